import { planLeaderVisits, planVisits, type PlannedVisit } from '../visits.ts';
import { makeDealer, makeRandom, spreadDays, wholeBetween, type Random } from '../random.ts';
import { PLAYED_UNIT } from '../units.ts';
import { numbersFor, type PlannedEntry } from './entry.ts';
import { rateOn } from './rates.ts';
import type { RollPerson } from './roll.ts';
import { groupOf, membersOn, RETIRED, womenOn } from './strength.ts';
import { noteOf } from './visit-notes.ts';

/** The third term's roll of 52: those who joined in it were never visited. */
const ROLL_OF_THIRD_TERM = 52;

export const visitsOfThirdTerm = (seed: number): PlannedVisit[] => planVisits(makeRandom(seed), ROLL_OF_THIRD_TERM);

/** The 134 visits of the third term, 73.020.000 đồng, and beside them the nine gifts of the agency's leaders. */
export function planThirdTermVisits(seed: number): PlannedEntry[] {
  const random = numbersFor(seed, 2);
  const visits = [...visitsOfThirdTerm(seed), ...planLeaderVisits(makeRandom(seed), ROLL_OF_THIRD_TERM)];
  return visits.map((visit) => entryOf(random, visit));
}

type Visit = Pick<PlannedVisit, 'onDate' | 'amount' | 'memberIndex' | 'tags' | 'onPhone' | 'giver' | 'moneySource'> & {
  causeCode: string;
};

/** What was noted on the spot stands in the group's book, the rest in the unit's. */
const entryOf = (
  random: Random,
  { onDate, causeCode, amount, memberIndex, tags, onPhone, giver, moneySource }: Visit,
): PlannedEntry => ({
  unit: onPhone ? groupOf(memberIndex) : PLAYED_UNIT,
  kind: 'visit',
  draft: { onDate, causeCode, amount, tags, giver, moneySource, note: noteOf(random, causeCode) },
  who: [memberIndex],
});

const TURNS_A_YEAR = {
  illness: 7,
  maternity: 2,
  bereavement: 6,
  wedding: 2,
  misfortune: 3,
  serious_illness: 2,
} as const;

/** The visits of one year after the third term, at the unit's own rates. */
export function planVisitsOf(seed: number, year: number, roll: readonly RollPerson[]): PlannedEntry[] {
  const random = numbersFor(seed, year);
  const anybody = makeDealer(
    random,
    membersOn(`${year}-02-01`).filter((place) => place !== RETIRED.who),
  );
  const mother = makeDealer(
    random,
    womenOn(`${year}-01-01`).filter((place) => (roll[place]?.member.birthOn ?? '') >= `${year - 38}`),
  );
  return Object.entries(TURNS_A_YEAR).flatMap(([causeCode, turns]) =>
    spreadDays(random, turns, year === 2023 ? '2023-01-12' : `${year}-01-05`, `${year}-12-26`).map((onDate) =>
      entryOf(random, {
        onDate,
        causeCode,
        amount: rateOn(causeCode, onDate),
        memberIndex: causeCode === 'maternity' ? mother() : anybody(),
        tags: [],
        onPhone: wholeBetween(random, 1, 2) === 1,
        giver: 'union',
        moneySource: 'union_budget',
      }),
    ),
  );
}
