import { allow } from '../../../kernel/access.ts';
import { contract } from '../../../kernel/contract.ts';
import { setFlash, submit, type Ctx, type FormState } from '../../../kernel/http.ts';
import { refuseUnless } from '../../../kernel/refusal.ts';
import { afterCommit } from '../../../kernel/scope.ts';
import { runImport, settleCells, shortRows, undoImport } from '../actions/working.ts';
import {
  busyStates,
  type Choice,
  type Import,
  type Importer,
  type ImportRow,
  type Subject,
  type Twin,
} from '../contract.ts';
import { importHref, importsHref } from '../pages/addresses.ts';
import { choiceName, choicesFor, insteadName } from '../pages/preview.tsx';
import { one } from '../pages/start.tsx';
import { goOn, stepImport } from '../store/imports.ts';
import { deleteRows, listRows, saveChoices } from '../store/rows.ts';
import { claimHere, findHere, sendJob, subjectHere, undoneBy } from './reading.ts';
import { asked, pageSize, showPreview, showRefused } from './showing.ts';

export async function saveChosen(c: Ctx, importer: Importer): Promise<Response> {
  const [scope, imported] = [c.get('scope'), await claimHere(c, importer)];
  const subject = await subjectHere(c, imported);
  return submit(c, {
    contract: contract('choices', '', {}),
    act: async (_, { fields }) => {
      refuseUnless(imported.state === 'ready', 'imports.state', 'Lần nhập này không còn chờ chọn.');
      const rows = await listShown(c, imported, one(fields['xem']), Number(one(fields['sau']) ?? 0) || 0);
      await settleCells(scope, { imported, subject }, readInstead(rows, fields));
      const all = subject.choices.find((choice) => choice === fields['tatca']);
      const after = Number(one(fields['sau']) ?? 0) || 0;
      if (all) await chooseForAll(c, imported, subject, all);
      else await saveChoices(scope, imported.importId, { rows: readChoices(rows, subject, fields) });
      const xem = one(fields['xem']);
      return {
        to: importHref(c.get('unit'), importer, imported.importId, { xem, sau: after || undefined }),
        say: 'Đã ghi lựa chọn.',
      };
    },
    again: () => showPreview(c, importer, imported, subject),
  });
}

/** "Cập nhật hết" leaves out those that have nobody to update, or several; "Kết nạp lại hết" who never left. */
async function chooseForAll(c: Ctx, imported: Import, subject: Subject, all: Choice): Promise<void> {
  const [scope, { importId }] = [c.get('scope'), imported];
  if (all !== 'update' && all !== 'rejoin') return saveChoices(scope, importId, { all });
  for (let after = 0; ;) {
    const rows = await listRows(scope, { importId, asked: 'twin', after, most: 2000 });
    const fit = rows.filter((row) => choicesFor(row, subject).includes(all));
    await saveChoices(scope, importId, { rows: fit.map((row) => ({ number: row.rowNumber, choice: all })) });
    if (rows.length < 2000) return;
    after = rows.at(-1)?.rowNumber ?? after;
  }
}

const listShown = (c: Ctx, { importId }: Import, xem: string | undefined, after: number): Promise<ImportRow[]> =>
  listRows(c.get('scope'), { importId, asked: asked[xem ?? ''] ?? 'all', after, most: pageSize });

/** Where a cell may mean several, which of them was chosen. */
function readInstead(
  rows: readonly ImportRow[],
  fields: FormState['typed'],
): { row: ImportRow; instead: NonNullable<Twin['instead']> }[] {
  return rows.flatMap((row) => {
    const said = one(fields[insteadName(row.rowNumber)]);
    const instead = row.twins.find((twin) => twin.instead && twin.instead.cell === said)?.instead;
    return row.verdict === 'wrong' && instead ? [{ row, instead }] : [];
  });
}

function readChoices(
  rows: readonly ImportRow[],
  subject: Subject,
  fields: FormState['typed'],
): { number: number; choice: Choice }[] {
  return rows.flatMap((row) => {
    const choice = choicesFor(row, subject).find((one_) => one_ === fields[choiceName(row.rowNumber)]);
    return row.verdict === 'twin' && choice ? [{ number: row.rowNumber, choice }] : [];
  });
}

export async function run(c: Ctx, importer: Importer): Promise<Response> {
  const [scope, imported] = [c.get('scope'), await claimHere(c, importer)];
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
      if (imported.rowCount > shortRows) sendJob(c);
      else await runImport(scope, { imported, subject });
      return { to };
    },
    again: (form) => showRefused(c, importer, imported, subject, form),
  });
}

export async function undo(c: Ctx, importer: Importer): Promise<Response> {
  const [scope, imported] = [c.get('scope'), await claimHere(c, importer)];
  // Asked here and not where rows are taken back: a long list is worked on as who sent it.
  allow(scope, undoneBy(c, importer, imported), c.get('unit'));
  const subject = await subjectHere(c, imported);
  const to = importHref(c.get('unit'), importer, imported.importId);
  return submit(c, {
    contract: contract('undo', '', {}),
    act: async () => {
      if (!(await stepImport(scope, imported.importId, ['done'], { state: 'undoing', doneCount: 0, message: null })))
        return { to };
      if (imported.madeCount + imported.changedCount > shortRows) {
        sendJob(c);
        return { to };
      }
      await undoImport(scope, { imported, subject });
      return { to, say: 'Đã hoàn tác lần nhập.' };
    },
    again: (form) => showRefused(c, importer, imported, subject, form),
  });
}

/** What was uploaded and not imported goes, its rows with it (P-12). */
export async function drop(c: Ctx, importer: Importer): Promise<Response> {
  const [scope, imported] = [c.get('scope'), await claimHere(c, importer, findHere)];
  const to = importsHref(c.get('unit'), importer);
  if (imported.state === 'dropped') return c.redirect(to, 303);
  refuseUnless(
    !busyStates.includes(imported.state) && !['done', 'undone'].includes(imported.state),
    'imports.state',
    'Lần nhập này đang được xử lý hoặc đã ghi; muốn bỏ thì hoàn tác.',
  );
  await goOn(scope, imported.importId, [imported.state], { state: 'dropped', storageKey: null });
  await deleteRows(scope, imported.importId);
  const { storageKey } = imported;
  if (storageKey) afterCommit(scope, () => c.get('services').files.disk.delete(storageKey));
  setFlash(c, 'done', 'Đã bỏ tệp, chưa có gì được ghi.');
  return c.redirect(to, 303);
}
