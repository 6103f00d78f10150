import type { Quantity } from './quantities.ts';

const heading = /^(?:[^\d\n]|(?<!\d)20\d\d(?!\d))*%(?:[^\d\n]|(?<!\d)20\d\d(?!\d))*$/u;
const cellOfPercents = /(?:^|[\s(])%\)?\s*$|\p{L}%\s*$/u;

/** "Nội dung | Kế hoạch | Thực hiện | %", then rows whose last figure bears no sign: it is a percent none the less. */
export function readPercentColumns(text: string, found: readonly Quantity[]): void {
  if (!/%\)?[ \t|]*\n/u.test(text)) return;
  let column: { cells: number | undefined } | undefined;
  let nth = 0;
  for (const { 0: line, index } of text.matchAll(/[^\n]*(?:\n|$)/gu)) {
    const own: Quantity[] = [];
    for (; (found[nth]?.from ?? Infinity) < index + line.length; nth += 1)
      if (found[nth]) own.push(found[nth] as Quantity);
    const said = line.trimEnd();
    if (said.length < 120 && heading.test(said)) column = columnOf(said);
    else if (said === '' || own.length < 2) column = undefined;
    if (!column) continue;
    for (const some of own) {
      const [before, behind] = [said.slice(0, some.from - index), said.slice(some.to - index)];
      const inColumn =
        column.cells === undefined
          ? /^[\s|]*$/u.test(behind)
          : before.split('|').length - 1 === column.cells && /^\s*(?:\||$)/u.test(behind);
      const bare = some.measure === 'count' && some.unit === '' && some.value < 10_000_000n && some !== own[0];
      if (inColumn && bare) some.measure = 'percent';
    }
  }
}

/** Which column of a heading bears the sign: counted where strokes part them, else the last. */
function columnOf(said: string): { cells: number | undefined } | undefined {
  const cells = said.split('|');
  if (cells.length < 3) return /%\)?$/u.test(said) ? { cells: undefined } : undefined;
  const nth = cells.findIndex((cell) => cellOfPercents.test(cell));
  return nth < 1 ? undefined : { cells: nth };
}
