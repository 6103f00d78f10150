import { Fault } from './fault.ts';
import { productOf, type Element, type Group } from './groups/group.ts';
import { record, text } from './shapes.ts';

/** An encrypted number m: α = g^r and β = y^r · g^m (ElGamal with the number in the exponent, so that products add up). */
export interface Ciphertext {
  alpha: Element;
  beta: Element;
}

export interface WrittenCiphertext {
  alpha: string;
  beta: string;
}
export const ciphertextShape = record({ alpha: text, beta: text });

export const writeCiphertext = (group: Group, { alpha, beta }: Ciphertext): WrittenCiphertext => ({
  alpha: group.write(alpha),
  beta: group.write(beta),
});

/** In range; whether it lies in the subgroup is asked when it is raised. @throws Fault */
export function readCiphertext(group: Group, written: WrittenCiphertext): Ciphertext {
  const alpha = group.read(written.alpha);
  const beta = group.read(written.beta);
  if (alpha === undefined || beta === undefined) throw new Fault('ballot.member');
  return { alpha, beta };
}

/** How it stands in the text of a challenge. */
export const joined = ({ alpha, beta }: WrittenCiphertext): string => `${alpha},${beta}`;

/** An encryption of the sum of what the others hold. */
export const sumOf = (group: Group, all: readonly Ciphertext[]): Ciphertext => ({
  alpha: productOf(
    group,
    all.map(({ alpha }) => alpha),
  ),
  beta: productOf(
    group,
    all.map(({ beta }) => beta),
  ),
});
