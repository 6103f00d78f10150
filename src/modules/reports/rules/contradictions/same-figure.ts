import { agreement } from './agreement.ts';
import { readClaims, type Claim } from './claims.ts';
import { sameCompanion } from './companions.ts';
import { frequencies, likeness } from './likeness.ts';
import { quote, type Finding, type Span } from './finding.ts';
import { one as unity, type Quantity } from './quantities.ts';
import { weigh, type Signs } from './signs.ts';
import { mistyped, seldom } from './typing.ts';
import { sameKind, unitClass } from './units.ts';
import { bulletOf, spanOf, type Reading } from './statements.ts';

/** One figure twice with different values, for the same date or period. */
export function sameFigure(reading: Reading): Finding[] {
  const claims = readClaims(reading);
  return [...groups(reading, claims), ...twice(reading, claims)];
}

/**
 * Points for two numbers to be one figure, mistyped: that they look alike the more seldom the more, that many numbers could have
 * come so near by chance against it (powers of ten both), then what is said of both. Set from what union reports are like, and
 * moved a little by the drafts that may be read.
 */
export const points: Readonly<Record<string, number>> = {
  seldom: 2.2,
  many: -2.6,
  far: -1.5,
  work: 0.7,
  workWide: 0.9,
  otherWork: -0.8,
  aspect: 0.3,
  conflict: -2,
  narrower: -0.8,
  share: 2.7,
  mutual: 2.1,
  rare: 2.3,
  both: 0.2,
  specific: 0.7,
  alone: 1.7,
  members: 6.1,
  member1: -0.7,
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

function twice(reading: Reading, claims: readonly Claim[]): Finding[] {
  const frequency = frequencies(claims);
  const asked = [...Map.groupBy(claims.filter(isFigure), ({ quantity }) => quantity.measure).values()];
  return asked.flatMap((alike) => {
    const sizes = alike.map(({ quantity }) => Number(quantity.value)).toSorted((a, b) => a - b);
    return alike.flatMap((later, nth) => {
      const isSame = (claim: Claim): boolean =>
        mayBeOne(claim, later) && weigh(signsOf(reading, sizes, claim, later, frequency), points) > enough;
      const earlier = alike.slice(0, nth).find(isSame);
      if (!earlier) return [];
      const words = `Ghi ${quote(later.quantity)}, chỗ khác ghi ${quote(earlier.quantity)} cho cùng một số liệu.`;
      return [{ kind: 'sameFigure' as const, at: later.span, other: earlier.span, words }];
    });
  });
}

/** "100%" is said of everything; what changed by how much is told with the change. */
const isFigure = ({ sort, quantity }: Claim): boolean =>
  sort !== 'change' && sort !== 'row' && (quantity.measure !== 'percent' || quantity.value !== 100n * unity);

/** "CĐCS có 86 đoàn viên, năm tổ" and then "cả sáu tổ", "5/6 tổ": how many groups there are is one figure. */
function groups(reading: Reading, claims: readonly Claim[]): Finding[] {
  const group = ({ unit }: Quantity): boolean => /^tổ(?: công đoàn)?(?!\p{L})/u.test(unit);
  const members = claims.filter((claim) => claim.period === '' && claim.members).map(({ sentence }) => sentence);
  const base = claims.find(
    (claim) => members.includes(claim.sentence) && group(claim.quantity) && claim.sort === '',
  )?.quantity;
  if (!base) return [];
  return reading.quantities.flatMap((other): Finding[] => {
    const all = other.whole ?? /(?<!\p{L})cả $/iu.test(reading.text.slice(Math.max(0, other.from - 4), other.from));
    if (!all || other.of || !group(other) || other.value === base.value || other.from < base.to) return [];
    if (/năm (?:19|20)\d\d/u.test(reading.text.slice(spanOf(reading.sentences, other).from, other.from))) return [];
    return [
      {
        kind: 'sameFigure',
        at: other,
        other: base,
        words: `Ghi ${quote(other)}, chỗ khác ghi ${quote(base)} cho cùng một số liệu.`,
      },
    ];
  });
}

/** Numbers that may be of one figure: of one kind, size, time and sort, in two paragraphs, and not equal as officers round. */
function mayBeOne(a: Claim, b: Claim): boolean {
  const [x, y] = [a.quantity, b.quantity];
  const apart = Number(x.value) / Number(y.value);
  // What is far off is another figure, unless it was mistyped; nothing else is so quickly told.
  if (apart > 10 || apart < 0.1 || a.line === b.line || !sortsAgree(a, b)) return false;
  if (a.period !== b.period && !dates(a, b)) return false;
  if (x.measure === 'count' && kindred(x, y) === 'other') return false;
  return (apart < 1.5 && apart > 1 / 1.5 ? true : mistyped(x, y)) && !tells(x, y);
}

const sortsAgree = (a: Claim, b: Claim): boolean =>
  (a.sort === 'plan') === (b.sort === 'plan') && (a.sort === 'rate') === (b.sort === 'rate');

/** A date within the draft's own year does not part the two. */
const dates = (a: Claim, b: Claim): boolean =>
  [a.period, b.period].every((period) => period === '' || period.startsWith('d')) &&
  (a.period === '' || b.period === '');

const heads = new Set(['lượt', 'person', 'child']);

/** Whether they count the same thing; loosely, persons and their turns, sáng kiến and the papers they are written on, or a bare number. */
export function kindred(a: Quantity, b: Quantity): 'same' | 'loose' | 'other' {
  const [x, y] = [unitClass(a.unit), unitClass(b.unit)];
  if (a.measure === 'money' || (x !== '' && x === y && sameKind(a.unit, b.unit))) return 'same';
  const papers = (x === 'bản' && ideas.test(b.unit)) || (y === 'bản' && ideas.test(a.unit));
  return x === '' || y === '' || (x !== y && heads.has(x) && heads.has(y)) || papers ? 'loose' : 'other';
}

const ideas = /^(?:sáng kiến|đề tài|kiến nghị)$/u;

const nounOf = ({ unit }: Quantity): string => unit.split(' ').slice(0, 2).join(' ');

/** The very thing counted, and no general word for persons or turns: "sáng kiến", "buổi biểu diễn". */
export const sameNoun = (a: Quantity, b: Quantity): boolean =>
  a.unit !== '' && nounOf(a) === nounOf(b) && !/^(?:person|child|lượt|suất)$/u.test(unitClass(a.unit));

export function signsOf(
  reading: Reading,
  sizes: readonly number[],
  a: Claim,
  b: Claim,
  frequency: ReadonlyMap<string, number>,
): Signs {
  const [x, y] = [a.quantity, b.quantity];
  const { share, both, mutual, rare } = likeness(a, b, frequency);
  const specific = nounOf(x).includes(' ') && sameNoun(x, y);
  return {
    seldom: seldom(x, y),
    many: Math.log10(comparable(sizes, Number(x.value))),
    far: x.value * 2n > y.value * 3n || y.value * 2n > x.value * 3n,
    ...agreement(a, b),
    share,
    both,
    mutual,
    rare,
    specific,
    alone: specific && reading.quantities.filter((some) => nounOf(some) === nounOf(x)).length === 2,
    members: a.members && b.members,
    member1: a.members !== b.members,
    companion: sameCompanion(reading, a, b),
    loose: kindred(x, y) === 'loose',
    percent: x.measure === 'percent',
    money: x.measure === 'money',
    unitless: x.unit === '' || y.unit === '',
    siblings: siblings(reading, a.line, b.line),
    otherNames: otherNames(reading, a, b),
    part: Number(a.sort === 'part') + Number(b.sort === 'part'),
    plan: a.sort === 'plan',
    rate: a.sort === 'rate',
    bare: Number(a.near.size === 0) + Number(b.near.size === 0),
  };
}

/** How many numbers of the draft could have come near this one. */
const comparable = (sizes: readonly number[], size: number): number =>
  sizes.findLastIndex((other) => other <= size * 10) + 1 - sizes.findIndex((other) => other * 10 >= size);

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

/** Whether both can be true: the same, or one of them rounded. */
export function tells(a: Quantity, b: Quantity): boolean {
  if (a.value === b.value) return true;
  const apart = a.value > b.value ? a.value - b.value : b.value - a.value;
  if (a.about || b.about) return apart * 5n < a.value;
  const step = a.step > b.step ? a.step : b.step;
  return a.measure === 'money' && a.step !== b.step && apart < step;
}
