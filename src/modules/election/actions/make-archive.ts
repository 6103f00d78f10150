import { GrowingArchive } from '../belenios/archive/write.ts';
import { groundOf, makeBallot, trackerOf, type Choices } from '../belenios/ballots.ts';
import { drawBelow, type Chance } from '../belenios/chance.ts';
import { addDecryption, endVoting, publishResult } from '../belenios/counting.ts';
import { drawCredential, drawLetters, publicOf, secretOf, writeRegister } from '../belenios/credentials.ts';
import { writeElection, type Question } from '../belenios/election.ts';
import type { Group, GroupName } from '../belenios/groups/group.ts';
import { drawSharedKeys, drawTrusteeKey, writeTrustees } from '../belenios/keys.ts';
import { readTrustees, type WrittenTrustee } from '../belenios/trustees.ts';
import { opensslGroups } from './openssl.ts';

/** What a whole election for trying and proving is to be like. */
export interface ArchivePlan {
  group: GroupName;
  candidates: number;
  min: number;
  max: number;
  blank: boolean;
  weights: boolean;
  voters: number;
  /** Trustees of whom all must decrypt. */
  trustees: number;
  /** And a party of whom so many of so many must. */
  threshold?: { needed: number; of: number };
  /** Voters who vote twice. */
  repeat: number;
  /** Stops before the end of voting. */
  open: boolean;
}

/** What is known of it because we made it: the fields of test/vectors/archives/<name>/expected.json, and all secrets. */
export interface MadeArchive {
  uuid: string;
  group: GroupName;
  made_with: string;
  questions: object[];
  voters: { identity: string; private_credential: string }[];
  ballots_in_order: { voter: number; choices: Choices; tracker: string }[];
  counted_ballots: number;
  total_weight: number;
  /** Counted in the open from the votes that were drawn; null while voting goes on. */
  result: number[][] | null;
  trustee_private_keys_in_order: string[];
}

interface DrawnVoter {
  identity: string;
  credential: string;
  secret: bigint;
  weight: number;
}

type Cast = MadeArchive['ballots_in_order'][number];

/** Yields the archive piece by piece; the secrets come at the end. Every piece has gone through the verifier's own checks. */
export function* makeArchive(
  plan: ArchivePlan,
  chance: Chance,
  time: number,
): Generator<Uint8Array, MadeArchive, void> {
  const group = opensslGroups(plan.group);
  if (!group) throw new RangeError(`No group ${plan.group}`);
  const uuid = drawLetters(chance, 14);
  const question = questionOf(plan);
  const voters = Array.from({ length: plan.voters }, (_, nth) => drawVoter(group, uuid, plan.weights, nth, chance));
  const { trustees, secrets } = drawTrustees(group, plan, chance);
  const { archive, bytes } = GrowingArchive.begin(
    {
      election: writeElection(
        { uuid, name: 'Bầu ban chấp hành', description: 'Cuộc bầu cử thử', questions: [question] },
        group,
        readTrustees(trustees, group).key,
      ),
      trustees,
      credentials: writeRegister(
        shuffled(
          voters.map((voter) => publish(group, voter, plan.weights)),
          chance,
        ),
      ),
    },
    opensslGroups,
    time,
  );
  yield bytes;
  const ballots = yield* castAll(archive, voters, plan, chance);
  if (!plan.open) yield* finish(archive, secrets, plan, chance);
  const counted = lastOf(ballots);
  return {
    uuid,
    group: plan.group,
    made_with: 'Nhiệm Kỳ: bin/nhiemky ballot make-archive',
    questions: JSON.parse(archive.board.box.election.text).questions,
    voters: voters.map(({ identity, credential }) => ({ identity, private_credential: credential })),
    ballots_in_order: ballots,
    counted_ballots: counted.length,
    total_weight: counted.reduce((sum, { voter }) => sum + weightOf(voters, voter), 0),
    result: plan.open ? null : [countInTheOpen(question, counted, voters)],
    trustee_private_keys_in_order: secrets.map(String),
  };
}

function questionOf({ candidates, min, max, blank }: ArchivePlan): Question {
  return {
    question: `Bầu ban chấp hành: chọn từ ${min} đến ${max} người`,
    answers: Array.from({ length: candidates }, (_, nth) => `Ứng cử viên ${nth + 1}`),
    blank,
    min,
    max,
  };
}

function drawVoter(group: Group, uuid: string, weights: boolean, nth: number, chance: Chance): DrawnVoter {
  const credential = drawCredential(chance);
  const weight = weights ? 1 + Number(drawBelow(chance, 9n)) : 1;
  const identity = `delegate${nth + 1}@example.org,d${nth + 1}${weights ? `,${weight}` : ''}`;
  return { identity, credential, secret: secretOf(credential, uuid, group), weight };
}

function publish(
  group: Group,
  { secret, weight }: DrawnVoter,
  weights: boolean,
): { credential: string; weight?: number } {
  return { credential: publicOf(group, secret), ...(weights && { weight }) };
}

function drawTrustees(group: Group, plan: ArchivePlan, chance: Chance): { trustees: string; secrets: bigint[] } {
  const single = Array.from({ length: plan.trustees }, () => drawTrusteeKey(group, chance));
  const shared = plan.threshold && drawSharedKeys(group, plan.threshold.of, plan.threshold.needed, chance);
  const written: WrittenTrustee[] = single.map(({ published }) => ['Single', published]);
  if (shared) written.push(['Pedersen', shared.published]);
  return {
    trustees: writeTrustees(written),
    secrets: [...single.map(({ secret }) => secret), ...(shared?.secrets ?? [])],
  };
}

/** Every voter votes, in no order; then some of them once more. */
function* castAll(
  archive: GrowingArchive,
  voters: readonly DrawnVoter[],
  plan: ArchivePlan,
  chance: Chance,
): Generator<Uint8Array, Cast[], void> {
  const numbers = voters.map((_, nth) => nth + 1);
  const order = [...shuffled(numbers, chance), ...shuffled(numbers, chance).slice(0, plan.repeat)];
  const { election } = archive.board.box;
  const ground = groundOf(election);
  const cast: Cast[] = [];
  for (const voter of order) {
    const choices = [drawChoices(plan, chance)];
    const ballot = makeBallot(election, voters[voter - 1]?.secret ?? 0n, choices, chance, ground);
    yield archive.append('Ballot', [ballot]);
    cast.push({ voter, choices, tracker: trackerOf(ballot) });
  }
  return cast;
}

/** A blank vote in eight where it is allowed, else any number of candidates within the limits. */
function drawChoices({ candidates, min, max, blank }: ArchivePlan, chance: Chance): number[] {
  const isBlank = blank && drawBelow(chance, 8n) === 0n;
  const count = isBlank ? 0 : min + Number(drawBelow(chance, BigInt(max - min + 1)));
  const all = Array.from({ length: candidates }, (_, nth) => nth);
  const chosen = new Set(shuffled(all, chance).slice(0, count));
  const lines = all.map((nth) => Number(chosen.has(nth)));
  return blank ? [Number(isBlank), ...lines] : lines;
}

/** All trustees but those beyond the threshold decrypt; of a threshold party the last ones, so that its shares are really combined. */
function* finish(
  archive: GrowingArchive,
  secrets: readonly bigint[],
  { trustees, threshold }: ArchivePlan,
  chance: Chance,
): Generator<Uint8Array, void, void> {
  yield* endVoting(archive);
  const idle = threshold ? threshold.of - threshold.needed : 0;
  for (const [nth, secret] of secrets.entries())
    if (nth < trustees || nth >= trustees + idle) yield addDecryption(archive, nth + 1, secret, chance);
  yield publishResult(archive).bytes;
}

const lastOf = (ballots: readonly Cast[]): Cast[] => [
  ...new Map(ballots.map((ballot) => [ballot.voter, ballot])).values(),
];
const weightOf = (voters: readonly DrawnVoter[], voter: number): number => voters[voter - 1]?.weight ?? 0;

/** What the cryptography must come to, from the votes as they were drawn. */
function countInTheOpen(question: Question, counted: readonly Cast[], voters: readonly DrawnVoter[]): number[] {
  const lines = question.answers.length + Number(question.blank);
  return Array.from({ length: lines }, (_, line) =>
    counted.reduce((sum, { voter, choices }) => sum + (choices[0]?.[line] ?? 0) * weightOf(voters, voter), 0),
  );
}

function shuffled<T>(items: readonly T[], chance: Chance): T[] {
  const rest = [...items];
  return items.flatMap(() => rest.splice(Number(drawBelow(chance, BigInt(rest.length))), 1));
}
