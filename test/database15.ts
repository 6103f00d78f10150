import type { TestProject } from 'vitest/node';
import { prepareServer } from './database.ts';
import { startPostgres15 } from './postgres15.ts';
import { tool } from './tools.ts';

/** The same tests on somebody else's server: Debian's PostgreSQL 15, as DATABASE_URL would name it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres15(tool('postgres15') ?? '');
  await prepareServer(project, server.connection);
  return server.stop;
}
