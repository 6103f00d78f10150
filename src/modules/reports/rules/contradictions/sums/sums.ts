import { formatNumber } from '../../../../../kernel/vi/number.ts';
import { quote, spanning, type Finding } from '../finding.ts';
import type { Part } from './parts.ts';
import { one, scaleOf, type Quantity } from '../reading/quantities.ts';
import { inWords } from '../reading/words.ts';

/** A bare number among money is told in the scale of its total: "96 triệu đồng, gồm Quỹ … 41". */
export const inScale = (part: Quantity, whole: Quantity): bigint =>
  part.measure === 'count' && part.unit === '' && scaleOf(part) === 1n ? part.value * scaleOf(whole) : part.value;

export const most = (whole: Quantity): bigint => (whole.about ? (whole.value * 6n) / 5n : whole.value);

/** A total told in a coarser scale than its parts may be rounded; parts in a coarser one than the total, each by half. */
export function fits(sum: bigint, whole: Quantity, parts: readonly Pick<Part, 'quantity'>[]): boolean {
  const apart = sum > whole.value ? sum - whole.value : whole.value - sum;
  if (apart === 0n) return true;
  if (whole.about === 'over') return sum > whole.value && sum * 5n < whole.value * 6n;
  if (whole.about === 'under') return sum < whole.value && sum * 6n > whole.value * 5n;
  if (whole.about === 'near' || parts.some(({ quantity }) => quantity.about)) return apart * 10n < whole.value;
  const finest = parts.reduce((least, { quantity }) => (quantity.step < least ? quantity.step : least), whole.step);
  if (whole.measure === 'money' && whole.step > finest && scaleOf(whole) > 1n) return apart < whole.step;
  const loose = parts.reduce(
    (all, { quantity }) => (scaleOf(quantity) > scaleOf(whole) ? all + quantity.step / 2n : all),
    0n,
  );
  return apart <= loose;
}

export const notAdding = (whole: Quantity, parts: readonly Quantity[], sum: bigint): Finding => ({
  kind: 'totalAndParts',
  at: spanning(whole, ...parts),
  words: `Tổng ghi ${quote(whole)}, các phần cộng lại được ${say(sum, whole)}.`,
});

export const partTooLarge = (whole: Quantity, part: Quantity): Finding => ({
  kind: 'totalAndParts',
  at: spanning(whole, part),
  words: `Phần ghi ${quote(part)} lớn hơn tổng ghi ${quote(whole)}.`,
});

const said = new RegExp(`^(?:[\\d.,]+|${inWords})`, 'iu');

/** A sum in the scale in which its total is written. */
export function say(sum: bigint, whole: Quantity): string {
  const scale = scaleOf(whole);
  const unit = whole.written.replace(said, '').trim();
  const plain = Number(sum) / Number(one * scale);
  return `${formatNumber(Math.round(plain * 1e6) / 1e6)} ${unit}`.trim();
}
