import { Fault, faultUnless } from './fault.ts';
import { record, text } from './shapes.ts';

/** An exponent as it is written: decimal, below q. belenios-tool 2.0 lets leading zeros pass inside answers; here a number has one form. */
export function readExponent(written: string, order: bigint): bigint {
  faultUnless(written.length <= 700 && /^(?:0|[1-9][0-9]*)$/u.test(written), 'number.form');
  const number = BigInt(written);
  faultUnless(number < order, 'number.form');
  return number;
}

export const modulo = (number: bigint, order: bigint): bigint => {
  const rest = number % order;
  return rest < 0n ? rest + order : rest;
};

/** A challenge and its response, as written. */
export interface WrittenProof {
  challenge: string;
  response: string;
}
export const proofShape = record({ challenge: text, response: text });

export interface Proof {
  challenge: bigint;
  response: bigint;
}

export function readProof({ challenge, response }: WrittenProof, order: bigint): Proof {
  return { challenge: readExponent(challenge, order), response: readExponent(response, order) };
}

export const writeProof = ({ challenge, response }: Proof): WrittenProof => ({
  challenge: challenge.toString(),
  response: response.toString(),
});

/** A count that is at most `most`. */
export function readCount(written: string, most: number): number {
  if (!/^[1-9][0-9]{0,15}$/u.test(written) || Number(written) > most) throw new Fault('number.form');
  return Number(written);
}
