import { abstract, hasNumber, isOpen, isPeople, unlistable, type List } from './lists.ts';
import { personal } from './list-names.ts';
import type { Quantity } from './quantities.ts';
import { commaOrAnd, hasAnd, spanOf, split, type Reading } from './statements.ts';

/** Behind the count: it speaks of what was listed before. */
const pointing = /^(?:\s\p{L}+){1,3}?\s(?:này|đó|trên|nói trên|kể trên|vừa nêu|ấy)(?!\p{L})/u;
/** Before the count: it closes the list. */
const closing = /(?:,|;|–|-|=|\()\s*(?:tất cả|cả thảy|tổng cộng|cộng(?: lại)?|vậy là|là|đủ|tổng|gồm)\s(?:có |là |đủ |được )?$/iu;
const opening =
  /(?:(?<!\p{L})(?:bao gồm|gồm(?: có)?|kể đến|đó là|cụ thể là|như sau|là|như|có|nộp|tại|ở)|:)\s+(?=[^:]*$)/giu;

/** "Hồ sơ gồm a, b, c và d, tất cả năm loại", "A, B và C, ba đơn vị này": the count stands behind its list. */
export function listBehind(reading: Reading, quantity: Quantity): List | undefined {
  const { text } = reading;
  if (quantity.unit === '' || (unlistable.test(quantity.unit) && !/^(?:bộ|cuốn|quyển|buổi)/u.test(quantity.unit))) return undefined;
  const sentence = spanOf(reading.sentences, quantity);
  const lead = text.slice(sentence.from, quantity.from);
  const closed = closing.exec(lead);
  const before = closed ?? /,\s*(?:cả )?$/u.exec(lead);
  if (!before || !(closed || pointing.test(text.slice(quantity.to, sentence.to)))) return undefined;
  const end = sentence.from + before.index;
  const said = text.slice(sentence.from, end);
  const chunk = said.lastIndexOf(';') + 1;
  // The opener that stands nearest before the first comma.
  const first = said.indexOf(',', chunk);
  const opened = [...said.slice(chunk, first < 0 ? 0 : first).matchAll(opening)].at(-1);
  if (first < 0 || !opened) return undefined;
  const list = { from: sentence.from + chunk + opened.index + opened[0].length, to: end };
  const items = split(text, list, commaOrAnd);
  const words = items.map((item) => text.slice(item.from, item.to));
  if (items.length < 3 || !hasAnd(text.slice(list.from, end)) || isOpen(said) || hasNumber(reading, list)) return undefined;
  if (isPeople(quantity.unit) && !words.every(personal)) return undefined;
  if (words.some((word) => word.split(' ').length > 8) || abstract.test(quantity.unit)) return undefined;
  return { counts: [items.length], span: list };
}
