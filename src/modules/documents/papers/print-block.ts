import type { Align, Block, Cell, Runs } from '../contract.ts';
import { listMark, recipientLines, signerLines } from '../rules/official.ts';
import type { PrintBlock, PrintCell, PrintRun, PrintTable } from './printed.ts';

/** `stays`: what follows is a signature. */
export function printBlock(block: Block, stays: boolean): PrintBlock {
  switch (block.kind) {
    case 'heading':
      return {
        kind: 'heading',
        level: block.level,
        runs: printRuns(numbered(block.number, block.text)),
        centred: block.align === 'center',
      };
    case 'paragraph':
      return {
        kind: 'paragraph',
        runs: printRuns(block.runs),
        align: block.align ?? 'justify',
        indent: block.indent ?? block.align !== 'center',
        stays,
      };
    case 'list':
      return {
        kind: 'list',
        items: block.items.map((runs, i) => ({ mark: listMark(block.marker ?? '-', i), runs: printRuns(runs) })),
        stays,
      };
    case 'note':
      return { kind: 'note', runs: printRuns(block.runs), stays };
    case 'table':
      return printTable(block, stays);
    case 'chart':
      return { ...block, title: printRuns(block.title), stays, svg: '' };
    case 'signature':
      return {
        kind: 'signature',
        recipients: recipientLines(block.recipients ?? []),
        signers: block.signers.map(({ signing, note, name }) => ({
          lines: signerLines(signing),
          note: note ?? null,
          name: name ?? null,
        })),
      };
    case 'pageBreak':
      return block;
  }
}

/** "I. …", "1. …", "a) …"; a number that brings its own stop keeps it. */
function numbered(number: string | undefined, text: Runs): Runs {
  if (!number) return text;
  const mark = /[.):]$/u.test(number) ? number : /^\p{Ll}$/u.test(number) ? `${number})` : `${number}.`;
  return [`${mark} `, ...(typeof text === 'string' ? [text] : text)];
}

function printRuns(runs: Runs, bold = false): PrintRun[] {
  return (typeof runs === 'string' ? [runs] : runs).map((run) => {
    if (typeof run === 'string') return { text: run, bold, italic: false, figure: null };
    const figure = 'figure' in run ? { code: run.figure, href: run.href ?? null, title: run.title ?? null } : null;
    return { text: run.text, bold: run.bold ?? bold, italic: run.italic ?? false, figure };
  });
}

/** A short table torn over two pages reads badly; a long one kept whole would leave half a page white. */
const rowsKeptTogether = 8;
const lettersKeptTogether = 700;

/** Of what is printed: what a figure tells who points at it takes no room on the page. */
const lettersIn = (rows: readonly (readonly PrintCell[])[]): number =>
  rows.flat().reduce((sum, { runs }) => sum + runs.reduce((all, { text }) => all + text.length, 0), 0);

function printTable(table: Extract<Block, { kind: 'table' }>, stays: boolean): PrintTable {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  const aligns = table.columns.map((column) => column.align ?? 'left');
  const rows = placeCells(table.rows, aligns, false);
  return {
    kind: 'table',
    title: table.title === undefined ? null : printRuns(table.title),
    widths: table.columns.map((column) => column.width / total),
    whole: rows.length <= rowsKeptTogether && lettersIn(rows) < lettersKeptTogether,
    stays,
    head: placeCells(
      table.head,
      aligns.map(() => 'center'),
      true,
    ),
    rows,
  };
}

/** Cells find their column past those that reach down from the rows above, and take its alignment. */
function placeCells(rows: readonly (readonly Cell[])[], aligns: readonly Align[], bold: boolean): PrintCell[][] {
  const takenUntil = aligns.map(() => 0);
  return rows.map((row, y) => {
    let x = 0;
    return row.map((cell) => {
      while ((takenUntil[x] ?? 0) > y) x += 1;
      const placed = printCell(cell, aligns[x] ?? 'left', bold);
      takenUntil.fill(y + placed.down, x, x + placed.across);
      x += placed.across;
      return placed;
    });
  });
}

function printCell(cell: Cell, align: Align, bold: boolean): PrintCell {
  const full = typeof cell === 'object' && 'runs' in cell ? cell : { runs: cell };
  return {
    runs: printRuns(full.runs, full.bold ?? bold),
    across: full.across ?? 1,
    down: full.down ?? 1,
    align: full.align ?? align,
  };
}
