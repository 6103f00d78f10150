import { Readable } from 'node:stream';
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

async function* xlsxChunks<Row>(o: {
  name: string;
  columns: readonly SheetColumn<Row>[];
  batches: Batches<Row>;
}): AsyncGenerator<Uint8Array> {
  const { writeXlsxStream } = await import('hucre');
  async function* rows() {
    for await (const batch of o.batches) for (const row of batch) yield o.columns.map((column) => inXlsx(column, row));
  }
  const stream = writeXlsxStream(rows(), {
    name: sheetName(o.name),
    freezePane: { rows: 1 },
    columns: o.columns.map(({ label, kind }) => ({ header: label, width: 24, ...looks[kind ?? 'text'] })),
  });
  yield* stream as unknown as AsyncIterable<Uint8Array>;
}

function inXlsx<Row>(column: SheetColumn<Row>, row: Row): string | number | Date | null {
  const value = column.value(row);
  return column.kind === 'date' && typeof value === 'string' && value ? new Date(`${value}T00:00:00Z`) : value;
}

/** Excel allows 31 letters and none of these. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/gu, ' ').slice(0, 31);

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
