import { formatNumber } from '../../../../../kernel/vi/number.ts';
import { quote, type Finding, type Span } from '../finding.ts';
import { one, readPlain, type Quantity } from '../reading/quantities.ts';
import { quantitiesIn, spanOf, type Reading } from '../reading/statements.ts';
import { mistyped } from '../typing.ts';

const growth =
  /(?<!\p{L})(tăng|giảm|hạ|nâng|thêm|hơn|kém|nhích|thấp|cao|cải thiện)(?:\s\p{L}+){0,4}\s(\d+(?:,\d+)?)\s?%?\s?\(?điểm(?: phần trăm| %)?/giu;
const loose = /(?<!\p{L})(?:gần|hơn|trên|khoảng|chừng|xấp xỉ)\s$/u;
/** They say that something grew, and not what. */
const silent = new Set(
  'tỷ lệ tăng giảm lên xuống còn từ điểm phần trăm so với năm trước thêm nâng đạt và của là có trong kỳ cùng được đến số đã nhiệm cuối đầu hơn mới toàn nay nhưng vượt mục tiêu'.split(
    ' ',
  ),
);
/** "từ 78,4% lên 91,2%", "89,8% (năm trước 86,5%", "6,1%; cùng kỳ 9,4%" */
const rising = /^(?:\s\p{L}+){0,6},?\s?\(?(?:lên|xuống|còn)(?:\s\p{L}+){0,2}\s$/u;
const compared = /^\s?[(,;](?:[^\d.;]|20\d\d){0,22}(?:trước|năm 20\d\d|cùng kỳ|ngoái|đầu nhiệm kỳ)[^\d.;]{0,14}$/u;

/** Two percents of one thing at two times, and the words that say which. */
interface Pair {
  now: Quantity;
  earlier: Quantity;
  words: ReadonlySet<string>;
}

/** "Tỷ lệ vào công đoàn 89,8% (năm trước 86,5%)" here, "tỷ lệ vào công đoàn tăng 2,3 điểm phần trăm" there. */
export function pointsElsewhere(reading: Reading): Finding[] {
  const { text, sentences } = reading;
  const pairs = pairsIn(reading);
  if (pairs.length === 0) return [];
  return [...text.matchAll(growth)].flatMap(({ index, 0: said, 2: number = '' }): Finding[] => {
    const at = { from: index + said.lastIndexOf(number), to: index + said.length };
    if (loose.test(text.slice(at.from - 9, at.from))) return [];
    const told = readPlain(number);
    const slack = number.includes(',') ? one / 100n : one - 1n;
    const explained = (a: Quantity, b: Quantity): boolean => apart(apart(a.value, b.value), told) <= slack;
    const beside = percentsIn(reading, spanOf(reading.lines, at));
    if (pairs.some(({ now, earlier }) => explained(now, earlier))) return [];
    if (beside.some((a) => beside.some((b) => a !== b && explained(a, b)))) return [];
    const own = wordsOf(reading, { from: spanOf(sentences, at).from, to: at.to });
    const shared = ({ words }: Pair): number => [...own].filter((word) => words.has(word)).length;
    const [pair] = pairs.toSorted((a, b) => shared(b) - shared(a));
    if (!pair) return [];
    const { now, earlier } = pair;
    const meant = { value: apart(now.value, earlier.value), step: now.step };
    // The only two percents that the draft compares, and one figure of what they are apart is another.
    const isOnly = pairs.length === 1 && mistyped(meant, { value: told, step: now.step });
    if (shared(pair) < 2 && !isOnly) return [];
    const exact = Number(meant.value) / Number(one);
    return [
      {
        kind: 'percentAndRatio',
        at,
        other: { from: Math.min(now.from, earlier.from), to: Math.max(now.to, earlier.to) },
        words: `Ghi ${number} điểm phần trăm, nhưng ${quote(earlier)} và ${quote(now)} cách nhau ${formatNumber(exact)} điểm.`,
      },
    ];
  });
}

const percentsIn = (reading: Reading, span: Span): Quantity[] =>
  quantitiesIn(reading, span).filter(({ measure, about }) => measure === 'percent' && !about);
const apart = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a);

function pairsIn(reading: Reading): Pair[] {
  const { text, sentences } = reading;
  const percents = reading.quantities.filter(({ measure, about }) => measure === 'percent' && !about);
  return percents.flatMap((first, nth): Pair[] => {
    const next = percents[nth + 1];
    if (!next) return [];
    const gap = text.slice(first.to, next.from);
    const rises = /từ(?:\s\p{L}+){0,2}\s$/u.test(text.slice(first.from - 18, first.from)) && rising.test(gap);
    if (!rises && !compared.test(gap)) return [];
    const from = Math.max(spanOf(sentences, first).from, first.from - 70);
    const words = wordsOf(reading, { from, to: first.from });
    return [rises ? { earlier: first, now: next, words } : { earlier: next, now: first, words }];
  });
}

const wordsOf = ({ text }: Reading, { from, to }: Span): Set<string> =>
  new Set(
    (
      text
        .slice(from, to)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? []
    ).filter((word) => !silent.has(word)),
  );
