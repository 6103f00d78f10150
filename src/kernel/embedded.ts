import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type PoolConfig } from 'pg';
import { findBinaries } from './embedded/binaries.ts';
import { CannotStart } from './cannot-start.ts';
import { ensureCluster, type Place } from './embedded/cluster.ts';
import { connectionTo, openEndpoint } from './embedded/endpoint.ts';
import { clearLeftovers, readPostmaster, stopPostmaster } from './embedded/postmaster.ts';
import { chooseRunAs } from './embedded/run-as.ts';
import { birthOf, type Claim, claimNote, ensureFolder } from './running.ts';

export { CannotStart } from './cannot-start.ts';

export type Embedded = { connection: PoolConfig; stop: () => Promise<void> };

export type EmbeddedOptions = {
  /** The program's data folder; the database lies in `postgres` below it. */
  dataDir: string;
  onProgress?: (vietnameseText: string) => void;
  /** Use the database of another program that holds the folder (a command beside the running server) instead of waiting for it. */
  join?: boolean;
  /** Loopback with a password instead of a unix socket: Windows has no other way. */
  tcp?: boolean;
};

// For one office: 2-4 GB of memory, an ordinary disk, some dozens of users. fsync and full_page_writes stay on, as delivered.
const SETTINGS = {
  shared_buffers: '128MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  max_connections: '60',
  max_wal_size: '512MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  random_page_cost: '1.1',
  jit: 'off',
  io_method: 'sync',
  timezone: 'Asia/Ho_Chi_Minh',
  log_timezone: 'Asia/Ho_Chi_Minh',
  lc_messages: 'C',
  log_checkpoints: 'off',
  cluster_name: 'nhiemky',
};

/**
 * Starts the PostgreSQL that comes with the program on its data folder, creating it at the first start (about 1.4 s; later 0.3 s).
 * Superuser and database are called `nhiemky`. The database ends with `stop()` and, on Linux, whenever this process dies.
 * Throws CannotStart with a Vietnamese explanation.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const progress = options.onProgress ?? (() => {});
  const dataDir = ensureFolder(options.dataDir);
  const cluster = join(dataDir, 'postgres');
  const claim = await claimDatabase(dataDir, cluster, options.join ?? false, progress);
  if (!claim.won) return { connection: claim.connection, stop: async () => {} };
  try {
    const binaries = findBinaries();
    const tcp = options.tcp ?? process.platform === 'win32';
    const place = { dataDir, cluster, binaries, runAs: chooseRunAs(binaries.postgres, dataDir), tcp, progress };
    await clearLeftovers(binaries, cluster, () => progress('Đang chờ cơ sở dữ liệu của lần chạy trước dừng hẳn…'));
    await ensureCluster(place);
    return await launch(place, claim.release, options.join ?? false);
  } catch (error) {
    claim.release();
    throw error;
  }
}

type Won = Extract<Claim, { won: true }> | { won: false; connection: PoolConfig };

/** One program owns the database of a folder; others join it, or wait at most a minute for it to end. */
async function claimDatabase(
  dataDir: string,
  cluster: string,
  mayJoin: boolean,
  progress: (text: string) => void,
): Promise<Won> {
  const end = Date.now() + 60_000;
  for (let told = false; ; await pause(25)) {
    const claim = claimNote(join(dataDir, 'database.json'), process.argv.slice(1).join(' '));
    if (claim.won) return claim;
    const running = readPostmaster(cluster);
    if (mayJoin && running?.ready) {
      const connection = connectionTo(dataDir, running);
      if (await answers(connection)) return { won: false, connection };
    }
    if (Date.now() > end) {
      throw new CannotStart(
        `Thư mục dữ liệu ${dataDir} đang được một chương trình khác sử dụng (tiến trình ${claim.holder.pid}). ` +
          'Hãy chờ chương trình đó xong hoặc dừng nó rồi chạy lại.',
      );
    }
    if (!told && !mayJoin) progress('Một lệnh khác đang dùng cơ sở dữ liệu này, đang chờ lệnh đó xong…');
    told = true;
  }
}

async function launch(place: Place, release: () => void, gently: boolean): Promise<Embedded> {
  const { dataDir, cluster, binaries } = place;
  const endpoint = await openEndpoint(dataDir, place.runAs, place.tcp);
  try {
    const pid = await runPostgres(place, endpoint.settings);
    // Where nothing ends the database with us (macOS), do it on every orderly way out; clearLeftovers does the rest.
    const onExit = () => process.platform !== 'win32' && process.kill(pid, 'SIGINT');
    process.once('exit', onExit);
    const connection = connectionTo(dataDir, readPostmaster(cluster)!);
    await ensureDatabase(connection);
    let stopped: Promise<void> | undefined;
    const stop = async () => {
      await stopPostmaster(binaries, cluster, pid, gently);
      process.off('exit', onExit);
      endpoint.close();
      release();
    };
    return { connection, stop: () => (stopped ??= stop()) };
  } catch (error) {
    endpoint.close();
    throw error;
  }
}

/** Until it takes connections; returns its pid. A killed predecessor's last children may hold its memory a moment longer. */
async function runPostgres(place: Place, endpoint: Record<string, string>): Promise<number> {
  for (const end = Date.now() + 20_000; ; await pause(100)) {
    const log = openLog(place.dataDir);
    const started = spawnPostgres(place, { ...SETTINGS, ...endpoint }, log.fd);
    for (;;) {
      const running = readPostmaster(place.cluster);
      // A killed predecessor leaves its file behind, "ready" as it was.
      if (running?.ready && started.is(running.pid)) {
        closeSync(log.fd);
        return running.pid;
      }
      if (started.ended()) break;
      await pause(10);
    }
    closeSync(log.fd);
    const said = readFileSync(log.path, 'utf8').slice(log.size);
    if (!/pre-existing shared memory|lock file "postmaster.pid"/.test(said) || Date.now() > end) {
      throw new CannotStart(
        `Cơ sở dữ liệu không khởi động được. Nội dung báo lỗi (${log.path}):\n${said.trim().split('\n').slice(-5).join('\n')}`,
      );
    }
  }
}

function spawnPostgres({ cluster, binaries, runAs }: Place, settings: Record<string, string>, log: number) {
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // pg_ctl: on Windows only it can put down the rights of an administrator, which PostgreSQL demands.
  const start = ['start', '-W', '-D', cluster, '-o', options.map((word) => `"${word}"`).join(' ')];
  const words =
    process.platform === 'win32'
      ? [binaries.pgCtl, ...start]
      : [...runAs.prefix, binaries.postgres, '-D', cluster, ...options];
  const [command, ...args] = words;
  // A session of its own: Ctrl-C on the terminal must not end the database before our last request.
  const child = spawn(command!, args, { detached: true, stdio: ['ignore', log, log], windowsHide: true });
  let ended = false;
  child
    .once('error', () => (ended = true))
    .once('exit', (code) => (ended ||= process.platform !== 'win32' || code !== 0));
  child.unref();
  const is = (pid: number) => (process.platform === 'win32' ? birthOf(pid) !== undefined : pid === child.pid);
  return { is, ended: () => ended };
}

function openLog(dataDir: string): { path: string; fd: number; size: number } {
  const path = join(dataDir, 'postgres.log');
  const before = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (before > 5_000_000) renameSync(path, `${path}.old`);
  return { path, fd: openSync(path, 'a', 0o600), size: before > 5_000_000 ? 0 : before };
}

async function ensureDatabase(connection: PoolConfig): Promise<void> {
  if (await answers(connection)) return;
  const client = new Client({ ...connection, database: 'postgres' });
  await client.connect();
  const found = await client.query("select 1 from pg_database where datname = 'nhiemky'");
  if (found.rowCount === 0) await client.query('create database nhiemky');
  await client.end();
}

async function answers(connection: PoolConfig): Promise<boolean> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
