import { describe, expect, test } from 'vitest';
import { placesChanged } from './changed-places.ts';
import { pairsWithin } from './pairs.ts';
import { read } from '../reading/statements.ts';

const title = 'Báo cáo tổng kết hoạt động công đoàn năm 2023 - CĐCS Xí nghiệp Cơ khí Tân Hải';
const marked = (...lines: readonly string[]): string[] => {
  const reading = read([title, ...lines].join('\n'));
  const found = placesChanged(reading, pairsWithin(reading), { words: () => 0, judge: () => 0 });
  return found.map(({ a, b }) => [a, b].map(({ claim }) => claim.quantity.written.trim()).join(' | '));
};

describe('Two figures in each other’s place', () => {
  test.each([
    [
      'money of four figures in the opening',
      '1.534 triệu | 1.354 triệu',
      'Năm qua công đoàn dành 1.534 triệu đồng chăm lo đời sống.',
      'II. Kết quả',
      'Tổng số tiền cho bốn khoản là 1.354 triệu đồng.',
    ],
    [
      'turns that are summed up',
      '3.720 lượt | 3.270 lượt',
      'II. Kết quả',
      'Hỗ trợ, tặng quà: 3.720 lượt người.',
      'III. Đánh giá chung',
      'Có 3.270 lượt người đã nhận được sự quan tâm.',
    ],
    [
      'a thing of three figures with a word in common',
      '236 sáng kiến | 263 sáng kiến',
      'II. Kết quả',
      'Phong trào lao động giỏi có 236 sáng kiến.',
      'Khối sản xuất dẫn đầu phong trào lao động giỏi.',
      'Trong 263 sáng kiến của phong trào lao động giỏi, nhiều cái hay.',
    ],
  ])('marked: %s', (_, pair, ...lines) => expect(marked(...lines).map(withoutDong)).toEqual([pair]));

  test.each([
    ['told rightly', 'Chi 1.534 triệu đồng chăm lo.', 'Cả năm chi 1.534 triệu đồng chăm lo.'],
    ['of two meetings', 'Hội nghị người lao động có 116 đại biểu dự.', 'Đại hội triệu tập 161 đại biểu.'],
    ['two figures', 'II. Kết quả', 'Thăm hỏi 126 lượt đoàn viên.', 'Hiến máu có 162 lượt người.'],
    [
      'the one stands a second time',
      'Kết nạp 236 đoàn viên.',
      'Thăm hỏi 263 đoàn viên.',
      'III. Đánh giá chung',
      'Thăm hỏi 263 đoàn viên, kết nạp 236 đoàn viên.',
    ],
    ['what is planned', 'Năm nay có 236 sáng kiến.', 'IV. Phương hướng', 'Phấn đấu có 263 sáng kiến.'],
    ['two figures long only', 'Năm nay có 36 sáng kiến.', 'III. Đánh giá chung', 'Nổi bật có 63 sáng kiến.'],
  ])('not: %s', (_, ...lines) => expect(marked(...lines)).toEqual([]));
});

const withoutDong = (said: string): string => said.replaceAll(' đồng', '');
