import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canOpenWord, openInOffice, readPdf, wordPart } from '../../../test/papers/reading.ts';
import { signInAll } from '../../../test/access/matrix.ts';
import type { Role } from '../../../test/access/roles.ts';
import { openSite, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import { listEntries } from './index.ts';
import { listAttendance } from './store/meetings.ts';

const world = useWorld();
let site: Site;
let visitors: Record<Role, Visitor>;
let now = new Date('2024-06-20T03:00:00Z');

beforeAll(async () => {
  site = openSite(world().connection, { now: () => now });
  visitors = await signInAll(site, world());
});
afterAll(() => site.close());

const read = async (path: string, who: Role = 'chair'): Promise<string> => (await visitors[who].get(path)).text();
function send(path: string, fields: Record<string, string | string[]>): Promise<Response> {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(field, one);
  return visitors.chair.send(path, body);
}
const where = (answer: Response): string => (answer.headers.get('location') ?? '').replace(/[?#].*$/u, '');
const words = (docx: Buffer): string =>
  wordPart(docx, 'word/document.xml')
    .replaceAll(/<\/w:p>/gu, '\n')
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll('\u00a0', ' ');
const bytesOf = async (path: string, who: Role = 'chair'): Promise<Buffer> =>
  Buffer.from(await (await visitors[who].get(path)).arrayBuffer());

const call = {
  summary: 'Họp Ban Chấp hành quý II',
  causeCode: 'committee',
  onDate: '28/06/2024',
  startsAt: '14 giờ 00',
  place: 'Phòng họp số 2',
  chairedBy: 'Nguyễn Thị Chủ Trì',
  agenda: 'Sơ kết sáu tháng\nTặng quà 27/7',
};
const countHeld = () =>
  world().as('system', (scope) =>
    listEntries(
      scope,
      { path: world().units.home.path, period: { from: '2024-06-01', to: '2024-06-30' }, kinds: ['meeting'] },
      { most: 10 },
    ),
  );

describe('A meeting that is called', () => {
  let plan = '';

  it('has its invitation as an official paper before it is held, and counts nowhere', async () => {
    const { chair, committee } = world().persons;
    expect(await read('/cd/home/hop')).toContain('Chưa có cuộc họp nào sắp tới');
    plan = where(await send('/cd/home/hop/moi', { ...call, 'persons[]': [chair, committee] }));
    expect(plan).toMatch(/^\/cd\/home\/hop\/moi\/[0-9a-f-]{36}$/u);
    const paper = words(await bytesOf(`${plan}/van-ban/giay-moi.docx`));
    for (const line of [
      'GIẤY MỜI',
      '/GM-',
      'Họp Ban Chấp hành quý II',
      'Thời gian: 14 giờ 00, thứ sáu ngày 28/06/2024.',
      'Địa điểm: Phòng họp số 2.',
      '1. Sơ kết sáu tháng;',
      '2. Tặng quà 27/7.',
      'Đỗ Văn Quyết',
      'TM. BAN CHẤP HÀNH',
    ])
      expect(paper).toContain(line);
    expect(await countHeld()).toEqual([]);
    expect(await read('/cd/home')).not.toContain(plan);
    now = new Date('2024-06-22T03:00:00Z');
    expect(await read('/cd/home')).toContain(`href="${plan}"`);
  });

  it('is read and changed only where names of the unit are', async () => {
    for (const who of ['upperChair', 'siblingChair', 'member'] as const)
      expect([403, 404]).toContain((await visitors[who].get(plan)).status);
    expect((await visitors.inspector.get(plan)).status).toBe(200);
    expect((await visitors.inspector.post(`${plan}/bo`)).status).toBe(403);
  });

  it('is no record before its day', async () => {
    const early = await visitors.chair.post(`${plan}/da-hop`);
    expect(early.status).toBe(422);
    expect(await countHeld()).toEqual([]);
  });

  it('becomes a record when it was held, once, with who was asked in its sheet', async () => {
    now = new Date('2024-06-28T09:00:00Z');
    const held = where(await visitors.chair.post(`${plan}/da-hop`));
    expect(held).toMatch(/^\/cd\/home\/hop\/[0-9a-f-]{36}$/u);
    expect(where(await visitors.chair.post(`${plan}/da-hop`))).toBe(held);
    const [meeting, ...others] = await countHeld();
    expect(others).toEqual([]);
    expect(meeting).toMatchObject({ onDate: '2024-06-28', summary: 'Họp Ban Chấp hành quý II', turns: 2 });
    const there = await world().as('system', (scope) =>
      listAttendance(scope, { entryId: meeting?.entryId ?? '', version: 1 }),
    );
    expect(there.map((one) => one.state)).toEqual(['present', 'present']);
    expect(await read('/cd/home/hop')).toContain('Chưa có cuộc họp nào sắp tới');
  });

  it('that will not be held is dropped and cannot be written into the book', async () => {
    const other = where(await visitors.chair.post('/cd/home/hop/moi', { ...call, summary: 'Họp đột xuất' }));
    expect((await visitors.chair.post(`${other}/bo`)).status).toBe(303);
    expect((await visitors.chair.post(`${other}/da-hop`)).status).toBe(422);
    expect((await countHeld()).map((one) => one.summary)).not.toContain('Họp đột xuất');
  });
});

describe('Minutes', () => {
  it('say who was there and who was not, what was said and concluded, and are signed by two', async () => {
    const { chair, committee, leader } = world().persons;
    const id = (await countHeld())[0]?.entryId ?? '';
    const path = `/cd/home/hop/${id}`;
    const sheet = {
      seen: '1',
      'there[]': [chair, committee, leader],
      [`state.${leader}`]: 'excused',
      [`reason.${leader}`]: 'đi công tác',
      startsAt: '14 giờ 00',
      endsAt: '16 giờ 30',
      place: 'Phòng họp số 2',
      chairedBy: 'Nguyễn Thị Chủ Trì',
      secretary: 'Đỗ Văn Quyết',
      minutes: 'Đồng chí Chủ tịch báo cáo.\nCác ý kiến đều nhất trí.',
    };
    expect((await send(path, sheet)).status).toBe(303);
    await visitors.chair.post(`${path}/ket-luan`, {
      wording: 'Lập danh sách tặng quà',
      dueOn: '10/07/2024',
      'persons[]': committee,
    });
    const paper = words(await bytesOf(`${path}/van-ban/bien-ban.docx`));
    for (const line of [
      'BIÊN BẢN',
      '/BB-',
      'có mặt 02/03 người được mời',
      '(đi công tác)',
      'Các ý kiến đều nhất trí.',
      '1. Lập danh sách tặng quà (đồng chí Đỗ Văn Quyết thực hiện, hạn ngày 10/07/2024).',
      'Cuộc họp kết thúc lúc 16 giờ 30 cùng ngày./.',
      'THƯ KÝ',
      'CHỦ TRÌ',
    ])
      expect(paper).toContain(line);
    expect((await visitors.upperChair.get(`${path}/van-ban/bien-ban.docx`)).status).toBe(403);
  });

  it.skipIf(!canOpenWord)(
    'open in another program, and its PDF says the same',
    async () => {
      const id = (await countHeld())[0]?.entryId ?? '';
      const path = `/cd/home/hop/${id}/van-ban/bien-ban`;
      const { opened } = await openInOffice({ opened: await bytesOf(`${path}.docx`) });
      const drawn = await readPdf(await bytesOf(`${path}.pdf`));
      const said = (pages: readonly string[]) => pages.join(' ').replaceAll(/\s+/gu, ' ');
      for (const line of ['BIÊN BẢN', 'Lập danh sách tặng quà', 'KẾT LUẬN'])
        for (const pages of [opened.pages, drawn.pages]) expect(said(pages)).toContain(line);
    },
    60_000,
  );

  it('are written into the template that the unit keeps for minutes, and invitations into their own', async () => {
    const starter = await bytesOf('/cd/home/mau-van-ban/goc.docx?loai=minutes');
    const form = new FormData();
    form.append('file', new File([new Uint8Array(starter)], 'mau-bien-ban.docx'));
    expect((await visitors.chair.send('/cd/home/mau-van-ban?loai=minutes', form)).status).toBe(303);
    const id = (await countHeld())[0]?.entryId ?? '';
    const paper = words(await bytesOf(`/cd/home/hop/${id}/van-ban/bien-ban.docx`));
    expect(paper).toContain('THƯ KÝ');
    expect(paper).toContain('Lập danh sách tặng quà');
    expect(await read('/cd/home/mau-van-ban?loai=minutes')).toContain('mau-bien-ban.docx');
    for (const other of ['', '?loai=invitation'])
      expect(await read(`/cd/home/mau-van-ban${other}`)).toContain('Đang dùng thể thức mặc định');
    expect((await visitors.chair.get('/cd/home/mau-van-ban?loai=khac')).status).toBe(404);
  });

  it('begin with the matters of the agenda, and print each with what was said on it', async () => {
    const { chair } = world().persons;
    const plan = where(await send('/cd/home/hop/moi', { ...call, summary: 'Họp chuyên đề', 'persons[]': [chair] }));
    const held = where(await visitors.chair.post(`${plan}/da-hop`));
    expect(await read(held)).toContain('1. Sơ kết sáu tháng\n\n2. Tặng quà 27/7');
    const minutes = async () => words(await bytesOf(`${held}/van-ban/bien-ban.docx`));
    // Nothing written yet: the matters with room for a pen.
    expect(await minutes()).toMatch(/1\. Sơ kết sáu tháng\n\.{40}\n2\. Tặng quà 27\/7\n\.{40}\n/u);
    const sheet = { seen: '1', 'there[]': [chair], agenda: call.agenda };
    await send(held, {
      ...sheet,
      minutes: '1. Sơ kết sáu tháng\nĐạt 5/8 chỉ tiêu.\n2. Tặng quà 27/7\nNhất trí 12 suất.',
    });
    expect(await minutes()).toMatch(
      /NỘI DUNG CUỘC HỌP\n1\. Sơ kết sáu tháng\nĐạt 5\/8 chỉ tiêu\.\n2\. Tặng quà 27\/7\nNhất trí 12 suất\.\n/u,
    );
    // Minutes that follow no agenda keep every word behind it.
    await send(held, { ...sheet, seen: '2', minutes: 'Các ý kiến đều nhất trí.' });
    expect(await minutes()).toMatch(
      /Chương trình: ?\n1\. Sơ kết sáu tháng;\n2\. Tặng quà 27\/7\.\nCác ý kiến đều nhất trí\./u,
    );
  });
});
