import { quote, spanning, type Finding, type Span } from '../finding.ts';
import groupingForest from './grouping-forest.json' with { type: 'json' };
import { judgedSums, type JudgedSum } from './judged-sums.ts';
import type { Reading } from '../reading/statements.ts';
import slipForest from './slip-forest.json' with { type: 'json' };
import { mayBeSlip, ofDraft, ofSlip } from './slip-signs.ts';
import { parallelsOf } from './sum-parallels.ts';
import { numbersOf, rivalsOf } from './sum-rivals.ts';
import type { SecondOpinion } from './second-opinion.ts';
import type { Signs } from '../signs.ts';
import { inScale, notAdding, say } from './sums.ts';
import { judgeOf } from '../trees.ts';

const [isSum, isSlip] = [judgeOf(groupingForest), judgeOf(slipForest)];

/** Below it no words make a sum of some numbers. */
export const leastOdds = -5;
/** How likely a slip must be by itself, and where a rule of the trade says so too. */
const [enough, seconded] = [1.25, 0.7];

/** Numbers that the numbers which are their parts, by their words and places, do not come to. */
export function weighedSums(reading: Reading, opinion: SecondOpinion): Finding[] {
  const all = judgedSums(reading, isSum);
  const signsOf = slipSigns(reading, all, opinion);
  const likely = all
    .filter((one) => mayBeSlip(one) && !isOneOfTwo(one) && one.odds() > leastOdds)
    .map((one) => ({ one, signs: signsOf(one) }))
    .map(({ one, signs }) => ({ one, points: isSlip(signs), limit: isSeconded(signs) ? seconded : enough }))
    .filter(({ points, limit }) => points > limit)
    .toSorted((a, b) => b.points - a.points);
  return apartFromEachOther(likely.map(({ one }) => one)).map(told);
}

const isSeconded = ({ announcedToo, nearToo, otherRuleToo }: Signs): boolean =>
  Boolean(announcedToo) || Boolean(nearToo) || Boolean(otherRuleToo);

/** "khẩu trang cho 268 người; xét nghiệm 268 người, phát hiện 2": one of the two is already as many as all. */
const isOneOfTwo = ({ grouping: { whole, parts, place } }: JudgedSum): boolean =>
  place !== 'product' && parts.length === 2 && parts.some((part) => inScale(part, whole) === whole.value);

function told({ grouping: { whole, parts, place }, sum }: JudgedSum): Finding {
  const finding = notAdding(whole, parts, sum);
  return place === 'product'
    ? { ...finding, words: `Ghi ${quote(whole)}, nhưng ${parts.map(quote).join(' nhân ')} được ${say(sum, whole)}.` }
    : finding;
}

/** What is told of a sum that does not come out: whether it is one that was told wrongly. */
export function slipSigns(
  reading: Reading,
  all: readonly JudgedSum[],
  opinion: SecondOpinion,
): (one: JudgedSum) => Signs {
  const [rivals, parallels] = [rivalsOf(all), parallelsOf(reading, all)];
  return (one) => ({
    [one.grouping.place]: 1,
    ...ofSlip(one),
    ...ofDraft(reading, one),
    ...rivals(one),
    ...parallels(one),
    ...opinion.signs(spanning(...numbersOf(one))),
  });
}

/** The likeliest of those that share a number, or lie in each other. */
export function apartFromEachOther(likeliestFirst: readonly JudgedSum[]): JudgedSum[] {
  const kept: { one: JudgedSum; at: Span }[] = [];
  for (const one of likeliestFirst) {
    const at = spanning(...numbersOf(one));
    if (!kept.some((other) => other.at.from < at.to && at.from < other.at.to)) kept.push({ one, at });
  }
  return kept.map(({ one }) => one);
}
