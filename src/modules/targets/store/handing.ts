import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import type { HandedTask, Target, Task } from '../contract.ts';

/** How many units have got one of these targets. */
export async function countHanded(scope: Scope, targetIds: readonly string[]): Promise<number> {
  if (targetIds.length === 0) return 0;
  const row = await scope.tx
    .selectFrom('targets.target')
    .select(({ fn }) => fn.count<number>('unitId').distinct().as('units'))
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('handedFrom', 'in', [...targetIds])
    .where('withdrawnOn', 'is', null)
    .executeTakeFirst();
  return row?.units ?? 0;
}

/** What of some targets stands, or stood, in which unit, with its goal there. */
export interface HandedRow extends Pick<
  Target,
  'targetId' | 'unitId' | 'termId' | 'goalPart' | 'goalWhole' | 'goalGrade'
> {
  handedFrom: string;
  withdrawnOn: string | null;
}

export async function listHanded(scope: Scope, targetIds: readonly string[]): Promise<HandedRow[]> {
  if (targetIds.length === 0) return [];
  const rows = await scope.tx
    .selectFrom('targets.target')
    .select(['targetId', 'unitId', 'termId', 'handedFrom', 'goalPart', 'goalWhole', 'goalGrade', 'withdrawnOn'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('handedFrom', 'in', [...targetIds])
    .execute();
  return rows as HandedRow[];
}

/**
 * Writes handed targets into their units; one that was withdrawn there comes back with what the unit had written to it.
 * Parents come before their parts: a part's parent is the row of the same unit.
 */
export async function insertHanded(scope: Scope, targets: readonly Target[]): Promise<void> {
  if (targets.length === 0) return;
  await scope.tx
    .insertInto('targets.target')
    .values(
      targets.map((target) => ({
        ...target,
        yearGoals: JSON.stringify(target.yearGoals),
        tenantId: scope.tenantId,
      })) as never,
    )
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'handedFrom', 'unitId', 'termId']).doUpdateSet((eb) => ({
        withdrawnOn: null,
        wording: eb.ref('excluded.wording'),
        positionOrder: eb.ref('excluded.positionOrder'),
        goalPart: eb.ref('excluded.goalPart'),
        goalWhole: eb.ref('excluded.goalWhole'),
        goalGrade: eb.ref('excluded.goalGrade'),
        yearGoals: eb.ref('excluded.yearGoals'),
        paperNumber: eb.ref('excluded.paperNumber'),
        paperOn: eb.ref('excluded.paperOn'),
        giverName: eb.ref('excluded.giverName'),
      })),
    )
    .execute();
}

/** Takes handed targets back from units, with their parts; the rows stay, with the day. */
export async function withdrawHanded(scope: Scope, targetIds: readonly string[], on: string): Promise<void> {
  if (targetIds.length)
    await scope.tx
      .updateTable('targets.target')
      .set({ withdrawnOn: on })
      .where('tenantId', 'in', [...scope.tenantIds])
      .where((eb) => eb.or([eb('targetId', 'in', [...targetIds]), eb('parentId', 'in', [...targetIds])]))
      .execute();
}

/** Goals of single units, all in one statement. */
export async function updateGoals(
  scope: Scope,
  goals: readonly Pick<Target, 'targetId' | 'goalPart' | 'goalWhole'>[],
): Promise<void> {
  if (goals.length)
    await sql`update targets.target set goal_part = one.part, goal_whole = one.whole
      from jsonb_to_recordset(${JSON.stringify(goals.map((one) => ({ id: one.targetId, part: one.goalPart, whole: one.goalWhole })))}::jsonb)
        as one (id uuid, part bigint, whole bigint)
      where tenant_id = any (${[...scope.tenantIds]}::uuid[]) and target_id = one.id`.execute(scope.tx);
}

/** Words and place of a target in every unit that has got it. */
export async function updateHanded(
  scope: Scope,
  handedFrom: string,
  values: Pick<Target, 'wording' | 'positionOrder' | 'source'>,
): Promise<void> {
  await scope.tx
    .updateTable('targets.target')
    .set(values)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('handedFrom', '=', handedFrom)
    .execute();
}

/** What of some tasks stands, or stood, in which unit's programme, and how far it is. */
export async function listHandedTasks(scope: Scope, taskIds: readonly string[]): Promise<HandedTask[]> {
  if (taskIds.length === 0) return [];
  const rows = await scope.tx
    .selectFrom('targets.task')
    .select(['taskId', 'unitId', 'termId', 'handedFrom', 'state', 'doneOn', 'dueOn'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('handedFrom', 'in', [...taskIds])
    .execute();
  return rows as HandedTask[];
}

/** Writes handed tasks into the programmes of their units; one that was taken back comes back. */
export async function insertHandedTasks(scope: Scope, tasks: readonly Task[]): Promise<void> {
  if (tasks.length)
    await scope.tx
      .insertInto('targets.task')
      .values(tasks.map((task) => ({ ...task, tenantId: scope.tenantId, notedBy: scope.name })))
      .onConflict((conflict) =>
        conflict.columns(['tenantId', 'handedFrom', 'unitId', 'termId']).doUpdateSet((eb) => ({
          state: 'open',
          doneOn: null,
          dueOn: eb.ref('excluded.dueOn'),
          wording: eb.ref('excluded.wording'),
          paperNumber: eb.ref('excluded.paperNumber'),
          paperOn: eb.ref('excluded.paperOn'),
          giverName: eb.ref('excluded.giverName'),
        })),
      )
      .execute();
}

/** Takes handed tasks back from programmes; what was done stays done. */
export async function withdrawTasks(scope: Scope, taskIds: readonly string[]): Promise<void> {
  if (taskIds.length)
    await scope.tx
      .updateTable('targets.task')
      .set({ state: 'dropped', notedBy: scope.name, notedAt: new Date() })
      .where('tenantId', 'in', [...scope.tenantIds])
      .where('taskId', 'in', [...taskIds])
      .where('state', '=', 'open')
      .execute();
}
