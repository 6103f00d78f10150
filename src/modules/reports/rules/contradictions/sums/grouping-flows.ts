import type { Span } from '../finding.ts';
import { firstOf, lastOf } from './grouping-rows.ts';
import { comesNear, sumOf, type Grouping, type Layout } from './grouping.ts';
import type { Quantity } from '../reading/quantities.ts';
import { nthOf } from '../reading/statements.ts';
import { partOf } from '../reading/units.ts';

/** "đầu năm 143, vào thêm 21, ra 13, cuối năm 151": what was, with what came and less what went. */
export function flowing(layout: Layout, whole: Quantity, line: Span): Grouping[] {
  const cells = layout.cells[nthOf(layout.reading.lines, line)] ?? [];
  const own = cells.filter((some) => partOf(some, whole) && !some.rate && some !== whole);
  const open = own.filter(({ aside }) => !aside);
  const shut = own.filter((some) => some.aside && some.from > whole.to);
  const [before, behind] = [open.filter(({ to }) => to < whole.from), open.filter(({ from }) => from > whole.to)];
  const above = headingsAbove(layout, whole, line);
  const many = [2, 3, 4, 5];
  const rows = [
    ...many.flatMap((some) => [before.slice(-some), behind.slice(0, some), shut.slice(0, some)]),
    ...many.slice(0, 3).flatMap((some) => [behind, shut].map((row) => [...before.slice(-1), ...row.slice(0, some)])),
    ...[3, 4].map((some) => above.slice(-some)),
    ...rowsAbove(layout, whole, line),
  ];
  const told = (row: readonly Quantity[]): Grouping[] =>
    row.length < 3 ? [] : takenFrom(row).map((less) => ({ whole, parts: row, place: 'flow', row, less }));
  const ratio = (one: Grouping): number => Number(sumOf(one)) / Number(whole.value);
  return [
    ...rows.flatMap(told).filter((one) => comesNear(ratio(one))),
    ...movesElsewhere(layout, whole, line)
      .flatMap(told)
      .filter((one) => Math.abs(ratio(one) - 1) < 0.1),
  ];
}

/** The first number, or the last, of each of the lines right above: "Số dư: 68 / Thu: 94 / Chi: 88". */
function rowsAbove({ reading, cells }: Layout, whole: Quantity, line: Span): Quantity[][] {
  const nth = nthOf(reading.lines, line);
  return [firstOf, lastOf].flatMap((pick) =>
    [3, 4, 5].map((many) =>
      cells.slice(Math.max(1, nth - many), Math.max(1, nth)).flatMap((own) => {
        const cell = pick(own.filter((some) => partOf(some, whole)));
        return cell ? [cell] : [];
      }),
    ),
  );
}

/** What came and what went after a number, told in another line than how many there are now. */
function movesElsewhere({ reading, cells }: Layout, whole: Quantity, line: Span): Quantity[][] {
  const nth = nthOf(reading.lines, line);
  if (whole.aside) return [];
  const from = Math.max(0, nth - furthest);
  return cells.slice(from, nth + furthest).flatMap((own, after) => {
    const at = from + after;
    const open = at === nth ? [] : own.filter((some) => !some.rate && partOf(some, whole));
    return open.flatMap((first, begin) =>
      closeTo(first, whole) ? [open.slice(begin, begin + 3), open.slice(begin, begin + 4)] : [],
    );
  });
}

/** In lines. */
const furthest = 16;

const closeTo = (one: Quantity, other: Quantity): boolean =>
  one.value * 3n > other.value * 2n && one.value * 2n < other.value * 3n;

/** The first number of each line above that is numbered as its own is: "A. Tồn đầu kỳ", "B. Thu", "C. Chi". */
function headingsAbove({ reading, cells }: Layout, whole: Quantity, line: Span): Quantity[] {
  const { text, lines } = reading;
  const style = headingOf(text.slice(line.from, line.to));
  if (style === undefined) return [];
  const nth = nthOf(lines, line);
  return lines.slice(Math.max(1, nth - 24), nth).flatMap((one, at) => {
    const cell = headingOf(text.slice(one.from, one.to)) === style && firstOf(cells[Math.max(1, nth - 24) + at] ?? []);
    return cell && partOf(cell, whole) ? [cell] : [];
  });
}

/** How a heading is numbered: "II.", "C.", "3.", "-". */
function headingOf(said: string): string | undefined {
  const mark = /^\s*(?:([IVX]{1,4})|([A-E])|(\d{1,2})|([-+*•–]))(?:[.)/]|(?<=[-+*•–]))\s/u.exec(said);
  return mark ? String(mark.slice(1).findIndex((found) => found !== undefined)) : undefined;
}

/** Each way to take some of them away, the first never. */
function takenFrom([, ...more]: readonly Quantity[]): Quantity[][] {
  const ways: Quantity[][] = [];
  for (let which = 1; which < 2 ** more.length; which += 1)
    ways.push(more.filter((_, nth) => (which & (1 << nth)) > 0));
  return ways;
}
