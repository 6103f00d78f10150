import { mayCountOne, pairSigns, wordsOf } from './one-figure.ts';
import { glance, placeSigns, type Standing } from './pair-places.ts';
import { saidOfPair, type PairScore } from './pair-said.ts';
import { companyOf } from './retelling.ts';
import { one as unity } from '../reading/quantities.ts';
import type { Reading } from '../reading/statements.ts';
import { seldom } from '../typing.ts';
import type { Signs } from '../signs.ts';
import { surroundingsOf } from './surroundings.ts';
import { tells } from './tells.ts';
import { readTold, type Told } from './told.ts';
import { readBoth, signsThen, type ToldThen } from './told-then.ts';
import { Vocabulary } from './vocabulary.ts';

/** Two numbers that may be one figure. */
export interface Pair<One extends Told = Told> {
  a: One;
  b: One;
  /** They tell the same. */
  same: boolean;
  /** How much they look alike at the first glance. */
  look: number;
  /** The words beside them, each in its role. */
  said: () => string[];
  /** What speaks for and against their being one figure, whatever their values; that of their words by themselves too. */
  signs: (score: PairScore) => Signs;
}

/** Every two numbers of a paper, in two paragraphs, that may count the same. */
export function pairsWithin(reading: Reading): Pair[] {
  // All of everything is no figure.
  const told = readTold(reading).filter(
    ({ claim: { quantity } }) => quantity.measure !== 'percent' || quantity.value !== 100n * unity,
  );
  const words = new Vocabulary([reading]);
  const frequency = wordsOf(told, reading.sentences.length);
  const standing = stand(reading, told, words);
  const looks: Look[] = [];
  for (const [j, b] of standing.entries())
    for (let i = 0; i < j; i += 1) {
      const a = standing[i];
      if (a && a.told.claim.line !== b.told.claim.line && mayCountOne(a.told, b.told))
        looks.push({ a, b, look: glance(a, b, words) });
    }
  return ranked(looks, words, (a, b) => {
    const met = pairSigns(a, b, frequency);
    return {
      ...met,
      besides: besides(a, b),
      aimAndResult: (bothRegistered(a, b) ? 0 : Number(met['plan'])) + Number(met['planned']),
      mostOfAll: a.mostOfAll !== b.mostOfAll,
      otherwiseHeld: a.held !== '' && b.held !== '' && a.held !== b.held,
      otherFlow: a.flow !== '' && b.flow !== '' && a.flow !== b.flow,
      outgrownOne: a.outgrown !== b.outgrown,
    };
  });
}

/** "1.570 học sinh được giúp có 1.536 em lên lớp": the one is told beside the other already. */
const besides = (a: Told, b: Told): boolean => Math.min(a.value, b.value) >= 10 * Number(unity) && isToldBeside(a, b);

/** "Số đăng ký tham gia 437", "với 473 đoàn viên đăng ký": registered is both of them, before its number or behind. */
const bothRegistered = (a: Told, b: Told): boolean =>
  [a, b].every(({ claim }) => claim.near.has('đăng ký') || claim.wide.has('đăng ký'));

/** The one stands in the other's sentence too. */
export const isToldBeside = (a: Told, b: Told): boolean =>
  a.beside.has(b.claim.quantity.value) || b.beside.has(a.claim.quantity.value);

/** Every number of a paper with every one of the report before that may count the same. */
export function pairsBetween(reading: Reading, last: Reading): Pair<ToldThen>[] {
  const [now, then] = readBoth(reading, last);
  const words = new Vocabulary([reading, last]);
  const frequency = wordsOf(then, last.sentences.length);
  const before = stand(last, then, words);
  const looks: Look<ToldThen>[] = [];
  for (const a of stand(reading, now, words))
    for (const b of before) if (mayCountOne(a.told, b.told)) looks.push({ a, b, look: glance(a, b, words) });
  return ranked<ToldThen>(looks, words, (a, b) => signsThen(a, b, frequency));
}

const stand = <One extends Told>(reading: Reading, told: readonly One[], words: Vocabulary): Standing<One>[] =>
  surroundingsOf(reading, told, words).map((around, nth) => ({ told: told[nth] as One, around }));

interface Look<One extends Told = Told> {
  a: Standing<One>;
  b: Standing<One>;
  look: number;
}

/** Each pair with how it stands among all others of either number. */
function ranked<One extends Told>(
  looks: readonly Look<One>[],
  words: Vocabulary,
  signsOf: (a: One, b: One) => Signs,
): Pair<One>[] {
  const known = new Map<Told, number[]>();
  const rivals = (one: Told): number[] => known.get(one) ?? known.set(one, []).get(one) ?? [];
  for (const { a, b, look } of looks) {
    rivals(a.told).push(look);
    rivals(b.told).push(look);
  }
  for (const all of known.values()) all.sort((x, y) => y - x);
  const atMost = (one: Told): number => rivals(one)[mostRivals - 1] ?? 0;
  const company = companyOf(looks);
  const near = looks.filter(({ a, b, look }) => look >= Math.min(atMost(a.told), atMost(b.told)));
  return near.map(({ a, b, look }) => ({
    a: a.told,
    b: b.told,
    look,
    same: tells(a.told.claim.quantity, b.told.claim.quantity),
    said: () => saidOfPair(a.around.said, b.around.said),
    signs: (score) => {
      const [one, other] = [rivals(a.told), rivals(b.told)];
      const [first, second] = [one, other].map((all) => all.findIndex((some) => some <= look)) as [number, number];
      const [x, y] = [one, other].map((all) => look - ((all[0] === look ? all[1] : all[0]) ?? 0)) as [number, number];
      return {
        ...signsOf(a.told, b.told),
        ...placeSigns(a, b, words),
        ...company(a, b),
        words: score(a.around.said, b.around.said),
        glance: look,
        rankLeast: Math.min(first, second),
        rankMost: Math.max(first, second),
        marginLeast: Math.min(x, y),
        marginMost: Math.max(x, y),
        rivals: Math.min(one.length, other.length),
        rivalsMost: Math.max(one.length, other.length),
        size: Math.log10(Math.min(a.told.value, b.told.value) / Number(unity) + 1),
      };
    },
  }));
}

/** What a dozen others are likelier to be than it, for both of two numbers, is not looked at. */
const mostRivals = 12;

/** Two of everything differ by as little as a slip; larger ones only where they look alike. */
export const mayBeSlip = ({ a, b, same }: Pair): boolean =>
  !same &&
  a.value < b.value * 10 &&
  b.value < a.value * 10 &&
  (Math.abs(a.value - b.value) <= 2 * Number(unity) || seldom(a.claim.quantity, b.claim.quantity) >= 0.09);
