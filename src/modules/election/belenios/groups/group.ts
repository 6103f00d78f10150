/**
 * A group of prime order in which discrete logarithms are hard. The protocol is written once over this interface; what
 * an element is made of only its group knows.
 */
export interface Group {
  readonly name: GroupName;
  /** The prime q: exponents count modulo this number. */
  readonly order: bigint;
  readonly one: Element;
  readonly generator: Element;
  multiply: (one: Element, other: Element) => Element;
  invert: (one: Element) => Element;
  isSame: (one: Element, other: Element) => boolean;
  /** Whether several powers of one base cost less together than apart. */
  readonly shares: boolean;
  /** One base raised to several public exponents from 0 to q. */
  powers: (base: Element, exponents: readonly bigint[]) => Element[];
  /** Several bases raised to one public exponent. */
  raise: (bases: readonly Element[], exponent: bigint) => Element[];
  /** For an exponent that nobody may learn; in Node the time it takes does not depend on it. */
  secretPower: (base: Element, exponent: bigint) => Element;
  write: (one: Element) => string;
  /** Undefined unless the text is what `write` gives. Whether it lies in the subgroup of order q is another question: `isMember`. */
  read: (text: string) => Element | undefined;
}

export const groupNames = ['BELENIOS-2048', 'RFC-3526-2048', 'Ed25519'] as const;
export type GroupName = (typeof groupNames)[number];

declare const element: unique symbol;
export interface Element {
  readonly [element]: true;
}

/** Finds a group by the name that stands in the election; undefined: not one of ours. */
export type Groups = (name: string) => Group | undefined;

export function power(group: Group, base: Element, exponent: bigint): Element {
  return group.powers(base, [exponent])[0] ?? group.one;
}

/** Without any doubt left; many at one go, with next to none: `areMembers`. */
export function isMember(group: Group, one: Element): boolean {
  return group.isSame(power(group, one, group.order), group.one);
}

/** @returns the element of the subgroup that the text stands for, undefined when there is none. */
export function readMember(group: Group, text: string): Element | undefined {
  const one = group.read(text);
  return one !== undefined && isMember(group, one) ? one : undefined;
}

export const productOf = (group: Group, factors: readonly Element[]): Element =>
  factors.reduce((product, factor) => group.multiply(product, factor), group.one);
