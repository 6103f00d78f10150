import { allow } from '../../../kernel/access.ts';
import { contract } from '../../../kernel/contract.ts';
import { attachment, fileName, mediaTypes } from '../../../kernel/file-name.ts';
import type { UnitInFrame } from '../../../kernel/frame.tsx';
import { acceptFiles, freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { isId } from '../../../kernel/ids.ts';
import { NotThere, refuseUnless } from '../../../kernel/refusal.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { listBranch, listUnitsOf } from '../../org/index.ts';
import { access } from '../access.ts';
import { findTemplate } from '../actions/drawing.ts';
import { keepTemplate, shareTemplate, useDefault, useTemplate } from '../actions/templates.ts';
import { paperKinds, templateContract, type PaperCode } from '../contract.ts';
import { templatesHref, templatesPage } from '../pages/templates.tsx';
import { findOffice } from '../papers/template/office.ts';
import { mostBytes } from '../papers/template/reading.ts';
import { starterName, starterTemplate } from '../papers/template/starter.ts';
import { listTemplates, readTemplateBytes } from '../store.ts';
import { addCardRoutes } from './cards.ts';

const here = '/cd/:unit/mau-van-ban';

/** The Word templates of a unit: downloaded, changed, put back, checked; and papers that are no official document of it. */
export function addDocumentRoutes(app: App): void {
  addCardRoutes(app);
  acceptFiles(here, mostBytes + 100_000);
  app.get(here, (c) => showTemplates(c));
  app.post(here, saveTemplate);
  app.get(`${here}/goc.docx`, sendStarter);
  app.get(`${here}/:file{[0-9a-f-]{36}\\.docx}`, sendTemplate);
  app.post(`${here}/mac-dinh`, (c) => act(c, 'Đã trở lại mẫu mặc định.', (o) => useDefault(c.get('scope'), o)));
  app.post(`${here}/:template/dung`, (c) =>
    act(c, 'Đã dùng lại bản mẫu này.', (o) => useTemplate(c.get('scope'), { ...o, templateId: idOf(c) })),
  );
  for (const [deed, shared] of [
    ['dung-chung', true],
    ['thoi-dung-chung', false],
  ] as const)
    app.post(`${here}/:template/${deed}`, (c) =>
      act(c, shared ? 'Đơn vị trực thuộc chưa có mẫu riêng sẽ dùng mẫu này.' : 'Đã thôi dùng chung mẫu này.', (o) =>
        shareTemplate(c.get('scope'), { ...o, templateId: idOf(c), shared }),
      ),
    );
}

/** Of reports unless the address names another kind. */
function paperOf(c: Ctx): PaperCode {
  const asked = c.req.query('loai');
  const paper = asked === undefined ? 'report' : paperKinds.find(({ value }) => value === asked)?.value;
  if (!paper) throw new NotThere('Không có mẫu của loại văn bản này.');
  return paper;
}

const dayOf = (c: Ctx): string => today(c.get('services').now());

function idOf(c: Ctx): string {
  const id = c.req.param('template') ?? '';
  if (!isId(id)) throw new NotThere('Không tìm thấy bản mẫu này.');
  return id;
}

async function showTemplates(c: Ctx, form: FormState = freshForm()): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.templates, unit);
  const paper = paperOf(c);
  const versions = await listTemplates(scope, { unitId: unit.unitId, paper });
  const used = await findTemplate(scope, { unit, paper, today: dayOf(c) });
  const [above] = used && used.unitId !== unit.unitId ? await listUnitsOf(scope, [used.unitId]) : [];
  const branch = await listBranch(scope, { path: unit.path, on: dayOf(c) });
  return templatesPage(c, {
    unit,
    paper,
    versions,
    inherited: above?.name,
    hasOffice: (await findOffice()) !== undefined,
    hasBelow: branch.some((one) => one.homeId !== unit.homeId),
    form,
  });
}

function saveTemplate(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.templates, unit);
  return submit(c, {
    contract: templateContract,
    act: async ({ shared }, { files }) => {
      const [file] = files['file'] ?? [];
      refuseUnless(file, 'documents.noFile', 'Chưa chọn tệp mẫu.', { file: 'Chọn một tệp Word (.docx).' });
      const bytes = new Uint8Array(await file.arrayBuffer());
      await keepTemplate(scope, { unit, paper: paperOf(c), fileName: file.name, bytes, shared });
      return {
        to: templatesHref(unit, '', paperOf(c)),
        say: 'Mẫu đúng. Từ nay văn bản loại này của đơn vị dùng mẫu này.',
      };
    },
    again: (form) => showTemplates(c, form),
  });
}

async function sendTemplate(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.templates, unit);
  const templateId = (c.req.param('file') ?? '').replace(/\.docx$/u, '');
  const kept = isId(templateId) && (await readTemplateBytes(scope, { unitId: unit.unitId, templateId }));
  if (!kept) throw new NotThere('Không tìm thấy bản mẫu này.');
  return sendWord(c, kept.bytes, fileName(kept.fileName.replace(/\.docx$/iu, ''), unit.shortName));
}

async function sendStarter(c: Ctx): Promise<Response> {
  allow(c.get('scope'), access.templates, c.get('unit'));
  return sendWord(c, await starterTemplate(paperOf(c)), starterName(paperOf(c)));
}

const sendWord = (c: Ctx, bytes: Buffer, name: string): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'content-type': mediaTypes.docx,
    'content-disposition': attachment(name, 'docx'),
    'cache-control': 'private, no-store',
  });

const nothing = contract('useTemplate', 'Dùng mẫu', {});

function act(
  c: Ctx,
  say: string,
  deed: (o: { unit: UnitInFrame; paper: PaperCode }) => Promise<void>,
): Promise<Response> {
  const unit = c.get('unit');
  allow(c.get('scope'), access.templates, unit);
  return submit(c, {
    contract: nothing,
    act: async () => {
      await deed({ unit, paper: paperOf(c) });
      return { to: templatesHref(unit, '', paperOf(c)), say };
    },
    again: (form) => showTemplates(c, form),
  });
}
