import { stepOf } from './flows.ts';
import { comesNear, sumOf, type Grouping, type Layout } from './grouping.ts';
import type { Quantity } from '../reading/quantities.ts';

/** Of what was spent and what came in there are several; the largest of each stand for all of it. */
const most = 4;

/** What a fund had, took in, spent and has left, each told somewhere: its words say which it is. */
export function balancesOf({ reading, amounts }: Layout): Grouping[] {
  const money = amounts.filter(({ measure, value, rate }) => measure === 'money' && value > 0n && !rate);
  const bySteps = Map.groupBy(money, (some) => stepOf(reading, some));
  const largest = (step: 'opening' | 'in' | 'out' | 'closing'): Quantity[] =>
    (bySteps.get(step) ?? []).toSorted((a, b) => Number(b.value - a.value)).slice(0, most);
  const [cameIn, wentOut] = [largest('in'), largest('out')];
  // "Tồn 31/12: …" may be what was there or what is left.
  const held = [...largest('opening'), ...largest('closing')];
  const found = held.flatMap((whole) =>
    cameIn.flatMap((came) =>
      wentOut.flatMap((went) => [
        told(whole, [came, went], went),
        ...held.filter(({ from }) => from < whole.from).map((first) => told(whole, [first, came, went], went)),
      ]),
    ),
  );
  return found.filter((one) => comesNear(Number(sumOf(one)) / Number(one.whole.value)));
}

const told = (whole: Quantity, parts: Quantity[], went: Quantity): Grouping => ({
  whole,
  parts,
  place: 'balance',
  row: parts,
  less: [went],
});
