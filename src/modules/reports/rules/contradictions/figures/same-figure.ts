import { allMembersTwice } from './all-members.ts';
import { placesChanged } from './changed-places.ts';
import { quote, type Finding } from '../finding.ts';
import { pairScoreOf } from './pair-said.ts';
import { knownOtherwise } from './known-already.ts';
import judged from './same-figure.json' with { type: 'json' };
import slips from './same-figure-slips.json' with { type: 'json' };
import { pairsWithin } from './pairs.ts';
import { surest } from './slips.ts';
import { soleOfWork } from './sole-of-work.ts';
import type { Reading } from '../reading/statements.ts';
import { judgeOf } from '../trees.ts';
import wordWeights from './same-figure-words.json' with { type: 'json' };

const isOne = { words: pairScoreOf(wordWeights), judge: judgeOf(judged) };
const isSlip = judgeOf(slips);

/** The logarithm of the odds from which on a pair is marked: chosen on hands that nothing was learnt from. */
const enough = -0.1;

/** One figure twice with different values, for the same date or period. */
export function sameFigure(reading: Reading): Finding[] {
  const pairs = pairsWithin(reading);
  const weighed = surest(pairs, isOne, isSlip, enough);
  const surely = [
    ...allMembersTwice(reading, pairs),
    ...knownOtherwise(pairs, isOne),
    ...placesChanged(reading, pairs, isOne),
    ...soleOfWork(reading, pairs, isOne),
  ];
  const taken = new Set(weighed.flatMap(({ a, b }) => [a, b]));
  return [...weighed, ...surely.filter(({ a, b }) => !taken.has(a) && !taken.has(b))].map(({ a, b }) => ({
    kind: 'sameFigure',
    at: b.claim.span,
    other: a.claim.span,
    words: `Ghi ${quote(b.claim.quantity)}, chỗ khác ghi ${quote(a.claim.quantity)} cho cùng một số liệu.`,
  }));
}
