import { faultUnless } from '../fault.ts';

/**
 * An archive is an old-style tar file that only grows. Every byte is prescribed: belenios-tool makes the file anew from its
 * events and compares. So a head is read by making the one that it must be.
 */
export interface RecordHead {
  name: string;
  size: number;
  /** Seconds; the same on every record, as text: the time at which the archive was begun. */
  time: string;
}

export const blockSize = 512;
export const padded = (size: number): number => Math.ceil(size / blockSize) * blockSize;

const ascii = new TextEncoder();

export function writeHead({ name, size, time }: RecordHead): Uint8Array {
  const head = new Uint8Array(blockSize);
  const put = (text: string, at: number): void => head.set(ascii.encode(text), at);
  put(name, 0);
  put('0000644\0', 100);
  put('0000000\0', 108);
  put('0000000\0', 116);
  put(`${size.toString(8).padStart(11, '0')}\0`, 124);
  put(`${BigInt(time).toString(8).padStart(11, '0')}\0`, 136);
  put('        ', 148);
  put('0', 156);
  const sum = head.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return head;
}

/** @param time what every record must say; undefined for the first, which comes before it is known */
export function readHead(head: Uint8Array, time: string | undefined): RecordHead {
  faultUnless(
    head.some((byte) => byte !== 0),
    'archive.endBlocks',
  );
  const field = (from: number, to: number): string => String.fromCharCode(...head.subarray(from, to));
  const [name = ''] = field(0, 100).split('\0');
  const [size, mtime] = [field(124, 135), field(136, 147)];
  faultUnless(/^[0-7]{11}$/u.test(size) && /^[0-7]{11}$/u.test(mtime), 'archive.record');
  const read = { name, size: Number.parseInt(size, 8), time: time ?? String(Number.parseInt(mtime, 8)) };
  faultUnless(isSame(head, writeHead(read)), 'archive.record');
  return read;
}

export const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, nth) => byte === other[nth]);

/** Head, content and the zeros after it. */
export function writeRecord(name: string, content: Uint8Array, time: string): Uint8Array {
  const bytes = new Uint8Array(blockSize + padded(content.length));
  bytes.set(writeHead({ name, size: content.length, time }));
  bytes.set(content, blockSize);
  return bytes;
}
