import { allow, may, reachesUnit } from '../../../kernel/access.ts';
import { formOf } from '../../../kernel/form.tsx';
import { freshForm, setFlash, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { NotThere, Refusal } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { formatInstant } from '../../../kernel/vi/dates.ts';
import { contract } from '../../../kernel/contract.ts';
import { documentsAccess, drawCharts } from '../../documents/index.ts';
import { listTerms } from '../../org/index.ts';
import { access } from '../access.ts';
import { listUnitsBelow } from '../actions/branch.ts';
import { contradictionsOf } from '../actions/contradicting.ts';
import { changeSettings, draftPeriodReport, draftTermReport, keepAsIs, writePassage } from '../actions/drafting.ts';
import { changesSince, freezeReport, readStated } from '../actions/freezing.ts';
import {
  draftContract,
  keepContract,
  passageContract,
  settingsContract,
  type FreezeKind,
  type Receipt,
  type ReportSettings,
} from '../contract.ts';
import { adoptingBody } from '../rules/layout.ts';
import { mannerOf } from '../rules/manner.ts';
import { reportHref, sectionPlace } from '../pages/addresses.ts';
import type { Editing } from '../pages/editor.tsx';
import { adoptPage, settingsPage } from '../pages/forms.tsx';
import { frozenPage } from '../pages/frozen.tsx';
import { listPage } from '../pages/list.tsx';
import { draftPage } from '../pages/report.tsx';
import { spanOf, type ReportSpan } from '../rules/spans.ts';
import { findFreeze, listFrozenFigures } from '../store/freezes.ts';
import { listReceipts } from '../store/receipts.ts';
import { listRemarks } from '../store/remarks.ts';
import { listReports } from '../store/reports.ts';
import { addFiles } from './files.ts';
import { addReceivingRoutes } from './receiving.tsx';
import { addRemarkRoutes, tasksOfRemarks } from './remarks.tsx';
import { addOutlineRoutes } from './outlines.tsx';
import { askedStill } from './waiting.ts';
import { composeNow, dayOf, openReport, readUnit, rightsOf, submitFor, type Opened } from './reading.ts';

export function addReportRoutes(app: App): void {
  addFiles(app);
  addOutlineRoutes(app);
  addRemarkRoutes(app);
  addReceivingRoutes(app);
  app.get('/cd/:unit/bao-cao', (c) => showList(c, freshForm()));
  app.post('/cd/:unit/bao-cao', beginReport);
  app.get('/cd/:unit/bao-cao/:report', (c) => showReport(c));
  app.post('/cd/:unit/bao-cao/:report/doan/:section', savePassage);
  app.get('/cd/:unit/bao-cao/:report/trinh-bay', askSettings);
  app.post('/cd/:unit/bao-cao/:report/trinh-bay', saveSettings);
  app.post('/cd/:unit/bao-cao/:report/giu-nguyen', keepContradiction);
  app.post('/cd/:unit/bao-cao/:report/nop', submitReport);
  app.get('/cd/:unit/bao-cao/:report/thong-qua', (c) => askAdoption(c, freshForm()));
  app.post('/cd/:unit/bao-cao/:report/thong-qua', adoptReport);
}

async function showList(c: Ctx, form: FormState): Promise<Response> {
  const { unitId } = await readUnit(c);
  const reports = await listReports(c.get('scope'), unitId);
  const receipts = await listReceipts(
    c.get('scope'),
    reports.map(({ reportId }) => reportId),
  );
  const mayTemplate = may(c.get('scope'), documentsAccess.templates, c.get('unit'));
  const today = dayOf(c);
  return listPage(c, {
    unit: c.get('unit'),
    reports,
    receipts,
    mayWrite: rightsOf(c).write,
    mayTemplate,
    mayOutline: may(c.get('scope'), access.outline, c.get('unit')),
    asked: await askedStill(c),
    leads: (await listUnitsBelow(c.get('scope'), c.get('unit'), today)).length > 0,
    form,
    today,
  });
}

function beginReport(c: Ctx): Promise<Response> {
  return submitFor(c, access.write, {
    contract: draftContract,
    act: async ({ termId, spanCode, year }) => {
      const [scope, unit] = [c.get('scope'), await readUnit(c)];
      const to = (reportId: string) => ({ to: reportHref(c.get('unit'), reportId) });
      if (!termId) {
        const span = readSpan(spanCode, year);
        return to(await draftPeriodReport(scope, { unit, span, today: dayOf(c) }));
      }
      const term = (await listTerms(scope, unit.homeId)).find((one) => one.termId === termId);
      if (!term) throw new NotThere('Không tìm thấy nhiệm kỳ này.');
      return to(await draftTermReport(scope, { unit, term, today: dayOf(c) }));
    },
    again: (form) => showList(c, form),
  });
}

function readSpan(spanCode: string | null, year: number | null): ReportSpan {
  const span = spanCode && year ? spanOf(spanCode, year) : undefined;
  if (span) return span;
  throw new Refusal('reports.span', 'Chưa chọn đủ loại báo cáo và năm.', {
    ...(spanCode ? {} : { spanCode: 'Chưa chọn loại báo cáo.' }),
    ...(year ? {} : { year: 'Chưa nhập năm.' }),
  });
}

/** Live figures with the places to write; the frozen copy where it is asked for or where the report is adopted. */
async function showReport(c: Ctx, refused?: Editing): Promise<Response> {
  const opened = await openReport(c);
  const { report } = opened;
  if (opened.copy) return showCopy(c, opened, opened.copy);
  const scope = c.get('scope');
  const composed = await composeNow(c, opened);
  const { period, paper } = composed;
  const contradictions = await contradictionsOf(scope, { report: { ...report, period }, paper });
  const copy = report.state === 'submitted' ? await findFreeze(scope, report.reportId, 'submitted') : undefined;
  const ask = { path: opened.unit.path, period: composed.period, today: opened.today };
  const submitted = copy && { copy, changes: await changesSince(scope, copy.freezeId, ask) };
  const stated = await readStated(scope, composed.figures, opened.today);
  const asked = c.req.query('sua');
  const editing = refused ?? (asked ? { code: asked, form: undefined } : undefined);
  const now = c.get('services').now();
  return draftPage(c, {
    unit: c.get('unit'),
    charts: await drawCharts(paper),
    report,
    composed,
    stated,
    contradictions,
    submitted,
    receipt: await receiptOf(scope, report.reportId),
    editing,
    rights: rightsOf(c),
    now,
  });
}

async function showCopy(c: Ctx, { unit, report, today }: Opened, kind: FreezeKind): Promise<Response> {
  const scope = c.get('scope');
  const copy = await findFreeze(scope, report.reportId, kind);
  if (!copy) throw new NotThere('Báo cáo này chưa có bản chốt như vậy.');
  const changes = await changesSince(scope, copy.freezeId, { path: unit.path, period: report.period, today });
  const stated = await readStated(scope, await listFrozenFigures(scope, copy.freezeId), today);
  const charts = await drawCharts(copy.paper);
  const remarks = rightsOf(c).write ? await listRemarks(scope, report.reportId) : [];
  return frozenPage(c, {
    unit: c.get('unit'),
    report,
    copy,
    charts,
    changes,
    stated,
    receipt: await receiptOf(scope, report.reportId),
    remarks,
    ...(await tasksOfRemarks(c, remarks)),
    mayWrite: rightsOf(c).write,
    // Who writes it is not the one above who receives it.
    mayReceive: !reachesUnit(scope, 'names', c.get('unit')) && may(scope, access.receive, c.get('unit')),
  });
}

const receiptOf = async (scope: Scope, reportId: string): Promise<Receipt | undefined> =>
  (await listReceipts(scope, [reportId])).get(reportId);

function savePassage(c: Ctx): Promise<Response> {
  const [reportId, sectionCode] = [c.req.param('report') ?? '', c.req.param('section') ?? ''];
  return submitFor(c, access.write, {
    contract: passageContract,
    act: async ({ words }) => {
      await writePassage(c.get('scope'), { unit: await readUnit(c), reportId, sectionCode, words: words ?? '' });
      return { to: `${reportHref(c.get('unit'), reportId)}#${sectionPlace(sectionCode)}` };
    },
    again: (form) => showReport(c, { code: sectionCode, form }),
  });
}

const keepContradiction = (c: Ctx): Promise<Response> =>
  submitFor(c, access.write, {
    contract: keepContract,
    act: async ({ mark, reason }) => {
      const { unit, report } = await openReport(c);
      await keepAsIs(c.get('scope'), { unit, reportId: report.reportId, mark, reason });
      return { to: reportHref(c.get('unit'), report.reportId), say: 'Đã ghi: đã xem, giữ nguyên.' };
    },
    again: (form) => {
      setFlash(c, 'refused', form.errors['reason'] ?? form.message ?? '');
      return showReport(c);
    },
  });

async function askSettings(c: Ctx): Promise<Response> {
  const { report } = await openReport(c);
  allow(c.get('scope'), access.write, c.get('unit'));
  return settingsForm(c, formOf(settingsContract, { ...report.settings, ...shownManner(report.settings) }));
}

const shownManner = (settings: ReportSettings) => {
  const { aboutStep, percentDecimals, leadingZero, inMillions } = mannerOf(settings);
  return {
    aboutStep,
    percentDecimals,
    smallCounts: leadingZero ? 'zero' : 'bare',
    moneyIn: inMillions ? 'million' : 'dong',
  };
};

async function settingsForm(c: Ctx, form: FormState): Promise<Response> {
  const { report, today } = await openReport(c);
  return settingsPage(c, { unit: c.get('unit'), report, form, today });
}

const saveSettings = (c: Ctx): Promise<Response> =>
  submitFor(c, access.write, {
    contract: settingsContract,
    act: async (settings) => {
      const { unit, report } = await openReport(c);
      await changeSettings(c.get('scope'), { unit, reportId: report.reportId, settings });
      return { to: reportHref(c.get('unit'), report.reportId), say: 'Đã ghi số, ngày ký, người ký, cách viết.' };
    },
    again: (form) => settingsForm(c, form),
  });

const noFields = contract('freeze', 'Chốt số liệu', {});

const submitReport = (c: Ctx): Promise<Response> =>
  submitFor(c, access.submit, {
    contract: noFields,
    act: async () => {
      const { unit, report, today } = await openReport(c);
      await freezeReport(c.get('scope'), { unit, reportId: report.reportId, kind: 'submitted', today });
      const at = formatInstant(c.get('services').now());
      return { to: reportHref(c.get('unit'), report.reportId), say: `Đã chốt số liệu và ghi nhận nộp lúc ${at}.` };
    },
    again: (form) => {
      setFlash(c, 'refused', form.message ?? '');
      return showReport(c);
    },
  });

async function askAdoption(c: Ctx, form: FormState): Promise<Response> {
  const opened = await openReport(c);
  allow(c.get('scope'), access.adopt, c.get('unit'));
  return adoptPage(c, { unit: c.get('unit'), report: opened.report, composed: await composeNow(c, opened), form });
}

const adoptReport = (c: Ctx): Promise<Response> =>
  submitFor(c, access.adopt, {
    contract: noFields,
    act: async () => {
      const { unit, report, today } = await openReport(c);
      await freezeReport(c.get('scope'), { unit, reportId: report.reportId, kind: 'adopted', today });
      return {
        to: reportHref(c.get('unit'), report.reportId),
        say: `Đã ghi nhận báo cáo được ${adoptingBody(report)} thông qua. Số liệu đã chốt.`,
      };
    },
    again: (form) => askAdoption(c, form),
  });
