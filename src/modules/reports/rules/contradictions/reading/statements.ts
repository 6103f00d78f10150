import type { Span } from '../finding.ts';
import { findAsides, type Aside } from './asides.ts';
import { readQuantities, type Quantity } from './quantities.ts';

/** A draft as the rules read it. */
export interface Reading {
  text: string;
  quantities: readonly Quantity[];
  asides: readonly Aside[];
  lines: readonly Span[];
  sentences: readonly Span[];
}

export function read(text: string): Reading {
  const asides = findAsides(text);
  const lines = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: said }) => ({ from: index, to: index + said.length }));
  return {
    text,
    asides,
    lines,
    quantities: readQuantities(text, asides),
    sentences: lines.flatMap((line) => cut(text, line)),
  };
}

/** "BS. Mạc Văn Khoát" */
const degree = /(?<![\p{L}\d])(?:BS|BSCK[I12]*|ThS|TS|PGS|GS|CN|KS|DS|LS|NGND|NGƯT|ĐD|YS)$/u;

/** A line into its sentences: a stop before a capital, not one inside a number or after a list's number. */
function cut(text: string, line: Span): Span[] {
  const said = text.slice(line.from, line.to);
  const found: Span[] = [];
  let from = 0;
  for (const stop of said.matchAll(/[.!?…]["”)]?\s+(?=["“(]?[\p{Lu}\d]|\(?[a-hđ]\)\s|[-–•]\s\p{Lu})/gu)) {
    if (degree.test(said.slice(from, stop.index))) continue;
    if (
      /(?:^|[\s(])(?:\d{1,2}|[IVX]+|[A-Za-zđ]|TP|Tp|vv|v\.v)$/u.test(said.slice(from, stop.index)) &&
      stop.index - from < 8
    )
      continue;
    found.push({ from: line.from + from, to: line.from + stop.index + 1 });
    from = stop.index + stop[0].length;
  }
  return [...found, { from: line.from + from, to: line.to }];
}

/** How many of these spans, which stand in their order, begin at or before a place. */
function begunBy(spans: readonly Span[], place: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which of these spans, which stand in their order, holds a place. */
export const nthOf = (spans: readonly Span[], { from }: Span): number => begunBy(spans, from) - 1;

export function spanOf(spans: readonly Span[], at: Span): Span {
  const found = spans[begunBy(spans, at.from) - 1];
  return found && at.from < found.to ? found : at;
}

export function quantitiesIn({ quantities }: Reading, span: Span): Quantity[] {
  const found: Quantity[] = [];
  for (let nth = begunBy(quantities, span.from - 1); nth < quantities.length; nth += 1) {
    const quantity = quantities[nth];
    if (!quantity || quantity.from >= span.to) break;
    if (quantity.to <= span.to) found.push(quantity);
  }
  return found;
}

const closing: Record<string, string> = { '(': ')', '“': '”', '"': '"' };

/** A stretch cut at the given signs, none inside brackets or quotation marks; each piece without its blanks. */
export function split(text: string, span: Span, signs: RegExp): Span[] {
  const pieces: Span[] = [];
  let from = span.from;
  let open: string | undefined;
  for (let at = span.from; at < span.to; at += 1) {
    const sign = text[at] ?? '';
    if (open !== undefined) {
      if (sign === open) open = undefined;
      continue;
    }
    if (closing[sign] !== undefined && text.slice(at, span.to).includes(closing[sign], 1)) {
      open = closing[sign];
      continue;
    }
    signs.lastIndex = at;
    const met = signs.exec(text.slice(0, span.to));
    if (!met || met[0] === '') continue;
    pieces.push({ from, to: at });
    from = at + met[0].length;
    at = from - 1;
  }
  pieces.push({ from, to: span.to });
  return pieces.map((piece) => trim(text, piece)).filter((piece) => piece.to > piece.from);
}

export const semicolon = /;/uy;
/** A comma that is no decimal's. */
export const comma = /[;,](?!\d)/uy;
/** "và" between two, not the one inside the name of an office: "Sở Giáo dục và Đào tạo". */
const and = String.raw`(?<!(?:Giáo dục|Thương binh|Tài nguyên|Nông nghiệp|Khoa học|Thể thao|Thông tin|Kế hoạch|Lao động|Kinh tế|Văn hóa|Dân số|Đoàn kết))\s(?:và|còn(?!\s+lại))(?=\s)`;
export const commaOrAnd = new RegExp(String.raw`[;,](?!\d)(?:\s+(?:và|còn(?!\s+lại))(?=\s))?|${and}`, 'uy');
export const hasAnd = (text: string): boolean => new RegExp(and, 'u').test(text);

export function trim(text: string, { from, to }: Span): Span {
  const said = text.slice(from, to);
  const lead = /^[\s.…:–-]*/u.exec(said)?.[0].length ?? 0;
  let end = said.length;
  while (end > lead && /[\s.…/]/u.test(said[end - 1] ?? '')) end -= 1;
  return { from: from + lead, to: from + end };
}

/** The inside of the bracket that opens at `at`. */
export function bracketAt(text: string, at: number): Span | undefined {
  let depth = 0;
  for (let here = at; here < text.length && text[here] !== '\n'; here += 1) {
    if (text[here] === '(') depth += 1;
    if (text[here] === ')') depth -= 1;
    if (depth === 0) return { from: at + 1, to: here };
  }
  return undefined;
}

export interface Bullet extends Span {
  /** "-", "+", "1.", "a)", "(1)": what the line begins with, its number left out. */
  mark: string;
  nth: number;
}

/** A line that is an item of a list. */
export function bulletOf({ text }: Reading, line: Span): Bullet | undefined {
  const [mark] =
    /^[ \t]*(?:[-+•*–](?=\s)|\(\d{1,2}\)|\d{1,2}(?:\.\d{1,2})?[.)/](?=\s)|\(?[a-zđ]\)|[a-hđ]\.(?=\s)|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là(?=[,:\s])|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?=[,:\s])|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?=,\s))/iu.exec(
      text.slice(line.from, line.to),
    ) ?? [];
  if (mark === undefined) return rowOf(text, line);
  const { from, to } = trim(text, { from: line.from + mark.length, to: line.to });
  return {
    from,
    to,
    ...styleOf(
      mark
        .trim()
        .toLowerCase()
        .replace(/^\((?=[a-zđ])/u, '')
        .replace(/^\p{L}{2,4}$/u, '$& là'),
    ),
  };
}

/** "Tổ Văn phòng: 21": a line that names a thing and its number. */
const rowOf = (text: string, line: Span): Bullet | undefined =>
  /^[ \t]*\p{Lu}[^:.;\n]{1,60}:\s*[\d.,]+(?:\s\p{L}+){0,3}\s*[.;,]?$/u.test(text.slice(line.from, line.to))
    ? { ...trim(text, line), mark: ':', nth: 0 }
    : undefined;

const inWords = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

export function styleOf(mark: string): Pick<Bullet, 'mark' | 'nth'> {
  const [figure] = /\d+/u.exec(mark) ?? [];
  if (figure !== undefined) return { mark: mark.replace(/\d+/u, '1'), nth: Number(figure) };
  if (/^[a-zđ][.)]/u.test(mark)) return { mark: `a${mark[1] ?? ''}`, nth: 'abcdđeghi'.indexOf(mark[0] ?? '') + 1 };
  const [, word] = /^thứ (\p{L}+)$/u.exec(mark) ?? [];
  if (word !== undefined) return { mark: 'thứ', nth: inWords.indexOf(word) + 1 };
  const [, said] = /^(\p{L}+) là$/u.exec(mark) ?? [];
  if (said !== undefined)
    return {
      mark: 'là',
      nth: ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].indexOf(said) + 1,
    };
  return { mark, nth: 0 };
}

/** Whether a mark is the one after these; "a, b, c, d, e" leaves the "đ" out. */
export const follows = ({ mark, nth }: Pick<Bullet, 'mark' | 'nth'>, wanted: number): boolean =>
  nth === wanted || (mark.startsWith('a') && wanted > 4 && nth === wanted + 1);

/** The items of the list that follows a line, with those of a list inside an item left out. */
export function bulletsAfter(reading: Reading, line: Span): Bullet[] {
  const rest = reading.lines.slice(begunBy(reading.lines, line.from));
  const found: Bullet[] = [];
  const first = rest[0] && bulletOf(reading, rest[0]);
  if (!first || first.nth > 1) return [];
  const own = bulletOf(reading, line);
  let inner: string | undefined;
  for (const one of rest) {
    const bullet = bulletOf(reading, one);
    if (!bullet || bullet.mark === own?.mark) break;
    if (bullet.mark === first.mark && (bullet.nth === 0 || follows(bullet, found.length + 1))) found.push(bullet);
    else if (/^[-+•*–:]$/u.test(bullet.mark) && bullet.mark !== first.mark && (inner ?? bullet.mark) === bullet.mark)
      inner = bullet.mark;
    else break;
  }
  return found;
}
