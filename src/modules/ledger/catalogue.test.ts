import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, visitor, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import type { PersonName } from '../../../test/world/build.ts';
import { sql } from 'kysely';
import { newId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/scope.ts';
import { formBody, getUnit, listTerms, termOn } from '../org/index.ts';
import { insertAccount, noteDependant } from '../people/index.ts';
import { codeOf } from './actions/kinds.ts';
import { getEntry, listKinds, recordEntries, withdrawEntry } from './index.ts';
import { listAttendance, listConclusions, listDueConclusions } from './store/meetings.ts';
import { listParticipants, listVersions } from './store/parts.ts';

const world = useWorld();
const password = 'con đường quê hương';
const origin = 'http://localhost:8080';
type Fields = Record<string, string | string[]>;
let site: Site;
const visitors = {} as Record<PersonName, Visitor>;

beforeAll(async () => {
  site = openSite(world().connection, { now: () => new Date('2024-06-30T03:00:00Z') });
  for (const [nth, name] of (['federationChair', 'chair', 'committee', 'leader'] as const).entries()) {
    const accountId = newId();
    await world().as('system', (scope) =>
      insertAccount(scope, { accountId, personId: world().persons[name], administrator: false }),
    );
    await site.services.identity.createAccount({ accountId, name, username: `y.${name.toLowerCase()}`, password });
    visitors[name] = visitor(site.app, { ip: `10.2.0.${nth + 1}` });
    await visitors[name].post('/dang-nhap', { username: `y.${name.toLowerCase()}`, password });
  }
});
afterAll(() => site.close());

async function send(name: PersonName, path: string, fields: Fields): Promise<Response> {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(field, one);
  const cookie = [...visitors[name].cookies].map(([key, value]) => `${key}=${value}`).join('; ');
  return site.app.request(`${origin}${path}`, { method: 'POST', body, headers: { origin, cookie } });
}
const read = async (name: PersonName, path: string): Promise<string> => (await visitors[name].get(path)).text();

describe('The catalogue of who keeps the program running', () => {
  it('is an entry of their frame, and of nobody’s who opens it from the book', async () => {
    const accountId = newId();
    await world().as('system', (scope) =>
      insertAccount(scope, { accountId, personId: world().persons.inspector, administrator: true }),
    );
    // The post was left; what remains is the administrator.
    await world().as('system', ({ tx }) =>
      tx
        .updateTable('people.post')
        .set({ toOn: '2024-01-01' })
        .where('personId', '=', world().persons.inspector)
        .execute(),
    );
    await site.services.identity.createAccount({ accountId, name: 'q', username: 'y.keeper', password });
    const keeper = visitor(site.app, { ip: '10.2.0.99' });
    await keeper.post('/dang-nhap', { username: 'y.keeper', password });
    const own = await (await keeper.get('/cd/federation')).text();
    expect(own).toContain('<a class="nav-link" href="/cd/federation/danh-muc">');
    const page = await (await keeper.get('/cd/federation/danh-muc')).text();
    expect(page).toContain('Danh mục của sổ hoạt động');
    expect(page).not.toContain('href="/cd/federation/so-hoat-dong"');
    expect(await read('federationChair', '/cd/federation')).not.toContain(
      'class="nav-link" href="/cd/federation/danh-muc"',
    );
  });
});

describe('A kind of work that an administrator adds', () => {
  const catalogue = '/cd/federation/danh-muc';
  const kind = {
    name: 'Trồng cây',
    groupCode: 'care',
    active: '1',
    'use.summary': '1',
    'use.turns': '1',
    'name.turns': 'Số người trồng',
    'use.campaignId': '1',
  };

  it('has its form, its line, its filter and its API at once, with causes and fields of its own', async () => {
    const added = await send('federationChair', `${catalogue}/them`, kind);
    expect(added.headers.get('location')).toContain('/danh-muc/loai/trong_cay');
    await send('federationChair', `${catalogue}/loai/trong_cay/noi-dung`, { name: 'Đầu năm', active: '1' });
    await send('federationChair', `${catalogue}/loai/trong_cay/o`, {
      label: 'Giống cây',
      typeCode: 'choice',
      choices: 'Bàng\nPhượng',
      active: '1',
    });
    const form = await read('chair', '/cd/home/so-hoat-dong/ghi/trong_cay');
    for (const word of ['Số người trồng', 'Đầu năm', 'Giống cây', 'Phượng']) expect(form).toContain(word);
    const sent = await send('chair', '/cd/home/so-hoat-dong/ghi/trong_cay', {
      entryId: newId(),
      onDate: '12/02/2024',
      causeCode: 'dau_nam',
      turns: '30',
      'values.giong_cay': 'Phượng',
    });
    expect(sent.status).toBe(303);
    const list = await read('chair', '/cd/home/so-hoat-dong?loai=trong_cay');
    expect(list).toContain('Trồng cây: Đầu năm');
    expect(list).toContain('30 lượt');
    expect(await read('chair', '/api/v1/cd/home/entries?loai=trong_cay')).toContain('"turns":30');
  });

  it('is refused under a name that is there already, and to a chair of one union', async () => {
    const twice = await send('federationChair', `${catalogue}/them`, { ...kind, name: 'thăm hỏi' });
    expect(twice.status).toBe(422);
    expect((await send('chair', '/cd/home/danh-muc/them', { ...kind, name: 'Loại khác' })).status).toBe(403);
  });

  it('cannot be removed once it is used; switched off it takes no more records and keeps those it has', async () => {
    await world().as('system', (scope) =>
      recordEntries(scope, {
        unit: world().units.home,
        kindCode: 'blood_donation',
        drafts: [{ onDate: '2024-03-01', turns: 34 }],
        today: '2024-06-30',
      }),
    );
    await send('federationChair', `${catalogue}/bo`, { kind: 'blood_donation' });
    expect((await world().as('system', listKinds)).some((one) => one.kindCode === 'blood_donation')).toBe(true);
    await send('federationChair', `${catalogue}/loai/blood_donation`, { name: 'Hiến máu nhân đạo', groupCode: 'care' });
    expect((await visitors.chair.get('/cd/home/so-hoat-dong/ghi/blood_donation')).status).toBe(404);
    expect(await read('chair', '/cd/home/so-hoat-dong?loai=blood_donation')).toContain('34 lượt');
    await expect(
      world().as('system', (scope) =>
        recordEntries(scope, {
          unit: world().units.home,
          kindCode: 'blood_donation',
          drafts: [{ onDate: '2024-03-02' }],
          today: '2024-06-30',
        }),
      ),
    ).rejects.toMatchObject({ code: 'ledger.ended' });
    expect(await read('chair', '/cd/home/so-lieu/blood.turns')).toContain('34 lượt');
  });

  it('has its line in words of the trade, as it is written and as it is read again', async () => {
    const path = `${catalogue}/loai/doc_bao`;
    const words = { ...kind, name: 'Đọc báo', sentence: 'Đọc báo {Nội dung} dịp {dip} năm {năm}' };
    expect((await send('federationChair', `${catalogue}/them`, words)).headers.get('location')).toContain('doc_bao');
    const kept = (await world().as('system', listKinds)).find((one) => one.kindCode === 'doc_bao');
    expect(kept?.sentence).toBe('Đọc báo {cause} dịp {occasion} năm {year}');
    expect(await read('federationChair', path)).toContain('Đọc báo {nội dung} dịp {dịp} năm {năm}');
    const unknown = await send('federationChair', path, { ...words, sentence: 'Đọc {báo}' });
    expect(unknown.status).toBe(422);
    expect(await unknown.text()).toContain('Không có phần nào tên là {báo}.');
    for (const code of (await world().as('system', listKinds)).map((one) => one.kindCode))
      expect(await read('federationChair', `${catalogue}/loai/${code}`)).not.toMatch(/\{[a-z]+\}/u);
  });

  it('is not taken away when it is there from the start, though nothing rests on it', async () => {
    const bo = (fields: Fields) => send('federationChair', `${catalogue}/bo`, fields);
    await bo({ kind: 'resolution_study' });
    await bo({ fund: 'covid_prevention' });
    await bo({ occasion: 'new_year' });
    await bo({ kind: 'visit', cause: 'wedding' });
    const [kinds, page] = [await world().as('system', listKinds), await read('federationChair', catalogue)];
    expect(kinds.find((one) => one.kindCode === 'visit')?.causes.map((one) => one.causeCode)).toContain('wedding');
    expect(kinds.map((one) => one.kindCode)).toContain('resolution_study');
    for (const name of ['Quỹ Phòng, chống Covid-19', 'Tết Dương lịch']) expect(page).toContain(name);
    expect(await read('federationChair', `${catalogue}/loai/resolution_study`)).not.toContain('Bỏ mục này');
  });

  it('that nothing rests on goes', async () => {
    await send('federationChair', `${catalogue}/them`, { ...kind, name: 'Ghi nhầm' });
    await send('federationChair', `${catalogue}/bo`, { kind: 'ghi_nham' });
    expect((await world().as('system', listKinds)).some((one) => one.kindCode === 'ghi_nham')).toBe(false);
  });

  it.each([
    ['Hiến máu', [], 'hien_mau'],
    ['Hiến máu', ['hien_mau'], 'hien_mau_2'],
    ['  8/3 & 20/10 ', [], '8_3_20_10'],
    ['***', ['muc'], 'muc_2'],
  ])('%s beside %j is called %s', (name, taken, code) => expect(codeOf(name, taken)).toBe(code));
});

describe('Funds and occasions', () => {
  it('are added with the names that papers give them, and chosen in the next record', async () => {
    await send('federationChair', '/cd/federation/danh-muc/quy', {
      name: 'Quỹ Khuyến học',
      aliases: 'Khuyến học\nKhuyến tài',
      active: '1',
    });
    await send('federationChair', '/cd/federation/danh-muc/dip', { name: 'Ngày hội gia đình 28/6', active: '1' });
    expect(await read('chair', '/cd/home/so-hoat-dong/ghi/donation')).toContain('Quỹ Khuyến học');
    expect(await read('chair', '/cd/home/so-hoat-dong/ghi/occasion_gift')).toContain('Ngày hội gia đình 28/6');
    expect(await read('federationChair', '/cd/federation/danh-muc')).toContain('Khuyến học; Khuyến tài');
  });
});

describe('A form that meets itself', () => {
  const once = (): { once: string } => ({ once: newId() });
  const twice = async (name: PersonName, path: string, fields: Fields): Promise<void> => {
    const form = { ...fields, ...once() };
    const answers = await Promise.all([send(name, path, form), send(name, path, form)]);
    expect({ path, answers: answers.map((answer) => answer.status) }).toEqual({ path, answers: [303, 303] });
  };
  const count = async (name: PersonName, path: string, word: string): Promise<number> =>
    (await read(name, path)).split(word).length - 1;

  it('makes one campaign, one paper, one declared total, one row of the catalogue', async () => {
    const launch = { name: 'Hội thi nấu ăn', kindCode: 'contest', organiser: 'own', fromOn: '01/03/2024' };
    await twice('chair', '/cd/home/phong-trao', launch);
    expect(await count('chair', '/cd/home/phong-trao', 'Hội thi nấu ăn</a>')).toBe(1);
    const paper = { number: '31/KH-CĐCS', issuedOn: '05/03/2024', issuer: 'CĐCS', subject: 'Kế hoạch nấu ăn' };
    await twice('chair', '/cd/home/van-ban-can-cu', paper);
    expect(await count('chair', '/cd/home/van-ban-can-cu', '31/KH-CĐCS</a>')).toBe(1);
    await twice('chair', '/cd/home/so-lieu/ke-khai', {
      indicatorCode: 'trips.turns',
      from: '01/01/2018',
      to: '31/12/2018',
      amount: '77',
      source: 'Báo cáo số 18/BC-CĐ ngày 05/12/2018',
    });
    expect(await count('chair', '/cd/home/so-lieu/ke-khai', 'Báo cáo số 18/BC-CĐ')).toBe(1);
    const catalogue = '/cd/federation/danh-muc';
    await twice('federationChair', `${catalogue}/quy`, { name: 'Quỹ Xóa nhà tạm', active: '1' });
    await twice('federationChair', `${catalogue}/dip`, { name: 'Ngày Gia đình', active: '1' });
    const kind = { name: 'Đọc sách', groupCode: 'care', active: '1', 'use.summary': '1' };
    await twice('federationChair', `${catalogue}/them`, kind);
    for (const name of ['Quỹ Xóa nhà tạm', 'Ngày Gia đình', 'Đọc sách'])
      expect(await count('federationChair', catalogue, `>${name}<`)).toBe(1);
    await twice('federationChair', `${catalogue}/loai/doc_sach/noi-dung`, { name: 'Mỗi tuần', active: '1' });
    await twice('federationChair', `${catalogue}/loai/doc_sach/o`, {
      label: 'Tên sách',
      typeCode: 'text',
      active: '1',
    });
    for (const name of ['Mỗi tuần', 'Tên sách'])
      expect(await count('federationChair', `${catalogue}/loai/doc_sach`, `<summary>${name}<`)).toBe(1);
    const another = await send('federationChair', `${catalogue}/them`, { ...kind, 'use.turns': '1', ...once() });
    expect(another.status).toBe(422);
  });

  it('does not write over what another officer changed meanwhile', async () => {
    const catalogue = '/cd/federation/danh-muc';
    await send('federationChair', `${catalogue}/quy`, { name: 'Quỹ Tấm lòng vàng', active: '1' });
    const marks = async (path: string, code: string): Promise<string> =>
      new RegExp(`name="code" value="${code}"/><input type="hidden" name="seen" value="([^"]+)"`, 'u').exec(
        await read('federationChair', path),
      )?.[1] ?? '';
    const fund = { code: 'quy_tam_long_vang', name: 'Quỹ Tấm lòng vàng', active: '1' };
    const seen = await marks(catalogue, fund.code);
    expect(seen).not.toBe('');
    const change = (aliases: string) => send('federationChair', `${catalogue}/quy`, { ...fund, aliases, seen });
    expect((await change('Tấm lòng vàng')).status).toBe(303);
    const refused = await change('Tấm lòng');
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('người khác đã ghi lại phần này');
    const kindPath = `${catalogue}/loai/trip`;
    const [, kindSeen = ''] =
      /danh-muc\/loai\/trip"[^>]*>(?:(?!<\/form>).)*name="seen" value="([^"]+)"/su.exec(
        (await read('federationChair', kindPath)).split('id="o-rieng"')[1] ?? '',
      ) ?? [];
    const trip = { name: 'Tham quan, nghỉ mát', groupCode: 'care', active: '1', 'use.summary': '1', seen: kindSeen };
    expect(kindSeen).not.toBe('');
    expect((await send('federationChair', kindPath, trip)).status).toBe(303);
    expect((await send('federationChair', kindPath, { ...trip, 'use.turns': '1' })).status).toBe(422);
  });
});

describe('What was switched off', () => {
  it('stands in the list, the sheet and the form of the records that bear it, and in no new form', async () => {
    const ids = await world().as('system', async (scope) => [
      ...(await recordEntries(scope, {
        unit: world().units.home,
        kindCode: 'donation',
        drafts: [
          { onDate: '2024-04-01', fundCode: 'for_the_poor', amount: 5_000_000 },
          { onDate: '2024-04-02', fundCode: 'gratitude', amount: 2_000_000 },
        ],
        today: '2024-06-30',
      })),
      ...(await recordEntries(scope, {
        unit: world().units.home,
        kindCode: 'occasion_gift',
        drafts: [{ onDate: '2024-03-08', occasionCode: 'womens_day', turns: 20 }],
        today: '2024-06-30',
      })),
    ]);
    const [donation, , gift] = ids;
    await send('federationChair', '/cd/federation/danh-muc/quy', { code: 'for_the_poor', name: 'Quỹ Vì người nghèo' });
    await send('federationChair', '/cd/federation/danh-muc/dip', { code: 'womens_day', name: 'Quốc tế Phụ nữ 8/3' });

    const list = await read('chair', '/cd/home/so-hoat-dong?loai=donation');
    for (const fund of ['for_the_poor', 'gratitude']) expect(list).toContain(`quy=${fund}`);
    expect(await read('chair', '/cd/home/so-hoat-dong.csv?loai=donation')).toMatch(/Quỹ Vì người nghèo[;,]/u);

    expect(await read('chair', `/cd/home/so-hoat-dong/${donation}/sua`)).toContain('Quỹ Vì người nghèo');
    expect(await read('chair', '/cd/home/so-hoat-dong/ghi/donation')).not.toContain('Quỹ Vì người nghèo');
    expect(await read('chair', `/cd/home/so-hoat-dong/${gift}/sua`)).toContain('Quốc tế Phụ nữ 8/3');
    expect(await read('chair', '/cd/home/so-hoat-dong/ghi/occasion_gift')).not.toContain('Quốc tế Phụ nữ 8/3');
    const change = { version: '1', onDate: '08/03/2024', occasionCode: 'womens_day', turns: '21', giver: 'union' };
    expect((await send('chair', `/cd/home/so-hoat-dong/${gift}/sua`, change)).status).toBe(303);
  });
});

describe('A declared total on the screen', () => {
  it('is the figure with its paper until there is a record of its time', async () => {
    const sent = await send('chair', '/cd/home/so-lieu/ke-khai', {
      indicatorCode: 'trips.turns',
      from: '01/01/2021',
      to: '31/12/2021',
      amount: '150',
      source: 'Báo cáo số 12/BC-CĐ ngày 05/12/2021',
    });
    expect(sent.status).toBe(303);
    const figure = '/cd/home/so-lieu/trips.turns?tu=2021-01-01&den=2021-12-31';
    const before = await read('chair', figure);
    expect(before).toContain('150 lượt');
    expect(before).toContain('Báo cáo số 12/BC-CĐ ngày 05/12/2021');
    await world().as('system', (scope) =>
      recordEntries(scope, {
        unit: world().units.home,
        kindCode: 'trip',
        drafts: [{ onDate: '2021-07-01', causeCode: 'rest', turns: 20 }],
        today: '2024-06-30',
      }),
    );
    const after = await read('chair', figure);
    expect(after).toContain('20 lượt');
    expect(after).not.toContain('170');
    expect(after).toContain('Chỉ để đối chiếu, không cộng');
  });

  it('is corrected: its next state counts, the one before stays to be read', async () => {
    await send('chair', '/cd/home/so-lieu/ke-khai', {
      indicatorCode: 'trips.turns',
      from: '01/01/2017',
      to: '31/12/2017',
      amount: '1.250',
      source: 'Báo cáo số 07/BC-CĐ ngày 05/12/2017',
    });
    const list = await read('chair', '/cd/home/so-lieu/ke-khai');
    const path = [...list.matchAll(/href="([^"]*ke-khai\/[^"]*\/sua)"/gu)]
      .map(([, href = '']) => href)
      .find((href, _, all) => all.length === 1 || list.split(href)[0]?.includes('07/BC-CĐ'));
    const form = await read('chair', path ?? '');
    expect(form).toContain('value="1.250"');
    const change = {
      version: '1',
      from: '01/01/2017',
      to: '31/12/2017',
      amount: '1.205',
      source: 'Báo cáo số 07a/BC-CĐ ngày 15/12/2017',
    };
    expect((await send('chair', path ?? '', change)).status).toBe(303);
    expect(await read('chair', '/cd/home/so-lieu/trips.turns?tu=2017-01-01&den=2017-12-31')).toContain('1.205 lượt');
    const after = await read('chair', path ?? '');
    for (const word of ['1.250', 'Báo cáo số 07/BC-CĐ ngày 05/12/2017', '07a/BC-CĐ']) expect(after).toContain(word);
    // Another officer still looks at the first state.
    expect((await send('chair', path ?? '', { ...change, amount: '999' })).status).toBe(422);
    expect((await send('chair', path ?? '', { ...change, version: '2', to: '01/01/2016' })).status).toBe(422);
    expect((await visitors.committee.get(path ?? '')).status).toBe(403);
  });

  it('beside records of another time raises no alarm', async () => {
    await send('chair', '/cd/home/so-lieu/ke-khai', {
      indicatorCode: 'visits.persons',
      from: '01/01/2019',
      to: '31/12/2019',
      amount: '25',
      source: 'Báo cáo số 15/BC-CĐ ngày 05/12/2019',
    });
    await send('chair', '/cd/home/so-lieu/ke-khai', {
      indicatorCode: 'visits.turns',
      from: '01/01/2019',
      to: '31/12/2019',
      amount: '40',
      source: 'Báo cáo số 15/BC-CĐ ngày 05/12/2019',
    });
    await world().as('system', (scope) =>
      recordEntries(scope, {
        unit: world().units.home,
        kindCode: 'visit',
        drafts: [
          {
            onDate: '2020-07-01',
            causeCode: 'wedding',
            giver: 'union',
            turns: 2,
            participants: [{ personId: world().persons.member }],
          },
        ],
        today: '2024-06-30',
      }),
    );
    const span = '?tu=2019-01-01&den=2020-12-31';
    const turns = await read('chair', `/cd/home/so-lieu/visits.turns${span}`);
    expect(turns).toContain('42 lượt');
    expect(turns).not.toContain('không cộng đúng');
    const persons = await read('chair', `/cd/home/so-lieu/visits.persons${span}`);
    expect(persons).toContain('26 người');
    expect(persons).not.toContain('Đồng chí xem được');
    expect(persons).not.toContain('<th role="columnheader" scope="col">Đơn vị</th>');
    // The union above is told whose paper it is.
    const above = await read('federationChair', `/cd/federation/so-lieu/visits.turns${span}`);
    expect(above).toContain('CĐCS Trung tâm Văn hóa');
    const form = await read('chair', '/cd/home/so-lieu/ke-khai');
    expect(form).toContain('value="visits.turns"');
    expect(form).not.toContain('value="members"');
    // Before the first record there is nothing to list.
    const papers = await read('chair', '/cd/home/so-lieu/visits.turns?tu=2019-01-01&den=2019-12-31');
    expect(papers).toContain('Chưa có bản ghi nào trong kỳ này');
  });
});

describe('A list of an occasion', () => {
  it('holds for whom it is, goes out as a sheet, and is noted for all of them at once', async () => {
    const { one } = world().units;
    const { member } = world().persons;
    const na = await world().as('system', (scope) =>
      noteDependant(
        scope,
        one,
        { personId: member, unitId: one.unitId },
        {
          kindCode: 'child',
          fullName: 'Nguyễn Bé Na',
          sex: 'female',
          birthOn: '2015-04-01',
          policyCode: null,
          note: null,
          untilOn: null,
        },
      ),
    );
    const path = '/cd/home/theo-dip?dip=childrens_day';
    const list = await read('chair', path);
    expect(list).toContain('Quốc tế Thiếu nhi 1/6');
    expect(list).toContain('1 người: con đoàn viên dưới 16 tuổi, tính đến ngày 01/06/2024.');
    for (const word of ['Nguyễn Bé Na', 'Nguyễn Văn Á', '01/04/2015']) expect(list).toContain(word);
    expect(await read('chair', '/cd/home/theo-dip.csv?dip=childrens_day')).toContain('Nguyễn Bé Na');
    expect(await read('chair', `${path}&duoi=9`)).toContain('Chưa có ai trong danh sách này');

    const [, noting = ''] = /(<form method="post" action="[^"]*occasion_gift".*?<\/form>)/su.exec(list) ?? [];
    expect(noting).toContain('Ghi quà cho 1 con đoàn viên');
    const hidden: Fields = Object.fromEntries(
      [...noting.matchAll(/name="([^"]+)" value="([^"]*)"/gu)].map(([, name = '', value = '']) => [name, value]),
    );
    expect(hidden).toMatchObject({ occasionCode: 'childrens_day', onDate: '01/06/2024', 'persons[]': na });
    const form = await (await send('chair', '/cd/home/so-hoat-dong/ghi/occasion_gift', hidden)).text();
    expect(form).toContain('Nguyễn Bé Na');
    const { fill: _fill, ...gift } = hidden;
    const sent = await send('chair', '/cd/home/so-hoat-dong/ghi/occasion_gift', {
      ...gift,
      entryId: newId(),
      amount: '200000',
    });
    expect(sent.status).toBe(303);
    const after = await read('chair', path);
    expect(after).toContain('1 người đã ghi quà trong sổ.');
    expect(after).not.toContain('Ghi quà cho');
    const [given] = await world().as('system', ({ tx }) =>
      tx
        .selectFrom('ledger.entry')
        .select(['beneficiaryKind', 'turns'])
        .where('occasionCode', '=', 'childrens_day')
        .where('amount', '=', 200_000)
        .execute(),
    );
    expect(given).toEqual({ beneficiaryKind: 'child', turns: 1 });
  });

  it('is offered on the first page a month before, to who may record', async () => {
    // Today is 30/06: 27/7 is near, 28/7 comes after it.
    const start = await read('chair', '/cd/home');
    expect(start).toContain('/cd/home/theo-dip?dip=invalids_day');
    expect(start).not.toContain('dip=union_day');
  });

  it('of the women of a union holds no union below it and no man', async () => {
    const women = await read('chair', '/cd/home/theo-dip?dip=vietnamese_womens_day');
    // Chair, inspector, women's head, woman.
    expect(women).toContain('4 người: đoàn viên nữ, tính đến ngày 20/10/2024.');
    const above = await read('federationChair', '/cd/federation/theo-dip?dip=vietnamese_womens_day');
    expect(above).not.toContain('Trần Thị Đượm');
  });
});

describe('A meeting', () => {
  const open = async (): Promise<string> => {
    const [id = ''] = await world().as('system', (scope) =>
      recordEntries(scope, {
        unit: world().units.home,
        kindCode: 'meeting',
        drafts: [{ onDate: '2024-06-01', causeCode: 'committee' }],
        today: '2024-06-30',
      }),
    );
    return id;
  };

  it('counts who was present, keeps who was absent and why, and every version of its sheet', async () => {
    const id = await open();
    const { chair, committee, leader } = world().persons;
    const sheet = { 'persons[]': [chair, committee, leader], minutes: 'Bàn việc tặng quà Tết.' };
    expect((await send('committee', `/cd/home/hop/${id}`, { ...sheet, seen: '0' })).status).toBe(303);
    const second = {
      'there[]': [chair, committee, leader],
      [`state.${leader}`]: 'excused',
      [`reason.${leader}`]: 'Đi công tác',
      minutes: 'Bàn việc tặng quà Tết, thống nhất mức chi.',
    };
    expect((await send('committee', `/cd/home/hop/${id}`, { ...second, seen: '1' })).status).toBe(303);
    // The same again, by a double click, is the same; something else over an older sheet is not.
    expect((await send('committee', `/cd/home/hop/${id}`, { ...second, seen: '1' })).status).toBe(303);
    const other = { ...second, seen: '1', minutes: 'Bản khác.' };
    expect((await send('committee', `/cd/home/hop/${id}`, other)).status).toBe(422);
    await world().as('system', async (scope) => {
      expect((await listParticipants(scope, [id])).map((one) => one.personId).sort()).toEqual(
        [chair, committee].sort(),
      );
      expect(await listAttendance(scope, { entryId: id, version: 1 })).toHaveLength(3);
      expect(await listAttendance(scope, { entryId: id, version: 2 })).toContainEqual(
        expect.objectContaining({ personId: leader, state: 'excused', reason: 'Đi công tác' }),
      );
      expect(await listVersions(scope, id)).toHaveLength(3);
    });
    expect(await read('committee', `/cd/home/hop/${id}`)).toContain('Có mặt 2/3 người được mời');
  });

  it('takes a whole body of its day into the list at once, and keeps nothing before it is saved', async () => {
    const id = await open();
    const { chair, committee } = world().persons;
    const body = await world().as('system', async (scope) => {
      const home = await getUnit(scope, { code: 'home' });
      const term = termOn(await listTerms(scope, home.unitId), '2024-06-01');
      const dates = { fromOn: '2023-01-06', toOn: null };
      const bodyId = await formBody(scope, home, {
        kindCode: 'executiveCommittee',
        name: 'Ban Chấp hành',
        termId: term?.termId ?? '',
        ...dates,
      });
      await scope.tx.updateTable('people.post').set({ bodyId }).where('personId', 'in', [chair, committee]).execute();
      return bodyId;
    });
    expect(await read('committee', `/cd/home/hop/${id}`)).toContain(`<option value="${body}">Ban Chấp hành`);
    const filled = await send('committee', `/cd/home/hop/${id}`, {
      seen: '0',
      minutes: 'Đang ghi dở',
      everyone: body,
      fill: '1',
    });
    const html = await filled.text();
    expect(filled.status).toBe(422);
    expect(html).toContain('Đang ghi dở');
    const asked = [...html.matchAll(/name="persons\[\]" value="([^"]+)"/g)].map(([, person]) => person ?? '');
    expect(asked.sort()).toEqual([chair, committee].sort());
    await world().as('system', async (scope) => expect(await listParticipants(scope, [id])).toEqual([]));
    const whole = await send('committee', `/cd/home/hop/${id}`, {
      seen: '0',
      everyone: world().units.two.unitId,
      fill: '1',
    });
    expect(await whole.text()).toContain(world().persons.committee);
  });

  it('keeps who was named in its record, with their share of it, when its minutes are written', async () => {
    const { chair, committee, leader } = world().persons;
    const [id = ''] = await world().as('system', (scope) =>
      recordEntries(scope, {
        unit: world().units.home,
        kindCode: 'meeting',
        drafts: [
          {
            onDate: '2024-06-02',
            causeCode: 'committee',
            turns: 9,
            participants: [
              { personId: chair, turns: 2 },
              { personId: committee, beneficiaryKind: 'worker' },
            ],
          },
        ],
        today: '2024-06-30',
      }),
    );
    const form = await read('committee', `/cd/home/hop/${id}`);
    for (const person of [chair, committee]) expect(form).toContain(`name="there[]" value="${person}"`);
    const minutes = { 'there[]': [chair, committee], minutes: 'Bàn việc tặng quà Tết.', seen: '0' };
    expect((await send('committee', `/cd/home/hop/${id}`, minutes)).status).toBe(303);
    await world().as('system', async (scope) => {
      expect(await listVersions(scope, id)).toHaveLength(1);
      expect(await listParticipants(scope, [id])).toHaveLength(2);
    });
    const later = { ...minutes, 'persons[]': [leader], seen: '1' };
    expect((await send('committee', `/cd/home/hop/${id}`, later)).status).toBe(303);
    await world().as('system', async (scope) => {
      const there = await listParticipants(scope, [id]);
      expect(there.find((one) => one.personId === chair)).toMatchObject({ turns: 2 });
      expect(there.find((one) => one.personId === committee)).toMatchObject({ beneficiaryKind: 'worker' });
      // Two turns of the chair, one each of the two others, six guests without a name.
      expect(await getEntry(scope, id)).toMatchObject({ turns: 10, namedTurns: 4 });
    });
  });

  it('that was withdrawn takes no more sheets and conclusions', async () => {
    const id = await open();
    const unit = world().units.home;
    await world().as('system', (scope) => withdrawEntry(scope, { unit, entryId: id, version: 1, reason: 'Ghi nhầm' }));
    expect((await send('chair', `/cd/home/hop/${id}`, { minutes: 'Muộn', seen: '0' })).status).toBe(422);
    expect((await send('chair', `/cd/home/hop/${id}/ket-luan`, { wording: 'Việc muộn' })).status).toBe(422);
    expect(await world().as('system', (scope) => listConclusions(scope, id))).toHaveLength(0);
  });

  it('concludes in tasks that stand on the first page when they are due, until they are done', async () => {
    const id = await open();
    const task = { wording: 'Lập danh sách tặng quà', dueOn: '05/07/2024', 'persons[]': [world().persons.committee] };
    expect((await send('chair', `/cd/home/hop/${id}/ket-luan`, task)).status).toBe(303);
    expect(
      (await send('chair', `/cd/home/hop/${id}/ket-luan`, { wording: 'Việc xa', dueOn: '01/12/2024' })).status,
    ).toBe(303);
    const start = await read('chair', '/cd/home');
    expect(start).toContain('Lập danh sách tặng quà');
    expect(start).not.toContain('Việc xa');
    const [due] = await world().as('system', (scope) =>
      listDueConclusions(scope, { unitIds: [world().units.home.unitId], until: '2024-07-07', most: 10 }),
    );
    expect(due).toMatchObject({ number: 1, dueOn: '2024-07-05' });
    await send('chair', `/cd/home/hop/${id}/ket-luan/${due?.conclusionId ?? ''}`, { state: 'done' });
    expect(await read('chair', '/cd/home')).not.toContain('Lập danh sách tặng quà');
  });

  it('gives two officers at once two numbers, and one form one conclusion', async () => {
    const id = await open();
    const path = `/cd/home/hop/${id}/ket-luan`;
    const form = { wording: 'Việc thứ nhất', once: newId() };
    const answers = await Promise.all([
      send('chair', path, form),
      send('committee', path, { wording: 'Việc thứ hai', once: newId() }),
      send('chair', path, form),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303]);
    const kept = await world().as('system', (scope) => listConclusions(scope, id));
    expect(kept.map((one) => one.number)).toEqual([1, 2]);
  });

  it('refuses a task that is due before the meeting', async () => {
    const id = await open();
    const answer = await send('chair', `/cd/home/hop/${id}/ket-luan`, { wording: 'Việc cũ', dueOn: '31/05/2024' });
    expect(answer.status).toBe(422);
  });
});

describe('The catalogue that is kept between pages', () => {
  const names = (scope: Scope) => listKinds(scope).then((kinds) => kinds.map((kind) => kind.name));
  const rename = (scope: Scope, to: string) =>
    sql`update ledger.kind set name = ${to} where tenant_id = ${scope.tenantId} and kind_code = 'trip'`.execute(
      scope.tx,
    );

  it('is read anew after a change by whatever way, also one that was taken back', async () => {
    const before = await world().as('chair', names);
    expect(before).not.toContain('Chuyến đi');
    await world().trial('system', async (scope) => {
      await rename(scope, 'Chuyến đi');
      expect(await names(scope)).toContain('Chuyến đi');
      await rename(scope, 'Chuyến đi xa');
      expect(await names(scope)).toContain('Chuyến đi xa');
      await sql`delete from ledger.occasion where tenant_id = ${scope.tenantId}`.execute(scope.tx);
      expect((await listKinds(scope)).flatMap((kind) => kind.occasions)).toEqual([]);
    });
    expect(await world().as('chair', names)).toEqual(before);
    expect((await world().as('chair', listKinds)).some((kind) => kind.occasions?.length)).toBe(true);
  });

  it('cannot be changed by who was given it', async () => {
    const [kind] = await world().as('chair', listKinds);
    expect(() => Object.assign(kind!, { name: 'Khác' })).toThrow(TypeError);
  });
});
