import type { Element, Group } from './group.ts';

type Arithmetic<E> = { one: E; multiply: (one: E, other: E) => E };

/**
 * One base to several exponents: the squarings, most of the work, are done once for all of them. The ladder base^(2^(w·i))
 * is built, each exponent sorts its rungs by their digit (Yao's method), and a running product weighs the digits.
 */
export function sharedPowers<E>({ one, multiply }: Arithmetic<E>, base: E, exponents: readonly bigint[]): E[] {
  const longest = Math.max(...exponents.map((exponent) => exponent.toString(2).length));
  const width = longest > 512 ? 5 : 4;
  const ladder: E[] = [base];
  for (let rung = base; ladder.length * width < longest; ladder.push(rung))
    for (let nth = 0; nth < width; nth++) rung = multiply(rung, rung);
  return exponents.map((exponent) => {
    const sorted: (E | undefined)[] = Array.from({ length: 1 << width });
    for (const [nth, digit] of digitsOf(exponent, width).entries()) {
      const rung = ladder[nth];
      if (digit === 0 || rung === undefined) continue;
      const there = sorted[digit];
      sorted[digit] = there === undefined ? rung : multiply(there, rung);
    }
    return weigh(sorted, one, multiply);
  });
}

/** Π sorted[d]^d with two multiplications a digit: what stands at d enters the sum d times, once for each step below it. */
function weigh<E>(sorted: readonly (E | undefined)[], one: E, multiply: (one: E, other: E) => E): E {
  let running: E | undefined;
  let product: E | undefined;
  for (let digit = sorted.length - 1; digit > 0; digit--) {
    const there = sorted[digit];
    if (there !== undefined) running = running === undefined ? there : multiply(running, there);
    if (running !== undefined) product = product === undefined ? running : multiply(product, running);
  }
  return product ?? one;
}

/** Least digit first. */
function digitsOf(exponent: bigint, width: number): number[] {
  const bits = exponent.toString(2);
  const digits: number[] = [];
  for (let end = bits.length; end > 0; end -= width)
    digits.push(Number.parseInt(bits.slice(Math.max(0, end - width), end), 2));
  return digits;
}

/** Powers of one base that is used again and again. */
export type Table = (exponent: bigint) => Element;

/**
 * A table of base^(d·2^(8·i)) makes each further power a product of one entry a digit, without squarings. An entry is made when
 * it is first needed: one ballot needs a hundred powers and makes a quarter of them, a hundred ballots need them all. Wider
 * digits would be fewer, but the tables (4 MB each) would leave the processor's caches.
 */
export function tabulate(group: Group, base: Element): Table {
  const rows: (Element | undefined)[][] = [];
  const entryAt = (nth: number, digit: number): Element => {
    const row = (rows[nth] ??= Array.from({ length: 1 << width }));
    return (row[digit] ??= make(nth, digit));
  };
  const square = (one: Element): Element => group.multiply(one, one);
  const make = (nth: number, digit: number): Element => {
    if (digit === 1) return nth === 0 ? base : square(entryAt(nth - 1, 1 << (width - 1)));
    const lowest = digit & -digit;
    if (digit === lowest) return square(entryAt(nth, digit >> 1));
    return group.multiply(entryAt(nth, digit ^ lowest), entryAt(nth, lowest));
  };
  return (exponent) => {
    let product: Element | undefined;
    for (const [nth, digit] of digitsOf(exponent, width).entries()) {
      if (digit === 0) continue;
      const entry = entryAt(nth, digit);
      product = product === undefined ? entry : group.multiply(product, entry);
    }
    return product ?? group.one;
  };
}

const width = 8;
