import { Fault, faultUnless } from '../fault.ts';
import { hashHex } from '../hashing.ts';
import { exactly, readJson, record, text } from '../shapes.ts';
import { padded, readHead, blockSize } from './record.ts';

/** One entry of an archive, its name found to be the hash of its content. */
export interface Entry {
  kind: 'content' | 'event';
  hash: string;
  text: string;
}

/** What the archive says of itself first. The specification has the time as a number, belenios-tool writes it as text. */
const headShape = record({ version: exactly(1), timestamp: text });

/** Before the first event stand the voters; 100,000 of them make 62 MB. Afterwards ballots, of which the longest is far below. */
const largest = { before: 64 << 20, after: 4 << 20 };

/** Reads the first record, and then entry by entry, one record in memory at a time. @throws Fault */
export async function readArchive(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ time: string; entries: AsyncGenerator<Entry, void, void> }> {
  const records = readRecords(bytes);
  const first = await records.next();
  if (first.done) throw new Fault('archive.empty');
  faultUnless(first.value.name === 'BELENIOS', 'archive.header');
  return { time: readTime(decode(first.value.content)), entries: readEntries(records) };
}

async function* readEntries(records: AsyncIterable<RawRecord>): AsyncGenerator<Entry, void, void> {
  for await (const { name, content, nth } of records) {
    const [, hash = '', kind] = /^([0-9a-f]{64})\.(data|event)\.json$/u.exec(name) ?? [];
    faultUnless(kind !== undefined, 'archive.record', { record: nth });
    faultUnless(hash === hashHex(content), 'archive.name', { record: nth });
    yield { kind: kind === 'event' ? 'event' : 'content', hash, text: decode(content) };
  }
}

/** The time that stands in the first record, and on every head. @throws Fault */
function readTime(firstText: string): string {
  const { timestamp } = readJson(firstText, headShape);
  faultUnless(/^(?:0|[1-9][0-9]{0,9})$/u.test(timestamp), 'archive.header');
  return timestamp;
}

function decode(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    throw new Fault('json.form');
  }
}

interface RawRecord {
  name: string;
  content: Uint8Array;
  /** Counted from 1. */
  nth: number;
}

async function* readRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<RawRecord, void, void> {
  const source = new Source(bytes);
  let time: string | undefined;
  let [inSetup, nth] = [true, 0];
  while (await source.hasMore()) {
    nth += 1;
    try {
      const head = readHead(await source.take(blockSize), time);
      faultUnless(head.size <= (inSetup ? largest.before : largest.after), 'archive.tooLarge');
      const filled = await source.take(padded(head.size));
      faultUnless(
        filled.subarray(head.size).every((byte) => byte === 0),
        'archive.padding',
      );
      const content = filled.subarray(0, head.size);
      if (time === undefined) {
        time = readTime(decode(content));
        faultUnless(time === head.time, 'archive.header');
      }
      if (head.name.endsWith('.event.json')) inSetup = false;
      yield { name: head.name, content, nth };
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      // What does not even begin as an archive is no damaged one.
      throw nth === 1 && error.code !== 'archive.truncated' ? new Fault('archive.header') : error.at({ record: nth });
    }
  }
}

/** Bytes as they come, handed out in the pieces that are asked for. */
class Source {
  readonly #incoming: AsyncIterator<Uint8Array>;
  #waiting: Uint8Array[] = [];
  #held = 0;

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#incoming = bytes[Symbol.asyncIterator]();
  }

  async hasMore(): Promise<boolean> {
    return this.#gather(1);
  }

  /** @throws Fault when the source ends before */
  async take(count: number): Promise<Uint8Array> {
    if (!(await this.#gather(count))) throw new Fault('archive.truncated');
    const taken = new Uint8Array(count);
    for (let filled = 0; filled < count;) {
      const piece = this.#waiting[0] ?? new Uint8Array();
      const part = piece.subarray(0, count - filled);
      taken.set(part, filled);
      filled += part.length;
      if (part.length === piece.length) this.#waiting.shift();
      else this.#waiting[0] = piece.subarray(part.length);
    }
    this.#held -= count;
    return taken;
  }

  async #gather(count: number): Promise<boolean> {
    while (this.#held < count) {
      const { done, value } = await this.#incoming.next();
      if (done) return false;
      if (value.length > 0) this.#waiting.push(value);
      this.#held += value.length;
    }
    return true;
  }
}
