import { allow, type Place } from '../../../kernel/access.ts';
import { NotThere, Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import type { Paper } from '../../documents/index.ts';
import { listParticipants } from '../../ledger/index.ts';
import { getUnit, listAbove, listBranch, listUnitsOf, type Unit } from '../../org/index.ts';
import { listMembers, listPosts } from '../../people/index.ts';
import { access } from '../access.ts';
import type { Payment, PaymentPaper } from '../contract.ts';
import { receiptPaper, requestPaper, voucherPaper, type PaymentMatter } from '../rules/papers.ts';
import { listApproved, listPaymentsOf, type Till } from '../store/payments.ts';

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
  const till = await tillOf(scope, o.unit, o.period.to);
  const payments = await listApproved(scope, { till, period: o.period, most: mostListed + 1 });
  refuseUnless(
    payments.length <= mostListed,
    'finance.tooMany',
    `Danh sách ký nhận này dài quá ${formatNumber(mostListed)} khoản. Hãy mở từng công đoàn bộ phận, tổ công đoàn để in.`,
  );
  const head = await letterhead(scope, o.unit.homeId, o.period.to);
  return receiptPaper(await gather(scope, payments, head), {
    ...head,
    on: o.period.to,
    title: `Các khoản duyệt chi từ ${formatDate(o.period.from)} đến ${formatDate(o.period.to)}`,
  });
}

/** A list to sign holds no more: a year of a large union. */
const mostListed = 2000;

/** At the union's address all that it pays, also for parts that are no more; at a part's its own and those below it. */
export async function tillOf(scope: Scope, unit: Place, on: string): Promise<Till> {
  if (unit.unitId === unit.homeId) return { homeId: unit.homeId };
  const branch = await listBranch(scope, { path: unit.path, on });
  return { homeId: unit.homeId, unitIds: branch.map((one) => one.unitId) };
}

async function letterhead(scope: Scope, homeId: string, on: string): Promise<Letterhead> {
  const home = await getUnit(scope, { unitId: homeId });
  // Its name and its upper union on the paper's day.
  const stood = (await listUnitsOf(scope, [homeId], on))[0] ?? home;
  const [above] = await listAbove(scope, { path: stood.path, on });
  const posts = await listPosts(scope, { unitId: homeId, from: on, to: on });
  return {
    path: stood.path,
    unitName: stood.name,
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
