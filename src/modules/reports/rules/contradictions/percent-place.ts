import { namedBases } from './named-bases.ts';
import type { Span } from './finding.ts';
import type { Quantity } from './quantities.ts';
import { lasts } from './shares.ts';
import { quantitiesIn, spanOf, type Reading } from './statements.ts';

/** "từ 35 điểm trở lên", "dưới 30 tuổi": it says who is counted, not how many. */
const isBound = (text: string, { from, to, of, whole, measure }: Quantity): boolean =>
  measure === 'count' &&
  !of &&
  !whole &&
  (/^\s\p{L}+(?:\s\p{L}+)? trở (?:lên|xuống)/u.test(text.slice(to, to + 30)) ||
    (/(?:dưới|trên|từ|đủ|quá)\s$/u.test(text.slice(from - 5, from)) &&
      /^\s(?:tuổi|điểm|năm|tháng|ngày)(?!\p{L})/u.test(text.slice(to, to + 8))));

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
  /** The amounts before it, nearest first, those behind it, and those that the words behind it name. */
  before: readonly Quantity[];
  after: readonly Quantity[];
  named: readonly Quantity[];
  /** Other percents of its line. */
  others: readonly Quantity[];
}

export function placeOf(reading: Reading, percent: Quantity): Place {
  const { text, lines } = reading;
  const [line, sentence] = [spanOf(lines, percent), spanOf(reading.sentences, percent)];
  const above = lines[lines.indexOf(line) - 1] ?? line;
  const amounts = (from: number, to: number): Quantity[] =>
    quantitiesIn(reading, { from, to }).filter(
      (some) =>
        some.measure !== 'percent' && some.value > 0n && !lasts(some) && !isBound(text, some) && !isRest(reading, some),
    );
  const before = amounts(above.from, percent.from).slice(-10).toReversed();
  const [nearest] = before;
  const [clause = ''] = text
    .slice(percent.to, Math.min(line.to, percent.to + 100))
    .split(/;|,\s(?:do|vì|nhờ|trong khi|nhưng|song)\s/u);
  return {
    text,
    percent,
    line,
    sentence,
    lead: text.slice(sentence.from, percent.from).replace(/\([^()]*\)/gu, ''),
    before,
    after: amounts(percent.to, percent.to + clause.length).slice(0, 3),
    named: nearest ? namedBases(reading, percent, nearest) : [],
    others: quantitiesIn(reading, line).filter((some) => some.measure === 'percent' && some !== percent),
  };
}
