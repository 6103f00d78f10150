import { spanning, type Finding, type Span } from '../finding.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { quantitiesIn, type Reading } from '../reading/statements.ts';
import { fits, notAdding } from './sums.ts';

/** "12 nhà, mức 50 triệu đồng/nhà": so many, each so much. */
interface Product extends Span {
  count: Quantity;
  rate: Quantity;
  value: bigint;
}

/** A sum of money against the products that make it up: "4 nhà mới, 50 triệu đồng/nhà, 2 nhà sửa, 25 triệu đồng/nhà, tổng 250 triệu đồng". */
export function products(reading: Reading): Finding[] {
  return reading.sentences.flatMap((sentence): Finding[] => {
    const all = quantitiesIn(reading, sentence);
    const terms = all.flatMap((rate, nth) => productOf(reading, rate, all.slice(0, nth)));
    if (terms.length === 0) return [];
    const totals = all.filter((total) => total.measure === 'money' && !total.rate && !total.of && !total.whole);
    return totals.flatMap((total): Finding[] => {
      const own = ownTerms(reading, total, terms, all);
      if (own.length === 0 || total.about || mayBeRight(reading, total, terms, all)) return [];
      const sum = own.reduce((all, { value }) => all + value, 0n);
      return [{ ...notAdding(total, [], sum), at: spanning(total, ...own) }];
    });
  });
}

const lasting = /^(?:năm|tháng|quý|ngày|giờ|tuần|lần)(?!\p{L})/u;

function productOf({ text }: Reading, rate: Quantity, earlier: readonly Quantity[]): Product[] {
  if (!rate.rate || rate.measure !== 'money' || rate.about) return [];
  // "1,5 triệu đồng/người/tháng", "từ 1 đến 2 triệu đồng/người": not so many times so much.
  if (
    /^[^,;.)]*\/\s?\p{L}+(?:\s\p{L}+)?\s?\/|^\s?\/\s?(?:tháng|năm|quý|ngày|tuần)/u.test(
      text.slice(rate.to, rate.to + 24),
    )
  )
    return [];
  if (/(?:đến|từ|-|–)\s*$/u.test(text.slice(rate.from - 6, rate.from))) return [];
  const count = earlier.findLast((some) => some.measure !== 'percent' && !(some.measure === 'money' && !some.rate));
  if (!count || count.measure !== 'count' || count.rate || count.whole || lasting.test(count.unit)) return [];
  if (count.unit === '' || count.about || rate.from - count.to > 70) return [];
  return [{ ...spanning(count, rate), count, rate, value: (count.value * rate.value) / one }];
}

/** The products of which a sum speaks: those right before it, closed by a word of summing, or those that follow its "gồm". */
function ownTerms({ text }: Reading, total: Quantity, terms: readonly Product[], all: readonly Quantity[]): Product[] {
  const others = (from: number, to: number, own: readonly Product[]): boolean =>
    all.some(
      (some) =>
        some !== total &&
        some.measure === 'money' &&
        some.from >= from &&
        some.to <= to &&
        !own.some(({ rate }) => rate === some),
    );
  const before = terms.filter(({ rate }) => rate.to < total.from);
  const last = before.at(-1);
  const cue = /(?:tổng(?:\s\p{L}+){0,5}|cộng|kinh phí|số tiền|trị giá|tính ra|thành tiền|=)\s*(?:là|:|được)?\s*$/iu;
  if (last && cue.test(text.slice(last.to, total.from)) && !/;/u.test(text.slice(last.to, total.from))) {
    const first = before[0] ?? last;
    const within = all.some((some) => some.measure === 'count' && some.from > last.to && some.to < total.from);
    if (within || others(first.from, total.from, before)) return [];
    return before;
  }
  const after = terms.filter(({ count }) => count.from > total.to);
  const [next] = after;
  const end = after.at(-1);
  if (next && end && /^,?\s*(?:bao gồm|gồm)(?:\s\p{L}+){0,3}:?\s*$/u.test(text.slice(total.to, next.from)))
    return others(next.from, end.to, after) ? [] : after;
  return [];
}

/** Some of the products and sums of the sentence come to it, or one count times one or two of the rates. */
function mayBeRight({ text }: Reading, total: Quantity, terms: readonly Product[], all: readonly Quantity[]): boolean {
  const sums = all.filter((some) => some.measure === 'money' && some !== total && !some.rate).map(({ value }) => value);
  const values = [...terms.map(({ value }) => value), ...sums].slice(0, 8);
  const exact = (value: bigint): boolean =>
    fits(
      value,
      total,
      terms.map(({ rate }) => ({ quantity: rate })),
    );
  for (let some = 1; some < 2 ** values.length; some += 1)
    if (exact(values.reduce((sum, value, nth) => (some & (1 << nth) ? sum + value : sum), 0n))) return true;
  const money = all.filter((some) => some.measure === 'money' && some !== total);
  const counts = all.filter((some) => some.measure === 'count');
  return (
    counts.some((count) =>
      money.some(
        (a) =>
          exact((count.value * a.value) / one) ||
          money.some((b) => a !== b && exact((count.value * (a.value + b.value)) / one)) ||
          counts.some((other) => other !== count && exact(((count.value + other.value) * a.value) / one)),
      ),
    ) || /từ\s[\d.,]+[^,;.]*đến/u.test(text.slice(terms[0]?.from, terms.at(-1)?.to))
  );
}
