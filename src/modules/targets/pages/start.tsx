import type { ComponentChildren } from 'preact';
import { page, unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { Figure, Money, Num } from '../../../kernel/ui/figure.tsx';
import { Line, Lines } from '../../../kernel/ui/lines.tsx';
import { EmptyState, Halves, PageHead, Section } from '../../../kernel/ui/page.tsx';
import { Progress as Drawing, Status } from '../../../kernel/ui/status.tsx';
import { ListTable } from '../../../kernel/ui/table.tsx';
import { formatDate, formatInstant, weekday, yearOf } from '../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import { periodInWords } from '../../../kernel/vi/periods.ts';
import { entryHref, notebookHref, quickHref, ratingsHref } from '../../ledger/index.ts';
import { figureHref } from '../../indicators/index.ts';
import type { Start, Waiting } from '../actions/start.ts';
import type { UnitLine } from '../actions/units-below.ts';
import type { Progress } from '../contract.ts';
import { showGoal } from '../rules/judge.ts';
import { standingOf } from '../rules/way.ts';
import { numbersOf, reachedOf, showResult } from '../rules/words.ts';
import { newTargetHref, targetHref, targetsHref } from './entry.ts';

export interface StartProps {
  unit: UnitInFrame;
  today: string;
  start: Start;
  /** "Nhiệm kỳ …: 6/8 chỉ tiêu đúng tiến độ, …"; undefined where there are no targets to tell of. */
  answer: string | undefined;
  /** How much of the running year is over, 0 to 1. */
  elapsed: number;
  may: { record: boolean; change: boolean; admit: boolean; figures: boolean };
}

/** The first page of a unit: how it stands, what waits, how its targets go, what happened last. */
export function startPage(c: Ctx, props: StartProps): Response {
  const { unit, start, answer } = props;
  return page(
    c,
    { title: 'Việc cần làm', entry: 'start', wide: start.below.length > 0 },
    <>
      <PageHead title="Việc cần làm" answer={`${answer ?? greeting(props)}${idle(props)}`} />
      {start.fresh ? <Beginning {...props} /> : null}
      {start.below.length > 0 && <Below {...props} />}
      {!start.fresh && <WaitingPart {...props} />}
      {start.birthdays.length > 0 && <Birthdays {...props} />}
      {start.targets && start.targets.length > 0 && <TargetsPart {...props} targets={start.targets} />}
      {start.events.length > 0 && <Events {...props} />}
      {!start.fresh && !start.below.length && !start.targets?.length && !start.events.length && !props.may.record && (
        <Figures {...props} unit={unit} />
      )}
    </>,
  );
}

const greeting = ({ unit, start }: StartProps): string =>
  start.below.length
    ? `${unit.name}: ${formatNumber(start.below.length)} đơn vị trực thuộc, ${formatNumber(start.below.filter((line) => line.attention.weight > 0).length)} đơn vị cần quan tâm.`
    : `${unit.name}.`;

/** How to begin, in three steps. */
const Beginning = ({ unit, may }: StartProps) => (
  <EmptyState title={`Bắt đầu với ${unit.shortName}`} icon="flag">
    <p>Ba việc để số liệu và báo cáo tự có:</p>
    <ol class="first-steps">
      <li>
        {may.admit ? <a href={unitHref(unit, '/doan-vien/them')}>Ghi đoàn viên</a> : 'Ghi đoàn viên'}: họ tên và giới
        tính là đủ, còn lại bổ sung sau.
      </li>
      <li>
        {may.record ? <a href={unitHref(unit, '/ghi')}>Ghi hoạt động đầu tiên</a> : 'Ghi hoạt động đầu tiên'}: một lần
        thăm hỏi, một cuộc họp, một khoản ủng hộ.
      </li>
      <li>
        {may.change ? <a href={newTargetHref(unit)}>Ghi chỉ tiêu nhiệm kỳ</a> : 'Ghi chỉ tiêu nhiệm kỳ'} như trong nghị
        quyết đại hội.
      </li>
    </ol>
  </EmptyState>
);

/** Nothing waits: said in the sentence on top, no empty heading stands for it. */
const idle = ({ start, may }: StartProps): string =>
  may.record && !start.fresh && start.waiting.length === 0 ? ' Không có việc nào đang chờ đồng chí.' : '';

const WaitingPart = ({ unit, start: { waiting } }: StartProps) =>
  waiting.length ? (
    <Section title="Chờ đồng chí" count={waiting.length}>
      <Lines label="Chờ đồng chí">{waiting.map((one) => waitingLine(unit, one))}</Lines>
    </Section>
  ) : null;

function waitingLine(unit: UnitInFrame, { kind, persons = 0, year = 0 }: Waiting) {
  const so = formatNumber(persons);
  switch (kind) {
    case 'unitRating':
      return <Line icon="award" title={`Ghi xếp loại công đoàn năm ${year}`} href={quickHref(unit, 'unit_rating')} />;
    case 'memberRatings':
      return (
        <Line
          icon="list-checks"
          title={`Ghi xếp loại năm ${year} của đoàn viên`}
          href={ratingsHref(unit, { nam: year })}
          side={`còn ${so} người`}
        />
      );
    case 'covers':
      return (
        <Line
          icon="shield-check"
          title="Ghi bảo hiểm của đoàn viên"
          href={unitHref(unit, '/bao-hiem')}
          side={`${so} người chưa đủ ba loại`}
        />
      );
    case 'causes':
      return (
        <Line
          icon="target"
          title="Ghi nguyên nhân chỉ tiêu chưa đạt"
          href={targetsHref(unit)}
          side={`${so} chỉ tiêu`}
        />
      );
    case 'term':
      return <Line icon="flag" title="Khai báo nhiệm kỳ đang diễn ra" href={unitHref(unit, '/nhiem-ky')} />;
    case 'targets':
      return (
        <Line icon="target" title={`Ghi chỉ tiêu nhiệm kỳ ${unit.term?.label ?? ''}`} href={newTargetHref(unit)} />
      );
  }
}

const Birthdays = ({ unit, start, today }: StartProps) => (
  <Section title="Sinh nhật trong tuần" count={start.birthdays.length}>
    <Lines label="Sinh nhật trong tuần">
      {start.birthdays.map((one) => (
        <Line
          icon="cake"
          title={one.fullName}
          href={unitHref(unit, `/doan-vien/${one.personId}`)}
          text={`tròn ${yearOf(one.on) - yearOf(one.birthOn)} tuổi`}
          side={one.on === today ? 'hôm nay' : `${weekday(one.on)}, ${formatDate(one.on).slice(0, 5)}`}
        />
      ))}
    </Lines>
  </Section>
);

/** One line a target: what is reached against the goal, and against the time. */
const TargetsPart = ({ unit, targets, elapsed }: StartProps & { targets: readonly Progress[] }) => {
  const numbers = numbersOf(targets.map((one) => one.target));
  const heads = targets.filter((one) => !one.target.parentId);
  const last = (one: Progress) => one.results.at(-1);
  return (
    <Section title="Chỉ tiêu nhiệm kỳ" count={heads.length} more={{ label: 'Bảng chỉ tiêu', href: targetsHref(unit) }}>
      <ListTable
        caption="Chỉ tiêu nhiệm kỳ"
        rows={heads}
        rowHref={(one) => targetHref(unit, one.target.targetId)}
        columns={[
          { label: 'TT', narrow: true, wrap: false, align: 'center', cell: (one) => numbers.get(one.target.targetId) },
          { label: 'Chỉ tiêu', main: true, cell: (one) => one.target.wording },
          {
            label: 'Mức phấn đấu',
            hideOnPhone: true,
            cell: (one) => showGoal(one.target, one.definition?.unitOfMeasure ?? ''),
          },
          {
            label: last(heads[0] as Progress)?.year ? `Năm ${last(heads[0] as Progress)?.year}` : 'Kết quả',
            align: 'right',
            cell: (one) => <ResultCell unit={unit} progress={one} />,
          },
          { label: 'So với thời gian', cell: (one) => <Drawn progress={one} elapsed={elapsed} /> },
          { label: 'Tiến độ', wrap: false, cell: (one) => <Status code={standingOf(one)} /> },
        ]}
      />
    </Section>
  );
};

const ResultCell = ({ unit, progress }: { unit: UnitInFrame; progress: Progress }) => {
  const result = progress.results.at(-1);
  return result ? (
    <Figure href={figureHref(unit, progress.target.indicatorCode, result.period)}>
      {showResult(progress, result.outcome)}
    </Figure>
  ) : null;
};

const Drawn = ({ progress, elapsed }: { progress: Progress; elapsed: number }) => {
  const result = progress.results.at(-1);
  const reached = result && reachedOf(progress.target, result.outcome);
  return reached === undefined ? null : (
    <Drawing done={reached} elapsed={result?.way ? elapsed : undefined} code={standingOf(progress)} />
  );
};

const Events = ({ unit, start }: StartProps) => (
  <Section title="Mới đây" more={{ label: 'Sổ hoạt động', href: unitHref(unit, '/so-hoat-dong') }}>
    <Lines label="Mới đây">
      {start.events.map((event) => (
        <Line
          title={event.summary}
          href={eventHref(unit, event)}
          side={`${event.actorName}, ${formatInstant(event.at)}`}
        />
      ))}
    </Lines>
  </Section>
);

function eventHref(unit: UnitInFrame, { subjectKind, subjectId }: Start['events'][number]): string | undefined {
  if (subjectKind === 'entry') return subjectId ? entryHref(unit, subjectId) : notebookHref(unit);
  if (subjectKind === 'report' && subjectId) return unitHref(unit, `/bao-cao/${subjectId}`);
  if (subjectKind === 'person' && subjectId) return unitHref(unit, `/doan-vien/${subjectId}`);
  if (subjectKind === 'target' || subjectKind === 'term') return targetsHref(unit);
  return undefined;
}

/** The units below, one line each, figures only, first those that need attention. */
const Below = ({ unit, start, may }: StartProps) => {
  const sum = (of: (line: UnitLine) => number): number => start.below.reduce((all, line) => all + of(line), 0);
  const several = start.below.length > 1;
  return (
    <Section
      title={`Các đơn vị trực thuộc, ${unit.term ? `nhiệm kỳ ${unit.term.label}` : periodInWords(unit.period)}`}
      count={start.below.length}
      more={may.figures ? { label: 'Số liệu chung', href: unitHref(unit, '/so-lieu') } : undefined}
    >
      <ListTable
        caption="Các đơn vị trực thuộc"
        rows={start.below}
        rowHref={(line) => `/cd/${line.unit.code}`}
        columns={[
          { label: 'Đơn vị', main: true, cell: (line) => line.unit.shortName },
          { label: 'Đoàn viên', align: 'right', cell: (line) => <Num value={line.members} /> },
          { label: 'Lượt thăm hỏi', align: 'right', cell: (line) => <Num value={line.turns} /> },
          { label: 'Số tiền (đồng)', align: 'right', cell: (line) => <Money amount={line.amount} bare /> },
          {
            label: 'Chỉ tiêu đạt, đúng tiến độ',
            align: 'right',
            wrap: false,
            cell: (line) => (line.targets ? `${line.targets.good}/${line.targets.whole}` : ''),
          },
          {
            label: 'Ghi sổ gần nhất',
            align: 'right',
            wrap: false,
            cell: (line) => (line.lastMonth ? `${line.lastMonth.slice(5, 7)}/${line.lastMonth.slice(0, 4)}` : ''),
          },
          { label: 'Cần quan tâm', cell: (line) => <Reasons reasons={line.attention.reasons} /> },
        ]}
        total={
          several
            ? [
                'Cộng',
                <Num value={sum((line) => line.members)} />,
                <Num value={sum((line) => line.turns)} />,
                <Money amount={sum((line) => line.amount)} bare />,
                '',
                '',
                '',
              ]
            : undefined
        }
      />
    </Section>
  );
};

const Reasons = ({ reasons }: { reasons: readonly string[] }): ComponentChildren =>
  reasons.length ? reasons.join('; ') : <span class="under">Không có</span>;

/** For who only looks: where the figures are. */
const Figures = ({ unit, may }: StartProps) =>
  may.figures ? (
    <EmptyState
      title="Chưa có chỉ tiêu để theo dõi"
      icon="chart-column"
      action={<Button href={unitHref(unit, '/so-lieu')}>Xem số liệu</Button>}
    >
      <p>Số liệu của {unit.shortName} có ở mục Số liệu.</p>
    </EmptyState>
  ) : null;
