import type JSZip from 'jszip';
import { stylesIn } from './reading.ts';

/** The body of a Word file with all that it leans on, to be put into another file. */
export interface DrawnBody {
  xml: string;
  styles: ReadonlyMap<string, string>;
  /** `xmlns:wp="…"`: what the body's prefixes mean. */
  namespaces: readonly string[];
  /** Pictures under names that no officer's file has, with the relationships that name them. */
  pictures: readonly { path: string; bytes: Uint8Array }[];
  relationships: readonly string[];
}

const parts = {
  document: 'word/document.xml',
  styles: 'word/styles.xml',
  relationships: 'word/_rels/document.xml.rels',
  types: '[Content_Types].xml',
} as const;

const readPart = async (zip: JSZip, name: string): Promise<string> => (await zip.file(name)?.async('text')) ?? '';
const namespacesOf = (xml: string): string[] =>
  /<w:document\b[^>]*>/u.exec(xml)?.[0].match(/xmlns:\w+="[^"]*"/gu) ?? [];

/** Takes the body out of a file of our own drawing. */
export async function takeBody(zip: JSZip): Promise<DrawnBody> {
  const document = await readPart(zip, parts.document);
  const [, inner = ''] = /<w:body>(.*)<\/w:body>/su.exec(document) ?? [];
  const relationships = (await readPart(zip, parts.relationships)).match(/<Relationship\b[^>]*\/image"[^>]*>/gu) ?? [];
  const pictures = zip.file(/^word\/media\//u);
  return {
    xml: inner
      .replace(/<w:sectPr\b(?:(?!<w:sectPr).)*<\/w:sectPr>\s*$/su, '')
      .replaceAll(/(r:embed|r:link)="/gu, '$1="drawn'),
    styles: stylesIn(await readPart(zip, parts.styles)),
    namespaces: namespacesOf(document),
    pictures: await Promise.all(
      pictures.map(async (file) => ({
        path: file.name.replace('media/', 'media/drawn-'),
        bytes: await file.async('uint8array'),
      })),
    ),
    relationships: relationships.map((one) =>
      one.replace(/ Id="/u, ' Id="drawn').replace(/Target="media\//u, 'Target="media/drawn-'),
    ),
  };
}

/** Brings along what the body leans on and the filled template has not: prefixes, styles, pictures. */
export async function joinBody(zip: JSZip, body: DrawnBody): Promise<void> {
  const change = async (name: string, by: (xml: string) => string): Promise<void> => {
    const xml = await readPart(zip, name);
    if (xml) zip.file(name, by(xml));
  };
  await change(parts.document, (xml) => {
    const known = new Set(namespacesOf(xml).map((one) => one.split('=')[0]));
    const missing = body.namespaces.filter((one) => !known.has(one.split('=')[0]));
    return missing.length ? xml.replace('<w:document', `<w:document ${missing.join(' ')}`) : xml;
  });
  await change(parts.styles, (xml) => {
    const kept = stylesIn(xml);
    const missing = [...body.styles].filter(([id]) => !kept.has(id)).map(([, style]) => style);
    return xml.replace('</w:styles>', `${missing.join('')}</w:styles>`);
  });
  if (body.pictures.length === 0) return;
  for (const { path, bytes } of body.pictures) zip.file(path, bytes);
  await change(parts.relationships, (xml) =>
    xml.replace('</Relationships>', `${body.relationships.join('')}</Relationships>`),
  );
  await change(parts.types, (xml) => {
    const missing = [
      ['png', 'image/png'],
      ['svg', 'image/svg+xml'],
    ].filter(([ending]) => !new RegExp(`Extension="${ending}"`, 'iu').test(xml));
    const defaults = missing.map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`).join('');
    return xml.replace(/(<Types\b[^>]*>)/u, `$1${defaults}`);
  });
}
