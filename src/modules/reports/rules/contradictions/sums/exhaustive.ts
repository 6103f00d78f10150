import type { Finding } from '../finding.ts';
import type { Quantity } from '../reading/quantities.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';
import { partOf } from '../reading/units.ts';
import { piecesOf } from './grouping-words.ts';
import { inScale, notAdding } from './sums.ts';

/** Two kinds that together are all: who was there before and who is new, direct and indirect work. */
const pairs: readonly [RegExp, RegExp][] = [
  [
    /^tái (?:cử|đắc cử)(?!\p{L})/iu,
    /^(?:mới|lần đầu|tham gia (?:mới|lần đầu)|(?:trúng )?cử (?:mới|lần đầu)|bầu mới)(?!\p{L})/iu,
  ],
  [/trực tiếp(?!\p{L})/iu, /^(?:lao động |khối |số |công nhân )?gián tiếp(?!\p{L})/iu],
  [/^(?:là )?đảng viên(?!\p{L})/iu, /^(?:là )?(?:quần chúng|chưa (?:là )?đảng viên|ngoài đảng)(?!\p{L})/iu],
];

/** "29 ủy viên, tái cử 18, mới 12": told right behind their whole, both kinds of a pair must come to it. */
export function exhaustivePairs(reading: Reading): Finding[] {
  const { quantities } = reading;
  return quantities.flatMap((whole, nth): Finding[] => {
    const sentence = spanOf(reading.sentences, whole);
    const [one, other] = quantities.slice(nth + 1).filter(({ measure }) => measure !== 'percent');
    if (!one || !other || other.to > sentence.to || ![one, other].every((part) => mayBe(part, whole))) return [];
    const [first, second] = piecesOf(reading, [one, other]);
    const told = pairs.some(([a, b]) => (isOf(a, first) && isOf(b, second)) || (isOf(b, first) && isOf(a, second)));
    const sum = inScale(one, whole) + inScale(other, whole);
    const apart = sum > whole.value ? sum - whole.value : whole.value - sum;
    if (!told || apart === 0n || apart * 6n > whole.value) return [];
    // "18 tái cử, 10 mới, 1 chờ bầu": a third kind is told.
    const third = quantitiesIn(reading, { from: other.to, to: sentence.to }).some(
      (some) => partOf(some, whole) && (some.value === apart || sum + some.value === whole.value),
    );
    return third ? [] : [notAdding(whole, [one, other], sum)];
  });
}

const isOf = (pattern: RegExp, piece: { lead: string; tail: string } | undefined): boolean =>
  piece !== undefined && (pattern.test(piece.lead) || (piece.lead === '' && pattern.test(piece.tail)));

const mayBe = (part: Quantity, whole: Quantity): boolean =>
  part.value < whole.value &&
  whole.measure === 'count' &&
  partOf(part, whole) &&
  ![part, whole].some(({ of, rate, about, whole: all }) => of || rate || about || all);
