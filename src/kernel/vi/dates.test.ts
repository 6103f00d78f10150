import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dateInWords,
  daysBetween,
  formatDate,
  formatInstant,
  isDate,
  parseDate,
  today,
  weekday,
  yearOf,
  yearsBetween,
} from './dates.ts';

const someDay = fc
  .integer({ min: 0, max: 73_048 })
  .map((days) => new Date(Date.UTC(1900, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

test('A day is printed for the list and for the paper', () => {
  expect(formatDate('2023-01-06')).toBe('06/01/2023');
  expect(dateInWords('2023-01-06')).toBe('ngày 06 tháng 01 năm 2023');
  expect(yearOf('2023-01-06')).toBe(2023);
  expect(() => formatDate('2023-02-29')).toThrow(RangeError);
});

test.each([
  ['6/1/2023', '2023-01-06'],
  ['06-01-2023', '2023-01-06'],
  ['6.1.2023', '2023-01-06'],
  ['2023-01-06', '2023-01-06'],
  ['2023-1-6', '2023-01-06'],
  ['06012023', '2023-01-06'],
  [' 29/02/2024 ', '2024-02-29'],
  ['31/12/2099', '2099-12-31'],
  ['31/02/2023', undefined],
  ['29/02/2023', undefined],
  ['29/02/1900', undefined],
  ['6/13/2023', undefined],
  ['0/1/2023', undefined],
  ['6/1/23', undefined],
  ['6/1-2023', undefined],
  ['6012023', undefined],
  ['20230106', undefined],
  ['01/01/1899', undefined],
  ['2023', undefined],
  ['', undefined],
])('The typed day "%s" is %s', (typed, date) => {
  expect(parseDate(typed)).toBe(date);
});

test('Every day can be read back from print, as typed and as stored', () => {
  fc.assert(
    fc.property(someDay, (date) => {
      expect(isDate(date)).toBe(true);
      expect([formatDate(date), formatDate(date).replaceAll('/', ''), date].map(parseDate)).toEqual([date, date, date]);
    }),
  );
});

test.each(['2023-02-29', '2023-1-06', '23-01-06', '2023-01-06T00:00:00', '', 'hôm nay'])(
  '"%s" is no stored day',
  (text) => {
    expect(isDate(text)).toBe(false);
  },
);

test('The day changes at midnight in Vietnam, not in Greenwich', () => {
  expect(today(new Date('2023-01-08T16:59:59.999Z'))).toBe('2023-01-08');
  expect(today(new Date('2023-01-08T17:00:00Z'))).toBe('2023-01-09');
  expect(formatInstant(new Date('2023-01-09T09:46:30Z'))).toBe('16:46 ngày 09/01/2023');
});

test('The fixed offset says what the time zone Asia/Ho_Chi_Minh says', () => {
  const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1976-01-01'), max: new Date('2099-12-30'), noInvalidDate: true }),
      (instant) => {
        expect(today(instant)).toBe(zone.format(instant));
      },
    ),
  );
});

test.each([
  ['2023-01-06', 'Thứ sáu'],
  ['2023-01-08', 'Chủ nhật'],
  ['2023-01-09', 'Thứ hai'],
  ['2024-02-29', 'Thứ năm'],
])('%s was a %s', (date, day) => {
  expect(weekday(date)).toBe(day);
});

test.each([
  ['1980-03-15', '2023-03-14', 42],
  ['1980-03-15', '2023-03-15', 43],
  ['2004-02-29', '2022-02-28', 17],
  ['2004-02-29', '2022-03-01', 18],
  ['2023-01-01', '2023-01-01', 0],
])('From %s to %s are %s completed years', (from, to, years) => {
  expect(yearsBetween(from, to)).toBe(years);
});

test.each([
  ['2023-01-31', 1, '2023-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-12-15', 1, '2024-01-15'],
  ['2023-01-15', -1, '2022-12-15'],
  ['2023-03-31', -13, '2022-02-28'],
  ['2018-02-28', 60, '2023-02-28'],
])('%s and %s months is %s', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to);
});

test('Days added are days between', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  fc.assert(
    fc.property(someDay, fc.integer({ min: -300, max: 300 }), (date, days) => {
      fc.pre(isDate(addDays(date, days)));
      expect(daysBetween(date, addDays(date, days))).toBe(days);
    }),
  );
});
