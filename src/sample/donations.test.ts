import { describe, expect, test } from 'vitest';
import { planDonations, type PlannedDonation } from './donations.ts';
import { makeRandom } from './random.ts';

const money = (donations: readonly PlannedDonation[]): number =>
  donations.reduce((sum, donation) => sum + donation.amount, 0);

describe.each([0, 1, 7, 2018, 4294967295])('the donations of a term, drawn from seed %i', (seed) => {
  const donations = planDonations(makeRandom(seed));

  test('are 77.800.000 đồng, of which 6.210.000 to Mái ấm Công đoàn', () => {
    expect(money(donations)).toBe(77_800_000);
    expect(money(donations.filter((donation) => donation.fundCode === 'union_shelter'))).toBe(6_210_000);
  });

  test('add up to the same whether by fund or by giver', () => {
    const byFund = [...Map.groupBy(donations, (donation) => donation.fundCode).values()].map(money);
    expect(byFund).toHaveLength(6);
    expect(byFund.reduce((sum, part) => sum + part, 0)).toBe(77_800_000);
    const persons = donations.filter((donation) => donation.holder === 'person');
    const collective = donations.filter((donation) => donation.holder === 'collective');
    expect([money(persons), money(collective)]).toEqual([12_360_000, 65_440_000]);
  });

  test('name a member of the roll when they are personal and nobody when they are collective', () => {
    for (const { holder, memberIndex, contributors, amount } of donations) {
      expect(amount).toBeGreaterThan(0);
      expect(amount % 10_000).toBe(0);
      if (holder === 'collective') expect(memberIndex).toBeNull();
      else expect([memberIndex !== null && memberIndex >= 0 && memberIndex < 47, contributors]).toEqual([true, 1]);
    }
  });

  test('come in order in every full year of the term', () => {
    const days = donations.map((donation) => donation.onDate);
    expect(days).toEqual([...days].sort());
    expect(new Set(days.map((day) => day.slice(0, 4)))).toEqual(new Set(['2018', '2019', '2020', '2021', '2022']));
  });

  test('are the same again from the same seed', () => {
    expect(planDonations(makeRandom(seed))).toEqual(donations);
  });
});
