import { allow, may } from '../../../kernel/access.ts';
import { contract } from '../../../kernel/contract.ts';
import { formOf } from '../../../kernel/form.tsx';
import { acceptFiles, freshForm, showAgain, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { NotThere, refuseUnless } from '../../../kernel/refusal.ts';
import { yearOf } from '../../../kernel/vi/dates.ts';
import { access } from '../access.ts';
import { answerRequest, askForReports } from '../actions/asking.ts';
import { listUnitsBelow, lookAtSubmissions } from '../actions/branch.ts';
import { formLimits, getOutline, outlineInWords, readFormFile, writeOutline } from '../actions/outlining.ts';
import { outlineContract, requestContract, type Outline, type OutlineForm, type ReportKind } from '../contract.ts';
import { outlineHref, reportHref, submissionsHref } from '../pages/addresses.ts';
import { outlinesPage, uploadPage, writeOutlinePage } from '../pages/outlines.tsx';
import { sendPage, submissionsPage } from '../pages/requests.tsx';
import { spanOf } from '../rules/spans.ts';
import { listOutlines } from '../store/outlines.ts';
import { dayOf, readUnit, submitFor } from './reading.ts';

/** Outlines, what is asked of the units below by them, and who has handed in. */
export function addOutlineRoutes(app: App): void {
  const outlines = '/cd/:unit/bao-cao/de-cuong';
  acceptFiles(`${outlines}/tai-len`, formLimits.bytes + 100_000);
  app.get(outlines, showOutlines);
  app.get(`${outlines}/them`, (c) => showNew(c, undefined));
  app.post(`${outlines}/them`, (c) => saveOutline(c, undefined));
  app.get(`${outlines}/tai-len`, (c) => showUpload(c, freshForm()));
  app.post(`${outlines}/tai-len`, readFile);
  app.get(`${outlines}/:outline`, showOutline);
  app.post(`${outlines}/:outline`, async (c) => saveOutline(c, await outlineOf(c)));
  app.get(`${outlines}/:outline/gui`, (c) => showSending(c, undefined));
  app.post(`${outlines}/:outline/gui`, sendRequest);
  app.get('/cd/:unit/bao-cao/don-vi', showSubmissions);
  app.post('/cd/:unit/bao-cao/yeu-cau/:request', beginAsked);
}

async function outlineOf(c: Ctx): Promise<Outline> {
  const unit = await readUnit(c);
  allow(c.get('scope'), access.outline, c.get('unit'));
  return getOutline(c.get('scope'), unit, c.req.param('outline') ?? '');
}

const belowOf = async (c: Ctx) => listUnitsBelow(c.get('scope'), c.get('unit'), dayOf(c));
const leadsOf = async (c: Ctx): Promise<boolean> => (await belowOf(c)).length > 0;

async function showOutlines(c: Ctx): Promise<Response> {
  const { unitId } = await readUnit(c);
  allow(c.get('scope'), access.outline, c.get('unit'));
  const outlines = await listOutlines(c.get('scope'), unitId);
  return outlinesPage(c, { unit: c.get('unit'), outlines, leads: await leadsOf(c) });
}

async function showNew(c: Ctx, form: FormState | undefined): Promise<Response> {
  const unit = await readUnit(c);
  allow(c.get('scope'), access.outline, c.get('unit'));
  const usual = form ? undefined : await getOutline(c.get('scope'), unit, 'year');
  const begun = usual && { ...(await outlineInWords(c.get('scope'), usual, dayOf(c))), name: '' };
  return writing(c, undefined, form ?? formOf(outlineContract, begun ?? {}));
}

async function showOutline(c: Ctx): Promise<Response> {
  const outline = await outlineOf(c);
  return writing(c, outline, formOf(outlineContract, await outlineInWords(c.get('scope'), outline, dayOf(c))));
}

async function writing(
  c: Ctx,
  outline: Outline | undefined,
  form: FormState,
  read?: Parameters<typeof writeOutlinePage>[1]['read'],
): Promise<Response> {
  return writeOutlinePage(c, { unit: c.get('unit'), outline, form, leads: await leadsOf(c), read });
}

const saveOutline = (c: Ctx, of: Outline | undefined): Promise<Response> =>
  submitFor(c, access.outline, {
    contract: outlineContract,
    act: async (values) => {
      const form = values as OutlineForm;
      const code = await writeOutline(c.get('scope'), { unit: await readUnit(c), of, form, today: dayOf(c) });
      return { to: outlineHref(c.get('unit'), code), say: 'Đã ghi đề cương.' };
    },
    again: (form) => (of ? writing(c, of, form) : showNew(c, form)),
  });

async function showUpload(c: Ctx, form: FormState): Promise<Response> {
  await readUnit(c);
  allow(c.get('scope'), access.outline, c.get('unit'));
  return uploadPage(c, { unit: c.get('unit'), form });
}

const fileContract = contract('outlineFile', 'Tệp đề cương', { kind: outlineContract.fields.kind });

/** Nothing is kept: the outline is shown as it was read, to be looked through and kept by the next step. */
const readFile = (c: Ctx): Promise<Response> =>
  submitFor(c, access.outline, {
    contract: fileContract,
    act: async ({ kind }, sent) => {
      const [file] = sent.files['file'] ?? [];
      refuseUnless(file, 'reports.form', 'Chưa chọn tệp.', { file: 'Chưa chọn tệp.' });
      const bytes = new Uint8Array(await file.arrayBuffer());
      const unit = await readUnit(c);
      const read = await readFormFile(c.get('scope'), {
        unit,
        kind: kind as ReportKind,
        file: { name: file.name, bytes },
        today: dayOf(c),
      });
      const { sections, known, problems } = read;
      const shown = { sections: sections.length, known, problems };
      return showAgain(await writing(c, undefined, formOf(outlineContract, read.form), shown));
    },
    again: (form) => showUpload(c, form),
  });

async function showSending(c: Ctx, form: FormState | undefined): Promise<Response> {
  const outline = await outlineOf(c);
  const today = dayOf(c);
  const begun = form ?? freshForm({ year: String(yearOf(today)) });
  return sendPage(c, { unit: c.get('unit'), outline, below: await belowOf(c), form: begun, today });
}

const sendRequest = (c: Ctx): Promise<Response> =>
  submitFor(c, access.outline, {
    contract: requestContract,
    act: async (form, sent) => {
      const outline = await outlineOf(c);
      const unitIds = [sent.fields['units[]'] ?? []].flat();
      const [unit, today] = [await readUnit(c), dayOf(c)];
      await askForReports(c.get('scope'), { unit, outline, form, unitIds, today });
      const of = { ky: form.spanCode, nam: String(form.year) };
      return { to: submissionsHref(c.get('unit'), of), say: `Đã gửi yêu cầu đến ${unitIds.length} đơn vị.` };
    },
    again: (form) => showSending(c, { ...form, typed: { 'units[]': [], ...form.typed } }),
  });

async function showSubmissions(c: Ctx): Promise<Response> {
  const [unit, today] = [await readUnit(c), dayOf(c)];
  const spanCode = c.req.query('ky') ?? 'calendarYear';
  const year = Number(/^\d{4}$/u.exec(c.req.query('nam') ?? '')?.[0] ?? yearOf(today));
  const span = spanOf(spanCode, year);
  if (!span) throw new NotThere('Không có loại báo cáo này.');
  const day = span.period.to < today ? span.period.to : today;
  const units = await listUnitsBelow(c.get('scope'), unit, day);
  const handing = await lookAtSubmissions(c.get('scope'), { unit, units, ...span });
  const mayWithdraw = may(c.get('scope'), access.outline, c.get('unit'));
  return submissionsPage(c, { unit: c.get('unit'), chosen: { spanCode, year }, span, handing, mayWithdraw, today });
}

const beginAsked = (c: Ctx): Promise<Response> =>
  submitFor(c, access.write, {
    contract: contract('answer', 'Soạn báo cáo', {}),
    act: async () => {
      const [unit, requestId] = [await readUnit(c), c.req.param('request') ?? ''];
      const reportId = await answerRequest(c.get('scope'), { unit, requestId, today: dayOf(c) });
      return { to: reportHref(c.get('unit'), reportId) };
    },
    again: () => {
      throw new NotThere('Không tìm thấy yêu cầu báo cáo này.');
    },
  });
