import type { Paper } from '../../contract.ts';
import { loop, type TagName } from '../../rules/tags.ts';
import { withCharts } from '../chart.ts';
import { printForm } from '../print-form.ts';
import type { PrintForm, PrintSignature } from '../printed.ts';
import { withPictures } from '../word/chart.ts';
import { joinBody, takeBody, type DrawnBody } from './body-parts.ts';

/**
 * A paper written into a template: head and signature by their tags, the body as our own renderer draws it, in the styles
 * that the officer may have changed. A style that the template has lost comes along with the body.
 * @throws Refusal `documents.text`
 */
export async function fillTemplate(template: Uint8Array, paper: Paper): Promise<Buffer> {
  const form = await withCharts(printForm(paper));
  const body = await drawBody(form);
  // Loaded with the first paper that needs it: most unions keep the layout of the law.
  const [{ TemplateHandler, createDefaultPlugins }, { LineLoop }, { default: Zip }] = await Promise.all([
    import('easy-template-x'),
    import('./line-loop.ts'),
    import('jszip'),
  ]);
  const plugins = createDefaultPlugins().map((one) => (one.contentType === 'loop' ? new LineLoop() : one));
  const handler = new TemplateHandler({ plugins, maxXmlDepth: 60 });
  const filled = await handler.process(Buffer.from(template), {
    ...wordsOf(form),
    'Nội dung': { _type: 'rawXml', xml: body.xml, replaceParagraph: true },
  });
  const zip = await Zip.loadAsync(filled);
  await joinBody(zip, body);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** What stands in the head and under the paper; a missing line leaves its place empty. */
function wordsOf({ head, blocks }: PrintForm): Record<Exclude<TagName, 'Nội dung'>, string> & Record<string, unknown> {
  const signature = blocks.find((block): block is PrintSignature => block.kind === 'signature');
  // Who answers for the paper signs last, at the right.
  const [signer, left] = (signature?.signers ?? []).toReversed();
  return {
    'Cơ quan cấp trên': head.plain.join('\n'),
    'Cơ quan ban hành': head.bold.join('\n'),
    'Số và ký hiệu': head.symbol?.replace(/^Số: /u, '') ?? '\u00a0'.repeat(10),
    'Dự thảo': head.draft ?? '',
    'Nơi và ngày': head.placeAndDate ?? '',
    'Tên loại': head.title ?? '',
    'Trích yếu': head.abstract.join('\n'),
    'Dòng phụ': head.subtitle ?? '',
    'Thẩm quyền ký': signer?.lines.join('\n') ?? '',
    'Họ tên người ký': signer?.name ?? '',
    'Người ký bên trái': left?.lines.join('\n') ?? '',
    'Họ tên bên trái': left?.name ?? '',
    [loop.name]: (signature?.recipients ?? []).map((line) => ({ [loop.each]: line })),
  };
}

/** The body as Word's own XML, with the styles that it is written in and the pictures of its charts. */
async function drawBody(given: PrintForm): Promise<DrawnBody> {
  const [{ Document, Packer }, { wordBody }, { wordStyles }, { default: Zip }, { form, pictures }] = await Promise.all([
    import('docx'),
    import('../word/body.ts'),
    import('../word/styles.ts'),
    import('jszip'),
    withPictures(given),
  ]);
  const blocks = form.blocks.filter((block) => block.kind !== 'signature');
  const children = wordBody({ ...form, blocks }, pictures);
  const packed = await Packer.toBuffer(new Document({ styles: wordStyles(form.layout), sections: [{ children }] }));
  return takeBody(await Zip.loadAsync(packed));
}
