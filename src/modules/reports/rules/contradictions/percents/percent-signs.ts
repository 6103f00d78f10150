import { peersOf, relative } from './pair-places.ts';
import { growth, shares } from './percent-kinds.ts';
import { farIn, inside, leadOf, type Pair, type Place } from './percent-place.ts';
import { saidAround, shared } from './percent-words.ts';
import { traitsOf, type Traits } from './traits.ts';
import type { Quantity } from '../reading/quantities.ts';
import { agrees, lasts } from './shares.ts';
import type { Signs } from '../signs.ts';

/** What speaks for a pair, whatever it comes to: where its numbers stand and which words stand beside them. */
export function signsOf(place: Place, part: Quantity, whole: Quantity, grown: boolean): Signs[] {
  const { text, before } = place;
  const [first, last] = part.from < whole.from ? [part, whole] : [whole, part];
  const clause = leadOf(place, whole, 28).replace(/.*[.;,(\n]\s?/su, '');
  const at = (some: Quantity): number => before.findIndex(({ from }) => from === some.from);
  const pair = {
    place,
    part,
    whole,
    a: at(part),
    b: at(whole),
    clause,
    between: last.from - first.to > 400 ? '' : text.slice(first.to, last.from),
  };
  return [
    ranks(pair),
    distances(pair),
    nouns(pair),
    relative(pair),
    peersOf(place, part, whole, grown),
    grown ? growth(pair) : shares(pair),
    traitsOf(place.reading, part).asPart,
    traitsOf(place.reading, whole).asWhole,
  ];
}

function ranks({ place, part, whole, a, b }: Pair): Signs {
  const { text, percent, after } = place;
  const ratio = part.of === whole;
  const rank = ratio ? Math.min(a, b) : a;
  const [farA, farB] = [farIn(place, part), farIn(place, whole)];
  return {
    ratio,
    ratioBack: whole.of === part,
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
    ratioGap:
      ratio && !(rank === 0 && part.from > place.sentence.from && saidAround(place).links)
        ? Math.min((a < 0 ? part.from - percent.to : percent.from - whole.to) / 30, 5)
        : 0,
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
  const far = farIn(place, part) ? part : farIn(place, whole) ? whole : undefined;
  const gap = far === part ? '' : a >= 0 ? text.slice(part.to, percent.from) : text.slice(percent.to, part.from);
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

function nouns({ place, part, whole: base }: Pair): Signs {
  const { reading } = place;
  const far = farIn(place, part) || farIn(place, base);
  const [a, b] = [part, base].map((some) => traitsOf(reading, some)) as [Traits, Traits];
  const { named, subject, clause } = saidAround(place);
  const money = part.measure === 'money';
  const namesB = shared(named, b.words);
  const ranks = namesOf(place);
  return {
    sameNoun: !money && a.noun !== '' && a.noun === b.noun,
    sameUnit: part.unit !== '' && part.unit === base.unit,
    otherNoun: !money && a.noun !== '' && b.noun !== '' && a.kind !== b.kind,
    bareB: !money && b.noun === '',
    bareA: !money && a.noun === '',
    money,
    personA: a.kind === 'person',
    personB: b.kind === 'person',
    namesB,
    namesA: shared(named, a.words),
    namesBestB: named.length > 0 ? namesB - besides(ranks.named, part, base) : 0,
    clauseBestB: shared(clause, b.words) - besides(ranks.clause, part, base),
    clauseBestA: shared(clause, a.words) - besides(ranks.clause, part, base),
    subjectBestA: subject.length > 0 ? shared(subject, a.words) - besides(ranks.subject, part, base) : 0,
    namesNotB: named.length > 0 && namesB === 0,
    subjectA: shared(subject, a.words),
    subjectB: shared(subject, b.words),
    clauseA: shared(clause, a.words),
    clauseB: shared(clause, b.words),
    likeAB: shared(a.words, b.words),
    farNames: far ? namesB : 0,
    farNoun: far && a.noun !== '' && a.noun === b.noun,
    farWhole: far && (farIn(place, part) ? a : b).all,
    allA: a.all,
    allWordsB: b.all,
    lastsA: lasts(part),
    lastsB: lasts(base),
  };
}

/** Whether another percent is told by the same pair, and whether it stands nearer to the part. */
export function takenBy({ others, percent }: Place, part: Quantity, told: bigint, base: bigint): Signs {
  const telling = others.filter((some) => agrees(some, told, base) || agrees(some, part.value, base));
  const nearer = telling.some((some) => Math.abs(some.from - part.to) < Math.abs(percent.from - part.to));
  return { taken: nearer, takenAfter: part.from > percent.to && telling.length > 0 };
}

interface Named {
  from: number;
  many: number;
}
type Names = Record<'named' | 'clause' | 'subject', readonly Named[]>;
const namesBy = new WeakMap<Place, Names>();

/** How many words each number near a percent has in common with those behind it, of its clause and before it: most first. */
function namesOf(place: Place): Names {
  const found = namesBy.get(place);
  if (found) return found;
  const { reading, before, after } = place;
  const said = saidAround(place);
  const ranked = (words: readonly string[]): Named[] =>
    [...before, ...after]
      .map((some) => ({ from: some.from, many: shared(words, traitsOf(reading, some).words) }))
      .toSorted((a, b) => b.many - a.many)
      .slice(0, 3);
  const names = { named: ranked(said.named), clause: ranked(said.clause), subject: ranked(said.subject) };
  namesBy.set(place, names);
  return names;
}

const besides = (ranked: readonly Named[], part: Quantity, whole: Quantity): number =>
  ranked.find(({ from }) => from !== part.from && from !== whole.from)?.many ?? 0;
