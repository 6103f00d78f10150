import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import type { DocumentLayout } from '../../../../rulesets/document-format.ts';
import { gaps } from '../measures.ts';
import { halfPoints, lines, pointTwips, twips } from './units.ts';

/** Word's own styles keep their ids; ours have the officers' names, since they stand in Word's list of styles. */
export const styleIds = {
  head: 'PaperHead',
  title: 'PaperTitle',
  part: 'PaperPart',
  body: 'PaperBody',
  table: 'PaperTable',
  note: 'PaperNote',
  signer: 'PaperSigner',
  recipient: 'PaperRecipient',
  rule: 'PaperRule',
} as const;

export function wordStyles({ type, paragraph }: DocumentLayout): IStylesOptions {
  const firstLine = twips(paragraph.firstLine);
  const spacing = {
    before: 0,
    after: pointTwips(paragraph.after),
    line: lines(paragraph.line),
    lineRule: LineRuleType.AUTO,
  };
  const heading = (bold: boolean, italics: boolean, before: number) => ({
    next: styleIds.body,
    run: { font: type.family, size: halfPoints(type.body), bold, italics, color: '000000' },
    paragraph: {
      alignment: AlignmentType.BOTH,
      keepNext: true,
      keepLines: true,
      indent: { firstLine },
      spacing: { ...spacing, before: pointTwips(before) },
    },
  });
  return {
    default: {
      document: {
        run: { font: type.family, size: halfPoints(type.body), language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
      heading1: heading(true, false, gaps.aboveHeading[0]),
      heading2: heading(true, false, gaps.aboveHeading[1]),
      heading3: heading(true, true, gaps.aboveHeading[2]),
    },
    paragraphStyles: [
      style(styleIds.head, 'Phần đầu văn bản', type.issuer, { alignment: AlignmentType.CENTER }),
      style(styleIds.title, 'Tên loại, trích yếu', type.title, { alignment: AlignmentType.CENTER, keepNext: true }),
      {
        ...style(styleIds.part, 'Phần', type.body, {
          alignment: AlignmentType.CENTER,
          indent: { firstLine: 0 },
          outlineLevel: 0,
          contextualSpacing: true,
        }),
        basedOn: 'Heading1',
        next: styleIds.body,
      },
      style(styleIds.body, 'Nội dung', type.body, { alignment: AlignmentType.BOTH, indent: { firstLine }, spacing }),
      style(styleIds.table, 'Chữ trong bảng', type.table, { spacing: { before: pointTwips(2), after: pointTwips(2) } }),
      style(styleIds.note, 'Ghi chú', type.note, {
        alignment: AlignmentType.BOTH,
        spacing: { after: pointTwips(paragraph.after) },
      }),
      style(styleIds.signer, 'Ký tên', type.title, { alignment: AlignmentType.CENTER, keepNext: true }),
      style(styleIds.recipient, 'Nơi nhận', type.recipients, { keepNext: true }),
      style(styleIds.rule, 'Đường kẻ', 1, { spacing: { line: pointTwips(2), lineRule: LineRuleType.EXACT } }),
    ],
  };
}

function style(
  id: string,
  name: string,
  size: number,
  paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', next: id, quickFormat: true, run: { size: halfPoints(size) }, paragraph };
}
