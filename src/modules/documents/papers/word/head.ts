import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import { gaps } from '../measures.ts';
import type { PrintForm } from '../printed.ts';
import { styleIds } from './styles.ts';
import { halfPoints, pointTwips, twips } from './units.ts';

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
};
const noMargins = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA } as const;

/** Issuer left, national title right, both ruled; below them the symbol, and place and date on one line. */
export function wordHead({ head, layout, measures }: PrintForm): Table {
  const { head: width, rules } = measures;
  const { type } = layout;
  const left = twips(width.left);
  const right = twips(width.right);
  const issuer = [
    ...head.plain.map((line) => headLine(line, { size: halfPoints(type.issuer) })),
    ...head.bold.map((line) => headLine(line, { size: halfPoints(type.issuer), bold: true })),
    ...(head.ruled ? [ruleWithin(width.left, rules.issuer)] : []),
  ];
  const nation = [
    ...head.right.map(({ text, size, bold, italic }) =>
      headLine(text, { size: halfPoints(type[size]), bold, italics: italic }),
    ),
    ...(head.ruled ? [ruleWithin(width.right, rules.motto)] : []),
  ];
  const below = [...(head.symbol === null ? [] : [head.symbol]), ...head.letterSubject].map((line, i) =>
    headLine(line, { size: halfPoints(type.symbol) }, i === 0 ? gaps.aboveSymbol : 0),
  );
  if (head.draft !== null) below.push(headLine(head.draft, { size: halfPoints(type.symbol), bold: true }));
  const dated =
    head.placeAndDate === null
      ? []
      : [headLine(head.placeAndDate, { size: halfPoints(type.symbol), italics: true }, gaps.aboveSymbol)];
  return new Table({
    width: { size: left + right, type: WidthType.DXA },
    indent: { size: -twips(width.outLeft), type: WidthType.DXA },
    columnWidths: [left, right],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: noMargins,
    rows: [
      row([left, issuer], [right, nation]),
      ...(below.length + dated.length > 0 ? [row([left, below], [right, dated])] : []),
    ],
  });
}

/** Title, abstract and its rule, subtitle, addressees. */
export function wordTitle({ head, layout, measures }: PrintForm): Paragraph[] {
  const line = (text: readonly string[], run: IRunOptions, before = 0): Paragraph =>
    new Paragraph({
      style: styleIds.title,
      spacing: { before: pointTwips(before) },
      children: text.map((words, i) => new TextRun({ text: words, ...run, ...(i > 0 ? { break: 1 } : {}) })),
    });
  const titled = head.title === null ? [] : [line([head.title], { bold: true }, gaps.aboveTitle)];
  if (head.abstract.length > 0) titled.push(line(head.abstract, { bold: true }));
  if (head.title !== null && head.ruled) titled.push(ruleWithin(measures.textWidth, measures.rules.abstract));
  if (head.subtitle !== null) titled.push(line([head.subtitle], { italics: true }, 4));
  return [...titled, ...addressees({ head, layout, measures })];
}

/** One stands in the middle, several below each other. */
function addressees({ head, layout, measures }: Pick<PrintForm, 'head' | 'layout' | 'measures'>): Paragraph[] {
  const several = head.addressees.length > 1;
  const { first, others } = measures.addressees;
  return head.addressees.map((text, i) => {
    const place = several ? { alignment: AlignmentType.LEFT, indent: { left: twips(i === 0 ? first : others) } } : {};
    const spacing = { before: pointTwips(i === 0 ? gaps.aboveAddressees : 3) };
    return new Paragraph({
      style: styleIds.title,
      ...place,
      spacing,
      children: [new TextRun({ text, size: halfPoints(layout.type.body) })],
    });
  });
}

function headLine(text: string, run: IRunOptions, before = 0): Paragraph {
  return new Paragraph({
    style: styleIds.head,
    ...(before > 0 ? { spacing: { before: pointTwips(before) } } : {}),
    children: [new TextRun({ text, ...run })],
  });
}

/** A rule is the border of a paragraph, shortened by its side indents: it moves with the text as no drawing does. */
function ruleWithin(width: number, length: number): Paragraph {
  const side = twips((width - length) / 2);
  return new Paragraph({
    style: styleIds.rule,
    alignment: AlignmentType.CENTER,
    indent: { left: side, right: side },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  });
}

function row(...cells: [width: number, children: Paragraph[]][]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: cells.map(
      ([size, children]) =>
        new TableCell({
          width: { size, type: WidthType.DXA },
          borders: noBorders,
          margins: noMargins,
          children: children.length > 0 ? children : [headLine('', {})],
        }),
    ),
  });
}
