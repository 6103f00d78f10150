import type { Span } from '../finding.ts';
import type { Reading } from '../reading/statements.ts';

/** "năm 2021", "quý II", "đợt 3", "loại B": a place in an order. */
export interface Mark extends Span {
  nth: number;
  /** Those of one order begin with the same word; years do with or without "năm". */
  word: string;
}

interface Order {
  pattern: RegExp;
  /** How many at least are a row; a row that does not begin with a year or a month begins with the first. */
  least: number;
  begins: boolean;
}

const figures = ['một', 'hai', 'ba', 'bốn', 'năm'];
const romans = ['i', 'ii', 'iii', 'iv', 'v'];
const others = [romans, figures, ['a', 'b', 'c', 'd'], ['nhất', 'nhì', '', 'tư']];

const orders: readonly Order[] = [
  {
    pattern: /(?<![\d.,/])(?:năm (?:học )?)?(20[0-3]\d)(?:\s?[-–]\s?20[0-3]\d)?(?![\d/.]\d|\p{L})/giu,
    least: 3,
    begins: false,
  },
  { pattern: /(?<!\p{L})tháng (\d{1,2})(?![\d/])/giu, least: 3, begins: false },
  { pattern: /(?<!\p{L})quý (IV|I{1,3}|[1-4]|một|nhất|hai|ba|bốn|tư)(?!\p{L})/giu, least: 4, begins: true },
  {
    pattern:
      /(?<!\p{L})(?:đợt|lần|kỳ|vòng|buổi|phiên|lớp|khối(?: lớp)?|khoản|bậc|ca|tổ|cụm|khu|nhóm|mức|đội|trạm|phân xưởng) (?:thứ )?(IV|V|I{1,3}|\d{1,2}|một|nhất|hai|ba|bốn|tư|năm)(?![\p{L}\d])/giu,
    least: 3,
    begins: true,
  },
  { pattern: /(?<!\p{L})(?:loại|hạng|nhóm|khối|tổ|mức) ([A-D])(?!\p{L})/gu, least: 3, begins: true },
];

const nthOf = (said: string): number =>
  /^\d/u.test(said) ? Number(said) : Math.max(...others.map((names) => names.indexOf(said) + 1));

/** The rows of a line whose marks follow each other in their order: "2020 …, 2021 …, 2022 …". */
export const rowsInOrder = (reading: Reading, line: Span): Mark[][] =>
  orders.flatMap((order) => rowsOf(reading, line, order));

/** Marks that follow each other in their order. */
function rowsOf({ text }: Reading, line: Span, { pattern, least, begins }: Order): Mark[][] {
  const rows: Mark[][] = [];
  for (const { index, 0: said, 1: name = '' } of text.slice(line.from, line.to).matchAll(pattern)) {
    const from = line.from + index;
    const word = /^\d|^năm/iu.test(said) ? '' : (said.toLowerCase().split(' ')[0] ?? '');
    const mark = { from, to: from + said.length, nth: nthOf(name.toLowerCase()), word };
    const [row, last] = [rows.at(-1), rows.at(-1)?.at(-1)];
    if (row && last && last.word === word && last.nth + 1 === mark.nth) row.push(mark);
    else rows.push([mark]);
  }
  return rows.filter((row) => row.length >= least && (!begins || row[0]?.nth === 1));
}
