import { expect, test } from 'vitest';
import { findContradictions } from '../find.ts';

const marked = (now: string, before: string): string[] =>
  findContradictions(
    `Báo cáo tổng kết năm 2024 - Công đoàn Nhà máy Gạch Phú Lễ\n${now}\n`,
    `Báo cáo tổng kết năm 2023 - Công đoàn Nhà máy Gạch Phú Lễ\n${before}\n`,
  ).map(({ kind }) => kind);

test.each([
  ['Mở 6 lớp kỹ năng. Năm 2023 mở 14 lớp kỹ năng.', 'Lớp kỹ năng: 9 lớp.\nHiến máu 31 đơn vị.'],
  ['Năm 2023 hỗ trợ 22 đoàn viên khó khăn, nay 13.', 'Hỗ trợ đoàn viên khó khăn: 15 người.\nGiấy khen: 8.'],
  ['Nộp 30 sáng kiến, hơn 19 sáng kiến của năm 2023.', 'Có 26 sáng kiến.\nHiến máu 31 đơn vị.'],
])('what is said of the year before and stands nowhere in its report is marked, however far off: %s', (now, before) => {
  expect(marked(now, before)).toEqual(['lastReport']);
});

test.each([
  // By how many, not how many.
  ['Thư viện 1.150 cuốn, hơn năm trước 330 cuốn.', 'Thư viện có 820 cuốn.'],
  // What stands in the bracket is of then, what stands before it is of now.
  ['Đoàn viên 226 (2023: 219), lao động nữ 61.', 'Đoàn viên 219.'],
  ['Kết nạp mới 29 người trong khi năm 2023 là 23.', 'Kết nạp mới 23 người.'],
  // Something else of that year.
  ['Năm 2023 thăm 44 hộ nghèo.', 'Thăm hỏi 37 lượt.\nTập huấn 61 người.'],
])('what is another number of that year, or of this, is left in peace: %s', (now, before) => {
  expect(marked(now, before)).toEqual([]);
});

test.each([
  ['Nhà máy có 11 tổ công đoàn, tổ nào cũng có sổ.', 'Nhà máy có 12 tổ công đoàn.'],
  ['Kiểm tra tài chính: số đơn vị được kiểm tra là 30, nhiều hơn năm trước.', 'Kiểm tra tài chính 26 đơn vị.'],
  ['Kế hoạch đầu năm chỉ 12 hoạt động.', 'Tổ chức 13 hoạt động.'],
])('what there is today may be another number than it was: %s', (now, before) => {
  expect(marked(now, before)).toEqual([]);
});

test.each([
  [
    'Số dư năm 2023 chuyển sang: 28.740.000 đồng.\nThu 96.900.000 đồng.',
    'Thu 80.750.000 đồng.\nTồn quỹ 31/12/2023: 21.840.000 đồng.',
  ],
  ['Quỹ tương trợ năm trước chuyển sang 84,2 triệu đồng.', 'Quỹ tương trợ còn 62,4 triệu đồng.'],
])('what was left from the year before is what its report ended with: %s', (now, before) => {
  expect(marked(now, before)).toEqual(['lastReport']);
});

test.each([
  ['Số dư năm 2023 chuyển sang: 21,84 triệu đồng.', 'Tồn quỹ 31/12/2023: 21.840.000 đồng.'],
  ['Quỹ nữ công năm trước chuyển sang 8,2 triệu đồng.', 'Quỹ tương trợ còn 62,4 triệu đồng.'],
  ['Còn chuyển năm 2025: 39.133.000 đồng.', 'Tồn quỹ cuối năm 43.718.000 đồng.'],
])('the same balance, that of another fund or of this year is left in peace: %s', (now, before) => {
  expect(marked(now, before)).toEqual([]);
});

const halves: readonly [head: string, now: string, head: string, before: string][] = [
  [
    'Báo cáo học kỳ II năm học 2023 - 2024 - Công đoàn Trường Phú Lễ',
    'Học kỳ I thăm 15 chị sinh con.',
    'Báo cáo học kỳ I năm học 2023 - 2024',
    'Thăm 11 chị sinh con.',
  ],
  [
    'Sơ kết 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2024 - Công đoàn Phú Lễ',
    'Cùng kỳ 2023 kết nạp 623 đoàn viên.',
    'Báo cáo năm 2023',
    '6 tháng đầu năm 2023 kết nạp 632 đoàn viên.',
  ],
  [
    'Sơ kết 9 tháng năm 2024 - Công đoàn Phú Lễ',
    'Cả năm ngoái kết nạp được 17 đoàn viên.',
    'Báo cáo năm 2023',
    'Trong năm kết nạp 29 đoàn viên.',
  ],
];

test.each(halves)('%s: the part of the year that it tells of is known', (head, now, title, before) => {
  expect(findContradictions(`${head}\n${now}\n`, `${title}\n${before}\n`).map(({ kind }) => kind)).toEqual([
    'lastReport',
  ]);
});
