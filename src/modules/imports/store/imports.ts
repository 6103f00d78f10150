import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import type { Import, ImportState } from '../contract.ts';

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

/** Imports that somebody should be working on, of all units. */
export async function listWaiting(scope: Scope): Promise<Import[]> {
  return (await scope.tx
    .selectFrom('imports.import')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('state', 'in', ['reading', 'checking', 'running', 'undoing'])
    .where('accountId', 'is not', null)
    .orderBy('importId')
    .execute()) as unknown as Import[];
}

/** Whether this transaction may work on the import: another that does holds it until its end. */
export async function claimImport(scope: Scope, importId: string): Promise<boolean> {
  const { rows } = await sql<{
    won: boolean;
  }>`select pg_try_advisory_xact_lock(hashtextextended(${importId}, 0)) as won`.execute(scope.tx);
  return rows[0]?.won ?? false;
}

type Changes = Partial<
  Omit<Import, 'importId' | 'top' | 'mapping' | 'fills' | 'heads' | 'sheetNames'> & {
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
    .set(to)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('importId', '=', importId)
    .where('state', 'in', [...from])
    .returning('importId')
    .execute();
  return rows.length > 0;
}
