import type { Quantity } from './reading/quantities.ts';

const figures = (value: bigint, step: bigint): string => String(value / step);
const finest = (a: Pick<Quantity, 'step'>, b: Pick<Quantity, 'step'>): bigint => (a.step < b.step ? a.step : b.step);

/** Figures changed places, or one is another: how numbers are mistyped. */
export function mistyped(a: Pick<Quantity, 'value' | 'step'>, b: Pick<Quantity, 'value' | 'step'>): boolean {
  const step = finest(a, b);
  const [x, y] = [figures(a.value, step), figures(b.value, step)];
  if (x.length !== y.length || x.length < 2) return false;
  const differing = [...x].flatMap((figure, nth) => (figure === y[nth] ? [] : [nth]));
  return differing.length === 1 || swapped(x, y, differing);
}

const swapped = (x: string, y: string, differing: readonly number[]): boolean => {
  const [first = 0, second = 0] = differing;
  return differing.length === 2 && x[first] === y[second] && x[second] === y[first];
};

/** "120", "102": the same figures, two of them in each other's place. That seldom comes by chance. */
export function turned(a: Pick<Quantity, 'value' | 'step'>, b: Pick<Quantity, 'value' | 'step'>): boolean {
  const step = finest(a, b);
  const [x, y] = [figures(a.value, step), figures(b.value, step)];
  const differing = [...x].flatMap((figure, nth) => (figure === y[nth] ? [] : [nth]));
  return x.length === y.length && swapped(x, y, differing);
}

/** A sum in which one figure of one part is wrong is off by that figure alone: 108 for 98, 1.216 for 1.226. */
export function offByOne(sum: bigint, whole: Pick<Quantity, 'value' | 'step'>): boolean {
  const apart = figures(sum > whole.value ? sum - whole.value : whole.value - sum, whole.step);
  return /^[1-9]0*$/u.test(apart) || turned({ value: sum, step: whole.step }, whole);
}

/**
 * How seldom two numbers that have nothing to do with each other look so much like one and its slip, in powers of ten: of all
 * numbers of n figures one in 10^(n-1)/n differs in one figure, far fewer have two figures in each other's place. Noughts at
 * the end of both are no figures.
 */
export function seldom(a: Pick<Quantity, 'value' | 'step'>, b: Pick<Quantity, 'value' | 'step'>): number {
  const step = finest(a, b);
  const [x, y] = [Number(a.value / step), Number(b.value / step)];
  const noughts = Math.min(...[x, y].map((value) => /0*$/u.exec(String(value))?.[0].length ?? 0));
  const n = Math.min(String(Math.max(x, y)).length - noughts, 6);
  if (n > 1 && turned(a, b)) return Math.log10((20 * 10 ** (n - 1)) / (n * (n - 1)));
  if (n > 1 && mistyped(a, b)) return n - 1 - Math.log10(n);
  return -Math.log10(Math.min(1, (2 * Math.abs(x - y)) / Math.max(x, y)));
}
