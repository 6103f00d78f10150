import { answerShape, lineStatement, summed, wholeStatements, type Statement, type WrittenAnswer } from './answers.ts';
import { drawBelow, type Chance } from './chance.ts';
import { linesOf, type Election, type Question } from './election.ts';
import { writeCiphertext, type WrittenCiphertext } from './encryption.ts';
import { Fault } from './fault.ts';
import { tabulate } from './groups/powers.ts';
import { hashBase64 } from './hashing.ts';
import { ballotPurpose, proveKnowledge } from './knowledge.ts';
import { modulo, proofShape, writeProof } from './numbers.ts';
import { proveOneOf, type Ground, type Opening } from './proofs.ts';
import { listOf, record, text, writeJson } from './shapes.ts';

const body = { election_uuid: text, election_hash: text, credential: text, answers: listOf(answerShape) };
export const ballotShape = record({ ...body, signature: record({ hash: text, proof: proofShape }) });
export type WrittenBallot = ReturnType<typeof ballotShape>;

/** What the voter signs: the ballot without its signature. */
export function hashToSign({
  election_uuid,
  election_hash,
  credential,
  answers,
}: Omit<WrittenBallot, 'signature'>): string {
  return hashBase64(writeJson({ election_uuid, election_hash, credential, answers }));
}

/** The voter's mark, by which they find their ballot in the published archive. */
export const trackerOf = (ballotText: string): string => hashBase64(ballotText);

/** S0 of the specification. */
export const bindingOf = (election: Election, credential: string): string => `${election.fingerprint}|${credential}`;

export const groundOf = ({ group, key }: Election): Ground => ({
  group,
  base: tabulate(group, group.generator),
  key: tabulate(group, key),
  inverse: group.invert(group.generator),
});

/** For each question a line of zeros and ones, where the question allows a blank vote with that line first. */
export type Choices = readonly (readonly number[])[];

/** How many proofs a ballot takes; nearly all of the work. */
export const proofsIn = ({ questions }: Election): number =>
  questions.reduce((sum, question) => sum + linesOf(question) + (question.blank ? 2 : 1), 0);

/** The text of a ballot. @param secret of the voter's credential @param onProof is told after each proof */
export function makeBallot(
  election: Election,
  secret: bigint,
  choices: Choices,
  chance: Chance,
  ground: Ground = groundOf(election),
  onProof: () => void = () => undefined,
): string {
  const { group, uuid, fingerprint, questions } = election;
  refuseUnfit(questions, choices);
  const credential = group.write(group.secretPower(group.generator, secret));
  const answers = questions.map((question, nth) =>
    encryptAnswer(ground, question, choices[nth] ?? [], bindingOf(election, credential), chance, onProof),
  );
  const unsigned = { election_uuid: uuid, election_hash: fingerprint, credential, answers };
  const hash = hashToSign(unsigned);
  const proof = writeProof(proveKnowledge(group, secret, ballotPurpose(hash), chance));
  return writeJson({ ...unsigned, signature: { hash, proof } });
}

export function refuseUnfit(questions: readonly Question[], choices: Choices): void {
  if (choices.length !== questions.length) throw new Fault('choices.form');
  for (const [nth, question] of questions.entries())
    if (!isAllowed(question, choices[nth] ?? [])) throw new Fault('choices.form', { question: nth + 1 });
}

function isAllowed(question: Question, lines: readonly number[]): boolean {
  if (lines.length !== linesOf(question) || lines.some((line) => line !== 0 && line !== 1)) return false;
  const count = summed(question, lines).reduce((sum, line) => sum + line, 0);
  if (question.blank && lines[0] === 1) return count === 0;
  return count >= question.min && count <= question.max;
}

function encryptAnswer(
  ground: Ground,
  question: Question,
  lines: readonly number[],
  s0: string,
  chance: Chance,
  onProof: () => void,
): WrittenAnswer {
  const { order } = ground.group;
  const openings = lines.map((line): Opening => ({ randomness: drawBelow(chance, order), holds: BigInt(line) }));
  const sum = summed(question, openings).reduce(
    (total, { randomness, holds }) => ({
      randomness: modulo(total.randomness + randomness, order),
      holds: total.holds + holds,
    }),
    { randomness: 0n, holds: 0n },
  );
  const choices = openings.map((opening) => encrypt(ground, opening));
  const prove = ({ purpose, claims }: Statement): ReturnType<typeof writeProof>[] => {
    const proofs = proveOneOf(
      ground,
      claims.map(({ about, holds }) => ({ about: about === 'sum' ? sum : (openings[about] ?? sum), holds })),
      purpose,
      chance,
    );
    onProof();
    return proofs.map(writeProof);
  };
  const { overall, blank } = wholeStatements(question, s0, choices, encrypt(ground, sum));
  return {
    choices,
    individual_proofs: choices.map((choice, line) => prove(lineStatement(s0, choice, line))),
    overall_proof: prove(overall),
    ...(blank && { blank_proof: prove(blank) }),
  };
}

function encrypt({ group, base, key }: Ground, { randomness, holds }: Opening): WrittenCiphertext {
  return writeCiphertext(group, {
    alpha: base(randomness),
    beta: group.multiply(key(randomness), base(holds)),
  });
}
