import { namedBases } from './named-bases.ts';
import type { Span } from './finding.ts';
import { one, type Quantity } from './quantities.ts';
import { agrees, lasts, loosely } from './shares.ts';
import { quantitiesIn, spanOf, type Reading } from './statements.ts';

/** What a percent may be measured on: a part of a whole, or by how much one number grew from another. */
export interface Base {
  part: Quantity;
  whole: Quantity;
  grown: boolean;
  fits: boolean;
  points: number;
}

type Signs = Record<string, boolean | number>;

/**
 * How percents are told, weighed on all percents of the drafts that may be read: most of them are right, so that the numbers
 * which they agree with show where an officer puts the part, the whole and the words between.
 */
export const weights: Readonly<Record<string, number>> = {
  about: 0.4,
  after0: -1.3,
  after1: -2.4,
  allAfter: 2.0,
  allB: 1.0,
  asideA: -1.1,
  asideB: -0.4,
  between: 0.6,
  beyond: 2,
  earlierA: -0.7,
  earlierB: 0.9,
  far: -0.4,
  fromTo: 2.5,
  gap: -0.3,
  grown: -1.2,
  grownSaid: 1.5,
  halfRatio: -1.5,
  larger: -1.7,
  lineA: -0.7,
  lineB: 0.7,
  named: 1.1,
  next: 0.2,
  none: 2.7,
  noneAnother: 1.0,
  noneBracket: 0.4,
  noneEach: -0.4,
  noneEmpty: -0.0,
  noneFar: -0.5,
  noneGoal: 0.7,
  noneGoalNear: 0.6,
  noneGrows: -0.6,
  noneHundred: -0.9,
  noneList: 0.5,
  noneOwn: 1.8,
  nonePeriod: 1.1,
  noneSlash: 0.6,
  noneUnlinked: -1.4,
  part1: -1.1,
  part2: -1.3,
  part3: -1.2,
  partAfter: -2.5,
  peer: -0.9,
  planAfter: 2.4,
  planB: 1.9,
  ratio: 0.6,
  ratioAfter: 1.1,
  ratioFirst: 1.8,
  sentenceA: 1.7,
  sentenceB: 1.2,
  shareGrows: -0.8,
  shareLinked: 2.1,
  since: 1.7,
  stops: -0.8,
  taken: -1.2,
  wholeOfRatio: -0.5,
  within: 1.1,
};

const weigh = (signs: Signs): number => {
  let sum = 0;
  for (const [sign, met] of Object.entries(signs)) sum += Number(met) * (weights[sign] ?? 0);
  return sum;
};

const linking =
  /(?:đạt|bằng|chiếm|tức(?: là)?|hay|tỷ lệ|tỉ lệ|tương đương|tương ứng|hoàn thành|=|là|\()\s*(?:đúng|tỷ lệ|tỉ lệ|là|gần|trên|hơn|khoảng|chỉ|tới|đạt|mới|xấp xỉ|đến)?\s*(?:trên|gần|hơn)?\s*$/iu;
const growing = /(?<!\p{L})(?:tăng|giảm|vượt|hơn|kém|lãi|thêm|cao hơn|thấp hơn)(?:\s\p{L}+){0,3}\s*$/iu;
const aiming =
  /(?<!\p{L})(?:phấn đấu|ít nhất|tối thiểu|từ|yêu cầu|quy định|chỉ tiêu|mục tiêu|nghị quyết|kế hoạch|trên)(?!\p{L})[^,;(]*$/iu;
const goalBefore =
  /(?<!\p{L})(?:phấn đấu|yêu cầu|quy định|nghị quyết|chỉ tiêu|mục tiêu|kế hoạch|tối thiểu|ít nhất|đăng ký)(?:\s(?:là|đạt|giao|đề ra|chung|trên|từ|được|có))*\s*$/iu;
const timeBefore = /(?:năm (?:\d{4}|trước|ngoái)|cùng kỳ(?: (?:năm )?\d{4})?|kỳ trước)(?:\s(?:là|đạt|chỉ|mới))*\s*$/iu;
const planned = /(?<!\p{L})(?:kế hoạch|dự toán|chỉ tiêu|định mức|giao|mục tiêu|KH)(?!\p{L})/iu;
const ofAll = /(?<!\p{L})(?:tổng số|tổng|trên|trong số|trong tổng số|trong)\s*$/iu;
const earlier =
  /(?<!\p{L})(?:năm trước|năm ngoái|cùng kỳ|nhiệm kỳ trước|so với|từ|đầu (?:năm|nhiệm kỳ|kỳ)|(?:19|20)\d\d)(?!\p{L})/iu;

/** "từ 35 điểm trở lên", "dưới 30 tuổi": it says who is counted, not how many. */
const isBound = (text: string, { from, to, of, whole, measure }: Quantity): boolean =>
  measure === 'count' &&
  !of &&
  !whole &&
  (/^\s\p{L}+(?:\s\p{L}+)? trở (?:lên|xuống)/u.test(text.slice(to, to + 30)) ||
    (/(?:dưới|trên|từ|đủ|quá)\s$/u.test(text.slice(from - 5, from)) &&
      /^\s(?:tuổi|điểm|năm|tháng|ngày)(?!\p{L})/u.test(text.slice(to, to + 8))));

/** "87/90 đồng chí, vắng 3 đồng chí": what the ratio leaves. */
function isRest({ quantities }: Reading, rest: Quantity): boolean {
  const nth = quantities.indexOf(rest);
  const [part, whole] = [quantities[nth - 2], quantities[nth - 1]];
  return part?.of !== undefined && part.of === whole && whole.value - part.value === rest.value;
}

/** What stands around a percent. */
export interface Place {
  text: string;
  percent: Quantity;
  line: Span;
  sentence: Span;
  lead: string;
  /** The amounts before it, nearest first, those behind it, and those that the words behind it name. */
  before: readonly Quantity[];
  after: readonly Quantity[];
  named: readonly Quantity[];
  /** Other percents of its line. */
  others: readonly Quantity[];
}

export function placeOf(reading: Reading, percent: Quantity): Place {
  const { text, lines } = reading;
  const [line, sentence] = [spanOf(lines, percent), spanOf(reading.sentences, percent)];
  const above = lines[lines.indexOf(line) - 1] ?? line;
  const amounts = (from: number, to: number): Quantity[] =>
    quantitiesIn(reading, { from, to }).filter(
      (some) =>
        some.measure !== 'percent' && some.value > 0n && !lasts(some) && !isBound(text, some) && !isRest(reading, some),
    );
  const before = amounts(above.from, percent.from).slice(-10).toReversed();
  const [nearest] = before;
  return {
    text,
    percent,
    line,
    sentence,
    lead: text.slice(sentence.from, percent.from).replace(/\([^()]*\)/gu, ''),
    before,
    after: amounts(percent.to, Math.min(line.to, percent.to + 100)).slice(0, 3),
    named: nearest ? namedBases(reading, percent, nearest) : [],
    others: quantitiesIn(reading, line).filter((some) => some.measure === 'percent' && some !== percent),
  };
}

const apartOf = (part: Quantity, whole: Quantity, grown: boolean): bigint =>
  grown ? (part.value > whole.value ? part.value - whole.value : whole.value - part.value) : part.value;

/** Every pair of numbers near a percent that it may be measured on. */
export function basesOf(place: Place): Base[] {
  const { text, percent, before, after, named, others } = place;
  const found: Base[] = [];
  for (const part of [...before.slice(0, 5), ...after.slice(0, 2)])
    for (const whole of new Set([...before, ...after, ...named])) {
      if (whole === part || part.measure !== whole.measure) continue;
      const between = text.slice(Math.min(part.to, whole.to), Math.max(part.from, whole.from));
      if (!loosely(part, whole) && part.of !== whole && !/(?:trong|trên)(?: tổng)?(?: số)?\s$/u.test(between)) continue;
      for (const grown of part.of === whole || whole.of === part ? [false] : [false, true]) {
        const told = apartOf(part, whole, grown);
        const fits = agrees(percent, told, whole.value);
        const slip = Math.max(0, (offBy(percent, told, whole.value) - 11) / 4);
        // So far off it would be measured on something else.
        if (!fits && slip > 5) continue;
        const taken = others.some((some) => nearer(some, percent, part) && agrees(some, told, whole.value));
        found.push({
          part,
          whole,
          grown,
          fits,
          points: weigh({ ...signsOf(place, part, whole, grown), taken }) - (fits ? 0 : slip + (taken ? 3 : 0)),
        });
      }
    }
  return found;
}

const nearer = (one: Span, other: Span, part: Span): boolean =>
  Math.abs(one.from - part.to) < Math.abs(other.from - part.to);

/** How many points a percent is off: a slip of typing is a few, what is told far otherwise is measured on something else. */
const offBy = (percent: Quantity, part: bigint, whole: bigint): number =>
  (Math.abs(Number((part * 100_000n) / whole) / 1000 - Number(percent.value) / Number(one)) * 100) /
  Math.max(100, Number(percent.value) / Number(one));

/** For its being measured on nothing that is told: a goal, a share of what stands elsewhere. */
export function pointsOfNone({ text, percent, lead, line, sentence, before }: Place): number {
  const [nearest] = before;
  const [link, grows] = [linking.test(lead), growing.test(lead)];
  const behind = text.slice(percent.to, percent.to + 12);
  return weigh({
    none: 1,
    noneGoal: aiming.test(lead),
    noneGoalNear: goalBefore.test(lead),
    noneOwn: /(?:tỷ|tỉ) lệ(?:\s\p{L}+){1,4}\s$/iu.test(lead),
    noneSlash: /^\s?\/\s?\d/u.test(behind) || /%\s?\/\s?$/u.test(lead),
    noneEach: /^\s?(?:\/|mỗi|một)\s?(?:năm|tháng)/u.test(behind),
    nonePeriod: timeBefore.test(lead),
    noneList: /^\s\p{L}+/u.test(behind) && !link && !grows,
    noneUnlinked: !link && !grows,
    noneGrows: grows,
    noneHundred: percent.value === 100n * one,
    noneEmpty: !nearest || nearest.from < sentence.from,
    noneAnother: /\d\s?%/u.test(text.slice(Math.max(nearest?.to ?? 0, sentence.from, line.from), percent.from)),
    noneFar: nearest !== undefined && percent.from - nearest.to > 60,
    noneBracket: /\(\s*$/u.test(lead),
  });
}

function signsOf(place: Place, part: Quantity, whole: Quantity, grown: boolean): Signs {
  const { text, percent, before, after, named, others, lead, line, sentence } = place;
  const ratio = part.of === whole;
  const [a, b] = [before.indexOf(part), before.indexOf(whole)];
  const rank = ratio ? Math.min(a, b) : a;
  const [first, last] = part.from < whole.from ? [part, whole] : [whole, part];
  const between = text.slice(first.to, last.from);
  const gap = a >= 0 ? text.slice(part.to, percent.from) : text.slice(percent.to, part.from);
  const leadOf = (some: Quantity, length: number): string => text.slice(Math.max(0, some.from - length), some.from);
  const clause = leadOf(whole, 28).replace(/.*[.;,(\n]\s?/su, '');
  const inside = (some: Quantity, span: Span): boolean => some.from >= span.from && some.to <= span.to;
  return {
    ratio,
    ratioFirst: ratio && rank === 0,
    ratioAfter: ratio && a < 0,
    halfRatio: !ratio && (part.of !== undefined || part.whole === true || whole.of !== undefined),
    wholeOfRatio: !ratio && whole.whole === true,
    part1: rank === 1,
    part2: rank === 2,
    part3: rank > 2,
    partAfter: a < 0,
    next: b === a + 1 && a >= 0,
    far: b > a + 2 && a >= 0,
    between: b >= 0 && b < a && !ratio,
    after0: after[0] === whole && a >= 0,
    after1: after.indexOf(whole) > 0 && a >= 0,
    sentenceA: inside(part, sentence),
    sentenceB: inside(whole, sentence),
    lineA: inside(part, line),
    lineB: inside(whole, line),
    peer: b > a && a >= 0 && others.some((some) => some.from > whole.to && some.to < part.from),
    gap: Math.min(gap.length / 40, 3),
    stops: Math.min((gap.match(/;|[.!?]\s|\)/gu) ?? []).length, 3),
    about: part.about !== undefined || whole.about !== undefined,
    asideA: part.aside === true && whole.aside !== true,
    asideB: whole.aside === true && b >= 0,
    ...(grown ? grownSigns() : shareSigns()),
  };

  function grownSigns(): Signs {
    return {
      grown: 1,
      grownSaid: growing.test(lead),
      beyond: /vượt\s*$/iu.test(lead) && planned.test(clause),
      fromTo:
        whole.from < part.from &&
        /(?<!\p{L})từ(?:\s\p{L}+){0,3}\s$/iu.test(leadOf(whole, 30)) &&
        /(?<!\p{L})(?:lên|xuống|còn|thành)(?!\p{L})/iu.test(between),
      since:
        (part.measure === 'money' || (part.unit !== '' && part.unit.split(' ')[0] === whole.unit.split(' ')[0])) &&
        earlier.test(leadOf(whole, 40)) &&
        (whole.from < part.from || whole.aside === true),
      earlierA: earlier.test(leadOf(part, 30)),
      earlierB: earlier.test(leadOf(whole, 30)),
    };
  }

  function shareSigns(): Signs {
    return {
      shareGrows: growing.test(lead),
      shareLinked: linking.test(lead),
      planB:
        planned.test(clause) ||
        /^(?:\s\p{L}+){0,2}\s(?:kế hoạch|chỉ tiêu|dự toán)/u.test(text.slice(whole.to, whole.to + 30)),
      planAfter: b < 0 && planned.test(text.slice(percent.to, Math.max(whole.from, percent.to))),
      allB: ofAll.test(clause),
      allAfter:
        b < 0 &&
        whole.from > percent.to &&
        /^\s(?:của |trên |trong )?(?:tổng|số|quỹ|kinh phí)(?:\s\p{L}+){0,5}\s\(?$/u.test(
          text.slice(percent.to, whole.from),
        ),
      within: whole.from < part.from && /trong (?:đó|số)|riêng|gồm/iu.test(between),
      larger: part.value > whole.value,
      named: named.includes(whole),
    };
  }
}
