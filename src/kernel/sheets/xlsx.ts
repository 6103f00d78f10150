import type { Readable } from 'node:stream';
import { isDateFormat, serialToDate } from 'hucre';
import { isForeign, legacyOfFont, type Legacy } from '../vi/legacy.ts';
import { sheetLimits, unreadable, type Parts } from './guard.ts';

export type Cell = string | number | boolean | Date | null | undefined;

export interface Workbook {
  sheets: readonly string[];
  rows: (sheet: number) => AsyncGenerator<{ index: number; values: Cell[] }, void, undefined>;
}

/**
 * Reads .xlsx row by row, each when it is asked for. The library's own stream runs ahead of who reads it and builds a tree
 * of all texts: 1 GB for a full list out of Excel. What the programs of offices write is known by a few elements: rows,
 * cells, texts, the formats of days.
 */
export async function openXlsx(parts: Parts): Promise<Workbook> {
  const book = (await readTargets(parts, '')).find((one) => one.type.endsWith('/officeDocument'));
  if (!book) throw unreadable();
  const xml = plain(await parts.read(book.path));
  const places = await readTargets(parts, book.path);
  const sheets = tags(xml, 'sheet').flatMap((tag) => {
    const id = /:id=["']([^"']*)/u.exec(tag)?.[1];
    const place = places.find((one) => one.id === id && one.type.endsWith('/worksheet'));
    return place ? [{ name: unescape(attribute(tag, 'name') ?? ''), path: place.path }] : [];
  });
  const pathOf = (type: string): string | undefined =>
    places.find((one) => one.type.endsWith(type) && parts.has(one.path))?.path;
  const [styles, strings] = [pathOf('/styles'), pathOf('/sharedStrings')];
  const looks = readStyles(styles ? plain(await parts.read(styles)) : '');
  const is1904 = tags(xml, 'workbookPr').some((tag) => /^(?:1|true)$/u.test(attribute(tag, 'date1904') ?? ''));
  let texts: Promise<string[]> | undefined;
  return {
    sheets: sheets.map((sheet) => sheet.name),
    async *rows(nth) {
      const sheet = sheets[nth];
      if (!sheet) return;
      texts ??= strings ? readTexts(await parts.open(strings)) : Promise.resolve([]);
      const reading: Reading = { texts: await texts, looks, is1904 };
      let index = -1;
      for await (const pieces of cut(await parts.open(sheet.path), 'row'))
        for (const piece of pieces) {
          const from = piece.lastIndexOf('<row');
          const open = piece.indexOf('>', from) + 1;
          const number = Number(attribute(piece.slice(from, open), 'r'));
          index = number > 0 ? number - 1 : index + 1;
          yield { index, values: cellsOf(piece.slice(open), reading) };
        }
    },
  };
}

interface Target {
  id: string;
  type: string;
  path: string;
}

/** What a part refers to, by the paths of the zip. */
async function readTargets(parts: Parts, of: string): Promise<Target[]> {
  const at = of.lastIndexOf('/') + 1;
  const [folder, name] = [of.slice(0, at), of.slice(at)];
  const xml = plain(await parts.read(`${folder}_rels/${name}.rels`));
  return tags(xml, 'Relationship').map((tag) => ({
    id: attribute(tag, 'Id') ?? '',
    type: attribute(tag, 'Type') ?? '',
    path: new URL(attribute(tag, 'Target') ?? '', `zip:/${folder}`).pathname.slice(1),
  }));
}

/** An element that a program writes with a prefix (`<x:row>`) is the same without it. */
const plain = (xml: string): string => xml.replaceAll(/<(\/?)[a-z]\w*:/giu, '<$1');

/** The opening tags of an element. None of these patterns looks past the next `<`: a broken file costs no time. */
const tags = (xml: string, element: string): string[] => xml.match(new RegExp(`<${element}\\s[^<>]*>`, 'gu')) ?? [];

const attribute = (tag: string, name: string): string | undefined => {
  const at = tag.indexOf(` ${name}=`) + name.length + 2;
  return at < name.length + 2 ? undefined : tag.slice(at + 1, tag.indexOf(tag[at] ?? '"', at + 1));
};

/** No row of a list is larger: 200 cells of 10,000 letters are 2 MB. */
const mostElement = 4_000_000;

/** A part in pieces that each end before a closing tag, as many at once as came together. */
async function* cut(stream: Readable, element: string): AsyncGenerator<string[], void, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  let end: Buffer | undefined;
  let prefixed = false;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const seen = rest.length;
    rest = rest.length ? Buffer.concat([rest, chunk]) : chunk;
    if (!end) {
      const prefix = /<(\w+:)?(?:worksheet|sst)\b/u.exec(rest.toString('latin1'))?.[1] ?? '';
      end = Buffer.from(`</${prefix}${element}>`);
      prefixed = prefix !== '';
    }
    const pieces: string[] = [];
    let from = 0;
    for (let at = rest.indexOf(end, Math.max(0, seen - end.length)); at >= 0; at = rest.indexOf(end, from)) {
      const piece = rest.toString('utf8', from, at);
      pieces.push(prefixed ? plain(piece) : piece);
      from = at + end.length;
    }
    rest = rest.subarray(from);
    if (rest.length > mostElement) throw unreadable();
    if (pieces.length) yield pieces;
  }
}

async function readTexts(stream: Readable): Promise<string[]> {
  const texts: string[] = [];
  for await (const pieces of cut(stream, 'si'))
    for (const piece of pieces) texts.push(...skipped(piece), copied(textIn(piece)));
  return texts;
}

/** A slice would keep all that was read around it. */
const copied = (text: string): string => Buffer.from(text).toString();

/** `<si/>` is a text too, an empty one, and has no closing tag of its own. */
const skipped = (piece: string): string[] =>
  piece.includes('<si/>') ? (piece.match(/<si\/>/gu) ?? []).map(() => '') : [];

/** The text of an element, its runs one after the other, without what tells Asian readers how it sounds. */
function textIn(xml: string): string {
  const written = xml.includes('<rPh')
    ? xml
        .split('<rPh')
        .map((part, nth) => (nth ? part.slice(part.indexOf('</rPh>')) : part))
        .join('')
    : xml;
  let text = '';
  for (const [, part = ''] of written.matchAll(/<t(?:\s[^<>]*)?>([^<]*)</gu)) text += part;
  return unescape(text);
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescape = (text: string): string =>
  (text.includes('&')
    ? text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/giu, (all, hex: string, digits: string, name: string) =>
        name ? (signs[name] ?? all) : signOf(Number(hex ? `0x${hex}` : digits)),
      )
    : text
  ).replaceAll(/_x([\dA-F]{4})_/gu, (_, hex: string) => signOf(Number(`0x${hex}`)));

const signOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** Formats of days that have no words of their own in the file. */
const isDayFormat = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

interface Look {
  isDay: boolean;
  /** How a text is read that its font shows otherwise than it is written. */
  legacy: Legacy | undefined;
}

function readStyles(styles: string): Look[] {
  const formats = new Map(
    tags(styles, 'numFmt').map((tag) => [
      Number(attribute(tag, 'numFmtId')),
      isDateFormat(unescape(attribute(tag, 'formatCode') ?? '')),
    ]),
  );
  const part = (name: string): string => styles.slice(styles.indexOf(`<${name}`), styles.indexOf(`</${name}>`));
  const fonts = part('fonts')
    .split('</font>')
    .map((font) => legacyOfFont(attribute(tags(font, 'name')[0] ?? '', 'val') ?? ''));
  return tags(part('cellXfs'), 'xf').map((tag) => {
    const id = Number(attribute(tag, 'numFmtId'));
    return { isDay: formats.get(id) ?? isDayFormat(id), legacy: fonts[Number(attribute(tag, 'fontId'))] };
  });
}

interface Reading {
  texts: readonly string[];
  looks: readonly Look[];
  is1904: boolean;
}

function cellsOf(xml: string, reading: Reading): Cell[] {
  const values: Cell[] = [];
  for (let from = xml.indexOf('<c'); from >= 0;) {
    const open = xml.indexOf('>', from);
    const empty = xml[open - 1] === '/';
    const end = empty ? open : xml.indexOf('</c>', open);
    if (open < 0 || end < 0) throw unreadable();
    const tag = xml.slice(from, open);
    const place = attribute(tag, 'r');
    const at = place ? columnOf(place) : values.length;
    if (at >= sheetLimits.columns) break;
    while (values.length < at) values.push(null);
    if (!empty) values[at] = valueOf(tag, xml.slice(open + 1, end), reading);
    from = xml.indexOf('<c', end);
  }
  return values;
}

/** "AB12" → 27. */
function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at++) {
    const code = place.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

function valueOf(tag: string, inner: string, reading: Reading): Cell {
  const look = reading.looks[Number(attribute(tag, 's') ?? 0)];
  const value = readValue(tag, inner, look?.isDay, reading);
  return look?.legacy && typeof value === 'string' && isForeign(value) ? look.legacy(value) : value;
}

function readValue(tag: string, inner: string, isDay: boolean | undefined, { texts, is1904 }: Reading): Cell {
  const type = attribute(tag, 't');
  if (type === 'inlineStr') return textIn(inner);
  const from = inner.indexOf('<v');
  if (from < 0) return null;
  const open = inner.indexOf('>', from) + 1;
  const raw = inner.slice(open, Math.max(open, inner.indexOf('</v>', open)));
  if (type === 's') return texts[Number(raw)];
  if (type === 'b') return raw === '1' || raw === 'true';
  if (type === 'd') return new Date(raw);
  const number = Number(raw);
  if ((type && type !== 'n') || raw === '' || Number.isNaN(number)) return unescape(raw);
  return isDay ? serialToDate(number, is1904) : number;
}
