import { daysToAsk } from '../../../rulesets/payments.ts';
import { addDays } from '../../../kernel/vi/dates.ts';
import type { Payment } from '../contract.ts';

/** What of a record tells whether the union pays for it. */
export interface Spending {
  state: string;
  amount: number;
  moneySource: string | null | undefined;
  fundCode: string | null | undefined;
  onDate: string;
  version: number;
}

/**
 * The union's own money and nobody else's: what the agency gave is not spent by the union, what was collected for a fund is
 * passed on (WEL-7). `recordedOn`: the day of recording; long past work asks for nothing.
 */
export const spendsUnionMoney = (one: Spending, recordedOn: string): boolean =>
  one.state === 'recorded' &&
  one.amount > 0 &&
  one.moneySource === 'union_budget' &&
  !one.fundCode &&
  one.onDate >= addDays(recordedOn, -daysToAsk);

/** "PC012/2026" */
export const voucherWords = ({ voucherNumber, voucherYear }: Pick<Payment, 'voucherNumber' | 'voucherYear'>): string =>
  voucherNumber === null ? '' : `PC${String(voucherNumber).padStart(3, '0')}/${voucherYear}`;

export type Follow = 'request' | 'again' | 'cancel' | 'refresh' | 'keep';

/**
 * What a payment does when its record is as it is now. `refresh`: the same money for words or a day that were mended; what
 * was decided stands. @param paid the payment so far
 */
export function followRecord(
  paid: Pick<Payment, 'state' | 'amount' | 'entryVersion'> | undefined,
  one: Spending,
  recordedOn: string,
): Follow {
  const due = spendsUnionMoney(one, recordedOn);
  if (!paid) return due ? 'request' : 'keep';
  const stands = one.state === 'recorded' && one.amount > 0 && one.moneySource === 'union_budget' && !one.fundCode;
  if (!stands) return paid.state === 'cancelled' ? 'keep' : 'cancel';
  const mended = paid.state === 'returned' && one.version > paid.entryVersion;
  if (mended || paid.state === 'cancelled' || paid.amount !== one.amount) return 'again';
  return one.version > paid.entryVersion ? 'refresh' : 'keep';
}
