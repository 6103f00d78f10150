import { fits, lineStatement, summed, wholeStatements, type Statement, type WrittenAnswer } from './answers.ts';
import { ballotShape, bindingOf, hashToSign, trackerOf } from './ballots.ts';
import { linesOf, type Election, type Question } from './election.ts';
import { readCiphertext, sumOf, writeCiphertext, type Ciphertext } from './encryption.ts';
import { at, Fault, faultUnless } from './fault.ts';
import { isMember, type Element } from './groups/group.ts';
import { ballotPurpose, isKnown } from './knowledge.ts';
import { modulo, readProof, type Proof, type WrittenProof } from './numbers.ts';
import { holdsOneOf, type Ground } from './proofs.ts';
import { readJson } from './shapes.ts';

/** A ballot that passed. */
export interface CheckedBallot {
  credential: string;
  tracker: string;
  /** For each question its encrypted lines, the blank one first. */
  choices: Ciphertext[][];
}

/** Public credentials as they are written, with their elements, known to be members, and weights. */
export type Register = ReadonlyMap<string, { element: Element; weight: number }>;

/**
 * All that a ballot must satisfy by itself: form, election, credential, signature, every ciphertext in the group, every
 * proof. What came before it (a replay) the ballot box knows. Cheap questions come first.
 * @param members put off: whoever calls asks later whether the ciphertexts lie in the group
 * @throws Fault
 */
export function checkBallot(
  election: Election,
  ground: Ground,
  register: Register,
  ballotText: string,
  members: 'asked' | 'put off' = 'asked',
): CheckedBallot {
  faultUnless(ballotText.length <= longestBallot(election), 'ballot.tooLarge');
  const ballot = readJson(ballotText, ballotShape);
  faultUnless(
    ballot.election_uuid === election.uuid && ballot.election_hash === election.fingerprint,
    'ballot.election',
  );
  const voter = register.get(ballot.credential);
  faultUnless(voter, 'ballot.credential');
  faultUnless(ballot.answers.length === election.questions.length, 'ballot.answers');
  const { group } = election;
  const { hash, proof } = ballot.signature;
  faultUnless(hash === hashToSign(ballot), 'ballot.hash');
  faultUnless(isKnown(group, voter.element, readProof(proof, group.order), ballotPurpose(hash)), 'ballot.signature');
  const s0 = bindingOf(election, ballot.credential);
  const choices = election.questions.map((question, nth) =>
    at({ question: nth + 1 }, () =>
      checkAnswer(ground, question, ballot.answers[nth] as WrittenAnswer, s0, members === 'asked'),
    ),
  );
  return { credential: ballot.credential, tracker: trackerOf(ballotText), choices };
}

/** Letters that the longest valid ballot has: numbers at their full length, and the names of the fields. */
export function longestBallot({ group, key, questions }: Election): number {
  const proof = 2 * group.order.toString().length + 40;
  // An element has at most a digit more than the key, which is one of them.
  const element = group.name === 'Ed25519' ? 64 : Math.max(620, group.write(key).length);
  const answers = questions.map((question) => {
    const lines = linesOf(question);
    return 100 + lines * (2 * element + 30 + 2 * proof) + (question.max - question.min + 4) * proof;
  });
  return 600 + element + proof + answers.reduce((sum, one) => sum + one, 0);
}

function checkAnswer(
  ground: Ground,
  question: Question,
  answer: WrittenAnswer,
  s0: string,
  asksMembers: boolean,
): Ciphertext[] {
  const { group } = ground;
  // Such a ballot passes belenios-tool 2.0's own check and then stops the tally for everybody.
  faultUnless(question.blank === (answer.blank_proof !== undefined), 'ballot.blank');
  faultUnless(fits(question, answer), 'ballot.answers');
  const lines = answer.choices.map((choice, line) => at({ answer: line + 1 }, () => readCiphertext(group, choice)));
  const sum = sumOf(group, summed(question, lines));
  const { overall, blank } = wholeStatements(question, s0, answer.choices, writeCiphertext(group, sum));
  const { order } = group;
  const judged = [
    ...answer.choices.map((choice, line) =>
      judge(lineStatement(s0, choice, line), answer.individual_proofs[line] ?? [], order),
    ),
    judge(overall, answer.overall_proof, order),
    ...(blank ? [judge(blank, answer.blank_proof ?? [], order)] : []),
  ];
  const raised = raiseAll(
    ground,
    lines,
    sum,
    judged.flatMap(({ claims }) => claims),
    asksMembers,
  );
  for (const [nth, { purpose, claims }] of judged.entries()) {
    const judgedClaims = claims.map((claim) => ({ ...claim, raised: raised.get(claim) ?? sum }));
    if (holdsOneOf(ground, judgedClaims, purpose)) continue;
    if (nth < lines.length) throw new Fault('ballot.individualProof', { answer: nth + 1 });
    throw new Fault(nth === lines.length ? 'ballot.overallProof' : 'ballot.blankProof');
  }
  return lines;
}

type ProvenClaim = Statement['claims'][number] & { proof: Proof };

function judge(
  { purpose, claims }: Statement,
  proofs: readonly WrittenProof[],
  order: bigint,
): { purpose: string; claims: ProvenClaim[] } {
  return {
    purpose,
    claims: claims.map((claim, nth) => ({ ...claim, proof: readProof(proofs[nth] as WrittenProof, order) })),
  };
}

/**
 * Raises each ciphertext to the challenges of all claims about it and, if it is asked, to q: a member becomes 1. The sum is
 * made of members and needs no such question.
 */
function raiseAll(
  ground: Ground,
  lines: readonly Ciphertext[],
  sum: Ciphertext,
  claims: readonly ProvenClaim[],
  asksMembers: boolean,
): Map<ProvenClaim, Ciphertext> {
  const raise = ground.group.shares ? raiseShared : raiseApart;
  const raised = new Map<ProvenClaim, Ciphertext>();
  for (const [line, one] of [...lines, sum].entries()) {
    const isSum = line === lines.length;
    const own = claims.filter(({ about }) => about === (isSum ? 'sum' : line));
    const { powers, isMember } = raise(ground, one, own, asksMembers && !isSum);
    if (!isMember) throw new Fault('ballot.member', { answer: line + 1 });
    for (const [nth, claim] of own.entries()) raised.set(claim, powers[nth] ?? one);
  }
  return raised;
}

/** α^c and (β/g^M)^c for each claim. */
interface Raised {
  powers: Ciphertext[];
  isMember: boolean;
}

/** Where powers of one base share work: from one α and one β, to q with the rest. */
function raiseShared(
  { group, base }: Ground,
  { alpha, beta }: Ciphertext,
  claims: readonly ProvenClaim[],
  asksMember: boolean,
): Raised {
  const exponents = [...claims.map(({ proof }) => proof.challenge), ...(asksMember ? [group.order] : [])];
  const [alphas, betas] = [group.powers(alpha, exponents), group.powers(beta, exponents)];
  const powers = claims.map(({ holds, proof }, nth) => {
    const [a, b] = [alphas[nth] ?? alpha, betas[nth] ?? beta];
    if (holds === 0) return { alpha: a, beta: b };
    return { alpha: a, beta: group.multiply(b, base(modulo(-BigInt(holds) * proof.challenge, group.order))) };
  });
  const ones = asksMember ? [alphas.at(-1), betas.at(-1)] : [];
  return { powers, isMember: ones.every((one) => one !== undefined && group.isSame(one, group.one)) };
}

/** Where they do not: each challenge raises α and β/g^M together. */
function raiseApart(
  { group, inverse }: Ground,
  { alpha, beta }: Ciphertext,
  claims: readonly ProvenClaim[],
  asksMember: boolean,
): Raised {
  let [less, away] = [beta, 0];
  const powers = claims.map(({ holds, proof }) => {
    if (holds < away) [less, away] = [beta, 0];
    for (; away < holds; away++) less = group.multiply(less, inverse);
    const [a, b] = group.raise([alpha, less], proof.challenge);
    return { alpha: a ?? alpha, beta: b ?? beta };
  });
  return { powers, isMember: !asksMember || (isMember(group, alpha) && isMember(group, beta)) };
}
