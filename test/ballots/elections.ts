import {
  GrowingArchive,
  makeArchive,
  opensslGroups,
  trueChance,
  type ArchivePlan,
  type Chance,
  type MadeArchive,
} from '../../src/modules/election/index.ts';
import { joinBytes } from '../../src/modules/election/belenios/archive/chain.ts';
import { makeBallot, type Choices } from '../../src/modules/election/belenios/ballots.ts';
import { addDecryption, endVoting, publishResult } from '../../src/modules/election/belenios/counting.ts';
import { secretOf } from '../../src/modules/election/belenios/credentials.ts';
import { verifyArchive } from '../../src/modules/election/belenios/verify.ts';

/** A small election: three candidates of whom at most two, four voters who have all voted, one trustee. */
const small: ArchivePlan = {
  group: 'BELENIOS-2048',
  candidates: 3,
  min: 0,
  max: 2,
  blank: false,
  weights: false,
  voters: 4,
  trustees: 1,
  repeat: 0,
  open: true,
};

export interface MadeElection {
  made: MadeArchive;
  bytes: Uint8Array;
}

export function makeElection(plan: Partial<ArchivePlan> = {}, chance: Chance = trueChance): MadeElection {
  const making = makeArchive({ ...small, ...plan }, chance, 1_795_000_000);
  const pieces: Uint8Array[] = [];
  for (let step = making.next(); ; step = making.next()) {
    if (step.done) return { made: step.value, bytes: joinBytes(pieces) };
    pieces.push(step.value);
  }
}

export async function* inPieces(bytes: Uint8Array, size = 1 << 16): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** An election that is open, as the server holds it, with what only its voters and trustees know. */
export async function openElection(plan: Partial<ArchivePlan> = {}, chance: Chance = trueChance) {
  const { made, bytes } = makeElection({ ...plan, open: true }, chance);
  const { board, head, time } = await verifyArchive(inPieces(bytes), opensslGroups);
  const archive = GrowingArchive.resume(board, head, time);
  const { election } = board.box;
  const secrets = made.voters.map((voter) => secretOf(voter.private_credential, made.uuid, election.group));
  return {
    made,
    bytes,
    archive,
    election,
    secrets,
    /** A ballot of the voter with this number, from 1. */
    vote: (voter: number, choices: Choices, by = chance) => makeBallot(election, secrets[voter - 1] ?? 1n, choices, by),
    /** Ends the voting and counts. */
    count: () => {
      const keys = made.trustee_private_keys_in_order.map(BigInt);
      const steps = [...endVoting(archive), ...keys.map((key, nth) => addDecryption(archive, nth + 1, key, chance))];
      const { result, bytes: last } = publishResult(archive);
      return { result, bytes: joinBytes([...steps, last]) };
    },
  };
}
