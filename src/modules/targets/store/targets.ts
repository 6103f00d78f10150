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
  'year',
  'yearGoals',
  'source',
  'paperNumber',
  'paperOn',
  'own',
  'causeObjective',
  'causeSubjective',
  'handedFrom',
  'giverId',
  'giverName',
] as const;

/** The targets of terms in their order, sub-targets after their parents; what was withdrawn is not among them. */
export async function listTargetsOf(scope: Scope, termIds: readonly string[]): Promise<Target[]> {
  if (termIds.length === 0) return [];
  const rows = await scope.tx
    .selectFrom('targets.target')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('termId', 'in', [...termIds])
    .where('withdrawnOn', 'is', null)
    // What the unit's own congress adopted stands first, then what was handed down to it.
    .orderBy((eb) => eb('handedFrom', 'is not', null))
    .orderBy('positionOrder')
    .orderBy('targetId')
    .execute();
  const all = rows as unknown as Target[];
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
    .where('withdrawnOn', 'is', null)
    .executeTakeFirst()) as unknown as Target | undefined;
}

const rowOf = ({ yearGoals, ...target }: Partial<Target>) => ({
  ...target,
  ...(yearGoals ? { yearGoals: JSON.stringify(yearGoals) } : {}),
});

export async function insertTargets(scope: Scope, targets: readonly Target[]): Promise<void> {
  if (targets.length)
    await scope.tx
      .insertInto('targets.target')
      .values(targets.map((target) => ({ ...target, ...rowOf(target), tenantId: scope.tenantId })) as never)
      .execute();
}

export async function updateTarget(scope: Scope, targetId: string, values: Partial<Target>): Promise<void> {
  await scope.tx
    .updateTable('targets.target')
    .set(rowOf(values))
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('targetId', '=', targetId)
    .execute();
}

/** A target and its sub-targets, with what papers said of them. */
export async function deleteTargets(scope: Scope, targetIds: readonly string[]): Promise<void> {
  await scope.tx
    .deleteFrom('targets.reported')
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('targetId', 'in', [...targetIds])
    .execute();
  for (const column of ['parentId', 'targetId'] as const) {
    await scope.tx
      .deleteFrom('targets.target')
      .where('tenantId', 'in', [...scope.tenantIds])
      .where(column, 'in', [...targetIds])
      .execute();
  }
}
