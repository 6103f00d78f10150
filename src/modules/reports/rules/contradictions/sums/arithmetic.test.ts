import { describe, expect, test } from 'vitest';
import { findContradictions } from '../find.ts';

const marksIn = (text: string): string[] => findContradictions(`Báo cáo năm 2023\n${text}`).map(({ kind }) => kind);

/** What is said wrongly, and the same said rightly: each pair is one way of summing. */
const sums: readonly (readonly [wrong: string, right: string])[] = [
  [
    'Hỗ trợ 3 nhà xây mới, mức 60 triệu đồng/nhà và 4 nhà sửa, mức 30 triệu đồng/nhà, tổng số tiền 320 triệu đồng.',
    'Hỗ trợ 3 nhà xây mới, mức 60 triệu đồng/nhà và 4 nhà sửa, mức 30 triệu đồng/nhà, tổng số tiền 300 triệu đồng.',
  ],
  [
    'Tặng 40 suất quà, mỗi suất 500.000 đồng, tổng trị giá 22 triệu đồng.',
    'Tặng 40 suất quà, mỗi suất 500.000 đồng, tổng trị giá 20 triệu đồng.',
  ],
  [
    'Đầu năm có 120 đoàn viên, kết nạp 8, chuyển đi 5, cuối năm có 125 đoàn viên.',
    'Đầu năm có 120 đoàn viên, kết nạp 8, chuyển đi 5, cuối năm có 123 đoàn viên.',
  ],
  [
    'Thăm hỏi 41 lượt, giảm 4 lượt so với năm 2022 (47 lượt).',
    'Thăm hỏi 41 lượt, giảm 6 lượt so với năm 2022 (47 lượt).',
  ],
  ['Thêm 18 suất = tổ Đóng gói 7 + tổ Kho 6 + tổ Lái xe 4.', 'Thêm 17 suất = tổ Đóng gói 7 + tổ Kho 6 + tổ Lái xe 4.'],
  ['Đoàn viên cuối năm: 146 + 15 - 9 = 162 người.', 'Đoàn viên cuối năm: 146 + 15 - 9 = 152 người.'],
  [
    'Bình quân mỗi năm thăm hỏi 20 lượt, 5 năm được 120 lượt.',
    'Bình quân mỗi năm thăm hỏi 20 lượt, 5 năm được 101 lượt.',
  ],
  ['Tiếp nhận 32 đơn, đã giải quyết 28 đơn, còn 6 đơn.', 'Tiếp nhận 32 đơn, đã giải quyết 28 đơn, còn 4 đơn.'],
  ['Đã giải quyết 14 đơn trong số 12 đơn tiếp nhận.', 'Đã giải quyết 12 đơn trong số 14 đơn tiếp nhận.'],
  [
    'Ba năm kết nạp lần lượt 12, 9 và 15 đoàn viên, tổng cộng 38 đoàn viên.',
    'Ba năm kết nạp lần lượt 12, 9 và 15 đoàn viên, tổng cộng 36 đoàn viên.',
  ],
  [
    'Bốn tổ: Tổ 1 có mười hai người, Tổ 2 có chín người, Tổ 3 có mười người, Tổ 4 có tám người, tất cả là 41 người.',
    'Bốn tổ: Tổ 1 có mười hai người, Tổ 2 có chín người, Tổ 3 có mười người, Tổ 4 có tám người, tất cả là 39 người.',
  ],
  [
    'Trao giải: 2 giải Nhất, 3 giải Nhì, 5 giải Ba (tổng 11 giải).',
    'Trao giải: 2 giải Nhất, 3 giải Nhì, 5 giải Ba (tổng 10 giải).',
  ],
  [
    'Phát ra 58 phiếu, thu về 58 phiếu, hợp lệ 56 phiếu, không hợp lệ 3 phiếu.',
    'Phát ra 58 phiếu, thu về 58 phiếu, hợp lệ 56 phiếu, không hợp lệ 2 phiếu.',
  ],
  [
    'Đề ra 12 chỉ tiêu; đến nay đã đạt tám chỉ tiêu, đang thực hiện ba, khó đạt hai.',
    'Đề ra 12 chỉ tiêu; đến nay đã đạt tám chỉ tiêu, đang thực hiện hai, khó đạt hai.',
  ],
  [
    'Xếp loại: xuất sắc 9 CĐCS, tốt hai mươi CĐCS, hoàn thành bốn CĐCS trên tổng số 31 CĐCS.',
    'Xếp loại: xuất sắc 9 CĐCS, tốt hai mươi CĐCS, hoàn thành bốn CĐCS trên tổng số 33 CĐCS.',
  ],
  [
    'Quỹ / 2021 / 2022 / Cộng\nMái ấm / 110 / 125 / 235\nTình thương / 60 / 62 / 132\nĐền ơn / 88 / 90 / 178',
    'Quỹ / 2021 / 2022 / Cộng\nMái ấm / 110 / 125 / 235\nTình thương / 60 / 62 / 122\nĐền ơn / 88 / 90 / 178',
  ],
  [
    'Thành phố có 90 CĐCS gồm: 48 CĐCS trường học, 22 CĐCS phường, xã, 19 CĐCS cơ quan.',
    'Thành phố có 89 CĐCS gồm: 48 CĐCS trường học, 22 CĐCS phường, xã, 19 CĐCS cơ quan.',
  ],
  [
    'Có 34 đoàn viên, trong đó 22 công chức ngạch thanh tra, 9 công chức ngạch chuyên viên và 4 lao động hợp đồng.',
    'Có 35 đoàn viên, trong đó 22 công chức ngạch thanh tra, 9 công chức ngạch chuyên viên và 4 lao động hợp đồng.',
  ],
];

describe('A sum that does not come out is marked, whatever words make it one', () => {
  test.each(sums)('%s', (wrong) => expect(marksIn(wrong)).toEqual(['totalAndParts']));
  test.each(sums)('and silent when it comes out: %s | %s', (_, right) => expect(marksIn(right)).toEqual([]));
});

describe('What looks like a sum and is none is left alone', () => {
  test.each([
    // Two rates of one gift: 300 x (500.000 + 200.000) = 210 triệu
    'Trao 300 suất quà, mỗi suất 500.000 đồng tiền mặt và 01 phần quà 200.000 đồng, tổng 210 triệu đồng.',
    'CĐCS có 34 đoàn viên, trong đó nữ 22, đảng viên 19.',
    'Khám cho 41.230 lượt, trong đó mũi 3 là 22.410, mũi 4 là 6.815, số còn lại là trẻ từ 5 đến dưới 12 tuổi.',
    'Cả 6 chỉ tiêu đều đạt, trong đó 2 chỉ tiêu vượt, gồm: ủng hộ quỹ (kế hoạch 40, thực hiện 43); sáng kiến (kế hoạch 8, thực hiện 9).',
    'Nữ công: 131 nữ đoàn viên; 122 chị đạt danh hiệu hai giỏi; 14 chị nghỉ thai sản được thăm hỏi.',
    'Đoàn viên 87 người (năm 2022: 85 người), tiếp nhận 6, chuyển đi 4.',
    'Lắp bộ lọc nước cho 4 trạm (dự toán 48 triệu đồng, 12 triệu đồng/bộ).',
    'Thu nhập bình quân 6,8 triệu đồng/người/tháng, 120 lao động, quỹ lương 820 triệu đồng.',
  ])('%s', (text) => expect(marksIn(text)).toEqual([]));
});

describe('A share may be told as a fraction', () => {
  test.each([
    ['Có 63/84 học viên là kế toán, chiếm 3/5.', 'Có 63/84 học viên là kế toán, chiếm 3/4.'],
    ['Trả lại 14/98 hồ sơ, chiếm một phần chín.', 'Trả lại 14/98 hồ sơ, chiếm một phần bảy.'],
    [
      'Năm 2022 có 48 sáng kiến. Năm 2023 có 57 sáng kiến được công nhận, tăng 25% so với năm trước.',
      'Năm 2022 có 48 sáng kiến. Năm 2023 có 60 sáng kiến được công nhận, tăng 25% so với năm trước.',
    ],
  ])('%s | %s', (wrong, right) => {
    expect(marksIn(wrong)).toEqual(['percentAndRatio']);
    expect(marksIn(right)).toEqual([]);
  });
});
