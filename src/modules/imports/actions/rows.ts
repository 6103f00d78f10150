import { Unreadable } from '../../../kernel/contract.ts';
import { fold } from '../../../kernel/vi/text.ts';
import type { Field, Import, ImportColumn, ReadRow } from '../contract.ts';

/** Reads rows by the columns of the file; a cell that is empty takes what fills all rows. */
export function rowReader(
  columns: readonly ImportColumn[],
  { mapping, fills }: Pick<Import, 'mapping' | 'fills'>,
): (row: { rowId: string; rowNumber: number; cells: readonly string[] }) => ReadRow {
  const places = new Map(Object.entries(mapping).map(([at, name]) => [name, Number(at)]));
  const readers = columns.map(({ name, field }) => ({ name, field, at: places.get(name), fill: fills[name] ?? '' }));
  return ({ rowId, rowNumber, cells }) => {
    const values: Record<string, unknown> = {};
    const errors: Record<string, string> = {};
    for (const { name, field, at, fill } of readers) {
      const cell = at === undefined ? '' : (cells[at] ?? '');
      try {
        values[name] = field.read(cell ? codeOf(field, cell) : fill);
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        errors[name] = error.message;
      }
    }
    return { rowId, number: rowNumber, values, errors };
  };
}

const marks = new Set(['x', 'co', '1', 'true', 'on', 'v', '✓']);

/** A sheet bears the words of a choice, the program its code. */
function codeOf(field: Field, cell: string): string {
  if (field.kind === 'yesNo') return marks.has(fold(cell)) || cell === '✓' ? 'true' : '';
  if (!field.choices) return cell;
  const said = fold(cell);
  return field.choices.find((one) => fold(one.label) === said || one.value === cell)?.value ?? cell;
}
