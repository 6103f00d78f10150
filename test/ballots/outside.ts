import { trueChance } from '../../src/modules/election/index.ts';
import { lineStatement, wholeStatements, type Statement } from '../../src/modules/election/belenios/answers.ts';
import { bindingOf, groundOf, hashToSign } from '../../src/modules/election/belenios/ballots.ts';
import { drawBelow } from '../../src/modules/election/belenios/chance.ts';
import type { Election, Question } from '../../src/modules/election/belenios/election.ts';
import { writeCiphertext } from '../../src/modules/election/belenios/encryption.ts';
import type { Element } from '../../src/modules/election/belenios/groups/group.ts';
import { ballotPurpose, proveKnowledge } from '../../src/modules/election/belenios/knowledge.ts';
import { writeProof, type WrittenProof } from '../../src/modules/election/belenios/numbers.ts';
import { proveOneOf } from '../../src/modules/election/belenios/proofs.ts';
import { writeJson } from '../../src/modules/election/belenios/shapes.ts';

/**
 * A vote for the one candidate of an election, with an α (or β) that lies outside the group by a factor of a small order. All
 * challenges are multiples of that order, so the factor falls out of every equation: only the question of membership finds it.
 */
export function makeOutside(
  election: Election,
  secret: bigint,
  wrong: { part: 'alpha' | 'beta'; factor: Element; order: bigint },
): string {
  const { group, uuid, fingerprint } = election;
  const ground = groundOf(election);
  const credential = group.write(group.secretPower(group.generator, secret));
  const s0 = bindingOf(election, credential);
  const opening = { randomness: drawBelow(trueChance, group.order), holds: 1n };
  const [alpha, y] = [ground.base(opening.randomness), ground.key(opening.randomness)];
  const right = { alpha, beta: group.multiply(y, group.generator) };
  const choice = writeCiphertext(group, { ...right, [wrong.part]: group.multiply(right[wrong.part], wrong.factor) });
  const prove = ({ claims, purpose }: Statement): WrittenProof[] => {
    const own = claims.map(({ holds }) => ({ about: opening, holds }));
    for (;;) {
      const proofs = proveOneOf(ground, own, purpose, trueChance);
      if (proofs.every(({ challenge }) => challenge % wrong.order === 0n)) return proofs.map(writeProof);
    }
  };
  const { overall } = wholeStatements(election.questions[0] as Question, s0, [choice], choice);
  const answer = {
    choices: [choice],
    individual_proofs: [prove(lineStatement(s0, choice, 0))],
    overall_proof: prove(overall),
  };
  const unsigned = { election_uuid: uuid, election_hash: fingerprint, credential, answers: [answer] };
  const hash = hashToSign(unsigned);
  const proof = writeProof(proveKnowledge(group, secret, ballotPurpose(hash), trueChance));
  return writeJson({ ...unsigned, signature: { hash, proof } });
}
