import { followChain } from '../../belenios/archive/chain.ts';
import { readArchive } from '../../belenios/archive/read.ts';
import { plainGroups } from '../../belenios/groups/groups.ts';
import { refuseUnlessContinues, verifyArchive } from '../../belenios/verify.ts';
import type { Checked } from './orders.ts';
import { lengthOf, readPieces } from './pieces.ts';

/** The strict verifier on this device. Of an earlier copy it is asked that the later one continues it, byte for byte. @throws Fault */
export async function checkArchive(
  archive: Blob,
  earlier: Blob | undefined,
  onProgress: (done: number) => void,
): Promise<Checked> {
  const silent = (): void => undefined;
  if (earlier) {
    await refuseUnlessContinues(readPieces(archive, silent), readPieces(earlier, silent));
    // Its bytes are checked with the later copy; that it ends where a step ends only it can show.
    const { entries } = await readArchive(readPieces(earlier, silent));
    const steps = followChain(entries);
    while (!(await steps.next()).done);
  }
  const length = await lengthOf(archive);
  const read = readPieces(archive, (bytes) => onProgress(Math.min(1, bytes / length)));
  const { board, head } = await verifyArchive(read, plainGroups);
  const { election, trustees, voters, cast, counted, weight } = board.box;
  const { name, uuid, fingerprint, questions } = election;
  return {
    name,
    uuid,
    fingerprint,
    group: election.group.name,
    questions: [...questions],
    trustees: trustees.all.length,
    voters,
    ballots: cast,
    counted: counted.length,
    weight,
    stage: board.stage,
    result: board.result,
    head: head.hash,
    height: head.height,
  };
}
