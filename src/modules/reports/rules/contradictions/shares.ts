import { formatNumber } from '../../../../kernel/vi/number.ts';
import { quote, spanning, type Finding } from './finding.ts';
import { one, type Quantity } from './quantities.ts';
import { unitClass } from './units.ts';

/** A length of time is no share of anything. */
export const lasts = ({ unit }: Quantity): boolean => /^(?:năm|tháng|ngày|giờ|tuần|quý)(?!\p{L})/u.test(unit);

export const person = (one: Quantity): boolean => one.unit === '' || unitClass(one.unit) === 'person';

export const loosely = (one: Quantity, other: Quantity): boolean =>
  one.measure === other.measure &&
  (one.measure === 'money' ||
    one.unit === '' ||
    other.unit === '' ||
    unitClass(one.unit) === unitClass(other.unit) ||
    (person(one) && person(other)));

/** As officers round: half up to the figures that are written, or cut off there. */
export function agrees(percent: Quantity, part: bigint, whole: bigint): boolean {
  if (whole === 0n) return true;
  const exact = part * 100n * one;
  const [low, high] = [(percent.value - percent.step) * whole, (percent.value + percent.step) * whole];
  if (percent.about === 'over') return exact >= percent.value * whole && exact < (percent.value + 5n * one) * whole;
  if (percent.about === 'under') return exact <= percent.value * whole && exact > (percent.value - 5n * one) * whole;
  if (percent.about === 'near') return exact > low - 2n * one * whole && exact < high + 2n * one * whole;
  return exact > low + (percent.step * whole) / 2n - 1n && exact < high;
}

export function wrong(percent: Quantity, part: Quantity, whole: Quantity, over = false): Finding {
  const part100 = over ? (part.value > whole.value ? part.value - whole.value : whole.value - part.value) : part.value;
  const exact = Number((part100 * 100_000n) / whole.value) / 1000;
  const decimals = percent.step < one ? 1 : 0;
  const rounded = Number((exact + 1e-9).toFixed(decimals === 0 && Number.isInteger(exact) ? 0 : 1));
  return {
    kind: 'percentAndRatio',
    at: spanning(percent, part, whole),
    words: `Ghi ${quote(percent)}, nhưng ${quote(part)} trên ${quote(whole)} là ${formatNumber(rounded)}%.`,
  };
}
