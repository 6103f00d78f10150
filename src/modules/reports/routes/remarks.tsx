import { allow, may } from '../../../kernel/access.ts';
import { contract } from '../../../kernel/contract.ts';
import { freshForm, setFlash, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { access } from '../access.ts';
import { dropRemark, noteRemark } from '../actions/remarking.ts';
import { remarkContract, type Remark, type RemarkForm } from '../contract.ts';
import { remarksHref } from '../pages/addresses.ts';
import { remarksPage } from '../pages/remarks.tsx';
import { findOrigin, listRemarks } from '../store/remarks.ts';
import { listTasksById, targetsAccess, type Task } from '../../targets/index.ts';
import { makeTask } from '../actions/tasking.ts';
import { dayOf, openReport, submitFor } from './reading.ts';

/** The numbered lines of a report. */
export function addRemarkRoutes(app: App): void {
  app.get('/cd/:unit/bao-cao/:report/cac-y', (c) => showRemarks(c, freshForm()));
  app.post('/cd/:unit/bao-cao/:report/cac-y', addRemark);
  app.post('/cd/:unit/bao-cao/:report/cac-y/:remark/bo', takeOut);
  app.post('/cd/:unit/bao-cao/:report/cac-y/:remark/viec', toProgramme);
}

async function showRemarks(c: Ctx, form: FormState): Promise<Response> {
  const { report } = await openReport(c);
  allow(c.get('scope'), access.write, c.get('unit'));
  const remarks = await listRemarks(c.get('scope'), report.reportId);
  return remarksPage(c, { unit: c.get('unit'), report, remarks, form, ...(await tasksOfRemarks(c, remarks)) });
}

/** What was made of the lines of a report, and whether the reader may make more. */
export async function tasksOfRemarks(
  c: Ctx,
  remarks: readonly Remark[],
): Promise<{ tasks: Task[]; mayTask: boolean; today: string }> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  const mayRead = may(scope, targetsAccess.read, unit);
  return {
    tasks: mayRead
      ? await listTasksById(
          scope,
          remarks.flatMap(({ taskId }) => taskId ?? []),
        )
      : [],
    mayTask: may(scope, targetsAccess.change, unit),
    today: dayOf(c),
  };
}

const addRemark = (c: Ctx): Promise<Response> =>
  submitFor(c, access.write, {
    contract: remarkContract,
    act: async (values) => {
      const { unit, report } = await openReport(c);
      await noteRemark(c.get('scope'), { unit, reportId: report.reportId, form: values as RemarkForm });
      return { to: remarksHref(c.get('unit'), report.reportId), say: 'Đã thêm.' };
    },
    again: (form) => showRemarks(c, form),
  });

const toProgramme = (c: Ctx): Promise<Response> =>
  submitFor(c, targetsAccess.change, {
    contract: contract('makeTask', 'Đưa vào chương trình công tác', {}),
    act: async () => {
      const { unit, report, today } = await openReport(c);
      const remarkId = c.req.param('remark') ?? '';
      await makeTask(c.get('scope'), { unit, reportId: report.reportId, remarkId, today });
      const say = 'Đã đưa vào chương trình công tác của năm; mở việc đó để ghi người phụ trách, hạn hoàn thành.';
      return { to: remarksHref(c.get('unit'), report.reportId), say };
    },
    again: (form) => {
      setFlash(c, 'refused', form.message ?? '');
      return showRemarks(c, freshForm());
    },
  });

/** Where a task of the programme began, for who reads the report. */
export async function originInReport(
  c: Ctx,
  taskId: string,
): Promise<{ from: string; label: string; href: string } | undefined> {
  const origin = await findOrigin(c.get('scope'), taskId);
  return origin && { from: 'Từ báo cáo', label: origin.title, href: remarksHref(c.get('unit'), origin.reportId) };
}

const takeOut = (c: Ctx): Promise<Response> =>
  submitFor(c, access.write, {
    contract: contract('remarkOut', 'Bỏ một ý', {}),
    act: async () => {
      const { unit, report } = await openReport(c);
      await dropRemark(c.get('scope'), { unit, reportId: report.reportId, remarkId: c.req.param('remark') ?? '' });
      return { to: remarksHref(c.get('unit'), report.reportId), say: 'Đã bỏ một ý.' };
    },
    again: (form) => {
      setFlash(c, 'refused', form.message ?? '');
      return showRemarks(c, freshForm());
    },
  });
