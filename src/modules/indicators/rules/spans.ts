import { parseDate, yearOf } from '../../../kernel/vi/dates.ts';
import { periodOfYear, yearsIn, type Period } from '../../../kernel/vi/periods.ts';
import { daysOf, reportPeriods } from '../../../rulesets/report-periods.ts';

/** A period that a reader may choose, with its word. */
export interface Span {
  label: string;
  period: Period;
}

/** What stands in the address (`tu`, `den`); undefined when it is none, so that the term in the frame holds. */
export function readPeriod(from: string | undefined, to: string | undefined): Period | undefined {
  const period = { from: parseDate(from ?? ''), to: parseDate(to ?? '') };
  return period.from && period.to && period.from <= period.to ? { from: period.from, to: period.to } : undefined;
}

export const samePeriod = (one: Period, other: Period): boolean => one.from === other.from && one.to === other.to;

/** The term and its calendar years, newest first. */
export function termSpans(term: Span): Span[] {
  const years = yearsIn(term.period).reverse();
  return [term, ...years.map((year) => ({ label: String(year), period: periodOfYear(year) }))];
}

/** The parts of a year that unions report: halves, and the periods that are closed on 31/5 and 30/11. */
export const yearSpans = (year: number): Span[] =>
  reportPeriods.map((one) => ({ label: one.short, period: daysOf(one, year) }));

/** The year whose parts are offered: that of a period inside one year or closed in it; none for the term. */
export function yearInView(period: Period): number | undefined {
  const year = yearOf(period.to);
  return yearSpans(year).some((span) => samePeriod(span.period, period)) ? year : undefined;
}

/** The year before a whole calendar year, to stand beside it. */
export function yearBefore(period: Period): Period | undefined {
  const year = yearOf(period.from);
  return samePeriod(period, periodOfYear(year)) ? periodOfYear(year - 1) : undefined;
}
