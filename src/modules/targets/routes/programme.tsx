import type { App, Ctx } from '../../../kernel/http.ts';
import { offerList } from '../../../kernel/sheets/offer.ts';
import { listRecords } from '../../ledger/index.ts';
import { programmePage } from '../pages/programme.tsx';
import { TaskPanel } from '../pages/task-panel.tsx';
import { taskColumns } from '../papers/programme-sheet.ts';
import { listEvidence } from '../store/tasks.ts';
import { addTaskHandingRoutes } from './handing-tasks.tsx';
import { readProgramme, taskOfAddress, todayOf } from './reading.ts';
import { addTaskOutcomeRoutes } from './task-outcome.tsx';
import { addTaskWritingRoutes } from './task-writing.tsx';

/** Where a task began, in a module further on: a report whose direction it was. */
export type OriginPart = (c: Ctx, taskId: string) => Promise<{ label: string; href: string } | undefined>;
const origins: OriginPart[] = [];
export const addOriginPart = (part: OriginPart): void => void origins.push(part);

async function readOrigin(c: Ctx, taskId: string): Promise<{ label: string; href: string } | undefined> {
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
}

async function showTask(c: Ctx): Promise<Response> {
  const props = await readProgramme(c);
  const task = await taskOfAddress(c);
  const evidence = await listRecords(c.get('scope'), await listEvidence(c.get('scope'), task.taskId));
  return programmePage(
    c,
    { ...props, year: task.year, opened: task.taskId },
    <TaskPanel {...props} task={task} evidence={evidence} origin={await readOrigin(c, task.taskId)} />,
  );
}
