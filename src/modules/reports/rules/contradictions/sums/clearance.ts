import { spanning, type Finding, type Span } from '../finding.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';
import { fits, inScale, notAdding } from './sums.ts';
import { offByOne } from '../typing.ts';
import { partOf } from '../reading/units.ts';

/** Not all parts are told: what they lack is no contradiction. */
const open =
  /(?:không|chưa) (?:thống kê|kể|tính(?! (?:vào|trong))|gồm|phân loại|tách)|(?<!\p{L})(?:v\.v|vv)(?!\p{L})|…|\.\.\.|một số .{0,20}khác|(?:số|phần|những (?:người|nơi|đơn vị)|các (?:anh chị|đơn vị|nơi)) (?:khác|còn lại)(?=[^\d,;.]*(?:[,;.]|$))/iu;
/** "6.318 đoàn viên trên tổng số 6.540": those before it are of it, not all of it. */
const outOf = /(?<!\p{L})(?:trên|trong) (?:tổng )?số\s$/iu;
/** What is told beside the parts to compare with. */
const compared =
  /(?<!\p{L})(?:dự toán|kế hoạch|chỉ tiêu|so với|năm trước|năm ngoái|cùng kỳ|định mức|mục tiêu)(?!\p{L})[^,;.]{0,24}$/iu;
/** What is taken away. */
const less =
  /(?<!\p{L})(?:bớt|tháo|rút|trừ|giảm|hỏng|thôi|nghỉ|chuyển|mất|ra|chết|nộp|chi|dùng|khuyết|vắng|loại)(?!\p{L})/iu;

/** "giải Nhất cho đội …, hai giải Nhì": one, without its number. */
const prizeOfOne = /(?<![\d\p{L}]\s)(?<!\d\s)(?:trao|tặng|là|:|,)\s*giải (?:nhất|đặc biệt)/iu;

/** A total that its parts do not come to, unless another reading of the numbers beside them does. */
export function contradicts(
  reading: Reading,
  whole: Quantity,
  parts: readonly Quantity[],
  sum = parts.reduce((all, part) => all + inScale(part, whole), 0n),
): Finding[] {
  const { text } = reading;
  if (
    whole.value - sum === one &&
    prizeOfOne.test(text.slice(spanOf(reading.sentences, parts[0] ?? whole).from, parts[0]?.from))
  )
    return [];
  if (compared.test(text.slice(Math.max(0, whole.from - 40), whole.from).replace(/.*\n/su, ''))) return [];
  if (parts.length < 3 && outOf.test(text.slice(Math.max(0, whole.from - 20), whole.from))) return [];
  // Who writes one figure wrongly is off by that figure; what is off otherwise, and by far, is no sum of these parts.
  const apart = sum > whole.value ? sum - whole.value : whole.value - sum;
  if (!offByOne(sum, whole) && apart * 20n > whole.value) return [];
  const at = spanning(whole, ...parts);
  const rest = text.slice(at.from, Math.min(spanOf(reading.lines, { from: at.to - 1, to: at.to }).to, at.to + 70));
  if (sum < whole.value && open.test(rest)) return [];
  const own = parts.filter((part) => !compared.test(text.slice(Math.max(0, part.from - 40), part.from)));
  if (own.length < parts.length && own.length < 2) return [];
  const told = own.map((part) => inScale(part, whole));
  const near = (value: bigint): boolean =>
    fits(
      value,
      whole,
      own.map((quantity) => ({ quantity })),
    );
  if (numbersSetAside(reading, at).some((value) => near(sum + value))) return [];
  if (near(told.reduce((all, value) => all + value, 0n)) || leavingOut(told, whole).some(near)) return [];
  if (less.test(text.slice(at.from, at.to)) && signed(told).some(near)) return [];
  const beside = quantitiesIn(reading, at).filter(
    (some) => some !== whole && !some.of && !some.whole && !some.rate && partOf(some, whole),
  );
  if (
    beside.length < 9 &&
    leavingOut(
      beside.map((some) => inScale(some, whole)),
      whole,
    ).some(near)
  )
    return [];
  return [notAdding(whole, parts, sum)];
}

/** "chi sai mục 5, nộp chậm 8": what looks like the number of an item may be one of the parts. */
const numbersSetAside = ({ text, asides }: Reading, at: Span): bigint[] =>
  asides
    .filter(
      ({ kind, from, to }) => kind === 'ordinal' && from > at.from && to < at.to && /^\s*[,;]/u.test(text.slice(to)),
    )
    .flatMap(({ from, to }) => /\s\d{1,3}$/u.exec(text.slice(from, to)) ?? [])
    .map((said) => BigInt(said.trim()) * one);

/** The sums of all but one or two; with small numbers some of them fit by chance. */
function leavingOut(values: readonly bigint[], whole: Quantity): bigint[] {
  if (values.length < 3 || whole.value < 50n * one) return [];
  const sum = values.reduce((all, value) => all + value, 0n);
  return values.flatMap((a, nth) => [
    sum - a,
    ...(values.length > 4 ? values.slice(nth + 1).map((b) => sum - a - b) : []),
  ]);
}

/** Each number after the first added or taken away. */
function signed(values: readonly bigint[]): bigint[] {
  const [first, ...more] = values;
  if (first === undefined || more.length > 6) return [];
  return more.reduce((sums, value) => sums.flatMap((sum) => [sum + value, sum - value]), [first]);
}
