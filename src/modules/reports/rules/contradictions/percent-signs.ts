import type { Span } from './finding.ts';
import type { Place } from './percent-place.ts';
import { weights } from './percent-weights.ts';
import { one, type Quantity } from './quantities.ts';
import { agrees, isFraction } from './shares.ts';
import { weigh, type Signs } from './signs.ts';
import { unitClass } from './units.ts';

const linking =
  /(?:đạt|bằng|chiếm|tức(?: là)?|hay|tỷ lệ|tỉ lệ|tương đương|tương ứng|hoàn thành|=|là|\(|→)\s*(?:đúng|tỷ lệ|tỉ lệ|là|gần|trên|hơn|khoảng|chỉ|tới|đạt|mới|xấp xỉ|đến)?\s*(?:trên|gần|hơn)?\s*$/iu;
const growing =
  /(?<!\p{L})(?:tăng|giảm|vượt|hơn|kém|lãi|thêm|hụt|cao hơn|thấp hơn|tiết kiệm|nhích|hạ|nâng|rút)(?:\s(?!lên|còn|xuống|đạt|chiếm|bằng)(?:\p{L}+|(?:19|20)\d\d)){0,5}\s*$/iu;
const verbs =
  /(?<!\p{L})(?:(tăng|vượt|lãi|thêm|cao hơn|nhiều hơn|nhích|nâng|hơn(?= (?:cùng|năm|kỳ|quý|nhiệm)))|(giảm|kém|hụt|thấp hơn|ít hơn|tiết kiệm|hạ|rút|bớt))(?!\p{L})/giu;
const aiming =
  /(?<!\p{L})(?:phấn đấu|ít nhất|tối thiểu|từ|yêu cầu|quy định|chỉ tiêu|mục tiêu|nghị quyết|kế hoạch|trên)(?!\p{L})[^,;(]*$/iu;
const goalBefore =
  /(?<!\p{L})(?:phấn đấu|yêu cầu|quy định|nghị quyết|chỉ tiêu|mục tiêu|kế hoạch|tối thiểu|ít nhất|đăng ký|đích|mức)(?:\s(?:là|đạt|giao|đề ra|chung|trên|từ|được|có))*\s*$/iu;
const timeBefore = /(?:năm (?:\d{4}|trước|ngoái)|cùng kỳ(?: (?:năm )?\d{4})?|kỳ trước)(?:\s(?:là|đạt|chỉ|mới))*\s*$/iu;
const planned =
  /(?<!\p{L})(?:kế hoạch|dự toán|chỉ tiêu|định mức|(?<!đã |bàn |chuyển |ký )giao|mục tiêu|KH|đề ra)(?!\p{L})/iu;
const ofAll = /(?<!\p{L})(?:tổng số|tổng|trên|trong số|trong tổng số|trong)\s*$/iu;
const earlierTime =
  /(?<!\p{L})(?:\p{L}+ trước|năm ngoái|năm kia|cùng kỳ|so với|so|từ|lúc (?:đầu|mới)|ban đầu|đầu (?:năm|nhiệm kỳ|kỳ)|(?:19|20)\d\d)(?!\p{L})/iu;
const nowTime = /(?<!\p{L})(?:năm nay|nay|đến nay|hiện|kỳ này|năm|lên|còn|xuống|thành)(?!\p{L})/iu;
const whole = /(?<!\p{L})(?:tổng số|tổng|cộng|toàn|hiện có|có|gồm|với)(?:\s\p{L}+){0,2}\s*$/iu;

/** Whether the words before it say that something grew or shrank by it; nothing where they say neither. */
export function growingIn({ lead }: Place): boolean | undefined {
  if (!growing.test(lead)) return undefined;
  const last = [...lead.matchAll(verbs)].at(-1);
  return last && last[1] !== undefined ? true : last ? false : undefined;
}

/** For its being measured on nothing that is told: a goal, a share of what stands elsewhere. */
export function signsOfNone({ text, percent, lead, behind, line, sentence, before, after, others }: Place): Signs {
  const [nearest] = before;
  const fraction = isFraction(percent);
  const [link, grows] = [linking.test(lead), growing.test(lead)];
  const next = text.slice(percent.to, percent.to + 12);
  const own = /(?:tỷ|tỉ) lệ((?:\s(?!là|đạt|chiếm|bằng)\p{L}+){1,4})(?: là| đạt)?\s$/iu.exec(lead)?.[1];
  return {
    none: 1,
    noneClose:
      link &&
      nearest !== undefined &&
      /^(?:\s\p{L}+){0,4}[,\s–(-]*\p{L}*(?:\s\p{L}+)?\s?\(?$/u.test(text.slice(nearest.to, percent.from)),
    noneEarlier: !grows && (nearest === undefined || nearest.from < sentence.from) && earlierTime.test(lead),
    noneGoal: aiming.test(lead),
    noneGoalNear: goalBefore.test(lead),
    noneOwn: own !== undefined,
    noneOwnUnsaid: own !== undefined && before.slice(0, 4).every((some) => common(wordsIn(own), text, some) === 0),
    noneSlash: /^\s?\/\s?\d/u.test(next) || /%\s?\/\s?$/u.test(lead),
    noneEach: /^\s?(?:\/|mỗi|một)\s?(?:năm|tháng)/u.test(next),
    nonePeriod: timeBefore.test(lead),
    noneList: /^\s\p{L}+/u.test(next) && !link && !grows,
    noneUnlinked: !link && !grows,
    noneGrows: grows,
    noneHundred: percent.value === 100n * one,
    noneRound: !fraction && percent.step >= one && percent.value % (5n * one) === 0n,
    noneWhole: !fraction && percent.step >= one,
    noneAnother: /\d\s?%/u.test(text.slice(Math.max(nearest?.to ?? 0, sentence.from, line.from), percent.from)),
    noneOthers: Math.min(others.length, 3),
    noneFar: nearest === undefined || percent.from - nearest.to > 60,
    noneSentence: nearest === undefined || nearest.from < sentence.from,
    noneLine: nearest === undefined || nearest.from < line.from,
    noneBracket: /\(\s*$/u.test(lead),
    noneAbout: percent.about !== undefined,
    noneNamed: nearest?.whole !== true && namesUntold(text, behind, [...before, ...after]),
    noneThan: /^\sso (?:với )?/u.test(behind),
  };
}
export const pointsOfNone = (place: Place): number => weigh(signsOfNone(place), weights);

const ofNamed = /^\s(?:của |trên |so với )?(tổng (?:chi|thu|số)|dự toán|kế hoạch|chỉ tiêu)(?!\p{L})/iu;

/** "chiếm 60% tổng chi", where no number near is said to be all that was spent. */
function namesUntold(text: string, behind: string, amounts: readonly Quantity[]): boolean {
  const name = ofNamed.exec(behind)?.[1]?.toLowerCase();
  if (name === undefined) return false;
  return amounts.every(
    ({ from, to }) =>
      !text
        .slice(Math.max(0, from - 40), to + 24)
        .toLowerCase()
        .includes(name),
  );
}

/** A part and a whole, and where they stand among the amounts before the percent: -1 where behind it, or far before. */
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
  const at = (some: Quantity): number => before.findIndex(({ from }) => from === some.from);
  const pair = { place, part, whole, a: at(part), b: at(whole), clause, between: text.slice(first.to, last.from) };
  return { ...ranks(pair), ...distances(pair), ...nouns(pair), ...(grown ? growth(pair) : shares(pair)) };
}

const lead = ({ text }: Place, some: Quantity, length: number): string =>
  text.slice(Math.max(0, some.from - length), some.from);
const inside = (some: Quantity, span: Span): boolean => some.from >= span.from && some.to <= span.to;
const farIn = ({ before, percent }: Place, some: Quantity): boolean =>
  some.from < (before.at(-1)?.from ?? percent.from);

function ranks({ place, part, whole, a, b }: Pair): Signs {
  const { text, percent, after } = place;
  const ratio = part.of === whole;
  const rank = ratio ? Math.min(a, b) : a;
  const [farA, farB] = [farIn(place, part), farIn(place, whole)];
  return {
    ratio,
    ratioFirst: ratio && rank === 0,
    ratioAfter:
      ratio &&
      a < 0 &&
      !farA &&
      /^\s?(?:\(|,? (?:tức|hay|với|là)(?: là| có)?\s)[^;.,\d]{0,40}$/u.test(text.slice(percent.to, part.from)),
    ratioLater:
      ratio &&
      a < 0 &&
      !farA &&
      !/^\s?(?:\(|,? (?:tức|hay|với|là)(?: là| có)?\s)[^;.,\d]{0,40}$/u.test(text.slice(percent.to, part.from)),
    halfRatio: !ratio && (part.of !== undefined || part.whole === true || whole.of !== undefined),
    wholeOfRatio: !ratio && whole.whole === true,
    ratioGap: ratio ? Math.min((a < 0 ? part.from - percent.to : percent.from - whole.to) / 30, 5) : 0,
    ratioStop: ratio && a >= 0 && !farA && part.from < place.sentence.from,
    ratioClose:
      ratio &&
      rank === 0 &&
      /^(?:\s\p{L}+){0,4}[,\s–(=:→-]*\p{L}*(?:\s\p{L}+){0,2}\s?\(?$/u.test(text.slice(whole.to, percent.from)),
    siblingOther:
      !ratio &&
      /^(?:\s\p{L}+){0,3}\s?\(\s?(?:1\d[1-9](?:,\d+)?\s?%|[\d,]+\s?%\s(?:so với\s)?(?:cùng kỳ|năm|kế hoạch|dự toán|chỉ tiêu))/u.test(
        text.slice(whole.to, whole.to + 40),
      ),
    sibling: !ratio && /^(?:\s\p{L}+){0,3}\s?\(\s?[\d,]+\s?%/u.test(text.slice(whole.to, whole.to + 40)),
    part1: rank === 1,
    part2: rank === 2,
    part3: rank > 2,
    partAfter: a < 0 && !farA,
    next: b === a + 1 && a >= 0,
    far: b > a + 2 && a >= 0,
    farther: b > a + 4 && a >= 0,
    between: b >= 0 && b < a && !ratio,
    after0: after[0] === whole && a >= 0,
    after1: after.indexOf(whole) > 0 && a >= 0,
    farA,
    farB,
    afterStop: [part, whole].some((some) => some.from > place.sentence.to),
  };
}

function distances({ place, part, whole, a, b }: Pair): Signs {
  const { text, percent, line, sentence, others } = place;
  const gap = a >= 0 ? text.slice(part.to, percent.from) : text.slice(percent.to, part.from);
  const far = farIn(place, part) ? part : farIn(place, whole) ? whole : undefined;
  return {
    sentenceA: inside(part, sentence),
    sentenceB: inside(whole, sentence),
    lineA: inside(part, line),
    lineB: inside(whole, line),
    peer: b > a && a >= 0 && others.some((some) => some.from > whole.to && some.to < part.from),
    gap: far === part ? 0 : Math.min(gap.length / 40, 3),
    stops: far === part ? 0 : Math.min((gap.match(/;|[.!?]\s|\)/gu) ?? []).length, 3),
    about: part.about !== undefined || whole.about !== undefined,
    asideA: part.aside === true && whole.aside !== true,
    asideB: whole.aside === true && b >= 0,
    rate: part.rate === true || whole.rate === true,
    farNth: far
      ? Math.log2(
          1 +
            place.earlier.filter(
              (some) => some.from >= far.from && some.unit === far.unit && some.measure === far.measure,
            ).length,
        )
      : 0,
    farFirst:
      far !== undefined &&
      !place.earlier.some((some) => some.from < far.from && some.unit === far.unit && some.measure === far.measure),
  };
}

const silent = new Set(
  'số tổng của là có được đạt với so và các trong từ đến trên đã cho toàn năm kỳ này nay nhiệm cùng trước do đó thì mà'.split(
    ' ',
  ),
);
const wordsIn = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !silent.has(word));
const known = new WeakMap<Quantity, readonly string[]>();

/** The words beside a number: its clause, without the other numbers of it. */
function beside(text: string, some: Quantity): readonly string[] {
  const found =
    known.get(some) ??
    wordsIn(
      `${/[^;.:\n()\d]*$/u.exec(text.slice(Math.max(0, some.from - 40), some.from))?.[0] ?? ''} ${/^[^;.,\n()\d]*/u.exec(text.slice(some.to, some.to + 40))?.[0] ?? ''}`,
    );
  known.set(some, found);
  return found;
}
const common = (words: readonly string[], text: string, some: Quantity): number => {
  const own = beside(text, some);
  return Math.min(new Set(words.filter((word) => own.includes(word))).size, 3);
};

function nouns({ place, part, whole: base }: Pair): Signs {
  const { text, behind } = place;
  const far = farIn(place, part) || farIn(place, base);
  const [a, b] = [part, base].map(({ unit }) => unit.split(' ')[0] ?? '') as [string, string];
  const named = wordsIn(behind);
  const subject = wordsIn(/[^,;:()\d]*$/u.exec(place.lead)?.[0] ?? '');
  const money = part.measure === 'money';
  return {
    sameNoun: !money && a !== '' && a === b,
    otherNoun: !money && a !== '' && b !== '' && unitClass(part.unit) !== unitClass(base.unit),
    bareB: !money && b === '',
    bareA: !money && a === '',
    money,
    namesB: common(named, text, base),
    namesNotB: named.length > 0 && common(named, text, base) === 0,
    subjectA: common(subject, text, part),
    likeAB: common(beside(text, part), text, base),
    farNames: far ? common(named, text, base) : 0,
    farSubject: far ? common(subject, text, part) : 0,
    farNoun: far && a !== '' && a === b,
    farWhole: far && whole.test(lead(place, farIn(place, part) ? part : base, 30)),
  };
}

function growth({ place, part, whole: base, clause, between, a, b }: Pair): Signs {
  const alike = part.measure === 'money' || part.unit.split(' ')[0] === base.unit.split(' ')[0];
  const said = growing.test(place.lead);
  return {
    grown: 1,
    grownSaid: said,
    grownWide: !said && [...place.lead.replace(/.*[.;,:]\s(?=.*\p{L}.*$)/su, '').matchAll(verbs)].length > 0,
    grownThan: /^\sso /u.test(place.behind),
    grownLinked: !said && linking.test(place.lead),
    grownNext: b === a + 1 && a >= 0,
    grownSentenceA: inside(part, place.sentence),
    grownSentenceB: inside(base, place.sentence),
    grownLineA: inside(part, place.line),
    grownGap: a < 0 ? 0 : Math.min((place.percent.from - part.to) / 40, 3),
    grownPart: a > 0,
    grownBack: b >= 0 && b === a - 1,
    grownFarA: farIn(place, part),
    grownFarB: farIn(place, base),
    grownNoun: part.unit !== '' && part.unit === base.unit,
    grownOther: !alike,
    grownPlan: planned.test(clause),
    beyond:
      /vượt(?:\s\p{L}+)*\s*$/iu.test(place.lead) &&
      (planned.test(clause) || (planned.test(place.behind) && base.from > place.percent.to)),
    fromTo:
      base.from < part.from &&
      /(?<!\p{L})từ(?:\s\p{L}+){0,3}\s$/iu.test(lead(place, base, 30)) &&
      /(?<!\p{L})(?:lên|xuống|còn|thành|đến)(?!\p{L})/iu.test(between),
    since: alike && earlierTime.test(lead(place, base, 40)) && (base.from < part.from || base.aside === true),
    earlierA: earlierTime.test(lead(place, part, 30)),
    earlierB: earlierTime.test(lead(place, base, 30)),
    nowA: nowTime.test(lead(place, part, 24)),
  };
}

function shares({ place, part, whole: base, a, b, clause, between }: Pair): Signs {
  const { text, percent, others } = place;
  const behind = b < 0 && base.from > percent.to ? text.slice(percent.to, base.from) : '';
  const grows = growing.test(place.lead);
  const [, verb] = /(?<!\p{L})(tăng|giảm|thêm|vượt|bớt)(?:\s\p{L}+){0,2}\s*$/iu.exec(lead(place, part, 20)) ?? [];
  const added = verb !== undefined;
  return {
    shareGrows: grows && !added,
    shareAdded: added && grows,
    shareAddedOld: added && earlierTime.test(lead(place, base, 40)),
    ...(added && addedOn(place, part, base, /tăng|thêm|vượt/iu.test(verb))),
    shareAddedBack: added && b === a + 1,
    shareAddedOnly: added && !grows,
    shareLinked: linking.test(place.lead),
    shareThan: /^\sso (?:với )?(?!kế|chỉ|dự|tổng)/u.test(place.behind),
    planB:
      planned.test(clause) ||
      /^(?:\s\p{L}+){0,2}\s(?:kế hoạch|chỉ tiêu|dự toán)/u.test(text.slice(base.to, base.to + 30)),
    planAfter: planned.test(behind),
    planNamed: planned.test(place.behind) && planned.test(clause),
    planNotB: planned.test(place.behind) && !planned.test(clause) && behind === '',
    planA: planned.test(lead(place, part, 20)),
    allB: ofAll.test(clause),
    allAfter: /^\s(?:của |trên |trong )?(?:tổng|số|quỹ|kinh phí)(?:\s\p{L}+){0,5}\s\(?$/u.test(behind),
    within: base.from < part.from && /trong (?:đó|số)|riêng|gồm/iu.test(between),
    larger: part.value > base.value,
    largerPlan: part.value > base.value && (planned.test(clause) || planned.test(behind) || planned.test(place.behind)),
    shares: Math.min(
      others.filter((some) => {
        const own = place.nearest(some);
        return own !== undefined && own !== part && agrees(some, own.value, base.value);
      }).length,
      2,
    ),
    noShares:
      others.length > 1 &&
      others.every((some) => {
        const own = place.nearest(some);
        return own === undefined || own === part || !agrees(some, own.value, base.value);
      }),
  };
}

/** Whether another percent is told by the same pair, and whether it stands nearer to the part. */
export function takenBy({ others, percent }: Place, part: Quantity, told: bigint, base: bigint): Signs {
  const telling = others.filter((some) => agrees(some, told, base) || agrees(some, part.value, base));
  const nearer = telling.some((some) => Math.abs(some.from - part.to) < Math.abs(percent.from - part.to));
  return { taken: nearer, takenAfter: part.from > percent.to && telling.length > 0 };
}

/** "đầu kỳ 126.400; cuối kỳ 148.902; tăng 22.502": what was added, with what it was before, or with what it became. */
function addedOn({ before, after, earlier, text }: Place, part: Quantity, base: Quantity, up: boolean): Signs {
  const told = (value: bigint): boolean =>
    [...before, ...after, ...earlier].some((some) => some.value === value && some.measure === base.measure);
  const [more, less] = [base.value + part.value, base.value - part.value];
  const [old, now] = [told(up ? more : less), told(up ? less : more)];
  return {
    addedOnOld: old,
    addedOnNew: now,
    addedAlone: !old && !now && !earlierTime.test(text.slice(Math.max(0, base.from - 40), base.from)),
  };
}
