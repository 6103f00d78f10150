import { quote, type Finding } from '../finding.ts';
import { listed } from './list-inline.ts';
import { monthsIn, yearsIn } from './list-dates.ts';
import { listBehind } from './list-behind.ts';
import { begunInLine, bulleted, enumerated } from './list-marks.ts';
import { namesBefore } from './list-names.ts';
import type { List } from './lists.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import type { Reading } from '../reading/statements.ts';

/** A count against its list. */
export function countAndList(reading: Reading): Finding[] {
  return reading.quantities.flatMap((quantity): Finding[] => {
    const list = listAt(reading, quantity);
    const [counted = 0] = list?.counts ?? [];
    const count = Number(quantity.value / one);
    if (!list || list.counts.includes(count) || Math.abs(count - counted) > (list.near ?? 2)) return [];
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

/** The list that a number counts, before it or behind it, in its line or in those below. */
export function listAt(reading: Reading, quantity: Quantity): List | undefined {
  const { measure, value, about, whole } = quantity;
  if (measure !== 'count' || value % one !== 0n || about || whole || value < 2n * one || value > 40n * one)
    return undefined;
  return (
    enumerated(reading, quantity) ??
    begunInLine(reading, quantity) ??
    bulleted(reading, quantity) ??
    yearsIn(reading, quantity) ??
    namesBefore(reading, quantity) ??
    listBehind(reading, quantity) ??
    monthsIn(reading, quantity) ??
    listed(reading, quantity)
  );
}
