import { followChain, type Head } from './archive/chain.ts';
import { readArchive } from './archive/read.ts';
import { Board } from './board.ts';
import { at, Fault } from './fault.ts';
import type { Groups } from './groups/group.ts';

/** An archive that passed every check, and what it says. */
export interface Verified {
  board: Board;
  /** The last event: compare it with what was read aloud in the hall. */
  head: Head;
  /** What every further record must bear. */
  time: string;
}

/**
 * Reads an archive from its first byte to its last and believes nothing in it: form, chain, keys, credentials, each ballot,
 * the tally made again, each decryption, the result. What no single archive can show (ballots never recorded, a chain built
 * anew) only an earlier copy can: `refuseUnlessContinues`.
 * @throws Fault
 */
export async function verifyArchive(bytes: AsyncIterable<Uint8Array>, groups: Groups): Promise<Verified> {
  let verified: Verified | undefined;
  const { time, entries } = await readArchive(bytes);
  try {
    for await (const { head, ...step } of followChain(entries))
      at({ event: head.height + 1 }, () => {
        if (verified) verified.board.takeAhead(step);
        verified = { board: verified?.board ?? new Board(step, groups), head, time };
      });
  } finally {
    // Whatever else is wrong: what was put off stands before it in the archive, and is told first.
    verified?.board.settle();
  }
  if (!verified) throw new Fault('chain.order');
  return verified;
}

/** Two copies of one board, the later must begin with the earlier, byte for byte. @throws Fault */
export async function refuseUnlessContinues(
  later: AsyncIterable<Uint8Array>,
  earlier: AsyncIterable<Uint8Array>,
): Promise<void> {
  const rest = later[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array();
  for await (const piece of earlier)
    for (let seen = 0; seen < piece.length;) {
      if (held.length === 0) {
        const { done, value } = await rest.next();
        if (done) throw new Fault('earlier.notPrefix');
        held = value;
        continue;
      }
      const length = Math.min(held.length, piece.length - seen);
      for (let nth = 0; nth < length; nth++) if (held[nth] !== piece[seen + nth]) throw new Fault('earlier.notPrefix');
      held = held.subarray(length);
      seen += length;
    }
  await rest.return?.();
}
