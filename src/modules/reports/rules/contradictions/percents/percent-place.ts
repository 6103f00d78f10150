import type { Span } from '../finding.ts';
import { traitsOf } from './traits.ts';
import type { Quantity } from '../reading/quantities.ts';
import { nthOf, spanOf, type Reading } from '../reading/statements.ts';

/** "từ 35 điểm trở lên", "dưới 30 tuổi": it says who is counted, not how many. */
const isBound = (text: string, { from, to, of, whole, measure }: Quantity): boolean =>
  measure === 'count' &&
  !of &&
  !whole &&
  (/^\s\p{L}+(?:\s\p{L}+)? trở (?:lên|xuống)/u.test(text.slice(to, to + 30)) ||
    (/(?:dưới|trên|từ|đủ|quá)\s$/u.test(text.slice(from - 5, from)) &&
      /^\s(?:tuổi|điểm|năm|tháng|ngày)(?!\p{L})/u.test(text.slice(to, to + 8))) ||
    /(?:tuổi|tuổi đời) (?:(?:dưới|trên|từ|đủ|quá)|(?:là )?(?:trung bình|bình quân)(?: là)?)\s$/iu.test(
      text.slice(Math.max(0, from - 28), from),
    ) ||
    // "Tuổi trung bình 37; dưới 30 chiếm 28%"
    (/(?:dưới|trên)\s$/iu.test(text.slice(Math.max(0, from - 5), from)) && /^\schiếm\s/u.test(text.slice(to, to + 7))));

/** What stands around a percent. */
export interface Place {
  reading: Reading;
  text: string;
  percent: Quantity;
  line: Span;
  sentence: Span;
  nthLine: number;
  nthSentence: number;
  lead: string;
  /** The words behind it, as far as its clause goes. */
  behind: string;
  /** The amounts before it, nearest first, from the line above on; those behind it; and those told before that line, nearest first. */
  before: readonly Quantity[];
  after: readonly Quantity[];
  earlier: readonly Quantity[];
  /** The numbers of the line below that adds up the rows of its table. */
  totals: readonly Quantity[];
  /** The values of those nearest. */
  near: ReadonlySet<bigint>;
  /** Other percents of its line and of those above and below, and the amount right before one. */
  others: readonly Quantity[];
  /** The percents next to it in the draft. */
  peers: readonly Quantity[];
  nearest: (percent: Quantity) => Quantity | undefined;
}

export function placeOf(reading: Reading, percent: Quantity): Place {
  const { text, lines } = reading;
  const [line, sentence] = [spanOf(lines, percent), spanOf(reading.sentences, percent)];
  const nth = nthOf(lines, percent);
  const [above, below] = [lines[nth - 1] ?? line, lines[nth + 1] ?? line];
  const { amounts, percents } = numbersOf(reading);
  const [start, here] = [above.from, percent.from].map((at) => countBefore(amounts, at)) as [number, number];
  const from = Math.max(start, here - 14);
  const [clause = ''] = text
    .slice(percent.to, Math.min(line.to, percent.to + 100))
    .split(/;|,\s(?:do|vì|nhờ|trong khi|nhưng|song)\s/u);
  const [first, last] = [above.from, below.to].map((at) => countBefore(percents, at)) as [number, number];
  const [before, after] = [
    amounts.slice(from, here).toReversed(),
    amounts.slice(here, here + 3).filter(({ to }) => to <= percent.to + clause.length),
  ];
  return {
    reading,
    text,
    percent,
    line,
    sentence,
    nthLine: nth,
    nthSentence: nthOf(reading.sentences, percent),
    lead: text.slice(sentence.from, percent.from).replace(/\([^()]*\)/gu, ''),
    behind: /^[^,.;()\n]*/u.exec(text.slice(percent.to, percent.to + 70))?.[0] ?? '',
    before,
    after,
    totals: totalsBelow(reading, nth, amounts),
    near: new Set([...before.slice(0, 4), ...after].map(({ value }) => value)),
    earlier: [...amounts.slice(0, Math.min(20, from)), ...amounts.slice(Math.max(20, from - 100), from)].toReversed(),
    others: percents.slice(first, last).filter((some) => some !== percent),
    peers: percents
      .slice(Math.max(0, percents.indexOf(percent) - 3), percents.indexOf(percent) + 4)
      .filter((some) => some !== percent),
    nearest: (some) => {
      const own = reading.quantities[traitsOf(reading, some).nth - 1];
      return own && own.measure !== 'percent' && some.from - own.to < 50 ? own : undefined;
    },
  };
}

interface Numbers {
  amounts: readonly Quantity[];
  percents: readonly Quantity[];
}
const known = new WeakMap<Reading, Numbers>();

/** The numbers of a draft that a percent may be measured on, and its percents. */
function numbersOf(reading: Reading): Numbers {
  const found = known.get(reading) ?? {
    amounts: reading.quantities.filter(
      (some) =>
        some.measure !== 'percent' &&
        !some.unit.startsWith('điểm phần') &&
        some.value > 0n &&
        !isBound(reading.text, some),
    ),
    percents: reading.quantities.filter(({ measure }) => measure === 'percent'),
  };
  known.set(reading, found);
  return found;
}

/** "Cộng 710 triệu đồng 100%", at most twelve rows below. */
function totalsBelow({ text, lines }: Reading, nth: number, amounts: readonly Quantity[]): readonly Quantity[] {
  for (let at = nth + 1; at < nth + 13; at += 1) {
    const [row, above] = [lines[at], lines[at - 1]];
    if (!row || !above || row.from !== above.to + 1 || above.to - above.from > 90) return [];
    if (totalRow.test(text.slice(row.from, row.from + 24)))
      return amounts.slice(countBefore(amounts, row.from), countBefore(amounts, row.to)).slice(0, 4);
  }
  return [];
}

const totalRow = /^[-+*|\s]*(?:tổng )?(?:cộng|tổng)(?!\p{L})/iu;

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
