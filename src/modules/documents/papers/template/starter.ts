import { loop, type TagName } from '../../rules/tags.ts';
import { printForm } from '../print-form.ts';
import type { PrintForm, PrintRun } from '../printed.ts';

const tag = (name: TagName): string => `{${name}}`;
const plain = (text: string): PrintRun => ({ text, bold: false, italic: false, figure: null });

/** The official layout with tags where a paper speaks: what an officer downloads and changes. */
export async function starterTemplate(): Promise<Buffer> {
  const [{ Packer }, { wordDocument }] = await Promise.all([import('docx'), import('../word/document.ts')]);
  return Packer.toBuffer(wordDocument(starterForm(), new Map()));
}

function starterForm(): PrintForm {
  const head = { form: 'official', issuingBody: '-', symbol: '-', place: '-', on: null } as const;
  const form = printForm({ kind: 'report', head, blocks: [] });
  return {
    ...form,
    name: 'Mẫu báo cáo',
    issuer: 'Công đoàn',
    head: {
      ...form.head,
      plain: [tag('Cơ quan cấp trên')],
      bold: [tag('Cơ quan ban hành')],
      symbol: `Số: ${tag('Số và ký hiệu')}`,
      draft: tag('Dự thảo'),
      placeAndDate: tag('Nơi và ngày'),
      title: tag('Tên loại'),
      abstract: [tag('Trích yếu')],
      subtitle: tag('Dòng phụ'),
    },
    blocks: [
      { kind: 'paragraph', runs: [plain(tag('Nội dung'))], align: 'justify', indent: true, stays: false },
      {
        kind: 'signature',
        recipients: [`{#${loop.name}}{${loop.each}}{/${loop.name}}`],
        signers: [{ lines: [tag('Thẩm quyền ký')], note: null, name: tag('Họ tên người ký') }],
      },
    ],
  };
}
