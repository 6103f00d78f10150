import { AlignmentType, HeadingLevel, PageBreak, Paragraph, TextRun } from 'docx';
import { gaps } from '../measures.ts';
import type { PrintBlock, PrintForm, PrintRun } from '../print-form.ts';
import { wordSignature } from './signature.ts';
import { styleIds } from './styles.ts';
import { wordTable } from './table.ts';
import { pointTwips } from './units.ts';
import type { FileChild } from 'docx';

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
export const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, justify: AlignmentType.BOTH } as const;

export function wordBody(form: PrintForm): FileChild[] {
  return form.blocks.flatMap((block) => wordBlock(block, form));
}

function wordBlock(block: PrintBlock, { layout, measures }: PrintForm): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ ...(block.centred ? { style: styleIds.part } : { heading: headings[block.level] }), children: wordRuns(block.runs) })];
    case 'paragraph': {
      const otherwise = { ...(block.align === 'justify' ? {} : { alignment: alignments[block.align] }), ...(block.indent ? {} : { indent: { firstLine: 0 } }) };
      return [new Paragraph({ style: styleIds.body, ...otherwise, ...staying(block.stays), children: wordRuns(block.runs) })];
    }
    case 'list':
      return block.items.map(
        ({ mark, runs }, i) =>
          new Paragraph({ style: styleIds.body, ...staying(block.stays && i === block.items.length - 1), children: [new TextRun(`${mark} `), ...wordRuns(runs)] }),
      );
    case 'note':
      return [new Paragraph({ style: styleIds.note, ...staying(block.stays), children: wordRuns(block.runs, { italics: true }) })];
    case 'pageBreak':
      return [new Paragraph({ style: styleIds.rule, children: [new PageBreak()] })];
    case 'table':
      return wordTable(block, layout, measures.textWidth);
    case 'signature':
      return [seam(gaps.aboveSignature, true), wordSignature(block, layout, measures)];
  }
}

/** Only what differs from its style stands in a paragraph, so that an officer who changes the style changes the paper. */
export function staying(stays: boolean): { keepNext?: true } {
  return stays ? { keepNext: true } : {};
}

export function wordRuns(runs: readonly PrintRun[], style: { italics?: boolean } = {}): TextRun[] {
  return runs.map(({ text, bold, italic }) => new TextRun({ text, ...(bold ? { bold } : {}), ...(italic || style.italics ? { italics: true } : {}) }));
}

/** Word joins two tables that touch and wants a paragraph after the last one: a line 2 points high stands between. */
export function seam(before = 0, keepNext = false): Paragraph {
  return new Paragraph({ style: styleIds.rule, ...staying(keepNext), spacing: { before: pointTwips(before) } });
}
