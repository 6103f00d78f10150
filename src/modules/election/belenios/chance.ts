/** Where random bytes come from. There are two sources in the program: this one, and that of `ballot make-archive --seed`. */
export interface Chance {
  bytes: (count: number) => Uint8Array;
}

export const trueChance: Chance = { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) };

/** Evenly from 0 to bound − 1: 128 bits more than the bound has, so that the remainder favours none by more than 2^-128. */
export function drawBelow(chance: Chance, bound: bigint): bigint {
  const count = Math.ceil(bound.toString(2).length / 8) + 16;
  const drawn = Array.from(chance.bytes(count), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return BigInt(`0x${drawn}`) % bound;
}

/** An exponent that is not zero: a key, a credential's secret. */
export const drawExponent = (chance: Chance, order: bigint): bigint => 1n + drawBelow(chance, order - 1n);
