import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, visitor, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import type { PersonName } from '../../../test/world/build.ts';
import { newId } from '../../kernel/ids.ts';
import { insertAccount } from '../people/index.ts';
import { rebuildTallies, recordEntries } from './index.ts';
import { listEvidence, listParticipants, listVersions } from './store/parts.ts';
import { totalEntries } from './store/totals.ts';

const world = useWorld();
const password = 'con đường quê hương';
const origin = 'http://localhost:8080';
let site: Site;
const visitors = {} as Record<PersonName, Visitor>;
const asked: PersonName[] = ['chair', 'committee', 'womensHead', 'leader', 'upperChair'];

beforeAll(async () => {
  site = openSite(world().connection, { now: () => new Date('2024-06-30T03:00:00Z') });
  for (const [nth, name] of asked.entries()) {
    const accountId = newId();
    await world().as('system', (scope) =>
      insertAccount(scope, { accountId, personId: world().persons[name], administrator: false }),
    );
    await site.services.identity.createAccount({ accountId, name, username: `x.${name.toLowerCase()}`, password });
    visitors[name] = visitor(site.app, { ip: `10.1.0.${nth + 1}` });
    await visitors[name].post('/dang-nhap', { username: `x.${name.toLowerCase()}`, password });
  }
});
afterAll(() => site.close());

type Fields = Record<string, string | string[] | File>;

/** A form as a browser sends it: a name may stand several times, files go with it. */
async function send(name: PersonName, path: string, fields: Fields): Promise<Response> {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(field, one);
  const cookie = [...visitors[name].cookies].map(([key, value]) => `${key}=${value}`).join('; ');
  return site.app.request(`${origin}${path}`, { method: 'POST', body, headers: { origin, cookie } });
}

const read = async (name: PersonName, path: string): Promise<string> => (await visitors[name].get(path)).text();
const whereTo = (answer: Response): string => answer.headers.get('location') ?? '';
const visitForm = (more: Fields = {}): Fields => ({
  entryId: newId(),
  'persons[]': [world().persons.member],
  causeCode: 'illness',
  onDate: '10/03/2024',
  amount: '500k',
  giver: 'union',
  moneySource: 'union_budget',
  note: 'Nằm viện 5 ngày',
  ...more,
});
const home = '/cd/home/so-hoat-dong';

async function recordVisit(more: Fields = {}): Promise<string> {
  const answer = await send('chair', `${home}/ghi/visit`, visitForm(more));
  expect(answer.status).toBe(303);
  return whereTo(answer).split('/').at(-1) ?? '';
}

describe('Recording by the form', () => {
  it('leads to the notebook with the record open, and counts "500k" as money', async () => {
    const id = await recordVisit();
    const html = await read('chair', `${home}/${id}`);
    expect(html).toContain('Thăm hỏi: Ốm đau');
    expect(html).toContain('500.000 đồng');
    expect(html).toContain('Nguyễn Văn Á');
    expect(html).toContain('Nằm viện 5 ngày');
  });

  it('records once what was sent twice, also at the same moment', async () => {
    const fields = visitForm({ onDate: '11/03/2024', note: 'Bấm hai lần' });
    const answers = await Promise.all([
      send('chair', `${home}/ghi/visit`, fields),
      send('chair', `${home}/ghi/visit`, fields),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
    const counted = await world().as('chair', (scope) =>
      totalEntries(scope, { path: world().units.home.path, period: { from: '2024-03-11', to: '2024-03-11' } }),
    );
    expect(counted).toMatchObject({ entries: 1, turns: 1, amount: 500_000 });
  });

  it('keeps what was typed and who was chosen when it is refused', async () => {
    const answer = await send(
      'chair',
      `${home}/ghi/visit`,
      visitForm({ causeCode: '', amount: 'năm trăm', note: 'Chữ đã gõ' }),
    );
    const html = await answer.text();
    expect(answer.status).toBe(422);
    for (const kept of ['năm trăm', 'Chữ đã gõ', 'Nguyễn Văn Á', 'Chưa đọc được số tiền', 'Chưa chọn lý do'])
      expect(html).toContain(kept);
  });

  it('finds a typed name without scripts, and asks when it fits nobody', async () => {
    const fields = visitForm({ 'persons[]': [], 'persons[]_text': 'nguyen van a', onDate: '12/03/2024' });
    const id =
      whereTo(await send('chair', `${home}/ghi/visit`, fields))
        .split('/')
        .at(-1) ?? '';
    const persons = await world().as('chair', (scope) => listParticipants(scope, [id]));
    expect(persons.map((one) => one.personId)).toEqual([world().persons.member]);
    const unknown = await send(
      'chair',
      `${home}/ghi/visit`,
      visitForm({ 'persons[]': [], 'persons[]_text': 'khong co ai' }),
    );
    expect(unknown.status).toBe(422);
    expect(await unknown.text()).toContain('Không tìm thấy ai tên');
  });

  it('never takes somebody for a part of a name: it asks, and takes whom the officer points at', async () => {
    const fields = visitForm({ 'persons[]': [], 'persons[]_text': 'văn á', onDate: '13/03/2024' });
    const asked = await send('chair', `${home}/ghi/visit`, fields);
    const html = await asked.text();
    expect(asked.status).toBe(422);
    expect(html).toContain('“văn á” là ai?');
    expect(html).toContain(`name="meant[]" value="${world().persons.member}"`);
    const answer = await send('chair', `${home}/ghi/visit`, { ...fields, 'meant[]': [world().persons.member] });
    const persons = await world().as('chair', (scope) =>
      listParticipants(scope, [whereTo(answer).split('/').at(-1) ?? '']),
    );
    expect(persons.map((one) => one.personId)).toEqual([world().persons.member]);
  });

  it('takes a name typed above those who are chosen already, and several names in one field', async () => {
    const { member, woman, leader } = world().persons;
    const answer = await send(
      'chair',
      `${home}/ghi/visit`,
      visitForm({ 'persons[]': [leader], 'persons[]_text': 'Nguyễn Văn Á; tran thi duom', onDate: '13/03/2024' }),
    );
    const persons = await world().as('chair', (scope) =>
      listParticipants(scope, [whereTo(answer).split('/').at(-1) ?? '']),
    );
    expect(persons.map((one) => one.personId).sort()).toEqual([leader, member, woman].sort());
  });

  it('takes a whole group at once and leaves out who was absent', async () => {
    const path = `${home}/ghi/resolution_study`;
    const filled = await send('chair', path, {
      entryId: newId(),
      onDate: '15/03/2024',
      summary: 'Nghị quyết năm',
      everyone: 'home',
      fill: '1',
    });
    const html = await filled.text();
    const everybody = [...html.matchAll(/name="persons\[\]" value="([^"]+)"/g)].map(([, id]) => id ?? '');
    // The six officers of the home union in its groups, and its two members without a post.
    expect(everybody).toHaveLength(7);
    expect(html).toContain('Nghị quyết năm');
    const id =
      whereTo(
        await send('chair', path, {
          entryId: newId(),
          onDate: '15/03/2024',
          summary: 'Nghị quyết năm',
          'persons[]': everybody.filter((one) => one !== world().persons.woman),
        }),
      )
        .split('/')
        .at(-1) ?? '';
    const persons = await world().as('chair', (scope) => listParticipants(scope, [id]));
    expect(persons).toHaveLength(6);
    expect(persons.some((one) => one.personId === world().persons.woman)).toBe(false);
  });

  it('refuses a name in the line that upper unions read', async () => {
    const answer = await send('chair', `${home}/ghi/resolution_study`, {
      entryId: newId(),
      onDate: '15/03/2024',
      summary: 'Đồng chí Nguyễn Văn Á học nghị quyết',
      'persons[]': [world().persons.member],
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('không ghi tên người');
  });
});

describe('A correction', () => {
  it('says what somebody else changed meanwhile, keeps what was typed, and writes at the second saving', async () => {
    const id = await recordVisit({ onDate: '20/03/2024' });
    const path = `${home}/${id}/sua`;
    const mine = { ...visitForm({ onDate: '20/03/2024', note: 'Lời của tôi' }), version: '1' };
    expect(
      (
        await send('chair', path, {
          ...visitForm({ onDate: '20/03/2024', amount: '700.000' }),
          version: '1',
          reason: 'Đúng phiếu chi',
        })
      ).status,
    ).toBe(303);
    const late = await send('chair', path, mine);
    const html = await late.text();
    expect(late.status).toBe(422);
    expect(html).toContain('Vũ Thị Hạnh đã sửa bản ghi này');
    expect(html).toContain('500.000 đồng → 700.000 đồng');
    expect(html).toContain('Lời của tôi');
    expect(html).not.toContain('Hãy mở lại');
    expect(html).toMatch(/name="version" value="2"/);
    expect((await send('chair', path, { ...mine, version: '2' })).status).toBe(303);
    const versions = await world().as('chair', (scope) => listVersions(scope, id));
    expect(versions.map((one) => one.columns['amount'])).toEqual([500_000, 700_000, 500_000]);
    const shown = await read('chair', `${home}/${id}`);
    expect(shown).toContain('Đúng phiếu chi');
    expect(shown).toContain('<del>500.000 đồng</del>');
  });

  it('sent twice, at once or one after the other, is one version; so is a withdrawal', async () => {
    const id = await recordVisit({ onDate: '21/03/2024' });
    const fields = { ...visitForm({ onDate: '21/03/2024', amount: '300.000' }), version: '1', reason: 'Gõ nhầm' };
    const both = await Promise.all([1, 2].map(() => send('chair', `${home}/${id}/sua`, fields)));
    const late = await send('chair', `${home}/${id}/sua`, fields);
    expect([...both, late].map((answer) => answer.status)).toEqual([303, 303, 303]);
    const away = { version: '2', reason: 'Ghi trùng' };
    const gone = await Promise.all([1, 2].map(() => send('chair', `${home}/${id}/huy`, away)));
    expect(gone.map((answer) => answer.status)).toEqual([303, 303]);
    const versions = await world().as('chair', (scope) => listVersions(scope, id));
    expect(versions.map((one) => one.deed)).toEqual(['withdrawn', 'corrected', 'recorded']);
  });

  it('keeps what its form does not show', async () => {
    const [id = ''] = await world().as('system', (scope) =>
      recordEntries(scope, {
        unit: world().units.home,
        kindCode: 'donation',
        today: '2024-06-30',
        drafts: [
          {
            onDate: '2024-02-01',
            fundCode: 'union_shelter',
            amount: 1_000_000,
            levelCode: 'grassroots',
            forYear: 2023,
            values: { contributors: 12 },
          },
        ],
      }),
    );
    expect(
      (
        await send('chair', `${home}/${id}/sua`, {
          version: '1',
          fundCode: 'union_shelter',
          onDate: '01/02/2024',
          amount: '1.200.000',
        })
      ).status,
    ).toBe(303);
    const [now] = await world().as('chair', (scope) => listVersions(scope, id));
    expect(now?.columns).toMatchObject({
      amount: 1_200_000,
      level_code: 'grassroots',
      for_year: 2023,
      values: { contributors: 12 },
    });
  });

  it('is refused to who may record but not correct', async () => {
    const id = await recordVisit({ onDate: '21/03/2024' });
    expect((await send('committee', `${home}/${id}/sua`, { ...visitForm(), version: '1' })).status).toBe(403);
  });
});

describe('A withdrawn record', () => {
  it('stays in the notebook, struck through with its reason, and counts no more', async () => {
    const id = await recordVisit({ onDate: '25/03/2024', amount: '777.000' });
    const day = `${home}?tu=25/03/2024&den=25/03/2024`;
    expect((await send('chair', `${home}/${id}/huy`, { version: '1', reason: '' })).status).toBe(422);
    await send('chair', `${home}/${id}/huy`, { version: '1', reason: 'Nhập trùng' });
    expect(await read('chair', day)).toContain('Không có bản ghi nào như vậy');
    const html = await read('chair', `${day}&huy=1`);
    expect(html).toContain('Đã hủy: Nhập trùng');
    expect(html).toContain('không tính 1 bản ghi đã hủy');
    expect(html).toMatch(/total-line.*?0 lượt/s);
    await send('chair', `${home}/${id}/khoi-phuc`, { version: '2' });
    expect(await read('chair', day)).toContain('777.000 đồng');
  });
});

describe('Names', () => {
  it('never stand in what an officer of an upper union gets: pages, sheet, API', async () => {
    const id = await recordVisit({ onDate: '02/04/2024', note: 'Ghi chú riêng' });
    await send('chair', `${home}/${id}/sua`, {
      ...visitForm({ onDate: '02/04/2024' }),
      version: '1',
      reason: 'Lý do riêng',
    });
    const paths = [
      home,
      `${home}?huy=1`,
      `${home}/${id}`,
      `${home}.csv`,
      `/cd/upper/so-hoat-dong`,
      `/cd/upper/so-hoat-dong/${id}`,
      '/cd/upper/so-hoat-dong.csv',
      `/cd/upper/so-hoat-dong?q=nguyen%20van%20a`,
      '/api/v1/cd/home/entries',
      `/api/v1/cd/home/entries/${id}`,
    ];
    for (const path of paths) {
      const text = await read('upperChair', path);
      for (const name of ['Nguyễn Văn Á', 'Trần Thị Đượm', 'Vũ Thị Hạnh', 'Ghi chú riêng', 'Lý do riêng'])
        expect(text, path).not.toContain(name);
    }
  });

  it('and figures: an upper union opens open work without names, and sensitive work in sums only', async () => {
    const [course = ''] = await world().as('chair', (scope) =>
      recordEntries(scope, {
        unit: world().units.home,
        kindCode: 'training',
        drafts: [
          { onDate: '2024-04-11', summary: 'Tập huấn kỹ năng', participants: [{ personId: world().persons.woman }] },
        ],
        today: '2024-06-30',
      }),
    );
    const visit = await recordVisit({ onDate: '11/04/2024', amount: '433.000' });
    const day = '?tu=11/04/2024&den=11/04/2024';
    const opened = await read('upperChair', `${home}/${course}`);
    expect(opened).toContain('đồng chí không xem được tên');
    for (const [path, shows] of [
      [`${home}${day}`, 200],
      [`/cd/upper/so-hoat-dong${day}`, 200],
      [`${home}.csv${day}`, 200],
      [`/api/v1/cd/home/entries${day}`, 200],
      [`${home}/${visit}`, 404],
      [`/cd/upper/so-hoat-dong/${visit}`, 404],
      [`/api/v1/cd/home/entries/${visit}`, 404],
    ] as const) {
      const answer = await visitors.upperChair.get(path);
      const text = await answer.text();
      expect(answer.status, path).toBe(shows);
      expect(text, path).not.toContain(visit);
      expect(text, path).not.toMatch(/433[.]?000/u);
      if (shows === 200) expect(text, path).toContain('Tập huấn kỹ năng');
    }
    const closed = /chỉ có số cộng ở mục Số liệu: ([^<]*)</u.exec(await read('upperChair', `${home}${day}`))?.[1] ?? '';
    expect(closed.split('; ')).toEqual(expect.arrayContaining(['Thăm hỏi', 'Giới thiệu, kết nạp Đảng']));
    expect(await read('chair', `${home}${day}`)).not.toContain('chỉ có số cộng');
    expect(await read('chair', `${home}/${visit}`)).toContain('433.000 đồng');
  });

  it('do not keep an upper union from counting the same persons as the union itself', async () => {
    const filter = { path: world().units.home.path, period: { from: '2024-01-01', to: '2024-12-31' } };
    const own = await world().as('chair', (scope) => totalEntries(scope, filter));
    expect(own.persons).toBeGreaterThan(1);
    expect(await world().as('upperChair', (scope) => totalEntries(scope, filter))).toEqual(own);
  });

  it("of a sensitive record stay hidden from the women's board, with its evidence", async () => {
    const photo = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
      'base64',
    );
    const id = await recordVisit({
      onDate: '03/04/2024',
      evidence: new File([photo], 'ảnh thăm.png', { type: 'image/png' }),
    });
    const [file] = await world().as('chair', (scope) => listEvidence(scope, { entryId: id }));
    const path = `/cd/home/tep/${file?.fileId}`;
    const seen = await visitors.chair.get(path);
    expect([
      seen.status,
      seen.headers.get('content-type'),
      seen.headers.get('x-content-type-options'),
      seen.headers.get('content-disposition')?.slice(0, 6),
    ]).toEqual([200, 'image/webp', 'nosniff', 'inline']);
    expect((await visitors.womensHead.get(path)).status).toBe(404);
    expect((await visitors.upperChair.get(path)).status).not.toBe(200);
    expect(await read('womensHead', `${home}/${id}?tu=03/04/2024&den=03/04/2024`)).not.toContain('Nguyễn Văn Á');
  });
});

describe('The sheet', () => {
  it('opens in Excel in Vietnamese and takes no cell for a formula', async () => {
    await send('chair', `${home}/ghi/culture_sport_event`, {
      entryId: newId(),
      onDate: '05/04/2024',
      summary: '=SUM(A1)',
      turns: '10',
    });
    const answer = await visitors.chair.get(`${home}.csv?loai=culture_sport_event`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toContain(`'=SUM(A1)`);
  });
});

describe('The quick entry', () => {
  it('proposes the rate of the day, keeps cause and day for the next, and says when a person had enough', async () => {
    expect(
      (
        await send('chair', '/cd/home/dinh-muc', {
          cause: 'visit.wedding',
          amount: '300.000',
          yearlyTimes: '1',
          validFrom: '01/01/2020',
          source: 'Quy chế 2020',
        })
      ).status,
    ).toBe(303);
    expect(
      (
        await send('chair', '/cd/home/dinh-muc', {
          cause: 'visit.wedding',
          amount: '600.000',
          yearlyTimes: '1',
          validFrom: '01/01/2024',
          source: 'Quy chế 2024',
        })
      ).status,
    ).toBe(303);
    const form = await read('leader', '/cd/one/ghi/visit');
    expect(form).toContain('600.000 đồng');
    expect(form).toContain('30/06/2024');
    const fields = () => ({
      entryId: newId(),
      recent: world().persons.member,
      causeCode: 'wedding',
      onDate: '29/06/2024',
      amount: '600k',
    });
    const first = await send('leader', '/cd/one/ghi/visit', fields());
    expect(first.status).toBe(303);
    expect(await read('leader', whereTo(first))).not.toContain('định mức là');
    const second = whereTo(await send('leader', '/cd/one/ghi/visit', fields()));
    const done = await read('leader', second);
    expect(done).toContain('Đã ghi.');
    expect(done).toContain('năm 2024 đã có 2 lượt “việc hỷ”, định mức là 1 lượt một năm');
    const next = await read('leader', /href="([^"]*tiep=[^"]*)"/.exec(done)?.[1] ?? '');
    expect(next).toContain('29/06/2024');
    expect(next).toMatch(/value="wedding"[^>]*checked/);
    // Who entered it finds how to mend it; the committee, who may record and not correct, does not.
    const own = new URL(second, 'http://localhost').searchParams.get('vua') ?? '';
    expect(await read('leader', `/cd/one/so-hoat-dong/${own}`)).toContain(`/so-hoat-dong/${own}/sua"`);
    expect(await read('committee', `/cd/one/so-hoat-dong/${own}`)).not.toContain(`/so-hoat-dong/${own}/sua"`);
    expect(await read('leader', `/cd/one/so-hoat-dong/${own}/sua`)).toContain('600.000');
    const rates = await read('chair', '/cd/home/dinh-muc');
    expect(rates).toContain('01/01/2020 đến trước 01/01/2024');
  });
});

describe('The rating sheet', () => {
  it('keeps a year at once, opens as kept, and corrects only what changed', async () => {
    const { member, woman, chair } = world().persons;
    const rate = (grades: Record<string, string>) =>
      send('chair', '/cd/home/xep-loai', {
        nam: '2023',
        onDate: '20/12/2023',
        ...Object.fromEntries(Object.entries(grades).map(([id, grade]) => [`grade.${id}`, grade])),
      });
    const records = () =>
      world().as('chair', async (scope) =>
        scope.tx
          .selectFrom('ledger.entry')
          .select(['gradeCode', 'version', 'turns', 'state'])
          .where('kindCode', '=', 'member_rating')
          .orderBy('gradeCode')
          .execute(),
      );
    await rate({ [member]: 'good', [woman]: 'good', [chair]: 'excellent' });
    const kept = [
      { gradeCode: 'excellent', version: 1, turns: 1, state: 'recorded' },
      { gradeCode: 'good', version: 1, turns: 2, state: 'recorded' },
    ];
    expect(await records()).toEqual(kept);
    const html = await read('chair', '/cd/home/xep-loai?nam=2023');
    expect(html).toMatch(new RegExp(`name="grade.${woman}" value="good" checked`));
    await rate({ [member]: 'good', [woman]: 'good', [chair]: 'excellent' });
    expect(await records()).toEqual(kept);
    await rate({ [member]: 'completed', [woman]: 'good', [chair]: '' });
    expect(await records()).toEqual([
      { gradeCode: 'completed', version: 1, turns: 1, state: 'recorded' },
      { gradeCode: 'excellent', version: 2, turns: 1, state: 'withdrawn' },
      { gradeCode: 'good', version: 2, turns: 1, state: 'recorded' },
    ]);
  });
});

describe('The API', () => {
  it('records through the same rules and lists with the filters of the page', async () => {
    const cookie = [...visitors.chair.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
    const post = (body: object) =>
      site.app.request(`${origin}/api/v1/cd/home/entries`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { origin, cookie, 'content-type': 'application/json' },
      });
    const answer = await post({
      kindCode: 'visit',
      onDate: '2024-05-05',
      causeCode: 'maternity',
      amount: 450_000,
      persons: [world().persons.woman],
    });
    expect(answer.status).toBe(201);
    const { id } = (await answer.json()) as { id: string };
    const list = (await (await visitors.chair.get('/api/v1/cd/home/entries?noi-dung=maternity')).json()) as {
      items: { id: string; amount: number }[];
    };
    expect(list.items).toMatchObject([{ id, amount: 450_000 }]);
    expect((await post({ kindCode: 'visit', onDate: '2024-07-05', causeCode: 'maternity' })).status).toBe(422);
  });
});

it('After all of this the summaries are what the records come to', async () => {
  expect(await world().as('system', rebuildTallies)).toBe(0);
});
