import { describe, expect, test } from 'vitest';
import { read } from '../reading/statements.ts';
import { allMembersTwice } from './all-members.ts';
import { pairsWithin } from './pairs.ts';
import { sameFigure } from './same-figure.ts';
import { isSpokenOfAsKnown } from './spoken-of.ts';

const title = 'Báo cáo tổng kết công tác công đoàn năm 2024 - CĐCS Trường THPT Núi Voi';
const twice = (...lines: readonly string[]): string[] => {
  const reading = read([title, ...lines].join('\n'));
  return allMembersTwice(reading, pairsWithin(reading)).map(
    ({ a, b }) => `${a.claim.quantity.written} ${b.claim.quantity.written}`,
  );
};

describe('All members of a union are one number at one time', () => {
  test.each([
    [
      ['Đến thời điểm báo cáo (30/11/2024), số đoàn viên là 24 đồng chí.', 'Kết thúc năm, toàn CĐCS có 27 đoàn viên.'],
      '24 đồng chí 27 đoàn viên',
    ],
    [
      ['Công đoàn Sở có 186 đoàn viên.', 'Với 168 đoàn viên hiện có, công tác đi vào nền nếp.'],
      '186 đoàn viên 168 đoàn viên',
    ],
    [
      ['Công đoàn cơ sở có 742 đoàn viên.', 'Vận động toàn bộ 724 đoàn viên hiện có tham gia.'],
      '742 đoàn viên 724 đoàn viên',
    ],
    [
      ['Toàn công ty có 1.310 lao động, 1.287 đoàn viên.', 'Với 1.278 đoàn viên đến cuối năm, công đoàn đoàn kết.'],
      '1.287 đoàn viên 1.278 đoàn viên',
    ],
  ])('told twice: %s', (lines, told) => expect(twice(...lines)).toEqual([told]));

  test.each([
    [['Toàn trường có 84 đoàn viên.', 'Với 84 đoàn viên, công tác đi vào nền nếp.']],
    [['Đầu năm 2024, Công đoàn Viện có 405 đoàn viên.', 'Với 412 đoàn viên, công tác đi vào nền nếp.']],
    [['CĐCS Trường Mầm non Hoa Sen có 45 đoàn viên.', 'CĐCS Trường Tiểu học Sơn Ca có 48 đoàn viên.']],
    [['Toàn trường có 84 đoàn viên.', 'Có 78 đoàn viên nữ dự tập huấn.']],
    [['Toàn trường có 84 đoàn viên.', 'Tổ Tự nhiên có 72 đoàn viên.']],
  ])('of other times, other unions and some of them: %s', (lines) => expect(twice(...lines)).toEqual([]));
});

describe('A number may be spoken of as one that the reader knows', () => {
  const known = (said: string): boolean => {
    const reading = read(`${title}\n${said}`);
    const number = reading.quantities.find(({ from }) => from > title.length);
    return number !== undefined && isSpokenOfAsKnown(reading, number);
  };

  test.each([
    'Lễ trao cho cả 45 cháu nói trên.',
    'Toàn bộ 69 phần quà đã đến tay người nhận.',
    'Với 643 bài báo, đoàn viên nâng vị thế của trường.',
    'Nhìn chung, với 473 đoàn viên tham gia, phong trào đi vào nếp.',
    'Nổi bật là 55 sáng kiến được công nhận.',
    'Bữa ca 25.000 đồng là thành quả của đối thoại.',
    'Chúc mừng 15 quán ký hợp đồng đều treo bảng giá.',
  ])('known: %s', (said) => expect(known(said)).toBe(true));

  test.each([
    'Tặng quà tất cả 225 suất.',
    'Tham quan 64 người, kể cả 9 người nhà.',
    'Với 134 đoàn viên, trong đó 59 nữ, trường có ba tổ.',
    'Có 412 đoàn viên sinh hoạt đều đặn.',
    'Trường có 84 đoàn viên.',
  ])('told here for the first time: %s', (said) => expect(known(said)).toBe(false));

  test.each([
    [['Thưởng cho 54 cháu học giỏi.', 'Buổi lễ trao một lần cho cả 45 cháu nói trên.'], 1],
    [['Trao 96 suất quà Tết.', 'Toàn bộ 69 phần quà Tết nói trên đã đến tay người nhận.'], 1],
    [['Trao 96 suất quà Tết.', 'Toàn bộ 96 phần quà Tết nói trên đã đến tay người nhận.'], 0],
    [['Trao 96 suất quà Tết.', 'Cả 6 tổ đều họp đúng kỳ.'], 0],
  ])('and stand nowhere: %s', (lines, many) => {
    expect(sameFigure(read([title, ...lines].join('\n')))).toHaveLength(many);
  });
});
