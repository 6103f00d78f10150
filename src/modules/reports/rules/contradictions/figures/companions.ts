import type { Claim } from './claims.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';

/** The count whose money it is: before it in its sentence, no other sum between. */
export function countBefore(reading: Reading, { quantity, sentence }: Claim): Quantity | undefined {
  const before = quantitiesIn(reading, { from: sentence.from, to: quantity.from });
  const count = before.findLast(({ measure, unit }) => measure === 'count' && unit !== '');
  if (!count || count.value < 10n * one) return undefined;
  const between = before.slice(before.indexOf(count) + 1);
  return between.every(({ rate, measure, from }) => rate || (measure === 'money' && inBracket(reading, from)))
    ? count
    : undefined;
}

const inBracket = ({ text, lines }: Reading, at: number): boolean => {
  const before = text.slice(spanOf(lines, { from: at, to: at }).from, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
};
