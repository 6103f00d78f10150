import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canOpenWord, openInOffice, readPdf, wordPart } from '../../../../test/papers/reading.ts';
import type { Paper } from '../contract.ts';
import { drawCharts } from './chart.ts';
import { paperToDocx } from './docx.ts';
import { paperToPdf } from './pdf.ts';

const chart = {
  kind: 'chart',
  title: 'Lượt thăm hỏi qua các năm',
  labels: ['2021', '2022', '2023'],
  values: [20, 1234, 5],
  alt: 'Biểu đồ cột. 2021: 20; 2022: 1.234; 2023: 5.',
} as const;
const paper: Paper = {
  kind: 'report',
  head: { form: 'official', issuingBody: 'Công đoàn cơ sở Thư viện' },
  blocks: [chart, { kind: 'paragraph', runs: 'Hết.' }],
};
const mark = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('a chart of a paper', () => {
  it('shows each bar with its number as Vietnamese write it, the same drawing every time', async () => {
    const [svg = ''] = await drawCharts(paper);
    for (const word of ['2021', '2022', '2023', '20', '1.234', '5']) expect(svg).toContain(`>${word}<`);
    expect(await drawCharts(paper)).toEqual([svg]);
  });

  it('lies on its side where labels are long', async () => {
    const units = {
      ...chart,
      labels: ['Công đoàn cơ sở Thư viện', 'Công đoàn cơ sở Bảo tàng', 'Công đoàn cơ sở Nhà hát'],
    };
    const [standing = ''] = await drawCharts(paper);
    const [lying = ''] = await drawCharts({ blocks: [units] });
    const heightOf = (svg: string) => Number(/height="(\d+)"/u.exec(svg)?.[1]);
    expect(heightOf(lying)).toBeLessThan(heightOf(standing));
    expect(lying).toContain('Công đoàn cơ sở Nhà hát');
  });

  it('stands in the PDF with its numbers, and the same paper gives the same bytes', async () => {
    const pdf = await paperToPdf(paper);
    const words = (await readPdf(pdf)).pages.join(' ');
    for (const word of ['Lượt thăm hỏi qua các năm', '1.234', '2023']) expect(words).toContain(word);
    expect(mark(await paperToPdf(paper))).toBe(mark(pdf));
  });

  it.skipIf(!canOpenWord)(
    'opens in an office with the words around it, and says in words what it shows',
    async () => {
      const docx = await paperToDocx(paper);
      expect(wordPart(docx, 'word/document.xml')).toContain(chart.alt);
      const { paper: opened } = await openInOffice({ paper: docx });
      const words = opened.pages.join(' ');
      expect(words).toContain('Lượt thăm hỏi qua các năm');
      expect(words).toContain('Hết.');
    },
    60_000,
  );
});
