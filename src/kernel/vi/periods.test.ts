import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from './dates.ts';
import {
  overlapOf,
  covers,
  halfYear,
  month,
  monthsOf,
  periodInWords,
  periodOfYear,
  quarter,
  yearsIn,
} from './periods.ts';

const term = { from: '2018-03-20', to: '2023-01-06' };

test('The periods that officers report on', () => {
  expect(periodOfYear(2023)).toEqual({ from: '2023-01-01', to: '2023-12-31' });
  expect(halfYear(2023, 1)).toEqual({ from: '2023-01-01', to: '2023-06-30' });
  expect(halfYear(2023, 2)).toEqual({ from: '2023-07-01', to: '2023-12-31' });
  expect(quarter(2024, 1)).toEqual({ from: '2024-01-01', to: '2024-03-31' });
  expect(month(2024, 2)).toEqual({ from: '2024-02-01', to: '2024-02-29' });
});

test('A term counts its years also in part', () => {
  expect(yearsIn(term)).toEqual([2018, 2019, 2020, 2021, 2022, 2023]);
  expect(yearsIn(periodOfYear(2023))).toEqual([2023]);
});

test('Both ends belong to a period', () => {
  expect(['2018-03-19', '2018-03-20', '2023-01-06', '2023-01-07'].map((date) => covers(term, date))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(overlapOf(term, periodOfYear(2023))).toEqual({ from: '2023-01-01', to: '2023-01-06' });
  expect(overlapOf(periodOfYear(2022), periodOfYear(2023))).toBeUndefined();
});

test('The months of a period cover it once, without a gap', () => {
  expect(monthsOf({ from: '2022-11-20', to: '2023-01-06' })).toEqual([
    { from: '2022-11-20', to: '2022-11-30' },
    { from: '2022-12-01', to: '2022-12-31' },
    { from: '2023-01-01', to: '2023-01-06' },
  ]);
  fc.assert(
    fc.property(fc.nat(20_000), fc.nat(800), (start, length) => {
      const period = { from: addDays('2000-01-01', start), to: addDays('2000-01-01', start + length) };
      const days = monthsOf(period).reduce((sum, part) => sum + daysBetween(part.from, part.to) + 1, 0);
      expect(days).toBe(length + 1);
    }),
    { numRuns: 50 },
  );
});

test.each([
  [periodOfYear(2023), 'năm 2023'],
  [halfYear(2023, 1), '6 tháng đầu năm 2023'],
  [halfYear(2023, 2), '6 tháng cuối năm 2023'],
  [quarter(2023, 4), 'quý IV năm 2023'],
  [month(2023, 1), 'tháng 01 năm 2023'],
  [term, 'từ ngày 20/03/2018 đến ngày 06/01/2023'],
])('%o is called "%s"', (period, words) => {
  expect(periodInWords(period)).toBe(words);
});
