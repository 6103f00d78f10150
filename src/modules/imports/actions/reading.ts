import { listFiles, type Files } from '../../../kernel/files.ts';
import { newId } from '../../../kernel/ids.ts';
import { NotThere, Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { openSheets, type SheetFile, type SheetRow } from '../../../kernel/sheets/read.ts';
import { nfc } from '../../../kernel/vi/text.ts';
import type { Import, ImportColumn, Subject } from '../contract.ts';
import { findHeads, guessColumns, joinHeads, rowsAbove } from '../rules/columns.ts';
import { findImport, goOn, insertImport, listStorageKeys, releaseFiles } from '../store/imports.ts';
import { writeBehind } from './batches.ts';
import { subjectOf } from './importers.ts';
import { deleteRows, insertRows } from '../store/rows.ts';

/** Files up to this size are read while their sender waits; larger ones in the background. */
const shortBytes = 1_500_000;
export const isShort = (bytes: { byteLength: number }): boolean => bytes.byteLength <= shortBytes;

/** A home of storage has a folder of its own for them. */
const folderOf = (scope: Scope): string => `nhap/${scope.tenantId}`;
export const storageKeyOf = (scope: Scope, importId: string): string => `${folderOf(scope)}/${importId}`;

export interface Upload {
  importId: string;
  unitId: string;
  subject: string;
  topic: string;
  sensitive: boolean;
  name: string;
  bytes: Uint8Array;
  fills: Readonly<Record<string, string>>;
}

/** Lays an uploaded file aside until it is imported or dropped. @returns false for a form that was sent twice. */
export async function takeFile(scope: Scope, files: Files, upload: Upload): Promise<boolean> {
  const { importId, unitId, subject, topic, sensitive, fills } = upload;
  const storageKey = storageKeyOf(scope, importId);
  const fileName = nfc(upload.name).slice(0, 200) || 'danh sách';
  const fresh = await insertImport(scope, { importId, unitId, subject, topic, sensitive, fills, fileName, storageKey });
  if (fresh) await files.disk.put(storageKey, upload.bytes);
  return fresh;
}

/** An upload whose transaction is still open has a file and no row that others see. */
const stillComing = 3_600_000;

/** Deletes the files that no import needs: ended ones, and what an upload left that was broken off. */
export async function deleteUnneededFiles(scope: Scope, files: Files, now: Date): Promise<void> {
  await releaseFiles(scope);
  const needed = await listStorageKeys(scope);
  for (const key of await listFiles(files, folderOf(scope))) {
    if (needed.has(key)) continue;
    const { lastModified } = await files.disk.getMetaData(key);
    if (lastModified.getTime() < now.getTime() - stillComing) await files.disk.delete(key);
  }
}

/** Reads a file that was laid aside. @throws NotThere when it is not there. */
export async function readTaken(
  scope: Scope,
  o: { files: Files; importId: string; unitId: string; subject: string; now: Date },
): Promise<void> {
  const imported = await findImport(scope, o);
  if (!imported) throw new NotThere('Không tìm thấy lần nhập này.');
  await readList(scope, { files: o.files, imported, subject: await subjectOf(scope, imported, o.now) });
}

export interface Place {
  sheet: number;
  headRow: number;
}

const batch = 2000;

/**
 * Reads the file anew: finds the sheet and the row of headings (or takes those that were chosen), lays the rows aside as
 * they are and guesses what each column means.
 */
export async function readList(
  scope: Scope,
  o: { files: Files; imported: Import; subject: Subject; place?: Place | undefined },
): Promise<void> {
  const { imported, subject } = o;
  refuseUnless(imported.storageKey, 'imports.gone', 'Tệp gốc đã được xóa. Hãy tải lên lại.');
  const file = await openSheets(await o.files.disk.getBytes(imported.storageKey));
  const place = o.place ?? (await findPlace(file, subject.columns));
  refuseUnless(place.sheet < file.sheets.length, 'imports.sheet', 'Tệp không có trang này.', {
    sheet: 'Hãy chọn lại.',
  });
  await deleteRows(scope, imported.importId);
  const { top, heads, rowCount } = await layRows(scope, imported, file, place);
  refuseUnless(
    rowCount > 0,
    'imports.noRows',
    `Không thấy dòng nào dưới dòng tiêu đề (dòng ${place.headRow}) của trang “${file.sheets[place.sheet]}”.`,
  );
  await goOn(scope, imported.importId, ['reading', 'mapping', 'ready'], {
    state: 'mapping',
    sheetNames: [...file.sheets],
    ...place,
    top: JSON.stringify(top),
    heads,
    rowCount,
    mapping: JSON.stringify(guessColumns(heads, subject.columns)),
    message: null,
  });
}

const mostSheets = 12;

/** The sheet and row whose cells are most headings. */
async function findPlace(file: SheetFile, columns: readonly ImportColumn[]): Promise<Place> {
  let best = { sheet: 0, headRow: 0, found: -1 };
  for (let sheet = 0; sheet < Math.min(file.sheets.length, mostSheets); sheet++) {
    const { number, found } = findHeads(await firstRows(file, sheet), columns);
    if (found > best.found) best = { sheet, headRow: number, found };
  }
  return { sheet: best.sheet, headRow: best.headRow };
}

async function firstRows(file: SheetFile, sheet: number): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of file.rows(sheet)) {
    rows.push(row);
    if (rows.length >= rowsAbove) break;
  }
  return rows;
}

interface LaidRow {
  rowNumber: number;
  rowId: string;
  cells: string[];
}

async function layRows(
  scope: Scope,
  imported: Import,
  file: SheetFile,
  { sheet, headRow }: Place,
): Promise<{ top: SheetRow[]; heads: string[]; rowCount: number }> {
  const top: SheetRow[] = [];
  let heads: string[] = [];
  let rowCount = 0;
  async function* batches(): AsyncGenerator<LaidRow[]> {
    let waiting: LaidRow[] = [];
    for await (const row of file.rows(sheet)) {
      if (top.length < 8) top.push({ number: row.number, cells: row.cells.map((cell) => cell.slice(0, 60)) });
      if (row.number === headRow) heads = row.cells.map((cell) => cell.slice(0, 120));
      const joined = row.number === headRow + 1 && joinHeads(heads, row.cells);
      if (joined) heads = joined.map((head) => head.slice(0, 120));
      if (joined || row.number <= headRow) continue;
      waiting.push({ rowNumber: row.number, rowId: newId(), cells: row.cells });
      rowCount++;
      if (waiting.length < batch) continue;
      yield waiting;
      waiting = [];
    }
    yield waiting;
  }
  await writeBehind(batches(), (rows) => insertRows(scope, imported, rows));
  if (heads.length === 0)
    throw new Refusal(
      'imports.heads',
      rowCount > 0 || top.length > 0
        ? `Dòng ${headRow} không có gì. Hãy chọn dòng có tên các cột.`
        : 'Trang này không có gì. Hãy chọn trang hoặc tệp có danh sách.',
      { headRow: 'Hãy chọn lại.' },
    );
  return { top, heads, rowCount };
}
