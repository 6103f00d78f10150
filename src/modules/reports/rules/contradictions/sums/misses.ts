import type { Span } from '../finding.ts';
import { spanOf, type Reading } from '../reading/statements.ts';
import type { Quantity } from '../reading/quantities.ts';
import { turned } from '../typing.ts';
import { fits, inScale } from './sums.ts';

/** A sum of all, neither a share nor what falls to each, told without "khoảng". */
export const isPlain = ({ measure, of, whole, rate, about }: Quantity): boolean =>
  measure !== 'percent' && !of && !whole && !rate && !about;

export const totalOf = (parts: readonly Quantity[], whole: Quantity): bigint =>
  parts.reduce((all, part) => all + inScale(part, whole), 0n);

export const comesTo = (parts: readonly Quantity[], whole: Quantity): boolean =>
  fits(
    totalOf(parts, whole),
    whole,
    parts.map((quantity) => ({ quantity })),
  );

/** Whether they come to any number of the draft. */
export const isToldElsewhere = ({ quantities }: Reading, parts: readonly Quantity[]): boolean =>
  quantities.some(
    (some) =>
      some.measure === parts[0]?.measure && !some.rate && !some.about && !parts.includes(some) && comesTo(parts, some),
  );

/** Off by a sixth at most, or by two figures in each other's place: what is off by more is no sum of these. */
export function misses(sum: bigint, whole: Quantity): boolean {
  const apart = sum > whole.value ? sum - whole.value : whole.value - sum;
  return apart > 0n && (apart * 6n <= whole.value || turned({ value: sum, step: whole.step }, whole));
}

/** What stands before a number in its sentence, so many letters at most. */
export const before = ({ text, sentences }: Reading, { from }: Pick<Span, 'from'>, letters: number): string =>
  text.slice(Math.max(spanOf(sentences, { from, to: from + 1 }).from, from - letters), from);
