import { show, type Contract } from './contract.ts';
import type { Column } from './ui/table.tsx';

/** The columns of a list drawn from a contract: the fields declared `inList`, in order; figures stand right. */
export function columnsOf<Row extends object>(of: Contract): Column<Row>[] {
  return Object.entries(of.fields)
    .filter(([, field]) => field.inList)
    .map(([name, field], nth) => ({
      label: field.label,
      main: nth === 0,
      align: field.kind === 'money' || field.kind === 'number' ? 'right' : undefined,
      wrap: field.kind === 'date' ? false : undefined,
      cell: (row) => show(field, (row as Record<string, unknown>)[name]),
    }));
}
