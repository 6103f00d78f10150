import type { Span } from '../finding.ts';
import { abstract, hasNumber, isOpen, isPeople, unlistable, type List } from './lists.ts';
import { personal } from './list-names.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { commaOrAnd, hasAnd, semicolon, spanOf, split, type Reading } from '../reading/statements.ts';

/** Behind the count: it speaks of what was listed before. */
const pointing = /^(?:\s\p{L}+){1,3}?\s(?:này|đó|trên|nói trên|kể trên|vừa nêu|ấy)(?!\p{L})/u;
/** Before the count: it closes the list. */
const closing =
  /(?:,|;|–|-|=|\()\s*(?:tất cả|cả thảy|tổng cộng|cộng(?: lại)?|(?:như )?vậy(?: có| là)?|là|đủ|tổng|gồm)\s(?:có |là |đủ |được )?$/iu;
const opening =
  /(?:(?<!\p{L})(?:bao gồm|gồm(?: có)?|kể đến|đó là|cụ thể là|như sau|là|như|có|nộp|tại|ở)|:)\s+(?=[^:]*$)/giu;

/** "Hồ sơ gồm a, b, c và d, tất cả năm loại", "A, B và C, ba đơn vị này": the count stands behind its list. */
export function listBehind(reading: Reading, quantity: Quantity): List | undefined {
  const { text } = reading;
  if (quantity.unit === '' || (unlistable.test(quantity.unit) && !/^(?:bộ|cuốn|quyển|buổi)/u.test(quantity.unit)))
    return undefined;
  const sentence = spanOf(reading.sentences, quantity);
  const lead = text.slice(sentence.from, quantity.from);
  const closed = closing.exec(lead);
  const bracket = /\s\(\s*$/u.exec(lead);
  if (bracket && closingBracket.test(text.slice(quantity.to, sentence.to)))
    return namedBefore(reading, quantity, sentence, bracket.index);
  const before = closed ?? /,\s*(?:cả )?$/u.exec(lead);
  if (!before || !(closed || pointing.test(text.slice(quantity.to, sentence.to)))) return undefined;
  const end = sentence.from + before.index;
  const said = text.slice(sentence.from, end);
  const colon = said.lastIndexOf(': ');
  const parted = colon < 0 ? [] : split(text, { from: sentence.from + colon + 1, to: end }, semicolon);
  if (closed && parted.length > 2 && !isOpen(said))
    return { counts: [parted.length], span: { from: sentence.from + colon + 2, to: end }, near: 1 };
  const chunk = said.lastIndexOf(';') + 1;
  // The opener that stands nearest before the first comma.
  const first = said.indexOf(',', chunk);
  const opened = [...said.slice(chunk, first < 0 ? 0 : first).matchAll(opening)].at(-1);
  if (first < 0) return undefined;
  if (!opened)
    return closed && isPeople(quantity.unit)
      ? personsBefore(reading, { from: sentence.from + chunk, to: end })
      : undefined;
  const list = { from: sentence.from + chunk + opened.index + opened[0].length, to: end };
  const items = split(text, list, commaOrAnd);
  const words = items.map((item) => text.slice(item.from, item.to));
  const announced = hasAnd(text.slice(list.from, end)) || opened[0].startsWith(':');
  if (items.length < 3 || !announced || isOpen(said) || hasNumber(reading, list)) return undefined;
  if (isPeople(quantity.unit) && !words.every(personal)) return undefined;
  if (words.some((word) => word.split(' ').length > 8) || abstract.test(quantity.unit)) return undefined;
  // "bóng bàn nam, nữ": told more briefly, one item is two.
  const told = Number(quantity.value / one);
  return Math.abs(told - items.length) < 2 ? { counts: [items.length], span: list } : undefined;
}

const closingBracket = /^(?:\s\p{L}+){1,2}\)/u;

/** "Các tổ Điện, Cơ khí, Nề và Mộc (5 tổ)" */
function namedBefore(reading: Reading, { unit }: Quantity, sentence: Span, end: number): List | undefined {
  const { text } = reading;
  const said = text.slice(sentence.from, sentence.from + end);
  const [noun = ''] = unit.split(' ');
  const opened = [
    ...said.matchAll(
      new RegExp(String.raw`(?<!\p{L})(?:các|những|mấy) ${noun}(?:\s\p{Ll}+){0,2}?:?\s(?=\p{Lu})`, 'giu'),
    ),
  ].at(-1);
  if (!opened) return undefined;
  const list = { from: sentence.from + opened.index + opened[0].length, to: sentence.from + end };
  const items = split(text, list, commaOrAnd);
  const named = items.every((item) => /^\p{Lu}/u.test(text.slice(item.from, item.to)) && item.to - item.from < 40);
  const told = /:\s$/u.test(opened[0]) && items.length > 2;
  return told || (named && items.length > 1 && hasAnd(text.slice(list.from, list.to)))
    ? { counts: [items.length], span: list, near: 1 }
    : undefined;
}

/** "khen thưởng chị A, chị B và anh C, cả thảy 3 người" */
function personsBefore({ text }: Reading, said: Span): List | undefined {
  const items = split(text, said, commaOrAnd);
  const [first, ...more] = items;
  if (!first || more.length < 2 || !more.every((item) => personal(text.slice(item.from, item.to)))) return undefined;
  const ends = /(?:\s\p{Lu}\p{Ll}*){2,5}$/u.test(text.slice(first.from, first.to));
  return ends ? { counts: [items.length], span: said } : undefined;
}
