import { addDays, addMonths, formatDate, yearOf } from './dates.ts';
import { toRoman } from './roman.ts';

/** Days from … to …, both counted. */
export interface Period {
  from: string;
  to: string;
}

export const periodOfYear = (year: number): Period => monthsFrom(year, 1, 12);
export const halfYear = (year: number, half: 1 | 2): Period => monthsFrom(year, half * 6 - 5, 6);
export const quarter = (year: number, nth: 1 | 2 | 3 | 4): Period => monthsFrom(year, nth * 3 - 2, 3);
/** '2026-11' as it stands in an address; undefined for what is no month. */
export function periodOfMonth(text: string): Period | undefined {
  const [, year, nth] = /^(\d{4})-(0[1-9]|1[0-2])$/u.exec(text) ?? [];
  return year && nth ? month(Number(year), Number(nth)) : undefined;
}

export const month = (year: number, nth: number): Period => monthsFrom(year, nth, 1);

/** Every year that the period touches, also in part. */
export function yearsIn(period: Period): number[] {
  const first = yearOf(period.from);
  return Array.from({ length: Math.max(0, yearOf(period.to) - first + 1) }, (_, nth) => first + nth);
}

/** The calendar months of the period, the first and the last cut to it. */
export function monthsOf(period: Period): Period[] {
  return yearsIn(period)
    .flatMap((year) => Array.from({ length: 12 }, (_, nth) => overlapOf(month(year, nth + 1), period) ?? []))
    .flat();
}

export const covers = (period: Period, date: string): boolean => period.from <= date && date <= period.to;

/** The days that both have, undefined when none. */
export function overlapOf(one: Period, other: Period): Period | undefined {
  const from = one.from > other.from ? one.from : other.from;
  const to = one.to < other.to ? one.to : other.to;
  return from <= to ? { from, to } : undefined;
}

/** "năm 2023", "6 tháng đầu năm 2023", "quý I năm 2023", "tháng 01 năm 2023", otherwise "từ ngày … đến ngày …". */
export function periodInWords(period: Period): string {
  const inDays = `từ ngày ${formatDate(period.from)} đến ngày ${formatDate(period.to)}`;
  // A term begins on any day of a month: no calendar is drawn up for it.
  if (!period.from.endsWith('-01')) return inDays;
  const year = yearOf(period.from);
  const [, firstMonth] = period.from.split('-').map(Number) as [number, number, number];
  const named: readonly [Period, string][] = [
    [periodOfYear(year), `năm ${year}`],
    [halfYear(year, 1), `6 tháng đầu năm ${year}`],
    [halfYear(year, 2), `6 tháng cuối năm ${year}`],
    ...([1, 2, 3, 4] as const).map((nth): [Period, string] => [quarter(year, nth), `quý ${toRoman(nth)} năm ${year}`]),
    [month(year, firstMonth), `tháng ${period.from.slice(5, 7)} năm ${year}`],
  ];
  const [, name] = named.find(([same]) => same.from === period.from && same.to === period.to) ?? [];
  return name ?? inDays;
}

function monthsFrom(year: number, first: number, count: number): Period {
  const from = `${year}-${String(first).padStart(2, '0')}-01`;
  return { from, to: addDays(addMonths(from, count), -1) };
}
