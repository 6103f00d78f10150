import type { Scope } from '../../../kernel/scope.ts';

export interface WorkerCount {
  unitId: string;
  onDate: string;
  categoryCode: string;
  sex: string;
  persons: number;
  source: string | null;
}

/** Head-counts of workers who are no members; the same unit, day, category and sex again is a correction. */
export async function insertWorkerCounts(
  scope: Scope,
  rows: readonly (WorkerCount & { workerCountId: string })[],
): Promise<void> {
  if (rows.length === 0) return;
  await scope.tx
    .insertInto('people.workerCount')
    .values(rows.map((row) => ({ tenantId: scope.tenantId, ...row })))
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'unitId', 'onDate', 'categoryCode', 'sex']).doUpdateSet((eb) => ({
        persons: eb.ref('excluded.persons'),
        source: eb.ref('excluded.source'),
      })),
    )
    .execute();
}

/** Newest first. */
export async function listWorkerCounts(scope: Scope, o: { unitId: string; most: number }): Promise<WorkerCount[]> {
  return scope.tx
    .selectFrom('people.workerCount')
    .select(['unitId', 'onDate', 'categoryCode', 'sex', 'persons', 'source'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', o.unitId)
    .orderBy('onDate', 'desc')
    .orderBy('categoryCode')
    .limit(o.most)
    .execute();
}
