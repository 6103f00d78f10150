import { allow } from '../../../kernel/access.ts';
import type { Ctx } from '../../../kernel/http.ts';
import { fileHeaders, sendList } from '../../../kernel/sheets/offer.ts';
import { writeWorkbook } from '../../../kernel/sheets/write.ts';
import type { Importer, ImportRow } from '../contract.ts';
import { reasonInWords } from '../rules/words.ts';
import { listRows } from '../store/rows.ts';
import { getImport, openHere, subjectHere, topicOf } from './reading.ts';

/** A file with the headings that the import knows, and a sheet that says how each is written. */
export async function sendTemplate(c: Ctx, importer: Importer): Promise<Response> {
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
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, fileHeaders(`mau-${topic || importer.name}`, 'xlsx'));
}

const howTo = (kind: string): string =>
  ({ date: 'ngày/tháng/năm, ví dụ 06/01/2023', money: 'ví dụ 500.000', number: 'số nguyên', yesNo: 'x nếu có' })[
    kind
  ] ?? '';

/** The rows that were left out, as they came, each with its reason: to be put right and imported again. */
export async function sendRejected(c: Ctx, importer: Importer): Promise<Response> {
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
