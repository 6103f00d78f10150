import { describe, expect, test } from 'vitest';
import { sexAt } from './names.ts';
import { makeRandom } from './random.ts';
import { COVID_TAG, planLeaderVisits, planVisits, VISIT_TERM, type PlannedVisit } from './visits.ts';

const money = (visits: readonly PlannedVisit[]): number => visits.reduce((sum, visit) => sum + visit.amount, 0);
const SEEDS = [0, 1, 2, 7, 42, 2018, 2 ** 31, 4294967295];

describe.each(SEEDS)('the visits of a term, drawn from seed %i', (seed) => {
  const visits = planVisits(makeRandom(seed), 52);
  const covid = visits.filter((visit) => visit.tags.includes(COVID_TAG));

  test('are 134 turns for 73.020.000 đồng, of which 14.500.000 for Covid-19', () => {
    expect(visits).toHaveLength(134);
    expect(money(visits)).toBe(73_020_000);
    expect(money(covid)).toBe(14_500_000);
  });

  test('reach 47 distinct members of the 52, some of them several times', () => {
    const turns = Map.groupBy(visits, (visit) => visit.memberIndex);
    expect(turns.size).toBe(47);
    expect(Math.max(...turns.keys())).toBe(46);
    expect(Math.max(...[...turns.values()].map((own) => own.length))).toBeGreaterThanOrEqual(3);
  });

  test('lie in the term, in order, with some in every year', () => {
    const days = visits.map((visit) => visit.onDate);
    expect(days).toEqual([...days].sort());
    expect((days[0] as string) >= VISIT_TERM.from && (days.at(-1) as string) <= VISIT_TERM.to).toBe(true);
    for (const year of ['2018', '2019', '2020', '2021', '2022'])
      expect(days.filter((day) => day.startsWith(year)).length).toBeGreaterThan(9);
  });

  test('give from 200.000 to 1.000.000 đồng in whole ten thousands', () => {
    for (const { amount } of visits) {
      expect(amount).toBeGreaterThanOrEqual(200_000);
      expect(amount).toBeLessThanOrEqual(1_000_000);
      expect(amount % 10_000).toBe(0);
    }
  });

  test('have Covid-19 only in 2021 and 2022, once a person, and not always as their cause', () => {
    expect(covid.every((visit) => /^202[12]-/.test(visit.onDate))).toBe(true);
    expect(new Set(covid.map((visit) => visit.memberIndex)).size).toBe(covid.length);
    expect(new Set(covid.map((visit) => visit.causeCode))).toEqual(new Set(['covid_19', 'serious_illness']));
  });

  test('are for maternity to women alone', () => {
    const mothers = visits.filter((visit) => visit.causeCode === 'maternity');
    expect(mothers).not.toHaveLength(0);
    expect(mothers.every((visit) => sexAt(visit.memberIndex) === 'female')).toBe(true);
  });

  test('come from the union and its own money; the leaders give beside them from the agency fund', () => {
    expect(new Set(visits.map((visit) => `${visit.giver} ${visit.moneySource}`))).toEqual(
      new Set(['union union_budget']),
    );
    const leaders = planLeaderVisits(makeRandom(seed), 52);
    expect(new Set(leaders.map((visit) => `${visit.giver} ${visit.moneySource}`))).toEqual(
      new Set(['agency_leaders agency_fund']),
    );
    expect(leaders).toHaveLength(9);
    expect(money(leaders)).toBe(6_000_000);
  });

  test('are the same again from the same seed and others from another', () => {
    expect(planVisits(makeRandom(seed), 52)).toEqual(visits);
    expect(planVisits(makeRandom(seed + 1), 52)).not.toEqual(visits);
  });
});

test('a roll of 46 is too short for 47 distinct members', () => {
  expect(() => planVisits(makeRandom(1), 46)).toThrow(RangeError);
  expect(planVisits(makeRandom(1), 47)).toHaveLength(134);
});
