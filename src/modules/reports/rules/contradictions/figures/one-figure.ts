import { agreement } from './agreement.ts';
import { frequencies, likeness } from './likeness.ts';
import type { Signs } from '../signs.ts';
import type { Told } from './told.ts';
import { sameKind } from '../reading/units.ts';

/** In how many sentences of the paper each word stands. */
export interface Frequencies {
  of: ReadonlyMap<string, number>;
  /** As a logarithm, at least of sixty: two lines alone say as little of what is rare as a page does. */
  scale: number;
}

export const wordsOf = (told: readonly Told[], sentences: number): Frequencies => ({
  of: frequencies(told.map(({ claim }) => claim)),
  scale: Math.log(Math.max(sentences, 60)),
});

/** What speaks for and against two numbers being one figure, whatever their values: words and places alone. */
export function pairSigns(a: Told, b: Told, frequency: Frequencies): Signs {
  const [x, y] = [a.claim, b.claim];
  return {
    any: true,
    ...nounSigns(a, b),
    ...timeSigns(a, b),
    ...sortSigns(a, b),
    ...wordSigns(a, b, frequency),
    ...agreement(x, y),
    summing: a.summing !== b.summing,
    summingBoth: a.summing && b.summing,
    siblings: a.list > 0 && a.list === b.list,
    otherNames: otherNames(a, b),
    ofOne: a.of !== undefined && b.of !== undefined && a.of === b.of,
    ofOthers: a.of !== undefined && b.of !== undefined && a.of !== b.of,
    total: a.total && b.total,
    first: a.first && b.first,
    firstOne: a.first !== b.first,
    aside: Number(a.claim.quantity.aside ?? false) + Number(b.claim.quantity.aside ?? false),
    stock: x.stock !== '' && x.stock === y.stock,
    percent: x.quantity.measure === 'percent',
    money: x.quantity.measure === 'money',
  };
}

/** "Tổ Cắt nộp 12 sáng kiến", "Tổ May nộp 21 sáng kiến": each names whom it speaks of, and not the same. */
export const otherNames = ({ names: a }: Told, { names: b }: Told): boolean =>
  a.length > 0 && b.length > 0 && a.every((name) => !b.some((some) => some.includes(name) || name.includes(some)));

/** "145 suất học bổng" and "154 cháu nhận học bổng", "215 đoàn viên khó khăn" and "251 trường hợp được duyệt": who got it is counted by what was given. */
const heads = new Set(['lượt', 'person', 'child', 'trường hợp', 'suất']);
const general = /^(?:person|child|lượt|suất|)$/u;

/** Whether both may count the same thing: nothing else is so quickly told. */
export function mayCountOne(a: Told, b: Told): boolean {
  if (a.claim.quantity.measure !== b.claim.quantity.measure) return false;
  if (a.claim.quantity.measure !== 'count' || a.noun === '' || b.noun === '' || a.kind === b.kind) return true;
  return (heads.has(a.kind) && heads.has(b.kind)) || stands(a, b) || stands(b, a);
}

/** "215 căn" under "Mái ấm công đoàn" and "251 mái ấm": what the one counts stands beside the other. */
const stands = ({ noun }: Told, { claim }: Told): boolean =>
  noun !== '' && (claim.near.has(noun) || claim.wide.has(noun));

function nounSigns(a: Told, b: Told): Signs {
  if (a.claim.quantity.measure !== 'count') return {};
  const [x, y] = [a.claim.quantity.unit, b.claim.quantity.unit];
  const same = a.kind !== '' && a.kind === b.kind;
  const persons = same && (a.kind === 'person' || a.kind === 'child');
  return {
    thing: same && !general.test(a.kind),
    turns: same && /^(?:lượt|suất)$/u.test(a.kind),
    persons: persons && a.noun === b.noun,
    anyone: persons && a.noun !== b.noun && sameKind(x, y),
    otherPersons: same && a.kind === 'person' && !sameKind(x, y),
    turnsAndPersons: a.kind !== b.kind && heads.has(a.kind) && heads.has(b.kind),
    otherNoun: x !== '' && y !== '' && a.kind !== b.kind && !(heads.has(a.kind) && heads.has(b.kind)),
    noNoun: (x === '') !== (y === ''),
    noNouns: x === '' && y === '',
    nounBeside: (x === '' && stands(b, a)) || (y === '' && stands(a, b)),
  };
}

function timeSigns({ claim: a }: Told, { claim: b }: Told): Signs {
  const past = (period: string): boolean => period.startsWith('đầu ');
  const shape = (period: string): string => period.replace(/[\d/.]+|(?<= )[ivx]+(?!\p{L})/gu, '#');
  return {
    timesApart: a.period !== '' && b.period !== '' && a.period !== b.period && shape(a.period) === shape(b.period),
    yearBefore: (a.period === 'before') !== (b.period === 'before'),
    otherTime: past(a.period) !== past(b.period),
    otherYear: a.period !== b.period && [a.period, b.period].some((period) => /^\d{4}/u.test(period)),
  };
}

function sortSigns(a: Told, b: Told): Signs {
  const [x, y] = [a.claim.sort, b.claim.sort];
  const differ = (sort: string): boolean => (x === sort) !== (y === sort);
  return {
    plan: differ('plan'),
    plans: x === 'plan' && y === 'plan',
    planned: a.planned !== b.planned,
    rate: differ('rate'),
    change: Number(x === 'change') + Number(y === 'change'),
  };
}

function wordSigns(a: Told, b: Told, frequency: Frequencies): Signs {
  const [x, y] = [a.claim.near, b.claim.near];
  const { share, both, mutual, rare } = likeness(a.claim, b.claim, frequency.of);
  const [one, other] = [weightOf(x, frequency), weightOf(y, frequency)];
  const common = weightOf(
    [...x].filter((term) => y.has(term)),
    frequency,
  );
  return {
    share,
    both,
    mutual,
    rare,
    common: Math.min(common, 4),
    commonShare: common / Math.max(Math.min(one, other), 0.01),
    commonOfAll: common / Math.max(one + other - common, 0.5),
    bare: (x.size === 0) !== (y.size === 0),
    bareBoth: x.size === 0 && y.size === 0,
  };
}

const weights = new WeakMap<ReadonlySet<string>, number>();

/** Rare words weigh up to one each, those of every sentence nothing. */
function weightOf(terms: ReadonlySet<string> | readonly string[], { of, scale }: Frequencies): number {
  const known = terms instanceof Set ? weights.get(terms as ReadonlySet<string>) : undefined;
  if (known !== undefined) return known;
  let all = 0;
  for (const term of terms) all += 1 - Math.log(of.get(term) ?? 1) / scale;
  if (terms instanceof Set) weights.set(terms as ReadonlySet<string>, all);
  return all;
}
