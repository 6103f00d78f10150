import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, test } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import { root } from '../../src/kernel/root.ts';
import { tool } from '../tools.ts';
import { importMembers, Officer, unit } from './officer.ts';
import { removeServer, startServer, type Server } from './server.ts';

/** `npm run crash` asks for 50. */
const crashes = Number(process.env['CRASHES'] ?? 5);
const writers = 4;
/** A day of its own: what stands on it was written here. */
const day = '2026-01-17';
const days = 'tu=17/01/2026&den=17/01/2026';

/** Records by the API as an officer's program would, until the server is gone. */
class Writer extends Officer {
  readonly confirmed = new Set<string>();
  readonly sent = new Set<string>();

  async writeUntilGone(): Promise<void> {
    try {
      for (;;) await this.write(newId());
    } catch {
      // The server is gone: what was not confirmed may be there or not.
    }
  }

  async write(id: string): Promise<void> {
    this.sent.add(id);
    const answer = await this.send(`/api/v1/cd/${unit}/entries`, {
      id,
      kindCode: 'culture_sport_event',
      onDate: day,
      summary: 'Giải cầu lông',
      turns: 3,
    });
    if (answer.status === 201) this.confirmed.add(id);
    else if (answer.status < 500) throw new Error(`${answer.status} ${await answer.text()}`);
  }

  async list(): Promise<{ id: string; turns: number }[]> {
    const all: { id: string; turns: number }[] = [];
    for (let after = ''; ;) {
      const page = JSON.parse(await this.read(`/api/v1/cd/${unit}/entries?${days}&after=${after}`)) as {
        items: { id: string; turns: number }[];
        next: string | null;
      };
      all.push(...page.items);
      if (!page.next) return all;
      after = page.next;
    }
  }
}

interface List {
  importId: string;
  /** A word that stands in the names of its people, and of nobody else. */
  word: string;
  rows: number;
  confirmed: boolean;
}

/** Lists of members, one after the other, until the server is gone: short ones while it waits, long ones by the jobs. */
class Importing extends Officer {
  readonly lists: List[] = [];

  async importUntilGone(): Promise<void> {
    try {
      for (;;) {
        const nth = this.lists.length;
        const list = { importId: newId(), word: `lo${nth}x`, rows: nth % 3 === 2 ? 2100 : 300, confirmed: false };
        this.lists.push(list);
        await this.bring(list);
      }
    } catch {
      // The server is gone: the list is there as a whole, or not at all.
    }
  }

  async bring(list: List): Promise<void> {
    const lines = Array.from({ length: list.rows }, (_, nth) => `Đinh ${list.word} Thứ ${nth};Nữ;01/02/1980`);
    const bytes = new Uint8Array(Buffer.from(['Họ và tên;Giới tính;Ngày sinh', ...lines].join('\n')));
    const columns = ['fullName', 'sex', 'birthOn'];
    list.confirmed = await importMembers(this, { ...list, bytes, name: `${list.word}.csv`, columns });
  }

  async namesOf({ word }: List): Promise<string[]> {
    const csv = await this.read(`/cd/${unit}/doan-vien.csv?q=${word}`);
    return csv.split('\r\n').flatMap((line) => /^Đinh [^,]*/u.exec(line)?.[0] ?? []);
  }
}

/** Kills without a word: the program, its database, or both, as a power cut or a full memory does. */
function kill(server: Server, nth: number): void {
  const postmaster = Number(readFileSync(join(server.dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  const victims = [[server.pid], [postmaster, server.pid], [server.pid, postmaster]][nth % 3] ?? [];
  for (const pid of victims) process.kill(pid, 'SIGKILL');
}

const seconds = (least: number, most: number): Promise<void> =>
  new Promise((done) => setTimeout(done, 1000 * (least + Math.random() * (most - least))));

async function count({ dataDir }: Server): Promise<number> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(root, 'dist/app/cli.js'),
      'indicator',
      'culture.turns',
      '--unit',
      unit,
      '--from',
      '2026-01-01',
      '--to',
      '2026-01-31',
    ],
    { env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' } },
  );
  const { indicators } = JSON.parse(stdout) as { indicators: { outcome: { value: number } }[] };
  return indicators[0]?.outcome.value ?? Number.NaN;
}

describe.skipIf(!tool('chromium'))('A computer that loses its power', () => {
  test(
    `${crashes} times while records are written and lists come in loses nothing that was confirmed, and holds each once`,
    async () => {
      let server = await startServer({ from: inject('sample') });
      const before = await count(server);
      const all = Array.from({ length: writers }, () => new Writer());
      const importing = new Importing();
      for (let nth = 0; nth < crashes; nth++) {
        for (const officer of [...all, importing]) await officer.signIn(server);
        const writing = [...all.map((writer) => writer.writeUntilGone()), importing.importUntilGone()];
        await seconds(0.3, 4);
        kill(server, nth);
        await Promise.all(writing);
        await server.gone;
        server = await startServer({ in: server.dataDir });
      }
      const [first] = all;
      await first?.signIn(server);
      const there = (await first?.list()) ?? [];
      const ids = there.map((one) => one.id);
      const confirmed = all.flatMap((writer) => [...writer.confirmed]);
      const sent = new Set(all.flatMap((writer) => [...writer.sent]));
      console.log(`${crashes} crashes, ${sent.size} records sent, ${confirmed.length} confirmed, ${ids.length} there`);
      expect(confirmed.length).toBeGreaterThan(crashes * 2);
      expect(new Set(ids).size).toBe(ids.length);
      expect(confirmed.filter((id) => !ids.includes(id))).toEqual([]);
      expect(ids.filter((id) => !sent.has(id))).toEqual([]);
      // The summaries hold what the records do.
      expect((await count(server)) - before).toBe(there.reduce((sum, one) => sum + one.turns, 0));
      await importing.signIn(server);
      await bringAllHome(importing);
      await removeServer(server);
    },
    120_000 + crashes * 20_000,
  );
});

/** Each list is there as a whole or not at all; what was broken off goes on where it stands, and is there once. */
async function bringAllHome(importing: Importing): Promise<void> {
  const said = importing.lists.map((list) => [list.word, list.rows, list.confirmed]);
  const found: number[] = [];
  for (const list of importing.lists) found.push((await importing.namesOf(list)).length);
  const [whole, none] = [found.filter(Boolean).length, found.filter((one) => one === 0).length];
  console.log(
    `${said.length} lists, ${said.filter(([, , sure]) => sure).length} confirmed, ${whole} there, ${none} not`,
  );
  for (const [nth, list] of importing.lists.entries())
    expect([list.word, found[nth]]).toEqual([list.word, list.confirmed || found[nth] ? list.rows : 0]);
  expect(importing.lists.length).toBeGreaterThanOrEqual(crashes);
  for (const list of importing.lists) {
    await importing.bring(list);
    const names = await importing.namesOf(list);
    expect([list.word, list.confirmed, names.length, new Set(names).size]).toEqual([
      list.word,
      true,
      list.rows,
      list.rows,
    ]);
  }
}
