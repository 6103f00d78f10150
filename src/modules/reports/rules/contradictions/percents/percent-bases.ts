import type { Place } from './percent-place.ts';
import { signsOf, takenBy } from './percent-signs.ts';
import { weights } from './percent-weights.ts';
import { growingIn } from './percent-words.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { agrees, loosely, offBy, toldOf } from './shares.ts';
import { weigh, type Signs } from '../signs.ts';

/** What a percent may be measured on: a part of a whole, or by how much one number grew from another. */
export interface Base {
  part: Quantity;
  whole: Quantity;
  grown: boolean;
  signs: Signs;
  /** How likely its words and places make it. */
  points: number;
  fits: boolean;
  /** One of the three is told as "trên", "gần", "khoảng". */
  loose: boolean;
}

/** Every pair of numbers that a percent may be measured on, but for those that come out far otherwise. */
export function basesOf(place: Place): Base[] {
  const { percent } = place;
  const up = growingIn(place);
  return pairsOf(place).flatMap(([part, whole]) =>
    (whole.of === part ? [] : part.of === whole ? [false] : [false, true]).flatMap((grown): Base[] => {
      if (grown && (part.value === whole.value || (up !== undefined && part.value > whole.value !== up))) return [];
      const told = toldOf(part, whole, grown);
      if (offBy(percent, told, whole.value) > tooFar) return [];
      const signs = {
        ...signsOf(place, part, whole, grown),
        ...takenBy(place, part, told, whole.value),
      };
      const loose = [percent, part, whole].some(({ about }) => about !== undefined);
      const fits = agrees(percent, told, whole.value);
      return [{ part, whole, grown, signs, fits, loose, points: weigh(signs, weights) }];
    }),
  );
}

/** In points: no slip is as far off. */
const tooFar = 30;

function pairsOf(place: Place): [Quantity, Quantity][] {
  const { before, after, earlier } = place;
  const near = [...before, ...after];
  const found: [Quantity, Quantity][] = [];
  for (const part of [...before.slice(0, 6), ...after.slice(0, 2)])
    for (const whole of near) if (whole !== part) found.push(...pairOf(part, whole));
  for (const own of [...before.slice(0, 6), ...after.slice(0, 1)]) {
    const alike = earlier.filter(
      (some) => !some.rate && loosely(own, some) && (own.measure === 'money' || some.unit !== ''),
    );
    for (const some of new Set([...alike.slice(0, 8), ...alike.slice(-3)]))
      found.push(...pairOf(own, some), ...pairOf(some, own));
  }
  return found;
}

/** "từ 9,4 lên 12,5 triệu đồng": the first takes the scale of the second. */
function pairOf(part: Quantity, whole: Quantity): [Quantity, Quantity][] {
  if (part.measure === whole.measure) return [[part, whole]];
  const scaled = (bare: Quantity, other: Quantity): Quantity | undefined => {
    const { scale = 1n } = other;
    const near = Math.abs(bare.from - other.from) < 60 && (scale > 1n || bare.value >= 1000n * one);
    return near && bare.measure === 'count' && bare.unit === '' && !bare.of && !bare.whole
      ? { ...bare, value: bare.value * scale, step: bare.step * scale, measure: other.measure }
      : undefined;
  };
  const [a, b] = [scaled(part, whole), scaled(whole, part)];
  return a ? [[a, whole]] : b ? [[part, b]] : [];
}
