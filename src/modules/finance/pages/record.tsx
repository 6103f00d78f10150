import type { UnitInFrame } from '../../../kernel/frame.tsx';
import { formatInstant } from '../../../kernel/vi/dates.ts';
import { formatMoney } from '../../../kernel/vi/money.ts';
import type { Payment } from '../contract.ts';
import { voucherWords } from '../rules/payment.ts';
import { Deeds, StateBadge } from './payments.tsx';

const words: Record<string, string> = {
  requested: 'Đề nghị chi',
  changed: 'Đề nghị lại sau khi sửa bản ghi',
  approved: 'Duyệt chi',
  returned: 'Trả lại',
  cancelled: 'Thôi chi',
};

interface RecordPaymentProps {
  unit: UnitInFrame;
  payment: Payment;
  steps: readonly { deed: string; amount: number; reason: string | null; byName: string; at: Date }[];
  mayApprove: boolean;
}

/** A record's money, beside the record. */
export const RecordPayment = ({ unit, payment, steps, mayApprove }: RecordPaymentProps) => (
  <section class="record-part">
    <h3>
      Khoản chi {formatMoney(payment.amount)} <StateBadge state={payment.state} />
    </h3>
    <p class="under">
      {[voucherWords(payment) && `Phiếu chi ${voucherWords(payment)}`, payment.reason].filter(Boolean).join('. ')}
    </p>
    <Deeds unit={unit} payment={payment} mayApprove={mayApprove} back={payment.entryId} />
    <ul class="record-steps under">
      {steps.map((step) => (
        <li>{`${words[step.deed] ?? step.deed} ${formatMoney(step.amount)}: ${step.byName}, ${formatInstant(step.at)}`}</li>
      ))}
    </ul>
  </section>
);
