import { equationOf } from './groupings.ts';
import type { JudgedSum } from './judged-sums.ts';
import type { Quantity } from '../reading/quantities.ts';
import { nthOf, type Reading } from '../reading/statements.ts';
import type { Signs } from '../signs.ts';
import { sureness } from './sum-rivals.ts';

/** How many numbers further on, or back. */
const furthest = 8;

/** "6 lớp, 120 người; 7 lớp, 140 người; cộng 13 lớp, 260 người": the numbers right beside its own, taken the same way, come out or do not. */
export function parallelsOf({ quantities }: Reading, all: readonly JudgedSum[]): (one: JudgedSum) => Signs {
  const byEquation = new Map(all.map((one) => [equationOf(one.grouping), one]));
  return ({ grouping }) => {
    const moved = (far: number) => (some: Quantity) => quantities[nthOf(quantities, some) + far];
    const signs: Record<string, number> = {};
    for (let far = -furthest; far <= furthest; far += 1) {
      const whole = moved(far)(grouping.whole);
      const parts = grouping.parts.map(moved(far)).filter((some) => some !== undefined);
      if (far === 0 || !whole || parts.length < grouping.parts.length) continue;
      const less = parts.filter((_, nth) => grouping.less?.includes(grouping.parts[nth] ?? whole));
      const other = byEquation.get(equationOf({ whole, parts, less, place: grouping.place }));
      if (!other) continue;
      const sign = `${Math.abs(far) > 1 ? 'row' : 'beside'}${other.out ? 'Right' : 'Wrong'}`;
      signs[sign] = Math.max(signs[sign] ?? -12, other.out ? sureness(other) : other.odds());
    }
    return signs;
  };
}
