import { quote, type Finding } from '../finding.ts';
import { lastingFacts } from './lasting-facts.ts';
import { mayCountOne, wordsOf } from './one-figure.ts';
import { tells } from './tells.ts';
import { stepOf } from '../sums/flows.ts';
import type { Quantity } from '../reading/quantities.ts';
import { weigh } from '../signs.ts';
import { readBoth, signsThen, type ToldThen } from './told-then.ts';
import { mistyped, seldom } from '../typing.ts';
import type { Reading } from '../reading/statements.ts';

/** An earlier period told otherwise than in its own report, and facts that never change. */
export function lastReport(reading: Reading, last: Reading): Finding[] {
  return [...lastingFacts(reading, last), ...otherwise(reading, last), ...carriedForward(reading, last)];
}

/** Points for a figure of the report before to be the one that is told again; weighed as those of one figure told twice. */
const points: Readonly<Record<string, number>> = {
  thing: 1.1,
  turns: 0.4,
  persons: 1.7,
  anyone: 0.3,
  turnsAndPersons: -1.5,
  otherNoun: -1.3,
  noNoun: -0.9,
  noNouns: -1.1,
  nounBeside: 0.8,
  plan: -1.0,
  planned: -0.3,
  change: -2.0,
  share: 0.9,
  mutual: 0.7,
  rare: 0.4,
  common: 0.4,
  bare: 1.2,
  bareBoth: 2.3,
  otherWork: -1.3,
  summing: -0.5,
  first: 1.2,
  firstOne: 0.4,
  aside: 0.4,
  money: 1.0,
  before: 1.2,
  beforeOwn: 1.0,
  opening: 1.2,
  openingOwn: -0.0,
  now: -3.5,
  elsewhen: -1.4,
  named: 1.4,
  compared: 0.8,
  conflict: -1.5,
  otherNames: -1.0,
  timesApart: -1.5,
  between: -4.0,
  any: -5.7,
};

/**
 * What then speaks for a slip: that they are surely one figure, that they look alike as seldom comes by chance, that nothing else in
 * this report is so surely that figure; against it that the one or the other is told rightly.
 */
const [ofSure, ofSeldom, ofAlone, ofExcused, ofToldRightly, ofFar, enough] = [1.35, 3.2, 0.5, 1.07, 2.49, 1.68, 3.19];

interface Pair {
  now: ToldThen;
  before: ToldThen;
  sure: number;
  same: boolean;
}

function otherwise(reading: Reading, last: Reading): Finding[] {
  const [now, then] = readBoth(reading, last);
  const frequency = wordsOf(then, last.sentences.length);
  const pairs = now.flatMap((one) =>
    then
      .filter((other) => mayCountOne(one, other))
      .map((other): Pair => ({
        now: one,
        before: other,
        sure: weigh(signsThen(one, other, frequency), points),
        same: tells(one.claim.quantity, other.claim.quantity),
      })),
  );
  const ofNow = Map.groupBy(pairs, (pair) => pair.now);
  const ofThen = Map.groupBy(pairs, (pair) => pair.before);
  const slips = pairs
    .filter(({ same, sure }) => !same && sure > -6)
    .map((pair) => ({ ...pair, sure: slipOf(pair, ofNow.get(pair.now) ?? [], ofThen.get(pair.before) ?? []) }))
    .filter(({ sure }) => sure > enough)
    .toSorted((a, b) => b.sure - a.sure);
  const taken = new Set<ToldThen>();
  return slips.flatMap((pair) => {
    if (taken.has(pair.now) || taken.has(pair.before)) return [];
    taken.add(pair.now).add(pair.before);
    return [finding(pair)];
  });
}

function slipOf(pair: Pair, withNow: readonly Pair[], withThen: readonly Pair[]): number {
  const best = (pairs: readonly Pair[], same: boolean): number =>
    Math.max(...pairs.filter((one) => one !== pair && one.same === same).map(({ sure }) => sure), -8);
  const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
  const [a, b] = [pair.now.claim.quantity, pair.before.claim.quantity];
  const far = a.value > b.value * 2n || b.value > a.value * 2n;
  return (
    ofSure * pair.sure +
    ofSeldom * seldom(a, b) +
    ofAlone * within(pair.sure - best(withThen, false), -3, 3) -
    ofExcused * within(best(withNow, true) + 3, 0, 6) -
    ofToldRightly * within(best(withThen, true) + 3, 0, 6) -
    (far ? ofFar : 0)
  );
}

const finding = ({ now, before }: Pair): Finding => ({
  kind: 'lastReport',
  at: now.claim.span,
  other: { ...before.claim.span, inLast: true },
  words: `Nay ghi ${quote(now.claim.quantity)} cho kỳ trước, báo cáo kỳ trước ghi ${quote(before.claim.quantity)}.`,
});

/** What was left at the end of the last period is what this one begins with. */
function carriedForward(reading: Reading, last: Reading): Finding[] {
  const sums = (one: Reading, step: 'opening' | 'closing'): Quantity[] =>
    one.quantities.filter(
      (some) => some.measure === 'money' && !some.rate && !some.of && !some.whole && stepOf(one, some) === step,
    );
  const [left, ...others] = sums(last, 'closing');
  const [begun, ...more] = sums(reading, 'opening');
  if (!left || !begun || others.length > 0 || more.length > 0 || !mistyped(left, begun) || tells(left, begun))
    return [];
  const words = `Nay ghi đầu kỳ ${quote(begun)}, báo cáo kỳ trước ghi cuối kỳ ${quote(left)}.`;
  const at = { from: begun.from, to: begun.to };
  return [{ kind: 'lastReport', at, other: { from: left.from, to: left.to, inLast: true }, words }];
}
