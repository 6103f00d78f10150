import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInAll } from '../../../test/access/matrix.ts';
import type { Role } from '../../../test/access/roles.ts';
import { openSite, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import { recordEntries } from '../ledger/index.ts';
import { listDependants } from './store/dependants.ts';
import { placePerson } from './store/persons.ts';

const world = useWorld();
let site: Site;
let visitors: Record<Role, Visitor>;
const base = '/cd/home/doan-vien/nhap-nguoi-than';

beforeAll(async () => {
  site = openSite(world().connection, { now: () => new Date('2024-03-15T03:00:00Z') });
  visitors = await signInAll(site, world());
});
afterAll(() => site.close());

const read = async (path: string): Promise<string> => (await visitors.chair.get(path)).text();
const childrenOf = (...who: ('committee' | 'leader' | 'chair')[]) =>
  world().as('system', (scope) =>
    listDependants(
      scope,
      who.map((one) => world().persons[one]),
    ),
  );
const heads = 'Đoàn viên;Họ và tên con;Quan hệ;Giới tính;Ngày sinh;Diện chính sách';
const names = ['ofPerson', 'fullName', 'kindCode', 'sex', 'birthOn', 'policyCode'];
const nameOf = async (who: 'committee' | 'leader' | 'chair'): Promise<string> =>
  world().as('system', async ({ tx }) => {
    const found = await tx
      .selectFrom('people.person')
      .select('fullName')
      .where('personId', '=', world().persons[who])
      .executeTakeFirstOrThrow();
    return found.fullName;
  });

async function checked(rows: readonly string[]): Promise<string> {
  const form = new FormData();
  form.set('file', new File([[heads, ...rows].join('\n')], 'con đoàn viên.csv'));
  const answer = await visitors.chair.send(base, form);
  expect(answer.status).toBe(303);
  const to = answer.headers.get('location') ?? '';
  const columns = await read(to);
  for (const [at, name] of names.entries())
    expect(columns).toMatch(new RegExp(`name="cot.${at}"(?:(?!</select>).)*<option value="${name}" selected`, 'su'));
  const mapping = Object.fromEntries(names.map((name, at) => [`cot.${at}`, name]));
  const fills = { 'dien.kindCode': '', 'dien.policyCode': '' };
  expect((await visitors.chair.post(`${to}/cot`, { ...mapping, ...fills })).status).toBe(303);
  return to;
}

describe('A list of children and relatives comes in', () => {
  let to = '';

  it('each row finds its member, and what is wrong is said before anything is written', async () => {
    const [father, mother] = [await nameOf('committee'), await nameOf('leader')];
    to = await checked([
      `${father};Đỗ Minh An;Con trai;Nam;02/03/2015;`,
      `${mother};Đỗ Thị Mận;Mẹ;Nữ;05/06/1950;Thân nhân liệt sĩ`,
      `Không Ai Cả;Trần Bé;Con;Nam;01/01/2016;`,
      `${father};;Con;Nữ;01/01/2018;`,
      `${father};Đỗ Bảo;Hàng xóm;Nam;01/01/2018;`,
    ]);
    const preview = await read(to);
    expect(preview).toContain('5 dòng: 2 dòng đúng, 3 dòng có lỗi.');
    expect(preview).toContain('Không có ai tên “Không Ai Cả” trong đơn vị.');
    expect(await childrenOf('committee', 'leader')).toEqual([]);
    expect((await visitors.chair.post(`${to}/nhap`)).status).toBe(303);
    expect(await childrenOf('committee', 'leader')).toMatchObject([
      { fullName: 'Đỗ Thị Mận', kindCode: 'parent', policyCode: 'martyrKin' },
      { fullName: 'Đỗ Minh An', kindCode: 'child', sex: 'male', birthOn: '2015-03-02' },
    ]);
  });

  it('a child whom the other parent has noted is told, and may be written down as one person of both', async () => {
    const [father, mother] = [await nameOf('committee'), await nameOf('leader')];
    const again = await checked([`${mother};ĐỖ MINH AN;Con;Nam;02/03/2015;`, `${mother};Đỗ Lan;Con;Nữ;03/04/2017;`]);
    const preview = await read(again);
    expect(preview).toContain(`đã ghi là con của ${father}`);
    await visitors.chair.post(`${again}/lua-chon`, { tatca: 'update' });
    expect((await visitors.chair.post(`${again}/nhap`)).status).toBe(303);
    const all = (await childrenOf('committee', 'leader')).filter((one) => one.kindCode === 'child');
    expect(all).toHaveLength(3);
    expect(new Set(all.map((one) => one.personId)).size).toBe(2);

    expect((await visitors.chair.post(`${again}/hoan-tac`)).status).toBe(303);
    const left = (await childrenOf('committee', 'leader')).filter((one) => one.kindCode === 'child');
    expect(left.map((one) => one.fullName)).toEqual(['Đỗ Minh An']);
  });

  it('both parents in one list share their child when the officer says so', async () => {
    const [father, mother] = [await nameOf('committee'), await nameOf('leader')];
    const both = await checked([`${father};Đỗ Cúc;Con gái;Nữ;09/09/2019;`, `${mother};Đỗ Cúc;Con gái;Nữ;09/09/2019;`]);
    expect(await read(both)).toContain(`Dòng 2 của tệp, con của ${father}`);
    await visitors.chair.post(`${both}/lua-chon`, { tatca: 'update' });
    await visitors.chair.post(`${both}/nhap`);
    const all = (await childrenOf('committee', 'leader')).filter((one) => one.fullName === 'Đỗ Cúc');
    expect(all).toHaveLength(2);
    expect(new Set(all.map((one) => one.personId)).size).toBe(1);
    await visitors.chair.post(`${both}/hoan-tac`);
    expect((await childrenOf('committee', 'leader')).map((one) => one.fullName)).not.toContain('Đỗ Cúc');
  });

  it('is not taken back when a child has a record of the book', async () => {
    const child = (await childrenOf('committee')).find((one) => one.fullName === 'Đỗ Minh An');
    await world().as('system', (scope) =>
      recordEntries(scope, {
        unit: world().units.home,
        kindCode: 'occasion_gift',
        drafts: [
          { onDate: '2024-03-10', occasionCode: 'childrens_day', participants: [{ personId: child?.personId ?? '' }] },
        ],
        today: '2024-03-15',
      }),
    );
    const answer = await visitors.chair.post(`${to}/hoan-tac`);
    expect(await answer.text()).toContain('Đỗ Minh An đã được sửa hoặc đã có tên trong sổ');
    expect((await childrenOf('committee')).map((one) => one.fullName)).toContain('Đỗ Minh An');
  });
});

describe('A child whom both parents note', () => {
  const child = { kindCode: 'child', fullName: 'Vũ Gia Hân', sex: 'female', birthOn: '01/06/2014' };
  const note = (who: 'committee' | 'leader', fields: Record<string, string>) =>
    visitors.chair.post(`/cd/home/doan-vien/${world().persons[who]}/nguoi-than/them`, fields);
  const all = async () => (await childrenOf('committee', 'leader')).filter((one) => one.fullName === child.fullName);

  it('is asked about at the second one and is one person, so that gifts and rewards count them once', async () => {
    expect((await note('committee', child)).status).toBe(303);
    const asked = await note('leader', child);
    expect(asked.status).toBe(422);
    const form = await asked.text();
    expect(form).toContain(`đã ghi là con của ${await nameOf('committee')}`);
    const [first] = await all();
    expect(form).toContain(`value="${first?.personId}"`);
    expect((await note('leader', { ...child, same: first?.personId ?? '' })).status).toBe(303);
    expect((await all()).map((one) => one.personId)).toEqual([first?.personId, first?.personId]);
  });

  it('says the same on both pages when one of them corrects the name', async () => {
    const [first] = await all();
    const path = `/cd/home/doan-vien/${world().persons.leader}/nguoi-than/${first?.personId}`;
    expect((await visitors.chair.post(path, { ...child, fullName: 'Vũ Gia Hân', birthOn: '02/06/2014' })).status).toBe(
      303,
    );
    expect((await all()).map((one) => one.birthOn)).toEqual(['2014-06-02', '2014-06-02']);
  });

  it('stays with the other parent when one leaves the union', async () => {
    const first = (await childrenOf('committee')).find((one) => one.fullName === child.fullName);
    await world().as('system', async (scope) => {
      await placePerson(scope, world().persons.leader, world().units.sibling.unitId);
      const kept = await scope.tx
        .selectFrom('people.person')
        .select('unitId')
        .where('personId', '=', first?.personId ?? '')
        .executeTakeFirstOrThrow();
      expect(kept.unitId).toBe(first?.unitId);
      await placePerson(scope, world().persons.leader, world().units.one.unitId);
    });
  });

  it('may be another child of the same name, and one born on another day is not asked about', async () => {
    expect((await note('leader', { ...child, birthOn: '05/05/2020' })).status).toBe(303);
    expect((await note('committee', { ...child, birthOn: '05/05/2020', same: 'other' })).status).toBe(303);
    expect(new Set((await all()).map((one) => one.personId)).size).toBe(3);
  });
});
