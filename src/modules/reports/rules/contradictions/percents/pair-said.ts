import type { Candidate } from './percent-pairs.ts';
import type { Place } from './percent-place.ts';
import type { Quantity } from '../reading/quantities.ts';
import { wordsAndSigns, wordsBeside } from '../reading/words-beside.ts';
import type { WordWeights } from '../word-weights.ts';

/** The logarithm of the odds that words alone give a pair of being what a percent is measured on. */
export type PairScore = (place: Place, pair: Candidate) => number;

export function pairScoreOf({ base, weights }: WordWeights): PairScore {
  const worth = new WeakMap<Quantity, Record<string, number>>();
  const besideIn = (role: string, place: Place, some: Quantity): number => {
    const own = worth.get(some) ?? {};
    worth.set(some, own);
    return (own[role] ??= wordsBeside(place.reading, some).reduce((sum, word) => sum + (weights[role + word] ?? 0), 0));
  };
  return (place, pair) => {
    let sum = base;
    for (const { role, some } of inTheirRoles(place, pair)) sum += besideIn(role, place, some);
    for (const word of apartFromBeside(place, pair)) sum += weights[word] ?? 0;
    return sum;
  };
}

/** Each word in its role: what weights are learnt of. */
export const saidOfPair = (place: Place, pair: Candidate): string[] => [
  ...new Set([
    ...inTheirRoles(place, pair).flatMap(({ role, some }) =>
      wordsBeside(place.reading, some).map((word) => role + word),
    ),
    ...apartFromBeside(place, pair),
  ]),
];

const inTheirRoles = ({ percent }: Place, { part, whole, grown }: Candidate): { role: string; some: Quantity }[] =>
  (grown ? roles.ofGrowth : roles.ofShare).map((role, nth) => ({ role, some: [percent, part, whole][nth] ?? percent }));

const roles = { ofShare: ['sP', 'sA', 'sB'], ofGrowth: ['gP', 'gA', 'gB'] };

/** How the three are joined: what stands between the part and the percent, and between the whole and its part. */
function apartFromBeside({ text, percent }: Place, { part, whole, grown }: Candidate): string[] {
  const kind = grown ? 'g' : 's';
  return [
    kind,
    ...wordsBetween(text, part, percent).map((word) => `${kind}ap${word}`),
    ...wordsBetween(text, whole, part).map((word) => `${kind}ab${word}`),
    ...(part.of === whole ? [`${kind}of`] : []),
  ];
}

const farthest = 70;

function wordsBetween(text: string, one: Quantity, other: Quantity): string[] {
  const [first, last] = one.from < other.from ? [one, other] : [other, one];
  return last.from - first.to > farthest ? [] : [...new Set(wordsAndSigns(text.slice(first.to, last.from)))];
}
