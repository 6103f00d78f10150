import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listEvents } from '../../kernel/events.ts';
import type { Actor } from '../../kernel/scope.ts';
import { openSheets } from '../../kernel/sheets/read.ts';
import { jobs } from '../../modules.ts';
import { sweepImports, workImports } from '../imports/index.ts';
import { foundUnit, getUnit } from '../org/index.ts';
import { stepImport } from '../imports/store/imports.ts';
import { listAccesses } from './store/accesses.ts';
import { actorOf } from './actions/gate.ts';
import { signInAll } from '../../../test/access/matrix.ts';
import type { Role } from '../../../test/access/roles.ts';
import { openSite, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';

const world = useWorld();
let site: Site;
let visitors: Record<Role, Visitor>;
const base = '/cd/home/doan-vien/nhap';

beforeAll(async () => {
  site = openSite(world().connection, { now: () => new Date('2024-03-15T03:00:00Z') });
  visitors = await signInAll(site, world());
});
afterAll(() => site.close());

function formOf(
  csv: string | Uint8Array<ArrayBuffer>,
  name = 'danh sách.csv',
  fields: Record<string, string> = {},
): FormData {
  const form = new FormData();
  form.set('file', new File([csv], name));
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  return form;
}

async function upload(csv: string): Promise<string> {
  const answer = await visitors.chair.send(base, formOf(csv));
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}

const fills = {
  'dien.categoryCode': 'publicEmployee',
  'dien.fromOn': '01/01/2024',
  'dien.inReason': 'admission',
  'dien.unitId': '',
};

/** Uploads a list, takes the columns as they were guessed and checks it. */
async function checked(heads: readonly string[], rows: readonly string[], names: readonly string[]): Promise<string> {
  const to = await upload([heads.join(';'), ...rows].join('\n'));
  const mapping = Object.fromEntries(names.map((name, at) => [`cot.${at}`, name]));
  const answer = await visitors.chair.post(`${to}/cot`, { ...mapping, ...fills });
  expect(answer.status).toBe(303);
  return to;
}

const heads = ['Họ và tên', 'Giới tính', 'Ngày sinh'];
const names = ['fullName', 'sex', 'birthOn'];
const read = async (path: string): Promise<string> => (await visitors.chair.get(path)).text();
const membersNamed = async (name: string): Promise<number> =>
  (await read(`/cd/home/doan-vien.csv?q=${encodeURIComponent(name)}`)).split('\r\n').length - 2;
const countOf = (text: string, said: string): number => text.split(said).length - 1;

describe('A list of members comes in', () => {
  it('its headings are found below the office and the title, each row is shown with its faults, and only the right ones are written', async () => {
    const to = await upload(
      [
        'CÔNG ĐOÀN CƠ SỞ;;',
        'DANH SÁCH ĐOÀN VIÊN;;',
        '',
        'STT;Họ tên;Phái;Ngày tháng năm sinh;Tổ',
        '1;Mai Thị Lựu;Nữ;02/03/1985;Văn phòng',
        '2;;Nam;01/01/1990;',
        '3;Hồ Văn Bưởi;Nam;31/02/1990;',
        '4;Hồ Văn Cam;Nam;5/6/1991;Tổ Không Có',
      ].join('\n'),
    );
    const columns = await read(to);
    expect(columns).toContain('4 dòng dưới dòng tiêu đề 4');
    const mapping = { 'cot.1': 'fullName', 'cot.2': 'sex', 'cot.3': 'birthOn', 'cot.4': 'unitId' };
    for (const [name, value] of Object.entries(mapping))
      expect(columns).toMatch(new RegExp(`name="${name}"(?:(?!</select>).)*<option value="${value}" selected`, 'su'));

    expect((await visitors.chair.post(`${to}/cot`, { ...mapping, ...fills })).status).toBe(303);
    const preview = await read(to);
    expect(preview).toContain('4 dòng: 1 dòng đúng, 3 dòng có lỗi.');
    expect(preview).toContain('Chưa nhập họ và tên.');
    expect(preview).toContain('Ngày không đúng.');
    expect(preview).toContain('Không có tổ, bộ phận tên “Tổ Không Có”.');
    expect(await membersNamed('mai thi luu')).toBe(0);

    expect((await visitors.chair.post(`${to}/nhap`)).status).toBe(303);
    expect(await read(to)).toContain('Đã nhập: thêm 1');
    expect(await membersNamed('mai thi luu')).toBe(1);
    expect(await read('/cd/home/doan-vien.csv?q=luu')).toContain('Tổ công đoàn Văn phòng');

    const rejected = await visitors.chair.get(`${to}/chua-nhap.xlsx`);
    const file = await openSheets(new Uint8Array(await rejected.arrayBuffer()));
    const lines: string[][] = [];
    for await (const row of file.rows(0)) lines.push(row.cells);
    expect(lines).toHaveLength(4);
    expect(lines[2]).toEqual([
      '3',
      'Hồ Văn Bưởi',
      'Nam',
      '31/02/1990',
      '',
      '7',
      expect.stringContaining('Ngày sinh: Ngày không đúng.'),
    ]);
  });

  it('with headings in two rows and a column that puts each into their group', async () => {
    const to = await upload(
      [
        'TT;Họ và tên;Giới tính;Số;;Tổ công đoàn',
        ';;;Điện thoại;Thẻ;',
        '1;Thạch Văn Đôi;Nam;0912000777;DV-77;Tổ công đoàn Văn phòng',
        '2;Thạch Thị Hai;Nữ;;;nghiệp vụ',
      ].join('\n'),
    );
    const columns = await read(to);
    expect(columns).toContain('2 dòng dưới dòng tiêu đề 1');
    const mapping = { 'cot.1': 'fullName', 'cot.2': 'sex', 'cot.3': 'phone', 'cot.4': 'cardNumber', 'cot.5': 'unitId' };
    for (const [name, value] of Object.entries(mapping))
      expect(columns).toMatch(new RegExp(`name="${name}"(?:(?!</select>).)*<option value="${value}" selected`, 'su'));
    await visitors.chair.post(`${to}/cot`, { ...mapping, ...fills });
    await visitors.chair.post(`${to}/nhap`);
    const list = await read('/cd/home/doan-vien.csv?q=thach');
    expect(list).toMatch(/Thạch Văn Đôi.*0912000777.*DV-77.*Tổ công đoàn Văn phòng/u);
    expect(list).toMatch(/Thạch Thị Hai.*Tổ công đoàn Nghiệp vụ/u);
  });

  it('sent twice, and pressed twice, it is there once', async () => {
    const importId = '01900000-0000-7000-8000-00000000abcd';
    const csv = 'Họ và tên;Giới tính\nTống Thị Mơ;Nữ';
    for (let nth = 0; nth < 2; nth++)
      expect((await visitors.chair.send(base, formOf(csv, 'a.csv', { importId }))).headers.get('location')).toBe(
        `${base}/${importId}`,
      );
    await visitors.chair.post(`${base}/${importId}/cot`, { 'cot.0': 'fullName', 'cot.1': 'sex', ...fills });
    await Promise.all([1, 2].map(() => visitors.chair.post(`${base}/${importId}/nhap`)));
    await visitors.chair.post(`${base}/${importId}/nhap`);
    expect(await membersNamed('tong thi mo')).toBe(1);
  });

  it('who is there already is shown, marks or none, composed or not, and each row is chosen for', async () => {
    const first = await checked(heads, ['Kiều Văn Hoà;Nam;01/02/1980', 'Kiều Thị Quế;Nữ;'], names);
    await visitors.chair.post(`${first}/nhap`);
    const again = await checked(
      [...heads, 'Điện thoại'],
      [
        'KIEU VAN HOA;Nam;01/02/1980;0912000111',
        `${'Kiều Văn Hòa'.normalize('NFD')};Nam;01/02/1980;`,
        'Kiều Văn Hòa;Nam;01/02/1981;',
        'Kiều Thị Quế;Nữ;07/07/1977;0912000222',
      ],
      [...names, 'phone'],
    );
    const preview = await read(again);
    expect(preview).toContain('4 dòng: 1 dòng đúng, 3 dòng có thể trùng.');
    expect(countOf(preview, 'cùng tên, cùng ngày sinh')).toBe(2);
    expect(preview).toContain('Trùng dòng 2 của tệp');
    expect(preview).toContain('chưa đủ ngày sinh để phân biệt');

    await visitors.chair.post(`${again}/lua-chon`, { 'dong.2': 'update', 'dong.3': 'skip', 'dong.5': 'update' });
    await visitors.chair.post(`${again}/nhap`);
    expect(await read(again)).toContain('Đã nhập: thêm 1, cập nhật 2');
    const list = await read('/cd/home/doan-vien.csv?q=kieu');
    expect(list).toContain('0912000111');
    expect(list).toContain('Kiều Thị Quế,Nữ,07/07/1977');
    expect(await membersNamed('kieu van hoa')).toBe(2);

    await visitors.chair.post(`${again}/hoan-tac`);
    const back = await read('/cd/home/doan-vien.csv?q=kieu');
    expect(await membersNamed('kieu van hoa')).toBe(1);
    expect(back).toContain('Kiều Thị Quế,Nữ,,');
    expect(back).toContain('Kiều Văn Hoà');
    expect(back).not.toContain('0912000111');
  });

  it('is taken back while nobody has touched it, and refused in words when somebody has', async () => {
    const to = await checked(heads, ['Phan Thị Ổi;Nữ;01/01/1990', 'Phan Văn Mận;Nam;02/02/1991'], names);
    await visitors.chair.post(`${to}/nhap`);
    const person =
      /doan-vien\?[^"]*mo=([0-9a-f-]{36})/u.exec(await read('/cd/home/doan-vien?q=phan+thi+oi'))?.[1] ?? '';
    await visitors.chair.post(`/cd/home/doan-vien/${person}/thoi`, { toOn: '01/03/2024', outReason: 'leave' });
    const refused = await visitors.chair.post(`${to}/hoan-tac`);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Không hoàn tác được: Phan Thị Ổi');
    expect(await membersNamed('phan van man')).toBe(1);

    const other = await checked(heads, ['Phan Văn Sung;Nam;02/02/1991'], names);
    await visitors.chair.post(`${other}/nhap`);
    await visitors.chair.post(`${other}/hoan-tac`);
    await visitors.chair.post(`${other}/hoan-tac`);
    expect(await membersNamed('phan van sung')).toBe(0);
    expect(await read(other)).toContain('Đã hoàn tác');
  });
});

describe('A list that was looked at', () => {
  it('is still taken back: opened sensitive fields hold nobody, and who looked stays on record', async () => {
    const to = await checked([...heads, 'Dân tộc'], ['Bế Thị Khế;Nữ;01/01/1990;Tày'], [...names, 'ethnicity']);
    await visitors.chair.post(`${to}/nhap`);
    const person = /mo=([0-9a-f-]{36})/u.exec(await read('/cd/home/doan-vien?q=be+thi+khe'))?.[1] ?? '';
    expect((await visitors.chair.post(`/cd/home/doan-vien/${person}/nhay-cam`)).status).toBe(200);
    expect((await visitors.chair.post(`${to}/hoan-tac`)).status).toBe(303);
    expect(await membersNamed('be thi khe')).toBe(0);
    const looks = await world().as('system', (scope) => listAccesses(scope, { personId: person, most: 5 }));
    expect(looks.map((one) => one.whatCode)).toEqual(['fields']);
  });
});

describe('Between the preview and the run', () => {
  it('who was written meanwhile is not written a second time, and nothing else of the list is', async () => {
    const to = await checked(heads, ['Tạ Văn Khế;Nam;01/02/1980', 'Tạ Thị Chanh;Nữ;02/02/1981'], names);
    const other = await checked(heads, ['Tạ Thị Chanh;Nữ;02/02/1981'], names);
    await visitors.chair.post(`${other}/nhap`);
    const refused = await visitors.chair.post(`${to}/nhap`);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Dòng 3: Tạ Thị Chanh (02/02/1981): cùng tên, cùng ngày sinh.');
    expect([await membersNamed('ta van khe'), await membersNamed('ta thi chanh')]).toEqual([0, 1]);
  });

  it('who left meanwhile is not filled in', async () => {
    const first = await checked(heads, ['Tạ Văn Vải;Nam;01/02/1980'], names);
    await visitors.chair.post(`${first}/nhap`);
    const to = await checked([...heads, 'Điện thoại'], ['Tạ Văn Vải;Nam;01/02/1980;0912000333'], [...names, 'phone']);
    await visitors.chair.post(`${to}/lua-chon`, { 'dong.2': 'update' });
    const person = /doan-vien\?[^"]*mo=([0-9a-f-]{36})/u.exec(await read('/cd/home/doan-vien?q=ta+van+vai'))?.[1] ?? '';
    await visitors.chair.post(`/cd/home/doan-vien/${person}/thoi`, { toOn: '01/03/2024', outReason: 'leave' });
    const refused = await visitors.chair.post(`${to}/nhap`);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('từ lúc xem trước đã có thay đổi');
  });
});

describe('What a list changes of somebody', () => {
  it('stands in their history, and is not taken back over another list that changed them since', async () => {
    const list = [...heads, 'Điện thoại'];
    const made = await checked(heads, ['Ông Văn Nhãn;Nam;01/02/1980'], names);
    await visitors.chair.post(`${made}/nhap`);
    const update = async (phone: string): Promise<string> => {
      const to = await checked(list, [`Ông Văn Nhãn;Nam;01/02/1980;${phone}`], [...names, 'phone']);
      await visitors.chair.post(`${to}/lua-chon`, { 'dong.2': 'update' });
      await visitors.chair.post(`${to}/nhap`);
      return to;
    };
    const first = await update('0912000444');
    const second = await update('0912000555');
    const person =
      /doan-vien\?[^"]*mo=([0-9a-f-]{36})/u.exec(await read('/cd/home/doan-vien?q=ong+van+nhan'))?.[1] ?? '';
    const events = await world().as('system', (scope) => listEvents(scope, { subjectId: person, most: 9 }));
    expect(events.filter((event) => event.verb === 'people.changed')).toHaveLength(2);
    const refused = await visitors.chair.post(`${first}/hoan-tac`);
    expect(refused.status).toBe(422);
    expect(await read('/cd/home/doan-vien.csv?q=ong+van+nhan')).toContain('0912000555');
    expect((await visitors.chair.post(`${second}/hoan-tac`)).status).toBe(303);
    expect(await read('/cd/home/doan-vien.csv?q=ong+van+nhan')).toContain('0912000444');
  });

  it('who left and is named by their identity number is offered to be taken in again, and goes again with the list', async () => {
    const list = [...heads, 'CCCD', 'Sinh hoạt từ ngày'];
    const columns = [...names, 'citizenId', 'fromOn'];
    const made = await checked(list, ['Ông Thị Bòng;Nữ;05/05/1985;001185000456;01/01/2020'], columns);
    await visitors.chair.post(`${made}/nhap`);
    const person =
      /doan-vien\?[^"]*mo=([0-9a-f-]{36})/u.exec(await read('/cd/home/doan-vien?q=ong+thi+bong'))?.[1] ?? '';
    await visitors.chair.post(`/cd/home/doan-vien/${person}/thoi`, { toOn: '01/06/2023', outReason: 'leave' });
    expect(await membersNamed('ong thi bong')).toBe(0);
    const to = await checked(list, ['Ông Thị Bòng;Nữ;05/05/1985;001185000456;01/02/2024'], columns);
    const preview = await read(to);
    expect(preview).toContain('Ông Thị Bòng: cùng số căn cước, đã thôi sinh hoạt');
    expect(preview).toContain('Kết nạp lại người đã thôi sinh hoạt');
    expect(preview).not.toContain('Cập nhật người đã có');
    await visitors.chair.post(`${to}/lua-chon`, { 'dong.2': 'rejoin' });
    expect((await visitors.chair.post(`${to}/nhap`)).status).toBe(303);
    expect(await membersNamed('ong thi bong')).toBe(1);
    expect(await read(`/cd/home/doan-vien?q=ong+thi+bong`)).toContain(person);
    expect((await visitors.chair.post(`${to}/hoan-tac`)).status).toBe(303);
    expect(await membersNamed('ong thi bong')).toBe(0);
  });
});

describe('What does not fit is said in words, and nothing is written', () => {
  it.each([
    ['a picture', new Uint8Array(Buffer.from('89504e470d0a1a0a', 'hex')), 'không phải bảng tính'],
    ['an empty file', new Uint8Array(), 'Tệp này không có nội dung'],
    ['an empty sheet', new Uint8Array(Buffer.from('\n\n')), 'Trang này không có gì'],
    ['only headings', new Uint8Array(Buffer.from('Họ và tên;Giới tính\n')), 'Không thấy dòng nào'],
  ])('%s', async (_, bytes, words) => {
    const answer = await visitors.chair.send(base, formOf(bytes));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
  });

  it('a name of 10,000 letters, a day to come, a birth after joining', async () => {
    const to = await checked(
      [...heads, 'Sinh hoạt từ ngày'],
      [`${'Lê '.repeat(3333)};Nam;;`, 'Lê Văn Dâu;Nam;;01/01/2030', 'Lê Văn Táo;Nam;01/01/2020;01/01/2019'],
      [...names, 'fromOn'],
    );
    const preview = await read(to);
    expect(preview).toContain('3 dòng: 0 dòng đúng, 3 dòng có lỗi.');
    expect(preview).toContain('Dài quá 120 ký tự.');
    expect(preview).toContain('Ngày chưa đến (hôm nay là 15/03/2024).');
    expect(preview).toContain('Ngày sinh phải trước ngày sinh hoạt.');
    const run = await visitors.chair.post(`${to}/nhap`);
    expect(run.status).toBe(422);
    expect(await run.text()).toContain('Không có dòng nào để nhập.');
  });

  it('a stay in a group before the group was founded', async () => {
    await world().as('system', async (scope) => {
      const values = {
        name: 'Tổ công đoàn Lưu trữ',
        shortName: 'Tổ Lưu trữ',
        abbreviation: 'TLT',
        foundedOn: '2015-01-01',
      };
      const parent = await getUnit(scope, { unitId: world().units.home.unitId });
      await foundUnit(scope, { values: values as never, kindCode: 'union_group', innerPart: true, parent });
    });
    const to = await checked(
      [...heads, 'Sinh hoạt từ ngày', 'Tổ'],
      ['Lê Văn Sớm;Nam;01/01/1980;01/01/2010;Lưu trữ', 'Lê Văn Đúng;Nam;01/01/1980;01/01/2015;Lưu trữ'],
      [...names, 'fromOn', 'unitId'],
    );
    const preview = await read(to);
    expect(preview).toContain('2 dòng: 1 dòng đúng, 1 dòng có lỗi.');
    expect(preview).toContain('trước ngày thành lập đơn vị (01/01/2015)');
    await visitors.chair.post(`${to}/nhap`);
    expect(await read(to)).toContain('Đã nhập: thêm 1');
  });

  it('a file that is larger than a list, and files where none belong', async () => {
    const large = formOf(new Uint8Array(33_000_000));
    const answer = await visitors.chair.send(base, large);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('không quá 33 MB');
    const elsewhere = await visitors.chair.send(
      `${base}/01900000-0000-7000-8000-00000000abcd/cot`,
      formOf(new Uint8Array(1_000_001)),
    );
    expect(elsewhere.status).toBe(422);
    expect(await elsewhere.text()).toContain('không quá 1 MB');
  });

  it('columns that are needed and not there, or there twice', async () => {
    const to = await upload('Họ và tên;Tên gọi khác\nAn;Bình');
    const missing = await visitors.chair.post(`${to}/cot`, { 'cot.0': 'fullName', ...fills });
    expect(missing.status).toBe(422);
    expect(await missing.text()).toContain(
      'Chưa có cột nào là: Giới tính. Hãy chọn cột; nếu tệp không có thì thêm cột vào tệp rồi tải lên lại.',
    );
    const twice = await visitors.chair.post(`${to}/cot`, { 'cot.0': 'fullName', 'cot.1': 'fullName', ...fills });
    expect(await twice.text()).toContain('Có hai cột cùng là “Họ và tên”.');
    expect((await visitors.chair.post(`${to}/bo`)).status).toBe(303);
    expect((await visitors.chair.get(to)).status).toBe(404);
  });

  it('another officer without the sensitive right sees nothing of it', async () => {
    const to = await upload('Họ và tên;Số căn cước công dân\nAn;001085000001');
    expect((await visitors.womensHead.get(to)).status).toBe(403);
    expect((await visitors.siblingChair.get(to)).status).toBe(404);
    expect((await visitors.siblingChair.get(to.replace('/home/', '/sibling/'))).status).toBe(404);
  });
});

describe('A long list', () => {
  afterAll(() => site.services.jobs.stop());

  /** Until the page of the import says so; the work is done by the jobs of the program. */
  async function waitFor(to: string, words: string): Promise<string> {
    for (let nth = 0; nth < 120; nth++) {
      const page = await read(to);
      if (page.includes(words)) return page;
      await new Promise((done) => setTimeout(done, 500));
    }
    throw new Error(`The page never said: ${words}`);
  }

  it(
    'of 5,000 rows is worked on behind, told on its page, and is there whole or not at all',
    { timeout: 120_000 },
    async () => {
      await site.services.jobs.start(site.services, jobs);
      const from = performance.now();
      const rows = Array.from(
        { length: 5000 },
        (_, nth) => `Đinh Thị Số${nth};Nữ;0${1 + (nth % 9)}/1${nth % 3}/19${70 + (nth % 30)}`,
      );
      const to = await checked(heads, rows, names);
      expect(await read(to)).toContain('<busy-import>');
      await waitFor(to, '5.000 dòng: 5.000 dòng đúng.');
      await visitors.chair.post(`${to}/nhap`);
      await waitFor(to, 'Đã nhập: thêm 5.000');
      expect(await membersNamed('dinh thi so')).toBe(5000);
      await visitors.chair.post(`${to}/hoan-tac`);
      await waitFor(to, 'Đã hoàn tác');
      expect(await membersNamed('dinh thi so')).toBe(0);
      expect(performance.now() - from).toBeLessThan(60_000);
    },
  );

  it('that a fall broke off is begun anew and written once', async () => {
    const to = await checked(heads, ['Đinh Văn Lại;Nam;01/01/1980'], names);
    const importId = to.split('/').at(-1) ?? '';
    // What a killed program leaves: the state of its last transaction, and nothing of the one that was open.
    await world().as('system', (scope) => stepImport(scope, importId, ['ready'], { state: 'running' }));
    const work = workImports(actorOf);
    await Promise.all([work.run(site.services), work.run(site.services)]);
    await work.run(site.services);
    expect(await read(to)).toContain('Đã nhập: thêm 1');
    expect(await membersNamed('dinh van lai')).toBe(1);
  });
});

describe('A step in the background', () => {
  const waitingIn = async (state: 'running' | 'checking', more: object = {}): Promise<string> => {
    const to = await checked(heads, [`Đinh Văn Chờ ${Math.random().toString(36)};Nam;01/01/1980`], names);
    const importId = to.split('/').at(-1) ?? '';
    await world().as('system', async (scope) => {
      await stepImport(scope, importId, ['ready'], { state });
      await scope.tx
        .updateTable('imports.import')
        .set({ attempts: 0, ...more })
        .where('importId', '=', importId)
        .execute();
    });
    return to;
  };

  it('that took the program down with it three times is not begun a fourth time, and the page says so', async () => {
    const to = await waitingIn('running', { attempts: 3 });
    await workImports(actorOf).run(site.services);
    const page = await read(to);
    expect(page).toContain('Phần mềm đã dừng giữa chừng 3 lần');
    expect(page).toContain('Nhập 1 đoàn viên');
  });

  it('whose sender has no account any more ends with a word on the page', async () => {
    const to = await waitingIn('checking', { accountId: 'account-gone' });
    await workImports(actorOf).run(site.services);
    expect(await read(to)).toContain('Tài khoản của người nhập không còn');
  });

  it('that fails is told although its sender may do nothing there any more', async () => {
    const to = await waitingIn('running');
    const stripped = async () => ({ ...(await world().actor('chair')), grants: [] }) as Actor;
    await workImports(stripped).run(site.services);
    expect(await read(to)).toContain('không còn quyền làm việc này');
  });

  it('that was done while it waited for its turn is not done twice', async () => {
    const to = await waitingIn('running');
    // Whoever looked for work before the step was done sees it as it was then.
    const late = async (...of: Parameters<typeof actorOf>) => {
      await workImports(actorOf).run(site.services);
      return actorOf(...of);
    };
    await workImports(late).run(site.services);
    expect(await read(to)).toContain('Đã nhập: thêm 1');
    expect(await read(to)).not.toContain('role="alert"');
  });
});

describe('The file of a list', () => {
  const keep = async (name: string, state: 'done' | null): Promise<string> => {
    const to = await checked(heads, [`${name};Nam;01/01/1980`], names);
    if (state) await visitors.chair.post(`${to}/nhap`);
    return `nhap/${world().tenantId}/${to.split('/').at(-1)}`;
  };
  const later = (hours: number) => ({ ...site.services, now: () => new Date(Date.now() + hours * 3_600_000) });
  const isThere = (key: string) => site.services.files.disk.exists(key);

  it('goes when it was imported, with what a broken upload left; one that waits stays', async () => {
    const [done, waiting] = [await keep('Uông Văn Tệp', 'done'), await keep('Uông Thị Chờ', null)];
    const lost = `nhap/${world().tenantId}/01900000-0000-7000-8000-0000000000ff`;
    const foreign = 'nhap/01900000-0000-7000-8000-000000000001/01900000-0000-7000-8000-0000000000ff';
    for (const key of [lost, foreign]) await site.services.files.disk.put(key, 'x');
    await sweepImports.run(later(0));
    expect(await Promise.all([done, waiting, lost].map(isThere))).toEqual([true, true, true]);
    await sweepImports.run(later(2));
    expect(await Promise.all([done, waiting, lost, foreign].map(isThere))).toEqual([false, true, false, true]);
  });

  it('of which nothing came goes after sixty days, and its page with it', async () => {
    const waiting = await keep('Uông Văn Quên', null);
    const importId = waiting.split('/').at(-1) ?? '';
    await world().as('system', (scope) =>
      scope.tx
        .updateTable('imports.import')
        .set({ createdAt: new Date(Date.now() - 61 * 86_400_000) })
        .where('importId', '=', importId)
        .execute(),
    );
    await sweepImports.run(later(2));
    expect(await isThere(waiting)).toBe(false);
    expect((await visitors.chair.get(`${base}/${importId}`)).status).toBe(404);
  });
});

describe('The list out', () => {
  it('bears sensitive fields only for who may open them, and says who took them', async () => {
    const to = await checked([...heads, 'CCCD'], ['Giáp Thị Hồng;Nữ;05/05/1985;1185000123'], [...names, 'citizenId']);
    await visitors.chair.post(`${to}/nhap`);
    expect(await read('/cd/home/doan-vien.csv?q=giap+thi')).not.toContain('1185000123');
    // Two zeros that the sheet dropped are back: the birth year tells that it is an identity number.
    expect(await read('/cd/home/doan-vien.csv?q=giap+thi&day=du')).toContain('001185000123');
    expect((await visitors.womensHead.get('/cd/home/doan-vien.csv?day=du')).status).toBe(403);
    const events = await world().as('system', (scope) =>
      listEvents(scope, { unitIds: [world().units.home.unitId], most: 50 }),
    );
    expect(events.filter((event) => event.verb === 'people.sensitiveListed')).toHaveLength(1);
  });

  it('as a workbook is the list that the page shows', async () => {
    const answer = await visitors.chair.get('/cd/home/doan-vien.xlsx?q=giap');
    expect(answer.headers.get('content-disposition')).toContain(
      'attachment; filename="doan-vien-home-2024-03-15.xlsx"',
    );
    const file = await openSheets(new Uint8Array(await answer.arrayBuffer()));
    const lines: string[][] = [];
    for await (const row of file.rows(0)) lines.push(row.cells);
    expect(lines[0]?.slice(0, 3)).toEqual(['Họ và tên', 'Giới tính', 'Ngày sinh']);
    expect(lines.slice(1).map((line) => line.slice(0, 3))).toEqual([['Giáp Thị Hồng', 'Nữ', '1985-05-05']]);
  });
});

describe('The template', () => {
  it('has the headings that the import knows, and how each is written', async () => {
    const answer = await visitors.chair.get(`${base}/mau.xlsx`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const sent = await visitors.chair.send(base, formOf(bytes, 'mau.xlsx'));
    expect(await sent.text()).toContain('Không thấy dòng nào');
    const file = await openSheets(bytes);
    for await (const row of file.rows(0)) expect(row.cells).toContain('Số căn cước công dân');
  });
});
