import { groupingSigns } from './grouping-signs.ts';
import { sumOf, type Grouping } from './grouping.ts';
import { groupingsOf } from './groupings.ts';
import type { Reading } from '../reading/statements.ts';
import { fits } from './sums.ts';
import { one } from '../reading/quantities.ts';
import type { Judge } from '../trees.ts';
import type { WordScore } from './grouping-said.ts';

/** A grouping, what its parts come to, and how likely they are the parts by words and places alone. */
export interface JudgedSum {
  grouping: Grouping;
  sum: bigint;
  out: boolean;
  odds: () => number;
}

/** Who says how likely numbers are the parts of another: by the words beside them alone, and by that and all signs. */
export interface SumJudge {
  words: WordScore;
  judge: Judge;
}

export function judgedSums(reading: Reading, { words, judge }: SumJudge): JudgedSum[] {
  const signsOf = groupingSigns(reading, words);
  return groupingsOf(reading).map((grouping) => {
    const sum = sumOf(grouping);
    let known: number | undefined;
    return {
      grouping,
      sum,
      out: comesOut(reading, grouping, sum),
      odds: () => (known ??= judge(...signsOf(grouping))),
    };
  });
}

const comesOut = (reading: Reading, grouping: Grouping, sum: bigint): boolean =>
  grouping.place === 'product'
    ? isRounded(reading, grouping, sum)
    : fits(
        sum,
        grouping.whole,
        grouping.parts.map((quantity) => ({ quantity })),
      );

/** "6,8 triệu đồng mỗi người, 120 người", "bình quân 20 lượt", "mỗi người trên 18 cơ sở": what falls to each was rounded, and all of it may be. */
function isRounded({ text }: Reading, { whole, parts }: Grouping, sum: bigint): boolean {
  const apart = sum > whole.value ? sum - whole.value : whole.value - sum;
  const slack = parts.map((part, nth) =>
    part.about !== undefined
      ? ((parts[1 - nth]?.value ?? one) * part.step) / one
      : part.written.includes(',') || average.test(text.slice(Math.max(0, part.from - 40), part.from))
        ? ((parts[1 - nth]?.value ?? one) * part.step) / (2n * one)
        : 0n,
  );
  return apart <= slack.reduce((all, some) => all + some, whole.written.includes(',') ? whole.step : 0n);
}

const average = /(?:bình quân|trung bình)[^,;.\d]*$/iu;
