import { formatNumber } from '../../../../../kernel/vi/number.ts';
import type { Finding, Span } from '../finding.ts';
import { one, readPlain, type Quantity } from '../reading/quantities.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';
import { contradicts } from './clearance.ts';
import { fits, inScale, notAdding } from './sums.ts';
import { rightTotals } from './table-totals.ts';
import { sameMeasure } from '../reading/units.ts';

/** "Tổng cộng các cấp: 859", "Hai đợt cộng lại 330", "(cộng 640)", "Cộng; 2.226; 99" */
const footer =
  /^[-+*•|\s(]*(?:(?:tổng cộng|cộng|tổng số|tổng|toàn)(?!\p{L})(?:\s\p{L}+){0,4}|(?:hai|ba|bốn|năm|sáu|cả|\d{1,2}) (?:\p{L}+ ){1,3}(?:cộng|gộp|tổng|là|có|được)(?: lại)?(?: là)?|(?:hai|ba|bốn|năm) (?:năm|quý|đợt|khối|tổ|tháng|cấp)(?!\s(?:19|20)\d\d))\s*(?:\([^)]*\))?\s*[:;|=]?\s*\d/iu;

/** Lines of numbers closed by "Cộng": each column against its sum. */
export const columns = (reading: Reading): Finding[] => columnsOf(reading, false);

/** Those of a ruled table in which another column comes out. */
export const ruledColumns = (reading: Reading): Finding[] => columnsOf(reading, true);

function columnsOf(reading: Reading, sure: boolean): Finding[] {
  const { text, lines } = reading;
  return lines.flatMap((line, nth): Finding[] => {
    const said = text.slice(line.from, line.to);
    if (!footer.test(said)) return [];
    const all = quantitiesIn(reading, spanOf(reading.sentences, line)).filter((one) => one.measure !== 'percent');
    const ruled = isRuled(said);
    const totals = all.filter(
      (one, at) =>
        !/bình quân|trung bình/iu.test(text.slice(line.from, one.from)) &&
        (ruled || !text.slice(line.from, one.from).includes(';')) &&
        (ruled || all.findIndex((other) => sameMeasure(one, other)) === at),
    );
    const rows: Quantity[][] = [];
    for (const row of lines.slice(0, nth).toReversed()) {
      const own = quantitiesIn(reading, row).filter((one) => one.measure !== 'percent');
      if (own.length === 0 || row.to - row.from > 120) break;
      rows.unshift(own);
    }
    const right = ruled && totals.some((total, column) => columnAdds(rows, total, column - all.length));
    if (right !== sure) return [];
    return totals.slice(0, 4).flatMap((total, column): Finding[] => {
      if (rightTotals(reading).has(total.from)) return [];
      const cells = rows.map((row) =>
        ruled
          ? row.at(column - all.length)
          : (row.find((one) => sameMeasure(one, total) && (one.unit !== '' || total.unit === '')) ?? row[column]),
      );
      const fitting = cells.map((cell) => (cell && sameMeasure(cell, total) ? cell : undefined));
      const whole = fitting.slice(fitting.lastIndexOf(undefined) + 1).filter((one) => one !== undefined);
      if (whole.length < 2) return [];
      const sums = (right ? [whole] : [whole, whole.slice(1)]).map((some) =>
        some.reduce((sum, one) => sum + inScale(one, total), 0n),
      );
      if (sums.some((sum) => fits(sum, total, []))) return [];
      const [sum = 0n] = sums;
      // A column of percents or of numbers that count the rows has no sum.
      const apart = sum > total.value ? sum - total.value : total.value - sum;
      const far = !right && (ruled || !/^[-+*•|\s(]*(?:tổng cộng|cộng|tổng số|tổng)\s*:?\s*\d/iu.test(said));
      return apart * (far ? 10n : 3n) > total.value || otherSide(text, line, rows)
        ? []
        : right && whole.length === rows.length
          ? // Where another column comes out, this one has all its rows: what leaving one out gives is chance.
            [notAdding(total, whole, sum)]
          : contradicts(reading, total, whole);
    });
  });
}

/** Whether a column of all rows comes to the number below it. */
function columnAdds(rows: readonly Quantity[][], total: Quantity, fromEnd: number): boolean {
  const cells = rows.map((row) => row.at(fromEnd));
  const told = cells.filter((cell) => cell !== undefined && sameMeasure(cell, total));
  const sum = told.reduce((all, cell) => all + (cell ? inScale(cell, total) : 0n), 0n);
  return rows.length > 2 && told.length === rows.length && sum === total.value;
}

/** "Tổng chi" below a line of what came in is no sum of it. */
function otherSide(text: string, line: Span, rows: readonly Quantity[][]): boolean {
  const way = /tổng (thu|chi)(?!\p{L})/iu.exec(text.slice(line.from, line.to))?.[1]?.toLowerCase();
  const first = rows[0]?.[0];
  return (
    way !== undefined &&
    first !== undefined &&
    new RegExp(String.raw`(?<!\p{L})${way === 'thu' ? 'chi' : 'thu'}(?!\p{L})`, 'iu').test(
      text.slice(first.from - 40, line.from),
    )
  );
}

/** "Cộng | 5.800 | 6.040": its columns stand between strokes. */
const isRuled = (said: string): boolean => (said.match(/[|;\t]/gu)?.length ?? 0) > 1;

interface Row extends Span {
  /** Its numbers, in their order. */
  cells: bigint[];
}

/** "Mái ấm / 110 / 125 / 235": a typed table whose last column adds up in most rows must do so in all. */
export function rows(reading: Reading): Finding[] {
  return tables(reading).flatMap((table): Finding[] => {
    const apart = ({ cells }: Row): bigint =>
      cells.slice(0, -1).reduce((sum, cell) => sum + cell, 0n) - (cells.at(-1) ?? 0n);
    const wrong = table.filter((row) => apart(row) !== 0n);
    if (wrong.length * 2 >= table.length) return [];
    return wrong.map((row) => {
      const said = row.cells.at(-1) ?? 0n;
      const words = `Tổng ghi ${written(said)}, các phần cộng lại được ${written(said + apart(row))}.`;
      return { kind: 'totalAndParts', at: { from: row.from, to: row.to }, words };
    });
  });
}

const written = (value: bigint): string => formatNumber(Number(value) / Number(one));

/** Lines that follow each other with equally many numbers between strokes or tabs. */
function tables({ text, lines }: Reading): Row[][] {
  const found: Row[][] = [];
  let open: Row[] = [];
  for (const line of lines) {
    const cells = text
      .slice(line.from, line.to)
      .split(/\s*[|\t]\s*|\s+\/\s+/u)
      .map((cell) => (/^[\d.]+(?:,\d+)?$/u.test(cell.trim()) ? readPlain(cell.trim()) : undefined))
      .filter((cell) => cell !== undefined);
    if (cells.length < 3 || (open[0] && open[0].cells.length !== cells.length)) open = [];
    if (cells.length < 3) continue;
    if (open.length === 0) found.push(open);
    open.push({ ...line, cells });
  }
  return found.filter((table) => table.length > 2);
}
