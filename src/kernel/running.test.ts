import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimRunning, readRunning } from './running.ts';

let dataDir: string;
let children: ChildProcess[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'dữ liệu '));
});

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  rmSync(dataDir, { recursive: true, force: true });
});

/** A program of its own that claims the folder, says `won` or the address of the winner, and stays until it is killed. */
async function startClaimant(address: string): Promise<{ child: ChildProcess; said: string }> {
  const program = `
    import { claimRunning } from ${JSON.stringify(new URL('running.ts', import.meta.url).href)};
    const claim = claimRunning(${JSON.stringify(dataDir)}, ${JSON.stringify(address)});
    console.log(claim.won ? 'won' : claim.holder.address);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: said.toString().trim() };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('a second start learns the address of the first', async () => {
  await startClaimant('http://localhost:8080');
  const second = claimRunning(dataDir, 'http://localhost:9090');
  expect(second).toMatchObject({ won: false, holder: { address: 'http://localhost:8080' } });
  expect(readRunning(dataDir)?.address).toBe('http://localhost:8080');
});

test('of several starts at the same moment exactly one wins, also over the note of a dead program', async () => {
  await kill((await startClaimant('http://localhost:1')).child);
  const started = await Promise.all([2, 3, 4, 5, 6].map((port) => startClaimant(`http://localhost:${port}`)));
  expect(started.filter(({ said }) => said === 'won')).toHaveLength(1);
  const winner = readRunning(dataDir)?.address;
  expect(started.filter(({ said }) => said === winner)).toHaveLength(4);
});

test('a program that was killed holds nothing', async () => {
  const { child } = await startClaimant('http://localhost:8080');
  await kill(child);
  expect(readRunning(dataDir)).toBeUndefined();
  expect(claimRunning(dataDir, 'http://localhost:9090').won).toBe(true);
});

test('another program that was given the same process number is not taken for the first', () => {
  const note = {
    pid: process.ppid,
    address: 'http://localhost:8080',
    startedAt: '2026-01-05T01:00:00Z',
    birth: 'khác',
  };
  writeFileSync(join(dataDir, 'running.json'), JSON.stringify(note));
  expect(readRunning(dataDir)).toBeUndefined();
  expect(claimRunning(dataDir, 'http://localhost:9090').won).toBe(true);
});

test('a note that breaks off in the middle, as after a power cut, does not block the start', () => {
  writeFileSync(join(dataDir, 'running.json'), '{"pid": 12');
  expect(claimRunning(dataDir, 'http://localhost:9090').won).toBe(true);
});

test('who ends in order leaves the folder free', () => {
  const claim = claimRunning(dataDir, 'http://localhost:8080');
  if (claim.won) claim.release();
  expect(readRunning(dataDir)).toBeUndefined();
});
