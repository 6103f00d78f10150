import { contract, number, readValues } from '../../../kernel/contract.ts';
import { submit, type Ctx, type FormState } from '../../../kernel/http.ts';
import { Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import { readList } from '../actions/reading.ts';
import { checkRows, shortRows } from '../actions/working.ts';
import type { Import, Importer, Subject } from '../contract.ts';
import { importHref } from '../pages/addresses.ts';
import { columnName, fillContract, fillName } from '../pages/mapping.tsx';
import { one } from '../pages/start.tsx';
import { goOn } from '../store/imports.ts';
import { claimHere, sendJob, subjectHere } from './reading.ts';
import { showMapping, typedOf } from './showing.ts';

const placeContract = contract('place', 'Chỗ của danh sách', {
  sheet: number('Trang', { max: 1000 }),
  headRow: number('Dòng tiêu đề', { required: true, min: 1, max: 200_000 }),
});

export async function readAgain(c: Ctx, importer: Importer): Promise<Response> {
  const imported = await claimHere(c, importer);
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

export async function saveMapping(c: Ctx, importer: Importer): Promise<Response> {
  const imported = await claimHere(c, importer);
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
  const reading = readValues(fillContract(subject), fields, subject.today);
  if (reading.errors) throw new Refusal('imports.fills', 'Có ô điền chung chưa đúng.', reading.errors);
  return Object.fromEntries(Object.keys(subject.fills).map((name) => [name, one(fields[fillName(name)]) ?? '']));
}

function refuseMissing(subject: Subject, mapping: Record<string, string>, fills: Record<string, string>): void {
  const given = new Set([...Object.values(mapping), ...Object.keys(fills).filter((name) => fills[name])]);
  const missing = subject.columns.filter(({ name, field }) => field.required && !given.has(name));
  const fillable = missing.every(({ name }) => name in subject.fills);
  refuseUnless(
    missing.length === 0,
    'imports.missing',
    `Chưa có cột nào là: ${missing.map(({ field }) => field.label).join(', ')}. ${
      fillable
        ? 'Hãy chọn cột, hoặc điền chung cho mọi dòng.'
        : 'Hãy chọn cột; nếu tệp không có thì thêm cột vào tệp rồi tải lên lại.'
    }`,
  );
}

async function check(c: Ctx, imported: Import, subject: Subject): Promise<void> {
  const scope = c.get('scope');
  const isLong = imported.rowCount > shortRows;
  await goOn(scope, imported.importId, ['mapping', 'ready'], {
    state: 'checking',
    mapping: JSON.stringify(imported.mapping),
    fills: JSON.stringify(imported.fills),
    message: null,
    doneCount: 0,
  });
  if (isLong) sendJob(c);
  else await checkRows(scope, { imported, subject });
}
