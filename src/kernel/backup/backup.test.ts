import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { PoolConfig } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { withClient } from '../../../test/database.ts';
import { startPostgres15 } from '../../../test/postgres15.ts';
import { tool } from '../../../test/tools.ts';
import { useWorld } from '../../../test/world.ts';
import { migrationFolders } from '../../modules.ts';
import { attachEvidence, recordEntries } from '../../modules/ledger/index.ts';
import { keepFile, openFiles } from '../files.ts';
import { migrate } from '../migrate.ts';
import { verifyArchive } from './archive.ts';
import { sha256 } from './manifest.ts';
import { onDatabase } from './places.ts';
import { restoreBackup, undoRestore, type Restored } from './restore.ts';
import { listTables, quoteTable } from './tables.ts';
import { writeBackup } from './write.ts';

vi.setConfig({ testTimeout: 120_000 });
const world = useWorld();
const folder = mkdtempSync(join(tmpdir(), 'sao lưu '));
const filesDir = join(folder, 'nguồn', 'files');
const backup = join(folder, 'bản sao.tar.gz');
const now = new Date('2024-06-30T08:00:00+07:00');
const made: { connection: PoolConfig; name: string }[] = [];
const silent = (): void => undefined;

/** A one-pixel photo: what a phone sends is written anew by `keepFile`. */
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

beforeAll(async () => {
  const files = openFiles(join(folder, 'nguồn'));
  await world().as('chair', async (scope) => {
    const visit = {
      onDate: '2021-03-10',
      causeCode: 'illness',
      amount: 500_000,
      giver: 'union',
      participants: [{ personId: world().persons.member }],
      note: 'Nằm viện\n5 ngày\tở tỉnh \\ "khoa Nội"',
    };
    const [entryId = ''] = await recordEntries(scope, {
      unit: world().units.one,
      kindCode: 'visit',
      drafts: [visit, { ...visit, onDate: '2022-01-02', turns: 3 }],
      today: '2024-06-30',
    });
    await attachEvidence(scope, entryId, [
      await keepFile(scope, files, { unitId: world().units.one.unitId, name: 'Ảnh thăm hỏi.png', bytes: photo }),
    ]);
  });
  await withClient(world().connection, (client) =>
    client.query(
      `insert into auth."user" (id, name, email, "emailVerified") values ('u1', 'Vũ Thị Hạnh', 'u1@khong-thu.invalid', false)`,
    ),
  );
  await writeBackup({ connection: world().connection, filesDir, to: backup, now, onProgress: silent });
});

afterAll(async () => {
  for (const { connection, name } of made)
    await withClient(connection, (client) => client.query(`drop database if exists "${name}" with (force)`));
  rmSync(folder, { recursive: true, force: true });
});

/** A database of its own on the server, empty. */
async function openTarget(
  server: PoolConfig = inject('server'),
): Promise<{ connection: PoolConfig; filesDir: string }> {
  const name = `nk_r_${randomBytes(5).toString('hex')}`;
  await withClient(server, (client) => client.query(`create database ${name}`));
  for (const end of ['', '_dang_phuc_hoi', '_truoc_phuc_hoi']) made.push({ connection: server, name: name + end });
  return { connection: onDatabase(server, name), filesDir: join(folder, name, 'files') };
}

function restore(
  target: { connection: PoolConfig; filesDir: string },
  o: { from?: string; replace?: boolean; folders?: readonly string[] } = {},
): Promise<Restored> {
  return restoreBackup({
    ...target,
    from: backup,
    folders: migrationFolders,
    replace: false,
    check: async () => undefined,
    onProgress: silent,
    ...o,
  });
}

/** Every row of every table, as the database itself writes it down. */
async function readAll(connection: PoolConfig): Promise<Record<string, string[]>> {
  return withClient(connection, async (client) => {
    await client.query("set timezone = 'UTC'");
    const tables = await listTables(client);
    const rows: [string, string[]][] = [];
    for (const { name } of tables)
      rows.push([
        name,
        // Sorted here: servers differ in their order of letters.
        (await client.query<{ row: string }>(`select row::text as row from ${quoteTable(name)} row`)).rows
          .map(({ row }) => row)
          .sort(),
      ]);
    return Object.fromEntries(rows);
  });
}

const filesOf = (place: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [
        join(entry.parentPath, entry.name).slice(place.length),
        sha256(readFileSync(join(entry.parentPath, entry.name))),
      ]),
  );

describe('a backup', () => {
  it('comes back with every row of every table and every file', async () => {
    // More than one part of 4 MB.
    const events = `insert into kernel.event (tenant_id, event_id, actor_name, verb, subject_kind, summary) select $1, gen_random_uuid(), 'Hệ thống', 'test.noted', 'unit', repeat('Ghi nhận ', 30) from generate_series(1, 15000)`;
    await withClient(world().connection, (client) => client.query(events, [world().tenantId]));
    // And more members than a manifest of one buffer names.
    const many = join(folder, 'nhiều', 'files');
    cpSync(filesDir, many, { recursive: true });
    for (let nth = 0; nth < 250; nth++) writeFileSync(join(many, `evidence-${nth}`), `ảnh ${nth}`);
    const from = join(folder, 'lớn.tar.gz');
    await writeBackup({ connection: world().connection, filesDir: many, to: from, now, onProgress: silent });
    expect(
      (await verifyArchive(from)).members.filter(({ name }) => name.startsWith('tables/kernel.event/')).length,
    ).toBeGreaterThan(1);
    const target = await openTarget();
    const restored = await restore(target, { from });
    const [before, after] = [await readAll(world().connection), await readAll(target.connection)];
    expect(Object.keys(before).filter((name) => before[name]?.length).length).toBeGreaterThan(20);
    expect(before['ledger.entry']).toHaveLength(2);
    expect(after).toEqual(before);
    expect(filesOf(target.filesDir)).toEqual(filesOf(many));
    await withClient(world().connection, (client) =>
      client.query("delete from kernel.event where verb = 'test.noted'"),
    );
    expect(restored).toMatchObject({ files: 251, keptAside: false, createdAt: now.toISOString() });
  });

  it('is readable by its owner only, has no unfinished twin, and does not overwrite another', async () => {
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.includes('.part-'))).toEqual([]);
    await expect(
      writeBackup({ connection: world().connection, filesDir, to: backup, now, onProgress: silent }),
    ).rejects.toMatchObject({ code: 'backup.exists' });
  });

  it('says which files of evidence are gone', async () => {
    const made = await writeBackup({
      connection: world().connection,
      filesDir: join(folder, 'trống'),
      to: join(folder, 'thiếu.tar.gz'),
      now,
      onProgress: silent,
    });
    expect(made).toMatchObject({ files: 0, missing: ['Ảnh thăm hỏi.png'] });
  });

  it('is of one moment, while officers go on recording', async () => {
    const to = join(folder, 'một lúc.tar.gz');
    let recorded = 0;
    // Once the first tables are copied, another record comes in: the later tables must not know of it.
    const onProgress = (): void =>
      void (
        recorded++ === 0 &&
        world()
          .as('chair', (scope) =>
            recordEntries(scope, {
              unit: world().units.one,
              kindCode: 'visit',
              drafts: [{ onDate: '2023-05-05', causeCode: 'illness' }],
              today: '2024-06-30',
            }),
          )
          .then(() => (recorded = 1000))
      );
    await writeBackup({ connection: world().connection, filesDir, to, now, onProgress });
    await expect.poll(() => recorded).toBeGreaterThan(999);
    const rows = async (path: string) =>
      Object.fromEntries((await verifyArchive(path)).tables.map((table) => [table.name, table.rows]));
    expect(await rows(to)).toEqual(await rows(backup));
    await world().as('system', (scope) =>
      scope.tx
        .selectFrom('ledger.entry')
        .select('entryId')
        .where('onDate', '=', '2023-05-05')
        .executeTakeFirstOrThrow(),
    );
  });
});

describe('a damaged backup is refused before anything is touched', () => {
  const damaged = join(folder, 'hỏng.tar.gz');
  const whole = (): Buffer => gunzipSync(readFileSync(backup));

  it('by the name of the part in which a byte flipped', async () => {
    const bytes = whole();
    const place = bytes.indexOf('Nằm viện');
    expect(place).toBeGreaterThan(0);
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    writeFileSync(damaged, gzipSync(bytes));
    const target = await openTarget();
    await expect(restore(target, { from: damaged })).rejects.toMatchObject({
      code: 'backup.broken',
      message: expect.stringContaining('tables/ledger.entry_p'),
    });
    expect(await readAll(target.connection)).toEqual({});
  });

  it('wherever in the file itself a byte flipped', async () => {
    const bytes = readFileSync(backup);
    for (const share of [0.1, 0.5, 0.9, 1]) {
      const flipped = Buffer.from(bytes);
      const place = Math.min(bytes.length - 5, Math.floor(bytes.length * share));
      flipped[place] = (flipped[place] ?? 0) ^ 0x10;
      writeFileSync(damaged, flipped);
      await expect(verifyArchive(damaged), `at ${place} of ${bytes.length}`).rejects.toMatchObject({
        code: 'backup.broken',
      });
    }
  });

  it('when it was cut off, in the file or before it was packed', async () => {
    const bytes = readFileSync(backup);
    for (const length of [0, 5, Math.floor(bytes.length / 2), bytes.length - 4]) {
      writeFileSync(damaged, bytes.subarray(0, length));
      await expect(verifyArchive(damaged), `after ${length}`).rejects.toMatchObject({ code: 'backup.broken' });
    }
    writeFileSync(damaged, gzipSync(whole().subarray(0, 1024 * 20)));
    await expect(verifyArchive(damaged)).rejects.toMatchObject({ code: 'backup.broken' });
  });

  it('and so is what never was one', async () => {
    writeFileSync(damaged, 'không phải bản sao lưu');
    await expect(verifyArchive(damaged)).rejects.toMatchObject({ code: 'backup.broken' });
    await expect(verifyArchive(join(folder, 'không có.tar.gz'))).rejects.toMatchObject({ code: 'backup.missing' });
  });

  it('and one whose rows the tables do not take leaves the present database as it was', async () => {
    const target = await openTarget();
    await restore(target);
    const before = await readAll(target.connection);
    // A state that does not exist, with checksums made to agree: only the table's own rule can see it.
    const text = whole().toString('latin1');
    expect(text).toMatch(/\trecorded\t/);
    const bytes = Buffer.from(text.replace(/\trecorded\t/, '\trecordex\t'), 'latin1');
    writeFileSync(damaged, gzipSync(resum(bytes)));
    await expect(verifyArchive(damaged)).resolves.toBeDefined();
    await expect(restore(target, { from: damaged, replace: true })).rejects.toThrow(
      /entry_state_check|check constraint/,
    );
    expect(await readAll(target.connection)).toEqual(before);
    expect(await databasesBeside(target.connection)).toEqual([]);
  });
});

/** The archive with the checksums of its parts written anew, as a forger would. */
function resum(tar: Buffer): Buffer {
  const end = tar.lastIndexOf('{"format"');
  const text = tar.subarray(end).toString('latin1');
  let manifest = text.slice(0, text.indexOf('\0'));
  for (let place = 0; place < end;) {
    const name = tar
      .subarray(place, place + 100)
      .toString('utf8')
      .replace(/\0.*$/s, '');
    const bytes = Number.parseInt(tar.subarray(place + 124, place + 136).toString('latin1'), 8);
    if (name.startsWith('tables/'))
      manifest = manifest.replace(
        new RegExp(`("name":"${name}","bytes":${bytes},"sha256":")[0-9a-f]+`),
        `$1${sha256(tar.subarray(place + 512, place + 512 + bytes))}`,
      );
    place += 512 + Math.ceil(bytes / 512) * 512;
  }
  tar.write(manifest, end, 'latin1');
  return tar;
}

async function databasesBeside(connection: PoolConfig): Promise<string[]> {
  return withClient(connection, async (client) =>
    (
      await client.query<{ name: string }>(
        "select datname as name from pg_database where datname like current_database() || '\\_%' order by 1",
      )
    ).rows.map(({ name }) => name.replace(/^nk_r_[0-9a-f]+_/, '')),
  );
}

describe('where there is work already', () => {
  it('a restore is refused without a clear yes; with it, what was there is kept aside and comes back by undoing', async () => {
    const target = await openTarget();
    await restore(target);
    await withClient(target.connection, (client) =>
      client.query("update people.person set full_name = 'Tên sửa sau' where full_name = 'Nguyễn Văn Á'"),
    );
    const later = await readAll(target.connection);
    await expect(restore(target)).rejects.toMatchObject({ code: 'backup.notEmpty' });
    expect(await readAll(target.connection)).toEqual(later);
    expect(await restore(target, { replace: true })).toMatchObject({ keptAside: true });
    expect((await readAll(target.connection))['people.person']).toEqual(
      (await readAll(world().connection))['people.person'],
    );
    expect(await databasesBeside(target.connection)).toEqual(['truoc_phuc_hoi']);
    await undoRestore(target);
    expect(await readAll(target.connection)).toEqual(later);
    expect(existsSync(`${target.filesDir}.truoc-phuc-hoi`)).toBe(true);
    await undoRestore(target);
    expect(await readAll(target.connection)).not.toEqual(later);
  });

  it('a restore waits for nobody: a database in use is refused', async () => {
    const target = await openTarget();
    await withClient(target.connection, async () => {
      await expect(restore(target)).rejects.toMatchObject({ code: 'backup.inUse' });
    });
  });
});

describe('a backup of another version of the program', () => {
  it('of an older one is restored as it was and then brought up to date', async () => {
    const target = await openTarget();
    const older = migrationFolders.slice(0, -1);
    const source = await openTarget();
    await withClient(source.connection, async (client) => {
      await migrate(client, older);
      await client.query(
        "insert into kernel.tenant (tenant_id, name) values ('01900000-0000-7000-8000-000000000001', 'Tỉnh Thanh Sơn')",
      );
    });
    const from = join(folder, 'bản cũ.tar.gz');
    await writeBackup({ ...source, to: from, now, onProgress: silent });
    await restore(target, { from });
    const tables = await readAll(target.connection);
    expect(tables['kernel.tenant']).toHaveLength(1);
    const last = migrationFolders.at(-1)?.split('/')[1] ?? '';
    expect(Object.keys(tables).some((name) => name.startsWith(`${last}.`))).toBe(true);
  });

  it('of a newer one is refused by the step that is not known here', async () => {
    const known = migrationFolders.slice(0, -1);
    await expect(restore(await openTarget(), { folders: known })).rejects.toMatchObject({
      code: 'backup.version',
      message: expect.stringContaining(`${migrationFolders.at(-1)}/`),
    });
  });
});

describe('on a server where the account may not do everything', () => {
  const role = `nk_plain_${randomBytes(4).toString('hex')}`;
  const as = (connection: PoolConfig): PoolConfig => {
    if (!connection.connectionString) return { ...connection, user: role };
    const url = new URL(connection.connectionString);
    url.username = role;
    return { ...connection, connectionString: url.href };
  };
  const command = (text: string) => withClient(inject('server'), (client) => client.query(text));

  beforeAll(async () => {
    await command(`create role ${role} login nocreatedb nobypassrls`);
    await command(`grant nhiemky_app to ${role}`);
  });
  afterAll(() => command(`drop role if exists ${role}`));

  it('nothing is copied as long as policies would hide rows', async () => {
    const to = join(folder, 'thiếu dòng.tar.gz');
    await expect(
      writeBackup({ connection: as(world().connection), filesDir, to, now, onProgress: silent }),
    ).rejects.toMatchObject({
      code: 'backup.rights',
      message: expect.stringContaining(`alter role "${role}" bypassrls`),
    });
    expect(existsSync(to)).toBe(false);
  });

  it('and no database may be created, an untouched one is filled where it is, another is refused', async () => {
    await command(`alter role ${role} bypassrls`);
    const target = await openTarget();
    const name = made.at(-3)?.name ?? '';
    await command(`alter database ${name} owner to ${role}`);
    await restore({ ...target, connection: as(target.connection) });
    expect((await readAll(target.connection))['ledger.entry']).toHaveLength(2);
    await expect(restore({ ...target, connection: as(target.connection) }, { replace: true })).rejects.toMatchObject({
      code: 'backup.mayNotCreate',
    });
    await command(`drop database ${name} with (force)`);
  });
});

describe.skipIf(!tool('postgres15'))("between the program's own PostgreSQL 18 and Debian's 15", () => {
  it('goes there and back without a difference', async () => {
    const server = await startPostgres15(tool('postgres15') ?? '');
    try {
      const there = await openTarget(server.connection);
      await restore(there);
      const before = await readAll(there.connection);
      expect(before['ledger.entry']).toHaveLength(2);
      const from = join(folder, 'từ 15.tar.gz');
      await writeBackup({ ...there, to: from, now, onProgress: silent });
      const back = await openTarget();
      await restore(back, { from });
      expect(await readAll(back.connection)).toEqual(before);
      expect(filesOf(back.filesDir)).toEqual(filesOf(filesDir));
      made.splice(0, made.length, ...made.filter(({ connection }) => connection !== server.connection));
    } finally {
      await server.stop();
    }
  });
});
