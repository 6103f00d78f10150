import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { Fault } from '../belenios/fault.ts';

/** The bytes of an archive in a file, unpacked when they are gzipped. */
export async function* openArchive(path: string): AsyncGenerator<Uint8Array, void, void> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  if (!isPacked(path)) {
    yield* file as AsyncIterable<Uint8Array>;
    return;
  }
  try {
    yield* file.pipe(createGunzip()) as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw error;
    throw new Fault('archive.compressed');
  } finally {
    file.destroy();
  }
}

/** The two bytes that every gzip file begins with; no archive does. */
export function isPacked(path: string): boolean {
  const file = openSync(path, 'r');
  const first = new Uint8Array(2);
  readSync(file, first, 0, 2, 0);
  closeSync(file);
  return first[0] === 0x1f && first[1] === 0x8b;
}
