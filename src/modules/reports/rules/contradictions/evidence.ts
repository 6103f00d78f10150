import type { Claim } from './claims.ts';
import type { Quantity } from './quantities.ts';
import { mistyped, turned } from './typing.ts';
import { sameKind } from './units.ts';

/** How seldom each word is said in a draft: a word of every line tells nothing of which figure it is. */
export type Rarity = (term: string) => number;

type Feature =
  | 'turned2'
  | 'turned3'
  | 'turned4'
  | 'slip2'
  | 'slip3'
  | 'close'
  | 'noun'
  | 'kind'
  | 'other'
  | 'money'
  | 'percent'
  | 'shared'
  | 'phrases'
  | 'covered'
  | 'mutual'
  | 'time'
  | 'times'
  | 'onePlanned'
  | 'planned'
  | 'rate'
  | 'row'
  | 'members'
  | 'untyped'
  | 'base';
type Points = Record<Feature, number>;

/**
 * What speaks for two unequal numbers being one figure, one of them mistyped. No word alone decides it: each has its points,
 * weighed on every pair of numbers of the drafts that may be read.
 */
export const mistypedHere: Points = {
  turned2: 1.1,
  turned3: 3.6,
  turned4: 9.5,
  slip2: 0.8,
  slip3: 0,
  close: 1.2,
  noun: 1.8,
  kind: 0.9,
  other: -1,
  money: 1.3,
  percent: -0.8,
  shared: 1.6,
  phrases: 0.4,
  covered: 1.9,
  mutual: 0.3,
  time: 1.0,
  times: -0.7,
  onePlanned: -4,
  planned: -1.0,
  rate: -0.9,
  row: -0.1,
  members: 8,
  untyped: -0.8,
  base: -8.9,
};

/** The same for a number and the one that the report before tells of its own time. */
export const otherThan: Points = {
  turned2: 0.8,
  turned3: 1.4,
  turned4: 1.4,
  slip2: 0.8,
  slip3: 1.5,
  close: 3.1,
  noun: 1.7,
  kind: 0,
  other: -0.8,
  money: 0.2,
  percent: 0.7,
  shared: 1.3,
  phrases: 0.1,
  covered: 0.6,
  mutual: 0.3,
  time: 0,
  times: 0,
  onePlanned: -0.1,
  planned: 0.9,
  rate: 0.1,
  row: 0,
  members: 3.0,
  untyped: 0,
  base: -5.9,
};

export function evidence(a: Claim, b: Claim, rarity: Rarity, points: Points): number {
  if (relationOf(a.quantity, b.quantity) === 'other' && !turned(a.quantity, b.quantity)) return -Infinity;
  if (!shareWords(a, b) && !(a.members && b.members) && !mayBeTurned(a.quantity, b.quantity)) return -Infinity;
  const found = features(a, b, rarity);
  let sum = 0;
  for (const [name, many] of Object.entries(found)) if (many !== 0) sum += many * points[name as Feature];
  return sum;
}

/** Four figures and more; fewer change places by chance, and then only words tell. */
const mayBeTurned = (a: Quantity, b: Quantity): boolean =>
  (a.value / a.step >= 100n || b.value / b.step >= 100n) && turned(a, b);

const shareWords = (a: Claim, b: Claim): boolean => {
  const one = wordsOf(a);
  const other = wordsOf(b);
  for (const word of one.near) if (other.all.has(word)) return true;
  for (const word of other.near) if (one.all.has(word)) return true;
  return false;
};

function features(a: Claim, b: Claim, rarity: Rarity): Points {
  const [x, y] = [a.quantity, b.quantity];
  const figures = Math.max(significant(x, y), significant(y, x));
  const swapped = turned(x, y);
  const slip = !swapped && mistyped(x, y);
  const [less, more] = x.value < y.value ? [x.value, y.value] : [y.value, x.value];
  const relation = relationOf(x, y);
  const plans = [a, b].filter(({ sort }) => sort === 'plan').length;
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const [inOther, inOne] = [share(one.near, other.all, rarity), share(other.near, one.all, rarity)];
  return {
    turned2: flag(swapped && figures <= 2),
    turned3: flag(swapped && figures === 3),
    turned4: flag(swapped && figures > 3),
    slip2: flag(slip && figures <= 2),
    slip3: flag(slip && figures > 2),
    close: swapped ? 0.8 : Number((less * 100n) / more) / 100,
    noun: flag(relation === 'noun'),
    kind: flag(relation === 'kind'),
    other: flag(relation === 'other'),
    money: flag(x.measure === 'money'),
    percent: flag(x.measure === 'percent'),
    shared: Math.min(
      weight(
        one.near.filter((word) => other.nearSet.has(word)),
        rarity,
      ),
      3,
    ),
    phrases: Math.min(
      weight(
        [...a.near].filter((term) => term.includes(' ') && b.near.has(term)),
        rarity,
      ),
      3,
    ),
    covered: Math.max(inOther, inOne),
    mutual: Math.min(inOther, inOne),
    time: flag(a.period === b.period),
    times: flag(a.period !== b.period && a.period !== '' && b.period !== ''),
    onePlanned: flag(plans === 1),
    planned: flag(plans === 2),
    rate: flag([a, b].some(({ sort }) => sort === 'rate')),
    row: flag([a, b].some(({ sort }) => sort === 'row')),
    members: flag(a.members && b.members),
    untyped: flag(!swapped && !slip),
    base: 1,
  };
}

const flag = (said: boolean): number => (said ? 1 : 0);

/** Figures without the noughts behind. */
const significant = (one: Quantity, other: Quantity): number =>
  String(one.value / (one.step < other.step ? one.step : other.step)).replace(/0+$/u, '').length;

function relationOf(a: Quantity, b: Quantity): 'noun' | 'kind' | 'other' | '' {
  if (a.measure !== 'count') return '';
  if (a.unit === '' || b.unit === '') return '';
  if (a.unit === b.unit || nounOf(a.unit) === nounOf(b.unit)) return 'noun';
  return sameKind(a.unit, b.unit) ? 'kind' : 'other';
}

const nounOf = (unit: string): string => /^\S+(?: \S+)?/u.exec(unit)?.[0] ?? '';

interface Words {
  near: readonly string[];
  nearSet: ReadonlySet<string>;
  all: ReadonlySet<string>;
}

const read = new WeakMap<Claim, Words>();

function wordsOf(claim: Claim): Words {
  const known = read.get(claim);
  if (known) return known;
  const own = [...claim.near].filter((term) => !term.includes(' '));
  const wide = [...claim.wide].filter((term) => !term.includes(' '));
  const near = own.length > 0 ? own : wide;
  const found = { near, nearSet: new Set(near), all: new Set([...near, ...wide]) };
  read.set(claim, found);
  return found;
}

const weight = (terms: readonly string[], rarity: Rarity): number => terms.reduce((sum, term) => sum + rarity(term), 0);

const share = (words: readonly string[], others: ReadonlySet<string>, rarity: Rarity): number =>
  weight(
    words.filter((word) => others.has(word)),
    rarity,
  ) / Math.max(weight(words, rarity), 0.3);

/** Said so often it tells nothing of which figure it is. */
const often = 40;

/** For each claim the earlier ones that may be of its figure at all: those that share a word or the same figures. */
export function kinOf(claims: readonly Claim[]): (nth: number) => number[] {
  const [byNear, byAll, byFigures] = [
    new Map<string, number[]>(),
    new Map<string, number[]>(),
    new Map<string, number[]>(),
  ];
  const add = (index: Map<string, number[]>, key: string, nth: number): void => {
    const known = index.get(key);
    if (known) known.push(nth);
    else index.set(key, [nth]);
  };
  const keysOf = ({ quantity, members }: Claim): string[] => [
    [...String(quantity.value)].toSorted().join('').replace(/^0+/u, ''),
    ...(members ? ['members'] : []),
  ];
  for (const [nth, claim] of claims.entries()) {
    const { near, all } = wordsOf(claim);
    for (const word of near) add(byNear, word, nth);
    for (const word of all) add(byAll, word, nth);
    for (const key of keysOf(claim)) add(byFigures, key, nth);
  }
  return (nth) => {
    const claim = claims[nth];
    if (!claim) return [];
    const { near, all } = wordsOf(claim);
    const lists = [
      ...near.map((word) => byAll.get(word) ?? []),
      ...[...all].map((word) => byNear.get(word) ?? []),
    ].filter(({ length }) => length <= often);
    const found = new Set([...lists.flat(), ...keysOf(claim).flatMap((key) => byFigures.get(key) ?? [])]);
    return [...found].filter((at) => at < nth).sort((a, b) => a - b);
  };
}

export function rarityIn(claims: readonly Claim[]): Rarity {
  const found = new Map<string, number>();
  for (const all of Map.groupBy(claims, (claim) => claim.sentence).values())
    for (const term of new Set(all.flatMap(({ near, wide }) => [...near, ...wide])))
      found.set(term, (found.get(term) ?? 0) + 1);
  return (term) => 1 / Math.sqrt(found.get(term) ?? 1);
}
