import { isPeople } from './lists.ts';

const office = String.raw`(?:nguyên |quyền )?(?:phó |trưởng |bí thư |tổng )*(?:chủ tịch|phó|trưởng|giám đốc|bí thư|ủy viên|trưởng ban|ban|phòng|hiệu trưởng|chủ nhiệm|quản đốc|thư ký|đội trưởng|tổ trưởng|kế toán(?: trưởng)?|thủ quỹ|chánh văn phòng)(?: thường trực)?`;
const title =
  /^(?:chủ tịch|phó|trưởng|giám đốc|bí thư|ủy viên|ban |công đoàn|sở |phòng |tổ |đội |khoa |trạm |văn phòng|nguyên|kế toán|chánh|hiệu)/iu;
const officeBefore = new RegExp(String.raw`^${office}\s+`, 'iu');
const fullName = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,3}(?=$|\s[(–-])/u;
/** "cô Đàm Thị Ngọc Khuê", "kỹ sư Thi Quế Lâm", "Phó Chủ tịch Nguyễn Thị Lam": a name, before it what the person is . */
export function personal(item: string): boolean {
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
  if (!person) return false;
  // "cô Lụa", "thầy Dũng chủ tịch": a given name alone where it is said who bears it.
  const full = calling === '' ? whole : given;
  const rest = bare.slice(calling.length);
  return full.test(rest) && !title.test(calling === '' ? rest : item);
}

/** "CN BS Hải": what someone is, in capital letters. */
const letters =
  /^(?:(?:CN|BS|CT|PCT|ThS|TS|CK[I12]+|CNĐD|ĐD|KTV|DS|KS|GV|CB|UV|TV|TTCĐ|TT|TP|YS|HS)\d?\s)+(?=\p{Lu}\p{Ll})/u;
const whole = /^(?:\p{Lu}[\p{L}\d]{0,5}\. ?)*\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,4}(?=$|[\s,(–-])/u;
const given = /^(?:\p{Lu}[\p{L}\d]{0,5}\. ?)*\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){0,4}(?=$|[\s,(–-])/u;
