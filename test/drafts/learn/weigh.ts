import type { WordWeights } from '../../../src/modules/reports/rules/contradictions/word-weights.ts';

export interface Saying {
  /** Whose draft it stands in: a word counts that stands in many. */
  draft: string;
  said: ReadonlyMap<string, number>;
  right: boolean;
  weight?: number;
}

/** In how many drafts a word must stand, what holds its weight back, and from what weight on it is kept. */
const [often, brake, least] = [15, 20, 0.05];
const rounds = 25;

/**
 * Weights of words by logistic regression held back towards zero (ridge), a word after the other with steps that may not grow too fast
 * (Genkin, Lewis and Madigan 2007). The same sayings always give the same weights.
 */
export function weigh(sayings: readonly Saying[]): WordWeights {
  const drafts = new Map<string, Set<string>>();
  for (const { draft, said } of sayings)
    for (const word of said.keys()) (drafts.get(word) ?? drafts.set(word, new Set()).get(word))?.add(draft);
  const words = [...drafts].flatMap(([word, { size }]) => (size >= often ? [word] : [])).toSorted();
  const rowsOf = new Map<string, { rows: number[]; shares: number[] }>(
    words.map((word) => [word, { rows: [], shares: [] }]),
  );
  for (const [row, { said }] of sayings.entries())
    for (const [word, share] of said) {
      const own = rowsOf.get(word);
      own?.rows.push(row);
      own?.shares.push(share);
    }
  const every = { rows: sayings.map((_, row) => row), shares: sayings.map(() => 1) };
  const columns = [{ ...every, brake: 0 }, ...words.map((word) => ({ ...(rowsOf.get(word) ?? every), brake }))];
  const told = { sign: sayings.map(({ right }) => (right ? 1 : -1)), weight: sayings.map(({ weight = 1 }) => weight) };
  const [base = 0, ...found] = regress(columns, told);
  return {
    base: Number(base.toFixed(3)),
    weights: Object.fromEntries(
      words.flatMap((word, nth) => {
        const weight = found[nth] ?? 0;
        return Math.abs(weight) < least ? [] : [[word, Number(weight.toFixed(2))]];
      }),
    ),
  };
}

interface Column {
  rows: readonly number[];
  shares: readonly number[];
  brake: number;
}

function regress(columns: readonly Column[], { sign, weight }: { sign: number[]; weight: number[] }): number[] {
  const margins = new Float64Array(sign.length);
  const found = columns.map(() => 0);
  const reach = columns.map(() => 1);
  for (let round = 0; round < rounds; round += 1)
    for (const [nth, column] of columns.entries()) {
      const [own, far] = [found[nth] ?? 0, reach[nth] ?? 1];
      let [slope, bend] = [-column.brake * own, column.brake];
      for (let at = 0; at < column.rows.length; at += 1) {
        const row = column.rows[at] ?? 0;
        const [share, toward] = [column.shares[at] ?? 0, sign[row] ?? 1];
        const margin = margins[row] ?? 0;
        slope += ((weight[row] ?? 1) * toward * share) / (1 + Math.exp(margin));
        bend += (weight[row] ?? 1) * share * share * steepest(margin, share * far);
      }
      const step = Math.max(-far, Math.min(far, slope / bend));
      found[nth] = own + step;
      reach[nth] = Math.max(2 * Math.abs(step), far / 2);
      for (let at = 0; at < column.rows.length; at += 1) {
        const row = column.rows[at] ?? 0;
        margins[row] = (margins[row] ?? 0) + step * (sign[row] ?? 1) * (column.shares[at] ?? 0);
      }
    }
  return found;
}

/** How steep the loss is at most within a step. */
const steepest = (margin: number, step: number): number => {
  const apart = Math.abs(margin);
  return apart <= Math.abs(step) ? 0.25 : 1 / (2 + Math.exp(apart - Math.abs(step)) + Math.exp(Math.abs(step) - apart));
};
