import type { VNode } from 'preact';
import { page, unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { DownloadMenu } from '../../../kernel/ui/download.tsx';
import { Figure } from '../../../kernel/ui/figure.tsx';
import { Note } from '../../../kernel/ui/message.tsx';
import { Columns, EmptyState, PageHead } from '../../../kernel/ui/page.tsx';
import { Status } from '../../../kernel/ui/status.tsx';
import { ListTable, type Column } from '../../../kernel/ui/table.tsx';
import type { Progress, ReportedSum, Result } from '../contract.ts';
import { showGoal } from '../rules/judge.ts';
import {
  computeSum,
  differencesOfSum,
  paperInWords,
  resultDiffers,
  showReported,
  sumInWords,
} from '../rules/reported.ts';
import { standingOf, wayWords } from '../rules/way.ts';
import {
  givenBy,
  measuredIn,
  numbersOf,
  showParts,
  showResult,
  yearGoalsInWords,
  yearsInWords,
} from '../rules/words.ts';
import { belowHref, newTargetHref, reportedHref, resultHref, targetHref } from './entry.ts';
import { TargetTabs } from './tabs.tsx';

export interface TargetsProps {
  unit: UnitInFrame;
  all: readonly Progress[];
  /** "Nhiệm kỳ …: 8/8 chỉ tiêu đạt, …" */
  answer: string;
  mayChange: boolean;
  /** Units that targets may be handed to. */
  hasBelow: boolean;
  /** What papers told of years, and of the term. */
  sums: readonly ReportedSum[];
  /** The union whose targets these are, when the page is read for one of its parts. */
  home: { name: string; href: string } | undefined;
  opened?: string | undefined;
}

/** The targets as they stand in a resolution, each year's result beside its goal; one opens beside the table. */
export function targetsPage(c: Ctx, props: TargetsProps, beside?: VNode): Response {
  const { unit, all, answer, mayChange } = props;
  return page(
    c,
    { title: 'Chỉ tiêu', entry: 'targets', wide: true },
    <Columns aside={beside}>
      <PageHead
        title="Chỉ tiêu nhiệm kỳ"
        answer={all.length ? answer : undefined}
        actions={
          unit.term &&
          all.length > 0 && (
            <>
              {mayChange && (
                <Button href={newTargetHref(unit)} icon="plus">
                  Thêm chỉ tiêu
                </Button>
              )}
              {mayChange && (
                <Button kind="quiet" href={reportedHref(unit)}>
                  Số đã báo cáo
                </Button>
              )}
              <DownloadMenu href={(ending) => unitHref(unit, `/chi-tieu${ending}`)} />
            </>
          )
        }
      />
      <TargetTabs unit={unit} at="targets" hasBelow={props.hasBelow} />
      {all.length ? (
        <>
          <Table {...props} />
          <ReportedSums {...props} />
        </>
      ) : (
        <Nothing {...props} />
      )}
    </Columns>,
  );
}

const Table = ({ unit, all, opened }: TargetsProps) => {
  const numbers = numbersOf(all.map((one) => one.target));
  const years = [...new Set(all.flatMap((one) => one.results.flatMap((result) => result.year ?? [])))].sort();
  const columns: Column<Progress>[] = [
    { label: 'TT', narrow: true, wrap: false, align: 'center', cell: ({ target }) => numbers.get(target.targetId) },
    {
      label: 'Chỉ tiêu',
      main: true,
      cell: ({ target }) => (
        <>
          <span class={target.parentId ? 'of-which' : undefined}>{target.wording}</span>
          {target.giverName && !target.parentId && (
            <span class="under cell-under">Cấp trên giao: {givenBy(target)}</span>
          )}
        </>
      ),
    },
    { label: 'ĐVT', hideOnPhone: true, cell: (one) => measuredIn(one) },
    {
      label: 'Mức phấn đấu',
      cell: ({ target, definition }) => (
        <>
          {showGoal(target, definition?.unitOfMeasure ?? '')}
          {target.yearGoals.length > 0 && (
            <span class="under cell-under">{yearGoalsInWords(target, definition?.unitOfMeasure ?? '')}</span>
          )}
        </>
      ),
    },
    ...years.map((year) => ({
      label: `Năm ${year}`,
      align: 'right' as const,
      cell: (one: Progress) => (
        <YearCell unit={unit} progress={one} result={one.results.find((result) => result.year === year)} />
      ),
    })),
    { label: 'Cả nhiệm kỳ', align: 'right', cell: (one) => <WholeCell unit={unit} progress={one} /> },
    { label: 'Đánh giá', cell: (one) => <Status code={one.verdict === 'notDue' ? standingOf(one) : one.verdict} /> },
  ];
  return (
    <div class="targets-table">
      <ListTable
        caption={`Chỉ tiêu nhiệm kỳ ${unit.term?.label ?? ''}`}
        ruled
        rows={all}
        rowHref={(one) => targetHref(unit, one.target.targetId)}
        rowFrame="beside"
        isActive={(one) => one.target.targetId === opened}
        columns={columns}
      />
    </div>
  );
};

/** A year's result opens its records; of the running year it is said how it goes. */
const YearCell = ({ unit, progress, result }: { unit: UnitInFrame; progress: Progress; result: Result | undefined }) =>
  result ? (
    <>
      <Figure href={resultHref(unit, progress, result)}>{showResult(progress, result.outcome, result.meanOf)}</Figure>
      {result.reported?.form && (
        <span class={resultDiffers(progress, result) ? 'cell-under told-otherwise' : 'under cell-under'}>
          BC: {showReported(result.reported, progress.definition?.unitOfMeasure)}
        </span>
      )}
      <span class="under cell-under">
        {result.way && progress.verdict !== 'notDue'
          ? wayWords[result.way]
          : showParts(result.outcome, progress.target.indicatorCode)}
      </span>
    </>
  ) : null;

/** What papers told of all targets together, beside what the records come to. */
const ReportedSums = ({ all, sums }: TargetsProps) => (
  <>
    {sums.map((told) => {
      const differences = differencesOfSum(told, computeSum(all, told.year));
      return (
        <Note kind={differences.length ? 'warning' : 'note'}>
          {told.year ? `Năm ${told.year}` : 'Cả nhiệm kỳ'}, {paperInWords(told)}: {sumInWords(told)}.{' '}
          {differences.length ? differences.join(' ') : 'Khớp với số tính từ sổ.'}
        </Note>
      );
    })}
  </>
);

const WholeCell = ({ unit, progress }: { unit: UnitInFrame; progress: Progress }) => {
  const whole = progress.results.find((result) => result.year === null);
  if (!whole) return <>{progress.target.year === null && yearsInWords(progress)}</>;
  return <YearCell unit={unit} progress={progress} result={whole} />;
};

const Nothing = ({ unit, mayChange, hasBelow, home }: TargetsProps) => {
  if (home)
    return (
      <EmptyState
        title="Chỉ tiêu giao cho cả công đoàn cơ sở"
        icon="target"
        action={<Button href={home.href}>Xem chỉ tiêu của {home.name}</Button>}
      >
        <p>{unit.shortName} không có chỉ tiêu riêng.</p>
      </EmptyState>
    );
  if (!unit.term)
    return (
      <EmptyState
        title="Chưa khai báo nhiệm kỳ"
        icon="target"
        action={<Button href={unitHref(unit, '/nhiem-ky')}>Khai báo nhiệm kỳ</Button>}
      >
        <p>Chỉ tiêu thuộc về một nhiệm kỳ. Hãy khai báo nhiệm kỳ trước.</p>
      </EmptyState>
    );
  return (
    <EmptyState
      title={`Nhiệm kỳ ${unit.term.label} chưa có chỉ tiêu`}
      icon="target"
      action={
        <>
          {mayChange && (
            <Button kind="primary" href={newTargetHref(unit)} icon="plus">
              Thêm chỉ tiêu
            </Button>
          )}
          {hasBelow && <Button href={belowHref(unit)}>Chỉ tiêu giao cho đơn vị trực thuộc</Button>}
        </>
      }
    >
      <p>
        Ghi từng chỉ tiêu như trong nghị quyết đại hội và chọn số liệu để đo. Kết quả từng năm tự tính từ sổ hoạt động,
        không nhập tay.
      </p>
    </EmptyState>
  );
};
