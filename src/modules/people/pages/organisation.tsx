import { show } from '../../../kernel/contract.ts';
import { page, unitHref, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx } from '../../../kernel/http.ts';
import { Button } from '../../../kernel/ui/button.tsx';
import { DateField } from '../../../kernel/ui/field.tsx';
import { Num } from '../../../kernel/ui/figure.tsx';
import { Facts, Halves, PageHead, Section } from '../../../kernel/ui/page.tsx';
import { Timeline, Tree, type TimelineEvent, type TreeNode } from '../../../kernel/ui/timeline.tsx';
import { Chips, Menu } from '../../../kernel/ui/way.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import { toRoman } from '../../../kernel/vi/roman.ts';
import { UnitTabs, unitContract, unitEventKinds, type Unit, type UnitEvent, type UnitOnTree } from '../../org/index.ts';
import { headCount, sumOf, type Count } from '../rules/counts.ts';
import { Committee, type CommitteeProps } from './committee.tsx';

const many = 24;

export interface OrganisationProps {
  unit: UnitInFrame;
  facts: Unit;
  above: UnitOnTree | undefined;
  /** The units below and this one, as they stood on the day, each with its leader where it is a part. */
  branch: readonly UnitOnTree[];
  leaders: ReadonlyMap<string, string>;
  counts: readonly Count[];
  on: string;
  today: string;
  /** What was typed for a day and is none. */
  typedDay: string | undefined;
  committee: Omit<CommitteeProps, 'unit'>;
  events: readonly UnitEvent[];
  mayChange: boolean;
  /** There is somewhere to move to. */
  mayMove: boolean;
  mayWatch: boolean;
  names: boolean;
}

export function organisationPage(c: Ctx, props: OrganisationProps): Response {
  const { unit, facts, mayChange } = props;
  // Beside a long tree there is room for the committee; under a short one it takes the whole width.
  const long = props.branch.length > many;
  const rest = (
    <>
      <Committee unit={unit} {...props.committee} />
      <History {...props} />
    </>
  );
  return page(
    c,
    { title: 'Tổ chức', entry: 'people' },
    <>
      <PageHead title={facts.name} answer={answerOf(props)} actions={mayChange && <Deeds {...props} />} />
      <UnitTabs unit={unit} active="organisation" names={props.names} />
      <Halves>
        <Section title="Cây tổ chức">
          <DayForm {...props} />
          <Tree nodes={treeOf(props)} label="Cây tổ chức với số đoàn viên" />
        </Section>
        <div>
          <Section
            title="Thông tin đơn vị"
            more={mayChange ? { label: 'Sửa', href: unitHref(unit, '/to-chuc/sua') } : undefined}
          >
            <Facts narrow items={factsOf(props)} />
          </Section>
          {long && rest}
        </div>
      </Halves>
      {!long && rest}
    </>,
  );
}

const History = ({ unit, events, mayChange }: OrganisationProps) =>
  events.length > 0 ? (
    <Section
      title="Lịch sử đơn vị"
      more={
        mayChange && events.some(isChange)
          ? { label: 'Sửa tên, thông tin cũ', href: unitHref(unit, '/to-chuc/thay-doi/sua') }
          : undefined
      }
    >
      <Timeline label="Lịch sử đơn vị" events={events.map(eventOf)} />
    </Section>
  ) : null;

const isChange = (event: UnitEvent): boolean => ['renamed', 'changed'].includes(event.kindCode);

const Deeds = ({ unit, mayMove, mayWatch }: OrganisationProps) => (
  <>
    <Button icon="plus" href={unitHref(unit, '/to-chuc/chuc-vu/them')}>
      Thêm chức vụ
    </Button>
    <Menu label="Việc khác">
      <a href={unitHref(unit, '/to-chuc/them')}>Thêm tổ, đơn vị trực thuộc</a>
      <a href={unitHref(unit, '/to-chuc/ban/them')}>Thêm ban</a>
      <a href={unitHref(unit, '/nhiem-ky/them')}>Khai báo nhiệm kỳ</a>
      <a href={unitHref(unit, '/to-chuc/sua')}>Sửa thông tin đơn vị</a>
      <a href={unitHref(unit, '/to-chuc/thay-doi')}>Đổi tên, cấp ủy, địa danh, mức tự chủ</a>
      <a href={unitHref(unit, '/to-chuc/su-kien')}>Ghi sáp nhập, chia tách…</a>
      {mayMove && <a href={unitHref(unit, '/to-chuc/chuyen')}>Chuyển về công đoàn khác</a>}
      <a href={unitHref(unit, '/to-chuc/giai-the')}>Kết thúc hoạt động</a>
      {mayWatch && <a href={unitHref(unit, '/luot-xem')}>Ai đã mở thông tin nhạy cảm</a>}
    </Menu>
  </>
);

function answerOf({ counts, branch, unit, on, today }: OrganisationProps): string {
  const [members, women] = headCount(counts);
  const kinds = new Map<string, number>();
  for (const one of branch)
    if (one.unitId !== unit.unitId) kinds.set(one.kindLabel, (kinds.get(one.kindLabel) ?? 0) + 1);
  const below = [...kinds].map(([label, count]) => `${formatNumber(count)} ${lower(label)}`);
  return `${on === today ? 'Hiện có' : `Ngày ${formatDate(on)} có`} ${[members, women, ...below].join(', ')}.`;
}

const lower = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);

/** Head-counts of any day: the day stands in the address. */
const DayForm = ({ unit, on, today, typedDay }: OrganisationProps) => {
  const at = (day: string | undefined) => unitHref(unit, '/to-chuc', { ngay: day && formatDate(day) });
  const start = unit.term?.startsOn;
  const quick = [
    { label: 'Hôm nay', day: today, href: unit.period.to === today ? at(undefined) : at(today) },
    ...(start && start < today ? [{ label: 'Đầu nhiệm kỳ', day: start, href: at(start) }] : []),
    ...(unit.term?.endsOn ? [{ label: 'Cuối nhiệm kỳ', day: unit.term.endsOn, href: at(unit.term.endsOn) }] : []),
  ];
  const kept = unit.term && unit.term.termId !== unit.terms[0]?.termId ? unit.term.ordinal : undefined;
  return (
    <>
      <form class="day-form" action={unitHref(unit, '/to-chuc').split('?')[0]}>
        {kept && <input type="hidden" name="ky" value={kept} />}
        <DateField
          name="ngay"
          label="Số đoàn viên tính đến ngày"
          value={typedDay ?? on}
          today={today}
          error={typedDay && 'Ngày không đúng. Hãy nhập dạng 06/01/2023.'}
        />
        <Button>Xem</Button>
      </form>
      <Chips
        label="Chọn nhanh ngày"
        items={quick.filter((one) => one.day !== on).map(({ label, href }) => ({ label, href }))}
      />
    </>
  );
};

/** The branch as nodes; in a large one the parts of its units are folded. */
function treeOf({ unit, branch, counts, leaders, on, today }: OrganisationProps): TreeNode[] {
  const path = new Map(branch.map((one) => [one.unitId, one.path]));
  const node = (one: UnitOnTree, depth: number): TreeNode => ({
    label: depth === 0 ? one.name : one.shortName,
    href: `/cd/${one.code}/to-chuc${on === today ? '' : `?ngay=${formatDate(on)}`}`,
    active: depth === 0,
    figure: <Num value={sumOf(counts, (count) => path.get(count.unitId)?.startsWith(one.path) ?? false)} />,
    note: leaders.get(one.unitId),
    closed: depth > 0 && branch.length > many,
    children: branch
      .filter((child) => child.parentId === one.unitId)
      .sort(byCode)
      .map((child) => node(child, depth + 1)),
  });
  return branch.filter((one) => one.unitId === unit.unitId).map((one) => node(one, 0));
}

const byCode = (one: UnitOnTree, other: UnitOnTree): number =>
  one.code.localeCompare(other.code, 'en', { numeric: true });

function factsOf({ facts, above, unit, on }: OrganisationProps): Parameters<typeof Facts>[0]['items'] {
  const { fields } = unitContract;
  const funding = show(fields.fundingKind, facts.fundingKind);
  // Of the day that is looked at, as all else here: between two terms none.
  const term = unit.terms.find((one) => one.startsOn <= on && (one.endsOn === null || on <= one.endsOn));
  return [
    ['Loại', facts.kindLabel],
    ['Trực thuộc', above && <a href={`/cd/${above.code}/to-chuc`}>{above.name}</a>],
    [fields.partyBody.label, facts.partyBody],
    [fields.employerName.label, facts.employerName],
    [
      fields.fundingKind.label,
      funding && (
        <>
          {funding}
          {facts.fundingKind === 'budget_100' && (
            <span class="under">
              {' '}
              · từ tháng 6/2025 công đoàn ở đơn vị loại này kết thúc hoạt động (Nghị quyết 60-NQ/TW), cần đối chiếu văn
              bản
            </span>
          )}
        </>
      ),
    ],
    [fields.locality.label, facts.locality],
    ['Nhiệm kỳ', term && <a href={unitHref(unit, '/nhiem-ky')}>{termWords(term)}</a>],
    [fields.foundedOn.label, formatDate(facts.foundedOn)],
    ['Kết thúc hoạt động', facts.endedOn && formatDate(facts.endedOn)],
  ];
}

const termWords = (term: NonNullable<UnitInFrame['term']>) =>
  `${term.label}, khóa ${toRoman(term.ordinal)}, từ ${formatDate(term.startsOn)}${term.endsOn ? ` đến ${formatDate(term.endsOn)}` : ''}`;

const eventWord = (code: string): string => unitEventKinds.find((kind) => kind.value === code)?.label ?? code;

function eventOf(event: UnitEvent): TimelineEvent {
  const decision =
    event.decisionNumber &&
    `Quyết định số ${event.decisionNumber}${event.decisionOn ? ` ngày ${formatDate(event.decisionOn)}` : ''}`;
  return {
    on: event.onDate,
    title: [eventWord(event.kindCode), event.otherName].filter(Boolean).join(' '),
    text: [decision, event.note].filter(Boolean).join(' · ') || undefined,
  };
}
