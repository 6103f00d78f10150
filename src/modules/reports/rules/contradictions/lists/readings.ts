import { one, type Quantity } from '../reading/quantities.ts';
import type { Reading } from '../reading/statements.ts';
import type { Judge } from '../trees.ts';
import { countingSigns, countingsOf, type Counting } from './counting-signs.ts';
import { countSigns, openingSigns, reachOf } from './opening-signs.ts';
import { openingsOf, type Opening } from './openings.ts';
import { splittingsOf } from './splittings.ts';

/** Who judge where a count's list begins, and how many it holds; as logarithms of odds. */
export interface Judges {
  opening: Judge;
  counting: Judge;
}

/** A list that a count may head, and how many items it may hold, each number with the likeliest way to read it. */
export interface ListRead {
  opening: Opening;
  odds: number;
  /** How likely it is among all places where the count's list may begin, for a count has one list or none. */
  chance: number;
  numbers: readonly NumberRead[];
}

export interface NumberRead {
  counting: Counting;
  odds: number;
  /** How likely it is, among all numbers that the list may hold. */
  share: number;
}

const leastOdds = -4.5;
/** A list that is off by more was not meant. */
export const farthestOff = 2;

export function listsRead(reading: Reading, quantity: Quantity, judges: Judges): ListRead[] {
  const told = Number(quantity.value / one);
  const found: Omit<ListRead, 'chance'>[] = [];
  const ofCount = countSigns(reading, quantity);
  for (const opening of openingsOf(reading, quantity)) {
    const splittings = splittingsOf(reading, opening);
    if (reachOf(splittings, told) > farthestOff) continue;
    const odds = judges.opening(openingSigns(reading, quantity, opening, splittings, ofCount));
    if (odds < leastOdds) continue;
    const best = new Map<number, { counting: Counting; odds: number }>();
    for (const counting of countingsOf(splittings)) {
      const one = judges.counting(countingSigns(reading, quantity, opening, splittings, counting));
      if (one > (best.get(counting.counts)?.odds ?? -Infinity)) best.set(counting.counts, { counting, odds: one });
    }
    const all = [...best.values()];
    const sum = all.reduce((chances, { odds: one }) => chances + chance(one), 0.02);
    found.push({ opening, odds, numbers: all.map((one) => ({ ...one, share: chance(one.odds) / sum })) });
  }
  const odds = found.reduce((all, list) => all + Math.exp(list.odds), 1);
  return found.map((list) => ({ ...list, chance: Math.exp(list.odds) / odds }));
}

const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));
