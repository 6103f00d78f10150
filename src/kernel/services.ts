import type { Logger } from 'pino';
import type pg from 'pg';
import type { Database } from './db.ts';
import type { Files } from './files.ts';
import type { Identity } from './identity.ts';
import type { Jobs } from './jobs.ts';
import type { Settings } from './settings.ts';

/** What the program is made of, wired by hand in one place (`wire.ts`). */
export interface Services {
  settings: Settings;
  pool: pg.Pool;
  db: Database;
  files: Files;
  identity: Identity;
  jobs: Jobs;
  log: Logger;
  /** The time now; tests set it. Rules never read a clock. */
  now: () => Date;
}
