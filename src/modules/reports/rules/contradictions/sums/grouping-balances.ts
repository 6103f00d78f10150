import { stepOf } from './flows.ts';
import { comesNear, sumOf, type Grouping, type Layout } from './grouping.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import type { Reading } from '../reading/statements.ts';

/** Of what was spent and what came in there are several; the largest of each stand for all of it. */
const most = 4;
const least = 1000n * one;

/** What a fund had, took in, spent and has left, each told somewhere: its words say which it is. */
export function balancesOf({ reading, amounts }: Layout): Grouping[] {
  const large = amounts.filter(
    ({ measure, unit, value, rate }) => (measure === 'money' || unit === '') && value > least && !rate,
  );
  return [...Map.groupBy(large, ({ measure }) => measure).values()].flatMap((alike) => balancesAmong(reading, alike));
}

function balancesAmong(reading: Reading, money: readonly Quantity[]): Grouping[] {
  const bySteps = Map.groupBy(money, (some) => stepOf(reading, some));
  const largest = (step: 'opening' | 'in' | 'out' | 'closing'): Quantity[] =>
    (bySteps.get(step) ?? []).toSorted((a, b) => Number(b.value - a.value)).slice(0, most);
  const [cameIn, wentOut] = [largest('in'), largest('out')];
  // "Tồn 31/12: …" may be what was there or what is left.
  const held = [...largest('opening'), ...largest('closing')];
  const [opening, twice] = [largest('opening'), pairsOf(cameIn.slice(0, 3))];
  const found = held.flatMap((whole) =>
    cameIn.flatMap((came) =>
      wentOut.flatMap((went) => [
        told(whole, [came, went], went),
        ...held.filter(({ from }) => from < whole.from).map((first) => told(whole, [first, came, went], went)),
      ]),
    ),
  );
  // "Góp 25,5 triệu đồng, năm cũ còn 8,3, ủng hộ thêm 12; chi 35,5; còn 10,3"
  const ofTwo = held.flatMap((whole) =>
    twice.flatMap((came) =>
      wentOut
        .slice(0, 2)
        .flatMap((went) =>
          opening.filter((first) => first !== whole).map((first) => told(whole, [first, ...came, went], went)),
        ),
    ),
  );
  return [...found, ...ofTwo].filter((some) => comesNear(Number(sumOf(some)) / Number(some.whole.value)));
}

const pairsOf = (some: readonly Quantity[]): Quantity[][] =>
  some.flatMap((first, nth) => some.slice(nth + 1).map((second) => [first, second]));

const told = (whole: Quantity, parts: Quantity[], went: Quantity): Grouping => ({
  whole,
  parts,
  place: 'balance',
  row: parts,
  less: [went],
});
