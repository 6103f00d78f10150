import { DateText, Num } from '../../../../kernel/ui/figure.tsx';
import { Section } from '../../../../kernel/ui/page.tsx';
import { ListTable, type Column } from '../../../../kernel/ui/table.tsx';
import { formatDate } from '../../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../../kernel/vi/number.ts';
import type { Posts } from '../../actions/posts.ts';

type Counted = Posts['byUnion'][number];

/** Posts by union and by body and kind, of whom women; then who holds them, as far as the reader may see. */
export const PostsPart = ({ posts, person }: { posts: Posts; person: (personId: string) => string | undefined }) => {
  const several = new Set(posts.lines.map((line) => line.homeId)).size > 1;
  return (
    <>
      {posts.byUnion.length > 0 && (
        <CountTable title="Theo đơn vị" posts={posts} rows={posts.byUnion} first="Đơn vị" extra={[]} />
      )}
      {posts.byKind.length > 0 && (
        <CountTable
          title="Theo ban và chức vụ"
          posts={posts}
          rows={posts.byKind}
          first="Chức vụ"
          extra={
            posts.byKind.some((row) => row.body)
              ? [{ label: 'Ban', cell: (row) => ('body' in row ? (row.body as string) : '') }]
              : []
          }
        />
      )}
      {posts.lines.length > 0 && (
        <Section title="Danh sách" count={posts.lines.length}>
          <ListTable
            caption="Những người giữ chức vụ"
            rows={posts.lines}
            rowHref={(line) => (line.own ? person(line.personId) : undefined)}
            columns={[
              { label: 'Họ và tên', main: true, cell: (line) => line.holderName },
              { label: 'Chức vụ', cell: (line) => line.title },
              ...(several ? [{ label: 'Đơn vị', cell: (line: Posts['lines'][number]) => line.unitName }] : []),
              { label: 'Giữ từ ngày', wrap: false, cell: (line) => <DateText on={line.fromOn} /> },
            ]}
          />
        </Section>
      )}
      {posts.untold > 0 && (
        <p class="under">
          {posts.lines.length ? 'Còn ' : ''}
          {formatNumber(posts.untold)} chức vụ không kê tên ở đây.
        </p>
      )}
    </>
  );
};

const CountTable = (o: {
  title: string;
  posts: Posts;
  rows: readonly Counted[];
  first: string;
  extra: readonly Column<Counted>[];
}) => {
  const { all } = o.posts;
  // Of women alone the column says nothing new.
  const mixed = all?.women !== all?.persons;
  return (
    <Section title={`${o.title}, ngày ${formatDate(o.posts.on)}`}>
      <ListTable
        caption={o.title}
        rows={o.rows}
        columns={[
          { label: o.first, main: true, cell: (row) => row.label },
          ...o.extra,
          { label: 'Số chức vụ', align: 'right', cell: (row) => <Num value={row.posts} /> },
          { label: 'Số người', align: 'right', cell: (row) => <Num value={row.persons} /> },
          ...(mixed
            ? [{ label: 'Trong đó nữ', align: 'right' as const, cell: (row: Counted) => <Num value={row.women} /> }]
            : []),
        ]}
        total={[
          'Chung (mỗi người một lần)',
          ...o.extra.map(() => ''),
          <Num value={all?.posts ?? 0} />,
          <Num value={all?.persons ?? 0} />,
          ...(mixed ? [<Num value={all?.women ?? 0} />] : []),
        ]}
      />
    </Section>
  );
};
