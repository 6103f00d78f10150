import type { PoolConfig } from 'pg';
import { CannotStart } from './kernel/cannot-start.ts';
import type { Settings } from './kernel/settings.ts';

export interface OpenedDatabase {
  connection: PoolConfig;
  stop(): Promise<void>;
}

/**
 * The database that comes with the program, or the one that DATABASE_URL names, brought to this version's shape.
 * The rest of the program is loaded only after its start has begun: the two go on side by side.
 */
export async function openConnection(
  settings: Settings,
  o: { onProgress: (text: string) => void; join?: boolean },
): Promise<OpenedDatabase> {
  const opened = settings.databaseUrl
    ? { connection: { connectionString: settings.databaseUrl }, stop: async () => undefined }
    : await openEmbedded(settings, o);
  try {
    await bringUpToDate(opened.connection, o.onProgress);
    return opened;
  } catch (error) {
    await opened.stop();
    throw error;
  }
}

async function openEmbedded(
  settings: Settings,
  o: { onProgress: (text: string) => void; join?: boolean },
): Promise<OpenedDatabase> {
  const { startEmbedded } = await import('./kernel/embedded.ts');
  return startEmbedded({ dataDir: settings.dataDir, onProgress: o.onProgress, join: o.join ?? false });
}

async function bringUpToDate(connection: PoolConfig, onProgress: (text: string) => void): Promise<void> {
  const [{ openDatabase, openPool }, { migrate }, { furnishOlder, migrationFolders }] = await Promise.all([
    import('./kernel/db.ts'),
    import('./kernel/migrate.ts'),
    import('./modules.ts'),
  ]);
  const pool = openPool(connection, 1);
  const client = await pool.connect().catch((error: Error) => {
    throw new CannotStart(
      `Không kết nối được cơ sở dữ liệu: ${error.message}. Hãy kiểm tra biến DATABASE_URL và máy chủ PostgreSQL.`,
    );
  });
  try {
    let told = false;
    await migrate(client, migrationFolders, () => {
      if (!told) onProgress('Đang cập nhật cấu trúc cơ sở dữ liệu…');
      told = true;
    }).catch((error: Error) => {
      throw new CannotStart(error.message, { cause: error });
    });
  } catch (error) {
    client.release();
    await pool.end();
    throw error;
  }
  client.release();
  const db = openDatabase(pool);
  await furnishOlder(db).finally(() => db.destroy());
}
