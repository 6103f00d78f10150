import { balanceOtherwise } from './balance-then.ts';
import { quote, type Finding } from '../finding.ts';
import { pairScoreOf } from './pair-said.ts';
import judged from './last-report.json' with { type: 'json' };
import slips from './last-report-slips.json' with { type: 'json' };
import { lastingFacts } from './lasting-facts.ts';
import { pairsBetween, type Pair } from './pairs.ts';
import { isPlainlyNow } from './plainly-now.ts';
import type { Reading } from '../reading/statements.ts';
import { surest } from './slips.ts';
import type { Told } from './told.ts';
import { toldOfThen } from './told-of-then.ts';
import { judgeOf } from '../trees.ts';
import wordWeights from './last-report-words.json' with { type: 'json' };

const isOne = { words: pairScoreOf(wordWeights), judge: judgeOf(judged) };
const isSlip = judgeOf(slips);

/** The logarithm of the odds from which on a pair is marked: chosen on hands that nothing was learnt from. */
const enough = 0.1;

/** An earlier period told otherwise than in its own report, and facts that never change. */
export function lastReport(reading: Reading, last: Reading): Finding[] {
  const pairs = pairsBetween(reading, last);
  const now = new Set<Pair>(pairs.filter(({ a }) => isPlainlyNow(reading, a)));
  const weighed = surest(pairs, isOne, isSlip, enough).filter((pair) => !now.has(pair));
  const taken = new Set<Told>(weighed.flatMap(({ a, b }) => [a, b]));
  const surely = [...toldOfThen(reading, last, pairs, isOne), ...balanceOtherwise(reading, last, pairs)].filter(
    ({ a, b }) => !taken.has(a) && !taken.has(b),
  );
  return [
    ...lastingFacts(reading, last),
    ...[...weighed, ...surely].map(({ a, b }): Finding => ({
      kind: 'lastReport',
      at: a.claim.span,
      other: { ...b.claim.span, inLast: true },
      words: `Nay ghi ${quote(a.claim.quantity)} cho kỳ trước, báo cáo kỳ trước ghi ${quote(b.claim.quantity)}.`,
    })),
  ];
}
