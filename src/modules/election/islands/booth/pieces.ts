import { Fault } from '../../belenios/fault.ts';

const pieceSize = 1 << 15;

/** The bytes of a file that was chosen, unpacked when it is gzipped, in pieces small enough to show how far they have come. */
export async function* readPieces(file: Blob, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array, void, void> {
  const packed = await isPacked(file);
  const reader = (packed ? unpack(file) : file.stream()).getReader();
  let read = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read())
      for (let from = 0; from < next.value.length; from += pieceSize) {
        const piece = next.value.subarray(from, from + pieceSize);
        onRead((read += piece.length));
        yield piece;
      }
  } catch (error) {
    // What a browser says of a damaged gzip file is a TypeError.
    if (packed && error instanceof TypeError) throw new Fault('archive.compressed');
    throw error;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

const unpack = (file: Blob): ReadableStream<Uint8Array> => file.stream().pipeThrough(new DecompressionStream('gzip'));

/** The two bytes that every gzip file begins with; no archive does. */
async function isPacked(file: Blob): Promise<boolean> {
  const first = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first[0] === 0x1f && first[1] === 0x8b;
}

/** How long it will be: gzip writes the unpacked length at its end. Only the progress bar believes it. */
export async function lengthOf(file: Blob): Promise<number> {
  if (!(await isPacked(file)) || file.size < 18) return file.size;
  return new DataView(await file.slice(-4).arrayBuffer()).getUint32(0, true) || file.size;
}
