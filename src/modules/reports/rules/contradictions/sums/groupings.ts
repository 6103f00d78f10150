import type { Grouping, Layout } from './grouping.ts';
import { layoutOf } from './grouping.ts';
import { flowing } from './grouping-flows.ts';
import { besides, elsewhere, inLines, ofRatio, onward } from './grouping-rows.ts';
import { balancesOf } from './grouping-balances.ts';
import { productsOf } from './grouping-products.ts';
import { triplesOf } from './grouping-triples.ts';
import type { Quantity } from '../reading/quantities.ts';
import { spanOf, type Reading } from '../reading/statements.ts';

/** Every number, and every run of numbers near it that comes to about as much; each equation once. */
export function groupingsOf(reading: Reading): Grouping[] {
  const layout = layoutOf(reading);
  const found = new Map<string, Grouping>();
  const add = (some: readonly Grouping[]): void => {
    for (const one of some) {
      const equation = equationOf(one);
      if (!found.has(equation)) found.set(equation, one);
    }
  };
  for (const whole of layout.amounts) add(runsOf(layout, whole));
  for (const whole of layout.amounts) if (whole.value > 0n) add(flowing(layout, whole, spanOf(reading.lines, whole)));
  add(balancesOf(layout));
  add(triplesOf(layout));
  add(productsOf(layout));
  return [...found.values()];
}

/** The same numbers, whichever of them is thought to be the whole: a = b + c is b = a - c. */
export function equationOf({ whole, parts, place, less = [] }: Omit<Grouping, 'row'>): string {
  const sides = [parts.filter((part) => !less.includes(part)), [whole, ...less]].map((side) =>
    side
      .map(({ from }) => from)
      .toSorted((a, b) => a - b)
      .join(' '),
  );
  return `${place === 'product' ? '*' : ''}${sides.toSorted().join('=')}`;
}

function runsOf(layout: Layout, whole: Quantity): Grouping[] {
  if (whole.value === 0n) return [];
  const line = spanOf(layout.reading.lines, whole);
  return [
    ...besides(layout, whole, line),
    ...onward(layout, whole, line),
    ...elsewhere(layout, whole, line),
    ...inLines(layout, whole, line, 'below'),
    ...inLines(layout, whole, line, 'above'),
    ...ofRatio(layout, whole, line),
  ];
}
