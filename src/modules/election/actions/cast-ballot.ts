import { appendFileSync, statSync } from 'node:fs';
import { GrowingArchive } from '../belenios/archive/write.ts';
import { Fault } from '../belenios/fault.ts';
import { verifyArchive } from '../belenios/verify.ts';
import { isPacked, openArchive } from './open-archive.ts';
import { opensslGroups } from './openssl.ts';
import { receiveBallot, type Receipt } from './receive-ballot.ts';

/** Appends a ballot to an open election's archive, which is verified first. Programs end their output with a line feed; a ballot has none. */
export async function castBallot(path: string, ballotText: string): Promise<Receipt> {
  const size = statSync(path).size;
  try {
    const { board, head, time } = await verifyArchive(openArchive(path), opensslGroups);
    const receipt = receiveBallot(GrowingArchive.resume(board, head, time), ballotText.replace(/\r?\n$/u, ''));
    if (receipt.accepted) {
      // Gzipped, or another ballot came meanwhile: what follows would not follow from what is there.
      if (statSync(path).size !== size || isPacked(path)) throw new Fault('archive.changed');
      appendFileSync(path, receipt.bytes, { flush: true });
    }
    return receipt;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { accepted: false, fault: error };
  }
}
