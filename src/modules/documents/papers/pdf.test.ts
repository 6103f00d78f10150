import { describe, expect, test } from 'vitest';
import { longList, longName, nearThePageEnd } from '../../../../test/papers/kinds.ts';
import { canReadPdf, inOneLine, readPdf } from '../../../../test/papers/reading.ts';
import { termReport } from '../../../../test/papers/term-report.ts';
import type { Block, Paper } from '../contract.ts';
import { paperToPdf } from './pdf.ts';

const paperWith = (...blocks: Block[]): Paper => ({
  kind: 'report',
  head: { form: 'official', issuingBody: 'Công đoàn cơ sở', on: '2023-01-06' },
  blocks,
});
const saying = (runs: string): Paper => paperWith({ kind: 'paragraph', runs });

test('the same paper gives the same bytes, so that a seal over them can be checked', async () => {
  expect((await paperToPdf(termReport)).equals(await paperToPdf(structuredClone(termReport)))).toBe(true);
});

test('a sign that the official font lacks is named, not printed as a box', async () => {
  await expect(paperToPdf(saying('Chúc mừng 🎉'))).rejects.toMatchObject({
    code: 'documents.letter',
    message: expect.stringContaining('“🎉”'),
  });
  await expect(paperToPdf(saying('Chuông \u0007'))).rejects.toMatchObject({ code: 'documents.text' });
});

describe.skipIf(!canReadPdf)('read by poppler', () => {
  test('the term report is a tagged PDF/A in Vietnamese, four pages, numbered from the second', async () => {
    const pdf = await paperToPdf(termReport);
    const { facts, tops, pages } = await readPdf(pdf);
    expect(facts).toMatch(/Tagged: +yes/u);
    expect(facts).toMatch(/Title: +Báo cáo Tổng kết hoạt động công đoàn nhiệm kỳ 2017 - 2022/u);
    expect(pdf.includes('<pdfaid:part>2</pdfaid:part>')).toBe(true);
    expect(pdf.includes('<rdf:li>vi-VN</rdf:li>')).toBe(true);
    expect(pages).toHaveLength(4);
    expect(tops).toEqual(['', '2', '3', '4']);
  });

  test('the fonts are those shipped with the program, inside the file', async () => {
    const { fonts } = await readPdf(await paperToPdf(termReport));
    const names = ['LiberationSerif', 'LiberationSerif-Bold', 'LiberationSerif-BoldItalic', 'LiberationSerif-Italic'];
    expect(fonts.map(({ name }) => name).sort()).toEqual(names);
    expect(fonts.every(({ embedded }) => embedded)).toBe(true);
  });

  test('the national title stands on one line beside the issuer', async () => {
    const { lines } = await readPdf(await paperToPdf(termReport));
    expect(lines[0]).toMatch(/CÔNG ĐOÀN NGÀNH Y TẾ +CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/u);
  });

  test('what an officer types is never read as code', async () => {
    const typed =
      '#set page(fill: red) #eval("1") $x^2$ *đậm* _nghiêng_ `mã` \\ <nhãn> @nguồn // chú thích /* */ = đề mục "ngoặc" -- ...';
    const { pages } = await readPdf(await paperToPdf(saying(typed)));
    expect(pages[0]).toContain(typed);
  });

  test('loose marks are printed as whole letters, boxes to tick as boxes', async () => {
    const { pages } = await readPdf(await paperToPdf(saying(`${'Đoàn viên ưu tú, Tết Quý Mão'.normalize('NFD')} ☐ ☑`)));
    expect(pages[0]).toContain('Đoàn viên ưu tú, Tết Quý Mão ☐ ☑');
  });

  test('a table of 2,000 rows repeats its head on every page and loses no row', async () => {
    const began = performance.now();
    const pdf = await paperToPdf(longList(2000));
    expect(performance.now() - began).toBeLessThan(10_000); // measured 1.4 s
    const { pages } = await readPdf(pdf);
    expect(pages.every((page) => page.includes('Họ và tên'))).toBe(true);
    expect(pages.join(' ').match(/Đoàn viên số \d+/gu)).toHaveLength(2000);
    expect(pages[0]).toContain(longName.toLocaleUpperCase('vi'));
  });

  test('a cell longer than a page goes on over the next one', async () => {
    const words = Array.from({ length: 1500 }, (_, i) => `chữ${i}`).join(' ');
    const { pages } = await readPdf(
      await paperToPdf(paperWith({ kind: 'table', columns: [{ width: 1 }], head: [['Nội dung']], rows: [[words]] })),
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(inOneLine(pages.join(' '))).toContain('chữ1499');
  });

  test('a signature is never alone on its page: the last paragraph comes along', async () => {
    const read = await Promise.all(nearThePageEnd.map(async (paper) => readPdf(await paperToPdf(paper))));
    expect(new Set(read.map(({ pages }) => pages.length))).toEqual(new Set([1, 2]));
    for (const { pages } of read) expect(pages.at(-1)).toMatch(/Câu cuối\.\/\..*CHỦ TỊCH Cao Văn Lộc$/u);
  });
});
