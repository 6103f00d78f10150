import type { Sure } from './document-format.ts';

/**
 * FIN-11: papers of a payment. The forms' codes are those of the accounting of public non-business units, which unions
 * use by analogy [G]: to be compared with the Confederation's own guidance before an office relies on them.
 */
export interface PaymentForms {
  readonly valid_from: string;
  readonly source: string;
  readonly sure: Sure;
  readonly request: string;
  readonly voucher: string;
  readonly receipt: string;
}

export const paymentForms: readonly PaymentForms[] = [
  {
    valid_from: '2025-01-01',
    source: '(Ban hành kèm theo Thông tư số 24/2024/TT-BTC)',
    sure: 'G',
    request: 'Mẫu số C37-HD',
    voucher: 'Mẫu số C41-BB',
    receipt: 'Mẫu số C09-HD',
  },
  {
    valid_from: '2018-01-01',
    source: '(Ban hành kèm theo Thông tư số 107/2017/TT-BTC)',
    sure: 'G',
    request: 'Mẫu số C37-HD',
    voucher: 'Mẫu số C41-BB',
    receipt: 'Mẫu số C09-HD',
  },
];

/** Work of longer ago was paid long since: recording it late asks for no money. */
export const daysToAsk = 60;
