import type { Grouping, Layout } from './grouping.ts';
import { layoutOf } from './grouping.ts';
import { flowing } from './grouping-flows.ts';
import { besides, elsewhere, inLines, ofRatio } from './grouping-rows.ts';
import type { Quantity } from '../reading/quantities.ts';
import { spanOf, type Reading } from '../reading/statements.ts';

/** Every number, and every run of numbers near it that comes to about as much. */
export function groupingsOf(reading: Reading): Grouping[] {
  const layout = layoutOf(reading);
  return layout.amounts.flatMap((whole) => groupingsOfOne(layout, whole));
}

function groupingsOfOne(layout: Layout, whole: Quantity): Grouping[] {
  if (whole.value === 0n) return [];
  const { reading } = layout;
  const line = spanOf(reading.lines, whole);
  const seen = new Set<string>();
  return [
    ...besides(layout, whole, line),
    ...elsewhere(layout, whole, line),
    ...inLines(layout, whole, line, 'below'),
    ...inLines(layout, whole, line, 'above'),
    ...ofRatio(layout, whole, line),
    ...flowing(layout, whole, line),
  ].filter(({ parts, place, less = [] }) => {
    const key = `${place} ${parts.map((part) => (less.includes(part) ? -part.from : part.from)).join(' ')}`;
    return !seen.has(key) && seen.add(key);
  });
}
