import { allow, may } from '../../../kernel/access.ts';
import { formOf } from '../../../kernel/form.tsx';
import {
  freshForm,
  readForm,
  setFlash,
  showAgain,
  submit,
  type App,
  type Ctx,
  type FormState,
} from '../../../kernel/http.ts';
import { isId } from '../../../kernel/ids.ts';
import { NotThere, Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import { offerList } from '../../../kernel/sheets/offer.ts';
import { OnceField, readOnce, refuseStale, SeenField } from '../../../kernel/twice.tsx';
import { formatDate, today } from '../../../kernel/vi/dates.ts';
import { tidy } from '../../../kernel/vi/text.ts';
import { listEntries, listRecords, type EntryRow } from '../../ledger/index.ts';
import { getUnit } from '../../org/index.ts';
import { access } from '../access.ts';
import { addTasks, changeTask, dropTask, finishTask, getTask, nextOrder, reopenTask } from '../actions/programme.ts';
import { taskContract, taskOutcomeContract, tasksContract, type Task, type TermDates } from '../contract.ts';
import { manyTasksHref, newTaskHref, programmeHref, taskHref, wholeTerm } from '../pages/entry.ts';
import { programmePage, type ProgrammeProps } from '../pages/programme.tsx';
import { outcomePage, taskFormPage } from '../pages/task-forms.tsx';
import { TaskPanel } from '../pages/task-panel.tsx';
import { taskColumns } from '../papers/programme-sheet.ts';
import { readLines, yearsOfTerm } from '../rules/programme.ts';
import { findTask, listEvidence, listTasks } from '../store/tasks.ts';

export function addProgrammeRoutes(app: App): void {
  app.get('/cd/:unit/chuong-trinh', async (c) => programmePage(c, await readProgramme(c)));
  offerList(app, '/chuong-trinh', async (c) => {
    const { all, year } = await readProgramme(c);
    return {
      title: 'Chương trình công tác',
      fileName: 'chuong-trinh-cong-tac',
      columns: taskColumns(todayOf(c)),
      page: async () => ({ rows: all.filter((task) => task.year === year), next: undefined }),
    };
  });
  app.get('/cd/:unit/chuong-trinh/them', (c) => askTask(c));
  app.post('/cd/:unit/chuong-trinh/them', saveTask);
  app.get('/cd/:unit/chuong-trinh/them-nhieu', (c) => askTasks(c));
  app.post('/cd/:unit/chuong-trinh/them-nhieu', saveTasks);
  app.get('/cd/:unit/chuong-trinh/:task', showTask);
  app.get('/cd/:unit/chuong-trinh/:task/sua', (c) => askChange(c));
  app.post('/cd/:unit/chuong-trinh/:task/sua', saveChange);
  app.get('/cd/:unit/chuong-trinh/:task/ket-qua', (c) => askOutcome(c));
  app.post('/cd/:unit/chuong-trinh/:task/ket-qua', saveOutcome);
  app.post('/cd/:unit/chuong-trinh/:task/mo-lai', reopen);
  app.post('/cd/:unit/chuong-trinh/:task/bo', drop);
}

const todayOf = (c: Ctx): string => today(c.get('services').now());

/** The year in the address; left out, the running one where the term has it, else the whole term. */
function yearAsked(c: Ctx, years: readonly number[]): number | null {
  const asked = c.req.query('nam');
  if (asked === wholeTerm) return null;
  const year = asked === undefined ? Number(todayOf(c).slice(0, 4)) : Number(asked);
  return years.includes(year) ? year : null;
}

async function readProgramme(c: Ctx): Promise<ProgrammeProps> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.read, unit);
  const isPart = unit.homeId !== unit.unitId;
  const home = isPart ? await getUnit(scope, { unitId: unit.homeId }) : undefined;
  const years = unit.term ? yearsOfTerm(unit.term, todayOf(c)) : [];
  return {
    unit,
    all: unit.term && !isPart ? await listTasks(scope, { unitId: unit.unitId, termId: unit.term.termId }) : [],
    years,
    year: yearAsked(c, years),
    today: todayOf(c),
    mayChange: may(scope, access.change, unit) && !isPart,
    mayWork: may(scope, access.work, unit) && !isPart,
    home: home && { name: home.shortName, href: `/cd/${home.code}/chuong-trinh` },
  };
}

async function ofAddress(c: Ctx): Promise<Task> {
  const id = c.req.param('task') ?? '';
  if (!isId(id)) throw new NotThere('Không tìm thấy việc này trong chương trình công tác.');
  return getTask(c.get('scope'), c.get('unit'), id);
}

/** Refuses `targets.taskPart` for a group or section: a programme is its union's. */
function termOf(c: Ctx): TermDates {
  const { term, unitId, homeId } = c.get('unit');
  refuseUnless(
    unitId === homeId,
    'targets.taskPart',
    'Chương trình công tác là của cả công đoàn cơ sở, không của riêng tổ.',
  );
  if (!term) throw new Refusal('targets.term', 'Chưa khai báo nhiệm kỳ để ghi chương trình công tác.');
  return term;
}

async function showTask(c: Ctx): Promise<Response> {
  const props = await readProgramme(c);
  const task = await ofAddress(c);
  const evidence = await listRecords(c.get('scope'), await listEvidence(c.get('scope'), task.taskId));
  return programmePage(
    c,
    { ...props, year: task.year, opened: task.taskId },
    <TaskPanel {...props} task={task} evidence={evidence} />,
  );
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
    today: todayOf(c),
  });
}

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
  const task = await ofAddress(c);
  const shown = form ?? formOf(taskContract, task);
  return taskFormPage(c, {
    unit,
    title: 'Sửa việc',
    of: taskContract,
    form: shown,
    action: taskHref(unit, task, '/sua'),
    backHref: taskHref(unit, task),
    hidden: <SeenField of={taskContract} values={task} form={shown} />,
    today: todayOf(c),
  });
}

async function saveChange(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.change, unit);
  const task = await ofAddress(c);
  return submit(c, {
    contract: taskContract,
    act: async (values, { fields }) => {
      await refuseStale(scope, {
        id: task.taskId,
        seen: fields['seen'],
        of: taskContract,
        now: () => getTask(scope, unit, task.taskId),
      });
      await changeTask(scope, { unit, term: termOf(c), today: todayOf(c), task, values });
      return { to: taskHref(unit, { ...task, year: values.year }), say: 'Đã lưu.' };
    },
    again: (form) => askChange(c, form),
  });
}

const mostOffered = 20;

async function askOutcome(c: Ctx, form?: FormState, asked?: { words: string; chosen: string[] }): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.work, unit);
  const task = await ofAddress(c);
  const words = asked?.words ?? '';
  const chosen = asked?.chosen ?? (await listEvidence(scope, task.taskId));
  const kept = await listRecords(scope, chosen);
  const found = await listEntries(
    scope,
    { path: unit.path, period: unit.period, ...(words ? { words } : {}), singly: true },
    { most: mostOffered },
  );
  const fresh = formOf(taskOutcomeContract, { doneOn: task.doneOn ?? todayOf(c), outcome: task.outcome });
  return outcomePage(c, {
    unit,
    task,
    form: form ?? fresh,
    today: todayOf(c),
    records: [...kept, ...found.filter((entry: EntryRow) => !chosen.includes(entry.entryId))],
    chosen: new Set(chosen),
    words,
  });
}

async function saveOutcome(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.work, unit);
  const { fields } = await readForm(c);
  const chosen = [fields['evidence[]'] ?? []].flat().filter(isId);
  const words = typeof fields['q'] === 'string' ? tidy(fields['q']).slice(0, 100) : '';
  if (fields['tim']) return showAgain(await askOutcome(c, { typed: fields, errors: {} }, { words, chosen }));
  const task = await ofAddress(c);
  return submit(c, {
    contract: taskOutcomeContract,
    act: async ({ doneOn, outcome }) => {
      await finishTask(scope, { unit, taskId: task.taskId, doneOn, outcome, evidence: chosen });
      return { to: taskHref(unit, task), say: `Đã ghi: hoàn thành ngày ${formatDate(doneOn)}.` };
    },
    again: (form) => askOutcome(c, form, { words, chosen }),
  });
}

async function reopen(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.work, unit);
  const task = await ofAddress(c);
  await reopenTask(scope, { unit, taskId: task.taskId });
  setFlash(c, 'done', 'Đã mở lại việc này.');
  return c.redirect(taskHref(unit, task), 303);
}

async function drop(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.change, unit);
  const task = await ofAddress(c);
  await dropTask(scope, { unit, taskId: task.taskId });
  setFlash(c, 'done', 'Đã bỏ việc này khỏi chương trình.');
  return c.redirect(taskHref(unit, task), 303);
}
