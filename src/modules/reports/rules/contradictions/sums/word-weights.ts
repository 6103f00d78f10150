import { once } from './beside.ts';
import type { Grouping } from './grouping.ts';
import type { Quantity } from '../reading/quantities.ts';
import { spanOf, type Reading } from '../reading/statements.ts';

/**
 * What each word beside a whole, and beside its first, its last, a middle part or one that is taken away, tells of their being a sum: learnt by
 * regression (test/drafts/learn/weigh.ts). A tree asks for one word at a time and would need thousands; their weights together are one sign of it.
 */
export interface WordWeights {
  base: number;
  weights: Readonly<Record<string, number>>;
}

/** The logarithm of the odds that words alone give the groupings of a draft. */
export type WordScore = (reading: Reading) => (grouping: Grouping) => number;

export const wordScoreOf =
  ({ base, weights }: WordWeights): WordScore =>
  (reading) => {
    const said = once((some: Quantity) => wordsBeside(reading, some));
    const worth = new Map<string, (some: Quantity) => number>(
      roles.map((role) => [
        role,
        once((some: Quantity) => said(some).reduce((sum, word) => sum + (weights[role + word] ?? 0), 0)),
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
  const said = once((some: Quantity) => wordsBeside(reading, some));
  return (grouping) => {
    const found = new Map<string, number>([[grouping.place, 1]]);
    for (const { role, some, share } of inTheirRoles(grouping))
      for (const word of said(some)) found.set(role + word, (found.get(role + word) ?? 0) + share);
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

/** The last words and signs before a number and the first behind it, within its line; the nearest also two by two and from both sides. */
function wordsBeside({ text, lines }: Reading, some: Quantity): string[] {
  const line = spanOf(lines, some);
  const before = wordsOf(text.slice(Math.max(line.from, some.from - 80), some.from)).slice(-6);
  const behind = wordsOf(text.slice(some.to, Math.min(line.to, some.to + 60))).slice(0, 4);
  const [last, first] = [before.at(-1), behind[0]];
  return [
    ...new Set([
      ...before.map((word) => `<${word}`),
      ...behind.map((word) => `>${word}`),
      ...(last === undefined ? [] : [`<<${last}`]),
      ...(before.length > 1 ? [`<<${before.at(-2)} ${last}`] : []),
      ...(first === undefined ? [] : [`>>${first}`]),
      ...(behind.length > 1 ? [`>>${first} ${behind[1]}`] : []),
      ...(last === undefined || first === undefined ? [] : [`${last}<>${first}`]),
    ]),
  ];
}

const wordsOf = (said: string): string[] =>
  said
    .toLowerCase()
    .replaceAll(/\d[\d.,]*/gu, ' 0 ')
    .match(/\p{L}+|0|[,;:().\n]/gu) ?? [];
