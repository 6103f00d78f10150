#!/usr/bin/env node
import { ensureBuilt } from './build.js';
import { main } from './lib/ground.js';
import { ensureInstalled } from './lib/install.js';
import { runTool } from './lib/node.js';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const { code } = await runTool('vitest/vitest.mjs', ['run', '--project', 'journeys', 'test/journeys/crash.e2e.ts'], {
    env: { CRASHES: '50' },
  });
  return code;
});
