import { once } from './beside.ts';
import type { Grouping } from './grouping.ts';
import type { Quantity } from '../reading/quantities.ts';
import type { Reading } from '../reading/statements.ts';
import type { WordWeights } from '../word-weights.ts';
import { wordsBeside } from '../reading/words-beside.ts';

/** The logarithm of the odds that words alone give the groupings of a draft. */
export type WordScore = (reading: Reading) => (grouping: Grouping) => number;

export const wordScoreOf =
  ({ base, weights }: WordWeights): WordScore =>
  (reading) => {
    const worth = new Map<string, (some: Quantity) => number>(
      roles.map((role) => [
        role,
        once((some: Quantity) =>
          wordsBeside(reading, some).reduce((sum, word) => sum + (weights[role + word] ?? 0), 0),
        ),
      ]),
    );
    return (grouping) =>
      inTheirRoles(grouping).reduce(
        (sum, { role, some, share }) => sum + share * (worth.get(role)?.(some) ?? 0),
        base + (weights[grouping.place] ?? 0),
      );
  };

/** Each word in its role, and how much of it counts: what weights are learnt of. */
export function saidIn(reading: Reading): (grouping: Grouping) => ReadonlyMap<string, number> {
  return (grouping) => {
    const found = new Map<string, number>([[grouping.place, 1]]);
    for (const { role, some, share } of inTheirRoles(grouping))
      for (const word of wordsBeside(reading, some)) found.set(role + word, (found.get(role + word) ?? 0) + share);
    return found;
  };
}

const roles = ['W', 'B', 'A', 'F', 'M', 'Z', 'L'];

interface InRole {
  role: string;
  some: Quantity;
  share: number;
}

/** The whole in its place; the first part, the last and those between, which together count as one; those that are taken away. */
function inTheirRoles({ whole, parts, place, less = [] }: Grouping): InRole[] {
  const between = parts.filter((part, nth) => nth > 0 && nth < parts.length - 1 && !less.includes(part)).length;
  const roleOf = (part: Quantity, nth: number): string => {
    if (less.includes(part)) return 'L';
    if (nth === 0) return 'F';
    return nth === parts.length - 1 ? 'Z' : 'M';
  };
  return [
    { role: place === 'before' ? 'B' : place === 'above' ? 'A' : 'W', some: whole, share: 1 },
    ...parts.map((some, nth) => {
      const role = roleOf(some, nth);
      return { role, some, share: role === 'M' ? 1 / between : 1 };
    }),
  ];
}
