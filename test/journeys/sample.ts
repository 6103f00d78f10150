import type { TestProject } from 'vitest/node';
import { tool } from '../tools.ts';
import { removeServer, startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder that holds the sample; every file of journeys begins with a copy. */
    sample: string;
  }
}

export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!tool('chromium')) return undefined;
  const server = await startServer({ args: ['--sample'] });
  await server.stop();
  project.provide('sample', server.dataDir);
  return () => removeServer(server);
}
