import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { drawBelow, type Chance } from './chance.ts';
import type { Register } from './check.ts';
import { at, Fault, faultUnless } from './fault.ts';
import { readMember, type Group } from './groups/group.ts';
import { hashHex } from './hashing.ts';
import { readCount } from './numbers.ts';
import { listOf, readJson, text, writeJson } from './shapes.ts';

/** No 0, O, I, l: nobody takes one for another on a slip of paper. */
const letters = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Random letters of the alphabet: ids of elections, credentials. */
export const drawLetters = (chance: Chance, count: number): string =>
  Array.from({ length: count }, () => letters[Number(drawBelow(chance, BigInt(letters.length)))]).join('');

/** A voter's secret, as it stands on the slip: 14 random letters and one that tells mistakes, in groups of three. */
export function drawCredential(chance: Chance): string {
  const drawn = drawLetters(chance, 14);
  return inThrees(drawn + checkLetter(drawn));
}

const inThrees = (plain: string): string => plain.replace(/(...)(?=.)/gu, '$1-');

function checkLetter(drawn: string): string {
  const value = [...drawn].reduce((sum, letter) => sum * 58n + BigInt(letters.indexOf(letter)), 0n);
  return letters[Number((53n - (value % 53n)) % 53n)] ?? '';
}

/**
 * What was typed, as it was given out: spaces and dashes do not matter. Two forms: 15 letters (belenios-tool 2.0, and ours),
 * 22 letters (3.x), for elections that others made. @throws Fault
 */
export function readCredential(typed: string): string {
  const plain = typed.replaceAll(/[\s-]/gu, '');
  faultUnless(
    [...plain].every((letter) => letters.includes(letter)),
    'credential.form',
  );
  if (plain.length === 22) return plain.replace(/^(.{5})(.{6})(.{5})(.{6})$/u, '$1-$2-$3-$4');
  faultUnless(plain.length === 15 && checkLetter(plain.slice(0, 14)) === plain[14], 'credential.form');
  return inThrees(plain);
}

/** The exponent behind a credential. The election's id goes into it: the same slip is another voter elsewhere. */
export function secretOf(credential: string, uuid: string, group: Group): bigint {
  if (credential.length > 19) {
    const half = (nth: number): string => hashHex(`derive_credential|${uuid}|${nth}|${credential}`);
    return BigInt(`0x${half(0)}${half(1)}`) % group.order;
  }
  // The specification, 4.8. 1000 rounds would be few for a password; 14 random letters are 82 bits.
  const derived = pbkdf2(sha256, credential, uuid, { c: 1000, dkLen: 32 });
  return BigInt(`0x${Array.from(derived, (byte) => byte.toString(16).padStart(2, '0')).join('')}`) % group.order;
}

export const publicOf = (group: Group, secret: bigint): string =>
  group.write(group.secretPower(group.generator, secret));

/** Far more voters and weight than any union has; a result is found by search up to the total. */
const most = { voters: 100_000, weight: 1_000_000, total: 100_000_000 };

/** The public credentials of an election: `g^s` or `g^s,weight`, all different, all in the group. @throws Fault */
export function readRegister(registerText: string, group: Group): Register {
  const lines = readJson(registerText, listOf(text));
  faultUnless(lines.length <= most.voters, 'credentials.form');
  const register = new Map<string, { element: NonNullable<ReturnType<typeof readMember>>; weight: number }>();
  let total = 0;
  for (const [nth, line] of lines.entries())
    at({ answer: nth + 1 }, () => {
      const [written = '', weightText, ...more] = line.split(',');
      faultUnless(more.length === 0, 'credentials.form');
      const weight = weightText === undefined ? 1 : readCount(weightText, most.weight);
      const element = readMember(group, written);
      if (element === undefined) throw new Fault('credentials.member');
      faultUnless(!register.has(written), 'credentials.twice');
      register.set(written, { element, weight });
      total += weight;
    });
  faultUnless(total <= most.total, 'credentials.form');
  return register;
}

export interface Voter {
  credential: string;
  weight?: number;
}

export const writeRegister = (voters: readonly Voter[]): string =>
  writeJson(voters.map(({ credential, weight }) => (weight === undefined ? credential : `${credential},${weight}`)));
