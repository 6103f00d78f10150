#!/usr/bin/env node
import { ensureBuilt } from './build.js';
import { runInside } from './lib/inside.js';

// The imports are measured in the program itself.
await ensureBuilt();
for (const only of ['imports', 'ballots']) if (process.argv.includes(only)) process.env.BENCH_ONLY = only;
if (process.argv.includes('--json')) process.env.BENCH_JSON = '1';

process.exitCode = await runInside('bench/all.ts', 'printBench');
