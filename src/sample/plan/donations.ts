import { planDonations, type FundCode, type PlannedDonation } from '../donations.ts';
import { makeRandom, spreadDays, wholeBetween } from '../random.ts';
import { numbersFor, ours, type PlannedEntry } from './entry.ts';

/** Donations of the third term to funds launched from above: 77.800.000 đồng, of which Mái ấm Công đoàn 6.210.000. */
export const planThirdTermDonations = (seed: number): PlannedEntry[] => planDonations(makeRandom(seed)).map(entryOf);

const entryOf = ({ onDate, fundCode, amount, holder, memberIndex, contributors }: PlannedDonation): PlannedEntry =>
  ours(
    'donation',
    {
      onDate,
      fundCode,
      amount,
      holderKind: holder,
      moneySource: 'members',
      tags: ['from_above'],
      issuerCode: fundCode === 'union_shelter' ? 'federation' : 'upper_union',
      values: holder === 'collective' ? { contributors } : {},
    },
    memberIndex === null ? [] : [memberIndex],
  );

interface Collection {
  readonly fundCode: FundCode;
  readonly season: readonly [from: string, to: string];
  /** Thousand đồng in 2023, and how much more each year. */
  readonly thousands: readonly [first: number, more: number];
}

const COLLECTIONS: readonly Collection[] = [
  { fundCode: 'union_shelter', season: ['05-04', '05-25'], thousands: [1_250, 50] },
  { fundCode: 'for_the_poor', season: ['10-17', '11-16'], thousands: [3_150, 50] },
  { fundCode: 'gratitude', season: ['07-03', '07-24'], thousands: [2_750, 50] },
  { fundCode: 'disaster_prevention', season: ['08-05', '08-30'], thousands: [2_050, 50] },
  { fundCode: 'child_protection', season: ['05-27', '06-01'], thousands: [980, 20] },
];
/** After the great storm of 2024. */
const STORM = { onDate: '2024-09-17', fundCode: 'disaster_prevention', amount: 12_650_000 } as const;

/** The collections of one year after the third term; Mái ấm Công đoàn of 2023 was collected in February. */
export function planDonationsOf(seed: number, year: number): PlannedEntry[] {
  const random = numbersFor(seed, 3 * year);
  const collected = (onDate: string, fundCode: FundCode, amount: number): PlannedEntry =>
    entryOf({
      onDate,
      fundCode,
      amount,
      holder: 'collective',
      memberIndex: null,
      contributors: wholeBetween(random, 44, 52),
    });
  const yearly = COLLECTIONS.filter(({ fundCode }) => year !== 2023 || fundCode !== 'union_shelter').map(
    ({ fundCode, season: [from, to], thousands: [first, more] }) =>
      collected(
        spreadDays(random, 1, `${year}-${from}`, `${year}-${to}`)[0] as string,
        fundCode,
        (first + more * (year - 2023)) * 1000,
      ),
  );
  return year === 2024 ? [...yearly, collected(STORM.onDate, STORM.fundCode, STORM.amount)] : yearly;
}
