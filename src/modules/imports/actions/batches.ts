import type { Scope } from '../../../kernel/scope.ts';
import type { ImportRow } from '../contract.ts';
import { listRows, type RowsAsked } from '../store/rows.ts';

const size = 1000;
const ignore = (): undefined => undefined;

/** The rows of an import, batch by batch; while one is worked on the database looks out the next. */
export async function* batchesOf(scope: Scope, importId: string, asked: RowsAsked): AsyncGenerator<ImportRow[]> {
  const find = (after: number): Promise<ImportRow[]> => listRows(scope, { importId, asked, after, most: size });
  let coming = find(0);
  try {
    for (;;) {
      const rows = await coming;
      const last = rows.at(-1);
      if (!last) return;
      coming = rows.length === size ? find(last.rowNumber) : Promise.resolve([]);
      coming.catch(ignore);
      yield rows;
    }
  } finally {
    await coming.catch(ignore);
  }
}

/**
 * Has the database write each batch while the next is made: reading and judging cost as long as writing. Ends only when
 * nothing is being written any more, also after a failure: what comes after its transaction would stand by itself.
 */
export async function writeBehind<Batch>(
  batches: AsyncIterable<Batch>,
  write: (batch: Batch) => Promise<void>,
): Promise<void> {
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const batch of batches) {
      await writing;
      writing = write(batch);
      writing.catch(ignore);
    }
    await writing;
  } finally {
    await writing.catch(ignore);
  }
}
