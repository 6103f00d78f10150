import { at, Fault, faultUnless } from './fault.ts';
import { productOf, power, readMember, type Element, type Group } from './groups/group.ts';
import { isKnown, keyPurpose, messagePurpose } from './knowledge.ts';
import { modulo, proofShape, readProof } from './numbers.ts';
import { exactly, listOf, pairOf, readJson, record, text, whole, type Shape } from './shapes.ts';

/** Who holds a part of the key. Numbered from 1 in the order of the published list, threshold trustees each by themselves. */
export interface Trustee {
  /** X = g^x, what partial decryptions are checked with. */
  publicKey: Element;
  written: string;
}

/** Trustees of whom all, or of whom any `threshold`, must decrypt. */
export interface Party {
  threshold: number;
  /** From here on in the numbering. */
  from: number;
  members: readonly Trustee[];
}

export interface Trustees {
  parties: readonly Party[];
  all: readonly Trustee[];
  /** y, the product over all parties. */
  key: Element;
}

export const publicKeyShape = record({ pok: proofShape, public_key: text });
export type WrittenPublicKey = ReturnType<typeof publicKeyShape>;

export const signedShape = record({ message: text, signature: proofShape });
export type WrittenSigned = ReturnType<typeof signedShape>;

export const thresholdShape = record({
  threshold: whole,
  certs: listOf(signedShape),
  coefexps: listOf(signedShape),
  verification_keys: listOf(publicKeyShape),
});
export type WrittenThreshold = ReturnType<typeof thresholdShape>;

export type WrittenTrustee = ['Single', WrittenPublicKey] | ['Pedersen', WrittenThreshold];

const trusteeShape: Shape<WrittenTrustee> = (value) =>
  Array.isArray(value) && value[0] === 'Pedersen'
    ? pairOf(exactly('Pedersen'), thresholdShape)(value)
    : pairOf(exactly('Single'), publicKeyShape)(value);

export const keysShape = record({ verification: text, encryption: text });
export const polynomialShape = record({ coefexps: listOf(text) });

const mostTrustees = 30;

/** @throws Fault */
export function readTrustees(trusteesText: string, group: Group): Trustees {
  const written = readJson(trusteesText, listOf(trusteeShape));
  const parties: Party[] = [];
  const parts: Element[] = [];
  let from = 1;
  for (const [kind, one] of written) {
    const first = from;
    const { party, part } =
      kind === 'Single'
        ? at({ trustee: first }, () => readSingle(group, one, first))
        : readThreshold(group, one, first);
    parties.push(party);
    parts.push(part);
    from += party.members.length;
  }
  const all = parties.flatMap(({ members }) => members);
  faultUnless(all.length >= 1 && all.length <= mostTrustees, 'trustees.form');
  return { parties, all, key: productOf(group, parts) };
}

function readSingle(group: Group, written: WrittenPublicKey, from: number): { party: Party; part: Element } {
  const trustee = readPublicKey(group, written);
  return { party: { threshold: 1, from, members: [trustee] }, part: trustee.publicKey };
}

/** X with the proof that somebody knows x; without it, a last comer could choose a key that cancels the others'. */
function readPublicKey(group: Group, { pok, public_key }: WrittenPublicKey): Trustee {
  const publicKey = readMember(group, public_key);
  faultUnless(publicKey, 'trustees.member');
  faultUnless(isKnown(group, publicKey, readProof(pok, group.order), keyPurpose(group, public_key)), 'trustees.proof');
  return { publicKey, written: public_key };
}

/** The form of belenios-tool 2.0 (4.6.7 of its specification); 2.5.1 changed it. */
function readThreshold(group: Group, written: WrittenThreshold, from: number): { party: Party; part: Element } {
  const { threshold, certs, coefexps, verification_keys } = written;
  const count = certs.length;
  faultUnless(count <= mostTrustees && threshold >= 1 && threshold <= count, 'trustees.form');
  faultUnless(coefexps.length === count && verification_keys.length === count, 'trustees.form');
  const polynomials = certs.map((cert, nth) =>
    at({ trustee: from + nth }, () => {
      const signer = readCertificate(group, cert);
      return readPolynomial(group, coefexps[nth] as WrittenSigned, signer, threshold);
    }),
  );
  const members = verification_keys.map((key, nth) =>
    at({ trustee: from + nth }, () => {
      const trustee = readPublicKey(group, key);
      const expected = shareKey(group, polynomials, nth + 1);
      faultUnless(group.isSame(trustee.publicKey, expected), 'trustees.share');
      return trustee;
    }),
  );
  const constants = polynomials.map(([constant]) => constant ?? group.one);
  return { party: { threshold, from, members }, part: productOf(group, constants) };
}

/** @returns the key that the trustee signs with */
function readCertificate(group: Group, cert: WrittenSigned): Element {
  const keys = readJson(cert.message, keysShape);
  const verification = readMember(group, keys.verification);
  if (verification === undefined || readMember(group, keys.encryption) === undefined)
    throw new Fault('trustees.member');
  refuseUnsigned(group, cert, verification);
  return verification;
}

/** @returns g^a_0 … g^a_t-1 */
function readPolynomial(group: Group, signed: WrittenSigned, signer: Element, threshold: number): Element[] {
  const { coefexps } = readJson(signed.message, polynomialShape);
  faultUnless(coefexps.length === threshold, 'trustees.form');
  refuseUnsigned(group, signed, signer);
  return coefexps.map((written) => {
    const element = readMember(group, written);
    faultUnless(element, 'trustees.member');
    return element;
  });
}

function refuseUnsigned(group: Group, { message, signature }: WrittenSigned, signer: Element): void {
  faultUnless(
    isKnown(group, signer, readProof(signature, group.order), messagePurpose(message)),
    'trustees.certificate',
  );
}

/** g^S_j = Π_i Π_k A_ik^(j^k): what the share of trustee j must be, seen from outside. */
function shareKey(group: Group, polynomials: readonly (readonly Element[])[], j: number): Element {
  return productOf(
    group,
    polynomials.flatMap((coefficients) =>
      coefficients.map((coefficient, k) => power(group, coefficient, modulo(BigInt(j) ** BigInt(k), group.order))),
    ),
  );
}
