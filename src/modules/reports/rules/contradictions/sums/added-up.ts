import { spanOf, quantitiesIn, type Reading } from '../reading/statements.ts';
import type { Finding } from '../finding.ts';
import type { Quantity } from '../reading/quantities.ts';
import { overlapping } from './axes.ts';
import { sameMeasure } from '../reading/units.ts';
import { worth } from '../reading/words.ts';
import { contradicts } from './clearance.ts';
import { lasts } from '../percents/shares.ts';
import { fits } from './sums.ts';

const sumOf = (parts: readonly Quantity[]): bigint => parts.reduce((sum, { value }) => sum + value, 0n);

/** "Ba khoản này làm thành tổng thu …": so many numbers of the sentence before. */
function takenUp(reading: Reading): Finding[] {
  const { text, sentences } = reading;
  return sentences.flatMap((sentence, nth): Finding[] => {
    const found =
      /^(hai|ba|bốn|năm|sáu|\d)\s\p{L}+(?:\s\p{L}+)?\s(?:này|trên|đó|nói trên|ấy)\s(?:làm thành|cộng|gộp|tổng|có tổng|là|được)[^,;.\d]{0,24}$/iu;
    const own = quantitiesIn(reading, sentence).filter(({ measure }) => measure !== 'percent');
    const total = own.find((some) => found.test(text.slice(sentence.from, some.from)));
    const before = sentences[nth - 1];
    if (!total || total.about || total.rate || !before) return [];
    const many = Number(
      (worth[found.exec(text.slice(sentence.from, total.from))?.[1]?.toLowerCase() ?? ''] ?? 0n).toString(),
    );
    const parts = quantitiesIn(reading, before)
      .filter((some) => !some.of && !some.whole && !some.rate && sameMeasure(some, total))
      .slice(-many);
    if (many < 2 || parts.length < many || fits(sumOf(parts), total, [])) return [];
    return contradicts(reading, total, parts);
  });
}

export function addedUp(reading: Reading): Finding[] {
  return [...takenUp(reading), ...closedBy(reading)];
}

/** "… họp 03 lần, … họp 02 lần, tổng 05 lần": the total stands after its parts. */
function closedBy(reading: Reading): Finding[] {
  const { text } = reading;
  return reading.quantities.flatMap((total): Finding[] => {
    const sentence = spanOf(reading.sentences, total);
    const before = text.slice(sentence.from, total.from);
    const bracket =
      before.endsWith('(') && text[total.to + Math.max(0, total.written.length - (total.to - total.from))] === ')';
    const outOf = /(?:trên|trong) tổng số\s*$/iu.test(before);
    const cue =
      outOf ||
      /(?:^|[,;:]\s*|\s)(?:tổng cộng|cộng lại|cộng|gộp lại|vị chi|(?<=,\s)thành|cả thảy|tổng số|tổng|cả (?:năm|(?:hai|ba|bốn|\d) (?:năm|đợt|quý|tổ|lần|nguồn)))\s*(?:là|được|có|bằng|đạt|thu)?\s*$/iu.test(
        before,
      );
    if ((!cue && !bracket) || total.measure === 'percent' || total.about || lasts(total)) return [];
    if (total.rate || /bình quân|trung bình/iu.test(before)) return [];
    const earlier = quantitiesIn(reading, { from: sentence.from, to: total.from });
    if (earlier.some((some) => some.rate && sameMeasure(some, total))) return [];
    const parts = earlier.filter((one) => !one.of && !one.whole && !one.rate && sameMeasure(one, total));
    const labels = parts.map((part, nth) => text.slice(parts[nth - 1]?.to ?? sentence.from, part.to));
    if (outOf && (parts.length < 3 || sumOf(parts) <= total.value || overlapping(labels))) return [];
    const bare = parts.filter((one) => one.unit === '' && one.measure === 'count' && total.unit !== '').length;
    if (bare > 0 && (bare < parts.length || bare < 3)) return [];
    if (parts.length < (bracket ? 3 : 2)) return [];
    const sums = parts.map((_, nth) => sumOf(parts.slice(nth)));
    if (sums.slice(0, -1).some((sum) => fits(sum, total, [])) || parts.some((one) => one.value >= total.value && !cue))
      return [];
    const between = text.slice(parts[0]?.from, total.from);
    if (/trong đó|so với|kế hoạch|tăng|giảm/iu.test(between)) return [];
    return contradicts(reading, total, parts);
  });
}
