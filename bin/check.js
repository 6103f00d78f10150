#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { main } from './lib/ground.js';
import { ensureInstalled } from './lib/install.js';
import { runTool } from './lib/node.js';

/** What can be said about the code without running it. */
export const checks = [
  { name: 'types', run: () => runTool('typescript/bin/tsc', ['--noEmit', '-p', '.']) },
  {
    name: 'lint',
    run: () => runTool('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', '--report-unused-disable-directives']),
  },
  { name: 'format', run: () => runTool('oxfmt/bin/oxfmt', ['--check']) },
  { name: 'dead code', run: () => runTool('knip/bin/knip.js', []) },
];

/** Runs each step, all of them whatever fails, and returns the names of those that failed. */
export async function runSteps(steps) {
  const failed = [];
  for (const { name, run } of steps) {
    console.log(`\n── ${name}`);
    const began = Date.now();
    const { code } = await run();
    if (code !== 0) failed.push(name);
    console.log(`── ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
  return failed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    await ensureInstalled();
    const failed = await runSteps(checks);
    console.log(failed.length ? `\nFAILED: ${failed.join(', ')}` : '\nAll checks passed.');
    return failed.length ? 1 : 0;
  });
}
