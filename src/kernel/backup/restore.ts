import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client, PoolConfig } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrate, readMigrations } from '../migrate.ts';
import { Refusal } from '../refusal.ts';
import { openMembers, verifyArchive, type Member } from './archive.ts';
import { filePlace, manifestName, refuseUnknown, type Manifest } from './manifest.ts';
import {
  askServer,
  changePlaces,
  dropAside,
  dropBuilding,
  moveIn,
  openBuilding,
  readTarget,
  type Target,
} from './places.ts';
import { refuseHiddenRows } from './rights.ts';
import { listTables, namedColumns, plainSession, quoteTable } from './tables.ts';

export interface Restoring {
  connection: PoolConfig;
  filesDir: string;
  from: string;
  folders: readonly string[];
  /** Put aside what is there. Without it a database that holds somebody's work is refused. */
  replace: boolean;
  /** Looks through the restored database before it takes the place of the other. */
  check: (connection: PoolConfig) => Promise<void>;
  onProgress: (text: string) => void;
}

export interface Restored {
  createdAt: string;
  rows: number;
  files: number;
  /** What was there before is kept beside it, for `undoRestore`. */
  keptAside: boolean;
}

/**
 * Restores a backup: reads the whole file and its checksums first; builds a new database beside the present one with the
 * structure that the backup was made in, fills it, brings it to this program's structure, checks it; only then changes the
 * names. Whatever fails before leaves everything as it was. Refuses `backup.missing`, `backup.form`, `backup.broken`,
 * `backup.version`, `backup.notEmpty`, `backup.inUse`, `backup.rights`, `backup.rows`.
 */
export async function restoreBackup(o: Restoring): Promise<Restored> {
  o.onProgress('Đang kiểm tra bản sao lưu…');
  const manifest = await verifyArchive(o.from);
  refuseUnknown(manifest, readMigrations(o.folders));
  const target = await readTarget(o.connection, o.filesDir);
  if (target.occupied && !o.replace) {
    throw new Refusal(
      'backup.notEmpty',
      'Cơ sở dữ liệu này đang có số liệu. Thêm --yes để thay bằng bản sao lưu; số liệu đang có được cất riêng và lấy lại được bằng lệnh restore undo.',
    );
  }
  await askServer(o.connection, refuseHiddenRows);
  if (target.mayCreate) await buildBeside(target, manifest, o);
  else await buildInPlace(target, manifest, o);
  const files = manifest.members.filter(({ name }) => name.startsWith(filePlace(''))).length;
  return {
    createdAt: manifest.createdAt,
    rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
    files,
    keptAside: target.occupied,
  };
}

/** Takes the last restore back; once more takes that back. Refuses `backup.nothingAside`, `backup.inUse`. */
export async function undoRestore(o: { connection: PoolConfig; filesDir: string }): Promise<void> {
  await changePlaces(await readTarget(o.connection, o.filesDir));
}

async function buildBeside(target: Target, manifest: Manifest, o: Restoring): Promise<void> {
  try {
    const building = await openBuilding(target);
    await fill(building, manifest, o);
    await o.check(building.connection);
    await moveIn(target);
  } catch (error) {
    await dropBuilding(target);
    throw error;
  }
  if (!target.occupied) await dropAside(target);
}

/** Where the account may not create databases, an untouched one is filled directly. */
async function buildInPlace(target: Target, manifest: Manifest, o: Restoring): Promise<void> {
  if (!target.fresh)
    throw new Refusal(
      'backup.mayNotCreate',
      'Tài khoản trong DATABASE_URL không được tạo cơ sở dữ liệu mới. Hãy trỏ DATABASE_URL tới một cơ sở dữ liệu còn trống hoàn toàn.',
    );
  await fill(o, manifest, o);
  await o.check(o.connection);
}

async function fill(
  into: { connection: PoolConfig; filesDir: string },
  manifest: Manifest,
  o: Restoring,
): Promise<void> {
  await askServer(into.connection, async (client) => {
    await migrate(client, o.folders, undefined, new Set(manifest.migrations.map(({ name }) => name)));
    await plainSession(client);
    await client.query('begin');
    await copyIn(client, manifest, { ...o, filesDir: into.filesDir });
    await client.query('commit');
    const newer = await migrate(client, o.folders);
    if (newer.length) o.onProgress(`Đã nâng cấu trúc lên bản phần mềm này (${newer.length} bước).`);
    await client.query('analyze');
  });
}

/** One pass through the archive. */
async function copyIn(client: Client, manifest: Manifest, o: Restoring): Promise<void> {
  await refuseOtherShape(client, manifest);
  // Some rows were laid by the migrations themselves; the backup has them as they were.
  await client.query(`truncate ${manifest.tables.map(({ name }) => quoteTable(name)).join(', ')}`);
  const tableOf = ({ name }: Member) =>
    name.startsWith('tables/') ? manifest.tables.find((table) => table.name === name.split('/')[1]) : undefined;
  const members = openMembers(o.from);
  for (let next = await members.next(); !next.done;) {
    const table = tableOf(next.value);
    if (table)
      next = await copyTable(client, table, {
        members,
        first: next.value,
        isOwn: (member) => tableOf(member) === table,
      });
    else {
      if (next.value.name !== manifestName) await keepFile(o.filesDir, next.value);
      next = await members.next();
    }
    if (table) o.onProgress(`  ${table.name}: ${table.rows.toLocaleString('vi-VN')} dòng`);
  }
}

/** The parts of one table follow each other and go into one COPY. @returns the member after them. */
async function copyTable(
  client: Client,
  table: Manifest['tables'][number],
  o: { members: AsyncGenerator<Member>; first: Member; isOwn: (member: Member) => boolean },
): Promise<IteratorResult<Member>> {
  let next: IteratorResult<Member> = { done: false, value: o.first };
  async function* parts(): AsyncGenerator<Buffer> {
    for (; !next.done && o.isOwn(next.value); next = await o.members.next()) yield* next.value.content;
  }
  const copy = client.query(copyFrom(`copy ${namedColumns(table)} from stdin`));
  await pipeline(Readable.from(parts()), copy);
  if (copy.rowCount !== table.rows)
    throw new Refusal(
      'backup.rows',
      `Bảng ${table.name} có ${table.rows} dòng khi sao lưu mà chỉ nạp được ${copy.rowCount}.`,
    );
  return next;
}

/** The names in a backup come from outside: they must be exactly those that its migrations made here. */
async function refuseOtherShape(client: Client, manifest: Manifest): Promise<void> {
  const here = new Map((await listTables(client)).map((table) => [table.name, table.columns.join()]));
  const odd =
    manifest.tables.find(({ name, columns }) => here.get(name) !== columns.join()) ??
    [...here.keys()]
      .filter((name) => !manifest.tables.some((table) => table.name === name))
      .map((name) => ({ name }))[0];
  if (odd)
    throw new Refusal(
      'backup.version',
      `Bảng ${odd.name} trong bản sao lưu không giống cấu trúc mà phần mềm này biết.`,
    );
}

const key = /^files\/((?:[A-Za-z0-9_-][A-Za-z0-9_.-]*\/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*)$/;

async function keepFile(filesDir: string, { name, content }: Member): Promise<void> {
  const [, place] = key.exec(name) ?? [];
  if (!place) throw new Refusal('backup.broken', `Bản sao lưu có phần lạ: ${name}.`);
  const path = join(filesDir, place);
  mkdirSync(dirname(path), { recursive: true });
  // Not flushed one by one (10 ms each on an office's disk): the archive itself is still there.
  await pipeline(Readable.from(content), createWriteStream(path));
}
