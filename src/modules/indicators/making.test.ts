import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInAll } from '../../../test/access/matrix.ts';
import type { Role } from '../../../test/access/roles.ts';
import { openSite, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import { recordEntries } from '../ledger/index.ts';
import { listDefinitions } from './index.ts';

const world = useWorld();
let site: Site;
let visitors: Record<Role, Visitor>;
const base = '/cd/home/so-lieu/cach-tinh';

beforeAll(async () => {
  site = openSite(world().connection, { now: () => new Date('2024-06-30T03:00:00Z') });
  visitors = await signInAll(site, world());
  await world().as('system', (scope) =>
    recordEntries(scope, {
      unit: world().units.home,
      kindCode: 'culture_sport_event',
      drafts: [
        { onDate: '2024-05-19', summary: 'Giải cầu lông', turns: 20, giver: 'union' },
        { onDate: '2024-06-01', summary: 'Hội thao', turns: 32, giver: 'agency' },
      ],
      today: '2024-06-30',
    }),
  );
});
afterAll(() => site.close());

const form = (more: Record<string, string> = {}): Record<string, string> => ({
  name: 'Lượt người chơi thể thao do công đoàn tổ chức',
  unitOfMeasure: 'lượt',
  measure: 'turns',
  basis: 'day',
  'kinds[]': 'culture_sport_event',
  'givers[]': 'union',
  ...more,
});
const whereTo = (answer: Response): string => answer.headers.get('location') ?? '';
const figureOf = async (path: string): Promise<string> => (await visitors.chair.get(path)).text();
const versionsOn = async (on: string) =>
  (await world().as('system', (scope) => listDefinitions(scope, on))).filter((one) => one.code.startsWith('own.'));

describe('A number that an administrator makes without code', () => {
  it('is tried before it is kept, told in words, and nothing typed is lost', async () => {
    const tried = await visitors.administrator.post(`${base}/them`, form({ thu: '1' }));
    const page = await tried.text();
    expect(page).toContain('Cộng số lượt của các bản ghi “Văn hóa, thể thao” do công đoàn tặng');
    expect(page).toContain('20 lượt');
    expect(page).toContain('value="Lượt người chơi thể thao do công đoàn tổ chức"');
    expect(await versionsOn('2024-06-30')).toEqual([]);
    const nothing = await visitors.administrator.post(`${base}/them`, form({ thu: '1', 'kinds[]': '' }));
    expect(await nothing.text()).toContain('Hãy chọn ít nhất một loại hoạt động');
  });

  it('is made once by a form sent twice; it opens the records that add up to it', async () => {
    const made = await visitors.administrator.post(`${base}/them`, form());
    const again = await visitors.administrator.post(`${base}/them`, form());
    expect([made.status, whereTo(again)]).toEqual([303, whereTo(made)]);
    expect(whereTo(made)).toContain('own.luot_nguoi_choi_the_thao');
    const page = await figureOf(whereTo(made));
    expect(page).toContain('Giải cầu lông');
    expect(page).not.toContain('Hội thao');
    const other = await visitors.administrator.post(`${base}/them`, form({ measure: 'entries' }));
    expect(other.status).toBe(422);
    expect(await other.text()).toContain('Đã có số liệu tên');
  });

  it('changes from a day on; before that day it means what it meant', async () => {
    const [first] = await versionsOn('2024-06-30');
    const address = `${base}/${first?.code ?? ''}`;
    const change = { ...form({ 'givers[]': 'agency' }), version: '1' };
    expect((await visitors.administrator.post(address, { ...change, from: '01/01/1990' })).status).toBe(422);
    expect((await visitors.administrator.post(address, { ...change, from: '30/06/2024' })).status).toBe(303);
    const late = await visitors.administrator.post(address, { ...change, from: '01/07/2024' });
    expect(late.status).toBe(422);
    // Who comes second hears of the first, and may send again what was typed.
    const again = await late.text();
    expect(again).toContain('vừa được người khác sửa. Những gì đồng chí gõ vẫn còn ở dưới');
    expect(again).toContain('name="version" value="2"');
    const givers = async (on: string) => (await versionsOn(on)).map(({ version, rule }) => [version, rule]);
    expect(await givers('2024-06-29')).toMatchObject([[1, { where: { givers: ['union'] } }]]);
    expect(await givers('2024-06-30')).toMatchObject([[2, { where: { givers: ['agency'] } }]]);
    expect(await figureOf(`/cd/home/so-lieu/${first?.code ?? ''}`)).toContain('Hội thao');
  });

  it('is read no more once it is stopped; what came with the program is neither changed nor stopped', async () => {
    const [own] = await versionsOn('2024-06-30');
    expect((await visitors.administrator.post(`${base}/${own?.code ?? ''}/thoi`)).status).toBe(303);
    expect(await versionsOn('2024-06-30')).toEqual([]);
    expect(await versionsOn('2024-06-29')).toHaveLength(1);
    expect((await visitors.administrator.post(`${base}/visits.turns/thoi`)).status).toBe(422);
    const page = await (await visitors.administrator.get(`${base}/visits.turns`)).text();
    expect(page).toContain('Chép thành số liệu mới');
  });

  it('is told apart by what its records name, and each part opens its records', async () => {
    const apart = form({ name: 'Lượt chơi thể thao theo bên tổ chức', 'givers[]': '', 'by[]': 'giver' });
    const tried = await (await visitors.administrator.post(`${base}/them`, { ...apart, thu: '1' })).text();
    expect(tried).toContain('kể riêng theo bên tặng');
    expect(tried).toContain('52 lượt; gồm Cơ quan, đơn vị: 32; Công đoàn: 20');
    const made = await visitors.administrator.post(`${base}/them`, apart);
    expect(made.status).toBe(303);
    const page = await figureOf(whereTo(made));
    expect(page).toContain('muc=union');
    const code = whereTo(made).split('/').at(-1)?.split('?')[0] ?? '';
    expect((await visitors.administrator.post(`${base}/${code}/thoi`)).status).toBe(303);
  });

  it('counts women in posts', async () => {
    const posts = { name: 'Nữ ủy viên Ban Kiểm tra', measure: 'holders', basis: 'day', sex: 'female' };
    const made = await visitors.administrator.post(`${base}/them`, { ...posts, 'bodies[]': 'inspectionCommittee' });
    expect(made.status).toBe(303);
    const page = await figureOf(whereTo(made));
    expect(page).toContain('1 người');
    expect(page).toContain('Hà Thị Tươi');
    const code = whereTo(made).split('/').at(-1)?.split('?')[0] ?? '';
    expect((await visitors.administrator.post(`${base}/${code}/thoi`)).status).toBe(303);
  });

  it('a chair of one union does not define for all', async () => {
    expect((await visitors.chair.post(`${base}/them`, form({ name: 'Số của riêng tôi' }))).status).toBe(403);
    expect(await figureOf('/cd/home/so-lieu')).not.toContain('/so-lieu/cach-tinh');
  });
});
