import type { Span } from '../finding.ts';

/** What happened once, and when: "Công đoàn thành lập ngày 15/3/2007", "Quỹ khởi xướng năm 2012". */
export interface Event extends Span {
  /** "thành lập", "khánh thành": as it was told. */
  deed: string;
  of: Deed;
  /** To whom, in one word: "trường", "công đoàn"; '' where it is not said. */
  whom: string;
  /** All that are named in its sentence. */
  bodies: readonly string[];
  /** All words that tell of whom or what. */
  named: ReadonlySet<string>;
  /** What was built, opened or given, where that is said behind the deed: "xây nhà chờ". */
  what: ReadonlySet<string>;
  day: string | undefined;
  month: string | undefined;
  year: string;
}

interface Deed {
  /** "mở tủ sách đầu tiên" is two in one. */
  sorts: readonly string[];
  /** Done to many things, and in the year of a report too: only what lies before it is a lasting fact, and of something that both name. */
  everyday: boolean;
}

const lasting: Readonly<Record<string, string>> = {
  founded: 'thành lập|ra đời|khởi xướng|khởi động|khởi từ',
  opened: 'khánh thành|đi vào hoạt động|hoạt động từ|xây dựng xong|tiếp quản',
  begun: 'khởi công',
  raised: 'nâng cấp',
  moved: 'vô khu công nghiệp|vào khu công nghiệp',
  renamed: 'đổi tên',
  again: 'tái lập|kiện toàn|hợp nhất',
  first: 'ký lần đầu|đầu tiên',
  allied: 'kết nghĩa',
};
const everyday: Readonly<Record<string, string>> = {
  founded: 'được lập|lập|ra mắt|tính từ',
  opened:
    'mở cửa|mở|khai trương|có từ|dùng|đưa vào (?:sử dụng|dùng|khai thác)|khai thác|lắp đặt|bàn giao|xây xong|hoàn thành|xây|dựng',
  raised: 'xếp hạng|đạt chuẩn|công nhận chuẩn',
  moved: 'chuyển về|về khu|hoạt động tại',
  first: 'lần đầu',
};
const deeds = [...Object.values(lasting), ...Object.values(everyday)].join('|');
const day = String.raw`(?:(\d{1,2})\/)?(\d{1,2})\/|tháng (\d{1,2}) năm `;
const told = new RegExp(
  String.raw`(?<!\p{L})(${deeds})(?!\p{L})(?:\s\(?|[^.;\n]{0,60}?(?:${day}|năm |từ |: ?))((?:19|20)\d\d)(?![\d\p{L}]|\s?[-–,]\s?(?:19|20)\d\d)`,
  'giu',
);

const deedsIn = new RegExp(String.raw`(?<!\p{L})(?:${deeds})(?!\p{L})`, 'giu');

/** By the deed that is told first, and others as far as the next comma. */
function deedOf(deed: string, said: string): Deed {
  const sortIn = (some: typeof lasting, one: string): string | undefined =>
    Object.keys(some).find((sort) => new RegExp(`^(?:${some[sort]})$`, 'iu').test(one));
  const told = [deed, ...(said.replace(/[,(:].*/su, '').match(deedsIn) ?? [])];
  return {
    sorts: told.map((one) => sortIn(lasting, one) ?? sortIn(everyday, one) ?? one),
    everyday: sortIn(lasting, deed) === undefined,
  };
}

const bodies =
  /(?<!\p{L})(công đoàn|cđcs|trường|công ty|viện|bệnh viện|trung tâm|ban nữ công|quỹ|tủ sách|thỏa ước|nghiệp đoàn|nhà máy|chi cục|sở|chương trình|câu lạc bộ|trạm|phòng|xưởng|xí nghiệp|chi nhánh|nhà trẻ|chợ|cảng|hội thi|trụ sở|khu nhà|nhà)(?!\p{L})/giu;

/** The latest year of which a text speaks. */
export const latestIn = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/(?<!\d)20\d\d(?!\d)/gu)].map(([year]) => Number(year)));

/** What a draft tells to have happened once, in a year and no more; a short one may not tell how late it was written. */
export function eventsOf(text: string, written = 0): Event[] {
  const latest = Math.max(written, latestIn(text));
  return [...text.matchAll(told)].flatMap(
    ({ index, 0: said, 1: deed = '', 2: day, 3: month, 4: monthNamed, 5: year = '' }): Event[] => {
      const of = deedOf(deed.toLowerCase(), said.slice(deed.length));
      if (of.everyday && Number(year) >= latest - 1) return [];
      // "hoàn thành 14 chỉ tiêu năm 2023" is no building.
      if (/^hoàn thành(?! (?:vào |từ |cuối |đầu )*(?:ngày|tháng|năm) )/iu.test(said)) return [];
      const sentence = text.slice(Math.max(0, index - 90), index).replace(/.*[.;\n](?!\d)/su, '');
      const bodiesIn = (some: string): string[] => [...some.matchAll(bodies)].map(([body]) => body.toLowerCase());
      return [
        {
          from: index,
          to: index + said.length,
          deed: deed.toLowerCase(),
          of,
          whom: bodiesIn(sentence)[0] ?? '',
          bodies: bodiesIn(sentence + said),
          what: new Set(
            wordsOf(
              said
                .slice(deed.length)
                .replace(/[\d,(:].*/su, '')
                .replace(deedsIn, ' '),
            ),
          ),
          named: new Set(wordsOf(`${sentence} ${said.slice(deed.length)}`)),
          day: day === undefined ? undefined : String(Number(day)),
          month: (month ?? monthNamed) ? String(Number(month ?? monthNamed)) : undefined,
          year,
        },
      ];
    },
  );
}

const wordsOf = (said: string): string[] =>
  (said.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !empty.has(word));
const empty = new Set(
  'được của do và từ năm tháng ngày nay có đã là ở tại trên với các những thì một lần đầu tiên'.split(' '),
);

/** Whether two tellings may be of one event, by what they name. */
export function mayBeOne(a: Event, b: Event): boolean {
  if (!a.of.sorts.some((sort) => b.of.sorts.includes(sort))) return false;
  const alike = a.whom === b.whom || a.whom === '' || b.whom === '';
  if (!a.of.everyday && !b.of.everyday) return alike;
  if (a.what.size > 0 && b.what.size > 0 && ![...a.what].some((word) => b.what.has(word))) return false;
  const shared = [...a.named].filter((word) => b.named.has(word)).length;
  // "Bến thuyền số 2 do công đoàn vận động xây nhà chờ": who built it is named before it.
  if (!alike) return shared > 3 && a.bodies.some((body) => b.bodies.includes(body));
  return (a.whom !== '' && a.whom === b.whom) || shared > 0;
}

/** Whether two tellings agree as far as both tell: to the year, the month or the day. */
export const sameTime = (a: Event, b: Event): boolean =>
  a.year === b.year &&
  (a.month === undefined || b.month === undefined || a.month === b.month) &&
  (a.day === undefined || b.day === undefined || a.day === b.day);
