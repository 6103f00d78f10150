import { defineConfig } from 'vitest/config';
import { tool } from './test/tools.ts';

const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** Times on a slow line and a slow phone, by `npm run bench:phone`; `npm test` leaves them out, a busy machine would answer for us. */
const measured = {
  oxc,
  test: {
    name: 'phone',
    include: ['bench/*.e2e.ts'],
    globalSetup: ['test/journeys/sample.ts'],
    fileParallelism: false,
    sequence: { groupOrder: 3 },
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
};

/** What speaks to the database, once more on the oldest PostgreSQL that is supported. */
const onPostgres15 = {
  oxc,
  test: {
    name: 'postgres15',
    include: ['src/modules/**/*.test.{ts,tsx}', 'test/{schema,rls}.test.ts'],
    // No tables, and half a minute of computing.
    exclude: ['src/modules/election/**'],
    globalSetup: ['test/database15.ts'],
    sequence: { groupOrder: 1 },
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
};

// Two cores are the smallest machine that this must be pleasant on; more help little, the database is shared.
export default defineConfig({
  oxc,
  test: {
    maxWorkers: 2,
    env: { TZ: 'Asia/Ho_Chi_Minh' },
    projects: [
      {
        oxc,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          globalSetup: ['test/database.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      ...(tool('postgres15') ? [onPostgres15] : []),
      ...(process.env['MEASURE'] ? [measured] : []),
      {
        oxc,
        test: {
          name: 'journeys',
          include: ['test/journeys/*.e2e.ts'],
          globalSetup: ['test/journeys/sample.ts'],
          // One browser and one server at a time, after everything else: they are measured.
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
