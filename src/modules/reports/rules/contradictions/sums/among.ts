import { axisOf } from './axes.ts';
import type { Finding } from '../finding.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { spanOf, type Reading } from '../reading/statements.ts';
import { notAdding, partTooLarge } from './sums.ts';
import { sameMeasure } from '../reading/units.ts';

/** "Trong 58 đoàn viên, có 40 nữ …": no part is larger than those among whom it is. */
export function amongThem(reading: Reading): Finding[] {
  const { text } = reading;
  return reading.quantities.flatMap((whole, nth): Finding[] => {
    const part = reading.quantities[nth + 1];
    const before = text.slice(Math.max(0, whole.from - 20), whole.from);
    if (!part || whole.measure !== 'count' || !/(?:^|[.;\n]\s*|\s)trong (?:số |tổng số )?$/iu.test(before)) return [];
    if (
      whole.of ||
      part.of ||
      part.whole ||
      whole.unit === '' ||
      !sameMeasure(whole, part) ||
      part.value <= whole.value
    )
      return [];
    if (
      /^(?:năm|tháng|ngày|quý|giờ)/u.test(whole.unit) ||
      !/^[^.;:()]{2,60}(?:có|thì|,)[^.;:()]{0,40}$/u.test(text.slice(whole.to, part.from))
    )
      return [];
    return [partTooLarge(whole, part)];
  });
}

/** "10 chỉ tiêu: đạt bảy, đang thực hiện hai, khó đạt hai": outcomes shut each other out, together they are at most all. */
export function outcomes(reading: Reading): Finding[] {
  const { text } = reading;
  return reading.quantities.flatMap((whole, nth): Finding[] => {
    if (whole.measure !== 'count' || whole.unit === '' || whole.of || whole.whole || whole.rate) return [];
    const sentence = spanOf(reading.sentences, whole);
    const run: Quantity[] = [];
    let last: Quantity = whole;
    for (const part of reading.quantities.slice(nth + 1)) {
      const lead = text.slice(last.to, part.from).replace(/^.*[,;](?=[^,;]*$)/su, '');
      const fits = part.to <= sentence.to && !part.of && !part.whole && sameMeasure(part, whole);
      if (!fits || axisOf(lead) !== 'outcome' || /vượt/iu.test(lead)) break;
      run.push(part);
      last = part;
    }
    const sum = run.reduce((all, { value }) => all + value, 0n);
    const open = /(?:chưa|không|khó|đang)\s/iu.test(text.slice(run[0]?.to, last.from));
    return run.length > 1 && open && sum > whole.value && !whole.about ? [notAdding(whole, run, sum)] : [];
  });
}

/** "14 đơn trong số 12 đơn": more than there are. */
export function moreThanAll({ text, quantities }: Reading): Finding[] {
  return quantities.flatMap((part, nth): Finding[] => {
    const whole = quantities[nth + 1];
    if (!whole || part.measure !== 'count' || part.unit === '' || part.of || part.whole || whole.about) return [];
    if (!sameMeasure(part, whole) || part.value <= whole.value) return [];
    const among = /^(?:\s\p{L}+){0,3}\s(?:trong|trên)\s(?:tổng\s)?số\s$/u.test(text.slice(part.to, whole.from));
    return among ? [partTooLarge(whole, part)] : [];
  });
}

/** "312 cháu học giỏi, trong đó giỏi cấp tỉnh 332 cháu": a part larger than the only number of which it may be one. */
export function largerThanWhole(reading: Reading): Finding[] {
  const { text, quantities, sentences } = reading;
  return quantities.flatMap((whole, nth): Finding[] => {
    const part = quantities[nth + 1];
    if (!part || part.value <= whole.value || part.value >= whole.value * 2n || whole.value < smallest) return [];
    if ([whole, part].some(({ of, whole: all, about, rate }) => of || all || about || rate)) return [];
    if (whole.measure !== 'count' || !sameMeasure(whole, part) || (whole.unit === '' && part.unit === '')) return [];
    if (
      !/^[^.;:(\n]{0,50}[,;(]\s*trong (?:đó|số đó|số này)(?!\p{L})[^.;(\n]{0,40}$/iu.test(
        text.slice(whole.to, part.from),
      )
    )
      return [];
    const sentence = spanOf(sentences, whole);
    const earlier = quantities.slice(0, nth).filter(({ from }) => from >= sentence.from);
    return earlier.some((some) => some.value >= part.value && sameMeasure(some, part))
      ? []
      : [partTooLarge(whole, part)];
  });
}

/** Of what is few, more may be told by another noun. */
const smallest = 10n * one;
