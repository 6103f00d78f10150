import type pg from 'pg';
import type { PgBoss } from 'pg-boss';
import type { Services } from './services.ts';

/**
 * Work in the background through pg-boss: kept in the same database, so that a job sent in a transaction that is rolled
 * back leaves nothing. A module declares its jobs in `jobs.ts`; `worker.ts` (or the web program itself, in one office) runs them.
 */
export interface Job {
  /** `module.deed`. */
  name: string;
  /** Cron in Vietnamese time, for what comes round by itself. */
  cron?: string;
  run: (services: Services) => Promise<void>;
}

export interface Jobs {
  start: (services: Services, jobs: readonly Job[]) => Promise<void>;
  /** Has a job done soon, once, by whichever program works. Refuses before `start`. */
  send: (name: string) => Promise<void>;
  stop: () => Promise<void>;
}

export function openJobs(connection: pg.PoolConfig): Jobs {
  let boss: PgBoss | undefined;
  return {
    async start(services, jobs) {
      // Loaded here and not at the start: the pages come first (0.25 s).
      const { PgBoss: Boss } = await import('pg-boss');
      boss = new Boss({
        ...connection,
        schema: 'pgboss',
        application_name: 'nhiemky-jobs',
        max: 2,
      } as ConstructorParameters<typeof Boss>[0] & object);
      boss.on('error', (error: Error) => services.log.error({ err: error }, 'jobs'));
      await boss.start();
      for (const job of jobs) {
        await boss.createQueue(job.name);
        await boss.work(job.name, async () => job.run(services));
        if (job.cron) await boss.schedule(job.name, job.cron, null, { tz: 'Asia/Ho_Chi_Minh' });
      }
    },
    async send(name) {
      if (!boss) throw new Error(`Jobs are not started: ${name}`);
      await boss.send(name, {});
    },
    async stop() {
      await boss?.stop({ graceful: true, timeout: 5000 });
    },
  };
}
