import { page, unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Num } from '../../../kernel/ui/figure.tsx';
import { Note } from '../../../kernel/ui/message.tsx';
import { EmptyState, Halves, PageHead, Section } from '../../../kernel/ui/page.tsx';
import { ListTable } from '../../../kernel/ui/table.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { UnitTabs } from '../../org/index.ts';
import { categories } from '../contract/member.ts';
import { headCount, sumOf } from '../rules/counts.ts';
import type { MemberCount } from '../store/members.ts';

interface FiguresProps {
  unit: UnitInFrame;
  on: string;
  counts: readonly MemberCount[];
  parts: readonly { unitId: string; name: string }[];
}

/** Members as figures, for who has no right over their names (figures and names are two rights). */
export function figuresPage(c: Ctx, { unit, on, counts, parts }: FiguresProps): Response {
  const [members, women] = headCount(counts);
  const byPart = parts
    .map((part) => ({ label: part.name, counts: counts.filter((count) => count.unitId === part.unitId) }))
    .filter((row) => row.counts.length > 0);
  const byCategory = categories
    .map(({ value, label }) => ({ label, counts: counts.filter((count) => count.categoryCode === value) }))
    .filter((row) => row.counts.length > 0);
  return page(
    c,
    { title: 'Đoàn viên', entry: 'people' },
    <>
      <PageHead
        title="Đoàn viên"
        answer={`${unit.shortName} có ${members}, ${women}, tính đến ngày ${formatDate(on)}.`}
      />
      <UnitTabs unit={unit} active="members" names={false} />
      <Note>
        Đồng chí xem được số liệu của đơn vị này. Danh sách và hồ sơ từng người do {unit.shortName} quản lý.{' '}
        <a href={unitHref(unit, '/to-chuc')}>Xem tổ chức của đơn vị</a>
      </Note>
      {counts.length === 0 ? (
        <EmptyState title="Đơn vị chưa ghi đoàn viên nào vào phần mềm" />
      ) : (
        <Halves>
          <Section title="Theo tổ, bộ phận">{table('Đoàn viên theo tổ, bộ phận', 'Tổ, bộ phận', byPart)}</Section>
          <Section title="Theo đối tượng">{table('Đoàn viên theo đối tượng', 'Đối tượng', byCategory)}</Section>
        </Halves>
      )}
    </>,
  );
}

interface CountedRow {
  label: string;
  counts: readonly MemberCount[];
}

const of = (sex: string) => (count: MemberCount) => count.sex === sex;

function table(caption: string, head: string, rows: readonly CountedRow[]) {
  const all = rows.flatMap((row) => row.counts);
  return (
    <ListTable
      caption={caption}
      rows={rows}
      columns={[
        { label: head, cell: (row) => row.label, main: true },
        { label: 'Nam', align: 'right', cell: (row) => <Num value={sumOf(row.counts, of('male'))} /> },
        { label: 'Nữ', align: 'right', cell: (row) => <Num value={sumOf(row.counts, of('female'))} /> },
        {
          label: 'Tổng số',
          align: 'right',
          cell: (row) => (
            <b>
              <Num value={sumOf(row.counts)} />
            </b>
          ),
        },
      ]}
      total={[
        'Cộng',
        <Num value={sumOf(all, of('male'))} />,
        <Num value={sumOf(all, of('female'))} />,
        <b>
          <Num value={sumOf(all)} />
        </b>,
      ]}
    />
  );
}
