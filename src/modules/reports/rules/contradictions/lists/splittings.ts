import type { Span } from '../finding.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import {
  bulletOf,
  comma,
  commaOrAnd,
  follows,
  hasAnd,
  nthOf,
  quantitiesIn,
  semicolon,
  split,
  styleOf,
  trim,
  type Reading,
} from '../reading/statements.ts';
import type { Opening } from './openings.ts';
import { personal } from './persons.ts';

/** What may be one item of a list. */
export interface Item extends Span {
  words: string;
  first: string;
  long: number;
  name: boolean;
  quoted: boolean;
  person: boolean;
  /** It holds numbers, it begins with one. */
  holds: number;
  leads: Quantity | undefined;
  commas: number;
  and: boolean;
  /** What stands between the item before it and it. */
  parted: string;
  /** For how many it stands: "hai đại diện công nhân". */
  weight: number;
}

export type How = 'semicolon' | 'comma' | 'and' | 'mark' | 'bullet' | 'line';

/** One way to part a stretch into items; a list may end behind any of them. */
export interface Splitting {
  how: How;
  items: readonly Item[];
}

const mostItems = 42;

export function splittingsOf(reading: Reading, opening: Opening): Splitting[] {
  const { text } = reading;
  if (opening.line !== undefined) return rows(reading, opening.line);
  const parts = (signs: RegExp): Item[] => itemsOf(reading, split(text, opening, signs).slice(0, mostItems));
  const all = parts(commaOrAnd);
  const found: Splitting[] = [{ how: 'and', items: all }];
  if (opening.by.has('mark')) found.push({ how: 'mark', items: enumerated(reading, opening) });
  if (all.some(({ parted }) => /\S{2}/u.test(parted))) found.push({ how: 'comma', items: parts(comma) });
  const begun = opening.by.has('colon') ? begunInLine(reading, opening) : [];
  if (begun.length > 1) found.push({ how: 'bullet', items: itemsOf(reading, begun) });
  if (text.slice(opening.from, opening.to).includes(';')) found.push({ how: 'semicolon', items: parts(semicolon) });
  return found;
}

const itemsOf = (reading: Reading, spans: readonly Span[]): Item[] =>
  spans.map((span, nth) => itemOf(reading, span, spans[nth - 1]));

/** Counts that stand near each other may head the same items. */
const known = new WeakMap<Reading, Map<string, Omit<Item, 'parted'>>>();

function itemOf(reading: Reading, span: Span, before: Span | undefined): Item {
  const items = known.get(reading) ?? new Map<string, Omit<Item, 'parted'>>();
  known.set(reading, items);
  const place = `${span.from}-${span.to}`;
  const item = items.get(place) ?? described(reading, span);
  items.set(place, item);
  return { ...item, parted: before ? reading.text.slice(before.to, span.from) : '' };
}

function described(reading: Reading, span: Span): Omit<Item, 'parted'> {
  const { text } = reading;
  const words = text.slice(span.from, span.to);
  const inside = quantitiesIn(reading, span);
  const leads = inside[0]?.from === span.from ? inside[0] : undefined;
  const bare = words.replace(/^các (?=\p{Ll}+ \p{Lu})/u, '');
  return {
    ...span,
    words,
    first: /^\p{L}+/u.exec(words)?.[0].toLowerCase() ?? '',
    long: words.split(/\s+/u).length,
    name: /^(?:["“]|\p{Lu})/u.test(words),
    quoted: /^["“]/u.test(words),
    person: personal(bare),
    holds: inside.length,
    leads,
    commas: words.replace(/\([^()]*\)/gu, '').split(/[,;](?!\d)/u).length - 1,
    and: hasAnd(words),
    weight: weightOf(words, leads),
  };
}

function weightOf(words: string, leads: Quantity | undefined): number {
  const [, first, last] = /^(?:từ |năm )*((?:19|20)\d\d)\s*(?:[-–—]|đến)\s*(?:năm )?((?:19|20)\d\d)/u.exec(words) ?? [];
  if (first !== undefined && last !== undefined) return Math.max(1, Number(last) - Number(first) + 1);
  const many =
    leads?.measure === 'count' && leads.unit !== '' && !leads.of && leads.value % one === 0n
      ? Number(leads.value / one)
      : 1;
  return many > 1 && many < 41 ? many : 1;
}

/** Lines with one mark, those of a list inside an item left out; or simply lines. */
function rows(reading: Reading, from: number): Splitting[] {
  const { text, lines } = reading;
  const under = lines.slice(from, from + mostItems);
  // The row of the whole is none of its parts.
  const total = under.findIndex((line) =>
    /^\W*(?:tổng(?! kết| duyệt| đài| vệ sinh)|cộng|toàn)(?!\p{L})/iu.test(text.slice(line.from, line.to)),
  );
  const below = under.slice(0, total < 1 ? under.length : total);
  const found: Splitting[] = [];
  const bullets = below.map((line) => bulletOf(reading, line));
  const [first] = bullets;
  if (first && first.nth < 2) {
    const own: Span[] = [];
    for (const bullet of bullets) {
      if (!bullet) break;
      if (bullet.mark === first.mark && (bullet.nth === 0 || follows(bullet, own.length + 1))) own.push(bullet);
      else if (!/^[-+•*–:]$/u.test(bullet.mark) || bullet.mark === first.mark) break;
    }
    found.push({ how: 'bullet', items: itemsOf(reading, own) });
    if (own.length > 1) return found;
  }
  const said = below.map((line) => trim(text, line));
  return [...found, { how: 'line', items: itemsOf(reading, said.slice(0, 16)).map(rowOf) }];
}

/** "Ba khâu đột phá: - thương lượng;" and then lines that begin so. */
function begunInLine(reading: Reading, { from, to }: Span): Span[] {
  const { lines } = reading;
  const nth = nthOf(lines, { from, to });
  if ((lines[nth]?.to ?? 0) > to + 1) return [];
  const found: Span[] = [{ from, to }];
  let mark: string | undefined;
  for (const line of lines.slice(nth + 1)) {
    const bullet = bulletOf(reading, line);
    if (!bullet || bullet.mark !== (mark ?? bullet.mark) || !/^[-+*–•]$/u.test(bullet.mark)) break;
    mark = bullet.mark;
    found.push(bullet);
  }
  return found;
}

/** "Khu chợ: chị Lê Thị Gấm, anh Đàm Quốc Tín": as many as are named. */
const rowOf = (item: Item): Item => {
  const names = item.words
    .replace(/^[^:]{1,40}:\s/u, '')
    .split(/,\s+|;\s+|\s+và\s+/u)
    .filter((name) => personal(name)).length;
  return names > 1 ? { ...item, weight: names, person: true } : names === 1 ? { ...item, person: true } : item;
};

const marks =
  /(?<=^|[\s:;,(.])(?:\((\d{1,2}|[ivx]{1,4})\)|(\d{1,2})[)](?=\s)|(?<=[:;,.]\s)(?:\d{1,2})[.](?=\s\p{L})|(?:\(?([a-hđ])\))(?=\s)|(?<=[:;,]\s)[a-hđ]\.(?=\s)|(?:(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là)(?=[,:\s])|thứ (nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?=[,:\s])|(?<=[.:;!]\s)(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?=,\s))/giu;
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** "(1) …; (2) …", "một là …; hai là …", in the same line and in those that go on with it. */
function enumerated(reading: Reading, { from, to }: Span): Item[] {
  const { text, lines } = reading;
  const last = lines.findIndex((line) => line.to >= to);
  const end = lines[Math.min(lines.length - 1, last + 12)]?.to ?? to;
  const chain: { from: number; mark: string }[] = [];
  const spans: Span[] = [];
  const before = Math.max(0, from - 2);
  for (const { index: at, 0: said } of text.slice(before, end).matchAll(marks)) {
    const index = at + before - from;
    if (index < 0) continue;
    const inner = said
      .toLowerCase()
      .replace(/^\((?=[a-zđ]\))/u, '')
      .replace(/^\p{L}{2,4}$/u, '$& là');
    const number = roman.indexOf(/^\(([ivx]+)\)$/u.exec(said.toLowerCase())?.[1] ?? '');
    const { mark, nth } = number >= 0 ? { mark: '(i)', nth: number + 1 } : styleOf(inner);
    const known = chain[0];
    if (known ? mark !== known.mark || !follows({ mark, nth }, chain.length + 1) : nth !== 1) continue;
    chain.push({ from: from + index, mark });
    spans.push({ from: from + index + said.length, to: end });
  }
  const items = spans.map((span, nth) =>
    trim(text, { from: span.from, to: chain[nth + 1]?.from ?? endOf(reading, span.from) }),
  );
  return itemsOf(reading, items);
}

const endOf = ({ sentences, text }: Reading, at: number): number =>
  sentences.find((sentence) => sentence.to > at)?.to ?? text.length;
