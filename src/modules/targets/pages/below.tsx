import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { DownloadMenu } from '../../../kernel/ui/download.tsx';
import { Form, SelectField } from '../../../kernel/ui/field.tsx';
import { Figure, Num } from '../../../kernel/ui/figure.tsx';
import { Line as BookLine, Lines } from '../../../kernel/ui/lines.tsx';
import { EmptyState, PageHead, Section } from '../../../kernel/ui/page.tsx';
import { Progress as Drawing, Status, statuses } from '../../../kernel/ui/status.tsx';
import { ListTable, type Column } from '../../../kernel/ui/table.tsx';
import { Chips } from '../../../kernel/ui/way.tsx';
import type { UnitOnTree } from '../../org/index.ts';
import type { Target } from '../contract.ts';
import { gravity, lastReached, type BelowRow, type Order, type Standing } from '../rules/below.ts';
import { goalOfYear } from '../rules/goal.ts';
import { showGoal } from '../rules/judge.ts';
import { showParts, showResult } from '../rules/words.ts';
import { belowHref, changeTargetHref, handTargetsHref, newTargetHref, unitGoalsHref } from './entry.ts';
import { TargetTabs } from './tabs.tsx';

export type Line = BelowRow<UnitOnTree>;

export interface BelowView {
  unit: UnitInFrame;
  /** The giver's targets that were handed down to at least one unit, in its order. */
  handed: readonly Target[];
  /** Only for handing down, and no unit has it yet. */
  waiting: readonly Target[];
  /** The one that the table is read for. */
  target: Target | undefined;
  standing: Standing | undefined;
  order: Order;
  /** Before the filter. */
  all: readonly Line[];
  rows: readonly Line[];
  answer: string;
  mayAssign: boolean;
  unitsBelow: number;
  /** Units below that got nothing of it. */
  without: number;
}

/** How the units below stand in what was handed down to them: who is late first, one target or all. */
export function belowPage(c: Ctx, view: BelowView): Response {
  const { unit, handed, target, mayAssign, all } = view;
  return page(
    c,
    { title: 'Chỉ tiêu giao cho đơn vị', entry: 'targets', wide: true },
    <>
      <PageHead
        title={target ? target.wording : 'Chỉ tiêu giao cho đơn vị trực thuộc'}
        back={target && { label: 'Tất cả chỉ tiêu đã giao', href: belowHref(unit) }}
        answer={all.length ? view.answer : undefined}
        actions={
          handed.length > 0 && (
            <>
              {mayAssign && (
                <Button href={handTargetsHref(unit, target?.targetId)} icon="plus">
                  {target ? 'Giao thêm đơn vị' : 'Giao chỉ tiêu'}
                </Button>
              )}
              {mayAssign && target && (
                <>
                  <Button href={unitGoalsHref(unit, target.targetId)} icon="pencil">
                    Mức từng đơn vị
                  </Button>
                  {!target.own && (
                    <Button kind="quiet" href={changeTargetHref(unit, target.targetId)}>
                      Sửa chỉ tiêu
                    </Button>
                  )}
                </>
              )}
              <DownloadMenu
                href={(ending) =>
                  belowHref(unit, { target: target?.targetId, standing: view.standing, order: view.order }, ending)
                }
              />
            </>
          )
        }
      />
      <TargetTabs unit={unit} at="below" />
      {handed.length ? <Handed {...view} /> : <Nothing {...view} />}
      {!target && view.waiting.length > 0 && <Waiting {...view} />}
    </>,
  );
}

const Handed = (view: BelowView) => {
  const { unit, handed, target, all, rows, without } = view;
  return (
    <>
      <div class="below-filters">
        <Form action={belowHref(unit)} method="get">
          <SelectField
            name="chi-tieu"
            label="Xem theo"
            value={target?.targetId}
            empty="Tất cả chỉ tiêu đã giao"
            options={handed.map((one) => ({ value: one.targetId, label: one.wording }))}
          />
          <Button kind="plain">Xem</Button>
        </Form>
        <Chips label="Lọc theo tiến độ" items={chipsOf(view)} />
      </div>
      <ListTable
        caption={target ? target.wording : 'Chỉ tiêu giao cho đơn vị trực thuộc'}
        rows={rows}
        rowHref={(row) => `/cd/${row.unit.code}/chi-tieu`}
        columns={target ? columnsOfOne(view) : columnsOfAll(view)}
        empty={
          <EmptyState title={all.length ? 'Không có đơn vị nào như vậy' : 'Chỉ tiêu này chưa giao cho đơn vị nào'} />
        }
      />
      {without > 0 && <p class="under below-note">{without} đơn vị trực thuộc chưa được giao.</p>}
    </>
  );
};

const Waiting = ({ unit, waiting, mayAssign }: BelowView) => (
  <Section title="Chỉ để giao, chưa giao đơn vị nào" count={waiting.length}>
    <Lines label="Chưa giao">
      {waiting.map((target) => (
        <BookLine
          icon="target"
          title={target.wording}
          href={mayAssign ? handTargetsHref(unit, target.targetId) : undefined}
          side={mayAssign ? <a href={changeTargetHref(unit, target.targetId)}>Sửa</a> : undefined}
        />
      ))}
    </Lines>
  </Section>
);

const chipsOf = ({ unit, target, standing, order, all }: BelowView) =>
  gravity.flatMap((one) => {
    const count = all.filter((row) => row.standing === one).length;
    const active = standing === one;
    return count || active
      ? [
          {
            label: statuses[one].word,
            href: belowHref(unit, { target: target?.targetId, standing: active ? undefined : one, order }),
            count,
            active,
          },
        ]
      : [];
  });

const sortable = ({ unit, target, standing, order }: BelowView, by: Order) => ({
  sortHref: belowHref(unit, { target: target?.targetId, standing, order: by }),
  sorted: order === by ? ('asc' as const) : undefined,
});

function columnsOfAll(view: BelowView): Column<Line>[] {
  return [
    { label: 'Đơn vị', main: true, cell: (row) => row.unit.shortName, ...sortable(view, 'ten') },
    { label: 'Được giao', align: 'right', cell: (row) => <Num value={row.whole} /> },
    { label: 'Đúng tiến độ, đạt', align: 'right', cell: (row) => <Num value={row.good} /> },
    { label: 'Chậm', align: 'right', cell: (row) => count(row.late) },
    { label: 'Có khả năng không đạt', align: 'right', cell: (row) => count(row.bad) },
    { label: 'Chưa có số liệu', align: 'right', cell: (row) => count(row.unknown) },
    {
      label: 'Cần xem trước',
      ...sortable(view, 'can-xem'),
      cell: (row) =>
        row.standing && row.good < row.whole ? (
          <>
            <Status code={row.standing} />
            <span class="under cell-under">{row.progress?.target.wording}</span>
          </>
        ) : (
          <Status code="onTrack" />
        ),
    },
  ];
}

const count = (value: number) => (value ? <Num value={value} /> : '');

function columnsOfOne(view: BelowView): Column<Line>[] {
  const measured = (row: Line): string => row.progress?.definition?.unitOfMeasure ?? '';
  return [
    { label: 'Đơn vị', main: true, cell: (row) => row.unit.shortName, ...sortable(view, 'ten') },
    {
      label: 'Mức giao',
      align: 'right',
      cell: (row) => row.progress && showGoal(goalOfYear(row.progress.target, last(row)?.year ?? null), measured(row)),
    },
    {
      label: lastYear(view) ? `Năm ${lastYear(view)}` : 'Kết quả',
      align: 'right',
      ...sortable(view, 'ket-qua'),
      cell: (row) => {
        const result = last(row);
        return (
          row.progress &&
          result && (
            <>
              <Figure href={`/cd/${row.unit.code}/chi-tieu/${row.progress.target.targetId}`}>
                {showResult(row.progress, result.outcome)}
              </Figure>
              <span class="under cell-under">{showParts(result.outcome, row.progress.target.indicatorCode)}</span>
            </>
          )
        );
      },
    },
    {
      label: 'So với mức giao',
      hideOnPhone: true,
      cell: (row) => {
        const reached = lastReached(row);
        return reached !== undefined && row.standing !== 'noFigures' ? (
          <Drawing done={reached} code={row.standing} />
        ) : null;
      },
    },
    {
      label: 'Đánh giá',
      ...sortable(view, 'can-xem'),
      cell: (row) => (
        <>
          {row.standing && <Status code={row.standing} />}
          {last(row)?.forecast && row.standing !== 'onTrack' && (
            <span class="under cell-under">{last(row)?.forecast}</span>
          )}
        </>
      ),
    },
  ];
}

const last = (row: Line) => row.progress?.results.at(-1);
const lastYear = ({ all }: BelowView) => all.map((row) => last(row)?.year).find((year) => year);

const Nothing = ({ unit, mayAssign, unitsBelow }: BelowView) => (
  <EmptyState
    title={unitsBelow ? 'Chưa giao chỉ tiêu nào cho đơn vị trực thuộc' : 'Chưa có đơn vị trực thuộc'}
    icon="target"
    action={
      mayAssign &&
      unitsBelow > 0 && (
        <>
          <Button kind="primary" href={handTargetsHref(unit)} icon="plus">
            Giao chỉ tiêu
          </Button>
          <Button href={newTargetHref(unit)}>Thêm chỉ tiêu để giao</Button>
        </>
      )
    }
  >
    <p>
      Chọn chỉ tiêu của nghị quyết hoặc kế hoạch, giao cho cả {unitsBelow || ''} đơn vị hay từng đơn vị với mức riêng. Ở
      đây thấy ngay đơn vị nào đúng tiến độ, đơn vị nào chậm.
    </p>
  </EmptyState>
);
