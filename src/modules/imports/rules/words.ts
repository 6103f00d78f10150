import { formatNumber } from '../../../kernel/vi/number.ts';
import type { Import, ImportColumn, ImportRow } from '../contract.ts';

/** How an import stands, for a line of the list. */
export function outcomeInWords(imported: Import): string {
  const { state, madeCount, changedCount } = imported;
  const made = [
    madeCount > 0 && `thêm ${formatNumber(madeCount)}`,
    changedCount > 0 && `cập nhật ${formatNumber(changedCount)}`,
  ]
    .filter(Boolean)
    .join(', ');
  if (state === 'done') return `Đã nhập: ${made}`;
  if (state === 'undone') return `Đã hoàn tác (${made})`;
  if (state === 'failed') return 'Không đọc được';
  if (state === 'mapping') return 'Chờ chọn cột';
  if (state === 'ready') return 'Chờ xem trước và nhập';
  return 'Đang xử lý';
}

/** "120 dòng: 100 dòng đúng, 15 dòng có lỗi, 5 dòng có thể trùng." */
export function countsInWords({
  rowCount,
  wrongCount,
  twinCount,
}: Pick<Import, 'rowCount' | 'wrongCount' | 'twinCount'>): string {
  const parts = [
    `${formatNumber(rowCount - wrongCount - twinCount)} dòng đúng`,
    wrongCount > 0 && `${formatNumber(wrongCount)} dòng có lỗi`,
    twinCount > 0 && `${formatNumber(twinCount)} dòng có thể trùng`,
  ];
  return `${formatNumber(rowCount)} dòng: ${parts.filter(Boolean).join(', ')}.`;
}

/** What is wrong with a row, field by field, under the words of the form. */
export function errorsInWords(row: Pick<ImportRow, 'errors'>, columns: readonly ImportColumn[]): string[] {
  const labels = new Map(columns.map((column) => [column.name, column.field.label]));
  return Object.entries(row.errors).map(([name, text]) => {
    const label = labels.get(name);
    return label === undefined || text.toLowerCase().includes(label.toLowerCase()) ? text : `${label}: ${text}`;
  });
}

/** Why a row was not imported, for the file of such rows. */
export const reasonInWords = (row: ImportRow, columns: readonly ImportColumn[]): string =>
  row.verdict === 'twin'
    ? `Có thể trùng: ${row.twins.map((twin) => twin.words).join('; ')}`
    : errorsInWords(row, columns).join(' ');
