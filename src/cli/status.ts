import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRunning } from '../kernel/running.ts';
import { root } from '../kernel/root.ts';
import type { Command } from './command.ts';

export const status: Command = {
  words: 'status',
  form: '[--json]',
  about: 'phần mềm đang chạy ở đâu, với cơ sở dữ liệu nào, có bao nhiêu số liệu',
  options: { json: { type: 'boolean', help: 'in dạng JSON' } },
  async run(call) {
    const { dataDir, databaseUrl } = call.settings;
    const address = readRunning(dataDir)?.address ?? null;
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const [{ listHomes, listUnits, withServices }, { describeServer }, { formatNumber }] = await Promise.all([
      import('./opened.ts'),
      import('../kernel/db.ts'),
      import('../kernel/vi/number.ts'),
    ]);
    const { homes, units, server } = await withServices(call, async (services) => ({
      homes: (await listHomes(services)).map(({ name }) => name),
      units: (await listUnits(services)).length,
      server: await describeServer(services.db),
    }));
    if (call.given('json')) {
      return call.print(
        JSON.stringify(
          {
            version,
            address,
            folder: dataDir,
            database: { own: databaseUrl !== undefined, postgresql: server.version, bytes: server.bytes },
            homes,
            units,
          },
          null,
          2,
        ),
      );
    }
    call.print(`Nhiệm Kỳ ${version}
Trang web: ${address ?? 'chưa chạy (npm start)'}
Thư mục dữ liệu: ${dataDir}
Cơ sở dữ liệu: ${databaseUrl ? 'máy chủ riêng (DATABASE_URL)' : 'kèm theo phần mềm'}, PostgreSQL ${server.version}, ${formatNumber(Math.ceil(server.bytes / 1_048_576))} MB
Số liệu: ${homes.length ? `${homes.join('; ')}, ${formatNumber(units)} đơn vị` : 'chưa khai báo đơn vị nào'}`);
  },
};
