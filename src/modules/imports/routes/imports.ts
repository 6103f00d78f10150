import { allow } from '../../../kernel/access.ts';
import { contract, text } from '../../../kernel/contract.ts';
import { sheetLimits } from '../../../kernel/sheets/guard.ts';
import { refuseEmpty } from '../../../kernel/files.ts';
import { acceptFiles, freshForm, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import { listImporters } from '../actions/importers.ts';
import { isShort, readTaken, storageKeyOf, takeFile } from '../actions/reading.ts';
import type { Importer } from '../contract.ts';
import { importHref } from '../pages/addresses.ts';
import { one, startPage } from '../pages/start.tsx';
import { listImports } from '../store/imports.ts';
import { readAgain, saveMapping } from './columns.ts';
import { drop, run, saveChosen, undo } from './deeds.ts';
import { sendRejected, sendTemplate } from './files.ts';
import { openHere, sendJob, topicOf } from './reading.ts';
import { showImport } from './showing.ts';

/** Every list that can be imported, on its own address: the permission is its own, the way is the same. */
export function addImportRoutes(app: App): void {
  for (const importer of listImporters()) {
    const base = `/cd/:unit${importer.path}`;
    app.get(base, (c) => showStart(c, importer, freshForm()));
    app.post(base, (c) => upload(c, importer));
    acceptFiles(base, sheetLimits.bytes + 1_000_000);
    app.get(`${base}/mau.xlsx`, (c) => sendTemplate(c, importer));
    app.get(`${base}/:import`, (c) => showImport(c, importer));
    app.get(`${base}/:import/chua-nhap.xlsx`, (c) => sendRejected(c, importer));
    app.post(`${base}/:import/trang`, (c) => readAgain(c, importer));
    app.post(`${base}/:import/cot`, (c) => saveMapping(c, importer));
    app.post(`${base}/:import/lua-chon`, (c) => saveChosen(c, importer));
    app.post(`${base}/:import/nhap`, (c) => run(c, importer));
    app.post(`${base}/:import/hoan-tac`, (c) => undo(c, importer));
    app.post(`${base}/:import/bo`, (c) => drop(c, importer));
  }
}

async function showStart(c: Ctx, importer: Importer, form: FormState): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, importer.permission, unit);
  const before = await listImports(scope, { unitId: unit.unitId, subject: importer.name, most: 20 });
  const typed = one(form.typed['importId']);
  const importId = typed && isId(typed) ? typed : newId();
  return startPage(c, { unit, importer, ...(await topicOf(c, importer)), form, importId, before });
}

const uploadContract = contract('upload', 'Tải tệp lên', { importId: text('Mã lần nhập', { max: 36 }) });

async function upload(c: Ctx, importer: Importer): Promise<Response> {
  const [scope, unit, { files }] = [c.get('scope'), c.get('unit'), c.get('services')];
  allow(scope, importer.permission, unit);
  return submit(c, {
    contract: uploadContract,
    act: async (values, sent) => {
      const { topics, topic } = await topicOf(c, importer);
      refuseUnless(!topics || topic, 'imports.topic', 'Hãy chọn loại hoạt động trước.');
      const [file] = sent.files['file'] ?? [];
      if (!file) throw new Refusal('imports.file', 'Chưa chọn tệp.', { file: 'Chưa chọn tệp.' });
      const importId = values.importId && isId(values.importId) ? values.importId : newId();
      const subject = await openHere(c, importer, topic);
      const bytes = new Uint8Array(await file.arrayBuffer());
      refuseEmpty(bytes, 'file');
      const { sensitive, fills } = subject;
      const of = { importId, unitId: unit.unitId, subject: importer.name, topic, sensitive, fills };
      const to = importHref(unit, importer, importId);
      if (!(await takeFile(scope, files, { ...of, name: file.name, bytes }))) return { to };
      if (isShort(bytes)) await readHere(c, importer, importId);
      else sendJob(c);
      return { to };
    },
    again: (form) => showStart(c, importer, form),
  });
}

/** A file that cannot be read is not kept: the transaction forgets its row, the store its bytes. */
async function readHere(c: Ctx, importer: Importer, importId: string): Promise<void> {
  const { files } = c.get('services');
  try {
    await readTaken(c.get('scope'), {
      files,
      importId,
      unitId: c.get('unit').unitId,
      subject: importer.name,
      now: c.get('services').now(),
    });
  } catch (error) {
    await files.disk.delete(storageKeyOf(c.get('scope'), importId));
    if (error instanceof Refusal) throw new Refusal(error.code, error.message, { file: error.message });
    throw error;
  }
}
