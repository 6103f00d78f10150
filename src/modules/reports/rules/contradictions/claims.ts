import { isPlanned, nameOf } from './sections.ts';
import type { Span } from './finding.ts';
import type { Quantity } from './quantities.ts';
import { isNoun, readUnit, unitClass } from './units.ts';
import { spanOf, type Reading } from './statements.ts';

/** What a number is said of: so that two numbers can be told to be the same one. */
export interface Claim {
  quantity: Quantity;
  /** Of which period it speaks: "2022", "2018-2023", "q1/2024", "d30/11/2023"; '' the draft's own. */
  period: string;
  /** Words that say what it is, beside the number. */
  near: ReadonlySet<string>;
  /** Those of the whole sentence before it, and of the heading of its paragraph. */
  wide: ReadonlySet<string>;
  /** "kế hoạch", "bình quân", "tăng", "trong đó": a different figure of the same thing. */
  sort: string;
  /** Whole statement, for marking. */
  span: Span;
  sentence: Span;
  line: Span;
  /** What its number may be compared with: money, percents, persons and their turns, or one noun. */
  kind: string;
  /** It counts the union's members as a whole. */
  members: boolean;
}

/** Phrases and words that say nothing of which figure it is. */
const stock =
  /(?<!\p{L})(?:tham gia|tổ chức|thực hiện|phối hợp|vận động|công đoàn(?: cơ sở)?|đoàn viên|kinh phí|số tiền|số lượng|tổng số|tổng cộng|kết quả|thời điểm|báo cáo|thực tế|nhiệm kỳ|đồng chí|hiện nay|toàn (?:cđcs|đơn vị|ngành)|triển khai|tiến hành|trị giá|thực chất|cá nhân|ban chấp hành cđcs|đơn vị|cơ quan|trong năm|cùng kỳ|cả năm)(?!\p{L})/giu;
const silent = new Set(
  'là có được đã đạt với của và các những cho tại trong từ đến theo về vào ra ở trên dưới một hai ba bốn năm sáu bảy tám chín mười cả này nay qua số tổng toàn chỉ còn đều mới khác như bằng do bị hiện tính cuối đầu tháng ngày quý hằng hàng vẫn mức thêm cùng gồm đó so nhất lên xuống đồng triệu nghìn tỷ lượt người suất chí cđcs việc riêng đúng gần hơn khoảng khi thì mà rất nhiều ít sau bao ta chúng tôi lần được trao tặng i ii iii iv v'.split(
    ' ',
  ),
);

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('uỷ', 'ủy')
    .replaceAll('quĩ', 'quỹ')
    .match(/\p{L}[\p{L}\d]*/gu) ?? [];

/** Vietnamese words are mostly two syllables: single ones and pairs, both without those that say nothing. */
export function termsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const [, name = ''] of text.matchAll(/["“]([^"”]{3,50})["”]/gu))
    if (name.includes(' ')) found.add(name.toLowerCase());
  for (const stretch of text.replace(stock, ' | ').split(/[,;:.()"“”|\n]/u)) {
    const words = wordsOf(stretch);
    for (const [nth, word] of words.entries()) {
      const next = words[nth + 1];
      if (!silent.has(word)) found.add(word);
      if (next !== undefined && !silent.has(word) && !silent.has(next)) found.add(`${word} ${next}`);
    }
  }
  return found;
}

const periodPattern =
  /(?:cùng kỳ|6 tháng đầu|sáu tháng đầu|6 tháng cuối|sáu tháng cuối|9 tháng|quý\s+(?:[IVX]+|\d))?\s*(?:năm\s+)?(?<![\d.,/])((?:19|20)\d\d)(?:\s*[-–—]\s*((?:19|20)\d\d))?(?![\d.,]*\d)|(?:ngày\s+)?\d{1,2}\/\d{1,2}(?:\/(?:19|20)\d\d)?|quý\s+(?:[IVX]+|\d)(?:\/(?:19|20)\d\d)?(?![\p{L}])|năm (?:trước|ngoái|qua|nay)(?!\p{L})|kỳ này|đến nay|hiện nay|nhiệm kỳ (?:trước|qua)(?!\p{L})|cùng kỳ|đầu (?:nhiệm kỳ|năm(?! (?:19|20))|kỳ)|(?:6|sáu|9|chín) tháng(?: (?:đầu|cuối) năm)?|tháng \d{1,2}|(?:đợt|lần|vòng) (?:một|hai|ba|1|2|3|thứ \p{L}+)|(?:trong|cả|toàn|của) nhiệm kỳ|(?:mỗi|hằng|hàng) (?:năm|tháng|quý)|(?:\d+|hai|ba|bốn|năm) năm(?! (?:19|20))(?!\p{L})/giu;

export function periodOf(said: string, own: string): string {
  const text = said.toLowerCase().replace(/\s+/gu, ' ');
  const years = text.match(/(?:19|20)\d\d/gu) ?? [];
  if (/^(?:ngày )?\d{1,2}\/\d{1,2}/u.test(text)) return years[0] === own ? '' : `d${text.replace(/[^\d/]/gu, '')}`;
  if (/(?:trong|cả|toàn|của) nhiệm kỳ/u.test(text)) return own.includes('-') ? '' : 'term';
  if (/năm (?:trước|ngoái)|^cùng kỳ$/u.test(text)) return 'before';
  if (/nhiệm kỳ trước/u.test(text)) return 'before';
  if (/năm (?:qua|nay)|nhiệm kỳ qua|kỳ này|(?:đến|hiện) nay/u.test(text)) return '';
  const part = /cùng kỳ/u.test(text)
    ? /\//u.test(own)
      ? own.replace(/\/.*/u, '/')
      : ''
    : /quý/u.test(text)
      ? `q${text.replace(/.*quý (\S+?)(?:\/.*| .*|$)/u, '$1')}/`
      : /tháng đầu/u.test(text)
        ? 'h1/'
        : /tháng cuối/u.test(text)
          ? 'h2/'
          : '';
  if (years.length > 0 && /quý (?:[ivx]+|\d)\//u.test(text)) return keyOf(`${part}${years[0] ?? ''}`, own);
  if (years.length > 0) return keyOf(`${part}${years.join('-')}`, own);
  return part && own.startsWith(part) ? '' : text;
}

const keyOf = (key: string, own: string): string => (key === own ? '' : key);

/** The period of which a report speaks, by its title: "2023", "2018-2023", "h1/2024". */
export function ownPeriod({ text, lines }: Reading): string {
  const title = text.slice(0, lines[0]?.to ?? 0);
  const wide = /nhiệm kỳ/iu.test(title) ? text.slice(0, 1200) : text.slice(0, 500);
  const term =
    /tổng kết|kiểm điểm|đánh giá|báo cáo|dự thảo|đại hội/iu.test(title) &&
    /nhiệm kỳ/iu.test(wide) &&
    !/năm\s+20\d\d/iu.test(title);
  const source = term ? wide : title;
  for (const found of source.matchAll(
    /(quý\s+[ivx\d]+|(?:6|sáu) tháng (?:đầu|cuối))?[\s/]*(?:năm\s+)?((?:19|20)\d\d)(?:\s*[-–—]\s*((?:19|20)\d\d))?/giu,
  )) {
    if (term && found[3] === undefined) continue;
    return periodOf(found[0], 'none');
  }
  return '';
}

const sorts: readonly [string, RegExp][] = [
  [
    'plan',
    /(?:kế hoạch|chỉ tiêu|dự toán|phấn đấu|mục tiêu|yêu cầu|định mức|dự kiến|đề ra|từ nay|sẽ|phương hướng|đăng ký|giao)[^,;.]*$/iu,
  ],
  ['rate', /(?:bình quân|trung bình|mỗi|từng|hằng tháng|hàng tháng|hằng năm|hàng năm)[^,;]*$/iu],
  ['change', /(?:tăng|giảm|vượt|thêm|hơn|kém|chênh lệch|nhiều hơn|ít hơn)(?:\s+\p{L}+){0,2}\s*$/iu],
  [
    'part',
    /(?:trong đó|riêng|trong số|một số|ngoài ra|còn lại|nhất là|có ít nhất)[^,;.]*$|(?<!\p{L})còn(?:\s+\p{L}+){0,2}\s*$/iu,
  ],
];

export function readClaims(reading: Reading, own = ownPeriod(reading)): Claim[] {
  const { text } = reading;
  const quantities = reading.quantities.filter(
    (one) => !/^(?:năm(?! (?:19|20))|tháng|ngày|giờ|quý)(?!\p{L})/u.test(one.unit),
  );
  const found: Claim[] = [];
  for (const [nth, quantity] of quantities.entries()) {
    if (quantity.whole || /^\s+năm(?!\p{L})/u.test(text.slice(quantity.to, quantity.to + 6))) continue;
    const sentence = spanOf(reading.sentences, quantity);
    const line = spanOf(reading.lines, quantity);
    const [previous, next] = [quantities[nth - 1], quantities[nth + 1]];
    const stop = Math.max(sentence.from, previous && previous.to > sentence.from ? previous.to : 0);
    const lead = text.slice(stop, quantity.from);
    const cut = Math.max(...[...lead.matchAll(/[,;:()](?!\d)(?!\s*$)/gu)].map(({ index }) => index + 1), 0);
    const from = stop + cut;
    const after = text.slice(quantity.to, Math.min(sentence.to, next ? Math.max(next.from, quantity.to) : sentence.to));
    const to =
      quantity.to + (/[,;:()](?!\d)|\s(?:nhưng|song|nên|vì|do|để|nhằm|tuy)\s/u.exec(after)?.index ?? after.length);
    const clause = text.slice(from, to);
    const bracket = openBracket(text, sentence.from, quantity.from);
    const row = /^[^:\n]{0,40}:\s*[\d.,]+\s*$/u.test(text.slice(line.from, line.to));
    const heading = /^[^:\n]{0,90}:/u.exec(text.slice(line.from, quantity.from))?.[0] ?? '';
    const period = periodFor({ text, sentence, from, to, quantity, bracket, own });
    const before = text.slice(Math.max(sentence.from, from - 40), quantity.from);
    const inside =
      bracket !== undefined &&
      previous &&
      previous.from < bracket &&
      previous.to > bracket - 24 &&
      unitClass(previous.unit) === unitClass(quantity.unit) &&
      previous.value > quantity.value &&
      !periodWithin(text.slice(bracket, quantity.from));
    const label = text
      .slice(line.from, quantity.from)
      .replace(/^[-+*•\s]+/u, '')
      .toLowerCase();
    const rowNoun = row && quantity.unit === '' ? readUnit(` ${label}`) : '';
    let sort =
      row && !isNoun(rowNoun)
        ? 'row'
        : sortOf(before, after, isPlanned(reading, line, own), quantity.rate ?? false) || (inside ? 'part' : '');
    let near = termsOf(
      `${text.slice(from, quantity.from)} ; ${text.slice(quantity.to, to)}`.replace(periodPattern, ' '),
    );
    const topic = nameOf(text.slice(line.from, Math.min(line.to, quantity.from)));
    let wide = termsOf(
      `${heading.length > topic.length ? heading : topic} ; ${text.slice(sentence.from, from)} ; ${clause}`.replace(
        periodPattern,
        ' ',
      ),
    );
    let unit = quantity.unit || rowNoun;
    // "thăm hỏi 41 lượt, 22,5 triệu đồng": the money of what was counted just before.
    const beside = found.at(-1);
    const close =
      beside && beside.sentence === sentence && /^[^.;:\d]{0,30}$/u.test(text.slice(beside.quantity.to, quantity.from));
    if (near.size === 0 && quantity.measure === 'money' && close && beside.quantity.measure === 'count')
      near = new Set([...near, ...beside.near]);
    // "(năm 2022: 07)", "năm 2023 là 16,4 triệu đồng": said of what was said before.
    const bare = [...near].every((term) => unit.includes(term) || !term.includes(' ') || weak.has(term));
    const earlier = found.findLast(
      (one) =>
        one.quantity.to > line.from &&
        one.quantity.measure === quantity.measure &&
        (unit === '' || one.quantity.unit === '' || unitClass(one.quantity.unit) === unitClass(unit)) &&
        one.sort !== 'change',
    );
    if (bare && earlier && period !== earlier.period) {
      near = new Set([...near, ...earlier.near]);
      wide = new Set([...wide, ...earlier.wide]);
      if (unit === '') unit = earlier.quantity.unit;
      if (sort === '' && earlier.sort === 'rate') sort = 'rate';
    }
    found.push({
      quantity: unit === quantity.unit ? quantity : { ...quantity, unit },
      period,
      near,
      wide,
      sort,
      span: { from, to: Math.max(to, quantity.to) },
      sentence,
      line,
      kind: kindOf(quantity.measure, unit),
      members: countsMembers(reading, quantity, sentence),
    });
  }
  return found;
}

function kindOf(measure: Quantity['measure'], unit: string): string {
  if (measure !== 'count') return measure;
  const kind = unitClass(unit);
  return kind === 'lượt' || kind === 'child' ? 'person' : kind;
}

const weak = new Set(['thực hiện', 'đạt được', 'kết quả']);

function openBracket(text: string, from: number, at: number): number | undefined {
  const opened = text.lastIndexOf('(', at);
  return opened >= from && !text.slice(opened, at).includes(')') ? opened : undefined;
}

function sortOf(before: string, after: string, planned: boolean, rate: boolean): string {
  if (planned) return 'plan';
  if (rate) return 'rate';
  if (/^[^,;.]{0,24}\/(?:người|tháng|năm|quý|cháu|suất|hội nghị|ngày|nhà|đoàn viên)/u.test(after)) return 'rate';
  return sorts.find(([, pattern]) => pattern.test(before))?.[0] ?? '';
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

/** The nearest word of time: in the clause, then before the bracket, then earlier in the sentence. */
function periodFor({ text, sentence, from, to, quantity, bracket, own }: Asked): string {
  const last = (said: string): string | undefined => [...said.matchAll(periodPattern)].at(-1)?.[0];
  const inClause =
    last(text.slice(from, quantity.from)) ?? [...text.slice(quantity.to, to).matchAll(periodPattern)][0]?.[0];
  if (inClause !== undefined) return periodOf(inClause.trim(), own);
  if (bracket !== undefined) {
    const within = last(text.slice(bracket, quantity.from));
    if (within !== undefined) return periodOf(within.trim(), own);
    const lead = text.slice(sentence.from, bracket);
    const beside = [...lead.matchAll(periodPattern)].at(-1);
    if (beside && lead.length - beside.index - beside[0].length < 3) return periodOf(beside[0].trim(), own);
  }
  const said = last(text.slice(sentence.from, from).replace(/\([^)]*\)/gu, ' '));
  return said === undefined ? '' : periodOf(said.trim(), own);
}

const periodWithin = (said: string): boolean => said.search(periodPattern) >= 0;

/** The noun that is counted; "suất học bổng" counts portions, and what they are tells one figure from another. */
const nounOf = (unit: string): string => unit.replace(/^(suất|buổi|cuộc|lớp|giải|chiếc|bộ|lượt)(?!\p{L}).*$/u, '$1');

/** How much of the shorter statement's words stand in the other; pairs of syllables weigh double, rare ones more. */
export function likeness(
  one: Claim,
  other: Claim,
  frequency: ReadonlyMap<string, number>,
): { share: number; both: number; covered: number; rare: boolean } {
  const single = (terms: ReadonlySet<string>): string[] => [...terms].filter((term) => !term.includes(' '));
  const side = (near: ReadonlySet<string>, all: ReadonlySet<string>): number =>
    single(near).filter((term) => all.has(term)).length / Math.max(single(near).length, 1);
  const shared = [...one.wide].filter((term) => other.wide.has(term));
  const [a, b] = [one.near.size ? one.near : one.wide, other.near.size ? other.near : other.wide];
  const touching = shared.filter((term) => (a.has(term) || b.has(term)) && !nounOf(one.quantity.unit).includes(term));
  return {
    share: Math.max(side(a, other.wide), side(b, one.wide)),
    both: Math.min(side(a, other.near), side(b, one.near)),
    covered: side(b, one.wide),
    rare: touching.some((term) => term.includes(' ') && (frequency.get(term) ?? 1) <= 4),
  };
}

export function frequencies(claims: readonly Claim[]): Map<string, number> {
  const found = new Map<string, number>();
  const bySentence = Map.groupBy(claims, (claim) => claim.sentence);
  for (const all of bySentence.values())
    for (const term of new Set(all.flatMap(({ wide }) => [...wide]))) found.set(term, (found.get(term) ?? 0) + 1);
  return found;
}

/** "CĐCS có 54 đoàn viên", "số đoàn viên là 24 đồng chí": the union itself counted, not some of its members. */
function countsMembers({ text }: Reading, quantity: Quantity, sentence: Span): boolean {
  if (quantity.of || quantity.measure !== 'count' || !/^(?:đoàn viên|đồng chí|người|$)/u.test(quantity.unit))
    return false;
  const before = text.slice(Math.max(sentence.from, quantity.from - 90), quantity.from).toLowerCase();
  const after = text.slice(quantity.to, quantity.to + 40).toLowerCase();
  const whole =
    /số đoàn viên(?: công đoàn)?(?: của [\p{L} ]{1,40}| hiện nay| hiện có)? (?:là|có)\s*(?:tổng số )?$/u.test(before) &&
    /^ (?:đồng chí|người|đoàn viên)/u.test(after);
  const has =
    /(?:cđcs|công đoàn|chúng tôi|hiện nay|hiện|đến nay|toàn đơn vị|toàn huyện|đơn vị)[^,;.:()]{0,60}(?:có|quản lý)\s*(?:tổng số\s*)?$|(?:^|[,;:.]\s*)(?:tổng số|tổng cộng|với)\s*$/u.test(
      before,
    );
  const partial = /(?<!\p{L})(?:tổ|bộ phận|phòng|khối|chi cục|phân xưởng|nữ|đảng viên|mỗi)(?!\p{L})[^,;.:()]*$/u.test(
    before.replace(/công đoàn bộ phận/u, ''),
  );
  return (
    whole ||
    (has && !partial && /^ đoàn viên(?=\s*(?:[,.;:(]|$|thuộc|sinh hoạt|là cán|và |công đoàn\s*[,.;(]))/u.test(after))
  );
}
