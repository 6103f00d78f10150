import { expect, test } from 'vitest';
import { findContradictions } from '../find.ts';

const kindsIn = (text: string): string[] => findContradictions(`Báo cáo năm 2024\n${text}`).map(({ kind }) => kind);

const table = (rows: readonly string[]): string => ['Theo cơ sở', 'Cơ sở | Đoàn viên | Nữ | Nam', ...rows].join('\n');

test.each([
  'Thăm dò 420 công nhân: 357 người hài lòng, bằng 85%; 51 người góp ý nhiều mỡ, nấu mặn; số khác không ghi ý kiến.',
  'Đại hội giao 10 chỉ tiêu. Sau một năm: đạt 6, gần đạt 3, chưa đạt 1.',
  'Phân xưởng có dư 01/01: 3.905.000; thu 17.460.000; chi 16.995.000; dư 30/9: 4.370.000 đồng.',
  'Tiền thưởng: xuất sắc 52 đoàn viên x 500.000 đồng = 26 triệu đồng; tổ xuất sắc 3 tổ x 1.500.000 đồng = 4,5 triệu đồng; tổng 30,5 triệu đồng.',
  'Mong nhất (được chọn nhiều ô): nhà trẻ 211 lượt, bớt tăng ca 187 lượt, tăng đơn giá 402 lượt, bữa ăn 95 lượt.',
  'Trong 1.204 đoàn viên có 903 nữ, bằng 75,0%, 211 người Khmer, 96 người làm theo thời vụ đã ký hợp đồng 12 tháng.',
  'Nữ công: 312 nữ viên chức, lao động; 206 chị đăng ký và 160 chị đạt "Giỏi việc nước, đảm việc nhà".',
  'Sáng kiến: đăng ký 62; công nhận cấp cơ sở 48, cấp ngành 10, cấp tỉnh 3.',
  'Tổ tuyên truyền phát 160 tờ gấp, tặng 90 đôi ủng, 80 khẩu trang vải.',
  'Công đoàn có 6 biên chế theo dõi 115 cơ sở, tính ra mỗi người trên 19 cơ sở.',
  'Cầu lông: 24 đôi nam, 16 đôi nữ, 12 đôi nam nữ.',
  'Bầu Ban Chấp hành khóa IV gồm 15 đồng chí; bầu 12 đại biểu chính thức và 02 đại biểu dự khuyết.',
  'Học sinh giỏi: 36 giải. So với 30 giải của năm học trước, tăng 20%. Công đoàn thưởng mỗi giải 1 triệu đồng, tổng 36 triệu đồng.',
  table([
    'Tòa án | 148 | 72 | 60',
    'Viện kiểm sát | 131 | 64 | 45',
    'Thi hành án | 97 | 41 | 38',
    'Tư pháp | 86 | 49 | 30',
  ]),
])('no slip of a sum: %s', (said) => expect(kindsIn(said)).toEqual([]));

test.each([
  'Thăm dò 420 công nhân: 357 người hài lòng; 51 người góp ý; 22 người không ghi ý kiến.',
  'Tiền thưởng: xuất sắc 52 đoàn viên x 500.000 đồng = 26 triệu đồng; tổ xuất sắc 3 tổ x 1.500.000 đồng = 4,5 triệu đồng; tổng 35,0 triệu đồng.',
  'Nhận 62 hồ sơ: công nhận 48, trả về 10, không công nhận 6.',
  'Cầu lông có 24 đôi, gồm 16 đôi nam, 12 đôi nữ.',
  'Trong 1.204 đoàn viên có 903 nữ, 311 nam.',
])('and a slip all the same: %s', (said) => expect(kindsIn(said)).toContain('totalAndParts'));

test.each([
  'Dự: 480 công nhân, đăng ký trước 400, bằng 120,0%.',
  'Các khoa chuyên môn có 183 đoàn viên, phòng chức năng 57, trung tâm thực hành 25. Phụ nữ 119 người (44,9%).',
  'Thu đoàn phí 1,9 tỷ đồng; thu kinh phí 4,5 tỷ đồng, đạt 48% dự toán.',
  'Thu kinh phí 17,2 tỷ đồng, đoàn phí 9,7 tỷ đồng; chi cho chăm lo chiếm 65% tổng chi.',
])('no percent of them: %s', (said) => expect(kindsIn(said)).toEqual([]));

test.each([
  'Nhiệm kỳ này thành lập 30 công đoàn cơ sở.\nKhóa tới phấn đấu 15.000 đoàn viên, 32 công đoàn cơ sở.',
  'Phụ cấp trực là 120.000 đồng.\nĐề nghị công ty nâng phụ cấp trực lên 150.000 đồng.',
  'Hội nghị người lao động có 116 đại biểu dự.\nĐại hội triệu tập 161 đại biểu.',
  'Phiếu hợp lệ 41.\nCao nhất 40 phiếu.',
])('not told again: %s', (said) => expect(kindsIn(said)).toEqual([]));
