import { spanning, type Span } from '../finding.ts';
import { isPeople, type List } from './lists.ts';
import type { Quantity } from '../reading/quantities.ts';
import { spanOf, type Reading } from '../reading/statements.ts';

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
const officeBefore = new RegExp(String.raw`^${office}\s+`, 'iu');
const fullName = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,3}(?=$|\s[(–-])/u;
/** "Kế toán trưởng", "một công nhân đăng ký": who, told by what he is. */
const role =
  /^(?:(?:\d+|một|hai|ba|bốn|năm) )?(?:(?:đồng chí|đ\/c|anh|chị) )?(?:(?:phó|trưởng|tổng|bí thư|chủ tịch|giám đốc|kế toán|thủ quỹ|ủy viên|công nhân|nhân viên|đại diện|cán bộ|bác sĩ|hiệu|quản đốc|chánh|thư ký|tổ trưởng|đội trưởng)(?!\p{L}))/iu;

/** Persons are listed by their names; titles behind a name are not persons. */
export function peopleIn(
  text: string,
  after: Span,
  byAll: readonly Span[],
  bySemicolon: readonly Span[],
): List | undefined {
  const wordsOf = (piece: Span): string =>
    text.slice(piece.from, piece.to).replace(/^các (?:đồng chí|đ\/c|anh chị|anh|chị|em|cháu|thầy|cô)\s/u, '');
  const named = (item: string): boolean => personal(item) || bearsName(item, true);
  const several = bySemicolon.some((piece) => text.slice(piece.from, piece.to).startsWith('các '));
  const pieces =
    !several && bySemicolon.length > 1 && bySemicolon.every((piece) => named(wordsOf(piece))) ? bySemicolon : byAll;
  const said = pieces.map(wordsOf);
  const all = spanning(...pieces, { from: after.from, to: after.from });
  const real = (item: string): boolean =>
    named(item) && !title.test(item.replace(/^(?:\p{Ll}[\p{L}/]*\s){1,4}(?=\p{Lu})/u, ''));
  if (!said.some(real) || [called, role].some((one) => said.every((item) => one.test(item)))) return roles(said, all);
  const collective = (item: string): boolean => /^tập thể(?!\p{L})/iu.test(item);
  // "… và một đồng chí dự khuyết là …", "…, họp quý 1 lần": others are counted, or another clause begins, from there on.
  const end = said.findIndex(
    (item, nth) =>
      nth > 1 &&
      (startsWithCount.test(item) || (/^\p{Ll}/u.test(item) && !named(item) && !title.test(item) && !collective(item))),
  );
  if (end > 0) said.length = end;
  const span = spanning(...pieces.slice(0, said.length), { from: after.from, to: after.from });
  const persons = said.filter((item) => named(item) || collective(item));
  if (persons.length < 2 || said.some((item) => !persons.includes(item) && !title.test(item))) return undefined;
  return { counts: [persons.length], span };
}

const called = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?: \([^()]*\))?$/u;
const inFigures = ['', 'một', 'hai', 'ba', 'bốn', 'năm'];

/** "Phó Giám đốc, Trưởng phòng Nhân sự và hai đại diện công nhân", "Thủy, Loan, Hằng, Miên" */
function roles(said: readonly string[], span: Span): List | undefined {
  if (said.length < 3 || ![called, role].some((one) => said.every((item) => one.test(item)))) return undefined;
  const many = said.map((item) => Math.max(1, inFigures.indexOf(item.split(' ')[0] ?? '')));
  return { counts: [many.reduce((sum, one) => sum + one, 0)], span, near: 1 };
}

/** "cô Đàm Thị Ngọc Khuê", "kỹ sư Thi Quế Lâm", "Phó Chủ tịch Nguyễn Thị Lam": a name, before it what the person is, among persons anything. */
export const personal = (item: string): boolean => bearsName(item, false);

function bearsName(item: string, amongPersons: boolean): boolean {
  const [of = ''] = officeBefore.exec(item) ?? [];
  const bare = (of !== '' && fullName.test(item.slice(of.length)) ? item.slice(of.length) : item).replace(
    letters,
    'đ/c ',
  );
  const calling =
    /^(?:các )?(?:\p{Ll}[\p{L}/]* ){1,4}(?=\p{Lu})/u.exec(
      bare.replace(/^(?:Đ(?=ồng chí|\/c)|Anh|Chị|Cô|Thầy|Ông|Bà)/u, (said) => said.toLowerCase()),
    )?.[0] ?? '';
  const person =
    calling === '' || isPeople(calling.replace(/^các /u, '').trim()) || /^(?:đ\/c|gia đình)/u.test(calling);
  if (!person && !amongPersons) return false;
  // "cô Lụa", "thầy Dũng chủ tịch": a given name alone where it is said who bears it.
  const full = calling === '' || !person ? whole : given;
  const rest = bare.slice(calling.length);
  return full.test(rest) && !title.test(calling === '' ? rest : item);
}

/** "CN BS Hải": what someone is, in capital letters. */
const letters =
  /^(?:(?:CN|BS|CT|PCT|ThS|TS|CK[I12]+|CNĐD|ĐD|KTV|DS|KS|GV|CB|UV|TV|TTCĐ|TT|TP|YS|HS)\d?\s)+(?=\p{Lu}\p{Ll})/u;
const whole = /^(?:\p{Lu}[\p{L}\d]{0,5}\. ?)*\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,4}(?=$|[\s,(–-])/u;
const given = /^(?:\p{Lu}[\p{L}\d]{0,5}\. ?)*\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){0,4}(?=$|[\s,(–-])/u;

/** The names in the lines below: one to each, or "Khu chợ: chị Lê Thị Gấm, anh Đàm Quốc Tín". */
export function namesBelow({ text, lines }: Reading, line: Span): List | undefined {
  const found: { many: number; span: Span }[] = [];
  const label = /^[^:]{1,40}:\s/u;
  for (const below of lines.slice(lines.indexOf(line) + 1)) {
    const said = text.slice(below.from, below.to).trim();
    const names = said.replace(label, '').split(/,\s+|;\s+|\s+và\s+/u);
    const many = names.filter((name) => personal(name)).length;
    if (said.length > 120 || many === 0 || (many < names.length && !(many === 1 && said.startsWith(names[0] ?? '')))) {
      // "Thư ký: tôi": one more of them that cannot be read.
      if (label.test(said)) return undefined;
      break;
    }
    found.push({ many, span: below });
  }
  if (found.length < 2) return undefined;
  return {
    counts: [found.reduce((sum, { many }) => sum + many, 0)],
    span: spanning(...found.map(({ span }) => span)),
  };
}
