import { openConnection } from './database.ts';
import { CannotStart } from './kernel/cannot-start.ts';
import { readSettings } from './kernel/settings.ts';
import { jobs } from './modules.ts';
import { wire } from './wire.ts';

/** The work in the background in a program of its own, beside one or several web programs. */
try {
  const settings = readSettings(process.env);
  const database = await openConnection(settings, {
    onProgress: (text) => process.stderr.write(`${text}\n`),
    join: true,
  });
  const services = wire(settings, database.connection);
  await services.jobs.start(services, jobs);
  const end = async () => {
    await services.jobs.stop();
    await services.db.destroy();
    await database.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
