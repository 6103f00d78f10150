import { readClaims, type Claim } from './claims.ts';
import { frequencies, likeness } from './likeness.ts';
import { quote, type Finding, type Span } from './finding.ts';
import { one as unity, type Quantity } from './quantities.ts';
import { mistyped, turned } from './typing.ts';
import { sameKind, unitClass } from './units.ts';
import { bulletOf, quantitiesIn, spanOf, type Reading } from './statements.ts';

/** One figure twice with different values, for the same date or period. */
export function sameFigure(reading: Reading): Finding[] {
  const claims = readClaims(reading);
  const frequency = frequencies(claims);
  return [
    ...groups(reading, claims),
    ...[...Map.groupBy(claims, ({ kind }) => kind).values()].flatMap((alike) => twice(reading, alike, frequency)),
  ];
}

function twice(reading: Reading, claims: readonly Claim[], frequency: ReadonlyMap<string, number>): Finding[] {
  return claims.flatMap((later, nth) => {
    const earlier = claims.slice(0, nth).find((claim) => isSame(reading, claim, later, frequency));
    if (!earlier) return [];
    const words = `Ghi ${quote(later.quantity)}, chỗ khác ghi ${quote(earlier.quantity)} cho cùng một số liệu.`;
    return [{ kind: 'sameFigure' as const, at: later.span, other: earlier.span, words }];
  });
}

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

/** Numbers that may be of one figure: of one size, one time and one sort, in two paragraphs, and not equal as officers round. */
function mayBeOne(a: Claim, b: Claim): boolean {
  // Numbers of other sizes are other figures; nothing else is so quickly told.
  if (a.quantity.value > 10n * b.quantity.value || b.quantity.value > 10n * a.quantity.value) return false;
  if (a.period !== b.period && !dates(a, b)) return false;
  // "100%" is said of everything.
  if (a.quantity.measure === 'percent' && [a, b].some(({ quantity }) => quantity.value === 100n * unity)) return false;
  // What is said twice is said in another paragraph; two figures of one paragraph stand beside each other.
  return a.line !== b.line && !tells(a.quantity, b.quantity);
}

/** What they are told as is the same; figures in another order excuse more. */
function sortsAgree(a: Claim, b: Claim, swapped: boolean): boolean {
  const [one = '', other] = [a, b].map(({ sort, period }) =>
    sort === 'part' && /^(?:đợt|lần|vòng)/u.test(period) ? '' : sort,
  );
  const part = swapped && [one, other].every((sort) => sort === '' || sort === 'part');
  return (one === other || part) && one !== 'change' && (one !== 'rate' || swapped) && one !== 'row';
}

function isSame(reading: Reading, a: Claim, b: Claim, frequency: ReadonlyMap<string, number>): boolean {
  if (!mayBeOne(a, b)) return false;
  if (a.members && b.members) return a.sort !== 'plan' && b.sort !== 'plan';
  if (!sortsAgree(a, b, true)) return false;
  const typed = mistyped(a.quantity, b.quantity);
  const close = a.quantity.value * 2n <= b.quantity.value * 3n && b.quantity.value * 2n <= a.quantity.value * 3n;
  if (!typed && (!close || a.sort === 'plan')) return false;
  const swapped = typed && a.quantity.measure !== 'percent' && turned(a.quantity, b.quantity);
  if (!sortsAgree(a, b, swapped)) return false;
  const kinds = alikeAs(a.quantity, b.quantity, typed);
  if (kinds === '' || otherNames(reading, a, b)) return false;
  if (typed && (twins(reading, a, b) || rareNoun(reading, a, b))) return true;
  // Four figures and more change places by mistake alone.
  if (swapped && kinds === 'same' && a.quantity.unit !== '' && a.quantity.value >= 1000n * unity) return true;
  const { share, both, mutual, rare } = likeness(a, b, frequency);
  if (kinds === 'loose') return typed && rare && share >= 0.75;
  if (lone(reading, a, b) && typed) return true;
  if (swapped && shareAWord(a, b) && !siblings(reading, a.line, b.line))
    return a.quantity.value / a.quantity.step >= 100n ? share >= 0.4 : share >= 0.6 && rare;
  if (rare && moreOfLess(a, b)) return true;
  return rare && (typed ? share >= 0.6 : both >= 0.75 || (mutual >= 0.8 && share === 1));
}

/** Whether they count the same thing; loosely, persons and their turns, or sáng kiến and the papers they are written on. */
function alikeAs(a: Quantity, b: Quantity, typed: boolean): 'same' | 'loose' | '' {
  const [x = '', y = ''] = [a, b].map(({ unit }) => unitClass(unit));
  if (a.measure === 'money' || (x !== '' && x === y && sameKind(a.unit, b.unit))) return 'same';
  if (a.measure === 'percent') return 'loose';
  const piece = [x, y].includes('bản') && [x, y].some((unit) => /^(?:sáng kiến|đề tài|kiến nghị)$/u.test(unit));
  const turns = x !== y && [x, y].every((unit) => unit === 'lượt' || unit === 'person' || unit === 'child');
  return typed && (piece || turns) ? 'loose' : '';
}

/** "Tổ Cắt nộp 12 sáng kiến", "Tổ May nộp 21 sáng kiến": each names whom it speaks of, and not the same. */
function otherNames({ text }: Reading, a: Claim, b: Claim): boolean {
  const [one, other] = [namesOf(text, a), namesOf(text, b)];
  return one.size > 0 && other.size > 0 && [...one].every((name) => !other.has(name));
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

/** Two items of one list tell of two things. */
function siblings(reading: Reading, a: Span, b: Span): boolean {
  const { lines } = reading;
  const between = lines.slice(lines.indexOf(a), lines.indexOf(b) + 1).map((line) => bulletOf(reading, line)?.mark);
  return between.length < 12 && between.every((mark) => mark !== undefined && mark === between[0]);
}

/** Both say it with a word that is more than the noun that is counted. */
export function shareAWord(a: Claim, b: Claim): boolean {
  const counted = (term: string): boolean => a.quantity.unit.includes(term) && b.quantity.unit.includes(term);
  return [...a.near].some((term) => b.near.has(term) && !counted(term) && term.length > 2);
}

/** One says all that the other says and more, and yet counts more: neither the same nor a part of it. */
function moreOfLess(a: Claim, b: Claim): boolean {
  const [less, more] = a.near.size < b.near.size ? [a, b] : [b, a];
  const words = [...less.near].filter((term) => !term.includes(' '));
  return (
    a.sort === '' &&
    b.sort === '' &&
    words.length > 3 &&
    words.every((term) => more.near.has(term)) &&
    more.quantity.value > less.quantity.value
  );
}

/** Said of nothing but what is counted, and nothing else of the kind is counted in the draft: "12 sáng kiến", "21 sáng kiến". */
function lone(reading: Reading, a: Claim, b: Claim): boolean {
  const noun = ({ unit }: Quantity): string => unit.split(' ').slice(0, 2).join(' ');
  const kind = noun(a.quantity);
  if (
    !kind.includes(' ') ||
    kind !== noun(b.quantity) ||
    /^(?:lượt|đồng chí|đoàn viên|cá nhân|tập thể|suất|người|cán bộ)/u.test(kind)
  )
    return false;
  const bare = [a, b].every(({ near }) =>
    [...near].every((term) => kind.includes(term) || term === 'công nhận' || term === 'công' || term === 'nhận'),
  );
  return bare && reading.quantities.filter((one) => noun(one) === kind).length === 2;
}

/** A date within the draft's own year does not part the two. */
const dates = (a: Claim, b: Claim): boolean =>
  [a.period, b.period].every((period) => period === '' || period.startsWith('d')) &&
  (a.period === '' || b.period === '');

/** Whether both can be true: the same, or one of them rounded. */
export function tells(a: Quantity, b: Quantity): boolean {
  if (a.value === b.value) return true;
  const apart = a.value > b.value ? a.value - b.value : b.value - a.value;
  if (a.about || b.about) return apart * 5n < a.value;
  const step = a.step > b.step ? a.step : b.step;
  return a.measure === 'money' && a.step !== b.step && apart < step;
}

/** "1.165 suất quà, trị giá 478 triệu đồng" and "1.165 suất quà trị giá 487 triệu đồng": the same count goes with both sums. */
function twins(reading: Reading, a: Claim, b: Claim): boolean {
  if (a.quantity.measure === 'count') return a.quantity.unit !== '' && sameSum(reading, a, b);
  if (a.quantity.measure !== 'money') return false;
  const [one, other] = [a, b].map((claim) => companion(reading, claim));
  return (
    one !== undefined &&
    other !== undefined &&
    one.value === other.value &&
    unitClass(one.unit) === unitClass(other.unit)
  );
}

/** "3,6 tỷ đồng, 120 hộ" and "3,6 tỷ đồng mới tới được 102 hộ": the same sum goes with both counts. */
function sameSum(reading: Reading, a: Claim, b: Claim): boolean {
  const [one, other] = [a, b].map(({ quantity, sentence }) => {
    const last = quantitiesIn(reading, { from: sentence.from, to: quantity.from }).at(-1);
    return last?.measure === 'money' && !last.rate && quantity.from - last.to < 40 ? last : undefined;
  });
  return one !== undefined && other !== undefined && one.value === other.value && turned(a.quantity, b.quantity);
}

/** The count whose money it is: before it in its sentence, no other sum between. */
function companion(reading: Reading, { quantity, sentence }: Claim): Quantity | undefined {
  const before = quantitiesIn(reading, { from: sentence.from, to: quantity.from });
  const count = before.findLast(({ measure, unit }) => measure === 'count' && unit !== '');
  const between = before.slice(before.indexOf(count ?? quantity) + 1);
  return count &&
    count.value >= 10n * unity &&
    between.every(({ rate, measure, from }) => rate || (measure === 'money' && inBracket(reading, from)))
    ? count
    : undefined;
}

const inBracket = ({ text, lines }: Reading, at: number): boolean => {
  const before = text.slice(spanOf(lines, { from: at, to: at }).from, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
};

/** A noun that only these two numbers count, and three figures or more of which one was mistyped: "1.450 cuốn sổ tay", "1540 cuốn sổ tay". */
function rareNoun(reading: Reading, a: Claim, b: Claim): boolean {
  const noun = ({ unit }: Quantity): string => unit.split(' ').slice(0, 2).join(' ');
  const kind = noun(a.quantity);
  return (
    a.quantity.value >= 100n * unity &&
    kind.includes(' ') &&
    kind === noun(b.quantity) &&
    !/^(?:person|child|lượt|suất)$/u.test(unitClass(kind)) &&
    reading.quantities.filter((some) => noun(some) === kind).length === 2
  );
}
