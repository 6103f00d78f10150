import { describe, expect, test } from 'vitest';
import { pairsWithin } from './pairs.ts';
import { read } from '../reading/statements.ts';
import { soleOfWork } from './sole-of-work.ts';

const title = 'Báo cáo tổng kết hoạt động công đoàn năm 2023 - CĐCS Xí nghiệp Cơ khí Tân Hải';
const marked = (...lines: readonly string[]): string[] => {
  const reading = read([title, 'Công đoàn làm tốt nhiều việc.', ...lines].join('\n'));
  return soleOfWork(reading, pairsWithin(reading), { words: () => 0, judge: () => 0 }).map(({ a, b }) =>
    [a, b].map(({ claim }) => claim.quantity.written.trim()).join(' | '),
  );
};
const results = 'II. Kết quả';
const judging = 'ĐÁNH GIÁ CHUNG';

describe('The one number of a work of the trade', () => {
  test.each([
    [
      'gifts of blood, where the paper judges itself',
      '72 đơn vị | 75 đơn vị',
      results,
      'Hiến máu 72 đơn vị; năm trước 60 đơn vị.',
      judging,
      'Điểm sáng là phong trào hiến máu với 75 đơn vị.',
    ],
    [
      'members taken in',
      '41 đoàn viên | 43 đoàn viên',
      results,
      'Kết nạp 41 đoàn viên mới, chuyển đi 6 người.',
      judging,
      'Cả năm kết nạp được 43 đoàn viên mới.',
    ],
    [
      'of several the one whose figures have changed places',
      '46 căn nhà | 64 căn nhà',
      results,
      'Bàn giao 46 căn nhà mái ấm.',
      'Khởi công 12 căn nhà mái ấm.',
      judging,
      'Đáng kể là 64 căn nhà mái ấm.',
    ],
  ])('marked: %s', (_, pair, ...lines) => expect(marked(...lines)).toEqual([pair]));

  test.each([
    ['told rightly', results, 'Hiến máu 72 đơn vị.', judging, 'Điểm sáng là hiến máu với 72 đơn vị.'],
    ['it stands elsewhere too', results, 'Hiến máu 72 đơn vị, kế hoạch 75 đơn vị.', judging, 'Hiến máu 75 đơn vị.'],
    ['an aim', results, 'Hiến máu 72 đơn vị.', judging, 'Chỉ tiêu tới: hiến máu 75 đơn vị.'],
    ['the rest', results, 'Có 24 sáng kiến.', judging, 'Công tác sáng kiến còn 21 sáng kiến chưa chấm.'],
    ['of one kind among several', results, 'Đối thoại 24 cuộc.', judging, 'Đối thoại định kỳ đạt 21 cuộc.'],
    ['its parts', results, 'Có 13 ý kiến phát biểu.', judging, 'Có 11 ý kiến được trả lời tại chỗ, 2 ý kiến có hẹn.'],
    ['two works', results, 'Thăm hỏi 72 lượt.', judging, 'Hiến máu được 75 lượt.'],
    ['two told before', results, 'Xuân hiến máu 31 đơn vị.', 'Hè hiến máu 44 đơn vị.', judging, 'Hiến máu 75 đơn vị.'],
  ])('not: %s', (_, ...lines) => expect(marked(...lines)).toEqual([]));
});
