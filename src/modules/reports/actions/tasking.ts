import { isId } from '../../../kernel/ids.ts';
import { NotThere, Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import { lockRecord, type Scope } from '../../../kernel/scope.ts';
import { yearOf } from '../../../kernel/vi/dates.ts';
import { listTerms, termOn, type Unit } from '../../org/index.ts';
import { addTasks, nextOrder } from '../../targets/index.ts';
import type { Remark, Report } from '../contract.ts';
import { becomesTask, sourceOf, wordingOf } from '../rules/remarks.ts';
import { listRemarks, tieTask } from '../store/remarks.ts';
import { getReport } from './drafting.ts';

interface Making {
  unit: Unit;
  reportId: string;
  remarkId: string;
  today: string;
}

/**
 * Makes a direction of a report a task of this year's programme, with giver and paper as its ground; who does it and until when is
 * said there. Made twice it is there once; also of a report that is frozen: what was directed is to be done.
 */
export async function makeTask(scope: Scope, o: Making): Promise<void> {
  const { unit, reportId, remarkId, today } = o;
  const report = await getReport(scope, unit, reportId);
  await lockRecord(scope, remarkId);
  const remark = await findRemark(scope, reportId, remarkId);
  if (remark.taskId) return;
  refuseUnless(becomesTask(remark), 'reports.noTask', 'Chỉ ý kiến chỉ đạo, hạn chế mới đưa vào chương trình công tác.');
  const term = termOn(await listTerms(scope, unit.homeId), today);
  if (!term)
    throw new Refusal('reports.term', 'Đơn vị chưa khai báo nhiệm kỳ đang diễn ra, chưa có chương trình công tác.');
  const year = yearOf(today);
  const positionOrder = await nextOrder(scope, { unitId: unit.unitId, termId: term.termId, year });
  const [taskId = ''] = await addTasks(scope, {
    unit,
    term,
    today,
    tasks: [taskOf(remark, report, year, positionOrder)],
  });
  await tieTask(scope, { remarkId, taskId });
}

const taskOf = (remark: Remark, report: Report, year: number, positionOrder: number) => ({
  wording: wordingOf(remark),
  source: sourceOf(remark, report.title),
  year,
  positionOrder,
  share: 'own' as const,
  partner: null,
  owner: null,
  dueOn: null,
});

async function findRemark(scope: Scope, reportId: string, remarkId: string): Promise<Remark> {
  const remark = isId(remarkId) && (await listRemarks(scope, reportId)).find((one) => one.remarkId === remarkId);
  if (!remark) throw new NotThere('Không tìm thấy ý này.');
  return remark;
}
