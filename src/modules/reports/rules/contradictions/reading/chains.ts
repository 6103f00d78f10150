import type { Quantity } from './quantities.ts';
import { scaleOf } from './scales.ts';
import { one } from './words.ts';

/** "35, 42 và 51 lượt", "212; 230; 274 triệu đồng": the last of a chain says what all of them count. */
export function chainUnits(text: string, found: readonly Quantity[]): void {
  const linked = new Set<Quantity>();
  for (let nth = found.length - 2; nth >= 0; nth -= 1) {
    const [part, next] = [found[nth], found[nth + 1]];
    if (
      !part ||
      !next ||
      part.unit !== '' ||
      part.measure !== 'count' ||
      part.of ||
      part.whole ||
      next.of ||
      next.whole
    )
      continue;
    if (!/^(?:[,;]|(?:,)? và)\s$/u.test(text.slice(part.to, next.from))) continue;
    // "2023: 3; 2024: 2; 5 năm có 25 vụ": what begins anew is no link.
    if (text[part.to] === ';' && next.unit === 'năm') continue;
    // "doanh nghiệp 23; 5.214 đoàn viên": a number with a word of its own is no link, but in a chain it only begins it.
    if (
      !(linked.has(next) && text[part.to] === ',') &&
      !/(?:\d[,;]|[:(]|và|là|lần lượt|tương ứng|theo năm|từng năm|được)\s$/u.test(text.slice(part.from - 10, part.from))
    )
      continue;
    linked.add(part);
    if (next.measure === 'count') part.unit = next.unit;
    const scale = next.measure === 'money' ? (next.scale ?? 1n) : 1n;
    if (scale > 1n && part.value * 20n > next.value / scale && part.value < (next.value / scale) * 20n)
      Object.assign(part, { value: part.value * scale, step: part.step * scale, measure: 'money', scale });
  }
}

const then =
  /^(?:\s?\/\s?\p{L}+){0,2}\s?[,;(]\s?(?:so với )?(?:cùng kỳ(?: năm (?:trước|ngoái|20\d\d))?|(?:năm|kỳ|quý|nhiệm kỳ) trước|năm ngoái|(?:cuối )?năm 20\d\d|20\d\d|đầu (?:năm|kỳ|nhiệm kỳ))(?: là| chỉ| đạt| mới|:)?\s$/u;

/** "Thu nhập 13,4 triệu đồng, năm trước 12,8, tăng 4,7%": what was then counts the same as what is now. */
export function unitsThen(text: string, found: readonly Quantity[]): void {
  for (const [nth, now] of found.entries()) {
    const part = found[nth + 1];
    if (!part || part.unit !== '' || part.measure !== 'count' || part.of || part.whole || now.whole) continue;
    if (!then.test(text.slice(now.to, part.from)) || !/^\s?(?:[,;.)]|$)/u.test(text.slice(part.to, part.to + 2)))
      continue;
    const scale = now.measure === 'money' ? (now.scale ?? 1n) : 1n;
    const near = part.value * scale * 3n > now.value && part.value * scale < now.value * 3n;
    if (!near || (scale === 1n && now.measure !== 'percent')) continue;
    Object.assign(part, { value: part.value * scale, step: part.step * scale, measure: now.measure });
    if (scale > 1n) part.scale = scale;
  }
}

/** "88/80 triệu đồng", "2.415 đoàn viên/2.440 cán bộ", "5.120.000 đồng/20.480.000 đồng". */
export function joinRatios(text: string, found: Quantity[]): void {
  for (const [nth, part] of found.entries()) {
    const whole = found[nth + 1];
    if (!whole || part.measure === 'percent' || whole.measure === 'percent') continue;
    const between = text.slice(part.to, whole.from);
    const among =
      part.unit === '' &&
      part.measure === 'count' &&
      part.value < whole.value &&
      /^\s(?:trong|trên)(?: tổng)?(?: số)?\s$/u.test(between);
    if (
      !among &&
      !/^(?:\s\p{L}+){0,4}\s?\/\s?(?:(?:tổng số|kh|kế hoạch|dự toán|chỉ tiêu)(?: năm| giao)? )?$/iu.test(between)
    )
      continue;
    const scale = whole.step % (one * 1_000n) === 0n ? scaleOf(whole) : 1n;
    if (part.measure === 'count' && (whole.measure === 'money' || scale > 1n) && !part.unit && scaleOf(part) === 1n)
      [part.value, part.step, part.measure] = [part.value * scale, part.step * scale, whole.measure];
    part.of = whole;
    whole.whole = true;
    if (!part.unit && part.measure === 'count') part.unit = whole.unit;
  }
}
