import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Client, type PoolConfig } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openEndpoint } from './embedded/endpoint.ts';
import { startEmbedded } from './embedded.ts';

// 140 bytes, with spaces and marks: more than a unix socket's whole path may have.
const name = `Công đoàn cơ sở ${'Sở Nội vụ '.repeat(8)}`.trim();
let home: string;
let dataDir: string;
let children: ChildProcess[] = [];

beforeAll(async () => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'nhiemky-test-')));
  dataDir = join(home, name);
  const database = await startEmbedded({ dataDir });
  await ask(database.connection, 'create table visit (turn int primary key)');
  await database.stop();
});

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

async function ask(connection: PoolConfig, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another program that holds the database and notes one visit after the other, saying each when it is committed. */
async function startOther(): Promise<ChildProcessByStdio<null, Readable, null>> {
  const program = `
    import { Client } from ${JSON.stringify(import.meta.resolve('pg'))};
    import { startEmbedded } from ${JSON.stringify(new URL('embedded.ts', import.meta.url).href)};
    const { connection } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} });
    const client = new Client(connection);
    await client.connect();
    const { rows } = await client.query('select coalesce(max(turn), 0) as last from visit');
    for (let turn = rows[0].last + 1; ; turn++) {
      await client.query('insert into visit values ($1)', [turn]);
      process.stdout.write(turn + '\\n');
    }`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

test('names stand in Vietnamese order, text is UTF-8, nothing is listened to on the network', async () => {
  const { connection, stop } = await startEmbedded({ dataDir });
  const names = "unnest(array['Đức', 'An', 'Ưu', 'Ân', 'Uy', 'Ăn', 'Dũng'])";
  const [sorted] = await ask(connection, `select string_agg(n, ' ' order by n) as names from ${names} n`);
  expect(sorted).toEqual({ names: 'An Ăn Ân Dũng Đức Uy Ưu' });
  const [settings] = await ask(
    connection,
    `select current_setting('server_encoding') as encoding, current_setting('listen_addresses') as addresses,
            current_setting('fsync') as fsync, current_user::text as who, current_database()::text as database`,
  );
  expect(settings).toEqual({ encoding: 'UTF8', addresses: '', fsync: 'on', who: 'nhiemky', database: 'nhiemky' });
  await stop();
  await expect(ask(connection, 'select 1')).rejects.toThrow();
});

test('killed five times in the middle of its work, the program starts again and misses nothing it had confirmed', async () => {
  let confirmed = 0;
  for (let time = 0; time < 5; time++) {
    const child = await startOther();
    child.stdout.on('data', (text: Buffer) => (confirmed = Number(text.toString().trim().split('\n').at(-1))));
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'close');
  }
  const { connection, stop } = await startEmbedded({ dataDir });
  const [found] = await ask(connection, 'select max(turn) as last, count(*)::int as turns from visit');
  await stop();
  expect(confirmed).toBeGreaterThan(5);
  expect(found?.['last']).toBeGreaterThanOrEqual(confirmed);
  expect(found?.['turns']).toBe(found?.['last']);
});

test('a command beside the running program uses its database and leaves it running', async () => {
  const program = await startEmbedded({ dataDir });
  const command = await startEmbedded({ dataDir, join: true });
  await ask(command.connection, 'select count(*) from visit');
  await command.stop();
  expect(await ask(program.connection, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  await program.stop();
});

test('a server waits until another program has let go of the data', async () => {
  const other = await startOther();
  const said: string[] = [];
  const starting = startEmbedded({ dataDir, onProgress: (text) => said.push(text) });
  const outcome = await Promise.race([starting, new Promise((resolve) => setTimeout(resolve, 400, 'waiting'))]);
  expect(outcome).toBe('waiting');
  other.kill('SIGKILL');
  const { connection, stop } = await starting;
  expect(await ask(connection, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  await stop();
  expect(said.join()).toContain('đang chờ');
});

test('a process that was given the number of a dead database is not taken for it', async () => {
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  children.push(stranger);
  await once(stranger, 'spawn');
  const lines = [stranger.pid, join(dataDir, 'postgres'), 1767225600, 5432, '/tmp', '', '1 1', 'ready', ''];
  writeFileSync(join(dataDir, 'postgres/postmaster.pid'), lines.join('\n'));
  const { connection, stop } = await startEmbedded({ dataDir });
  expect(await ask(connection, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  await stop();
  expect(stranger.exitCode).toBeNull();
});

test('data of another PostgreSQL is not touched, and the officer is told what to do', async () => {
  const file = join(dataDir, 'postgres/PG_VERSION');
  const version = readFileSync(file, 'utf8');
  writeFileSync(file, '15\n');
  await expect(startEmbedded({ dataDir })).rejects.toThrow(/thuộc PostgreSQL 15.*sao lưu/s);
  writeFileSync(file, version);
  await (await startEmbedded({ dataDir })).stop();
});

test('where there are no unix sockets the database asks for its password', async () => {
  const { connection, stop } = await startEmbedded({ dataDir: join(home, 'loopback'), tcp: true });
  expect(await ask(connection, "select current_setting('listen_addresses') as at")).toEqual([{ at: '127.0.0.1' }]);
  await expect(ask({ ...connection, password: 'đoán' }, 'select 1')).rejects.toThrow(/password authentication failed/);
  await stop();
});

test('a socket folder that others may enter is not used', async () => {
  const first = await openEndpoint(dataDir, { prefix: [] }, false);
  const folder = first.settings['unix_socket_directories']!;
  chmodSync(folder, 0o755);
  const second = await openEndpoint(dataDir, { prefix: [] }, false);
  expect(second.settings['unix_socket_directories']).not.toBe(folder);
  first.close();
  second.close();
});
