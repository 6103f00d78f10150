import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PoolConfig } from 'pg';
import { chooseRunAs } from '../src/kernel/embedded/run-as.ts';
import { withClient } from './database.ts';

/** Debian's PostgreSQL 15 on an empty cluster of its own, as somebody else's server that DATABASE_URL names. */
export async function startPostgres15(
  postgres: string,
): Promise<{ connection: PoolConfig; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'pg15-'));
  const cluster = join(folder, 'cluster');
  mkdirSync(cluster, { mode: 0o700 });
  const { prefix } = chooseRunAs(postgres, folder);
  const call = (program: string, ...words: string[]): [string, string[]] => {
    const [command = program, ...args] = [...prefix, join(dirname(postgres), program), ...words];
    return [command, args];
  };
  execFileSync(
    ...call('initdb', '-D', cluster, '--username=owner', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'),
    { stdio: 'ignore' },
  );
  const [command, args] = call('postgres', '-D', cluster, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off');
  const child = spawn(command, args, { stdio: 'ignore' });
  const connection: PoolConfig = {
    connectionString: `postgres://owner@localhost/postgres?host=${encodeURIComponent(folder)}`,
  };
  for (const end = Date.now() + 20_000; ; await pause(50)) {
    const up = await withClient(connection, async () => true).catch(() => false);
    if (up) break;
    if (Date.now() > end || child.exitCode !== null) throw new Error('PostgreSQL 15 did not start.');
  }
  return {
    connection,
    async stop() {
      child.kill('SIGINT');
      await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
