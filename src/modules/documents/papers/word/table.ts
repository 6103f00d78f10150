import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type FileChild,
} from 'docx';
import type { DocumentLayout } from '../../../../rulesets/document-format.ts';
import { gaps } from '../measures.ts';
import type { PrintCell, PrintTable } from '../printed.ts';
import { alignments, seam, staying, wordRuns } from './text.ts';
import { styleIds } from './styles.ts';
import { pointTwips, twips } from './units.ts';

const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/** Head rows repeat on every page, no row is cut in two. */
export function wordTable(table: PrintTable, layout: DocumentLayout, textWidth: number): FileChild[] {
  const columnWidths = table.widths.map((share) => twips(share * textWidth));
  const row = (cells: readonly PrintCell[], tableHeader: boolean, stays: boolean): TableRow =>
    new TableRow({ tableHeader, cantSplit: true, children: cells.map((cell) => wordCell(cell, tableHeader, stays)) });
  const last = table.rows.length - 1;
  const title = table.title === null ? [] : [titleOf(table.title)];
  return [
    ...title,
    ...(title.length === 0 ? [seam()] : []),
    new Table({
      width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths,
      layout: TableLayoutType.FIXED,
      borders: { top: thin, bottom: thin, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin },
      margins: { left: twips(1.5), right: twips(1.5), marginUnitType: WidthType.DXA },
      rows: [
        ...table.head.map((cells) => row(cells, true, true)),
        ...table.rows.map((cells, i) => row(cells, false, i < last ? table.whole : table.stays)),
      ],
    }),
    seam(layout.paragraph.after, table.stays),
  ];
}

function titleOf(runs: Parameters<typeof wordRuns>[0]): Paragraph {
  return new Paragraph({
    style: styleIds.body,
    alignment: alignments.center,
    indent: { firstLine: 0 },
    spacing: { before: pointTwips(gaps.aroundTable) },
    keepNext: true,
    children: wordRuns(runs),
  });
}

function wordCell({ runs, across, down, align }: PrintCell, head: boolean, stays: boolean): TableCell {
  return new TableCell({
    columnSpan: across,
    rowSpan: down,
    verticalAlign: head ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    children: [
      new Paragraph({
        style: styleIds.table,
        alignment: alignments[align],
        ...staying(stays),
        children: wordRuns(runs),
      }),
    ],
  });
}
