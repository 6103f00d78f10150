import { page, unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import type { IconName } from '../../../kernel/ui/icon.tsx';
import { Line, Lines } from '../../../kernel/ui/lines.tsx';
import { EmptyState, PageHead, Section } from '../../../kernel/ui/page.tsx';
import { formatDate, weekday, yearOf } from '../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import { occasionListHref, quickHref, ratingsHref } from '../../ledger/index.ts';
import type { Start, Waiting } from '../actions/start.ts';
import { newTargetHref, targetsHref } from './entry.ts';
import { DueParts } from './start-due.tsx';
import { Events } from './start-events.tsx';
import { TargetsPart } from './start-targets.tsx';
import { Below } from './units-below.tsx';

export interface StartProps {
  unit: UnitInFrame;
  today: string;
  start: Start;
  /** "Nhiệm kỳ …: 6/8 chỉ tiêu đúng tiến độ, …"; undefined where there are no targets to tell of. */
  answer: string | undefined;
  /** How much of the running year is over, 0 to 1. */
  elapsed: number;
  may: { record: boolean; change: boolean; admit: boolean; figures: boolean };
  /** What other modules have waiting for the reader. */
  lines: readonly WaitingLine[];
}

export interface WaitingLine {
  icon: IconName;
  title: string;
  href: string;
  side?: string;
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
      <DueParts {...props} />
      {start.birthdays.length > 0 && <Birthdays {...props} />}
      {!start.fresh && start.occasion && <NextOccasion unit={unit} occasion={start.occasion} />}
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
const idle = ({ start, may, lines }: StartProps): string =>
  may.record &&
  !start.fresh &&
  start.waiting.length + lines.length + start.conclusions.length + start.meetings.length + start.tasks.length === 0
    ? ' Không có việc nào đang chờ đồng chí.'
    : '';

const WaitingPart = ({ unit, start: { waiting }, lines }: StartProps) =>
  waiting.length + lines.length ? (
    <Section title="Chờ đồng chí" count={waiting.length + lines.length}>
      <Lines label="Chờ đồng chí">
        {lines.map((one) => (
          <Line {...one} />
        ))}
        {waiting.map((one) => waitingLine(unit, one))}
      </Lines>
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
    case 'transfers':
      return (
        <Line
          icon="users"
          title="Tiếp nhận đoàn viên chuyển đến"
          href={unitHref(unit, '/chuyen-sinh-hoat')}
          side={`${so} người đang chờ`}
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

const NextOccasion = ({ unit, occasion }: Pick<StartProps, 'unit'> & { occasion: NonNullable<Start['occasion']> }) => (
  <Section title="Dịp sắp tới">
    <Lines label="Dịp sắp tới">
      <Line
        icon="gift"
        title={occasion.name}
        href={occasionListHref(unit, { dip: occasion.occasionCode })}
        text="lập danh sách, chuẩn bị quà"
        side={formatDate(occasion.on)}
      />
    </Lines>
  </Section>
);

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
