import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInAgain, signInAll } from '../../../test/access/matrix.ts';
import type { Role } from '../../../test/access/roles.ts';
import { openSite, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import type { Scope } from '../../kernel/scope.ts';
import { changeTerm } from './actions/terms.ts';
import { changeUnitFrom, correctPast, getUnit, moveUnit } from './actions/units.ts';
import { admitMembers, endMember } from '../people/index.ts';
import { dissolveUnit, foundUnit, listBranch, listTerms, listUnitEvents, noteUnitEvent } from './index.ts';

const world = useWorld();
const now = () => new Date('2024-03-15T03:00:00Z');
let site: Site;
let visitors: Record<Role, Visitor>;

beforeAll(async () => {
  site = openSite(world().connection, { now });
  visitors = await signInAll(site, world());
});
afterAll(() => site.close());

const unit = (scope: Scope, code: string) => getUnit(scope, { code });
const facts = {
  name: 'Công đoàn cơ sở Trung tâm Văn hóa và Nghệ thuật tỉnh Thanh Sơn',
  shortName: 'CĐCS Trung tâm VH&NT',
  abbreviation: 'CĐCS',
  employerName: 'Trung tâm Văn hóa và Nghệ thuật',
  fundingKind: 'budget_part',
  partyBody: 'Chi bộ Trung tâm',
  locality: 'Thanh Lâm',
  fromOn: '2020-05-01',
  decisionNumber: '36/QĐ-CĐVC',
  decisionOn: '2020-04-20',
  note: null,
};

describe('A unit that changes from a day on', () => {
  it('keeps its old name in the tree of before', () =>
    world().trial('chair', async (scope) => {
      const home = await unit(scope, 'home');
      await changeUnitFrom(scope, home, facts);
      const nameOn = async (on: string) =>
        (await listBranch(scope, { path: home.path, on })).find((one) => one.unitId === home.unitId)?.name;
      expect(await nameOn('2020-04-30')).toBe('Công đoàn cơ sở Trung tâm Văn hóa tỉnh Thanh Sơn');
      expect(await nameOn('2020-05-01')).toBe(facts.name);
      expect((await unit(scope, 'home')).partyBody).toBe('Chi bộ Trung tâm');
      expect((await listUnitEvents(scope, home.unitId))[0]).toMatchObject({
        kindCode: 'renamed',
        decisionNumber: '36/QĐ-CĐVC',
      });
    }));

  it('not before its last change, not before it was founded, and not without a difference', () =>
    world().trial('chair', async (scope) => {
      const before = await unit(scope, 'home');
      await expect(changeUnitFrom(scope, before, { ...facts, fromOn: '2005-01-01' })).rejects.toThrow(/ngày thành lập/);
      await changeUnitFrom(scope, before, facts);
      const after = await unit(scope, 'home');
      await expect(
        changeUnitFrom(scope, after, { ...facts, partyBody: 'Đảng bộ', fromOn: '2020-05-01' }),
      ).rejects.toThrow(/lần thay đổi trước \(01\/05\/2020\)/);
      await expect(changeUnitFrom(scope, after, { ...facts, fromOn: '2021-01-01' })).rejects.toMatchObject({
        code: 'org.nothingChanged',
      });
    }));
});

describe('What was written of a unit’s last change', () => {
  it('is corrected with its day, in the tree of before and in the unit’s history', () =>
    world().trial('chair', async (scope) => {
      await changeUnitFrom(scope, await unit(scope, 'home'), facts);
      const home = await unit(scope, 'home');
      const { decisionNumber: _number, decisionOn: _on, note: _note, ...known } = facts;
      const before = { ...known, name: 'Công đoàn cơ sở Nhà Văn hóa tỉnh Thanh Sơn', shortName: 'CĐCS Nhà Văn hóa' };
      await correctPast(scope, home, { ...before, fromOn: '2020-06-01' });
      const nameOn = async (on: string) =>
        (await listBranch(scope, { path: home.path, on })).find((one) => one.unitId === home.unitId)?.name;
      expect(await nameOn('2020-05-31')).toBe('Công đoàn cơ sở Nhà Văn hóa tỉnh Thanh Sơn');
      expect(await nameOn('2020-06-01')).toBe(facts.name);
      expect((await listUnitEvents(scope, home.unitId))[0]).toMatchObject({
        kindCode: 'renamed',
        onDate: '2020-06-01',
        note: 'trước là Công đoàn cơ sở Nhà Văn hóa tỉnh Thanh Sơn',
      });
      await expect(correctPast(scope, home, { ...before, fromOn: '2005-01-01' })).rejects.toThrow(
        /sau ngày 01\/01\/2005/,
      );
    }));

  it('is nothing to correct where the unit has always been as it is', async () => {
    expect(await (await visitors.chair.get('/cd/home/to-chuc/thay-doi/sua')).text()).toContain('Chưa có gì để sửa');
    await world().trial('chair', async (scope) => {
      const home = await unit(scope, 'home');
      await expect(correctPast(scope, home, facts)).rejects.toMatchObject({ code: 'org.noPast' });
    });
  });
});

describe('A unit that moves', () => {
  it('not into itself, not where its kind may not stand, not where it stands', () =>
    world().trial('system', async (scope) => {
      const [home, one, upper, sibling] = await Promise.all(
        ['home', 'one', 'upper', 'sibling'].map((code) => unit(scope, code)),
      );
      if (!home || !one || !upper || !sibling) throw new Error('no world');
      await expect(moveUnit(scope, { unit: home, parent: one, from: '2024-01-01' })).rejects.toMatchObject({
        code: 'org.circle',
      });
      await expect(moveUnit(scope, { unit: home, parent: sibling, from: '2024-01-01' })).rejects.toMatchObject({
        code: 'org.kind',
      });
      await expect(moveUnit(scope, { unit: home, parent: upper, from: '2024-01-01' })).rejects.toMatchObject({
        code: 'org.moveNowhere',
      });
    }));

  it('shows first what moves along, and then stands there from that day', async () => {
    const { units } = world();
    const query = `parentId=${units.otherUpper.unitId}&from=01%2F02%2F2024`;
    const look = await (await visitors.administrator.get(`/cd/home/to-chuc/chuyen?${query}`)).text();
    expect(look).toContain('Xem trước (chưa ghi)');
    expect(look).toContain('cùng 2 đơn vị, tổ bên trong');
    const events = await world().as('system', (scope) => listUnitEvents(scope, units.home.unitId));
    expect(events.filter((event) => event.kindCode === 'transferred')).toEqual([]);
  });

  it('a circle is refused in words, with the form again', async () => {
    const answer = await visitors.administrator.post('/cd/home/to-chuc/chuyen', {
      parentId: world().units.one.unitId,
      from: '01/02/2024',
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Không thể đặt một đơn vị vào bên trong chính nó');
  });
});

describe('A unit that ends', () => {
  it('not while members remain or a term is open, and says which', () =>
    world().trial('chair', async (scope) => {
      const home = await unit(scope, 'home');
      await expect(dissolveUnit(scope, { unit: home, on: '2024-03-01' })).rejects.toThrow(
        'Nhiệm kỳ 2023 - 2028 chưa kết thúc trước ngày 02/03/2024',
      );
      const [term] = await listTerms(scope, home.unitId);
      if (!term) throw new Error('no term');
      await changeTerm(scope, home, term, { ...term, endsOn: '2024-03-01' });
      await expect(dissolveUnit(scope, { unit: home, on: '2024-03-01' })).rejects.toThrow(/còn \d+ đoàn viên/);
      const two = await unit(scope, 'two');
      await expect(dissolveUnit(scope, { unit: two, on: '2024-03-01' })).rejects.toMatchObject({
        code: 'people.remaining',
      });
    }));
});

describe('A group whose last day was some time ago', () => {
  it('does not end while somebody has joined it since', () =>
    world().trial('chair', async (scope) => {
      const home = await unit(scope, 'home');
      const unknown = { employerName: null, fundingKind: null, partyBody: null };
      const { abbreviation, locality } = home;
      const name = 'Tổ công đoàn Kho';
      const group = await foundUnit(scope, {
        values: { ...unknown, abbreviation, locality, name, shortName: name, foundedOn: '2020-01-01' },
        kindCode: 'union_group',
        innerPart: true,
        parent: home,
      });
      const joining = { categoryCode: 'publicEmployee', fromOn: '2023-06-01', inReason: 'opening', cardNumber: null };
      const member = { fullName: 'Nông Văn Kho', sex: 'male' };
      const [personId = ''] = await admitMembers(scope, group, [{ member, joining }]);
      await expect(dissolveUnit(scope, { unit: group, on: '2022-12-31' })).rejects.toThrow(/còn 1 đoàn viên/);
      await endMember(scope, group, personId, { toOn: '2024-01-01', outReason: 'leave' });
      await expect(dissolveUnit(scope, { unit: group, on: '2023-12-30' })).rejects.toThrow(/còn 1 đoàn viên/);
      await dissolveUnit(scope, { unit: group, on: '2023-12-31' });
      expect((await unit(scope, group.code)).endedOn).toBe('2023-12-31');
    }));
});

describe('Moving to another union', () => {
  it('is not offered where there is nowhere to go, and its page says so', async () => {
    expect(await (await visitors.chair.get('/cd/home/to-chuc')).text()).not.toContain('Chuyển về công đoàn khác');
    const page = await (await visitors.chair.get('/cd/home/to-chuc/chuyen')).text();
    expect(page).toContain('Chưa có nơi nào để chuyển về');
    expect(page).not.toContain('Xem trước');
    const open = await visitors.administrator.get('/cd/home/to-chuc');
    expect(await open.text()).toContain('Chuyển về công đoàn khác');
  });
});

describe('A merger', () => {
  it('is written down once with its decision, however often the button is pressed', async () => {
    const page = await (await visitors.chair.get('/cd/home/to-chuc/su-kien')).text();
    const once = /name="once" value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(once).toMatch(/^[0-9a-f-]{36}$/);
    const typed = {
      once,
      kindCode: 'merged',
      onDate: '01/08/2020',
      decisionNumber: '1208/QĐ-UBND',
      decisionOn: '15/07/2020',
      note: 'Sáp nhập Đoàn nghệ thuật',
    };
    const answers = await Promise.all([1, 2].map(() => visitors.chair.post('/cd/home/to-chuc/su-kien', typed)));
    expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
    const events = await world().as('system', (scope) => listUnitEvents(scope, world().units.home.unitId));
    expect(events.filter((event) => event.kindCode === 'merged')).toMatchObject([{ decisionNumber: '1208/QĐ-UBND' }]);
    expect(await (await visitors.chair.get('/cd/home/to-chuc')).text()).toContain('Quyết định số 1208/QĐ-UBND');
  });

  it('does not come before the unit was founded', () =>
    world().trial('system', async (scope) => {
      await expect(
        noteUnitEvent(scope, await unit(scope, 'home'), {
          kindCode: 'merged',
          onDate: '2004-12-31',
          otherUnitId: null,
          decisionNumber: null,
          decisionOn: null,
          note: null,
        }),
      ).rejects.toMatchObject({ code: 'org.eventDate' });
    }));
});

describe('Two officers at one form', () => {
  it('the second hears of the first, keeps what was typed, and may then write over', async () => {
    const other = (await signInAgain(site)).chair;
    const open = async (who: Visitor) =>
      /name="seen" value="([^"]+)"/.exec(await (await who.get('/cd/home/to-chuc/sua')).text())?.[1] ?? '';
    const [first, second] = [await open(visitors.chair), await open(other)];
    const typed = {
      name: 'Công đoàn cơ sở Trung tâm Văn hóa tỉnh Thanh Sơn',
      shortName: 'CĐCS Trung tâm Văn hóa',
      abbreviation: 'CĐCS',
      foundedOn: '01/01/2005',
    };
    const save = (who: Visitor, seen: string, partyBody: string) =>
      who.post('/cd/home/to-chuc/sua', { ...typed, seen, partyBody });
    expect((await save(visitors.chair, first, 'Chi bộ một')).status).toBe(303);
    const refused = await save(other, second, 'Chi bộ hai');
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('người khác đã ghi lại phần này');
    expect(page).toContain('Chi bộ hai');
    const fresh = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(fresh).not.toBe(second);
    expect((await save(other, fresh, 'Chi bộ hai')).status).toBe(303);
  });

  it('a day to come is refused beside the field', async () => {
    const answer = await visitors.chair.post('/cd/home/to-chuc/su-kien', { kindCode: 'merged', onDate: '16/03/2024' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Ngày chưa đến (hôm nay là 15/03/2024).');
    expect(
      (await visitors.chair.post('/cd/home/to-chuc/su-kien', { kindCode: 'merged', onDate: '15/03/2024' })).status,
    ).toBe(303);
  });
});
