import type { JoiningValues, NewMember } from '../../modules/people/index.ts';
import { inventName, sexAt } from '../names.ts';
import { makeDealer, spreadDays, wholeBetween, type Random } from '../random.ts';
import { ENDED_SIBLING, LIVING_SIBLING, PLAYED_UNIT, SAMPLE_UNITS, type SampleUnit } from '../units.ts';
import { numbersFor, type PlannedEntry } from './entry.ts';
import { rateOn } from './rates.ts';
import { TOLD } from './told/all.ts';
import type { PlannedTerm } from './told/told.ts';
import { yearsTo } from './ratings.ts';

/** A grassroots union beside the played one: small numbers, so that the upper unions have something to add up. */
export interface OtherUnion {
  readonly unit: SampleUnit;
  /** Its members; the first is the chair. */
  readonly members: readonly { readonly unit: string; readonly member: NewMember; readonly joining: JoiningValues }[];
  readonly terms: readonly PlannedTerm[];
  /** Workers who are no members, by sex, at New Year 2024. */
  readonly workers: readonly { readonly sex: 'male' | 'female'; readonly persons: number }[];
}

const JOINED_ON = '2015-01-01';
const SIZES: Readonly<Record<string, number>> = { [ENDED_SIBLING]: 12, [LIVING_SIBLING]: 20 };

export function planOtherUnions(seed: number, taken: Set<string>): OtherUnion[] {
  const random = numbersFor(seed, 4);
  return SAMPLE_UNITS.filter((unit) => unit.kind === 'grassroots_union' && unit.code !== PLAYED_UNIT).map((unit) =>
    planUnion(random, unit, taken),
  );
}

function planUnion(random: Random, unit: SampleUnit, taken: Set<string>): OtherUnion {
  const told = TOLD.find((one) => one.code === unit.code);
  const parts = SAMPLE_UNITS.filter((one) => one.parent === unit.code).map((one) => one.code);
  const size =
    SIZES[unit.code] ?? unit.members ?? (unit.endedOn ? wholeBetween(random, 5, 7) : wholeBetween(random, 8, 18));
  return {
    unit,
    members: Array.from({ length: size }, (_, nth) => ({
      unit: parts[told?.memberAt(nth).part ?? nth % parts.length] ?? unit.code,
      ...planMember(random, unit, nth, taken),
    })),
    terms: told?.terms ?? planTerms(unit),
    workers: unit.endedOn
      ? []
      : (['male', 'female'] as const).map((sex) => ({ sex, persons: wholeBetween(random, 1, 9) })),
  };
}

function planMember(
  random: Random,
  unit: SampleUnit,
  nth: number,
  taken: Set<string>,
): { member: NewMember; joining: JoiningValues } {
  const sex = sexAt(nth + 1);
  const birthOn = spreadDays(random, 1, '1970-02-01', '1991-11-30')[0] as string;
  const position = nth === 0 ? 'Trưởng phòng' : 'Chuyên viên';
  const member = {
    fullName: inventName(random, sex, taken),
    sex,
    birthOn,
    position,
    phone: null,
    email: null,
    qualification: null,
    citizenId: null,
    ethnicity: null,
    religion: null,
    partyJoinedOn: null,
  };
  const joining = { categoryCode: categoryOf(unit), cardNumber: null, ...joiningOf(random, unit, nth) };
  const { part: _part, ...told } = TOLD.find((one) => one.code === unit.code)?.memberAt(nth) ?? {};
  return { member, joining: { ...joining, ...told } };
}

/** Most were there when the book was opened; one in five came since. The chair is the first. */
function joiningOf(random: Random, { foundedOn }: SampleUnit, nth: number): { fromOn: string; inReason: string } {
  const opened = foundedOn > JOINED_ON ? foundedOn : JOINED_ON;
  if (nth % 5 !== 4 || foundedOn > JOINED_ON) return { fromOn: opened, inReason: 'opening' };
  return { fromOn: spreadDays(random, 1, '2016-01-04', '2024-12-20')[0] as string, inReason: 'admission' };
}

function categoryOf({ fundingKind }: SampleUnit): string {
  if (fundingKind === 'budget_100') return 'civilServant';
  return fundingKind === 'enterprise' ? 'contractWorker' : 'publicEmployee';
}

/** Ordinals by the union's age; the round of 2025 opened a new term where the union lived on (C-31). */
function planTerms({ foundedOn, endedOn }: SampleUnit): PlannedTerm[] {
  const ordinal = Math.floor((2023 - Number(foundedOn.slice(0, 4))) / 5) + 1;
  const past =
    foundedOn < '2018-01-01'
      ? [
          {
            ordinal: ordinal - 1,
            label: '2018 - 2023',
            nominalFrom: 2018,
            nominalTo: 2023,
            startsOn: '2018-01-16',
            endsOn: '2023-02-14',
          },
        ]
      : [];
  const cut = {
    ordinal,
    label: '2023 - 2028',
    nominalFrom: 2023,
    nominalTo: 2028,
    startsOn: '2023-02-15',
    endsOn: endedOn ?? '2025-11-05',
  };
  return endedOn
    ? [...past, cut]
    : [
        ...past,
        cut,
        {
          ordinal: ordinal + 1,
          label: '2025 - 2030',
          nominalFrom: 2025,
          nominalTo: 2030,
          startsOn: '2025-11-06',
          endsOn: null,
        },
      ];
}

/** Visits of two of them, `who` being places in that union's own list. None of them is the played unit's. */
export function planOtherVisits(seed: number, lastYear: number): PlannedEntry[] {
  const random = numbersFor(seed, 5);
  const ended = visitsOf(random, ENDED_SIBLING, spreadDays(random, 6, '2020-02-03', '2020-11-27'), () => 400_000);
  const days = yearsTo(lastYear).flatMap((year) => spreadDays(random, 8, `${year}-01-10`, `${year}-12-20`));
  return [...ended, ...visitsOf(random, LIVING_SIBLING, days, (day) => rateOn('bereavement', day))];
}

function visitsOf(
  random: Random,
  unit: string,
  days: readonly string[],
  amountOn: (day: string) => number,
): PlannedEntry[] {
  const deal = makeDealer(
    random,
    Array.from({ length: SIZES[unit] ?? 0 }, (_, nth) => nth),
  );
  return days.map((onDate) => ({
    unit,
    kind: 'visit',
    draft: { onDate, causeCode: 'bereavement', amount: amountOn(onDate), giver: 'union', moneySource: 'union_budget' },
    who: [deal()],
  }));
}
