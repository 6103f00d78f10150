import type { Span } from '../finding.ts';
import type { Quantity } from './quantities.ts';
import { one, worth } from './words.ts';

const inWords =
  /(?<!\p{L})(một|hai|ba|bốn|năm|sáu|bảy|tám|chín) phần (hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?!\p{L})/giu;
const inFigures =
  /(?:(?<=(?:chiếm|tỷ lệ|tỉ lệ|khoảng|gần|hơn)\s+)([1-9])\/([2-9])(?![\d/])(?!\s+(?:người|đoàn viên|đồng chí|tổ|đơn vị))|(?<=(?:đạt|bằng)\s+)([1-9])\/([2-9])(?=\s+(?:kế hoạch|dự toán|tổng số)))/giu;

/** "chiếm ba phần tư", "chiếm 3/5": a share, told less finely than in hundredths. */
export function readFractions(text: string): Quantity[] {
  return [inWords, inFigures].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: said, 1: a, 2: b, 3: c, 4: d }): Quantity[] => {
      const [x, y] = [a ?? c ?? '', b ?? d ?? ''].map(
        (word) => worth[word.toLowerCase()] ?? (/\d/u.test(word) ? BigInt(word) : 10n),
      ) as [bigint, bigint];
      if (x >= y) return [];
      const span: Span = { from: index, to: index + said.length };
      return [
        {
          ...span,
          value: (x * 100n * one) / y,
          step: one,
          measure: 'percent',
          unit: '',
          about: undefined,
          written: said,
        },
      ];
    }),
  );
}
