import { quote, type Finding, type Span } from '../finding.ts';
import type { Reading } from '../reading/statements.ts';
import { judgeOf } from '../trees.ts';
import countings from './countings.json' with { type: 'json' };
import doubts from './doubts.json' with { type: 'json' };
import { doubtOf, toldBy, type Claim } from './last-say.ts';
import { mayCount } from './openings.ts';
import { nounList } from './noun-lists.ts';
import { plainList } from './plain-lists.ts';
import openings from './openings.json' with { type: 'json' };
import type { Quantity } from '../reading/quantities.ts';
import { farthestOff, listsRead, type Judges } from './readings.ts';

const judges: Judges = { opening: judgeOf(openings), counting: judgeOf(countings) };
const lastSay = judgeOf(doubts);
/** From here on nineteen in twenty were contradictions, in drafts that were not learnt from. */
const least = 0.1;

/** A count against its list. */
export function countAndList(reading: Reading): Finding[] {
  const counts = reading.quantities.filter(mayCount).map((count) => ({
    count,
    plain: plainList(reading, count) ?? nounList(reading, count),
    lists: listsRead(reading, count, judges),
  }));
  const claims = counts.flatMap(({ count, lists }) => lists.map((list): Claim => ({ count, list })));
  return counts.flatMap(({ count, plain, lists }): Finding[] => {
    if (plain) {
      const off = Math.abs(plain.length - toldBy(count));
      return off > 0 && off <= farthestOff ? [found(count, plain, plain.length)] : [];
    }
    const doubt = doubtOf(reading, count, lists, claims);
    if (!doubt || lastSay(doubt.signs) < least) return [];
    const { list, number } = doubt;
    return [found(count, number.counting.items, number.counting.counts, list.opening.from)];
  });
}

const found = (count: Quantity, items: readonly Span[], many: number, from = items[0]?.from ?? count.to): Finding => ({
  kind: 'countAndList',
  at: { from: count.from, to: count.from + count.written.length },
  other: { from, to: Math.max(from + 1, items.at(-1)?.to ?? 0) },
  words: `Ghi ${quote(count)}, danh sách kể ${many}.`,
});
