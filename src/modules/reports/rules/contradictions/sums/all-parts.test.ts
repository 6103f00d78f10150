import { describe, expect, it } from 'vitest';
import { read } from '../reading/statements.ts';
import { countedParts } from './counted-parts.ts';
import { rowsBelow } from './rows-below.ts';

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

describe('rows below a number', () => {
  it('come to it, in a table and in a list', () => {
    expect(
      words(
        rowsBelow,
        'Chi trong chín tháng 742 triệu đồng:\nNội dung | Số tiền\nTham quan | 356 triệu\nSinh nhật | 94,2 triệu\nKhám sức khỏe | 309,8 triệu',
      ),
    ).toEqual(['Tổng ghi 742 triệu đồng, các phần cộng lại được 760 triệu đồng.']);
    marks(
      rowsBelow,
      'III. Phần chi: 698,9\n1. Đại diện: 412,7 - riêng quà Tết 201,5\n2. Tuyên truyền: 147,3\n3. Quản lý: 148,9\nIV. Dư: 228,0',
      'Trao 41 suất quà như sau:\n- Tổ Một: 12 suất\n- Tổ Hai: 14 suất\n- Tổ Ba: 13 suất',
    );
  });

  it('which are told in part, or closed by a sum of their own', () => {
    keepsSilent(
      rowsBelow,
      'Trao 39 suất quà như sau:\n- Tổ Một: 12 suất\n- Tổ Hai: 14 suất\n- Tổ Ba: 13 suất',
      'Trao 41 suất quà, trong đó:\n- Tổ Một: 12 suất\n- Tổ Hai: 14 suất\n- Tổ Ba: 13 suất',
      'Trao 41 suất quà như sau:\n- Tổ Một: 12 suất\n- Tổ Hai: 14 suất\n- Tổ Ba: 13 suất\n- Cộng: 39 suất',
      'Đoàn viên 41 người:\n- Nữ: 18 người\n- Đảng viên: 12 người\n- Thạc sĩ: 9 người',
      'Kế hoạch 41 suất quà như sau:\n- Tổ Một: 12 suất\n- Tổ Hai: 14 suất\n- Tổ Ba: 13 suất',
    );
  });
});
