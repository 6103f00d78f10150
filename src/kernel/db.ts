import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { DB } from './db.generated.ts';

/**
 * PostgreSQL through Kysely. Columns are snake_case in SQL and camelCase in code. Values: `date` stays the text
 * 'YYYY-MM-DD' (a Date would move by a day between time zones), bigint and count() are numbers, refused beyond 2^53.
 */
export type Database = Kysely<DB>;

const { builtins } = pg.types;
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: unknown): unknown {
    if (oid === builtins.DATE) return (text: string) => text;
    if (oid === builtins.INT8 || oid === builtins.NUMERIC) return safeNumber;
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

function safeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) && !text.includes('.')) throw new Error(`Số vượt giới hạn: ${text}`);
  return value;
}

export function openPool(connection: pg.PoolConfig, max = 10): pg.Pool {
  const pool = new pg.Pool({ ...connection, types, max, application_name: 'nhiemky', idleTimeoutMillis: 30_000 });
  // A connection that breaks while idle is replaced at the next query; without a listener Node would end the program.
  pool.on('error', () => undefined);
  return pool;
}

export function openDatabase(pool: pg.Pool): Database {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true, underscoreBetweenUppercaseLetters: true })],
  });
}

/** The server's version, '18.4', and the bytes that this database takes on its disk. */
export async function describeServer(db: Database): Promise<{ version: string; bytes: number }> {
  const { rows } = await sql<{
    version: string;
    bytes: number;
  }>`select split_part(current_setting('server_version'), ' ', 1) as version, pg_database_size(current_database()) as bytes`.execute(
    db,
  );
  return rows[0]!;
}
