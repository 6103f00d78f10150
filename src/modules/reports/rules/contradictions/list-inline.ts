import type { Span } from './finding.ts';
import { peopleIn } from './list-names.ts';
import { abstract, isOpen, isPeople, partsOfCount, unlistable, type List } from './lists.ts';
import { one, type Quantity } from './quantities.ts';
import {
  bracketAt,
  comma,
  commaOrAnd,
  hasAnd,
  quantitiesIn,
  semicolon,
  spanOf,
  split,
  trim,
  type Reading,
} from './statements.ts';

/** The end of what the count itself says: before it no other number and no other clause. */
const head =
  /^(?:,\s(?=\p{Ll}+:)|\s(?:trên |gần |hơn )?\d[\d.,]*(?=\s(?:triệu|tỷ|nghìn))|\s+(?!là\s)[\p{L}][\p{L}\d-]*|\s+["“][^"”\n]{1,60}["”]|\s*\/\s*\d+){0,14}/u;
const opener =
  /^(?:\s*,)?\s*(?:(?:bao )?gồm(?: có)?(?: các (?:đồng chí|tổ|đơn vị|nội dung|việc))?\s*:?|đó là\s*:?|cụ thể(?: là)?\s*:|là\s*:|như sau\s*:|sau(?: đây)?\s*:|:|\(|là(?=\s))\s*/iu;

function openAfter(reading: Reading, quantity: Quantity): { after: Span; sign: string } | undefined {
  const { text } = reading;
  const sentence = spanOf(reading.sentences, quantity);
  const start = quantity.of ? quantity.of.to : quantity.to;
  const rest = text.slice(start, sentence.to);
  const said = (head.exec(rest)?.[0] ?? '').replace(
    /\s+(?:(?:bao )?gồm|đó là|cụ thể|như sau|sau đây|sau)(?:\s.*)?$/iu,
    '',
  );
  const sign = opener.exec(rest.slice(said.length));
  // "ba nội dung … đã xong hai là …": the list is that of the second number.
  if (!sign || /(?<!\p{L})(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)\s*$/u.test(said)) return undefined;
  const from = start + said.length + sign[0].length;
  const bracket = sign[0].includes('(') ? bracketAt(text, from - sign[0].length + sign[0].indexOf('(')) : undefined;
  if (sign[0].includes('(') && !bracket) return undefined;
  return { after: bracket ?? { from, to: closes(text, { from, to: sentence.to }) }, sign: sign[0].trim() };
}

const closes = (text: string, { from, to }: Span): number => {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    if (text[at] === '(') depth += 1;
    if (
      text[at] === ')' &&
      /[^\d]\d$|[^(\d]$/u.test(text.slice(from, at)) &&
      !/(?:^|[\s;:,(])[\da-h]$/u.test(text.slice(Math.max(from, at - 2), at))
    )
      depth -= 1;
    if (depth < 0) return at;
  }
  return to;
};

const explains =
  /^(?:do|vì|kể cả|chủ yếu|ở|tại|theo|từ|so với|không|chưa|mỗi|bình quân|trong đó|riêng|nay|trước|sau|năm|đầu|cuối|tăng|giảm|đạt|bằng|chiếm|kế hoạch|chỉ tiêu|cả|cùng|có|đã|nhất là|như|ví dụ|thuộc|được|để|nhằm|với|gần|trên|khoảng|cụ thể là do|cấp|tổng|hằng|hàng|là|gồm cả|tính|yêu cầu|số còn lại|điển hình|tiêu biểu|phần lớn|chính|vào|khi|mức)(?!\p{L})/iu;

/** "đợt một 25 người, đợt hai 31 người, tổng 56 người": the sum is no item. */
function untilSum(text: string, { from, to }: Span): Span {
  const sum = /[,;]\s+(?:tổng|cộng|tính chung|tất cả|cả)(?!\p{L})/iu.exec(text.slice(from, to));
  return { from, to: sum ? from + sum.index : to };
}

/** ": a, b và c", "(a, b, c)", "gồm a; b; c" */
export function listed(reading: Reading, quantity: Quantity, count: number): List | undefined {
  const opened = openAfter(reading, quantity);
  if (!opened || unlistable.test(quantity.unit) || (quantity.unit === '' && !quantity.of)) return undefined;
  const { text } = reading;
  const { sign } = opened;
  const after = untilSum(text, opened.after);
  const said = text.slice(after.from, after.to);
  if (
    said.trim() === '' ||
    isOpen(said) ||
    explains.test(said.trim()) ||
    (!abstract.test(quantity.unit) &&
      quantitiesIn(reading, firstChunk(text, after)).some(({ measure, rate }) => measure !== 'count' || rate)) ||
    /\?/u.test(said)
  )
    return undefined;
  const bySemicolon = split(text, after, semicolon);
  const [chunk = after] = bySemicolon;
  const [inChunk, inChunkAll] = [split(text, chunk, comma), split(text, chunk, commaOrAnd)];
  // "04 giải (01 nhất, 01 nhì, 02 ba)": how many of each, no list of them.
  if (
    [inChunk, inChunkAll].some(
      (items) =>
        items.length > 1 &&
        items.every((item) => leads(reading, item) !== undefined) &&
        items.some((item) => leads(reading, item) !== one),
    )
  )
    return undefined;
  const names = (item: Span): boolean => isName(text.slice(item.from, item.to));
  if (isPeople(quantity.unit)) return peopleIn(text, after, split(text, after, commaOrAnd), bySemicolon);
  if (
    [inChunkAll, inChunk, ...(bySemicolon.length > 1 ? [bySemicolon] : [])].some((items) =>
      partsOfCount(reading, items, quantity),
    )
  )
    return undefined;
  // After the list a new clause may follow: then the list is what stands before the first semicolon.
  const clauses = bySemicolon.length > 1 && inChunk.length > 1 && (bySemicolon.length === 2 || inChunkAll.every(names));
  const and = hasAnd(text.slice(inChunk.at(-1)?.from ?? chunk.to, chunk.to));
  const whole = bySemicolon.length > 1 && !clauses;
  const usual = whole ? bySemicolon.length : inChunk.length + (and ? 1 : 0);
  if (usual < 2) return undefined;
  // "gồm a, b và c": three, unless the last two may be one thing of a general kind.
  const short = (item: Span): boolean => !/(?:\S+\s+){6}/u.test(text.slice(item.from, item.to));
  const told = /gồm|đó là/iu.test(sign) && !abstract.test(quantity.unit) && inChunkAll.length > 2;
  const certain = !whole && and && (inChunkAll.every(names) || (told && inChunkAll.every(short)));
  const counts = [
    usual,
    bySemicolon.length,
    ...(whole ? [split(text, after, comma).length] : []),
    inChunkAll.length,
    ...(certain ? [] : [inChunk.length]),
  ].filter((many) => many > 1);
  if (counts.includes(count) || asMany(reading, inChunkAll) === count) return { counts: [count], span: after };
  // A bracket or a colon may also explain: only what looks like a list of such things contradicts.
  const strong = inChunkAll.every(names) || whole || abstract.test(quantity.unit) || /gồm|đó là/iu.test(sign);
  if (Math.abs(usual - count) > (strong ? 3 : 2) || (inChunkAll.length > count && usual < count)) return undefined;
  if (/^là$/iu.test(sign) && !inChunkAll.every(names) && !abstract.test(quantity.unit)) return undefined;
  const items = whole ? bySemicolon : inChunk;
  if (items.some((item) => item.to - item.from > (strong ? 160 : 60))) return undefined;
  const numbered = (item: Span): boolean =>
    quantitiesIn(reading, item).some((one) => one.unit !== '' || one.to < item.to || !names(item));
  if (!whole && items.some((item, nth) => nth > 0 && numbered(item)) && !items.every(numbered)) return undefined;
  return { counts: [usual], span: trim(text, after) };
}

/** The number that an item begins with. */
const leads = (reading: Reading, item: Span): bigint | undefined => {
  const [first] = quantitiesIn(reading, item);
  return first?.from === item.from ? first.value : undefined;
};

/** "2 xí nghiệp chế biến, Trung tâm Y tế, …": an item that begins with a number is as many. */
const asMany = (reading: Reading, items: readonly Span[]): number =>
  items.reduce((all, item) => all + Number((leads(reading, item) ?? one) / one), 0);

const firstChunk = (text: string, after: Span): Span => split(text, after, semicolon)[0] ?? after;

const isName = (item: string): boolean => /^(?:["“]|\p{Lu})/u.test(item);
