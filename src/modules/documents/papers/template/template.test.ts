import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { canOpenWord, openInOffice, wordPart } from '../../../../../test/papers/reading.ts';
import { termReport } from '../../../../../test/papers/term-report.ts';
import { findMistakes } from '../../rules/tags.ts';
import { fillTemplate } from './filling.ts';
import { findOffice, officePdf } from './office.ts';
import { readTemplate } from './reading.ts';
import { starterTemplate } from './starter.ts';

/** The starter with a part changed as an officer, or somebody worse, would change it. */
async function changed(part: string, change: (xml: string) => string): Promise<Buffer> {
  const zip = await JSZip.loadAsync(await starterTemplate());
  zip.file(part, change((await zip.file(part)?.async('text')) ?? ''));
  return zip.generateAsync({ type: 'nodebuffer' });
}

const body = 'word/document.xml';
const mistakesOf = async (from: string, to: string): Promise<string[]> =>
  findMistakes(await readTemplate(await changed(body, (xml) => xml.replace(from, to))));

describe('The starter that an officer downloads', () => {
  test('is a template without a mistake', async () => {
    expect(findMistakes(await readTemplate(await starterTemplate()))).toEqual([]);
  });

  test('takes a paper in: head, body with its tables, one line an addressee, signature', async () => {
    const filled = wordPart(await fillTemplate(await starterTemplate(), termReport), body);
    expect(filled).not.toMatch(/\{[#/]?[^{}]+\}/u);
    expect(filled).toContain('05/BC-CĐCS');
    expect(filled.match(/<w:tblHeader\/>/gu)).toHaveLength(3);
    for (const line of ['- Công đoàn ngành Y tế tỉnh (b/c);', '- Lưu: VT.']) expect(filled).toContain(line);
    expect(filled).toContain('Phùng Thị Mai Lê');
  });

  test('keeps what an officer changed in it', async () => {
    const own = await changed(body, (xml) => xml.replace('Độc lập - Tự do - Hạnh phúc', 'Độc lập – Tự do – Hạnh phúc'));
    expect(wordPart(await fillTemplate(own, termReport), body)).toContain('Độc lập – Tự do – Hạnh phúc');
  });

  test('gets back the styles that it has lost', async () => {
    const bare = await changed('word/styles.xml', (xml) =>
      xml.replace(/<w:style\b[^>]*w:styleId="PaperTable".*?<\/w:style>/su, ''),
    );
    expect(wordPart(bare, 'word/styles.xml')).not.toContain('PaperTable');
    expect(wordPart(await fillTemplate(bare, termReport), 'word/styles.xml')).toContain('w:styleId="PaperTable"');
  });

  test('brings the pictures of charts along, each under the name that the body calls it by', async () => {
    const values = { labels: ['2021', '2022'], values: [20, 1234], alt: 'Biểu đồ cột' };
    const chart = { kind: 'chart', title: 'Lượt thăm hỏi qua các năm', ...values } as const;
    const filled = await fillTemplate(await starterTemplate(), {
      ...termReport,
      blocks: [chart, ...termReport.blocks],
    });
    const named = [...wordPart(filled, body).matchAll(/r:embed="([^"]+)"/gu)].map(([, id]) => id);
    const relationships = wordPart(filled, 'word/_rels/document.xml.rels');
    expect(named).toHaveLength(2); // the drawing, and its picture for a Word that knows no SVG
    const zip = await JSZip.loadAsync(filled);
    for (const id of named) {
      const relationship = (relationships.match(/<Relationship\b[^>]*>/gu) ?? []).find((one) =>
        one.includes(`"${id}"`),
      );
      const [, target = ''] = /Target="([^"]+)"/u.exec(relationship ?? '') ?? [];
      expect(zip.file(`word/${target}`)).not.toBeNull();
    }
    for (const ending of ['png', 'svg'])
      expect(wordPart(filled, '[Content_Types].xml')).toContain(`Extension="${ending}"`);
  });

  test.skipIf(!canOpenWord)('opens clean in LibreOffice with all of its pages', async () => {
    const { filled } = await openInOffice({ filled: await fillTemplate(await starterTemplate(), termReport) });
    const text = JSON.stringify(filled);
    expect(text).toContain('TRUNG TÂM KIỂM NGHIỆM');
    expect(text).toContain('Phùng Thị Mai Lê');
  });

  test.skipIf(!canOpenWord)(
    'is drawn as PDF by LibreOffice',
    async () => {
      const office = await findOffice();
      const pdf = await officePdf(office ?? '', await fillTemplate(await starterTemplate(), termReport));
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    },
    60_000,
  );
});

describe('A mistake is told by its name and its place', () => {
  test('a tag that nobody knows, with the one that was meant', async () =>
    expect(await mistakesOf('{Nơi và ngày}', '{Noi va ngay}')).toEqual([
      'Không có thẻ {Noi va ngay}, ở phần thân, đoạn 7 (“{Noi va ngay}”). Có phải là {Nơi và ngày}?',
      'Thiếu thẻ {Nơi và ngày} (địa danh, ngày tháng năm).',
    ]));
  test('a tag that is missing', async () =>
    expect(await mistakesOf('{Nội dung}', '')).toEqual([
      'Thiếu thẻ {Nội dung} (cả phần thân: đề mục, đoạn văn, bảng).',
    ]));
  test('a tag that is not closed', async () =>
    expect((await mistakesOf('{Tên loại}', '{Tên loại'))[0]).toBe(
      'Có dấu “{” mà không có “}” ở phần thân, đoạn 8 (“{Tên loại”). Mỗi thẻ phải nằm gọn trong một đoạn.',
    ));
  test('a loop that is not closed, not opened, or without its line', async () => {
    const loop = '{#Nơi nhận}{Dòng}{/Nơi nhận}';
    expect((await mistakesOf(loop, '{#Nơi nhận}{Dòng}'))[0]).toContain('{#Nơi nhận} chưa đóng bằng {/Nơi nhận}');
    expect((await mistakesOf(loop, '{Dòng}{/Nơi nhận}'))[0]).toContain('{Dòng} phải đứng giữa');
    expect((await mistakesOf(loop, '{#Nơi nhận}{/Nơi nhận}'))[0]).toContain('thiếu thẻ {Dòng}');
  });
  test('a body that does not stand alone', async () =>
    expect((await mistakesOf('{Nội dung}', 'Kính gửi {Nội dung}'))[0]).toContain('phải đứng một mình trong đoạn'));
});

describe('What may not come in', () => {
  const refusal = async (bytes: Uint8Array): Promise<string> =>
    readTemplate(bytes).then(
      () => '',
      (error: Error) => error.message,
    );
  const withPart = async (name: string, content: string): Promise<Buffer> => {
    const zip = await JSZip.loadAsync(await starterTemplate());
    zip.file(name, content);
    return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  };
  const relation = (target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${target}" TargetMode="External"/></Relationships>`;

  test('what is no Word file', async () => {
    expect(await refusal(Buffer.from('không phải Word'))).toContain('không phải tệp Word');
    expect(await refusal(await new JSZip().file('a.txt', 'x').generateAsync({ type: 'nodebuffer' }))).toContain(
      'Đây không phải tệp Word .docx',
    );
  });
  test('macros, by their part or by the type of the file', async () => {
    expect(await refusal(await withPart('word/vbaProject.bin', 'x'))).toContain('Tệp có macro');
    const typed = await changed('[Content_Types].xml', (xml) =>
      xml.replace('wordprocessingml.document.main+xml', 'ms-word.document.macroEnabled.main+xml'),
    );
    expect(await refusal(typed)).toContain('Tệp có macro');
  });
  test('what Word would fetch from elsewhere', async () => {
    const rels = await withPart('word/_rels/settings.xml.rels', relation('https://vi-du.vn/mau.dotm'));
    expect(await refusal(rels)).toContain('liên kết ra ngoài (https://vi-du.vn/mau.dotm)');
    const field = await changed(body, (xml) =>
      xml.replace('</w:body>', '<w:p><w:r><w:instrText> INCLUDETEXT "mat.docx"</w:instrText></w:r></w:p></w:body>'),
    );
    expect(await refusal(field)).toContain('trường INCLUDETEXT');
  });
  test('objects of other programs', async () =>
    expect(await refusal(await withPart('word/embeddings/oleObject1.bin', 'x'))).toContain('đối tượng nhúng'));
  test('a file that unpacks beyond all measure', async () =>
    expect(await refusal(await withPart('word/bomb.xml', ' '.repeat(60_000_000)))).toContain('bung ra quá lớn'));
  test('entities', async () =>
    expect(await refusal(await withPart('word/e.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'))).toContain('khai báo'));
});

describe('The starters of minutes and invitations', () => {
  test.each(['minutes', 'invitation'] as const)(
    '%s: without a mistake, with a place for each who signs',
    async (paper) => {
      const starter = await starterTemplate(paper);
      expect(findMistakes(await readTemplate(starter))).toEqual([]);
      const signers = (wordPart(starter, body).match(/\{Họ tên (?:bên trái|người ký)\}/gu) ?? []).length;
      expect(signers).toBe(paper === 'minutes' ? 2 : 1);
    },
  );
});
