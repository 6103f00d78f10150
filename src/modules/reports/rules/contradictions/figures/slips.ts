import type { PairScore } from './pair-said.ts';
import { isToldBeside, mayBeSlip, type Pair } from './pairs.ts';
import { one as unity } from '../reading/quantities.ts';
import type { Signs } from '../signs.ts';
import type { Judge } from '../trees.ts';
import { mistyped, seldom, turned } from '../typing.ts';
import type { Told } from './told.ts';

/** Two numbers that differ, and what speaks for their being one figure and a slip of it. */
export interface Slip {
  pair: Pair;
  signs: Signs;
}

interface Weighed {
  pair: Pair;
  met: Signs;
  /** That they are one figure, whatever their values. */
  odds: number;
}

const never = -9;
const least = -6.5;

/** Set by hand, since drafts seldom have them: each says that it is another figure, the latter unless all else surely says that it is one. */
const otherwise = [
  'conflict',
  'timesApart',
  'otherDeed',
  'otherPersons',
  'besides',
  'aimAndResult',
  'nowadays',
  'between',
  'mostOfAll',
  'otherwiseHeld',
  'otherFlow',
  'outgrownOne',
];
const mostly = ['otherNames', 'ofOthers'];
const surely = 1;

/** Two long figures in which two places are changed are seldom two figures: names beside them tell less than that. */
const hardlyChance = 3;

/** Whether something beside two numbers says that they are two figures. */
export const isSaidOtherwise = (met: Signs): boolean => otherwise.some((sign) => Number(met[sign]) > 0);

/** Whether they are said of others by their names, or spent on others: unless all else surely says that they are one. */
export const isOfOthers = (met: Signs): boolean => mostly.some((sign) => Number(met[sign]) > 0);

const isOther = ({ pair: { a, b }, met, odds }: Weighed): boolean =>
  isSaidOtherwise(met) ||
  (odds < surely && seldom(a.claim.quantity, b.claim.quantity) < hardlyChance && isOfOthers(met));

/** Of what agrees, or may be a slip, the few pairs of each number that look most alike. */
function likeliest(pairs: readonly Pair[]): Pair[] {
  const many = new Map<Told, number>();
  return pairs
    .filter((pair) => pair.same || mayBeSlip(pair))
    .toSorted((one, other) => other.look - one.look)
    .filter(({ a, b }) => {
      const [one, other] = [many.get(a) ?? 0, many.get(b) ?? 0];
      if (Math.min(one, other) >= mostOfEach) return false;
      many.set(a, one + 1).set(b, other + 1);
      return true;
    });
}

const mostOfEach = 7;

/** "13 bài" and "93 bài": who mistypes the first figure sees it, unless two have changed places. */
const isFar = ({ a, b }: Pair): boolean =>
  Math.max(a.value, b.value) > 3 * Math.min(a.value, b.value) && !turned(a.claim.quantity, b.claim.quantity);

/** "7 vụ: 5 vụ ở khoa Cấp cứu, 2 vụ ở nơi khác" and "7 vụ" again: the 5 stands beside its 7 already. One and two stand beside everything. */
const isBoth = ({ a, b }: Pair): boolean => Math.min(a.value, b.value) >= 3 * Number(unity) && isToldBeside(a, b);

/** Who says how likely two numbers are one figure: by the words beside them alone, and by that and all signs. */
export interface PairJudge {
  words: PairScore;
  judge: Judge;
}

/** "Triệu tập 96. Có mặt 94" and "94/94 đại biểu tán thành": in the paragraph of the one the other is told rightly, and likelier so. */
const isToldThere = (there: Told, here: Told, odds: number, of: ReadonlyMap<Told, readonly Weighed[]>): boolean =>
  here.value >= 3 * Number(unity) &&
  (of.get(here) ?? []).some(
    ({ pair: { a, b, same }, odds: right }) =>
      same && right > odds && (a === here ? b : a).claim.line === there.claim.line,
  );

/** All pairs that may be a figure and its slip. */
export function slipsAmong(pairs: readonly Pair[], { words, judge }: PairJudge): Slip[] {
  const of = new Map<Told, Weighed[]>();
  const weighed = likeliest(pairs)
    .map((pair): Weighed => {
      const met = pair.signs(words);
      return { pair, met, odds: judge(met) };
    })
    .toSorted((one, other) => other.odds - one.odds);
  for (const one of weighed) for (const told of [one.pair.a, one.pair.b]) of.set(told, [...(of.get(told) ?? []), one]);
  return weighed
    .filter((one) => !one.pair.same && one.odds > least && !isFar(one.pair) && !isBoth(one.pair) && !isOther(one))
    .filter(({ pair: { a, b }, odds }) => !isToldThere(a, b, odds, of) && !isToldThere(b, a, odds, of))
    .map((one) => ({ pair: one.pair, signs: signsOf(one, of.get(one.pair.a) ?? [], of.get(one.pair.b) ?? []) }));
}

/** The pairs that surely are slips, each number once: whoever marks one of several that should be equal has marked the slip. */
export function surest(pairs: readonly Pair[], isOne: PairJudge, isSlip: Judge, enough: number): Pair[] {
  const taken = new Set<Told>();
  return slipsAmong(pairs, isOne)
    .map(({ pair, signs }) => ({ pair, sure: isSlip(signs) }))
    .filter(({ sure }) => sure > enough)
    .toSorted((one, other) => other.sure - one.sure)
    .flatMap(({ pair }) => {
      if (taken.has(pair.a) || taken.has(pair.b)) return [];
      taken.add(pair.a).add(pair.b);
      return [pair];
    });
}

/** What of the first judgement is asked for once more. */
const carried =
  'percent money summing summingBoth siblings total first plan plans planned rate change conflict narrower work otherWork thing turns persons anyone noNouns noNoun otherTime otherYear yearBefore timesApart paragraphs glance clauseWithin clauseWithinBoth clauseCommon run runAfter runBefore sentenceCommon sections late early rankMost rankLeast marginMost marginLeast numbersLeast numbersMost bullets parts about sameTime ownTimes aside inWords partSorts othersCommon summed differenceTold sumTold year alikeAfter alikeBefore rivals headingSays clauseHeading clauseOwnLeast ownClause ownSentence retoldEarlier retoldLater shareEarlier shareLater lineEarlier lineLater lineRetoldLater fromThere fromNear toHere before now opening elsewhen between named compared otherDeed otherPersons otherNames ofOthers words'.split(
    ' ',
  );

function signsOf(one: Weighed, withA: readonly Weighed[], withB: readonly Weighed[]): Signs {
  const { pair, met, odds } = one;
  const [a, b] = [withA, withB].map((all) => {
    const [same, others] = [
      all.filter((some) => some.pair.same),
      all.filter((some) => !some.pair.same && some !== one),
    ];
    return {
      same: same[0]?.odds ?? never,
      times: same.length,
      other: others[0]?.odds ?? never,
      above: others.filter((some) => some.odds > odds).length,
    };
  }) as [Rivals, Rivals];
  const found: Record<string, boolean | number> = {
    odds,
    toldRightly: Math.max(a.same, b.same),
    toldRightlyBoth: Math.min(a.same, b.same),
    times: a.times + b.times,
    timesLeast: Math.min(a.times, b.times),
    other: Math.max(a.other, b.other),
    otherBoth: Math.min(a.other, b.other),
    above: Math.max(a.above, b.above),
    aboveBoth: Math.min(a.above, b.above),
    overOther: odds - Math.max(a.other, b.other),
    overSame: odds - Math.max(a.same, b.same),
    ...typingSigns(pair),
  };
  for (const name of carried) if (met[name] !== undefined) found[name] = met[name];
  return found;
}

interface Rivals {
  same: number;
  times: number;
  other: number;
  above: number;
}

function typingSigns({ a, b }: Pair): Signs {
  const [x, y] = [a.claim.quantity, b.claim.quantity];
  const [most, lowest] = [Math.max(a.value, b.value), Math.min(a.value, b.value)];
  const step = Number(x.step < y.step ? x.step : y.step);
  const apart = (most - lowest) / step;
  return {
    seldom: seldom(x, y),
    turned: turned(x, y),
    mistyped: mistyped(x, y),
    apart: Math.log10(Math.max(apart, 1)),
    apartOf: (most - lowest) / most,
    figures: Math.floor(Math.log10(Math.max(lowest / step, 1))) + 1,
    most: Math.log10(most / 10_000 + 1),
    otherStep: x.step !== y.step,
    offByOne: apart === 1,
    offByTens: apart % 10 === 0,
  };
}
