import type pg from 'pg';
import { listTables, quoteTable } from '../../src/kernel/backup/tables.ts';

/** Our own tables that belong to tenants, each after those that it refers to. */
export async function listTenantTables(client: pg.ClientBase): Promise<{ name: string; columns: string[] }[]> {
  return (await listTables(client)).filter(
    ({ name, columns }) => !name.startsWith('auth.') && columns.includes('tenant_id'),
  );
}

/** Values that a table's own checks ask for, where a row is made up. */
const wanted: Record<string, string> = {
  'targets.target.comparator': 'atLeast',
  'targets.target.rhythm': 'term',
  'targets.task.share': 'own',
  'targets.task.state': 'done',
  'targets.reported_sum.whole': '9',
  'reports.report.state': 'draft',
  'reports.freeze.kind_code': 'submitted',
  'reports.remark.kind_code': 'weakness',
  'reports.receipt.kind_code': 'received',
  'finance.payment.state': 'requested',
  'finance.payment_step.deed': 'requested',
  'people.cover.scheme_code': 'social',
  'people.worker_count.sex': 'male',
  'people.dependant.sex': 'male',
  'people.employment.sex': 'male',
  'org.unit_past.valid_to': '2024-02-01',
  'ledger.kind_field.type_code': 'text',
  'ledger.campaign.kind_code': 'movement',
  'ledger.attendance.state': 'present',
  'ledger.declared_total_version.deed': 'recorded',
  'ledger.meeting_sheet.version': '1',
  'imports.import.state': 'done',
  'imports.import.sensitive': 'true',
  'imports.row.sensitive': 'true',
};

const byType: Record<string, string> = {
  text: 'x',
  uuid: '01900000-0000-7000-8000-00000000000a',
  date: '2024-01-01',
  timestamptz: '2024-01-01',
  bool: 'false',
  int2: '1',
  int4: '1',
  int8: '1',
  jsonb: '{}',
  bytea: 'x',
  _text: '{}',
  bit: '0'.repeat(1024),
};

interface Column {
  name: string;
  type: string;
  required: boolean;
}

/** Gives every table that is still empty one row of the tenant's, so that no table is judged by its emptiness. */
export async function fillEmptyTables(client: pg.ClientBase, tenantId: string, unitId: string): Promise<void> {
  const { rows: places } = await client.query<{ path: string }>(
    'select path from org.unit_place where tenant_id = $1 and unit_id = $2 limit 1',
    [tenantId, unitId],
  );
  for (const { name } of await listTenantTables(client)) {
    const { rowCount } = await client.query(`select 1 from ${quoteTable(name)} where tenant_id = $1 limit 1`, [
      tenantId,
    ]);
    // Who asks is the same unit: another would rightly see what it asked.
    if (!rowCount)
      await fill(client, name, {
        tenant_id: tenantId,
        unit_id: unitId,
        asking_unit_id: unitId,
        path: places[0]?.path ?? '',
      });
  }
}

async function fill(client: pg.ClientBase, table: string, known: Record<string, string>): Promise<void> {
  const { rows: columns } = await client.query<Column>(
    `select a.attname as name, t.typname as type, a.attnotnull and not a.atthasdef as required from pg_attribute a join pg_type t on t.oid = a.atttypid where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`,
    [table],
  );
  const referred = await readReferred(client, table, known);
  const values = columns
    .filter((column) => column.required)
    .map(({ name, type }) => ({
      name,
      value: known[name] ?? referred[name] ?? wanted[`${table}.${name}`] ?? valueOf(table, name, type),
    }));
  await client.query(
    `insert into ${quoteTable(table)} (${values.map(({ name }) => `"${name}"`).join(', ')}) values (${values.map((_, nth) => `$${nth + 1}`).join(', ')})`,
    values.map(({ value }) => value),
  );
}

function valueOf(table: string, column: string, type: string): string {
  const value = byType[type];
  if (value === undefined)
    throw new Error(`No value for ${table}.${column} of type ${type}: add it to test/rls/rows.ts`);
  return value;
}

/** What the row's foreign keys must say: the tenant's first row in each table that it refers to. */
async function readReferred(
  client: pg.ClientBase,
  table: string,
  known: Record<string, string>,
): Promise<Record<string, string>> {
  const { rows: keys } = await client.query<{ target: string; here: string[]; there: string[] }>(
    `select k.confrelid::regclass::text as target,
       array(select a.attname::text from unnest(k.conkey) with ordinality as c (num, nth) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.num order by c.nth) as here,
       array(select a.attname::text from unnest(k.confkey) with ordinality as c (num, nth) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = c.num order by c.nth) as there
     from pg_constraint k where k.contype = 'f' and k.conrelid = $1::regclass order by k.conrelid, array_length(k.conkey, 1)`,
    [table],
  );
  const referred: Record<string, string> = {};
  for (const { target, here, there } of keys.filter((key) => key.there.includes('tenant_id'))) {
    const own =
      there.includes('unit_id') && !here.includes('unit_id') ? '' : there.includes('unit_id') ? 'and unit_id = $2' : '';
    const { rows } = await client.query<Record<string, string>>(
      `select * from ${target} where tenant_id = $1 ${own} limit 1`,
      own ? [known['tenant_id'], known['unit_id']] : [known['tenant_id']],
    );
    here.forEach((column, nth) => (referred[column] = rows[0]?.[there[nth] ?? ''] ?? referred[column] ?? ''));
  }
  return referred;
}

/**
 * A second tenant with the same rows under the same identifiers: nothing but the tenant tells them apart, so that only the
 * tenant's own condition can keep them apart.
 */
export async function copyTenant(client: pg.ClientBase, from: string, to: string): Promise<void> {
  for (const { name, columns } of await listTenantTables(client)) {
    const kept = columns.filter((column) => column !== 'tenant_id').map((column) => `"${column}"`);
    // An account is its own key to the gate, whatever the tenant.
    const read = kept.map((column) =>
      name === 'people.account' && column === '"account_id"' ? `"account_id" || '-other'` : column,
    );
    await client.query(
      `insert into ${quoteTable(name)} (tenant_id${kept.map((column) => `, ${column}`).join('')}) select $2${read.map((column) => `, ${column}`).join('')} from ${quoteTable(name)} where tenant_id = $1`,
      [from, to],
    );
  }
}
