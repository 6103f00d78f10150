import type { Span } from '../finding.ts';
import type { Quantity } from '../reading/quantities.ts';
import { lasts } from './shares.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';

/** "từ 35 điểm trở lên", "dưới 30 tuổi": it says who is counted, not how many. */
const isBound = (text: string, { from, to, of, whole, measure }: Quantity): boolean =>
  measure === 'count' &&
  !of &&
  !whole &&
  (/^\s\p{L}+(?:\s\p{L}+)? trở (?:lên|xuống)/u.test(text.slice(to, to + 30)) ||
    (/(?:dưới|trên|từ|đủ|quá)\s$/u.test(text.slice(from - 5, from)) &&
      /^\s(?:tuổi|điểm|năm|tháng|ngày)(?!\p{L})/u.test(text.slice(to, to + 8))) ||
    /(?:tuổi|tuổi đời) (?:dưới|trên|từ|đủ|quá)\s$/iu.test(text.slice(Math.max(0, from - 16), from)));

/** "87/90 đồng chí, vắng 3 đồng chí": what the ratio leaves. */
function isRest({ quantities }: Reading, rest: Quantity): boolean {
  const nth = quantities.indexOf(rest);
  const [part, whole] = [quantities[nth - 2], quantities[nth - 1]];
  return part?.of !== undefined && part.of === whole && whole.value - part.value === rest.value;
}

/** What stands around a percent. */
export interface Place {
  text: string;
  percent: Quantity;
  line: Span;
  sentence: Span;
  lead: string;
  /** The words behind it, as far as its clause goes. */
  behind: string;
  /** The amounts before it, nearest first, from the line above on; those behind it; and those told before that line, nearest first. */
  before: readonly Quantity[];
  after: readonly Quantity[];
  earlier: readonly Quantity[];
  /** Other percents of its line and of those above and below, and the amount right before one. */
  others: readonly Quantity[];
  nearest: (percent: Quantity) => Quantity | undefined;
}

export function placeOf(reading: Reading, percent: Quantity): Place {
  const { text, lines } = reading;
  const [line, sentence] = [spanOf(lines, percent), spanOf(reading.sentences, percent)];
  const nth = lines.indexOf(line);
  const [above, below] = [lines[nth - 1] ?? line, lines[nth + 1] ?? line];
  const amounts = amountsOf(reading);
  const [start, here] = [above.from, percent.from].map((at) => countBefore(amounts, at)) as [number, number];
  const from = Math.max(start, here - 10);
  const [clause = ''] = text
    .slice(percent.to, Math.min(line.to, percent.to + 100))
    .split(/;|,\s(?:do|vì|nhờ|trong khi|nhưng|song)\s/u);
  return {
    text,
    percent,
    line,
    sentence,
    lead: text.slice(sentence.from, percent.from).replace(/\([^()]*\)/gu, ''),
    behind: /^[^,.;()\n]*/u.exec(text.slice(percent.to, percent.to + 70))?.[0] ?? '',
    before: amounts.slice(from, here).toReversed(),
    after: amounts.slice(here, here + 3).filter(({ to }) => to <= percent.to + clause.length),
    earlier: [...amounts.slice(0, Math.min(10, from)), ...amounts.slice(Math.max(10, from - 90), from)].toReversed(),
    others: quantitiesIn(reading, { from: above.from, to: below.to }).filter(
      (some) => some.measure === 'percent' && some !== percent,
    ),
    nearest: (some) => {
      const own = reading.quantities[reading.quantities.indexOf(some) - 1];
      return own && own.measure !== 'percent' && some.from - own.to < 50 ? own : undefined;
    },
  };
}

const known = new WeakMap<Reading, readonly Quantity[]>();

/** The numbers of a draft that a percent may be measured on. */
function amountsOf(reading: Reading): readonly Quantity[] {
  const found =
    known.get(reading) ??
    reading.quantities.filter(
      (some) =>
        some.measure !== 'percent' &&
        !some.unit.startsWith('điểm phần') &&
        some.value > 0n &&
        !lasts(some) &&
        !isBound(reading.text, some) &&
        !isRest(reading, some),
    );
  known.set(reading, found);
  return found;
}

function countBefore(amounts: readonly Quantity[], place: number): number {
  let [low, high] = [0, amounts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((amounts[middle]?.from ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A part and a whole, and where they stand among the amounts before the percent: -1 where behind it, or far before. */
export interface Pair {
  place: Place;
  part: Quantity;
  whole: Quantity;
  a: number;
  b: number;
  /** The words before the whole, back to a comma. */
  clause: string;
  between: string;
}

/** The words before a number. */
export const leadOf = ({ text }: Place, some: Quantity, length: number): string =>
  text.slice(Math.max(0, some.from - length), some.from);
export const inside = (some: Quantity, span: Span): boolean => some.from >= span.from && some.to <= span.to;
/** Told before the line above the percent's own. */
export const farIn = ({ before, percent }: Place, some: Quantity): boolean =>
  some.from < (before.at(-1)?.from ?? percent.from);
