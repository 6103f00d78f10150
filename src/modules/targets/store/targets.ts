import type { Scope } from '../../../kernel/scope.ts';
import type { Target } from '../contract.ts';

const columns = [
  'targetId',
  'unitId',
  'termId',
  'parentId',
  'positionOrder',
  'wording',
  'indicatorCode',
  'comparator',
  'goalPart',
  'goalWhole',
  'goalGrade',
  'rhythm',
  'aggregation',
  'source',
  'causeObjective',
  'causeSubjective',
] as const;

/** The targets of terms in their order, sub-targets after their parents. */
export async function listTargetsOf(scope: Scope, termIds: readonly string[]): Promise<Target[]> {
  if (termIds.length === 0) return [];
  const rows = await scope.tx
    .selectFrom('targets.target')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('termId', 'in', [...termIds])
    .orderBy('positionOrder')
    .orderBy('targetId')
    .execute();
  const all = rows as Target[];
  return all.flatMap((target) =>
    target.parentId ? [] : [target, ...all.filter((part) => part.parentId === target.targetId)],
  );
}

export async function findTarget(scope: Scope, targetId: string): Promise<Target | undefined> {
  return (await scope.tx
    .selectFrom('targets.target')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('targetId', '=', targetId)
    .executeTakeFirst()) as Target | undefined;
}

export async function insertTargets(scope: Scope, targets: readonly Target[]): Promise<void> {
  if (targets.length)
    await scope.tx
      .insertInto('targets.target')
      .values(targets.map((target) => ({ tenantId: scope.tenantId, ...target })))
      .execute();
}

export async function updateTarget(scope: Scope, targetId: string, values: Partial<Target>): Promise<void> {
  await scope.tx
    .updateTable('targets.target')
    .set(values)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('targetId', '=', targetId)
    .execute();
}

/** A target and its sub-targets. */
export async function deleteTargets(scope: Scope, targetId: string): Promise<void> {
  for (const column of ['parentId', 'targetId'] as const) {
    await scope.tx
      .deleteFrom('targets.target')
      .where('tenantId', 'in', [...scope.tenantIds])
      .where(column, '=', targetId)
      .execute();
  }
}
