import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeBallot } from '../../modules/election/belenios/ballots.ts';
import { trueChance } from '../../modules/election/belenios/chance.ts';
import { secretOf } from '../../modules/election/belenios/credentials.ts';
import { readTexts, treeOf } from '../../../test/architecture/tree.ts';
import { openElection } from '../../../test/ballots/elections.ts';
import { readExpected, vectorFile } from '../../../test/vectors.ts';
import type { MadeArchive } from '../../modules/election/index.ts';
import { commands } from '../commands.ts';
import { runCommand } from '../run.ts';

const folder = mkdtempSync(join(tmpdir(), 'nk-ballot-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function type(...words: string[]): Promise<{ code: number; out: string; said: string }> {
  const [out, said]: [string[], string[]] = [[], []];
  const code = await runCommand(words, { print: (text) => out.push(text), say: (text) => said.push(text), env: {} });
  return { code, out: out.join('\n'), said: said.join('\n') };
}

const small = ['--candidates', '2', '--max', '1', '--voters', '2', '--trustees', '1'];
const makeAt = (name: string, ...more: string[]) =>
  type('ballot', 'make-archive', ...small, ...more, '--out', join(folder, name));

describe('bin/nhiemky verify', () => {
  it('says yes and what was counted, and no and what is wrong in two languages', async () => {
    const yes = await type('verify', vectorFile('archives/threshold-BELENIOS-2048'), '--json');
    expect(yes.code).toBe(0);
    const { result, counted_ballots, total_weight, uuid } = readExpected('threshold-BELENIOS-2048');
    expect(JSON.parse(yes.out)).toMatchObject({
      result,
      counted: counted_ballots,
      weight: total_weight,
      uuid,
      stage: 'finished',
    });
    const no = await type('verify', vectorFile('gaps/02-late-ballot-replaces-all'));
    expect(no).toMatchObject({ code: 1, out: '' });
    expect(no.said).toContain('Có phiếu sau khi đã đóng hòm phiếu');
    expect(no.said).toContain('A ballot comes after the end of voting');
  });

  it('compares with an earlier copy', async () => {
    const [before, good, removed] = ['before', 'after-good', 'after-one-ballot-removed'].map((name) =>
      vectorFile(`prefix/${name}`),
    ) as [string, string, string];
    expect(await type('verify', good, '--earlier', before)).toMatchObject({ code: 0 });
    expect(await type('verify', removed, '--earlier', before)).toMatchObject({
      code: 1,
      said: expect.stringContaining('không nối dài'),
    });
    expect(await type('verify', join(folder, 'nothing.bel'))).toMatchObject({ code: 1 });
    expect(await type('verify')).toMatchObject({ code: 2 });
  });
});

describe('bin/nhiemky ballot make-archive', () => {
  it('prints what is known of the election, and the file is sound', async () => {
    const { code, out } = await makeAt(
      'whole.bel',
      '--seed',
      '7',
      '--repeat',
      '1',
      '--blank',
      '--weights',
      '--min',
      '1',
    );
    expect(code).toBe(0);
    const made = JSON.parse(out) as MadeArchive & { sha256: string };
    expect(Object.keys(made).sort()).toEqual(Object.keys(readExpected('blank-RFC-3526-2048')).sort());
    expect(made.ballots_in_order).toHaveLength(3);
    expect(made.counted_ballots).toBe(2);
    const verdict = JSON.parse((await type('verify', join(folder, 'whole.bel'), '--json')).out) as object;
    expect(verdict).toMatchObject({ uuid: made.uuid, result: made.result, ballots: 3, weight: made.total_weight });
  });

  it('makes the same bytes from the same seed, and never the same without one', async () => {
    const made = [];
    for (const seed of [['--seed', '1'], ['--seed', '1'], ['--seed', '2'], [], []])
      made.push((JSON.parse((await makeAt('x.bel', '--group', 'Ed25519', ...seed)).out) as { sha256: string }).sha256);
    expect(made[0]).toBe(made[1]);
    expect(new Set(made).size).toBe(4);
  });

  it('left open writes the credentials beside it, for its owner alone, and has no result', async () => {
    const { out } = await makeAt('open.bel', '--open', '--seed', '3');
    const made = JSON.parse(out) as MadeArchive;
    expect(made.result).toBeNull();
    const credentials = join(folder, 'open.bel.privcreds');
    expect(readFileSync(credentials, 'utf8')).toBe(
      made.voters.map((voter) => `${voter.identity} ${voter.private_credential}\n`).join(''),
    );
    if (process.platform !== 'win32') expect(statSync(credentials).mode & 0o077).toBe(0);
    expect(JSON.parse((await type('verify', join(folder, 'open.bel'), '--json')).out)).toMatchObject({
      stage: 'voting',
    });
  });

  it('refuses what no election can be', async () => {
    for (const wrong of [
      ['--max', '3'],
      ['--min', '2'],
      ['--group', 'P-256'],
      ['--threshold', '4/3'],
      ['--threshold', '2'],
      ['--repeat', '3'],
      ['--voters', '-1'],
      ['--trustees', '0'],
      ['--seed', 'x'],
    ])
      expect(await makeAt('wrong.bel', ...wrong), wrong.join(' ')).toMatchObject({ code: 2 });
    expect(readdirSync(folder)).not.toContain('wrong.bel');
  });
});

describe('bin/nhiemky ballot cast', () => {
  it('appends a good ballot and says its tracker; a bad one leaves the file as it was', async () => {
    const { made, bytes, election } = await openElection({ voters: 2 });
    const [archive, ballot] = [join(folder, 'cast.bel'), join(folder, 'ballot.json')];
    writeFileSync(archive, bytes);
    const secret = secretOf(made.voters[0]!.private_credential, made.uuid, election.group);
    writeFileSync(ballot, `${makeBallot(election, secret, [[0, 0, 1]], trueChance)}\n`);
    const cast = await type('ballot', 'cast', '--archive', archive, '--ballot', ballot);
    expect(cast.code).toBe(0);
    const { tracker } = JSON.parse(cast.out) as { tracker: string };
    expect(tracker).toMatch(/^[A-Za-z0-9+/]{43}$/);
    const after = readFileSync(archive);
    expect(after.subarray(0, bytes.length).equals(bytes)).toBe(true);
    const again = await type('ballot', 'cast', '--archive', archive, '--ballot', ballot);
    expect(again).toMatchObject({ code: 1, said: expect.stringContaining('đã được nhận trước đó') });
    expect(readFileSync(archive).equals(after)).toBe(true);
  });
});

describe('Chance that comes out the same each time', () => {
  it('is an option of one command', async () => {
    const seeded = commands.filter(({ options }) => 'seed' in options).map(({ words }) => words);
    // The other draws the people of the sample, and knows no election.
    expect(seeded.sort()).toEqual(['ballot make-archive', 'sample load']);
    expect(await type('ballot', 'cast', '--seed', '1')).toMatchObject({ code: 2 });
  });

  it('is reached from that command alone, and nothing else in the program makes a chance', () => {
    const tree = treeOf(readTexts(join(import.meta.dirname, '../../..')));
    const program = [...tree.sources.values()].filter(({ path }) => !/\.test\.tsx?$/u.test(path));
    const importers = (target: string): string[] =>
      program.filter(({ imports }) => imports.some(({ to }) => to === target)).map(({ path }) => path);
    expect(importers('src/cli/ballot/seeded.ts')).toEqual(['src/cli/ballot/make-archive.ts']);
    expect(importers('src/cli/ballot/make-archive.ts')).toEqual(['src/cli/commands.ts']);
    expect(importers('src/modules/election/index.ts').filter((path) => path.startsWith('src/sample/'))).toEqual([]);
    // A `Chance` is an object with `bytes`: these two files make one.
    const texts = readTexts(join(import.meta.dirname, '../../..'));
    const makers = program.filter(({ path }) =>
      /\bChance\b[^;{]*(?:=>|=|\{\s*return)\s*\{\s*(?:return\s*\{\s*)?bytes:|\):\s*Chance\s*\{/u.test(
        texts[path] ?? '',
      ),
    );
    expect(makers.map(({ path }) => path).sort()).toEqual([
      'src/cli/ballot/seeded.ts',
      'src/modules/election/belenios/chance.ts',
    ]);
  });
});
