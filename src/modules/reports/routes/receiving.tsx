import { allow } from '../../../kernel/access.ts';
import { contract } from '../../../kernel/contract.ts';
import { freshForm, setFlash, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { access } from '../access.ts';
import { answerReport, withdrawRequest } from '../actions/receiving.ts';
import { completeContract } from '../contract.ts';
import { reportHref, submissionsHref } from '../pages/addresses.ts';
import { completePage } from '../pages/receiving.tsx';
import { openReport, dayOf, readUnit, submitFor } from './reading.ts';

/** What a union above answers to a report that was handed in, and the request that it takes back. */
export function addReceivingRoutes(app: App): void {
  app.post('/cd/:unit/bao-cao/:report/nhan', receive);
  app.get('/cd/:unit/bao-cao/:report/bo-sung', (c) => askToComplete(c, freshForm()));
  app.post('/cd/:unit/bao-cao/:report/bo-sung', sendBack);
  app.post('/cd/:unit/bao-cao/yeu-cau/:request/rut', withdraw);
}

const nothing = contract('receive', 'Nhận báo cáo', {});

const receive = (c: Ctx): Promise<Response> =>
  submitFor(c, access.receive, {
    contract: nothing,
    act: async () => {
      const { unit, report, today } = await openReport(c);
      const { reportId } = report;
      await answerReport(c.get('scope'), { unit, reportId, kind: 'received', note: null, today });
      return { to: reportHref(c.get('unit'), reportId), say: `Đã ghi nhận báo cáo của ${unit.shortName}.` };
    },
    again: (form) => askToComplete(c, form),
  });

async function askToComplete(c: Ctx, form: FormState): Promise<Response> {
  const { report } = await openReport(c);
  allow(c.get('scope'), access.receive, c.get('unit'));
  return completePage(c, { unit: c.get('unit'), report, form });
}

const sendBack = (c: Ctx): Promise<Response> =>
  submitFor(c, access.receive, {
    contract: completeContract,
    act: async ({ note }) => {
      const { unit, report, today } = await openReport(c);
      const { reportId } = report;
      await answerReport(c.get('scope'), { unit, reportId, kind: 'returned', note, today });
      return { to: reportHref(c.get('unit'), reportId), say: `Đã gửi yêu cầu bổ sung đến ${unit.shortName}.` };
    },
    again: (form) => askToComplete(c, form),
  });

const withdraw = (c: Ctx): Promise<Response> =>
  submitFor(c, access.outline, {
    contract: nothing,
    act: async () => {
      const [unit, today] = [await readUnit(c), dayOf(c)];
      await withdrawRequest(c.get('scope'), { unit, requestId: c.req.param('request') ?? '', today });
      return { to: submissionsHref(c.get('unit')), say: 'Đã rút yêu cầu báo cáo; các đơn vị không còn thấy.' };
    },
    again: (form) => {
      setFlash(c, 'refused', form.message ?? '');
      return Promise.resolve(c.redirect(submissionsHref(c.get('unit')), 303));
    },
  });
