import { fold } from '../../../kernel/vi/text.ts';
import type { ImportColumn } from '../contract.ts';

/** A heading as it is compared: no marks, no "(đồng)", no star, no number in front. */
const plain = (heading: string): string =>
  fold(heading)
    .replace(/\([^)]*\)|[*:.]/gu, ' ')
    .replace(/^\d+ /u, '')
    .replace(/\s+/gu, ' ')
    .trim();

const labelOf = (column: ImportColumn): string[] => [plain(column.field.label)];
const namesOf = (column: ImportColumn): string[] => [column.field.label, ...(column.aliases ?? [])].map(plain);

/** Which field each heading means: the form's own words first, then what offices call it, then a heading that says more or less; each field once. */
export function guessColumns(heads: readonly string[], columns: readonly ImportColumn[]): Record<string, string> {
  const mapping: Record<string, string> = {};
  const taken = new Set<string>();
  const take = (fits: (heading: string, name: string) => boolean, wordsOf = namesOf) => {
    heads.forEach((head, at) => {
      const heading = plain(head);
      if (!heading || mapping[at] !== undefined) return;
      const column = columns.find(
        (one) => !taken.has(one.name) && wordsOf(one).some((name) => name !== '' && fits(heading, name)),
      );
      if (!column) return;
      mapping[at] = column.name;
      taken.add(column.name);
    });
  };
  take((heading, name) => heading === name, labelOf);
  take((heading, name) => heading === name);
  take((heading, name) => says(heading, name) || says(name, heading));
  return mapping;
}

const says = (longer: string, shorter: string): boolean =>
  shorter.length >= 4 && ` ${longer} `.includes(` ${shorter} `);

/**
 * Two rows of headings as one, where cells above stand over several below: "Đảng viên" over "chính thức" and "dự bị".
 * @returns undefined when the second row is no heading: it has figures, or stands under no joined cell.
 */
export function joinHeads(above: readonly string[], below: readonly string[]): string[] | undefined {
  const said = below.flatMap((cell, at) => (cell ? [at] : []));
  const over = (at: number): number => above.findLastIndex((cell, place) => place <= at && cell !== '');
  const groups = Map.groupBy(said, over);
  const isHeading =
    said.length > 0 &&
    said.every((at) => !/\d/u.test(below[at] ?? '')) &&
    [...groups].every(([first, places]) => places.length > 1 && places[0] === first);
  if (!isHeading) return undefined;
  return Array.from({ length: Math.max(above.length, below.length) }, (_, at) =>
    below[at] ? `${above[over(at)]}: ${below[at]}` : (above[at] ?? ''),
  );
}

/** How many rows are looked through for the headings: above them stand names of offices and titles. */
export const rowsAbove = 40;

/** The row whose cells are most headings, and how many they are; the first row when none is. */
export function findHeads(
  rows: readonly { number: number; cells: readonly string[] }[],
  columns: readonly ImportColumn[],
): { number: number; found: number } {
  let best = { number: rows[0]?.number ?? 1, found: 0 };
  for (const { number, cells } of rows) {
    const found = Object.keys(guessColumns(cells, columns)).length;
    if (found > best.found) best = { number, found };
  }
  return best;
}
