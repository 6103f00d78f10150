import type { VNode } from 'preact';
import { page, type UnitInFrame } from '../../../kernel/frame.tsx';
import type { Ctx, FormState } from '../../../kernel/http.ts';
import { Button, PostButton } from '../../../kernel/ui/button.tsx';
import { Form, FormActions, HiddenField, TextField } from '../../../kernel/ui/field.tsx';
import { Badge, DateText, Money, TotalLine } from '../../../kernel/ui/figure.tsx';
import { Note } from '../../../kernel/ui/message.tsx';
import { EmptyState, PageHead, Section } from '../../../kernel/ui/page.tsx';
import { ListTable, type Column } from '../../../kernel/ui/table.tsx';
import { Menu, Pager } from '../../../kernel/ui/way.tsx';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { formatMoney } from '../../../kernel/vi/money.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import { entryHref } from '../../ledger/index.ts';
import { states, type Payment, type PaymentState } from '../contract.ts';
import { voucherWords } from '../rules/payment.ts';
import { paymentDeedHref, paymentPaperHref, paymentsHref, receiptsHref, returnHref } from './addresses.ts';

export interface PaymentLine extends Payment {
  names: readonly string[];
  unitName: string;
}

export interface PaymentsView {
  unit: UnitInFrame;
  waiting: readonly PaymentLine[];
  decided: readonly PaymentLine[];
  sums: readonly { state: PaymentState; payments: number; amount: number }[];
  /** The months of the approvals that are shown, newest first: '2026-11'. */
  months: readonly string[];
  next: { onDate: string; entryId: string } | undefined;
  first: boolean;
  mayApprove: boolean;
}

export function paymentsPage(c: Ctx, view: PaymentsView): Response {
  const { unit, waiting, decided, months } = view;
  return page(
    c,
    { title: 'Khoản chi', entry: 'finance', wide: true },
    <>
      <PageHead
        title="Khoản chi"
        answer={answerOf(view)}
        actions={
          months.length > 0 && (
            <Menu label="In danh sách ký nhận">
              {months.map((month) => (
                <Button href={receiptsHref(unit, month)} download>
                  {`Duyệt chi tháng ${month.slice(5)}/${month.slice(0, 4)}`}
                </Button>
              ))}
            </Menu>
          )
        }
      />
      {waiting.length > 0 && <Waiting {...view} />}
      <Section title="Đã duyệt và các khoản khác" count={decided.length || undefined}>
        <ListTable
          caption="Các khoản chi, mới nhất trước"
          rows={decided}
          rowHref={(one) => entryHref(unit, one.entryId)}
          empty={<Nothing waiting={waiting.length} />}
          columns={[
            ...columnsOf(),
            { label: 'Phiếu chi', wrap: false, cell: (one) => voucherWords(one) || '–' },
            { label: 'Tình trạng', wrap: false, cell: (one) => <StateBadge state={one.state} /> },
            { label: 'In', wrap: false, cell: (one) => <Papers unit={unit} payment={one} /> },
          ]}
        />
        <Pager
          nextHref={view.next && paymentsHref(unit, view.next)}
          firstHref={view.first ? undefined : paymentsHref(unit)}
          shown={`${formatNumber(decided.length)} khoản`}
        />
      </Section>
    </>,
  );
}

function answerOf({ sums }: PaymentsView): string {
  const of = (state: PaymentState) => sums.find((one) => one.state === state);
  const said = (['requested', 'approved', 'returned'] as const).flatMap((state) => {
    const sum = of(state);
    return sum
      ? [`${formatNumber(sum.payments)} khoản ${states[state].toLowerCase()} (${formatMoney(sum.amount)})`]
      : [];
  });
  return said.length ? `${said.join(', ')}.` : 'Mỗi bản ghi chi từ tài chính công đoàn trở thành một khoản chi ở đây.';
}

const columnsOf = (): Column<PaymentLine>[] => [
  { label: 'Ngày', wrap: false, cell: (one) => <DateText on={one.onDate} /> },
  { label: 'Nội dung', main: true, cell: (one) => one.summary },
  { label: 'Người được chi', cell: (one) => whoOf(one) },
  { label: 'Số tiền (đồng)', align: 'right', wrap: false, cell: (one) => <Money amount={one.amount} bare /> },
];

const whoOf = ({ names, unitName }: PaymentLine): VNode => (
  <>
    {names.join(', ') || '–'} <span class="under">{unitName}</span>
  </>
);

const Waiting = ({ unit, waiting, sums, mayApprove }: PaymentsView) => {
  const total = sums.find((one) => one.state === 'requested')?.payments ?? waiting.length;
  return (
    <Section
      title="Chờ duyệt"
      count={total}
      actions={
        mayApprove &&
        waiting.length > 1 && (
          <PostButton
            action={paymentDeedHref(unit, 'duyet')}
            fields={{ entries: waiting.map((one) => one.entryId).join(',') }}
            kind="primary"
            icon="check"
            confirm={`Duyệt cả ${waiting.length} khoản đang chờ?`}
          >
            {`Duyệt cả ${waiting.length} khoản`}
          </PostButton>
        )
      }
    >
      {total > waiting.length && (
        <p class="under">{`Đang hiện ${formatNumber(waiting.length)} khoản mới nhất trong ${formatNumber(total)}; duyệt xong, các khoản còn lại hiện ra.`}</p>
      )}
      <ListTable
        caption="Các khoản chờ duyệt"
        rows={waiting}
        rowHref={(one) => entryHref(unit, one.entryId)}
        columns={[
          ...columnsOf(),
          { label: 'Người đề nghị', cell: (one) => one.requestedBy },
          { label: 'Duyệt', wrap: false, cell: (one) => <Deeds unit={unit} payment={one} mayApprove={mayApprove} /> },
        ]}
      />
      <TotalLine parts={[formatMoney(waiting.reduce((sum, one) => sum + one.amount, 0))]} />
    </Section>
  );
};

/** Approving is one tap; giving back asks for a reason on a page of its own. */
export const Deeds = ({
  unit,
  payment,
  mayApprove,
  back,
}: {
  unit: UnitInFrame;
  payment: Pick<Payment, 'entryId' | 'state' | 'voucherNumber'>;
  mayApprove: boolean;
  back?: string;
}) =>
  mayApprove && payment.state === 'requested' ? (
    <span class="deeds">
      <PostButton
        action={paymentDeedHref(unit, 'duyet')}
        fields={{ entries: payment.entryId, ...(back ? { ve: back } : {}) }}
        kind="primary"
        icon="check"
        small
      >
        Duyệt chi
      </PostButton>
      <Button href={returnHref(unit, payment.entryId, back)} kind="quiet" small frame="_top">
        Trả lại
      </Button>
    </span>
  ) : (
    <Papers unit={unit} payment={payment} />
  );

/** What prints of a payment; a voucher only of what was approved. */
const Papers = ({
  unit,
  payment: { entryId, state },
}: {
  unit: UnitInFrame;
  payment: Pick<Payment, 'entryId' | 'state'>;
}) => (
  <span class="deeds">
    <a href={paymentPaperHref(unit, entryId, 'de-nghi', 'pdf')} data-turbo="false">
      Giấy đề nghị
    </a>
    {state === 'approved' && (
      <>
        <a href={paymentPaperHref(unit, entryId, 'phieu-chi', 'pdf')} data-turbo="false">
          Phiếu chi
        </a>
        <a href={paymentPaperHref(unit, entryId, 'ky-nhan', 'pdf')} data-turbo="false">
          Ký nhận
        </a>
      </>
    )}
  </span>
);

const tones: Record<PaymentState, 'plain' | 'risk' | 'met' | 'missed'> = {
  requested: 'risk',
  approved: 'met',
  returned: 'missed',
  cancelled: 'plain',
};
const icons = { requested: 'clock', approved: 'check', returned: 'undo-2', cancelled: 'x' } as const;

export const StateBadge = ({ state }: { state: PaymentState }) => (
  <Badge tone={tones[state]} icon={icons[state]}>
    {states[state]}
  </Badge>
);

const Nothing = ({ waiting }: { waiting: number }) => (
  <EmptyState title={waiting ? 'Chưa có khoản nào được duyệt' : 'Chưa có khoản chi nào'} icon="wallet">
    Khi một bản ghi (thăm hỏi, hỗ trợ, hoạt động…) chi từ tài chính công đoàn, khoản chi chờ Chủ tịch duyệt ở đây; duyệt
    xong thì in được phiếu chi và danh sách ký nhận.
  </EmptyState>
);

export function returnPage(c: Ctx, { payment, form }: { payment: Payment; form: FormState }): Response {
  const unit = c.get('unit');
  const back = String(form.typed['ve'] ?? '');
  return page(
    c,
    { title: 'Trả lại đề nghị chi', entry: 'finance' },
    <>
      <PageHead
        title="Trả lại đề nghị chi"
        back={{ label: 'Khoản chi', href: paymentsHref(unit) }}
        answer={`${payment.summary}, ngày ${formatDate(payment.onDate)}, ${formatMoney(payment.amount)}, người đề nghị: ${payment.requestedBy}.`}
      />
      {form.message && <Note kind="refused">{form.message}</Note>}
      <Form action={returnHref(unit, payment.entryId)}>
        <HiddenField name="ve" value={back} />
        <TextField
          name="reason"
          label="Lý do trả lại"
          required
          value={String(form.typed['reason'] ?? '')}
          error={form.errors['reason']}
          hint="Sửa bản ghi xong, khoản chi tự gửi duyệt lại."
        />
        <FormActions submit="Trả lại" icon="undo-2" cancelHref={back ? entryHref(unit, back) : paymentsHref(unit)} />
      </Form>
    </>,
  );
}
