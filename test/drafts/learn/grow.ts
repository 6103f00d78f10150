import type { Signs } from '../../../src/modules/reports/rules/contradictions/signs.ts';
import { mulberry32 } from '../lots.ts';
import type { Forest } from '../../../src/modules/reports/rules/contradictions/trees.ts';

/** Something that was judged by whoever wrote the draft: what is told of it, and whether it is so. */
export interface Example {
  signs: Signs;
  right: boolean;
  /** How much it counts; 1 if not told. */
  weight?: number;
}

export interface Growth {
  trees: number;
  leaves: number;
  /** How much of each tree's points is taken. */
  rate: number;
  /** The fewest examples that a leaf may stand for, and what holds its points back. */
  fewest: number;
  brake: number;
  /** The share of signs that a tree may ask for. */
  share: number;
}

export const usual: Growth = { trees: 240, leaves: 24, rate: 0.06, fewest: 12, brake: 5, share: 0.5 };

const mostLimits = 40;

/**
 * Gradient boosting with logistic loss (Friedman 2001), grown leaf by leaf from histograms (as LightGBM does), on examples most of whose signs
 * are not met. The same examples always give the same forest.
 */
export function grow(examples: readonly Example[], growth: Growth = usual): Forest {
  const table = tabulate(examples);
  const { names, right, weight } = table;
  const many = right.length;
  let [all, met] = [0, 0];
  for (let row = 0; row < many; row += 1) {
    all += weight[row] ?? 0;
    met += (weight[row] ?? 0) * (right[row] ?? 0);
  }
  const base = Math.log((met + 0.5) / (all - met + 0.5));
  const points = new Float64Array(many).fill(base);
  const [slope, bend] = [new Float64Array(many), new Float64Array(many)];
  const draw = mulberry32(20261122);
  const trees: number[][] = [];
  for (let nth = 0; nth < growth.trees; nth += 1) {
    for (let row = 0; row < many; row += 1) {
      const chance = 1 / (1 + Math.exp(-(points[row] ?? 0)));
      slope[row] = (weight[row] ?? 1) * ((right[row] ?? 0) - chance);
      bend[row] = (weight[row] ?? 1) * Math.max(chance * (1 - chance), 1e-6);
    }
    const asked = Uint8Array.from(names, () => (draw() < growth.share ? 1 : 0));
    trees.push(growTree(table, slope, bend, asked, growth, points));
  }
  return { signs: names, base: rounded(base), trees };
}

const rounded = (value: number): number => Number(value.toPrecision(5));

interface Table {
  names: string[];
  right: Uint8Array;
  weight: Float64Array;
  /** The signs that are met by each example, and in which of their steps: where each row begins. */
  begin: Uint32Array;
  sign: Uint16Array;
  step: Uint8Array;
  /** Each sign's limits, rising; step n lies above limit n - 1. */
  limits: number[][];
  /** In which step a sign that is not met stands. */
  zero: Uint8Array;
}

function tabulate(examples: readonly Example[]): Table {
  const values = new Map<string, Map<number, number>>();
  for (const { signs } of examples)
    for (const name in signs) {
      const value = Number(signs[name]);
      if (value === 0) continue;
      const seen = values.get(name) ?? values.set(name, new Map()).get(name);
      seen?.set(value, (seen.get(value) ?? 0) + 1);
    }
  const names = [...values.keys()].toSorted();
  const nthOf = new Map(names.map((name, nth) => [name, nth]));
  const limits = names.map((name) => limitsOf(values.get(name) ?? new Map<number, number>(), examples.length));
  const stepOf = (sign: number, value: number): number => {
    const rising = limits[sign] ?? [];
    let [low, high] = [0, rising.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value > (rising[middle] ?? 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const zero = Uint8Array.from(names, (_, sign) => stepOf(sign, 0));
  const [begin, sign, step] = [new Array<number>(), new Array<number>(), new Array<number>()];
  for (const { signs } of examples) {
    begin.push(sign.length);
    for (const name in signs) {
      const nth = nthOf.get(name);
      const value = Number(signs[name]);
      if (nth === undefined || value === 0 || stepOf(nth, value) === zero[nth]) continue;
      sign.push(nth);
      step.push(stepOf(nth, value));
    }
  }
  begin.push(sign.length);
  return {
    names,
    right: Uint8Array.from(examples, ({ right }) => Number(right)),
    weight: Float64Array.from(examples, ({ weight = 1 }) => weight),
    begin: Uint32Array.from(begin),
    sign: Uint16Array.from(sign),
    step: Uint8Array.from(step),
    limits,
    zero,
  };
}

/** Limits between the values that occur, about as many examples between each two. */
function limitsOf(values: ReadonlyMap<number, number>, examples: number): number[] {
  const rising = [...values, [0, 0] as const].toSorted(([a], [b]) => a - b);
  const between = rising.slice(1).map(([value], nth) => rounded(((rising[nth]?.[0] ?? 0) + value) / 2));
  if (between.length <= mostLimits) return [...new Set(between)];
  const met = [...values.values()].reduce((sum, many) => sum + many, 0);
  const found: number[] = [];
  let [seen, next] = [0, 0];
  for (const [nth, limit] of between.entries()) {
    seen += rising[nth]?.[1] ?? 0;
    if (seen < next) continue;
    found.push(limit);
    next = seen + Math.min(met, examples) / mostLimits;
  }
  return [...new Set(found)];
}

interface Leaf {
  rows: Uint32Array;
  slope: number;
  bend: number;
  split: Split | undefined;
  /** Where it was split. */
  node?: { split: Split; below: Leaf; above: Leaf };
}

interface Split {
  sign: number;
  /** The last step that stays below. */
  step: number;
  gain: number;
}

function growTree(
  table: Table,
  slope: Float64Array,
  bend: Float64Array,
  asked: Uint8Array,
  growth: Growth,
  points: Float64Array,
): number[] {
  const root = leafOf(
    table,
    Uint32Array.from(slope, (_, row) => row),
    slope,
    bend,
    asked,
    growth,
  );
  const leaves = [root];
  while (leaves.length < growth.leaves) {
    const best = leaves.reduce((one, other) => ((other.split?.gain ?? 0) > (one.split?.gain ?? 0) ? other : one));
    const { split } = best;
    if (!split) break;
    const above = best.rows.filter((row) => stepIn(table, row, split.sign) > split.step);
    const below = best.rows.filter((row) => stepIn(table, row, split.sign) <= split.step);
    const [one, other] = [below, above].map((rows) => leafOf(table, rows, slope, bend, asked, growth)) as [Leaf, Leaf];
    best.node = { split, below: one, above: other };
    leaves.splice(leaves.indexOf(best), 1, one, other);
  }
  for (const leaf of leaves) {
    const worth = worthOf(leaf, growth);
    for (const row of leaf.rows) points[row] = (points[row] ?? 0) + worth;
  }
  return written(table, root, growth);
}

const worthOf = ({ slope, bend }: Leaf, { rate, brake }: Growth): number => rounded((rate * slope) / (bend + brake));

function written(table: Table, leaf: Leaf, growth: Growth): number[] {
  if (!leaf.node) return [-1, worthOf(leaf, growth)];
  const { split, below, above } = leaf.node;
  const first = written(table, below, growth);
  return [
    split.sign,
    table.limits[split.sign]?.[split.step] ?? 0,
    first.length + 3,
    ...first,
    ...written(table, above, growth),
  ];
}

function stepIn({ begin, sign, step, zero }: Table, row: number, wanted: number): number {
  for (let at = begin[row] ?? 0; at < (begin[row + 1] ?? 0); at += 1) if (sign[at] === wanted) return step[at] ?? 0;
  return zero[wanted] ?? 0;
}

const width = mostLimits + 1;

function leafOf(
  table: Table,
  rows: Uint32Array,
  slope: Float64Array,
  bend: Float64Array,
  asked: Uint8Array,
  growth: Growth,
): Leaf {
  const { begin, sign, step, names, limits, zero } = table;
  const [slopes, bends, counts] = [
    new Float64Array(names.length * width),
    new Float64Array(names.length * width),
    new Uint32Array(names.length * width),
  ];
  let [all, bent] = [0, 0];
  for (const row of rows) {
    const [own, curve] = [slope[row] ?? 0, bend[row] ?? 0];
    all += own;
    bent += curve;
    for (let at = begin[row] ?? 0; at < (begin[row + 1] ?? 0); at += 1) {
      const nth = sign[at] ?? 0;
      if (asked[nth] === 0) continue;
      const cell = nth * width + (step[at] ?? 0);
      slopes[cell] = (slopes[cell] ?? 0) + own;
      bends[cell] = (bends[cell] ?? 0) + curve;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  const before = (all * all) / (bent + growth.brake);
  let split: Split | undefined;
  for (let nth = 0; nth < names.length; nth += 1) {
    if (asked[nth] === 0) continue;
    const steps = (limits[nth]?.length ?? 0) + 1;
    const from = nth * width;
    // What meets the sign in none of its other steps stands in that of zero.
    let [unmetSlope, unmetBend, unmet] = [all, bent, rows.length];
    for (let at = from; at < from + steps; at += 1) {
      unmetSlope -= slopes[at] ?? 0;
      unmetBend -= bends[at] ?? 0;
      unmet -= counts[at] ?? 0;
    }
    let [left, leftBend, many] = [0, 0, 0];
    for (let one = 0; one < steps - 1; one += 1) {
      const isZero = one === zero[nth];
      left += (slopes[from + one] ?? 0) + (isZero ? unmetSlope : 0);
      leftBend += (bends[from + one] ?? 0) + (isZero ? unmetBend : 0);
      many += (counts[from + one] ?? 0) + (isZero ? unmet : 0);
      if (many < growth.fewest || rows.length - many < growth.fewest) continue;
      const right = all - left;
      const gain =
        (left * left) / (leftBend + growth.brake) + (right * right) / (bent - leftBend + growth.brake) - before;
      if (gain > (split?.gain ?? 1e-3)) split = { sign: nth, step: one, gain };
    }
  }
  return { rows, slope: all, bend: bent, split };
}
