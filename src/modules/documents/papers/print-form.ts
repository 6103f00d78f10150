import { documentKinds, nationalTitle, type DocumentLayout } from '../../../rulesets/document-format.ts';
import { addresseeLines, capitals, issuerLines, layoutOn, listMark, placeAndDate, recipientLines, signerLines } from '../rules.ts';
import { breakLines } from './lines.ts';
import { lettersIn, measure, type Measures } from './measures.ts';
import type { Align, Block, Cell, Paper, Runs } from '../contract.ts';
import { cleanText } from './text.ts';

/** A paper with its law applied and its text clean: what all three renderings draw, so that they cannot drift apart. */
export interface PrintForm {
  /** Title of the file. */
  readonly name: string;
  readonly issuer: string;
  readonly on: string | null;
  readonly landscape: boolean;
  readonly layout: DocumentLayout;
  readonly measures: Measures;
  readonly head: PrintHead;
  readonly blocks: readonly PrintBlock[];
}

/** Names and titles come in the lines in which they stand. */
export interface PrintHead {
  readonly plain: readonly string[];
  readonly bold: readonly string[];
  readonly nation: string;
  readonly motto: string;
  readonly symbol: string | null;
  readonly draft: string | null;
  /** An official letter's subject, under its symbol. */
  readonly letterSubject: readonly string[];
  readonly placeAndDate: string | null;
  readonly title: string | null;
  readonly abstract: readonly string[];
  readonly subtitle: string | null;
  /** Lines, the first with "Kính gửi:". */
  readonly addressees: readonly string[];
}

export interface PrintRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly figure: { readonly code: string; readonly href: string | null; readonly title: string | null } | null;
}

export interface PrintCell {
  readonly runs: readonly PrintRun[];
  readonly across: number;
  readonly down: number;
  readonly align: Align;
}

export interface PrintTable {
  readonly kind: 'table';
  readonly title: readonly PrintRun[] | null;
  /** Shares of the width that add up to 1. */
  readonly widths: readonly number[];
  /** Short enough to stand on one page. */
  readonly whole: boolean;
  readonly head: readonly (readonly PrintCell[])[];
  readonly rows: readonly (readonly PrintCell[])[];
}

export interface PrintSignature {
  readonly kind: 'signature';
  readonly recipients: readonly string[];
  readonly signers: readonly { readonly lines: readonly string[]; readonly note: string | null; readonly name: string | null }[];
}

export type PrintBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly runs: readonly PrintRun[]; readonly centred: boolean }
  /** `stays`: on the page of what follows, because a signature never stands alone on a page. */
  | { readonly kind: 'paragraph'; readonly runs: readonly PrintRun[]; readonly align: Align; readonly indent: boolean; readonly stays: boolean }
  | { readonly kind: 'list'; readonly items: readonly { readonly mark: string; readonly runs: readonly PrintRun[] }[]; readonly stays: boolean }
  | { readonly kind: 'note'; readonly runs: readonly PrintRun[]; readonly stays: boolean }
  | { readonly kind: 'pageBreak' }
  | PrintTable
  | PrintSignature;

/** @throws Refusal `documents.text` for characters that no paper can carry. */
export function printForm(given: Paper): PrintForm {
  const paper = cleanText(given);
  const on = paper.head.on ?? null;
  const layout = layoutOn(on);
  const measures = measure(layout, paper.landscape ?? false);
  return {
    name: [paper.head.title ?? documentKinds[paper.kind].label, paper.head.abstract].filter(Boolean).join(' '),
    issuer: issuerLines(paper.head).bold.join(' '),
    on,
    landscape: paper.landscape ?? false,
    layout,
    measures,
    head: printHead(paper, layout, measures),
    blocks: paper.blocks.map((block, i) => printBlock(block, paper.blocks[i + 1]?.kind === 'signature')),
  };
}

function printHead({ kind, head }: Paper, { type }: DocumentLayout, { head: { left }, textWidth }: Measures): PrintHead {
  const letter = kind === 'official_letter';
  const { plain, bold } = issuerLines(head);
  return {
    plain: plain.flatMap((name) => breakLines(name, lettersIn(left, 'capital', type.issuer))),
    bold: bold.flatMap((name) => breakLines(name, lettersIn(left, 'boldCapital', type.issuer))),
    nation: nationalTitle.nation,
    motto: nationalTitle.motto,
    symbol: head.symbol === undefined ? null : `Số: ${head.symbol}`,
    draft: head.draft ? 'DỰ THẢO' : null,
    letterSubject: letter && head.abstract ? breakLines(`V/v ${head.abstract}`, lettersIn(left, 'bold', type.symbol)) : [],
    placeAndDate: head.place === undefined ? null : placeAndDate(head.place, head.on ?? null),
    title: letter ? null : capitals(head.title ?? documentKinds[kind].label),
    abstract: letter || !head.abstract ? [] : breakLines(head.abstract, lettersIn(textWidth, 'bold', type.title)),
    subtitle: head.subtitle ?? null,
    addressees: addresseeLines(head.addressees ?? []),
  };
}

function printBlock(block: Block, stays: boolean): PrintBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, runs: printRuns(numbered(block.number, block.text)), centred: block.align === 'center' };
    case 'paragraph':
      return { kind: 'paragraph', runs: printRuns(block.runs), align: block.align ?? 'justify', indent: block.indent ?? block.align !== 'center', stays };
    case 'list':
      return { kind: 'list', items: block.items.map((runs, i) => ({ mark: listMark(block.marker ?? '-', i), runs: printRuns(runs) })), stays };
    case 'note':
      return { kind: 'note', runs: printRuns(block.runs), stays };
    case 'table':
      return printTable(block);
    case 'signature':
      return {
        kind: 'signature',
        recipients: recipientLines(block.recipients ?? []),
        signers: block.signers.map(({ signing, note, name }) => ({ lines: signerLines(signing), note: note ?? null, name: name ?? null })),
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

function printTable(table: Extract<Block, { kind: 'table' }>): PrintTable {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0);
  const aligns = table.columns.map((column) => column.align ?? 'left');
  return {
    kind: 'table',
    title: table.title === undefined ? null : printRuns(table.title),
    widths: table.columns.map((column) => column.width / total),
    whole: table.rows.length <= rowsKeptTogether,
    head: placeCells(table.head, aligns.map(() => 'center'), true),
    rows: placeCells(table.rows, aligns, false),
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
  return { runs: printRuns(full.runs, full.bold ?? bold), across: full.across ?? 1, down: full.down ?? 1, align: full.align ?? align };
}
