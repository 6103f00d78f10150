#!/usr/bin/env node
import { ensureBuilt } from './build.js';
import { runInside } from './lib/inside.js';

// The imports are measured in the program itself.
await ensureBuilt();
if (process.argv.includes('imports')) process.env.BENCH_ONLY = 'imports';
if (process.argv.includes('--json')) process.env.BENCH_JSON = '1';

process.exitCode = await runInside('bench/all.ts', 'printBench');
