import { contract, text } from '../../kernel/contract.ts';

export type PaymentState = 'requested' | 'approved' | 'returned' | 'cancelled';

export const states: Readonly<Record<PaymentState, string>> = {
  requested: 'Chờ duyệt',
  approved: 'Đã duyệt',
  returned: 'Trả lại',
  cancelled: 'Không chi',
};

/** Money that the union pays out for a record of its work. */
export interface Payment {
  entryId: string;
  unitId: string;
  homeId: string;
  onDate: string;
  sensitive: boolean;
  summary: string;
  /** Whole đồng. */
  amount: number;
  entryVersion: number;
  state: PaymentState;
  requestedBy: string;
  decidedBy: string | null;
  decidedOn: string | null;
  reason: string | null;
  voucherYear: number | null;
  voucherNumber: number | null;
}

export const returnContract = contract('return', 'Trả lại đề nghị chi', {
  reason: text('Lý do trả lại', { required: true, max: 300 }),
  ve: text('Bản ghi để trở về', { max: 36 }),
});

/** The papers of a payment by the words of their addresses. */
export const papersOfPayment = { 'de-nghi': 'request', 'phieu-chi': 'voucher', 'ky-nhan': 'receipt' } as const;
export type PaymentPaper = (typeof papersOfPayment)[keyof typeof papersOfPayment];
