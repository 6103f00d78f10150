#!/usr/bin/env node
import { runInside } from './lib/inside.js';

process.exitCode = await runInside('test/seeds/command.ts', 'printSeeds');
