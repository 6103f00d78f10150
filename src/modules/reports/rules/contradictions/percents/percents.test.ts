import { expect, test } from 'vitest';
import { findContradictions } from '../find.ts';

const title = 'Báo cáo hoạt động công đoàn năm 2024 - CĐCS Nhà máy Đường Hậu Sơn';
const kindsIn = (said: string): string[] => findContradictions(`${title}\n${said}\n`).map(({ kind }) => kind);

const told: readonly [what: string, wrong: string, right: string][] = [
  [
    'a share that is far off, where one sentence tells all',
    'Hội thi giáo viên giỏi có 340 người dự, 289 người đạt, tỷ lệ 58%.',
    'Hội thi giáo viên giỏi có 340 người dự, 289 người đạt, tỷ lệ 85%.',
  ],
  [
    'a column of percents whose sign stands in its heading',
    'Kết quả thu (triệu đồng):\nNội dung | Dự toán năm | Thực hiện | %\nKinh phí | 18.400 | 10.267 | 55,8\nĐoàn phí | 29.100 | 14.608 | 52,0\nThu khác | 1.250 | 437 | 35,0',
    'Kết quả thu (triệu đồng):\nNội dung | Dự toán năm | Thực hiện | %\nKinh phí | 18.400 | 10.267 | 55,8\nĐoàn phí | 29.100 | 14.608 | 50,2\nThu khác | 1.250 | 437 | 35,0',
  ],
  [
    'a written ratio, wrong by what it is turned round',
    'Có 2952/2998 đoàn viên đạt danh hiệu, tỷ lệ 101,5%.',
    'Có 2952/2998 đoàn viên đạt danh hiệu, tỷ lệ 98,5%.',
  ],
  [
    'growth worked out on the later number',
    'Trao 54 suất học bổng, năm trước 45 suất, tăng 16,7%.',
    'Trao 54 suất học bổng, năm trước 45 suất, tăng 20%.',
  ],
  [
    'a decrease worked out on the later number',
    'Số vụ tai nạn năm 2023 là 25 vụ, năm 2024 còn 20 vụ, giảm 25%.',
    'Số vụ tai nạn năm 2023 là 25 vụ, năm 2024 còn 20 vụ, giảm 20%.',
  ],
  [
    'so much over the plan, the plan in a bracket behind it',
    'Sản lượng đường 48.300 tấn, vượt 6,5% kế hoạch (46.000 tấn).',
    'Sản lượng đường 48.300 tấn, vượt 5,0% kế hoạch (46.000 tấn).',
  ],
  [
    'a whole told some lines before',
    'Công đoàn có 640 đoàn viên ở 12 tổ.\nThu nhập ổn định.\nTrong năm thăm hỏi 35 lượt.\nNữ có 272 đoàn viên, chiếm 45,2%.',
    'Công đoàn có 640 đoàn viên ở 12 tổ.\nThu nhập ổn định.\nTrong năm thăm hỏi 35 lượt.\nNữ có 272 đoàn viên, chiếm 42,5%.',
  ],
  [
    'answers that share the papers taken',
    'Thu về 500 phiếu hợp lệ: 320 phiếu hài lòng (64,0%), 130 phiếu bình thường (26,0%), 50 phiếu chưa hài lòng (12,0%).',
    'Thu về 500 phiếu hợp lệ: 320 phiếu hài lòng (64,0%), 130 phiếu bình thường (26,0%), 50 phiếu chưa hài lòng (10,0%).',
  ],
  [
    'points, the earlier percent in a bracket behind them',
    'Tỷ lệ tham gia hội thao đạt 87,4%, tăng 4,2 điểm phần trăm so với năm trước (82,2%).',
    'Tỷ lệ tham gia hội thao đạt 87,4%, tăng 5,2 điểm phần trăm so với năm trước (82,2%).',
  ],
  [
    'points between two percents told before',
    'Tỷ lệ hài lòng năm nay 91,3%, năm 2023 là 88,6%, nhích lên 3,7 điểm phần trăm.',
    'Tỷ lệ hài lòng năm nay 91,3%, năm 2023 là 88,6%, nhích lên 2,7 điểm phần trăm.',
  ],
  [
    'a rate with a name of its own, its numbers in the sentence before',
    'Kiểm tra 40 phân xưởng; 29 phân xưởng làm đúng, 11 phân xưởng còn thiếu biển báo. Tỷ lệ phân xưởng làm đúng là 75,2%.',
    'Kiểm tra 40 phân xưởng; 29 phân xưởng làm đúng, 11 phân xưởng còn thiếu biển báo. Tỷ lệ phân xưởng làm đúng là 72,5%.',
  ],
];

test.each(told)('%s: marked where it is wrong, left alone where it is right', (_, wrong, right) => {
  expect(kindsIn(wrong)).toEqual(['percentAndRatio']);
  expect(kindsIn(right)).toEqual([]);
});

test.each([
  'Tỷ lệ đúng hạn năm trước là 97,2%, năm nay 143/146 hồ sơ, bằng 97,9%.',
  'Tòa án hoàn thành 8/8 chỉ tiêu công tác. Thi đua cao điểm góp phần đưa tỷ lệ hòa giải thành vụ án lên 91,6%.',
  'Thu kinh phí 1,36 tỷ đồng (104% cùng kỳ), đoàn phí 1,29 tỷ đồng (97%).',
  'Khảo sát thu về 400 phiếu: chưa hài lòng 28 phiếu (7,0%). Năm 2023 tỷ lệ chưa hài lòng là 9,5%, như vậy giảm 2,5 điểm phần trăm.',
  'Tiền ăn ca nâng từ 22.000 lên 25.000 đồng (13,6%).',
  'Quỹ vay 96,4 triệu đồng; 118 đồng ý (98,3%) trên 120 phiếu thu về.',
  'Công đoàn có 412 đoàn viên. Người trực: nam 61, nữ 39, nữ chiếm 39,0%.',
  'Cấp 8 máy, Trạm Đông 6 máy. Lò cũ chạy 12 giờ một ngày, nay 9 giờ, giảm 25,0%.',
  'Số đoàn viên 430; so với đầu năm tăng 15 người. Phấn đấu năm sau 98% đoàn viên được khám sức khỏe.',
])('a percent that its own numbers give, or that is measured on nothing told, is left alone: %s', (said) => {
  expect(kindsIn(said)).toEqual([]);
});

test('a whole that stands lines away is pointed to where it stands', () => {
  const text = `${title}\nCông đoàn có 640 đoàn viên ở 12 tổ.\nThu nhập ổn định.\nThăm hỏi 35 lượt.\nNữ có 272 đoàn viên, chiếm 45,2%.\n`;
  const [found] = findContradictions(text);
  expect(text.slice(found?.other?.from, found?.other?.to)).toBe('640');
  expect(text.slice(found?.at.from, found?.at.to)).toBe('272 đoàn viên, chiếm 45,2%');
});
