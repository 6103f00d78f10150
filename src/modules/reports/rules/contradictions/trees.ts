import type { Signs } from './signs.ts';

/**
 * What was learnt from drafts (test/drafts/learn): trees that each ask for one sign after another and give points; the sum of all is the
 * logarithm of the odds. A tree is a row of numbers: a branch is its sign, a limit, and how far behind it stands what follows where the sign is
 * above the limit; a leaf is -1 and its points.
 */
export interface Forest {
  signs: readonly string[];
  base: number;
  trees: readonly (readonly number[])[];
}

/** How likely a forest thinks what has these signs, which may be told in several parts, as the logarithm of the odds. */
export type Judge = (...signs: readonly Signs[]) => number;

export function judgeOf({ signs, base, trees }: Forest): Judge {
  const nth = new Map(signs.map((sign, at) => [sign, at]));
  const rows = trees.map((tree) => Float64Array.from(tree));
  const values = new Float64Array(signs.length);
  return (...parts) => {
    values.fill(0);
    for (const met of parts)
      for (const sign in met) {
        const at = nth.get(sign);
        if (at !== undefined) values[at] = Number(met[sign]);
      }
    let sum = base;
    for (const row of rows) sum += pointsOf(row, values);
    return sum;
  };
}

function pointsOf(row: Float64Array, values: Float64Array): number {
  let at = 0;
  for (;;) {
    const sign = row[at] ?? -1;
    if (sign < 0) return row[at + 1] ?? 0;
    at += (values[sign] ?? 0) > (row[at + 1] ?? 0) ? (row[at + 2] ?? 0) : 3;
  }
}
