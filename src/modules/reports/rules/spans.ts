import { addDays, formatDate, yearOf } from '../../../kernel/vi/dates.ts';
import { periodOfYear, type Period } from '../../../kernel/vi/periods.ts';
import { daysOf, reportPeriods, type ReportKind } from '../../../rulesets/report-periods.ts';
import { samePeriod } from '../../indicators/index.ts';

/** A year or half-year that is reported: which kind of report, for which days. */
export interface ReportSpan {
  kind: ReportKind;
  period: Period;
}

/** Undefined for a stretch that has no report. A term is asked for by a year that it runs or ends in. */
export function spanOf(code: string, year: number): ReportSpan | undefined {
  if (code === 'term') return { kind: 'term', period: periodOfYear(year) };
  const span = reportPeriods.find((one) => one.code === code);
  return span?.kind && { kind: span.kind, period: daysOf(span, year) };
}

/** Back again: "calendarYear" of 2024; undefined for days of its own. */
export function spanCodeOf(period: Period): { code: string; year: number } | undefined {
  const year = yearOf(period.to);
  const span = reportPeriods.find((one) => one.kind && samePeriod(daysOf(one, year), period));
  return span && { code: span.code, year };
}

/** The half-year or year before stands beside it, by the words that a report uses for them. */
export interface SpanWords {
  /** "năm 2024", "6 tháng đầu năm 2024", "nhiệm kỳ 2018 - 2023" */
  period: string;
  /** What comes after it: "năm 2025", "6 tháng cuối năm 2024". */
  next: string;
  /** "năm 2023", "cùng kỳ năm 2023" */
  before: string;
  /** "năm 2024" */
  year: string;
  /** "(số liệu từ ngày 01/12/2023 đến ngày 30/11/2024)", where the days are not those of the calendar. */
  closed: string;
}

export function spanInWords(kind: Exclude<ReportKind, 'term'>, period: Period): SpanWords {
  const year = yearOf(period.to);
  const calendar = reportPeriods.some((one) => !one.yearBefore && samePeriod(daysOf(one, year), period));
  const days = calendar ? '' : `(số liệu từ ngày ${formatDate(period.from)} đến ngày ${formatDate(period.to)})`;
  const whole = { year: `năm ${year}`, closed: days };
  if (kind === 'halfYear')
    return {
      ...whole,
      period: `6 tháng đầu năm ${year}`,
      next: `6 tháng cuối năm ${year}`,
      before: `cùng kỳ năm ${year - 1}`,
    };
  return { ...whole, period: `năm ${year}`, next: `năm ${year + 1}`, before: `năm ${year - 1}` };
}

const titles = { year: 'Báo cáo tổng kết', halfYear: 'Báo cáo sơ kết' } as const;

export function titleOf(kind: Exclude<ReportKind, 'term'>, period: Period): string {
  const { period: words, closed } = spanInWords(kind, period);
  return `${titles[kind]} ${words}${closed ? `, chốt ${formatDate(period.to)}` : ''}`;
}

/** A part of a year beside the whole of the last says "giảm" of everything: compared is what is over, or in its last month. */
export const isComparable = (period: Period, today: string): boolean => today >= addDays(period.to, -31);

/** What a request asks for, in its reader's words. */
export const askedInWords = ({ kind, period }: ReportSpan): string =>
  kind === 'term' ? 'Báo cáo tổng kết nhiệm kỳ' : titleOf(kind, period);
