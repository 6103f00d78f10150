import type { Align, Block, Cell } from '../contract.ts';

/**
 * The cells of a line pasted from a sheet ("Tổ May\t42\t18") or typed with strokes ("| Tổ May | 42 | 18 |"); none for the line of
 * dashes below such a head, undefined where the line is no row.
 */
export function cellsOf(line: string): string[] | undefined {
  if (line.includes('\t')) return line.split('\t');
  if (/^\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/u.test(line)) return [];
  const framed = /^\|(.+)\|$/u.exec(line)?.[1];
  const cells = (framed ?? line).split(framed === undefined ? ' | ' : '|').map((cell) => cell.trim());
  return cells.length > 1 ? cells : undefined;
}

const number = /^[-+−(]?\s?\d[\d.,]*\)?(?:\s?(?:%|đ|đồng))?$|^\d+\s?\/\s?\d+$/u;
const isYear = (cell: string): boolean => /^(?:19|20)\d\d$/u.test(cell);
const isFigure = (cell: string): boolean => number.test(cell);
/** Nothing told, in whichever way. */
const isBlank = (cell: string): boolean => /^[-–—]?$/u.test(cell);
const ofAll = /^(?:tổng(?: cộng| số)?|cộng|toàn \p{L}+)(?!\p{L})/iu;
const named = /^(?:tt|stt|số tt|họ|tên|đơn vị|nội dung|chỉ tiêu|tổ|năm|tháng|quý|ngày|danh mục|loại)(?!\p{L})/iu;

/** Rows of cells as a table: a head where the first row has one, figures aligned, the row of all in bold. */
export function typedTable(typed: readonly (readonly string[])[]): Block {
  const many = Math.max(...typed.map((row) => row.length));
  const rows = typed.map((row, nth) => widened(row, many, nth === 0));
  const [first = [], ...rest] = rows;
  const headed = hasHead(first, rest);
  const body = headed ? rest : rows;
  return {
    kind: 'table',
    typed: true,
    columns: first.map((_, column) => columnOf(rows, body, column)),
    head: headed ? [first] : [],
    rows: body.map((row): Cell[] =>
      row.some((cell) => ofAll.test(cell)) ? row.map((runs) => ({ runs, bold: true })) : row,
    ),
  };
}

/** The corner of a table is often empty, and lost where the table begins the text. */
const widened = (row: readonly string[], many: number, isFirst: boolean): string[] =>
  isFirst && row.length === many - 1 ? ['', ...row] : [...row, ...Array.from({ length: many - row.length }, () => '')];

/** Names of columns above figures, or words with which a head begins. */
function hasHead(first: readonly string[], rest: readonly (readonly string[])[]): boolean {
  if (first.some((cell) => isFigure(cell) && !isYear(cell)) || first.every(isBlank)) return false;
  const figures = first.some((cell, column) => !isBlank(cell) && rest.some((row) => isFigure(row[column] ?? '')));
  return figures || first.some((cell) => named.test(cell));
}

const [narrowest, widest] = [4, 34];

/** As wide as its longest cell, within bounds; figures stand under each other. */
function columnOf(
  rows: readonly (readonly string[])[],
  body: readonly (readonly string[])[],
  column: number,
): { width: number; align: Align } {
  const told = body.map((row) => row[column] ?? '').filter((cell) => !isBlank(cell));
  const figures = told.filter(isFigure);
  const longest = Math.max(0, ...rows.map((row) => wordy(row[column] ?? '')));
  const align =
    figures.length * 2 <= told.length
      ? 'left'
      : figures.some((cell) => /\d{3}\.\d{3}|\d{4}/u.test(cell))
        ? 'right'
        : 'center';
  return { width: Math.min(widest, Math.max(narrowest, longest + 2)), align };
}

/** Words may stand on several lines, a figure may not. */
const wordy = (cell: string): number =>
  isFigure(cell) ? cell.length : Math.max(Math.ceil(cell.length / 2), ...cell.split(' ').map((word) => word.length));
