import type { Quantity } from './quantities.ts';

const unitStops = new Set(
  'đạt bằng chiếm gồm bao trong là có được với so trên tại ở thuộc năm và dự tham cho của do từ đến để đã đang sẽ bị về vào theo còn tăng giảm vượt mỗi bình góp như nên thì mà nhưng hoặc hay kể tổng cộng tương sinh khi lên xuống rút rồi vẫn cùng trở ngay này trị đều tặng trao giúp nộp họp phục chưa không gửi mức mắc tiêm đưa mới đăng ký'.split(
    ' ',
  ),
);

const persons =
  /^(?:đồng chí|người|cá nhân|đoàn viên|chị|ủy viên|uỷ viên|đại biểu|nữ|nam|anh|cán bộ|công chức|viên chức|lao động|đảng viên|công nhân|nhân viên|giáo viên|giảng viên|thành viên|hội viên|học viên|thí sinh|thạc sĩ|tiến sĩ|nhà giáo|hộ lý|bác sĩ|y sĩ|điều dưỡng|vận động viên|kỹ sư|cử nhân|kỹ thuật viên|chuyên viên|tổ trưởng|tổ phó|trưởng|phó|chủ tịch|thẩm phán|thư ký|lái xe|quần chúng|cbcc|cnvc|cnvclđ|cnlđ|cnld|cbccvc|nlđ|đv|đvcđ|ccvc|ccvclđ|cb|tân đoàn viên|hướng dẫn viên|diễn viên|dược sĩ|hiệu trưởng|bí thư|thợ|thanh niên|thầy|cô|ông|bà|cụ|kế toán|thủ quỹ|văn thư|y tá|bảo vệ|tạp vụ|cấp dưỡng|an toàn vệ(?= sinh viên|$)|an toàn viên)(?!\p{L})/iu;

/** Nouns of one syllable: what follows them says which, not what ("lượt thăm hỏi", "chuyến tham quan"). */
const heads = new Set(
  'lượt suất cuộc buổi lớp giải lần phiên đợt phiếu cây tấn ha km ca vụ đơn tổ đội hồ tin bài nhà xã bộ thùng áo môn chiếc huy năm tháng ngày giờ chuyến khối trường trạm điểm cuốn quyển tờ trang mũi cặp hộ cđcs cđbp lđlđ xe'.split(
    ' ',
  ),
);

/** One thing under several names. */
const alsoCalled: readonly [RegExp, string][] = [
  [/^(?:vụ việc|công việc|đầu việc|phần việc)(?!\p{L})/u, 'việc'],
  // A unit keeps three words: "12 công đoàn cơ sở" counts "công đoàn cơ".
  [/^(?:công đoàn cơ(?: sở|$)|cơ sở công đoàn|cơ sở$)(?!\p{L})/u, 'cđcs'],
  [/^trường hợp(?!\p{L})/u, 'trường hợp'],
  [/^công đoàn bộ(?: phận|$)(?!\p{L})/u, 'cđbp'],
  [/^(?:căn nhà|ngôi nhà)(?!\p{L})/u, 'nhà'],
  [/^(?:hộ gia đình|gia đình)(?!\p{L})/u, 'hộ'],
  [/^(?:phần quà)(?!\p{L})/u, 'suất'],
];

/** Those who are counted one by one agree with each other: "27 đoàn viên, gồm 15 nam, 12 nữ". */
export function unitClass(unit: string): string {
  const known = classes.get(unit);
  if (known !== undefined) return known;
  const found = classOf(unit);
  if (classes.size > 2000) classes.clear();
  classes.set(unit, found);
  return found;
}

/** Asked for far oftener than there are units. */
const classes = new Map<string, string>();

const classOf = (unit: string): string => {
  if (persons.test(unit)) return 'person';
  const also = alsoCalled.find(([said]) => said.test(unit))?.[1];
  if (also !== undefined) return also;
  const [first = '', second = ''] = unit.split(' ');
  if (/^(?:cháu|em|học|trẻ)$/u.test(first) || /^con (?:đoàn|em|cnvc|công|cán)/u.test(unit)) return 'child';
  return heads.has(first) ? first : `${first} ${second}`.trim();
};

const anyone = /^(?:người|đồng chí|cá nhân|chị|anh|thành viên|cán bộ|nữ|nam)(?!\p{L})/u;

/** Members and workers are both counted by heads, yet "40 đoàn viên" and "42 lao động" are two figures. */
export const sameKind = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map((unit) => unit.split(' ').slice(0, 2).join(' '));
  if (a === '' || b === '' || x === y) return true;
  return unitClass(a) === unitClass(b) && (unitClass(a) !== 'person' || anyone.test(a) || anyone.test(b));
};

/** Whether it begins with a noun that officers are known to count. */
export const isNoun = (unit: string): boolean => persons.test(unit) || heads.has(unit.split(' ')[0] ?? '');

export const sameMeasure = (a: Quantity, b: Quantity): boolean =>
  a.measure === b.measure && (a.unit === '' || b.unit === '' || unitClass(a.unit) === unitClass(b.unit));

/** Whether a part may belong to a whole: counted alike, or bare among money ("96 triệu đồng, gồm Quỹ … 41"). */
export const partOf = (part: Quantity, whole: Quantity): boolean =>
  sameMeasure(part, whole) || (whole.measure === 'money' && part.measure === 'count' && part.unit === '');

export function readUnit(after: string): string {
  const [, words = ''] = /^[ \t]?((?:\p{L}[\p{L}\d]*)(?:[ \t]+\p{L}[\p{L}\d]*){0,3})/u.exec(after) ?? [];
  const kept: string[] = [];
  if (/^\s?(?:đ\/c|đc)(?!\p{L})/iu.test(after)) return 'đồng chí';
  if (/^\s(?:giải )?(?:(?:nhất|nhì|khuyến khích|đặc biệt)(?!\p{L})|ba(?=\s*[,;.)]|\s+và))/iu.test(after)) return 'giải';
  if (words !== '' && /^năm(?! (?:19|20)\d)(?!\p{L})/iu.test(words + after.slice(words.length + 1, words.length + 6)))
    return 'năm';
  const said = words.split(/\s+/u);
  for (const [nth, word] of said.entries()) {
    if (
      (unitStops.has(word.toLowerCase()) &&
        !/^(?:thí|học) sinh$/iu.test(`${kept.at(-1)} ${word}`) &&
        !(kept.length === 0 && /^\s?bằng (?:khen|lao động)/iu.test(after)) &&
        !/^bình (?!quân)\p{L}/iu.test(`${word} ${said[nth + 1] ?? ''}`)) ||
      (kept.length > 0 && /^\p{Lu}/u.test(word))
    )
      break;
    kept.push(word.toLowerCase());
  }
  return kept.slice(0, 3).join(' ');
}
