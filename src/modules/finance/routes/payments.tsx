import { allow, may } from '../../../kernel/access.ts';
import { contract, text } from '../../../kernel/contract.ts';
import { attachment, fileName, mediaTypes } from '../../../kernel/file-name.ts';
import { freshForm, setFlash, submit, type App, type Ctx, type FormState } from '../../../kernel/http.ts';
import { isId } from '../../../kernel/ids.ts';
import { NotThere } from '../../../kernel/refusal.ts';
import { isDate, today } from '../../../kernel/vi/dates.ts';
import { periodOfMonth } from '../../../kernel/vi/periods.ts';
import { paperToDocx, paperToPdf, type Paper } from '../../documents/index.ts';
import { entryHref, listParticipants, type RecordPart } from '../../ledger/index.ts';
import { getUnit, listUnitsOf } from '../../org/index.ts';
import type { WaitingLine } from '../../targets/index.ts';
import { access } from '../access.ts';
import { allowApproval, approvePayments, mayApprove, returnPayment } from '../actions/payments.ts';
import { tillOf, writePaper, writeReceipts } from '../actions/papers.ts';
import { papersOfPayment, returnContract, type Payment } from '../contract.ts';
import { paymentsHref } from '../pages/addresses.ts';
import { paymentsPage, returnPage, type PaymentLine } from '../pages/payments.tsx';
import { RecordPayment } from '../pages/record.tsx';
import { listPayments, listPaymentsOf, listSteps, sumPayments, type Place } from '../store/payments.ts';

const entry = ':entry{[0-9a-f]{8}-[0-9a-f-]{27}}';

export function addFinanceRoutes(app: App): void {
  app.get('/cd/:unit/chi', showPayments);
  app.post('/cd/:unit/chi/duyet', approve);
  app.get(`/cd/:unit/chi/${entry}/tra-lai`, (c) => askReturn(c, freshForm()));
  app.post(`/cd/:unit/chi/${entry}/tra-lai`, giveBack);
  app.get('/cd/:unit/chi/ky-nhan.pdf', sendReceipts);
  app.get('/cd/:unit/chi/giay/:file{[0-9a-f-]{36}-(?:de-nghi|phieu-chi|ky-nhan)\\.(?:pdf|docx)}', sendPaper);
}

const dayOf = (c: Ctx): string => today(c.get('services').now());
const pageSize = 50;
const mostWaiting = 200;

async function showPayments(c: Ctx): Promise<Response> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  allow(scope, access.read, unit);
  const till = await tillOf(scope, unit, dayOf(c));
  const after = readPlace(c.req.query('sau'));
  const waiting = await listPayments(scope, { till, states: ['requested'], most: mostWaiting });
  const rows = await listPayments(scope, {
    till,
    states: ['approved', 'returned', 'cancelled'],
    after,
    most: pageSize + 1,
  });
  const decided = rows.slice(0, pageSize);
  const last = decided.at(-1);
  const lines = await namedLines(c, [...waiting, ...decided]);
  return paymentsPage(c, {
    unit,
    waiting: lines.slice(0, waiting.length),
    decided: lines.slice(waiting.length),
    sums: await sumPayments(scope, { till, states: ['requested', 'approved', 'returned'] }),
    months: [
      ...new Set(decided.flatMap((one) => (one.state === 'approved' ? [one.decidedOn?.slice(0, 7) ?? ''] : []))),
    ],
    next: rows.length > pageSize && last ? { onDate: last.onDate, entryId: last.entryId } : undefined,
    first: after === undefined,
    mayApprove: await mayApprove(scope, unit),
  });
}

function readPlace(typed: string | undefined): Place | undefined {
  const [onDate = '', entryId = ''] = (typed ?? '').split('_');
  return isDate(onDate) && isId(entryId) ? { onDate, entryId } : undefined;
}

async function namedLines(c: Ctx, payments: readonly Payment[]): Promise<PaymentLine[]> {
  const unitIds = [...new Set(payments.map((one) => one.unitId))];
  const units = new Map((await listUnitsOf(c.get('scope'), unitIds)).map((one) => [one.unitId, one]));
  const taking = await listParticipants(
    c.get('scope'),
    payments.map((one) => one.entryId),
  );
  const names = Map.groupBy(taking, (one) => one.entryId);
  return payments.map((payment) => ({
    ...payment,
    names: (names.get(payment.entryId) ?? []).flatMap((one) => one.fullName ?? []).slice(0, 3),
    unitName: payment.unitId === c.get('unit').unitId ? '' : (units.get(payment.unitId)?.shortName ?? ''),
  }));
}

const approval = contract('approval', 'Duyệt chi', {
  entries: text('Các khoản', { required: true, max: 40 * 200 }),
  ve: text('Bản ghi để trở về', { max: 36 }),
});

/** Who decided beside the record goes on there, who did in the list goes on in the list. */
const backFrom = (c: Ctx, entryId: string | null): string =>
  isId(entryId) ? entryHref(c.get('unit'), entryId) : paymentsHref(c.get('unit'));

async function approve(c: Ctx): Promise<Response> {
  await allowApproval(c.get('scope'), c.get('unit'));
  return submit(c, {
    contract: approval,
    act: async ({ entries, ve }) => {
      const count = await approvePayments(c.get('scope'), {
        unit: c.get('unit'),
        entryIds: entries.split(',').filter(isId),
        today: dayOf(c),
      });
      return {
        to: backFrom(c, ve),
        say: count ? `Đã duyệt chi ${count} khoản.` : 'Khoản này đã được duyệt từ trước.',
      };
    },
    again: (form) => {
      setFlash(c, 'refused', form.message ?? 'Chưa duyệt được.');
      return showPayments(c);
    },
  });
}

async function readPayment(c: Ctx): Promise<Payment> {
  await allowApproval(c.get('scope'), c.get('unit'));
  const [payment] = await listPaymentsOf(c.get('scope'), [c.req.param('entry') ?? '']);
  if (payment?.homeId !== c.get('unit').homeId) throw new NotThere('Không tìm thấy khoản chi này.');
  return payment;
}

const askReturn = async (c: Ctx, form: FormState): Promise<Response> =>
  returnPage(c, {
    payment: await readPayment(c),
    form: { ...form, typed: { ve: c.req.query('ve') ?? '', ...form.typed } },
  });

async function giveBack(c: Ctx): Promise<Response> {
  const { entryId } = await readPayment(c);
  return submit(c, {
    contract: returnContract,
    act: async ({ reason, ve }) => {
      await returnPayment(c.get('scope'), { unit: c.get('unit'), entryId, reason, today: dayOf(c) });
      return { to: backFrom(c, ve), say: 'Đã trả lại đề nghị chi.' };
    },
    again: (form) => askReturn(c, form),
  });
}

async function sendPaper(c: Ctx): Promise<Response> {
  allow(c.get('scope'), access.read, c.get('unit'));
  const [, entryId = '', paper = '', form = ''] = /^(.{36})-(.*)\.(.*)$/u.exec(c.req.param('file') ?? '') ?? [];
  const written = await writePaper(c.get('scope'), {
    unit: await getUnit(c.get('scope'), { unitId: c.get('unit').unitId }),
    entryId,
    paper: papersOfPayment[paper as keyof typeof papersOfPayment],
  });
  return send(c, written, form as 'pdf' | 'docx');
}

async function sendReceipts(c: Ctx): Promise<Response> {
  allow(c.get('scope'), access.read, c.get('unit'));
  const period = periodOfMonth(c.req.query('thang') ?? dayOf(c).slice(0, 7));
  if (!period) throw new NotThere('Không có tháng này.');
  const unit = await getUnit(c.get('scope'), { unitId: c.get('unit').unitId });
  return send(c, await writeReceipts(c.get('scope'), { unit, period }), 'pdf');
}

async function send(c: Ctx, paper: Paper, form: 'pdf' | 'docx'): Promise<Response> {
  const bytes = form === 'pdf' ? await paperToPdf(paper) : await paperToDocx(paper);
  const name = fileName([paper.head.title, paper.head.subtitle].filter(Boolean).join(' - '), c.get('unit').shortName);
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': mediaTypes[form],
    'content-disposition': attachment(name, form),
    'cache-control': 'private, no-store',
  });
}

/** What stands beside a record that spends the union's money. */
export const paymentOfRecord: RecordPart = async (c, row) => {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  if (!may(scope, access.read, unit)) return undefined;
  const [payment] = await listPaymentsOf(scope, [row.entryId]);
  if (payment?.homeId !== unit.homeId) return undefined;
  const steps = await listSteps(scope, row.entryId);
  return <RecordPayment unit={unit} payment={payment} steps={steps} mayApprove={await mayApprove(scope, unit)} />;
};

/** What waits for who may approve. */
export async function paymentsWaiting(c: Ctx): Promise<WaitingLine[]> {
  const [scope, unit] = [c.get('scope'), c.get('unit')];
  if (!(await mayApprove(scope, unit))) return [];
  const [waiting] = await sumPayments(scope, { till: await tillOf(scope, unit, dayOf(c)), states: ['requested'] });
  return waiting
    ? [{ icon: 'wallet', title: 'Duyệt các khoản chi', href: paymentsHref(unit), side: `${waiting.payments} khoản` }]
    : [];
}
