import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, visitor, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import type { PersonName } from '../../../test/world/build.ts';
import { newId } from '../../kernel/ids.ts';
import { recordEntries } from '../ledger/index.ts';
import { insertAccount } from '../people/index.ts';

const world = useWorld();
const password = 'con đường quê hương';
let site: Site;
const visitors = {} as Record<PersonName, Visitor>;
const asked: PersonName[] = ['chair', 'committee', 'leader', 'upperChair'];

beforeAll(async () => {
  site = openSite(world().connection, { now: () => new Date('2024-06-30T03:00:00Z') });
  for (const [nth, name] of asked.entries()) {
    const accountId = newId();
    await world().as('system', (scope) =>
      insertAccount(scope, { accountId, personId: world().persons[name], administrator: false }),
    );
    await site.services.identity.createAccount({ accountId, name, username: `p.${name.toLowerCase()}`, password });
    visitors[name] = visitor(site.app, { ip: `10.4.0.${nth + 1}` });
    await visitors[name].post('/dang-nhap', { username: `p.${name.toLowerCase()}`, password });
  }
});
afterAll(() => site.close());

const base = '/cd/home/chuong-trinh';
const read = async (name: PersonName, path: string): Promise<string> => (await visitors[name].get(path)).text();
const whereTo = (answer: Response): string => answer.headers.get('location') ?? '';
const idIn = (address: string): string => /chuong-trinh\/([0-9a-f-]{36})/u.exec(address)?.[1] ?? '';
const answerOf = (page: string): string | undefined => /<p class="answer">([^<]*)/u.exec(page)?.[1];

const taskForm = (more: Record<string, string> = {}): Record<string, string> => ({
  once: newId(),
  positionOrder: '1',
  wording: 'Tổ chức Tháng Công nhân',
  share: 'own',
  owner: 'Ban Nữ công',
  year: '2024',
  dueOn: '31/05/2024',
  ...more,
});
const add = async (more: Record<string, string> = {}): Promise<string> =>
  idIn(whereTo(await visitors.chair.post(`${base}/them`, taskForm(more))));

describe('The programme of work of a union (T-8)', () => {
  it('is told in own and coordinated work, and what is overdue waits on the first page', async () => {
    await visitors.chair.post(`${base}/them-nhieu`, {
      lines: '1. Hội nghị người lao động\n2. Tết Sum vầy\n',
      share: 'own',
      year: '2023',
    });
    expect(answerOf(await read('chair', `${base}?nam=2023`))).toBe('Năm 2023: đã hoàn thành 0/02 việc.');
    await add({ dueOn: '29/06/2024' });
    await add({ share: 'coordinated', partner: 'Đoàn Thanh niên', dueOn: '30/06/2024' });
    expect(answerOf(await read('chair', base))).toBe(
      'Năm 2024: đã hoàn thành 0/01 việc, 0/01 việc phối hợp; 1 việc quá hạn.',
    );
    const start = await read('committee', '/cd/home');
    expect(start).toContain('Việc theo chương trình đến hạn');
    expect(start).toContain('quá hạn 29/06/2024');
    expect(start).toContain('hạn 30/06/2024');
  });

  it('is made once by a form that is sent twice', async () => {
    const form = taskForm({ wording: 'Kiểm tra tài chính quý II' });
    const both = [await visitors.chair.post(`${base}/them`, form), await visitors.chair.post(`${base}/them`, form)];
    expect(both.map(whereTo)[1]).toBe(whereTo(both[0]!));
    const many = { once: newId(), lines: 'Thăm hỏi ngày 27/7', share: 'own', year: '2025' };
    for (const _ of [1, 2]) expect((await visitors.chair.post(`${base}/them-nhieu`, many)).status).toBe(303);
    expect((await read('chair', `${base}?nam=2025`)).match(/Thăm hỏi ngày 27\/7/gu)).toHaveLength(1);
  });

  it('notes a result with the records that show it; a committee member may, who leads a group does not see it', async () => {
    const taskId = await add({ wording: 'Giải cầu lông' });
    const [entryId = ''] = await world().as('system', (scope) =>
      recordEntries(scope, {
        unit: world().units.home,
        kindCode: 'culture_sport_event',
        drafts: [{ onDate: '2024-05-19', summary: 'Giải cầu lông ngành', turns: 20 }],
        today: '2024-06-30',
      }),
    );
    const address = `${base}/${taskId}/ket-qua`;
    expect(await read('committee', address)).toContain('Giải cầu lông ngành');
    const outcome = { doneOn: '20/05/2024', outcome: 'Ba mươi vận động viên', 'evidence[]': entryId };
    expect((await visitors.leader.post(address, outcome)).status).toBe(404);
    expect((await visitors.committee.post(address, { ...outcome, doneOn: '01/07/2024' })).status).toBe(422);
    expect((await visitors.committee.post(address, { ...outcome, 'evidence[]': newId() })).status).toBe(422);
    expect((await visitors.committee.post(address, outcome)).status).toBe(303);
    const panel = await read('committee', `${base}/${taskId}`);
    expect(panel).toContain('Xong 20/05/2024');
    expect(panel).toContain(`so-hoat-dong/${entryId}`);
  });

  it('looks for a record without losing what was typed or chosen', async () => {
    const taskId = await add({ wording: 'Hiến máu' });
    const answer = await visitors.committee.post(`${base}/${taskId}/ket-qua`, {
      doneOn: '20/05/2024',
      outcome: 'Đã vận động đủ số người',
      q: 'không có bản ghi nào như thế này',
      tim: '1',
    });
    const page = await answer.text();
    expect(page).toContain('Đã vận động đủ số người');
    expect(page).toContain('Không có bản ghi nào như vậy');
  });

  it('drops a task without forgetting it, and takes it in again', async () => {
    const taskId = await add({ wording: 'Tham quan học tập', year: '' });
    const said = async () => answerOf(await read('chair', `${base}?nam=toan-khoa`));
    expect(await said()).toBe('Toàn khóa: đã hoàn thành 0/01 việc; 1 việc quá hạn.');
    await visitors.chair.post(`${base}/${taskId}/bo`);
    expect(await said()).toBe('Toàn khóa: chưa có việc nào.');
    expect(await read('chair', `${base}?nam=toan-khoa`)).toContain('Đã bỏ');
    expect((await visitors.committee.post(`${base}/${taskId}/ket-qua`, { doneOn: '20/05/2024' })).status).toBe(422);
    await visitors.chair.post(`${base}/${taskId}/mo-lai`);
    expect(await said()).toBe('Toàn khóa: đã hoàn thành 0/01 việc; 1 việc quá hạn.');
  });

  it('refuses a year outside the real term, coordinated work without a partner, and too many lines', async () => {
    const refused = async (more: Record<string, string>) => {
      const answer = await visitors.chair.post(`${base}/them`, taskForm(more));
      return [answer.status, (await answer.text()).includes('Tổ chức Tháng Công nhân')];
    };
    expect(await refused({ year: '2015' })).toEqual([422, true]);
    expect(await refused({ share: 'coordinated' })).toEqual([422, true]);
    const lines = Array.from({ length: 201 }, (_, nth) => `Việc ${nth}`).join('\n');
    expect((await visitors.chair.post(`${base}/them-nhieu`, { lines, share: 'own' })).status).toBe(422);
  });

  it('tells the second of two officers that the task was changed meanwhile', async () => {
    const taskId = await add({ wording: 'Sơ kết sáu tháng' });
    const seen = /name="seen" value="([^"]+)"/u.exec(await read('chair', `${base}/${taskId}/sua`))?.[1] ?? '';
    const change = (owner: string) => visitors.chair.post(`${base}/${taskId}/sua`, { ...taskForm({ owner }), seen });
    expect((await change('Văn phòng')).status).toBe(303);
    const second = await change('Ban Tổ chức');
    expect(second.status).toBe(422);
    expect(await second.text()).toContain('người khác đã ghi lại phần này');
  });

  it('goes out as a sheet; a group is led to the programme of its union', async () => {
    await add({ wording: '=1+1 việc' });
    const csv = await (await visitors.chair.get(`${base}.csv?nam=2024`)).text();
    expect(csv).toContain("'=1+1 việc");
    expect(csv).toContain('Ban Nữ công');
    expect(await read('chair', '/cd/one/chuong-trinh')).toContain('Chương trình công tác là của cả công đoàn cơ sở');
  });
});
