import { ours, type PlannedEntry } from './entry.ts';

/** Records at the edges of the third term's figures: each is of the union's work, none may enter the sum it stands beside. */
export const planDecoys = (): PlannedEntry[] => [
  // The former and the next term.
  visit('2017-12-12', 4),
  visit('2023-01-06', 10),
  donation('2017-12-05', 'for_the_poor', 1_000_000, ['from_above']),
  donation('2023-02-24', 'union_shelter', 1_250_000, ['from_above']),
  ours('party_step', { onDate: '2017-11-20', stageCode: 'introduced' }, [5]),
  // Launched by the unit itself.
  donation('2019-09-20', 'mutual_help', 3_000_000, []),
  // Things, not money.
  ours('donation', {
    onDate: '2021-10-22',
    fundCode: 'for_the_poor',
    amount: 0,
    inKindValue: 2_000_000,
    item: 'Chăn ấm',
    quantity: 20,
    itemUnit: 'chiếc',
    holderKind: 'collective',
    issuerCode: 'upper_union',
    tags: ['from_above'],
  }),
];

const visit = (onDate: string, who: number): PlannedEntry =>
  ours('visit', { onDate, causeCode: 'bereavement', amount: 500_000, giver: 'union', moneySource: 'union_budget' }, [
    who,
  ]);

const donation = (onDate: string, fundCode: string, amount: number, tags: readonly string[]): PlannedEntry =>
  ours('donation', {
    onDate,
    fundCode,
    amount,
    tags,
    holderKind: 'collective',
    moneySource: 'members',
    issuerCode: tags.length ? 'upper_union' : 'own',
    values: { contributors: 45 },
  });

/** One visit of May 2020 was entered twice and the second withdrawn; one of 500.000 đồng was first typed with a zero too many. */
export function planMistakes(visits: readonly PlannedEntry[]): PlannedEntry[] {
  const ordinary = (one: PlannedEntry): boolean =>
    one.draft.amount === 500_000 && !one.draft.tags?.length && one.draft.giver === 'union';
  const twice = visits.findLast((one) => ordinary(one) && one.draft.onDate <= '2020-05-15');
  const mistyped = visits.find((one) => ordinary(one) && one.draft.onDate >= '2019-06-01');
  if (!twice || !mistyped) throw new RangeError('The visits hold none of 500.000 đồng in 2019 and 2020');
  const corrected = { ...mistyped, mistyped: { amount: 5_000_000, reason: 'Gõ thừa một số 0' } };
  return [...visits.map((one) => (one === mistyped ? corrected : one)), { ...twice, withdrawn: 'Nhập trùng' }];
}
