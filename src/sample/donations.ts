import { VISITED_MEMBERS } from './visits.ts';
import { shuffle, spreadDays, wholeBetween, type Random } from './random.ts';

export type FundCode =
  | 'union_shelter'
  | 'for_the_poor'
  | 'gratitude'
  | 'disaster_prevention'
  | 'covid_prevention'
  | 'child_protection';

/** One donation to a fund that an upper level launched, in đồng: of one member, or collected and handed over by the unit as a whole. */
export interface PlannedDonation {
  readonly onDate: string;
  readonly fundCode: FundCode;
  readonly amount: number;
  readonly holder: 'collective' | 'person';
  /** Place in the unit's roll, null for the whole unit. */
  readonly memberIndex: number | null;
  /** How many people gave: 1 for a person. */
  readonly contributors: number;
}

interface Collection {
  readonly fundCode: FundCode;
  /** Month and day between which the unit hands the money over. */
  readonly season: readonly [from: string, to: string];
  /** Thousand đồng in each year. */
  readonly thousands: Readonly<Record<number, number>>;
}

/** 65.440.000 đồng collected by the unit: with the personal ones 77.800.000, of which Mái ấm Công đoàn 6.210.000. */
const COLLECTIONS: readonly Collection[] = [
  {
    fundCode: 'union_shelter',
    season: ['05-02', '05-25'],
    thousands: { 2018: 1_150, 2019: 1_200, 2020: 1_260, 2021: 1_280 },
  },
  {
    fundCode: 'for_the_poor',
    season: ['10-17', '11-18'],
    thousands: { 2018: 2_900, 2019: 3_000, 2020: 3_100, 2021: 3_120, 2022: 3_080 },
  },
  {
    fundCode: 'gratitude',
    season: ['07-03', '07-24'],
    thousands: { 2018: 2_500, 2019: 2_600, 2020: 2_600, 2021: 2_700, 2022: 2_700 },
  },
  {
    fundCode: 'disaster_prevention',
    season: ['08-05', '08-30'],
    thousands: { 2018: 1_800, 2019: 1_850, 2020: 1_900, 2021: 1_950, 2022: 2_000 },
  },
  { fundCode: 'disaster_prevention', season: ['10-20', '10-30'], thousands: { 2020: 9_750 } },
  { fundCode: 'covid_prevention', season: ['04-06', '04-17'], thousands: { 2020: 8_400 } },
  {
    fundCode: 'child_protection',
    season: ['05-27', '06-01'],
    thousands: { 2018: 880, 2019: 900, 2020: 920, 2021: 940, 2022: 960 },
  },
];

function planCollections(random: Random): PlannedDonation[] {
  return COLLECTIONS.flatMap(({ fundCode, season: [from, to], thousands }) =>
    Object.entries(thousands).map(([year, amount]) => ({
      onDate: spreadDays(random, 1, `${year}-${from}`, `${year}-${to}`)[0] as string,
      fundCode,
      amount: amount * 1000,
      holder: 'collective' as const,
      memberIndex: null,
      contributors: wholeBetween(random, 38, VISITED_MEMBERS),
    })),
  );
}

type GiftToFund = Pick<PlannedDonation, 'fundCode' | 'amount' | 'memberIndex'>;

function givenOn(random: Random, from: string, to: string, gift: GiftToFund): PlannedDonation {
  const onDate = spreadDays(random, 1, from, to)[0] as string;
  return { ...gift, onDate, holder: 'person', contributors: 1 };
}

/** 46 members gave about a day's pay for vaccines in 2021: in pairs as much above 240.000 đồng as below, 11.040.000 together. */
function planVaccineGifts(random: Random): PlannedDonation[] {
  const givers = shuffle(random, roll(46));
  let more = 0;
  return givers.map((memberIndex, place) => {
    more = place % 2 === 0 ? wholeBetween(random, 0, 9) * 10_000 : -more;
    return givenOn(random, '2021-06-10', '2021-07-09', {
      fundCode: 'covid_prevention',
      amount: 240_000 + more,
      memberIndex,
    });
  });
}

/** 44 members gave 30.000 đồng each to Mái ấm Công đoàn in 2022, 1.320.000 together. */
function planShelterGifts(random: Random): PlannedDonation[] {
  const givers = shuffle(random, roll(VISITED_MEMBERS)).slice(0, 44);
  return givers.map((memberIndex) =>
    givenOn(random, '2022-05-04', '2022-05-20', { fundCode: 'union_shelter', amount: 30_000, memberIndex }),
  );
}

const roll = (length: number): number[] => Array.from({ length }, (_, index) => index);

/**
 * The donations of the term to funds launched from above, by day: 77.800.000 đồng, of which 6.210.000 to Mái ấm Công đoàn.
 * Personal ones name members of the first 47 of the roll; collective ones stand for the whole unit.
 */
export function planDonations(random: Random): PlannedDonation[] {
  const planned = [...planCollections(random), ...planVaccineGifts(random), ...planShelterGifts(random)];
  return planned.sort((one, other) => (one.onDate < other.onDate ? -1 : one.onDate > other.onDate ? 1 : 0));
}
