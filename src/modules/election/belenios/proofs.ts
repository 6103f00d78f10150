import { drawBelow, type Chance } from './chance.ts';
import type { Ciphertext } from './encryption.ts';
import type { Element, Group } from './groups/group.ts';
import type { Table } from './groups/powers.ts';
import { challengeOf } from './hashing.ts';
import { modulo, type Proof } from './numbers.ts';

/**
 * "At least one of these claims is true", without telling which (an OR of Chaum-Pedersen proofs). A claim says that a
 * ciphertext holds a certain number. Branches of claims that are not true are made up backwards from challenges drawn
 * first; the hash leaves the prover free in all challenges but one, and that one only the true branch can answer.
 */

/** The group with tables of the two bases that every proof of an election uses. */
export interface Ground {
  group: Group;
  /** Powers of g. */
  base: Table;
  /** Powers of y. */
  key: Table;
  /** 1/g. */
  inverse: Element;
}

/** What only who encrypted knows of a ciphertext: its r and its m. */
export interface Opening {
  randomness: bigint;
  holds: bigint;
}

export interface OwnClaim {
  about: Opening;
  holds: number;
}

/**
 * Who knows r and m needs powers of g and y alone, from tables: α^c is g^(r·c), and β/g^M is y^r · g^(m−M).
 * @param purpose the text before the commitments in the challenge
 */
export function proveOneOf(ground: Ground, claims: readonly OwnClaim[], purpose: string, chance: Chance): Proof[] {
  const { group, base, key } = ground;
  const { order } = group;
  const truth = claims.findIndex(({ about, holds }) => about.holds === BigInt(holds));
  if (truth < 0) throw new RangeError('None of the claims is true.');
  const mask = drawBelow(chance, order);
  const made = claims.map((): Proof => ({ challenge: drawBelow(chance, order), response: drawBelow(chance, order) }));
  const commitments = claims.map(({ about, holds }, nth) => {
    const { challenge, response } = made[nth] as Proof;
    if (nth === truth) return [base(mask), key(mask)] as const;
    const along = modulo(response + about.randomness * challenge, order);
    const beside = modulo((about.holds - BigInt(holds)) * challenge, order);
    return [base(along), group.multiply(key(along), base(beside))] as const;
  });
  const others = made.reduce((sum, { challenge }, nth) => (nth === truth ? sum : sum + challenge), 0n);
  const challenge = modulo(challengeFor(group, commitments, purpose) - others, order);
  const randomness = claims[truth]?.about.randomness ?? 0n;
  made[truth] = { challenge, response: modulo(mask - randomness * challenge, order) };
  return made;
}

/** A claim as a checker judges it, with α^c and (β/g^M)^c: the caller takes them together with the membership of α and β. */
export interface JudgedClaim {
  proof: Proof;
  raised: Ciphertext;
}

/**
 * Recomputes A_j = g^r_j · α^c_j and B_j = y^r_j · (β/g^M_j)^c_j and asks whether the challenges add up to the hash.
 * Nothing here can be batched over many proofs: each A and B goes into a hash.
 */
export function holdsOneOf(ground: Ground, claims: readonly JudgedClaim[], purpose: string): boolean {
  const { group, base, key } = ground;
  const commitments = claims.map(
    ({ proof: { response }, raised }) =>
      [group.multiply(base(response), raised.alpha), group.multiply(key(response), raised.beta)] as const,
  );
  const sum = claims.reduce((total, { proof }) => total + proof.challenge, 0n);
  return challengeFor(group, commitments, purpose) === sum % group.order;
}

function challengeFor(group: Group, commitments: readonly (readonly [Element, Element])[], purpose: string): bigint {
  const written = commitments.flatMap(([one, other]) => [group.write(one), group.write(other)]);
  return challengeOf(purpose + written.join(','), group.order);
}
