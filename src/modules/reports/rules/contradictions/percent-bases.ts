import type { Span } from './finding.ts';
import type { Place } from './percent-place.ts';
import { signsOf, weights } from './percent-signs.ts';
import { one, type Quantity } from './quantities.ts';
import { agrees, loosely } from './shares.ts';
import { weigh } from './signs.ts';

/** What a percent may be measured on: a part of a whole, or by how much one number grew from another. */
export interface Base {
  part: Quantity;
  whole: Quantity;
  grown: boolean;
  fits: boolean;
  points: number;
}

const apartOf = (part: Quantity, whole: Quantity, grown: boolean): bigint =>
  grown ? (part.value > whole.value ? part.value - whole.value : whole.value - part.value) : part.value;

/** Every pair of numbers near a percent that it may be measured on. */
export function basesOf(place: Place): Base[] {
  const { text, percent, before, after, named, others } = place;
  const found: Base[] = [];
  for (const part of [...before.slice(0, 5), ...after.slice(0, 2)])
    for (const whole of new Set([...before, ...after, ...named])) {
      if (whole === part || part.measure !== whole.measure) continue;
      const between = text.slice(Math.min(part.to, whole.to), Math.max(part.from, whole.from));
      if (!loosely(part, whole) && part.of !== whole && !/(?:trong|trên)(?: tổng)?(?: số)?\s$/u.test(between)) continue;
      for (const grown of part.of === whole || whole.of === part ? [false] : [false, true]) {
        const told = apartOf(part, whole, grown);
        const fits = agrees(percent, told, whole.value);
        const slip = Math.max(0, (offBy(percent, told, whole.value) - 11) / 4);
        // So far off it would be measured on something else.
        if (!fits && slip > 5) continue;
        const taken = others.some((some) => nearer(some, percent, part) && agrees(some, told, whole.value));
        found.push({
          part,
          whole,
          grown,
          fits,
          points:
            weigh({ ...signsOf(place, part, whole, grown), taken }, weights) - (fits ? 0 : slip + (taken ? 3 : 0)),
        });
      }
    }
  return found;
}

const nearer = (one: Span, other: Span, part: Span): boolean =>
  Math.abs(one.from - part.to) < Math.abs(other.from - part.to);

/** How many points a percent is off: a slip of typing is a few, what is told far otherwise is measured on something else. */
const offBy = (percent: Quantity, part: bigint, whole: bigint): number =>
  (Math.abs(Number((part * 100_000n) / whole) / 1000 - Number(percent.value) / Number(one)) * 100) /
  Math.max(100, Number(percent.value) / Number(one));
