import { spanning } from '../finding.ts';
import { unitOf } from './grouping.ts';
import type { JudgedSum } from './judged-sums.ts';
import type { Quantity } from '../reading/quantities.ts';
import type { Signs } from '../signs.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';
import { mistyped, offByOne, turned } from '../typing.ts';
import { inScale } from './sums.ts';
import { notAll, outOf, twice, comparedBefore, oneWithoutNumber } from './slip-words.ts';

const apartOf = ({ grouping, sum }: JudgedSum): bigint =>
  sum > grouping.whole.value ? sum - grouping.whole.value : grouping.whole.value - sum;

/** Whether it misses by what a slip of typing would leave it off. */
export function mayBeSlip(one: JudgedSum): boolean {
  const { whole, parts } = one.grouping;
  if (one.out || one.sum <= 0n) return false;
  const taken = one.grouping.less !== undefined;
  if (!taken && one.grouping.place !== 'product' && parts.some((part) => inScale(part, whole) > whole.value * 2n))
    return false;
  return (
    apartOf(one) * 8n <= whole.value ||
    offByOne(one.sum, whole) ||
    turned(whole, { value: one.sum, step: whole.step }) ||
    whichTurned(one) !== undefined
  );
}

/** A part that comes to it if two of its figures change places. */
const whichTurned = (one: JudgedSum): Quantity | undefined =>
  one.grouping.parts.find((part) => turned(part, { value: wantedOf(one, part), step: part.step }));

/** What a part would have to be. */
function wantedOf({ grouping: { whole, place, less = [] }, sum }: JudgedSum, part: Quantity): bigint {
  if (place === 'product') return part.value > 0n ? (whole.value * part.value) / sum : 0n;
  const more = less.includes(part) ? sum - whole.value : whole.value - sum;
  return part.value + more;
}

/** How what does not come out misses, whatever its words. */
export function ofSlip(one: JudgedSum): Signs {
  const { whole, parts } = one.grouping;
  const [apart, unit] = [apartOf(one), unitOf(one.grouping)];
  const figures = String(apart / unit).replace(/0+$/u, '');
  const told = { value: one.sum, step: whole.step };
  return {
    seldom: Math.min(Math.log(Number(whole.value / unit) + 1), 12),
    apart: Math.min(Math.log(Number(apart / unit) + 1), 10),
    figure: figures.length === 1,
    figures: figures.length,
    wholeMistyped: mistyped(whole, told),
    wholeTurned: turned(whole, told),
    partMistyped: parts.filter(
      (part) => wantedOf(one, part) > 0n && mistyped(part, { value: wantedOf(one, part), step: part.step }),
    ).length,
    partTurned: whichTurned(one) !== undefined,
    few: Math.min(9, Number(apart / unit)),
    off: Number(apart) / Number(whole.value),
    tooMuch: one.sum > whole.value,
    many: parts.length,
    vague: whole.about !== undefined || parts.some(({ about }) => about !== undefined),
    oneIsAll: parts.some((part) => inScale(part, whole) === whole.value),
    partTooLarge: parts.some((part) => inScale(part, whole) > whole.value),
    partsAlike: new Set(parts.map(({ value }) => value)).size < parts.length,
  };
}

/** What else the draft tells of these numbers, and words that tell that they need not come out. */
export function ofDraft(reading: Reading, one: JudgedSum): Signs {
  const { text, lines, sentences, quantities } = reading;
  const { whole, parts } = one.grouping;
  const at = spanning(whole, ...parts);
  const line = spanOf(lines, { from: at.to - 1, to: at.to });
  const words = text.slice(at.from, Math.min(line.to, at.to + 90));
  const all = [whole, ...parts];
  const others = quantities.filter((some) => !all.includes(some));
  const apart = apartOf(one);
  const isSum = others.filter((some) => some.value === one.sum && some.measure === whole.measure);
  const sentence = {
    from: spanOf(sentences, { from: at.from, to: at.to }).from,
    to: spanOf(sentences, { from: at.to - 1, to: at.to }).to,
  };
  const beside = quantitiesIn(reading, sentence).filter((some) => !all.includes(some) && some.measure !== 'percent');
  return {
    sumTold: Math.min(3, isSum.length),
    sumToldAlike: isSum.some(({ unit }) => unit === whole.unit && unit !== ''),
    wholeTold: Math.min(
      3,
      others.filter(({ value, measure }) => value === whole.value && measure === whole.measure).length,
    ),
    partsTold: Math.min(
      3,
      parts.filter((part) => others.some(({ value, measure }) => value === part.value && measure === part.measure))
        .length,
    ),
    apartTold: beside.some((some) => inScale(some, whole) === apart),
    apartToldInLine: quantitiesIn(reading, line).some((some) => !all.includes(some) && inScale(some, whole) === apart),
    apartIsPart: parts.some((part) => inScale(part, whole) === apart),
    apartIsTwice: parts.some((part) => inScale(part, whole) * 2n === apart),
    besides: Math.min(9, beside.length),
    notAll: notAll.test(words),
    twice: twice.test(words),
    outOf: outOf.test(text.slice(Math.max(0, whole.from - 20), whole.from)),
    compared: comparedBefore.test(text.slice(Math.max(0, whole.from - 40), whole.from)),
    partsCompared: parts.filter((part) => comparedBefore.test(text.slice(Math.max(0, part.from - 40), part.from)))
      .length,
    oneWithoutNumber: oneWithoutNumber.test(text.slice(sentence.from, at.to)),
  };
}
