import { describe, expect, it } from 'vitest';
import { useWorld, type OpenWorld } from '../../../test/world.ts';
import type { Scope } from '../../kernel/scope.ts';
import { getUnit, type Unit } from '../org/index.ts';
import { noteCovers, stopCover } from './actions/covers.ts';
import {
  admitMembers,
  changeMember,
  changeSensitive,
  endMember,
  getMember,
  getPerson,
  openSensitive,
  transferMember,
} from './actions/members.ts';
import { givePosts, seatMember } from './actions/posts.ts';
import { findForPicker, readPicked, search } from './actions/search.ts';
import { listTimeline } from './actions/timeline.ts';
import { listAccesses } from './store/accesses.ts';
import { countCovered, listCovers } from './store/covers.ts';
import { countFound, countMembers, listMembers } from './store/members.ts';
import { findPrivate } from './store/persons.ts';
import { listPostsOf } from './store/posts.ts';

const world = useWorld();
const on = '2024-06-14';
const joining = { categoryCode: 'publicEmployee', fromOn: '2024-01-01', inReason: 'admission', cardNumber: null };
const post = {
  kindCode: 'groupLeader',
  title: 'Tổ trưởng',
  bodyId: null,
  portfolio: null,
  fromOn: '2024-01-01',
  toOn: null,
  partTime: true,
};

const unit = (scope: Scope, code: keyof OpenWorld['units']): Promise<Unit> => getUnit(scope, { code });
const admit = async (scope: Scope, ...names: string[]): Promise<string[]> =>
  admitMembers(
    scope,
    await unit(scope, 'two'),
    names.map((fullName) => ({ member: { fullName, sex: 'female', citizenId: null }, joining })),
  );
const homeOf = (w: OpenWorld) => ({ path: w.units.home.path, homeId: w.units.home.unitId, on });

describe('The list of members', () => {
  it('goes by given name the Vietnamese way, and page by page without losing or repeating anybody', () =>
    world().trial('chair', async (scope) => {
      await admit(scope, 'Đặng Thị Ánh', 'Vi Thị An', 'Bế Thị Ân', 'Lò Thị Ăn', 'Nông Thị An');
      const names: string[] = [];
      for (let after: { nameKey: string; personId: string } | undefined; ;) {
        const rows = await listMembers(scope, { ...homeOf(world()), after, most: 3 });
        names.push(...rows.map((row) => row.fullName));
        after = rows.at(-1);
        if (rows.length < 3) break;
      }
      expect(names.slice(0, 6)).toEqual([
        'Nguyễn Văn Á',
        'Nông Thị An',
        'Vi Thị An',
        'Đặng Thị Ánh',
        'Lò Thị Ăn',
        'Bế Thị Ân',
      ]);
      expect([names.length, new Set(names).size]).toEqual([12, 12]);
    }));

  it('finds names without marks, and counts what it finds', () =>
    world().trial('chair', async (scope) => {
      const found = { ...homeOf(world()), search: 'duom' };
      expect((await listMembers(scope, { ...found, most: 10 })).map((row) => row.fullName)).toEqual(['Trần Thị Đượm']);
      expect(await countFound(scope, found)).toEqual([
        { unitId: world().units.two.unitId, sex: 'female', categoryCode: 'publicEmployee', persons: 1 },
      ]);
    }));

  it('gives the union above the numbers and no name', () =>
    world().trial('upperChair', async (scope) => {
      const counts = await countMembers(scope, homeOf(world()));
      expect(counts.reduce((sum, count) => sum + count.persons, 0)).toBe(7);
      expect(await listMembers(scope, { ...homeOf(world()), most: 50 })).toEqual([]);
    }));
});

describe('A member who goes to another group', () => {
  it('keeps the old stay, takes cover and sensitive fields along, and keeps the posts of the union', () =>
    world().trial('chair', async (scope) => {
      const { one, two } = { one: await unit(scope, 'one'), two: await unit(scope, 'two') };
      const [personId = ''] = await admitMembers(scope, two, [
        { member: { fullName: 'Lục Thị Mây', sex: 'female', ethnicity: 'Nùng' }, joining },
      ]);
      await seatMember(scope, await unit(scope, 'home'), await getPerson(scope, personId), {
        ...post,
        kindCode: 'committeeMember',
        title: null,
      });
      await noteCovers(scope, two, [{ personId, unitId: two.unitId, schemeCode: 'social', fromOn: '2024-01-01' }]);
      await transferMember(scope, { from: two, to: one, personId, on: '2024-06-01' });
      expect((await getPerson(scope, personId)).unitId).toBe(one.unitId);
      expect(await findPrivate(scope, personId)).toMatchObject({ unitId: one.unitId, ethnicity: 'Nùng' });
      expect(await listCovers(scope, personId)).toEqual([
        { schemeCode: 'social', fromOn: '2024-06-01', toOn: null },
        { schemeCode: 'social', fromOn: '2024-01-01', toOn: '2024-06-01' },
      ]);
      expect((await listPostsOf(scope, personId)).map((held) => [held.title, held.toOn])).toEqual([
        ['Ủy viên Ban Chấp hành', null],
      ]);
      const there = async (day: string) =>
        (await listMembers(scope, { path: two.path, on: day, most: 50 })).some((row) => row.personId === personId);
      expect([await there('2024-05-31'), await there('2024-06-01')]).toEqual([true, false]);
    }));

  it('is refused where the actor keeps no records, and before the stay began', () =>
    world().trial('chair', async (scope) => {
      const [personId = ''] = await admit(scope, 'Lục Thị Mây');
      const from = await unit(scope, 'two');
      await expect(
        transferMember(scope, {
          from,
          to: await world().as('system', (system) => unit(system, 'sibling')),
          personId,
          on: '2024-06-01',
        }),
      ).rejects.toThrow();
      await expect(
        transferMember(scope, { from, to: await unit(scope, 'one'), personId, on: '2024-01-01' }),
      ).rejects.toMatchObject({ code: 'people.transferDate' });
    }));
});

describe('A member who leaves', () => {
  it('is no longer counted, and holds no union post and no cover any more', () =>
    world().trial('chair', async (scope) => {
      const two = await unit(scope, 'two');
      const [personId = ''] = await admit(scope, 'Lục Thị Mây');
      await seatMember(scope, two, await getPerson(scope, personId), post);
      await noteCovers(scope, two, [{ personId, unitId: two.unitId, schemeCode: 'health', fromOn: '2024-01-01' }]);
      await endMember(scope, two, personId, { toOn: '2024-06-10', outReason: 'retirement' });
      expect((await listPostsOf(scope, personId)).map((held) => held.toOn)).toEqual(['2024-06-10']);
      expect((await listCovers(scope, personId)).map((cover) => cover.toOn)).toEqual(['2024-06-10']);
      expect(await countCovered(scope, homeOf(world()))).toEqual({});
      expect((await listTimeline(scope, personId)).map((event) => `${event.on} ${event.title as string}`)).toEqual([
        '2024-06-10 Thôi sinh hoạt: nghỉ hưu',
        '2024-06-10 Thôi giữ chức vụ Tổ trưởng',
        '2024-06-10 Dừng tham gia bảo hiểm y tế',
        '2024-01-01 Kết nạp',
        '2024-01-01 Tổ trưởng',
        '2024-01-01 Tham gia bảo hiểm y tế',
      ]);
    }));
});

describe('Posts', () => {
  it('are given by who lays out the organisation: a post opens rights', () =>
    world().trial('committee', async (scope) => {
      const home = await unit(scope, 'home');
      await expect(givePosts(scope, home, [])).rejects.toMatchObject({ code: 'access.denied' });
    }));

  it('of another kind need a name', () =>
    world().trial('chair', async (scope) => {
      const person = await getPerson(scope, world().persons.member);
      await expect(
        seatMember(scope, await unit(scope, 'home'), person, { ...post, kindCode: 'other', title: null }),
      ).rejects.toMatchObject({ code: 'people.postTitle' });
    }));
});

describe('Sensitive fields', () => {
  it('open to the chair, and each opening is written down without what was read', () =>
    world().trial('chair', async (scope) => {
      const two = await unit(scope, 'two');
      const person = await getPerson(scope, world().persons.woman);
      await changeSensitive(scope, two, person, {
        ethnicity: 'Dao',
        religion: null,
        citizenId: null,
        partyJoinedOn: null,
      });
      expect(await openSensitive(scope, two, person.personId)).toMatchObject({ ethnicity: 'Dao' });
      const events = await scope.tx
        .selectFrom('kernel.event')
        .select(['verb', 'summary', 'detail', 'actorName'])
        .where('subjectId', '=', person.personId)
        .where('verb', 'like', 'people.sensitive%')
        .orderBy('eventId')
        .execute();
      expect(events.map((event) => [event.verb, event.actorName])).toEqual([
        ['people.sensitiveChanged', 'Vũ Thị Hạnh'],
      ]);
      const [opened] = await listAccesses(scope, { personId: person.personId, most: 5 });
      expect(opened).toMatchObject({ actorName: 'Vũ Thị Hạnh', whatCode: 'fields' });
      expect(JSON.stringify(events)).not.toContain('Dao');
    }));

  it('stay closed to the committee, and survive a change of the open fields', () =>
    world().trial('chair', async (scope) => {
      const person = await getPerson(scope, world().persons.woman);
      const two = await unit(scope, 'two');
      await changeSensitive(scope, two, person, { ethnicity: 'Dao' });
      await changeMember(scope, two, person, { ...person, phone: '0912 345 678' });
      expect(await findPrivate(scope, person.personId)).toMatchObject({ ethnicity: 'Dao' });
      await expect(
        world().trial('committee', async (other) => openSensitive(other, await unit(other, 'two'), person.personId)),
      ).rejects.toMatchObject({ code: 'access.denied' });
    }));
});

describe('Insurance cover', () => {
  it('is noted once, and stopped on or after its first day', () =>
    world().trial('chair', async (scope) => {
      const [two, personId] = [await unit(scope, 'two'), world().persons.woman];
      const cover = { personId, unitId: two.unitId, schemeCode: 'social', fromOn: '2020-01-01' };
      expect(await noteCovers(scope, two, [cover])).toBe(1);
      expect(await noteCovers(scope, two, [{ ...cover, fromOn: '2021-01-01' }])).toBe(0);
      await expect(stopCover(scope, two, { personId, schemeCode: 'social', toOn: '2019-12-31' })).rejects.toMatchObject(
        { code: 'people.coverDates' },
      );
      await stopCover(scope, two, { personId, schemeCode: 'social', toOn: '2024-06-01' });
      expect(await noteCovers(scope, two, [{ ...cover, fromOn: '2024-06-10' }])).toBe(1);
      expect(await countCovered(scope, homeOf(world()))).toEqual({ social: 1 });
    }));
});

describe('Finding a person', () => {
  it('offers those of the unit and its groups, and says where they stand', () =>
    world().trial('chair', async (scope) => {
      expect(await findForPicker(scope, world().units.home, 'nguyen van a')).toEqual([
        { id: world().persons.member, name: 'Nguyễn Văn Á', note: 'Tổ công đoàn Văn phòng, sinh năm 1985' },
      ]);
      expect(await findForPicker(scope, world().units.two, 'nguyen van a')).toEqual([]);
    }));

  it('takes a typed name for the only one who bears it, and asks again when there are two', () =>
    world().trial('chair', async (scope) => {
      const typed = { personId_text: 'nguyen van a' };
      expect(await readPicked(scope, world().units.home, typed, 'personId')).toEqual([world().persons.member]);
      await admit(scope, 'Nguyễn Văn Á');
      await expect(readPicked(scope, world().units.home, typed, 'personId')).rejects.toMatchObject({
        code: 'people.picked',
        fields: { personId: expect.stringContaining('Chưa rõ “nguyen van a” là ai') },
      });
    }));

  it('shows nobody of another union, and units by name without marks', () =>
    world().trial('chair', async (scope) => {
      expect(await search(scope, { typed: 'luc van bao', on })).toEqual([]);
      expect(
        (await search(scope, { typed: 'trung tam van hoa', on })).map((part) => [
          part.title,
          part.lines.map((line) => line.href),
        ]),
      ).toEqual([['Đơn vị', ['/cd/home/to-chuc']]]);
    }));

  it('a record is not there under a unit in which the person never stood', () =>
    world().trial('chair', async (scope) => {
      await expect(getMember(scope, world().units.two, world().persons.member)).rejects.toThrow('Không tìm thấy');
    }));
});
