import { ImageRun, Paragraph, type FileChild } from 'docx';
import type { PrintBlock, PrintChart, PrintForm } from '../printed.ts';
import { chartHeight, chartWidth } from '../chart.ts';
import { gaps } from '../measures.ts';
import { styleIds } from './styles.ts';
import { alignments, staying, wordRuns } from './text.ts';
import { pointTwips } from './units.ts';

/** A chart as a picture for a Word that knows no SVG (before 2016). */
export type Pictures = ReadonlyMap<PrintBlock, Buffer>;

export async function withPictures(form: PrintForm): Promise<{ form: PrintForm; pictures: Pictures }> {
  const charts = form.blocks.filter((block) => block.kind === 'chart');
  if (charts.length === 0) return { form, pictures: new Map() };
  const { default: sharp } = await import('sharp');
  const drawn = charts.map(
    async (chart) => [chart, await sharp(Buffer.from(chart.svg), { density: 144 }).png().toBuffer()] as const,
  );
  return { form, pictures: new Map(await Promise.all(drawn)) };
}

/** As wide as the text; the title above it as above a table. */
export function wordChart(chart: PrintChart, png: Buffer, textWidth: number): FileChild[] {
  const width = (textWidth / 25.4) * 96;
  const transformation = { width, height: (width * chartHeight(chart)) / chartWidth };
  const altText = { name: 'Biểu đồ', title: chart.title.map((run) => run.text).join(''), description: chart.alt };
  return [
    new Paragraph({
      style: styleIds.body,
      alignment: alignments.center,
      indent: { firstLine: 0 },
      spacing: { before: pointTwips(gaps.aroundTable) },
      keepNext: true,
      children: wordRuns(chart.title),
    }),
    new Paragraph({
      style: styleIds.body,
      alignment: alignments.center,
      indent: { firstLine: 0 },
      ...staying(chart.stays),
      children: [
        new ImageRun({
          type: 'svg',
          data: Buffer.from(chart.svg),
          fallback: { type: 'png', data: png },
          transformation,
          altText,
        }),
      ],
    }),
  ];
}
