import { allow } from '../../../kernel/access.ts';
import { formOf } from '../../../kernel/form.tsx';
import { freshForm, setFlash, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { OnceField, readOnce, refuseStale, SeenField } from '../../../kernel/twice.tsx';
import { access } from '../access.ts';
import { addTasks, changeTask, dropTask, getTask, nextOrder } from '../actions/programme.ts';
import { listUnitsBelow } from '../actions/handing.ts';
import { taskContract, tasksContract } from '../contract.ts';
import { manyTasksHref, newTaskHref, programmeHref, taskHref } from '../pages/entry.ts';
import { taskFormPage } from '../pages/task-forms.tsx';
import { readLines, yearsOfTerm } from '../rules/programme.ts';
import { findTask } from '../store/tasks.ts';
import { taskOfAddress, termOf, todayOf, yearAsked } from './reading.ts';

/** Tasks written into a programme one by one or many at once, changed and dropped. */
export function addTaskWritingRoutes(app: App): void {
  app.get('/cd/:unit/chuong-trinh/them', (c) => askTask(c));
  app.post('/cd/:unit/chuong-trinh/them', saveTask);
  app.get('/cd/:unit/chuong-trinh/them-nhieu', (c) => askTasks(c));
  app.post('/cd/:unit/chuong-trinh/them-nhieu', saveTasks);
  app.get('/cd/:unit/chuong-trinh/:task/sua', (c) => askChange(c));
  app.post('/cd/:unit/chuong-trinh/:task/sua', saveChange);
  app.post('/cd/:unit/chuong-trinh/:task/bo', drop);
}

async function askTask(c: Ctx, form?: FormState): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.change, unit);
  const term = termOf(c);
  const year = yearAsked(c, yearsOfTerm(term, todayOf(c)));
  const order = await nextOrder(scope, { unitId: unit.unitId, termId: term.termId, year });
  const fresh = freshForm({ positionOrder: String(order), year: year === null ? '' : String(year), share: 'own' });
  return taskFormPage(c, {
    unit,
    title: 'Thêm việc',
    of: taskContract,
    form: form ?? fresh,
    action: newTaskHref(unit, year),
    backHref: programmeHref(unit, year),
    hidden: <OnceField form={form ?? fresh} />,
    leads: await leadsOthers(c),
    today: todayOf(c),
  });
}

const leadsOthers = async (c: Ctx): Promise<boolean> =>
  (await listUnitsBelow(c.get('scope'), c.get('unit'), todayOf(c))).length > 0;

async function saveTask(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.change, unit);
  return submit(c, {
    contract: taskContract,
    act: async (values, { fields }) => {
      const { id: taskId, again } = await readOnce(scope, fields['once'], async (id) => !!(await findTask(scope, id)));
      if (!again) await addTasks(scope, { unit, term: termOf(c), today: todayOf(c), tasks: [{ ...values, taskId }] });
      return { to: taskHref(unit, { taskId, year: values.year }), say: 'Đã ghi vào chương trình công tác.' };
    },
    again: (form) => askTask(c, form),
  });
}

async function askTasks(c: Ctx, form?: FormState): Promise<Response> {
  const unit = c.get('unit');
  allow(c.get('scope'), access.change, unit);
  const year = yearAsked(c, yearsOfTerm(termOf(c), todayOf(c)));
  const shown = form ?? freshForm({ year: year === null ? '' : String(year), share: 'own' });
  return taskFormPage(c, {
    unit,
    title: 'Thêm nhiều việc',
    of: tasksContract,
    form: shown,
    action: manyTasksHref(unit, year),
    backHref: programmeHref(unit, year),
    hidden: <OnceField form={shown} />,
    leads: await leadsOthers(c),
    today: todayOf(c),
  });
}

/** As many as one programme ever held, and more. */
const mostAtOnce = 200;

async function saveTasks(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.change, unit);
  return submit(c, {
    contract: tasksContract,
    act: async ({ lines, ...common }, { fields }) => {
      const term = termOf(c);
      const wordings = readTasks(lines);
      // The first task bears the form's identifier: where it is, the others are.
      const { id, again } = await readOnce(scope, fields['once'], async (first) => !!(await findTask(scope, first)));
      const first = await nextOrder(scope, { unitId: unit.unitId, termId: term.termId, year: common.year });
      if (!again)
        await addTasks(scope, {
          unit,
          term,
          today: todayOf(c),
          tasks: wordings.map((wording, nth) => ({
            ...common,
            ...(nth === 0 ? { taskId: id } : {}),
            wording,
            positionOrder: Math.min(999, first + nth),
          })),
        });
      return { to: programmeHref(unit, common.year), say: `Đã ghi ${wordings.length} việc vào chương trình công tác.` };
    },
    again: (form) => askTasks(c, form),
  });
}

function readTasks(lines: string): string[] {
  const wordings = readLines(lines);
  const long = wordings.findIndex((wording) => wording.length > 600);
  const wrong =
    wordings.length === 0
      ? 'Chưa có việc nào.'
      : wordings.length > mostAtOnce
        ? `Một lần ghi không quá ${mostAtOnce} việc.`
        : long >= 0
          ? `Dòng ${long + 1} dài quá 600 ký tự.`
          : undefined;
  if (wrong) throw new Refusal('targets.taskLines', wrong, { lines: wrong });
  return wordings;
}

async function askChange(c: Ctx, form?: FormState): Promise<Response> {
  const unit = c.get('unit');
  allow(c.get('scope'), access.change, unit);
  const task = await taskOfAddress(c);
  const shown = form ?? formOf(taskContract, task);
  return taskFormPage(c, {
    unit,
    title: 'Sửa việc',
    of: taskContract,
    form: shown,
    action: taskHref(unit, task, '/sua'),
    backHref: taskHref(unit, task),
    hidden: <SeenField of={taskContract} values={task} form={shown} />,
    leads: await leadsOthers(c),
    today: todayOf(c),
  });
}

async function saveChange(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.change, unit);
  const task = await taskOfAddress(c);
  return submit(c, {
    contract: taskContract,
    act: async (values, { fields }) => {
      await refuseStale(scope, {
        id: task.taskId,
        typed: fields,
        of: taskContract,
        now: () => getTask(scope, unit, task.taskId),
      });
      await changeTask(scope, { unit, term: termOf(c), today: todayOf(c), task, values });
      return { to: taskHref(unit, { ...task, year: values.year }), say: 'Đã lưu.' };
    },
    again: (form) => askChange(c, form),
  });
}

async function drop(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.change, unit);
  const task = await taskOfAddress(c);
  await dropTask(scope, { unit, taskId: task.taskId });
  setFlash(c, 'done', 'Đã bỏ việc này khỏi chương trình.');
  return c.redirect(taskHref(unit, task), 303);
}
