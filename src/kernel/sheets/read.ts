import { Refusal } from '../refusal.ts';
import { guessLegacy, isForeign, type Legacy } from '../vi/legacy.ts';
import { nfc } from '../vi/text.ts';
import { openParts, sheetLimits, unreadable } from './guard.ts';
import { decodeText } from './text.ts';
import type { Cell } from './xlsx.ts';

/** A row as text, whatever kind of file it came from: dates as '2023-01-06', numbers without dots, the part after a comma. */
export interface SheetRow {
  /** As Excel counts them, from 1. */
  number: number;
  cells: string[];
}

export interface SheetFile {
  sheets: readonly string[];
  /** Row by row; a list of 100,000 rows is never whole in memory (except .xls, whose format has no other way). */
  rows: (sheet: number) => AsyncGenerator<SheetRow, void, undefined>;
}

/**
 * Opens an uploaded list by its bytes, not by its name. The readers load on first use.
 * Refuses `sheet.size`, `sheet.kind`, `sheet.broken`, `sheet.bomb`, `sheet.locked`, and while reading `sheet.rows`.
 */
export async function openSheets(bytes: Uint8Array): Promise<SheetFile> {
  if (bytes.byteLength === 0) throw new Refusal('sheet.empty', 'Tệp không có nội dung.');
  if (bytes.byteLength > sheetLimits.bytes)
    throw new Refusal('sheet.size', `Tệp lớn quá ${sheetLimits.bytes / 1_000_000} MB. Hãy chia thành nhiều tệp.`);
  const file = await opened(() => openByKind(bytes));
  return { sheets: file.sheets.map(nfc), rows: (sheet) => limited(modern(file.rows(sheet))) };
}

function openByKind(bytes: Uint8Array): Promise<SheetFile> {
  if (startsWith(bytes, [0x50, 0x4b])) return openZipped(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return openXls(bytes);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) || startsWith(bytes, [0xff, 0xd8, 0xff]) || startsWith(bytes, [0x89]))
    throw wrongKind();
  return openCsv(bytes);
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

const wrongKind = (): Refusal =>
  new Refusal(
    'sheet.kind',
    'Tệp này không phải bảng tính. Hãy chọn tệp Excel (.xlsx, .xls), LibreOffice (.ods) hoặc .csv.',
  );

/** What a reader says about a broken file is for its makers; the officer gets a sentence. */
async function opened<T>(open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    throw inWords(error);
  }
}

function inWords(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  if (error instanceof Error && error.name === 'EncryptedFileError')
    return new Refusal('sheet.locked', 'Tệp đang đặt mật khẩu. Hãy bỏ mật khẩu trong Excel rồi tải lên lại.');
  // A broken file is nobody's bug here: whatever the reader stumbles over, the file is what must be mended.
  return unreadable();
}

async function openZipped(bytes: Uint8Array): Promise<SheetFile> {
  const parts = await openParts(bytes);
  if (parts.has('content.xml')) {
    const { readOds, streamOdsRows } = await import('hucre');
    const { sheets } = await readOds(bytes, { maxRows: 1 });
    return {
      sheets: sheets.map((sheet) => sheet.name),
      rows: (sheet) => asText(streamOdsRows(bytes, { sheets: [sheet] })),
    };
  }
  if (!parts.names.some((part) => part.startsWith('xl/'))) throw wrongKind();
  const { openXlsx } = await import('./xlsx.ts');
  const book = await openXlsx(parts);
  return { sheets: book.sheets, rows: (sheet) => asText(book.rows(sheet)) };
}

async function openXls(bytes: Uint8Array): Promise<SheetFile> {
  const { readXls } = await import('hucre');
  const { sheets } = await readXls(bytes);
  return {
    sheets: sheets.map((sheet) => sheet.name),
    rows: (sheet) => asText((sheets[sheet]?.rows ?? []).map((values, index) => ({ index, values }))),
  };
}

async function openCsv(bytes: Uint8Array): Promise<SheetFile> {
  const text = decodeText(bytes);
  // Some programs save a web page under the name of a sheet.
  if (/^\s*<(?:!doctype|html|table|\?xml)/iu.test(text)) throw wrongKind();
  const { default: Papa } = await import('papaparse');
  const delimiter = delimiterOf(text);
  async function* rows(): AsyncGenerator<SheetRow, void, undefined> {
    let number = 0;
    for (const records of slices(text))
      for (const cells of Papa.parse<string[]>(records, { delimiter, skipEmptyLines: false }).data)
        yield { number: ++number, cells: cells.map((cell) => cell.replace(/^'(?=[=+\-@])/u, '')) };
  }
  return { sheets: ['CSV'], rows };
}

/** Excel in Vietnamese writes `;`, others `,` or a tab: what most of the first lines have most of. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r?\n/u, 30);
  const score = (sign: string): number =>
    lines.reduce((sum, line) => sum + Math.min(20, line.split(sign).length - 1), 0);
  return [';', '\t', ','].toSorted((one, other) => score(other) - score(one))[0] ?? ',';
}

const sliceSize = 500_000;

/**
 * Pieces of whole records: a line end between quotes ends none. The parser's own stream takes minutes for 200,000 short
 * rows, in one piece their cells are all in memory.
 */
function* slices(text: string): Generator<string> {
  let from = 0;
  while (from < text.length) {
    let end = endOfLine(text, from + sliceSize);
    let open = countQuotes(text.slice(from, end)) % 2 === 1;
    while (open && end < text.length) {
      const next = endOfLine(text, end);
      open = countQuotes(text.slice(end, next)) % 2 === 0;
      end = next;
    }
    const isLast = end >= text.length;
    yield text.slice(from, isLast ? text.length : end - 1).replace(/\r?\n$/u, '');
    from = end;
  }
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}

function countQuotes(line: string): number {
  let count = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) count++;
  return count;
}

async function* asText(
  rows: AsyncIterable<{ index: number; values: Cell[] }> | Iterable<{ index: number; values: Cell[] }>,
): AsyncGenerator<SheetRow, void, undefined> {
  for await (const { index, values } of rows) yield { number: index + 1, cells: values.map(textOf) };
}

function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return nfc(cell);
  // The reader gives a day as midnight in UTC.
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return typeof cell === 'number' ? String(cell).replace('.', ',') : cell ? 'Có' : 'Không';
}

/** By how many rows it is seen how a sheet was typed. */
const looked = 60;

/** Rows as they were meant, when the sheet was typed in the letters of before Unicode: its first rows tell. */
async function* modern(rows: AsyncGenerator<SheetRow, void, undefined>): AsyncGenerator<SheetRow, void, undefined> {
  const first: SheetRow[] = [];
  let read: Legacy | undefined;
  let seen = false;
  const asMeant = ({ number, cells }: SheetRow): SheetRow => ({
    number,
    cells: read ? cells.map((cell) => (isForeign(cell) ? (read?.(cell) ?? cell) : cell)) : cells,
  });
  for await (const row of rows) {
    if (seen) yield asMeant(row);
    else if (first.push(row) === looked) {
      seen = true;
      read = guessLegacy(first.flatMap((one) => one.cells));
      yield* first.map(asMeant);
    }
  }
  if (seen) return;
  read = guessLegacy(first.flatMap((one) => one.cells));
  yield* first.map(asMeant);
}

/** Rows that have something in them, within the limits. */
async function* limited(rows: AsyncGenerator<SheetRow, void, undefined>): AsyncGenerator<SheetRow, void, undefined> {
  let count = 0;
  try {
    for await (const { number, cells } of rows) {
      const kept = cells.slice(0, sheetLimits.columns).map((cell) => cell.trim().slice(0, sheetLimits.cell));
      while (kept.at(-1) === '') kept.pop();
      if (kept.length === 0) continue;
      if (++count > sheetLimits.rows)
        throw new Refusal('sheet.rows', 'Danh sách dài quá 200.000 dòng. Hãy chia thành nhiều tệp.');
      yield { number, cells: kept };
    }
  } catch (error) {
    throw inWords(error);
  }
}
