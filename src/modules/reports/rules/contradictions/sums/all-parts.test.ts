import { describe, expect, it } from 'vitest';
import { read } from '../reading/statements.ts';
import { countedParts } from './counted-parts.ts';

type Rule = typeof countedParts;
const words = (rule: Rule, text: string): string[] => rule(read(text)).map((found) => found.words);
const marks = (rule: Rule, ...texts: string[]): void => {
  for (const text of texts) expect(words(rule, text), text).toHaveLength(1);
};
const keepsSilent = (rule: Rule, ...texts: string[]): void => {
  for (const text of texts) expect(words(rule, text), text).toEqual([]);
};

describe('as many parts as are announced', () => {
  it('are all of them', () => {
    expect(
      words(
        countedParts,
        'Bán sách cũ thu 17,6 triệu đồng, đem trao hai nơi: xã Pá Hu 9,6 triệu đồng, xã Nậm Lành 10,8 triệu đồng.',
      ),
    ).toEqual(['Tổng ghi 17,6 triệu đồng, các phần cộng lại được 20,4 triệu đồng.']);
    marks(countedParts, 'Trao 85 suất quà tại ba xã (xã Đông 30 suất, xã Đoài 32 suất, xã Trung 25 suất).');
  });

  it('where they are not as many, are of something else or come out elsewhere', () => {
    keepsSilent(
      countedParts,
      'Trao 85 suất quà tại ba xã (xã Đông 30 suất, xã Đoài 30 suất, xã Trung 25 suất).',
      'Trao 85 suất quà tại bốn xã, trong đó xã Đông 30 suất, xã Đoài 32 suất, xã Trung 25 suất.',
      'Có 41 giải, gồm 3 giải nhất, 9 giải nhì, 13 giải ba, 16 giải khuyến khích.',
      'Chi 20,4 triệu đồng. Quỹ có 17,6 triệu đồng, trao hai nơi: xã Pá Hu 9,6 triệu đồng, xã Nậm Lành 10,8 triệu đồng.',
    );
  });
});
