import type { Finding } from './finding.ts';
import { multiples } from './multiples.ts';
import { basesOf, type Base } from './percent-bases.ts';
import { placeOf, type Place } from './percent-place.ts';
import { pointsOfNone } from './percent-signs.ts';
import { points } from './points.ts';
import { one, type Quantity } from './quantities.ts';
import { agrees, lasts, loosely, wrong } from './shares.ts';
import { quantitiesIn, spanOf, type Reading } from './statements.ts';

/** A percent against its ratio or its two numbers. What may belong together in a second way is left alone. */
export function percentAndRatio(reading: Reading): Finding[] {
  const percents = reading.quantities.filter(({ measure }) => measure === 'percent');
  return [...percents.flatMap((percent) => judged(reading, percent)), ...multiples(reading), ...points(reading)];
}

function judged(reading: Reading, percent: Quantity): Finding[] {
  const place = placeOf(reading, percent);
  const bases = basesOf(place);
  const most = (some: readonly Base[]): Base | undefined => some.toSorted((a, b) => b.points - a.points)[0];
  const [fitting, best] = [most(bases.filter(({ fits }) => fits)), most(bases.filter(({ fits }) => !fits))];
  if (!best || percent.about || best.part.about || best.whole.about) return [];
  // Numbers that agree by chance stand in odd places.
  if (fitting && fitting.points > best.points - (ofTheSame(fitting, best) ? 8 : 3)) return [];
  const sure = best.points - pointsOfNone(place) - (tied(place, best) ? 0 : 2);
  if (
    sure < 1.2 ||
    (sure < 3 &&
      ([best.part, place.before[0]].some((part) => ofAnother(reading, percent, part, best)) ||
        ofOneWhole(reading, percent, best)))
  )
    return [];
  return [wrong(percent, best.part, best.whole, best.grown)];
}

/** "8,1 triệu; năm 2018 là 6,4 triệu; tăng 26,6%": two numbers that agree in one direction are not read in the other. */
const ofTheSame = (one: Base, other: Base): boolean =>
  one.grown && [other.part, other.whole].includes(one.part) && [other.part, other.whole].includes(one.whole);

/** A percent in a sentence of its own speaks of the numbers before it only where its first words say so. */
const tied = ({ text, percent, sentence }: Place, { part }: Base): boolean =>
  part.to > sentence.from ||
  /^[-+*•\s\d.)]*(?:đạt|bằng|chiếm|tăng|giảm|như vậy|số|tức)/iu.test(text.slice(sentence.from, percent.from));

/** "26 chị (96,3%)": a share, told to tenths, of some other number of the draft. */
const ofAnother = ({ quantities }: Reading, percent: Quantity, part: Quantity | undefined, { grown }: Base): boolean =>
  !grown &&
  part !== undefined &&
  percent.step < one &&
  quantities.some(
    (some) =>
      some !== part &&
      some.measure !== 'percent' &&
      some.value > part.value &&
      !lasts(some) &&
      loosely(some, part) &&
      agrees(percent, part.value, some.value),
  );

/** "xuất sắc 06 (18,75%), tốt 24 (75%), hoàn thành 02 (6,25%)": shares of one whole that is not told. */
function ofOneWhole(reading: Reading, percent: Quantity, { grown }: Base): boolean {
  if (grown) return false;
  const line = spanOf(reading.lines, percent);
  const shares = quantitiesIn(reading, line).flatMap((share) => {
    const part = reading.quantities[reading.quantities.indexOf(share) - 1];
    const close = part && part.from >= line.from && share.from - part.to < 30;
    return share.measure === 'percent' && share.value > 0n && close && part.measure === 'count'
      ? [{ share, part }]
      : [];
  });
  const own = shares.find(({ share }) => share === percent);
  if (!own || shares.length < 2) return false;
  const wholes = shares.map(({ share, part }) => (part.value * 100n * one) / share.value / one);
  return shares.every(({ part, share }) =>
    wholes.some((whole) =>
      [whole, whole + 1n].some(
        (count) =>
          agrees(share, part.value, count * one) &&
          agrees(own.share, own.part.value, count * one) &&
          part.value <= count * one,
      ),
    ),
  );
}
