import { mayBeSlip, type Pair } from './pairs.ts';
import { one as unity } from '../reading/quantities.ts';
import type { PairJudge } from './slips.ts';
import type { Told } from './told.ts';

const least = 4 * Number(unity);
/** The logarithm of the odds from which on the likeliest other number may be the one that is meant: below it, none of them is. */
const likely = -3;

/** A number that is spoken of as known and stands nowhere else, with the number that it most likely was: "cả 45 cháu nói trên" of 54. */
export function knownOtherwise(pairs: readonly Pair[], { words, judge }: PairJudge): Pair[] {
  const ofKnown = new Map<Told, Pair[]>();
  for (const pair of pairs)
    for (const told of [pair.a, pair.b])
      if (told.known && told.alone && told.value >= least) ofKnown.set(told, [...(ofKnown.get(told) ?? []), pair]);
  return [...ofKnown.values()].flatMap((own) => {
    // "trên 40 suất" tells what "cả 45 suất" does.
    if (own.some(({ same }) => same)) return [];
    const [meant] = own
      .filter(mayBeSlip)
      .map((pair) => ({ pair, odds: judge(pair.signs(words)) }))
      .toSorted((one, other) => other.odds - one.odds);
    return meant && meant.odds > likely ? [meant.pair] : [];
  });
}
