import type { Finding } from '../finding.ts';
import { one, type Quantity } from '../reading/quantities.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';
import { turned } from '../typing.ts';
import { before, isPlain } from './misses.ts';
import { say } from './sums.ts';
import { quote, spanning } from '../finding.ts';

/** "Sửa nhà cho 05 đồng chí, mỗi nhà 40 triệu đồng; cộng 220 triệu đồng": so many, each so much, and right behind it what all of it comes to. */
export function soManyTimes(reading: Reading): Finding[] {
  return reading.quantities.flatMap((rate): Finding[] => {
    if (!rate.rate || rate.measure !== 'money' || rate.about || !fallsToEach(reading, rate)) return [];
    const own = quantitiesIn(reading, spanOf(reading.sentences, rate)).filter(({ measure }) => measure !== 'percent');
    const total = own.find((some) => some.from > rate.to);
    const count = own.findLast(
      (some) => some.to <= rate.from && some.measure === 'count' && !some.rate && some.value > one,
    );
    if (!total || !count || !isPlain(count) || !isTotal(reading, rate, total)) return [];
    const money = own.filter((some) => some.measure === 'money' && some !== total);
    if (money.some((some) => some !== rate && some.from > count.from && some.to < total.from)) return [];
    const product = times(count, rate);
    if (!isSlip(product, total) || comesOut(own, money, product, total)) return [];
    const words = `Ghi ${quote(total)}, nhưng ${quote(count)} nhân ${quote(rate)} được ${say(product, total)}.`;
    return [{ kind: 'totalAndParts', at: spanning(count, rate, total), words }];
  });
}

const times = (count: Quantity, rate: Quantity): bigint => (count.value * rate.value) / one;

/** To each of those who are counted, not of a month or a time. */
function fallsToEach(reading: Reading, rate: Quantity): boolean {
  const behind = reading.text.slice(rate.to, rate.to + 24);
  const each =
    /mỗi\s(\p{L}+)(?:\s\p{L}+){0,3}\s$/iu.exec(before(reading, rate, 40)) ??
    /^(?:\s\p{L}+)?\s?\/\s?(\p{L}+)/u.exec(behind);
  return each !== null && !/^(?:tháng|năm|quý|ngày|tuần|lần|buổi|giờ|bên|nhà nước)$/iu.test(each[1] ?? '');
}

const isTotal = ({ text }: Reading, rate: Quantity, total: Quantity): boolean =>
  total.measure === 'money' &&
  isPlain(total) &&
  total.from - rate.to <= 50 &&
  /(?:tổng(?:\s\p{L}+){0,3}|cộng|hết|thành|là|=)\s*$/iu.test(text.slice(rate.to, total.from));

/** Rounded it may be, off by far it is of something else. */
function isSlip(product: bigint, total: Quantity): boolean {
  const apart = product > total.value ? product - total.value : total.value - product;
  if (apart === 0n || (total.written.includes(',') && apart < total.step)) return false;
  return apart * 4n <= total.value || turned({ value: product, step: total.step }, total);
}

/** Another count or another rate of the sentence comes to it, alone or with this one. */
const comesOut = (own: readonly Quantity[], money: readonly Quantity[], product: bigint, total: Quantity): boolean =>
  own.some(
    (count) =>
      count.measure === 'count' &&
      money.some((some) => [times(count, some), times(count, some) + product].includes(total.value)),
  );
