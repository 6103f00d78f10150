import { spanning, type Finding } from '../finding.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { lasts } from '../percents/shares.ts';
import { quantitiesIn, type Reading } from '../reading/statements.ts';
import { notAdding } from './sums.ts';
import { unitClass } from '../reading/units.ts';

/**
 * So many, each so much, all so much, in whatever order: "98,4 triệu (410 suất, mỗi suất 240 nghìn đồng)", "37 cháu, mỗi
 * cháu 6 triệu, cộng 222 triệu", "412 lượt, 206 triệu đồng (500.000 đồng/lượt)", "410 suất x 500.000 đồng = 205 triệu".
 */
export function perUnit(reading: Reading): Finding[] {
  return reading.sentences.flatMap((sentence): Finding[] => {
    const all = quantitiesIn(reading, sentence).filter((some) => some.measure !== 'percent');
    return all.flatMap((_, nth): Finding[] => {
      const three = all.slice(nth, nth + 3);
      if (three.length < 3 || three.some((some) => some.about || some.of || some.whole)) return [];
      const told = roles(reading, three);
      if (!told) return [];
      const [count, rate, total] = told;
      const product = (count.value * rate.value) / one;
      const apart = product > total.value ? product - total.value : total.value - product;
      const loose = averaged(reading, rate) ? (count.value * rate.step) / one : 0n;
      if (apart <= loose + total.step / 2n || apart * 2n > total.value) return [];
      if (fitsOtherwise(all, rate, total)) return [];
      return [{ ...notAdding(total, [], product), at: spanning(count, rate, total) }];
    });
  });
}

/** The count, what falls to each of it, and the sum; the three stand together, and the noun of the rate is the noun counted. */
function roles({ text }: Reading, three: readonly Quantity[]): [Quantity, Quantity, Quantity] | undefined {
  const [first, , last] = three;
  const rate = three.find((some) => each(text, some) !== undefined);
  if (!first || !last || !rate || rate.measure !== 'money') return undefined;
  const between = text.slice(first.to, last.from);
  if (
    between.length > 130 ||
    /[;.]\s|(?<!\p{L})(?:trong đó|ngoài ra|riêng|từ \d|còn lại|nâng|thêm|trước đó)(?!\p{L})/iu.test(between)
  )
    return undefined;
  const noun = each(text, rate) ?? '';
  const others = three.filter((some) => some !== rate);
  // A sum told first is explained in a bracket.
  if (
    others[0]?.measure === 'money' &&
    others[0] === first &&
    !/^[^,;:.]{0,40}\($/u.test(text.slice(first.to, three[1]?.from).trimEnd())
  )
    return undefined;
  if (/:\s/u.test(between)) return undefined;
  const count = others.find(
    ({ measure, unit }) =>
      measure === 'count' &&
      (noun === 'x'
        ? unit !== ''
        : `${unit} `.startsWith(`${noun} `) || (unit !== '' && unitClass(unit) === unitClass(noun))),
  );
  const total = others.find((some) => some !== count && some.measure === 'money' && !some.rate);
  // "145 triệu một căn": one is not counted.
  return count && total && !count.rate && !lasts(count) && count.value > one ? [count, rate, total] : undefined;
}

/** To each of what it falls: "/suất", "mỗi suất", "một lượt"; "x" where it is multiplied outright. */
function each(text: string, { from, to }: Quantity): string | undefined {
  const [before, after] = [text.slice(Math.max(0, from - 28), from), text.slice(to, to + 24)];
  if (/(?:cao nhất|thấp nhất|tối đa|tối thiểu|từ|đến|thêm)\s(?:là\s|mỗi\s\p{L}+\s)?$/iu.test(before)) return undefined;
  if (/\sx\s$/u.test(before) || /^\sx\s\d/u.test(after)) return 'x';
  const per =
    /^(?:\s\p{L}+)?\s?\/\s?(?:01 |1 )?(\p{L}+)(?!\s?\/)/u.exec(after) ??
    /^\s(?:một|mỗi)\s(\p{L}+)(?!\s(?:một|mỗi|\/))/u.exec(after);
  if (/^(?:\s\p{L}+)?\s?\/\s?\p{L}+\s?\/|^\s(?:một|mỗi)\s\p{L}+\s(?:một|mỗi)/u.test(after)) return undefined;
  const behind = /mỗi\s(\p{L}+)(?:\s\p{L}+){0,2}\s$/iu.exec(before);
  const noun = (per ?? behind)?.[1]?.toLowerCase();
  return noun !== undefined && /^(?:tháng|năm|quý|ngày|tuần|lần|buổi|giờ)$/u.test(noun) ? undefined : noun;
}

const averaged = ({ text }: Reading, { from }: Quantity): boolean =>
  /(?:bình quân|trung bình)[^,;.]{0,30}$/iu.test(text.slice(Math.max(0, from - 40), from));

/** Another count of the sentence times the rate, or two factors more ("trong chín tháng"), come to the sum. */
const fitsOtherwise = (all: readonly Quantity[], rate: Quantity, total: Quantity): boolean =>
  all.some((a) => {
    if (a.measure !== 'count') return false;
    const once = (a.value * rate.value) / one;
    return (
      once === total.value ||
      all.some((b) => b.measure === 'money' && !b.rate && once + b.value === total.value) ||
      all.some((b) => b !== a && b.measure === 'count' && (once * b.value) / one === total.value)
    );
  });
