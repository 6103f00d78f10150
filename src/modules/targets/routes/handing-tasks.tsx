import { allow, may } from '../../../kernel/access.ts';
import { contract } from '../../../kernel/contract.ts';
import { freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { offerList } from '../../../kernel/sheets/offer.ts';
import { access } from '../access.ts';
import { listUnitsBelow, termsOfUnits } from '../actions/handing.ts';
import { followHandedTasks, handTasks, withdrawHandedTasks } from '../actions/handing-tasks.ts';
import { handingContract, taskShares, type Task } from '../contract.ts';
import { handTasksHref, newTaskHref, tasksBelowHref } from '../pages/entry.ts';
import { handingPage } from '../pages/handing-form.tsx';
import { tasksBelowPage, type TasksBelowView } from '../pages/tasks-below.tsx';
import { tasksBelowColumns } from '../papers/programme-sheet.ts';
import { listTasks } from '../store/tasks.ts';
import { todayOf, yearAsked } from './reading.ts';
import { yearsOfTerm } from '../rules/programme.ts';

/** Tasks of a programme handed down to the units below, and how far those are. */
export function addTaskHandingRoutes(app: App): void {
  app.get('/cd/:unit/chuong-trinh/giao', (c) => askHanding(c));
  app.post('/cd/:unit/chuong-trinh/giao', saveHanding);
  app.get('/cd/:unit/chuong-trinh/don-vi', async (c) => tasksBelowPage(c, await readBelow(c)));
  offerList(app, '/chuong-trinh/don-vi', async (c) => {
    const { rows } = await readBelow(c);
    return {
      title: 'Việc giao đơn vị',
      fileName: 'viec-giao-don-vi',
      columns: tasksBelowColumns(todayOf(c)),
      page: async () => ({ rows, next: undefined }),
    };
  });
  app.post('/cd/:unit/chuong-trinh/don-vi/thu-hoi', withdraw);
}

function yearOfAddress(c: Ctx): number | null {
  const { term } = c.get('unit');
  return term ? yearAsked(c, yearsOfTerm(term, todayOf(c))) : null;
}

/** The tasks of the year that the programme is read for, but for what was dropped. */
async function tasksOfYear(c: Ctx): Promise<Task[]> {
  const [unit, year] = [c.get('unit'), yearOfAddress(c)];
  const { term } = unit;
  const tasks = term ? await listTasks(c.get('scope'), { unitId: unit.unitId, termId: term.termId }) : [];
  return tasks.filter((task) => task.year === year && task.state !== 'dropped');
}

async function readBelow(c: Ctx): Promise<TasksBelowView> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.read, unit);
  const tasks = await tasksOfYear(c);
  const task = tasks.find((one) => one.taskId === c.req.query('viec'));
  const all = await followHandedTasks(scope, { unit, tasks, today: todayOf(c) });
  const held = new Set(all.flatMap((row) => row.tasks.map((one) => one.handedFrom)));
  const rows = task
    ? all.flatMap((row) => {
        const own = row.tasks.filter((one) => one.handedFrom === task.taskId);
        return own.length ? [{ ...row, tasks: own }] : [];
      })
    : all;
  return {
    unit,
    year: yearOfAddress(c),
    tasks: tasks.filter((one) => held.has(one.taskId)),
    task,
    rows,
    today: todayOf(c),
    mayAssign: may(scope, access.assign, unit),
    unitsBelow: (await listUnitsBelow(scope, unit, todayOf(c))).length,
  };
}

async function askHanding(c: Ctx, form: FormState = freshForm()): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.assign, unit);
  const year = yearOfAddress(c);
  const below = await listUnitsBelow(scope, unit, todayOf(c));
  const termOfUnit = await termsOfUnits(scope, below);
  const [things, units] = [listOf(form.typed['thing[]']), listOf(form.typed['unit[]'])];
  return handingPage(c, {
    unit,
    title: 'Giao việc cho đơn vị',
    word: 'việc',
    action: handTasksHref(unit, year),
    back: { label: 'Việc giao cho đơn vị', href: tasksBelowHref(unit, year) },
    newHref: newTaskHref(unit, year),
    form,
    things: (await tasksOfYear(c)).map((task) => ({
      id: task.taskId,
      words: task.wording,
      under: taskShares.find((share) => share.value === task.share)?.label ?? '',
      chosen: things.includes(task.taskId),
    })),
    units: below.map(({ unitId, shortName }) => ({
      unitId,
      shortName,
      lacksTerm: !termOfUnit({ unitId }, todayOf(c)),
      chosen: units.includes(unitId),
    })),
    today: todayOf(c),
  });
}

const listOf = (typed: string | string[] | undefined): string[] => [typed ?? []].flat();

function saveHanding(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.assign, unit);
  return submit(c, {
    contract: handingContract,
    act: async (paper, { fields }) => {
      const things = listOf(fields['thing[]']);
      const tasks = (await tasksOfYear(c)).filter((task) => things.includes(task.taskId));
      const unitIds = fields['scope'] === 'chosen' ? listOf(fields['unit[]']) : 'all';
      const { units, without } = await handTasks(scope, { unit, tasks, unitIds, paper, today: todayOf(c) });
      const lacking = without.length
        ? ` Chưa giao được vì chưa khai báo nhiệm kỳ: ${without.map((one) => one.shortName).join(', ')}.`
        : '';
      return {
        to: tasksBelowHref(unit, yearOfAddress(c)),
        say: `Đã giao ${tasks.length} việc cho ${units} đơn vị.${lacking}`,
        kind: without.length ? 'warning' : 'done',
      };
    },
    again: (form) => askHanding(c, form),
  });
}

const nothing = contract('withdraw', 'Thu hồi việc', {});

function withdraw(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.assign, unit);
  return submit(c, {
    contract: nothing,
    act: async () => {
      const view = await readBelow(c);
      if (!view.task) throw new Refusal('targets.nothing', 'Chưa chọn việc nào để thu hồi.');
      const unitIds = view.rows.map((row) => row.unit.unitId);
      const count = await withdrawHandedTasks(scope, { unit, task: view.task, unitIds, today: todayOf(c) });
      return { to: tasksBelowHref(unit, view.year), say: `Đã thu hồi ở ${count} đơn vị chưa làm.` };
    },
    again: async () => tasksBelowPage(c, await readBelow(c)),
  });
}
