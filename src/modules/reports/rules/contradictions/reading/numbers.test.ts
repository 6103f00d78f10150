import { describe, expect, test } from 'vitest';
import { readTold } from '../figures/told.ts';
import { ownPeriod } from './periods.ts';
import { tidyDraft } from './plain.ts';
import { one } from './quantities.ts';
import { read } from './statements.ts';

const numbersOf = (text: string): number[] =>
  read(tidyDraft(text).text).quantities.map(({ value }) => Number(value) / Number(one));

describe('What is read as a number', () => {
  test.each<[string, number[]]>([
    // in words, the noun said before or not at all
    ['Gửi lên huyện mười bốn bản, được công nhận mười, tỷ lệ 71,4%.', [14, 10, 71.4]],
    ['So với năm trước tăng bốn, có mặt sáu, vắng một (đồng chí Hải).', [4, 6, 1]],
    ['Có 33 chị em: tổ Tự nhiên mười ba, tổ Xã hội mười sáu, văn phòng bốn.', [33, 13, 16, 4]],
    ['Số vụ ngừng việc rút từ mười chín xuống còn bảy là kết quả rõ nhất.', [19, 7]],
    ['Tặng quà cho năm cô và một thị xã.', [5, 1]],
    ['Trong năm năm tổ chức mười cuộc.', [5, 10]],
    // beyond a thousand
    ['Đoàn viên vào thêm mười bốn nghìn ba trăm năm mươi người.', [14_350]],
    ['Tập thể hai nghìn bảy mươi lăm đoàn viên.', [2075]],
    // scales
    ['Quà 224 phần, mỗi phần 200k.', [224, 200_000]],
    ['Lần lượt chi 60, 72, 85 và 83 triệu đồng.', [60e6, 72e6, 85e6, 83e6]],
    // places and marks that are none
    ['Lao động ở khối đường dây 74, khối trạm 29, khối phòng ban 15.', [74, 29, 15]],
    ['Kiểm tra Điều lệ tại tổ 4; kiểm tra tài chính 2.', [4, 2]],
    ['Số cơ sở giải thể (9) tập trung ở khối vận tải.', [9]],
    ['Kết nạp 15 (năm 2021: 5; 2022: 6; 2023: 4)\n', [15, 5, 6, 4]],
    ['Đi cơ sở: 2021 - 5, 2022 - 9, 2023 - 10, 2024 - 8.', [5, 9, 10, 8]],
    ['Vẫn còn số 32 ý kiến nợ.', [32]],
    ['Trả lời tại chỗ 33, hứa trả lời trong 15 ngày 9.', [33, 15, 9]],
    ['Ca ngày 76, ca chiều 59, ca đêm 49.', [76, 59, 49]],
    ['Thao giảng 88 giờ dạy giỏi; mỗi người học 8 giờ, bớt 35 giờ.', [88, 8, 35]],
    ['Riêng 9 tháng 5 vụ.', [9, 5]],
    ['Có mặt 6/7, vắng 1.', [6, 7, 1]],
    ['Có mặt 08/10 đ/c ủy viên; vắng 02.', [8, 10, 2]],
    ['Riêng 6 tháng 04/06 chỉ tiêu năm.', [6, 4, 6]],
    ['Sáng kiến về an toàn 12, chuyển đổi số 7.', [12, 7]],
    ['Số vụ mất cắp vật tư 9: 6 vụ ở kho, 3 vụ ở bãi.', [9, 6, 3]],
    ['Chọn điểm 02 CĐCS, kiểm tra tại tổ 2.', [2]],
    ['Bồi dưỡng mỗi buổi tám trăm nghìn đồng.', [800_000]],
    ['Đợt hai mươi lăm người, buổi ba họp tổ.', [25]],
    ['Phấn đấu: (1) 850 đoàn viên; (2) 150 sáng kiến.', [850, 150]],
    ['Năm 2022: 12. Năm 2023: 13. Nghị quyết 8, kế hoạch 41.', [12, 13, 8, 41]],
    ['Mức 1 có 21 người; mức 2 có 26 người; từ 25 đến dưới 50 lao động là 241.', [21, 26, 241]],
    ['Trạm\tĐêm\tSuất\nCống Đầu Mối\t18\t216\nCầu Sắt\t22\t308\n', [18, 216, 22, 308]],
  ])('%s', (text, numbers) => {
    expect(numbersOf(text)).toEqual(numbers);
  });

  test.each([
    'Một là, củng cố tổ chức; hai là, chăm lo đoàn viên.',
    'Học sinh lớp hai và lớp ba, thứ bảy.',
    'Đồng chí Bàn Văn Sáu, chị Năm, anh Ba.',
    'Đầu năm, cuối năm, trong năm, hằng năm.',
    'Hội trường tầng 3; khu phố ba, tổ 5, khu phố 3.',
    'Khai mạc lúc 7 giờ 30, đến 17 giờ.',
    'Nhiệm kỳ 2023 - 28, từ tháng 2.',
    'Lao động có mặt 31/5:',
    'Các việc chính: (1) tuyên truyền; (2) chăm lo.',
    '1/ Tổ chức\n2/ Chăm lo\n',
    'Phần 3. Đánh giá\nNội dung 2: Phiếu hỏi\n**4. Nữ công**\n',
    'Sáng 08/10 đ/c Hà Văn Nam đi cơ sở.',
    'Nhóm 1 - người ốm; mức 2 - người nghèo.',
    'Gồm: 1. Trường Cẩm Đông; 2. Cơ quan Huyện ủy; 3. Trung tâm Y tế.',
    'Theo Nghị quyết 19, công văn 118 của Công đoàn ngành.',
    'Hội nghị thứ 9; bác sĩ chuyên khoa 2; đoạn từ Km 41 đến Km 78; làm từ 02 đến 20/3/2025.',
    '| 1 | Đoàn phí | |\n| 2 | Kinh phí | |\n',
  ])('%s: none', (text) => {
    expect(numbersOf(text)).toEqual([]);
  });

  test('a ratio written with its plan is no rate', () => {
    const [done, plan] = read('Sinh hoạt chuyên đề 14 lần / kế hoạch 20 lần.').quantities;
    expect([done?.rate, done?.of]).toEqual([undefined, plan]);
  });

  test.each<[string, [string, boolean | undefined][]]>([
    [
      'Tặng 19 chị, 200.000đ/chị và 300.000 đ/cháu.',
      [
        ['count', undefined],
        ['money', true],
        ['money', true],
      ],
    ],
    [
      'Dự họp 05 đ/c, vắng 2 đ/c.',
      [
        ['count', undefined],
        ['count', undefined],
      ],
    ],
  ])('what falls to each one, and comrades: %s', (text, told) => {
    expect(read(text).quantities.map(({ measure, rate }) => [measure, rate])).toEqual(told);
  });

  test('what it came to next is not what is counted', () => {
    const units = read('Giờ làm thêm từ 31 xuống 26 giờ, số tổ từ 36 rút còn 29, 178 cùng kỳ.').quantities.map(
      ({ unit }) => unit,
    );
    expect(units).toEqual(['', 'giờ', '', '', '']);
  });

  test('a scale that counts is not money', () => {
    expect(
      read('Sản lượng 38,5 tr.lít và 286 nghìn khối.').quantities.map(({ measure, unit }) => [measure, unit]),
    ).toEqual([
      ['count', 'lít'],
      ['count', 'khối'],
    ]);
  });
});

test.each([
  ['Mang về 41 huy chương, gồm 9 vàng, 15 bạc, 19 đồng.', ['count', 'count', 'count', 'count']],
  ['Đạt 03 huy chương vàng, 02 bạc và 05 đồng.', ['count', 'count', 'count']],
  ['Thưởng giải vàng 500.000 đồng, giải bạc 300.000 đồng.', ['money', 'money']],
])('bronze is not money: %s', (text, measures) => {
  expect(read(text).quantities.map(({ measure }) => measure)).toEqual(measures);
});

describe('Of which time a paper and its numbers speak', () => {
  test.each([
    ['Báo cáo trình Đại hội nhiệm kỳ 2023 - 2028\nNăm 2019 có 12 vụ, năm 2020 có 9 vụ, năm 2021 có 5 vụ.', '2018-2023'],
    ['Báo cáo trình Đại hội nhiệm kỳ 2018 - 2023\nNăm 2019 có 12 vụ, năm 2020 có 9 vụ.', '2018-2023'],
    ['Báo cáo tổng kết của Công đoàn Công ty\nNăm 2024, Công đoàn có 120 đoàn viên. Năm 2025 kết nạp 15.', '2024'],
    ['Thông báo\nNgày 14/6/2024 thu 336 đơn vị máu, nhiều hơn năm 2023.', ''],
  ])('%s', (text, own) => {
    expect(ownPeriod(read(text))).toBe(own);
  });

  test.each([
    ['Báo cáo 6 tháng đầu năm 2025\nĐến 30/6/2025 có 38 đoàn viên.', ''],
    ['Báo cáo năm 2024\nCó 7/11 công đoàn hoàn thành dự toán; 214 doanh nghiệp chậm đóng.', ''],
    ['Báo cáo năm 2024\nSo với năm 2023 (131 người) giảm 4 người.', ''],
    ['Báo cáo năm 2024\nNăm 2023 có 9 sáng kiến, nhiều hơn 3.', ''],
    ['Báo cáo năm 2024\nĐầu năm có 53 đoàn viên, kết nạp 3.', ''],
    ['Báo cáo năm 2024\nCông đoàn thành lập năm 1996, nay 184 đoàn viên.', ''],
    ['Báo cáo năm 2024\nPhát 600 phiếu mỗi quý; hài lòng 489.', ''],
    ['Báo cáo năm 2024\nĐến 31/12/2023 có 38 đoàn viên.', 'd31/12/2023'],
  ])('%s', (text, period) => {
    expect(readTold(read(text)).at(-1)?.claim.period).toBe(period);
  });
});
