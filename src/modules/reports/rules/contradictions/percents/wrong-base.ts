import { formatNumber } from '../../../../../kernel/vi/number.ts';
import { quote, type Finding } from '../finding.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';
import { sameMeasure } from '../reading/units.ts';
import { agrees, isFraction } from './shares.ts';

const rises = /(?<!\p{L})(tăng|giảm|bớt|nhiều hơn|ít hơn|cao hơn|thấp hơn)(?!\p{L})/giu;
/** In letters. */
const farthest = 180;

/** What grew or shrank, from what to what. */
interface Change {
  was: Quantity;
  now: Pick<Quantity, 'value'>;
}

/** "32 sáng kiến, năm trước 28, tăng 12,5%": the four more are an eighth of those of now; they are a seventh of those of then. */
export function wrongBases(reading: Reading): Finding[] {
  return reading.quantities.flatMap((percent): Finding[] => {
    const way = percent.measure === 'percent' && isPlain(reading, percent) ? wayOf(reading, percent) : undefined;
    if (way === undefined) return [];
    const amounts = amountsBeside(reading, percent);
    const changes = changesAmong(reading, amounts, way);
    const on = ({ was, now }: Change, base: bigint): boolean => agrees(percent, apart(was.value, now.value), base);
    if (changes.some((change) => on(change, change.was.value)) || isShare(percent, amounts)) return [];
    const wrong = changes.filter((change) => on(change, change.now.value));
    const [change, ...more] = wrong;
    if (!change || more.some(({ was }) => was !== change.was)) return [];
    const { was, now } = change;
    const exact = Number((apart(was.value, now.value) * 1000n) / was.value) / 10;
    return [
      {
        kind: 'percentAndRatio',
        at: { from: percent.from, to: percent.to },
        other: { from: was.from, to: was.to },
        words: `Ghi ${way} ${quote(percent)}, nhưng so với ${quote(was)} là ${formatNumber(exact)}%.`,
      },
    ];
  });
}

const isPlain = ({ text }: Reading, percent: Quantity): boolean =>
  !percent.about &&
  !isFraction(percent) &&
  percent.value > 0n &&
  percent.value < 100n * one &&
  !/^\s?điểm/u.test(text.slice(percent.to, percent.to + 6));

/** The word of its sentence that says whether more or less. */
function wayOf({ text, sentences }: Reading, percent: Quantity): string | undefined {
  const { from } = spanOf(sentences, percent);
  const lead = /[^;]*$/u.exec(text.slice(Math.max(from, percent.from - 60), percent.from))?.[0] ?? '';
  return [...lead.matchAll(rises)].at(-1)?.[1]?.toLowerCase();
}

const isMore = (way: string): boolean => /tăng|nhiều|cao/u.test(way);

function amountsBeside(reading: Reading, percent: Quantity): Quantity[] {
  const from = Math.max(spanOf(reading.lines, percent).from, percent.from - farthest);
  return quantitiesIn(reading, { from, to: spanOf(reading.sentences, percent).to }).filter(
    (some) => some.measure !== 'percent' && !some.rate && !some.of && !some.whole && !some.about && some.value > 0n,
  );
}

const apart = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a);

/** Every two that count alike, as the word says; and what was there with what came or went, "30.420 triệu, nay tăng 2.768 triệu". */
function changesAmong({ text }: Reading, amounts: readonly Quantity[], way: string): Change[] {
  const more = isMore(way);
  const two = amounts.flatMap((a, nth) =>
    amounts.slice(nth + 1).flatMap((b): Change[] => {
      if (!sameMeasure(a, b) || a.value === b.value) return [];
      const [less, most] = a.value < b.value ? [a, b] : [b, a];
      return [more ? { was: less, now: most } : { was: most, now: less }];
    }),
  );
  const moved = amounts.filter(({ from }) =>
    /(?<!\p{L})(?:tăng|giảm|bớt|thêm)\s$/iu.test(text.slice(Math.max(0, from - 6), from)),
  );
  // "Đầu nhiệm kỳ 251 chị, cuối nhiệm kỳ 228 chị, bớt 23 chị": what it grew from stands there already.
  const open = moved.filter(({ value }) => two.every(({ was, now }) => apart(was.value, now.value) !== value));
  const told = open.flatMap((by) =>
    amounts
      .filter((was) => was !== by && sameMeasure(was, by) && (more || was.value > by.value))
      .map((was): Change => ({ was, now: { value: more ? was.value + by.value : was.value - by.value } })),
  );
  return [...two, ...told];
}

/** A share after all, or what two of them came to beside a third. */
const isShare = (percent: Quantity, amounts: readonly Quantity[]): boolean =>
  amounts.some((base) =>
    amounts.some(
      (some) =>
        some !== base &&
        amounts.some(
          (other) =>
            other !== base &&
            other !== some &&
            sameMeasure(some, other) &&
            sameMeasure(some, base) &&
            agrees(percent, apart(some.value + other.value, base.value), base.value),
        ),
    ),
  );
