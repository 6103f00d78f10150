import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import {
  busyStates,
  keptDays,
  type Choice,
  type Import,
  type ImportRow,
  type Judgement,
  type MadeRow,
} from '../contract.ts';

type Of = Pick<Import, 'importId' | 'unitId' | 'accountId' | 'sensitive'>;

/** One parameter however many rows: a statement holds 65,535. */
export async function insertRows(
  scope: Scope,
  of: Of,
  rows: readonly { rowNumber: number; rowId: string; cells: readonly string[] }[],
): Promise<void> {
  await sql`
    insert into imports.row (tenant_id, import_id, row_number, row_id, unit_id, account_id, sensitive, cells)
    select ${scope.tenantId}, ${of.importId}, one.n, one.id, ${of.unitId}, ${of.accountId}, ${of.sensitive}, one.cells
    from jsonb_to_recordset(${JSON.stringify(rows.map((row) => ({ n: row.rowNumber, id: row.rowId, cells: row.cells })))}::jsonb)
      as one (n integer, id uuid, cells jsonb)`.execute(scope.tx);
}

export async function deleteRows(scope: Scope, importId: string): Promise<void> {
  await scope.tx
    .deleteFrom('imports.row')
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('importId', '=', importId)
    .execute();
}

/** Which rows are meant: all, by verdict, or those that were left out of the run. */
export type RowsAsked = 'all' | 'wrong' | 'twin' | 'rejected' | 'taken';

/** A page of rows in the order of the file; keyset by their number. */
export async function listRows(
  scope: Scope,
  o: { importId: string; asked: RowsAsked; after: number; most: number },
): Promise<ImportRow[]> {
  let query = scope.tx
    .selectFrom('imports.row')
    .select(['rowNumber', 'rowId', 'cells', 'verdict', 'errors', 'twins', 'choice', 'before'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('importId', '=', o.importId)
    .where('rowNumber', '>', o.after)
    .orderBy('rowNumber')
    .limit(o.most);
  if (o.asked === 'wrong' || o.asked === 'twin') query = query.where('verdict', '=', o.asked);
  if (o.asked === 'rejected')
    query = query.where((eb) =>
      eb.or([eb('verdict', '=', 'wrong'), eb.and([eb('verdict', '=', 'twin'), eb('choice', '=', 'skip')])]),
    );
  if (o.asked === 'taken')
    query = query.where((eb) =>
      eb.or([eb('verdict', '=', 'good'), eb.and([eb('verdict', '=', 'twin'), eb('choice', '<>', 'skip')])]),
    );
  return (await query.execute()) as unknown as ImportRow[];
}

/** All rows are good until one is found wanting. */
export async function clearJudgements(scope: Scope, importId: string): Promise<void> {
  await scope.tx
    .updateTable('imports.row')
    .set({ verdict: 'good', errors: '{}', twins: '[]', choice: 'skip' })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('importId', '=', importId)
    .where('verdict', '<>', 'good')
    .execute();
}

export async function saveJudgements(
  scope: Scope,
  importId: string,
  rows: readonly ({ number: number; verdict: ImportRow['verdict'] } & Judgement)[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update imports.row as kept set verdict = one.verdict, errors = one.errors, twins = one.twins
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one (number integer, verdict text, errors jsonb, twins jsonb)
    where kept.tenant_id = any (${sql.val([...scope.tenantIds])}::uuid[]) and kept.import_id = ${importId} and kept.row_number = one.number
      and kept.row_number between ${rows[0]?.number ?? 0} and ${rows.at(-1)?.number ?? 0}`.execute(scope.tx);
}

/** Puts what an officer chose into cells of the list; the file stays as it came. */
export async function saveCells(
  scope: Scope,
  importId: string,
  cells: readonly { number: number; at: number; cell: string }[],
): Promise<void> {
  await sql`
    update imports.row as kept set cells = jsonb_set(kept.cells, array[one.at::text], to_jsonb(one.cell), true)
    from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) as one (number integer, at integer, cell text)
    where kept.tenant_id = any (${sql.val([...scope.tenantIds])}::uuid[]) and kept.import_id = ${importId} and kept.row_number = one.number`.execute(
    scope.tx,
  );
}

/** What is to be done with rows that seem to be there already: single ones, or all of them. */
export async function saveChoices(
  scope: Scope,
  importId: string,
  o: { all: Choice } | { rows: readonly { number: number; choice: Choice }[] },
): Promise<void> {
  if ('all' in o) {
    await scope.tx
      .updateTable('imports.row')
      .set({ choice: o.all })
      .where('tenantId', 'in', [...scope.tenantIds])
      .where('importId', '=', importId)
      .where('verdict', '=', 'twin')
      .execute();
    return;
  }
  await sql`
    update imports.row as kept set choice = one.choice
    from jsonb_to_recordset(${JSON.stringify(o.rows)}::jsonb) as one (number integer, choice text)
    where kept.tenant_id = any (${sql.val([...scope.tenantIds])}::uuid[]) and kept.import_id = ${importId}
      and kept.row_number = one.number and kept.verdict = 'twin'`.execute(scope.tx);
}

/**
 * Has the statements of this connection planned anew. A table that grows from nothing in one transaction is looked through
 * from end to end for every foreign key by the plan of its first row: 18,000 stays took 13 s, 90,000 take 21 s now.
 */
export const forgetPlans = (scope: Scope): Promise<unknown> => sql`discard plans`.execute(scope.tx);

export async function saveBefore(scope: Scope, importId: string, before: ReadonlyMap<string, unknown>): Promise<void> {
  if (before.size === 0) return;
  const rows = [...before].map(([id, was]) => ({ id, was }));
  await sql`
    update imports.row as kept set before = one.was
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one (id uuid, was jsonb)
    where kept.tenant_id = any (${sql.val([...scope.tenantIds])}::uuid[]) and kept.import_id = ${importId} and kept.row_id = one.id`.execute(
    scope.tx,
  );
}

/** Which of these things the import made itself. */
export async function listOwn(scope: Scope, importId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await scope.tx
    .selectFrom('imports.row')
    .select('rowId')
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('importId', '=', importId)
    .where('rowId', 'in', [...ids])
    .execute();
  return new Set(rows.map((row) => row.rowId));
}

/** How the rows of a list stand: of twins those that are to be added and those that update. */
export async function countRows(
  scope: Scope,
  importId: string,
): Promise<{ rows: number; wrong: number; twins: number; toMake: number; toChange: number }> {
  const { rows } = await sql<{ rows: number; wrong: number; twins: number; toMake: number; toChange: number }>`
    select count(*) as rows, count(*) filter (where verdict = 'wrong') as wrong, count(*) filter (where verdict = 'twin') as twins,
      count(*) filter (where verdict = 'good' or verdict = 'twin' and choice = 'new') as to_make,
      count(*) filter (where verdict = 'twin' and choice in ('update', 'rejoin')) as to_change
    from imports.row where tenant_id = any (${sql.val([...scope.tenantIds])}::uuid[]) and import_id = ${importId}`.execute(
    scope.tx,
  );
  return rows[0] ?? { rows: 0, wrong: 0, twins: 0, toMake: 0, toChange: 0 };
}

/** What rows made, for taking it back. */
export const madeOf = (rows: readonly ImportRow[]): MadeRow[] =>
  rows.map((row) => ({ rowId: row.rowId, choice: row.verdict === 'good' ? 'new' : row.choice, before: row.before }));

/** Removes the rows of imports that ended long ago (P-12): what they made stays, the copies of personal fields go. */
export async function deleteOldRows(scope: Scope): Promise<void> {
  await sql`
    delete from imports.row as old using imports.import as ended
    where ended.tenant_id = old.tenant_id and ended.import_id = old.import_id and old.tenant_id = any (${sql.val([...scope.tenantIds])}::uuid[])
      and ended.state <> all (${sql.val([...busyStates])}) and ended.created_at < now() - make_interval(days => ${keptDays})`.execute(
    scope.tx,
  );
}
