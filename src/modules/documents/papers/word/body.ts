import { AlignmentType, HeadingLevel, PageBreak, Paragraph, TextRun } from 'docx';
import { gaps, type Measures } from '../measures.ts';
import type { PrintBlock, PrintForm, PrintRun } from '../print-form.ts';
import { wordSignature } from './signature.ts';
import { styleIds } from './styles.ts';
import { wordTable } from './table.ts';
import { halfPoints, pointTwips, twips } from './units.ts';
import type { FileChild } from 'docx';

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
export const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, justify: AlignmentType.BOTH } as const;

export function wordBody(form: PrintForm, measures: Measures): FileChild[] {
  return form.blocks.flatMap((block) => wordBlock(block, form, measures));
}

function wordBlock(block: PrintBlock, { layout }: PrintForm, measures: Measures): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: wordRuns(block.runs), ...(block.centred ? { alignment: AlignmentType.CENTER, indent: { firstLine: 0 } } : {}) })];
    case 'paragraph': {
      const indent = { firstLine: block.indent ? twips(layout.paragraph.firstLine) : 0 };
      return [new Paragraph({ style: styleIds.body, alignment: alignments[block.align], indent, keepNext: block.stays, children: wordRuns(block.runs) })];
    }
    case 'list':
      return block.items.map(
        ({ mark, runs }, i) =>
          new Paragraph({ style: styleIds.body, keepNext: block.stays && i === block.items.length - 1, children: [new TextRun(`${mark} `), ...wordRuns(runs)] }),
      );
    case 'note':
      return [new Paragraph({ style: styleIds.note, keepNext: block.stays, children: wordRuns(block.runs, { italics: true }) })];
    case 'pageBreak':
      return [new Paragraph({ style: styleIds.rule, children: [new PageBreak()] })];
    case 'table':
      return wordTable(block, layout, measures.textWidth);
    case 'signature':
      return [seam(gaps.aboveSignature, true), wordSignature(block, layout, measures)];
  }
}

export function wordRuns(runs: readonly PrintRun[], style: { italics?: boolean } = {}): TextRun[] {
  return runs.map(({ text, bold, italic }) => new TextRun({ text, ...(bold ? { bold } : {}), ...(italic || style.italics ? { italics: true } : {}) }));
}

/** Word joins two tables that touch and wants a paragraph after the last one: a line 2 points high stands between. */
export function seam(before = 0, keepNext = false): Paragraph {
  return new Paragraph({ style: styleIds.rule, keepNext, spacing: { before: pointTwips(before) }, run: { size: halfPoints(1) } });
}
