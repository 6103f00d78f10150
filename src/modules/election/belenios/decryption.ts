import { drawBelow, type Chance } from './chance.ts';
import type { Election } from './election.ts';
import type { Element, Group } from './groups/group.ts';
import { challengeOf } from './hashing.ts';
import { modulo, writeProof } from './numbers.ts';
import { writeJson } from './shapes.ts';
import { decryptionPurpose, type EncryptedTally, type Factors, type Result } from './tally.ts';
import type { Trustee } from './trustees.ts';

/** A trustee's part of the decryption: α^x for each line, and the proof that it is this x. */
export function decrypt(
  election: Election,
  tally: EncryptedTally,
  trustee: Trustee,
  secret: bigint,
  chance: Chance,
): string {
  const { group } = election;
  const purpose = decryptionPurpose(election, trustee);
  const parts = tally.map((lines) =>
    lines.map(({ alpha }) => {
      const mask = drawBelow(chance, group.order);
      const byKey = group.write(group.secretPower(group.generator, mask));
      const byAlpha = group.write(group.secretPower(alpha, mask));
      const challenge = challengeOf(`${purpose}${byKey},${byAlpha}`, group.order);
      return {
        factor: group.write(group.secretPower(alpha, secret)),
        proof: writeProof({ challenge, response: modulo(mask - secret * challenge, group.order) }),
      };
    }),
  );
  return writeJson({
    decryption_factors: parts.map((lines) => lines.map(({ factor }) => factor)),
    decryption_proofs: parts.map((lines) => lines.map(({ proof }) => proof)),
  });
}

/** Counts from g^count, each at most `total`. */
export function readTotals(group: Group, opened: Factors, total: number): Result {
  const find = searchUpTo(group, total);
  return opened.map((lines) => lines.map(find));
}

export const writeResult = (result: Result): string => writeJson({ result });

/** Baby steps, giant steps: a table of √total powers and as many steps through it, for what would be `total` steps. */
function searchUpTo(group: Group, total: number): (target: Element) => number {
  const stride = Math.max(1, Math.ceil(Math.sqrt(total + 1)));
  const near = new Map<string, number>();
  let step = group.one;
  for (let count = 0; count < stride; count++) {
    near.set(group.write(step), count);
    step = group.multiply(step, group.generator);
  }
  const back = group.invert(step);
  return (target) => {
    let rest = target;
    for (let far = 0; far <= total; far += stride) {
      const count = near.get(group.write(rest));
      if (count !== undefined) return far + count;
      rest = group.multiply(rest, back);
    }
    throw new RangeError('The tally does not open to a count of these ballots.');
  };
}
