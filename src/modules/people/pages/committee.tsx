import { unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import { Button } from '../../../kernel/ui/button.tsx';
import { DateText, TotalLine } from '../../../kernel/ui/figure.tsx';
import { EmptyState, Section } from '../../../kernel/ui/page.tsx';
import { deedsColumn, ListTable, type Column } from '../../../kernel/ui/table.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import { toRoman } from '../../../kernel/vi/roman.ts';
import { bodyKinds, type Body } from '../../org/index.ts';
import type { Composition, Post } from '../store/posts.ts';

type Figures = Omit<Composition, 'partyMembers'> & {
  /** Left out for who does not reach sensitive fields. */
  partyMembers: number | undefined;
};

export interface CommitteeProps {
  unit: UnitInFrame;
  /** Bodies of the term in the frame. */
  bodies: readonly Body[];
  /** Union posts of the unit held in the term, in order of rank. */
  posts: readonly Post[];
  /** Who makes up each body on the day, in figures. */
  figures: ReadonlyMap<string, Figures>;
  mayChange: boolean;
  /** Whose records the reader may open. */
  opens: ReadonlySet<string>;
}

const rank = (body: Body): number => bodyKinds.findIndex((kind) => kind.value === body.kindCode);

/** The bodies of the term with who sits in them and what each is in charge of; posts outside a body come last. */
export const Committee = (props: CommitteeProps) => {
  const { unit, posts, mayChange } = props;
  const bodies = [...props.bodies].sort((one, other) => rank(one) - rank(other));
  const alone = posts.filter((post) => !bodies.some((body) => body.bodyId === post.bodyId));
  const term = unit.term ? `, nhiệm kỳ ${unit.term.label}` : '';
  if (bodies.length === 0 && alone.length === 0) return <NobodySeated {...props} />;
  return (
    <>
      {bodies.map((body) => (
        <Seats
          {...props}
          title={`${body.name}${unit.term ? ` khóa ${toRoman(unit.term.ordinal)}` : ''}${term}`}
          bodyId={body.bodyId}
          posts={posts.filter((post) => post.bodyId === body.bodyId)}
        />
      ))}
      {alone.length > 0 && (
        <Seats
          {...props}
          title={bodies.length > 0 ? 'Chức vụ khác' : `Chức vụ${term}`}
          bodyId={undefined}
          posts={alone}
        />
      )}
      {bodies.length === 0 && mayChange && (
        <Section>
          <p class="under">
            Chưa có ban nào trong nhiệm kỳ này.{' '}
            <a href={unitHref(unit, '/to-chuc/ban/them')}>Thêm Ban Chấp hành, Ủy ban Kiểm tra…</a>
          </p>
        </Section>
      )}
    </>
  );
};

const NobodySeated = ({ unit, mayChange }: CommitteeProps) => (
  <Section title="Ban chấp hành">
    <EmptyState
      title={unit.term ? `Chưa ghi ai giữ chức vụ trong nhiệm kỳ ${unit.term.label}` : 'Chưa ghi chức vụ nào'}
      action={
        mayChange && (
          <Button icon="plus" href={unitHref(unit, '/to-chuc/chuc-vu/them')}>
            Thêm chức vụ
          </Button>
        )
      }
    >
      Ở đây là Ban Chấp hành, Ủy ban Kiểm tra, Ban Nữ công của nhiệm kỳ, mỗi người với lĩnh vực phụ trách.
    </EmptyState>
  </Section>
);

const Seats = ({
  unit,
  title,
  bodyId,
  posts,
  figures,
  mayChange,
  opens,
}: CommitteeProps & { title: string; bodyId: string | undefined }) => {
  const held = posts.filter((post) => !post.toOn).length;
  const made = bodyId ? figures.get(bodyId) : undefined;
  return (
    <Section
      title={title}
      count={held}
      actions={
        mayChange &&
        bodyId && (
          <>
            <a href={unitHref(unit, '/to-chuc/chuc-vu/them', { ban: bodyId })}>Thêm ủy viên</a>
            <a href={unitHref(unit, `/to-chuc/ban/${bodyId}/sua`)}>Sửa ban</a>
          </>
        )
      }
    >
      {made && <TotalLine parts={wordsOf(made)} note={made.meanAge !== null && meanWords(made.meanAge)} />}
      <ListTable
        caption={title}
        rows={posts}
        columns={seatColumns({ unit, mayChange, opens, posts })}
        empty={<p class="under">Chưa ghi ủy viên nào.</p>}
      />
    </Section>
  );
};

const wordsOf = (made: Figures): string[] => [
  `${formatNumber(made.persons)} người`,
  `${formatNumber(made.women)} nữ`,
  ...(made.partyMembers === undefined ? [] : [`${formatNumber(made.partyMembers)} đảng viên`]),
];

const meanWords = (years: number): string => `tuổi bình quân ${years.toLocaleString('vi-VN')}`;

function seatColumns({
  unit,
  mayChange,
  opens,
  posts,
}: Pick<CommitteeProps, 'unit' | 'mayChange' | 'opens' | 'posts'>): Column<Post>[] {
  const name = (post: Post) =>
    opens.has(post.personId) ? (
      <a href={unitHref(unit, `/doan-vien/${post.personId}`)}>{post.holderName}</a>
    ) : (
      post.holderName
    );
  const left = posts.some((post) => post.toOn);
  return [
    { label: 'Họ và tên', main: true, wrap: false, cell: name },
    {
      label: 'Chức vụ',
      cell: (post) => (
        <>
          {post.title}
          {!post.partTime && <span class="under"> chuyên trách</span>}
        </>
      ),
    },
    ...(posts.some((post) => post.portfolio) ? [{ label: 'Phụ trách', cell: (post: Post) => post.portfolio }] : []),
    { label: 'Từ ngày', wrap: false, cell: (post) => <DateText on={post.fromOn} /> },
    ...(left
      ? [{ label: 'Đến ngày', wrap: false, cell: (post: Post) => (post.toOn ? formatDate(post.toOn) : 'đang giữ') }]
      : []),
    ...(mayChange
      ? [
          deedsColumn((post: Post) => (
            <>
              <a href={unitHref(unit, `/to-chuc/chuc-vu/${post.postId}/sua`)}>Sửa</a>
              {!post.toOn && (
                <>
                  {' · '}
                  <a href={unitHref(unit, `/to-chuc/chuc-vu/${post.postId}/thoi`)}>Thôi giữ</a>
                </>
              )}
            </>
          )),
        ]
      : []),
  ];
}
