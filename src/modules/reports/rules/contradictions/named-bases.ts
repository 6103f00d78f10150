import type { Quantity } from './quantities.ts';
import type { Reading } from './statements.ts';

const phrase = /^\s(?:của |trên |trong )?(?:tổng )?số ((?!tiền|còn|này|đó)\p{L}+(?:\s\p{L}+){0,3})/u;
const plainWords = /(?<!\p{L})(?:được|đã|có|của|là|toàn|các|hiện|nay|phải)(?!\p{L})/gu;

/** "bằng 79,1% tổng số nữ đoàn viên": the numbers before it with these words beside them, nearest first. */
export function namedBases({ text, quantities }: Reading, percent: Quantity, part: Quantity): Quantity[] {
  const said = phrase.exec(text.slice(percent.to, percent.to + 60))?.[1];
  const words =
    said
      ?.toLowerCase()
      .replace(plainWords, ' ')
      .split(/\s+/u)
      .filter((word) => word.length > 1) ?? [];
  if (words.length < 2) return [];
  return quantities
    .filter(
      (one) =>
        one.to <= part.from && one.measure === part.measure && one.value >= part.value && !one.about && !one.rate,
    )
    .filter((one) => {
      const beside = text.slice(Math.max(0, one.from - 30), one.to + 30).toLowerCase();
      return words.every((word) => beside.includes(word));
    })
    .toReversed()
    .slice(0, 3);
}
