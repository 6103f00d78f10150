import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInAll } from '../../../test/access/matrix.ts';
import type { Role } from '../../../test/access/roles.ts';
import { openSite, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import type { Scope } from '../../kernel/scope.ts';
import { recordEntries } from '../ledger/index.ts';
import { getUnit, noteUnitEvent } from '../org/index.ts';
import { noteOtherPost } from './actions/posts.ts';
import { breakDown } from './actions/traits.ts';
import { changeSensitive, getPerson, transferMember } from './actions/members.ts';
import { listTimeline } from './actions/timeline.ts';
import {
  admitMembers,
  countAwaited,
  giveConsent,
  listConsenting,
  listDependants,
  listGuardians,
  listPostsOf,
  noteDependant,
  postsInWords,
} from './index.ts';
import { listAccesses } from './store/accesses.ts';
import { listMemberships } from './store/memberships.ts';
import { listWorkerCounts } from './store/workers.ts';

const world = useWorld();
const now = () => new Date('2024-03-15T03:00:00Z');
const today = '2024-03-15';
let site: Site;
let visitors: Record<Role, Visitor>;

beforeAll(async () => {
  site = openSite(world().connection, { now });
  visitors = await signInAll(site, world());
});
afterAll(() => site.close());

const unit = (scope: Scope, code: string) => getUnit(scope, { code });
const read = async (who: Role, path: string) => (await visitors[who].get(path)).text();
const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? '';

describe('A member who is introduced to another union (M-14)', () => {
  const person = () => world().persons.woman;
  const send = async (onDate: string) => {
    const path = `/cd/home/doan-vien/${person()}/gioi-thieu`;
    const once = hidden(await read('chair', path), 'once');
    const typed = { once, toUnitId: world().units.sibling.unitId, onDate, reasonCode: 'merger', note: 'theo sắp xếp' };
    return { first: await visitors.chair.post(path, typed), again: await visitors.chair.post(path, typed) };
  };
  const transferIn = async (who: Role, code: string) =>
    /chuyen-sinh-hoat\/(?:nhan|rut)\/([0-9a-f-]{36})/.exec(await read(who, `/cd/${code}/chuyen-sinh-hoat`))?.[1] ?? '';

  it('is seen by both, and by nobody else, and still a member here', async () => {
    const { first, again } = await send('10/03/2024');
    expect([first.status, again.status]).toEqual([303, 303]);
    for (const [who, code] of [
      ['chair', 'home'],
      ['siblingChair', 'sibling'],
    ] as const)
      expect(await read(who, `/cd/${code}/chuyen-sinh-hoat`)).toContain('Trần Thị Đượm');
    expect((await visitors.strangerChair.get('/cd/home/chuyen-sinh-hoat')).status).toBe(404);
    expect(await read('strangerChair', '/cd/stranger/chuyen-sinh-hoat')).not.toContain('Trần Thị Đượm');
    expect(await read('chair', `/cd/home/doan-vien/${person()}`)).toContain('đang chờ nơi nhận xác nhận');
    expect(await read('siblingChair', '/cd/sibling')).toContain('Tiếp nhận đoàn viên chuyển đến');
    await world().as('siblingChair', async (scope) => {
      expect(await countAwaited(scope, await unit(scope, 'sibling'), today)).toBe(1);
    });
    const stays = await world().as('chair', (scope) => listMemberships(scope, person()));
    expect(stays.map((stay) => stay.toOn)).toEqual([null]);
  });

  it('is not introduced twice, and not before the stay began', async () => {
    expect(await (await send('11/03/2024')).first.text()).toContain('đang chờ nơi nhận trả lời');
    const early = await send('01/01/2010');
    expect(early.first.status).toBe(422);
  });

  it('sent back with a reason stays; the sender reads why', async () => {
    const id = await transferIn('siblingChair', 'sibling');
    const answer = await visitors.siblingChair.post(`/cd/sibling/chuyen-sinh-hoat/tra/${id}`, {
      answer: 'Thiếu quyết định',
    });
    expect(answer.status).toBe(303);
    expect(await read('chair', '/cd/home/chuyen-sinh-hoat')).toContain('Trả lại: Thiếu quyết định');
  });

  it('received stands there from the day that was sent, with both ends telling the transfer', async () => {
    await send('12/03/2024');
    const id = await transferIn('siblingChair', 'sibling');
    expect((await visitors.chair.post(`/cd/home/chuyen-sinh-hoat/nhan/${id}`)).status).toBe(404);
    expect((await visitors.siblingChair.post(`/cd/sibling/chuyen-sinh-hoat/nhan/${id}`)).status).toBe(303);
    const twice = await visitors.siblingChair.post(`/cd/sibling/chuyen-sinh-hoat/nhan/${id}`);
    expect(twice.status).toBe(422);
    expect(await twice.text()).toContain('đã được tiếp nhận');
    const stays = await world().as('system', (scope) => listMemberships(scope, person()));
    expect(stays.map((stay) => [stay.unitId, stay.fromOn, stay.toOn])).toEqual([
      [world().units.sibling.unitId, '2024-03-12', null],
      [world().units.two.unitId, '2010-01-01', '2024-03-12'],
    ]);
    expect(await read('chair', '/cd/home/doan-vien')).not.toContain('Trần Thị Đượm');
    expect(await read('siblingChair', '/cd/sibling/doan-vien')).toContain('Trần Thị Đượm');
  });
});

const child = {
  kindCode: 'child',
  fullName: 'Nguyễn Bé Na',
  sex: 'female',
  birthOn: '2016-06-01',
  policyCode: null,
  note: null,
  untilOn: null,
};

describe('A dependant', () => {
  it('receives a gift that stands in the member’s line of life, and is never counted as a member', () =>
    world().trial('chair', async (scope) => {
      const one = await unit(scope, 'one');
      const home = await unit(scope, 'home');
      const of = { personId: world().persons.member, unitId: one.unitId };
      const total = async () =>
        (await breakDown(scope, { unit: home, path: home.path, on: today }))[0]?.groups.reduce(
          (sum, group) => sum + group.persons,
          0,
        );
      const before = await total();
      const personId = await noteDependant(scope, one, of, child);
      expect(await total()).toBe(before);
      expect((await listDependants(scope, [of.personId])).map((line) => line.fullName)).toEqual(['Nguyễn Bé Na']);
      expect(await listGuardians(scope, [personId])).toMatchObject([{ kindCode: 'child', ofName: 'Nguyễn Văn Á' }]);
      await recordEntries(scope, {
        unit: one,
        kindCode: 'visit',
        drafts: [
          {
            onDate: '2024-02-01',
            causeCode: 'illness',
            amount: 300_000,
            giver: 'union',
            moneySource: 'union_budget',
            participants: [{ personId }],
          },
        ],
        today,
      });
      const gifts = (await listTimeline(scope, of.personId)).filter(
        (event) => typeof event.text === 'string' && event.text.startsWith('Người thân'),
      );
      const taking = await scope.tx.selectFrom('ledger.participant').select(['beneficiaryKind', 'relation']).execute();
      expect(taking).toEqual([{ beneficiaryKind: 'child', relation: 'con của Nguyễn Văn Á' }]);
      expect(gifts).toHaveLength(1);
      expect(gifts[0]?.on).toBe('2024-02-01');
    }));

  it('tells its gifts in the member’s line of life until it is no dependant any more', () =>
    world().trial('chair', async (scope) => {
      const one = await unit(scope, 'one');
      const of = { personId: world().persons.member, unitId: one.unitId };
      const personId = await noteDependant(scope, one, of, { ...child, untilOn: '2024-02-02' });
      const visit = { causeCode: 'illness', amount: 300_000, giver: 'union', moneySource: 'union_budget' };
      await recordEntries(scope, {
        unit: one,
        kindCode: 'visit',
        drafts: ['2024-02-01', '2024-02-02', '2024-02-03'].map((onDate) => ({
          ...visit,
          onDate,
          participants: [{ personId }],
        })),
        today,
      });
      const told = (await listTimeline(scope, of.personId)).filter(
        (event) => typeof event.text === 'string' && event.text.startsWith('Người thân'),
      );
      expect(told.map((event) => event.on)).toEqual(['2024-02-01']);
    }));

  it('is added once by a form sent twice, and found under the member’s name', async () => {
    const path = `/cd/home/doan-vien/${world().persons.member}/nguoi-than/them`;
    const once = hidden(await read('chair', path), 'once');
    const typed = { once, kindCode: 'child', fullName: 'Nguyễn Bé Bi', sex: 'male', birthOn: '01/06/2018' };
    await Promise.all([visitors.chair.post(path, typed), visitors.chair.post(path, typed)]);
    const page = await read('chair', `/cd/home/doan-vien/${world().persons.member}`);
    expect(page.match(/Nguyễn Bé Bi<\/a>/g)).toHaveLength(1);
    expect(await read('chair', '/cd/home/nguoi?q=be+bi')).toContain('con của Nguyễn Văn Á');
    expect(await read('member', '/toi')).toContain('Nguyễn Bé Bi');
  });
});

describe('Posts in words', () => {
  it('print as they were on the day, with the union’s name of that day', () =>
    world().trial('chair', async (scope) => {
      const person = await getPerson(scope, world().persons.chair);
      const one = await unit(scope, 'one');
      const party = {
        line: 'party',
        title: 'Bí thư',
        organisation: 'Chi bộ Trung tâm',
        kind: null,
        fromOn: '2020-01-01',
        toOn: null,
      };
      await noteOtherPost(scope, one, person, { ...party, postId: '01900000-0000-7000-8000-0000000000aa' });
      const printed = async (on: string) =>
        (await postsInWords(scope, [person.personId], on, { withParty: true })).get(person.personId);
      expect(await printed('2019-12-31')).toBe('Chủ tịch CĐCS Trung tâm Văn hóa');
      expect(await printed('2020-01-01')).toBe('Bí thư Chi bộ Trung tâm, Chủ tịch CĐCS Trung tâm Văn hóa');
    }));
});

describe('A post in the office or the Party', () => {
  const path = () => `/cd/home/doan-vien/${world().persons.committee}`;
  const typed = { line: 'job', title: 'Phó Giám đốc', organisation: 'Trung tâm Văn hóa', fromOn: '01/02/2020' };
  const held = async () => /chuc-vu\/([0-9a-f-]{36})/.exec(await read('chair', path()))?.[1] ?? '';
  const printed = async () =>
    world().as('chair', async (scope) =>
      (await postsInWords(scope, [world().persons.committee], today)).get(world().persons.committee),
    );

  it('stands on the member’s page, is corrected there, and is printed no more after it was left', async () => {
    await visitors.chair.post(`${path()}/chuc-vu`, typed);
    const form = `${path()}/chuc-vu/${await held()}`;
    expect(await read('chair', form)).toContain('value="Phó Giám đốc"');
    const seen = hidden(await read('chair', form), 'seen');
    expect((await visitors.chair.post(form, { ...typed, seen, title: 'Giám đốc' })).status).toBe(303);
    expect(await printed()).toMatch(/^Giám đốc Trung tâm Văn hóa/);
    const late = await visitors.chair.post(form, { ...typed, seen, toOn: '01/03/2024' });
    expect(await late.text()).toContain('người khác đã ghi lại phần này');
    const early = await visitors.chair.post(form, { ...typed, toOn: '31/01/2020' });
    expect(await early.text()).toContain('phải từ ngày bắt đầu');
    expect((await visitors.chair.post(form, { ...typed, toOn: '01/03/2024' })).status).toBe(303);
    expect(await printed()).not.toContain('Giám đốc');
    expect(await read('committee', '/toi')).toContain('01/02/2020 đến 01/03/2024');
  });

  it('is counted by the kind that an officer chose, else by what its title means; a title that means none is asked about', async () => {
    const kinds = () =>
      world().as('system', async ({ tx }) => {
        const rows = await tx
          .selectFrom('people.post')
          .select(['kindCode', 'title'])
          .where('personId', '=', world().persons.inspector)
          .where('line', '=', 'job')
          .orderBy('title')
          .execute();
        return rows.map(({ kindCode, title }) => `${title}: ${kindCode}`);
      });
    const there = `/cd/home/doan-vien/${world().persons.inspector}/chuc-vu`;
    const post = (title: string, kind = '') =>
      visitors.chair.post(there, { line: 'job', title, kind, fromOn: '01/02/2020' });
    expect((await post('Trưởng khoa Dược')).status).toBe(303);
    const asked = await post('Điều dưỡng trưởng');
    expect(asked.status).toBe(422);
    expect(await asked.text()).toContain('Chưa rõ “Điều dưỡng trưởng” thuộc loại chức vụ nào');
    expect((await post('Điều dưỡng trưởng', 'job:departmentHead')).status).toBe(303);
    expect((await post('Chuyên viên', 'none')).status).toBe(303);
    expect((await post('Bí thư', 'party:secretary')).status).toBe(422);
    expect(new Set(await kinds())).toEqual(
      new Set(['Chuyên viên: none', 'Trưởng khoa Dược: departmentHead', 'Điều dưỡng trưởng: departmentHead']),
    );
  });

  it('follows its title when that is corrected and nobody chose otherwise', async () => {
    const kept = await world().as('system', (scope) => listPostsOf(scope, world().persons.inspector));
    const khoa = kept.find((one) => one.title === 'Trưởng khoa Dược');
    const form = `/cd/home/doan-vien/${world().persons.inspector}/chuc-vu/${khoa?.postId}`;
    expect(await read('chair', form)).toMatch(/value="job:departmentHead" selected/u);
    const changed = { line: 'job', title: 'Phó Trưởng khoa Dược', kind: 'job:departmentHead', fromOn: '01/02/2020' };
    expect((await visitors.chair.post(form, changed)).status).toBe(303);
    const now = await world().as('system', (scope) => listPostsOf(scope, world().persons.inspector));
    expect(now.find((one) => one.postId === khoa?.postId)?.kindCode).toBe('deputyHead');
  });

  it('is not reached under another member, nor is a union post reached so', async () => {
    const { committee, member } = world().persons;
    const union = await world().as('chair', (scope) => listPostsOf(scope, committee));
    const post = union.find((one) => one.line === 'union')?.postId;
    expect((await visitors.chair.get(`${path()}/chuc-vu/${post}`)).status).toBe(404);
    expect((await visitors.chair.get(`/cd/home/doan-vien/${member}/chuc-vu/${await held()}`)).status).toBe(404);
  });

  it('goes along to another union, whose officers keep it then', () =>
    world().trial('system', async (scope) => {
      const { committee: personId } = world().persons;
      const [from, to] = [await unit(scope, 'two'), await unit(scope, 'sibling')];
      await transferMember(scope, { from, to, personId, on: '2024-03-01' });
      const posts = await listPostsOf(scope, personId);
      expect(posts.map((one) => [one.line, one.unitId, one.toOn])).toEqual([
        ['job', to.unitId, '2024-03-01'],
        ['union', world().units.home.unitId, '2024-03-01'],
      ]);
    }));
});

describe('A post in the Party, which is Party matter (P-6)', () => {
  const asked = { title: 'Bí thư', organisation: 'Chi bộ Trung tâm' };
  const path = () => `/cd/home/doan-vien/${world().persons.member}`;

  it('is noted by who may open such matters and offered to nobody else', async () => {
    expect(await read('chair', `${path()}/chuc-vu`)).toContain('value="party"');
    const saved = await visitors.chair.post(`${path()}/chuc-vu`, { ...asked, line: 'party', fromOn: '01/02/2020' });
    expect(saved.status).toBe(303);
    // What was just saved is told its writer once.
    await read('chair', '/cd/home');
    await world().trial('committee', async (scope) => {
      const person = await getPerson(scope, world().persons.member);
      const post = { ...asked, line: 'party', kind: null, fromOn: '2021-01-01', toOn: null };
      await expect(
        noteOtherPost(scope, await unit(scope, 'one'), person, {
          ...post,
          postId: '01900000-0000-7000-8000-0000000000ab',
        }),
      ).rejects.toThrow();
    });
  });

  it('is read by those who reach sensitive matters there and by its holder, by nobody else in the tenant', async () => {
    const readers: string[] = [];
    for (const who of [
      'chair',
      'committee',
      'inspector',
      'womensHead',
      'leader',
      'member',
      'siblingChair',
      'upperChair',
      'federationChair',
      'strangerChair',
    ] as const)
      await world().as(who, async (scope) => {
        const rows = await scope.tx.selectFrom('people.post').select('postId').where('line', '=', 'party').execute();
        if (rows.length > 0) readers.push(who);
      });
    expect(readers).toEqual(['chair', 'committee', 'inspector', 'member']);
  });

  it('stands on no page of the member before it is opened, and the opening is written down', async () => {
    const { member } = world().persons;
    const looks = async () =>
      (await world().as('system', (scope) => listAccesses(scope, { personId: member, most: 50 }))).length;
    const before = await looks();
    for (const page of [path(), `/cd/home/doan-vien?mo=${member}`, '/cd/home/to-chuc', '/cd/home/co-cau'])
      expect(await read('chair', page), page).not.toContain('Bí thư');
    expect(await looks()).toBe(before);
    const opened = await (await visitors.chair.post(`${path()}/nhay-cam`)).text();
    expect(opened).toContain('Bí thư Chi bộ Trung tâm');
    expect(await looks()).toBe(before + 1);
    const form = /doan-vien\/[^"]*\/chuc-vu\/[0-9a-f-]{36}(?=">Bí thư)/.exec(opened)?.[0];
    expect(await read('chair', `/cd/home/${form}`)).toContain('value="Bí thư"');
    expect(await looks()).toBe(before + 2);
    expect(await read('member', '/toi')).toContain('Bí thư Chi bộ Trung tâm');
    expect(await read('inspector', path())).not.toContain('Bí thư');
  });
});

describe('Head-counts by every trait', () => {
  const ethnicities = ['Kinh', 'Kinh', 'Kinh', 'Kinh', 'Kinh', 'Kinh', 'Tày', 'Tày'];
  const admit = async (scope: Scope) => {
    const one = await unit(scope, 'one');
    const joining = { categoryCode: 'publicEmployee', fromOn: '2024-01-01', inReason: 'admission', cardNumber: null };
    await admitMembers(
      scope,
      one,
      ethnicities.map((ethnicity, nth) => ({
        member: {
          fullName: `Triệu Văn ${nth}`,
          sex: 'male',
          birthOn: `19${80 + nth}-03-15`,
          qualification: 'Cử nhân Luật',
          ethnicity,
        },
        joining,
      })),
    );
  };

  it('each table adds up to the members of the day', () =>
    world().trial('chair', async (scope) => {
      await admit(scope);
      const home = await unit(scope, 'home');
      const sums = async (on: string) =>
        (await breakDown(scope, { unit: home, path: home.path, on })).map((table) =>
          table.groups.reduce((sum, group) => sum + group.persons, 0),
        );
      const [before, after] = [await sums('2023-12-31'), await sums('2024-01-01')];
      expect(new Set(before).size).toBe(1);
      expect(new Set(after).size).toBe(1);
      expect((after[0] ?? 0) - (before[0] ?? 0)).toBe(ethnicities.length);
    }));

  it('tell members with children and families of policy, as of the day: a child not yet born is nobody’s', () =>
    world().trial('chair', async (scope) => {
      const home = await unit(scope, 'home');
      const { leader } = world().persons;
      const one = await unit(scope, 'one');
      const kin = { sex: 'male', policyCode: null, note: null, untilOn: null };
      const note = async (of: string, values: { kindCode: string; birthOn: string; policyCode?: string }) =>
        noteDependant(scope, one, await getPerson(scope, of), { ...kin, fullName: 'Người Thân', ...values });
      await note(leader, { kindCode: 'child', birthOn: '2018-01-01' });
      await note(leader, { kindCode: 'child', birthOn: '2024-02-01' });
      await note(leader, { kindCode: 'parent', birthOn: '1950-01-01', policyCode: 'warInvalid' });
      const told = async (on: string) => {
        const tables = await breakDown(scope, { unit: home, path: home.path, on });
        const of = (code: string) =>
          Object.fromEntries(
            (tables.find((table) => table.dimension === code)?.groups ?? []).map((group) => [
              group.label,
              group.persons,
            ]),
          );
        return { children: of('children'), policy: of('policy') };
      };
      // The leader's; what other tests noted of the member stands beside it.
      const [early, late] = [await told('2024-01-31'), await told('2024-02-01')];
      expect((late.children['2 con'] ?? 0) - (early.children['2 con'] ?? 0)).toBe(1);
      expect((early.children['1 con'] ?? 0) - (late.children['1 con'] ?? 0)).toBe(1);
      expect(late.policy['Thương binh, bệnh binh']).toBe(1);
    }));

  it('tells the chair two Tày, and the union above no group under five (P-6)', async () => {
    await world().as('chair', admit);
    const ethnic = (name: 'chair' | 'upperChair') =>
      world().as(name, async (scope) => {
        const home = await unit(scope, 'home');
        const tables = await breakDown(scope, { unit: home, path: home.path, on: today });
        return tables.find((table) => table.dimension === 'ethnicity')?.groups ?? [];
      });
    expect((await ethnic('chair')).find((group) => group.label === 'Tày')?.persons).toBe(2);
    const outside = await ethnic('upperChair');
    expect(outside.find((group) => group.label === 'Tày')).toBeUndefined();
    for (const group of outside) expect(group.persons).toBeGreaterThanOrEqual(5);
    const all = async (name: 'chair' | 'upperChair') =>
      (await ethnic(name)).reduce((sum, group) => sum + group.persons, 0);
    expect(await all('upperChair')).toBe(await all('chair'));
  });

  it('leave the reader as they found them: no name is seen after a count', () =>
    world().trial('upperChair', async (scope) => {
      const home = await unit(scope, 'home');
      await breakDown(scope, { unit: home, path: home.path, on: today });
      const rows = await scope.tx.selectFrom('people.personPrivate').select('personId').execute();
      expect(rows).toEqual([]);
      await expect(getPerson(scope, world().persons.member)).rejects.toThrow();
    }));

  it('lead to their lists; one by a sensitive trait is written down for all on it, and closed to the committee', async () => {
    const page = await read('chair', '/cd/home/co-cau');
    const [, href = ''] = /href="([^"]*nhom=ethnicity\.tay)"/.exec(page.replaceAll('&amp;', '&')) ?? [];
    const list = await read('chair', href);
    expect(list).toContain('2 đoàn viên');
    expect(list).toContain('Triệu Văn 7');
    expect(list).not.toContain('Triệu Văn 0');
    const accesses = await world().as('system', (scope) => listAccesses(scope, { most: 50 }));
    expect(accesses.filter((one) => one.whatCode === 'list.ethnicity')).toHaveLength(2);
    expect((await visitors.committee.get(href)).status).toBe(403);
    const aged = await read('committee', '/cd/home/doan-vien?nhom=age.duoi-30');
    expect(aged).toContain('Độ tuổi');
  });

  it('of workers who are no members stand apart, and the same day again corrects', async () => {
    const typed = { onDate: '01/01/2024', categoryCode: 'contractWorker', male: '3', source: 'Báo cáo 12' };
    for (const female of ['4', '5']) await visitors.chair.post('/cd/home/nguoi-lao-dong', { ...typed, female });
    const counts = await world().as('chair', (scope) =>
      listWorkerCounts(scope, { unitId: world().units.home.unitId, most: 10 }),
    );
    expect(counts.map((one) => [one.sex, one.persons]).sort()).toEqual([
      ['female', 5],
      ['male', 3],
    ]);
  });
});

describe('Personal data', () => {
  it('nothing is agreed to until somebody agrees, and withdrawing leaves the proof', async () => {
    const { member } = world().persons;
    const agrees = (on: string) =>
      world().as('chair', (scope) => listConsenting(scope, { personIds: [member], purposeCode: 'photo', on }));
    expect((await agrees(today)).has(member)).toBe(false);
    await visitors.member.post('/toi/dong-y', { purposeCode: 'photo', deed: 'give' });
    expect((await agrees(today)).has(member)).toBe(true);
    expect((await agrees('2024-03-14')).has(member)).toBe(false);
    await visitors.member.post('/toi/dong-y', { purposeCode: 'photo', deed: 'withdraw' });
    expect((await agrees(today)).has(member)).toBe(false);
    expect(await read('chair', `/cd/home/doan-vien/${member}`)).toContain('đã rút ngày 15/03/2024');
  });

  it('consent is not given for another', () =>
    world().trial('committee', async (scope) => {
      const person = { personId: world().persons.member, unitId: world().units.one.unitId };
      const asked = { person, unit: await unit(scope, 'one'), purposeCode: 'photo', channelCode: 'written', on: today };
      await expect(giveConsent(scope, asked)).rejects.toMatchObject({ code: 'access.denied' });
    }));

  it('a copy holds all of one’s own, and one by an officer is written down', async () => {
    const { member } = world().persons;
    await world().as('chair', async (scope) => {
      const person = await getPerson(scope, member);
      const kept = { ethnicity: 'Mường', religion: null, citizenId: null, partyJoinedOn: null };
      await changeSensitive(scope, await unit(scope, 'one'), person, kept);
    });
    const own = await visitors.member.get('/toi/du-lieu.json');
    expect(own.headers.get('content-disposition')).toContain('du-lieu-nguyen-van-a.json');
    const copy = (await own.json()) as Record<string, Record<string, Record<string, string>[]>>;
    expect(copy['Dữ liệu']?.['Thông tin nhạy cảm']?.[0]?.['Dân tộc']).toBe('Mường');
    expect(copy['Dữ liệu']?.['Quá trình sinh hoạt']).toHaveLength(1);
    const answer = await visitors.chair.post(`/cd/home/doan-vien/${member}/ban-sao`, { form: 'html' });
    expect(await answer.text()).toContain('<td>Mường</td>');
    const page = await read('chair', '/cd/home/luot-xem');
    expect(page).toContain('Lập bản sao toàn bộ dữ liệu');
    expect(await read('member', '/toi')).toContain('Lập bản sao toàn bộ dữ liệu');
    expect((await visitors.committee.get('/cd/home/luot-xem')).status).toBe(403);
  });

  it('what was typed cannot become a command in the copy', async () => {
    await visitors.chair.post(`/cd/home/doan-vien/${world().persons.member}/nguoi-than/them`, {
      kindCode: 'child',
      fullName: '<script>alert(1)</script>',
      sex: 'male',
    });
    const text = await (await visitors.member.get('/toi/du-lieu.html')).text();
    expect(text).not.toContain('<script>');
    expect(text).toContain('&lt;script&gt;');
  });
});

describe('A merger as the cause of a movement', () => {
  it('is cited with its decision in the line of life', async () => {
    const unitEventId = await world().as('chair', async (scope) =>
      noteUnitEvent(scope, await unit(scope, 'home'), {
        kindCode: 'merged',
        onDate: '2024-02-01',
        otherUnitId: null,
        decisionNumber: '77/QĐ-UBND',
        decisionOn: '2024-01-20',
        note: null,
      }),
    );
    const path = `/cd/home/doan-vien/${world().persons.leader}`;
    expect(await read('chair', `${path}/thoi`)).toContain('Sáp nhập ngày 01/02/2024 (77/QĐ-UBND)');
    const left = await visitors.chair.post(`${path}/thoi`, {
      toOn: '01/02/2024',
      outReason: 'merger',
      eventId: unitEventId,
    });
    expect(left.status).toBe(303);
    expect(await read('chair', path)).toContain('theo quyết định số 77/QĐ-UBND');
    expect(
      await (
        await visitors.chair.post(`${path}/ket-nap-lai`, {
          categoryCode: 'publicEmployee',
          fromOn: '31/01/2024',
          inReason: 'readmission',
        })
      ).text(),
    ).toContain('phải từ ngày đó trở đi');
    expect(
      (
        await visitors.chair.post(`${path}/ket-nap-lai`, {
          categoryCode: 'publicEmployee',
          fromOn: '01/02/2024',
          inReason: 'readmission',
        })
      ).status,
    ).toBe(303);
    expect(
      (
        await visitors.chair.post(`${path}/ket-nap-lai`, {
          categoryCode: 'publicEmployee',
          fromOn: '01/03/2024',
          inReason: 'readmission',
        })
      ).status,
    ).toBe(422);
  });
});
