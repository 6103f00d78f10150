import type { Pair } from './pairs.ts';
import { periodWithin } from '../reading/periods.ts';
import { one as unity } from '../reading/quantities.ts';
import type { Reading } from '../reading/statements.ts';
import { isOfOthers, isSaidOtherwise, type PairJudge } from './slips.ts';
import type { ToldThen } from './told-then.ts';

/** The logarithm of the odds from which on a number of the report before may be the one that is told again, and how far all others stay behind it. */
const likely = -1.5;
const clearly = 1;

/** Its time stands beside it: "năm 2022 mở 09 lớp", "25 sáng kiến của năm 2022". */
function isDated({ text }: Reading, { claim, first }: ToldThen): boolean {
  const { quantity, sentence, span } = claim;
  const behind =
    /^[^\d,;.()]{0,24}\(?[^\d,;.()]{0,12}(?:20\d\d)?/u.exec(text.slice(quantity.to, sentence.to))?.[0] ?? '';
  return periodWithin(text.slice(first ? sentence.from : span.from, quantity.from)) || periodWithin(behind);
}

/** "hơn học kỳ trước 130 cuốn", "tăng so với 365 suất của năm trước là 45 suất": by how many, not how many. */
const changes = /(?<!\p{L})(?:hơn|kém|tăng|giảm|thêm|bớt|chênh)(?!\p{L})[^;.]*$/iu;
const compares = /(?<!\p{L})(?:so với|hơn)\s(?=[^\d]*$)/iu;
const isChange = ({ text }: Reading, { claim: { span, quantity } }: ToldThen): boolean =>
  changes.test(text.slice(span.from, quantity.from).replace(compares, ''));

/** They count one thing, of one size, and are no aims. */
function mayBeOne({ a, b }: Pair<ToldThen>): boolean {
  const words = a.claim.near.size > 0 ? a.claim.near : a.claim.wide;
  return (
    b.now &&
    [a, b].every(({ claim: { sort } }) => sort === '' || sort === 'row') &&
    Math.max(a.value, b.value) <= 3 * Math.min(a.value, b.value) &&
    ((a.noun !== '' && a.kind === b.kind) || [...words].some((word) => b.claim.near.has(word)))
  );
}

/** What this report tells rightly of the report before, or tells again of today, is not mistold elsewhere. */
const toldRightly = (pairs: readonly Pair<ToldThen>[]): ReadonlySet<ToldThen> =>
  new Set(
    pairs.filter(({ a, same }) => same && (a.before || a.opening || a.value >= 100 * Number(unity))).map(({ b }) => b),
  );

/**
 * A number said of the time of the report before, which stands nowhere in that report while the same work is told there with
 * another, however far off: "năm 2022 mở 09 lớp kỹ năng" of "Lớp kỹ năng: 06 lớp".
 */
export function toldOfThen(
  reading: Reading,
  last: Reading,
  pairs: readonly Pair<ToldThen>[],
  { words, judge }: PairJudge,
): Pair<ToldThen>[] {
  const known = new Set(
    last.quantities.filter(({ unit }) => !/^(?:tháng|năm)(?!\p{L})/u.test(unit)).map(({ value }) => value),
  );
  const right = toldRightly(pairs);
  const isStrange = ({ a }: Pair<ToldThen>): boolean =>
    a.before &&
    a.value > Number(unity) &&
    !known.has(a.claim.quantity.value) &&
    isDated(reading, a) &&
    !isChange(reading, a);
  return [...Map.groupBy(pairs.filter(isStrange), ({ a }) => a).values()].flatMap((own) => {
    const [best, next] = own
      .map((pair) => {
        const signs = pair.signs(words);
        return { pair, signs, odds: judge(signs) };
      })
      .toSorted((one, other) => other.odds - one.odds);
    if (
      !best ||
      best.odds < likely ||
      (next && best.odds - next.odds < clearly) ||
      isSaidOtherwise(best.signs) ||
      isOfOthers(best.signs)
    )
      return [];
    return mayBeOne(best.pair) && !right.has(best.pair.b) ? [best.pair] : [];
  });
}
