import { openConnection } from './database.ts';
import { CannotStart } from './kernel/cannot-start.ts';
import { claimRunning } from './kernel/running.ts';
import { readSettings, type Settings } from './kernel/settings.ts';
import type { Endings } from './serve.ts';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

try {
  await start(readSettings(process.env));
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  say(error.message);
  process.exitCode = 1;
}

/** The web program. What it is made of is loaded while the database starts: together half a second, not one after the other. */
async function start(settings: Settings): Promise<void> {
  const claim = claimRunning(settings.dataDir, settings.baseUrl);
  if (!claim.won) return console.log(`Nhiệm Kỳ đang chạy tại ${claim.holder.address}`);
  const endings: Endings = [claim.release];
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void end(endings).then(() => process.exit(0)));
  try {
    const opening = openConnection(settings, { onProgress: say }).then((database) => {
      endings.push(() => database.stop());
      return database;
    });
    const [database, { serveProgram, wire }] = await Promise.all([
      opening,
      import('./serve.ts'),
      import('./kernel/identity/library.ts'),
    ]);
    const services = wire(settings, database.connection);
    endings.push(
      () => services.db.destroy(),
      () => services.jobs.stop(),
    );
    await serveProgram(services, { sample: process.argv.includes('--sample'), say, endings });
  } catch (error) {
    await end(endings);
    throw error;
  }
}

let ended: Promise<void> | undefined;

/** The last opened is closed first; a second signal waits for the same end. */
function end(endings: Endings): Promise<void> {
  const all = async () => {
    for (const ending of endings.toReversed()) await ending();
  };
  return (ended ??= all());
}
