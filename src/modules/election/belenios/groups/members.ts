import { trueChance } from '../chance.ts';
import { isMember, type Element, type Group } from './group.ts';

/** Fewer than these cost less one by one. */
const worthwhile = 400;
const [digits, bits] = [10, 8];
/** `getRandomValues` gives no more than 65,536 bytes. */
const drawnAtOnce = 4096;

/**
 * Whether all of many elements lie in the subgroup, asked at one go: 80 random subsets are drawn, and the product of each
 * must be a member (Bellare, Garay and Rabin: Fast Batch Verification, 1998). Take one element that is no member, and the
 * draw for all others as given: of the two products, with it and without it, at most one is a member. So a subset misses it
 * with a chance of at most 1/2 whatever its order is, and all of them with 2^-80. The cheaper way, one product under small
 * random exponents, would not do: the cofactor of BELENIOS-2048 is divisible by 2 and 3, and an element that is wrong by −1
 * slips through every even exponent. The draw comes after the elements are known, never from a seed.
 */
export function areMembers(group: Group, all: readonly Element[]): boolean {
  if (all.length < worthwhile) return all.every((one) => isMember(group, one));
  const rows = Array.from({ length: digits }, (): Row => Array.from({ length: 1 << bits }));
  for (let from = 0; from < all.length; from += drawnAtOnce) {
    const some = all.slice(from, from + drawnAtOnce);
    const drawn = trueChance.bytes(some.length * digits);
    for (const [at, one] of some.entries())
      for (const [nth, row] of rows.entries()) {
        const byte = drawn[at * digits + nth] ?? 0;
        row[byte] = times(group, row[byte], one);
      }
  }
  return rows.every((row) => subsetsOf(group, row).every((product) => isMember(group, product)));
}

/** At each place the product of the elements that drew this byte. */
type Row = (Element | undefined)[];

/**
 * The eight subsets of those whose byte has a certain bit. An element costs one multiplication for all eight: the bytes are
 * gone through bit by bit, and the upper half of the places laid upon the lower.
 */
function subsetsOf(group: Group, row: Row): Element[] {
  return Array.from({ length: bits }, (_, nth) => {
    const half = 1 << (bits - 1 - nth);
    let product = group.one;
    for (const [place, upper] of row.splice(half).entries()) {
      if (upper === undefined) continue;
      product = group.multiply(product, upper);
      row[place] = times(group, row[place], upper);
    }
    return product;
  });
}

const times = (group: Group, one: Element | undefined, other: Element): Element =>
  one === undefined ? other : group.multiply(one, other);
