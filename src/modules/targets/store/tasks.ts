import type { Scope } from '../../../kernel/scope.ts';
import type { Task, TaskTally } from '../contract.ts';

const columns = [
  'taskId',
  'unitId',
  'termId',
  'year',
  'positionOrder',
  'wording',
  'share',
  'partner',
  'owner',
  'dueOn',
  'source',
  'state',
  'doneOn',
  'outcome',
  'paperNumber',
  'paperOn',
  'handedFrom',
  'giverId',
  'giverName',
  'conclusionId',
] as const;

/** A term's programme: what is the whole term's first, then year by year. A programme has some dozens of tasks a year. */
export async function listTasks(scope: Scope, o: { unitId: string; termId: string }): Promise<Task[]> {
  const rows = await scope.tx
    .selectFrom('targets.task')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', o.unitId)
    .where('termId', '=', o.termId)
    .orderBy('year', (order) => order.asc().nullsFirst())
    .orderBy('positionOrder')
    .orderBy('taskId')
    .execute();
  return rows as Task[];
}

/** The programmes of terms, counted (T-1 f); what was dropped counts no more. */
export async function tallyTasks(scope: Scope, termIds: readonly string[], until = '9999-12-31'): Promise<TaskTally[]> {
  if (termIds.length === 0) return [];
  return scope.tx
    .selectFrom('targets.task')
    .select(['termId', 'unitId', 'year', 'share'])
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('whole'),
      fn
        .sum<number>(
          eb
            .case()
            .when(eb.and([eb('state', '=', 'done'), eb.or([eb('doneOn', 'is', null), eb('doneOn', '<=', until)])]))
            .then(1)
            .else(0)
            .end(),
        )
        .as('done'),
    ])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('termId', 'in', [...termIds])
    .where('state', '!=', 'dropped')
    .where('share', '!=', 'below')
    .groupBy(['termId', 'unitId', 'year', 'share'])
    .execute();
}

/** Open tasks of a unit that are due by a day, the longest overdue first. */
export async function listDueTasks(scope: Scope, o: { unitId: string; until: string; most: number }): Promise<Task[]> {
  const rows = await scope.tx
    .selectFrom('targets.task')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', o.unitId)
    .where('state', '=', 'open')
    .where('share', '!=', 'below')
    .where('dueOn', '<=', o.until)
    .orderBy('dueOn')
    .orderBy('taskId')
    .limit(o.most)
    .execute();
  return rows as Task[];
}

export async function findTask(scope: Scope, taskId: string): Promise<Task | undefined> {
  return (await scope.tx
    .selectFrom('targets.task')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('taskId', '=', taskId)
    .executeTakeFirst()) as Task | undefined;
}

/** The tasks that were made of some conclusions of meetings. */
export async function listTasksOfConclusions(scope: Scope, conclusionIds: readonly string[]): Promise<Task[]> {
  if (conclusionIds.length === 0) return [];
  const rows = await scope.tx
    .selectFrom('targets.task')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('conclusionId', 'in', [...conclusionIds])
    .execute();
  return rows as Task[];
}

/** Some tasks, of those whose programme the reader reaches. */
export async function listTasksById(scope: Scope, taskIds: readonly string[]): Promise<Task[]> {
  if (taskIds.length === 0) return [];
  const rows = await scope.tx
    .selectFrom('targets.task')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('taskId', 'in', [...taskIds])
    .execute();
  return rows as Task[];
}

export async function insertTasks(scope: Scope, tasks: readonly Task[]): Promise<void> {
  if (tasks.length)
    await scope.tx
      .insertInto('targets.task')
      .values(tasks.map((task) => ({ tenantId: scope.tenantId, ...task, notedBy: scope.name })))
      .execute();
}

export async function updateTask(scope: Scope, taskId: string, values: Partial<Task>): Promise<void> {
  await scope.tx
    .updateTable('targets.task')
    .set({ ...values, notedBy: scope.name, notedAt: new Date() })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('taskId', '=', taskId)
    .execute();
}

export async function listEvidence(scope: Scope, taskId: string): Promise<string[]> {
  const rows = await scope.tx
    .selectFrom('targets.taskEvidence')
    .select('entryId')
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('taskId', '=', taskId)
    .execute();
  return rows.map(({ entryId }) => entryId);
}

/** The records that show a task done, in place of those before. */
export async function setEvidence(
  scope: Scope,
  { taskId, unitId }: Pick<Task, 'taskId' | 'unitId'>,
  entryIds: readonly string[],
): Promise<void> {
  await scope.tx
    .deleteFrom('targets.taskEvidence')
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('taskId', '=', taskId)
    .execute();
  if (entryIds.length)
    await scope.tx
      .insertInto('targets.taskEvidence')
      .values(entryIds.map((entryId) => ({ tenantId: scope.tenantId, taskId, unitId, entryId })))
      .execute();
}
