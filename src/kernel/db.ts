import { Kysely, sql, type PostgresDialect, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { DB } from './db.generated.ts';
import { namedInCode, NamingDialect } from './naming.ts';
import { keepingPlans } from './plans.ts';

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
  // A connection ends after ten minutes and with it the plans that it has kept.
  const lives = { idleTimeoutMillis: 30_000, maxLifetimeSeconds: 600 };
  const own = { types, max, application_name: 'nhiemky', pipeline: true, ...lives };
  const pool = new pg.Pool({ ...connection, ...own });
  // A connection that breaks while idle is replaced at the next query; without a listener Node would end the program.
  pool.on('error', () => undefined);
  return pool;
}

interface Opened {
  pool: pg.Pool;
  keepPlans: boolean;
  /** One for each connection, as long as it lives. */
  bound: WeakMap<pg.PoolClient, Database>;
}

const opened = new WeakMap<Database, Opened>();

/** @param o.keepPlans off where a bouncer gives each transaction another connection (docs/decisions/0023). */
export function openDatabase(pool: pg.Pool, o: { keepPlans?: boolean } = {}): Database {
  const db = databaseOn(pool);
  // Kysely closes only a pool that it has asked for a connection itself.
  db.destroy = async () => {
    if (!pool.ending) await pool.end();
  };
  opened.set(db, { pool, keepPlans: o.keepPlans ?? true, bound: new WeakMap() });
  return db;
}

const databaseOn = (pool: ConstructorParameters<typeof PostgresDialect>[0]['pool']): Database =>
  new Kysely<DB>({ dialect: new NamingDialect({ pool }), plugins: [namedInCode] });

/**
 * Runs `work` on one connection. Statements that do not wait for each other's answers travel together: each trip to the
 * database costs both sides more than most statements. Kysely's own `connection()` would hold them back.
 */
export async function onConnection<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  const { pool, keepPlans, bound } = opened.get(db)!;
  const client = await pool.connect();
  let tx = bound.get(client);
  if (!tx) {
    const kept = keepPlans ? keepingPlans(client) : client;
    const only: PostgresPoolClient = { query: kept.query.bind(kept), release: () => undefined };
    tx = databaseOn({ connect: async () => only, end: async () => undefined, options: {} });
    bound.set(client, tx);
  }
  try {
    return await work(tx);
  } finally {
    client.release();
  }
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
