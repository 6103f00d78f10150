import type { Head } from '../belenios/archive/chain.ts';
import type { GrowingArchive } from '../belenios/archive/write.ts';
import type { AcceptedBallot } from '../belenios/box.ts';
import { Fault } from '../belenios/fault.ts';

/** The answer to a ballot that came in. What was accepted must be appended to the archive before anybody is told so. */
export type Receipt =
  | ({ accepted: true; bytes: Uint8Array; head: Head } & AcceptedBallot)
  | { accepted: false; fault: Fault };

/** A ballot into an election that is open. Refused, it leaves the box as it was: no ballot can stop the tally. */
export function receiveBallot(archive: GrowingArchive, ballotText: string): Receipt {
  const { board } = archive;
  if (board.stage !== 'voting') return { accepted: false, fault: new Fault('box.closed') };
  try {
    const bytes = archive.append('Ballot', [ballotText]);
    const { latest } = board.box;
    if (!latest) throw new Error('An accepted ballot is not in the box.');
    return { accepted: true, bytes, head: archive.head, ...latest };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { accepted: false, fault: error };
  }
}
