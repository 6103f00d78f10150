// Lists as tables: dense rows with a fixed head on the PC, one small block a row on the phone.
//   <ListTable caption="Chỉ tiêu" rows={targets} rowHref={(t) => …} columns={[{ label: 'Chỉ tiêu', cell: (t) => t.words, main: true },
//     { label: 'Giao', cell: (t) => <Num value={t.goal} />, align: 'right' }]} total={['Cộng', <Num value={…} />]} />
import type { ComponentChildren } from 'preact';
import { EmptyState } from './page.tsx';
import { Icon } from './icon.tsx';
import { cx } from './cx.ts';

export type Column<Row> = {
  label: string;
  cell: (row: Row, at: number) => ComponentChildren;
  /** Right: figures, in tabular numerals. */
  align?: 'left' | 'right' | 'center' | undefined;
  sortHref?: string | undefined;
  sorted?: 'asc' | 'desc' | undefined;
  /** False keeps the cell on one line. */
  wrap?: boolean | undefined;
  hideOnPhone?: boolean | undefined;
  /** Carries the row's link and heads its block on the phone. The first column when none says so. */
  main?: boolean | undefined;
  /** A narrow column (an ordinal, a mark). */
  narrow?: boolean | undefined;
  /** What may be done with the row: paper has no use for it. */
  deeds?: boolean | undefined;
};

/** The last column: what may be done with a row. */
export const deedsColumn = <Row,>(cell: (row: Row) => ComponentChildren): Column<Row> => ({
  label: 'Việc',
  align: 'right',
  wrap: false,
  deeds: true,
  cell,
});

/** Several deeds of one row, in a line while there is room. */
export const RowDeeds = ({ children }: { children: ComponentChildren }) => <div class="row-deeds">{children}</div>;

export type ListTableProps<Row> = {
  /** What the table lists; read out, shown only with `showCaption`. */
  caption: string;
  showCaption?: boolean | undefined;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowHref?: ((row: Row) => string | undefined) | undefined;
  /** "beside" opens the row beside the list. */
  rowFrame?: string | undefined;
  isActive?: ((row: Row) => boolean) | undefined;
  /** Stands instead of the table when there is no row. */
  empty?: ComponentChildren;
  /** One cell a column, in order; undefined leaves it blank. */
  total?: ComponentChildren[] | undefined;
  /** Lines between the columns, as printed in a resolution. */
  ruled?: boolean | undefined;
};

const lookOf = <Row,>(column: Column<Row>) =>
  cx(
    column.align === 'right' && 'num right',
    column.align === 'center' && 'center',
    column.wrap === false && 'nowrap',
    column.hideOnPhone && 'not-phone',
    column.narrow && 'narrow',
    column.deeds && 'screen-only',
  ) || undefined;

export const ListTable = <Row,>(props: ListTableProps<Row>) => {
  const { caption, showCaption, columns, rows, empty, total, ruled } = props;
  if (rows.length === 0) return <>{empty ?? <EmptyState title="Chưa có dòng nào" />}</>;
  const cells = cellsOf(columns);
  return (
    <div class="table-wrap">
      <table class={cx('list-table', ruled && 'list-table-ruled')} role="table">
        <caption class={showCaption ? undefined : 'sr-only'}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <HeadCell column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, at) => (
            <BodyRow {...props} cells={cells} row={row} at={at} />
          ))}
        </tbody>
        {total && (
          <tfoot role="rowgroup">
            <tr role="row">
              {columns.map((column, at) => (
                <td role="cell" class={lookOf(column)} data-label={column.label}>
                  {total[at]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
};

const HeadCell = <Row,>({ column }: { column: Column<Row> }) => (
  <th
    role="columnheader"
    scope="col"
    class={lookOf(column)}
    aria-sort={column.sorted && (column.sorted === 'asc' ? 'ascending' : 'descending')}
  >
    {column.sortHref ? (
      <a href={column.sortHref}>
        {column.label}
        {column.sorted && <Icon name="chevron-down" class={column.sorted === 'asc' ? 'turned' : undefined} />}
      </a>
    ) : (
      column.label
    )}
  </th>
);

type Cell<Row> = { of: Column<Row>['cell']; main: boolean; look: string | undefined; label: string | undefined };

/** What the cells of a column have in common, once a table and not once a row. */
function cellsOf<Row>(columns: Column<Row>[]): Cell<Row>[] {
  const first = Math.max(
    0,
    columns.findIndex((column) => column.main),
  );
  return columns.map((column, place) => {
    const main = place === first;
    const look = cx(lookOf(column), main && 'main') || undefined;
    return { of: column.cell, main, look, label: main ? undefined : column.label };
  });
}

const BodyRow = <Row,>({
  cells,
  rowHref,
  rowFrame,
  isActive,
  row,
  at,
}: ListTableProps<Row> & { cells: Cell<Row>[]; row: Row; at: number }) => {
  const href = rowHref?.(row);
  const active = isActive?.(row);
  return (
    <tr role="row" class={cx(href && 'row-opens', active && 'row-active') || undefined}>
      {cells.map((cell) => (
        <td role="cell" class={cell.look} data-label={cell.label}>
          {href && cell.main ? (
            <a class="row-link" href={href} data-turbo-frame={rowFrame} aria-current={active ? 'true' : undefined}>
              {cell.of(row, at)}
            </a>
          ) : (
            cell.of(row, at)
          )}
        </td>
      ))}
    </tr>
  );
};
