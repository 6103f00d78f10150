import type { Grouping, Layout } from './grouping.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { nthOf } from '../reading/statements.ts';
import { inScale } from './sums.ts';
import { partOf, unitClass } from '../reading/units.ts';

/** How far from each other, in numbers, and by how much three that are told near each other, or one of them elsewhere, may miss. */
const near = { reach: 8, lines: 1, least: 0.8, most: 1.25 };
/** In numbers. */
const window = 60;
const far = { least: 0.9, most: 1.1 };

/** Any three numbers of which two may come to the third, in whatever order: "tăng 12 (từ 50 lên 62)". */
export function triplesOf(layout: Layout): Grouping[] {
  const { reading, amounts } = layout;
  const own = amounts.filter(({ rate, value }) => !rate && value > 0n);
  const line = own.map((some) => nthOf(reading.lines, some));
  const found: Grouping[] = [];
  const add = (three: readonly Quantity[], { least, most }: { least: number; most: number }): void => {
    const whole = three.reduce((one, other) => (other.value > one.value ? other : one));
    const parts = three.filter((some) => some !== whole);
    if (!parts.every((part) => partOf(part, whole) || part.measure === whole.measure)) return;
    const sum = parts.reduce((all, part) => all + Number(inScale(part, whole)), 0) / Number(whole.value);
    if (sum >= least && sum <= most && parts.every((part) => inScale(part, whole) <= whole.value))
      found.push({ whole, parts, place: 'triple', row: parts });
  };
  for (const [a, first] of own.entries())
    for (let b = a + 1; b < Math.min(own.length, a + near.reach); b += 1) {
      const two = own[b];
      if (!two || (line[b] ?? 0) - (line[a] ?? 0) > near.lines) break;
      if (first.measure !== two.measure && first.unit !== '' && two.unit !== '') continue;
      for (let c = b + 1; c < Math.min(own.length, a + near.reach); c += 1) {
        const three = own[c];
        if (!three || (line[c] ?? 0) - (line[a] ?? 0) > near.lines) break;
        add([first, two, three], near);
      }
      if (b > a + 2 || line[a] !== line[b]) continue;
      for (let c = Math.max(0, a - window); c < Math.min(own.length, a + window); c += 1) {
        const other = own[c];
        if (
          other &&
          (c < a - near.reach || c > a + near.reach || Math.abs((line[c] ?? 0) - (line[a] ?? 0)) > near.lines) &&
          sameUnit(first, other) &&
          sameUnit(two, other)
        )
          add(
            [first, two, other].toSorted((x, y) => x.from - y.from),
            far,
          );
      }
    }
  return found;
}

const sameUnit = (one: Quantity, other: Quantity): boolean =>
  one.measure === other.measure && other.value >= least && unitClass(one.unit) === unitClass(other.unit);

/** Small numbers come to each other anywhere. */
const least = 20n * one;
