import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { answerErrors, createApp, openScopes, type App } from './kernel/http.ts';
import { root } from './kernel/root.ts';
import type { Services } from './kernel/services.ts';
import { troublePage } from './kernel/trouble.tsx';
import { addOpenRoutes, admit, addRoutes, type Opening } from './modules.ts';

/** All addresses of the program, in the order in which a request meets them. */
export function buildApp(services: Services, opening: Opening): App {
  const app = createApp(services);
  answerErrors(app, troublePage);
  addAssets(app);
  addHealth(app);
  addOpenRoutes(app, opening);
  openScopes(app, admit);
  addRoutes(app);
  return app;
}

/** The browser's files carry their content's hash in their names: what was fetched once stays good. */
function addAssets(app: App): void {
  app.use(
    '/assets/*',
    serveStatic({
      root: join(root, 'dist/public'),
      precompressed: true,
      onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  );
  app.get('/assets/*', (c) => c.notFound());
  app.get('/favicon.ico', (c) => c.body(null, 204, { 'cache-control': 'public, max-age=86400' }));
}

function addHealth(app: App): void {
  app.get('/suc-khoe', async (c) => {
    const database = await c
      .get('services')
      .pool.query('select 1')
      .then(
        () => true,
        () => false,
      );
    return c.json({ status: database ? 'ok' : 'down', database }, database ? 200 : 503, {
      'cache-control': 'no-store',
    });
  });
}
