import type { Section } from '../contract.ts';
import type { OutlineLine } from './outline-text.ts';

/** The parts of a .docx that say what its paragraphs are. */
export interface WordParts {
  document: string;
  numbering: string;
  styles: string;
}

// A form of an upper union has some hundreds of paragraphs.
const mostParagraphs = 3000;

/** The paragraphs of a Word form: those whose style or automatic number makes them headings say so. */
export function linesOfWord({ document, numbering, styles }: WordParts): OutlineLine[] {
  const levels = levelsOfStyles(styles);
  const formats = formatsOfNumbers(numbering);
  // What Word drew twice for older programs is read once.
  const body = document.replaceAll(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/gu, '');
  const lines: OutlineLine[] = [];
  for (const [paragraph] of body.matchAll(/<w:p(?:\s[^>]*[^/])?>[\s\S]*?<\/w:p>/gu)) {
    if (lines.length >= mostParagraphs) break;
    const level = levelOf(paragraph, levels, formats);
    for (const text of textOf(paragraph).split('\n'))
      if (text.trim() !== '') lines.push({ text, level, place: `đoạn ${lines.length + 1}` });
  }
  return lines;
}

function textOf(paragraph: string): string {
  return [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\b[^>]*\/>/gu)]
    .map(([, text, sign]) => (sign === undefined ? unescape(text ?? '') : sign === 'tab' ? ' ' : '\n'))
    .join('');
}

const letters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescape = (text: string): string =>
  text.replaceAll(/&(?:(amp|lt|gt|quot|apos)|#x?([0-9a-f]+));/giu, (sign, name?: string, code?: string) =>
    name ? (letters[name] ?? sign) : readCode(sign, code ?? ''),
  );
const readCode = (sign: string, code: string): string => {
  const point = Number.parseInt(code, sign.startsWith('&#x') ? 16 : 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
};

const attribute = (xml: string, tag: string): string | undefined =>
  new RegExp(`<w:${tag} w:val="([^"]*)"`, 'u').exec(xml)?.[1];

type Level = Section['level'];
const limited = (level: number): Level => Math.min(3, Math.max(1, level)) as Level;

function levelOf(
  paragraph: string,
  styles: ReadonlyMap<string, Level>,
  formats: (numId: string, depth: string) => string | undefined,
): Level | undefined {
  const format = formats(attribute(paragraph, 'numId') ?? '', attribute(paragraph, 'ilvl') ?? '0');
  if (format === 'upperRoman') return 2;
  if (format === 'decimal') return 3;
  const outline = attribute(paragraph, 'outlineLvl');
  if (outline !== undefined && Number(outline) < 9) return limited(Number(outline) + 1);
  return styles.get(attribute(paragraph, 'pStyle') ?? '');
}

/** "heading 1", "Heading 2": by the style's name, which is English in every Word. */
function levelsOfStyles(styles: string): Map<string, Level> {
  const found = [...styles.matchAll(/<w:style\s[^>]*w:styleId="([^"]*)"[^>]*>([\s\S]*?)<\/w:style>/gu)];
  return new Map(
    found.flatMap(([, id = '', style = '']) => {
      const [, depth] = /^heading (\d)$/iu.exec(attribute(style, 'name') ?? '') ?? [];
      return depth === undefined ? [] : [[id, limited(Number(depth))] as const];
    }),
  );
}

function formatsOfNumbers(numbering: string): (numId: string, depth: string) => string | undefined {
  const shapes = new Map(
    [...numbering.matchAll(/<w:abstractNum\s[^>]*w:abstractNumId="(\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/gu)].map(
      ([, id = '', shape = '']) => [id, shape],
    ),
  );
  const used = new Map(
    [...numbering.matchAll(/<w:num\s[^>]*w:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/gu)].map(([, id = '', num = '']) => [
      id,
      shapes.get(attribute(num, 'abstractNumId') ?? '') ?? '',
    ]),
  );
  return (numId, depth) => {
    const [, level = ''] =
      new RegExp(`<w:lvl\\s[^>]*w:ilvl="${depth.replaceAll(/\D/gu, '')}"[^>]*>([\\s\\S]*?)</w:lvl>`, 'u').exec(
        used.get(numId) ?? '',
      ) ?? [];
    return attribute(level, 'numFmt');
  };
}
