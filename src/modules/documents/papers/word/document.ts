import { AlignmentType, Document, Header, PageNumber, PageOrientation, Paragraph, SectionType, TextRun } from 'docx';
import { gaps } from '../measures.ts';
import type { PrintForm } from '../printed.ts';
import { wordBody } from './body.ts';
import type { Pictures } from './chart.ts';
import { wordHead, wordTitle } from './head.ts';
import { styleIds, wordStyles } from './styles.ts';
import { seam } from './text.ts';
import { halfPoints, twips } from './units.ts';

export function wordDocument(form: PrintForm, pictures: Pictures): Document {
  const { layout } = form;
  return new Document({
    title: form.name,
    creator: form.issuer,
    lastModifiedBy: form.issuer,
    styles: wordStyles(layout),
    compatibility: { version: 15 },
    sections: [
      {
        properties: { type: SectionType.NEXT_PAGE, titlePage: true, page: wordPage(form) },
        headers: {
          default: pageNumber(halfPoints(layout.type.pageNumber)),
          first: new Header({ children: [new Paragraph({ style: styleIds.head })] }),
        },
        children: [
          wordHead(form),
          ...wordTitle(form),
          seam(gaps.aboveBody),
          ...wordBody(form, pictures),
          ...(form.blocks.at(-1)?.kind === 'signature' ? [seam()] : []),
        ],
      },
    ],
  });
}

function wordPage({ layout: { page, margins }, landscape }: PrintForm) {
  return {
    size: {
      width: twips(page.width),
      height: twips(page.height),
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: twips(margins.top),
      bottom: twips(margins.bottom),
      left: twips(margins.left),
      right: twips(margins.right),
      header: twips(10),
      footer: twips(10),
    },
  };
}

/** Top centre from the second page on: the first page has a head of its own, which is empty (DOC-8). */
function pageNumber(size: number): Header {
  return new Header({
    children: [
      new Paragraph({
        style: styleIds.head,
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size })],
      }),
    ],
  });
}
