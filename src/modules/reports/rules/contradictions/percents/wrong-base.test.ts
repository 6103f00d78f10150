import { expect, test } from 'vitest';
import { read } from '../reading/statements.ts';
import { wrongBases } from './wrong-base.ts';

const title = 'Báo cáo tổng kết năm 2024 - CĐCS Xí nghiệp Chè Đồi Cao';
const said = (text: string): string[] => wrongBases(read(`${title}\n${text}`)).map(({ words }) => words);

test.each([
  ['Có 32 sáng kiến, năm trước 28 sáng kiến, tăng 12,5%.', 'Ghi tăng 12,5%, nhưng so với 28 sáng kiến là 14,2%.'],
  ['Số vụ tai nạn từ 8 vụ xuống còn 5 vụ, giảm 60%.', 'Ghi giảm 60%, nhưng so với 8 vụ là 37,5%.'],
  [
    'Cùng kỳ năm trước thu 30.420 triệu đồng, nay tăng 2.768 triệu đồng, tức tăng 8,3%.',
    'Ghi tăng 8,3%, nhưng so với 30.420 triệu đồng là 9%.',
  ],
])('measured on what there is now: %s', (text, words) => expect(said(text)).toEqual([words]));

test.each([
  'Có 32 sáng kiến, năm trước 28 sáng kiến, tăng 14,3%.',
  'Số vụ tai nạn từ 8 vụ xuống còn 5 vụ, giảm 37,5%.',
  'Đoàn viên giảm từ 85 hộ khó khăn xuống 34 hộ, giảm 60%.',
  // Two of them together are what there is now.
  'Thăm hỏi nội bộ 34 lượt, gia đình 12 lượt. Cùng kỳ 40 lượt, như vậy tăng 15%.',
  'Tỷ lệ tăng 12,5 điểm phần trăm, có 32 tổ, năm trước 28 tổ.',
])('measured on what there was, or on something else: %s', (text) => expect(said(text)).toEqual([]));

test('what it grew from is told, though by how much stands beside it', () => {
  const wrong = 'Đầu nhiệm kỳ: 312 chị. Cuối nhiệm kỳ: 284 chị. Bớt 28 chị, tương ứng 9,9% so với đầu nhiệm kỳ.';
  expect(said(wrong)).toHaveLength(1);
  expect(said(wrong.replace('9,9%', '9,0%'))).toEqual([]);
});
