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
