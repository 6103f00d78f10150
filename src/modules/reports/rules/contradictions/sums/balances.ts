import { quote, type Finding } from '../finding.ts';
import { one, scaleOf, type Quantity } from '../reading/quantities.ts';
import { nthOf, quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';
import { offByOne, turned } from '../typing.ts';
import { fits, say } from './sums.ts';

const furthest = 12;

/** "Thu 14,92 tỷ đồng, chi 14,35 tỷ đồng, kết dư 0,75 tỷ đồng": what came in less what was spent, told with a slip of typing. */
export function balances(reading: Reading): Finding[] {
  const { text, lines } = reading;
  return reading.quantities.flatMap((left): Finding[] => {
    if (
      !isSum(left) ||
      opening.test(leadOf(reading, left).replace(/tồn quỹ|dư(?! đầu)/giu, '')) ||
      !leftOver.test(text.slice(Math.max(spanOf(lines, left).from, left.from - 60), left.from))
    )
      return [];
    const nth = nthOf(lines, left);
    const top = lines[Math.max(1, nth - furthest)]?.from ?? 0;
    const earlier = quantitiesIn(reading, { from: top, to: left.from }).filter(
      (some) => isSum(some) && some.measure === left.measure,
    );
    if (earlier.some((some) => opening.test(leadOf(reading, some)))) return [];
    const came = largest(earlier.filter((some) => income.test(leadOf(reading, some))));
    const spent = largest(earlier.filter((some) => spending.test(leadOf(reading, some))));
    if (!came || !spent || came.value <= spent.value) return [];
    const difference = came.value - spent.value;
    const apart = difference > left.value ? difference - left.value : left.value - difference;
    const told = [came, spent].map((quantity) => ({ quantity }));
    const loose = [came, spent].reduce((all, { step }) => all + step / 2n, 0n);
    if (apart === 0n || fits(difference, left, told) || (scaleOf(left) < scaleOf(came) && apart <= loose)) return [];
    const values = reading.quantities.filter(({ measure }) => measure === left.measure).map(({ value }) => value);
    // What was carried over may be told in other words.
    if (values.some((a) => a + difference === left.value || values.some((b) => a - b === left.value))) return [];
    // What was carried over may not be told at all: then the rest is larger by far.
    const step = [came, spent, left].reduce((least, some) => (some.step < least ? some.step : least), left.step);
    const slip = turned({ value: difference, step }, { value: left.value, step });
    if (!slip && (!offByOne(difference, left) || apart * 4n > difference)) return [];
    const words = `Ghi ${quote(left)}, nhưng ${quote(came)} trừ ${quote(spent)} còn ${say(difference, left)}.`;
    return [{ kind: 'totalAndParts', at: { from: left.from, to: left.to }, other: spent, words }];
  });
}

const isSum = ({ measure, unit, rate, of, whole, about, value }: Quantity): boolean =>
  (measure === 'money' || (measure === 'count' && unit === '' && value >= 10n * one)) &&
  !rate &&
  !of &&
  !whole &&
  !about;

const leftOver =
  /(?<!\p{L})(?:kết dư|bội thu|dư|tồn(?: quỹ)?|chênh(?: lệch)?|cân đối|còn(?: lại)?|thặng dư|kết chuyển)(?!\p{L})[^\d,;.]{0,36}$/iu;
const opening = /(?<!\p{L})(?:tồn|dư|đầu (?:năm|kỳ)|chuyển sang|mang sang|năm (?:học )?trước|kỳ trước)(?!\p{L})/iu;
const income = /(?<!\p{L})thu(?! (?:hồi|hút|nhập|gom|về|hoạch|mua))(?!\p{L})/iu;
const spending = /(?<!\p{L})chi(?! (?:bộ|hội|đoàn|nhánh|tiết|ủy|phối|cục))(?!\p{L})/iu;

/** What is said before a number, back to the sign or the number before it. */
function leadOf({ text, lines }: Reading, some: Quantity): string {
  const said = text.slice(Math.max(spanOf(lines, some).from, some.from - 60), some.from);
  return said.replace(/.*(?:[,;.()]|\d)/su, '');
}

const largest = (some: readonly Quantity[]): Quantity | undefined =>
  some.toSorted((a, b) => (a.value < b.value ? 1 : -1))[0];
