import { Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { DocumentLayout } from '../../../../rulesets/document-format.ts';
import type { Measures } from '../measures.ts';
import type { PrintSignature } from '../printed.ts';
import { noBorders } from './head.ts';
import { styleIds } from './styles.ts';
import { halfPoints, twips } from './units.ts';

/** "Nơi nhận:" left, who signs right; several signers stand side by side and share the width with it. */
export function wordSignature(
  { recipients, signers }: PrintSignature,
  layout: DocumentLayout,
  { textWidth, signatureRoom }: Measures,
): Table {
  const alone = signers.length === 1;
  const columns = [
    ...(recipients.length > 0 || alone ? [wordRecipients(recipients, layout)] : []),
    ...signers.map((signer) => wordSigner(signer, twips(signatureRoom))),
  ];
  const size = twips(textWidth / columns.length);
  return new Table({
    width: { size: size * columns.length, type: WidthType.DXA },
    columnWidths: columns.map(() => size),
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          (children) => new TableCell({ width: { size, type: WidthType.DXA }, borders: noBorders, children }),
        ),
      }),
    ],
  });
}

function wordRecipients(recipients: readonly string[], { type }: DocumentLayout): Paragraph[] {
  if (recipients.length === 0) return [new Paragraph({ style: styleIds.recipient })];
  return [
    new Paragraph({
      style: styleIds.recipient,
      children: [new TextRun({ text: 'Nơi nhận:', bold: true, italics: true, size: halfPoints(type.recipientsTitle) })],
    }),
    ...recipients.map((text) => new Paragraph({ style: styleIds.recipient, children: [new TextRun(text)] })),
  ];
}

function wordSigner({ lines, note, name }: PrintSignature['signers'][number], room: number): Paragraph[] {
  return [
    ...lines.map((text) => new Paragraph({ style: styleIds.signer, children: [new TextRun({ text, bold: true })] })),
    ...(note === null
      ? []
      : [new Paragraph({ style: styleIds.signer, children: [new TextRun({ text: note, italics: true })] })]),
    new Paragraph({
      style: styleIds.signer,
      spacing: { before: room },
      children: name === null ? [] : [new TextRun({ text: name, bold: true })],
    }),
  ];
}
