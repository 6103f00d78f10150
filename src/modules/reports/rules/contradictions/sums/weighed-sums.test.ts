import { expect, test } from 'vitest';
import { findContradictions } from '../find.ts';

const title = 'Báo cáo hoạt động công đoàn năm 2023 - CĐCS Xí nghiệp Cơ khí Bến Đá';
const kindsIn = (said: string): string[] => findContradictions(`${title}\n${said}\n`).map(({ kind }) => kind);

test.each<readonly [wrong: string, right: string]>([
  [
    'Xưởng có 428 thợ: tiện 136, phay 97, hàn 118, nguội 67.',
    'Xưởng có 428 thợ: tiện 136, phay 97, hàn 118, nguội 77.',
  ],
  [
    'Công đoàn bộ phận đầu năm có 164 người, trong năm vào thêm 23, xin ra 11, nghỉ hưu 6. Cuối năm còn 180 người.',
    'Công đoàn bộ phận đầu năm có 164 người, trong năm vào thêm 23, xin ra 11, nghỉ hưu 6. Cuối năm còn 170 người.',
  ],
  [
    'Số đoàn viên 1.283 (đầu năm 1.240, kết nạp 61, chuyển đi 28).',
    'Số đoàn viên 1.273 (đầu năm 1.240, kết nạp 61, chuyển đi 28).',
  ],
])('what does not come out of its parts is marked, the right one is not: %s', (wrong, right) => {
  expect(kindsIn(wrong)).toEqual(['totalAndParts']);
  expect(kindsIn(right)).toEqual([]);
});

test.each([
  // 84 triệu was planned, and is no part of what came in.
  'Đoàn phí thu được 88,2 triệu đồng trên dự toán 84 triệu; kinh phí 141,7 triệu đồng; lãi tiền gửi 6,1 triệu đồng; thu cả năm 236 triệu đồng.',
  'Phòng trữ sữa: 37 (đầu năm 29, lắp thêm 10, tháo 02).',
  'Ban Chấp hành khi bầu có 27 đồng chí, giảm 7, bổ sung 5, nay còn 25.',
  'Chính thức 352 người, bằng 3.168 triệu đồng; thời vụ mỗi người 2 triệu đồng, bằng 376 triệu đồng. Tổng thưởng 3.544 triệu đồng.',
])('numbers that come out in another way are left in peace: %s', (said) => {
  expect(kindsIn(said)).toEqual([]);
});
