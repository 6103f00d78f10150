import { sexAt, type Sex } from './names.ts';
import { makeDealer, spreadDays, wholeBetween, type Random } from './random.ts';

export type VisitCause =
  | 'illness'
  | 'maternity'
  | 'bereavement'
  | 'wedding'
  | 'misfortune'
  | 'serious_illness'
  | 'covid_19';

/** One visit of the sample: one turn, one member, one amount in đồng. */
export interface PlannedVisit {
  readonly onDate: string;
  readonly causeCode: VisitCause;
  readonly amount: number;
  /** Place in the unit's roll, from 0. */
  readonly memberIndex: number;
  readonly tags: readonly string[];
  /** Noted on the spot with the quick entry of a telephone, otherwise later at the desk. */
  readonly onPhone: boolean;
  readonly giver: 'union' | 'agency_leaders';
  readonly moneySource: 'union_budget' | 'agency_fund';
}

interface Rate {
  readonly causeCode: VisitCause;
  readonly amount: number;
  readonly turns: number;
  readonly from: string;
  readonly to: string;
  readonly tags?: readonly string[];
}

export const VISIT_TERM = { from: '2017-12-20', to: '2023-01-05' } as const;
/** Members from this place in the roll on joined late and were never visited. */
export const VISITED_MEMBERS = 47;
export const COVID_TAG = 'covid_19';

const covid = [COVID_TAG];

/** What the unit's spending rules grant for a cause and how often it was granted. The turns add up to 134, the money to 73.020.000 đồng. */
const UNION_RATES: readonly Rate[] = [
  { causeCode: 'illness', amount: 300_000, turns: 13, ...VISIT_TERM },
  { causeCode: 'illness', amount: 500_000, turns: 13, ...VISIT_TERM },
  { causeCode: 'illness', amount: 420_000, turns: 1, from: '2019-03-04', to: '2019-03-29' },
  { causeCode: 'maternity', amount: 500_000, turns: 9, ...VISIT_TERM },
  { causeCode: 'bereavement', amount: 500_000, turns: 30, ...VISIT_TERM },
  { causeCode: 'wedding', amount: 500_000, turns: 10, ...VISIT_TERM },
  { causeCode: 'misfortune', amount: 800_000, turns: 14, ...VISIT_TERM },
  { causeCode: 'serious_illness', amount: 1_000_000, turns: 12, ...VISIT_TERM },
  // Covid-19, 14.500.000 đồng: a few in 2021, the wave of spring 2022, those who stayed at home, three in hospital.
  { causeCode: 'covid_19', amount: 500_000, turns: 5, from: '2021-08-02', to: '2021-12-24', tags: covid },
  { causeCode: 'covid_19', amount: 500_000, turns: 14, from: '2022-02-10', to: '2022-04-20', tags: covid },
  { causeCode: 'covid_19', amount: 200_000, turns: 10, from: '2022-03-01', to: '2022-05-31', tags: covid },
  { causeCode: 'serious_illness', amount: 1_000_000, turns: 3, from: '2021-08-16', to: '2022-03-15', tags: covid },
];

/** Gifts of the agency's leaders from the agency's money: beside the union's visits, never among them. */
const LEADER_RATES: readonly Rate[] = [
  { causeCode: 'misfortune', amount: 500_000, turns: 6, from: '2018-01-22', to: '2022-12-30' },
  { causeCode: 'serious_illness', amount: 1_000_000, turns: 3, from: '2019-05-06', to: '2022-09-30' },
];

type Draw = (cause: VisitCause, tags: readonly string[]) => number;

/** Nobody marries, bears a child or has Covid-19 twice; all other causes go round the roll, so that everybody is visited. */
function drawMembers(random: Random, sexOf: (memberIndex: number) => Sex): Draw {
  const roll = Array.from({ length: VISITED_MEMBERS }, (_, index) => index);
  const anybody = makeDealer(random, roll);
  const sick = makeDealer(random, roll);
  const newlyWed = makeDealer(random, roll);
  const mother = makeDealer(
    random,
    roll.filter((index) => sexOf(index) === 'female'),
  );
  return (cause, tags) => {
    if (tags.includes(COVID_TAG)) return sick();
    if (cause === 'wedding') return newlyWed();
    return cause === 'maternity' ? mother() : anybody();
  };
}

function refuseShortRoll(memberCount: number): void {
  if (memberCount < VISITED_MEMBERS)
    throw new RangeError(`The visits need a roll of at least ${VISITED_MEMBERS} members`);
}

type GivenBy = Pick<PlannedVisit, 'giver' | 'moneySource'>;

function visitsOf(rate: Rate, random: Random, draw: Draw, givenBy: GivenBy): PlannedVisit[] {
  const { causeCode, amount, turns, from, to, tags = [] } = rate;
  return spreadDays(random, turns, from, to).map((onDate) => ({
    onDate,
    causeCode,
    amount,
    memberIndex: draw(causeCode, tags),
    tags,
    onPhone: wholeBetween(random, 1, 3) === 1,
    ...givenBy,
  }));
}

const byDay = (one: PlannedVisit, other: PlannedVisit): number =>
  one.onDate < other.onDate ? -1 : one.onDate > other.onDate ? 1 : one.memberIndex - other.memberIndex;

/**
 * The 134 visits of the union in the term, by day: 73.020.000 đồng, of which 14.500.000 tagged `covid_19`; 47 distinct persons.
 * `sexOf` says who may be visited for maternity. Refuses a roll shorter than 47.
 */
export function planVisits(
  random: Random,
  memberCount: number,
  sexOf: (memberIndex: number) => Sex = sexAt,
): PlannedVisit[] {
  refuseShortRoll(memberCount);
  const draw = drawMembers(random, sexOf);
  return UNION_RATES.flatMap((rate) =>
    visitsOf(rate, random, draw, { giver: 'union', moneySource: 'union_budget' }),
  ).sort(byDay);
}

/** Nine gifts of the agency's leaders, 6.000.000 đồng of the agency's fund, that no figure of the union may count. */
export function planLeaderVisits(random: Random, memberCount: number): PlannedVisit[] {
  refuseShortRoll(memberCount);
  const draw = drawMembers(random, sexAt);
  return LEADER_RATES.flatMap((rate) =>
    visitsOf(rate, random, draw, { giver: 'agency_leaders', moneySource: 'agency_fund' }),
  ).sort(byDay);
}
