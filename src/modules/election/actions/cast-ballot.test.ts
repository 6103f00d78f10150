import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { openElection } from '../../../../test/ballots/elections.ts';
import { trackerOf } from '../belenios/ballots.ts';
import { castBallot, verifyFile } from '../index.ts';

const folder = mkdtempSync(join(tmpdir(), 'nk-cast-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program of its own, as two officers at two windows would start it. */
const script = `
  const { castBallot } = await import(${JSON.stringify(join(import.meta.dirname, 'cast-ballot.ts'))});
  const { readFileSync } = await import('node:fs');
  const [archive, ballot] = process.argv.slice(1);
  const receipt = await castBallot(archive, readFileSync(ballot, 'utf8'));
  console.log(receipt.accepted ? receipt.tracker : receipt.fault.code);
`;
const castApart = async (archive: string, ballot: string): Promise<string> => {
  const words = ['--input-type=module', '-e', script, archive, ballot];
  return (await promisify(execFile)(process.execPath, words)).stdout.trim();
};

/** An archive that is open, and ballots of its voters in files. */
async function layOpen(name: string, count: number) {
  const { bytes, vote } = await openElection({ voters: count });
  const archive = join(folder, `${name}.bel`);
  writeFileSync(archive, bytes);
  const ballots = Array.from({ length: count }, (_, nth) => vote(nth + 1, [[1, 0, 0]]));
  const files = ballots.map((ballot, nth) => {
    const file = join(folder, `${name}-${nth}.json`);
    writeFileSync(file, ballot);
    return file;
  });
  return { archive, ballots, files, before: count };
}

describe('Ballots that are cast at the same moment', () => {
  it('by several programs are all accepted, one after another, and none is lost', { timeout: 60_000 }, async () => {
    const { archive, ballots, files, before } = await layOpen('apart', 4);
    const told = await Promise.all(files.map((file) => castApart(archive, file)));
    expect(told).toEqual(ballots.map(trackerOf));
    expect(await verifyFile(archive)).toMatchObject({ accepted: true, summary: { ballots: before + 4, counted: 4 } });
    expect(readdirSync(folder).filter((file) => file.includes('.lock'))).toEqual([]);
  });

  it('by one program, too', async () => {
    const { archive, ballots, before } = await layOpen('together', 3);
    const receipts = await Promise.all(ballots.map((ballot) => castBallot(archive, ballot)));
    expect(receipts.map(({ accepted }) => accepted)).toEqual([true, true, true]);
    expect(await verifyFile(archive)).toMatchObject({ accepted: true, summary: { ballots: before + 3 } });
  });

  it('leave the way free when a program was ended in its turn', { timeout: 60_000 }, async () => {
    const { archive, ballots } = await layOpen('ended', 1);
    const holder = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `const { claimNote } = await import(${JSON.stringify(join(import.meta.dirname, '../../../kernel/running.ts'))});
       if (claimNote(process.argv[1], 'ballot cast').won) console.log('mine'); setInterval(() => {}, 1000);`,
      `${archive}.lock`,
    ]);
    await once(holder.stdout, 'data');
    const casting = castBallot(archive, ballots[0]!);
    const first = await Promise.race([casting, new Promise((done) => setTimeout(() => done('waits'), 1500))]);
    expect(first).toBe('waits');
    holder.kill('SIGKILL');
    expect(await casting).toMatchObject({ accepted: true });
  });
});
