import type { Finding, Span } from '../finding.ts';
import type { Quantity } from '../reading/quantities.ts';
import { nthOf, quantitiesIn, type Reading } from '../reading/statements.ts';
import { partOf, sameMeasure } from '../reading/units.ts';
import { offByOne } from '../typing.ts';
import { overlapping } from './axes.ts';
import { comesTo, isPlain, isToldElsewhere, misses, totalOf } from './misses.ts';
import { notAll } from './slip-words.ts';
import { notAdding } from './sums.ts';

/** A sentence that begins so tells all parts of what was told before it. */
const opening =
  /^[-+*•\s]*(?:cụ thể(?: là| như sau)?|gồm(?: có)?|bao gồm|chia ra|phân ra|phân loại|đó là|cơ cấu|(?:(?:chia|phân|xét|tính|cơ cấu)(?: loại)? )?theo [^\d:,;]{2,30})[:,]?\s/iu;
export const noPart =
  /(?<!\p{L})(?:tăng|giảm|so với|kế hoạch|chỉ tiêu|năm (?:trước|ngoái)|tổng|cộng|mỗi|từng|riêng|cả|trong đó|bình quân|cùng kỳ)(?!\p{L})/iu;
const lasting = /^(?:năm|tháng|ngày|quý|tuổi|giờ|lần)$/u;

/** "Hỗ trợ đột xuất 45 trường hợp. Cụ thể: bệnh nặng 17, tang gia 29, nhà sập 8 trường hợp.": a sentence of nothing but parts. */
export function detailed(reading: Reading): Finding[] {
  return reading.sentences.flatMap((sentence, nth): Finding[] => {
    const [said] = opening.exec(reading.text.slice(sentence.from, sentence.to)) ?? [];
    if (said === undefined) return [];
    const parts = partsIn(reading, { from: sentence.from + said.length, to: sentence.to });
    if (parts.length < 2 || (parts.length < 3 && parts.every(isBare))) return [];
    const whole = onlyOneOf(reading, reading.sentences[nth - 1], parts) ?? onlyNear(reading, sentence, parts);
    if (!whole) return [];
    const sum = totalOf(parts, whole);
    if (sum < whole.value && notAll.test(reading.text.slice(sentence.from, sentence.to + 60))) return [];
    return [notAdding(whole, parts, sum)];
  });
}

const isBare = ({ unit, measure }: Quantity): boolean => unit === '' && measure === 'count';

/** Numbers of one kind, set apart by commas; none where something else is told among them. */
function partsIn(reading: Reading, { from, to }: Span): Quantity[] {
  const all = quantitiesIn(reading, { from, to }).filter(
    ({ measure, aside, whole }) => measure !== 'percent' && !aside && !whole,
  );
  const [first] = all;
  if (!first || !all.every((some) => isPlain(some) && sameMeasure(some, first))) return [];
  const labels = all.map((some, nth) => reading.text.slice(all[nth - 1]?.to ?? from, some.from));
  const parted = labels.every((label, nth) => !noPart.test(label) && (nth === 0 || /[,;]|\svà\s/u.test(label)));
  return parted && !overlapping(labels) ? all : [];
}

const mayBeWhole = (whole: Quantity, parts: readonly Quantity[]): boolean =>
  isPlain(whole) &&
  !isBare(whole) &&
  !lasting.test(whole.unit) &&
  parts.every((part) => partOf(part, whole) && part.value < whole.value);

/** The only number of its kind in the sentence before, unless they come to a number told elsewhere. */
function onlyOneOf(reading: Reading, sentence: Span | undefined, parts: readonly Quantity[]): Quantity | undefined {
  const told = sentence ? quantitiesIn(reading, sentence).filter((some) => mayBeWhole(some, parts)) : [];
  const [whole] = told;
  if (!whole || told.length > 1) return undefined;
  const sum = totalOf(parts, whole);
  const elsewhere = reading.quantities.some(
    (some) => !parts.includes(some) && some.measure === whole.measure && some.value === sum,
  );
  return !elsewhere && !comesTo(parts, whole) && (misses(sum, whole) || offByOne(sum, whole)) ? whole : undefined;
}

/** The only one that they miss by little some lines before, where they come to no number of the draft. */
function onlyNear(reading: Reading, sentence: Span, parts: readonly Quantity[]): Quantity | undefined {
  const top = reading.lines[Math.max(0, nthOf(reading.lines, sentence) - 3)]?.from ?? 0;
  const [whole, ...more] = quantitiesIn(reading, { from: top, to: sentence.from }).filter(
    (some) => mayBeWhole(some, parts) && misses(totalOf(parts, some), some),
  );
  const isOnly = whole && more.every(({ value }) => value === whole.value);
  return isOnly && !isToldElsewhere(reading, parts) ? whole : undefined;
}
