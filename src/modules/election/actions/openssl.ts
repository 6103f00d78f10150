import { constants, createDiffieHellman, createPublicKey, hash, publicEncrypt, type KeyObject } from 'node:crypto';
import type { FieldNumbers, FieldPowers } from '../belenios/groups/finite-field.ts';
import { openGroups } from '../belenios/groups/groups.ts';
import { hashBy } from '../belenios/hashing.ts';

hashBy((bytes) => hash('sha256', bytes, 'buffer'));

/**
 * Powers modulo p by OpenSSL, ten times as fast as BigInt. Node has no call for it, but two that are nothing else:
 * x^e mod p is what RSA does with public exponent e and modulus p when it pads nothing (p need not be a product for that),
 * and x^s mod p is what Diffie-Hellman does with the private key s. The first is for exponents that everybody may know, the
 * second, a third slower, takes the same time for every exponent.
 */
function opensslPowers({ p, q }: FieldNumbers): FieldPowers {
  const size = Math.ceil(p.toString(16).length / 2);
  const modulus = toBytes(p, size);
  const n = modulus.toString('base64url');
  const toKey = (exponent: bigint): KeyObject =>
    createPublicKey({ format: 'jwk', key: { kty: 'RSA', n, e: toBytes(exponent).toString('base64url') } });
  const toOrder = toKey(q);
  const raise = (bases: readonly bigint[], exponent: bigint): bigint[] => {
    if (exponent <= 1n) return bases.map((base) => (exponent === 1n ? base : 1n));
    const key = { key: exponent === q ? toOrder : toKey(exponent), padding: constants.RSA_NO_PADDING };
    return bases.map((base) => toNumber(publicEncrypt(key, toBytes(base, size))));
  };
  // Made when it is first needed: OpenSSL asks then whether p is prime, which takes half a second.
  let hellman: ReturnType<typeof createDiffieHellman> | undefined;
  return {
    shares: false,
    powers: (base, exponents) => exponents.flatMap((exponent) => raise([base], exponent)),
    raise,
    secretPower: (base, exponent) => {
      // It refuses 1 and p − 1 as bases and results: an empty tally has α = 1.
      if (base === 1n || exponent === 0n) return 1n;
      hellman ??= createDiffieHellman(modulus, 2);
      hellman.setPrivateKey(toBytes(exponent));
      return toNumber(hellman.computeSecret(toBytes(base, size)));
    },
  };
}

function toBytes(number: bigint, size = 0): Buffer {
  const digits = number.toString(16);
  return Buffer.from(digits.padStart(Math.max(2 * size, digits.length + (digits.length % 2)), '0'), 'hex');
}

const toNumber = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex')}`);

/** The groups as a server or an observer's computer opens them. */
export const opensslGroups = openGroups(opensslPowers);
