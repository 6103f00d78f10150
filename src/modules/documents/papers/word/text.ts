import { AlignmentType, Paragraph, TextRun } from 'docx';
import type { PrintRun } from '../printed.ts';
import { styleIds } from './styles.ts';
import { pointTwips } from './units.ts';

export const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

/** Only what differs from its style stands in a paragraph, so that an officer who changes the style changes the paper. */
export function staying(stays: boolean): { keepNext?: true } {
  return stays ? { keepNext: true } : {};
}

export function wordRuns(runs: readonly PrintRun[], style: { italics?: boolean } = {}): TextRun[] {
  return runs.map(
    ({ text, bold, italic }) =>
      new TextRun({ text, ...(bold ? { bold } : {}), ...(italic || style.italics ? { italics: true } : {}) }),
  );
}

/** Word joins two tables that touch and wants a paragraph after the last one: a line 2 points high stands between. */
export function seam(before = 0, keepNext = false): Paragraph {
  return new Paragraph({ style: styleIds.rule, ...staying(keepNext), spacing: { before: pointTwips(before) } });
}
