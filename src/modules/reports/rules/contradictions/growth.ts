import { ownPeriod } from './periods.ts';
import type { Finding } from './finding.ts';
import type { Quantity } from './quantities.ts';
import { agrees, lasts, loosely, wrong } from './shares.ts';
import { quantitiesIn, spanOf, type Reading } from './statements.ts';
import { unitClass } from './units.ts';

/** "năm 2022: 9,2 tỷ đồng … tăng 23,3%": two numbers of one thing and how much it grew. */
export function growth(reading: Reading, percent: Quantity): Finding[] | undefined {
  const { text } = reading;
  const line = spanOf(reading.lines, percent);
  const lead = text.slice(Math.max(line.from, percent.from - 24), percent.from);
  if (!/(?:tăng|giảm)(?: thêm)?\s+$/iu.test(lead)) return undefined;
  const said = /(?:\(|,|và|tức|như vậy|lượt|đồng|người)\s*(?:\p{L}+\s+){0,3}(?:tăng|giảm)(?: thêm)?\s+$/iu.test(lead);
  if (percent.about || !said) return [];
  const amounts = (from: number, to: number): Quantity[] =>
    quantitiesIn(reading, { from, to }).filter((one) => one.measure !== 'percent' && !lasts(one) && !one.rate);
  const before = amounts(line.from, percent.from);
  const after = amounts(percent.to, line.to).filter((one) => one.from < percent.to + 60);
  const beside = [...before, ...after];
  const grew = (a: Quantity, b: Quantity): boolean =>
    a !== b && loosely(a, b) && agrees(percent, a.value > b.value ? a.value - b.value : b.value - a.value, b.value);
  if (beside.some((a) => beside.some((b) => a !== b && agrees(percent, a.value, b.value)))) return [];
  if (amounts(0, text.length).some((a) => beside.some((b) => unitClass(a.unit) === unitClass(b.unit) && grew(a, b))))
    return [];
  const [grown, base] = grownFrom(reading, percent, before, after) ?? [];
  return grown && base && !grown.about && !base.about ? [wrong(percent, grown, base, true)] : [];
}

/** What grew stands before the percent; since when, in a bracket behind it or at the only number of an earlier year before it. */
function grownFrom(
  reading: Reading,
  percent: Quantity,
  before: readonly Quantity[],
  after: readonly Quantity[],
): readonly [Quantity, Quantity] | undefined {
  const { text } = reading;
  const own = Number(/\d{4}$/u.exec(ownPeriod(reading))?.[0] ?? 9999);
  const lead = (one: Quantity): string => {
    const previous = reading.quantities[reading.quantities.indexOf(one) - 1];
    return text.slice(Math.max(one.from - 50, previous?.to ?? 0), one.from).replace(/.*[;\n]/u, '');
  };
  const past = (one: Quantity): boolean => {
    const year = [...lead(one).matchAll(/(?:19|20)\d\d/gu)].at(-1)?.[0];
    return year === undefined
      ? /năm trước|năm ngoái|cùng kỳ|nhiệm kỳ trước|so với|từ\s/iu.test(lead(one))
      : Number(year) < own;
  };
  const grown = before.findLast((one) => !past(one));
  if (!grown || grown.of || grown.whole) return undefined;
  const [since] = after;
  if (since && loosely(grown, since) && /^\s*so với[^.;]{0,40}\(\s*$/u.test(text.slice(percent.to, since.from)))
    return [grown, since];
  const alike = before.filter(
    (one) =>
      one !== grown && one.measure === grown.measure && unitClass(one.unit) === unitClass(grown.unit) && past(one),
  );
  const [base, ...more] = alike;
  return base && more.length === 0 && !base.of && !base.whole ? [grown, base] : undefined;
}
