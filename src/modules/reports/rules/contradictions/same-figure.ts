import { readClaims, type Claim } from './claims.ts';
import { comparable, countNouns, isOneFigure, kindred, type Counts } from './figure-signs.ts';
import { frequencies } from './likeness.ts';
import { quote, type Finding } from './finding.ts';
import { one as unity, type Quantity } from './quantities.ts';
import { mistyped } from './typing.ts';
import { spanOf, type Reading } from './statements.ts';

/** One figure twice with different values, for the same date or period. */
export function sameFigure(reading: Reading): Finding[] {
  const claims = readClaims(reading);
  return [...groups(reading, claims), ...twice(reading, claims)];
}

function twice(reading: Reading, claims: readonly Claim[]): Finding[] {
  const shared = { words: frequencies(claims), nouns: countNouns(reading) };
  const asked = [...Map.groupBy(claims.filter(isFigure), ({ quantity }) => quantity.measure).values()];
  return asked.flatMap((alike) => {
    const values = alike.map(({ quantity }) => Number(quantity.value));
    const counts = { ...shared, many: comparable(alike, values) };
    return alike.flatMap((later, nth) => {
      const earlier = firstAlike(reading, counts, alike, values, nth);
      if (!earlier) return [];
      const words = `Ghi ${quote(later.quantity)}, chỗ khác ghi ${quote(earlier.quantity)} cho cùng một số liệu.`;
      return [{ kind: 'sameFigure' as const, at: later.span, other: earlier.span, words }];
    });
  });
}

/** Every number is compared with every one before it: a plain loop takes a third of the time. */
function firstAlike(
  reading: Reading,
  counts: Counts,
  alike: readonly Claim[],
  values: readonly number[],
  nth: number,
): Claim | undefined {
  const [later, value = 0] = [alike[nth], values[nth]];
  for (let at = 0; later && at < nth; at += 1) {
    // What is far off is another figure; nothing else is so quickly told.
    const apart = (values[at] ?? 0) / value;
    if (apart === 1 || apart > 10 || apart < 0.1) continue;
    const claim = alike[at];
    if (claim && mayBeOne(claim, later, apart) && isOneFigure(reading, counts, claim, later)) return claim;
  }
  return undefined;
}

/** "100%" is said of everything; what changed by how much is told with the change. */
const isFigure = ({ sort, quantity }: Claim): boolean =>
  sort !== 'change' &&
  (sort !== 'row' || quantity.value >= 1000n * unity) &&
  (quantity.measure !== 'percent' || quantity.value !== 100n * unity);

/** "CĐCS có 86 đoàn viên, năm tổ" and then "cả sáu tổ", "5/6 tổ": how many groups there are is one figure. */
function groups(reading: Reading, claims: readonly Claim[]): Finding[] {
  const group = ({ unit }: Quantity): boolean => /^tổ(?: công đoàn)?(?!\p{L})/u.test(unit);
  const members = claims
    .filter((claim) => claim.period === '' && claim.stock === 'đoàn viên')
    .map(({ sentence }) => sentence);
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
function mayBeOne(a: Claim, b: Claim, apart: number): boolean {
  const [x, y] = [a.quantity, b.quantity];
  if (a.line === b.line || !sortsAgree(a, b)) return false;
  if (a.period !== b.period && !dates(a, b)) return false;
  if (x.measure === 'count' && kindred(x, y) === 'other') return false;
  return ((apart < 1.5 && apart > 1 / 1.5) || mistyped(x, y)) && !tells(x, y);
}

const sortsAgree = (a: Claim, b: Claim): boolean =>
  (a.sort === 'plan') === (b.sort === 'plan') && (a.sort === 'rate') === (b.sort === 'rate');

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
  return a.measure !== 'percent' && a.step !== b.step && apart < step;
}
