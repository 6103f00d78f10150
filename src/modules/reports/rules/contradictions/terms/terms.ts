import type { Span } from '../finding.ts';
import { bodyOf } from './bodies.ts';
import type { Reading } from '../reading/statements.ts';

export interface Term extends Span {
  /** Where its years stand. */
  years: number;
  first: number;
  last: number;
  /** Whose term: '' for the draft's own union. */
  body: string;
  /** "năm năm 2018 - 2023": a term only where an ordinal stands beside it. */
  loose?: boolean;
}

/** "nhiệm kỳ", "nhiệm kỳ báo cáo:", "nhiệm kỳ XI (" */
const named = /(?<!\p{L})(?:nhiệm k[ỳì]|khóa|NK)(?:\s[^.;\d]{0,30})?[\s(,:]*$/iu;
/** "nhiệm kỳ 2013 - 2018 và 2018 - 2023" */
const second = /nhiệm kỳ[^.;\d]{0,20}(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d\s*(?:và|,|đến|sang)\s*(?:nhiệm kỳ\s*)?$/iu;

export function readTerms(reading: Reading): Term[] {
  const { text } = reading;
  return reading.asides
    .filter(({ kind }) => kind === 'term')
    .flatMap(({ from, to }) => {
      const before = text.slice(Math.max(0, from - 60), from);
      const loose = /(?<!\p{L})(?:năm|0?5) năm\s$/iu.test(before);
      if (!loose && !named.test(before) && !second.test(before)) return [];
      const [first = 0, said = 0] = text
        .slice(from, to)
        .split(/\s*[-–—]\s*/u)
        .map(Number);
      const last = said < 100 ? Math.floor(first / 100) * 100 + said : said;
      const start = from - (/(?:nhiệm kỳ|nhiệm kì)[^.;]{0,16}$/iu.exec(before)?.[0].length ?? 0);
      return last > first && last - first < 16
        ? [
            {
              from: start,
              to,
              years: from,
              first,
              last,
              body: bodyOf(reading, { from: start, to }).body,
              ...(loose && { loose }),
            },
          ]
        : [];
    });
}

export const labelOf = ({ first, last }: Term): string => `${first} - ${last}`;
/** Terms follow one another and share at most the year of the congress. */
export const clash = (one: Term, other: Term): boolean =>
  labelOf(one) !== labelOf(other) && Math.min(one.last, other.last) > Math.max(one.first, other.first);
