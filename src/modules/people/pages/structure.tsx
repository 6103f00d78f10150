import { page, unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { DateField } from '../../../kernel/ui/field.tsx';
import { Figure, Num } from '../../../kernel/ui/figure.tsx';
import { EmptyState, Halves, PageHead, Section } from '../../../kernel/ui/page.tsx';
import { ListTable } from '../../../kernel/ui/table.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import { UnitTabs } from '../../org/index.ts';
import type { TraitTable } from '../actions/traits.ts';
import { categories } from '../contract/member.ts';
import { dimensions } from '../rules/traits.ts';
import type { WorkerCount } from '../store/workers.ts';

interface StructureProps {
  unit: UnitInFrame;
  on: string;
  today: string;
  typedDay: string | undefined;
  members: number;
  tables: readonly TraitTable[];
  parts: readonly { code: string; name: string; persons: number }[];
  /** Members who stand in none of the parts. */
  own: number;
  /** Figures lead to their lists. */
  opens: boolean;
  opensSensitive: boolean;
  names: boolean;
  workers: readonly WorkerCount[];
  mayChange: boolean;
}

/** How many, of what: every table adds up to the members of the day, every number leads to its list. */
export function structurePage(c: Ctx, props: StructureProps): Response {
  const { unit, on, today, members } = props;
  const isBare = ({ groups }: TraitTable) => groups.every((group) => group.key === 'chua-ghi');
  const shown = props.tables.filter((table) => !isBare(table));
  const bare = members > 0 ? props.tables.filter(isBare) : [];
  const when = on === today ? 'hiện nay' : `tính đến ngày ${formatDate(on)}`;
  return page(
    c,
    { title: 'Cơ cấu đoàn viên', entry: 'people' },
    <>
      <PageHead
        title="Cơ cấu đoàn viên"
        answer={`${unit.shortName} có ${formatNumber(members)} đoàn viên, ${when}. Mỗi bảng cộng lại đúng bằng số này.`}
      />
      <UnitTabs unit={unit} active="structure" names={props.names} />
      <Section>
        <DayForm {...props} />
        {bare.length > 0 && (
          <p class="under">
            Chưa ghi cho ai nên không có bảng: {bare.map((table) => table.label.toLowerCase()).join(', ')}.
          </p>
        )}
      </Section>
      {members === 0 ? (
        <EmptyState title="Vào ngày này chưa ghi đoàn viên nào">
          Cơ cấu được tính từ danh sách đoàn viên và ngày sinh hoạt của từng người.
        </EmptyState>
      ) : (
        <Halves>
          <div>{shown.filter((_, nth) => nth % 2 === 0).map((table) => traitTable(props, table))}</div>
          <div>{shown.filter((_, nth) => nth % 2 === 1).map((table) => traitTable(props, table))}</div>
        </Halves>
      )}
      {props.parts.length > 0 && <Parts {...props} />}
      <Workers {...props} />
    </>,
  );
}

const DayForm = ({ unit, on, today, typedDay }: StructureProps) => (
  <form class="day-form" action={`/cd/${unit.code}/co-cau`}>
    {unit.term && unit.term.termId !== unit.terms[0]?.termId && (
      <input type="hidden" name="ky" value={unit.term.ordinal} />
    )}
    <DateField
      name="ngay"
      label="Tính đến ngày"
      value={typedDay ?? on}
      today={today}
      error={typedDay && 'Ngày không đúng. Hãy nhập dạng 06/01/2023.'}
    />
    <Button>Xem</Button>
  </form>
);

function traitTable(props: StructureProps, { dimension, label, groups }: TraitTable) {
  const { unit, on, members } = props;
  const sensitive = dimensions.some((one) => one.code === dimension && one.sensitive);
  const opens = props.opens && (!sensitive || props.opensSensitive);
  const href = (key: string | undefined) =>
    opens && key ? unitHref(unit, '/doan-vien', { ngay: formatDate(on), nhom: `${dimension}.${key}` }) : undefined;
  return (
    <Section title={label}>
      <ListTable
        caption={`Đoàn viên theo ${label.toLowerCase()}`}
        rows={groups}
        columns={[
          { label: 'Nhóm', main: true, cell: (group) => group.label },
          {
            label: 'Số người',
            align: 'right',
            cell: (group) => <Figure href={href(group.key)}>{formatNumber(group.persons)}</Figure>,
          },
          {
            label: 'Tỷ lệ',
            align: 'right',
            wrap: false,
            hideOnPhone: true,
            cell: (group) => percent(group.persons, members),
          },
        ]}
        total={['Cộng', <b>{formatNumber(groups.reduce((sum, group) => sum + group.persons, 0))}</b>, '100%']}
      />
      {sensitive && opens && <p class="under">Mở danh sách theo mục này được ghi vào sổ theo dõi lượt xem.</p>}
    </Section>
  );
}

const percent = (part: number, whole: number): string =>
  `${(Math.round((part * 1000) / whole) / 10).toLocaleString('vi-VN')}%`;

const Parts = ({ unit, on, parts, own, members }: StructureProps) => (
  <Section title="Theo đơn vị">
    <ListTable
      caption="Đoàn viên theo đơn vị"
      rows={[...parts, ...(own > 0 ? [{ code: '', name: `Thuộc thẳng ${unit.shortName}`, persons: own }] : [])]}
      rowHref={(part) => (part.code ? `/cd/${part.code}/co-cau?ngay=${encodeURIComponent(formatDate(on))}` : undefined)}
      columns={[
        { label: 'Đơn vị', main: true, cell: (part) => part.name },
        { label: 'Số đoàn viên', align: 'right', cell: (part) => <Num value={part.persons} /> },
      ]}
      total={['Cộng', <b>{formatNumber(members)}</b>]}
    />
  </Section>
);

const Workers = ({ unit, workers, names, mayChange }: StructureProps) => {
  const rows = [...Map.groupBy(workers, (one) => `${one.onDate} ${one.categoryCode}`).values()];
  const of = (row: readonly WorkerCount[], sex: string) => row.find((one) => one.sex === sex)?.persons ?? 0;
  if (rows.length === 0 && !mayChange) return null;
  return (
    <Section
      title="Người lao động chưa là đoàn viên"
      more={mayChange ? { label: 'Ghi số liệu', href: unitHref(unit, '/nguoi-lao-dong') } : undefined}
    >
      <ListTable
        caption="Người lao động chưa là đoàn viên"
        rows={rows}
        columns={[
          { label: 'Tính đến ngày', main: true, wrap: false, cell: ([row]) => formatDate(row?.onDate ?? '') },
          {
            label: 'Đối tượng',
            cell: ([row]) => categories.find((one) => one.value === row?.categoryCode)?.label,
          },
          { label: 'Nam', align: 'right', cell: (row) => <Num value={of(row, 'male')} /> },
          { label: 'Nữ', align: 'right', cell: (row) => <Num value={of(row, 'female')} /> },
          { label: 'Nguồn', cell: ([row]) => row?.source },
        ]}
        empty={
          <p class="under">
            Chưa ghi. Số này chỉ làm mẫu số khi tính tỷ lệ trên đoàn viên và người lao động, không tính là đoàn viên.
          </p>
        }
      />
      {names && <a href={unitHref(unit, '/nguoi-lao-dong/ten')}>Danh sách theo tên, kết nạp</a>}
    </Section>
  );
};
