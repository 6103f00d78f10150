import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, visitor, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import type { PersonName } from '../../../test/world/build.ts';
import { newId } from '../../kernel/ids.ts';
import { recordEntries } from '../ledger/index.ts';
import { openTerm } from '../org/index.ts';
import { insertAccount } from '../people/index.ts';

const world = useWorld();
const password = 'con đường quê hương';
let site: Site;
const visitors = {} as Record<PersonName, Visitor>;
const asked: PersonName[] = ['chair', 'upperChair', 'siblingChair', 'strangerChair'];
const years = { label: '2023 - 2028', nominalFrom: 2023, nominalTo: 2028, startsOn: '2023-03-01', endsOn: null };

beforeAll(async () => {
  site = openSite(world().connection, { now: () => new Date('2024-10-31T03:00:00Z') });
  await world().as('system', async (scope) => {
    await openTerm(scope, world().units.upper as never, { ordinal: 5, ...years });
  });
  for (const [nth, name] of asked.entries()) {
    const accountId = newId();
    await world().as('system', (scope) =>
      insertAccount(scope, { accountId, personId: world().persons[name], administrator: false }),
    );
    await site.services.identity.createAccount({ accountId, name, username: `h.${name.toLowerCase()}`, password });
    visitors[name] = visitor(site.app, { ip: `10.5.0.${nth + 1}` });
    await visitors[name].post('/dang-nhap', { username: `h.${name.toLowerCase()}`, password });
  }
});
afterAll(() => site.close());

const upper = '/cd/upper/chi-tieu';
const home = '/cd/home/chi-tieu';
const read = async (name: PersonName, path: string): Promise<string> => (await visitors[name].get(path)).text();
const plain = (page: string): string => page.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');
const whereTo = (answer: Response): string => answer.headers.get('location') ?? '';
const ids = (text: string): string[] => [...text.matchAll(/chi-tieu\/([0-9a-f-]{36})/gu)].map((one) => one[1] ?? '');

const targetForm = (more: Record<string, string> = {}): Record<string, string> => ({
  wording: 'Thăm hỏi từ 5 lượt trong năm',
  indicatorCode: 'visits.turns',
  comparator: 'atLeast',
  goal: '5',
  rhythm: 'eachYear',
  positionOrder: '1',
  own: 'below',
  source: 'Kế hoạch năm 2024',
  ...more,
});
const paper = { paperNumber: '12/KH-CĐVC', paperOn: '15/01/2024', scope: 'all' };

/** Adds a target for the units below and hands it to all. @returns the giver's id of it */
async function handed(more: Record<string, string> = {}): Promise<string> {
  const to = whereTo(await visitors.upperChair.post(`${upper}/them`, targetForm(more)));
  const id = /chi-tieu=([0-9a-f-]{36})/u.exec(to)?.[1] ?? '';
  await visitors.upperChair.post(`${upper}/giao`, { 'thing[]': id, ...paper });
  return id;
}

describe('A target that an upper union hands down', () => {
  it('stands among the unit’s own with giver and paper, and units without a term are told', async () => {
    const to = whereTo(await visitors.upperChair.post(`${upper}/them`, targetForm({ wording: 'Chỉ tiêu đầu' })));
    const id = /chi-tieu=([0-9a-f-]{36})/u.exec(to)?.[1] ?? '';
    const answer = await visitors.upperChair.post(`${upper}/giao`, { 'thing[]': id, ...paper });
    const page = plain(await read('upperChair', whereTo(answer)));
    expect(page).toContain('Đã giao 1 chỉ tiêu cho 1 đơn vị. Chưa giao được vì chưa khai báo nhiệm kỳ: CĐCS Thư viện');
    const own = plain(await read('chair', home));
    expect(own).toContain(
      'Chỉ tiêu đầu Cấp trên giao: Công đoàn Viên chức tỉnh Thanh Sơn, văn bản số 12/KH-CĐVC ngày 15/01/2024',
    );
    // The giver itself does not count what is only for those below.
    expect(plain(await read('upperChair', upper))).toContain('Nhiệm kỳ 2023 - 2028 chưa có chỉ tiêu');
  });

  it('is followed live by its giver: who is late stands first and can be asked for alone', async () => {
    const id = await handed({ wording: 'Chỉ tiêu sống', goal: '10' });
    const below = `${upper}/don-vi?chi-tieu=${id}`;
    // Nine of twelve months are over: seven of ten were asked for by now.
    expect(plain(await read('upperChair', below))).toContain('Có khả năng không đạt');
    await world().as('system', (scope) =>
      recordEntries(scope, {
        unit: world().units.home,
        kindCode: 'visit',
        today: '2024-10-31',
        drafts: Array.from({ length: 10 }, (_, nth) => ({
          onDate: `2024-05-${10 + nth}`,
          causeCode: 'wedding',
          amount: 100_000,
          giver: 'union',
          moneySource: 'union_budget',
        })),
      }),
    );
    const page = plain(await read('upperChair', below));
    expect(page).toContain('Đúng tiến độ');
    expect(page).not.toContain('Có khả năng không đạt 1');
    expect(plain(await read('upperChair', `${below}&loc=atRisk`))).toContain('Không có đơn vị nào như vậy');
    const sheet = await visitors.upperChair.get(`${upper}/don-vi.csv?chi-tieu=${id}`);
    expect(await sheet.text()).toContain('Từ 10 trở lên');
  });

  it('is not changed and not removed by the unit, which may say why it was missed', async () => {
    await handed({ wording: 'Chỉ tiêu không sửa được', goal: '99' });
    const page = await read('chair', home);
    const row = page.slice(page.indexOf('Chỉ tiêu không sửa được') - 400);
    const [id = ''] = ids(row);
    expect(whereTo(await visitors.chair.get(`${home}/${id}/sua`))).toContain('nguyen-nhan');
    const refused = await visitors.chair.post(`${home}/${id}/sua`, targetForm({ own: 'own', goal: '1' }));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('giao: đơn vị không sửa, không bỏ được');
    expect((await visitors.chair.post(`${home}/bo/${id}`, {})).status).toBe(422);
    await visitors.chair.post(`${home}/${id}/nguyen-nhan`, { causeObjective: 'Hai tháng mưa lũ', causeSubjective: '' });
    expect(await read('chair', `${home}/${id}`)).toContain('Hai tháng mưa lũ');
  });

  it('has a goal of its own in a unit, and can be taken back; what the unit wrote comes back with it', async () => {
    const id = await handed({ wording: 'Chỉ tiêu mức riêng' });
    const { unitId } = world().units.home;
    const goals = `${upper}/${id}/muc-don-vi`;
    expect((await visitors.upperChair.post(goals, { [`muc.${unitId}`]: '80%' })).status).toBe(422);
    await visitors.upperChair.post(goals, { [`muc.${unitId}`]: '8' });
    expect(plain(await read('upperChair', `${upper}/don-vi?chi-tieu=${id}`))).toContain('Từ 8 trở lên');
    // Handed down again, to whoever has not got it yet: the unit keeps its own goal.
    await visitors.upperChair.post(`${upper}/giao`, { 'thing[]': id, ...paper });
    expect(plain(await read('upperChair', `${upper}/don-vi?chi-tieu=${id}`))).toContain('Từ 8 trở lên');
    const page = await read('chair', home);
    const [own = ''] = ids(page.slice(page.indexOf('Chỉ tiêu mức riêng') - 400));
    await visitors.chair.post(`${home}/${own}/nguyen-nhan`, { causeObjective: 'Thiếu kinh phí', causeSubjective: '' });
    await visitors.upperChair.post(goals, { [`muc.${unitId}`]: '8', 'withdraw[]': unitId });
    expect(await read('chair', home)).not.toContain('Chỉ tiêu mức riêng');
    await visitors.upperChair.post(`${upper}/giao`, { 'thing[]': id, ...paper });
    expect(await read('chair', `${home}/${own}`)).toContain('Thiếu kinh phí');
  });

  it('is not measured otherwise while a unit holds it, but its words may be mended everywhere', async () => {
    const id = await handed({ wording: 'Chỉ tiêu viết xai' });
    const change = (more: Record<string, string>) =>
      visitors.upperChair.post(`${upper}/${id}/sua`, targetForm({ wording: 'Chỉ tiêu viết xai', ...more }));
    expect((await change({ indicatorCode: 'meetings.committee' })).status).toBe(422);
    await change({ wording: 'Chỉ tiêu viết sai' });
    expect(await read('chair', home)).toContain('Chỉ tiêu viết sai');
    expect((await visitors.upperChair.post(`${upper}/bo/${id}`, {})).status).toBe(422);
  });

  it('is handed down by the upper union alone, and not into another branch', async () => {
    const { stranger } = world().units;
    const id = await handed({ wording: 'Chỉ tiêu trong nhánh' });
    const answer = await visitors.upperChair.post(`${upper}/giao`, {
      'thing[]': id,
      ...paper,
      scope: 'chosen',
      'unit[]': stranger.unitId,
    });
    expect(answer.status).toBe(422);
    expect((await visitors.chair.get(`${upper}/giao`)).status).toBe(404);
    expect(await read('strangerChair', '/cd/stranger/chi-tieu')).not.toContain('Chỉ tiêu trong nhánh');
  });
});

describe('A task that an upper union hands down', () => {
  it('stands in the unit’s programme, is done there and counted above', async () => {
    const programme = '/cd/upper/chuong-trinh';
    const task = { once: newId(), positionOrder: '1', wording: 'Hội nghị người lao động', share: 'own', year: '2024' };
    const to = whereTo(await visitors.upperChair.post(`${programme}/them`, { ...task, dueOn: '31/03/2024' }));
    const id = /chuong-trinh\/([0-9a-f-]{36})/u.exec(to)?.[1] ?? '';
    await visitors.upperChair.post(`${programme}/giao?nam=2024`, { 'thing[]': id, ...paper });
    expect(plain(await read('upperChair', `${programme}/don-vi?nam=2024`))).toContain(
      '0/1 đơn vị đã xong; 1 đơn vị quá hạn',
    );
    const own = await read('chair', '/cd/home/chuong-trinh?nam=2024');
    expect(own).toContain('Cấp trên giao: Công đoàn Viên chức tỉnh Thanh Sơn');
    const [, taskId = ''] = /chuong-trinh\/([0-9a-f-]{36})/u.exec(own) ?? [];
    expect((await visitors.chair.post(`/cd/home/chuong-trinh/${taskId}/bo`, {})).status).toBe(422);
    await visitors.chair.post(`/cd/home/chuong-trinh/${taskId}/ket-qua`, {
      doneOn: '20/03/2024',
      outcome: 'Đủ thành phần',
    });
    expect(plain(await read('upperChair', `${programme}/don-vi?nam=2024`))).toContain('1/1 đơn vị đã xong.');
  });

  it('that is only for those below is none of the giver’s own, and the unit’s own where it is done', async () => {
    const programme = '/cd/upper/chuong-trinh';
    const before = plain(await read('upperChair', `${programme}?nam=2024`));
    const task = { once: newId(), positionOrder: '2', wording: 'Bầu tổ trưởng', share: 'below', year: '2024' };
    const to = whereTo(await visitors.upperChair.post(`${programme}/them`, { ...task, dueOn: '31/03/2024' }));
    const id = /chuong-trinh\/([0-9a-f-]{36})/u.exec(to)?.[1] ?? '';
    const after = plain(await read('upperChair', `${programme}?nam=2024`));
    const counted = /Đã hoàn thành [^.]*\.|đã hoàn thành [^.]*\./u;
    expect(counted.exec(after)?.[0]).toBe(counted.exec(before)?.[0]);
    expect(after).toContain('Giao cấp dưới');
    expect((await visitors.upperChair.post(`${programme}/${id}/ket-qua`, { doneOn: '20/03/2024' })).status).toBe(422);
    // It is overdue by the calendar, and still nothing that waits on the giver's own first page.
    expect(plain(await read('upperChair', '/cd/upper'))).not.toContain('Bầu tổ trưởng');
    await visitors.upperChair.post(`${programme}/giao?nam=2024`, { 'thing[]': id, ...paper });
    const own = plain(await read('chair', '/cd/home/chuong-trinh?nam=2024'));
    expect(own).toContain('Bầu tổ trưởng');
    expect(own).not.toContain('Giao cấp dưới');
    expect(await read('chair', '/cd/home/chuong-trinh/them')).not.toContain('Chỉ để giao cho đơn vị cấp dưới');
  });
});

describe('What a paper reported', () => {
  it('stands beside what the records come to, and the difference is marked on screen and in the sheet', async () => {
    const wording = 'Họp Ban Chấp hành từ 2 lần mỗi năm';
    const form = targetForm({ wording, own: 'own', indicatorCode: 'meetings.committee', goal: '2' });
    const id = ids(whereTo(await visitors.chair.post(`${home}/them`, form)))[0] ?? '';
    const told = { paperTitle: 'Báo cáo năm 2023', paperNumber: '45/BC-CĐCS', paperOn: '20/12/2023' };
    const reported = `${home}/da-bao-cao?nam=2023`;
    const wrong = await visitors.chair.post(reported, { ...told, whole: '9', met: '9', exceeded: '10' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('Số chỉ tiêu vượt nhiều hơn số chỉ tiêu đạt');
    await visitors.chair.post(reported, {
      ...told,
      whole: '1',
      met: '1',
      exceeded: '1',
      [`figure.${id}`]: '3',
      [`verdict.${id}`]: 'exceeded',
    });
    const panel = plain(await read('chair', `${home}/${id}`));
    expect(panel).toContain(
      'Báo cáo ghi 3 (vượt); tính từ sổ là 0 (chưa đạt). Báo cáo năm 2023, số 45/BC-CĐCS ngày 20/12/2023',
    );
    expect(panel).toContain('Báo cáo ghi 01/01 chỉ tiêu đạt, trong đó 01/01 vượt; tính từ sổ là 0/01 chỉ tiêu đạt');
    const sheet = await (await visitors.chair.get(`${home}.csv`)).text();
    expect(sheet).toContain('2023: 3, Vượt (Báo cáo năm 2023, số 45/BC-CĐCS ngày 20/12/2023)');
  });
});
