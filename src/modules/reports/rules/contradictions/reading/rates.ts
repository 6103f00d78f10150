import type { Quantity } from './quantities.ts';

const each = /(?<!\p{L})(?:mỗi|bình quân|trung bình|từng)(?:\s[\p{L}/]+){0,5}\s$/iu;
const level =
  /(?<!(?:ở|đạt|lên|xuống|dưới|trên|vượt)\s)(?<!\p{L})(?:mức|đơn giá|định mức)(?:\s(?:hỗ trợ|chi|thưởng|tặng|quà|trợ cấp|là|từ|thăm hỏi))*\s$/iu;

/** "50 triệu đồng/nhà", "mỗi suất 500.000 đồng", "mức 2 triệu đồng": what falls to one, no sum of all. */
export function isRate(text: string, { from, to, measure, of, whole }: Quantity): boolean {
  if (of || whole || measure === 'percent') return false;
  const [before, after] = [text.slice(Math.max(0, from - 48), from), text.slice(to, to + 24)];
  // "05 đ/c" are comrades, "12 k/n" are proposals: an abbreviation, not one of something.
  if (/^\s?\p{L}\/\p{L}(?!\p{L})/u.test(after)) return each.test(before);
  if (/^(?:\s\p{L}+)?\s?\/\s?(?:01 |1 )?(?!kh |kế hoạch|dự toán|chỉ tiêu|tổng)\p{L}/iu.test(after))
    return measure === 'money' || !/^\s?\/\s?đ/u.test(after);
  if (measure === 'money' && /^\s(?:một|mỗi|trên) (?:người|suất|nhà|tháng|cháu|hộ|năm)/u.test(after)) return true;
  return each.test(before) || (measure === 'money' && level.test(before));
}
