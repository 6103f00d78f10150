import { allow, may } from '../../../kernel/access.ts';
import { contract } from '../../../kernel/contract.ts';
import { setFlash, submit, type App, type Ctx } from '../../../kernel/http.ts';
import { PostButton } from '../../../kernel/ui/button.tsx';
import {
  getEntry,
  ledgerAccess,
  listConclusionsById,
  meetingHref,
  readOwnMeeting,
  showMeeting,
  type ConclusionPart,
} from '../../ledger/index.ts';
import { findUnit, getUnit, type Unit } from '../../org/index.ts';
import { access } from '../access.ts';
import { makeConclusionTask } from '../actions/concluding.ts';
import { taskHrefIn } from '../pages/entry.ts';
import { TaskState } from '../pages/programme.tsx';
import { listTasksOfConclusions } from '../store/tasks.ts';
import { todayOf } from './reading.ts';

/** Conclusions of meetings that become tasks of the programme. */
export function addConcludingRoutes(app: App): void {
  app.post('/cd/:unit/hop/:entry/ket-luan/:conclusion/viec', toProgramme);
}

/** A group's officers may not reach the union whose programme it is. */
const homeOf = async (c: Ctx, unit: Unit): Promise<Unit | undefined> =>
  unit.homeId === unit.unitId ? unit : findUnit(c.get('scope'), { unitId: unit.homeId });

/** Beside the conclusions of a meeting: the task of each and how far it is, or the button that makes one. */
export const tasksOfConclusions: ConclusionPart = async (c, { row, unit, conclusions }) => {
  const scope = c.get('scope');
  const home = await homeOf(c, unit);
  if (!home || !may(scope, access.read, home)) return new Map();
  const tasks = await listTasksOfConclusions(
    scope,
    conclusions.filter((one) => one.state === 'tasked').map((one) => one.conclusionId),
  );
  const mayMake = row.state === 'recorded' && may(scope, access.change, home) && may(scope, ledgerAccess.record, unit);
  return new Map(
    conclusions.map((one) => {
      const task = tasks.find(({ conclusionId }) => conclusionId === one.conclusionId);
      if (task)
        return [
          one.conclusionId,
          {
            standing: <TaskState task={task} today={todayOf(c)} />,
            done: task.state === 'done',
            deed: <a href={taskHrefIn(home, task)}>Việc trong chương trình</a>,
          },
        ];
      const action = meetingHref(c.get('unit'), row.entryId, `/ket-luan/${one.conclusionId}/viec`);
      return [
        one.conclusionId,
        mayMake && one.state === 'open'
          ? {
              deed: (
                <PostButton action={action} icon="clipboard-check">
                  Đưa vào chương trình
                </PostButton>
              ),
            }
          : {},
      ];
    }),
  );
};

async function toProgramme(c: Ctx): Promise<Response> {
  const { row, unit } = await readOwnMeeting(c);
  allow(c.get('scope'), access.change, unit);
  const home = await getUnit(c.get('scope'), { unitId: unit.homeId });
  const back = `${meetingHref(c.get('unit'), row.entryId)}#ket-luan`;
  return submit(c, {
    contract: contract('conclusionTask', 'Đưa vào chương trình công tác', {}),
    act: async () => {
      await makeConclusionTask(c.get('scope'), {
        unit,
        home,
        entryId: row.entryId,
        conclusionId: c.req.param('conclusion') ?? '',
        today: todayOf(c),
      });
      return { to: back, say: 'Đã đưa kết luận vào chương trình công tác.' };
    },
    again: (form) => {
      setFlash(c, 'refused', form.message ?? '');
      return showMeeting(c, {});
    },
  });
}

/** The meeting where a task was concluded, for who reads it. */
export async function originInMeeting(
  c: Ctx,
  conclusionId: string | null,
): Promise<{ from: string; label: string; href: string } | undefined> {
  const [conclusion] = await listConclusionsById(c.get('scope'), conclusionId ? [conclusionId] : []);
  if (!conclusion) return undefined;
  const meeting = await getEntry(c.get('scope'), conclusion.entryId);
  return {
    from: 'Từ cuộc họp',
    label: meeting.summary,
    href: `${meetingHref(c.get('unit'), meeting.entryId)}#ket-luan`,
  };
}
