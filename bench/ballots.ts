import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../src/kernel/root.ts';
import { makeArchive, trueChance } from '../src/modules/election/index.ts';
import { beleniosTool } from '../test/ballots/belenios-tool.ts';
import type { Measured } from './measure.ts';

const share = 0.6;
const mebibytes = 200;
const verifier = join(root, 'dist/app/verify.js');

/**
 * Checking ballots: the CPU time of our verifier and of belenios-tool over one archive, by turns in one run, and the most
 * memory that ours ever held over 1,000 ballots.
 */
export function measureBallots(say: (text: string) => void): Measured[] {
  const folder = mkdtempSync(join(tmpdir(), 'nk-bench-ballots-'));
  try {
    const hundred = layArchive(folder, 100);
    const [ours, theirs]: number[][] = [[], []];
    for (let turn = 0; beleniosTool && turn < 5; turn++) {
      ours?.push(cpuOf(process.execPath, [verifier, hundred.path]));
      theirs?.push(cpuOf(beleniosTool, ['election', 'verify', '--dir', hundred.dir]));
      say(`  turn ${turn + 1}: ${ours?.at(-1)?.toFixed(2)} s, belenios-tool ${theirs?.at(-1)?.toFixed(2)} s`);
    }
    const [figure, floor] = [leastOf(ours), leastOf(theirs)];
    const empty = layArchive(folder, 0);
    say('  making an archive of 1,000 ballots');
    const thousand = layArchive(folder, 1000);
    const [peak, idle] = [heldBy(thousand.path), heldBy(empty.path)];
    return [
      {
        name: `CPU to verify 100 ballots of 15 candidates 0..11 (floor: belenios-tool 2.0; goal: ${share} of it)`,
        figure,
        unit: 's',
        floor,
        goal: Number.isNaN(floor) ? null : Math.round(share * floor * 100) / 100,
        ok: Number.isNaN(floor) ? null : figure <= share * floor,
      },
      {
        name: 'memory of the verifier over 1,000 ballots (floor: over none)',
        figure: peak,
        unit: 'MiB',
        floor: idle,
        goal: mebibytes,
        ok: peak <= mebibytes,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function layArchive(folder: string, voters: number): { dir: string; path: string } {
  const dir = join(folder, String(voters));
  mkdirSync(dir);
  const path = join(dir, 'election.bel');
  const file = openSync(path, 'w');
  const plan = { group: 'BELENIOS-2048', candidates: 15, min: 0, max: 11, blank: false, weights: false } as const;
  const all = { ...plan, voters, trustees: 2, repeat: 0, open: false };
  for (const bytes of makeArchive(all, trueChance, 1_795_000_000)) writeSync(file, bytes);
  closeSync(file);
  return { dir, path };
}

/** Other programs on the machine can only add to a program's time: the turn in which they did so least tells most. */
const leastOf = (times: readonly number[] = []): number => (times.length > 0 ? Math.min(...times) : Number.NaN);

/** Seconds of CPU that a program and its threads took; Linux counts them up for children that have ended. */
function cpuOf(command: string, words: readonly string[]): number {
  const before = ticks();
  const { status, stderr } = spawnSync(command, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return (ticks() - before) / 100;
}

function ticks(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return Number(fields[13]) + Number(fields[14]);
}

/** The most that the verifier held, in MiB. */
function heldBy(path: string): number {
  const script = `process.argv.splice(1, 0, 'verify'); process.on('exit', () => process.stderr.write('HELD ' + process.resourceUsage().maxRSS)); await import(${JSON.stringify(verifier)})`;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, '--', path], {
    encoding: 'utf8',
  });
  return Math.round(Number(/HELD (\d+)/u.exec(stderr)?.[1]) / 1024);
}
