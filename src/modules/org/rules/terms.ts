import { refuseUnless } from '../../../kernel/refusal.ts';
import type { TermValues } from '../contract.ts';

export interface TermDates {
  ordinal: number;
  startsOn: string;
  endsOn: string | null;
}

/** Nominal years and real dates may differ (C-28, C-31); only a term that ends before it begins is refused. */
export function checkTerm(values: TermValues): void {
  refuseUnless(values.nominalTo >= values.nominalFrom, 'org.termYears', 'Năm kết thúc phải từ năm bắt đầu trở đi.', { nominalTo: 'Nhỏ hơn năm bắt đầu.' });
  refuseUnless(values.endsOn === null || values.endsOn >= values.startsOn, 'org.termDates', 'Ngày kết thúc phải từ ngày bắt đầu trở đi.', { endsOn: 'Trước ngày bắt đầu.' });
}

/** The term that a date falls in; between two terms the last one before it. Terms newest first. */
export function termOn<T extends TermDates>(terms: readonly T[], on: string): T | undefined {
  return terms.find((term) => term.startsOn <= on) ?? terms.at(-1);
}

/** What a page is read for: the term that is asked for or the one of today, and its days so far. */
export function termInFrame<T extends TermDates>(o: { terms: readonly T[]; foundedOn: string; ordinal: number | undefined; on: string }): { term: T | undefined; period: { from: string; to: string } } {
  const term = o.terms.find((one) => one.ordinal === o.ordinal) ?? termOn(o.terms, o.on);
  const from = term?.startsOn ?? o.foundedOn;
  const to = term?.endsOn ?? o.on;
  return { term, period: { from, to: to < from ? from : to } };
}

/** "2023-2028" → its two years, the names of the term and not its dates. @throws Refusal `org.termLabel` */
export function readTermYears(label: string): { nominalFrom: number; nominalTo: number } {
  const [, from, to] = /(\d{4})\s*[-–]\s*(\d{4})/u.exec(label) ?? [];
  refuseUnless(from && to, 'org.termLabel', 'Hãy ghi nhiệm kỳ bằng hai năm, ví dụ 2023-2028.', { termLabel: 'Ghi hai năm, ví dụ 2023-2028.' });
  return { nominalFrom: Number(from), nominalTo: Number(to) };
}
