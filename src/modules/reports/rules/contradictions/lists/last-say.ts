import { one, type Quantity } from '../reading/quantities.ts';
import type { Reading } from '../reading/statements.ts';
import type { Signs } from '../signs.ts';
import { sumOf } from './item-signs.ts';
import { abstract, isOpen, isPeople, unlistable } from './lists.ts';
import { chance, farthestOff, type ListRead, type NumberRead } from './readings.ts';

/** The likeliest list of a count that holds another number than it tells, and what speaks for it and against it. */
export interface Doubt {
  list: ListRead;
  number: NumberRead;
  signs: Signs;
}

/** The lists that every count of a draft may head. */
export type AllLists = ReadonlyMap<Quantity, readonly ListRead[]>;

export function doubtOf({ text, quantities }: Reading, quantity: Quantity, lists: readonly ListRead[], all: AllLists): Doubt | undefined {
  const told = Number(quantity.value / one);
  const counted = lists.flatMap((list) =>
    list.numbers.map((number) => ({ list, number, chance: chance(list.odds) * number.share })),
  );
  const against = counted.filter(({ number: { counting } }) => {
    const off = Math.abs(counting.counts - told);
    return off > 0 && off <= farthestOff;
  });
  const [first] = against;
  if (!first) return undefined;
  const best = against.reduce((a, b) => (b.chance > a.chance ? b : a));
  const { list, number } = best;
  const agreeing = counted.filter(({ number: { counting } }) => counting.counts === told);
  const here = agreeing.find((other) => other.list === list);
  const elsewhere = agreeing.filter((other) => other.list !== list);
  const end = number.counting.items.at(-1)?.to ?? list.opening.to;
  const inside = (one: ListRead): boolean => one.opening.from > list.opening.from + 14 && one.opening.from < end;
  const said = text.slice(list.opening.from, end + 8);
  const rivals = [...all].flatMap(([other, others]) =>
    other === quantity
      ? []
      : others
          .filter((one) => Math.abs(one.opening.from - list.opening.from) < 15)
          .map((one) => ({ other, one, right: one.numbers.find(({ counting }) => counting.counts === Number(other.value / 10_000n)) })),
  );
  const rival = rivals.reduce((most, { one }) => Math.max(most, one.odds), -9);
  const { counting } = number;
  const all2 = counting.splitting.items.length;
  return {
    list,
    number,
    signs: {
      odds: list.odds,
      number: number.odds,
      share: number.share,
      chance: best.chance,
      'agrees here': here?.number.odds ?? -9,
      'agreeing share': here?.number.share ?? 0,
      'agreeing elsewhere': Math.max(0, ...elsewhere.filter((other) => !inside(other.list)).map((other) => other.chance)),
      'agreeing inside': Math.max(0, ...elsewhere.filter((other) => inside(other.list)).map((other) => other.chance)),
      open: isOpen(said),
      further: /(?<!\p{L})khác(?!\p{L})/iu.test(said.slice(-40)),
      'sums up': sumOf(number.counting.items) === told,
      'best is told before': list.opening.to <= quantity.from,
      gap: list.opening.gap.to - list.opening.gap.from,
      'gap numbers': quantities.filter((one) => one.from > quantity.to && one.to < list.opening.from).length,
      'agreeing in all': agreeing.reduce((sum, other) => sum + other.chance, 0),
      'against in all': against.reduce((sum, other) => sum + other.chance, 0),
      'best elsewhere': Math.max(-9, ...lists.filter((one) => one !== list).map((one) => one.odds)),
      rivals: rivals.length,
      rival,
      'rival less': list.odds - rival,
      'rival agrees': Math.max(0, ...rivals.map(({ one, right }) => chance(one.odds) * (right?.share ?? 0))),
      'too few': counting.counts < told,
      off: Math.abs(counting.counts - told),
      counts: counting.counts,
      rest: all2 - counting.items.length,
      weighted: counting.weighted,
      [`how ${counting.splitting.how}`]: true,
      ...Object.fromEntries([...list.opening.by].map((by) => [`by ${by}`, true])),
      person: isPeople(quantity.unit),
      abstract: abstract.test(quantity.unit),
      unlistable: unlistable.test(quantity.unit),
      bare: quantity.unit === '',
      'in words': /^\p{L}/u.test(quantity.written),
      zero: quantity.written.startsWith('0'),
    },
  };
}
