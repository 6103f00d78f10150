import { expect, test } from 'vitest';
import { makeDealer, makeRandom, pick, shuffle, spreadDays, wholeBetween } from './random.ts';

test('the row of a seed is mulberry32, the same on every machine', () => {
  const random = makeRandom(1);
  // The published generator gives 0.6270739405881613 as its first number for seed 1.
  expect(random()).toBe(0.6270739405881613);
});

test('whole numbers reach both ends and nothing beyond', () => {
  const random = makeRandom(9);
  const seen = new Set(Array.from({ length: 500 }, () => wholeBetween(random, 3, 6)));
  expect([...seen].sort()).toEqual([3, 4, 5, 6]);
});

test('a shuffle keeps every card and leaves the old order alone', () => {
  const cards = [1, 2, 3, 4, 5, 6, 7, 8];
  const mixed = shuffle(makeRandom(4), cards);
  expect([...mixed].sort()).toEqual(cards);
  expect(mixed).not.toEqual(cards);
  expect(cards).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('a dealer gives everybody one before anybody gets two', () => {
  const deal = makeDealer(makeRandom(4), ['a', 'b', 'c']);
  const dealt = Array.from({ length: 6 }, deal);
  expect(dealt.slice(0, 3).sort()).toEqual(['a', 'b', 'c']);
  expect(dealt.slice(3)).toEqual(dealt.slice(0, 3));
});

test('days are spread one to a slice and both ends belong to the span', () => {
  expect(spreadDays(makeRandom(2), 3, '2020-02-28', '2020-03-01')).toEqual(['2020-02-28', '2020-02-29', '2020-03-01']);
  expect(spreadDays(makeRandom(2), 2, '2021-05-04', '2021-05-04')).toEqual(['2021-05-04', '2021-05-04']);
  const days = spreadDays(makeRandom(2), 12, '2022-01-01', '2022-12-31');
  expect(days).toEqual([...days].sort());
});

test('there is nothing to pick from an empty list', () => {
  expect(() => pick(makeRandom(1), [])).toThrow(RangeError);
});
