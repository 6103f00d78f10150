import { drawBelow, type Chance } from './chance.ts';
import { power, type Element, type Group } from './groups/group.ts';
import { challengeOf } from './hashing.ts';
import { modulo, type Proof } from './numbers.ts';

// Schnorr: whoever knows x with X = g^x shows it without telling x. The text that the commitment completes says what for.

/** "pok|GROUP|X|": a trustee knows the private key. */
export const keyPurpose = (group: Group, key: string): string => `pok|${group.name}|${key}|`;
/** "sig|HASH|": the voter signs the ballot. */
export const ballotPurpose = (hash: string): string => `sig|${hash}|`;
/** "sigmsg|MESSAGE|": a threshold trustee signs a message. */
export const messagePurpose = (message: string): string => `sigmsg|${message}|`;

export function proveKnowledge(group: Group, secret: bigint, purpose: string, chance: Chance): Proof {
  const mask = drawBelow(chance, group.order);
  const commitment = group.secretPower(group.generator, mask);
  const challenge = challengeOf(purpose + group.write(commitment), group.order);
  return { challenge, response: modulo(mask - secret * challenge, group.order) };
}

export function isKnown(group: Group, known: Element, { challenge, response }: Proof, purpose: string): boolean {
  const commitment = group.multiply(power(group, group.generator, response), power(group, known, challenge));
  return challengeOf(purpose + group.write(commitment), group.order) === challenge;
}
