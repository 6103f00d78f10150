import { unitClass } from '../reading/units.ts';
import type { Quantity } from '../reading/quantities.ts';
import type { Reading } from '../reading/statements.ts';
import type { Signs } from '../signs.ts';
import { itemSigns, oneItem } from './item-signs.ts';
import { abstract, isOpen, isPeople } from './lists.ts';
import type { Opening } from './openings.ts';
import type { Item, Splitting } from './splittings.ts';

/** A list read so: its first items up to one, each for itself or for as many as it stands for. */
export interface Counting {
  splitting: Splitting;
  items: readonly Item[];
  /** How many they are. */
  counts: number;
  weighted: boolean;
}

/** Every count that a stretch allows. */
export function countingsOf(splittings: readonly Splitting[]): Counting[] {
  return splittings.flatMap((splitting) => {
    const found: Counting[] = [];
    const { items } = splitting;
    const whole = splitting.how === 'bullet' || splitting.how === 'mark';
    let sum = items[0]?.weight ?? 0;
    for (let many = 2; many <= items.length; many += 1) {
      sum += items[many - 1]?.weight ?? 0;
      if (whole && many < items.length - 2) continue;
      const first = items.slice(0, many);
      found.push({ splitting, items: first, counts: many, weighted: false });
      if (sum !== many && sum < 42) found.push({ splitting, items: first, counts: sum, weighted: true });
    }
    const [only] = items;
    if (only && only.weight > 1) found.push({ splitting, items: [only], counts: only.weight, weighted: true });
    return found;
  });
}

/** What speaks for a list to be read so, whatever its count. */
export function countingSigns(
  reading: Reading,
  quantity: Quantity,
  opening: Opening,
  splittings: readonly Splitting[],
  { splitting, items, weighted }: Counting,
): Signs {
  const { text } = reading;
  const all = splitting.items;
  const many = items.length;
  const [last, next, beyond] = [items.at(-1), all[many], all[many + 1]];
  const end = last?.to ?? opening.from;
  const after = next ? next.parted : text.slice(end, end + 3);
  const parted = items.slice(1).map((item) => item.parted);
  const has = (sign: RegExp, said: string): boolean => sign.test(said);
  const and = /(?<!\p{L})(?:và|còn)(?!\p{L})/u;
  const sums = items.filter(({ weight }) => weight > 1).length;
  return {
    [`how ${splitting.how}`]: true,
    ...Object.fromEntries([...opening.by].map((by) => [`by ${by}`, true])),
    weighted,
    weights: sums,
    person: isPeople(quantity.unit),
    child: unitClass(quantity.unit) === 'child',
    abstract: abstract.test(quantity.unit),
    many,
    rest: all.length - many,
    'rest by semicolon': all.slice(many).filter(({ parted: sign }) => sign.includes(';')).length,
    others: splittings.length,
    semicolons: parted.filter((sign) => sign.includes(';')).length,
    commas: parted.filter((sign) => sign.includes(',')).length,
    ands: parted.filter((sign) => has(and, sign)).length,
    'and last': has(and, parted.at(-1) ?? ''),
    'bare and last': /^\s*(?:và|còn)\s*$/u.test(parted.at(-1) ?? ''),
    'and inside': parted.slice(0, -1).some((sign) => has(and, sign)),
    'and after': next !== undefined && has(and, after),
    'semicolon after': after.includes(';'),
    'comma after': after.includes(','),
    'stop after': /^\s*[.!?\n]/u.test(after),
    'bracket after': /^\s*[)\]]/u.test(after),
    'and in last': last?.and === true,
    'open after': isOpen(text.slice(end, end + 8)),
    open: isOpen(text.slice(opening.from, end)),
    'blank line inside': parted.some((sign) => /\n\s*\n/u.test(sign)),
    'blank line after': /^[.;,]?\s*\n\s*\n/u.test(text.slice(end, end + 6)),
    'stops inside': parted.filter((sign) => /[.!?]/u.test(sign)).length,
    ...itemSigns(items, quantity, 'items'),
    ...(last && oneItem(last, items.slice(0, -1), quantity, 'last')),
    ...(next && oneItem(next, items, quantity, 'next')),
    ...(beyond && oneItem(beyond, items, quantity, 'beyond')),
  };
}
