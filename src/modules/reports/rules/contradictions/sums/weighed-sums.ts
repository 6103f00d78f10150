import { besideOf } from './beside.ts';
import { quote, spanning, type Finding, type Span } from '../finding.ts';
import groupingForest from './grouping-forest.json' with { type: 'json' };
import { judgedSums, type JudgedSum } from './judged-sums.ts';
import type { Reading } from '../reading/statements.ts';
import slipForest from './slip-forest.json' with { type: 'json' };
import { mayBeSlip, ofDraft, ofSlip } from './slip-signs.ts';
import { isNoSlip } from './no-slips.ts';
import { parallelsOf } from './sum-parallels.ts';
import { numbersOf, rivalsOf } from './sum-rivals.ts';
import type { SecondOpinion } from './second-opinion.ts';
import type { Signs } from '../signs.ts';
import { notAdding, say } from './sums.ts';
import { judgeOf } from '../trees.ts';
import { wordScoreOf } from './grouping-said.ts';
import wordWeights from './word-weights.json' with { type: 'json' };

const isSum = { words: wordScoreOf(wordWeights), judge: judgeOf(groupingForest) };
const isSlip = judgeOf(slipForest);

/** Below it no words make a sum of some numbers. */
export const leastOdds = -5;
/** The logarithm of the odds from which on a sum is marked: tried on hands that nothing was learnt from. */
const enough = 0;

/** Numbers that the numbers which are their parts, by their words and places, do not come to. */
export function weighedSums(reading: Reading, opinion: SecondOpinion): Finding[] {
  const all = judgedSums(reading, isSum);
  const signsOf = slipSigns(reading, all, opinion);
  const beside = besideOf(reading);
  const likely = all
    .filter((one) => mayBeSlip(one) && one.odds() > leastOdds && !isNoSlip(reading, one, beside))
    .map((one) => ({ one, points: isSlip(signsOf(one)) }))
    .filter(({ points }) => points > enough)
    .toSorted((a, b) => b.points - a.points);
  return apartFromEachOther(likely.map(({ one }) => one)).map(told);
}

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
