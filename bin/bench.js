#!/usr/bin/env node
import { runInside } from './lib/inside.js';

if (process.argv.includes('--json')) process.env.BENCH_JSON = '1';

process.exitCode = await runInside('bench/all.ts', 'printBench');
