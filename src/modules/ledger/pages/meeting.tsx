import type { VNode } from 'preact';
import { ContractFields, errorsOf } from '../../../kernel/form.tsx';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { Button, PostButton } from '../../../kernel/ui/button.tsx';
import { OnceField } from '../../../kernel/twice.tsx';
import { FieldSet, Form, FormActions, HiddenField, type Option } from '../../../kernel/ui/field.tsx';
import { Badge } from '../../../kernel/ui/figure.tsx';
import { EmptyState, Facts, PageHead, Section } from '../../../kernel/ui/page.tsx';
import { PersonPicker, type PickedPerson } from '../../../kernel/ui/picker.tsx';
import { deedsColumn, ListTable, RowDeeds } from '../../../kernel/ui/table.tsx';
import { Menu } from '../../../kernel/ui/way.tsx';
import { formatDate, formatInstant, weekday } from '../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import { attendanceStates, conclusionContract, sheetContract } from '../contract/meetings.ts';
import type { EntryRow } from '../store/entries.ts';
import type { Attendance, Conclusion, MeetingSheet } from '../store/meetings.ts';
import { entryHref, meetingHref } from './addresses.ts';
import { PersonsField, WhichPersons } from './persons.tsx';

type There = Attendance & { fullName: string | null };
interface Picked {
  chosen: readonly PickedPerson[];
  typed: string;
  unsettled: readonly { typed: string; persons: readonly PickedPerson[] }[];
  pointed: readonly string[];
}

/** What became of a conclusion in a module further on, and what else may be done with it, by the conclusion. */
export type ConclusionWays = ReadonlyMap<string, { standing?: VNode; done?: boolean; deed?: VNode }>;

interface MeetingView {
  unit: UnitInFrame;
  row: EntryRow;
  sheet: MeetingSheet | undefined;
  attendance: readonly There[];
  conclusions: readonly Conclusion[];
  ways: ConclusionWays;
  form: FormState;
  picked: Picked;
  conclusionForm: FormState;
  responsible: Picked;
  source: string;
  /** Bodies of the term, the unit and its parts: taken at once. */
  groups: readonly Option[];
  today: string;
  mayKeep: boolean;
}

const countIn = (attendance: readonly There[], state: string): number =>
  attendance.filter((one) => one.state === state).length;

/** A meeting: who was asked and came, what was said, what was concluded. */
export function meetingPage(c: Ctx, view: MeetingView): Response {
  const { unit, row, attendance, mayKeep } = view;
  const answer = attendance.length
    ? `Có mặt ${formatNumber(countIn(attendance, 'present'))}/${formatNumber(attendance.length)} người được mời.`
    : 'Chưa điểm danh.';
  return page(
    c,
    { title: row.summary, entry: 'ledger' },
    <>
      <PageHead
        title={`${row.summary}, ${weekday(row.onDate).toLowerCase()} ${formatDate(row.onDate)}`}
        answer={answer}
        back={{ label: 'Bản ghi', href: entryHref(unit, row.entryId) }}
        actions={
          <>
            <PaperMenu
              label="Biên bản"
              href={(ending) => meetingHref(unit, row.entryId, `/van-ban/bien-ban${ending}`)}
            />
            <PaperMenu
              label="Giấy mời"
              href={(ending) => meetingHref(unit, row.entryId, `/van-ban/giay-moi${ending}`)}
            />
          </>
        }
      />
      <Conclusions {...view} />
      {mayKeep ? <SheetForm {...view} /> : <Sheet {...view} />}
    </>,
  );
}

/** An official paper as Word file to go on editing, or as PDF. */
export const PaperMenu = ({ label, href }: { label: string; href: (ending: '.docx' | '.pdf') => string }): VNode => (
  <Menu label={label} icon="file-text">
    <Button href={href('.docx')} download>
      Word (.docx)
    </Button>
    <Button href={href('.pdf')} download>
      PDF (.pdf)
    </Button>
  </Menu>
);

const Sheet = ({ sheet, attendance }: MeetingView): VNode => (
  <>
    <Section title="Điểm danh" count={attendance.length}>
      <ListTable
        caption="Điểm danh"
        rows={attendance}
        columns={[
          { label: 'Họ và tên', main: true, cell: (one) => one.fullName ?? 'Người đã chuyển đi' },
          { label: 'Tình trạng', cell: (one) => attendanceStates.find((state) => state.value === one.state)?.label },
          { label: 'Lý do', cell: (one) => one.reason ?? '' },
        ]}
        empty={<EmptyState title="Chưa điểm danh" icon="users" />}
      />
    </Section>
    <Section title="Biên bản">
      <Facts
        items={[
          ['Ngày mời họp', sheet?.invitedOn ? formatDate(sheet.invitedOn) : undefined],
          ['Nơi họp', sheet?.place ?? undefined],
          ['Thời gian', [sheet?.startsAt, sheet?.endsAt].filter(Boolean).join(' đến ')],
          ['Chủ trì', sheet?.chairedBy ?? undefined],
          ['Thư ký', sheet?.secretary ?? undefined],
          ['Chương trình', sheet?.agenda && <span class="meeting-minutes">{sheet.agenda}</span>],
        ]}
      />
      {sheet?.minutes ? <p class="meeting-minutes">{sheet.minutes}</p> : <p class="under">Chưa có biên bản.</p>}
    </Section>
  </>
);

const SheetForm = ({ unit, row, sheet, attendance, form, picked, source, groups, today }: MeetingView): VNode => (
  <Section title="Điểm danh, biên bản">
    <Form action={meetingHref(unit, row.entryId)} errors={errorsOf(sheetContract, form)}>
      <HiddenField name="seen" value={String(sheet?.version ?? 0)} />
      {attendance.length > 0 && (
        <ul class="attendance">
          {attendance.map((one) => (
            <AttendanceRow there={one} form={form} />
          ))}
        </ul>
      )}
      <FieldSet>
        <PersonsField
          part={{ ...picked, source, groups }}
          label={attendance.length ? 'Thêm người' : 'Người được mời, dự họp'}
          form={form}
          hint="Chọn xong bấm Lưu, rồi ghi ai vắng và vì sao."
          ofList="người sẽ vào danh sách; bỏ dấu ở người không mời"
        />
        <ContractFields of={sheetContract} form={form} today={today} />
      </FieldSet>
      <FormActions submit="Lưu điểm danh, biên bản" />
    </Form>
    {sheet && <p class="under">{`Bản ${sheet.version}, ${sheet.byName}, ${formatInstant(sheet.at)}.`}</p>}
  </Section>
);

const one = (given: string | string[] | undefined): string | undefined => (Array.isArray(given) ? given.at(-1) : given);

const AttendanceRow = ({ there, form }: { there: There; form: FormState }): VNode => {
  const name = there.fullName ?? 'Người đã chuyển đi';
  const state = one(form.typed[`state.${there.personId}`]) ?? there.state;
  return (
    <li>
      <input type="hidden" name="there[]" value={there.personId} />
      <span>{name}</span>
      <select class="select" name={`state.${there.personId}`} aria-label={`${name}: tình trạng`}>
        {attendanceStates.map((choice) => (
          <option value={choice.value} selected={choice.value === state}>
            {choice.label}
          </option>
        ))}
      </select>
      <input
        class="input"
        type="text"
        name={`reason.${there.personId}`}
        value={one(form.typed[`reason.${there.personId}`]) ?? there.reason ?? ''}
        maxLength={300}
        placeholder="Lý do vắng"
        aria-label={`${name}: lý do vắng`}
      />
    </li>
  );
};

/** "Đã xong 1/3 kết luận; 2 kết luận đã đưa vào chương trình công tác, ở đó cấp trên cũng đọc được." */
function sayHowFar(conclusions: readonly Conclusion[], ways: ConclusionWays): string {
  const counted = conclusions.filter((one) => one.state !== 'withdrawn');
  const done = counted.filter((one) => one.state === 'done' || ways.get(one.conclusionId)?.done).length;
  const tasked = counted.filter((one) => one.state === 'tasked').length;
  return [
    `Đã xong ${formatNumber(done)}/${formatNumber(counted.length)} kết luận; `,
    tasked
      ? `${formatNumber(tasked)} kết luận đã đưa vào chương trình công tác.`
      : 'chưa đưa kết luận nào vào chương trình công tác.',
    ' Việc trong chương trình thì cấp trên cũng đọc được.',
  ].join('');
}

const Conclusions = (view: MeetingView): VNode => {
  const { unit, row, conclusions, ways, conclusionForm: form, responsible, source, today, mayKeep } = view;
  const deeds = mayKeep || [...ways.values()].some((way) => way.deed);
  return (
    <Section title="Kết luận" id="ket-luan" count={conclusions.length}>
      {conclusions.length > 0 && <p class="under">{sayHowFar(conclusions, ways)}</p>}
      {conclusions.length > 0 && (
        <ListTable
          caption="Kết luận của cuộc họp"
          rows={conclusions}
          columns={[
            { label: 'Số', narrow: true, cell: (one) => one.number },
            {
              label: 'Nội dung',
              main: true,
              cell: (one) => (one.state === 'withdrawn' ? <s>{one.wording}</s> : one.wording),
            },
            { label: 'Người làm', cell: (one) => one.fullName ?? '' },
            { label: 'Hạn', wrap: false, cell: (one) => (one.dueOn ? formatDate(one.dueOn) : '') },
            {
              label: 'Tình trạng',
              wrap: false,
              cell: (one) => ways.get(one.conclusionId)?.standing ?? <Standing task={one} today={today} />,
            },
            ...(deeds
              ? [
                  deedsColumn((one: Conclusion) => (
                    <RowDeeds>
                      {ways.get(one.conclusionId)?.deed}
                      {mayKeep && one.state !== 'tasked' && <Settle unit={unit} task={one} />}
                    </RowDeeds>
                  )),
                ]
              : []),
          ]}
        />
      )}
      {mayKeep && (
        <details class="catalogue-item" open={Object.keys(form.errors).length > 0 || form.message !== undefined}>
          <summary>Thêm kết luận</summary>
          <Form action={meetingHref(unit, row.entryId, '/ket-luan')} errors={errorsOf(conclusionContract, form)}>
            <OnceField form={form} />
            <FieldSet>
              <ContractFields of={conclusionContract} form={form} today={today} />
              <PersonPicker
                name="persons[]"
                label="Người chịu trách nhiệm"
                source={source}
                chosen={[...responsible.chosen]}
                typed={responsible.typed}
                error={form.errors['persons']}
              />
              <WhichPersons {...responsible} />
            </FieldSet>
            <FormActions submit="Ghi kết luận" />
          </Form>
        </details>
      )}
    </Section>
  );
};

const Standing = ({ task, today }: { task: Conclusion; today: string }): VNode => {
  if (task.state === 'done')
    return (
      <Badge icon="circle-check" tone="met">
        Xong {task.doneOn ? formatDate(task.doneOn) : ''}
      </Badge>
    );
  if (task.state === 'withdrawn') return <Badge icon="x">Đã bỏ</Badge>;
  if (task.state === 'tasked') return <Badge icon="clipboard-check">Trong chương trình công tác</Badge>;
  return task.dueOn && task.dueOn < today ? (
    <Badge icon="clock" tone="missed">
      Quá hạn
    </Badge>
  ) : (
    <Badge icon="circle-dashed">Đang làm</Badge>
  );
};

const Settle = ({ unit, task }: { unit: UnitInFrame; task: Conclusion }): VNode => {
  const action = meetingHref(unit, task.entryId, `/ket-luan/${task.conclusionId}`);
  return task.state === 'open' ? (
    <>
      <PostButton action={action} fields={{ state: 'done' }} icon="check">
        Xong
      </PostButton>
      <PostButton action={action} fields={{ state: 'withdrawn' }} kind="quiet" icon="x">
        Bỏ
      </PostButton>
    </>
  ) : (
    <PostButton action={action} fields={{ state: 'open' }} icon="undo-2">
      Làm tiếp
    </PostButton>
  );
};
