import { serve, type ServerType } from '@hono/node-server';
import { buildApp } from './app.ts';
import { openConnection } from './database.ts';
import { CannotStart } from './kernel/cannot-start.ts';
import { claimRunning } from './kernel/running.ts';
import type { Services } from './kernel/services.ts';
import { readSettings, type Settings } from './kernel/settings.ts';
import { isEmpty, jobs } from './modules.ts';
import { loadSample } from './sample/load.ts';
import { wire } from './wire.ts';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

try {
  await start(readSettings(process.env));
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  say(error.message);
  process.exitCode = 1;
}

async function start(settings: Settings): Promise<void> {
  const claim = claimRunning(settings.dataDir, settings.baseUrl);
  if (!claim.won) return console.log(`Nhiệm Kỳ đang chạy tại ${claim.holder.address}`);
  const endings: (() => unknown)[] = [claim.release];
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(endings).then(() => process.exit(0)));
  try {
    // Half a second of loading that needs no database goes on beside its start.
    const loading = import('./kernel/identity/library.ts');
    const database = await openConnection(settings, { onProgress: say });
    endings.push(database.stop);
    const services = wire(settings, database.connection);
    endings.push(() => services.db.destroy(), () => services.jobs.stop());
    if (process.argv.includes('--sample') && (await isEmpty(services))) await loadSample(services, say);
    const server = await listen(services);
    endings.push(() => close(server));
    console.log(`Nhiệm Kỳ đang chạy tại ${settings.baseUrl}`);
    await loading;
    await services.identity.warmUp();
    await services.jobs.start(services, jobs);
  } catch (error) {
    await end(endings);
    throw error;
  }
}

function listen(services: Services): Promise<ServerType> {
  const { host, port } = services.settings;
  const app = buildApp(services, { loadSample, announce: say });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new CannotStart(`Cổng ${port} đang có chương trình khác dùng. Hãy đặt biến PORT sang số khác, ví dụ PORT=8081.`) : error),
    );
  });
}

/** Open requests are finished; connections that only wait are closed. */
function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}

/** The last opened is closed first. */
async function end(endings: (() => unknown)[]): Promise<void> {
  for (const ending of endings.splice(0).reverse()) await ending();
}
