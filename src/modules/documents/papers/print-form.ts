import { documentKinds, nationalTitle, type DocumentLayout } from '../../../rulesets/document-format.ts';
import type { Paper, PaperHead } from '../contract.ts';
import { addresseeLines, capitals, issuerLines, layoutOn, placeAndDate } from '../rules/official.ts';
import { breakLines } from './lines.ts';
import { lettersIn, measure, type Measures } from './measures.ts';
import { printBlock } from './print-block.ts';
import type { PrintForm, PrintHead, PrintHeadLine } from './printed.ts';
import { cleanText } from './text.ts';

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

function printHead(
  { kind, head }: Paper,
  { type }: DocumentLayout,
  { head: { left }, textWidth }: Measures,
): PrintHead {
  const letter = kind === 'official_letter';
  const { plain, bold } = issuerLines(head);
  return {
    plain: plain.flatMap((name) => breakLines(name, lettersIn(left, 'capital', type.issuer))),
    bold: bold.flatMap((name) => breakLines(name, lettersIn(left, 'boldCapital', type.issuer))),
    right: rightOf(head),
    ruled: head.form !== 'accounting',
    symbol: head.symbol === undefined ? null : `Số: ${head.symbol}`,
    draft: head.draft ? 'DỰ THẢO' : null,
    letterSubject:
      letter && head.abstract ? breakLines(`V/v ${head.abstract}`, lettersIn(left, 'bold', type.symbol)) : [],
    placeAndDate: head.place === undefined ? null : placeAndDate(head.place, head.on ?? null),
    title: letter ? null : capitals(head.title ?? documentKinds[kind].label),
    abstract: letter || !head.abstract ? [] : breakLines(head.abstract, lettersIn(textWidth, 'bold', type.title)),
    subtitle: head.subtitle ?? null,
    addressees: addresseeLines(head.addressees ?? []),
  };
}

function rightOf(head: PaperHead): PrintHeadLine[] {
  if (head.form !== 'accounting')
    return [
      { text: nationalTitle.nation, size: 'nation', bold: true, italic: false },
      { text: nationalTitle.motto, size: 'motto', bold: true, italic: false },
    ];
  return [
    { text: head.code, size: 'symbol', bold: true, italic: false },
    { text: head.source, size: 'recipients', bold: false, italic: true },
  ];
}
