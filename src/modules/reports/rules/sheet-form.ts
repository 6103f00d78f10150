import { parseRoman } from '../../../kernel/vi/roman.ts';
import { fold } from '../../../kernel/vi/text.ts';
import type { Section } from '../contract.ts';
import { tableNames } from './outline-words.ts';
import type { OutlineLine } from './outline-text.ts';

export interface SheetLine {
  number: number;
  cells: readonly string[];
}

const columns = {
  level: /^(?:cap|muc|tt|stt|so tt|so muc)$/u,
  heading: /^(?:noi dung|tieu de|ten muc|de muc|noi dung bao cao)$/u,
  asked: /^(?:yeu cau|goi y|can bao cao|huong dan|noi dung can bao cao|ghi chu)$/u,
  figure: /^(?:so lieu|chi so|chi tieu|so lieu can co)$/u,
} as const;
type Column = keyof typeof columns;

/** A sheet with a line a section: level, heading, what is asked, which figures. Without a head the columns stand in that order. */
export function linesOfSheet(rows: readonly SheetLine[]): OutlineLine[] {
  const at = rows.findIndex(({ cells }) => cells.some((cell) => columns.heading.test(fold(cell))));
  const head = rows[at]?.cells.map(fold);
  const order: readonly Column[] = ['level', 'heading', 'asked', 'figure'];
  const place = (column: Column): number =>
    head ? head.findIndex((cell) => columns[column].test(cell)) : order.indexOf(column);
  // "Cấp" says the level itself; under "TT" digits only count.
  const counts = head !== undefined && head[place('level')] !== 'cap';
  const cellOf = (row: SheetLine, column: Column): string => row.cells[place(column)]?.trim() ?? '';
  return rows.slice(at + 1).flatMap((row) => {
    const [heading, asked, figures] = [cellOf(row, 'heading'), cellOf(row, 'asked'), cellOf(row, 'figure')];
    const where = `dòng ${row.number}`;
    const level = levelIn(cellOf(row, 'level'), counts);
    return [
      ...(heading === '' ? [] : [{ text: heading, level: level ?? 3, place: where }]),
      ...(asked === '' ? [] : [{ text: `Viết: ${asked.replaceAll(/\s*\n\s*/gu, '; ')}`, place: where }]),
      ...(figures === ''
        ? []
        : [{ text: `Bảng: ${tableNames.comparison}: ${figures.replaceAll('\n', ';')}`, place: where }]),
    ];
  });
}

/** "1", "2", "3" as levels count in "Cấp"; "Phần I", "II", "2.1" as sections are numbered. */
function levelIn(cell: string, counts: boolean): Section['level'] | undefined {
  const mark = cell.trim().replace(/[.)]$/u, '');
  if (/^phần/iu.test(mark)) return 1;
  if (/^[IVXLC]+$/u.test(mark) && parseRoman(mark) !== undefined) return 2;
  if (!counts && /^[123]$/u.test(mark)) return Number(mark) as Section['level'];
  return mark === '' ? undefined : 3;
}
