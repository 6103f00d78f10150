import { pairSigns, type Frequencies } from './one-figure.ts';
import { closes } from '../reading/period-words.ts';
import { ownPeriod } from '../reading/periods.ts';
import type { Signs } from '../signs.ts';
import { readTold, type Told } from './told.ts';
import type { Reading } from '../reading/statements.ts';

/** A number as it stands towards the report before. */
export interface ToldThen extends Told {
  /** It is said of that report's own time, by its name or as "năm trước", "nhiệm kỳ trước". */
  before: boolean;
  /** What there was at the beginning of this report's time. */
  opening: boolean;
  /** Of a time that the report before does not tell: of a half-year, what there was at its beginning; "quý I" of this year. */
  between: boolean;
  /** "Đầu nhiệm kỳ có 250 đoàn viên", where the report before is one of a year within the term. */
  withinTerm: boolean;
  /** It is said of its own report's time, or of none. */
  now: boolean;
  /** "Nay có": what there is today. */
  nowadays: boolean;
  /** Words beside it compare. */
  compared: boolean;
}

const opens = /^(?:từ )?đầu /u;
const opened =
  /(?:năm trước|kỳ trước|nhiệm kỳ trước|cuối năm|(?:19|20)\d\d|năm ngoái|cũ) chuyển (?:sang|qua)|(?:dư|tồn) (?:đầu|cũ|năm|kỳ)|(?<!tháng |nửa |\d )đầu (?:quý|kỳ|năm|nhiệm kỳ|vụ)|khi (?:tiếp nhận|bàn giao)|hồi đầu|(?:số|đã) (?:đã )?báo cáo|báo cáo (?:năm|nhiệm kỳ|kỳ) trước|(?:tháng|đợt) trước|đại hội (?:đã )?báo cáo|báo cáo (?:tại )?đại hội|(?:khi|lúc|hồi) đại hội/iu;
/** A day without its year is one of the report's own. */
const ownTime = /^(?:|d\d{1,2}\/\d{1,2}|tháng \d+)$/u;
const comparison = /(?:\d|(?<!\p{L})(?:so với|so|hơn|kém|vượt|tăng|giảm)(?!\p{L})).*/su;
const compares =
  /(?<!\p{L})(?:so với|so|tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|gấp|khi đó|lúc đó|trước đó|thì|nay|mới)(?!\p{L})/iu;

/** "cùng kỳ 58,1%" of a half-year, "quý I: 58 suất" of this year: no figure of the whole year before. */
const ofPart = (period: string, said: string, part: boolean): boolean =>
  (part && period === 'before' && /cùng kỳ/iu.test(said)) || /^(?:quý|(?:6|sáu|9|chín) tháng)(?!.*\d{4})/u.test(period);

const firstHalf = /(?:6|sáu) tháng đầu|nửa đầu năm/iu;
/** "quý ii" of "Quý II: 14 lượt" and of "Báo cáo quý II năm 2024"; '' where no part of a year is named. */
const partIn = (said: string): string =>
  firstHalf.test(said) ? 'h1' : (/quý (?:[ivx]+|\d)(?!\p{L})/iu.exec(said)?.[0].toLowerCase() ?? '');

/** The time of the report before, told by its last day or, within one year, by its part alone: "30/6/2024", "6 tháng đầu". */
function isTimeOf(owned: string, period: string, own: string, title: string): boolean {
  const year = (of: string): string => /\d{4}$/u.exec(of)?.[0] ?? '';
  if (/^d\d/u.test(period)) return (year(period) !== '' || year(own) === year(owned)) && closes(period, owned);
  const part = year(period) === '' ? partIn(period) : '';
  return part !== '' && part === partIn(title) && year(own) === year(owned);
}

const semesters = /học kỳ (?:[ivx]+|\d)(?!\p{L})/giu;
const semesterIn = (said: string): string => [...said.matchAll(semesters)].at(-1)?.[0].toLowerCase() ?? '';

/** "Học kỳ I có năm chị …", where the report before is that of the first semester and this one of the second. */
const isSemester = (lead: string, title: string, head: string): boolean =>
  semesterIn(title) !== '' && semesterIn(head) !== semesterIn(title) && semesterIn(lead) === semesterIn(title);

/** A report of one year, after the first of this term: what it tells is not what there was when the term began. */
function isWithinTerm(own: string, owned: string, last: Reading): boolean {
  if (!/^\d{4}$/u.test(owned)) return false;
  const [first, end] = own.split('-').map(Number);
  if (first && end && end > first + 1) return Number(owned) > first && Number(owned) < end;
  return !/đại hội|nhiệm kỳ|khóa|khoá/iu.test(last.text.slice(0, last.lines[1]?.to ?? 0));
}

/** The words beside a number, as far as the next one and as what it is compared with: "97,2%, so với 94,6% năm học trước". */
function ownWords(text: string, { sentence, quantity, span }: Told['claim']): string {
  const behind = text.slice(quantity.to, Math.min(sentence.to, quantity.to + 30));
  return `${text.slice(Math.max(sentence.from, span.from - 20), quantity.to)}${behind.replace(comparison, '')}`;
}

/** The times of two reports, as they stand towards each other. */
interface Times {
  own: string;
  owned: string;
  /** This report is of a part of a year, the one before of a whole one: "cùng kỳ" is none of its figures. */
  part: boolean;
  /** Each is of a year of its own. */
  wholeBefore: boolean;
  /** Both are of the same part of their years. */
  sameParts: boolean;
  withinTerm: boolean;
  /** What they are called. */
  head: string;
  title: string;
}

function timesOf(reading: Reading, last: Reading): Times {
  const [own, owned] = [ownPeriod(reading), ownPeriod(last)];
  const titleOf = ({ text, lines }: Reading): string => text.slice(0, lines[0]?.to ?? 0);
  return {
    own,
    owned,
    part: own.includes('/') && !owned.includes('/'),
    wholeBefore: /^\d{4}$/u.test(owned) && /\d{4}$/u.test(own) && owned !== own,
    sameParts: own.includes('/') && owned.includes('/') && own.split('/')[0] === owned.split('/')[0],
    withinTerm: isWithinTerm(own, owned, last),
    head: titleOf(reading),
    title: titleOf(last),
  };
}

/** The numbers of this report and those of the report before. */
export function readBoth(reading: Reading, last: Reading): [ToldThen[], ToldThen[]] {
  const times = timesOf(reading, last);
  const now = readTold(reading, times.own).map((told) => towards(reading, told, times));
  const then = readTold(last, times.owned).map((told) => ({
    ...told,
    opening: opens.test(told.claim.period),
    before: false,
    between: false,
    withinTerm: false,
    now: ownTime.test(told.claim.period),
    nowadays: false,
    compared: false,
  }));
  return [now, then];
}

/** A number of this report, as it stands towards the report before. */
function towards({ text }: Reading, told: Told, times: Times): ToldThen {
  const { own, owned, part, wholeBefore, sameParts, head, title } = times;
  const { period, sentence, quantity, span } = told.claim;
  const said = (from: number): string => text.slice(Math.max(sentence.from, from), quantity.to + 30);
  // "Kế hoạch đầu năm chỉ 12 hoạt động": an aim of this year.
  const aim = /(?:kế hoạch|chỉ tiêu)(?: giao)? đầu/iu.test(said(span.from - 20));
  const begun = !aim && (opens.test(period) || opened.test(ownWords(text, told.claim)));
  const opening = begun && !sameParts;
  const lead = text.slice(sentence.from, quantity.from);
  return {
    ...told,
    opening,
    between:
      (aim && opens.test(period)) ||
      (sameParts && (begun || /cuối năm/iu.test(said(span.from)))) ||
      (wholeBefore && ofPart(period, said(span.from), part)),
    withinTerm: times.withinTerm && period === 'đầu nhiệm kỳ',
    before:
      (period === 'before' && (!part || /cả năm (?:ngoái|trước)/iu.test(said(span.from)))) ||
      (owned !== '' && period === owned) ||
      isTimeOf(owned, period, own, title) ||
      isSemester(lead, title, head),
    now: ownTime.test(period) && !opening,
    nowadays: /(?<!\p{L})(?:nay|hiện)(?: nay)? (?:có|còn)\s$/iu.test(lead),
    compared: compares.test(said(quantity.from - 45)),
  };
}

/** What there was at the beginning of one time is what there was at the end of the time before. */
const sameThen = (signs: Signs, { opening, claim }: ToldThen): Signs =>
  opening && Number(signs['conflict']) > 0 && claim.said.some(({ name }) => name === 'Đầu kỳ')
    ? { ...signs, conflict: Number(signs['conflict']) - 1 }
    : signs;

/** What speaks for and against a figure of the report before being the one that is told again. */
export function signsThen(a: ToldThen, b: ToldThen, frequency: Frequencies): Signs {
  const named = /(?:19|20)\d\d/u.test(a.claim.period) && a.claim.period === b.claim.period;
  return {
    ...sameThen(pairSigns(a, b, frequency), a),
    before: a.before && !named,
    beforeOwn: a.before && b.now,
    opening: a.opening && !a.before,
    openingOwn: a.opening && !a.before && b.now,
    now: a.now,
    nowadays: a.nowadays,
    elsewhen: a.between || (!a.now && !a.before && !a.opening && !named),
    between: a.between || a.claim.period === 'long before' || (a.withinTerm && b.claim.period !== a.claim.period),
    named,
    compared: a.compared,
  };
}
