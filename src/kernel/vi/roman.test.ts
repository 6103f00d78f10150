import { expect, test } from 'vitest';
import { parseRoman, toRoman } from './roman.ts';

test.each([
  [1, 'I'],
  [4, 'IV'],
  [6, 'VI'],
  [9, 'IX'],
  [14, 'XIV'],
  [17, 'XVII'],
  [40, 'XL'],
  [99, 'XCIX'],
  [1944, 'MCMXLIV'],
])('Congress %s is the %sth', (ordinal, written) => {
  expect(toRoman(ordinal)).toBe(written);
});

test('Every ordinal is read back', () => {
  for (let ordinal = 1; ordinal < 4000; ordinal += 1) expect(parseRoman(toRoman(ordinal))).toBe(ordinal);
});

test('Small letters and figures are understood, wrong numerals are not', () => {
  expect([' xvii ', '17'].map(parseRoman)).toEqual([17, 17]);
  expect(['IIII', 'VX', 'IC', 'MMMM', '', '0', 'lần V'].map(parseRoman)).toEqual(Array(7).fill(undefined));
});

test.each([0, -1, 1.5, 4000])('%s has no numeral', (ordinal) => {
  expect(() => toRoman(ordinal)).toThrow(RangeError);
});
