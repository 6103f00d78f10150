#!/usr/bin/env node
import { main } from './lib/ground.js';
import { ensureInstalled } from './lib/install.js';
import { runTool } from './lib/node.js';

await main(async () => {
  await ensureInstalled();
  const file = 'src/modules/election/actions/belenios-tool.test.ts';
  const { code } = await runTool('vitest/vitest.mjs', ['run', '--project', 'unit', file], { env: { ALL_SIZES: '1' } });
  return code;
});
