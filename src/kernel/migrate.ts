import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { root } from './root.ts';

/**
 * Plain SQL migrations: `src/<folder>/migrations/NNN-name.sql`, run in the order of the folders given, each file once and
 * in one transaction, one statement a call (Citus refuses several DDL in one). What has run is never changed: a file whose
 * text differs from the one that ran is refused.
 */
export interface Migration {
  folder: string;
  name: string;
  text: string;
}

export function readMigrations(folders: readonly string[]): Migration[] {
  return folders.flatMap((folder) => {
    const path = join(root, 'src', folder, 'migrations');
    return readdirSync(path)
      .filter((name) => name.endsWith('.sql'))
      .sort()
      .map((name) => ({ folder, name, text: readFileSync(join(path, name), 'utf8').replaceAll('\r\n', '\n') }));
  });
}

/**
 * @param only run these alone: a restored backup begins with the structure that it was made in.
 * @returns the names of the files that ran now. Two programs starting at once wait for each other.
 */
export async function migrate(
  client: pg.ClientBase,
  folders: readonly string[],
  onProgress: (text: string) => void = () => undefined,
  only?: ReadonlySet<string>,
): Promise<string[]> {
  await client.query('select pg_advisory_lock(60260101)');
  try {
    await prepare(client);
    const { rows } = await client.query<{ name: string; text: string }>(
      'select folder || $1 || name as name, text from public.migration',
      ['/'],
    );
    const done = new Map(rows.map((row) => [row.name, row.text]));
    const ran: string[] = [];
    for (const migration of readMigrations(folders)) {
      const name = `${migration.folder}/${migration.name}`;
      const before = done.get(name);
      if (before !== undefined && before !== migration.text)
        throw new Error(`Tệp ${name} đã chạy rồi mà nội dung bị sửa. Hãy thêm một tệp mới thay vì sửa tệp cũ.`);
      if (before !== undefined || (only && !only.has(name))) continue;
      onProgress(name);
      await run(client, migration);
      ran.push(name);
    }
    return ran;
  } finally {
    await client.query('select pg_advisory_unlock(60260101)');
  }
}

async function prepare(client: pg.ClientBase): Promise<void> {
  const { rowCount } = await client.query("select 1 from pg_roles where rolname = 'nhiemky_app'");
  if (!rowCount) await client.query('create role nhiemky_app nologin noinherit');
  const member = await client.query("select pg_has_role(current_user, 'nhiemky_app', 'member') as yes");
  if (!member.rows[0].yes) await client.query('grant nhiemky_app to current_user');
  await client.query(
    'create table if not exists public.migration (folder text not null, name text not null, text text not null, ran_at timestamptz not null default now(), primary key (folder, name))',
  );
}

async function run(client: pg.ClientBase, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    for (const statement of statements(migration.text)) await runStatement(client, statement);
    await client.query('insert into public.migration (folder, name, text) values ($1, $2, $3)', [
      migration.folder,
      migration.name,
      migration.text,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(
      `Không cập nhật được cơ sở dữ liệu: ${migration.folder}/${migration.name}: ${(error as Error).message}`,
      { cause: error },
    );
  }
}

/** The extended protocol takes one statement a call: two that the splitter left together are refused here, not first by Citus. */
export async function runStatement(client: pg.ClientBase, statement: string): Promise<void> {
  await client.query({ text: statement, queryMode: 'extended' } as pg.QueryConfig);
}

/** Splits at a semicolon that ends a line, outside `$$ … $$` bodies. */
export function statements(text: string): string[] {
  const pieces: string[] = [];
  let current: string[] = [];
  let inBody = false;
  for (const line of text.split('\n')) {
    if (current.length === 0 && (line.trim() === '' || line.startsWith('--'))) continue;
    current.push(line);
    if ((line.split('$$').length - 1) % 2 === 1) inBody = !inBody;
    if (!inBody && line.trimEnd().endsWith(';')) {
      pieces.push(current.join('\n').trim().replace(/;$/, ''));
      current = [];
    }
  }
  if (current.join('').trim()) pieces.push(current.join('\n'));
  return pieces;
}
