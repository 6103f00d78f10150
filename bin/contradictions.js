#!/usr/bin/env node
import { runInside } from './lib/inside.js';

process.exitCode = await runInside('test/drafts/command.ts', 'printContradictions');
