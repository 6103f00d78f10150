import { agreement } from './agreement.ts';
import type { Claim } from './claims.ts';
import { sameCompanion } from './companions.ts';
import type { Span } from './finding.ts';
import { likeness } from './likeness.ts';
import type { Quantity } from './quantities.ts';
import { weigh, type Signs } from './signs.ts';
import { bulletOf, type Reading } from './statements.ts';
import { seldom } from './typing.ts';
import { sameKind, unitClass } from './units.ts';

/**
 * Points for two numbers to be one figure, mistyped: that they look alike the more seldom the more, that many numbers could have
 * come so near by chance against it (powers of ten both), then what is said of both. Set from what union reports are like, and
 * moved a little by the drafts that may be read.
 */
const points: Readonly<Record<string, number>> = {
  seldom: 2.2,
  many: -2.6,
  far: -2.5,
  work: 1.5,
  workWide: 1,
  otherWork: -2,
  aspect: 0.5,
  conflict: -6,
  narrower: -0.8,
  share: 2.7,
  mutual: 2.1,
  rare: 2.3,
  both: 0.2,
  specific: 0.7,
  alone: 1.7,
  stock: 6.1,
  otherStock: -0.7,
  companion: 4,
  loose: -1.7,
  percent: -2.1,
  money: 0.3,
  unitless: -2.2,
  siblings: -1.7,
  otherNames: -8,
  part: -0.6,
  plan: -2.6,
  rate: -1,
  bare: 0.5,
};
const enough = 5;

/** The most that words can add. */
const most = 12;

/** What is counted over the whole draft before any two of its numbers are compared. */
export interface Counts {
  many: ReadonlyMap<Claim, number>;
  nouns: ReadonlyMap<string, number>;
  words: ReadonlyMap<string, number>;
}

export const countNouns = ({ quantities }: Reading): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(quantities, nounOf)].map(([noun, all]) => [noun, all.length]));

/** Whether two numbers are one figure told twice; words are only read where they may decide. */
export function isOneFigure(reading: Reading, counts: Counts, a: Claim, b: Claim): boolean {
  const seen = weigh(looks(reading, counts, a, b), points);
  return seen + most > enough && seen + weigh(words(reading, counts, a, b), points) > enough;
}

function looks(reading: Reading, { many }: Counts, a: Claim, b: Claim): Signs {
  const [x, y] = [a.quantity, b.quantity];
  const rare = seldom(x, y);
  return {
    seldom: rare,
    many: Math.log10(many.get(a) ?? 1),
    far: x.value * 2n > y.value * 3n || y.value * 2n > x.value * 3n,
    stock: a.stock !== '' && a.stock === b.stock,
    otherStock: a.stock !== b.stock,
    companion: rare > 0.6 && sameCompanion(reading, a, b),
    loose: kindred(x, y) === 'loose',
    percent: x.measure === 'percent',
    money: x.measure === 'money',
    unitless: x.unit === '' || y.unit === '',
    part: Number(a.sort === 'part') + Number(b.sort === 'part'),
    plan: a.sort === 'plan',
    rate: a.sort === 'rate',
    bare: Number(a.near.size === 0) + Number(b.near.size === 0),
  };
}

function words(reading: Reading, counts: Counts, a: Claim, b: Claim): Signs {
  const [x, y] = [a.quantity, b.quantity];
  const { share, both, mutual, rare } = likeness(a, b, counts.words);
  const specific = nounOf(x).includes(' ') && sameNoun(x, y);
  return {
    ...agreement(a, b),
    share,
    both,
    mutual,
    rare,
    specific,
    alone: specific && counts.nouns.get(nounOf(x)) === 2,
    siblings: siblings(reading, a.line, b.line),
    otherNames: otherNames(reading, a, b),
  };
}

const heads = new Set(['lượt', 'person', 'child']);

/** Whether they count the same thing; loosely, persons and their turns, sáng kiến and the papers they are written on, or a bare number. */
export function kindred(a: Quantity, b: Quantity): 'same' | 'loose' | 'other' {
  const [x, y] = [unitClass(a.unit), unitClass(b.unit)];
  if (a.measure === 'money' || (x !== '' && x === y && (x !== 'person' || sameKind(a.unit, b.unit)))) return 'same';
  const papers = (x === 'bản' && ideas.test(b.unit)) || (y === 'bản' && ideas.test(a.unit));
  return x === '' || y === '' || (x !== y && heads.has(x) && heads.has(y)) || papers ? 'loose' : 'other';
}

const ideas = /^(?:sáng kiến|đề tài|kiến nghị)$/u;

const nounOf = ({ unit }: Quantity): string => unit.split(' ').slice(0, 2).join(' ');

/** The very thing counted, and no general word for persons or turns: "sáng kiến", "buổi biểu diễn". */
export const sameNoun = (a: Quantity, b: Quantity): boolean =>
  a.unit !== '' && nounOf(a) === nounOf(b) && !/^(?:person|child|lượt|suất)$/u.test(unitClass(a.unit));

/** How many numbers of the draft could have come near each: of its measure, and neither ten times as large nor as small. */
export function comparable(claims: readonly Claim[], values: readonly number[]): ReadonlyMap<Claim, number> {
  const sizes = values.toSorted((a, b) => a - b);
  const near = (size: number): number =>
    sizes.findLastIndex((other) => other <= size * 10) + 1 - sizes.findIndex((other) => other * 10 >= size);
  return new Map(claims.map((claim, nth) => [claim, near(values[nth] ?? 0)]));
}

/** Two items of one list tell of two things. */
function siblings(reading: Reading, a: Span, b: Span): boolean {
  const lists = listsOf(reading);
  const [one, other] = [lists.get(a), lists.get(b)];
  return one !== undefined && other !== undefined && one.list === other.list && Math.abs(one.nth - other.nth) < 12;
}

const known = new WeakMap<Reading, ReadonlyMap<Span, { list: number; nth: number }>>();

/** Lines that follow each other with one mark are a list. */
function listsOf(reading: Reading): ReadonlyMap<Span, { list: number; nth: number }> {
  const earlier = known.get(reading);
  if (earlier) return earlier;
  let [list, last] = [0, ''];
  const found = new Map<Span, { list: number; nth: number }>();
  for (const [nth, line] of reading.lines.entries()) {
    const mark = bulletOf(reading, line)?.mark ?? '';
    if (mark !== last) list += 1;
    if (mark !== '') found.set(line, { list, nth });
    last = mark;
  }
  known.set(reading, found);
  return found;
}

/** "Tổ Cắt nộp 12 sáng kiến", "Tổ May nộp 21 sáng kiến": each names whom it speaks of, and not the same. */
function otherNames({ text }: Reading, a: Claim, b: Claim): boolean {
  const [one, other] = [namesOf(text, a), namesOf(text, b)];
  return (
    one.size > 0 &&
    other.size > 0 &&
    [...one].every((name) => ![...other].some((some) => some.includes(name) || name.includes(some)))
  );
}

const names = new WeakMap<Claim, ReadonlySet<string>>();

function namesOf(text: string, claim: Claim): ReadonlySet<string> {
  const known = names.get(claim);
  if (known) return known;
  const said = text.slice(claim.span.from, claim.span.to);
  const found = new Set([...said.matchAll(/(?<=\p{L}\s)\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*/gu)].map(([name]) => name));
  names.set(claim, found);
  return found;
}
