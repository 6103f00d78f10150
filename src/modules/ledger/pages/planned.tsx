import type { VNode } from 'preact';
import { ContractFields, errorsOf } from '../../../kernel/form.tsx';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { OnceField, SeenField } from '../../../kernel/twice.tsx';
import { Button, PostButton } from '../../../kernel/ui/button.tsx';
import { FieldSet, Form, FormActions } from '../../../kernel/ui/field.tsx';
import { Badge } from '../../../kernel/ui/figure.tsx';
import { EmptyState, PageHead } from '../../../kernel/ui/page.tsx';
import { ListTable } from '../../../kernel/ui/table.tsx';
import { formatDate, weekday } from '../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import type { planContract } from '../contract/meetings.ts';
import type { PlannedMeeting } from '../store/planned.ts';
import { notebookHref, plannedHref } from './addresses.ts';
import { PaperMenu } from './meeting.tsx';
import { PersonsField, type PersonsPart } from './persons.tsx';

interface PlannedView {
  unit: UnitInFrame;
  planned: readonly (PlannedMeeting & { guests: number })[];
  /** The unit and its parts, whose meetings stand here. */
  units: ReadonlyMap<string, { code: string; name: string }>;
  today: string;
  mayCall: boolean;
}

/** Meetings to come, and those whose day is over and which nobody has written into the book yet. */
export function plannedMeetingsPage(c: Ctx, { unit, planned, units, today, mayCall }: PlannedView): Response {
  const late = planned.filter((one) => one.onDate < today).length;
  const add = (
    <Button href={plannedHref(unit, 'new')} kind="primary" icon="plus">
      Mời họp
    </Button>
  );
  return page(
    c,
    { title: 'Cuộc họp sắp tới', entry: 'ledger' },
    <>
      <PageHead
        title="Cuộc họp sắp tới"
        answer={
          planned.length > 0 &&
          `${formatNumber(planned.length)} cuộc họp${late ? `, ${formatNumber(late)} đã qua ngày họp mà chưa ghi vào sổ` : ''}.`
        }
        back={{ label: 'Sổ hoạt động', href: notebookHref(unit) }}
        actions={
          <>
            {mayCall && planned.length > 0 && add}
            <Button href={notebookHref(unit, { kinds: ['meeting'] })}>Các cuộc họp đã ghi</Button>
          </>
        }
      />
      <ListTable
        caption="Cuộc họp sắp tới"
        rows={planned}
        rowHref={(one) => plannedHref({ ...unit, code: units.get(one.unitId)?.code ?? unit.code }, one.planId)}
        columns={[
          {
            label: 'Cuộc họp',
            main: true,
            cell: (one) => (
              <>
                {one.summary}
                {one.unitId !== unit.unitId && <span class="under cell-under">{units.get(one.unitId)?.name}</span>}
              </>
            ),
          },
          { label: 'Ngày họp', wrap: false, cell: (one) => `${weekday(one.onDate)}, ${formatDate(one.onDate)}` },
          { label: 'Nơi họp', cell: (one) => one.place ?? '' },
          { label: 'Người mời', align: 'right', cell: (one) => formatNumber(one.guests) },
          {
            label: 'Tình trạng',
            wrap: false,
            cell: (one) =>
              one.onDate < today ? (
                <Badge icon="clock" tone="missed">
                  Chưa ghi vào sổ
                </Badge>
              ) : (
                <Badge icon="circle-dashed">Sắp họp</Badge>
              ),
          },
        ]}
        empty={
          <EmptyState title="Chưa có cuộc họp nào sắp tới" icon="users" action={mayCall && add}>
            <p>
              Ghi ngày, nội dung và người được mời để in giấy mời. Họp xong bấm một nút là có trong sổ, với danh sách để
              điểm danh.
            </p>
          </EmptyState>
        }
      />
    </>,
  );
}

interface PlanView {
  unit: UnitInFrame;
  plan: PlannedMeeting | undefined;
  of: ReturnType<typeof planContract>;
  form: FormState;
  part: PersonsPart;
  today: string;
  mayChange: boolean;
}

/** One meeting that is called: its invitation, and what is left to do with it. */
export function planPage(c: Ctx, view: PlanView): Response {
  const { unit, plan, today, mayChange } = view;
  const title = plan ? `${plan.summary}, ${weekday(plan.onDate).toLowerCase()} ${formatDate(plan.onDate)}` : 'Mời họp';
  return page(
    c,
    { title, entry: 'ledger' },
    <>
      <PageHead
        title={title}
        answer={plan && answerOf(plan, view)}
        back={{ label: 'Cuộc họp sắp tới', href: plannedHref(unit) }}
        actions={
          plan && (
            <>
              {mayChange && plan.onDate <= today && (
                <PostButton action={plannedHref(unit, plan.planId, '/da-hop')} kind="primary" icon="check">
                  Đã họp, ghi vào sổ
                </PostButton>
              )}
              <PaperMenu
                label="Giấy mời"
                href={(ending) => plannedHref(unit, plan.planId, `/van-ban/giay-moi${ending}`)}
              />
              {mayChange && (
                <PostButton
                  action={plannedHref(unit, plan.planId, '/bo')}
                  kind="quiet"
                  icon="x"
                  confirm="Bỏ cuộc họp này, không họp nữa?"
                >
                  Không họp nữa
                </PostButton>
              )}
            </>
          )
        }
      />
      {mayChange && <PlanForm {...view} />}
    </>,
  );
}

function answerOf(plan: PlannedMeeting, { part, today }: PlanView): string {
  if (plan.state === 'dropped') return 'Cuộc họp này đã bỏ, không họp nữa.';
  const guests = `Mời ${formatNumber(part.chosen.length)} người.`;
  return plan.onDate <= today ? `${guests} Họp xong thì ghi vào sổ để điểm danh, ghi biên bản và kết luận.` : guests;
}

const PlanForm = ({ unit, plan, of, form, part, today }: PlanView): VNode => (
  <Form action={plannedHref(unit, plan?.planId ?? 'new')} errors={errorsOf(of, form)}>
    {plan ? <SeenField of={of} values={plan} form={form} /> : <OnceField form={form} />}
    <FieldSet>
      <ContractFields of={of} form={form} today={today} />
      <PersonsField
        part={part}
        label="Người được mời"
        form={form}
        hint="Gõ tên không cần dấu, hoặc chọn cả tập thể ở dưới."
        ofList="người được mời; bỏ dấu ở người không mời"
      />
    </FieldSet>
    <FormActions submit="Lưu" cancelHref={plannedHref(unit)} />
  </Form>
);
