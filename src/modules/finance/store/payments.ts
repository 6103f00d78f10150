import { sql } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import type { Scope } from '../../../kernel/scope.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import type { Payment, PaymentState } from '../contract.ts';

const columns = [
  'entryId',
  'unitId',
  'homeId',
  'onDate',
  'sensitive',
  'summary',
  'amount',
  'entryVersion',
  'state',
  'requestedBy',
  'decidedBy',
  'decidedOn',
  'reason',
  'voucherYear',
  'voucherNumber',
] as const;

const payments = (scope: Scope) =>
  scope.tx
    .selectFrom('finance.payment')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds]);

/** The payments of some records, locked when they are to be decided. */
export async function listPaymentsOf(
  scope: Scope,
  entryIds: readonly string[],
  o: { lock?: boolean } = {},
): Promise<Payment[]> {
  if (entryIds.length === 0) return [];
  const query = payments(scope)
    .where('entryId', 'in', [...entryIds])
    .orderBy('onDate')
    .orderBy('entryId');
  return (await (o.lock ? query.forUpdate() : query).execute()) as Payment[];
}

export interface Place {
  onDate: string;
  entryId: string;
}

/** The payments of a union, or only those of some of its parts. */
export interface Till {
  homeId: string;
  unitIds?: readonly string[] | undefined;
}

const paymentsOf = (scope: Scope, { homeId, unitIds }: Till) => {
  const all = payments(scope).where('homeId', '=', homeId);
  return unitIds ? all.where('unitId', 'in', [...unitIds]) : all;
};

/** The newest first; keyset by day and record. */
export async function listPayments(
  scope: Scope,
  o: { till: Till; states: readonly PaymentState[]; after?: Place | undefined; most: number },
): Promise<Payment[]> {
  let query = paymentsOf(scope, o.till)
    .where('state', 'in', [...o.states])
    .orderBy('onDate', 'desc')
    .orderBy('entryId', 'desc')
    .limit(o.most);
  const { after } = o;
  if (after)
    query = query.where((eb) => eb(eb.refTuple('onDate', 'entryId'), '<', eb.tuple(after.onDate, after.entryId)));
  return (await query.execute()) as Payment[];
}

/** All that was approved on some days, in the order of the vouchers. */
export async function listApproved(scope: Scope, o: { till: Till; period: Period; most: number }): Promise<Payment[]> {
  return (await paymentsOf(scope, o.till)
    .where('state', '=', 'approved')
    .where('decidedOn', '>=', o.period.from)
    .where('decidedOn', '<=', o.period.to)
    .orderBy('voucherYear')
    .orderBy('voucherNumber')
    .limit(o.most)
    .execute()) as Payment[];
}

/** How many payments are in each of these states, with their money. */
export async function sumPayments(
  scope: Scope,
  o: { till: Till; states: readonly PaymentState[] },
): Promise<{ state: PaymentState; payments: number; amount: number }[]> {
  const rows = await paymentsOf(scope, o.till)
    .clearSelect()
    .select('state')
    .select((eb) => [eb.fn.countAll<number>().as('payments'), eb.fn.sum<number>('amount').as('amount')])
    .where('state', 'in', [...o.states])
    .groupBy('state')
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as PaymentState, amount: Number(row.amount) }));
}

export type Step = 'requested' | 'approved' | 'returned' | 'changed' | 'cancelled';

/** Keeps payments as they are now, new ones and known ones, each with its step if one was taken: two statements for any number. */
export async function savePayments(
  scope: Scope,
  all: readonly { payment: Payment; deed: Step | undefined }[],
): Promise<void> {
  if (all.length === 0) return;
  await scope.tx
    .insertInto('finance.payment')
    .values(all.map(({ payment }) => ({ ...payment, tenantId: scope.tenantId })))
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'entryId']).doUpdateSet((eb) => ({
        ...Object.fromEntries(changing.map((name) => [name, eb.ref(`excluded.${name}`)])),
        changedAt: sql<Date>`now()`,
      })),
    )
    .execute();
  const steps = all.flatMap(({ payment, deed }) => (deed ? [{ payment, deed }] : []));
  if (steps.length === 0) return;
  await scope.tx
    .insertInto('finance.paymentStep')
    .values(
      steps.map(({ payment, deed }) => ({
        tenantId: scope.tenantId,
        entryId: payment.entryId,
        stepId: newId(),
        unitId: payment.unitId,
        sensitive: payment.sensitive,
        deed,
        amount: payment.amount,
        entryVersion: payment.entryVersion,
        reason: payment.reason,
        byName: scope.name,
      })),
    )
    .execute();
}

const changing = [
  'onDate',
  'summary',
  'amount',
  'entryVersion',
  'state',
  'requestedBy',
  'decidedBy',
  'decidedOn',
  'reason',
  'voucherYear',
  'voucherNumber',
] as const;

/** Takes the next numbers of a union's vouchers of a year. @returns the first of them */
export async function takeVoucherNumbers(
  scope: Scope,
  o: { homeId: string; year: number; count: number },
): Promise<number> {
  const row = await scope.tx
    .insertInto('finance.voucherNumber')
    .values({ tenantId: scope.tenantId, unitId: o.homeId, year: o.year, lastNumber: o.count })
    .onConflict((conflict) =>
      conflict
        .columns(['tenantId', 'unitId', 'year'])
        .doUpdateSet({ lastNumber: sql`voucher_number.last_number + ${o.count}` }),
    )
    .returning('lastNumber')
    .executeTakeFirstOrThrow();
  return row.lastNumber - o.count + 1;
}

export interface StepLine {
  deed: string;
  amount: number;
  reason: string | null;
  byName: string;
  at: Date;
}

/** What happened to a payment, oldest first. */
export async function listSteps(scope: Scope, entryId: string): Promise<StepLine[]> {
  return scope.tx
    .selectFrom('finance.paymentStep')
    .select(['deed', 'amount', 'reason', 'byName', 'at'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('entryId', '=', entryId)
    .orderBy('stepId')
    .execute();
}
