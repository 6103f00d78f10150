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
 * A table of base^(d·2^(w·i)) makes each further power a product of one entry a digit, without squarings. Wide digits make
 * fewer factors and a larger table, so the table is made anew, wider, when it turns out to be used much: one ballot needs a
 * hundred powers, a hundred ballots ten thousand. Wider still (10) cost 8 % more CPU: 14 MB do not stay in the caches.
 */
export function tabulate(group: Group, base: Element): Table {
  let table = tableOf(group, base, 5);
  let used = 0;
  return (exponent) => {
    used += 1;
    if (used === 400) table = tableOf(group, base, 8);
    return table(exponent);
  };
}

/** Rows are made when they are first needed. */
function tableOf(group: Group, base: Element, width: number): Table {
  const rows: Element[][] = [];
  const rowAt = (nth: number): Element[] => {
    rows[nth] ??= fillRow(group, nth === 0 ? base : headAfter(group, rowAt(nth - 1)), width);
    return rows[nth];
  };
  return (exponent) => {
    let product: Element | undefined;
    for (const [nth, digit] of digitsOf(exponent, width).entries()) {
      const entry = digit === 0 ? undefined : (rows[nth] ?? rowAt(nth))[digit];
      if (entry !== undefined) product = product === undefined ? entry : group.multiply(product, entry);
    }
    return product ?? group.one;
  };
}

function fillRow(group: Group, first: Element, width: number): Element[] {
  const row = [group.one, first];
  for (let last = first; row.length < 1 << width; row.push(last)) last = group.multiply(last, first);
  return row;
}

/** From base^(2^w − 1) and base to base^(2^w), the head of the next row. */
function headAfter(group: Group, row: readonly Element[]): Element {
  return group.multiply(row.at(-1) ?? group.one, row[1] ?? group.one);
}
