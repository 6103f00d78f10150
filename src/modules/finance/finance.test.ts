import { describe, expect, it } from 'vitest';
import { signInAll } from '../../../test/access/matrix.ts';
import { openSite } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import { inOneLine, readPdf } from '../../../test/papers/reading.ts';
import { NotThere } from '../../kernel/refusal.ts';
import { attempt, continueAs, mintActor, type Scope } from '../../kernel/scope.ts';
import { addDays, formatDate, today as dayOf } from '../../kernel/vi/dates.ts';
import { paperToPdf } from '../documents/index.ts';
import { correctEntry, recordEntries, whenRecordsChange, withdrawEntry, type EntryDraft } from '../ledger/index.ts';
import { getUnit } from '../org/index.ts';
import { grantsOf } from '../people/rules/rights.ts';
import { approvePayments, followRecords, returnPayment } from './actions/payments.ts';
import { tillOf, writePaper, writeReceipts } from './actions/papers.ts';
import { listPayments, listPaymentsOf, listSteps } from './store/payments.ts';

whenRecordsChange(followRecords);

const world = useWorld();
// Requests look at the day of recording, which is the database's own.
const today = dayOf(new Date());
const year = Number(today.slice(0, 4));

const visit = (personId: string, amount = 500_000): EntryDraft => ({
  onDate: addDays(today, -3),
  causeCode: 'illness',
  amount,
  giver: 'union',
  moneySource: 'union_budget',
  participants: [{ personId }],
});

async function record(scope: Scope, unit: 'home' | 'one', drafts: EntryDraft[]): Promise<string[]> {
  return recordEntries(scope, { unit: world().units[unit], kindCode: 'visit', drafts, today });
}

const stateOf = async (scope: Scope, entryId: string) => {
  const [one] = await listPaymentsOf(scope, [entryId]);
  return one && [one.state, one.amount, one.voucherNumber, one.requestedBy, one.decidedBy];
};

describe('A visit that a group leader notes', () => {
  it('waits for the chair, takes the next number when approved, and tells who did what', () =>
    world().trial('leader', async (scope) => {
      const { member } = world().persons;
      const [first = '', second = ''] = await record(scope, 'one', [visit(member), visit(member, 300_000)]);
      expect((await stateOf(scope, first))?.slice(0, 3)).toEqual(['requested', 500_000, null]);
      await expect(approvePayments(scope, { unit: world().units.one, entryIds: [first], today })).rejects.toMatchObject(
        {
          code: 'access.denied',
        },
      );
      const chair = await continueAs(scope, await world().actor('chair'));
      const unit = world().units.home;
      expect(await approvePayments(chair, { unit, entryIds: [first, second], today })).toBe(2);
      expect(await approvePayments(chair, { unit, entryIds: [first, second], today })).toBe(0);
      const numbers = (await listPaymentsOf(chair, [first, second])).map((one) => [one.voucherYear, one.voucherNumber]);
      expect(numbers.toSorted()).toEqual([
        [year, 1],
        [year, 2],
      ]);
      expect((await listSteps(chair, first)).map((step) => [step.deed, step.byName === chair.name])).toEqual([
        ['requested', false],
        ['approved', true],
      ]);
    }));

  it('is given back with a reason and asked for anew when it is mended', () =>
    world().trial('leader', async (scope) => {
      const [entryId = ''] = await record(scope, 'one', [visit(world().persons.member)]);
      const chair = await continueAs(scope, await world().actor('chair'));
      await returnPayment(chair, { unit: world().units.home, entryId, reason: 'Quá định mức', today });
      expect((await stateOf(chair, entryId))?.[0]).toBe('returned');
      const mended = { ...visit(world().persons.member, 400_000) };
      await correctEntry(chair, { unit: world().units.one, entryId, version: 1, draft: mended, reason: null, today });
      // The chair mended it, and may approve: that is the approval.
      expect((await stateOf(chair, entryId))?.slice(0, 3)).toEqual(['approved', 400_000, 1]);
      await withdrawEntry(chair, { unit: world().units.one, entryId, version: 2, reason: 'Ghi trùng' });
      expect((await stateOf(chair, entryId))?.slice(0, 3)).toEqual(['cancelled', 400_000, 1]);
    }));
});

describe('What was decided', () => {
  it('is taken back or made another amount by who approves, not by who recorded it', () =>
    world().trial('leader', async (scope) => {
      const { member } = world().persons;
      const unit = world().units.one;
      const [entryId = ''] = await record(scope, 'one', [visit(member)]);
      const chair = await continueAs(scope, await world().actor('chair'));
      await approvePayments(chair, { unit: world().units.home, entryIds: [entryId], today });
      const leader = await continueAs(chair, await world().actor('leader'));
      const mended = { unit, entryId, version: 1, reason: null, today };
      const taken = { unit, entryId, version: 1, reason: 'Ghi trùng' };
      const refused = { code: 'finance.approved' };
      await expect(attempt(leader, () => withdrawEntry(leader, taken))).rejects.toMatchObject(refused);
      await expect(
        attempt(leader, () => correctEntry(leader, { ...mended, draft: visit(member, 900_000) })),
      ).rejects.toMatchObject(refused);
      const words = { ...visit(member), summary: 'Thăm ốm tại nhà' };
      await correctEntry(leader, { ...mended, draft: words });
      expect((await stateOf(leader, entryId))?.slice(0, 3)).toEqual(['approved', 500_000, 1]);
    }));

  it('stands when day and words are mended, and the papers say what the record says', () =>
    world().trial('leader', async (scope) => {
      const [entryId = ''] = await record(scope, 'one', [visit(world().persons.member)]);
      const chair = await continueAs(scope, await world().actor('chair'));
      await approvePayments(chair, { unit: world().units.home, entryIds: [entryId], today });
      const mended = { ...visit(world().persons.member), onDate: addDays(today, -2), summary: 'Thăm ốm tại bệnh viện' };
      await correctEntry(chair, { unit: world().units.one, entryId, version: 1, draft: mended, reason: null, today });
      const [payment] = await listPaymentsOf(chair, [entryId]);
      expect(payment).toMatchObject({
        state: 'approved',
        voucherNumber: 1,
        onDate: addDays(today, -2),
        summary: 'Thăm ốm tại bệnh viện',
        entryVersion: 2,
        requestedBy: (await world().actor('leader')).name,
      });
      expect((await listSteps(chair, entryId)).map((step) => step.deed)).toEqual(['requested', 'approved']);
    }));

  it('is numbered in the order of the days, in whichever order it was written', () =>
    world().trial('chair', async (scope) => {
      const { member } = world().persons;
      const days = [addDays(today, -1), addDays(today, -5), addDays(today, -3)];
      const ids = await record(
        scope,
        'home',
        days.map((onDate) => ({ ...visit(member), onDate })),
      );
      const paid = await listPaymentsOf(scope, ids);
      expect(paid.map((one) => [one.onDate, one.voucherNumber])).toEqual([
        [days[1], 1],
        [days[2], 2],
        [days[0], 3],
      ]);
    }));

  it('is listed at the address of the union, and of the part that asked', () =>
    world().trial('leader', async (scope) => {
      const [entryId = ''] = await record(scope, 'one', [visit(world().persons.member)]);
      const chair = await continueAs(scope, await world().actor('chair'));
      const till = await tillOf(chair, world().units.home, today);
      const list = await listPayments(chair, { till, states: ['requested'], most: 9 });
      expect(list.map((one) => one.entryId)).toContain(entryId);
      expect(till).toEqual({ homeId: world().units.home.unitId });
      const two = await tillOf(chair, world().units.two, today);
      expect(await listPayments(chair, { till: two, states: ['requested'], most: 9 })).toEqual([]);
    }));
});

describe("A section's chair", () => {
  const sectionChair = async () => {
    const leader = await world().actor('leader');
    return mintActor({ ...leader, grants: grantsOf([{ ...world().units.one, kindCode: 'chair' }]) });
  };

  it('records and asks; the union that pays approves, also at the address of the section', () =>
    world().trial('leader', async (scope) => {
      const section = await continueAs(scope, await sectionChair());
      const unit = world().units.one;
      const [entryId = ''] = await record(section, 'one', [visit(world().persons.member)]);
      expect((await stateOf(section, entryId))?.slice(0, 3)).toEqual(['requested', 500_000, null]);
      const refused = { code: 'access.denied' };
      await expect(approvePayments(section, { unit, entryIds: [entryId], today })).rejects.toMatchObject(refused);
      await expect(returnPayment(section, { unit, entryId, reason: 'Sai', today })).rejects.toMatchObject(refused);
      const chair = await continueAs(scope, await world().actor('chair'));
      expect(await approvePayments(chair, { unit, entryIds: [entryId], today })).toBe(1);
      expect((await stateOf(chair, entryId))?.slice(0, 3)).toEqual(['approved', 500_000, 1]);
    }));
});

describe('Papers of a payment', () => {
  it('say the number, the person, the sum in figures and words', () =>
    world().trial('chair', async (scope) => {
      const { member, woman } = world().persons;
      const [one = '', two = ''] = await record(scope, 'home', [
        visit(member),
        {
          ...visit(woman, 1_250_000),
          participants: [
            { personId: member, amount: 250_000 },
            { personId: woman, amount: 1_000_000 },
          ],
        },
      ]);
      const unit = await getUnit(scope, { unitId: world().units.home.unitId });
      const words = async (entryId: string, paper: 'request' | 'voucher' | 'receipt') =>
        inOneLine((await readPdf(await paperToPdf(await writePaper(scope, { unit, entryId, paper })))).pages.join(' '));
      const voucher = await words(one, 'voucher');
      for (const said of [
        'PHIẾU CHI',
        `Số: PC001/${year}`,
        'Mẫu số C41-BB',
        'Nguyễn Văn Á',
        'Thăm hỏi: Ốm đau',
        '500.000 đồng',
        'Năm trăm nghìn đồng.',
      ])
        expect(voucher).toContain(said);
      expect(voucher).not.toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      expect(await words(two, 'request')).toContain('GIẤY ĐỀ NGHỊ THANH TOÁN');

      const all = await writeReceipts(scope, { unit, period: { from: today, to: today } });
      const list = inOneLine((await readPdf(await paperToPdf(all))).pages.join(' '));
      for (const said of [
        'DANH SÁCH KÝ NHẬN TIỀN',
        '1.000.000',
        '250.000',
        '1.750.000',
        'Một triệu bảy trăm năm mươi nghìn đồng.',
        formatDate(today),
      ])
        expect(list).toContain(said);
    }));

  it('are not there for a union above, nor for who may not see whom it was for (P-6)', () =>
    world().trial('chair', async (scope) => {
      const [entryId = ''] = await record(scope, 'home', [visit(world().persons.member)]);
      const unit = await getUnit(scope, { unitId: world().units.home.unitId });
      for (const name of ['womensHead', 'siblingChair'] as const) {
        const other = await continueAs(scope, await world().actor(name));
        expect(await listPaymentsOf(other, [entryId])).toEqual([]);
        await expect(writePaper(other, { unit, entryId, paper: 'voucher' })).rejects.toThrow(NotThere);
      }
      const above = await continueAs(scope, await world().actor('upperChair'));
      expect(await listPaymentsOf(above, [entryId])).toEqual([]);
    }));
});

describe('Deciding beside the record', () => {
  it('goes back to the record, in the list to the list', async () => {
    const site = openSite(world().connection);
    const { chair } = await signInAll(site, world());
    const [one = '', two = ''] = await world().as('leader', (scope) =>
      record(scope, 'one', [visit(world().persons.member), visit(world().persons.member, 300_000)]),
    );
    const panel = await (await chair.get(`/cd/home/so-hoat-dong/${one}`)).text();
    expect(panel).toContain(`name="ve" value="${one}"`);
    const decided = await chair.post('/cd/home/chi/duyet', { entries: one, ve: one });
    expect(decided.headers.get('location')).toBe(`/cd/home/so-hoat-dong/${one}`);
    const listed = await chair.post('/cd/home/chi/duyet', { entries: two });
    expect(listed.headers.get('location')).toBe('/cd/home/chi');
    await site.close();
  });
});
