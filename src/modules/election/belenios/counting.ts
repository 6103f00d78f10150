import type { GrowingArchive } from './archive/write.ts';
import type { Chance } from './chance.ts';
import { decrypt, readTotals, writeResult } from './decryption.ts';
import { hashHex } from './hashing.ts';
import { writeJson } from './shapes.ts';
import { openTally, tallyOf, writeTally, type Result } from './tally.ts';

// The steps after the last ballot. Each returns the bytes to append.

/** Ends the voting and adds the ballots up, still encrypted. */
export function endVoting(archive: GrowingArchive): Uint8Array[] {
  const { election, counted, weight } = archive.board.box;
  const tally = writeTally(election.group, tallyOf(election, counted));
  const sized = writeJson({ num_tallied: counted.length, total_weight: weight, encrypted_tally: hashHex(tally) });
  return [archive.append('EndBallots', []), archive.append('EncryptedTally', [tally, sized])];
}

/** @param owner the trustee's number, from 1 @throws Fault when the secret is not this trustee's */
export function addDecryption(archive: GrowingArchive, owner: number, secret: bigint, chance: Chance): Uint8Array {
  const { board } = archive;
  const trustee = board.box.trustees.all[owner - 1];
  if (!trustee) throw new RangeError(`There is no trustee ${owner}.`);
  const decryption = decrypt(board.box.election, board.tally, trustee, secret, chance);
  return archive.append('PartialDecryption', [decryption, writeJson({ owner, payload: hashHex(decryption) })]);
}

/** Opens the totals once enough trustees have decrypted. @throws Fault */
export function publishResult(archive: GrowingArchive): { result: Result; bytes: Uint8Array } {
  const { board } = archive;
  const { election, trustees, weight } = board.box;
  const opened = openTally(election.group, board.tally, trustees, board.decrypted);
  const result = readTotals(election.group, opened, weight);
  return { result, bytes: archive.append('Result', [writeResult(result)]) };
}
