import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { Client, type PoolConfig } from 'pg';
import { Refusal } from '../refusal.ts';

/**
 * Where a restored database grows up and where the one before it is put aside: beside it on the same server, and the files
 * in folders beside theirs. Nothing in use is touched until all is whole; then names change places.
 */
export interface Target {
  connection: PoolConfig;
  filesDir: string;
  database: string;
  /** Somebody's work is in it: it is put aside and not thrown away. */
  occupied: boolean;
  /** Nothing of ours is in it, not even empty tables. */
  fresh: boolean;
  mayCreate: boolean;
}

export const buildingName = (name: string): string => `${name}_dang_phuc_hoi`;
export const asideName = (name: string): string => `${name}_truoc_phuc_hoi`;
const buildingFolder = (filesDir: string): string => `${filesDir}.dang-phuc-hoi`;
const asideFolder = (filesDir: string): string => `${filesDir}.truoc-phuc-hoi`;

/** The same server and account, another database. */
export function onDatabase(connection: PoolConfig, database: string): PoolConfig {
  if (!connection.connectionString) return { ...connection, database };
  const url = new URL(connection.connectionString);
  url.pathname = `/${encodeURIComponent(database)}`;
  return { ...connection, connectionString: url.href };
}

export async function askServer<T>(connection: PoolConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Refuses `backup.inUse` while a program works with the database. */
export async function readTarget(connection: PoolConfig, filesDir: string): Promise<Target> {
  return askServer(connection, async (client) => {
    const { rows } = await client.query<
      Omit<Target, 'connection' | 'filesDir' | 'occupied'> & { hasTables: boolean; others: number }
    >(`
      select current_database() as database, to_regclass('public.migration') is null as fresh, to_regclass('kernel.tenant') is not null as "hasTables",
        (select rolsuper or rolcreatedb from pg_roles where rolname = current_user) as "mayCreate",
        (select count(*)::int from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend') as others`);
    const { hasTables, others, ...row } = rows[0]!;
    if (others > 0)
      throw new Refusal(
        'backup.inUse',
        'Cơ sở dữ liệu đang được dùng. Hãy dừng phần mềm (Ctrl+C ở cửa sổ đang chạy) rồi phục hồi lại.',
      );
    const occupied = hasTables && ((await client.query('select 1 from kernel.tenant limit 1')).rowCount ?? 0) > 0;
    return { connection, filesDir, occupied, ...row };
  });
}

/** An empty database to build in, and the folder for its files; what an earlier attempt left there goes. */
export async function openBuilding(target: Target): Promise<{ connection: PoolConfig; filesDir: string }> {
  const name = buildingName(target.database);
  await askServer(target.connection, async (client) => {
    await client.query(`drop database if exists "${name}" with (force)`);
    await client.query(`create database "${name}"`);
  });
  rmSync(buildingFolder(target.filesDir), { recursive: true, force: true });
  mkdirSync(buildingFolder(target.filesDir), { recursive: true });
  return { connection: onDatabase(target.connection, name), filesDir: buildingFolder(target.filesDir) };
}

export async function dropBuilding(target: Target): Promise<void> {
  rmSync(buildingFolder(target.filesDir), { recursive: true, force: true });
  await askServer(target.connection, (client) =>
    client.query(`drop database if exists "${buildingName(target.database)}" with (force)`),
  );
}

/** What was built takes the name; what had it is put aside, instead of what was aside before. */
export async function moveIn(target: Target): Promise<void> {
  const { database, filesDir } = target;
  await dropAside(target);
  // Folders first: should one not let itself be renamed, the database has not changed yet.
  move(filesDir, asideFolder(filesDir));
  move(buildingFolder(filesDir), filesDir);
  try {
    await rename(target, database, asideName(database), buildingName(database));
    await rename(target, buildingName(database), database, asideName(database));
  } catch (error) {
    move(filesDir, buildingFolder(filesDir));
    move(asideFolder(filesDir), filesDir);
    await rename(target, asideName(database), database, buildingName(database)).catch(() => undefined);
    throw error;
  }
}

export async function dropAside(target: Target): Promise<void> {
  rmSync(asideFolder(target.filesDir), { recursive: true, force: true });
  await askServer(target.connection, (client) =>
    client.query(`drop database if exists "${asideName(target.database)}" with (force)`),
  );
}

/** What was put aside comes back and what is there now goes aside: once more, and it is as before. Refuses `backup.nothingAside`. */
export async function changePlaces(target: Target): Promise<void> {
  const { database, filesDir } = target;
  const found = await askServer(target.connection, (client) =>
    client.query('select 1 from pg_database where datname = $1', [asideName(database)]),
  );
  if (!found.rowCount)
    throw new Refusal('backup.nothingAside', 'Không có dữ liệu nào được cất lại từ lần phục hồi trước.');
  await dropBuilding(target);
  await rename(target, database, buildingName(database), asideName(database));
  await rename(target, asideName(database), database, buildingName(database));
  await rename(target, buildingName(database), asideName(database), database);
  move(filesDir, buildingFolder(filesDir));
  move(asideFolder(filesDir), filesDir);
  move(buildingFolder(filesDir), asideFolder(filesDir));
}

/** A database cannot be renamed from within. */
async function rename(target: Target, from: string, to: string, standingIn: string): Promise<void> {
  await askServer(onDatabase(target.connection, standingIn), (client) =>
    client.query(`alter database "${from}" rename to "${to}"`),
  );
}

function move(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to);
}
