import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, visitor, type Site, type Visitor } from '../../../test/site.ts';
import { useWorld } from '../../../test/world.ts';
import type { PersonName } from '../../../test/world/build.ts';
import { canOpenWord, inOneLine, openInOffice, readPdf } from '../../../test/papers/reading.ts';
import { newId } from '../../kernel/ids.ts';
import { correctEntry, declareTotal, recordEntries, withdrawTotal, type EntryDraft } from '../ledger/index.ts';
import { getUnit } from '../org/index.ts';
import { insertAccount } from '../people/index.ts';
import { renderReport } from './index.ts';

const world = useWorld();
const password = 'con đường quê hương';
const today = '2024-06-30';
let site: Site;
const visitors = {} as Record<PersonName, Visitor>;

beforeAll(async () => {
  site = openSite(world().connection, { now: () => new Date('2024-06-30T03:00:00Z') });
  for (const [nth, name] of (['chair', 'upperChair', 'siblingChair'] as const).entries()) {
    const accountId = newId();
    const personId = world().persons[name];
    await world().as('system', (scope) => insertAccount(scope, { accountId, personId, administrator: false }));
    await site.services.identity.createAccount({ accountId, name, username: `x.${name.toLowerCase()}`, password });
    visitors[name] = visitor(site.app, { ip: `10.1.0.${nth + 1}` });
    await visitors[name].post('/dang-nhap', { username: `x.${name.toLowerCase()}`, password });
  }
});
afterAll(() => site.close());

const place = '/cd/home/bao-cao';
const read = async (name: PersonName, path: string): Promise<string> => (await visitors[name].get(path)).text();
/** The words of a page without its tags. */
const wordsOf = (html: string): string =>
  inOneLine(
    html
      .replace(/<[^>]+>/gu, ' ')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&'),
  )
    .replace(/ ([.,;)])/gu, '$1')
    .replaceAll('( ', '(');

async function begin(name: PersonName, unit: string, termId: string): Promise<string> {
  const answer = await visitors[name].post(`/cd/${unit}/bao-cao`, { termId });
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}
const past = (): Promise<string> => begin('chair', 'home', world().terms.past);

const visit = (onDate: string, amount: number, turns: number): EntryDraft => ({
  onDate,
  amount,
  turns,
  causeCode: 'wedding',
  giver: 'union',
  moneySource: 'union_budget',
});

async function record(drafts: EntryDraft[]): Promise<string[]> {
  return world().as('chair', (scope) =>
    recordEntries(scope, { unit: world().units.home, kindCode: 'visit', drafts, today }),
  );
}

const correct = (entryId: string, version: number, draft: EntryDraft): Promise<unknown> =>
  world().as('chair', (scope) =>
    correctEntry(scope, { unit: world().units.home, entryId, version, draft, reason: 'Ghi nhầm', today }),
  );

/** The sentence that a figure of visits stands in, and where the figure leads. */
const figureIn = (html: string, code: string) => {
  const [, href = '', text = ''] =
    new RegExp(`data-figure="${code.replace(/[.|]/gu, '\\$&')}" href="([^"]+)"[^>]*>([^<]+)<`, 'u').exec(html) ?? [];
  return { href: href.replaceAll('&amp;', '&'), text };
};

const files = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

describe('The list of reports', () => {
  it('says what belongs there while it is empty, and offers every term', async () => {
    const html = await read('chair', place);
    expect(html).toContain('Chưa có báo cáo nào');
    expect(html).toContain('Nhiệm kỳ 2017 - 2022');
    expect(html).toContain('Nhiệm kỳ 2023 - 2028');
  });

  it('leads to the same report when it is begun again, also at the same moment', async () => {
    const [one, other] = await Promise.all([past(), past()]);
    expect(other).toBe(one);
    expect(await past()).toBe(one);
    expect((await read('chair', place)).match(/Báo cáo tổng kết nhiệm kỳ 2017 - 2022/gu)).toHaveLength(1);
  });
});

describe('The paper on the screen', () => {
  it('follows a correction, and each figure leads to a page that says the same', async () => {
    const [first = ''] = await record([visit('2018-05-04', 36_510_000, 66), visit('2020-05-04', 36_510_000, 68)]);
    const report = await past();
    const before = figureIn(await read('chair', report), 'visits.turns|plain');
    expect(before.text).toBe('134');
    expect(before.href).toContain('/cd/home/so-lieu/visits.turns?');
    expect(wordsOf(await read('chair', before.href))).toContain('134 lượt');
    await correct(first, 1, visit('2018-05-04', 36_490_000, 60));
    const html = await read('chair', report);
    expect(figureIn(html, 'visits.turns|plain').text).toBe('128');
    expect(wordsOf(html)).toContain('Thăm hỏi 128 lượt đoàn viên, người lao động với số tiền 73.000.000 đồng.');
    expect(wordsOf(await read('chair', before.href))).toContain('128 lượt');
  });

  it('says of a figure what it is, for which days, and how it was counted', async () => {
    const html = await read('chair', await past());
    const [, title = ''] = /data-figure="visits\.amount\|about"[^>]* title="([^"]+)"/u.exec(html) ?? [];
    expect(title).toContain('Tiền thăm hỏi của công đoàn, từ ngày 20/12/2017 đến ngày 05/01/2023: 73.000.000 đồng.');
    expect(title).toContain('Cộng số tiền của');
  });

  it('names no member, only who signs', async () => {
    const html = await read('chair', await past());
    const paper = html.slice(html.indexOf('class="paper-view"'), html.indexOf('</article>'));
    expect(paper).toContain('Vũ Thị Hạnh');
    for (const name of ['Nguyễn Văn Á', 'Trần Thị Đượm', 'Mạc Văn Ứng', 'Đỗ Văn Quyết'])
      expect(paper).not.toContain(name);
  });
});

describe('Writing between the figures', () => {
  it('opens the editor in place, keeps the words, and prints a section only when it says something', async () => {
    const report = await past();
    expect(wordsOf(await read('chair', report))).toContain('Công tác tài chính: chưa có nội dung nên chưa in.');
    const editor = await read('chair', `${report}?sua=finance`);
    expect(editor).toMatch(new RegExp(`action="${report}/doan/finance[?"]`, 'u'));
    expect(editor).toContain('số liệu sai thì sửa bản ghi trong sổ');
    const saved = await visitors.chair.post(`${report}/doan/finance`, {
      words: 'Công khai tài chính hằng năm.\nQuyết toán đúng hạn.',
    });
    expect(saved.headers.get('location')).toBe(`${report}#doan-finance`);
    const words = wordsOf(await read('chair', report));
    expect(words).toMatch(/\d\. Công tác tài chính Công khai tài chính hằng năm\. Quyết toán đúng hạn\./u);
    await record([visit('2019-05-04', 1_000_000, 1)]);
    expect(wordsOf(await read('chair', report))).toContain('Công khai tài chính hằng năm.');
  });

  it('keeps what was typed when it is refused', async () => {
    const report = await past();
    const typed = `Đoạn rất dài. ${'Bài học kinh nghiệm. '.repeat(1000)}`;
    const answer = await visitors.chair.post(`${report}/doan/lessons`, { words: typed });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('Dài quá 20.000 ký tự');
    expect(html).toContain(typed);
  });

  it('is told in the margin where it contradicts itself, beside the place, until it is mended', async () => {
    const report = await begin('chair', 'home', world().terms.present);
    const write = (words: string) => visitors.chair.post(`${report}/doan/finance`, { words });
    await write('Thu 120 triệu đồng, gồm đoàn phí 70 triệu đồng, kinh phí cấp 40 triệu đồng.');
    const html = await read('chair', report);
    expect(wordsOf(html)).toContain('Tổng ghi 120 triệu đồng, các phần cộng lại được 110 triệu đồng.');
    const [, to = ''] = /<a href="#(cho-\d+)">Đến chỗ đó/u.exec(html) ?? [];
    const spoken = html.slice(html.indexOf(`id="${to}"`), html.indexOf(`id="${to}"`) + 200);
    expect(wordsOf(spoken)).toContain('Thu 120 triệu đồng, gồm đoàn phí');
    const [, mark = ''] = /name="mark" value="([^"]+)"/u.exec(html) ?? [];
    await visitors.chair.post(`${report}/giu-nguyen`, { mark, reason: 'Còn 10 triệu đồng chưa phân bổ' });
    const kept = await read('chair', report);
    expect(kept).not.toContain('Mâu thuẫn');
    expect(wordsOf(kept)).toContain('Còn 10 triệu đồng chưa phân bổ');
    await write('Thu 130 triệu đồng, gồm đoàn phí 70 triệu đồng, kinh phí cấp 40 triệu đồng.');
    expect(await read('chair', report)).toContain('Mâu thuẫn');
    await write('Thu 110 triệu đồng, gồm đoàn phí 70 triệu đồng, kinh phí cấp 40 triệu đồng.');
    expect(await read('chair', report)).not.toContain('Mâu thuẫn');
  });

  it('is for its writers while it is written: neither a union above nor another finds it', async () => {
    const report = await past();
    for (const path of [report, `${report}.docx`, `${report}.pdf`, `${report}.json`, `${report}?ban=da-nop`])
      expect((await visitors.upperChair.get(path)).status, path).toBe(404);
    expect(await read('upperChair', place)).toContain('Chưa có báo cáo nào');
    expect((await visitors.upperChair.post(`${report}/doan/finance`, { words: 'x' })).status).toBe(403);
    expect((await visitors.upperChair.post(`${report}/nop`)).status).toBe(403);
    expect((await visitors.upperChair.post(place)).status).toBe(403);
    expect((await visitors.siblingChair.get(report)).status).toBe(404);
    expect((await visitors.siblingChair.get(report.replace('/home/', '/sibling/'))).status).toBe(404);
  });

  it('takes number, day and signer into the head and the end; a deputy signs for the chair', async () => {
    const report = await past();
    const wrong = await visitors.chair.post(`${report}/trinh-bay`, {
      signedOn: '31/02/2023',
      signerName: 'Hồ Văn Thử',
    });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('Hồ Văn Thử');
    await visitors.chair.post(`${report}/trinh-bay`, {
      number: '5',
      signedOn: '06/01/2023',
      signerName: 'Hồ Văn Thử',
      signerPost: 'Phó Chủ tịch',
    });
    const words = wordsOf(await read('chair', report));
    expect(words).toContain('Số: 05/BC-CĐCS');
    expect(words).toContain('Thanh Sơn, ngày 06 tháng 01 năm 2023');
    expect(words).toContain('TM. BAN CHẤP HÀNH KT. CHỦ TỊCH PHÓ CHỦ TỊCH Hồ Văn Thử');
  });
});

describe('A report that was handed in', () => {
  it('stands as it was, beside the draft that goes on, and every change since is named', async () => {
    const [entryId = ''] = await record([visit('2021-05-04', 2_000_000, 4)]);
    const report = await past();
    expect(figureIn(await read('chair', report), 'visits.turns|plain').text).toBe('133');
    expect((await visitors.chair.post(`${report}/nop`)).status).toBe(303);
    expect(wordsOf(await read('chair', report))).toContain('Chưa có số liệu nào thay đổi từ khi nộp.');
    await correct(entryId, 1, visit('2021-05-04', 3_000_000, 7));
    const draft = await read('chair', report);
    expect(figureIn(draft, 'visits.turns|plain').text).toBe('136');
    expect(wordsOf(draft)).toMatch(/Lượt thăm hỏi của công đoàn trước: 133 lượt → nay: 136 lượt/u);
    const copy = await read('chair', `${report}?ban=da-nop`);
    expect(figureIn(copy, 'visits.turns|plain').text).toBe('133');
    expect(wordsOf(draft)).toContain('DỰ THẢO');
    expect(wordsOf(copy)).not.toContain('DỰ THẢO');
    expect((await visitors.chair.post(`${report}/doan/tasks`, { words: 'Tiếp tục.' })).status).toBe(303);

    const above = await read('upperChair', report);
    expect(figureIn(above, 'visits.turns|plain').text).toBe('133');
    for (const theirs of ['Viết thêm', 'Nộp lại', 'Tiếp tục.', 'Bản đang soạn']) expect(above).not.toContain(theirs);
    const sent = (path: string, name: PersonName) => visitors[name].get(path).then((answer) => answer.arrayBuffer());
    expect(Buffer.from(await sent(`${report}.docx`, 'upperChair'))).toEqual(
      Buffer.from(await sent(`${report}.docx?ban=da-nop`, 'chair')),
    );
  }, 60_000);
});

describe('A figure taken from a paper', () => {
  it('is told with its paper beside the draft, and beside the copy after the total is gone', async () => {
    const unit = world().units.home;
    const draft = {
      indicatorCode: 'training.turns',
      period: { from: '2018-01-01', to: '2018-12-31' },
      amount: 77,
      outOf: null,
      source: 'Báo cáo số 18/BC-CĐCS ngày 05/12/2018',
    };
    const declaredTotalId = await world().as('chair', (scope) => declareTotal(scope, { unit, draft, today }));
    const report = await past();
    const told = '77 theo Báo cáo số 18/BC-CĐCS ngày 05/12/2018';
    expect(wordsOf(await read('chair', report))).toContain(told);
    expect((await visitors.chair.post(`${report}/nop`)).status).toBe(303);
    await world().as('chair', (scope) =>
      withdrawTotal(scope, { unit, declaredTotalId, version: 1, reason: 'Nhập bản ghi' }),
    );
    expect(wordsOf(await read('chair', report))).not.toContain(told);
    expect(wordsOf(await read('chair', `${report}?ban=da-nop`))).toContain(told);
    expect(await read('chair', `${report}.json?ban=da-nop`)).toContain('"source": "Báo cáo số 18/BC-CĐCS');
  }, 60_000);
});

describe('An adopted report', () => {
  it('says first what will be final, then never changes again', async () => {
    const report = await past();
    const card = wordsOf(await read('chair', `${report}/thong-qua`));
    expect(card).toContain('Từ lúc này không sửa được nữa');
    expect(card).toContain('Mục tiêu');
    expect((await visitors.chair.post(`${report}/thong-qua`)).status).toBe(303);
    const frozen = wordsOf(await read('chair', report));
    expect(frozen).toMatch(/Chốt số liệu lúc \d\d:\d\d ngày/u);
    expect(frozen).toContain('người chốt: Vũ Thị Hạnh');
    expect(frozen).toContain('Thăm hỏi 136 lượt');

    await record([visit('2022-05-04', 5_000_000, 10)]);
    const html = await read('chair', report);
    expect(figureIn(html, 'visits.turns|plain').text).toBe('136');
    expect(wordsOf(html)).toMatch(/Lượt thăm hỏi của công đoàn trước: 136 lượt → nay: 146 lượt/u);
    expect(wordsOf(await read('chair', figureIn(html, 'visits.turns|plain').href))).toContain('146 lượt');
    expect(html).not.toContain('Viết thêm');
    for (const deed of ['doan/tasks', 'nop', 'thong-qua', 'trinh-bay'])
      expect((await visitors.chair.post(`${report}/${deed}`, { words: 'x' })).status).toBe(422);
  }, 60_000);

  it('gives the very bytes that were frozen, with a Vietnamese name and the mark that the page shows', async () => {
    const report = await past();
    const page = await read('chair', report);
    for (const form of ['docx', 'pdf'] as const) {
      const answer = await visitors.chair.get(`${report}.${form}`);
      expect(answer.headers.get('content-type')).toBe(files[form]);
      const name = decodeURIComponent(
        /filename\*=UTF-8''(\S+)/u.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '',
      );
      expect(name).toBe(`Báo cáo tổng kết nhiệm kỳ 2017-2022 - CĐCS Trung tâm Văn hóa.${form}`);
      const bytes = Buffer.from(await answer.arrayBuffer());
      const mark = createHash('sha256').update(bytes).digest('hex');
      expect(answer.headers.get('x-content-sha256')).toBe(mark);
      expect(page).toContain(mark);
      const unit = await world().as('system', (scope) => getUnit(scope, { code: 'home' }));
      const again = await world().as('system', (scope) =>
        renderReport(scope, {
          unit,
          period: undefined,
          form,
          today,
          term: { ...termOf(), termId: world().terms.past },
        }),
      );
      expect(again.equals(bytes)).toBe(true);
    }
    const told = JSON.parse(await read('chair', `/api/v1${report.replace('bao-cao', 'reports')}`)) as {
      frozen: { by: string };
      figures: { code: string; printed: string; sources: number; outcome: unknown }[];
    };
    expect(told.frozen.by).toBe('Vũ Thị Hạnh');
    // Four records at its freezing: two, one of 2019, one of 2021; that of 2022 came later.
    expect(told.figures.find((figure) => figure.code === 'visits.turns|plain')).toMatchObject({
      printed: '136',
      sources: 4,
      outcome: { is: 'count', value: 136 },
    });
  });
});

const termOf = () => ({
  termId: '',
  unitId: world().units.home.unitId,
  ordinal: 3,
  label: '2017 - 2022',
  nominalFrom: 2017,
  nominalTo: 2022,
  startsOn: '2017-12-20',
  endsOn: '2023-01-05',
});

describe('As files', () => {
  it.skipIf(!canOpenWord)(
    'Word and PDF say the same words, also of a unit that has recorded nothing',
    async () => {
      const present = await begin('chair', 'home', world().terms.present);
      const bytes = async (form: 'docx' | 'pdf') =>
        Buffer.from(await (await visitors.chair.get(`${present}.${form}`)).arrayBuffer());
      const pdf = await readPdf(await bytes('pdf'));
      const { paper } = await openInOffice({ paper: await bytes('docx') });
      const squeezed = (pages: readonly string[]): string => pages.join('').replace(/\s+/gu, '');
      expect(squeezed(paper.pages)).toBe(squeezed(pdf.pages));
      const words = pdf.pages.join(' ');
      expect(words).toContain(
        'Tính đến ngày 30/06/2024, Công đoàn cơ sở Trung tâm Văn hóa tỉnh Thanh Sơn có 07 đoàn viên, trong đó có 04 đoàn viên nữ.',
      );
      // No record, no claim; no heading without a word below it; no empty brackets, no nought.
      for (const claim of [
        'Thăm hỏi',
        'Đánh giá chung',
        'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU',
        'Kiểm tra, giám sát',
        'PHẦN THỨ',
        ' 0 ',
        '()',
      ])
        expect(words).not.toContain(claim);
    },
    120_000,
  );
});
