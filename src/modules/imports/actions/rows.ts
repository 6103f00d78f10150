import { notOffered, readField, Unreadable } from '../../../kernel/contract.ts';
import { fold } from '../../../kernel/vi/text.ts';
import type { Field, Import, ImportColumn, ReadRow } from '../contract.ts';

/** Reads rows by the columns of the file; a cell that is empty takes what fills all rows. */
export function rowReader(
  columns: readonly ImportColumn[],
  { mapping, fills }: Pick<Import, 'mapping' | 'fills'>,
  today: string,
): (row: { rowId: string; rowNumber: number; cells: readonly string[] }) => ReadRow {
  const places = new Map(Object.entries(mapping).map(([at, name]) => [name, Number(at)]));
  const readers = columns.map(({ name, field }) => ({
    name,
    field,
    at: places.get(name),
    fill: fills[name] ?? '',
    codeOf: coder(field),
  }));
  return ({ rowId, rowNumber, cells }) => {
    const values: Record<string, unknown> = {};
    const errors: Record<string, string> = {};
    for (const { name, field, at, fill, codeOf } of readers) {
      const cell = at === undefined ? '' : (cells[at] ?? '');
      try {
        values[name] = readField(field, cell ? codeOf(cell) : fill, today);
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        errors[name] = inWords(error, cell, field);
      }
    }
    return { rowId, number: rowNumber, values, errors };
  };
}

const marks = new Set(['x', 'co', '1', 'true', 'on', 'v', '✓']);
const blanks = new Set(['', 'khong', '0', 'false', '-', 'o', 'chua']);

/** A sheet bears the words of a choice, the program its code. */
function coder(field: Field): (cell: string) => string {
  if (field.kind === 'yesNo') return yesOrNo;
  const { choices } = field;
  if (!choices) return (cell) => cell;
  const codes = new Map(choices.map((one) => [fold(one.label), one.value]));
  for (const one of choices) codes.set(one.value, one.value);
  return (cell) => codes.get(cell) ?? codes.get(fold(cell)) ?? cell;
}

/** As many as an officer reads at one look. */
const mostTold = 12;

/** A form shows its choices; who wrote a sheet must be told them. */
function inWords({ message }: Unreadable, cell: string, { choices = [] }: Field): string {
  if (message !== notOffered) return message;
  const told = choices.slice(0, mostTold).map((one) => one.label);
  const more = choices.length > mostTold ? '…' : '';
  return `“${cell.slice(0, 40)}” không có trong danh sách: ${told.join('; ')}${more}.`;
}

function yesOrNo(cell: string): string {
  const said = cell === '✓' ? cell : fold(cell);
  if (marks.has(said)) return 'true';
  if (blanks.has(said)) return '';
  throw new Unreadable(`“${cell.slice(0, 40)}” chưa rõ là có hay không. Hãy ghi “có”, “x” hoặc để trống.`);
}
