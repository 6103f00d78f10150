import { formatNumber } from '../../../../../kernel/vi/number.ts';
import { quote, spanning, type Finding } from '../finding.ts';
import { lastSay } from './last-say.ts';
import { judgedOf, type Judged } from './percent-judge.ts';
import { multiples } from './multiples.ts';
import { namedBases } from './named-base.ts';
import { placeOf, type Place } from './percent-place.ts';
import { points } from './points.ts';
import { pointsElsewhere } from './points-elsewhere.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import type { Reading } from '../reading/statements.ts';

/** A percent against its ratio or its two numbers. What may belong together in a second way is left alone. */
export function percentAndRatio(reading: Reading): Finding[] {
  const failing = reading.quantities
    .filter(({ measure }) => measure === 'percent')
    .flatMap((percent) => {
      const place = placeOf(reading, percent);
      const best = lastSay(place, judgedOf(place));
      return best && best.points > sure ? [{ place, ...best }] : [];
    })
    .toSorted((a, b) => b.points - a.points);
  // A number that is wrong contradicts every percent that is measured on it.
  const told = new Set<number>();
  const found = failing.filter(({ place, pair }) => {
    const figures = [place.percent, pair.part, pair.whole].map(({ from }) => from);
    const known = figures.some((from) => told.has(from));
    for (const from of figures) told.add(from);
    return !known;
  });
  return [
    ...found.map(({ place, pair }) => wrong(place, pair)),
    ...multiples(reading),
    ...points(reading),
    ...pointsElsewhere(reading),
    ...namedBases(reading),
  ];
}

/** From here on it is marked, in the logarithm of the odds. */
const sure = 0.2;

function wrong({ percent, line }: Place, { part, whole, grown, told }: Judged): Finding {
  const exact = Number((told * 100_000n) / whole.value) / 1000;
  const decimals = percent.step < one ? 1 : 0;
  const rounded = Number((exact + 1e-9).toFixed(decimals === 0 && Number.isInteger(exact) ? 0 : 1));
  const beside = [part, whole].filter(({ from, to }) => from >= line.from && to <= line.to);
  const away: Quantity | undefined = [part, whole].find((some) => !beside.includes(some));
  return {
    kind: 'percentAndRatio',
    at: spanning(percent, ...beside),
    ...(away && { other: { from: away.from, to: away.to } }),
    words: grown
      ? `Ghi ${quote(percent)}, nhưng từ ${quote(whole)} đến ${quote(part)} là ${formatNumber(rounded)}%.`
      : `Ghi ${quote(percent)}, nhưng ${quote(part)} trên ${quote(whole)} là ${formatNumber(rounded)}%.`,
  };
}
