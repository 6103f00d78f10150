import { allow, reachesUnit } from '../../../kernel/access.ts';
import { NotThere, Refusal } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import type { Paper } from '../../documents/index.ts';
import { listParticipants } from '../../ledger/index.ts';
import { getUnit, listAbove, listBranch, type Unit } from '../../org/index.ts';
import { listMembers, listPosts } from '../../people/index.ts';
import { access } from '../access.ts';
import type { Payment, PaymentPaper } from '../contract.ts';
import { receiptPaper, requestPaper, voucherPaper, type PaymentMatter } from '../rules/papers.ts';
import { listApproved, listPaymentsOf } from '../store/payments.ts';

interface Letterhead {
  path: string;
  unitName: string;
  above: string | undefined;
  chair: string | undefined;
}

/** A payment's paper. A voucher is there for what was approved. */
export async function writePaper(
  scope: Scope,
  o: { unit: Unit; entryId: string; paper: PaymentPaper },
): Promise<Paper> {
  allow(scope, access.read, o.unit);
  const [payment] = await listPaymentsOf(scope, [o.entryId]);
  if (payment?.homeId !== o.unit.homeId) throw new NotThere('Không tìm thấy khoản chi này.');
  if (o.paper === 'voucher' && payment.state !== 'approved')
    throw new Refusal('finance.notApproved', 'Khoản chi này chưa được duyệt nên chưa có phiếu chi.');
  const head = await letterhead(scope, o.unit.homeId, payment.onDate);
  const [matter] = await gather(scope, [payment], head);
  if (!matter) throw new NotThere();
  if (o.paper === 'request') return requestPaper(matter);
  if (o.paper === 'voucher') return voucherPaper(matter);
  return receiptPaper([matter], {
    ...head,
    on: payment.onDate,
    title: `${payment.summary}, ${formatDate(payment.onDate)}`,
  });
}

/** The list to sign of all that was approved in some days, in the order of the vouchers. */
export async function writeReceipts(scope: Scope, o: { unit: Unit; period: Period }): Promise<Paper> {
  allow(scope, access.read, o.unit);
  const units = await listBranch(scope, { path: o.unit.path, on: o.period.to });
  const own = units.filter((unit) => unit.homeId === o.unit.homeId && reachesUnit(scope, 'names', unit));
  const payments = await listApproved(scope, { unitIds: own.map((unit) => unit.unitId), period: o.period });
  const head = await letterhead(scope, o.unit.homeId, o.period.to);
  return receiptPaper(await gather(scope, payments, head), {
    ...head,
    on: o.period.to,
    title: `Các khoản duyệt chi từ ${formatDate(o.period.from)} đến ${formatDate(o.period.to)}`,
  });
}

async function letterhead(scope: Scope, homeId: string, on: string): Promise<Letterhead> {
  const home = await getUnit(scope, { unitId: homeId });
  const [above] = await listAbove(scope, { path: home.path, on });
  const posts = await listPosts(scope, { unitId: homeId, from: on, to: on });
  return {
    path: home.path,
    unitName: home.name,
    above: above?.name,
    chair: posts.find((post) => post.kindCode === 'chair')?.holderName ?? undefined,
  };
}

async function gather(scope: Scope, payments: readonly Payment[], head: Letterhead): Promise<PaymentMatter[]> {
  const taking = await listParticipants(
    scope,
    payments.map((one) => one.entryId),
  );
  const personIds = [...new Set(taking.map((one) => one.personId))];
  const on = payments.at(-1)?.onDate ?? '';
  const members = personIds.length
    ? await listMembers(scope, { path: head.path, on, personIds, most: personIds.length })
    : [];
  const groups = new Map(members.map((one) => [one.personId, one.unitName]));
  return payments.map((payment) => ({
    ...head,
    payment,
    payees: taking
      .filter((one) => one.entryId === payment.entryId && one.fullName)
      .map((one) => ({ name: one.fullName ?? '', group: groups.get(one.personId) ?? '', amount: one.amount })),
  }));
}
