import type { Quantity } from './quantities.ts';
import { spanOf, type Reading } from './statements.ts';

const known = new WeakMap<Quantity, readonly string[]>();

/** The last words and signs before a number and the first behind it, within its line; the nearest also two by two and from both sides. */
export function wordsBeside(reading: Reading, some: Quantity): readonly string[] {
  const found = known.get(some) ?? readBeside(reading, some);
  known.set(some, found);
  return found;
}

function readBeside({ text, lines }: Reading, some: Quantity): string[] {
  const line = spanOf(lines, some);
  const before = wordsAndSigns(text.slice(Math.max(line.from, some.from - 80), some.from)).slice(-6);
  const behind = wordsAndSigns(text.slice(some.to, Math.min(line.to, some.to + 60))).slice(0, 4);
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

/** Words, signs and, whatever it says, each number as one. */
export const wordsAndSigns = (said: string): string[] =>
  said
    .toLowerCase()
    .replaceAll(/\d[\d.,]*/gu, ' 0 ')
    .match(/\p{L}+|0|[,;:().\n%|=]/gu) ?? [];
