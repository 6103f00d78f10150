import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber, inWords, parseNumber, percent, twoDigits } from './number.ts';

test.each([
  [0, '0'],
  [7, '7'],
  [999, '999'],
  [1000, '1.000'],
  [1234, '1.234'],
  [-44377, '-44.377'],
  [77_800_000, '77.800.000'],
  [9.5, '9,5'],
  [1234.25, '1.234,25'],
  [12_345_678_901_234_567_890n, '12.345.678.901.234.567.890'],
])('The number %s is printed %s', (value, printed) => {
  expect(formatNumber(value)).toBe(printed);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e21, 1e-7])('%s is no number to print', (value) => {
  expect(() => formatNumber(value)).toThrow(RangeError);
});

test.each([
  [0, '0'],
  [1, '01'],
  [9, '09'],
  [10, '10'],
  [1005, '1.005'],
])('A report counts %s as %s', (count, printed) => {
  expect(twoDigits(count)).toBe(printed);
});

test.each([
  ['1.234', 1234],
  ['06', 6],
  ['1.234,5', 1234.5],
  ['9,75', 9.75],
  ['-3', -3],
  [' 1234567 ', 1234567],
  ['1.5', undefined],
  ['1.2345', undefined],
  ['1,234,567', undefined],
  ['0.500', undefined],
  ['', undefined],
  ['12 người', undefined],
  ['99999999999999999999', undefined],
])('The typed number "%s" is read as %s', (typed, value) => {
  expect(parseNumber(typed)).toBe(value);
});

test('Every count can be read back from print', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (count) => {
      expect(parseNumber(formatNumber(count))).toBe(count);
    }),
  );
});

test.each([
  [44_377, 40_000, {}, '110,9%'],
  [21, 20, {}, '105%'],
  [21, 20, { fixed: true }, '105,0%'],
  [2, 3, { decimals: 2 }, '66,67%'],
  [2, 3, { decimals: 0 }, '67%'],
  [1, 2000, {}, '0,1%'], // 0,05 % exactly: half goes up
  [1, 2001, {}, '0%'],
  [0, 58, {}, '0%'],
  [1, 16, { decimals: 3 }, '6,25%'],
  [400_000, 3, {}, '13.333.333,3%'],
] as const)('%s of %s (%o) is %s', (part, all, shape, printed) => {
  expect(percent(part, all, shape)).toBe(printed);
});

test('Of nothing there is no percentage, of fractions and negatives neither', () => {
  expect(percent(3, 0)).toBeUndefined();
  expect(() => percent(-1, 5)).toThrow(RangeError);
  expect(() => percent(1.5, 5)).toThrow(RangeError);
});

test('The printed percentage is never further than half a step from the true one', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), fc.nat(3), (part, all, decimals) => {
      const printed = BigInt((percent(part, all, { decimals, fixed: true }) ?? '').replace(/\D/gu, ''));
      const error = printed * BigInt(all) - BigInt(part) * 100n * 10n ** BigInt(decimals);
      expect(2n * error <= BigInt(all) && 2n * error > -BigInt(all)).toBe(true);
    }),
  );
});

test.each([
  [0, 'không'],
  [4, 'bốn'],
  [10, 'mười'],
  [15, 'mười lăm'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi bốn'],
  [25, 'hai mươi lăm'],
  [105, 'một trăm linh năm'],
  [110, 'một trăm mười'],
  [1005, 'một nghìn không trăm linh năm'],
  [1_005_000, 'một triệu không trăm linh năm nghìn'],
  [14_500_000, 'mười bốn triệu năm trăm nghìn'],
  [2_000_000_000, 'hai tỷ'],
  [1_000_000_000_000, 'một nghìn tỷ'],
])('%s is read "%s"', (count, words) => {
  expect(inWords(count)).toBe(words);
});
