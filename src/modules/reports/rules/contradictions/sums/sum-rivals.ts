import type { JudgedSum } from './judged-sums.ts';
import { unitOf } from './grouping.ts';
import type { Quantity } from '../reading/quantities.ts';
import type { Signs } from '../signs.ts';
import { mayBeSlip } from './slip-signs.ts';

/** What else the same numbers may be: sums that come out with some of them, and others that do not. */
export function rivalsOf(all: readonly JudgedSum[]): (one: JudgedSum) => Signs {
  const byNumber = new Map<Quantity, JudgedSum[]>();
  for (const one of all) {
    // What misses by far tells nothing of others.
    if (!one.out && !mayBeSlip(one)) continue;
    for (const some of numbersOf(one)) {
      const known = byNumber.get(some);
      if (known) known.push(one);
      else byNumber.set(some, [one]);
    }
  }
  return (one) => {
    const shared = new Map<JudgedSum, number>();
    for (const some of numbersOf(one))
      for (const other of byNumber.get(some) ?? []) if (other !== one) shared.set(other, (shared.get(other) ?? 0) + 1);
    const own = numbersOf(one).length;
    const signs: Record<string, number> = { odds: one.odds() };
    const keep = (sign: string, value: number): void => {
      signs[sign] = Math.max(signs[sign] ?? -12, value);
    };
    const keepRight = (sign: string, other: JudgedSum): void => {
      keep(sign, sureness(other));
      keep(`${sign}Odds`, other.odds());
    };
    for (const [other, many] of shared) {
      const sameWhole = other.grouping.whole === one.grouping.whole;
      if (other.out) {
        if (many < 2 && !sameWhole) {
          if (other.grouping.whole.value > smallest) keepRight('rightWithOne', other);
          continue;
        }
        if (sameWhole) keepRight(many > 1 ? 'rightOtherwise' : 'rightElsewhere', other);
        else keepRight(other.grouping.parts.includes(one.grouping.whole) ? 'wholeIsPart' : 'partsOtherwise', other);
        if (many * 2 > own) keepRight('rightWithMost', other);
      } else if (many > 1) {
        keep(sameWhole ? 'wrongOtherwise' : 'wrongElsewhere', other.odds());
        if (many === own) keep('wrongWithMore', other.odds());
        if (many === numbersOf(other).length) keep('wrongWithFewer', other.odds());
      }
    }
    for (const sign in signs) if (sign.endsWith('Odds')) signs[`${sign}By`] = one.odds() - (signs[sign] ?? 0);
    for (const sign in signs) if (sign.startsWith('wrong')) signs[`${sign}By`] = one.odds() - (signs[sign] ?? 0);
    return signs;
  };
}

const smallest = 200_000n;

export const numbersOf = ({ grouping: { whole, parts } }: JudgedSum): Quantity[] => [whole, ...parts];

/** That a sum comes out to the last figure of a large number is no chance. */
export const sureness = ({ grouping, odds }: JudgedSum): number =>
  odds() + Math.log(Math.max(4, Number(grouping.whole.value / unitOf(grouping))));
