import { page, unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Figure, Num } from '../../../kernel/ui/figure.tsx';
import { formatNumber } from '../../../kernel/vi/number.ts';
import { EmptyState, PageHead, Section } from '../../../kernel/ui/page.tsx';
import { ListTable } from '../../../kernel/ui/table.tsx';
import { capitalize } from '../../../kernel/vi/wording.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import type { Behind } from '../actions/figures.ts';
import { takesTotals } from '../rules/declared.ts';
import { dimensionNames } from '../rules/each.ts';
import { isEmpty, showFigure, showOutcome } from '../rules/words.ts';
import { HeadsTable, MovementsPart, NamesPart, TakersPart } from './behind/people.tsx';
import { PostsPart } from './behind/posts.tsx';
import { RecordsPart } from './behind/records.tsx';
import { DeclaredPart } from './declared.tsx';
import { declaredHref, figureHref, figuresHref, itemHref, type Side } from './href.ts';
import { periodOf, SpanTabs } from './spans.tsx';

export interface FigureProps {
  unit: UnitInFrame;
  period: Period;
  until: string;
  behind: Behind;
  /** Whether names and records of this unit are the reader's to open. */
  opens: { records: boolean; members: boolean };
  mayDeclare: boolean;
  /** The key of the item that was asked for. */
  item: string | undefined;
  /** The next page of the list. */
  nextHref: (next: Record<string, string>) => string;
  first: boolean;
}

const sides: Record<'part' | 'whole', { code: Side; word: string }> = {
  part: { code: 'tu-so', word: 'Tử số' },
  whole: { code: 'mau-so', word: 'Mẫu số' },
};

/** A figure, how it was counted, and what it was counted from. */
export function figurePage(c: Ctx, props: FigureProps): Response {
  const { unit, period, until, behind } = props;
  const { definition, outcome } = behind.reading;
  const code = definition.code;
  const back = behind.whole
    ? { label: behind.whole.name, href: figureHref(unit, code, period) }
    : { label: 'Số liệu', href: figuresHref(unit, period) };
  return page(
    c,
    { title: definition.name, entry: 'figures', wide: true },
    <>
      <PageHead
        title={capitalize(definition.name.replace(/^Trong đó: /u, ''))}
        back={back}
        answer={
          <>
            <b class="figure-large">{showOutcome(definition, outcome)}</b> {periodOf(unit, period, until)}
          </>
        }
      />
      <SpanTabs unit={unit} period={period} href={(other) => hrefIn(props, other)} />
      <Section title="Cách tính">{behind.sides.length ? <Sides {...props} /> : <p>{behind.words}</p>}</Section>
      {behind.declared && <DeclaredPart declared={behind.declared} />}
      {behind.items.length > 0 && <Items {...props} />}
      <Lists {...props} />
      {props.mayDeclare && !behind.whole && takesTotals(definition.rule) && (
        <p class="under screen-only">
          Thời gian chưa có bản ghi? <a href={declaredHref(unit, code)}>Kê khai theo báo cáo</a>
        </p>
      )}
    </>,
  );
}

/** The same figure, or the same part of it, for another time. */
function hrefIn(props: FigureProps, period: Period | undefined): string {
  const { unit, behind, item } = props;
  const { code } = behind.reading.definition;
  return item === undefined ? figureHref(unit, code, period, sideInAddress(props)) : itemHref(unit, code, period, item);
}

function sideInAddress({ behind: { whole, reading } }: FigureProps): Side | undefined {
  if (whole?.rule.measure !== 'share') return undefined;
  return whole.rule.part === reading.definition.rule ? 'tu-so' : 'mau-so';
}

/** Both sides of a share, each opening its own records. */
const Sides = ({ unit, period, behind }: FigureProps) => (
  <ListTable
    caption="Tử số và mẫu số"
    rows={behind.sides}
    columns={[
      { label: 'Vế', wrap: false, cell: ({ side }) => sides[side].word },
      { label: 'Nội dung đếm', main: true, cell: ({ words }) => words },
      {
        label: 'Kết quả',
        align: 'right',
        wrap: false,
        cell: ({ side, reading }) => (
          <Figure href={figureHref(unit, behind.reading.definition.code, period, sides[side].code)}>
            {showFigure(reading.definition, reading.outcome)}
          </Figure>
        ),
      },
    ]}
  />
);

/** What a figure is told apart by, each part opening its own records. */
const Items = ({ unit, period, behind }: FigureProps) => {
  const { definition, outcome } = behind.reading;
  const { rule } = definition;
  if (rule.measure !== 'each') return null;
  return (
    <Section title="Trong đó">
      <ListTable
        caption="Từng phần của số liệu"
        rows={behind.items}
        columns={[
          ...rule.by.map((dimension, nth) => ({
            label: dimensionNames[dimension].name,
            main: nth === 0,
            cell: ({ names }: Behind['items'][number]) => names[nth],
          })),
          {
            label: `Kết quả (${definition.unitOfMeasure})`,
            align: 'right',
            wrap: false,
            cell: ({ key, value }) =>
              key === undefined ? (
                <Num value={value} />
              ) : (
                <Figure href={itemHref(unit, definition.code, period, key)}>{formatNumber(value)}</Figure>
              ),
          },
        ]}
        total={['Cộng', ...rule.by.slice(1).map(() => ''), showFigure(definition, outcome)]}
      />
    </Section>
  );
};

const Lists = (props: FigureProps) => {
  const { behind, unit } = props;
  const { heads, workers, members, missing, movements, posts, takers, records } = behind;
  const { outcome, recorded = outcome } = behind.reading;
  if (isEmpty(recorded) && !missing?.persons) return <Nothing {...props} />;
  const person = (personId: string) => (props.opens.members ? unitHref(unit, `/doan-vien/${personId}`) : undefined);
  return (
    <>
      {heads && <HeadsTable title="Đoàn viên theo đơn vị" heads={heads} />}
      {workers && workers.rows.length > 0 && <HeadsTable title="Người lao động chưa là đoàn viên" heads={workers} />}
      {members && members.persons > 0 && (
        <NamesPart title="Danh sách đoàn viên của đơn vị" list={members} person={person} />
      )}
      {missing && (
        <NamesPart
          title="Đoàn viên chưa có trong tử số"
          list={missing}
          person={person}
          none="Mọi đoàn viên của đơn vị đều có trong tử số."
        />
      )}
      {movements && <MovementsPart movements={movements} person={person} />}
      {posts && <PostsPart posts={posts} person={person} />}
      {takers && <TakersPart {...props} takers={takers} person={person} />}
      {records && <RecordsPart {...props} records={records} />}
    </>
  );
};

const Nothing = ({ behind, unit, opens }: FigureProps) =>
  behind.posts ? (
    <EmptyState title="Chưa ghi ai giữ chức vụ này" icon="users">
      <p>
        Chức vụ công đoàn ghi ở <a href={unitHref(unit, '/nhiem-ky')}>Nhiệm kỳ, các ban</a>; chức vụ chuyên môn, chức vụ
        Đảng ghi ở hồ sơ đoàn viên.
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="Chưa có bản ghi nào trong kỳ này" icon="notebook-pen">
      {behind.selected && opens.records ? (
        <p>
          Ghi hoạt động vào sổ thì số liệu tự có. <a href={unitHref(unit, '/ghi')}>Ghi hoạt động</a>
        </p>
      ) : (
        <p>Số liệu lấy từ hồ sơ của đơn vị, không nhập tay.</p>
      )}
    </EmptyState>
  );
