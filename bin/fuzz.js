#!/usr/bin/env node
import { runInside } from './lib/inside.js';

process.exitCode = await runInside('test/ballots/fuzz.ts', 'printStorm');
