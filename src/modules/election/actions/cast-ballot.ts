import { appendFileSync, realpathSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { claimNote } from '../../../kernel/running.ts';
import { GrowingArchive } from '../belenios/archive/write.ts';
import { Fault } from '../belenios/fault.ts';
import { verifyArchive } from '../belenios/verify.ts';
import { isPacked, openArchive } from './open-archive.ts';
import { opensslGroups } from './openssl.ts';
import { receiveBallot, type Receipt } from './receive-ballot.ts';

/**
 * Appends a ballot to an open election's archive, which is verified first. Of several at once each waits for its turn, so
 * that every ballot follows the one before it and none is lost.
 */
export async function castBallot(path: string, ballotText: string): Promise<Receipt> {
  const leave = await takeTurn(path);
  try {
    return await castInTurn(path, ballotText);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { accepted: false, fault: error };
  } finally {
    leave();
  }
}

async function castInTurn(path: string, ballotText: string): Promise<Receipt> {
  const size = statSync(path).size;
  const { board, head, time } = await verifyArchive(openArchive(path), opensslGroups);
  // Programs end their output with a line feed; a ballot has none.
  const receipt = receiveBallot(GrowingArchive.resume(board, head, time), ballotText.replace(/\r?\n$/u, ''));
  if (receipt.accepted) {
    // Gzipped, or another program wrote meanwhile: what follows would not follow from what is there.
    if (statSync(path).size !== size || isPacked(path)) throw new Fault('archive.changed');
    appendFileSync(path, receipt.bytes, { flush: true });
  }
  return receipt;
}

/** A note beside the archive says whose turn it is; that of a program that is gone is taken away. For the programs of one computer. */
async function takeTurn(path: string): Promise<() => void> {
  const note = `${realpathSync(path)}.lock`;
  for (;;) {
    const claim = claimNote(note, 'ballot cast');
    if (claim.won) return claim.release;
    await wait(20);
  }
}
