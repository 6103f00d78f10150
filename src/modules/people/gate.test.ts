import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, visitor, type Site } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import type { PersonName } from '../../../test/world/build.ts';
import { newId } from '../../kernel/ids.ts';
import { goOnAs, inScope, systemActor, type Actor } from '../../kernel/scope.ts';
import { foundUnit, getUnit, insertTenant } from '../org/index.ts';
import { actorOf } from './actions/gate.ts';
import { admitMembers, insertAccount } from './index.ts';

const world = useWorld();
const password = 'con đường quê hương';
const day = new Date('2024-03-15T03:00:00Z');
let site: Site;
const accounts = {} as Record<PersonName, string>;

beforeAll(async () => {
  site = openSite(world().connection, { now: () => day });
  await world().as('system', async (scope) => {
    for (const [name, personId] of Object.entries(world().persons) as [PersonName, string][]) {
      accounts[name] = newId();
      await insertAccount(scope, { accountId: accounts[name], personId, administrator: false });
    }
  });
});
afterAll(() => site.close());

const act = async (name: PersonName) => {
  const actor = await actorOf(site.services, accounts[name]);
  if (!actor) throw new Error(`${name} has no actor`);
  return actor;
};
const rights = async (name: PersonName) =>
  (await act(name)).grants.map(
    ({ role, span, unitId }) =>
      `${role} ${span} ${Object.entries(world().units).find(([, unit]) => unit.unitId === unitId)?.[0]}`,
  );

describe('The gate', () => {
  test('gives a chair the unit with its groups, and the figures of what lies below', async () => {
    expect(await rights('chair')).toEqual(['chair inner home', 'chair under home']);
    expect((await act('chair')).name).toBe('Vũ Thị Hạnh');
    expect((await act('upperChair')).grants.find(({ span }) => span === 'under')?.reach).toEqual(['figures']);
  });

  test('gives a group leader the group alone', async () => {
    expect(await rights('leader')).toEqual(['groupLeader inner one']);
  });

  test('gives a member without a post nothing but themselves', async () => {
    const member = await act('member');
    expect([member.grants, member.personId]).toEqual([[], world().persons.member]);
    const seen = await inScope(world().db, member, (scope) =>
      scope.tx.selectFrom('people.person').select('personId').execute(),
    );
    expect(seen).toEqual([{ personId: world().persons.member }]);
  });

  test('a post that has ended or has not begun opens nothing', async () => {
    const held = (on: string) => actorOf({ db: world().db, now: () => new Date(`${on}T05:00:00Z`) }, accounts.chair);
    expect((await held('2014-12-31'))?.grants).toEqual([]);
    expect((await held('2015-01-01'))?.grants).toHaveLength(2);
    await world().as('system', (scope) =>
      scope.tx
        .updateTable('people.post')
        .set({ toOn: '2024-03-15' })
        .where('personId', '=', world().persons.inspector)
        .execute(),
    );
    expect((await act('inspector')).grants).toEqual([]);
  });

  test('an account whose row is gone is nobody', async () => {
    expect(await actorOf(site.services, newId())).toBeUndefined();
  });

  test('an account of one tenant sees nothing of another', async () => {
    const stranger = await settleElsewhere();
    const actor = await actorOf(site.services, stranger.accountId);
    expect(actor?.tenantIds).toEqual([stranger.tenantId]);
    if (!actor) throw new Error('no actor');
    const seen = await inScope(world().db, actor, async (scope) => [
      await scope.tx.selectFrom('org.unit').select('name').execute(),
      await scope.tx.selectFrom('people.person').select('fullName').execute(),
      await scope.tx.selectFrom('people.account').select('accountId').execute(),
    ]);
    expect(seen).toEqual([
      [{ name: 'Công đoàn cơ sở Cảng Bình Hải' }],
      [{ fullName: 'Tạ Thị Xuyến' }],
      [{ accountId: stranger.accountId }],
    ]);
  });
});

describe('What the posts reach is found once for a page that only reads', () => {
  const read = async (name: PersonName) => {
    const actor = await actorOf(site.services, accounts[name], { reads: true });
    if (!actor) throw new Error(`${name} has no actor`);
    return actor;
  };
  const reached = (actor: Actor, how: 'units_reached' | 'find_units') =>
    inScope(world().db, actor, async (scope) => {
      const { rows } = await sql<{ reach: string; units: string[] }>`
        select reach, array (select unnest(${sql.raw(`org.${how}`)}(reach)) order by 1) as units
        from unnest(array ['figures', 'names', 'sensitive', 'writing']) reach`.execute(scope.tx);
      return rows;
    });
  const kept = (actor: Actor) =>
    inScope(world().db, actor, async (scope) => {
      const { rows } = await sql<{
        kept: string;
      }>`select coalesce(current_setting('app.figures_units', true), '') as kept`.execute(scope.tx);
      return rows[0]?.kept.split(',').filter(Boolean).length;
    });

  test.for(['federationChair', 'upperChair', 'chair', 'womensHead', 'leader', 'member', 'strangerChair'] as const)(
    'and is what each statement would find for the %s',
    async (name) => {
      const actor = await read(name);
      expect(await reached(actor, 'units_reached')).toEqual(await reached(await act(name), 'find_units'));
      expect(await kept(actor)).toBe(
        { federationChair: 8, upperChair: 5, chair: 3, womensHead: 3, leader: 1, member: 0, strangerChair: 1 }[name],
      );
    },
  );

  test('and never for who writes: the tree may change on the way', async () => {
    expect(await kept(await act('chair'))).toBe(0);
    const { units } = world();
    const names = await world().trial('system', async (scope) => {
      const parent = await getUnit(scope, { unitId: units.home.unitId });
      const values = called('Tổ công đoàn Bảo vệ', 'Tổ Bảo vệ', '2024-01-01');
      const group = await foundUnit(scope, { values, kindCode: 'union_group', innerPart: true, parent });
      return goOnAs(scope, await act('chair'), async (own) => {
        const { rows } = await sql<{ unit: string }>`select unnest(org.units_reached('names')) as unit`.execute(own.tx);
        return rows.map((row) => row.unit === group.unitId).filter(Boolean).length;
      });
    });
    expect(names).toBe(1);
  });

  test('as long as they are few: forty units are carried along, forty-one are found where they are asked', async () => {
    const stranger = await world().as('system', (scope) => getUnit(scope, { unitId: world().units.stranger.unitId }));
    const addGroups = (from: number, to: number) =>
      world().as('system', async (scope) => {
        for (let nth = from; nth <= to; nth++) {
          const values = called(`Tổ công đoàn số ${nth}`, `Tổ ${nth}`, stranger.foundedOn);
          await foundUnit(scope, { values, kindCode: 'union_group', innerPart: true, parent: stranger });
        }
      });
    await addGroups(1, 39);
    expect(await kept(await read('strangerChair'))).toBe(40);
    await addGroups(40, 40);
    expect(await kept(await read('strangerChair'))).toBe(0);
    const [figures] = await reached(await read('strangerChair'), 'units_reached');
    expect(figures?.units).toHaveLength(41);
  });
});

const called = (name: string, shortName: string, foundedOn: string) => ({
  name,
  shortName,
  abbreviation: 'CĐCS',
  employerName: null,
  fundingKind: null,
  partyBody: null,
  locality: null,
  foundedOn,
});

async function settleElsewhere(): Promise<{ tenantId: string; accountId: string }> {
  const [tenantId, accountId] = [newId(), newId()];
  await inScope(world().db, systemActor([tenantId]), async (scope) => {
    await insertTenant(scope, { tenantId, name: 'Tỉnh Bình Hải', sampleSeed: null });
    const values = called('Công đoàn cơ sở Cảng Bình Hải', 'CĐCS Cảng', '2010-01-01');
    const unit = await foundUnit(scope, { values, kindCode: 'grassroots_union', innerPart: false, parent: null });
    const [personId = ''] = await admitMembers(scope, unit, [
      {
        member: { fullName: 'Tạ Thị Xuyến', sex: 'female' },
        joining: { categoryCode: 'contractWorker', fromOn: '2012-01-01', inReason: 'opening', cardNumber: null },
      },
    ]);
    await insertAccount(scope, { accountId, personId, administrator: false });
  });
  return { tenantId, accountId };
}

describe('An address of a unit', () => {
  const open = async (name: PersonName, path: string) => {
    const who = visitor(site.app, { ip: `10.1.0.${Object.keys(accounts).indexOf(name) + 1}` });
    if (!named.has(name)) named.set(name, await giveName(name));
    await who.post('/dang-nhap', { username: named.get(name) ?? '', password });
    return who.get(path);
  };
  const named = new Map<string, string>();
  const giveName = async (name: PersonName) => {
    const username = `x.${name.toLowerCase()}`;
    await site.services.identity.createAccount({ accountId: accounts[name], name, username, password });
    return username;
  };

  test('is not there for who does not reach the unit, and says no more than for a unit that never was', async () => {
    const foreign = await open('siblingChair', '/cd/home/tai-khoan');
    const never = await open('siblingChair', '/cd/khong-co/tai-khoan');
    expect([foreign.status, never.status]).toEqual([404, 404]);
    expect((await foreign.text()).replaceAll('home', '')).toBe((await never.text()).replaceAll('khong-co', ''));
  });

  test('opens to its chair; the deed of another is refused to who only reads figures', async () => {
    expect((await open('chair', '/cd/home/tai-khoan')).status).toBe(200);
    expect((await open('upperChair', '/cd/home/tai-khoan')).status).toBe(403);
    expect((await open('leader', '/cd/one/tai-khoan')).status).toBe(403);
  });

  test('leads a member without a post to their own things', async () => {
    expect((await open('member', '/')).headers.get('location')).toBe('/toi');
  });
});

describe('Accounts of a unit', () => {
  const chair = async () => {
    const who = visitor(site.app, { ip: '10.2.0.1' });
    await who.post('/dang-nhap', { username: 'x.chair', password });
    return who;
  };

  test('the chair gives one; it opens with the password that was shown once', async () => {
    const newcomer = await world().as('system', (scope) =>
      admitMembers(scope, world().units.two, [
        {
          member: { fullName: 'Đặng Thị Ngân Hà', sex: 'female' },
          joining: { categoryCode: 'publicEmployee', fromOn: '2024-01-02', inReason: 'admission', cardNumber: null },
        },
      ]),
    );
    const path = `/cd/home/tai-khoan/${newcomer[0]}`;
    const form = await (await (await chair()).get(path)).text();
    expect(form).toContain('value="hadtn"');
    const issued = await (await (await chair()).post(path, { username: 'hadtn' })).text();
    const [given] = /[a-z]{4}-[a-z]{4}-\d{4}/.exec(issued) ?? [];
    const who = visitor(site.app, { ip: '10.2.0.2' });
    expect((await who.post('/dang-nhap', { username: 'hadtn', password: given ?? '' })).status).toBe(303);
    expect(await (await (await chair()).get(path)).text()).not.toContain(given);
  });

  test('a taken user name is refused, what was typed stays, and no half account is left', async () => {
    const path = `/cd/home/tai-khoan/${await admitOne('Quách Văn Tín')}`;
    const answer = await (await chair()).post(path, { username: 'x.chair' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('value="x.chair"');
    expect((await (await chair()).post(path, { username: 'tinqv' })).status).toBe(200);
  });

  test('nobody sets the password of a person who holds a post beyond their own rights', async () => {
    const personId = await admitOne('Bế Thị Lan');
    await world().as('system', (scope) =>
      scope.tx
        .insertInto('people.post')
        .values({
          tenantId: scope.tenantId,
          postId: newId(),
          personId,
          unitId: world().units.upper.unitId,
          line: 'union',
          kindCode: 'committeeMember',
          title: 'Ủy viên Ban Chấp hành',
          holderName: 'Bế Thị Lan',
          fromOn: '2020-01-01',
        })
        .execute(),
    );
    const answer = await (await chair()).post(`/cd/home/tai-khoan/${personId}`, { username: 'lanbt' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('còn giữ chức vụ ở công đoàn khác');
  });

  test('who is not of the unit is not there', async () => {
    expect((await (await chair()).get(`/cd/home/tai-khoan/${world().persons.siblingChair}`)).status).toBe(404);
    expect((await (await chair()).post(`/cd/home/tai-khoan/${world().persons.siblingChair}/mat-khau`)).status).toBe(
      404,
    );
  });

  const admitOne = async (fullName: string): Promise<string> => {
    const [personId = ''] = await world().as('system', (scope) =>
      admitMembers(scope, world().units.two, [
        {
          member: { fullName, sex: 'female' },
          joining: { categoryCode: 'publicEmployee', fromOn: '2024-01-02', inReason: 'admission', cardNumber: null },
        },
      ]),
    );
    return personId;
  };
});
