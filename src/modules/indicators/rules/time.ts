import { yearOf } from '../../../kernel/vi/dates.ts';
import type { Period } from '../../../kernel/vi/periods.ts';

/** A year belongs to the period that holds its middle, 1 July: the term from 20/12/2017 to 05/01/2023 rates the years 2018 to 2022. */
export function yearsOf(period: Period): number[] {
  const first = yearOf(period.from);
  const all = Array.from({ length: yearOf(period.to) - first + 1 }, (_, nth) => first + nth);
  return all.filter((year) => period.from <= `${year}-07-01` && `${year}-07-01` <= period.to);
}

/** The day on which people are counted: the period's last, or today while it runs. */
export const countingDay = (period: Period, today: string): string => (period.to < today ? period.to : today);
