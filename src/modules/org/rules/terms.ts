import { Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import { daysBetween, formatDate, yearOf } from '../../../kernel/vi/dates.ts';
import type { TermValues } from '../contract.ts';

export interface TermDates {
  ordinal: number;
  startsOn: string;
  endsOn: string | null;
}

/** Nominal years and real dates may differ (C-28, C-31); only a term that ends before it begins is refused. */
export function checkTerm(values: TermValues): void {
  refuseUnless(values.nominalTo >= values.nominalFrom, 'org.termYears', 'Năm kết thúc phải từ năm bắt đầu trở đi.', {
    nominalTo: 'Nhỏ hơn năm bắt đầu.',
  });
  refuseUnless(
    values.endsOn === null || values.endsOn >= values.startsOn,
    'org.termDates',
    'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
    { endsOn: 'Trước ngày bắt đầu.' },
  );
}

/** The last term that began before a day. Terms newest first. */
export const termBefore = <T extends TermDates>(terms: readonly T[], day: string): T | undefined =>
  terms.find((term) => term.startsOn < day);

/** Two terms of a union never hold on the same day. */
export function refuseOverlap(values: TermDates, others: readonly (TermDates & { label: string })[]): void {
  const clash = others.find(
    (other) =>
      (other.endsOn === null || other.endsOn >= values.startsOn) &&
      (values.endsOn === null || values.endsOn >= other.startsOn),
  );
  if (!clash) return;
  const days = `từ ${formatDate(clash.startsOn)}${clash.endsOn ? ` đến ${formatDate(clash.endsOn)}` : ', chưa kết thúc'}`;
  throw new Refusal(
    'org.termOverlap',
    `Thời gian này trùng với nhiệm kỳ ${clash.label} (${days}).`,
    clash.startsOn >= values.startsOn
      ? { endsOn: 'Trùng với nhiệm kỳ khác.' }
      : { startsOn: 'Trùng với nhiệm kỳ khác.' },
  );
}

/** The term that a date falls in; between two terms the last one before it. Terms newest first. */
export function termOn<T extends TermDates>(terms: readonly T[], on: string): T | undefined {
  return terms.find((term) => term.startsOn <= on) ?? terms.at(-1);
}

/** What a page is read for: the term that is asked for or the one of today, and its days so far. */
export function termInFrame<T extends TermDates>(o: {
  terms: readonly T[];
  foundedOn: string;
  ordinal: number | undefined;
  on: string;
}): { term: T | undefined; period: { from: string; to: string } } {
  const term = o.terms.find((one) => one.ordinal === o.ordinal) ?? termOn(o.terms, o.on);
  const from = term?.startsOn ?? o.foundedOn;
  const to = term?.endsOn ?? o.on;
  return { term, period: { from, to: to < from ? from : to } };
}

/** "2023-2028" → its two years, the names of the term and not its dates. @throws Refusal `org.termLabel` */
export function readTermYears(label: string): { nominalFrom: number; nominalTo: number } {
  const [, from, to] = /(\d{4})\s*[-–]\s*(\d{4})/u.exec(label) ?? [];
  refuseUnless(from && to, 'org.termLabel', 'Hãy ghi nhiệm kỳ bằng hai năm, ví dụ 2023-2028.', {
    termLabel: 'Ghi hai năm, ví dụ 2023-2028.',
  });
  return { nominalFrom: Number(from), nominalTo: Number(to) };
}

/**
 * What a reader should know of terms that follow each other, newest first: days that belong to no term, and years of the
 * name that are not those of the dates. Both are lawful (C-28, C-31) and are said, not refused.
 */
export function remarkTerms(
  terms: readonly (TermDates & { label: string; nominalFrom: number; nominalTo: number })[],
): string[] {
  return terms.flatMap((term, nth) => {
    const before = terms[nth + 1];
    const gap = before?.endsOn ? daysBetween(before.endsOn, term.startsOn) - 1 : 0;
    const cut = term.endsOn !== null && yearOf(term.endsOn) !== term.nominalTo;
    return [
      ...(before && gap > 0
        ? [`Giữa nhiệm kỳ ${before.label} và ${term.label} có ${gap} ngày không thuộc nhiệm kỳ nào.`]
        : []),
      ...(cut
        ? [`Nhiệm kỳ ${term.label} kết thúc thực tế ngày ${formatDate(term.endsOn ?? '')}, khác năm ghi trong tên gọi.`]
        : []),
    ];
  });
}
