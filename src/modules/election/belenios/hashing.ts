import { sha256 } from '@noble/hashes/sha2.js';

// @noble/hashes and not crypto.subtle: a page that comes over plain HTTP, as in a hall without the internet, has no subtle.

const utf8 = new TextEncoder();
let sha: (bytes: Uint8Array) => Uint8Array = sha256;

/** Lets another SHA-256 do the work: Node's own is ten times as fast. */
export function hashBy(other: (bytes: Uint8Array) => Uint8Array): void {
  sha = other;
}

export const hashOf = (text: string | Uint8Array): Uint8Array =>
  sha(typeof text === 'string' ? utf8.encode(text) : text);

export const hashHex = (text: string | Uint8Array): string =>
  Array.from(hashOf(text), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Base64 without `=`: fingerprints of elections, hashes and trackers of ballots. */
export const hashBase64 = (text: string): string => btoa(String.fromCharCode(...hashOf(text))).replaceAll('=', '');

/** The challenge that belongs to a text: its SHA-256 as a big-endian number, modulo the order of the group. */
export const challengeOf = (text: string, order: bigint): bigint => BigInt(`0x${hashHex(text)}`) % order;
