import { DateText, Money, Num } from '../../../../kernel/ui/figure.tsx';
import { Note } from '../../../../kernel/ui/message.tsx';
import { Section } from '../../../../kernel/ui/page.tsx';
import { ListTable, type Column } from '../../../../kernel/ui/table.tsx';
import { Pager } from '../../../../kernel/ui/way.tsx';
import { formatNumber } from '../../../../kernel/vi/number.ts';
import { entryHref } from '../../../ledger/index.ts';
import type { Records } from '../../actions/records.ts';
import type { Group } from '../../rules/small-groups.ts';
import { figureHref } from '../href.ts';
import type { FigureProps } from '../figure.tsx';

type Line = NonNullable<Records['lines']>[number];

/** The records one by one, or their sums; the last line is the figure. */
export const RecordsPart = ({ records, ...props }: FigureProps & { records: Records }) => (
  <Section title="Các bản ghi" count={records.total.entries}>
    {records.differs && (
      <Note kind="warning">
        Danh sách dưới đây không cộng đúng bằng số liệu ở trên. Hãy báo người quản trị để tính lại bảng tổng hợp.
      </Note>
    )}
    {records.sums ? <Sums sums={records.sums} records={records} /> : <Lines {...props} records={records} />}
  </Section>
);

const Lines = ({ unit, records, opens, period, behind, nextHref, first }: FigureProps & { records: Records }) => {
  const { total, lines = [], next } = records;
  const several = lines.some((line) => line.entry.unitId !== unit.unitId);
  const kind = total.inKindValue > 0;
  const columns: (Column<Line> & { sum?: unknown })[] = [
    { label: 'Ngày', wrap: false, cell: ({ entry }) => <DateText on={entry.onDate} />, sum: '' },
    {
      label: 'Nội dung',
      main: true,
      cell: ({ entry }) => entry.summary,
      sum: `Cộng ${formatNumber(total.entries)} bản ghi`,
    },
    ...(total.persons > 0 ? [{ label: 'Ai', cell: (line: Line) => whoIn(line) }] : []),
    ...(several ? [{ label: 'Đơn vị', hideOnPhone: true, cell: ({ unitName }: Line) => unitName }] : []),
    {
      label: 'Lượt',
      align: 'right',
      cell: ({ entry }) => <Num value={entry.turns} />,
      sum: <Num value={total.turns} />,
    },
    ...(total.amount > 0
      ? [
          {
            label: 'Số tiền (đồng)',
            align: 'right' as const,
            cell: ({ entry }: Line) => (entry.amount ? <Money amount={entry.amount} bare /> : ''),
            sum: <Money amount={total.amount} bare />,
          },
        ]
      : []),
    ...(kind
      ? [
          {
            label: 'Hiện vật (đồng)',
            align: 'right' as const,
            cell: ({ entry }: Line) => (entry.inKindValue ? <Money amount={entry.inKindValue} bare /> : ''),
            sum: <Money amount={total.inKindValue} bare />,
          },
        ]
      : []),
  ];
  return (
    <>
      <ListTable
        caption="Các bản ghi, mới nhất trước"
        rows={lines}
        rowHref={(line) => (opens.records ? entryHref(unit, line.entry.entryId) : undefined)}
        columns={columns}
        total={columns.map((column) => column.sum as never)}
      />
      <Pager
        nextHref={next && nextHref(next)}
        firstHref={first ? undefined : figureHref(unit, behind.reading.definition.code, period)}
        shown={`${formatNumber(lines.length)} trong ${formatNumber(total.entries)} bản ghi; dòng cộng là của tất cả`}
      />
    </>
  );
};

/** Three names at most: "Nguyễn Văn Á, Trần Thị B và 13 người". */
function whoIn({ entry, names }: Line): string {
  if (names.length === 0) return entry.persons ? `${formatNumber(entry.persons)} người` : '';
  const rest = entry.persons - Math.min(names.length, 3);
  return `${names.slice(0, 3).join(', ')}${rest > 0 ? ` và ${formatNumber(rest)} người` : ''}`;
}

const Sums = ({ sums, records: { total } }: { sums: readonly Group[]; records: Records }) => (
  <>
    <Note>
      Loại hoạt động này có thông tin nhạy cảm: đồng chí xem được tổng số, không xem được từng bản ghi; nhóm dưới 5 lượt
      được cộng chung.
    </Note>
    <ListTable
      caption="Cộng theo nhóm"
      rows={sums}
      columns={[
        { label: 'Nhóm', main: true, cell: (group) => group.label },
        { label: 'Bản ghi', align: 'right', cell: (group) => <Num value={group.entries} /> },
        { label: 'Lượt', align: 'right', cell: (group) => <Num value={group.turns} /> },
        { label: 'Số tiền (đồng)', align: 'right', cell: (group) => <Money amount={group.amount} bare /> },
      ]}
      total={['Cộng', <Num value={total.entries} />, <Num value={total.turns} />, <Money amount={total.amount} bare />]}
    />
  </>
);
