import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../../kernel/refusal.ts';
import { root } from '../../../kernel/root.ts';
import type { Paper } from '../contract.ts';
import { withCharts } from './chart.ts';
import { printForm } from './print-form.ts';

/**
 * The paper as a tagged PDF/A-2b, drawn in process with the fonts that are shipped; the same paper gives the same bytes.
 * @throws Refusal `documents.text`; `documents.letter` for a sign the official font does not have (an emoji, say).
 */
export async function paperToPdf(paper: Paper): Promise<Buffer> {
  const form = await withCharts(printForm(paper));
  const { compiler, template } = await typesetter();
  // What officers wrote travels as JSON and is never read as typst code.
  const inputs = { paper: JSON.stringify(form) };
  const drawn = compiler.compile({ mainFileContent: template, inputs });
  if (drawn.result === null)
    throw new Error(
      `The template of official papers does not compile: ${JSON.stringify(drawn.takeDiagnostics()?.shortDiagnostics)}`,
    );
  const creationTimestamp = form.on === null ? 0 : Date.parse(form.on) / 1000;
  try {
    return compiler.pdf(drawn.result, { pdfStandard: 'a-2b', pdfTags: true, creationTimestamp });
  } catch (error) {
    throw missingLetter(error) ?? error;
  } finally {
    compiler.evictCache(10);
  }
}

let loading: Promise<{ compiler: NodeCompiler; template: string }> | undefined;

/** Loaded with the first paper (0.2 s), since server start counts. */
export function typesetter(): Promise<{ compiler: NodeCompiler; template: string }> {
  loading ??= load();
  return loading;
}

async function load(): Promise<{ compiler: NodeCompiler; template: string }> {
  const folder = join(root, 'src/modules/documents/papers');
  const [typst, template] = await Promise.all([
    import('@myriaddreamin/typst-ts-node-compiler'),
    readFile(join(folder, 'official.typ'), 'utf8'),
  ]);
  // Fonts named here stand before those of the system, which may hold a Liberation Serif without Vietnamese letters.
  return {
    compiler: typst.NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [join(root, 'assets/fonts')] }] }),
    template,
  };
}

function missingLetter(error: unknown): Refusal | undefined {
  const [, letter] = /the text `\\*"(.+?)\\*"` could not be displayed/u.exec(String(error)) ?? [];
  return letter === undefined
    ? undefined
    : new Refusal(
        'documents.letter',
        `Phông chữ văn bản không có ký tự “${letter}”. Hãy thay bằng chữ hoặc xóa ký tự này.`,
      );
}
