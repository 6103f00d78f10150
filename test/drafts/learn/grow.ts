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
  /** How many forests are grown by other lots and taken together, each for its share: what one of them has by chance weighs less. 1 if not told. */
  forests?: number;
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
  let [all, met] = [0, 0];
  for (const [row, own] of weight.entries()) {
    all += own;
    met += own * (right[row] ?? 0);
  }
  const base = Math.log((met + 0.5) / (all - met + 0.5));
  const trees = Array.from({ length: growth.forests ?? 1 }, (_, nth) =>
    growTrees(table, base, growth, mulberry32(20261122 + nth)),
  );
  return { signs: names, base: rounded(base), trees: trees.flat() };
}

function growTrees(table: Table, base: number, growth: Growth, draw: () => number): number[][] {
  const { names, right, weight } = table;
  const many = right.length;
  const points = new Float64Array(many).fill(base);
  const [slope, bend] = [new Float64Array(many), new Float64Array(many)];
  const spare: Float64Array[] = [];
  return Array.from({ length: growth.trees }, () => {
    for (let row = 0; row < many; row += 1) {
      const chance = 1 / (1 + Math.exp(-(points[row] ?? 0)));
      slope[row] = (weight[row] ?? 1) * ((right[row] ?? 0) - chance);
      bend[row] = (weight[row] ?? 1) * Math.max(chance * (1 - chance), 1e-6);
    }
    const asked = Uint8Array.from(names, () => (draw() < growth.share ? 1 : 0));
    return growTree({ table, slope, bend, asked, spare }, growth, points);
  });
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
  /** Where each sign's steps begin among those of all, and behind the last of them how many there are. */
  steps: Uint32Array;
  /** In which step a sign that is not met stands. */
  zero: Uint8Array;
  /** The same sign by sign: which rows meet it, and in which step. */
  columns: readonly { rows: Uint32Array; steps: Uint8Array }[];
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
  const columns = names.map(() => ({ rows: new Array<number>(), steps: new Array<number>() }));
  for (const row of examples.keys())
    for (let at = begin[row] ?? 0; at < (begin[row + 1] ?? 0); at += 1) {
      const column = columns[sign[at] ?? 0];
      column?.rows.push(row);
      column?.steps.push(step[at] ?? 0);
    }
  return {
    names,
    right: Uint8Array.from(examples, ({ right }) => Number(right)),
    weight: Float64Array.from(examples, ({ weight = 1 }) => weight),
    begin: Uint32Array.from(begin),
    sign: Uint16Array.from(sign),
    step: Uint8Array.from(step),
    limits,
    steps: stepsOf(limits),
    zero,
    columns: columns.map(({ rows, steps }) => ({ rows: Uint32Array.from(rows), steps: Uint8Array.from(steps) })),
  };
}

const stepsOf = (limits: readonly number[][]): Uint32Array => {
  const steps = new Uint32Array(limits.length + 1);
  for (const [nth, { length }] of limits.entries()) steps[nth + 1] = (steps[nth] ?? 0) + length + 1;
  return steps;
};

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
  sums: Histogram;
  split: Split | undefined;
  /** Where it was split. */
  node?: { split: Split; below: Leaf; above: Leaf };
}

/** What the rows of a leaf add up to: slope, bend and how many, in all and in each step of each sign that is met. */
interface Histogram {
  slope: number;
  bend: number;
  many: number;
  cells: Float64Array;
}

interface Split {
  sign: number;
  /** The last step that stays below. */
  step: number;
  gain: number;
}

/** The examples as they stand before a tree, and which signs it may ask for. */
interface Standing {
  table: Table;
  slope: Float64Array;
  bend: Float64Array;
  asked: Uint8Array;
  /** Room for the sums of leaves that are no longer needed: new room for each takes as long as the sums. */
  spare: Float64Array[];
}

function growTree(standing: Standing, growth: Growth, points: Float64Array): number[] {
  const { table, slope } = standing;
  const all = Uint32Array.from(slope, (_, row) => row);
  const root = leafOf(standing, all, histogramOfAll(standing), growth);
  const leaves = [root];
  while (leaves.length < growth.leaves) {
    const best = leaves.reduce((one, other) => ((other.split?.gain ?? 0) > (one.split?.gain ?? 0) ? other : one));
    const { split } = best;
    if (!split) break;
    const [below, above] = apart(table, best.rows, split);
    const isFewer = below.length < above.length;
    const fewer = histogramOf(standing, isFewer ? below : above);
    const more = without(best.sums, fewer);
    const one = leafOf(standing, below, isFewer ? fewer : more, growth);
    const other = leafOf(standing, above, isFewer ? more : fewer, growth);
    best.node = { split, below: one, above: other };
    leaves.splice(leaves.indexOf(best), 1, one, other);
  }
  for (const leaf of leaves) {
    const worth = worthOf(leaf, growth);
    for (const row of leaf.rows) points[row] = (points[row] ?? 0) + worth;
    standing.spare.push(leaf.sums.cells);
  }
  return written(table, root, growth);
}

function apart({ columns, right, zero }: Table, rows: Uint32Array, { sign, step }: Split): [Uint32Array, Uint32Array] {
  const isAbove = new Uint8Array(right.length).fill(Number((zero[sign] ?? 0) > step));
  const met = columns[sign];
  for (let at = 0; at < (met?.rows.length ?? 0); at += 1)
    isAbove[met?.rows[at] ?? 0] = Number((met?.steps[at] ?? 0) > step);
  return [rows.filter((row) => isAbove[row] === 0), rows.filter((row) => isAbove[row] === 1)];
}

const worthOf = ({ sums: { slope, bend } }: Leaf, { rate, brake }: Growth): number =>
  rounded((rate * slope) / (bend + brake));

function written(table: Table, leaf: Leaf, growth: Growth): number[] {
  if (!leaf.node) return [-1, rounded(worthOf(leaf, growth) / (growth.forests ?? 1))];
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

/** Of all rows, sign by sign: those that are not asked cost nothing. */
function histogramOfAll({ table, slope, bend, asked, spare }: Standing): Histogram {
  const { columns, steps, names } = table;
  const cells = spare.pop()?.fill(0) ?? new Float64Array((steps[names.length] ?? 0) * 3);
  for (const [nth, { rows, steps: own }] of columns.entries()) {
    if (asked[nth] === 0) continue;
    const from = steps[nth] ?? 0;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      const cell = (from + (own[at] ?? 0)) * 3;
      cells[cell] = (cells[cell] ?? 0) + (slope[row] ?? 0);
      cells[cell + 1] = (cells[cell + 1] ?? 0) + (bend[row] ?? 0);
      cells[cell + 2] = (cells[cell + 2] ?? 0) + 1;
    }
  }
  const sum = (all: Float64Array): number => all.reduce((one, other) => one + other, 0);
  return { slope: sum(slope), bend: sum(bend), many: slope.length, cells };
}

function histogramOf({ table, slope, bend, asked, spare }: Standing, rows: Uint32Array): Histogram {
  const { begin, sign, step, steps, names } = table;
  const cells = spare.pop()?.fill(0) ?? new Float64Array((steps[names.length] ?? 0) * 3);
  let [all, bent] = [0, 0];
  for (const row of rows) {
    const [own, curve] = [slope[row] ?? 0, bend[row] ?? 0];
    all += own;
    bent += curve;
    const end = begin[row + 1] ?? 0;
    for (let at = begin[row] ?? 0; at < end; at += 1) {
      const nth = sign[at] ?? 0;
      if (asked[nth] === 0) continue;
      const cell = ((steps[nth] ?? 0) + (step[at] ?? 0)) * 3;
      cells[cell] = (cells[cell] ?? 0) + own;
      cells[cell + 1] = (cells[cell + 1] ?? 0) + curve;
      cells[cell + 2] = (cells[cell + 2] ?? 0) + 1;
    }
  }
  return { slope: all, bend: bent, many: rows.length, cells };
}

/** What is left of a leaf's sums when those of some of its rows are taken away; the leaf's own are not needed any more. */
function without({ slope, bend, many, cells }: Histogram, some: Histogram): Histogram {
  for (let cell = 0; cell < cells.length; cell += 1) cells[cell] = (cells[cell] ?? 0) - (some.cells[cell] ?? 0);
  return { slope: slope - some.slope, bend: bend - some.bend, many: many - some.many, cells };
}

function leafOf(
  { table: { names, steps, zero }, asked }: Standing,
  rows: Uint32Array,
  sums: Histogram,
  { brake, fewest }: Growth,
): Leaf {
  const { slope: all, bend: bent, many: rowsOf, cells } = sums;
  const before = (all * all) / (bent + brake);
  let split: Split | undefined;
  for (let nth = 0; nth < names.length; nth += 1) {
    if (asked[nth] === 0) continue;
    const [from, to] = [(steps[nth] ?? 0) * 3, (steps[nth + 1] ?? 0) * 3];
    // What meets the sign in none of its other steps stands in that of zero.
    let [unmetSlope, unmetBend, unmet] = [all, bent, rowsOf];
    for (let at = from; at < to; at += 3) {
      unmetSlope -= cells[at] ?? 0;
      unmetBend -= cells[at + 1] ?? 0;
      unmet -= cells[at + 2] ?? 0;
    }
    let [left, leftBend, many] = [0, 0, 0];
    for (let [one, at] = [0, from]; at < to - 3; one += 1, at += 3) {
      const isZero = one === zero[nth];
      left += (cells[at] ?? 0) + (isZero ? unmetSlope : 0);
      leftBend += (cells[at + 1] ?? 0) + (isZero ? unmetBend : 0);
      many += (cells[at + 2] ?? 0) + (isZero ? unmet : 0);
      if (many < fewest || rowsOf - many < fewest) continue;
      const right = all - left;
      const gain = (left * left) / (leftBend + brake) + (right * right) / (bent - leftBend + brake) - before;
      if (gain > (split?.gain ?? 1e-3)) split = { sign: nth, step: one, gain };
    }
  }
  return { rows, sums, split };
}
