import { spanning, type Span } from './finding.ts';
import { isPeople, type List } from './lists.ts';
import type { Quantity } from './quantities.ts';
import { spanOf, type Reading } from './statements.ts';

const name = String.raw`\p{Lu}[\p{L}\d]*(?:[ ]\p{Lu}[\p{L}\d]*|[ ]\d+)*`;

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

const office = String.raw`(?:nguyên |quyền )?(?:phó |trưởng |bí thư |tổng )*(?:chủ tịch|phó|trưởng|giám đốc|bí thư|ủy viên|trưởng ban|ban|phòng|hiệu trưởng|chủ nhiệm|quản đốc|thư ký|đội trưởng|tổ trưởng|kế toán(?: trưởng)?|thủ quỹ|chánh văn phòng)(?: thường trực)?`;
const title =
  /^(?:chủ tịch|phó|trưởng|giám đốc|bí thư|ủy viên|ban |công đoàn|sở |phòng |tổ |đội |khoa |trạm |văn phòng|nguyên|kế toán|chánh|hiệu)/iu;
/** "Phó Chủ tịch Nguyễn Thị Lam": the office before the name. */
const titled = new RegExp(String.raw`^${office}\s+(?=\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,3}(?=$|\s[(–-]))`, 'iu');
/** "Kế toán trưởng", "một công nhân đăng ký": who, told by what he is. */
const role =
  /^(?:một )?(?:(?:phó|trưởng|tổng|bí thư|chủ tịch|giám đốc|kế toán|thủ quỹ|ủy viên|công nhân|nhân viên|đại diện|cán bộ|bác sĩ|hiệu|quản đốc|chánh|thư ký|tổ trưởng|đội trưởng)(?!\p{L}))/iu;

/** Persons are listed by their names; titles behind a name are not persons. */
export function peopleIn(
  text: string,
  after: Span,
  byAll: readonly Span[],
  bySemicolon: readonly Span[],
): List | undefined {
  const wordsOf = (piece: Span): string => text.slice(piece.from, piece.to);
  const pieces = bySemicolon.length > 1 && bySemicolon.every((piece) => personal(wordsOf(piece))) ? bySemicolon : byAll;
  const said = pieces.map(wordsOf);
  const whole = spanning(...pieces, { from: after.from, to: after.from });
  if (!said.some(personal) || said.every((item) => called.test(item))) return roles(said, whole);
  // "… và một đồng chí dự khuyết là …", "…, họp quý 1 lần": others are counted, or another clause begins, from there on.
  const end = said.findIndex(
    (item, nth) =>
      nth > 1 &&
      (startsWithCount.test(item) ||
        (/^\p{Ll}/u.test(item) && !personal(item) && !title.test(item) && !item.startsWith('tập thể'))),
  );
  if (end > 0) said.length = end;
  const span = spanning(...pieces.slice(0, said.length), { from: after.from, to: after.from });
  const persons = said.filter((item) => personal(item) || /^tập thể(?!\p{L})/iu.test(item));
  if (persons.length < 2 || said.some((item) => !persons.includes(item) && !title.test(item))) return undefined;
  return { counts: [persons.length], span };
}

const called = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?: \([^()]*\))?$/u;

/** "Phó Giám đốc, Trưởng phòng Nhân sự và Kế toán trưởng", "Thủy, Loan, Hằng, Miên" */
function roles(said: readonly string[], span: Span): List | undefined {
  return said.length > 2 && [called, role].some((one) => said.every((item) => one.test(item)))
    ? { counts: [said.length], span, near: 1 }
    : undefined;
}

/** "cô Đàm Thị Ngọc Khuê", "kỹ sư Thi Quế Lâm", "Phó Chủ tịch Nguyễn Thị Lam": a name, before it what the person is. */
export function personal(item: string): boolean {
  const bare = item.replace(titled, '');
  const calling =
    /^(?:các )?(?:\p{Ll}[\p{L}/]* ){1,4}(?=\p{Lu})/u.exec(bare.replace(/^Đồng chí/u, 'đồng chí'))?.[0] ?? '';
  if (calling !== '' && !isPeople(calling.replace(/^các /u, '').trim()) && !/^(?:đ\/c|gia đình)/u.test(calling))
    return false;
  // "cô Lụa", "thầy Dũng chủ tịch": a given name alone where it is said who bears it.
  const full = calling === '' ? whole : given;
  const rest = bare.slice(calling.length);
  return full.test(rest) && !title.test(calling === '' ? rest : item);
}

const whole = /^(?:\p{Lu}[\p{L}\d]{0,5}\. ?)*\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,4}(?=$|[\s,(–-])/u;
const given = /^(?:\p{Lu}[\p{L}\d]{0,5}\. ?)*\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){0,4}(?=$|[\s,(–-])/u;
