import { allow, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { NotThere, Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import { lockRecord, type Scope } from '../../../kernel/scope.ts';
import { listRecords } from '../../ledger/index.ts';
import { access } from '../access.ts';
import type { Task, TaskForm, TermDates } from '../contract.ts';
import { checkYear } from '../rules/programme.ts';
import { findTask, insertTasks, listTasks, setEvidence, updateTask } from '../store/tasks.ts';

interface Programme {
  unit: Place;
  term: TermDates;
  today: string;
}

/** @throws NotThere when the task is not the unit's. */
export async function getTask(scope: Scope, unit: Place, taskId: string): Promise<Task> {
  const task = await findTask(scope, taskId);
  if (!task || task.unitId !== unit.unitId) throw new NotThere('Không tìm thấy việc này trong chương trình công tác.');
  return task;
}

const ofItsOwn = { paperNumber: null, paperOn: null, handedFrom: null, giverId: null, giverName: null } as const;

/** What came from above is not changed below: only done. */
function refuseHanded({ giverName }: Task): void {
  refuseUnless(
    giverName === null,
    'targets.taskFromAbove',
    `Việc này do ${giverName} giao: đơn vị chỉ ghi kết quả, không sửa, không bỏ.`,
  );
}

/** A task to be written into a programme; with `doneOn`, one that is done already. */
export type NewTask = TaskForm & { taskId?: string; doneOn?: string | null; conclusionId?: string };

/**
 * Writes tasks into the programme of a term or of one of its years (T-8). @returns their ids.
 * Refuses `targets.taskYear` for a year outside the real term, `targets.taskPartner`.
 */
export async function addTasks(
  scope: Scope,
  { unit, term, today, tasks }: Programme & { tasks: readonly NewTask[] },
): Promise<string[]> {
  if (!scope.system) allow(scope, access.change, unit);
  for (const task of tasks) checkTask(task, term, today);
  const rows = tasks.map((task): Task => ({
    ...task,
    taskId: task.taskId ?? newId(),
    unitId: unit.unitId,
    termId: term.termId,
    state: task.doneOn ? 'done' : 'open',
    doneOn: task.doneOn ?? null,
    outcome: null,
    ...ofItsOwn,
    conclusionId: task.conclusionId ?? null,
  }));
  await insertTasks(scope, rows);
  await recordEvent(scope, {
    verb: 'targets.tasksAdded',
    unitId: unit.unitId,
    subject: { kind: 'programme', id: term.termId },
    summary: `Ghi ${rows.length} việc vào chương trình công tác`,
  });
  return rows.map(({ taskId }) => taskId);
}

/** The number that the next task of a year, or of the whole term, gets. */
export async function nextOrder(
  scope: Scope,
  o: { unitId: string; termId: string; year: number | null },
): Promise<number> {
  const orders = (await listTasks(scope, o)).filter((task) => task.year === o.year).map((task) => task.positionOrder);
  return Math.min(999, Math.max(0, ...orders) + 1);
}

function checkTask(task: TaskForm, term: TermDates, today: string): void {
  checkYear(task.year, term, today);
  refuseUnless(
    task.share !== 'coordinated' || task.partner !== null,
    'targets.taskPartner',
    'Chưa ghi phối hợp với ai.',
    {
      partner: 'Cần ghi với việc phối hợp.',
    },
  );
}

export async function changeTask(
  scope: Scope,
  { unit, term, today, task, values }: Programme & { task: Task; values: TaskForm },
): Promise<void> {
  allow(scope, access.change, unit);
  refuseHanded(task);
  checkTask(values, term, today);
  await updateTask(scope, task.taskId, values);
  await noteEvent(scope, task, 'targets.taskChanged', 'Sửa việc', { before: task });
}

/**
 * Notes what came of a task, with the records that show it; again for what is done already. Refuses `targets.taskDropped`, and
 * `targets.taskEvidence` for a record that its writer cannot open.
 */
export async function finishTask(
  scope: Scope,
  o: { unit: Place; taskId: string; doneOn: string; outcome: string | null; evidence: readonly string[] },
): Promise<void> {
  if (!scope.system) allow(scope, access.work, o.unit);
  await lockRecord(scope, o.taskId);
  const task = await getTask(scope, o.unit, o.taskId);
  refuseUnless(task.state !== 'dropped', 'targets.taskDropped', 'Việc này đã bỏ khỏi chương trình. Hãy đưa lại trước.');
  refuseUnless(
    task.share !== 'below',
    'targets.taskBelow',
    'Việc này chỉ để giao cho đơn vị cấp dưới; kết quả ghi ở các đơn vị.',
  );
  const evidence = [...new Set(o.evidence)];
  if ((await listRecords(scope, evidence)).length < evidence.length)
    throw new Refusal('targets.taskEvidence', 'Có bản ghi minh chứng không mở được. Hãy chọn lại.');
  await updateTask(scope, o.taskId, { state: 'done', doneOn: o.doneOn, outcome: o.outcome });
  await setEvidence(scope, task, evidence);
  await noteEvent(scope, task, 'targets.taskDone', 'Hoàn thành việc', {
    before: { doneOn: task.doneOn, outcome: task.outcome },
  });
}

/** Takes a result back: the task is open again, its evidence stays. */
export async function reopenTask(scope: Scope, o: { unit: Place; taskId: string }): Promise<void> {
  allow(scope, access.work, o.unit);
  const task = await getTask(scope, o.unit, o.taskId);
  await updateTask(scope, o.taskId, { state: 'open', doneOn: null });
  await noteEvent(scope, task, 'targets.taskReopened', 'Mở lại việc', { before: { doneOn: task.doneOn } });
}

/** A task that will not be done counts no more and stays to be read. */
export async function dropTask(scope: Scope, o: { unit: Place; taskId: string }): Promise<void> {
  allow(scope, access.change, o.unit);
  const task = await getTask(scope, o.unit, o.taskId);
  refuseHanded(task);
  await updateTask(scope, o.taskId, { state: 'dropped', doneOn: null });
  await noteEvent(scope, task, 'targets.taskDropped', 'Bỏ việc', { before: { doneOn: task.doneOn } });
}

const noteEvent = (scope: Scope, task: Task, verb: `targets.${string}`, deed: string, detail: object): Promise<void> =>
  recordEvent(scope, {
    verb,
    unitId: task.unitId,
    subject: { kind: 'task', id: task.taskId },
    summary: `${deed} trong chương trình công tác: ${beginningOf(task.wording)}`,
    detail: { ...detail },
  });

/** As much of a task as a line of the event list takes, cut between words. */
const beginningOf = (wording: string): string =>
  wording.length <= 80 ? wording : `${wording.slice(0, wording.lastIndexOf(' ', 80))} …`;
