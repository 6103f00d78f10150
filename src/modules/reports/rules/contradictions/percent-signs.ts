import type { Span } from './finding.ts';
import type { Place } from './percent-place.ts';
import { one, type Quantity } from './quantities.ts';
import { weigh, type Signs } from './signs.ts';

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
  noneFar: -0.5,
  noneGoal: 0.7,
  noneGoalNear: 0.6,
  noneGrows: -0.6,
  noneHundred: -0.9,
  noneList: 0.5,
  noneNamed: 2,
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

/** For its being measured on nothing that is told: a goal, a share of what stands elsewhere. */
export function pointsOfNone({ text, percent, lead, line, sentence, before, after }: Place): number {
  const [nearest] = before;
  const [link, grows] = [linking.test(lead), growing.test(lead)];
  const behind = text.slice(percent.to, percent.to + 12);
  const signs = {
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
    noneAnother: /\d\s?%/u.test(text.slice(Math.max(nearest?.to ?? 0, sentence.from, line.from), percent.from)),
    noneFar: nearest !== undefined && percent.from - nearest.to > 60,
    noneBracket: /\(\s*$/u.test(lead),
    noneNamed: nearest?.whole !== true && namesUntold(text, percent, [...before, ...after]),
  };
  return weigh(signs, weights);
}

const ofNamed = /^\s(?:của |trên |so với )?(tổng (?:chi|thu|số)|dự toán|kế hoạch|chỉ tiêu)(?!\p{L})/iu;

/** "chiếm 60% tổng chi", where no number near is said to be all that was spent. */
function namesUntold(text: string, percent: Quantity, amounts: readonly Quantity[]): boolean {
  const name = ofNamed.exec(text.slice(percent.to, percent.to + 24))?.[1]?.toLowerCase();
  if (name === undefined) return false;
  return amounts.every(
    ({ from, to }) =>
      !text
        .slice(Math.max(0, from - 40), to + 24)
        .toLowerCase()
        .includes(name),
  );
}

/** A part and a whole, and where they stand among the amounts before the percent: -1 where behind it. */
interface Pair {
  place: Place;
  part: Quantity;
  whole: Quantity;
  a: number;
  b: number;
  /** The words before the whole, back to a comma. */
  clause: string;
  between: string;
}

export function signsOf(place: Place, part: Quantity, whole: Quantity, grown: boolean): Signs {
  const { text, before } = place;
  const [first, last] = part.from < whole.from ? [part, whole] : [whole, part];
  const clause = lead(place, whole, 28).replace(/.*[.;,(\n]\s?/su, '');
  const [a, b] = [before.indexOf(part), before.indexOf(whole)];
  const pair = { place, part, whole, a, b, clause, between: text.slice(first.to, last.from) };
  return { ...ranks(pair), ...distances(pair), ...(grown ? growth(pair) : shares(pair)) };
}

const lead = ({ text }: Place, some: Quantity, length: number): string =>
  text.slice(Math.max(0, some.from - length), some.from);
const inside = (some: Quantity, span: Span): boolean => some.from >= span.from && some.to <= span.to;

function ranks({ place: { text, percent, after }, part, whole, a, b }: Pair): Signs {
  const ratio = part.of === whole;
  const rank = ratio ? Math.min(a, b) : a;
  return {
    ratio,
    ratioFirst: ratio && rank === 0,
    ratioAfter: ratio && a < 0 && !text.slice(percent.to, part.from).includes(';'),
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
  };
}

function distances({ place: { text, percent, line, sentence, others }, part, whole, a, b }: Pair): Signs {
  const gap = a >= 0 ? text.slice(part.to, percent.from) : text.slice(percent.to, part.from);
  return {
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
  };
}

function growth({ place, part, whole, clause, between }: Pair): Signs {
  const alike = part.measure === 'money' || (part.unit !== '' && part.unit.split(' ')[0] === whole.unit.split(' ')[0]);
  return {
    grown: 1,
    grownSaid: growing.test(place.lead),
    beyond: /vượt\s*$/iu.test(place.lead) && planned.test(clause),
    fromTo:
      whole.from < part.from &&
      /(?<!\p{L})từ(?:\s\p{L}+){0,3}\s$/iu.test(lead(place, whole, 30)) &&
      /(?<!\p{L})(?:lên|xuống|còn|thành)(?!\p{L})/iu.test(between),
    since: alike && earlier.test(lead(place, whole, 40)) && (whole.from < part.from || whole.aside === true),
    earlierA: earlier.test(lead(place, part, 30)),
    earlierB: earlier.test(lead(place, whole, 30)),
  };
}

function shares({ place, part, whole, b, clause, between }: Pair): Signs {
  const { text, percent, named } = place;
  const behind = b < 0 && whole.from > percent.to ? text.slice(percent.to, whole.from) : '';
  return {
    shareGrows: growing.test(place.lead),
    shareLinked: linking.test(place.lead),
    planB:
      planned.test(clause) ||
      /^(?:\s\p{L}+){0,2}\s(?:kế hoạch|chỉ tiêu|dự toán)/u.test(text.slice(whole.to, whole.to + 30)),
    planAfter: planned.test(behind),
    allB: ofAll.test(clause),
    allAfter: /^\s(?:của |trên |trong )?(?:tổng|số|quỹ|kinh phí)(?:\s\p{L}+){0,5}\s\(?$/u.test(behind),
    within: whole.from < part.from && /trong (?:đó|số)|riêng|gồm/iu.test(between),
    larger: part.value > whole.value,
    named: named.includes(whole),
  };
}
