import type { PlannedEntry } from '../../entry.ts';
import { departmentOn } from '../moves.ts';
import { places, YEARS } from '../told.ts';
import { CHILDREN, on, RELATIVES, write } from './roll.ts';

/** Of 430 turns for 91.800.000 đồng: 300 at 200.000 đồng, 100 at 300.000, 30 at 60.000; five or three together. */
const VISITS: readonly (readonly [visits: number, turns: number, each: number])[] = [
  [60, 5, 200_000],
  [20, 5, 300_000],
  [10, 3, 60_000],
];
const CAUSES = ['illness', 'bereavement', 'wedding', 'serious_illness'] as const;

const visits: readonly PlannedEntry[] = VISITS.flatMap(([count, turns, each], rate) =>
  places(0, count - 1).map((nth) => {
    const year = YEARS[nth % YEARS.length] ?? 2018;
    const onDate = `${year}-${String(((nth * 3 + rate) % 12) + 1).padStart(2, '0')}-${String(3 + (nth % 20)).padStart(2, '0')}`;
    const there = departmentOn(onDate).filter((who) => who < 90);
    return write(
      'visit',
      {
        onDate,
        causeCode: CAUSES[nth % CAUSES.length] ?? 'illness',
        amount: turns * each,
        giver: 'union',
        moneySource: 'union_budget',
      },
      places(0, turns - 1).map((one) => there[(nth * 7 + rate * 3 + one) % there.length] as number),
    );
  }),
);

const support = (
  onDate: string,
  causeCode: string,
  beneficiaryKind: string,
  who: readonly number[],
  each: number,
): PlannedEntry =>
  write(
    'hardship_support',
    {
      onDate,
      causeCode,
      beneficiaryKind,
      amount: who.length * each,
      giver: 'several_levels',
      moneySource: 'upper_union',
    },
    who,
  );

/** 15 turns of members and relatives, 6 children: 15.600.000 đồng. */
const supports: readonly PlannedEntry[] = [
  support('2018-02-08', 'hardship', 'member', [3, 15, 27, 39, 51], 800_000),
  support('2020-01-16', 'serious_illness', 'member', [6, 18, 30, 42, 54], 800_000),
  support('2022-01-25', 'hardship', 'relative', RELATIVES, 800_000),
  support('2021-08-27', 'studious_child', 'child', CHILDREN, 600_000),
];

const gift = (
  onDate: string,
  occasionCode: string,
  turns: number,
  more: Partial<PlannedEntry['draft']>,
): PlannedEntry =>
  write('occasion_gift', {
    onDate,
    occasionCode,
    turns,
    beneficiaryKind: 'member',
    giver: 'agency',
    moneySource: 'agency_fund',
    ...more,
  });

/** From 200.000 to 500.000 đồng a person on holidays; from 1.800.000 to 3.250.000 more income. */
const INCOMES: readonly (readonly [least: number, most: number])[] = [
  [1_800_000, 2_600_000],
  [1_900_000, 2_750_000],
  [1_850_000, 2_400_000],
  [2_000_000, 2_900_000],
  [2_300_000, 3_250_000],
];
const care: readonly PlannedEntry[] = YEARS.flatMap((year, nth) => {
  const all = departmentOn(`${year}-12-31`).length;
  const [amountLeast = 0, amountMost = 0] = INCOMES[nth] ?? [];
  return [
    {
      ...gift(`${year}-01-20`, 'tet', all, { amountLeast: 300_000, amountMost: 500_000, amount: all * 400_000 }),
      campaign: 'reunion',
    },
    gift(on(year, '08-31'), 'national_day', all, { amountLeast: 200_000, amountMost: 300_000, amount: all * 250_000 }),
    gift(on(year, '06-01'), 'childrens_day', 60, { beneficiaryKind: 'child', amount: 6_000_000 }),
    gift(on(year, '09-14'), 'mid_autumn', 60, { beneficiaryKind: 'child', amount: 6_000_000 }),
    {
      ...gift(on(year, '05-08'), 'workers_month', 10, {
        amount: 3_000_000,
        giver: 'union',
        moneySource: 'union_budget',
      }),
      campaign: 'workersMonth',
    },
    write('extra_income', { onDate: `${year}-12-28`, forYear: year, turns: all, amountLeast, amountMost }),
    write('donation', { onDate: on(year, '03-20'), fundCode: 'mutual_help', amount: 4_000_000, issuerCode: 'own' }),
    write('joint_check', { onDate: on(year, '10-15'), summary: 'Kiểm tra việc chi trả lương, phụ cấp, bảo hiểm' }),
    write('insurance', { onDate: on(year, '11-16'), causeCode: 'settled', schemeCode: 'social', turns: 14 }),
    write(
      'social_work',
      { onDate: on(year, '11-18'), causeCode: 'charity', turns: 1, inKindValue: 5_000_000 },
      undefined,
      'poverty',
    ),
  ];
});

/** Visits, support, gifts and incomes. */
export const departmentCare: readonly PlannedEntry[] = [...visits, ...supports, ...care];
