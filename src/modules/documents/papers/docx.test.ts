import { beforeAll, describe, expect, test } from 'vitest';
import { decision, letter, longList, longName, minutes, nearThePageEnd } from '../../../../test/papers/kinds.ts';
import {
  canOpenWord,
  inOneLine,
  openInOffice,
  readPdf,
  wordPart,
  type PdfReading,
} from '../../../../test/papers/reading.ts';
import { termReport } from '../../../../test/papers/term-report.ts';
import type { Block, Paper } from '../contract.ts';
import { paperToDocx } from './docx.ts';
import { paperToPdf } from './pdf.ts';

const loose: Paper = {
  kind: 'report',
  head: { form: 'official', parentBody: 'Công đoàn ngành', issuingBody: longName, on: '2023-01-06' },
  blocks: [{ kind: 'paragraph', runs: 'Tết Quý Mão, thăm hỏi đoàn viên'.normalize('NFD') }],
};

describe('the Word file itself', () => {
  test('speaks Vietnamese, names Times New Roman and carries its title', async () => {
    const docx = await paperToDocx(termReport);
    expect(wordPart(docx, 'word/styles.xml')).toContain('<w:lang w:val="vi-VN"');
    expect(wordPart(docx, 'word/styles.xml')).toContain('w:ascii="Times New Roman"');
    expect(wordPart(docx, 'docProps/core.xml')).toContain('Báo cáo Tổng kết hoạt động công đoàn');
  });

  test('has real headings, repeating table heads, rows that are not cut, and no blank paragraphs for spacing', async () => {
    const body = wordPart(await paperToDocx(termReport), 'word/document.xml');
    for (const level of [1, 2, 3]) expect(body).toContain(`<w:pStyle w:val="Heading${level}"/>`);
    expect(body.match(/<w:tblHeader\/>/gu)).toHaveLength(3); // two head rows of the first table, one of the second
    expect(body.match(/<w:tr>/gu)).toHaveLength(body.match(/<w:cantSplit\/>/gu)!.length);
    const outsideMerges = body.replace(/<w:tc>(?:(?!<\/w:tc>).)*<w:vMerge w:val="continue"\/>.*?<\/w:tc>/gu, '');
    const blank = [...outsideMerges.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gu)]
      .map(([paragraph]) => paragraph)
      .filter((paragraph) => !paragraph.includes('<w:t'));
    expect(blank.every((paragraph) => paragraph.includes('"PaperRule"'))).toBe(true);
  });

  test('loose marks become whole letters', async () => {
    const body = wordPart(await paperToDocx(loose), 'word/document.xml');
    expect(body).toContain('Tết Quý Mão, thăm hỏi đoàn viên');
    expect(body).toBe(body.normalize('NFC'));
  });

  test('control characters, of which Word says the file is damaged, are refused', async () => {
    await expect(paperToDocx({ ...loose, blocks: [{ kind: 'note', runs: 'số\u0007' }] })).rejects.toMatchObject({
      code: 'documents.text',
    });
  });

  test('a table of 2,000 rows is written in time', async () => {
    const began = performance.now();
    await paperToDocx(longList(2000));
    expect(performance.now() - began).toBeLessThan(10_000); // measured 1.0 s
  });
});

describe.skipIf(!canOpenWord)('opened by LibreOffice', () => {
  const papers = { termReport, decision, letter, minutes, loose, list: longList(120) };
  let opened: Record<keyof typeof papers, PdfReading>;
  beforeAll(async () => {
    const signed = Object.fromEntries(nearThePageEnd.map((paper, i) => [`signed${i}`, paper]));
    const files = await Promise.all(
      Object.entries({ ...papers, ...signed }).map(async ([name, paper]) => [name, await paperToDocx(paper)] as const),
    );
    opened = await openInOffice(Object.fromEntries(files) as Record<keyof typeof papers, Buffer>);
  });

  test('the sentences stand in the order of the paper', () => {
    const text = opened.termReport.pages.join(' ');
    let at = 0;
    for (const sentence of termReport.blocks.flatMap(wordsOf)) {
      expect(text.slice(at), sentence).toContain(sentence);
      at = text.indexOf(sentence, at);
    }
  });

  test.each(Object.keys(papers) as (keyof typeof papers)[])(
    '%s: Word and PDF say the same words on as many pages',
    async (name) => {
      const pdf = await readPdf(await paperToPdf(papers[name]));
      const words = ({ pages }: PdfReading): string[] =>
        pages
          .join(' ')
          .split(/[\s\u00a0]+/u)
          .sort();
      expect(words(opened[name])).toEqual(words(pdf));
      expect(opened[name].pages).toHaveLength(pdf.pages.length);
    },
  );

  test('pages are numbered from the second on', () => {
    expect(opened.termReport.tops).toEqual(['', '2', '3', '4']);
  });

  test('the national title stands on one line also beside a name of 200 letters', () => {
    for (const name of ['termReport', 'loose', 'list'] as const)
      expect(opened[name].lines.some((line) => line.includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))).toBe(true);
    expect(inOneLine(opened.list.pages[0]!)).toContain(longName.toLocaleUpperCase('vi'));
  });

  test('the head of a table stands on each of its pages', () => {
    expect(opened.list.pages.length).toBeGreaterThan(3);
    expect(opened.list.pages.every((page) => page.includes('Họ và tên'))).toBe(true);
  });

  test('a signature is never alone on its page: the last paragraph comes along', () => {
    const signed = Object.entries<PdfReading>(opened).filter(([name]) => name.startsWith('signed'));
    expect(signed).toHaveLength(nearThePageEnd.length);
    expect(new Set(signed.map(([, { pages }]) => pages.length))).toEqual(new Set([1, 2]));
    for (const [, { pages }] of signed) expect(pages.at(-1)).toMatch(/Câu cuối\.\/\..*CHỦ TỊCH Cao Văn Lộc$/u);
  });

  test('the twin of Times New Roman is what it is printed with', () => {
    expect(opened.termReport.fonts.map(({ name }) => name.replace(/-.*/u, ''))).toEqual([
      'LiberationSerif',
      'LiberationSerif',
      'LiberationSerif',
      'LiberationSerif',
    ]);
  });
});

/** The prose of a block as it must be read: tables are compared word by word with the PDF. */
function wordsOf(block: Block): string[] {
  const plain = (runs: string | readonly (string | { text: string })[]): string =>
    (typeof runs === 'string' ? [runs] : runs).map((run) => (typeof run === 'string' ? run : run.text)).join('');
  if (block.kind === 'heading') return [plain(block.text)];
  if (block.kind === 'paragraph') return [plain(block.runs)];
  return block.kind === 'list' ? block.items.map((item) => `- ${plain(item)}`) : [];
}
