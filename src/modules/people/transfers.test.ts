import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInAll } from '../../../test/access/matrix.ts';
import type { Role } from '../../../test/access/roles.ts';
import { openSite, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import type { UnitName } from '../../../test/world/build.ts';
import { newId } from '../../kernel/ids.ts';
import { foundUnit, getUnit } from '../org/index.ts';
import { noteCovers } from './actions/covers.ts';
import { sendTransfer } from './actions/transfers.ts';
import { admitMembers } from './index.ts';
import { findPerson } from './store/persons.ts';
import { findTransfer } from './store/transfers.ts';

const world = useWorld();
const now = () => new Date('2024-03-15T03:00:00Z');
let site: Site;
let visitors: Record<Role, Visitor>;

beforeAll(async () => {
  site = openSite(world().connection, { now });
  visitors = await signInAll(site, world());
});
afterAll(() => site.close());

/** A new member of a unit who is introduced to another one. @returns the transfer's id */
const introduce = (who: 'upperChair' | 'chair', from: UnitName, to: UnitName, onDate = '2024-03-01') =>
  world().as(who, async (scope) => {
    const unit = await getUnit(scope, { code: from });
    const [personId = ''] = await admitMembers(scope, unit, [
      {
        member: { fullName: 'Lường Văn Chuyển', sex: 'male' },
        joining: { categoryCode: 'publicEmployee', fromOn: '2012-01-01', inReason: 'opening', cardNumber: null },
      },
    ]);
    const person = await findPerson(scope, personId);
    if (!person) throw new Error('nobody');
    const { unitId: toUnitId } = world().units[to];
    const transferId = newId();
    const values = { toUnitId, onDate, reasonCode: 'job', eventId: null, note: null };
    await sendTransfer(scope, { from: unit, person, transferId, values });
    return transferId;
  });
const stateOf = (transferId: string) =>
  world().as('system', async (scope) => (await findTransfer(scope, transferId))?.state);

describe('A transfer between a union and the one above it', () => {
  it('is not received nor sent back by the union above for the one below', async () => {
    const id = await introduce('upperChair', 'upper', 'home');
    expect((await visitors.upperChair.post(`/cd/upper/chuyen-sinh-hoat/nhan/${id}`)).status).toBe(404);
    const back = await visitors.upperChair.post(`/cd/upper/chuyen-sinh-hoat/tra/${id}`, { answer: 'Không nhận' });
    expect(back.status).toBe(404);
    expect(await stateOf(id)).toBe('sent');
    expect((await visitors.chair.post(`/cd/home/chuyen-sinh-hoat/nhan/${id}`)).status).toBe(303);
    expect(await stateOf(id)).toBe('received');
  });

  it('is part of the copy of the person’s data that the receiving union gives, which says that it is its part', async () => {
    const id = await introduce('upperChair', 'upper', 'home', '2024-03-02');
    await visitors.chair.post(`/cd/home/chuyen-sinh-hoat/nhan/${id}`);
    const personId = await world().as('system', async (scope) => (await findTransfer(scope, id))?.personId);
    const answer = await visitors.chair.post(`/cd/home/doan-vien/${personId}/ban-sao`, { form: 'json' });
    const copy = (await answer.json()) as { 'Phạm vi': string; 'Dữ liệu': Record<string, Record<string, string>[]> };
    expect(copy['Phạm vi']).toContain('Phần dữ liệu CĐCS Trung tâm Văn hóa giữ');
    expect(copy['Dữ liệu']['Giới thiệu chuyển sinh hoạt']).toMatchObject([
      { Từ: 'Công đoàn Viên chức tỉnh Thanh Sơn', 'Từ ngày': '02/03/2024', 'Kết quả': 'Đã tiếp nhận' },
    ]);
    expect(copy['Dữ liệu']['Quá trình sinh hoạt']?.map((stay) => stay['Từ ngày'])).toEqual(['02/03/2024']);
  });

  it('is not taken back by the union above when the one below has sent it', async () => {
    const id = await introduce('chair', 'home', 'upper');
    expect((await visitors.upperChair.post(`/cd/upper/chuyen-sinh-hoat/rut/${id}`)).status).toBe(404);
    expect(await stateOf(id)).toBe('sent');
    expect((await visitors.chair.post(`/cd/home/chuyen-sinh-hoat/rut/${id}`)).status).toBe(303);
  });
});

describe('A member on the way to another union', () => {
  const read = async (who: Role, path: string) => (await visitors[who].get(path)).text();

  it('is named there with the union they come from, and both tell the way in the member’s life', async () => {
    const id = await introduce('chair', 'one', 'sibling');
    const personId = await world().as('chair', async (scope) => {
      const introduced = (await findTransfer(scope, id))?.personId ?? '';
      const unit = await getUnit(scope, { code: 'one' });
      const cover = { personId: introduced, unitId: unit.unitId, schemeCode: 'health', fromOn: '2012-02-01' };
      await noteCovers(scope, unit, [cover]);
      return introduced;
    });
    const list = await read('siblingChair', '/cd/sibling/chuyen-sinh-hoat');
    expect(list).toContain('1 người chờ đơn vị tiếp nhận.');
    const one = world().units.one.name.replace('Công đoàn cơ sở', 'CĐCS');
    expect(list).toContain(`${one}, CĐCS Trung tâm Văn hóa`);
    expect((await visitors.siblingChair.post(`/cd/sibling/chuyen-sinh-hoat/nhan/${id}`)).status).toBe(303);
    expect(await read('siblingChair', `/cd/sibling/doan-vien/${personId}`)).toContain(
      `· từ ${one}, CĐCS Trung tâm Văn hóa`,
    );
    const left = await read('chair', `/cd/home/doan-vien/${personId}`);
    expect(left).toContain('· chuyển đến CĐCS Thư viện');
    // Their insurance went along: it was not stopped.
    expect(left).toContain('Tham gia bảo hiểm y tế');
    expect(left).not.toContain('Dừng tham gia');
  });

  it('is not received before the day of the transfer has come', async () => {
    const id = await introduce('chair', 'home', 'sibling', '2024-03-16');
    const early = await visitors.siblingChair.post(`/cd/sibling/chuyen-sinh-hoat/nhan/${id}`);
    expect([early.status, await stateOf(id)]).toEqual([422, 'sent']);
    const page = await early.text();
    expect(page).toContain('chuyển đến từ ngày 16/03/2024: đến ngày đó hãy tiếp nhận.');
    expect(page).toContain('Chưa thực hiện được:');
    expect(page).not.toContain('chỗ cần sửa');
    expect(page).toContain('Chờ tiếp nhận');
  });

  it('is asked for in words: each fault once, with its place', async () => {
    const path = `/cd/home/doan-vien/${world().persons.member}/gioi-thieu`;
    const nothing = await (await visitors.chair.post(path)).text();
    for (const words of ['Chưa chọn công đoàn nơi đến.', 'Chưa nhập ngày chuyển.', 'Chưa chọn lý do.'])
      expect(nothing).toContain(words);
    const typed = { toUnitId: world().units.sibling.unitId, onDate: '01/01/2010', reasonCode: 'job' };
    const early = await (await visitors.chair.post(path, typed)).text();
    expect(early).toContain('còn 1 chỗ cần sửa');
    expect(early).toContain('<a href="#f-onDate">Ngày chuyển phải sau ngày bắt đầu sinh hoạt');
  });
});

describe('The day of a transfer', () => {
  const person = () => world().persons.woman;
  const found = (shortName: string, foundedOn: string) =>
    world().as('chair', async (scope) => {
      const parent = await getUnit(scope, { code: 'home' });
      const { abbreviation, locality } = parent;
      const unknown = { employerName: null, fundingKind: null, partyBody: null };
      const values = { ...unknown, abbreviation, locality, name: `Tổ công đoàn ${shortName}`, shortName, foundedOn };
      return foundUnit(scope, { values, kindCode: 'union_group', innerPart: true, parent });
    });

  it('between two groups has come, and is none before the group was founded', async () => {
    const group = await found('Kỹ thuật', '2023-06-01');
    const move = async (on: string) =>
      (await visitors.chair.post(`/cd/home/doan-vien/${person()}/chuyen`, { toUnitId: group.unitId, on })).text();
    expect(await move('16/03/2024')).toContain('Ngày chưa đến');
    expect(await move('31/05/2023')).toContain('thành lập ngày 01/06/2023');
    const moved = await visitors.chair.post(`/cd/home/doan-vien/${person()}/chuyen`, {
      toUnitId: group.unitId,
      on: '01/06/2023',
    });
    expect(moved.status).toBe(303);
  });

  it('to another union has come, and is none before that one was founded', async () => {
    const early = world().units.sibling;
    const send = async (onDate: string) => {
      const typed = { toUnitId: early.unitId, onDate, reasonCode: 'job' };
      return (await visitors.chair.post(`/cd/home/doan-vien/${world().persons.member}/gioi-thieu`, typed)).text();
    };
    expect(await send('16/03/2024')).toContain('Ngày chưa đến');
    await expect(introduce('chair', 'home', 'sibling', '2004-12-31')).rejects.toMatchObject({
      code: 'people.unitDays',
    });
  });
});
