import type { Finding, Span } from '../finding.ts';
import { formatNumber } from '../../../../../kernel/vi/number.ts';
import { one, readPlain } from '../reading/quantities.ts';
import type { Reading } from '../reading/statements.ts';
import { turned } from '../typing.ts';

/** A table of which every row has equally many cells, closed by a row of all. */
interface ClosedTable {
  columns: readonly TotalledColumn[];
}

interface TotalledColumn {
  heading: string;
  /** Where its total stands. */
  at: Span;
  values: readonly bigint[];
  total: bigint;
}

const bar = /\s*\|\s*/u;
const ofAll = /^(?:tổng(?: cộng| số)?|cộng|toàn \p{L}+(?: \p{L}+)?)\s*(?:\([^)]*\))?$/iu;
const averages = /%|bình quân|trung bình|tỷ lệ/iu;
const figure = /^\d[\d.]*(?:,\d+)?$/u;
const blank = /^[-–—]?$/u;

const cellsIn = (said: string): string[] =>
  said
    .replace(/^\s*\|/u, '')
    .replace(/\|\s*$/u, '')
    .trim()
    .split(bar);
const valueOf = (cell: string): bigint | undefined =>
  figure.test(cell) ? readPlain(cell) : blank.test(cell) ? 0n : undefined;
const isYear = (cell: string): boolean => /^(?:19|20)\d\d$/u.test(cell);

/** The tables whose rows can be read cell by cell: above each total all that it is of. */
function closedTables({ text, lines }: Reading): ClosedTable[] {
  const rows = lines.map((line) => cellsIn(text.slice(line.from, line.to)));
  return lines.flatMap((line, nth): ClosedTable[] => {
    const totals = rows[nth] ?? [];
    const name = totals.findIndex((cell) => ofAll.test(cell));
    if (totals.length < 2 || name < 0) return [];
    const above = rows.slice(0, nth);
    const body = above.slice(above.findLastIndex((row) => row.length !== totals.length) + 1);
    const isHead = (row: readonly string[]): boolean =>
      row.slice(name + 1).every((cell) => valueOf(cell) === undefined || isYear(cell) || cell === '');
    const first = body.findIndex((row) => !isHead(row));
    const data = body.slice(first < 0 ? body.length : first);
    if (data.length < 2) return [];
    const columns = totals.flatMap((cell, at): TotalledColumn[] => {
      const values = data.map((row) => valueOf(row[at] ?? ''));
      const total = at > name && figure.test(cell) ? readPlain(cell) : undefined;
      if (total === undefined || values.includes(undefined)) return [];
      return [
        {
          heading: body[first - 1]?.[at] ?? '',
          at: placeOf(text, line, totals, at),
          values: values as bigint[],
          total,
        },
      ];
    });
    return [{ columns }];
  });
}

function placeOf(text: string, line: Span, cells: readonly string[], nth: number): Span {
  let from = line.from;
  for (const cell of cells.slice(0, nth)) from = text.indexOf(cell, from) + cell.length;
  from = text.indexOf(cells[nth] ?? '', from);
  return { from, to: from + (cells[nth]?.length ?? 0) };
}

const sumOf = ({ values }: TotalledColumn): bigint => values.reduce((all, value) => all + value, 0n);
const largest = ({ values }: TotalledColumn): bigint =>
  values.reduce((most, value) => (value > most ? value : most), 0n);

/** Where one column of a table comes to its total, the others do so too, by however much they miss it; those of averages and shares do not. */
export const tableTotals = (reading: Reading): Finding[] =>
  closedTables(reading).flatMap(({ columns }) =>
    columns.some((column) => sumOf(column) === column.total)
      ? columns
          .filter((column) => sumOf(column) !== column.total && mayBeTotal(column))
          .map((column): Finding => ({
            kind: 'totalAndParts',
            at: column.at,
            words: `${nameOf(column)} ghi ${written(column.total)}, các dòng cộng lại được ${written(sumOf(column))}.`,
          }))
      : [],
  );

const nameOf = ({ heading }: TotalledColumn): string => (heading === '' ? 'Tổng' : `Tổng của cột “${heading}”`);

const known = new WeakMap<Reading, ReadonlySet<number>>();

/** Where the totals stand that come out of their columns: they are totals of nothing else. */
export function rightTotals(reading: Reading): ReadonlySet<number> {
  const earlier = known.get(reading);
  if (earlier) return earlier;
  const right = closedTables(reading).flatMap(({ columns }) =>
    columns.filter((column) => sumOf(column) === column.total),
  );
  const found = new Set(right.map(({ at }) => at.from));
  known.set(reading, found);
  return found;
}

/** "Cao nhất" and averages lie among what stands above them. */
const mayBeTotal = (column: TotalledColumn): boolean =>
  !averages.test(column.heading) &&
  (column.total > largest(column) || turned({ value: sumOf(column), step: one }, { value: column.total, step: one }));

const written = (value: bigint): string => formatNumber(Number(value) / Number(one));
