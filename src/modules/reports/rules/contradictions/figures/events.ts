import type { Span } from '../finding.ts';

/** What happened once, and when: "Công đoàn thành lập ngày 15/3/2007", "Quỹ khởi xướng năm 2012". */
export interface Event extends Span {
  /** "thành lập", "khánh thành". */
  deed: string;
  /** To whom, in one word: "trường", "công đoàn"; '' where it is not said. */
  whom: string;
  day: string | undefined;
  month: string | undefined;
  year: string;
}

const deeds =
  'thành lập|ra đời|khởi công|khánh thành|nâng cấp|kết nghĩa|kiện toàn|tái lập|đổi tên|đi vào hoạt động|hoạt động từ|khởi xướng|khởi động|khởi từ|ký lần đầu|đầu tiên|tiếp quản|vô khu công nghiệp|vào khu công nghiệp|xây dựng xong|hợp nhất';
const told = new RegExp(
  String.raw`(?<!\p{L})(${deeds})(?!\p{L})[^.;\n]{0,60}?(?:(?:(\d{1,2})\/)?(\d{1,2})\/|tháng (\d{1,2}) năm |năm |từ |: ?)((?:19|20)\d\d)(?![\d\p{L}]|\s?[-–,]\s?(?:19|20)\d\d)`,
  'giu',
);
const bodies =
  /(?<!\p{L})(công đoàn|cđcs|trường|công ty|viện|bệnh viện|trung tâm|ban nữ công|quỹ|tủ sách|thỏa ước|nghiệp đoàn|nhà máy|chi cục|sở|chương trình|câu lạc bộ|trạm|phòng)(?!\p{L})/giu;

/** What a draft tells to have happened once, in a year and no more. */
export const eventsOf = (text: string): Event[] =>
  [...text.matchAll(told)].map(({ index, 0: said, 1: deed = '', 2: day, 3: month, 4: named, 5: year = '' }) => ({
    from: index,
    to: index + said.length,
    deed: deed.toLowerCase() === 'ra đời' ? 'thành lập' : deed.toLowerCase(),
    whom: whomBefore(text, index),
    day: day === undefined ? undefined : String(Number(day)),
    month: (month ?? named) ? String(Number(month ?? named)) : undefined,
    year,
  }));

/** The first body of the sentence in which a deed is told: it is its subject. */
function whomBefore(text: string, at: number): string {
  const said = text.slice(Math.max(0, at - 90), at).replace(/.*[.;\n](?!\d)/su, '');
  return [...said.matchAll(bodies)].at(0)?.[1]?.toLowerCase() ?? '';
}

/** Whether two tellings may be of one event, by what they name. */
export const mayBeOne = (a: Event, b: Event): boolean =>
  a.deed === b.deed && (a.whom === b.whom || a.whom === '' || b.whom === '');

/** Whether two tellings agree as far as both tell: to the year, the month or the day. */
export const sameTime = (a: Event, b: Event): boolean =>
  a.year === b.year &&
  (a.month === undefined || b.month === undefined || a.month === b.month) &&
  (a.day === undefined || b.day === undefined || a.day === b.day);
