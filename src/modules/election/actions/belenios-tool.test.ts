import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import {
  ballotByTool,
  beleniosTool,
  countByTool,
  layArchive,
  runTool,
} from '../../../../test/ballots/belenios-tool.ts';
import { makeElection, openElection } from '../../../../test/ballots/elections.ts';
import { castBallot, receiveBallot, trueChance, verifyFile, type ArchivePlan } from '../index.ts';
import { joinBytes } from '../belenios/archive/chain.ts';

const rfc = 'RFC-3526-2048' as const;
const plans: [string, Partial<ArchivePlan>][] = [
  ['nobody on the list, no ballot', { voters: 0 }],
  ['one candidate, one voter', { candidates: 1, max: 1, voters: 1 }],
  ['fifteen candidates, at most eleven, three of four vote twice', { candidates: 15, max: 11, repeat: 3, trustees: 2 }],
  ['blank votes and weights', { candidates: 2, min: 1, max: 1, blank: true, weights: true, voters: 6 }],
  ['one trustee and two of three', { threshold: { needed: 2, of: 3 }, voters: 2 }],
  ['three of five, none besides, blank', { trustees: 0, threshold: { needed: 3, of: 5 }, blank: true, voters: 2 }],
  ['the other group, three trustees', { group: rfc, candidates: 2, max: 1, trustees: 3, voters: 2 }],
  [
    'the other group, blank, weights, threshold',
    { group: rfc, candidates: 1, max: 1, blank: true, weights: true, threshold: { needed: 2, of: 2 }, voters: 1 },
  ],
  ['forty candidates', { candidates: 40, max: 40, voters: 1 }],
];
/** `npm run ballots`: a quarter of an hour. */
const large: [string, Partial<ArchivePlan>][] = [
  [
    '100 voters of whom 30 vote twice, fifteen candidates',
    { candidates: 15, max: 11, voters: 100, repeat: 30, trustees: 3 },
  ],
  [
    '40 voters, forty candidates, blank, weights',
    { candidates: 40, min: 1, max: 25, blank: true, weights: true, voters: 40 },
  ],
  ['30 voters in the other group', { group: rfc, candidates: 15, max: 11, blank: true, voters: 30, trustees: 2 }],
  ['1,000 voters, fifteen candidates', { candidates: 15, max: 11, voters: 1000, trustees: 2 }],
];
const sizes = process.env['ALL_SIZES'] === '1' ? [...plans, ...large] : plans;
const slow = { timeout: 1_200_000 };

describe.skipIf(!beleniosTool)('belenios-tool 2.0 and this program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nk-ballots-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(sizes)('agree on an archive that we make: %s', slow, async (name, plan) => {
    const { made, bytes } = makeElection({ ...plan, open: false });
    const { dir, path } = layArchive(folder, name, bytes);
    expect(runTool(['election', 'verify', '--dir', dir])).toBe('');
    expect(await verifyFile(path)).toMatchObject({ accepted: true, summary: { result: made.result } });
  });

  it('agree on a ballot that it makes: cast from a file, then received by the box, and counted by either', async () => {
    const { made, bytes } = await openElection({ voters: 3, candidates: 3, min: 1, blank: true, trustees: 2 });
    const { dir, path } = layArchive(folder, 'open', bytes);
    const before = layArchive(folder, 'before', bytes);
    const credential = (voter: number): string => made.voters[voter - 1]!.private_credential;
    const file = ballotByTool(dir, credential(1), [[0, 1, 1, 0]]);
    expect(await castBallot(path, `${file}\n`)).toMatchObject({ accepted: true, replaces: expect.any(String) });
    expect(await castBallot(path, file)).toMatchObject({ accepted: false, fault: { code: 'ballot.replayed' } });
    const blank = ballotByTool(dir, credential(2), [[1, 0, 0, 0]]);
    expect(await castBallot(path, blank)).toMatchObject({ accepted: true });
    expect(await castBallot(path, ballotByTool(dir, credential(3), [[0, 0, 0, 1]]))).toMatchObject({ accepted: true });
    runTool(['election', 'verify-diff', '--dir1', before.dir, '--dir2', dir]);
    countByTool(dir, made.trustee_private_keys_in_order);
    runTool(['election', 'verify', '--dir', dir]);
    expect(await verifyFile(path, before.path)).toMatchObject({
      accepted: true,
      summary: { result: [[1, 1, 1, 1]], counted: 3, ballots: 6 },
    });
  });

  it('agree on every state that we publish, each continuing the one before', async () => {
    const { bytes, vote, archive, made, count, election } = await openElection({ voters: 2 });
    const open = layArchive(folder, 'state-1', bytes);
    const byTool = ballotByTool(open.dir, made.voters[0]!.private_credential, [[1, 1, 0]]);
    const first = receiveBallot(archive, byTool);
    const second = receiveBallot(archive, vote(2, [[0, 1, 0]], trueChance));
    if (!first.accepted || !second.accepted) throw new Error('A good ballot was refused.');
    const voted = layArchive(folder, 'state-2', joinBytes([bytes, first.bytes, second.bytes]));
    const { result, bytes: last } = count();
    const whole = layArchive(folder, 'state-3', joinBytes([bytes, first.bytes, second.bytes, last]));
    expect(result).toEqual([[1, 2, 0]]);
    for (const [earlier, later] of [
      [open, voted],
      [voted, whole],
      [open, whole],
    ] as const) {
      runTool(['election', 'verify', '--dir', later.dir]);
      runTool(['election', 'verify-diff', '--dir1', earlier.dir, '--dir2', later.dir]);
      expect(await verifyFile(later.path, earlier.path)).toMatchObject({ accepted: true });
    }
    expect(() => runTool(['election', 'verify-diff', '--dir1', whole.dir, '--dir2', open.dir])).toThrow(/prefix/);
    expect(election.questions).toHaveLength(1);
  });

  it('keep a file that is compressed as it was', async () => {
    const { bytes, vote } = await openElection({ voters: 1 });
    const { path } = layArchive(folder, 'packed', gzipSync(bytes));
    const before = readFileSync(path);
    expect(await castBallot(path, vote(1, [[0, 0, 0]]))).toMatchObject({
      accepted: false,
      fault: { code: 'archive.changed' },
    });
    expect(readFileSync(path).equals(before)).toBe(true);
    writeFileSync(path, before.subarray(0, 2000));
    expect(await verifyFile(path)).toMatchObject({ accepted: false, fault: { code: 'archive.compressed' } });
  });
});
