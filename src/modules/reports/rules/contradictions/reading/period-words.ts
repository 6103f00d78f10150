import { worth } from './words.ts';

/** The time that a word names, '' where it is that of the report itself: "2022", "q1/2024", "d30/11/2023", "before". */
export function periodOf(said: string, own: string): string {
  const text = said.toLowerCase().replace(/\s+/gu, ' ');
  const years = text.match(/(?:19|20)\d\d/gu) ?? [];
  if (spansTerm(text, own)) return '';
  if (/^(?:ngày )?\d{1,2}\/\d{1,2}/u.test(text))
    return years[0] === own || closes(text, own) ? '' : `d${text.replace(/[^\d/]/gu, '')}`;
  if (/(?:trong|cả|toàn|của) nhiệm kỳ/u.test(text)) return own.includes('-') ? '' : 'term';
  if (/năm (?:trước nữa|kia)$/u.test(text)) return 'long before';
  if (/năm (?:trước|ngoái)|^cùng kỳ$|trước$/u.test(text)) return 'before';
  if (/năm (?:qua|nay)|nhiệm kỳ qua|kỳ này|(?:^|đến |hiện )nay|^hiện |^từ đầu |^cuối /u.test(text)) return '';
  const part = /cùng kỳ/u.test(text)
    ? /\//u.test(own)
      ? own.replace(/\/.*/u, '/')
      : ''
    : /quý/u.test(text)
      ? `q${text.replace(/.*quý (\S+?)(?:\/.*| .*|$)/u, '$1')}/`
      : /(?:9|chín) tháng/u.test(text)
        ? 'm9/'
        : /tháng đầu/u.test(text)
          ? 'h1/'
          : /tháng cuối/u.test(text)
            ? 'h2/'
            : '';
  if (years.length > 0 && /quý (?:[ivx]+|\d)\//u.test(text)) return keyOf(`${part}${years[0] ?? ''}`, own);
  if (years.length > 0) return keyOf(`${part}${years.join('-')}`, own);
  return part && own.startsWith(part) ? '' : text;
}

const lastMonths: Record<string, number> = {
  'qi/': 3,
  'q1/': 3,
  'h1/': 6,
  'qii/': 6,
  'q2/': 6,
  'm9/': 9,
  'qiii/': 9,
  'q3/': 9,
};

/** "đến 30/6/2025" in the report of that half-year, "tháng 3/2023" in that of a term to 2023: when it ends. */
export function closes(text: string, own: string): boolean {
  const [, month = '', year] = /\/(\d{1,2})(?:\/(\d{4}))?$/u.exec(text) ?? [];
  const last = /\d{4}$/u.exec(own)?.[0];
  if (last === undefined || (year !== undefined && year !== last)) return false;
  if (own.includes('-')) return year !== undefined;
  const ends = lastMonths[own.replace(/\d{4}$/u, '')] ?? 12;
  return Number(month) === ends;
}

/** "năm năm qua" in the report of a term of five years, "sáu tháng" in that of a half-year: its own time. */
function spansTerm(text: string, own: string): boolean {
  const [first = 0, last = 0] = own.split('-').map(Number);
  const many = /^(\d+|hai|ba|bốn|năm) năm$/u.exec(text)?.[1];
  const years = Number(worth[many ?? ''] ?? many);
  if (many !== undefined) return last > first && (years === last - first || years === last - first + 1);
  return (
    (/^(?:6|sáu) tháng$/u.test(text) && /^h[12]\//u.test(own)) ||
    (/^(?:9|chín) tháng/u.test(text) && own.startsWith('m9/'))
  );
}

const keyOf = (key: string, own: string): string => (key === own ? '' : key);
