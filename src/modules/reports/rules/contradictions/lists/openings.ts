import type { Span } from '../finding.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { bracketAt, bulletOf, nthOf, trim, type Reading } from '../reading/statements.ts';

/** Where the list of a count may begin, and where at the latest it ends. */
export interface Opening extends Span {
  /** What it is opened by: one place may be opened by several. */
  by: ReadonlySet<Opener>;
  /** What stands between the count and the list. */
  gap: Span;
  /** It stands in lines below, item by item, from this one on. */
  line?: number;
}

export type Opener =
  | 'colon'
  | 'bracket'
  | 'dash'
  | 'comma'
  | 'word'
  | 'name'
  | 'noun'
  | 'sentence'
  | 'mark'
  | 'rows'
  | 'label'
  | 'before';

/** Whether a number may count what is listed. */
export const mayCount = ({ measure, value, about, whole }: Quantity): boolean =>
  measure === 'count' && value % one === 0n && !about && !whole && value >= 2n * one && value <= 40n * one;

const farthest = 280;
/** What may open a list behind a count, and how. */
const openers: readonly [Opener, RegExp][] = [
  ['colon', /:\s*/gu],
  ['bracket', /[([]\s*/gu],
  ['dash', /\s[–—-]\s+/gu],
  ['comma', /,\s+/gu],
  [
    'word',
    /(?<!\p{L})(?:gồm(?: có)?|(?<!(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s)là|như|lần lượt|các tháng|các năm|vào(?: các)?|tại|ở|của|cho|với|do|thành|tức thêm)\s+(?=[^\s:])/giu,
  ],
  ['name', /(?<=\p{Ll}\s)(?=\p{Lu}|["“][^"”\n]*["”](?:[,;.)]|\s(?:và\s|\())|(?:19|20)\d\d)/gu],
];
const most: Partial<Record<Opener, number>> = { comma: 3, name: 2, word: 5, colon: 3 };
const callings = /^(?:các )?(?:đồng chí|đ\/c|anh chị|anh|chị|em|thầy|cô|ông|bà|năm|tháng|đơn vị|tổ)\s+(?=\p{Lu}|\d)/iu;

/** Every place where a count's list may begin: behind it, in its sentence and those after it, in the lines below, before it. */
export function openingsOf(reading: Reading, quantity: Quantity): Opening[] {
  const { text, lines } = reading;
  const start = quantity.of ? quantity.of.to : quantity.to;
  const found = new Map<number, Opening & { by: Set<Opener> }>();
  const add = (by: Opener, span: Span, line?: number): void => {
    const { from } = span;
    if (from >= span.to) return;
    const known = found.get(line === undefined ? from : -line);
    if (known) known.by.add(by);
    else
      found.set(line === undefined ? from : -line, {
        from,
        to: span.to,
        by: new Set([by]),
        gap: { from: start, to: from },
        ...(line !== undefined && { line }),
      });
  };
  const nth = nthOf(lines, quantity);
  const line = lines[nth];
  if (!line || isThreshold(text, quantity.from, start)) return [];
  inLine(reading, { from: start, to: line.to }, add);
  inRows(reading, nth, quantity, add);
  before(reading, quantity, add);
  return [...found.values()].map((opening) =>
    opening.line === undefined ? { ...opening, ...trimmed(text, opening) } : opening,
  );
}

/** "từ năm sáng kiến trở lên" */
const isThreshold = (text: string, from: number, to: number): boolean =>
  text.slice(from - 3, from) === 'từ ' && /^[^.,;:()\n]*\strở (?:lên|xuống)(?!\p{L})/u.test(text.slice(to, to + 45));
/** "các ông, bà Phước, Diễm": two callings of all. */
const couple = /^(?:các )?(?:ông, bà|anh, chị|thầy, cô|cô, chú|bác, chú)\s+(?=\p{Lu})/iu;

const trimmed = (text: string, { from, to }: Span): Span => {
  const span = trim(text, { from, to });
  const both = couple.exec(text.slice(span.from, span.from + 24))?.[0];
  if (both !== undefined) return { from: span.from + both.length, to: span.to };
  const calling = callings.exec(text.slice(span.from, span.from + 24))?.[0] ?? '';
  return /^các /iu.test(calling) ? { from: span.from + 4, to: span.to } : span;
};

type Add = (by: Opener, span: Span, line?: number) => void;

function inLine(reading: Reading, rest: Span, add: Add): void {
  const { text, sentences } = reading;
  const first = nthOf(sentences, { from: rest.from - 1, to: rest.from });
  const own = sentences[first];
  if (!own) return;
  const said = text.slice(rest.from, Math.min(own.to, rest.from + farthest));
  for (const [by, signs] of openers) {
    let many = 0;
    for (const { index, 0: sign } of said.matchAll(signs)) {
      if ((many += 1) > (most[by] ?? 2)) break;
      const from = rest.from + index + sign.length;
      const bracket = by === 'bracket' ? bracketEnd(text, rest.from + index) : undefined;
      if (by === 'bracket' && bracket === undefined) continue;
      add(by, { from, to: bracket ?? closes(text, { from, to: own.to }) });
    }
  }
  for (const sentence of sentences.slice(first + 1, first + 4)) {
    if (sentence.from >= rest.to || sentence.from > rest.from + farthest) break;
    add('sentence', sentence);
    const opened = /^[^:;.()]{0,70}?(?::|(?<!\p{L})(?:là|gồm(?: có)?)(?=\s)):?\s+/u.exec(
      text.slice(sentence.from, sentence.to),
    );
    if (opened) add('sentence', { from: sentence.from + opened[0].length, to: sentence.to });
  }
  const mark = firstMark.exec(text.slice(rest.from, Math.min(rest.to, rest.from + farthest)));
  if (mark) add('mark', { from: rest.from + mark.index, to: rest.to });
}

/** "(1)", "1.", "a)", "(i)", "một là", "thứ nhất", "Một, …": the first item's mark. */
export const firstMark =
  /(?<=^|[\s:;,(.])(?:\(1\)|1\)(?=\s)|(?<=[:;,.]\s)1\.(?=\s\p{L})|\(?[ai]\)(?=\s)|(?<=[:;,]\s)a\.(?=\s)|[Mm]ột là(?=[,:\s])|[Tt]hứ nhất(?=[,:\s])|(?<=[.:;!]\s)[Mm]ột(?=,\s))/u;

function bracketEnd(text: string, at: number): number | undefined {
  if (text[at] === '(') return bracketAt(text, at)?.to;
  const end = text.indexOf(']', at);
  return end < 0 || text.slice(at, end).includes('\n') ? undefined : end;
}

/** A bracket that was opened before ends what stands in it. */
function closes(text: string, { from, to }: Span): number {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')' && !/(?:^|[\s;:,(])[\da-h]$/u.test(text.slice(Math.max(from, at - 2), at))) depth -= 1;
    if (depth < 0) return at;
  }
  return to;
}

const roll = /danh sách|(?<!\p{L})(?:DS|gồm|cụ thể|trúng|kết quả|tên|sau)(?!\p{L})/iu;

/** In the lines below: each an item, or one of them behind a label that announces it. */
function inRows(reading: Reading, nth: number, { unit }: Quantity, add: Add): void {
  const { text, lines } = reading;
  const [noun = ''] = unit.split(' ');
  const last = lines.at(-1)?.to ?? 0;
  for (let below = nth + 1; below < Math.min(lines.length, nth + 8); below += 1) {
    const [above, line] = [lines[below - 1], lines[below]];
    if (!above || !line) return;
    const said = text.slice(above.from, above.to);
    const marked = below === nth + 1 && bulletOf(reading, line) !== undefined;
    if (marked || /:\s*$/u.test(said) || /[|\t]/u.test(said)) add('rows', { from: line.from, to: last }, below);
    const label = /^[^:]{2,60}:\s+(?=\S)/u.exec(text.slice(line.from, line.to))?.[0];
    if (label !== undefined && (roll.test(label) || (noun.length > 1 && label.toLowerCase().includes(noun))))
      add('label', { from: line.from + label.length, to: line.to });
  }
}

const closing = /(?:[,;.–—=(-]|\s(?:là|cộng|đủ|vị chi))[^,;:()–—-]{0,22}$/iu;
const leading =
  /(?:(?<!\p{L})(?:bao gồm|gồm(?: có)?|kể đến|đó là|cụ thể là|như sau|là|như|có|nộp|tại|ở|các|những|vào)|:)\s+|;\s+|\(/giu;

/** "A, B và C, cả thảy ba khoa": the count closes the list. */
function before({ text, sentences }: Reading, quantity: Quantity, add: Add): void {
  const sentence = sentences[nthOf(sentences, quantity)];
  if (!sentence) return;
  const said = text.slice(sentence.from, quantity.from);
  const end = closing.exec(said);
  if (!end || !/[,;]|\svà\s/u.test(said.slice(0, end.index))) return;
  const to = sentence.from + end.index;
  add('before', { from: sentence.from, to });
  for (const { index, 0: sign } of [...said.slice(0, end.index).matchAll(leading)].slice(-6))
    add('before', { from: sentence.from + index + sign.length, to });
}
