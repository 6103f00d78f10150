import type { Span } from '../finding.ts';
import { firstOf } from './grouping-rows.ts';
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
  ];
  return rows
    .filter((row) => row.length > 2)
    .flatMap((row) => takenFrom(row).map((less): Grouping => ({ whole, parts: row, place: 'flow', row, less })))
    .filter((grouping) => comesNear(Number(sumOf(grouping)) / Number(whole.value)));
}

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
