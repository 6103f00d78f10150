import { ofGroup, ours, workday, type PlannedEntry } from './entry.ts';
import { yearsTo } from './ratings.ts';
import { byGroup, membersOn, workforceOn, WORKERS } from './strength.ts';

const upTo = (last: number): number[] => Array.from({ length: last + 1 }, (_, who) => who);
const WINTER = 'Học tập, quán triệt nghị quyết của Đảng và của Công đoàn cấp trên';
const SUMMER = 'Quán triệt nghị quyết, chính sách, pháp luật mới 6 tháng đầu năm';

/** 2023: 105 turns of 55 persons, four of them at a make-up session; 2024: 104 turns of 55. */
const PLANNED: readonly (readonly [onDate: string, who: readonly number[], about: string])[] = [
  ['2023-02-10', [...upTo(47), ...WORKERS], WINTER],
  ['2023-03-03', [48, 49, 50, 51], 'Học bù nghị quyết cho đoàn viên vắng mặt'],
  ['2023-07-14', upTo(49), SUMMER],
  ['2024-01-19', [...upTo(51), ...WORKERS], WINTER],
  ['2024-07-12', upTo(48), SUMMER],
];

/** In other years all hear the first session of the year, nearly all the second. */
const studiesOf = (year: number): [string, number[], string][] => {
  const [winter, summer] = [workday(`${year}-01-22`), workday(`${year}-07-09`)];
  return [
    [winter, workforceOn(winter), WINTER],
    [summer, membersOn(summer).slice(0, 49), SUMMER],
  ];
};

export function planStudies(lastYear: number): PlannedEntry[] {
  const later = yearsTo(lastYear)
    .filter((year) => year > 2024)
    .flatMap(studiesOf);
  return [...PLANNED, ...later].map(([onDate, who, summary]) =>
    ours('resolution_study', { onDate, summary, partner: 'Chi bộ Trung tâm' }, who),
  );
}

/** Each group registers its own people with a pledge to break no law; the workers register with the first group. */
export function planRegistrations(lastYear: number): PlannedEntry[] {
  const days = [
    '2023-01-31',
    '2024-01-30',
    ...yearsTo(lastYear)
      .filter((year) => year > 2024)
      .map((year) => workday(`${year}-01-29`)),
  ];
  return days.flatMap((onDate) =>
    byGroup(workforceOn(onDate)).map(([group, who]) =>
      ofGroup(group, 'emulation_registration', { onDate, forYear: Number(onDate.slice(0, 4)), tags: ['pledge'] }, who),
    ),
  );
}
