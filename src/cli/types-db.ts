import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import type { PoolConfig } from 'pg';
import { openPool } from '../kernel/db.ts';
import { startEmbedded } from '../kernel/embedded.ts';
import { migrate } from '../kernel/migrate.ts';
import { Refusal } from '../kernel/refusal.ts';
import { root } from '../kernel/root.ts';
import type { Command } from './command.ts';

/**
 * The types of the tables, drawn from a database that all migrations have gone through. A migration that was changed comes
 * first and code that no longer compiles after it, so bin/nhiemky runs this file as it stands (bin/lib/types-db.js), without a
 * build: it may rest on nothing that needs one.
 */
export const typesDb: Command = {
  words: 'types-db',
  form: '[--check]',
  about: 'cho người lập trình: viết lại src/kernel/db.generated.ts theo các tệp migrations',
  options: { check: { type: 'boolean', help: 'chỉ so sánh; tệp đã cũ thì kết thúc với mã 1' } },
  async run({ given, say, print }) {
    print(await writeTypes({ check: given('check'), say }));
  },
};

export const typesFile = join(root, 'src/kernel/db.generated.ts');

export async function writeTypes(o: { check: boolean; say: (text: string) => void }): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'nhiemky-types-'));
  const database = await startEmbedded({ dataDir: folder, onProgress: o.say });
  try {
    const pool = openPool(database.connection, 1);
    const client = await pool.connect();
    await migrate(client, listFolders());
    client.release();
    await pool.end();
    const types = await generateTypes(database.connection);
    if (types === readFileSync(typesFile, 'utf8').replaceAll('\r\n', '\n'))
      return 'Kiểu của các bảng đúng với các tệp migrations.';
    if (o.check)
      throw new Refusal(
        'types.drift',
        'src/kernel/db.generated.ts không còn đúng với các tệp migrations. Chạy: bin/nhiemky types-db',
      );
    writeFileSync(typesFile, types);
    return 'Đã viết lại src/kernel/db.generated.ts.';
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `migrationFolders` of modules.ts, read and not imported: that file leads to pages, which need a build. */
function listFolders(): string[] {
  const [, listed = ''] =
    /moduleOrder\s*=\s*\[([^\]]*)\]/.exec(readFileSync(join(root, 'src/modules.ts'), 'utf8')) ?? [];
  const modules = [...listed.matchAll(/'([^']+)'/g)].map(([, name = '']) => `modules/${name}`);
  return ['kernel', ...modules.filter((folder) => existsSync(join(root, 'src', folder, 'migrations')))];
}

/** The text of `db.generated.ts` for a migrated database: our own tables, without the libraries'. */
export async function generateTypes(connection: PoolConfig): Promise<string> {
  const { generate, PostgresDialect: Introspection } = await import('kysely-codegen').catch(() => {
    throw new Refusal(
      'types.tool',
      'Lệnh này cần các thư viện dành cho người lập trình. Chạy: npm install --include=dev',
    );
  });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: openPool(connection, 1) }) });
  try {
    return await generate({
      db,
      dialect: new Introspection({ dateParser: 'string', numericParser: 'number' }),
      camelCase: true,
      excludePattern: '{public,auth,pgboss}.*',
      typeMapping: { int8: 'number', bpchar: 'string' },
    });
  } finally {
    await db.destroy();
  }
}
