import { spanning, type Finding } from '../finding.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { quantitiesIn, type Reading } from '../reading/statements.ts';
import { notAdding } from './sums.ts';
import { turned } from '../typing.ts';
import { sameMeasure } from '../reading/units.ts';

/** "mỗi tổ 12 đoàn viên, 5 tổ là 60 đoàn viên", "bình quân mỗi năm 20 lượt, 5 năm 100 lượt": so many times the one is all. */
export function averages(reading: Reading): Finding[] {
  return reading.sentences.flatMap((sentence): Finding[] => {
    const all = quantitiesIn(reading, sentence);
    return all.flatMap((rate): Finding[] => {
      const noun = rate.rate && !rate.about ? eachOf(reading, rate) : undefined;
      if (noun === undefined) return [];
      const told = all.filter(
        ({ measure, unit, about, rate: each }) =>
          !each && !about && measure === 'count' && `${unit} `.startsWith(`${noun} `),
      );
      const counts = told.filter((some, nth) => told.findIndex(({ value }) => value === some.value) === nth);
      const totals = all.filter(
        (total) =>
          total !== rate &&
          !total.rate &&
          !total.of &&
          !total.whole &&
          !total.about &&
          (sameMeasure(total, rate) ||
            (total.measure === rate.measure && /^(?:cái|chiếc)(?!\p{L})/u.test(total.unit))) &&
          !told.includes(total),
      );
      const [count, ...more] = counts;
      const [total, ...others] = totals;
      if (!count || !total || more.length + others.length > 0 || (total.unit === '' && total.measure === 'count'))
        return [];
      const product = (count.value * rate.value) / one;
      const apart = product > total.value ? product - total.value : total.value - product;
      const loose = /bình quân|trung bình/iu.test(reading.text.slice(sentence.from, rate.from)) ? product / 50n : 0n;
      const near =
        turned({ value: product, step: total.step }, total) ||
        (apart * 8n <= product && !reading.text.slice(...ends(total, count, rate)).includes(';'));
      // "11 CĐCS, bốn cụm còn lại mỗi cụm 9": not all of them.
      const some = /(?<!\p{L})(?:còn lại|trừ)(?!\p{L})/iu.test(reading.text.slice(...ends(total, count, rate)));
      return apart > loose && near && !some
        ? [{ ...notAdding(total, [], product), at: spanning(total, count, rate) }]
        : [];
    });
  });
}

const ends = (...all: readonly Quantity[]): [number, number] => {
  const { from, to } = spanning(...all);
  return [from, to];
};

/** To each of what it falls: "mỗi tổ", "/người". */
function eachOf({ text }: Reading, { from, to }: Quantity): string | undefined {
  // "mỗi lần từ 31 đến 50 ngày": no one number falls to each.
  if (/(?:từ|đến)\s$/iu.test(text.slice(Math.max(0, from - 5), from))) return undefined;
  const before = /mỗi\s(\p{L}+)(?:\s[\p{L}/]+){0,3}\s$/iu.exec(text.slice(Math.max(0, from - 40), from));
  const after = /^(?:\s\p{L}+)?\s?\/\s?(\p{L}+(?:\sviên)?)(?!\s?\/)/u.exec(text.slice(to, to + 24));
  return (before ?? after)?.[1]?.toLowerCase();
}
