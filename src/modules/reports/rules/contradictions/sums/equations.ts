import type { Finding } from '../finding.ts';
import type { Quantity } from '../reading/quantities.ts';
import { partOf } from '../reading/units.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';
import { fits, inScale, notAdding } from './sums.ts';

/** Sums that are written as such. */
export const equations = (reading: Reading): Finding[] => [...written(reading), ...workedOut(reading)];

/** "14 suất = tổ Dây máy 6 + tổ Hạ tầng 5 + tổ Kinh doanh 4", "128 + 15 - 9 = 138 người" */
function written(reading: Reading): Finding[] {
  return chainsOf(reading).flatMap(({ told, signs }): Finding[] => {
    const at = signs.indexOf('=');
    const [left, right] = [told.slice(0, at + 1), told.slice(at + 1)];
    const [whole, parts] = left.length === 1 ? [left[0], right] : right.length === 1 ? [right[0], left] : [];
    if (!whole || !parts || parts.length < 2 || signs.filter((sign) => sign === '=').length !== 1) return [];
    if (
      [whole, ...parts].some(({ measure, rate }) => measure === 'percent' || rate) ||
      !parts.every((part) => partOf(part, whole))
    )
      return [];
    const own = left.length === 1 ? signs.slice(at + 1) : signs.slice(0, at);
    const sum = parts.reduce((all, part, nth) => {
      const value = inScale(part, whole);
      return own[nth - 1] === '-' ? all - value : all + value;
    }, 0n);
    return fits(
      sum,
      whole,
      parts.map((quantity) => ({ quantity })),
    )
      ? []
      : [notAdding(whole, parts, sum)];
  });
}

const closing = /[;,.:]\s(?:tổng(?: cộng| số tiền| chi)?|cộng)(?: là| số tiền| được)?\s$/iu;

/** "52 đoàn viên x 500.000 đồng = 26 triệu đồng; 3 tổ x 1.500.000 đồng = 4,5 triệu đồng; tổng 30,5 triệu đồng" */
function workedOut(reading: Reading): Finding[] {
  const { text, lines, quantities } = reading;
  return quantities.flatMap((total): Finding[] => {
    const line = spanOf(lines, total);
    if (!closing.test(text.slice(Math.max(line.from, total.from - 24), total.from))) return [];
    const before = (some: Quantity): string => text.slice(Math.max(line.from, some.from - 3), some.from);
    const alike = quantitiesIn(reading, { from: line.from, to: total.from }).filter(
      (some) => some.measure === total.measure && !some.rate && !/[x×*]\s?$/iu.test(before(some)),
    );
    const told = alike.map((quantity) => ({ quantity }));
    const sum = alike.reduce((all, part) => all + part.value, 0n);
    return total.measure === 'money' &&
      alike.length > 1 &&
      alike.every((some) => /=\s?$/u.test(before(some))) &&
      !fits(sum, total, told)
      ? [notAdding(total, alike, sum)]
      : [];
  });
}

interface Chain {
  told: readonly Quantity[];
  /** What stands between one and the next. */
  signs: readonly string[];
}

/** Numbers in a row with signs of reckoning between. */
function chainsOf({ text, quantities }: Reading): Chain[] {
  const found: Chain[] = [];
  let [told, signs]: [Quantity[], string[]] = [[], []];
  for (const [nth, one] of quantities.entries()) {
    told.push(one);
    const next = quantities[nth + 1];
    const sign = next && /^[\p{L} )]{0,40}(?: ([-–−+=]) |([+=]))[\p{L} (:]{0,40}$/u.exec(text.slice(one.to, next.from));
    if (sign) {
      signs.push((sign[1] ?? sign[2] ?? '').replace(/[–−]/u, '-'));
      continue;
    }
    if (signs.includes('=') && signs.length > 1 && isWhole(text, told)) found.push({ told, signs });
    [told, signs] = [[], []];
  }
  return found;
}

/** No more of it before or behind, where its words are read otherwise: "giải 24 + trọng tài 8 + nước, y tế 4". */
function isWhole(text: string, told: readonly Quantity[]): boolean {
  const [first, last] = [told[0]?.from ?? 0, told.at(-1)?.to ?? 0];
  return (
    !/(?:[+=×]| [-–−x])[^;.\n]*$/u.test(text.slice(Math.max(0, first - 80), first)) &&
    !/^[^;.\n]{0,80}(?:[+=×]| [-–−x] )/u.test(text.slice(last, last + 80))
  );
}
