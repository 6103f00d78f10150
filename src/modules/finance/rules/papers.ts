import { dateInWords, formatDate } from '../../../kernel/vi/dates.ts';
import { formatMoney } from '../../../kernel/vi/money.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import { moneyInWords } from '../../../kernel/vi/wording.ts';
import { paymentForms, type PaymentForms } from '../../../rulesets/payments.ts';
import type { Block, FormHead, Paper, Row, Runs } from '../../documents/index.ts';
import type { Payment } from '../contract.ts';
import { voucherWords } from './payment.ts';

/** Whom the money is for: one line of the list to sign. `amount` is null where the record says only the sum. */
export interface Payee {
  name: string;
  group: string;
  amount: number | null;
}

/** What the papers of a payment are written from. */
export interface PaymentMatter {
  payment: Payment;
  unitName: string;
  above: string | undefined;
  chair: string | undefined;
  payees: readonly Payee[];
}

const formsOn = (on: string): PaymentForms | undefined => paymentForms.find((one) => one.valid_from <= on);

function headOf(
  { unitName, above }: Pick<PaymentMatter, 'unitName' | 'above'>,
  form: 'request' | 'voucher' | 'receipt',
  o: { on: string; title: string; subtitle?: string },
): FormHead {
  const forms = formsOn(o.on);
  return {
    form: 'accounting',
    parentBody: above,
    issuingBody: unitName,
    code: forms?.[form] ?? '',
    source: forms?.source ?? '',
    title: o.title,
    subtitle: o.subtitle ?? capitalDate(o.on),
  };
}

const capitalDate = (on: string): string => dateInWords(on).replace(/^n/u, 'N');

const line = (label: string, words: string): Block => ({
  kind: 'paragraph',
  indent: false,
  align: 'left',
  runs: [`${label}: `, { text: words || dots(60), bold: words !== '' }],
});
const dots = (count: number): string => '.'.repeat(count);

const sum = (amount: number): Block[] => [
  line('Số tiền', formatMoney(amount)),
  line('Viết bằng chữ', `${moneyInWords(amount)}.`),
];

const sign = (...posts: readonly (readonly [post: string, note: string, name?: string | undefined])[]): Block => ({
  kind: 'signature',
  signers: posts.map(([post, words, name]) => ({ signing: { manner: 'self', post }, note: words, name })),
});

const note = '(Ký, họ tên)';

/** Giấy đề nghị thanh toán: what the officer who did the work asks for. */
export function requestPaper(matter: PaymentMatter): Paper {
  const { payment, payees, chair } = matter;
  return {
    kind: 'accounting_form',
    head: {
      ...headOf(matter, 'request', { on: payment.onDate, title: 'Giấy đề nghị thanh toán' }),
      addressees: [`Chủ tịch ${matter.unitName}`],
    },
    blocks: [
      line('Họ và tên người đề nghị', payment.requestedBy),
      line('Nội dung thanh toán', `${payment.summary}, ngày ${formatDate(payment.onDate)}`),
      line('Người được chi', namesOf(payees)),
      ...sum(payment.amount),
      line('Nguồn', 'Tài chính công đoàn'),
      line('Chứng từ kèm theo', ''),
      sign(
        ['Người đề nghị', note, payment.requestedBy],
        ['Phụ trách kế toán', note],
        ['Chủ tịch', '(Duyệt chi)', chair],
      ),
    ],
  };
}

/** Phiếu chi: money leaves the till on the number that the approval took. */
export function voucherPaper(matter: PaymentMatter): Paper {
  const { payment, payees, chair } = matter;
  const on = payment.decidedOn ?? payment.onDate;
  return {
    kind: 'accounting_form',
    head: headOf(matter, 'voucher', { on, title: 'Phiếu chi' }),
    blocks: [
      { kind: 'paragraph', align: 'center', runs: `Số: ${voucherWords(payment)}` },
      line('Họ và tên người nhận tiền', payees.length === 1 ? namesOf(payees) : payment.requestedBy),
      line('Lý do chi', `${payment.summary}, ngày ${formatDate(payment.onDate)}`),
      ...(payees.length > 1 ? [line('Người được chi', namesOf(payees))] : []),
      ...sum(payment.amount),
      line('Kèm theo', 'giấy đề nghị thanh toán, danh sách ký nhận'),
      sign(['Chủ tịch', note, chair], ['Phụ trách kế toán', note], ['Người lập', note, payment.requestedBy]),
      line('Đã nhận đủ số tiền (viết bằng chữ)', ''),
      sign(['Thủ quỹ', note], ['Người nhận tiền', note]),
    ],
  };
}

const mostNames = 5;

function namesOf(payees: readonly Payee[]): string {
  const names = payees.slice(0, mostNames).map((one) => one.name);
  const rest = payees.length - names.length;
  return rest > 0 ? `${names.join(', ')} và ${rest} người (theo danh sách)` : names.join(', ');
}

/** Danh sách ký nhận: of one payment, or of all that were approved in some days. */
export function receiptPaper(
  matters: readonly PaymentMatter[],
  o: { unitName: string; above: string | undefined; chair: string | undefined; on: string; title: string },
): Paper {
  const rows = matters.flatMap((matter) => rowsOf(matter));
  const total = matters.reduce((all, { payment }) => all + payment.amount, 0);
  const cells: Row[] = rows.map(([name, group, why, amount], at) => [String(at + 1), name, group, why, amount, '']);
  return {
    kind: 'accounting_form',
    landscape: true,
    head: headOf(o, 'receipt', { on: o.on, title: 'Danh sách ký nhận tiền', subtitle: o.title }),
    blocks: [
      {
        kind: 'table',
        columns: [
          { width: 0.6, align: 'center' },
          { width: 2.6 },
          { width: 2.4 },
          { width: 3 },
          { width: 1.6, align: 'right' },
          { width: 1.8 },
        ],
        head: [['TT', 'Họ và tên', 'Tổ, đơn vị', 'Nội dung chi', 'Số tiền (đồng)', 'Ký nhận']],
        rows: [
          ...cells,
          [
            { runs: 'Tổng cộng', across: 4, bold: true, align: 'center' },
            { runs: formatNumber(total), bold: true },
            '',
          ],
        ],
      },
      line('Viết bằng chữ', `${moneyInWords(total)}.`),
      sign(['Người lập', note], ['Phụ trách kế toán', note], ['Chủ tịch', note, o.chair]),
    ],
  };
}

/** Shares are printed where they are known and add up; otherwise the first line bears the sum of the record. */
function rowsOf({ payment, payees }: PaymentMatter): [string, string, string, Runs][] {
  const why = `${payment.summary}, ${formatDate(payment.onDate)}`;
  if (payees.length === 0) return [['', '', why, formatNumber(payment.amount)]];
  const shares = payees.map((one) => one.amount ?? (payees.length === 1 ? payment.amount : null));
  const known =
    shares.every((share) => share !== null) && shares.reduce((all, one) => all + (one ?? 0), 0) === payment.amount;
  return payees.map((one, at) => [
    one.name,
    one.group,
    why,
    known
      ? formatNumber(shares[at] ?? 0)
      : at === 0
        ? `${formatNumber(payment.amount)} (cả ${payees.length} người)`
        : '',
  ]);
}
