import { allow } from '../../../kernel/access.ts';
import { formOf } from '../../../kernel/form.tsx';
import { readForm, setFlash, showAgain, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { isId } from '../../../kernel/ids.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { tidy } from '../../../kernel/vi/text.ts';
import { listEntries, listRecords, type EntryRow } from '../../ledger/index.ts';
import { access } from '../access.ts';
import { finishTask, reopenTask } from '../actions/programme.ts';
import { taskOutcomeContract } from '../contract.ts';
import { taskHref } from '../pages/entry.ts';
import { outcomePage } from '../pages/task-forms.tsx';
import { listEvidence } from '../store/tasks.ts';
import { taskOfAddress, todayOf } from './reading.ts';

/** What came of a task, with the records that show it. */
export function addTaskOutcomeRoutes(app: App): void {
  app.get('/cd/:unit/chuong-trinh/:task/ket-qua', (c) => askOutcome(c));
  app.post('/cd/:unit/chuong-trinh/:task/ket-qua', saveOutcome);
  app.post('/cd/:unit/chuong-trinh/:task/mo-lai', reopen);
}

const mostOffered = 20;

async function askOutcome(c: Ctx, form?: FormState, asked?: { words: string; chosen: string[] }): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.work, unit);
  const task = await taskOfAddress(c);
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
  const task = await taskOfAddress(c);
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
  const task = await taskOfAddress(c);
  await reopenTask(scope, { unit, taskId: task.taskId });
  setFlash(c, 'done', 'Đã mở lại việc này.');
  return c.redirect(taskHref(unit, task), 303);
}
