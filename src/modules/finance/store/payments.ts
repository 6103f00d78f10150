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

/** A list to sign holds no more: a year of a large union. */
const mostListed = 2000;

export interface Place {
  onDate: string;
  entryId: string;
}

/** Of some units, the newest first; keyset by day and record. */
export async function listPayments(
  scope: Scope,
  o: { unitIds: readonly string[]; states: readonly PaymentState[]; after?: Place | undefined; most: number },
): Promise<Payment[]> {
  if (o.unitIds.length === 0) return [];
  let query = payments(scope)
    .where('unitId', 'in', [...o.unitIds])
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
export async function listApproved(
  scope: Scope,
  o: { unitIds: readonly string[]; period: Period },
): Promise<Payment[]> {
  if (o.unitIds.length === 0) return [];
  return (await payments(scope)
    .where('unitId', 'in', [...o.unitIds])
    .where('state', '=', 'approved')
    .where('decidedOn', '>=', o.period.from)
    .where('decidedOn', '<=', o.period.to)
    .orderBy('voucherYear')
    .orderBy('voucherNumber')
    .limit(mostListed)
    .execute()) as Payment[];
}

/** How many payments of some units are in each state, with their money. */
export async function sumPayments(
  scope: Scope,
  unitIds: readonly string[],
): Promise<{ state: PaymentState; payments: number; amount: number }[]> {
  if (unitIds.length === 0) return [];
  const rows = await scope.tx
    .selectFrom('finance.payment')
    .select('state')
    .select((eb) => [eb.fn.countAll<number>().as('payments'), eb.fn.sum<number>('amount').as('amount')])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', 'in', [...unitIds])
    .groupBy('state')
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as PaymentState, amount: Number(row.amount) }));
}

export type Step = 'requested' | 'approved' | 'returned' | 'changed' | 'cancelled';

/** Keeps payments as they are now, new ones and known ones, each with its step: two statements for any number. */
export async function savePayments(scope: Scope, all: readonly { payment: Payment; deed: Step }[]): Promise<void> {
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
  await scope.tx
    .insertInto('finance.paymentStep')
    .values(
      all.map(({ payment, deed }) => ({
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
