import { pino } from 'pino';
import type { PoolConfig } from 'pg';
import { openDatabase, openPool } from './kernel/db.ts';
import { openFiles } from './kernel/files.ts';
import { openIdentity } from './kernel/identity.ts';
import { openJobs } from './kernel/jobs.ts';
import type { Services } from './kernel/services.ts';
import type { Settings } from './kernel/settings.ts';

/** What the program is made of, wired by hand. */
export function wire(settings: Settings, connection: PoolConfig): Services {
  const log = pino({ level: settings.logLevel }, pino.destination(2));
  const pool = openPool(connection);
  return {
    settings,
    pool,
    db: openDatabase(pool, settings),
    files: openFiles(settings.dataDir),
    identity: openIdentity({ pool, settings, log }),
    jobs: openJobs(connection),
    log,
    now: () => new Date(),
  };
}
