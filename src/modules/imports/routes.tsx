import { allow } from '../../kernel/access.ts';
import { contract, readValues, number, text } from '../../kernel/contract.ts';
import { freshForm, setFlash, submit, type App, type Ctx, type FormState } from '../../kernel/http.ts';
import { isId, newId } from '../../kernel/ids.ts';
import { NotThere, Refusal, refuseUnless } from '../../kernel/refusal.ts';
import { fileHeaders, sendList } from '../../kernel/sheets/offer.ts';
import { writeWorkbook } from '../../kernel/sheets/write.ts';
import { today } from '../../kernel/vi/dates.ts';
import { listImporters, subjectOf } from './actions/importers.ts';
import { isShort, readList, readTaken, storageKeyOf, takeFile } from './actions/reading.ts';
import { checkRows, runImport, shortRows, undoImport } from './actions/working.ts';
import { busyStates, type Choice, type Import, type Importer, type ImportRow, type Subject } from './contract.ts';
import { importHref, importsHref } from './pages/addresses.ts';
import { columnName, fillContract, fillName, mappingPage } from './pages/mapping.tsx';
import { outcomePage } from './pages/outcome.tsx';
import { choiceName, choicesFor, previewPage, type Shown } from './pages/preview.tsx';
import { one, startPage } from './pages/start.tsx';
import { reasonInWords } from './rules/words.ts';
import { findImport, listImports, stepImport } from './store/imports.ts';
import { countRows, deleteRows, listRows, saveChoices } from './store/rows.ts';

/** Every list that can be imported, on its own address: the permission is its own, the way is the same. */
export function addImportRoutes(app: App): void {
  for (const importer of listImporters()) {
    const base = `/cd/:unit${importer.path}`;
    app.get(base, (c) => showStart(c, importer, freshForm()));
    app.post(base, (c) => upload(c, importer));
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

const job = 'imports.work';
const todayOf = (c: Ctx): string => today(c.get('services').now());

/** The topic in the address, of those that there are. */
async function topicOf(c: Ctx, importer: Importer) {
  const topics = await importer.topics?.(c.get('scope'));
  const asked = c.req.query('loai') ?? '';
  return { topics, topic: topics?.some((topic) => topic.value === asked) ? asked : '' };
}

const openHere = (c: Ctx, importer: Importer, topic: string): Promise<Subject> =>
  importer.open(c.get('scope'), { unit: c.get('unit'), topic, today: todayOf(c) });

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
  const [scope, unit, { files, jobs }] = [c.get('scope'), c.get('unit'), c.get('services')];
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
      const { sensitive, fills } = subject;
      const of = { importId, unitId: unit.unitId, subject: importer.name, topic, sensitive, fills };
      const to = importHref(unit, importer, importId);
      if (!(await takeFile(scope, files, { ...of, name: file.name, bytes }))) return { to };
      if (isShort(bytes)) await readHere(c, importer, importId);
      else await jobs.send(job);
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
    await files.disk.delete(storageKeyOf(importId));
    if (error instanceof Refusal) throw new Refusal(error.code, error.message, { file: error.message });
    throw error;
  }
}

/** @throws NotThere for another unit's import, another kind of list, and one that was dropped. */
async function getImport(c: Ctx, importer: Importer): Promise<Import> {
  const found = await findHere(c, importer);
  if (found.state === 'dropped') throw new NotThere('Không tìm thấy lần nhập này.');
  return found;
}

async function findHere(c: Ctx, importer: Importer): Promise<Import> {
  const importId = c.req.param('import') ?? '';
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, importer.permission, unit);
  const found = isId(importId)
    ? await findImport(scope, { importId, unitId: unit.unitId, subject: importer.name })
    : undefined;
  if (!found) throw new NotThere('Không tìm thấy lần nhập này.');
  return found;
}

const subjectHere = (c: Ctx, imported: Import): Promise<Subject> =>
  subjectOf(c.get('scope'), imported, c.get('services').now());

async function showImport(c: Ctx, importer: Importer): Promise<Response> {
  const imported = await getImport(c, importer);
  const subject = await subjectHere(c, imported);
  const again = imported.state === 'ready' && c.req.query('buoc') === 'cot';
  if (imported.state === 'mapping' || again)
    return showMapping(c, importer, imported, subject, freshForm(typedOf(imported)));
  if (imported.state === 'ready') return showPreview(c, importer, imported, subject);
  return outcomePage(c, { unit: c.get('unit'), importer, imported, subject });
}

const typedOf = (imported: Import): Record<string, string> =>
  Object.fromEntries([
    ...Object.entries(imported.mapping).map(([at, name]) => [columnName(at), name]),
    ...Object.entries(imported.fills).map(([name, value]) => [fillName(name), value]),
  ]);

async function showMapping(
  c: Ctx,
  importer: Importer,
  imported: Import,
  subject: Subject,
  form: FormState,
): Promise<Response> {
  const first = await listRows(c.get('scope'), { importId: imported.importId, asked: 'all', after: 0, most: 3 });
  return mappingPage(c, { unit: c.get('unit'), importer, imported, subject, first, form, today: todayOf(c) });
}

const pageSize = 50;
const asked: Record<string, 'wrong' | 'twin'> = { loi: 'wrong', trung: 'twin' };

async function showPreview(c: Ctx, importer: Importer, imported: Import, subject: Subject): Promise<Response> {
  const [scope, { importId }] = [c.get('scope'), imported];
  const { xem = '', sau = '' } = c.req.query();
  const after = /^\d{1,7}$/.test(sau) ? Number(sau) : 0;
  const rows = await listRows(scope, { importId, asked: asked[xem] ?? 'all', after, most: pageSize + 1 });
  const shown = rows.slice(0, pageSize);
  const { toMake, toChange } = await countRows(scope, importId);
  return previewPage(c, {
    unit: c.get('unit'),
    importer,
    imported,
    subject,
    rows: shown,
    shown: asked[xem] && (xem as Shown),
    after,
    next: rows.length > pageSize ? shown.at(-1)?.rowNumber : undefined,
    toMake,
    toChange,
  });
}

const placeContract = contract('place', 'Chỗ của danh sách', {
  sheet: number('Trang', { max: 1000 }),
  headRow: number('Dòng tiêu đề', { required: true, min: 1, max: 200_000 }),
});

async function readAgain(c: Ctx, importer: Importer): Promise<Response> {
  const imported = await getImport(c, importer);
  const subject = await subjectHere(c, imported);
  return submit(c, {
    contract: placeContract,
    act: async ({ sheet, headRow }) => {
      refuseUnless(['mapping', 'ready'].includes(imported.state), 'imports.state', 'Lần nhập này không còn chờ sửa.');
      const place = { sheet: sheet ?? imported.sheet, headRow };
      await readList(c.get('scope'), { files: c.get('services').files, imported, subject, place });
      return { to: importHref(c.get('unit'), importer, imported.importId) };
    },
    again: (form) =>
      showMapping(c, importer, imported, subject, { ...form, typed: { ...typedOf(imported), ...form.typed } }),
  });
}

async function saveMapping(c: Ctx, importer: Importer): Promise<Response> {
  const imported = await getImport(c, importer);
  const subject = await subjectHere(c, imported);
  return submit(c, {
    contract: contract('columns', '', {}),
    act: async (_, { fields }) => {
      refuseUnless(['mapping', 'ready'].includes(imported.state), 'imports.state', 'Lần nhập này không còn chờ sửa.');
      const mapping = readMapping(imported, subject, fields);
      const fills = readFills(subject, fields);
      refuseMissing(subject, mapping, fills);
      await check(c, { ...imported, mapping, fills }, subject);
      return { to: importHref(c.get('unit'), importer, imported.importId) };
    },
    again: (form) => showMapping(c, importer, imported, subject, form),
  });
}

function readMapping(imported: Import, subject: Subject, fields: FormState['typed']): Record<string, string> {
  const known = new Set(subject.columns.map((column) => column.name));
  const chosen = imported.heads.flatMap((_, at): [string, string][] => {
    const name = one(fields[columnName(at)]) ?? '';
    return known.has(name) ? [[String(at), name]] : [];
  });
  const twice = chosen.find(([at, name]) => chosen.some(([other, same]) => other !== at && same === name));
  if (twice) {
    const label = subject.columns.find((column) => column.name === twice[1])?.field.label;
    throw new Refusal('imports.twice', `Có hai cột cùng là “${label}”. Hãy giữ một cột.`, {
      [columnName(twice[0])]: 'Chọn trùng.',
    });
  }
  return Object.fromEntries(chosen);
}

function readFills(subject: Subject, fields: FormState['typed']): Record<string, string> {
  const reading = readValues(fillContract(subject), fields);
  if (reading.errors) throw new Refusal('imports.fills', 'Có ô điền chung chưa đúng.', reading.errors);
  return Object.fromEntries(Object.keys(subject.fills).map((name) => [name, one(fields[fillName(name)]) ?? '']));
}

function refuseMissing(subject: Subject, mapping: Record<string, string>, fills: Record<string, string>): void {
  const given = new Set([...Object.values(mapping), ...Object.keys(fills).filter((name) => fills[name])]);
  const missing = subject.columns.filter(({ name, field }) => field.required && !given.has(name));
  refuseUnless(
    missing.length === 0,
    'imports.missing',
    `Chưa có cột nào là: ${missing.map(({ field }) => field.label).join(', ')}. Hãy chọn cột, hoặc điền chung cho mọi dòng.`,
  );
}

async function check(c: Ctx, imported: Import, subject: Subject): Promise<void> {
  const scope = c.get('scope');
  const isLong = imported.rowCount > shortRows;
  await stepImport(scope, imported.importId, ['mapping', 'ready'], {
    state: 'checking',
    mapping: JSON.stringify(imported.mapping),
    fills: JSON.stringify(imported.fills),
    message: null,
    doneCount: 0,
  });
  if (isLong) await c.get('services').jobs.send(job);
  else await checkRows(scope, { imported, subject });
}

async function saveChosen(c: Ctx, importer: Importer): Promise<Response> {
  const [scope, imported] = [c.get('scope'), await getImport(c, importer)];
  const subject = await subjectHere(c, imported);
  return submit(c, {
    contract: contract('choices', '', {}),
    act: async (_, { fields }) => {
      refuseUnless(imported.state === 'ready', 'imports.state', 'Lần nhập này không còn chờ chọn.');
      const all = subject.choices.find((choice) => choice === fields['tatca']);
      const after = Number(one(fields['sau']) ?? 0) || 0;
      if (all) await chooseForAll(c, imported, subject, all);
      else
        await saveChoices(scope, imported.importId, { rows: await readChoices(c, imported, subject, fields, after) });
      const xem = one(fields['xem']);
      return {
        to: importHref(c.get('unit'), importer, imported.importId, { xem, sau: after || undefined }),
        say: 'Đã ghi lựa chọn.',
      };
    },
    again: () => showPreview(c, importer, imported, subject),
  });
}

/** "Cập nhật hết" leaves out those that have nobody to update, or several. */
async function chooseForAll(c: Ctx, imported: Import, subject: Subject, all: Choice): Promise<void> {
  const [scope, { importId }] = [c.get('scope'), imported];
  if (all !== 'update') return saveChoices(scope, importId, { all });
  for (let after = 0; ;) {
    const rows = await listRows(scope, { importId, asked: 'twin', after, most: 2000 });
    const fit = rows.filter((row) => choicesFor(row, subject).includes('update'));
    await saveChoices(scope, importId, { rows: fit.map((row) => ({ number: row.rowNumber, choice: 'update' })) });
    if (rows.length < 2000) return;
    after = rows.at(-1)?.rowNumber ?? after;
  }
}

async function readChoices(
  c: Ctx,
  { importId }: Import,
  subject: Subject,
  fields: FormState['typed'],
  after: number,
): Promise<{ number: number; choice: Choice }[]> {
  const wanted = asked[one(fields['xem']) ?? ''] ?? 'all';
  const rows = await listRows(c.get('scope'), { importId, asked: wanted, after, most: pageSize });
  return rows.flatMap((row) => {
    const choice = choicesFor(row, subject).find((one_) => one_ === fields[choiceName(row.rowNumber)]);
    return row.verdict === 'twin' && choice ? [{ number: row.rowNumber, choice }] : [];
  });
}

async function run(c: Ctx, importer: Importer): Promise<Response> {
  const [scope, imported] = [c.get('scope'), await getImport(c, importer)];
  const subject = await subjectHere(c, imported);
  const to = importHref(c.get('unit'), importer, imported.importId);
  return submit(c, {
    contract: contract('run', '', {}),
    act: async () => {
      // A button pressed twice finds the work begun or done, and is shown it.
      if (imported.state === 'running' || imported.state === 'done') return { to };
      const mine = await stepImport(scope, imported.importId, ['ready'], {
        state: 'running',
        doneCount: 0,
        message: null,
      });
      if (!mine) return { to };
      if (imported.rowCount > shortRows) await c.get('services').jobs.send(job);
      else await runImport(scope, { imported, subject });
      return { to };
    },
    again: (form) => showRefused(c, importer, imported, subject, form),
  });
}

const showRefused = (c: Ctx, importer: Importer, imported: Import, subject: Subject, form: FormState) => {
  const refused = { ...imported, message: form.message ?? null };
  return imported.state === 'ready'
    ? showPreview(c, importer, refused, subject)
    : outcomePage(c, { unit: c.get('unit'), importer, imported: refused, subject });
};

async function undo(c: Ctx, importer: Importer): Promise<Response> {
  const [scope, imported] = [c.get('scope'), await getImport(c, importer)];
  const subject = await subjectHere(c, imported);
  const to = importHref(c.get('unit'), importer, imported.importId);
  return submit(c, {
    contract: contract('undo', '', {}),
    act: async () => {
      if (!(await stepImport(scope, imported.importId, ['done'], { state: 'undoing', doneCount: 0, message: null })))
        return { to };
      if (imported.madeCount + imported.changedCount > shortRows) await c.get('services').jobs.send(job);
      else await undoImport(scope, { imported, subject });
      return { to, say: 'Đã hoàn tác lần nhập.' };
    },
    again: (form) => showRefused(c, importer, imported, subject, form),
  });
}

/** What was uploaded and not imported goes, its rows with it (P-12). */
async function drop(c: Ctx, importer: Importer): Promise<Response> {
  const [scope, imported] = [c.get('scope'), await findHere(c, importer)];
  const to = importsHref(c.get('unit'), importer);
  if (imported.state === 'dropped') return c.redirect(to, 303);
  refuseUnless(
    !busyStates.includes(imported.state) && !['done', 'undone'].includes(imported.state),
    'imports.state',
    'Lần nhập này đang được xử lý hoặc đã ghi; muốn bỏ thì hoàn tác.',
  );
  await stepImport(scope, imported.importId, [imported.state], { state: 'dropped', storageKey: null });
  await deleteRows(scope, imported.importId);
  if (imported.storageKey) await c.get('services').files.disk.delete(imported.storageKey);
  setFlash(c, 'done', 'Đã bỏ tệp, chưa có gì được ghi.');
  return c.redirect(to, 303);
}

async function sendTemplate(c: Ctx, importer: Importer): Promise<Response> {
  allow(c.get('scope'), importer.permission, c.get('unit'));
  const { topics, topic } = await topicOf(c, importer);
  const first = topics?.[0]?.value ?? '';
  const { columns, noun } = await openHere(c, importer, topic || first);
  const explained = columns.map(({ field }) => [
    field.label,
    field.required ? 'Bắt buộc' : '',
    field.choices
      ? field.choices
          .map((choice) => choice.label)
          .join(', ')
          .slice(0, 500)
      : howTo(field.kind),
  ]);
  const bytes = await writeWorkbook([
    { name: `Danh sách ${noun}`, rows: [columns.map(({ field }) => field.label)] },
    { name: 'Cách ghi', rows: [['Cột', '', 'Cách ghi'], ...explained] },
  ]);
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, fileHeaders(`mau-${topic || importer.name}.xlsx`, 'xlsx'));
}

const howTo = (kind: string): string =>
  ({ date: 'ngày/tháng/năm, ví dụ 06/01/2023', money: 'ví dụ 500.000', number: 'số nguyên', yesNo: 'x nếu có' })[
    kind
  ] ?? '';

/** The rows that were left out, as they came, each with its reason: to be put right and imported again. */
async function sendRejected(c: Ctx, importer: Importer): Promise<Response> {
  const imported = await getImport(c, importer);
  const { columns } = await subjectHere(c, imported);
  const most = 2000;
  return sendList<ImportRow, number>(c, 'xlsx', {
    title: 'Dòng chưa nhập',
    fileName: 'dong-chua-nhap',
    columns: [
      ...imported.heads.map((label, at) => ({ label, value: (row: ImportRow) => row.cells[at] ?? '' })),
      { label: 'Dòng trong tệp gốc', kind: 'number', value: (row) => row.rowNumber },
      { label: 'Lý do không nhập', value: (row) => reasonInWords(row, columns) },
    ],
    page: async (scope, after = 0) => {
      const rows = await listRows(scope, { importId: imported.importId, asked: 'rejected', after, most });
      return { rows, next: rows.length === most ? rows.at(-1)?.rowNumber : undefined };
    },
  });
}
