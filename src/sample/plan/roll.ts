import type { JoiningValues, NewMember } from '../../modules/people/index.ts';
import { inventName } from '../names.ts';
import { pick, spreadDays, wholeBetween, type Random } from '../random.ts';
import { PARTY_STEPS } from './party.ts';
import { numbersFor } from './entry.ts';
import { ADMITTED, groupOf, RETIRED, ROLL_LENGTH, sexOf, WORKERS } from './strength.ts';

/** A person of the played unit. Who is no member has no `joining`. */
export interface RollPerson {
  readonly unit: string;
  readonly member: NewMember;
  readonly joining: JoiningValues | null;
  readonly leaving: { readonly toOn: string; readonly outReason: string } | null;
}

const POSITIONS: Readonly<Record<number, string>> = {
  0: 'Trưởng phòng Hành chính - Tổng hợp',
  1: 'Phó Giám đốc',
  2: 'Phó Trưởng phòng Thông tin - Truyền thông',
  3: 'Trưởng phòng Biểu diễn - Triển lãm',
  4: 'Kế toán trưởng',
  5: 'Trưởng phòng Thông tin - Truyền thông',
  6: 'Phó Trưởng phòng Biểu diễn - Triển lãm',
  7: 'Giám đốc',
  11: 'Trưởng phòng Nghiệp vụ Văn hóa',
  15: 'Phóng viên',
  48: 'Nhân viên lễ tân',
  49: 'Lái xe',
  50: 'Nhân viên phục vụ',
  51: 'Nhân viên kỹ thuật',
  52: 'Nhân viên phục vụ',
  53: 'Nhân viên kỹ thuật âm thanh',
  54: 'Nhân viên bảo vệ',
  55: 'Phóng viên',
};
const WORK: readonly (readonly string[])[] = [
  ['Chuyên viên tổng hợp', 'Chuyên viên tổ chức', 'Kế toán viên', 'Văn thư - lưu trữ'],
  ['Chuyên viên văn hóa cơ sở', 'Hướng dẫn viên nghiệp vụ', 'Thư viện viên', 'Chuyên viên nghiệp vụ'],
  ['Biên tập viên', 'Phóng viên', 'Kỹ thuật viên dựng hình', 'Chuyên viên công nghệ thông tin'],
  ['Diễn viên', 'Đạo diễn', 'Họa sĩ', 'Kỹ thuật viên âm thanh, ánh sáng'],
];

/** The whole roll in order. `mothers`: places that were visited for maternity in the third term, so that nobody is one at fifty. */
export function planRoll(seed: number, o: { mothers: ReadonlySet<number>; taken: Set<string> }): RollPerson[] {
  const random = numbersFor(seed, 1);
  return Array.from({ length: ROLL_LENGTH }, (_, place) => planPerson(random, place, o));
}

function planPerson(
  random: Random,
  place: number,
  o: { mothers: ReadonlySet<number>; taken: Set<string> },
): RollPerson {
  const sex = sexOf(place);
  const birthOn = planBirth(random, place, o.mothers.has(place));
  const unit = groupOf(place);
  const member: NewMember = {
    fullName: inventName(random, sex, o.taken),
    sex,
    birthOn,
    position: POSITIONS[place] ?? pick(random, WORK[Number(unit.at(-1)) - 1] ?? []),
    phone: null,
    email: null,
    qualification: planQualification(random, place),
    citizenId: place % 3 === 2 ? null : inventCitizenId(random, sex, birthOn),
    ethnicity: pick(random, ['Kinh', 'Kinh', 'Kinh', 'Tày', 'Nùng', null]),
    religion: null,
    partyJoinedOn:
      PARTY_STEPS.find((step) => step.who === place && step.stageCode === 'admitted')?.onDate ??
      planPartyDay(place, birthOn),
  };
  return {
    unit,
    member,
    joining: planJoining(place, birthOn),
    leaving: place === RETIRED.who ? { toOn: RETIRED.on, outReason: 'retirement' } : null,
  };
}

/** The retired member was 61 years and 3 months old at the end of 2025, as men retire in that year. */
const RETIRED_BIRTH = '1964-09-17';

function planBirth(random: Random, place: number, mother: boolean): string {
  const [from, to] = birthYears(place, mother);
  const drawn = spreadDays(random, 1, `${from}-01-04`, `${to}-12-27`)[0] as string;
  return place === RETIRED.who ? RETIRED_BIRTH : drawn;
}

function birthYears(place: number, mother: boolean): [from: number, to: number] {
  if (place in ADMITTED) return [1994, 1999];
  if (WORKERS.includes(place)) return [1988, 1998];
  if (mother) return [1986, 1993];
  return place < 8 ? [1972, 1985] : [1970, 1993];
}

const planQualification = (random: Random, place: number): string | null =>
  place >= 48 && place < 55 ? null : pick(random, ['Đại học', 'Đại học', 'Đại học', 'Thạc sĩ', 'Cao đẳng']);

/** 005 is the number of no province: nobody can bear it. */
function inventCitizenId(random: Random, sex: string, birthOn: string): string {
  const serial = String(wholeBetween(random, 1, 999_999)).padStart(6, '0');
  return `005${sex === 'male' ? 0 : 1}${birthOn.slice(2, 4)}${serial}`;
}

/** Party members from before the third term; later ones came by the steps that the book records. */
function planPartyDay(place: number, birthOn: string): string | null {
  if (place >= 8 && (place % 5 !== 1 || place > 46)) return null;
  return `${Math.min(Number(birthOn.slice(0, 4)) + 28, 2017)}-02-03`;
}

/** Members of 2017 are entered as they were found, from 2010 or the day on which they came to the office at 23. */
function planJoining(place: number, birthOn: string): JoiningValues | null {
  if (WORKERS.includes(place)) return null;
  const categoryCode = place >= 48 && place <= 51 ? 'contractWorker' : 'publicEmployee';
  const admitted = ADMITTED[place];
  if (admitted) return { categoryCode, fromOn: admitted, inReason: 'admission', cardNumber: null };
  const grown = `${Number(birthOn.slice(0, 4)) + 23}-09-01`;
  return { categoryCode, fromOn: grown > '2010-01-01' ? grown : '2010-01-01', inReason: 'opening', cardNumber: null };
}
