import { createWriteStream, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client, type PoolConfig } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { pack, type Pack } from 'tar-stream';
import { Refusal } from '../refusal.ts';
import { filePlace, format, manifestName, sha256, tablePart, type Manifest } from './manifest.ts';
import { refuseHiddenRows } from './rights.ts';
import { listTables, namedColumns, plainSession, type TableInOrder } from './tables.ts';

const partBytes = 4 * 1024 * 1024;

export interface BackupMade {
  tables: number;
  rows: number;
  files: number;
  bytes: number;
  /** Files that the database names and that are no longer in storage: kept out, for there is nothing to keep. */
  missing: string[];
}

/**
 * Everything in one `.tar.gz`: all tables as of one moment (a server may go on writing meanwhile) and all files of storage.
 * Memory stays flat: parts of 4 MB. The file gets its name when it is whole and on the disk; it holds password hashes, so
 * only its owner may read it. Refuses `backup.exists` and `backup.rights`.
 */
export async function writeBackup(o: {
  connection: PoolConfig;
  filesDir: string;
  to: string;
  now: Date;
  onProgress: (text: string) => void;
}): Promise<BackupMade> {
  if (existsSync(o.to))
    throw new Refusal('backup.exists', `Đã có tệp ${o.to}. Hãy chọn tên khác, tệp cũ không bị ghi đè.`);
  // A copy is a stream: it cannot share a connection on which statements travel together.
  const client = new Client({ ...o.connection, pipeline: false });
  await client.connect();
  const draft = `${o.to}.part-${process.pid}`;
  try {
    await refuseHiddenRows(client);
    await plainSession(client);
    await client.query('begin isolation level repeatable read, read only');
    const made = await writeArchive(client, draft, o);
    renameSync(draft, o.to);
    return { ...made, bytes: statSync(o.to).size };
  } finally {
    rmSync(draft, { force: true });
    await client.end();
  }
}

async function writeArchive(
  client: Client,
  draft: string,
  o: { filesDir: string; now: Date; onProgress: (text: string) => void },
): Promise<Omit<BackupMade, 'bytes'>> {
  const archive = pack();
  // `flush`: on the disk before it is given its name.
  const written = pipeline(
    archive as unknown as Readable,
    createGzip({ level: 5 }),
    createWriteStream(draft, { mode: 0o600, flags: 'wx', flush: true }),
  );
  try {
    const manifest: Manifest = {
      format,
      createdAt: o.now.toISOString(),
      migrations: await listRan(client),
      tables: [],
      members: [],
    };
    const missing = await addAll(client, memberAdder(archive, o.now, manifest.members), { ...o, manifest });
    archive.finalize();
    await written;
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    return {
      tables: manifest.tables.length,
      rows,
      files: manifest.members.filter(({ name }) => name.startsWith(filePlace(''))).length,
      missing,
    };
  } catch (error) {
    archive.destroy(error as Error);
    // Says why first: a full disk ends the archive, and only then whoever adds to it.
    await written;
    throw error;
  }
}

async function addAll(
  client: Client,
  add: Adder,
  o: { filesDir: string; manifest: Manifest; onProgress: (text: string) => void },
): Promise<string[]> {
  for (const table of await listTables(client)) {
    const rows = await addTable(client, table, add);
    o.manifest.tables.push({ ...table, rows });
    if (rows) o.onProgress(`  ${table.name}: ${rows.toLocaleString('vi-VN')} dòng`);
  }
  const keys = listKeys(o.filesDir);
  // An uploaded file has at most 10 MB (files.ts): it goes through memory as a whole.
  for (const key of keys) await add(filePlace(key), await readFile(join(o.filesDir, key)));
  if (keys.length) o.onProgress(`  ${keys.length.toLocaleString('vi-VN')} tệp minh chứng`);
  const missing = await listMissing(client, new Set(keys));
  await add(manifestName, Buffer.from(JSON.stringify(o.manifest)));
  return missing;
}

async function addTable(client: Client, table: TableInOrder, add: Adder): Promise<number> {
  let rows = 0;
  let nth = 0;
  for await (const part of partsOf(client.query(copyTo(`copy ${namedColumns(table)} to stdout`)))) {
    // In COPY's text a line feed stands at the end of a row and nowhere else.
    for (let at = part.indexOf(10); at >= 0; at = part.indexOf(10, at + 1)) rows++;
    await add(tablePart(table.name, ++nth), part);
  }
  return rows;
}

async function* partsOf(stream: Readable): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes < partBytes) continue;
    yield Buffer.concat(pieces);
    pieces = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(pieces);
}

type Adder = (name: string, content: Buffer) => Promise<void>;

/** Waits until the archive has taken the member, so that no more than one is in memory. */
function memberAdder(archive: Pack, mtime: Date, members: Manifest['members']): Adder {
  return async (name, content) => {
    if (name !== manifestName) members.push({ name, bytes: content.length, sha256: sha256(content) });
    await new Promise<void>(
      (resolve, reject) =>
        void archive.entry({ name, size: content.length, mode: 0o600, mtime }, content, (error) =>
          error ? reject(error) : resolve(),
        ),
    );
  };
}

function listKeys(filesDir: string): string[] {
  if (!existsSync(filesDir)) return [];
  const entries = readdirSync(filesDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(filesDir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

async function listRan(client: Client): Promise<Manifest['migrations']> {
  const { rows } = await client.query<{ name: string; text: string }>(
    "select folder || '/' || name as name, text from public.migration order by ran_at, folder, name",
  );
  return rows.map(({ name, text }) => ({ name, sha256: sha256(text) }));
}

async function listMissing(client: Client, keys: ReadonlySet<string>): Promise<string[]> {
  const { rows } = await client.query<{ name: string; key: string }>(
    'select name, storage_key as key from kernel.file order by name',
  );
  return rows.filter(({ key }) => !keys.has(key)).map(({ name }) => name);
}
