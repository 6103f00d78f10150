import { faultUnless } from '../fault.ts';
import { hashHex } from '../hashing.ts';
import type { Entry } from './read.ts';
import { readEvent, writeEvent, type EventType } from './events.ts';
import { writeRecord } from './record.ts';

export type Content = Pick<Entry, 'hash' | 'text'>;

/** An event with the contents that stand before it, in their order; the last of them is its payload. */
export interface Step {
  type: string;
  contents: readonly Content[];
}

/** Where a chain has come to. The head is what is read aloud and written into the minutes. */
export interface Head {
  hash: string;
  height: number;
}

/** Entries to steps; each event must follow from the one before it. @throws Fault */
export async function* followChain(entries: AsyncIterable<Entry>): AsyncGenerator<Step & { head: Head }, void, void> {
  let head: Head | undefined;
  let waiting: Entry[] = [];
  for await (const entry of entries) {
    if (entry.kind === 'content') {
      waiting.push(entry);
      // The setup has the most: election, trustees, credentials, and what names them.
      faultUnless(waiting.length <= 4, 'chain.payload', { event: (head?.height ?? -1) + 2 });
      continue;
    }
    const next: Head = { hash: entry.hash, height: (head?.height ?? -1) + 1 };
    const place = { event: next.height + 1 };
    const event = readEvent(entry.text);
    faultUnless(event.height === next.height, 'chain.height', place);
    faultUnless(event.parent === head?.hash, 'chain.parent', place);
    faultUnless(event.payload === waiting.at(-1)?.hash, 'chain.payload', place);
    head = next;
    yield { type: event.type, contents: waiting, head };
    waiting = [];
  }
  faultUnless(waiting.length === 0, 'archive.unfinished');
}

/** Records of a new step, to be appended to the archive as they are, and the new head. */
export function writeStep(
  type: EventType,
  contents: readonly string[],
  after: Head | undefined,
  time: string,
): { bytes: Uint8Array; head: Head } {
  const payload = contents.at(-1);
  const event = writeEvent({
    ...(after && { parent: after.hash }),
    height: (after?.height ?? -1) + 1,
    type,
    ...(payload !== undefined && { payload: hashHex(payload) }),
  });
  const records = [...contents.map((content) => writeNamed(content, 'data', time)), writeNamed(event, 'event', time)];
  return { bytes: joinBytes(records), head: { hash: hashHex(event), height: (after?.height ?? -1) + 1 } };
}

/** The first record. */
export function writeBeginning(time: string): Uint8Array {
  return writeRecord('BELENIOS', new TextEncoder().encode(`{"version":1,"timestamp":"${time}"}`), time);
}

function writeNamed(content: string, kind: 'data' | 'event', time: string): Uint8Array {
  return writeRecord(`${hashHex(content)}.${kind}.json`, new TextEncoder().encode(content), time);
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
