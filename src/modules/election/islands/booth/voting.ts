import { followChain, type Step } from '../../belenios/archive/chain.ts';
import { setupShape } from '../../belenios/archive/events.ts';
import { readArchive } from '../../belenios/archive/read.ts';
import { groundOf, makeBallot, proofsIn, trackerOf } from '../../belenios/ballots.ts';
import { trueChance } from '../../belenios/chance.ts';
import { publicOf, readCredential, secretOf } from '../../belenios/credentials.ts';
import { readElection, type Election } from '../../belenios/election.ts';
import { Fault, faultUnless } from '../../belenios/fault.ts';
import { plainGroups } from '../../belenios/groups/groups.ts';
import type { Ground } from '../../belenios/proofs.ts';
import { listOf, readJson, text } from '../../belenios/shapes.ts';
import { readTrustees } from '../../belenios/trustees.ts';
import type { OpenedElection, SealedBallot } from './orders.ts';

/** Where one voter makes one ballot. */
export interface Voting {
  election: Election;
  ground: Ground;
  /** Public credentials with the weights of their voters. */
  register: ReadonlyMap<string, number>;
  opened: OpenedElection;
}

/**
 * Reads an archive as far as a voter needs it: form, chain and keys. Checking the ballots of the others would take a
 * phone many minutes and is what the page of verification is for; the credentials of the others are not raised either.
 * @throws Fault
 */
export async function openVoting(bytes: AsyncIterable<Uint8Array>): Promise<Voting> {
  const { entries } = await readArchive(bytes);
  let voting: (Omit<Voting, 'opened'> & { trustees: number }) | undefined;
  let ballots = 0;
  for await (const step of followChain(entries)) {
    if (voting === undefined) voting = readSetup(step);
    else if (step.type === 'Ballot') ballots += 1;
    else throw new Fault('box.closed');
  }
  if (voting === undefined) throw new Fault('chain.order');
  const { election, ground, register, trustees } = voting;
  const { name, description, uuid, fingerprint, questions } = election;
  const group = election.group.name;
  const counts = { trustees, voters: register.size, ballots };
  return {
    election,
    ground,
    register,
    opened: { name, description, uuid, fingerprint, group, questions: [...questions], ...counts },
  };
}

function readSetup({ type, contents }: Step): Omit<Voting, 'opened'> & { trustees: number } {
  faultUnless(type === 'Setup', 'chain.order');
  const [electionText, trusteesText, credentials, named] = contents;
  faultUnless(electionText && trusteesText && credentials && named && contents.length === 4, 'chain.payload');
  const hashes = readJson(named.text, setupShape);
  const isNamed =
    hashes.election === electionText.hash &&
    hashes.trustees === trusteesText.hash &&
    hashes.credentials === credentials.hash;
  faultUnless(isNamed, 'chain.payload');
  const election = readElection(electionText.text, plainGroups);
  const trustees = readTrustees(trusteesText.text, election.group);
  faultUnless(election.group.isSame(trustees.key, election.key), 'election.key');
  const register = new Map(
    readJson(credentials.text, listOf(text)).map((line) => {
      const [credential = '', weight = '1'] = line.split(',');
      return [credential, Number(weight)];
    }),
  );
  return { election, ground: groundOf(election), register, trustees: trustees.all.length };
}

/** The tables of the two bases are filled while the voter still reads. */
export function prepare({ ground, election }: Voting): void {
  const longest = election.group.order - 1n;
  ground.base(longest);
  ground.key(longest);
}

export interface Voter {
  secret: bigint;
  weight: number;
}

/** @throws Fault when it is mistyped, or no credential of this election */
export function knowVoter({ election, register }: Voting, typed: string): Voter {
  const secret = secretOf(readCredential(typed), election.uuid, election.group);
  const weight = register.get(publicOf(election.group, secret));
  if (weight === undefined) throw new Fault('credential.unknown');
  return { secret, weight };
}

export function sealBallot(
  { election, ground }: Voting,
  { secret }: Voter,
  choices: readonly (readonly number[])[],
  onProgress: (done: number) => void,
): SealedBallot {
  const all = proofsIn(election);
  let proven = 0;
  const ballot = makeBallot(election, secret, choices, trueChance, ground, () => onProgress((proven += 1) / all));
  return { text: ballot, tracker: trackerOf(ballot) };
}
