import { bothSexes, overlapping } from './axes.ts';
import { contradicts } from './clearance.ts';
import type { Finding, Span } from '../finding.ts';
import type { Quantity } from '../reading/quantities.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';
import { lasts } from '../percents/shares.ts';
import { fits, inScale } from './sums.ts';
import { offByOne } from '../typing.ts';
import { partOf, sameMeasure, unitClass } from '../reading/units.ts';

/**
 * Parts in a sentence of their own, their total some sentences or a line or two before: "Toàn viện có 538 người … Xét về
 * trình độ, …". Any number of the draft that they come to clears the officer; the one that they miss by a slip of typing is
 * contradicted.
 */
export function distantSums(reading: Reading): Finding[] {
  return reading.sentences.flatMap((sentence): Finding[] => {
    const parts = partition(reading, sentence);
    const [first] = parts;
    if (!first) return [];
    const sum = (whole: Quantity): bigint => parts.reduce((total, part) => total + inScale(part, whole), 0n);
    const opened = announcing.test(reading.text.slice(sentence.from, first.from));
    const kind = (some: Quantity): boolean =>
      !some.rate && !parts.includes(some) && parts.every((part) => partOf(part, some));
    const whole = before(reading, sentence)
      .filter(kind)
      .find((some) => {
        const apart = sum(some) > some.value ? sum(some) - some.value : some.value - sum(some);
        const slip = apart > 0n && (opened || offByOne(sum(some), some));
        return slip && parts.every((part) => inScale(part, some) < some.value) && apart * 20n <= some.value * 3n;
      });
    const told = parts.map((quantity) => ({ quantity }));
    if (!whole || reading.quantities.some((some) => kind(some) && fits(sum(some), some, told))) return [];
    // Unannounced, any reading that comes out clears it.
    if (!opened && parts.some((part) => sum(whole) - inScale(part, whole) === whole.value)) return [];
    return contradicts(reading, whole, parts);
  });
}

const announcing = /^[-+*•\s]*(?:chia ra|chia theo|phân theo|trong đó|gồm|bao gồm|cụ thể|cơ cấu)/iu;
const telling =
  /(?<!\p{L})(?:xét về|phân (?:theo|loại)|chia|cơ cấu|theo|gồm|trong đó|xếp loại|đó là|báo cáo)(?!\p{L})/iu;
const exhaustive = /(?<!\p{L})(?:trở xuống|trở lên|khác|còn lại)(?!\p{L})/iu;

/** Numbers of one kind, each in a piece of its own, that say how all fall into kinds. */
function partition(reading: Reading, sentence: Span): Quantity[] {
  const { text } = reading;
  const own = quantitiesIn(reading, sentence).filter(
    (some) => some.measure !== 'percent' && !some.of && !some.whole && !some.rate && !some.aside && !lasts(some),
  );
  const [first] = own;
  if (!first || own.some(({ about }) => about)) return [];
  const run = own.filter(
    (some, nth) => sameMeasure(some, first) && own.slice(0, nth).every((other) => sameMeasure(other, first)),
  );
  const pieces = run.map((part, nth) => pieceOf(text, sentence, run[nth - 1], part, run[nth + 1]));
  if (
    run.length < 2 ||
    pieces.includes('') ||
    run.some(({ unit }) => unitClass(unit) !== unitClass(first.unit) && unit !== '')
  )
    return [];
  const sexes = pieces.length > 1 && bothSexes(pieces.slice(0, 2));
  if (sexes) return run.slice(0, 2);
  // Bare numbers may be of anything; the last may be the sum of the others.
  if (run.length < 3 || overlapping(pieces) || (first.unit === '' && first.measure === 'count')) return [];
  const [last, ...others] = run.toReversed();
  if (last && others.reduce((all, { value }) => all + value, 0n) === last.value) return [];
  const lead = text.slice(sentence.from, first.from);
  return telling.test(lead) || exhaustive.test(pieces.at(-1) ?? '') ? run : [];
}

/** A number's own words; none where no comma sets it apart from the one before. */
function pieceOf(
  text: string,
  sentence: Span,
  last: Quantity | undefined,
  part: Quantity,
  next: Quantity | undefined,
): string {
  const lead = text.slice(last?.to ?? sentence.from, part.from);
  if (last && !/[,;]/u.test(lead)) return '';
  const tail = text.slice(part.to, next?.from ?? sentence.to);
  return `${/[^,;:]*$/u.exec(lead)?.[0] ?? ''}${text.slice(part.from, part.to)}${/^[^,;.]*/u.exec(tail)?.[0] ?? ''}`;
}

/** The numbers of the sentences before it in its line, and of the two lines above where it is the first; nearest first. */
function before(reading: Reading, sentence: Span): Quantity[] {
  const { lines } = reading;
  const line = spanOf(lines, sentence);
  const nth = lines.indexOf(line);
  const own = /^[-+*•\s]*$/u.test(reading.text.slice(line.from, sentence.from));
  const from = own ? (lines[Math.max(1, nth - 2)]?.from ?? line.from) : line.from;
  return quantitiesIn(reading, { from, to: sentence.from })
    .filter((some) => !some.of && !some.whole && !some.about)
    .toReversed();
}
