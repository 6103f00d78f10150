import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInAll } from '../../../test/access/matrix.ts';
import type { Role } from '../../../test/access/roles.ts';
import { openSite, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import { countMembers } from './store/members.ts';

const world = useWorld();
const today = '2024-03-15';
let site: Site;
let visitors: Record<Role, Visitor>;

beforeAll(async () => {
  site = openSite(world().connection, { now: () => new Date('2024-03-15T03:00:00Z') });
  visitors = await signInAll(site, world());
});
afterAll(() => site.close());

const list = '/cd/home/nguoi-lao-dong/ten';
const read = async (who: Role, path: string) => (await visitors[who].get(path)).text();
const typed = { sex: 'female', categoryCode: 'contractWorker', fromOn: '01/02/2022', birthOn: '09/09/1999' };
const idOf = async (name: string) =>
  new RegExp(`${name}.*?ten/([0-9a-f-]{36})/ket-nap`, 'su').exec(await read('chair', list))?.[1] ?? '';

/** Workers who are no members, as the indicators count them in their denominators. */
const workers = (on = today) =>
  world().as('upperChair', async (scope) => {
    const { rows } = await sql<{ persons: number }>`
      select coalesce(sum(persons), 0)::int as persons from people.workers_on(${[scope.tenantId]}::uuid[], array[${world().units.upper.path}], ${on}::date)`.execute(
      scope.tx,
    );
    return rows[0]?.persons;
  });
const members = () =>
  world().as('chair', async (scope) => {
    const { path, homeId } = world().units.home;
    return (await countMembers(scope, { path, homeId, on: today })).reduce((sum, count) => sum + count.persons, 0);
  });

describe('A worker who is no member', () => {
  it('is written down by name once by a form sent twice, and is counted as a worker and not as a member', async () => {
    const before = await members();
    const once = /name="once" value="([^"]+)"/.exec(await read('chair', `${list}/them`))?.[1] ?? '';
    const form = { ...typed, once, fullName: 'Lường Thị Thợ' };
    const sent = await Promise.all([1, 2].map(() => visitors.chair.post(`${list}/them`, form)));
    expect(sent.map((answer) => answer.status)).toEqual([303, 303]);
    expect((await read('committee', list)).match(/Lường Thị Thợ/g)).toHaveLength(1);
    expect(await members()).toBe(before);
    expect([await workers(), await workers('2022-01-31'), await workers('2022-02-01')]).toEqual([1, 0, 1]);
    expect(await read('chair', '/cd/home/tim?q=luong+thi+tho')).toContain('href="/cd/home/nguoi-lao-dong/ten"');
    expect((await visitors.upperChair.get(list)).status).toBe(403);
  });

  it('is refused with a day to come, a day before the union, a birth after it and an endless name', async () => {
    const send = async (more: Record<string, string>) =>
      (await visitors.chair.post(`${list}/them`, { ...typed, fullName: 'Lò Văn Sai', ...more })).text();
    expect(await send({ fromOn: '16/03/2024' })).toContain('Ngày chưa đến');
    expect(await send({ fromOn: '31/12/2004' })).toContain('thành lập ngày 01/01/2005');
    expect(await send({ birthOn: '01/02/2022' })).toContain('Ngày sinh phải trước ngày làm việc');
    expect(await send({ fullName: 'Lò '.repeat(3333) })).toContain('Dài quá 120 ký tự');
    expect(await read('chair', list)).not.toContain('Lò Văn Sai');
  });

  it('becomes a member without being typed again, and is a worker no more from that day', async () => {
    const before = await members();
    const id = await idOf('Lường Thị Thợ');
    const form = { categoryCode: 'contractWorker', inReason: 'admission' };
    const early = await visitors.chair.post(`${list}/${id}/ket-nap`, { ...form, fromOn: '31/01/2022' });
    expect(await early.text()).toContain('Làm việc từ ngày 01/02/2022');
    const admitted = await visitors.chair.post(`${list}/${id}/ket-nap`, { ...form, fromOn: '01/03/2024' });
    expect(admitted.headers.get('location')).toBe(`/cd/home/doan-vien/${id}`);
    const page = await read('chair', `/cd/home/doan-vien/${id}`);
    expect(page).toContain('Lường Thị Thợ');
    expect(page).toContain('09/09/1999');
    expect(await members()).toBe(before + 1);
    expect([await workers('2024-02-29'), await workers('2024-03-01')]).toEqual([1, 0]);
    expect(await read('chair', list)).not.toContain('Lường Thị Thợ');
    const again = await visitors.chair.post(`${list}/${id}/ket-nap`, { ...form, fromOn: '01/03/2024' });
    expect(again.status).toBe(404);
  });

  it('is counted by a head-count where the union has given one, never twice', async () => {
    await visitors.chair.post(`${list}/them`, { ...typed, fullName: 'Vì Thị Một' });
    expect(await workers()).toBe(1);
    const count = { onDate: '01/01/2024', categoryCode: 'contractWorker', male: '0', female: '7' };
    await visitors.chair.post('/cd/home/nguoi-lao-dong', count);
    // Before the head-count both of February 2022: one of them a member since March 2024.
    expect([await workers('2023-12-31'), await workers()]).toEqual([2, 7]);
  });

  it('who has left the office is none', async () => {
    const id = await idOf('Vì Thị Một');
    expect((await visitors.siblingChair.get(`/cd/sibling/nguoi-lao-dong/ten/${id}/thoi`)).status).toBe(404);
    expect((await visitors.chair.post(`${list}/${id}/thoi`, { toOn: '01/12/2023' })).status).toBe(303);
    expect([await workers('2023-11-30'), await workers('2023-12-01')]).toEqual([2, 1]);
  });
});
