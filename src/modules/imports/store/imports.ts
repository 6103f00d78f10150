import { sql } from 'kysely';
import { refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { busyStates, keptDays, type Import, type ImportState } from '../contract.ts';

const columns = [
  'importId',
  'unitId',
  'subject',
  'topic',
  'accountId',
  'sensitive',
  'byName',
  'state',
  'fileName',
  'storageKey',
  'sheetNames',
  'sheet',
  'headRow',
  'top',
  'heads',
  'mapping',
  'fills',
  'rowCount',
  'wrongCount',
  'twinCount',
  'madeCount',
  'changedCount',
  'doneCount',
  'message',
  'createdAt',
  'finishedAt',
  'undoneAt',
  'undoneBy',
] as const;

/** @returns false when the same form was sent before. */
export async function insertImport(
  scope: Scope,
  o: Pick<Import, 'importId' | 'unitId' | 'subject' | 'topic' | 'sensitive' | 'fileName' | 'storageKey' | 'fills'>,
): Promise<boolean> {
  const rows = await scope.tx
    .insertInto('imports.import')
    .values({
      ...o,
      fills: JSON.stringify(o.fills),
      tenantId: scope.tenantId,
      accountId: scope.accountId,
      byName: scope.name,
      state: 'reading',
    })
    .onConflict((conflict) => conflict.columns(['tenantId', 'importId']).doNothing())
    .returning('importId')
    .execute();
  return rows.length > 0;
}

export async function findImport(
  scope: Scope,
  of: { importId: string; unitId: string; subject: string },
): Promise<Import | undefined> {
  return (await scope.tx
    .selectFrom('imports.import')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('importId', '=', of.importId)
    .where('unitId', '=', of.unitId)
    .where('subject', '=', of.subject)
    .executeTakeFirst()) as Import | undefined;
}

/** The newest imports of a unit. */
export async function listImports(
  scope: Scope,
  of: { unitId: string; subject: string; most: number },
): Promise<Import[]> {
  return (await scope.tx
    .selectFrom('imports.import')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', of.unitId)
    .where('subject', '=', of.subject)
    .where('state', '<>', 'dropped')
    .orderBy('importId', 'desc')
    .limit(of.most)
    .execute()) as unknown as Import[];
}

const waiting = (scope: Scope) =>
  scope.tx
    .selectFrom('imports.import')
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('state', 'in', [...busyStates])
    .where('accountId', 'is not', null)
    .orderBy('importId');

/** Imports that somebody should be working on, of all units, and who sent them. */
export async function listWaiting(
  scope: Scope,
): Promise<{ importId: string; accountId: string | null; state: ImportState }[]> {
  return (await waiting(scope).select(['importId', 'accountId', 'state']).execute()) as {
    importId: string;
    accountId: string | null;
    state: ImportState;
  }[];
}

/** One of them as it is now; undefined when its step was done meanwhile. */
export async function findWaiting(scope: Scope, importId: string): Promise<Import | undefined> {
  return (await waiting(scope).select(columns).where('importId', '=', importId).executeTakeFirst()) as
    | Import
    | undefined;
}

/** Counts that the present step is begun. @returns how often it was, with this time */
export async function countAttempt(scope: Scope, importId: string): Promise<number> {
  const row = await scope.tx
    .updateTable('imports.import')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('importId', '=', importId)
    .returning('attempts')
    .executeTakeFirstOrThrow();
  return row.attempts;
}

/** Lets go of the files that are needed no more: those of ended imports, and of old ones of which nothing came, which are dropped. */
export async function releaseFiles(scope: Scope): Promise<void> {
  await sql`
    update imports.import set storage_key = null,
      state = case when state in ('mapping', 'ready', 'failed') and created_at < now() - make_interval(days => ${keptDays}) then 'dropped' else state end
    where tenant_id = any (${sql.val([...scope.tenantIds])}::uuid[]) and storage_key is not null
      and (state in ('done', 'undone', 'dropped', 'failed')
        or state in ('mapping', 'ready') and created_at < now() - make_interval(days => ${keptDays}))`.execute(
    scope.tx,
  );
}

/** The files that imports still need. */
export async function listStorageKeys(scope: Scope): Promise<Set<string>> {
  const rows = await scope.tx
    .selectFrom('imports.import')
    .select('storageKey')
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('storageKey', 'is not', null)
    .execute();
  return new Set(rows.flatMap((row) => row.storageKey ?? []));
}

/** Whether this transaction may work on the import: another that does holds it until its end. */
export async function claimImport(scope: Scope, importId: string): Promise<boolean> {
  const { rows } = await sql<{
    won: boolean;
  }>`select pg_try_advisory_xact_lock(hashtextextended(${importId}, 0)) as won`.execute(scope.tx);
  return rows[0]?.won ?? false;
}

/** The end of a step by the database's own clock, after all that it wrote: what comes later has touched it. */
function momentOf(state: ImportState | undefined) {
  const now = sql<Date>`clock_timestamp()`;
  return { ...(state === 'done' && { finishedAt: now }), ...(state === 'undone' && { undoneAt: now }) };
}

/** Goes on, or refuses when somebody else did so before. */
export async function goOn(scope: Scope, importId: string, from: readonly ImportState[], to: Changes): Promise<void> {
  refuseUnless(
    await stepImport(scope, importId, from, to),
    'imports.state',
    'Trong lúc đó lần nhập này đã được làm bước khác. Hãy mở lại trang để xem.',
  );
}

type Changes = Partial<
  Omit<Import, 'importId' | 'top' | 'mapping' | 'fills' | 'heads' | 'sheetNames' | 'finishedAt' | 'undoneAt'> & {
    top: string;
    mapping: string;
    fills: string;
    heads: string[];
    sheetNames: string[];
  }
>;

/** Goes on from one of the given states. @returns false when somebody else did so before: a button pressed twice. */
export async function stepImport(
  scope: Scope,
  importId: string,
  from: readonly ImportState[],
  to: Changes,
): Promise<boolean> {
  const rows = await scope.tx
    .updateTable('imports.import')
    .set({ ...to, ...(to.state ? { attempts: 0 } : {}), ...momentOf(to.state) })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('importId', '=', importId)
    .where('state', 'in', [...from])
    .returning('importId')
    .execute();
  return rows.length > 0;
}
