import type { Span } from '../finding.ts';
import type { Quantity } from './quantities.ts';
import { periodOf } from './period-words.ts';
import type { Reading } from './statements.ts';

export const periodPattern =
  /(?:cùng kỳ|6 tháng đầu|sáu tháng đầu|6 tháng cuối|sáu tháng cuối|9 tháng|quý\s+(?:[IVX]+|[1-4](?![\d.,]\d|\d)))?\s*(?:năm\s+)?(?<![\d.,/]|(?:lập|ra đời)(?: từ)?(?: năm)? )((?:19|20)\d\d)(?:\s*[-–—]\s*((?:19|20)\d\d))?(?![\d.,]*\d)|(?:ngày\s+)?(?<![\d.,]|(?:trước|lập|ra đời)(?: ngày)? )(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?!\d)(?:\/(?:19|20)\d\d)?|quý\s+(?:[IVX]+|[1-4](?![\d.,]\d|\d))(?:\/(?:19|20)\d\d)?(?![\p{L}])|năm (?:trước(?! nữa)|ngoái|qua|nay)(?: cùng kỳ)?(?!\p{L})|năm (?:trước nữa|kia)(?!\p{L})|(?:năm học|kỳ|quý|khóa|khoá|vụ|mùa) trước(?!\p{L})|kỳ này|(?:đến |hiện )?nay(?!\p{L})|(?<!\p{L}|(?:phát|thực|thể|xuất) )hiện (?:có|còn|\d)(?!\p{L})|nhiệm kỳ (?:trước|qua)(?!\p{L})|cùng kỳ|từ đầu (?:năm(?! (?:19|20))|nhiệm kỳ|kỳ)(?! (?:là|có))(?: (?:đến|tới))?(?!\s*\d)|cuối (?:nhiệm kỳ|kỳ|năm)(?!\s(?:(?:19|20)\d\d(?![.,]?\d)|trước|ngoái|qua|\d(?!\d)))(?!\p{L})|(?:nửa )?đầu (?:nhiệm kỳ|năm(?! (?:19|20))|kỳ)|(?:6|sáu|9|chín) tháng(?: (?:đầu|cuối)(?: năm)?)?|tháng (?:1[0-2]|0?[1-9])(?!\d)|(?:đợt|lần|vòng) (?:một|hai|ba|1|2|3|thứ \p{L}+)|(?:trong|cả|toàn|của) nhiệm kỳ|(?:mỗi|hằng|hàng) (?:năm|tháng|quý)|(?:\d+|hai|ba|bốn|năm) năm(?! (?:19|20))(?!\p{L})/giu;

/** The period of which a report speaks, by its title or, where that tells none, by the heading below it: "2023", "2018-2023", "h1/2024". */
export function ownPeriod(reading: Reading): string {
  const { text, lines } = reading;
  const heading = lines
    .slice(1, 5)
    .find(
      (line) =>
        line.to - line.from < 160 && /báo cáo|tổng kết|sơ kết|kiểm điểm|kết quả/iu.test(text.slice(line.from, line.to)),
    );
  const named = periodNamed(reading, lines[0]) || (heading ? periodNamed(reading, heading) : '');
  return staffYear(reading) || (named === '' ? openingYear(reading) : termBehind(reading, named));
}

/** A report to the congress of a term tells of the term before it, if that is where its years lie. */
function termBehind({ text, lines }: Reading, named: string): string {
  const [first = 0, last = 0] = named.split('-').map(Number);
  if (last <= first + 1 || !/đại hội/iu.test(text.slice(0, lines[0]?.to ?? 0))) return named;
  const years = [...text.slice(lines[0]?.to ?? 0).matchAll(/(?<![\d/.,-]|[-–] )20\d\d(?![\d/]|\s?[-–])/gu)].map(Number);
  const [before, after] = [
    years.filter((year) => year >= first - (last - first) && year < first).length,
    years.filter((year) => year > first && year < last).length,
  ];
  return before > 1 && before > after ? `${first - (last - first)}-${first}` : named;
}

/** "Năm 2024, Công đoàn …": the year with which a paper begins whose title tells none, unless it goes on to others. */
function openingYear({ text, lines }: Reading): string {
  const body = text.slice(lines[0]?.to ?? 0);
  const year =
    /^.{0,400}?(?<!(?:so với|cùng kỳ|thành lập|từ|cuối|đầu|trước|hết|tới|đến|\d) )năm (20\d\d)(?!\d|\s?[-–])/isu.exec(
      body,
    )?.[1];
  if (year === undefined || /đại hội|nhiệm kỳ/iu.test(text.slice(0, lines[0]?.to ?? 0))) return '';
  const years = [...new Set(body.match(/(?<![\d.,])20\d\d(?!\d)/gu))].map(Number);
  const held = [...body.matchAll(/\d\/(\d{1,2})\/(20\d\d)/gu)];
  const later = held.some(([, month, its]) => Number(its) > Number(year) && Number(month) > 3);
  return !later && years.length < 4 && years.every((other) => other <= Number(year) + 1) ? year : '';
}

/** A staff conference of a year gives account of the year before, if that is the year of which its report speaks. */
function staffYear({ text, lines }: Reading): string {
  const title = text.slice(0, lines[0]?.to ?? 0);
  const year = Number(
    /hội nghị (?:cán bộ|công chức|viên chức|người lao động|cbcc|nlđ)[^.;]*năm (20\d\d)/iu.exec(title)?.[1] ?? 0,
  );
  const body = text.slice(title.length).toLowerCase();
  const said = (one: number): number => body.split(`năm ${one}`).length;
  return year > 0 && said(year - 1) > said(year) ? String(year - 1) : '';
}

function periodNamed({ text }: Reading, line: Span | undefined): string {
  const title = line ? text.slice(line.from, line.to) : '';
  const wide = text.slice(line?.from ?? 0, /nhiệm kỳ/iu.test(title) ? 1200 : 500);
  const term =
    /tổng kết|kiểm điểm|đánh giá|báo cáo|dự thảo|đại hội/iu.test(title) &&
    /nhiệm kỳ/iu.test(wide) &&
    !/năm\s+20\d\d/iu.test(title);
  const source = term ? wide : title;
  for (const found of source.matchAll(
    /(quý\s+[ivx\d]+|(?:6|sáu) tháng (?:đầu|cuối)|(?:9|chín) tháng(?: đầu)?)?[\s/]*(?:năm\s+)?((?:19|20)\d\d)(?:\s*[-–—]\s*((?:19|20)\d\d))?/giu,
  )) {
    if (term && found[3] === undefined) continue;
    // "Sơ kết 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2026": what is planned names the year of both.
    const told = toldBeforePlan.exec(title.slice(0, found.index))?.[1];
    if (told !== undefined && /tháng cuối/iu.test(found[0])) return periodOf(`${told} năm ${found[2]}`, 'none');
    return periodOf(found[0], 'none');
  }
  return '';
}

const toldBeforePlan =
  /((?:6|sáu) tháng đầu)(?: năm)?\s?[,;:(–-]?\s?(?:và )?(?:phương hướng|nhiệm vụ|kế hoạch|chương trình)[^;\d]*$/iu;

/** A draft without the strokes of its ratios: "7/11 công đoàn" is no day in November. */
export function withoutRatios({ text, quantities }: Reading): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { of, to } of quantities) {
    const stroke = of ? text.lastIndexOf('/', of.from) : -1;
    if (stroke < to) continue;
    pieces.push(text.slice(from, stroke), ' ');
    from = stroke + 1;
  }
  return pieces.join('') + text.slice(from);
}

interface Asked {
  text: string;
  sentence: Span;
  from: number;
  to: number;
  quantity: Quantity;
  bracket: number | undefined;
  own: string;
}

/** "4,3 tỷ đồng, nhiều hơn năm trước …": the time that a number is compared with is not its own. */
const compared = /(?<!\p{L})(?:trong khi|so|hơn|vượt|kém|tăng|giảm)(?!\p{L}).*/isu;

/** "tăng 18 sáng kiến so với năm 2021; làm lợi …": the comparison ends with its clause. */
const closed = /(?<!\p{L})(?:so với|hơn|vượt)\s[^,;]*(?=[,;])/giu;
/** "so với năm 2023 (131 người) giảm 4 người": or with the bracket behind it. */
const closedByBracket = /(?<!\p{L})(?:so với|hơn)\s[^,;()]*\([^()]*\)/giu;

const besideYear = /^(?:\s\p{L}+){0,2}\s((?:cùng kỳ )?năm (?:(?:19|20)\d\d(?!\d)|trước|ngoái))/u;

/** The nearest word of time: in the clause, then before the bracket, then earlier in the sentence. */
export function periodFor({ text, sentence, from, to, quantity, bracket, own }: Asked): string {
  const last = (said: string): string | undefined => [...said.matchAll(periodPattern)].at(-1)?.[0];
  // "Đoàn viên 226 (2022: 219)": the time that a bracket opens with is that of its own number.
  const inBracket = text[to] === ')' ? /$^/u : /\([^()]*$/u;
  const behind = text.slice(quantity.to, to).replace(compared, '').replace(inBracket, '');
  // "05 vụ năm 2023, 03 vụ năm 2022": the year right behind, where a comma parts it from the one before.
  const beside = /,\s*$/u.test(text.slice(from, quantity.from)) ? besideYear.exec(behind)?.[1] : undefined;
  if (beside !== undefined) return periodOf(beside, own);
  const before = text.slice(from, quantity.from).replace(/.*;/su, '');
  const ahead = [...before.matchAll(periodPattern)].at(-1);
  // "từ 74 đơn vị đầu nhiệm kỳ còn 71"
  if (ahead && opens.test(ahead[0]) && flows.test(before.slice(ahead.index + ahead[0].length))) return '';
  const inClause = ahead?.[0] ?? [...behind.matchAll(periodPattern)][0]?.[0];
  if (inClause !== undefined) return periodOf(inClause.trim(), own);
  if (bracket !== undefined) {
    const within = last(text.slice(bracket, quantity.from));
    if (within !== undefined) return periodOf(within.trim(), own);
    const lead = text.slice(sentence.from, bracket);
    const beside = [...lead.matchAll(periodPattern)].at(-1);
    if (beside && lead.length - beside.index - beside[0].length < 3) return periodOf(beside[0].trim(), own);
  }
  const lead = text
    .slice(sentence.from, from)
    .replace(closedByBracket, ' ')
    .replace(/\([^)]*\)/gu, ' ')
    .replace(closed, ' ');
  const said = [...lead.matchAll(periodPattern)].at(-1);
  if (!said) return '';
  const period = periodOf(said[0].trim(), own);
  const clause = text.slice(from, quantity.from);
  if (/^(?:đầu|mỗi|hằng|hàng) /iu.test(said[0].trim()) && text.slice(sentence.from, from).lastIndexOf(';') > said.index)
    return '';
  if (/tồn|dư|đầu/iu.test(lead.slice(Math.max(0, said.index - 12), said.index + said[0].length)) && flows.test(clause))
    return '';
  if (changes.test(clause) && isBefore(period, own)) return '';
  return isBefore(period, own) && asideThen(text.slice(sentence.from, quantity.from)) ? '' : period;
}

const opens = /^\s*đầu (?:năm|kỳ|nhiệm kỳ)/iu;
/** "đầu năm 53, vào 3, ra 1": what came and went did so in the year. */
const flows =
  /^\s*(?:đã |được )?(?:thu|chi|vào|vô|ra|kết nạp|tuyển|nhận|góp|nghỉ|chuyển|trả|rút|tăng|giảm|lên|xuống|còn|tồn|dư|kết dư|nay|hiện|cuối|trong)(?!\p{L})/iu;
/** "năm 2023 là 193, thêm 25 người": the change is one of now. */
const changes =
  /^\s*(?:(?:như vậy|như thế|vậy là|tức là|tức|nghĩa là|là|thì|nay)(?:,|\s)\s?)*(?:tăng|giảm|thêm|bớt|nhiều hơn|ít hơn|cao hơn|thấp hơn|hơn|kém|hụt|gấp)(?!\p{L})/iu;
const isBefore = (period: string, own: string): boolean =>
  period === 'before' || (/^20\d\d$/u.test(period) && Number(period) < Number(/\d{4}/u.exec(own)?.[0] ?? 0));

/** "122 tiết, năm trước (năm 2023) chỉ 96 tiết; 40 giáo viên …": a time before that was compared with ends at the semicolon. */
const asideThen = (said: string): boolean =>
  said.includes(';') &&
  [...said.matchAll(periodPattern)].every(({ index }) => index > 2 && index < said.lastIndexOf(';'));

export const periodWithin = (said: string): boolean => said.search(periodPattern) >= 0;
