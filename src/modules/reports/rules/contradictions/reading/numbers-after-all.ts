import type { Aside } from './asides.ts';

/** What looks like a mark, a term or the name of a place, and is a number when its neighbours are seen. */
export function isNumber(text: string, kind: Aside['kind'], from: number, said: string): boolean {
  const to = from + said.length;
  if (kind === 'marker' && said.endsWith(')')) return !isMark(text, from, said);
  if (kind === 'marker' && /^\d+\.$/u.test(said) && /[;:] $/u.test(text.slice(Math.max(0, from - 2), from)))
    return !follows(text, from, Number.parseInt(said, 10));
  if (kind === 'term') return !isTerm(said);
  if (kind !== 'ordinal') return false;
  // "Số vụ cháy 7: 5 vụ ở kho, 2 vụ ở xưởng": a total before its parts, where "Kho 7: 14" is which one.
  if (/^\d{1,2}$/u.test(said) && total.test(text.slice(Math.max(0, from - 60), from))) return true;
  return places.test(said) && endsPart.test(text.slice(to, to + 4)) && inRow(text, from, to);
}

/** "(2)" is a mark where a "(1)" stands before it; "2022: 4)" closes a bracket. */
function isMark(text: string, from: number, said: string): boolean {
  const nth = Number(/\d+/u.exec(said)?.[0] ?? Number.NaN);
  if (said.startsWith('(')) {
    if (Number.isNaN(nth)) return true;
    const [near, other] =
      nth > 1 ? [text.slice(Math.max(0, from - 2500), from), nth - 1] : [text.slice(from, from + 2500), 2];
    return near.includes(`(${other})`) || near.includes(`(0${other})`);
  }
  const line = text.slice(text.lastIndexOf('\n', from) + 1, from);
  return line.lastIndexOf('(') <= line.lastIndexOf(')');
}

/** "1. Trường A; 2. Trường B": a mark within a line has its neighbour there. */
function follows(text: string, from: number, nth: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', from) + 1, from);
  const rest = text.slice(from).split('\n', 1)[0] ?? '';
  return nth > 1 ? new RegExp(String.raw`(?:^|[;:]\s)${nth - 1}\. `, 'u').test(line) : /;\s2\. /u.test(rest);
}

/** "2023 - 24" is a school year, "2023 - 10, 2024 - 8" a row of years and numbers. */
function isTerm(said: string): boolean {
  const [, first = '', second = ''] = /^\d\d(\d\d)\D+(\d+)$/u.exec(said) ?? [];
  return second.length !== 2 || (Number(second) > Number(first) && Number(second) - Number(first) < 11);
}

const total = /(?:^|[\n.;]\s?|[-+•*–]\s)(?:Tổng số|Tổng|Số)\s\p{Ll}+\s[^\d\n.,;:()]{2,50}\s$/u;
const places =
  /^(?:mục|tổ|hạt|đội|khu|phân xưởng|nông trường|lâm trường|xí nghiệp|xưởng|công trường|chuyền|trạm|cụm)\s\d/iu;
const endsPart = /^\s?(?:[,;.)](?!\d)|và\s|\n|$)/u;
const named =
  '(?:số|tổ|đội|khu|phố|phường|quận|đường|ấp|hẻm|lộ|xã|xóm|thôn|tầng|(?<!văn )phòng|lô|tháng|ngày|năm|quý|khóa|kỳ|lần|lớp|khối|ca|chuyền|xưởng|trạm|cụm|kho|hạt|cung|cổng|bến|mục|điều|khoản|nhóm|bậc|loại|hạng|điểm|trường)';
const before = new RegExp(
  String.raw`(?:^|[,;:(])\s?\p{Ll}[^\d,;:.()\n]{1,40}(?<!(?<!\p{L})${named})\s[\d.]+\s?[,;]\s[^\d,;:.()\n]{0,30}$`,
  'u',
);
const after = new RegExp(
  String.raw`^\s?[,;]\s\p{Ll}[^\d,;:.()\n]{1,40}(?<!(?<!\p{L})${named})\s[\d.]+\s?(?:[,;.)\n]|$)`,
  'u',
);

/** "khối đường dây 74, khối trạm 29": each part of a row has its number. */
const inRow = (text: string, from: number, to: number): boolean =>
  before.test(text.slice(Math.max(0, from - 90), from)) || after.test(text.slice(to, to + 90));
