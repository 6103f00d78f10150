import { quote, type Finding } from './finding.ts';
import { listed } from './list-inline.ts';
import { monthsIn, yearsIn } from './list-dates.ts';
import { listBehind } from './list-behind.ts';
import { bulleted, enumerated } from './list-marks.ts';
import { named, namesBefore } from './list-names.ts';
import { one } from './quantities.ts';
import type { Reading } from './statements.ts';

/** A count against the list that follows it. */
export function countAndList(reading: Reading): Finding[] {
  return reading.quantities.flatMap((quantity): Finding[] => {
    const count = Number(quantity.value / one);
    if (quantity.measure !== 'count' || quantity.value % one !== 0n || quantity.about || quantity.whole) return [];
    if (count < 2 || count > 40) return [];
    const list =
      enumerated(reading, quantity) ??
      bulleted(reading, quantity) ??
      yearsIn(reading, quantity) ??
      named(reading, quantity) ??
      namesBefore(reading, quantity) ??
      listBehind(reading, quantity) ??
      monthsIn(reading, quantity) ??
      listed(reading, quantity, count);
    if (!list || list.counts.includes(count)) return [];
    const [counted = 0] = list.counts;
    return [
      {
        kind: 'countAndList',
        at: { from: quantity.from, to: quantity.from + quantity.written.length },
        other: list.span,
        words: `Ghi ${quote(quantity)}, danh sách kể ${counted}.`,
      },
    ];
  });
}
