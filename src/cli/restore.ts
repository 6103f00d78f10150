import { join, resolve } from 'node:path';
import type { PoolConfig } from 'pg';
import type { Call, Command } from './command.ts';

export const restore: Command = {
  words: 'restore',
  form: 'TỆP [--yes]',
  about: 'phục hồi từ bản sao lưu (dừng trang web trước); số liệu đang có được cất riêng, không mất',
  options: {
    yes: { type: 'boolean', help: 'thay số liệu đang có; không có lựa chọn này thì chỉ phục hồi vào chỗ trống' },
  },
  operands: ['TỆP'],
  async run(call) {
    const [{ restoreBackup }, { migrationFolders }, { formatNumber }, { formatInstant }] = await Promise.all([
      import('../kernel/backup/restore.ts'),
      import('../modules.ts'),
      import('../kernel/vi/number.ts'),
      import('../kernel/vi/dates.ts'),
    ]);
    await withDatabase(call, async (connection) => {
      const restored = await restoreBackup({
        connection,
        filesDir: join(call.settings.dataDir, 'files'),
        from: resolve(call.operands[0] ?? ''),
        folders: migrationFolders,
        replace: call.given('yes'),
        check: (built) => checkTallies(built, call.say),
        onProgress: call.say,
      });
      call.print(
        `Đã phục hồi số liệu lúc ${formatInstant(new Date(restored.createdAt))}: ${formatNumber(restored.rows)} dòng, ${formatNumber(restored.files)} tệp minh chứng.`,
      );
      if (restored.keptAside)
        call.say(
          'Số liệu trước khi phục hồi được cất riêng cho đến lần phục hồi sau. Muốn lấy lại: bin/nhiemky restore undo',
        );
    });
  },
};

export const undoRestore: Command = {
  words: 'restore undo',
  form: '',
  about: 'đổi lại số liệu đã cất ở lần phục hồi gần nhất; chạy lần nữa thì đổi trở lại',
  options: {},
  async run(call) {
    const places = await import('../kernel/backup/restore.ts');
    await withDatabase(call, (connection) =>
      places.undoRestore({ connection, filesDir: join(call.settings.dataDir, 'files') }),
    );
    call.print('Đã đổi lại số liệu trước lần phục hồi gần nhất.');
  },
};

/** The database as it is: what is restored brings its own structure. */
async function withDatabase(call: Call, work: (connection: PoolConfig) => Promise<void>): Promise<void> {
  const { databaseUrl, dataDir } = call.settings;
  if (databaseUrl) return work({ connectionString: databaseUrl });
  const { startEmbedded } = await import('../kernel/embedded.ts');
  const database = await startEmbedded({ dataDir, join: true, onProgress: call.say });
  try {
    await work(database.connection);
  } finally {
    await database.stop();
  }
}

/** Summaries are compared with the records that they sum up, and built anew where they differ. */
async function checkTallies(connection: PoolConfig, say: (text: string) => void): Promise<void> {
  const [{ openDatabase, openPool }, { inScope, systemActor }, { rebuildTallies }, { listTenants }] = await Promise.all(
    [
      import('../kernel/db.ts'),
      import('../kernel/scope.ts'),
      import('../modules/ledger/index.ts'),
      import('../modules/org/index.ts'),
    ],
  );
  const db = openDatabase(openPool(connection, 1));
  try {
    const homes = await inScope(db, systemActor([]), listTenants);
    for (const { tenantId } of homes) {
      const differing = await inScope(db, systemActor([tenantId]), rebuildTallies);
      say(
        differing
          ? `${differing} dòng tổng hợp không khớp với bản ghi, đã tính lại từ bản ghi.`
          : 'Các dòng tổng hợp khớp với bản ghi.',
      );
    }
  } finally {
    await db.destroy();
  }
}
