import { exitCodes } from './cli/command.ts';
import { runCommand } from './cli/run.ts';

// Whoever reads our answer may have enough before its end: `bin/nhiemky units | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCodes.done);
});

process.exitCode = await runCommand(process.argv.slice(2), {
  print: (text) => void process.stdout.write(`${text}\n`),
  say: (text) => void process.stderr.write(`${text}\n`),
  env: process.env,
});
