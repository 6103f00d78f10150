import type { Grouping, Layout } from './grouping.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { nthOf } from '../reading/statements.ts';

const [reach, least, most] = [7, 0.7, 1.45];

/** So many, each so much, and all of it, in whatever order: "410 suất, mỗi suất 240 nghìn đồng, hết 98,4 triệu". */
export function productsOf({ reading, amounts }: Layout): Grouping[] {
  const own = amounts.filter(({ value }) => value > one);
  const line = own.map((some) => nthOf(reading.lines, some));
  const found: Grouping[] = [];
  for (const [a, first] of own.entries())
    for (let b = a + 1; b < Math.min(own.length, a + reach); b += 1)
      for (let c = b + 1; c < Math.min(own.length, a + reach); c += 1) {
        const [second, third] = [own[b], own[c]];
        if (!second || !third || (line[c] ?? 0) - (line[a] ?? 0) > 1) break;
        const grouping = productOf([first, second, third]);
        if (grouping) found.push(grouping);
      }
  return found;
}

function productOf(three: readonly Quantity[]): Grouping | undefined {
  const whole = three.reduce((a, b) => (b.value > a.value ? b : a));
  const parts = three.filter((some) => some !== whole);
  const money = parts.filter(({ measure }) => measure === 'money').length;
  if (money !== (whole.measure === 'money' ? 1 : 0) || whole.rate) return undefined;
  const [a = 0, b = 0] = parts.map(({ value }) => Number(value) / Number(one));
  const ratio = (a * b) / (Number(whole.value) / Number(one));
  return ratio >= least && ratio <= most ? { whole, parts, place: 'product', row: parts } : undefined;
}
