import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInAll } from '../../../test/access/matrix.ts';
import type { Role } from '../../../test/access/roles.ts';
import { openSite, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import { listEvents } from '../../kernel/events.ts';
import { getUnit, listBodies, listBranch, listTerms } from '../org/index.ts';
import { listMemberships } from './store/memberships.ts';
import { listPosts } from './store/posts.ts';

const world = useWorld();
let site: Site;
let visitors: Record<Role, Visitor>;

beforeAll(async () => {
  site = openSite(world().connection, { now: () => new Date('2024-03-15T03:00:00Z') });
  visitors = await signInAll(site, world());
});
afterAll(() => site.close());

const read = async (path: string) => (await visitors.chair.get(path)).text();
const hidden = async (path: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(await read(path))?.[1] ?? '';
/** The same form by two clicks that the network lets through together. */
const twice = async (path: string, fields: Record<string, string>): Promise<number[]> => {
  const answers = await Promise.all([1, 2].map(() => visitors.chair.post(path, fields)));
  return answers.map((answer) => answer.status);
};
const both = [303, 303];
const member = { sex: 'male', categoryCode: 'publicEmployee', fromOn: '01/03/2024', inReason: 'admission' };
const endless = 'Lê '.repeat(3333);
const staysOf = (personId: string) => world().as('chair', (scope) => listMemberships(scope, personId));

describe('Two clicks', () => {
  it('admit one member', async () => {
    const once = await hidden('/cd/home/doan-vien/them', 'once');
    expect(await twice('/cd/home/doan-vien/them', { ...member, once, fullName: 'Cầm Văn Đúp' })).toEqual(both);
    expect((await read('/cd/home/doan-vien.csv?q=cam+van+dup')).match(/Cầm Văn Đúp/g)).toHaveLength(1);
  });

  it('move a member once, and end a stay once', async () => {
    const { leader } = world().persons;
    const path = `/cd/home/doan-vien/${leader}`;
    const to = { toUnitId: world().units.two.unitId, on: '01/02/2024' };
    expect(await twice(`${path}/chuyen`, to)).toEqual(both);
    expect((await staysOf(leader)).map((stay) => [stay.fromOn, stay.toOn])).toEqual([
      ['2024-02-01', null],
      ['2010-01-01', '2024-02-01'],
    ]);
    expect(await twice(`${path}/thoi`, { toOn: '01/03/2024', outReason: 'retirement' })).toEqual(both);
    expect((await staysOf(leader)).map((stay) => stay.toOn)).toEqual(['2024-03-01', '2024-02-01']);
    const events = await world().as('system', (scope) => listEvents(scope, { subjectId: leader, most: 50 }));
    expect(events.map((event) => event.verb).sort()).toEqual(
      ['people.left', 'people.transferred', 'people.admitted'].sort(),
    );
  });

  it('found one group, open one term, form one body, give one post', async () => {
    const form = async (path: string, fields: Record<string, string>) => {
      expect(await twice(path, { ...fields, once: await hidden(path, 'once') }), path).toEqual(both);
    };
    const group = { kindCode: 'union_group', name: 'Tổ công đoàn Đúp', shortName: 'Tổ Đúp', foundedOn: '01/01/2024' };
    await form('/cd/home/to-chuc/them', group);
    const term = { ordinal: '2', label: '2012 - 2017', nominalFrom: '2012', nominalTo: '2017' };
    await form('/cd/home/nhiem-ky/them', { ...term, startsOn: '01/12/2012', endsOn: '19/12/2017' });
    await form('/cd/home/to-chuc/ban/them', { kindCode: 'womensBoard', fromOn: '06/01/2023' });
    const seat = { personId: world().persons.woman, kindCode: 'committeeMember', fromOn: '06/01/2023' };
    await form('/cd/home/to-chuc/chuc-vu/them', seat);
    await world().as('chair', async (scope) => {
      const { unitId, path } = await getUnit(scope, { code: 'home' });
      const branch = await listBranch(scope, { path, on: '2024-03-15' });
      expect(branch.filter((one) => one.shortName === 'Tổ Đúp')).toHaveLength(1);
      expect((await listTerms(scope, unitId)).filter((one) => one.ordinal === 2)).toHaveLength(1);
      expect((await listBodies(scope, { unitId })).filter((one) => one.kindCode === 'womensBoard')).toHaveLength(1);
      const posts = await listPosts(scope, { unitId, from: '2023-01-06', to: '2024-03-15' });
      expect(posts.filter((post) => post.personId === world().persons.woman)).toHaveLength(1);
    });
  });
});

describe('Two officers at one member', () => {
  it('the second hears of the first, and what was typed stays', async () => {
    const path = `/cd/home/doan-vien/${world().persons.member}/sua`;
    const seen = await hidden(path, 'seen');
    const write = (position: string) =>
      visitors.chair.post(path, { seen, fullName: 'Nguyễn Văn Á', sex: 'male', position });
    expect((await write('Kế toán')).status).toBe(303);
    const late = await write('Thủ quỹ');
    expect(late.status).toBe(422);
    const page = await late.text();
    expect(page).toContain('người khác đã ghi lại phần này');
    expect(page).toContain('value="Thủ quỹ"');
    // What the first wrote stands beside its field, and beside no other.
    expect(page.match(/<p class="field-error" id="f-position-error">.*?<\/p>/u)?.[0]).toContain(
      'Người khác vừa ghi “Kế toán”.',
    );
    expect(page).not.toContain('id="f-phone-error"');
  });
});

describe('Who is on the list already', () => {
  const path = '/cd/home/doan-vien/them';
  const count = async () => (await read('/cd/home/doan-vien.csv?q=cam+van+trung')).match(/,Nam,/g)?.length ?? 0;

  it('is not written down again by hand before the officer has said that it is somebody else', async () => {
    const first = { ...member, fullName: 'Cầm Văn Trùng', birthOn: '05/06/1990' };
    expect((await visitors.chair.post(path, first)).status).toBe(303);
    const unmarked = { ...first, fullName: 'cam van trung' };
    const refused = await visitors.chair.post(path, unmarked);
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('Trong danh sách đã có Cầm Văn Trùng (05/06/1990), CĐCS Trung tâm Văn hóa.');
    expect(page).toContain('value="cam van trung"');
    expect(await count()).toBe(1);
    const twin = /name="twin" value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect((await visitors.chair.post(path, { ...unmarked, twin })).status).toBe(303);
    expect(await count()).toBe(2);
  });

  it('is another one with another birth date', async () => {
    const other = { ...member, fullName: 'Cầm Văn Trùng', birthOn: '07/08/1992' };
    expect((await visitors.chair.post(path, other)).status).toBe(303);
  });
});

describe('What cannot be', () => {
  const refused = async (path: string, fields: Record<string, string>) => {
    const answer = await visitors.chair.post(path, fields);
    expect(answer.status, path).toBe(422);
    return answer.text();
  };

  it('a member from a day to come, before the unit, born after joining, or with a name of 10,000 letters', async () => {
    const send = (more: Record<string, string>) =>
      refused('/cd/home/doan-vien/them', { ...member, fullName: 'Cầm Văn Sai', ...more });
    expect(await send({ fromOn: '16/03/2024' })).toContain('Ngày chưa đến');
    expect(await send({ fromOn: '31/12/2004' })).toContain('trước ngày thành lập');
    expect(await send({ birthOn: '01/03/2024' })).toContain('Ngày sinh phải trước ngày sinh hoạt');
    expect(await send({ birthOn: '16/03/2024' })).toContain('Ngày chưa đến');
    expect(await send({ fullName: endless })).toContain('Dài quá 120 ký tự');
    expect(await read('/cd/home/doan-vien?q=cam+van+sai')).toContain('Không có đoàn viên nào');
  });

  it('a unit to come, or with a name of 10,000 letters; a post that ends before it begins', async () => {
    const group = { kindCode: 'union_group', name: 'Tổ công đoàn Sai', shortName: 'Tổ Sai', foundedOn: '01/01/2024' };
    expect(await refused('/cd/home/to-chuc/them', { ...group, foundedOn: '16/03/2024' })).toContain('Ngày chưa đến');
    expect(await refused('/cd/home/to-chuc/them', { ...group, name: endless })).toContain('Dài quá 200 ký tự');
    expect(await read('/cd/home/to-chuc')).not.toContain('Tổ Sai');
    const seat = { personId: world().persons.member, kindCode: 'committeeMember', fromOn: '06/01/2023' };
    const early = await refused('/cd/home/to-chuc/chuc-vu/them', { ...seat, toOn: '05/01/2023' });
    expect(early).toContain('phải từ ngày bắt đầu');
  });

  it('two stays at once, also in the database itself', async () => {
    const { member: personId } = world().persons;
    const again = { categoryCode: 'publicEmployee', fromOn: '01/03/2024', inReason: 'readmission' };
    const page = await refused(`/cd/home/doan-vien/${personId}/ket-nap-lai`, again);
    expect(page).toContain('đang sinh hoạt công đoàn từ ngày 01/01/2010');
    const second = world().as('system', async (scope) => {
      const [stay] = await listMemberships(scope, personId);
      if (!stay) throw new Error('no stay');
      const { unitName: _unit, inCause: _in, outCause: _out, ...row } = stay;
      const membershipId = '01900000-0000-7000-8000-0000000000bb';
      return scope.tx
        .insertInto('people.membership')
        .values({ tenantId: scope.tenantId, ...row, membershipId, fromOn: '2024-01-01' })
        .execute();
    });
    await expect(second).rejects.toMatchObject({ code: '23P01' });
  });
});
