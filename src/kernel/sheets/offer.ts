import type { Field, Contract } from '../contract.ts';
import { show } from '../contract.ts';
import { attachment, mediaTypes } from '../file-name.ts';
import type { App, Ctx } from '../http.ts';
import { inScope, type Scope } from '../scope.ts';
import { today } from '../vi/dates.ts';
import { writeSheet, type SheetColumn, type SheetFormat } from './write.ts';

/** A list as it goes out: its columns, and its pages one after the other by the place where the last one ended. */
export interface ListOut<Row, Place> {
  /** What the sheet is called inside: "Đoàn viên". */
  title: string;
  /** In the file's name: "doan-vien". */
  fileName: string;
  columns: readonly SheetColumn<Row>[];
  page: (scope: Scope, after: Place | undefined) => Promise<{ rows: readonly Row[]; next: Place | undefined }>;
}

/** Puts a list of a unit on `<path>.xlsx` and `<path>.csv`. `list` allows and reads the same address as the page of the list. */
export function offerList<Row, Place>(app: App, path: string, list: (c: Ctx) => Promise<ListOut<Row, Place>>): void {
  for (const format of ['xlsx', 'csv'] as const)
    app.get(`/cd/:unit${path}.${format}`, async (c) => sendList(c, format, await list(c)));
}

export function sendList<Row, Place>(c: Ctx, format: SheetFormat, list: ListOut<Row, Place>): Response {
  const name = `${list.fileName}-${c.get('unit').code}-${today(c.get('services').now())}`;
  const batches = pagesOf(c, list);
  return c.body(
    writeSheet(format, { name: list.title, columns: list.columns, batches }),
    200,
    fileHeaders(name, format),
  );
}

export const fileHeaders = (name: string, format: SheetFormat): Record<string, string> => ({
  'content-type': mediaTypes[format],
  'content-disposition': attachment(name, format),
  'cache-control': 'no-store',
});

/**
 * Each page in a transaction of its own, with the reader's rights: a slow line holds no connection of the database. While one
 * is written into the sheet the database looks out the next.
 */
async function* pagesOf<Row, Place>(c: Ctx, list: ListOut<Row, Place>): AsyncGenerator<readonly Row[]> {
  const [{ db }, actor] = [c.get('services'), c.get('scope')];
  const find = (after: Place | undefined) => inScope(db, actor, (scope) => list.page(scope, after));
  let coming = find(undefined);
  try {
    for (;;) {
      const { rows, next } = await coming;
      if (next !== undefined) {
        coming = find(next);
        coming.catch(ignore);
      }
      yield rows;
      if (next === undefined) return;
    }
  } finally {
    await coming.catch(ignore);
  }
}

const ignore = (): undefined => undefined;

/** The columns of a contract's fields, in its order. `sensitive` ones only for who may see them (P-6). */
export function sheetColumnsOf<Row extends object>(
  of: Contract,
  isShown: (field: Field) => boolean = (field) => !field.sensitive,
): SheetColumn<Row>[] {
  return Object.entries(of.fields)
    .filter(([, field]) => isShown(field))
    .map(([name, field]) => ({
      label: field.label,
      kind: kindOf(field),
      value: (row) => valueOf(field, (row as Record<string, unknown>)[name]),
    }));
}

const kindOf = (field: Field): SheetColumn<unknown>['kind'] =>
  field.isYear
    ? 'year'
    : field.kind === 'date' || field.kind === 'money' || field.kind === 'number'
      ? field.kind
      : 'text';

function valueOf(field: Field, value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  return kindOf(field) === 'text' ? show(field, value) : (value as string | number);
}
