/** Yields fractions in [0, 1), the same row of them for the same seed on every machine. */
export type Random = () => number;

/** mulberry32: 32 bits of state are plenty for a sample, and `Math.random` could not be repeated. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `low` to `high`, both included. */
export const wholeBetween = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

/** One of the list, which must not be empty. */
export function pick<T>(random: Random, list: readonly T[]): T {
  if (list.length === 0) throw new RangeError('Nothing to pick from');
  return list[wholeBetween(random, 0, list.length - 1)] as T;
}

/** The same things in another order; the given list stays as it is. */
export function shuffle<T>(random: Random, list: readonly T[]): T[] {
  const left = [...list];
  return list.map(() => left.splice(wholeBetween(random, 0, left.length - 1), 1)[0] as T);
}

/** Deals the list out card by card in a random order, and again from the start when all are dealt. */
export function makeDealer<T>(random: Random, list: readonly T[]): () => T {
  const order = shuffle(random, list);
  let dealt = 0;
  return () => {
    if (order.length === 0) throw new RangeError('Nothing to deal');
    return order[dealt++ % order.length] as T;
  };
}

const DAY = 86_400_000;
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** `count` days (yyyy-mm-dd) from `from` to `to`, both included: one in each of `count` equal slices, in rising order. */
export function spreadDays(random: Random, count: number, from: string, to: string): string[] {
  const first = dayNumber(from);
  const days = dayNumber(to) - first + 1;
  return Array.from({ length: count }, (_, slice) => dateOf(first + Math.floor(((slice + random()) * days) / count)));
}
