import { COLLEGE, DEPARTMENT, MERGED_SECTION } from '../../units.ts';
import { places } from './told.ts';

/** A member of one union of the sample who goes to another; `who` is a place in the first one's list. */
export interface PlannedMove {
  readonly from: string;
  readonly who: number;
  readonly to: string;
  readonly on: string;
  /** Of the merger, which explains the move; others changed their work. */
  readonly merged: boolean;
}

/** From this day the vocational school was part of the college. */
export const MERGER = {
  on: '2020-09-01',
  lastDay: '2020-08-31',
  section: MERGED_SECTION,
  into: COLLEGE,
  decisionNumber: '118/QĐ-CĐVC',
  decisionOn: '2020-08-20',
  note: 'Trường Trung cấp nghề sáp nhập vào Trường Cao đẳng Kỹ thuật',
} as const;

/** The department had 140 members: 26 in each of four sections, and these 36 in the school. */
export const SCHOOL_MEMBERS = places(104, 139);

const job = (from: string, who: number, to: string, on: string): PlannedMove => ({ from, who, to, on, merged: false });
const LEAVERS = [
  '2018-04-02',
  '2018-10-01',
  '2019-03-01',
  '2019-08-15',
  '2020-03-02',
  '2021-05-04',
  '2021-11-01',
  '2022-06-01',
];
const JOINERS = ['2018-07-02', '2019-05-06', '2020-02-03', '2021-03-01', '2021-09-06', '2022-03-01'];
const NEIGHBOURS = [
  'cdcs-so-tai-chinh',
  'cdcs-so-xay-dung',
  'cdcs-so-tu-phap',
  'cdcs-so-nong-nghiep',
  'cdcs-van-phong-ubnd',
  'cdcs-so-y-te',
  'cdcs-so-giao-duc',
  'cdcs-kho-bac',
];

/** Their places at home: members since the book was opened. */
const JOINING = [20, 21, 22, 23, 25, 26];

/** Places 90 to 97 of the department's list left one after the other; six came in. */
export const FIRST_LEAVER = 90;

/** 44 out of the department, 6 into it, in the term 2017 - 2023 (M-15). */
export const MOVES: readonly PlannedMove[] = [
  ...SCHOOL_MEMBERS.map((who) => ({ from: DEPARTMENT, who, to: MERGER.into, on: MERGER.on, merged: true })),
  ...LEAVERS.map((on, nth) => job(DEPARTMENT, FIRST_LEAVER + nth, NEIGHBOURS[nth] ?? '', on)),
  ...JOINERS.map((on, nth) => job(NEIGHBOURS[nth] ?? '', JOINING[nth] ?? 0, DEPARTMENT, on)),
];

/** Places of the department's list who are members on a day; those who came in stand behind the first 140. */
export const departmentOn = (day: string): number[] => [
  ...places(0, 139).filter((who) =>
    SCHOOL_MEMBERS.includes(who)
      ? day < MERGER.on
      : who < FIRST_LEAVER || who >= FIRST_LEAVER + LEAVERS.length || day < (LEAVERS[who - FIRST_LEAVER] ?? ''),
  ),
  ...JOINERS.flatMap((on, nth) => (on <= day ? [140 + nth] : [])),
];

/** Who came into a union, in the order in which they stand behind its own members. */
export const arrivalsOf = (unit: string): PlannedMove[] => MOVES.filter((move) => move.to === unit);
