import { describe, expect, it } from 'vitest';
import { outlineCatalogue } from '../../../rulesets/outlines.ts';
import { indicatorCatalogue } from '../../../rulesets/indicators.ts';
import type { Section } from '../contract.ts';
import { linesOfText, outlineText, readOutline } from './outline-text.ts';
import { vocabularyOf } from './outline-words.ts';
import { linesOfSheet } from './sheet-form.ts';
import { linesOfWord } from './word-form.ts';

const words = vocabularyOf(indicatorCatalogue);
const catalogue = outlineCatalogue.filter((one) => one.kind === 'year').flatMap((one) => one.content.sections);
const typed = (text: string) => readOutline(linesOfText(text), { words, base: [], catalogue: [], fill: false });
const form = (text: string) => readOutline(linesOfText(text), { words, base: [], catalogue, fill: true });
const headings = (sections: readonly Section[]) => sections.map(({ level, heading }) => `${level} ${heading}`);

describe('an outline as text', () => {
  it.each(outlineCatalogue.map((one) => [one.code, one] as const))('of %s reads back as it was written', (_, one) => {
    const { sections } = one.content;
    const read = readOutline(linesOfText(outlineText(sections, words)), {
      words,
      base: sections,
      catalogue: [],
      fill: false,
    });
    expect(read.problems).toEqual([]);
    const plain = (all: readonly Section[]) =>
      all.map(({ sentences = [], ...rest }) => ({
        ...rest,
        sentences: sentences.map((paragraph) => [paragraph].flat().map((sentence) => sentence.trim())),
      }));
    expect(plain(read.sections)).toEqual(plain(sections));
  });

  it('holds no English word where an officer reads it', () => {
    const text = outlineText(catalogue, words);
    for (const [token = ''] of text.matchAll(/\{[^}]*\}/gu))
      expect(token).not.toMatch(
        /[a-z]\.[a-z]|@|\|(?:about|share|part|percent|ratio|years|yearly|change|none|some|all|partly|alone|apart)/u,
      );
  });

  it.each([
    ['PHẦN THỨ NHẤT: KẾT QUẢ', '1 KẾT QUẢ'],
    ['Phần thứ tư. Kiến nghị', '1 Kiến nghị'],
    ['Phần II - Phương hướng', '1 Phương hướng'],
    ['IV. Công tác nữ công', '2 Công tác nữ công'],
    ['12. Tài chính', '3 Tài chính'],
    ['2.1 Thăm hỏi', '3 Thăm hỏi'],
    ['2.1. Thăm hỏi', '3 Thăm hỏi'],
  ])('takes “%s” for a heading', (line, heading) => expect(headings(typed(line).sections)).toEqual([heading]));

  it.each(['Phần mềm quản lý đoàn viên', '30 đoàn viên mới', '1.000 đoàn viên', 'Trong năm 2024', 'IX lần'])(
    'takes “%s” for no heading',
    (line) => expect(headings(typed(`I. Mục\n${line}`).sections)).toEqual(['2 Mục']),
  );

  it('knows figures by their names, whatever the marks and capitals, and keeps how they are written', () => {
    const { sections, problems } = typed(
      'I. Chăm lo\nThăm hỏi {luot tham hoi cua cong doan} lượt, {Tiền thăm hỏi của công đoàn|trên}[, {tên đơn vị}].\n+ Có {TỔNG SỐ ĐOÀN VIÊN} đoàn viên.',
    );
    expect(problems).toEqual([]);
    expect(sections[0]?.sentences).toEqual([
      ['Thăm hỏi {visits.turns} lượt, {visits.amount|about}[, {@unit}].', ' Có {members} đoàn viên.'],
    ]);
  });

  it('tells by name and place what it does not know, and by the sentence a bracket without its other', () => {
    const { problems } = typed(
      'I. Chăm lo\nCó {Số máy tính} máy.\nThăm {Lượt thăm hỏi của công đoàn|đẹp} lượt.\nBảng: lạ\nCó [{Tổng số đoàn viên} người.',
    );
    expect(problems).toEqual([
      { place: 'dòng 2', words: 'Chưa rõ {Số máy tính} là số liệu nào.' },
      { place: 'dòng 3', words: 'Chưa rõ {Lượt thăm hỏi của công đoàn|đẹp} là số liệu nào.' },
      { place: 'dòng 4', words: 'Không có bảng “lạ”.' },
      { place: 'dòng 5', words: expect.stringContaining('Thiếu dấu ]') },
    ]);
  });
});

describe('a form of an upper union', () => {
  it('brings the sentences of sections that are known by other words, and leaves a place in the others', () => {
    const { sections, known } = form(
      'I. Tình hình chung, đặc điểm của đơn vị\nII. Kết quả\n1. Công tác đại diện, chăm lo, bảo vệ quyền lợi đoàn viên\n2. Chuyển đổi số trong hoạt động công đoàn\nGhi rõ phần mềm đang dùng.',
    );
    expect(known).toBe(2);
    expect(sections.map((section) => section.code)).toEqual(['situation', 'own-ket-qua', 'care', 'own-chuyen-doi-so']);
    expect(JSON.stringify(sections[2]?.sentences)).toContain('{visits.turns}');
    expect(sections[3]).toMatchObject({ expects: 'Ghi rõ phần mềm đang dùng' });
    expect(sections[3]?.sentences).toBeUndefined();
  });

  it('of Word: headings by their style, their automatic number or what they begin with; head and fallback left out', () => {
    const para = (text: string, properties = '') =>
      `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const document = [
      para('LIÊN ĐOÀN LAO ĐỘNG TỈNH'),
      para('PHẦN I. KẾT QUẢ'),
      para('Đặc điểm tình hình', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'),
      para('- N&#234;u số liệu &amp; nhận xét.'),
      para('Tài chính', '<w:pStyle w:val="u2"/>'),
      `<mc:Fallback>${para('II. Bản vẽ cũ')}</mc:Fallback>`,
      '<w:p/>',
    ].join('');
    const numbering =
      '<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>';
    const styles = '<w:style w:type="paragraph" w:styleId="u2"><w:name w:val="heading 3"/></w:style>';
    const read = readOutline(linesOfWord({ document, numbering, styles }), {
      words,
      base: [],
      catalogue: [],
      fill: true,
    });
    expect(headings(read.sections)).toEqual(['1 KẾT QUẢ', '2 Đặc điểm tình hình', '3 Tài chính']);
    expect(read.sections[1]?.expects).toBe('Nêu số liệu & nhận xét');
  });

  it('of Excel: a line a section, its columns by their heads, unknown figures told by their row', () => {
    const lines = linesOfSheet([
      { number: 1, cells: ['ĐỀ CƯƠNG'] },
      { number: 3, cells: ['Cấp', 'Nội dung', 'Yêu cầu', 'Số liệu'] },
      { number: 4, cells: ['2', 'Kết quả chăm lo', '', 'Lượt thăm hỏi của công đoàn; Số xe đạp'] },
      { number: 5, cells: ['3', 'Chuyển đổi số', 'Nêu phần mềm', ''] },
    ]);
    const { sections, problems } = readOutline(lines, { words, base: [], catalogue: [], fill: true });
    expect(headings(sections)).toEqual(['2 Kết quả chăm lo', '3 Chuyển đổi số']);
    expect(sections[0]).toMatchObject({ table: 'comparison', rows: ['visits.turns'] });
    expect(sections[1]?.expects).toBe('Nêu phần mềm');
    expect(problems).toEqual([{ place: 'dòng 4', words: 'Không có số liệu tên là “Số xe đạp”.' }]);
  });

  it('of Excel under “TT”: digits only count', () => {
    const lines = linesOfSheet([
      { number: 1, cells: ['TT', 'Nội dung'] },
      { number: 2, cells: ['I', 'Tình hình'] },
      { number: 3, cells: ['1', 'Lao động'] },
    ]);
    expect(lines.map((line) => line.level)).toEqual([2, 3]);
  });
});
