import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { useWorld } from '../../test/world.ts';
import { readSettings } from './settings.ts';
import { wire } from '../wire.ts';

const world = useWorld();

it('does a job that was sent, once, and ends in order', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nk-jobs-'));
  const services = wire(readSettings({ DATA_DIR: folder }), world().connection);
  let done = 0;
  let tell: () => void = () => undefined;
  const told = new Promise<void>((resolve) => (tell = resolve));
  await services.jobs.start(services, [
    {
      name: 'test.count',
      run: async () => {
        done += 1;
        tell();
      },
    },
  ]);
  await services.jobs.send('test.count');
  await told;
  await services.jobs.stop();
  await services.db.destroy();
  rmSync(folder, { recursive: true, force: true });
  expect(done).toBe(1);
});
