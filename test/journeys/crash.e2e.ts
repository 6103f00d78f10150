import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, test } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import { root } from '../../src/kernel/root.ts';
import { tool } from '../tools.ts';
import { removeServer, startServer, type Server } from './server.ts';

/** `npm run crash` asks for 50. */
const crashes = Number(process.env['CRASHES'] ?? 5);
const writers = 4;
const unit = 'cdcs-trung-tam-vhtt';
/** A day of its own: what stands on it was written here. */
const day = '2026-01-17';
const days = 'tu=17/01/2026&den=17/01/2026';

/** Records by the API as an officer's program would, until the server is gone. */
class Writer {
  readonly confirmed = new Set<string>();
  readonly sent = new Set<string>();
  private cookie = '';

  async signIn({ address }: Server): Promise<void> {
    const page = await (await fetch(`${address}/dang-nhap`)).text();
    const persona = /name="persona" value="([^"]+)"/u.exec(page)?.[1] ?? '';
    const answer = await fetch(`${address}/dang-nhap/mau`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ persona }),
      headers: { origin: address },
    });
    this.cookie = answer.headers
      .getSetCookie()
      .map((set) => set.split(';')[0])
      .join('; ');
  }

  async writeUntilGone(server: Server): Promise<void> {
    try {
      for (;;) await this.write(server, newId());
    } catch {
      // The server is gone: what was not confirmed may be there or not.
    }
  }

  async write({ address }: Server, id: string): Promise<void> {
    this.sent.add(id);
    const answer = await fetch(`${address}/api/v1/cd/${unit}/entries`, {
      method: 'POST',
      headers: { cookie: this.cookie, origin: address, 'content-type': 'application/json' },
      body: JSON.stringify({ id, kindCode: 'culture_sport_event', onDate: day, summary: 'Giải cầu lông', turns: 3 }),
    });
    if (answer.status === 201) this.confirmed.add(id);
    else if (answer.status < 500) throw new Error(`${answer.status} ${await answer.text()}`);
  }

  async list({ address }: Server): Promise<{ id: string; turns: number }[]> {
    const all: { id: string; turns: number }[] = [];
    for (let after = ''; ;) {
      const answer = await fetch(`${address}/api/v1/cd/${unit}/entries?${days}&after=${after}`, {
        headers: { cookie: this.cookie },
      });
      const page = (await answer.json()) as { items: { id: string; turns: number }[]; next: string | null };
      all.push(...page.items);
      if (!page.next) return all;
      after = page.next;
    }
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
    `${crashes} times while records are written loses none that was confirmed, and holds each once`,
    async () => {
      let server = await startServer({ from: inject('sample') });
      const before = await count(server);
      const all = Array.from({ length: writers }, () => new Writer());
      for (let nth = 0; nth < crashes; nth++) {
        for (const writer of all) await writer.signIn(server);
        const writing = all.map((writer) => writer.writeUntilGone(server));
        await seconds(0.3, 2.5);
        kill(server, nth);
        await Promise.all(writing);
        await server.gone;
        server = await startServer({ in: server.dataDir });
      }
      const [first] = all;
      await first?.signIn(server);
      const there = (await first?.list(server)) ?? [];
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
      await removeServer(server);
    },
    60_000 + crashes * 15_000,
  );
});
