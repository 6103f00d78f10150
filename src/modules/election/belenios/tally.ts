import type { Election } from './election.ts';
import { linesOf } from './election.ts';
import { writeCiphertext, type Ciphertext } from './encryption.ts';
import { faultUnless } from './fault.ts';
import { inverseModulo } from './groups/finite-field.ts';
import { productOf, power, readMember, type Element, type Group } from './groups/group.ts';
import { challengeOf } from './hashing.ts';
import { modulo, proofShape, readProof } from './numbers.ts';
import { hex, listOf, readJson, record, text, whole, writeJson } from './shapes.ts';
import type { Party, Trustee, Trustees } from './trustees.ts';

/** For each question and line, the encrypted total. */
export type EncryptedTally = readonly (readonly Ciphertext[])[];

/** What a counted ballot adds: its lines, as often as its voter's weight says. */
export interface Counted {
  choices: EncryptedTally;
  weight: number;
}

export function tallyOf({ group, questions }: Election, ballots: Iterable<Counted>): EncryptedTally {
  const nothing = { alpha: group.one, beta: group.one };
  const totals = questions.map((question) => Array.from({ length: linesOf(question) }, (): Ciphertext => nothing));
  for (const { choices, weight } of ballots)
    for (const [nth, lines] of totals.entries())
      for (const [line, total] of lines.entries()) {
        const one = choices[nth]?.[line] ?? nothing;
        const raise = (element: Element): Element => (weight === 1 ? element : power(group, element, BigInt(weight)));
        lines[line] = {
          alpha: group.multiply(total.alpha, raise(one.alpha)),
          beta: group.multiply(total.beta, raise(one.beta)),
        };
      }
  return totals;
}

export const writeTally = (group: Group, tally: EncryptedTally): string =>
  writeJson(tally.map((lines) => lines.map((one) => writeCiphertext(group, one))));

export const sizedTallyShape = record({ num_tallied: whole, total_weight: whole, encrypted_tally: hex });

/** A trustee's part: f = α^x for each line, with the proof that x is the x of the trustee's key. */
export const decryptionShape = record({
  decryption_factors: listOf(listOf(text)),
  decryption_proofs: listOf(listOf(proofShape)),
});
export const ownedShape = record({ owner: whole, payload: hex });

export type Factors = readonly (readonly Element[])[];

export const decryptionPurpose = (election: Election, trustee: Trustee): string =>
  `decrypt|${election.fingerprint}|${trustee.written}|`;

/** @throws Fault */
export function checkDecryption(
  election: Election,
  tally: EncryptedTally,
  trustee: Trustee,
  decryptionText: string,
): Factors {
  const { group } = election;
  const { decryption_factors, decryption_proofs } = readJson(decryptionText, decryptionShape);
  faultUnless(sameShape(tally, decryption_factors) && sameShape(tally, decryption_proofs), 'decryption.form');
  const purpose = decryptionPurpose(election, trustee);
  return tally.map((lines, nth) =>
    lines.map(({ alpha }, line) => {
      const factor = readMember(group, decryption_factors[nth]?.[line] ?? '');
      const proof = decryption_proofs[nth]?.[line];
      faultUnless(factor !== undefined && proof, 'decryption.form');
      const { challenge, response } = readProof(proof, group.order);
      const byKey = group.multiply(power(group, group.generator, response), power(group, trustee.publicKey, challenge));
      const byAlpha = group.multiply(power(group, alpha, response), power(group, factor, challenge));
      const expected = challengeOf(`${purpose}${group.write(byKey)},${group.write(byAlpha)}`, group.order);
      faultUnless(challenge === expected, 'decryption.proof', { question: nth + 1, answer: line + 1 });
      return factor;
    }),
  );
}

export function sameShape(one: readonly (readonly unknown[])[], other: readonly (readonly unknown[])[]): boolean {
  return one.length === other.length && one.every((lines, nth) => lines.length === other[nth]?.length);
}

/** Whether those who decrypted are enough: of each party its threshold. */
export const areEnough = ({ parties }: Trustees, decrypted: ReadonlyMap<number, Factors>): boolean =>
  parties.every((party) => ownersIn(party, decrypted).length === party.threshold);

/** The first of a party who decrypted, as many as it takes. */
function ownersIn({ from, members, threshold }: Party, decrypted: ReadonlyMap<number, Factors>): number[] {
  return [...decrypted.keys()].filter((owner) => owner >= from && owner < from + members.length).slice(0, threshold);
}

/** g^v for each line: β over the factors of all parties, those of a threshold party under Lagrange's coefficients. */
export function openTally(
  group: Group,
  tally: EncryptedTally,
  trustees: Trustees,
  decrypted: ReadonlyMap<number, Factors>,
): Factors {
  const weighed = trustees.parties.flatMap((party) => {
    const owners = ownersIn(party, decrypted);
    return owners.map((owner) => ({
      factors: decrypted.get(owner) ?? [],
      coefficient: party.members.length === 1 ? 1n : lagrange(owner, owners, party.from, group.order),
    }));
  });
  return tally.map((lines, nth) =>
    lines.map(({ beta }, line) => {
      const factors = weighed.map(({ factors, coefficient }) =>
        power(group, factors[nth]?.[line] ?? group.one, coefficient),
      );
      return group.multiply(beta, group.invert(productOf(group, factors)));
    }),
  );
}

/** λ_j = Π k/(k − j) over the others; a party counts its members from 1. */
function lagrange(owner: number, owners: readonly number[], from: number, order: bigint): bigint {
  const j = BigInt(owner - from + 1);
  return owners
    .filter((other) => other !== owner)
    .map((other) => BigInt(other - from + 1))
    .reduce((product, k) => modulo(product * k * inverseModulo(modulo(k - j, order), order), order), 1n);
}

export type Result = readonly (readonly number[])[];
export const resultShape = record({ result: listOf(listOf(whole)) });

/** Whether the opened totals are g to these numbers. @throws Fault */
export function checkResult(group: Group, opened: Factors, resultText: string, total: number): Result {
  const { result } = readJson(resultText, resultShape);
  faultUnless(sameShape(opened, result), 'result.form');
  for (const [nth, lines] of result.entries())
    for (const [line, count] of lines.entries()) {
      const right =
        count >= 0 &&
        count <= total &&
        group.isSame(power(group, group.generator, BigInt(count)), opened[nth]?.[line] ?? group.one);
      faultUnless(right, 'result.wrong', { question: nth + 1, answer: line + 1 });
    }
  return result;
}
