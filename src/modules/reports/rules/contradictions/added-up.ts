import { spanOf, quantitiesIn, type Reading } from './statements.ts';
import type { Finding } from './finding.ts';
import { sameMeasure, type Quantity } from './quantities.ts';
import { fits, inScale, notAdding } from './sums.ts';

/** Lines of numbers closed by "Cộng": each column against its sum. */
export function columns(reading: Reading): Finding[] {
  const { text, lines } = reading;
  return lines.flatMap((line, nth): Finding[] => {
    const said = text.slice(line.from, line.to);
    if (!/^[-+\s]*(?:tổng cộng|cộng|tổng số|tổng)\s*(?:\([^)]*\))?\s*:?\s*\d/iu.test(said)) return [];
    const all = quantitiesIn(reading, spanOf(reading.sentences, line)).filter((one) => one.measure !== 'percent');
    const totals = all.filter(
      (one, at) =>
        !/bình quân|trung bình/iu.test(text.slice(line.from, one.from)) &&
        all.findIndex((other) => sameMeasure(one, other)) === at,
    );
    const rows: Quantity[][] = [];
    for (const row of lines.slice(0, nth).toReversed()) {
      const own = quantitiesIn(reading, row).filter((one) => one.measure !== 'percent');
      if (own.length === 0 || row.to - row.from > 120) break;
      rows.unshift(own);
    }
    return totals.slice(0, 4).flatMap((total, column): Finding[] => {
      const cells = rows.map(
        (row) => row.find((one) => sameMeasure(one, total) && (one.unit !== '' || total.unit === '')) ?? row[column],
      );
      const fitting = cells.map((cell) => (cell && sameMeasure(cell, total) ? cell : undefined));
      const whole = fitting.slice(fitting.lastIndexOf(undefined) + 1).filter((one) => one !== undefined);
      if (whole.length < 2) return [];
      const sums = [whole, whole.slice(1)].map((some) => some.reduce((sum, one) => sum + inScale(one, total), 0n));
      if (sums.some((sum) => fits(sum, total, []))) return [];
      return [notAdding(total, whole, sums[0] ?? 0n)];
    });
  });
}

/** "… họp 03 lần, … họp 02 lần, tổng 05 lần": the total stands after its parts. */
export function addedUp(reading: Reading): Finding[] {
  const { text } = reading;
  return reading.quantities.flatMap((total): Finding[] => {
    const sentence = spanOf(reading.sentences, total);
    const before = text.slice(sentence.from, total.from);
    const bracket =
      before.endsWith('(') && text[total.to + Math.max(0, total.written.length - (total.to - total.from))] === ')';
    const cue =
      /(?:^|[,;:]\s*|\s)(?:tổng cộng|cộng lại|cộng|cả thảy|tổng số|tổng|cả (?:năm|(?:hai|ba|bốn|\d) (?:năm|đợt|quý|tổ|lần|nguồn)))\s*(?:là|được|có|bằng|đạt|thu)?\s*$/iu.test(
        before,
      );
    if ((!cue && !bracket) || total.measure === 'percent' || total.about) return [];
    if (/mỗi|bình quân|trung bình|\/\s?(?:người|nhà|suất|cháu|tháng|quý|năm)/iu.test(before)) return [];
    const parts = quantitiesIn(reading, { from: sentence.from, to: total.from }).filter(
      (one) => one.measure === total.measure && !one.of && !one.whole && sameMeasure(one, total),
    );
    const bare = parts.filter((one) => one.unit === '' && one.measure === 'count' && total.unit !== '').length;
    if (bare > 0 && (bare < parts.length || bare < 3)) return [];
    if (parts.length < (bracket ? 3 : 2)) return [];
    const sums = parts.map((_, nth) => parts.slice(nth).reduce((sum, one) => sum + one.value, 0n));
    if (sums.slice(0, -1).some((sum) => fits(sum, total, [])) || parts.some((one) => one.value >= total.value && !cue))
      return [];
    const between = text.slice(parts[0]?.from, total.from);
    if (/trong đó|so với|kế hoạch|tăng|giảm|trên tổng/iu.test(between)) return [];
    return [notAdding(total, parts, sums[0] ?? 0n)];
  });
}
