import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInAll } from '../../../test/access/matrix.ts';
import type { Role } from '../../../test/access/roles.ts';
import { openSite, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import { getUnit } from '../org/index.ts';
import { getPerson, transferMember } from './actions/members.ts';
import { savePrivate } from './store/persons.ts';

const world = useWorld();
const now = () => new Date('2024-03-15T03:00:00Z');
let site: Site;
let visitors: Record<Role, Visitor>;

beforeAll(async () => {
  site = openSite(world().connection, { now });
  visitors = await signInAll(site, world());
});
afterAll(() => site.close());

const read = async (who: Role, path: string) => (await visitors[who].get(path)).text();
/** How often somebody's sensitive fields were looked at in each way. */
const looksAt = (personId: string) =>
  world().as('system', async (scope) => {
    const rows = await scope.tx
      .selectFrom('people.sensitiveAccess')
      .select('whatCode')
      .where('personId', '=', personId)
      .execute();
    return rows.map((row) => row.whatCode);
  });

describe('Who looked at sensitive fields', () => {
  it('a sheet with them is written down for everybody on it, and the member reads who took it', async () => {
    const { member, siblingChair } = world().persons;
    await (await visitors.chair.get('/cd/home/doan-vien.xlsx')).arrayBuffer();
    expect(await looksAt(member)).toEqual([]);
    await (await visitors.chair.get('/cd/home/doan-vien.xlsx?day=du')).arrayBuffer();
    expect(await looksAt(member)).toEqual(['sheet']);
    expect(await looksAt(siblingChair)).toEqual([]);
    expect(await read('member', '/toi')).toContain('Tải danh sách kèm thông tin nhạy cảm');
  });

  it('a list by a sensitive trait is one look, however often it is turned, searched and opened beside', async () => {
    const { leader } = world().persons;
    const list = '/cd/home/doan-vien?nhom=ethnicity.chua-ghi';
    for (const more of ['', '&q=mac', `&mo=${leader}`, '&gioi=nam']) await visitors.chair.get(`${list}${more}`);
    const lists = async () => (await looksAt(leader)).filter((what) => what.startsWith('list')).sort();
    expect(await lists()).toEqual(['list.ethnicity']);
    await visitors.chair.get('/cd/home/doan-vien?nhom=party.chua');
    expect(await lists()).toEqual(['list.ethnicity', 'list.party']);
    expect(await read('leader', '/toi')).toContain('Xem danh sách theo mục Đảng viên');
  });

  it('a list of a day that is gone holds who was counted then and stands elsewhere today', async () => {
    const { woman } = world().persons;
    const group = (page: string) => /Tày<\/td>.*?<a[^>]*>(\d+)<\/a>/su.exec(page)?.[1];
    await world().as('system', async (scope) => {
      const person = await getPerson(scope, woman);
      await savePrivate(scope, person, { ethnicity: 'Tày' });
      const from = await getUnit(scope, { code: 'two' });
      const to = await getUnit(scope, { code: 'sibling' });
      await transferMember(scope, { from, to, personId: woman, on: '2024-03-01' });
    });
    const counted = await read('chair', '/cd/home/co-cau?ngay=29/02/2024');
    expect(group(counted)).toBe('1');
    const listed = await read('chair', '/cd/home/doan-vien?nhom=ethnicity.tay&ngay=29%2F02%2F2024');
    expect(listed).toContain('1 đoàn viên');
    expect(listed).toContain('Trần Thị Đượm');
    expect((await looksAt(woman)).filter((what) => what === 'list.ethnicity')).toHaveLength(1);
  });
});

describe('Two officers at the sensitive fields of one member', () => {
  it('the second hears that the first has written, keeps what was typed, and may write over it', async () => {
    const path = `/cd/home/doan-vien/${world().persons.inspector}/nhay-cam`;
    const opened = await (await visitors.chair.post(path)).text();
    const seen = /name="seen" value="([^"]+)"/.exec(opened)?.[1] ?? '';
    const write = (ethnicity: string) => visitors.chair.post(`${path}/ghi`, { seen, ethnicity });
    expect((await write('Thái')).status).toBe(303);
    const late = await write('Nùng');
    const again = await late.text();
    expect(late.status).toBe(422);
    expect(again).toContain('người khác đã ghi lại phần này');
    expect(again).toContain('value="Nùng"');
    const fresh = /name="seen" value="([^"]+)"/.exec(again)?.[1] ?? '';
    expect((await visitors.chair.post(`${path}/ghi`, { seen: fresh, ethnicity: 'Nùng' })).status).toBe(303);
  });
});
