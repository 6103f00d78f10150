import forest from './pair-forest.json' with { type: 'json' };
import { pairScoreOf, type PairScore } from './pair-said.ts';
import { candidatesOf, type Candidate } from './percent-pairs.ts';
import type { Place } from './percent-place.ts';
import { signsOfPercent, tokensOf } from './percent-said.ts';
import { signsOf, takenBy } from './percent-signs.ts';
import type { Signs } from '../signs.ts';
import { judgeOf, type Judge } from '../trees.ts';
import wordWeights from './word-weights.json' with { type: 'json' };

/** A pair, and the logarithm of the odds that its words and places give it. */
export interface Judged extends Candidate {
  odds: number;
  signs: readonly Signs[];
}

/** What is said of a percent, and all pairs that it may be measured on. */
export interface Judgement {
  said: Signs;
  pairs: Judged[];
}

/** What is said of a percent, and what is told of each pair that it may be measured on. */
export function signedOf(place: Place): { said: Signs; pairs: { pair: Candidate; signs: Signs[] }[] } {
  const [said, tokens] = [signsOfPercent(place), tokensOf(place)];
  const pairs = candidatesOf(place).map((pair) => {
    const { part, whole, grown, told } = pair;
    const signs = [said, tokens, ...signsOf(place, part, whole, grown), takenBy(place, part, told, whole.value)];
    return { pair, signs };
  });
  return { said, pairs };
}

/** Who says how likely a percent is measured on a pair: by the words beside all three alone, and by that and all signs. */
export interface PercentJudge {
  words: PairScore;
  judge: Judge;
}

const learnt: PercentJudge = { words: pairScoreOf(wordWeights), judge: judgeOf(forest) };

export function judgedOf(place: Place, { words, judge } = learnt): Judgement {
  const { said, pairs } = signedOf(place);
  return {
    said,
    pairs: pairs.map(({ pair, signs }) => {
      const all = [...signs, { words: words(place, pair) }];
      return { ...pair, signs: all, odds: judge(...all) };
    }),
  };
}
