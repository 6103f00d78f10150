import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../src/kernel/embedded.ts';
import { migrate } from '../src/kernel/migrate.ts';
import { migrationFolders } from '../src/modules.ts';
import { buildWorld } from './world/build.ts';

/**
 * One real database for the whole run, the program's own (`database15.ts`: Debian's PostgreSQL 15). Two templates are
 * made once, an empty migrated one and one with the small world; a test file copies one of them in about 30 ms.
 */
declare module 'vitest' {
  interface ProvidedContext {
    server: pg.PoolConfig;
    world: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'nk-test-'));
  const embedded = await startEmbedded({ dataDir: folder });
  await prepareServer(project, embedded.connection);
  return async () => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

export async function prepareServer(project: TestProject, server: pg.PoolConfig): Promise<void> {
  const names = { empty: 'nk_template_empty', world: 'nk_template_world' };
  await withClient(server, (client) => client.query(`create database ${names.empty}`));
  await withClient({ ...server, ...at(server, names.empty) }, (client) => migrate(client, migrationFolders));
  await withClient(server, (client) => client.query(`create database ${names.world} template ${names.empty}`));
  const world = await buildWorld({ ...server, ...at(server, names.world) });
  project.provide('server', server);
  project.provide('world', JSON.stringify(world));
}

/** The same server, another database. */
export function at(server: pg.PoolConfig, database: string): pg.PoolConfig {
  if (!server.connectionString) return { database };
  const url = new URL(server.connectionString);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}

export async function withClient<T>(connection: pg.PoolConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
