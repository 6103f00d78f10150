import { may } from '../../../kernel/access.ts';
import { freshForm, type Ctx, type FormState } from '../../../kernel/http.ts';
import type { Import, Importer, Subject } from '../contract.ts';
import { columnName, fillName, mappingPage } from '../pages/mapping.tsx';
import { outcomePage } from '../pages/outcome.tsx';
import { previewPage, type Shown } from '../pages/preview.tsx';
import { countRows, listRows } from '../store/rows.ts';
import { getImport, subjectHere, todayOf, undoneBy } from './reading.ts';

/** The page of an import, by what is to be done next. */
export async function showImport(c: Ctx, importer: Importer): Promise<Response> {
  const imported = await getImport(c, importer);
  const subject = await subjectHere(c, imported);
  const again = imported.state === 'ready' && c.req.query('buoc') === 'cot';
  if (imported.state === 'mapping' || again)
    return showMapping(c, importer, imported, subject, freshForm(typedOf(imported)));
  if (imported.state === 'ready') return showPreview(c, importer, imported, subject);
  return showOutcome(c, importer, imported, subject);
}

function showOutcome(c: Ctx, importer: Importer, imported: Import, subject: Subject): Response {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  const mayUndo = may(scope, undoneBy(c, importer, imported), unit);
  return outcomePage(c, { unit, importer, imported, subject, mayUndo });
}

export const typedOf = (imported: Import): Record<string, string> =>
  Object.fromEntries([
    ...Object.entries(imported.mapping).map(([at, name]) => [columnName(at), name]),
    ...Object.entries(imported.fills).map(([name, value]) => [fillName(name), value]),
  ]);

export async function showMapping(
  c: Ctx,
  importer: Importer,
  imported: Import,
  subject: Subject,
  form: FormState,
): Promise<Response> {
  const first = await listRows(c.get('scope'), { importId: imported.importId, asked: 'all', after: 0, most: 3 });
  return mappingPage(c, { unit: c.get('unit'), importer, imported, subject, first, form, today: todayOf(c) });
}

export const pageSize = 50;
export const asked: Record<string, 'wrong' | 'twin'> = { loi: 'wrong', trung: 'twin' };

export async function showPreview(c: Ctx, importer: Importer, imported: Import, subject: Subject): Promise<Response> {
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

/** The same page with what was refused. */
export const showRefused = (c: Ctx, importer: Importer, imported: Import, subject: Subject, form: FormState) => {
  const refused = { ...imported, message: form.message ?? null };
  return imported.state === 'ready'
    ? showPreview(c, importer, refused, subject)
    : showOutcome(c, importer, refused, subject);
};
