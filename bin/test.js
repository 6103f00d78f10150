#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.js';
import { checks, runSteps } from './check.js';
import { main, root, Stop } from './lib/ground.js';
import { ensureInstalled } from './lib/install.js';
import { findNode, runTool } from './lib/node.js';

const ci = process.env.CI === 'true';
const results = join(root, 'test-output/vitest.json');

await main(async () => {
  await ensureInstalled();
  const missing = ensureTools();
  const build = { name: 'build', run: () => ensureBuilt().then(() => ({ code: 0 }), failBuild) };
  const failed = await runSteps([...checks, build, { name: 'tests', run: runTests }]);
  if (missing.length) describeMissing(missing);
  const count = countTests();
  // With CI=true nothing is left out, for want of a tool or otherwise.
  if (ci && missing.length) failed.push('tools');
  if (ci && count.skipped) failed.push('skipped tests');
  const others = failed.filter((name) => name !== 'tests' || !count.failed);
  if (failed.length) console.log(`\nFAILED: ${failed.join(', ')}`);
  console.log(`\n${count.passed} passed, ${count.failed + others.length} failed, ${count.skipped} skipped`);
  return failed.length || count.failed ? 1 : 0;
});

function runTests() {
  rmSync(results, { force: true });
  const words = [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...process.argv.slice(2),
  ];
  return runTool('vitest/vitest.mjs', words);
}

/** A file that cannot even be loaded has no test to count, yet it failed. */
function countTests() {
  let read;
  try {
    read = JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const broken = read.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: read.numPassedTests,
    failed: read.numFailedTests + broken.length,
    skipped: read.numPendingTests + read.numTodoTests,
  };
}

function failBuild(error) {
  if (!(error instanceof Stop)) throw error;
  console.log(error.message);
  return { code: 1 };
}

/** Tools of the system that some tests use: with CI=true they are installed, elsewhere those tests are left out. Returns what is missing. */
function ensureTools() {
  let missing = listMissing();
  if (!ci || !missing.length) return missing;
  const packages = [...new Set(missing.map((tool) => tool.package))];
  console.log(`Installing ${packages.join(' ')}`);
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const words of [
    ['update', '-q'],
    ['install', '-q', '-y', '--no-install-recommends', ...packages],
  ]) {
    const [command, ...args] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...words];
    spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  missing = listMissing();
  if (missing.length) {
    describeMissing(missing);
    throw new Stop(
      'With CI=true no check is left out. These packages could not be installed (Debian 12, as root or with sudo).',
    );
  }
  return [];
}

function listMissing() {
  const { stdout, stderr, status } = spawnSync(findNode(), [join(root, 'test/tools.ts')], { encoding: 'utf8' });
  if (status !== 0) throw new Stop(stderr);
  return JSON.parse(stdout);
}

function describeMissing(missing) {
  console.log('\nLeft out, because a tool is not installed:');
  for (const tool of missing) console.log(`  ${tool.package}: ${tool.checks}`);
  console.log(
    `To add them (Debian): sudo apt-get install -y ${[...new Set(missing.map((tool) => tool.package))].join(' ')}`,
  );
}
