import { paperKinds, type PaperCode } from '../../contract.ts';
import { loop, type TagName } from '../../rules/tags.ts';
import { printForm } from '../print-form.ts';
import type { PrintForm, PrintRun } from '../printed.ts';

const tag = (name: TagName): string => `{${name}}`;
const plain = (text: string): PrintRun => ({ text, bold: false, italic: false, figure: null });

/** "Mẫu biên bản" */
export const starterName = (paper: PaperCode): string =>
  `Mẫu ${paperKinds.find(({ value }) => value === paper)?.label.toLowerCase() ?? 'văn bản'}`;

/** The official layout with tags where a paper speaks: what an officer downloads and changes. */
export async function starterTemplate(paper: PaperCode = 'report'): Promise<Buffer> {
  const [{ Packer }, { wordDocument }] = await Promise.all([import('docx'), import('../word/document.ts')]);
  return Packer.toBuffer(wordDocument(starterForm(paper), new Map()));
}

function starterForm(paper: PaperCode): PrintForm {
  const head = { form: 'official', issuingBody: '-', symbol: '-', place: '-', on: null } as const;
  const form = printForm({ kind: paper, head, blocks: [] });
  const right = { lines: [tag('Thẩm quyền ký')], note: null, name: tag('Họ tên người ký') };
  const left = { lines: [tag('Người ký bên trái')], note: null, name: tag('Họ tên bên trái') };
  return {
    ...form,
    name: starterName(paper),
    issuer: 'Công đoàn',
    head: {
      ...form.head,
      plain: [tag('Cơ quan cấp trên')],
      bold: [tag('Cơ quan ban hành')],
      symbol: `Số: ${tag('Số và ký hiệu')}`,
      // A missing line leaves its place empty, which papers of one page have no room for.
      draft: paper === 'report' ? tag('Dự thảo') : null,
      placeAndDate: tag('Nơi và ngày'),
      title: tag('Tên loại'),
      abstract: [tag('Trích yếu')],
      subtitle: paper === 'report' ? tag('Dòng phụ') : null,
    },
    blocks: [
      { kind: 'paragraph', runs: [plain(tag('Nội dung'))], align: 'justify', indent: true, stays: false },
      {
        kind: 'signature',
        recipients: [`{#${loop.name}}{${loop.each}}{/${loop.name}}`],
        signers: paper === 'minutes' ? [left, right] : [right],
      },
    ],
  };
}
