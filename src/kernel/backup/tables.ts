import type pg from 'pg';

export interface TableInOrder {
  /** 'ledger.entry' */
  name: string;
  columns: string[];
}

/**
 * All tables of the program and of the identity library, each after those that it refers to. Left out: what the database
 * brings, `public` (which migrations ran: said by the manifest) and `pgboss` (the queue of jobs, made anew at each start).
 */
export async function listTables(client: pg.ClientBase): Promise<TableInOrder[]> {
  const { rows: tables } = await client.query<TableInOrder>(`
    select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'pgboss')
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    group by 1 order by 1`);
  const { rows: references } = await client.query<{ from: string; to: string }>(`
    select fn.nspname || '.' || f.relname as from, tn.nspname || '.' || t.relname as to
    from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
      join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
    where k.contype = 'f' and k.conrelid <> k.confrelid`);
  return inOrder(tables, references);
}

function inOrder(tables: readonly TableInOrder[], references: readonly { from: string; to: string }[]): TableInOrder[] {
  const ordered: TableInOrder[] = [];
  for (let waiting = [...tables]; waiting.length > 0;) {
    const isWaiting = new Set(waiting.map(({ name }) => name));
    const ready = waiting.filter(({ name }) => !references.some(({ from, to }) => from === name && isWaiting.has(to)));
    if (ready.length === 0) throw new Error(`Tables refer to each other in a circle: ${[...isWaiting].join(', ')}`);
    ordered.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return ordered;
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const quoteTable = (name: string): string => name.split('.').map(quote).join('.');

/** `ledger.entry ("tenant_id", …)` as COPY and TRUNCATE take it. */
export const namedColumns = ({ name, columns }: TableInOrder): string =>
  `${quoteTable(name)} (${columns.map(quote).join(', ')})`;

/** Both ends write and read the same text whatever the server's own settings are; no row is silently hidden by a policy. */
export async function plainSession(client: pg.ClientBase): Promise<void> {
  for (const setting of [
    "client_encoding = 'UTF8'",
    "datestyle = 'ISO, YMD'",
    "intervalstyle = 'postgres'",
    "timezone = 'UTC'",
    'extra_float_digits = 1',
    "bytea_output = 'hex'",
    'row_security = off',
    'statement_timeout = 0',
    'lock_timeout = 0',
  ]) {
    await client.query(`set ${setting}`);
  }
}
