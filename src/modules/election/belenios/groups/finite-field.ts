import type { Element, Group, GroupName } from './group.ts';
import { sharedPowers } from './powers.ts';

/** The subgroup of order q of the numbers modulo p. */
export interface FieldNumbers {
  readonly name: GroupName;
  readonly p: bigint;
  readonly q: bigint;
  readonly g: bigint;
}

/** How numbers modulo p are raised: by BigInt alone, or in Node by OpenSSL. */
export interface FieldPowers {
  shares: boolean;
  powers: (base: bigint, exponents: readonly bigint[]) => bigint[];
  raise: (bases: readonly bigint[], exponent: bigint) => bigint[];
  secretPower: (base: bigint, exponent: bigint) => bigint;
}

/** An element is a number from 1 to p − 1; only this file takes one for the other. */
const toElement = (number: bigint): Element => number as unknown as Element;
const toNumber = (element: Element): bigint => element as unknown as bigint;

export function finiteField(numbers: FieldNumbers, by: FieldPowers = powersByBigInt(numbers)): Group {
  const { name, p, q, g } = numbers;
  const digits = p.toString().length;
  return {
    name,
    order: q,
    one: toElement(1n),
    generator: toElement(g),
    shares: by.shares,
    multiply: (one, other) => toElement((toNumber(one) * toNumber(other)) % p),
    invert: (one) => toElement(inverseModulo(toNumber(one), p)),
    isSame: (one, other) => toNumber(one) === toNumber(other),
    powers: (base, exponents) => by.powers(toNumber(base), exponents).map(toElement),
    raise: (bases, exponent) => by.raise(bases.map(toNumber), exponent).map(toElement),
    secretPower: (base, exponent) => toElement(by.secretPower(toNumber(base), exponent)),
    write: (one) => toNumber(one).toString(),
    read: (text) => {
      if (text.length > digits || !/^[1-9][0-9]*$/u.test(text)) return undefined;
      const number = BigInt(text);
      return number < p ? toElement(number) : undefined;
    },
  };
}

/** BigInt does not hide how long it takes: a page that makes keys with it must run on a device of its own. */
function powersByBigInt({ p }: FieldNumbers): FieldPowers {
  const arithmetic = { one: 1n, multiply: (one: bigint, other: bigint) => (one * other) % p };
  const powers = (base: bigint, exponents: readonly bigint[]): bigint[] => sharedPowers(arithmetic, base, exponents);
  return {
    shares: true,
    powers,
    raise: (bases, exponent) => bases.flatMap((base) => powers(base, [exponent])),
    secretPower: (base, exponent) => powers(base, [exponent])[0] ?? 1n,
  };
}

/** Euclid's algorithm; `number` and `modulus` have no common factor. */
export function inverseModulo(number: bigint, modulus: bigint): bigint {
  let [rest, next] = [modulus, ((number % modulus) + modulus) % modulus];
  let [before, here] = [0n, 1n];
  while (next > 1n) {
    const times = rest / next;
    [rest, next] = [next, rest - times * next];
    [before, here] = [here, before - times * here];
  }
  return here < 0n ? here + modulus : here;
}
