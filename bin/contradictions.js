#!/usr/bin/env node
import { runInside } from './lib/inside.js';

process.exitCode = process.argv.includes('--learn')
  ? await runInside('test/drafts/learn/command.ts', 'learn')
  : await runInside('test/drafts/command.ts', 'printContradictions');
