import { spanning, type Span } from './finding.ts';
import { hasNumber, isPeople, unlistable, type List } from './lists.ts';
import { one, type Quantity } from './quantities.ts';
import { spanOf, type Reading } from './statements.ts';

const name = String.raw`\p{Lu}[\p{L}\d]*(?:[ ]\p{Lu}[\p{L}\d]*|[ ]\d+)*`;

/** "ba điểm trường ở các bản Huổi Sim, Pa Tết và Nà Cạn": names behind the noun, closed by "và". */
export function named(reading: Reading, quantity: Quantity): List | undefined {
  if (unlistable.test(quantity.unit)) return undefined;
  const rest = reading.text.slice(quantity.to, spanOf(reading.sentences, quantity).to);
  const found = new RegExp(
    String.raw`^(?:\s+\p{Ll}[\p{L}\d]*){1,7}\s+((?:${name},\s+)*${name}\s+và\s+${name})(?=\s*[.,;:)]|\s+\p{Ll}|\s*$)`,
    'u',
  ).exec(rest);
  if (!found?.[1] || isPeople(quantity.unit) !== /đồng chí|anh|chị|ông|bà|các (?:em|cháu)/iu.test(found[0]))
    return undefined;
  if (
    /(?:trong|trên|so với|của|do|được|với|cùng|và)\s+\p{Lu}/u.test(
      found[0].slice(0, found[0].length - found[1].length + 1),
    ) ||
    hasNumber(reading, { from: quantity.to, to: quantity.to + found[0].length - 1 })
  )
    return undefined;
  const names = found[1].split(/,\s+|\s+và\s+/u);
  // "38 bản loại C và D": letters are kinds, and two names do not list so many.
  if (names.every((said) => said.length === 1) || Number(quantity.value / one) > names.length + 3) return undefined;
  return { counts: [names.length], span: { from: quantity.to, to: quantity.to + found[0].length } };
}

/** "các đồng chí A, B và C (04 đồng chí)": the count closes the list. */
export function namesBefore(reading: Reading, quantity: Quantity): List | undefined {
  const { text } = reading;
  if (
    !isPeople(quantity.unit) ||
    !/\((?:tổng số |gồm |cộng )?$/u.test(text.slice(Math.max(0, quantity.from - 10), quantity.from))
  )
    return undefined;
  if (!/^\s\p{L}+(?:\s\p{L}+)?\)/u.test(text.slice(quantity.to, quantity.to + 24))) return undefined;
  const sentence = spanOf(reading.sentences, quantity);
  const lead = text.slice(sentence.from, quantity.from);
  const found = new RegExp(
    String.raw`(?:các đồng chí|gồm|:)[:\s]+((?:(?:đồng chí )?${name},\s+)+(?:đồng chí )?${name}(?:\s+và\s+(?:đồng chí )?${name})?)\s*\((?:tổng số |gồm |cộng )?$`,
    'u',
  ).exec(lead);
  if (!found?.[1]) return undefined;
  const names = found[1].split(/,\s+|\s+và\s+/u);
  return names.length > 1 && names.every(personal)
    ? { counts: [names.length], span: { from: sentence.from + found.index, to: quantity.from } }
    : undefined;
}

const startsWithCount = /^(?:\d|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?= \p{Ll}))/u;

const title =
  /^(?:chủ tịch|phó|trưởng|giám đốc|bí thư|ủy viên|uỷ viên|ban |công đoàn|sở |phòng |tổ |đội |khoa |trạm |văn phòng|nguyên|kế toán|chánh|hiệu)/iu;

/** Persons are listed by their names; titles behind a name are not persons. */
export function peopleIn(
  text: string,
  after: Span,
  byAll: readonly Span[],
  bySemicolon: readonly Span[],
): List | undefined {
  const pieces =
    bySemicolon.length > 1 && bySemicolon.every((piece) => personal(text.slice(piece.from, piece.to)))
      ? bySemicolon
      : byAll;
  const said = pieces.map((piece) => text.slice(piece.from, piece.to));
  // "… và một đồng chí dự khuyết là …": others are counted from there on.
  const others = said.findIndex((item, nth) => nth > 0 && startsWithCount.test(item));
  if (others > 0) said.length = others;
  const persons = said.filter(personal);
  if (persons.length < 2 || said.some((item) => !personal(item) && !title.test(item))) return undefined;
  return { counts: [persons.length], span: spanning(...pieces, { from: after.from, to: after.from }) };
}

/** "cô Đàm Thị Ngọc Khuê", "kỹ sư Thi Quế Lâm": a name, before it what the person is. */
export function personal(item: string): boolean {
  const calling =
    /^(?:các )?(?:\p{Ll}[\p{L}/]* ){1,4}(?=\p{Lu})/u.exec(item.replace(/^Đồng chí/u, 'đồng chí'))?.[0] ?? '';
  if (calling !== '' && !isPeople(calling.replace(/^các /u, '').trim()) && !/^(?:đ\/c|gia đình)/u.test(calling))
    return false;
  // "cô Lụa": a given name alone where it is said who bears it.
  const full = calling === '' ? whole : given;
  return full.test(item.slice(calling.length)) && !title.test(item);
}

const whole = /^(?:\p{Lu}[\p{L}\d]{0,5}\. ?)*\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,4}(?=$|[\s,(–-])/u;
const given = /^(?:\p{Lu}[\p{L}\d]{0,5}\. ?)*\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){0,4}(?=$|[\s,(–-])/u;
