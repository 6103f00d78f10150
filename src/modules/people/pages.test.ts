import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, visitor, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import type { PersonName } from '../../../test/world/build.ts';
import { newId } from '../../kernel/ids.ts';
import { formBody, getUnit } from '../org/index.ts';
import { getPerson } from './actions/members.ts';
import { addSearchPart, addTimelinePart, givePosts, insertAccount } from './index.ts';
import { savePrivate } from './store/persons.ts';

const world = useWorld();
const password = 'con đường quê hương';
let site: Site;
const visitors = {} as Record<PersonName, Visitor>;
const asked: PersonName[] = ['chair', 'committee', 'leader', 'member', 'upperChair'];

beforeAll(async () => {
  site = openSite(world().connection, { now: () => new Date('2024-06-14T03:00:00Z') });
  for (const [nth, name] of asked.entries()) {
    const accountId = newId();
    await world().as('system', (scope) =>
      insertAccount(scope, { accountId, personId: world().persons[name], administrator: false }),
    );
    await site.services.identity.createAccount({ accountId, name, username: `p.${name.toLowerCase()}`, password });
    visitors[name] = visitor(site.app, { ip: `10.2.0.${nth + 1}` });
    await visitors[name].post('/dang-nhap', { username: `p.${name.toLowerCase()}`, password });
  }
});
afterAll(() => site.close());

const read = async (name: PersonName, path: string): Promise<string> => (await visitors[name].get(path)).text();
const person = (name: PersonName) => `/cd/home/doan-vien/${world().persons[name]}`;
const fields = {
  fullName: 'Phùng Thị Lụa',
  sex: 'female',
  categoryCode: 'publicEmployee',
  fromOn: '01/06/2024',
  inReason: 'admission',
};

describe('The list of members', () => {
  it('names them to the chair, by group and sex with their numbers', async () => {
    const html = await read('chair', '/cd/home/doan-vien');
    expect(html).toContain('7 đoàn viên');
    expect(html).toContain('Trần Thị Đượm');
    expect(await read('chair', '/cd/home/doan-vien?to=one')).not.toContain('Trần Thị Đượm');
    expect(await read('chair', '/cd/home/doan-vien?gioi=nam&q=nguyen')).toContain('Nguyễn Văn Á');
  });

  it('tells the union above the numbers in a sentence', async () => {
    const answer = await visitors.upperChair.get('/cd/home/doan-vien');
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('có 7 đoàn viên, 4 nữ, tính đến ngày 14/06/2024.');
    expect(html).not.toContain('Trần Thị Đượm');
  });

  it('opens a member beside it', async () => {
    expect(await read('chair', `/cd/home/doan-vien?mo=${world().persons.woman}`)).toContain('Mở hồ sơ');
  });
});

describe('The record of a member', () => {
  it('is changed by the chair, and a refused form keeps what was typed', async () => {
    const refused = await visitors.chair.post(`${person('woman')}/sua`, {
      fullName: 'Trần Thị Đượm',
      sex: 'female',
      birthOn: '31/02/1990',
      position: 'Kế toán viên',
    });
    const again = await refused.text();
    expect(refused.status).toBe(422);
    expect(again).toContain('value="31/02/1990"');
    expect(again).toContain('value="Kế toán viên"');
    expect(
      (
        await visitors.chair.post(`${person('woman')}/sua`, {
          fullName: 'Trần Thị Đượm',
          sex: 'female',
          position: 'Kế toán viên',
        })
      ).status,
    ).toBe(303);
    expect(await read('chair', person('woman'))).toContain('Kế toán viên');
  });

  it('is read and not changed by the committee', async () => {
    expect(await read('committee', person('woman'))).not.toContain('/sua"');
    expect((await visitors.committee.get(`${person('woman')}/sua`)).status).toBe(403);
    expect((await visitors.committee.post(`${person('woman')}/nhay-cam`)).status).toBe(403);
  });

  it('is not there for a leader of another group, for the union above, and for another member', async () => {
    expect((await visitors.leader.get(`/cd/one/doan-vien/${world().persons.woman}`)).status).toBe(404);
    expect((await visitors.upperChair.get(person('woman'))).status).toBe(403);
    expect((await visitors.member.get(person('woman'))).status).toBe(404);
  });

  it('opens its sensitive fields by a click, which it says was written down', async () => {
    expect(await read('chair', person('member'))).not.toContain('Lượt xem này đã được ghi, kèm tên đồng chí');
    expect(await (await visitors.chair.post(`${person('member')}/nhay-cam`)).text()).toContain(
      'Lượt xem này đã được ghi, kèm tên đồng chí',
    );
    const events = await world().as('system', (scope) =>
      scope.tx
        .selectFrom('people.sensitiveAccess')
        .select(['actorName', 'whatCode'])
        .where('personId', '=', world().persons.member)
        .execute(),
    );
    expect(events).toEqual([{ actorName: 'Vũ Thị Hạnh', whatCode: 'fields' }]);
  });

  it('shows what other modules know of the person in the same line of life, and what they find in the search', async () => {
    addTimelinePart(async (_scope, personIds) =>
      personIds.includes(world().persons.member) ? [{ on: '2023-05-05', title: 'Được thăm hỏi khi ốm' }] : [],
    );
    addSearchPart({
      title: 'Hồ sơ',
      find: async (_scope, { typed }) =>
        typed === 'ốm' ? [{ title: 'Thăm ốm ngày 05/05/2023', href: '/cd/home' }] : [],
    });
    expect(await read('member', '/toi')).toContain('Được thăm hỏi khi ốm');
    expect(await read('chair', '/cd/home/tim?q=%E1%BB%91m')).toContain('Thăm ốm ngày 05/05/2023');
  });
});

describe('One\u2019s own page', () => {
  it('is open to a member without a post, with what is kept of them', async () => {
    const html = await read('member', '/toi');
    expect(html).toContain('Nguyễn Văn Á');
    expect(html).toContain('Sinh hoạt tại Tổ công đoàn Văn phòng');
  });
});

describe('A new member', () => {
  it('is admitted into the chosen group and found at once', async () => {
    const answer = await visitors.chair.post('/cd/home/doan-vien/them', {
      ...fields,
      unitId: world().units.two.unitId,
    });
    expect(answer.status).toBe(303);
    expect(await read('chair', answer.headers.get('location') ?? '')).toContain(
      'Sinh hoạt tại Tổ công đoàn Nghiệp vụ từ 01/06/2024',
    );
    expect(await read('chair', '/cd/home/nguoi?q=phung%20thi%20lua')).toContain('role="option"');
  });

  it('is admitted by the API with the same fields, and listed there to who may read names', async () => {
    const ask = (name: PersonName, method: string, body?: object) =>
      site.app.request('http://localhost:8080/api/v1/cd/home/members', {
        method,
        headers: {
          origin: 'http://localhost:8080',
          'content-type': 'application/json',
          cookie: [...visitors[name].cookies].map(([key, value]) => `${key}=${value}`).join('; '),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    expect(
      (await ask('chair', 'POST', { ...fields, fullName: 'Lục Thị Mây', fromOn: '2024-06-02', phone: '0912 345 678' }))
        .status,
    ).toBe(201);
    const { items } = (await (await ask('chair', 'GET')).json()) as { items: Record<string, unknown>[] };
    expect(items.find((item) => item['fullName'] === 'Lục Thị Mây')).toMatchObject({
      phone: '0912 345 678',
      fromOn: '2024-06-02',
      unit: 'home',
      position: null,
    });
    expect(items.every((item) => !('citizenId' in item))).toBe(true);
    expect((await ask('upperChair', 'GET')).status).toBe(403);
    expect((await ask('committee', 'POST', fields)).status).toBe(403);
    expect((await ask('chair', 'POST', { fullName: '' })).status).toBe(422);
  });
});

describe('The organisation', () => {
  it('counts heads as of the day that is asked for', async () => {
    expect(await read('chair', '/cd/home/to-chuc?ngay=31/12/2009')).toContain('Ngày 31/12/2009 có 0 đoàn viên');
    expect(await read('chair', '/cd/home/to-chuc?ngay=01/01/2010')).toContain('Ngày 01/01/2010 có 7 đoàn viên');
    expect(await read('chair', '/cd/home/to-chuc?ngay=31/02/2010')).toContain('Ngày không đúng');
  });

  it('shows who leads, also to the union above, which changes nothing there', async () => {
    const html = await read('upperChair', '/cd/home/to-chuc');
    expect(html).toContain('Vũ Thị Hạnh');
    expect(html).not.toContain('Thôi giữ');
    expect((await visitors.upperChair.get('/cd/home/to-chuc/sua')).status).toBe(403);
  });

  it('seats an officer whose name was typed without scripts, and lets a post end', async () => {
    const typed = {
      personId_text: 'tran thi duom',
      kindCode: 'inspectionMember',
      fromOn: '01/02/2024',
      portfolio: 'giám sát thu chi',
    };
    expect((await visitors.chair.post('/cd/home/to-chuc/chuc-vu/them', typed)).status).toBe(303);
    const html = await read('chair', '/cd/home/to-chuc');
    expect(html).toContain('giám sát thu chi');
    expect(
      (await visitors.chair.post('/cd/home/to-chuc/chuc-vu/them', { ...typed, personId_text: 'không ai cả' })).status,
    ).toBe(422);
  });

  it('says how many make up a body, how many are women, and to who may know it how many are in the Party', async () => {
    const { persons, units } = world();
    await world().as('system', async (scope) => {
      const home = await getUnit(scope, { code: 'home' });
      const kindCode = 'executiveCommittee';
      const body = { kindCode, name: 'Ban Chấp hành', termId: world().terms.present, fromOn: '2023-01-06', toOn: null };
      const bodyId = await formBody(scope, home, body);
      const seat = {
        unitId: units.home.unitId,
        bodyId,
        line: 'union',
        kindCode: 'committeeMember',
        title: 'Ủy viên',
        portfolio: null,
        partTime: true,
        positionOrder: 9,
        fromOn: '2023-01-06',
      };
      const seated = ['chair', 'committee', 'womensHead', 'leader'] as const;
      await givePosts(
        scope,
        home,
        // Twice in the same body is one person; who has left is none.
        [...seated, 'chair' as const].map((who) => ({
          ...seat,
          personId: persons[who],
          holderName: who,
          toOn: who === 'leader' ? '2024-01-01' : null,
        })),
      );
      const person = await getPerson(scope, persons.committee);
      await savePrivate(scope, person, { partyJoinedOn: '2019-05-19' });
    });
    // Born on 01/06/1985: 39 on 14/06/2024.
    const html = await read('chair', '/cd/home/to-chuc');
    expect(html).toContain('<b>3 người</b> · <b>2 nữ</b> · <b>1 đảng viên</b>');
    expect(html).toContain('tuổi bình quân 39');
    const outside = await read('upperChair', '/cd/home/to-chuc');
    expect(outside).toContain('<b>3 người</b> · <b>2 nữ</b></span>');
    expect(outside).not.toContain('đảng viên</b>');
  });

  it('gets a new group, whose first member makes it count', async () => {
    const group = {
      kindCode: 'union_group',
      name: 'Tổ công đoàn Kỹ thuật',
      shortName: 'Tổ Kỹ thuật',
      foundedOn: '01/01/2024',
    };
    expect((await visitors.chair.post('/cd/home/to-chuc/them', group)).status).toBe(303);
    expect(await read('chair', '/cd/home/to-chuc')).toContain('Tổ Kỹ thuật');
    expect((await visitors.committee.post('/cd/home/to-chuc/them', group)).status).toBe(403);
  });
});

describe('A term', () => {
  it('is shown again with its years as years, and refuses what is none', async () => {
    const edit = `/cd/home/nhiem-ky/${world().terms.present}/sua`;
    expect(await read('chair', edit)).toContain('value="2023"');
    const term = { ordinal: '4', label: '2023 - 2028', nominalFrom: '23', nominalTo: '2028', startsOn: '06/01/2023' };
    expect(await (await visitors.chair.post(edit, term)).text()).toContain('bốn chữ số');
    expect((await visitors.chair.post(edit, { ...term, nominalFrom: '2023' })).status).toBe(303);
  });
});

describe('The sheet of insurance', () => {
  it('notes all who are not covered yet with one day and one save', async () => {
    const html = await read('chair', '/cd/home/bao-hiem');
    const listed = [...html.matchAll(/name="listed\[\]" value="([^"]+)"/g)].map(([, id = '']) => id);
    const body = new URLSearchParams([
      ...listed.map((id) => ['listed[]', id]),
      ['all[]', 'health'],
      ['cover[]', `${listed[0]} social`],
      ['fromOn', '01/06/2024'],
    ] as [string, string][]);
    const cookie = [...visitors.chair.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
    const answer = await site.app.request('http://localhost:8080/cd/home/bao-hiem', {
      method: 'POST',
      body,
      headers: { origin: 'http://localhost:8080', cookie, 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(answer.status).toBe(303);
    expect(await read('chair', '/cd/home/bao-hiem')).toContain(
      `bảo hiểm xã hội 1/${listed.length}, bảo hiểm y tế ${listed.length}/${listed.length}, bảo hiểm thất nghiệp 0/${listed.length}`,
    );
  });
});
