import type { Span } from '../finding.ts';
import { comesNear, tooMuch, type Grouping, type Layout, type Place } from './grouping.ts';
import { scaleOf, type Quantity } from '../reading/quantities.ts';
import { nthOf, spanOf } from '../reading/statements.ts';
import { inScale } from './sums.ts';
import { partOf, sameMeasure, unitClass } from '../reading/units.ts';

const longest = 16;

/** The stretches of a row that come to about the whole, begun no further than so many numbers from its head. */
function stretches(whole: Quantity, row: readonly Quantity[], furthest: number): Quantity[][] {
  const all = Number(whole.value);
  const values = row.map((part) => Number(inScale(part, whole)) / all);
  const found: Quantity[][] = [];
  for (let from = 0; from < Math.min(row.length - 1, furthest); from += 1) {
    let sum = values[from] ?? 0;
    for (let to = from + 1; to < Math.min(row.length, from + longest) && !tooMuch(sum); to += 1) {
      const value = values[to] ?? 0;
      if (value > 1 || sum > 1) break;
      sum += value;
      if (comesNear(sum)) found.push(row.slice(from, to + 1));
    }
  }
  return found;
}

const sorted = (parts: readonly Quantity[]): Quantity[] => parts.toSorted((a, b) => a.from - b.from);

/** The numbers of the line behind it and before it. */
export function besides(layout: Layout, whole: Quantity, line: Span): Grouping[] {
  const own = layout.cells[nthOf(layout.reading.lines, line)] ?? [];
  const behind = own.filter(({ from }) => from > whole.to).slice(0, 24);
  const before = own.filter(({ to }) => to < whole.from).slice(-24);
  const group = (place: Place, row: readonly Quantity[], furthest: number): Grouping[] =>
    stretches(whole, row, furthest).map((parts) => ({ whole, parts: sorted(parts), place, row }));
  return [
    ...rowsOf(layout, whole, behind).flatMap((row) => group('behind', row, 8)),
    ...rowsOf(layout, whole, before).flatMap((row) => group('before', row.toReversed(), 6)),
  ];
}

/** The numbers that may stand in one row: of one kind or of several, those of a bracket or those outside all, with what is nested among them or without. */
function rowsOf({ brackets, nested, clauses }: Layout, whole: Quantity, near: readonly Quantity[]): Quantity[][] {
  const kinds = new Map<string, Quantity[]>();
  const add = (row: readonly Quantity[]): void => {
    if (row.length > 1) kinds.set(row.map(({ from }) => from).join(' '), [...row]);
  };
  const level = (row: readonly Quantity[]): void => {
    add(row.filter(({ aside }) => !aside));
    if (!row.some(({ aside }) => aside)) return;
    add(row);
    add(row.filter(({ aside }) => aside));
    for (const bracket of new Set(row.map((some) => brackets.get(some))))
      if (bracket !== undefined) add(row.filter((some) => brackets.get(some) === bracket));
  };
  const kind = near.filter((some) => partOf(some, whole));
  level(kind);
  if (kind.some(({ rate }) => rate)) level(kind.filter(({ rate }) => !rate));
  const mixed = near.filter(({ measure }) => measure === whole.measure);
  level(mixed);
  if (whole.measure === 'money') level(mixed.filter((some) => scaleOf(some) === scaleOf(whole)));
  else
    for (const unit of new Set(mixed.map(({ unit }) => unitClass(unit))))
      level(mixed.filter((some) => unitClass(some.unit) === unit));
  for (const clause of clauses) for (const row of oneOfEach(mixed, clause)) add(row);
  return [...kinds.values()].flatMap((row) => {
    const flat = row.filter((some, nth) => nth === 0 || !nested.has(some));
    return flat.length < row.length && flat.length > 1 ? [row, flat] : [row];
  });
}

/** "loại 1, 2 là 183; loại 3 71": the first or the last number of each clause. */
function oneOfEach(near: readonly Quantity[], clause: ReadonlyMap<Quantity, number>): Quantity[][] {
  const own = [...Map.groupBy(near, (some) => clause.get(some)).values()];
  return own.length < 2 || own.length === near.length
    ? []
    : [own.flatMap((some) => some.slice(-1)), own.flatMap((some) => some.slice(0, 1))];
}

/** The numbers of a sentence, or of a short line, some lines below or above. */
export function elsewhere(layout: Layout, whole: Quantity, line: Span): Grouping[] {
  const { reading, cells } = layout;
  const { lines } = reading;
  const nth = nthOf(lines, line);
  const near = [-2, -1, 1, 2, 3, 4].map((far) => nth + far).filter((at) => at > 0 && at < lines.length);
  return near.flatMap((at) => {
    const own = cells[at] ?? [];
    const sentences = [...Map.groupBy(own, (some) => spanOf(reading.sentences, some)).values()];
    return [...sentences, ...(sentences.length > 1 && own.length < 7 ? [own] : [])].flatMap((some) =>
      rowsOf(layout, whole, some.slice(0, 24)).flatMap((row) =>
        stretches(whole, row, 2).map((parts): Grouping => ({ whole, parts, place: 'elsewhere', row })),
      ),
    );
  });
}

/** "17 vụ. Máy chặt 6 vụ, kim 5 vụ.⏎ Ngoài ra có 3 vụ bỏng.⏎ Ngã: 2 vụ": those counted alike, on over some lines. */
export function onward({ reading, cells }: Layout, whole: Quantity, line: Span): Grouping[] {
  const nth = nthOf(reading.lines, line);
  return [3, 4].flatMap((lines) => {
    const row = cells
      .slice(nth, nth + lines)
      .flat()
      .filter((some) => some.from > whole.to && sameMeasure(some, whole));
    return stretches(whole, row.slice(0, 9), 2).map((parts): Grouping => ({ whole, parts, place: 'elsewhere', row }));
  });
}

/** One number in each of the lines that follow, or that stand before: of the kind of the first, or in its column. */
export function inLines(layout: Layout, whole: Quantity, line: Span, place: 'below' | 'above'): Grouping[] {
  const { reading, marks, cells } = layout;
  const nth = nthOf(reading.lines, line);
  const near: number[] = [];
  for (let far = 1; far < 24; far += 1) near.push(place === 'below' ? nth + far : nth - far);
  const lines = near.filter((at) => at > 0 && at < reading.lines.length);
  const styles = new Set(lines.slice(0, 3).map((at) => marks[at]));
  return [undefined, ...styles].flatMap((style) => {
    const head = lines.find((at) => (style === undefined || marks[at] === style) && (cells[at] ?? []).length > 0);
    return waysToPick(whole, cells[head ?? 0] ?? [], cells[nth] ?? []).flatMap((pick) => {
      const row = columnOf(layout, whole, lines, style, pick);
      return stretches(whole, row, place === 'below' ? 2 : 1).map((parts): Grouping => ({
        whole,
        parts: sorted(parts),
        place,
        row,
      }));
    });
  });
}

type Pick = (own: readonly Quantity[]) => Quantity | undefined;

/** Which number of a line: of the kind of one of the first line, or as far from the end as the whole. */
function waysToPick(whole: Quantity, head: readonly Quantity[], own: readonly Quantity[]): Pick[] {
  const seeds = head.filter((some) => some.measure === whole.measure || partOf(some, whole));
  const alike = (cell: readonly Quantity[], seed: Quantity): Quantity[] =>
    cell.filter((some) => sameMeasure(some, seed));
  const fromEnd = own.length - own.indexOf(whole);
  return [
    ...seeds.slice(0, 4).map(
      (seed): Pick =>
        (cell) =>
          firstOf(alike(cell, seed)),
    ),
    ...seeds.slice(-1).map(
      (seed): Pick =>
        (cell) =>
          lastOf(alike(cell, seed)),
    ),
    (cell) => cell.at(-fromEnd),
  ];
}

/** The numbers so picked, in lines of one style, up to the first that has none. */
function columnOf(
  { marks, cells }: Layout,
  whole: Quantity,
  lines: readonly number[],
  style: string | undefined,
  pick: Pick,
): Quantity[] {
  const row: Quantity[] = [];
  for (const at of lines) {
    const alike = style === undefined || marks[at] === style;
    if (!alike && (row.length === 0 || marks[at] !== undefined)) continue;
    const own = alike ? pick(cells[at] ?? []) : undefined;
    if (own && (own.measure === whole.measure || partOf(own, whole))) row.push(own);
    else if (row.length > 0) break;
  }
  return row;
}

/** "7/8 chỉ tiêu đạt, 1 chưa đạt": what is told of a whole before it, and the rest behind. */
export function ofRatio({ reading, amounts }: Layout, whole: Quantity, line: Span): Grouping[] {
  const part = whole.whole ? reading.quantities[reading.quantities.indexOf(whole) - 1] : undefined;
  if (part?.of !== whole) return [];
  const row = amounts
    .filter((some) => some.from > whole.to && some.to <= line.to && !some.whole && !some.of)
    .slice(0, 3);
  return row
    .flatMap((first, nth) => [[first], ...row.slice(nth + 1, nth + 2).map((second) => [first, second])])
    .map((rest) => [part, ...rest])
    .filter((parts) => comesNear(parts.reduce((all, part) => all + Number(part.value), 0) / Number(whole.value)))
    .map((parts) => ({ whole, parts, place: 'ratio', row: [part, ...row] }));
}

export const firstOf = (own: readonly Quantity[]): Quantity | undefined => own.find(({ aside }) => !aside) ?? own[0];
export const lastOf = (own: readonly Quantity[]): Quantity | undefined =>
  own.findLast(({ aside }) => !aside) ?? own.at(-1);
