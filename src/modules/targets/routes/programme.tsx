import type { App, Ctx } from '../../../kernel/http.ts';
import { offerList } from '../../../kernel/sheets/offer.ts';
import { listRecords } from '../../ledger/index.ts';
import { programmePage } from '../pages/programme.tsx';
import { taskHref } from '../pages/entry.ts';
import { TaskPanel, type Origin } from '../pages/task-panel.tsx';
import { taskColumns } from '../papers/programme-sheet.ts';
import type { Task } from '../contract.ts';
import { listEvidence } from '../store/tasks.ts';
import { addConcludingRoutes, originInMeeting } from './concluding.tsx';
import { addTaskHandingRoutes } from './handing-tasks.tsx';
import { readProgramme, taskOfAddress, todayOf } from './reading.ts';
import { addTaskOutcomeRoutes } from './task-outcome.tsx';
import { addTaskWritingRoutes } from './task-writing.tsx';

/** Where a task began, in a module further on: a report whose direction it was. */
export type OriginPart = (c: Ctx, taskId: string) => Promise<Origin | undefined>;
const origins: OriginPart[] = [];
export const addOriginPart = (part: OriginPart): void => void origins.push(part);

async function readOrigin(c: Ctx, { taskId, conclusionId }: Task): Promise<Origin | undefined> {
  const meeting = await originInMeeting(c, conclusionId);
  if (meeting) return meeting;
  for (const part of origins) {
    const origin = await part(c, taskId);
    if (origin) return origin;
  }
  return undefined;
}

/** The programme of work: what is read here; writing, results and handing down have rooms of their own. */
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
  // Before the addresses of single tasks, which they would be taken for.
  addTaskHandingRoutes(app);
  addTaskWritingRoutes(app);
  app.get('/cd/:unit/chuong-trinh/:task', showTask);
  addTaskOutcomeRoutes(app);
  addConcludingRoutes(app);
}

async function showTask(c: Ctx): Promise<Response> {
  const task = await taskOfAddress(c);
  const unit = c.get('unit');
  const term = unit.terms.find(({ termId }) => termId === task.termId);
  // An older term's task is looked at in its own term, also where a link knows only the task.
  if (term && term.termId !== unit.term?.termId) return c.redirect(taskHref({ ...unit, term }, task), 302);
  const props = await readProgramme(c);
  const shown = props.all.find(({ taskId }) => taskId === task.taskId) ?? task;
  const evidence = await listRecords(c.get('scope'), await listEvidence(c.get('scope'), task.taskId));
  return programmePage(
    c,
    { ...props, year: task.year, opened: task.taskId },
    <TaskPanel {...props} task={shown} evidence={evidence} origin={await readOrigin(c, task)} />,
  );
}
