import type { Finding, Span } from '../finding.ts';
import type { Quantity } from '../reading/quantities.ts';
import { quantitiesIn, type Reading } from '../reading/statements.ts';
import { sameMeasure } from '../reading/units.ts';
import { worth } from '../reading/words.ts';
import { noPart } from './detailed.ts';
import { comesTo, isPlain, isToldElsewhere, misses, totalOf } from './misses.ts';
import { notAdding } from './sums.ts';

/** "hai nơi:", "ba xã gồm", "4 tổ (": so many of them, and then each. */
const counted =
  /(?<![\p{L}\d.,])(hai|ba|bốn|năm|sáu|bảy|tám|0?[2-9]|1\d)\s(?!(?:triệu|tỷ|nghìn|đồng|năm|tháng|ngày|lần|giờ|tuổi)(?!\p{L}))\p{L}+(?:\s\p{L}+){0,4}?\s?(?:(?<sign>[:,;(]|là|gồm|trong đó|như sau)\s?)(?:là |gồm |trong đó )?/giu;

/** "Thu 17,6 triệu đồng, trao hai nơi: xã Pá Hu 9,6 triệu đồng, xã Nậm Lành 10,8 triệu đồng": as many numbers as are announced, and so all of them. */
export function countedParts(reading: Reading): Finding[] {
  return reading.sentences.flatMap((sentence, nth) =>
    [...reading.text.slice(sentence.from, sentence.to).matchAll(counted)].flatMap((match): Finding[] => {
      const at = { from: sentence.from + match.index, to: sentence.from + match.index + match[0].length };
      const parts = partsBehind(reading, at, sentence, reading.sentences[nth + 1]);
      if (parts.length !== manyOf(match[1] ?? '')) return [];
      const isWeak = /^(?:[,;(]|trong đó)$/iu.test(match.groups?.['sign'] ?? '');
      // "2 giải nhất, 5 giải nhì, 12 giải ba": the first of a row.
      if (isWeak && quantitiesIn(reading, at).some((some) => parts[0] && sameMeasure(some, parts[0]))) return [];
      const whole = wholeBefore(reading, { from: sentence.from, to: at.from }, reading.sentences[nth - 1], parts);
      if (!whole || comesTo(parts, whole) || isToldElsewhere(reading, parts)) return [];
      const sum = totalOf(parts, whole);
      return misses(sum, whole) ? [notAdding(whole, parts, sum)] : [];
    }),
  );
}

const manyOf = (said: string): number => Number(worth[said.toLowerCase()] ?? said);

/** Behind the count up to the end of its sentence, its bracket or its semicolon; in the next sentence where it ends its own. */
function partsBehind(reading: Reading, at: Span, sentence: Span, next: Span | undefined): Quantity[] {
  const { text } = reading;
  if (at.to >= sentence.to - 1 && next && text[at.to - 1] === ':') return partsIn(reading, next);
  const end = (sign: string): number => {
    const found = text.indexOf(sign, at.to);
    return found < 0 || found > sentence.to ? sentence.to : found;
  };
  if (text[at.to - 1] === '(') return partsIn(reading, { from: at.to, to: end(')') });
  const all = partsIn(reading, { from: at.to, to: sentence.to });
  return all.length > 0 ? all : partsIn(reading, { from: at.to, to: end(';') });
}

/** Numbers of one kind, set apart from each other. */
function partsIn(reading: Reading, { from, to }: Span): Quantity[] {
  const all = quantitiesIn(reading, { from, to }).filter(({ measure, whole }) => measure !== 'percent' && !whole);
  const [first] = all;
  if (!first || all.length < 2 || !all.every((some) => isPlain(some) && sameMeasure(some, first))) return [];
  const labels = all.map((some, nth) => reading.text.slice(all[nth - 1]?.to ?? from, some.from));
  return labels.every((label, nth) => !noPart.test(label) && (nth === 0 || /[,;.]|\svà\s/u.test(label))) ? all : [];
}

/** The last number of their kind before the count, in its sentence or in the one before. */
function wholeBefore(
  reading: Reading,
  own: Span,
  last: Span | undefined,
  parts: readonly Quantity[],
): Quantity | undefined {
  const alike = (some: Quantity): boolean => parts.every((part) => sameMeasure(part, some));
  // "khám sức khỏe 318 người; tham quan 2 đợt (đợt 1 70 người, …)": of another clause.
  const clause = own.from + reading.text.slice(own.from, own.to).lastIndexOf(';') + 1;
  const here = quantitiesIn(reading, { from: clause, to: own.to });
  const near = here.some(alike) || !last || clause > own.from ? here : quantitiesIn(reading, last);
  return near.findLast(
    (some) =>
      isPlain(some) &&
      (some.unit !== '' || some.measure === 'money') &&
      !/^(?:năm|tháng|ngày)/u.test(some.unit) &&
      alike(some) &&
      parts.every(({ value }) => value < some.value),
  );
}
