import { HeadingLevel, PageBreak, Paragraph, TextRun, type FileChild } from 'docx';
import { gaps } from '../measures.ts';
import type { PrintBlock, PrintForm } from '../printed.ts';
import { wordChart, type Pictures } from './chart.ts';
import { wordSignature } from './signature.ts';
import { styleIds } from './styles.ts';
import { wordTable } from './table.ts';
import { alignments, seam, staying, wordRuns } from './text.ts';

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
export function wordBody(form: PrintForm, pictures: Pictures): FileChild[] {
  return form.blocks.flatMap((block) => wordBlock(block, form, pictures));
}

function wordBlock(block: PrintBlock, { layout, measures }: PrintForm, pictures: Pictures): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          ...(block.centred ? { style: styleIds.part } : { heading: headings[block.level] }),
          children: wordRuns(block.runs),
        }),
      ];
    case 'paragraph': {
      const otherwise = {
        ...(block.align === 'justify' ? {} : { alignment: alignments[block.align] }),
        ...(block.indent ? {} : { indent: { firstLine: 0 } }),
      };
      return [
        new Paragraph({ style: styleIds.body, ...otherwise, ...staying(block.stays), children: wordRuns(block.runs) }),
      ];
    }
    case 'list':
      return block.items.map(
        ({ mark, runs }, i) =>
          new Paragraph({
            style: styleIds.body,
            ...staying(block.stays && i === block.items.length - 1),
            children: [new TextRun(`${mark} `), ...wordRuns(runs)],
          }),
      );
    case 'note':
      return [
        new Paragraph({
          style: styleIds.note,
          ...staying(block.stays),
          children: wordRuns(block.runs, { italics: true }),
        }),
      ];
    case 'pageBreak':
      return [new Paragraph({ style: styleIds.rule, children: [new PageBreak()] })];
    case 'table':
      return wordTable(block, layout, measures.textWidth);
    case 'chart':
      return wordChart(block, pictures.get(block) ?? Buffer.alloc(0), measures.textWidth);
    case 'signature':
      return [seam(gaps.aboveSignature, true), wordSignature(block, layout, measures)];
  }
}
