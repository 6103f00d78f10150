import { Readable } from 'node:stream';
import type { CellStyle, CellValue, NamedRange, WriteSheet } from 'hucre';
import { formatDate } from '../vi/dates.ts';

export type SheetValue = string | number | null;

export interface SheetColumn<Row> {
  label: string;
  /** A date is 'YYYY-MM-DD' and becomes a day that a sheet can sort; money and numbers stay numbers. */
  kind?: 'text' | 'date' | 'money' | 'number' | 'year' | undefined;
  value: (row: Row) => SheetValue;
}

export type SheetFormat = 'xlsx' | 'csv';

type Batches<Row> = AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;

/** A sheet as bytes while its rows come in: 100,000 of them cost no more memory than a page of them. */
export function writeSheet<Row>(
  format: SheetFormat,
  o: { name: string; columns: readonly SheetColumn<Row>[]; batches: Batches<Row> },
): ReadableStream<Uint8Array> {
  const chunks = format === 'csv' ? csvChunks(o) : xlsxChunks(o);
  return Readable.toWeb(Readable.from(chunks, { objectMode: false })) as unknown as ReadableStream<Uint8Array>;
}

/** A cell that begins with = + - @ is a formula to Excel: an apostrophe in front makes it text again. */
const formula = /^[=+\-@\t\r]/u;

async function* csvChunks<Row>(o: {
  columns: readonly SheetColumn<Row>[];
  batches: Batches<Row>;
}): AsyncGenerator<Uint8Array> {
  const text = new TextEncoder();
  const write = (rows: SheetValue[][]): Uint8Array =>
    text.encode(rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join(''));
  yield text.encode('\uFEFF');
  yield write([o.columns.map((column) => column.label)]);
  for await (const rows of o.batches)
    if (rows.length) yield write(rows.map((row) => o.columns.map((column) => inCsv(column, row))));
}

const needsQuotes = /[",\r\n]|^\s|\s$/u;

/** A cell as RFC 4180 has it. By hand: the library that reads CSV takes three times as long to write it. */
function cellOf(value: SheetValue): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const harmless = formula.test(value) ? `'${value}` : value;
  return needsQuotes.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function inCsv<Row>(column: SheetColumn<Row>, row: Row): SheetValue {
  const value = column.value(row);
  return column.kind === 'date' && typeof value === 'string' && value ? formatDate(value) : value;
}

const looks: Partial<Record<NonNullable<SheetColumn<unknown>['kind']>, { numFmt?: string; width: number }>> = {
  date: { numFmt: 'dd/mm/yyyy', width: 12 },
  money: { numFmt: '#,##0', width: 16 },
  number: { numFmt: '#,##0', width: 11 },
  year: { width: 9 },
};

/** More rows than are printed; the writer that streams them knows no pages. */
const mostOnPaper = 2000;

async function* xlsxChunks<Row>(o: {
  name: string;
  columns: readonly SheetColumn<Row>[];
  batches: Batches<Row>;
}): AsyncGenerator<Uint8Array> {
  const { writeXlsx, writeXlsxStream } = await import('hucre');
  const rows = rowsInXlsx(o);
  const sheet = {
    name: sheetName(o.name),
    freezePane: { rows: 1 },
    columns: o.columns.map(({ label, kind }) => ({ header: label, width: 24, ...looks[kind ?? 'text'] })),
  };
  const first: CellValue[][] = [];
  for (let next = await rows.next(); ; next = await rows.next()) {
    if (next.done) {
      yield writeXlsx({
        sheets: [{ ...sheet, ...onPaper(o.columns, first) }],
        namedRanges: [firstRowOnEachPage(sheet.name)],
      });
      return;
    }
    first.push(next.value);
    if (first.length > mostOnPaper) break;
  }
  async function* everyRow() {
    yield* first;
    yield* rows;
  }
  yield* writeXlsxStream(everyRow(), sheet) as unknown as AsyncIterable<Uint8Array>;
}

async function* rowsInXlsx<Row>(o: { columns: readonly SheetColumn<Row>[]; batches: Batches<Row> }) {
  for await (const batch of o.batches) for (const row of batch) yield o.columns.map((column) => inXlsx(column, row));
}

const line = { style: 'thin' } as const;
const ruled: CellStyle = {
  font: { name: 'Times New Roman', size: 12 },
  alignment: { vertical: 'top', wrapText: true },
  border: { top: line, right: line, bottom: line, left: line },
};
const centred: CellStyle = { ...ruled, alignment: { ...ruled.alignment, horizontal: 'center' } };
const headed: CellStyle = {
  ...ruled,
  font: { ...ruled.font, bold: true },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

/** As it is sent to the printer: ruled, all columns on one A4 page, their names on each, texts on as many lines as they need. */
function onPaper<Row>(columns: readonly SheetColumn<Row>[], rows: CellValue[][]): Omit<WriteSheet, 'name'> {
  const labels = columns.map(({ label }) => label);
  const all = [labels, ...rows];
  const widths = columns.map(({ kind = 'text' }, nth) => looks[kind]?.width ?? widthFor(rows.map((row) => row[nth])));
  return {
    rows: all,
    columns: columns.map(({ kind = 'text' }, nth) => ({
      style: kind === 'date' || kind === 'year' ? centred : ruled,
      ...looks[kind],
      width: widths[nth] ?? 10,
    })),
    cells: new Map(labels.map((value, nth) => [`0,${nth}`, { value, style: headed }])),
    rowDefs: new Map(all.map((row, nth) => [nth, { height: 16.5 * linesOf(row, widths) }])),
    pageSetup: {
      paperSize: 'a4',
      orientation: columns.length > 5 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&CTrang &P/&N' },
  };
}

/** `printTitlesRow` of the library names the sheet without quotes, which Excel takes for a damaged file. */
const firstRowOnEachPage = (sheet: string): NamedRange => ({
  name: '_xlnm.Print_Titles',
  range: `'${sheet}'!$1:$1`,
  scope: sheet,
});

/** In letters of twelve points. */
const widthFor = (values: readonly (CellValue | undefined)[]): number =>
  values.reduce<number>((most, value) => Math.min(44, Math.max(most, lengthOf(value) + 2)), 10);
const lengthOf = (value: CellValue | undefined): number => (typeof value === 'string' ? value.length : 0);

const linesOf = (row: readonly CellValue[], widths: readonly number[]): number =>
  Math.max(1, ...row.map((value, nth) => Math.ceil(lengthOf(value) / (widths[nth] ?? 10))));

function inXlsx<Row>(column: SheetColumn<Row>, row: Row): string | number | Date | null {
  const value = column.value(row);
  return column.kind === 'date' && typeof value === 'string' && value ? new Date(`${value}T00:00:00Z`) : value;
}

/** Excel allows 31 letters and none of these. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:']/gu, ' ').slice(0, 31);

/** A whole workbook of a few small sheets: a template with its explanations. */
export async function writeWorkbook(sheets: readonly { name: string; rows: string[][] }[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre');
  return writeXlsx({
    sheets: sheets.map(({ name, rows }) => ({
      name: sheetName(name),
      rows,
      freezePane: { rows: 1 },
      columns: Array.from({ length: Math.max(...rows.map((row) => row.length)) }, () => ({ width: 24 })),
    })),
  });
}
