import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

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
          globalSetup: ['test/database.ts'].filter((path) => existsSync(path)),
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        oxc,
        test: {
          name: 'journeys',
          include: ['test/journeys/*.e2e.ts'],
          // One browser and one server at a time, after everything else: they are measured.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
