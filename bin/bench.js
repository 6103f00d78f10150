#!/usr/bin/env node
import { runInside } from './lib/inside.js';

process.exitCode = await runInside('bench/all.ts', 'printBench');
