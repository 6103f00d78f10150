import type { Signs } from '../signs.ts';
import { ownPeriod } from '../reading/periods.ts';
import { isPlanned } from '../reading/sections.ts';
import { nthOf, spanOf, type Reading } from '../reading/statements.ts';
import type { Ordinal } from './ordinals.ts';

/** An ordinal with the words that tell which term, committee or congress it names. */
export interface Told extends Ordinal {
  words: readonly string[];
  signs: Readonly<Record<string, number>>;
}

const before: Readonly<Record<string, string>> = {
  done: String.raw`thực hiện|triển khai|kết quả|năm đầu|năm thứ \p{L}+|hoàn thành|căn cứ|theo|chỉ tiêu|mục tiêu`,
  resolution: 'nghị quyết|nq',
  voted: 'thông qua|dự thảo|văn kiện|biểu quyết',
  elects: 'bầu(?! bổ sung| tại)|nhân sự|phương án|ra mắt|danh sách|tham gia|vào|bàn giao',
  elected: '(?:bầu|được bầu) (?:bổ sung|tại)|kiện toàn|bổ sung|do',
  toCome:
    'chuẩn bị|tiến tới|hướng tới|trình|trước|phục vụ|kế hoạch|triệu tập|dự kiến|sẽ|phương hướng|sau|tới|mới|chào mừng|đến',
  meets: 'tổ chức|khai mạc|bế mạc|tại|biên bản|hôm nay|lần này|chúc|thành công|chủ đề|diễn văn',
  compared: 'so với|hơn|từng|nguyên|thời|kể từ|cũ|các(?= (?:kỳ|khóa|ban|đại|nhiệm))',
  past: 'từ|qua|trước|sau',
  reports:
    'báo cáo|kiểm điểm|thay mặt|đánh giá|cảm ơn|kế thừa|đương nhiệm|cuối nhiệm kỳ|nhìn lại|đóng góp|thực trạng|tổng kết',
};
const behind: Readonly<Record<string, string>> = {
  this: 'này|hôm nay|lần này|đang họp|của chúng (?:ta|tôi)|(?:nêu|nói) trên|ta',
  met: 'họp|diễn ra|được tổ chức|khai mạc|đã|thành công|tổ chức|thông qua|bế mạc|có|nghe|biểu quyết',
  willBe: 'sẽ|dự kiến|mới|dự định|cần|ra mắt|mở ra|có nhiệm vụ|ghi nhận|phấn đấu|hãy|tập trung|quyết tâm|gồm',
  ended: 'vừa|mãn nhiệm|sắp|kết thúc|hoàn thành|khép lại|chia tay|bàn giao|để lại|hết|cũ',
  serves:
    'đương nhiệm|đang|xin|tự|nhận|luôn|chịu|báo cáo|kiểm điểm|thống nhất|đề nghị|còn|giữ|nhìn|trình|họp|ban hành|chuẩn bị',
  counts: String.raw`tăng|giảm|là \d|\d`,
  gave: 'đề ra|giao|nêu|xác định|đặt',
};
/** Anywhere in the rest of the sentence. */
const later: Readonly<Record<string, string>> = {
  inTheMidst:
    'giữa (?:nhiệm )?kỳ|khuyết|nghỉ hưu|bổ sung|kiện toàn|nay còn|hiện|lúc bầu|trong nhiệm kỳ|được bầu|kỳ họp|đã',
  willBeSoon: 'danh sách|để bầu|ra mắt|sẽ|dự kiến|phấn đấu|tới|mới',
};
const cues = [
  ...Object.entries(before).map(([name, words]) => ({
    name,
    side: 'lead' as const,
    cue: new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'iu'),
  })),
  ...Object.entries(behind).map(([name, words]) => ({
    name,
    side: 'rest' as const,
    cue: new RegExp(String.raw`^[\s,(:"]*(?:\p{L}+\s){0,2}?(?:${words})(?!\p{L})`, 'iu'),
  })),
  ...Object.entries(later).map(([name, words]) => ({
    name,
    side: 'rest' as const,
    cue: new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'iu'),
  })),
];
const date = /(?:ngày\s+)?\d{1,2}\/(?:\d{1,2}\/)?(?:19|20)\d\d|năm (?:19|20)\d\d/u;

export function tell(reading: Reading, ordinals: readonly Ordinal[]): Told[] {
  const { text, sentences, lines } = reading;
  const own = ownPeriod(reading);
  const titleEnd = lines[0]?.to ?? 0;
  return ordinals.map((ordinal) => {
    const { number, term, bare, what } = ordinal;
    const [sentence, line] = [spanOf(sentences, number), spanOf(lines, number)];
    const lead =
      /[^;:.]*$/u.exec(
        text
          .slice(Math.max(sentence.from, number.from - 116), number.from)
          .replace(/(?:khóa|nhiệm k[ỳì]|lần thứ|kỳ thứ|[:\s])+$/iu, ''),
      )?.[0] ?? '';
    const rest = text.slice(number.to, Math.min(sentence.to, number.to + 80));
    const signs: Record<string, number> = {
      bare: Number(bare),
      title: Number(number.to <= titleEnd),
      heading: Number(line.to - line.from < 90 && !/[.;]\s*$/u.test(text.slice(line.from, line.to))),
      planned: Number(isPlanned(reading, line, own)),
      place: number.from / text.length,
      years: Number(term !== undefined),
      dated: Number(date.test(rest.slice(0, 50))),
      ends: Number(/^[\s.)]*$/u.test(rest)),
      committee: Number(what === 'committee'),
    };
    for (const { name, side, cue } of cues) signs[name] = Number(cue.test(side === 'lead' ? lead : rest));
    return { ...ordinal, words: lead.toLowerCase().match(/\p{L}+/gu) ?? [], signs };
  });
}

/** What is told of two ordinals that differ by one: whether they name the same committee or congress, or two that follow one another. */
export function pairSigns({ text, sentences, lines }: Reading, small: Told, large: Told, all: readonly Told[]): Signs {
  const title = text.slice(0, lines[0]?.to ?? 0);
  const times = (ordinal: number, what: Ordinal['what']): number =>
    all.filter(
      (one) =>
        one !== small && one !== large && one.body === small.body && one.ordinal === ordinal && one.what === what,
    ).length;
  const titled = (ordinal: number, what: Ordinal['what']): boolean =>
    all.some((one) => one.ordinal === ordinal && one.what === what && one.signs['title'] === 1);
  const signs: Record<string, number> = {
    largeFirst: Number(large.from < small.from),
    sameOrgan: Number(small.what === large.what),
    sameBody: Number(small.body === large.body),
    own: Number(small.body === '' && large.body === ''),
    sure: Number(small.sure && large.sure),
    sameSentence: Number(spanOf(sentences, small.number) === spanOf(sentences, large.number)),
    linesApart: Math.abs(nthOf(lines, small.number) - nthOf(lines, large.number)),
    shared: small.words.filter((word) => large.words.includes(word)).length,
    tail: tailOf(small.words, large.words),
    told: all.length,
    smallCommittee: times(small.ordinal, 'committee'),
    smallCongress: times(small.ordinal, 'congress'),
    largeCommittee: times(large.ordinal, 'committee'),
    largeCongress: times(large.ordinal, 'congress'),
    above: times(large.ordinal + 1, 'committee') + times(large.ordinal + 1, 'congress'),
    below: times(small.ordinal - 1, 'committee') + times(small.ordinal - 1, 'congress'),
    titleSmall: Number(titled(small.ordinal, 'committee')) + 2 * Number(titled(small.ordinal, 'congress')),
    titleLarge: Number(titled(large.ordinal, 'committee')) + 2 * Number(titled(large.ordinal, 'congress')),
    congressPaper: Number(/(?<!(?:nghị quyết(?: của)?|thi đua) )(?:đại hội|đh)(?!\p{L})/iu.test(title)),
    termPaper: Number(/nhiệm kỳ|khóa/iu.test(title)),
    resolutionPaper: Number(/nghị quyết/iu.test(title)),
    smallTimes: all.filter(({ ordinal, body }) => ordinal === small.ordinal && body === small.body).length,
    largeTimes: all.filter(({ ordinal, body }) => ordinal === large.ordinal && body === large.body).length,
    follow: follow(small, large),
    years: yearsApart(small, large),
  };
  signs['alike'] = cues.filter(({ name }) => small.signs[name] === 1 && large.signs[name] === 1).length;
  signs['unlike'] = cues.filter(({ name }) => small.signs[name] !== large.signs[name]).length;
  for (const name in small.signs) {
    signs[`${name} of small`] = small.signs[name] ?? 0;
    signs[`${name} of large`] = large.signs[name] ?? 0;
  }
  return signs;
}

/** Whether the terms of two ordinals are one, follow one another, or neither. */
function follow({ term: one }: Ordinal, { term: other }: Ordinal): number {
  if (!one || !other) return 0;
  if (one.first === other.first) return 2;
  return one.last === other.first || one.last + 1 === other.first ? -1 : -2;
}

/** 9: the same years; else by how much later the larger begins. */
function yearsApart(small: Ordinal, large: Ordinal): number {
  const [one, other] = [small.term?.first ?? small.met, large.term?.first ?? large.met];
  return one === undefined || other === undefined ? 0 : one === other ? 9 : Math.max(-8, Math.min(8, other - one));
}

function tailOf(one: readonly string[], other: readonly string[]): number {
  let many = 0;
  while (many < one.length && many < other.length && one.at(-1 - many) === other.at(-1 - many)) many += 1;
  return many;
}
