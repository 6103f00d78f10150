import { drawBelow, drawExponent, type Chance } from './chance.ts';
import type { Group } from './groups/group.ts';
import { keyPurpose, messagePurpose, proveKnowledge } from './knowledge.ts';
import { modulo, writeProof } from './numbers.ts';
import { writeJson } from './shapes.ts';
import type { WrittenPublicKey, WrittenSigned, WrittenThreshold, WrittenTrustee } from './trustees.ts';

/** A trustee's own key, and what of it is published. */
export interface TrusteeKey {
  secret: bigint;
  published: WrittenPublicKey;
}

export const drawTrusteeKey = (group: Group, chance: Chance): TrusteeKey =>
  publishKey(group, drawExponent(chance, group.order), chance);

function publishKey(group: Group, secret: bigint, chance: Chance): TrusteeKey {
  const publicKey = group.write(group.secretPower(group.generator, secret));
  const pok = writeProof(proveKnowledge(group, secret, keyPurpose(group, publicKey), chance));
  return { secret, published: { pok, public_key: publicKey } };
}

/** Keys of which any `threshold` decrypt. */
export interface SharedKeys {
  secrets: readonly bigint[];
  published: WrittenThreshold;
}

/**
 * All trustees at one table: each draws a polynomial of degree threshold − 1, gives every other its value there, and the
 * values that one receives add up to its share. When they sit apart the values go through encrypted channels, which leave
 * no trace in the archive; the hall's ceremony will bring them. What is published is the same.
 */
export function drawSharedKeys(group: Group, count: number, threshold: number, chance: Chance): SharedKeys {
  const trustees = Array.from({ length: count }, () => ({
    signing: drawExponent(chance, group.order),
    encryption: drawExponent(chance, group.order),
    polynomial: Array.from({ length: threshold }, () => drawBelow(chance, group.order)),
  }));
  const secrets = trustees.map((_, nth) =>
    modulo(
      trustees.reduce((sum, { polynomial }) => sum + valueAt(polynomial, BigInt(nth + 1)), 0n),
      group.order,
    ),
  );
  const raise = (exponent: bigint): string => group.write(group.secretPower(group.generator, exponent));
  return {
    secrets,
    published: {
      threshold,
      certs: trustees.map(({ signing, encryption }) =>
        sign(group, signing, { verification: raise(signing), encryption: raise(encryption) }, chance),
      ),
      coefexps: trustees.map(({ signing, polynomial }) =>
        sign(group, signing, { coefexps: polynomial.map(raise) }, chance),
      ),
      verification_keys: secrets.map((secret) => publishKey(group, secret, chance).published),
    },
  };
}

const valueAt = (polynomial: readonly bigint[], x: bigint): bigint =>
  polynomial.reduceRight((value, coefficient) => value * x + coefficient, 0n);

function sign(group: Group, secret: bigint, content: object, chance: Chance): WrittenSigned {
  const message = writeJson(content);
  return { message, signature: writeProof(proveKnowledge(group, secret, messagePurpose(message), chance)) };
}

export const writeTrustees = (trustees: readonly WrittenTrustee[]): string => writeJson(trustees);
