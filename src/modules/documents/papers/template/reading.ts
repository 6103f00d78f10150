import { Refusal } from '../../../../kernel/refusal.ts';
import { openParts, type Parts } from '../../../../kernel/sheets/guard.ts';
import { nfc } from '../../../../kernel/vi/text.ts';
import type { TemplateText } from '../../rules/tags.ts';

/** A template of a union is some tens of kilobytes; one with a coat of arms a few hundred. */
export const mostBytes = 5_000_000;

const refused = (reason: string): Refusal => new Refusal('documents.template', reason, { file: reason });

/**
 * The text of a Word template by its paragraphs. Refuses by name what may not come in: what is no .docx, a file that unpacks
 * beyond all measure, macros, embedded programs, anything that Word or LibreOffice would fetch from elsewhere.
 */
export async function readTemplate(bytes: Uint8Array): Promise<TemplateText[]> {
  if (bytes.byteLength > mostBytes) throw refused('Tệp lớn hơn 5 MB. Hãy bớt ảnh trong mẫu.');
  const parts = await openParts(bytes).catch(() => {
    throw refused('Tệp bị hỏng, bung ra quá lớn hoặc không phải tệp Word .docx. Hãy mở bằng Word, lưu lại dạng .docx.');
  });
  if (!parts.has('word/document.xml'))
    throw refused('Đây không phải tệp Word .docx. Tệp .doc cũ hãy mở bằng Word rồi lưu lại dạng .docx.');
  refuseForeign(parts.names);
  const xml = await readXml(parts);
  refuseFetching(xml);
  return [...xml]
    .filter(([name]) => /^word\/(?:document|header\d*|footer\d*)\.xml$/u.test(name))
    .map(([name, text]) => ({
      part: name.includes('header') ? 'đầu trang' : name.includes('footer') ? 'chân trang' : 'phần thân',
      paragraphs: paragraphsIn(text),
    }));
}

function refuseForeign(names: readonly string[]): void {
  const macro = names.find((name) => /vbaProject|vbaData|activeX|\/macros?\//iu.test(name));
  if (macro) throw refused('Tệp có macro. Hãy lưu lại dạng .docx không có macro (Word Document, .docx).');
  const embedded = names.find((name) => /\/embeddings\/|afchunk|\.(?:exe|dll|ole|bin)$/iu.test(name));
  if (embedded) throw refused('Tệp có đối tượng nhúng từ chương trình khác. Hãy xóa đối tượng đó khỏi mẫu.');
}

async function readXml(parts: Parts): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const name of parts.names.filter((one) => /\.(?:xml|rels)$/iu.test(one))) {
    const text = await parts.read(name).catch(() => {
      throw refused('Tệp có phần quá lớn so với một mẫu văn bản.');
    });
    if (/<!DOCTYPE|<!ENTITY/iu.test(text)) throw refused('Tệp có khai báo không hợp lệ trong một phần của nó.');
    all.set(name, text);
  }
  return all;
}

/** A relationship out of the file, or a field that reads another file, tells its owner who opens it and when. */
function refuseFetching(xml: ReadonlyMap<string, string>): void {
  if (/macroEnabled/iu.test(xml.get('[Content_Types].xml') ?? ''))
    throw refused('Tệp có macro. Hãy lưu lại dạng .docx không có macro (Word Document, .docx).');
  for (const [name, text] of xml) {
    const outward = /<Relationship\b[^>]*TargetMode\s*=\s*["']External["'][^>]*>/iu.exec(text)?.[0];
    if (name.endsWith('.rels') && outward) {
      const [, target = ''] = /Target\s*=\s*["']([^"']*)/iu.exec(outward) ?? [];
      throw refused(
        `Tệp có liên kết ra ngoài (${target.slice(0, 80)}). Hãy bấm chuột phải vào chỗ đó, chọn “Bỏ siêu kết nối”, hoặc xóa ảnh liên kết.`,
      );
    }
    const [, field] = /<w:instrText[^>]*>\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT)\b/iu.exec(text) ?? [];
    if (field) throw refused(`Tệp có trường ${field} đọc từ tệp khác. Hãy xóa trường đó khỏi mẫu.`);
  }
}

/** Paragraphs in their order; a text box stands inside a paragraph and is read with it. */
const paragraphsIn = (xml: string): string[] =>
  xml.split(/<\/w:p>/u).flatMap((piece) => {
    const text = [...piece.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(?:br|tab)\b[^>]*\/>/gu)]
      .map(([, words]) => (words === undefined ? ' ' : unescape(words)))
      .join('');
    return text.trim() === '' ? [] : [nfc(text)];
  });

const unescape = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The ids of the styles that a styles part declares. */
export const stylesIn = (xml: string): Map<string, string> =>
  new Map(
    [...xml.matchAll(/<w:style\b[^>]*w:styleId="([^"]+)"[^>]*>.*?<\/w:style>/gsu)].map(([style, id = '']) => [
      id,
      style,
    ]),
  );
