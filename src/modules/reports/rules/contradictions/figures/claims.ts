import { mentionsIn, type Mention } from './mentions.ts';
import { columnHeading } from '../reading/columns.ts';
import type { Span } from '../finding.ts';
import { termsOf } from './likeness.ts';
import { stockOf } from './members.ts';
import { periodOf } from '../reading/period-words.ts';
import { ownPeriod, periodFor, withoutRatios, periodPattern, periodWithin } from '../reading/periods.ts';
import type { Quantity } from '../reading/quantities.ts';
import { isAlready, isPlanned, nameOf } from '../reading/sections.ts';
import { spanOf, type Reading } from '../reading/statements.ts';
import { isNoun, readUnit, unitClass } from '../reading/units.ts';

/** What a number is said of: so that two numbers can be told to be the same one. */
export interface Claim {
  quantity: Quantity;
  /** Of which period it speaks: "2022", "2018-2023", "q1/2024", "d30/11/2023"; '' the draft's own. */
  period: string;
  /** Words that say what it is, beside the number. */
  near: ReadonlySet<string>;
  /** Those of the whole sentence before it, and of the heading of its paragraph. */
  wide: ReadonlySet<string>;
  /** The words of the trade beside it, and those of its whole sentence and heading. */
  said: readonly Mention[];
  saidWide: readonly Mention[];
  /** "kế hoạch", "bình quân", "tăng", "trong đó": a different figure of the same thing. */
  sort: string;
  /** Whole statement, for marking. */
  span: Span;
  sentence: Span;
  line: Span;
  /** What its number may be compared with: money, percents, persons and their turns, or one noun. */
  kind: string;
  /** What it counts the whole of: the union's members, its unions. */
  stock: string;
}

const sorts: readonly [string, RegExp][] = [
  [
    'plan',
    /(?:kế hoạch|chỉ tiêu|dự toán|phấn đấu|mục tiêu|yêu cầu|định mức|dự kiến|đề ra|từ nay|sẽ|phương hướng|đăng ký|hứa|cố gắng|(?<!bàn )giao)(?![^,;.]*(?<!\p{L})đã (?:có|hoàn thành|làm|xong|được)(?:\s\p{L}+)?\s$)[^,;.]*$|(?<!\p{L})nghị quyết(?:\s\p{L}+){0,6}\s(?:là|ghi|nêu|đặt)\s[^,;.]*$/iu,
  ],
  ['rate', /(?:bình quân|trung bình|mỗi|từng|hằng tháng|hàng tháng|hằng năm|hàng năm)[^,;]*$/iu],
  [
    'change',
    /(?:tăng|giảm|vượt|(?<!(?:phát triển|kết nạp|thành lập|lập|xây|xây dựng|trao|tặng|vận động|tuyển) )thêm|hơn|kém|chênh lệch|nhiều hơn|ít hơn)(?:\s+\p{L}+){0,2}\s*$|(?<!\p{L})(?:tăng|giảm|hơn|kém)(?: so)?(?: với)? (?:nhiệm kỳ|năm|cùng kỳ|kỳ|quý|tháng)(?:\s[\p{L}\d]+){0,4}\s$/iu,
  ],
  [
    'part',
    /(?:trong đó|riêng|trong số|một số|ngoài ra|còn lại|nhất là|có ít nhất)[^,;.]*$|(?<!\p{L})còn(?:\s+\p{L}+){0,2}\s*$/iu,
  ],
];

/** Above a column of what was to be reached. */
const plannedColumn = /^(?:nghị quyết|kế hoạch|chỉ tiêu(?: giao)?|giao|dự toán|mục tiêu)/iu;

/** "Chỉ tiêu | Năm 2023 | Năm 2024": the time that stands above a number of a table. */
function periodOfColumn(reading: Reading, quantity: Quantity, own: string): string {
  const heading = columnHeading(reading, quantity);
  const said = [...heading.matchAll(periodPattern)];
  const compares = /[+%]|so với|tăng|giảm|chênh/iu.test(heading);
  return said.length === 1 && !compares ? periodOf(said[0]?.[0].trim() ?? '', own) : '';
}

/** What stands around a number: its sentence, its line, the numbers beside it and the clause between the commas. */
interface Place {
  quantity: Quantity;
  previous: Quantity | undefined;
  sentence: Span;
  line: Span;
  clause: Span;
  bracket: number | undefined;
}

function placeOf(reading: Reading, quantities: readonly Quantity[], nth: number, quantity: Quantity): Place {
  const { text } = reading;
  const [sentence, line] = [spanOf(reading.sentences, quantity), spanOf(reading.lines, quantity)];
  const [previous, next] = [quantities[nth - 1], quantities[nth + 1]];
  const stop = Math.max(sentence.from, previous && previous.to > sentence.from ? previous.to : 0);
  const lead = text.slice(stop, quantity.from);
  const from = stop + Math.max(...[...lead.matchAll(/[,;:()](?!\d)(?!\s*$)/gu)].map(({ index }) => index + 1), 0);
  const after = text.slice(quantity.to, Math.min(sentence.to, next ? Math.max(next.from, quantity.to) : sentence.to));
  const end = /[,;:()](?!\d)|\s(?:nhưng|song|nên|vì|do|để|nhằm|tuy)\s/u.exec(after)?.index ?? after.length;
  const bracket = openBracket(text, sentence.from, quantity.from);
  return { quantity, previous, sentence, line, clause: { from, to: quantity.to + end }, bracket };
}

export function readClaims(reading: Reading, own = ownPeriod(reading)): Claim[] {
  const { text } = reading;
  const timed = withoutRatios(reading);
  const quantities = reading.quantities.filter(({ unit }) => !lasting.test(unit));
  const plans = new Map(reading.lines.map((line) => [line, isPlanned(reading, line, own)]));
  const mentions = mentionsOf(reading);
  const isPlan = ({ line, clause, quantity }: Place): boolean =>
    ((plans.get(line) ?? false) && !ofOwnYear(text, clause, own) && !isAlready(text, quantity)) ||
    plannedColumn.test(columnHeading(reading, quantity)) ||
    isAmongAims(text, line, quantity);
  const found: Claim[] = [];
  for (const [nth, quantity] of quantities.entries()) {
    if (quantity.whole || /^\s+năm(?!\p{L})/u.test(text.slice(quantity.to, quantity.to + 6))) continue;
    const place = placeOf(reading, quantities, nth, quantity);
    const noun = rowNoun(text, place);
    const { sentence, line, clause } = place;
    const claim: Claim = {
      quantity: { ...quantity, unit: quantity.unit || (noun ?? '') },
      period: periodFor({ text: timed, own, ...place, ...clause }) || periodOfColumn(reading, quantity, own),
      ...wordsAround(text, place),
      ...mentionsAround(text, place, mentions.get(place.line) ?? []),
      sort: noun === '' ? 'row' : sortOf(text, place, isPlan(place)),
      span: { from: clause.from, to: Math.max(clause.to, quantity.to) },
      sentence,
      line,
      kind: '',
      stock: stockOf(reading, quantity, sentence),
    };
    const whole = carriedOn(text, claim, found);
    found.push({ ...whole, kind: kindOf(whole.quantity) });
  }
  return found.map((claim, nth) => toldAfter(claim, found.slice(nth + 1, nth + 4)));
}

const known = new WeakMap<readonly Span[], ReadonlyMap<Span, readonly Mention[]>>();

/** The words of the trade in each line; those of a paper whose years are read after its numbers are known already. */
function mentionsOf({ text, lines }: Reading): ReadonlyMap<Span, readonly Mention[]> {
  const earlier = known.get(lines);
  if (earlier) return earlier;
  const found = Map.groupBy(mentionsIn(text), (one) => spanOf(lines, one));
  known.set(lines, found);
  return found;
}

/** "So với năm ngoái (9 vụ), năm nay còn 4 vụ tai nạn lao động": what is counted is said behind. */
function toldAfter(claim: Claim, next: readonly Claim[]): Claim {
  if (!isBare(claim) || claim.period === '' || claim.quantity.unit === '') return claim;
  const told = next.find(
    (one) =>
      one.sentence === claim.sentence &&
      one.period !== claim.period &&
      one.kind.split(' ')[0] === claim.kind.split(' ')[0] &&
      !isBare(one),
  );
  return told
    ? { ...claim, quantity: { ...claim.quantity, unit: told.quantity.unit }, near: told.near, wide: told.wide }
    : claim;
}

const isBare = ({ near, quantity }: Claim): boolean =>
  [...near].every((term) => quantity.unit.includes(term) || weak.has(term));

/** "60 sáng kiến, vì trong số 49 sáng kiến được công nhận năm 2023 …": what was, told among what is planned. */
const ofOwnYear = (text: string, { from, to }: Span, own: string): boolean =>
  /^\d{4}$/u.test(own) &&
  new RegExp(String.raw`(?<!\d)${own}(?!\d)`, 'u').test(text.slice(from, to + 5)) &&
  /được|đã/u.test(text.slice(from, to));

/** "Đại hội quyết nghị 4 chỉ tiêu: (1) thu nhập 12 triệu đồng; (2) 16 thỏa ước": one of several aims; not where they are told to be reached. */
const isAmongAims = (text: string, { from }: Span, quantity: Quantity): boolean =>
  aims.test(text.slice(from, quantity.from)) &&
  !/(?<!\p{L})(?:đạt|vượt|xong|hoàn thành|thực hiện)(?!\p{L})/iu.test(
    /^[^;.\n]{0,40}/u.exec(text.slice(quantity.to))?.[0] ?? '',
  );
const aims =
  /(?<!\p{L})(?:giao|quyết nghị|thông qua|thống nhất|đề ra|đặt ra|xác định|đăng ký)(?:\s[\p{L}\d]+){0,2} chỉ tiêu[^.;:\d]{0,20}:(?!.*(?<!\p{L})(?:đạt|vượt|xong|hoàn thành|thực hiện|kết quả)(?!\p{L})).*$/iu;

const lasting = /^(?:năm(?! (?:19|20))|tháng|ngày|giờ|quý)(?!\p{L})/u;

/** "Lượt thăm hỏi: 26": the noun of a line that is a row; '' where it names none, undefined where the line is no row. */
function rowNoun(text: string, { quantity, line }: Place): string | undefined {
  if (!/^[^:\n]{0,40}:\s*[\d.,]+\s*$/u.test(text.slice(line.from, line.to)) || quantity.unit !== '') return undefined;
  const label = text.slice(line.from, quantity.from).replace(/^[-+*•\s]+/u, '');
  const noun = readUnit(` ${label.toLowerCase()}`);
  return isNoun(noun) ? noun : '';
}

function wordsAround(text: string, { quantity, sentence, line, clause }: Place): Pick<Claim, 'near' | 'wide'> {
  const terms = (...said: readonly string[]): Set<string> => termsOf(said.join(' ; ').replace(periodPattern, ' '));
  const before = text.slice(line.from, quantity.from);
  const [heading, topic] = [/^[^:\n]{0,90}:/u.exec(before)?.[0] ?? '', nameOf(before)];
  return {
    near: terms(text.slice(clause.from, quantity.from), text.slice(quantity.to, clause.to)),
    wide: terms(
      heading.length > topic.length ? heading : topic,
      text.slice(sentence.from, clause.from),
      text.slice(clause.from, clause.to),
    ),
  };
}

function mentionsAround(
  text: string,
  { quantity, sentence, line, clause }: Place,
  own: readonly Mention[],
): Pick<Claim, 'said' | 'saidWide'> {
  const end = Math.max(clause.to, quantity.to);
  const heading = line.from + nameOf(text.slice(line.from, quantity.from)).length;
  const said = own.filter(({ from, to }) => from < end && to > clause.from);
  return {
    said,
    saidWide: own.filter(
      (one) => said.includes(one) || one.to <= heading || (one.from >= sentence.from && one.to <= clause.from),
    ),
  };
}

/** What a number is said of may have been said before it: "thăm hỏi 41 lượt, 22,5 triệu đồng", "(năm 2022: 07)". */
function carriedOn(text: string, claim: Claim, found: readonly Claim[]): Claim {
  const { quantity, period, sentence, line } = claim;
  const beside = found.at(-1);
  const of =
    claim.near.size === 0 &&
    quantity.measure === 'money' &&
    beside?.quantity.measure === 'count' &&
    beside.sentence === sentence &&
    /^[^.;:\d]{0,30}$/u.test(text.slice(beside.quantity.to, quantity.from));
  const near = of ? beside.near : claim.near;
  const bare = [...near].every((term) => quantity.unit.includes(term) || !term.includes(' ') || weak.has(term));
  if (!bare) return { ...claim, near };
  const earlier = found.findLast(
    (one) =>
      one.line === line &&
      one.sort !== 'change' &&
      one.quantity.measure === quantity.measure &&
      (quantity.unit === '' || one.quantity.unit === '' || unitClass(one.quantity.unit) === unitClass(quantity.unit)),
  );
  if (!earlier || period === earlier.period) return { ...claim, near };
  return {
    ...claim,
    quantity: { ...quantity, unit: quantity.unit || earlier.quantity.unit },
    near: new Set([...near, ...earlier.near]),
    wide: new Set([...claim.wide, ...earlier.wide]),
    sort: claim.sort === '' && earlier.sort === 'rate' ? 'rate' : claim.sort,
  };
}

function kindOf({ measure, unit }: Quantity): string {
  const kind = measure === 'count' ? unitClass(unit) : measure;
  return kind === 'lượt' || kind === 'child' ? 'person' : kind;
}

const weak = new Set(['thực hiện', 'đạt được', 'kết quả']);

function openBracket(text: string, from: number, at: number): number | undefined {
  const opened = text.lastIndexOf('(', at);
  return opened >= from && !text.slice(opened, at).includes(')') ? opened : undefined;
}

function sortOf(text: string, { quantity, previous, sentence, clause, bracket }: Place, planned: boolean): string {
  if (planned) return 'plan';
  // "12 đoàn viên được kết nạp Đảng: thực hiện 14"
  const after = text.slice(quantity.to, quantity.to + 80);
  if (/^[^,;.:\d\n]{0,60}:\s*(?:đã\s)?(?:thực hiện|đạt|kết quả)\s/iu.test(after)) return 'plan';
  const each = /^[^,;.\d]{0,24}\/(?:người|tháng|năm|quý|cháu|suất|hội nghị|ngày|nhà|đoàn viên)/u;
  if (quantity.rate || each.test(after)) return 'rate';
  const before = text
    .slice(Math.max(sentence.from, clause.from - 40), quantity.from)
    .replace(/["“][^"”]*["”]|(?:vượt|đạt|hơn|bằng)(?: xa| quá)? (?:dự kiến|kế hoạch|chỉ tiêu|mục tiêu|yêu cầu)/gu, ' ');
  if (/^[^,;.\d]{0,20}trở lên/u.test(after)) return 'plan';
  const said = sorts.find(([, pattern]) => pattern.test(before))?.[0];
  if (said !== undefined) return said;
  // "63 đoàn viên (nữ 27)": a smaller number in the bracket behind one of its kind is a part of it.
  const part =
    bracket !== undefined &&
    previous &&
    previous.from < bracket &&
    previous.to > bracket - 24 &&
    unitClass(previous.unit) === unitClass(quantity.unit) &&
    previous.value > quantity.value &&
    !periodWithin(text.slice(previous.to, quantity.from));
  return part ? 'part' : '';
}
