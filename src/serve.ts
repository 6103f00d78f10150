import { serve, type ServerType } from '@hono/node-server';
import { buildApp } from './app.ts';
import { CannotStart } from './kernel/cannot-start.ts';
import type { Services } from './kernel/services.ts';
import { isEmpty, jobs } from './modules.ts';

export { wire } from './wire.ts';

/** Something that was opened and how it is closed; the last opened is closed first. */
export type Endings = (() => unknown)[];

/** Serves the pages, says where, and only then takes up the work that nobody waits for. */
export async function serveProgram(
  services: Services,
  o: { sample: boolean; say: (text: string) => void; endings: Endings },
): Promise<void> {
  if (o.sample && (await isEmpty(services))) await loadSample(services, o.say);
  const server = await listen(services, o.say);
  o.endings.push(() => close(server));
  console.log(`Nhiệm Kỳ đang chạy tại ${services.settings.baseUrl}`);
  await services.identity.warmUp();
  await services.jobs.start(services, jobs);
}

async function loadSample(services: Services, onProgress: (text: string) => void): Promise<void> {
  const sample = await import('./sample/load.ts');
  await sample.loadSample(services, { onProgress });
}

function listen(services: Services, announce: (text: string) => void): Promise<ServerType> {
  const { host, port } = services.settings;
  const app = buildApp(services, { loadSample, announce });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? portTaken(port) : error),
    );
  });
}

const portTaken = (port: number) =>
  new CannotStart(`Cổng ${port} đang có chương trình khác dùng. Hãy đặt biến PORT sang số khác, ví dụ PORT=8081.`);

/** Open requests are finished; connections that only wait are closed. */
function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}
