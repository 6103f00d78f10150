import { formatNumber } from '../../../../../kernel/vi/number.ts';
import { quote, spanning, type Finding } from '../finding.ts';
import { one, readPlain, type Quantity } from '../reading/quantities.ts';
import { lasts, loosely } from './shares.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';
import { worth } from '../reading/words.ts';

const pattern = /(?<!\p{L})gấp\s+(?:(đôi)|(rưỡi)|(\d+(?:,\d+)?|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?:lần)?)/giu;

/** "150 suất, gấp 2,5 lần năm ngoái (60 suất)", "từ 1.850 lên 14.208 người, gấp 7,7 lần": how many times so much. */
export function multiples(reading: Reading): Finding[] {
  const { text } = reading;
  return [...text.matchAll(pattern)].flatMap((match): Finding[] => {
    const [from, to] = [match.index, match.index + match[0].length];
    const sentence = spanOf(reading.sentences, { from, to });
    if (
      /(?:gần|hơn|trên|khoảng|xấp xỉ|tới|chừng)\s*$/u.test(text.slice(from - 8, from)) ||
      /^gấp\s+(?:hơn|gần)/iu.test(text.slice(from, to + 8))
    )
      return [];
    const [told, step] = timesOf(match);
    const before = quantitiesIn(reading, { from: sentence.from, to: from }).filter((some) => isPlain(some));
    const now = before.at(-1);
    const earlier = before.at(-2);
    const behind = quantitiesIn(reading, { from: to, to: sentence.to }).find(isPlain);
    const base =
      behind && /^[^;.\d]{0,36}(?:năm 20\d\d\s*)?\(\s*$/u.test(text.slice(to, behind.from))
        ? behind
        : earlier &&
            now &&
            /(?<!\p{L})từ\s[^;.]*$/iu.test(text.slice(sentence.from, earlier.from + 1)) &&
            /(?:lên|thành)/u.test(text.slice(earlier.to, now.from))
          ? earlier
          : undefined;
    if (!now || !base || base.value === 0n || !loosely(now, base) || from - now.to > 40) return [];
    const beside = quantitiesIn(reading, spanOf(reading.lines, sentence)).filter(isPlain);
    const gives = (a: Quantity, b: Quantity): boolean => off((a.value * one) / b.value, told) * 2n < step;
    if (beside.some((a) => beside.some((b) => a !== b && b.value > 0n && loosely(a, b) && gives(a, b)))) return [];
    const exact = (now.value * one) / base.value;
    const apart = off(exact, told);
    if (apart * 2n < step || apart < 200n) return [];
    const words = `Ghi ${text.slice(from, to).trim()}, nhưng ${quote(now)} so với ${quote(base)} là ${formatNumber(Math.round(Number(exact) / 100) / 100)} lần.`;
    return [{ kind: 'percentAndRatio', at: spanning(now, base, { from, to }), words }];
  });
}

const off = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a);

const isPlain = (some: Quantity): boolean =>
  some.measure !== 'percent' && !some.of && !some.whole && !some.about && !lasts(some) && !some.unit.startsWith('lần');

/** In ten-thousandths, and what one of its last figure is worth. */
function timesOf([, twice, half, said = '']: RegExpMatchArray): [bigint, bigint] {
  if (twice !== undefined) return [2n * one, one / 2n];
  if (half !== undefined) return [(3n * one) / 2n, one / 5n];
  const plain = /\d/u.test(said) ? readPlain(said) : (worth[said.toLowerCase()] ?? 10n) * one;
  return [plain, said.includes(',') ? one / 10n : one];
}
