import { allow, may, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { NotThere, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { today as dayOf, yearOf } from '../../../kernel/vi/dates.ts';
import { formatMoney } from '../../../kernel/vi/money.ts';
import { listRecords, type EntryRow } from '../../ledger/index.ts';
import { getUnit, listUnitsOf } from '../../org/index.ts';
import { access } from '../access.ts';
import type { Payment } from '../contract.ts';
import { followRecord, voucherWords } from '../rules/payment.ts';
import { listPaymentsOf, savePayments, takeVoucherNumbers, type Step } from '../store/payments.ts';

type Changed = { payment: Payment; deed: Step | undefined };

/**
 * Follows records that were made or changed, in their own transaction: what spends the union's money is asked for, what
 * costs another amount now is asked for anew, what was withdrawn is not paid. Who may approve has approved by recording.
 * Refuses `finance.approved`.
 */
export async function followRecords(scope: Scope, entryIds: readonly string[]): Promise<void> {
  if (scope.system) return;
  const rows = await listRecords(scope, entryIds);
  const paid = new Map((await listPaymentsOf(scope, entryIds, { lock: true })).map((one) => [one.entryId, one]));
  const due = rows.filter((row) => followRecord(paid.get(row.entryId), row, dayOf(row.recordedAt)) !== 'keep');
  if (due.length === 0) return;
  const units = new Map(
    (await listUnitsOf(scope, [...new Set(due.map((row) => row.unitId))])).map((unit) => [unit.unitId, unit]),
  );
  const homes = new Map(
    (await listUnitsOf(scope, [...new Set([...units.values()].map((unit) => unit.homeId))])).map((home) => [
      home.unitId,
      home,
    ]),
  );
  const decides = (homeId: string): boolean => {
    const home = homes.get(homeId);
    return home !== undefined && may(scope, access.approve, home);
  };
  const changed = due.flatMap((row): Changed[] => {
    const unit = units.get(row.unitId);
    return unit ? [followOne(scope, row, unit, paid.get(row.entryId))] : [];
  });
  for (const { payment, deed } of changed) refuseTakingBack(paid.get(payment.entryId), deed, decides(payment.homeId));
  await savePayments(scope, changed);
  const own = changed.filter(({ payment, deed }) => deed && deed !== 'cancelled' && decides(payment.homeId));
  await decide(
    scope,
    own.map(({ payment }) => payment),
    dayOf(rows[0]?.changedAt ?? new Date()),
  );
}

/** What was approved may have been handed out: only who approves takes it back or changes its amount. Refuses `finance.approved`. */
function refuseTakingBack(known: Payment | undefined, deed: Step | undefined, decides: boolean): void {
  refuseUnless(
    known?.state !== 'approved' || deed === undefined || decides,
    'finance.approved',
    `Khoản chi của bản ghi này đã được duyệt${known ? ` (phiếu ${voucherWords(known)})` : ''}. Hãy nhờ người duyệt chi sửa hoặc hủy giúp.`,
  );
}

function followOne(scope: Scope, row: EntryRow, unit: Place, known: Payment | undefined): Changed {
  const follow = followRecord(known, row, dayOf(row.recordedAt));
  const said = { onDate: row.onDate, summary: row.summary, entryVersion: row.version };
  if (known && follow === 'refresh') return { payment: { ...known, ...said }, deed: undefined };
  const cancelled = follow === 'cancel';
  const payment: Payment = {
    entryId: row.entryId,
    unitId: row.unitId,
    homeId: unit.homeId,
    ...said,
    sensitive: row.sensitive,
    amount: cancelled ? (known?.amount ?? row.amount) : row.amount,
    state: cancelled ? 'cancelled' : 'requested',
    requestedBy: known?.requestedBy ?? scope.name,
    decidedBy: null,
    decidedOn: null,
    reason: cancelled ? 'Bản ghi đã hủy hoặc không còn chi từ tài chính công đoàn' : null,
    voucherYear: known?.voucherYear ?? null,
    voucherNumber: known?.voucherNumber ?? null,
  };
  return { payment, deed: cancelled ? 'cancelled' : known ? 'changed' : 'requested' };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Approved payments take their numbers in the order of their days; a number that was given is kept. */
async function decide(scope: Scope, payments: readonly Payment[], today: string): Promise<void> {
  const year = yearOf(today);
  const numbered: Payment[] = [];
  for (const [homeId, same] of Map.groupBy(payments, (one) => one.homeId)) {
    same.sort((one, other) => compare(one.onDate, other.onDate) || compare(one.entryId, other.entryId));
    const fresh = same.filter((one) => one.voucherNumber === null);
    let next = fresh.length ? await takeVoucherNumbers(scope, { homeId, year, count: fresh.length }) : 0;
    for (const one of same)
      numbered.push(one.voucherNumber === null ? { ...one, voucherYear: year, voucherNumber: next++ } : one);
  }
  await savePayments(
    scope,
    numbered.map((payment) => ({
      payment: { ...payment, state: 'approved', decidedBy: scope.name, decidedOn: today, reason: null },
      deed: 'approved',
    })),
  );
}

/** The books are the independent union's: a section's chair asks, the union's chair approves, at whichever address. */
export async function mayApprove(scope: Scope, unit: Place): Promise<boolean> {
  const home = unit.unitId === unit.homeId ? unit : await getUnit(scope, { unitId: unit.homeId });
  return may(scope, access.approve, home);
}

/** @throws Refusal `access.denied` */
export async function allowApproval(scope: Scope, unit: Place): Promise<void> {
  allow(scope, access.approve, unit);
  refuseUnless(
    await mayApprove(scope, unit),
    'access.denied',
    'Khoản chi do Chủ tịch công đoàn cơ sở duyệt, vì tiền chi từ tài chính của công đoàn cơ sở.',
  );
}

/** Approves what was asked for, one payment or many; what was decided meanwhile is left as it is. @returns how many */
export async function approvePayments(
  scope: Scope,
  o: { unit: Place; entryIds: readonly string[]; today: string },
): Promise<number> {
  await allowApproval(scope, o.unit);
  const asked = (await listPaymentsOf(scope, o.entryIds, { lock: true })).filter((one) => one.homeId === o.unit.homeId);
  if (asked.length === 0) throw new NotThere('Không tìm thấy khoản chi này.');
  const waiting = asked.filter((one) => one.state === 'requested');
  await decide(scope, waiting, o.today);
  const amount = waiting.reduce((sum, one) => sum + one.amount, 0);
  if (waiting.length)
    await recordEvent(scope, {
      verb: 'finance.approved',
      unitId: o.unit.homeId,
      subject: { kind: 'payment', id: waiting.length === 1 ? (waiting[0]?.entryId ?? null) : null },
      summary: `Duyệt chi ${waiting.length} khoản, ${formatMoney(amount)}`,
    });
  return waiting.length;
}

/** Gives a request back to who recorded it, with the reason. Correcting the record asks anew. */
export async function returnPayment(
  scope: Scope,
  o: { unit: Place; entryId: string; reason: string; today: string },
): Promise<void> {
  await allowApproval(scope, o.unit);
  const [payment] = await listPaymentsOf(scope, [o.entryId], { lock: true });
  if (payment?.homeId !== o.unit.homeId) throw new NotThere('Không tìm thấy khoản chi này.');
  refuseUnless(payment.state === 'requested', 'finance.decided', 'Khoản chi này không còn chờ duyệt.');
  await savePayments(scope, [
    {
      payment: { ...payment, state: 'returned', decidedBy: scope.name, decidedOn: o.today, reason: o.reason },
      deed: 'returned',
    },
  ]);
  await recordEvent(scope, {
    verb: 'finance.returned',
    unitId: payment.unitId,
    subject: { kind: 'payment', id: payment.entryId },
    summary: `Trả lại đề nghị chi: ${payment.summary}`,
    detail: { reason: o.reason },
  });
}
