import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inPieces, makeElection } from '../../../../../test/ballots/elections.ts';
import { vectorBytes } from '../../../../../test/vectors.ts';
import { opensslGroups } from '../../index.ts';
import { Fault } from '../fault.ts';
import { hashHex } from '../hashing.ts';
import { verifyArchive } from '../verify.ts';
import { joinBytes, writeBeginning, writeStep, type Head } from './chain.ts';
import { writeEvent } from './events.ts';
import { writeHead, writeRecord } from './record.ts';

const time = '1795000000';
const utf8 = new TextEncoder();

async function refusalOf(bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<Fault | undefined> {
  try {
    await verifyArchive(bytes instanceof Uint8Array ? inPieces(bytes) : bytes, opensslGroups);
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}
const codeOf = async (bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<string | undefined> =>
  (await refusalOf(bytes))?.code;

/** An archive as a list of its records, so that one can be exchanged. */
function recordsOf(bytes: Uint8Array): { name: string; content: string }[] {
  const records: { name: string; content: string }[] = [];
  for (let at = 0; at < bytes.length;) {
    const field = (from: number, to: number): string => new TextDecoder().decode(bytes.subarray(at + from, at + to));
    const size = Number.parseInt(field(124, 135), 8);
    records.push({ name: field(0, 100).replaceAll('\0', ''), content: field(512, 512 + size) });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return records;
}

/** Writes steps anew with a chain that fits, whatever they hold. */
function chained(steps: readonly [type: string, ...contents: string[]][]): Uint8Array {
  const parts = [writeBeginning(time)];
  let head: Head | undefined;
  for (const [type, ...contents] of steps) {
    const step = writeStep(type as 'Setup', contents, head, time);
    parts.push(step.bytes);
    head = step.head;
  }
  return joinBytes(parts);
}

const { bytes, made } = makeElection({ voters: 2, candidates: 1, max: 1, open: false });
const records = recordsOf(bytes);
const steps: [string, ...string[]][] = [];
for (let waiting: string[] = [], rest = records.slice(1); rest.length > 0; rest = rest.slice(1)) {
  const { name, content } = rest[0]!;
  if (name.endsWith('.data.json')) waiting.push(content);
  else {
    steps.push([(JSON.parse(content) as { type: string }).type, ...waiting]);
    waiting = [];
  }
}

describe('An archive', () => {
  it('is made of the prescribed steps, and writing them again gives the same bytes', async () => {
    expect(steps.map(([type]) => type)).toEqual([
      'Setup',
      'Ballot',
      'Ballot',
      'EndBallots',
      'EncryptedTally',
      'PartialDecryption',
      'Result',
    ]);
    expect(chained(steps)).toEqual(bytes);
    expect(await codeOf(bytes)).toBeUndefined();
    expect(made.counted_ballots).toBe(2);
  });

  it('of belenios-tool has heads that are written the same way', () => {
    const theirs = vectorBytes('prefix/before');
    const own = recordsOf(theirs).map(({ name, content }) => writeRecord(name, utf8.encode(content), '1795285210'));
    const their = JSON.parse(recordsOf(theirs)[0]!.content) as { timestamp: string };
    const again = recordsOf(theirs).map(({ name, content }) =>
      writeRecord(name, utf8.encode(content), their.timestamp),
    );
    expect(joinBytes(again)).toEqual(theirs);
    expect(joinBytes(own).length).toBe(theirs.length);
  });

  it('is no archive when it is empty, another file, or only begun', async () => {
    expect(await codeOf(new Uint8Array())).toBe('archive.empty');
    expect(await codeOf(utf8.encode('{"version":1}'.padEnd(600, ' ')))).toBe('archive.header');
    expect(await codeOf(new Uint8Array(1024))).toBe('archive.header');
    expect(await codeOf(bytes.subarray(0, 300))).toBe('archive.truncated');
    expect(await codeOf(writeBeginning(time))).toBe('chain.order');
    expect(await codeOf(bytes.subarray(1024))).toBe('archive.header');
  });

  it('cut at any place is either an earlier state of it or refused', async () => {
    const ends = new Set<number>();
    let at = 0;
    for (const { name, content } of records) {
      at += 512 + Math.ceil(utf8.encode(content).length / 512) * 512;
      if (name.endsWith('.event.json')) ends.add(at);
    }
    const cuts = fc.oneof(fc.integer({ min: 1, max: bytes.length - 1 }), fc.constantFrom(...ends));
    await fc.assert(
      fc.asyncProperty(cuts, async (cut) => {
        expect((await codeOf(bytes.subarray(0, cut))) === undefined).toBe(ends.has(cut));
      }),
      { numRuns: 30 },
    );
  });

  it('with any byte changed is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const altered = bytes.slice();
        altered[at]! ^= by;
        expect(await codeOf(altered)).toBeDefined();
      }),
      { numRuns: 40 },
    );
  });
});

describe('A chain that was built anew', () => {
  const event = (height: number, rest: object): Uint8Array => {
    const text = writeEvent({ height, type: 'EndBallots', ...rest });
    return writeRecord(`${hashHex(text)}.event.json`, utf8.encode(text), time);
  };
  const [setup, first] = steps as [[string, ...string[]], [string, ...string[]]];
  const begun = chained([setup]);

  it('is refused when an event names another parent, or another height', async () => {
    const head = writeStep('Setup', setup.slice(1), undefined, time).head.hash;
    expect(await codeOf(joinBytes([begun, event(1, { parent: head })]))).toBeUndefined();
    expect(await codeOf(joinBytes([begun, event(1, { parent: 'ab'.repeat(32) })]))).toBe('chain.parent');
    expect(await codeOf(joinBytes([begun, event(1, {})]))).toBe('chain.parent');
    expect(await codeOf(joinBytes([begun, event(2, { parent: head })]))).toBe('chain.height');
    expect(await codeOf(joinBytes([begun, event(1, { parent: head, payload: head })]))).toBe('chain.payload');
  });

  it('is refused when steps are exchanged, left out or doubled', async () => {
    const all = (type: string): [string, ...string[]] => steps.find(([one]) => one === type)!;
    const cases: [[string, ...string[]][], string][] = [
      [[first, setup], 'chain.order'],
      [[setup, setup], 'chain.secondSetup'],
      [[setup, first, first], 'ballot.replayed'],
      [[setup, first, all('EncryptedTally')], 'chain.order'],
      [[...steps.slice(0, 4), first], 'chain.ballotAfterEnd'],
      [[...steps.slice(0, 4), all('EndBallots')], 'chain.order'],
      [[...steps.slice(0, 6), all('PartialDecryption')], 'decryption.twice'],
      [[...steps.slice(0, 5), all('Result')], 'result.missingDecryption'],
      [[...steps, all('Result')], 'chain.order'],
      [[setup, ['Ballot', ...first.slice(1), ...first.slice(1)]], 'chain.payload'],
      [[setup, ['Shuffle', '{}', '{}']], 'chain.order'],
      [[setup, first, ...steps.slice(3)], 'tally.product'],
    ];
    for (const [wrong, code] of cases)
      expect(await codeOf(chained(wrong)), wrong.map(([type]) => type).join()).toBe(code);
  });

  it('is told where it goes wrong', async () => {
    const fault = await refusalOf(chained([setup, first, first]));
    expect(fault?.place).toMatchObject({ event: 3, ballot: 2 });
  });
});

describe('A hostile file', () => {
  const head = (size: number): Uint8Array => writeHead({ name: `${'a'.repeat(64)}.data.json`, size, time });

  it('that promises eight gigabytes is refused before they are read', async () => {
    let asked = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield joinBytes([writeBeginning(time), head(0o77777777777)]);
      for (; asked < 1000; asked++) yield new Uint8Array(1 << 20);
    }
    expect(await codeOf(endless())).toBe('archive.tooLarge');
    expect(asked).toBeLessThan(3);
  });

  it('of a thousand million contents without an event is refused at the fifth', async () => {
    let asked = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield writeBeginning(time);
      for (; asked < 100_000; asked++) {
        const content = utf8.encode(String(asked));
        yield writeRecord(`${hashHex(content)}.data.json`, content, time);
      }
    }
    expect(await codeOf(endless())).toBe('chain.payload');
    expect(asked).toBeLessThan(10);
  });

  it('with JSON of a million brackets, broken letters or a byte order mark is refused', async () => {
    const withElection = (content: Uint8Array): Uint8Array => {
      const { bytes: rest } = writeStep('Setup', ['[]', '[]', '{}'], undefined, time);
      return joinBytes([writeBeginning(time), writeRecord(`${hashHex(content)}.data.json`, content, time), rest]);
    };
    for (const content of [
      utf8.encode('['.repeat(1_000_000)),
      utf8.encode('{"a":'.repeat(200_000)),
      new Uint8Array([0xff, 0xfe, 0x80]),
      utf8.encode('\ufeff{}'),
    ])
      expect(await codeOf(withElection(content))).toBe('json.form');
  });

  it('with a negative or foreign size, time or name is refused', async () => {
    for (const [at, text] of [
      [0, '../../etc/passwd'],
      [124, '-0000000001'],
      [136, 'zzzzzzzzzzz'],
      [148, '000000'],
      [156, '5'],
      [265, 'root'],
    ] as const) {
      const altered = bytes.slice();
      altered.set(utf8.encode(text), 1024 + at);
      expect(await codeOf(altered), text).toBe('archive.record');
    }
  });
});
