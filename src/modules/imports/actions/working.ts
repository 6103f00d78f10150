import { recordEvent } from '../../../kernel/events.ts';
import { Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import type { ChosenRow, Import, ImportRow, Judgement, Subject, Twin } from '../contract.ts';
import { goOn } from '../store/imports.ts';
import {
  clearJudgements,
  countRows,
  forgetPlans,
  listOwn,
  madeOf,
  saveBefore,
  saveCells,
  saveJudgements,
} from '../store/rows.ts';
import { batchesOf, writeBehind } from './batches.ts';
import { rowReader } from './rows.ts';

/** Lists up to this many rows are checked and written while their sender waits. */
export const shortRows = 2000;

interface Work {
  imported: Import;
  subject: Subject;
  /** Told after each batch; says nothing to the list's own transaction. */
  tell?: ((done: number) => Promise<void>) | undefined;
}

/** Reads every row by the columns that were chosen and says of each what is wrong, and what it may be the same as. */
export async function checkRows(scope: Scope, { imported, subject, tell }: Work): Promise<void> {
  const { importId } = imported;
  const read = rowReader(subject.columns, imported, subject.today);
  const desk = await subject.prepare(scope);
  await clearJudgements(scope, importId);
  async function* judged() {
    for await (const rows of batchesOf(scope, importId, 'all')) {
      const judgements = await desk.judge(rows.map(read));
      yield rows.map((row, nth) => ({ number: row.rowNumber, ...(judgements[nth] ?? { errors: {}, twins: [] }) }));
    }
  }
  let done = 0;
  await writeBehind(judged(), async (rows) => {
    await saveJudgements(
      scope,
      importId,
      rows.flatMap((row) => {
        const verdict = verdictOf(row);
        return verdict === 'good' ? [] : [{ ...row, verdict }];
      }),
    );
    await tell?.((done += rows.length));
  });
  const { wrong, twins } = await countRows(scope, importId);
  await goOn(scope, importId, ['mapping', 'checking', 'ready'], {
    state: 'ready',
    wrongCount: wrong,
    twinCount: twins,
    doneCount: 0,
    message: null,
  });
}

/** Takes what an officer chose where a cell may mean several, and judges these rows anew. The others stay as they were judged. */
export async function settleCells(
  scope: Scope,
  { imported, subject }: Work,
  chosen: readonly { row: ImportRow; instead: NonNullable<Twin['instead']> }[],
): Promise<void> {
  const { importId, mapping } = imported;
  const placeOf = (column: string): number => Number(Object.keys(mapping).find((at) => mapping[at] === column) ?? -1);
  const cells = chosen
    .map(({ row, instead }) => ({ row, at: placeOf(instead.column), cell: instead.cell }))
    .filter(({ at }) => at >= 0);
  if (cells.length === 0) return;
  await saveCells(
    scope,
    importId,
    cells.map(({ row, at, cell }) => ({ number: row.rowNumber, at, cell })),
  );
  const read = rowReader(subject.columns, imported, subject.today);
  const desk = await subject.prepare(scope);
  const rows = cells.map(({ row, at, cell }) => ({ ...row, cells: row.cells.with(at, cell) }));
  const judgements = await desk.judge(rows.map(read));
  await saveJudgements(
    scope,
    importId,
    rows.map((row, nth) => {
      const judged = judgements[nth] ?? { errors: {}, twins: [] };
      return { number: row.rowNumber, ...judged, verdict: verdictOf(judged) };
    }),
  );
  const { wrong, twins } = await countRows(scope, importId);
  await goOn(scope, importId, ['ready'], { state: 'ready', wrongCount: wrong, twinCount: twins });
}

const verdictOf = ({ errors, twins }: Judgement): ImportRow['verdict'] =>
  Object.keys(errors).length > 0 ? 'wrong' : twins.length > 0 ? 'twin' : 'good';

/** Writes all rows that are right and chosen, or none: one transaction, whatever their number. */
export async function runImport(scope: Scope, { imported, subject, tell }: Work): Promise<void> {
  const { importId } = imported;
  const counts = await countRows(scope, importId);
  refuseUnless(counts.toMake + counts.toChange > 0, 'imports.nothing', 'Không có dòng nào để nhập.');
  const read = rowReader(subject.columns, imported, subject.today);
  const desk = await subject.prepare(scope);
  async function* chosen() {
    for await (const rows of batchesOf(scope, importId, 'taken')) {
      const given = rows.map(read);
      await refuseChanged(scope, importId, rows, await desk.judge(given));
      yield rows.map(({ verdict, choice, twins }, nth): ChosenRow => ({
        ...given[nth]!,
        choice: verdict === 'good' ? 'new' : choice,
        twins,
      }));
    }
  }
  let done = 0;
  await writeBehind(chosen(), async (rows) => {
    await forgetPlans(scope);
    await saveBefore(scope, importId, await desk.make(rows));
    await tell?.((done += rows.length));
  });
  await goOn(scope, importId, ['ready', 'running'], {
    state: 'done',
    madeCount: counts.toMake,
    changedCount: counts.toChange,
    doneCount: 0,
    message: null,
  });
  await recordEvent(scope, {
    verb: 'imports.done',
    unitId: imported.unitId,
    subject: { kind: 'import', id: importId },
    summary: `Nhập từ tệp: ${formatNumber(counts.toMake)} ${subject.noun}${counts.toChange ? `, cập nhật ${formatNumber(counts.toChange)}` : ''}`,
    detail: { file: imported.fileName },
  });
}

/** Between the preview and the run others go on working: what is written is what was shown, or nothing. */
async function refuseChanged(
  scope: Scope,
  importId: string,
  rows: readonly ImportRow[],
  judgements: readonly Judgement[],
): Promise<void> {
  const idsOf = (twins: readonly Twin[]): string[] => twins.flatMap((twin) => twin.id ?? []);
  const now = rows.map((row, nth) => ({ row, ...(judgements[nth] ?? { errors: {}, twins: [] }) }));
  const fresh = now.flatMap(({ row, twins }) => idsOf(twins).filter((id) => !idsOf(row.twins).includes(id)));
  const own = await listOwn(scope, importId, fresh);
  const changed = now.find(
    ({ row, errors, twins }) =>
      Object.keys(errors).length > 0 ||
      idsOf(twins).some((id) => !own.has(id) && !idsOf(row.twins).includes(id)) ||
      (!['new', 'skip'].includes(row.choice) && idsOf(row.twins).some((id) => !idsOf(twins).includes(id))),
  );
  if (!changed) return;
  const reason =
    [...Object.values(changed.errors), ...changed.twins.map((twin) => twin.words)][0] ??
    'người đã có nay không còn ở đơn vị';
  throw new Refusal(
    'imports.changed',
    `Chưa ghi gì, vì từ lúc xem trước đã có thay đổi. Dòng ${changed.row.rowNumber}: ${reason.replace(/\.?$/u, '.')} Hãy mở “Sửa cách hiểu các cột” rồi bấm “Kiểm tra từng dòng” để xem lại.`,
  );
}

/** Takes an import back: what it made goes, what it changed is as before. Refuses when any of it was touched since. */
export async function undoImport(scope: Scope, { imported, subject, tell }: Work): Promise<void> {
  const { importId, finishedAt } = imported;
  refuseUnless(finishedAt, 'imports.notDone', 'Lần nhập này chưa ghi gì.');
  const { rows: kept } = await countRows(scope, importId);
  refuseUnless(kept > 0, 'imports.old', 'Lần nhập này đã quá lâu, không còn hoàn tác được.');
  let done = 0;
  for await (const rows of batchesOf(scope, importId, 'taken')) {
    await subject.undo(scope, madeOf(rows), finishedAt);
    await tell?.((done += rows.length));
  }
  await goOn(scope, importId, ['done', 'undoing'], {
    state: 'undone',
    undoneBy: scope.name,
    doneCount: 0,
    message: null,
  });
  await recordEvent(scope, {
    verb: 'imports.undone',
    unitId: imported.unitId,
    subject: { kind: 'import', id: importId },
    summary: `Hoàn tác lần nhập từ tệp: ${formatNumber(imported.madeCount)} ${subject.noun}`,
    detail: { file: imported.fileName },
  });
}
