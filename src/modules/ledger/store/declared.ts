import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';

/** A figure taken from a paper, for a time without records. `source` names the paper. */
export interface DeclaredTotal {
  declaredTotalId: string;
  unitId: string;
  pathOn: string;
  indicatorCode: string;
  periodFrom: string;
  periodTo: string;
  amount: number;
  outOf: number | null;
  source: string;
  recordedBy: string;
  recordedAt: Date;
  version: number;
  state: string;
  withdrawnReason: string | null;
}

const columns = [
  'declaredTotalId',
  'unitId',
  'pathOn',
  'indicatorCode',
  'periodFrom',
  'periodTo',
  'amount',
  'outOf',
  'source',
  'recordedBy',
  'recordedAt',
  'version',
  'state',
  'withdrawnReason',
] as const;

/** What a unit declared itself, withdrawn ones too, the newest period first. */
export async function listDeclared(scope: Scope, unitId: string): Promise<DeclaredTotal[]> {
  return scope.tx
    .selectFrom('ledger.declaredTotal')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', unitId)
    .orderBy('periodTo', 'desc')
    .orderBy('indicatorCode')
    .orderBy('declaredTotalId')
    .limit(500)
    .execute();
}

export async function findDeclared(scope: Scope, declaredTotalId: string): Promise<DeclaredTotal | undefined> {
  return scope.tx
    .selectFrom('ledger.declaredTotal')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('declaredTotalId', '=', declaredTotalId)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertDeclared(
  scope: Scope,
  total: Pick<
    DeclaredTotal,
    | 'declaredTotalId'
    | 'unitId'
    | 'pathOn'
    | 'indicatorCode'
    | 'periodFrom'
    | 'periodTo'
    | 'amount'
    | 'outOf'
    | 'source'
  >,
): Promise<void> {
  await scope.tx
    .insertInto('ledger.declaredTotal')
    .values({ tenantId: scope.tenantId, ...total, recordedBy: scope.name })
    .execute();
}

export async function updateDeclared(
  scope: Scope,
  declaredTotalId: string,
  o: Partial<DeclaredTotal> & { version: number },
): Promise<void> {
  await scope.tx
    .updateTable('ledger.declaredTotal')
    .set(o)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('declaredTotalId', '=', declaredTotalId)
    .execute();
}

/** Appends the total as it stands now to its history. */
export async function appendDeclaredVersion(
  scope: Scope,
  declaredTotalId: string,
  deed: 'recorded' | 'corrected' | 'withdrawn',
): Promise<void> {
  await sql`insert into ledger.declared_total_version (tenant_id, declared_total_id, version, unit_id, columns, deed, by_name)
    select tenant_id, declared_total_id, version, unit_id, to_jsonb(total), ${deed}, ${scope.name} from ledger.declared_total total
    where tenant_id = any (${sql.val([...scope.tenantIds])}::uuid[]) and declared_total_id = ${declaredTotalId}`.execute(
    scope.tx,
  );
}

/** A state of a declared total, newest first; its columns bear the table's own names. */
export interface DeclaredVersion {
  version: number;
  deed: string;
  byName: string;
  at: Date;
  columns: { period_from: string; period_to: string; amount: number; out_of: number | null; source: string };
}

export async function listDeclaredVersions(scope: Scope, declaredTotalId: string): Promise<DeclaredVersion[]> {
  return (await scope.tx
    .selectFrom('ledger.declaredTotalVersion')
    .select(['version', 'deed', 'byName', 'at', 'columns'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('declaredTotalId', '=', declaredTotalId)
    .orderBy('version', 'desc')
    .execute()) as unknown as DeclaredVersion[];
}

/** A unit that moved takes the totals of that day and after along, as its records do. */
export async function rewriteDeclared(
  scope: Scope,
  o: { unitId: string; from: string; pathBefore: string; pathAfter: string },
): Promise<void> {
  await scope.tx
    .updateTable('ledger.declaredTotal')
    .set({ pathOn: o.pathAfter })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', o.unitId)
    .where('periodTo', '>=', o.from)
    .where('pathOn', '=', o.pathBefore)
    .execute();
}
