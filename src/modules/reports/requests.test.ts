import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, visitor, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import { inOneLine } from '../../../test/papers/reading.ts';
import { newId } from '../../kernel/ids.ts';
import { writeSheet } from '../../kernel/sheets/write.ts';
import { recordEntries } from '../ledger/index.ts';
import { insertAccount } from '../people/index.ts';
import { outlineCatalogue } from '../../rulesets/outlines.ts';
import { readSentence, writeSentence, type Wording } from './rules/prose.ts';
import { mannerOf } from './rules/manner.ts';

const noFigures: Omit<Wording, 'frame'> = {
  readings: new Map(),
  manner: mannerOf({}),
  catalogue: { kinds: [], funds: [] },
  called: {},
  before: undefined,
};
const world = useWorld();
const password = 'con đường quê hương';
const today = '2024-06-30';
let site: Site;
const visitors = {} as Record<'chair' | 'upperChair' | 'siblingChair', Visitor>;

beforeAll(async () => {
  site = openSite(world().connection, { now: () => new Date('2024-06-30T03:00:00Z') });
  for (const [nth, name] of (['chair', 'upperChair', 'siblingChair'] as const).entries()) {
    const accountId = newId();
    const personId = world().persons[name];
    await world().as('system', (scope) => insertAccount(scope, { accountId, personId, administrator: false }));
    await site.services.identity.createAccount({ accountId, name, username: `q.${name.toLowerCase()}`, password });
    visitors[name] = visitor(site.app, { ip: `10.2.0.${nth + 1}` });
    await visitors[name].post('/dang-nhap', { username: `q.${name.toLowerCase()}`, password });
  }
  const visits = (unit: 'home' | 'sibling', turns: number) =>
    world().as('system', (scope) =>
      recordEntries(scope, {
        unit: world().units[unit],
        kindCode: 'visit',
        drafts: [
          {
            onDate: '2023-05-04',
            turns,
            amount: turns * 500_000,
            causeCode: 'wedding',
            giver: 'union',
            moneySource: 'union_budget',
          },
        ],
        today,
      }),
    );
  await visits('home', 12);
  await visits('sibling', 30);
});
afterAll(() => site.close());

type Name = keyof typeof visitors;
const read = async (name: Name, path: string): Promise<string> => (await visitors[name].get(path)).text();
const wordsOf = (html: string): string => inOneLine(html.replace(/<[^>]+>/gu, ' ')).replace(/ ([.,;)])/gu, '$1');
const to = (answer: Response): string => (answer.headers.get('location') ?? '').replace(/\?.*/u, '');

const outlines = '/cd/upper/bao-cao/de-cuong';
const text = [
  'Phần thứ nhất. Kết quả {kỳ báo cáo}',
  'I. Chăm lo đời sống',
  'Thăm hỏi {Lượt thăm hỏi của công đoàn} lượt đoàn viên.',
  'II. Chuyển đổi số',
  'Viết: Nêu phần mềm đang dùng',
].join('\n');
const form = { name: 'Đề cương năm của công đoàn tỉnh', kind: 'year', abstract: 'Tổng kết {kỳ báo cáo}', words: text };
let outline = '';
const sending = { spanCode: 'calendarYear', year: '2023', dueOn: '15/07/2024', note: 'Gửi kèm bản ký' };
function send(units: readonly string[], change: Record<string, string> = {}): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...sending, ...change })) body.set(name, value);
  for (const unitId of units) body.append('units[]', unitId);
  return visitors.upperChair.send(`${outline}/gui`, body);
}

describe('An outline of an upper union', () => {
  it('is written in names, and refused with each name that is not known, nothing typed lost', async () => {
    const wrong = await visitors.upperChair.post(`${outlines}/them`, {
      ...form,
      words: `${text}\nCó {Số máy tính} máy.`,
    });
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    expect(wordsOf(html)).toContain('dòng 6: Chưa rõ {Số máy tính} là số liệu nào.');
    expect(html).toContain('Thăm hỏi {Lượt thăm hỏi của công đoàn} lượt đoàn viên.');
    const kept = await visitors.upperChair.post(`${outlines}/them`, form);
    expect(kept.status).toBe(303);
    outline = to(kept);
    expect(wordsOf(await read('upperChair', outlines))).toContain('Đề cương năm của công đoàn tỉnh');
  });

  it('comes out of an Excel form with a place for what is not known, and nothing is kept before it is looked through', async () => {
    const columns = ['Cấp', 'Nội dung', 'Yêu cầu'].map((label, nth) => ({
      label,
      value: (row: string[]) => row[nth] ?? '',
    }));
    const rows = [
      ['2', 'Tuyên truyền, giáo dục', ''],
      ['2', 'Xây dựng đời sống văn hóa cơ sở', 'Nêu mô hình'],
    ];
    const sheet = await new Response(writeSheet('xlsx', { name: 'Đề cương', columns, batches: [rows] })).arrayBuffer();
    const body = new FormData();
    body.set('kind', 'year');
    body.set('file', new File([sheet], 'De cuong.xlsx'));
    const before = await read('upperChair', outlines);
    const answer = await visitors.upperChair.send(`${outlines}/tai-len`, body);
    const html = await answer.text();
    expect(wordsOf(html)).toContain('Đọc được 2 mục; 1 mục trùng với đề cương có sẵn');
    expect(html).toContain('{Buổi tuyên truyền, phổ biến pháp luật}');
    expect(html).toContain('Viết: Nêu mô hình');
    expect(await read('upperChair', outlines)).toBe(before);
  });

  it('is refused as a file that is no form', async () => {
    const body = new FormData();
    body.set('kind', 'year');
    body.set('file', new File(['%PDF-1.7 nothing'], 'x.docx'));
    const answer = await visitors.upperChair.send(`${outlines}/tai-len`, body);
    expect(answer.status).toBe(422);
    expect(wordsOf(await answer.text())).toContain('Không mở được tệp. Hãy chọn tệp Word (.docx) hoặc Excel (.xlsx)');
  });

  it('is the upper union’s own: a unit below neither sees it among its outlines nor opens it', async () => {
    const code = outline.split('/').at(-1) ?? '';
    expect(await read('chair', '/cd/home/bao-cao/de-cuong')).not.toContain('Đề cương năm của công đoàn tỉnh');
    expect((await visitors.chair.get(`/cd/home/bao-cao/de-cuong/${code}`)).status).toBe(404);
  });
});

describe('A report that is asked for', () => {
  let report = '';

  it('is asked of units right below, for days to come', async () => {
    const { home, sibling, stranger } = world().units;
    for (const [units, change, said] of [
      [[], {}, 'Chưa chọn đơn vị nào.'],
      [[stranger.unitId], {}, 'Chưa chọn đơn vị nào.'],
      [[home.unitId], { dueOn: '29/06/2024' }, 'Hạn nộp phải từ hôm nay trở đi.'],
      [[home.unitId], { spanCode: 'calendarHalf' }, 'Đề cương này dùng cho loại báo cáo khác.'],
    ] as const) {
      const answer = await send(units, change);
      expect(answer.status, said).toBe(422);
      expect(wordsOf(await answer.text())).toContain(said);
    }
    expect((await send([home.unitId, sibling.unitId])).status).toBe(303);
  });

  it('waits on the first page of who writes reports, with its day, and only there', async () => {
    const line = 'Nộp báo cáo tổng kết năm 2023 theo yêu cầu của';
    expect(wordsOf(await read('chair', '/cd/home'))).toContain(line);
    expect(wordsOf(await read('chair', '/cd/home'))).toContain('hạn 15/07/2024');
    expect(wordsOf(await read('upperChair', '/cd/upper'))).not.toContain(line);
    expect(wordsOf(await read('chair', '/cd/home/bao-cao'))).toContain('Gửi kèm bản ký');
  });

  it('is drafted by the outline that came with it, prefilled, and takes over what was begun before', async () => {
    const begun = to(await visitors.chair.post('/cd/home/bao-cao', { spanCode: 'calendarYear', year: '2023' }));
    await visitors.chair.post(`${begun}/doan/finance`, { words: 'Thu chi đúng quy định.' });
    const [, action = ''] =
      /action="(\/cd\/home\/bao-cao\/yeu-cau\/[^"]+)"/u.exec(await read('chair', '/cd/home/bao-cao')) ?? [];
    report = to(await visitors.chair.post(action.replaceAll('&amp;', '&')));
    expect(report).toBe(begun);
    const words = wordsOf(await read('chair', report));
    expect(words).toContain('CHĂM LO ĐỜI SỐNG');
    expect(words).toContain('Thăm hỏi 12 lượt đoàn viên.');
    expect(words).toContain('Nêu phần mềm đang dùng');
    // What was written under a section that this outline does not have is still told.
    expect(words).toContain('Thu chi đúng quy định.');
    expect((await visitors.siblingChair.post(action.replace('/home/', '/sibling/'))).status).toBe(303);
  });

  it('keeps its outline when the upper union mends it', async () => {
    const mended = { ...form, words: text.replace('Chuyển đổi số', 'Ứng dụng công nghệ') };
    expect((await visitors.upperChair.post(outline, mended)).status).toBe(303);
    expect(wordsOf(await read('upperChair', outline))).toContain('Bản 2.');
    expect(wordsOf(await read('chair', report))).toContain('Chuyển đổi số');
  });

  it('is missing above until it is handed in, then read there; the words of a draft are not', async () => {
    const overview = '/cd/upper/bao-cao/don-vi?ky=calendarYear&nam=2023';
    expect(wordsOf(await read('upperChair', overview))).toContain(
      '0/2 đơn vị đã nộp, cần đôn đốc 2. Hạn nộp 15/07/2024.',
    );
    expect((await visitors.upperChair.get(report)).status).toBe(404);
    expect((await visitors.chair.post(`${report}/nop`)).status).toBe(303);
    const html = await read('upperChair', overview);
    expect(wordsOf(html)).toContain('1/2 đơn vị đã nộp, cần đôn đốc 1.');
    expect(html).toContain(`href="${report}"`);
    expect(wordsOf(await read('upperChair', report))).toContain('Thăm hỏi 12 lượt đoàn viên.');
    expect(wordsOf(await read('chair', '/cd/home'))).not.toContain('Nộp báo cáo tổng kết năm 2023');
  }, 60_000);
});

describe('What the upper union answers', () => {
  const overview = '/cd/upper/bao-cao/don-vi?ky=calendarYear&nam=2023';
  const handedIn = async (): Promise<string> =>
    /href="(\/cd\/home\/bao-cao\/[0-9a-f-]{36})"/u.exec(await read('upperChair', overview))?.[1] ?? '';

  it('asks to complete a report and says what is missing; the unit finds it on its first page', async () => {
    const report = await handedIn();
    expect((await visitors.upperChair.post(`${report}/bo-sung`, { note: '' })).status).toBe(422);
    const note = 'Thiếu số liệu xếp loại đoàn viên.';
    expect((await visitors.upperChair.post(`${report}/bo-sung`, { note })).status).toBe(303);
    expect(wordsOf(await read('upperChair', overview))).toContain('Yêu cầu bổ sung');
    const start = wordsOf(await read('chair', '/cd/home'));
    expect(start).toContain(`theo yêu cầu của Công đoàn Viên chức: ${note}`);
    expect(start).toContain('Công đoàn Viên chức yêu cầu bổ sung: Báo cáo tổng kết năm 2023');
    expect(wordsOf(await read('chair', '/cd/home/bao-cao'))).toContain('Yêu cầu bổ sung');
    expect(wordsOf(await read('chair', report))).toContain(note);
    // Another unit under the same union hears nothing of it.
    expect(wordsOf(await read('siblingChair', '/cd/sibling'))).not.toContain(note);
  });

  it('speaks of the copy that was handed in: handed in again, nothing is answered yet; received, both sides see it', async () => {
    const report = await handedIn();
    expect((await visitors.chair.post(`${report}/nop`)).status).toBe(303);
    expect(wordsOf(await read('chair', '/cd/home'))).not.toContain('Bổ sung báo cáo');
    expect(wordsOf(await read('upperChair', overview))).not.toContain('Yêu cầu bổ sung');
    expect((await visitors.upperChair.post(`${report}/nhan`)).status).toBe(303);
    expect(wordsOf(await read('upperChair', overview))).toContain('Nộp chậm Đã nhận');
    expect(wordsOf(await read('chair', '/cd/home/bao-cao'))).toContain('Cấp trên đã nhận');
    expect((await visitors.upperChair.post(`${report}/nhan`)).status).toBe(422);
  }, 60_000);

  it('is not the unit’s own to give', async () => {
    const report = await handedIn();
    const own = await visitors.chair.post(`${report}/nhan`);
    expect(own.status).toBe(422);
    expect(await own.text()).toContain('thì công đoàn cấp trên nhận');
    expect((await visitors.siblingChair.post(`${report}/nhan`)).status).toBe(404);
    expect(await read('chair', report)).not.toContain('/bo-sung');
  });

  it('withdraws a request that it sent: who has not begun no longer sees it, what was handed in stays', async () => {
    const line = 'Nộp báo cáo tổng kết năm 2022';
    expect((await send([world().units.sibling.unitId], { year: '2022' })).status).toBe(303);
    expect(wordsOf(await read('siblingChair', '/cd/sibling'))).toContain(line);
    const sent = await read('upperChair', overview.replace('2023', '2022'));
    const [, action = ''] = /action="(\/cd\/upper\/bao-cao\/yeu-cau\/[^"]+\/rut)"/u.exec(sent) ?? [];
    expect((await visitors.siblingChair.post(action.replace('/upper/', '/sibling/'))).status).toBe(404);
    expect((await visitors.upperChair.post(action)).status).toBe(303);
    expect((await visitors.upperChair.post(action)).status).toBe(303);
    expect(wordsOf(await read('siblingChair', '/cd/sibling'))).not.toContain(line);
    expect(wordsOf(await read('siblingChair', '/cd/sibling/bao-cao'))).not.toContain('năm 2022');
    expect(wordsOf(await read('upperChair', overview.replace('2023', '2022')))).not.toContain('Hạn nộp');
    const told = wordsOf(await read('upperChair', '/cd/upper'));
    expect(told.match(/Rút yêu cầu nộp: Báo cáo tổng kết năm 2022/gu)).toHaveLength(1);
  });
});

describe('The summing up of the upper union', () => {
  it('tells the whole branch, unit by unit, who has handed in and who is missing', async () => {
    const answer = await visitors.upperChair.post('/cd/upper/bao-cao', { spanCode: 'calendarYear', year: '2023' });
    const html = await read('upperChair', to(answer));
    const words = wordsOf(html);
    expect(words).toContain('Thăm hỏi 42 lượt đoàn viên, người lao động với số tiền 21.000.000 đồng.');
    // A copy bears the database's own time, which is past this invented deadline.
    expect(words).toContain(
      '01/02 đơn vị trực thuộc đã nộp báo cáo năm 2023, trong đó 01 đơn vị nộp chậm; chưa nộp: CĐCS Thư viện.',
    );
    expect(words).toMatch(/CĐCS Trung tâm Văn hóa \d+ - 12 6\.000\.000/u);
    expect(words).toMatch(/CĐCS Thư viện \d+ - 30 15\.000\.000/u);
    // A number of a unit opens that unit's records.
    expect(html).toMatch(/href="\/cd\/sibling\/so-lieu\/visits\.turns\?tu=2023-01-01&amp;den=2023-12-31"/u);
  });

  it('tells how many were late and, of many, how many are missing', () => {
    const sections = outlineCatalogue.find((one) => one.code === 'year.upper')?.content.sections ?? [];
    const sentences = sections.flatMap((section) => section.sentences ?? []).flat();
    const told = sentences.find((sentence) => sentence.startsWith('{@submitted}')) ?? '';
    const say = (frame: Record<string, string>): string =>
      (writeSentence(readSentence(told), { ...noFigures, frame }) ?? []).map((piece) => piece.text).join('');
    expect(say({ submitted: '06/23', period: 'năm 2025', late: '02', 'missing.count': '17' })).toBe(
      '06/23 đơn vị trực thuộc đã nộp báo cáo năm 2025, trong đó 02 đơn vị nộp chậm; còn 17 đơn vị chưa nộp.',
    );
    expect(say({ submitted: '23/23', period: 'năm 2025' })).toBe('23/23 đơn vị trực thuộc đã nộp báo cáo năm 2025.');
    expect(sentences).toContain('Ban Chấp hành các cấp công đoàn họp {meetings.committee} kỳ.');
  });

  it('tells beside the paper where a unit’s ledger says something else since it handed in', async () => {
    await world().as('chair', (scope) =>
      recordEntries(scope, {
        unit: world().units.home,
        kindCode: 'visit',
        drafts: [
          {
            onDate: '2023-06-04',
            turns: 3,
            amount: 1_500_000,
            causeCode: 'wedding',
            giver: 'union',
            moneySource: 'union_budget',
          },
        ],
        today,
      }),
    );
    const answer = await visitors.upperChair.post('/cd/upper/bao-cao', { spanCode: 'calendarYear', year: '2023' });
    const words = wordsOf(await read('upperChair', to(answer)));
    expect(words).toContain('Thăm hỏi 45 lượt');
    expect(words).toMatch(/CĐCS Trung tâm Văn hóa: Lượt thăm hỏi của công đoàn đã nộp: 12 lượt → sổ nay: 15 lượt/u);
  });
});
