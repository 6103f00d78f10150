import type { Claim } from './claims.ts';
import { one, type Quantity } from './quantities.ts';
import { quantitiesIn, spanOf, type Reading } from './statements.ts';
import { unitClass } from './units.ts';

/** "1.165 suất quà, trị giá 478 triệu đồng" and "1.165 suất quà trị giá 487 triệu đồng": the same count goes with both sums. */
export function sameCompanion(reading: Reading, a: Claim, b: Claim): boolean {
  const find = a.quantity.measure === 'money' ? countBefore : a.quantity.unit === '' ? undefined : sumBefore;
  const [first, second] = [find?.(reading, a), find?.(reading, b)];
  return (
    first !== undefined &&
    second !== undefined &&
    first.value === second.value &&
    unitClass(first.unit) === unitClass(second.unit)
  );
}

/** "3,6 tỷ đồng, 120 hộ" */
function sumBefore(reading: Reading, { quantity, sentence }: Claim): Quantity | undefined {
  const last = quantitiesIn(reading, { from: sentence.from, to: quantity.from }).at(-1);
  return last?.measure === 'money' && !last.rate && quantity.from - last.to < 40 ? last : undefined;
}

/** The count whose money it is: before it in its sentence, no other sum between. */
function countBefore(reading: Reading, { quantity, sentence }: Claim): Quantity | undefined {
  const before = quantitiesIn(reading, { from: sentence.from, to: quantity.from });
  const count = before.findLast(({ measure, unit }) => measure === 'count' && unit !== '');
  if (!count || count.value < 10n * one) return undefined;
  const between = before.slice(before.indexOf(count) + 1);
  return between.every(({ rate, measure, from }) => rate || (measure === 'money' && inBracket(reading, from)))
    ? count
    : undefined;
}

const inBracket = ({ text, lines }: Reading, at: number): boolean => {
  const before = text.slice(spanOf(lines, { from: at, to: at }).from, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
};
