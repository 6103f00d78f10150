import { one, type Quantity } from '../reading/quantities.ts';
import { unitClass } from '../reading/units.ts';

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

/** As officers round: half up to the figures that are written, also from one figure more (89,749 → 89,75 → 89,8), or cut off there. */
export function agrees(percent: Quantity, part: bigint, whole: bigint): boolean {
  if (whole === 0n) return true;
  const exact = part * 100n * one;
  const [low, high] = [(percent.value - percent.step) * whole, (percent.value + percent.step) * whole];
  if (percent.about === 'over')
    return exact > low + (percent.step * whole) / 2n - 1n && exact < (percent.value + 5n * one) * whole;
  if (percent.about === 'under') return exact < high && exact > (percent.value - 5n * one) * whole;
  if (percent.about === 'near') return exact > low - 2n * one * whole && exact < high + 2n * one * whole;
  return exact > low + (percent.step * whole * 9n) / 20n - 1n && exact < high;
}

/** What is measured: the part, or what one number has more or less than another. */
export const toldOf = (part: Quantity, whole: Quantity, grown: boolean): bigint =>
  grown ? (part.value > whole.value ? part.value - whole.value : whole.value - part.value) : part.value;

/** How many points a percent is off; of more than a hundred, how many in a hundred. */
export const offBy = (percent: Quantity, told: bigint, whole: bigint): number =>
  Math.abs(Number((told * 100n * one) / whole - percent.value)) / Math.max(Number(one), Number(percent.value) / 100);

/** "ba phần tư", "3/5": told less finely than in hundredths. */
export const isFraction = ({ written }: Quantity): boolean => !/%|phần trăm/u.test(written);
