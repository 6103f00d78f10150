import { expect, test } from 'vitest';
import { findContradictions } from '../find.ts';

const title = 'Báo cáo hoạt động công đoàn năm 2024 - CĐCS Công ty Dệt Suối Ngà';
const kindsIn = (said: string): string[] => findContradictions(`${title}\n${said}\n`).map(({ kind }) => kind);

const told: readonly [wrong: string, right: string][] = [
  [
    'Mục | Nội dung | Dự toán | Thực hiện\nA | Số dư năm 2023 chuyển sang | | 18.640.000\nB | PHẦN THU | 120.000.000 | 131.250.000\nC | PHẦN CHI | 125.000.000 | 127.480.000\nD | Số dư cuối năm 2024 | | 24.210.000',
    'Mục | Nội dung | Dự toán | Thực hiện\nA | Số dư năm 2023 chuyển sang | | 18.640.000\nB | PHẦN THU | 120.000.000 | 131.250.000\nC | PHẦN CHI | 125.000.000 | 127.480.000\nD | Số dư cuối năm 2024 | | 22.410.000',
  ],
  [
    'Tồn 31/12/2023: 31.450.000 đồng.\nThu: quý I 12.300.000; quý II 14.150.000; quý III 13.600.000. Cộng 40.050.000 đồng.\nChi:\n- Bệnh hiểm nghèo: 21.000.000 đồng.\n- Tai nạn: 11.000.000 đồng.\nCộng chi 32.000.000 đồng.\nTồn 30/9/2024: 35.900.000 đồng.',
    'Tồn 31/12/2023: 31.450.000 đồng.\nThu: quý I 12.300.000; quý II 14.150.000; quý III 13.600.000. Cộng 40.050.000 đồng.\nChi:\n- Bệnh hiểm nghèo: 21.000.000 đồng.\n- Tai nạn: 11.000.000 đồng.\nCộng chi 32.000.000 đồng.\nTồn 30/9/2024: 39.500.000 đồng.',
  ],
  [
    'Tổng thu trong năm 326,4 triệu đồng.\nTổng chi 298,7 triệu đồng, có chứng từ đầy đủ.\nSố dư chuyển năm sau 72,7 triệu đồng.',
    'Tổng thu trong năm 326,4 triệu đồng.\nTổng chi 298,7 triệu đồng, có chứng từ đầy đủ.\nSố dư chuyển năm sau 27,7 triệu đồng.',
  ],
  [
    'Quỹ tương trợ thu 84.500.000 đồng, chi 61.200.000 đồng, cân đối thu chi còn 32.300.000 đồng.',
    'Quỹ tương trợ thu 84.500.000 đồng, chi 61.200.000 đồng, cân đối thu chi còn 23.300.000 đồng.',
  ],
  [
    'Đại hội bầu 15 ủy viên. Nửa nhiệm kỳ có 3 người chuyển công tác, 1 người nghỉ hưu, đã bầu bổ sung 2 người, hiện nay còn 12 ủy viên.',
    'Đại hội bầu 15 ủy viên. Nửa nhiệm kỳ có 3 người chuyển công tác, 1 người nghỉ hưu, đã bầu bổ sung 2 người, hiện nay còn 13 ủy viên.',
  ],
  [
    'Đầu năm đơn vị có 312 đoàn viên. Trong năm tiếp nhận 24 người, có 41 người thôi việc, đến cuối năm còn 259 đoàn viên.',
    'Đầu năm đơn vị có 312 đoàn viên. Trong năm tiếp nhận 24 người, có 41 người thôi việc, đến cuối năm còn 295 đoàn viên.',
  ],
  [
    'Các tổ bầu được 36 tổ trưởng, tổ phó: tái cử 21, lần đầu 17.',
    'Các tổ bầu được 36 tổ trưởng, tổ phó: tái cử 21, lần đầu 15.',
  ],
  [
    'Công ty có 640 lao động, trực tiếp 512 người, gián tiếp 118 người.',
    'Công ty có 640 lao động, trực tiếp 512 người, gián tiếp 128 người.',
  ],
  [
    'Nhà máy có 860 công nhân. Làm ca ngày 410 người, ca chiều 290 người, ca đêm 160 người, còn lại 45 người làm hành chính.',
    'Nhà máy có 905 công nhân. Làm ca ngày 410 người, ca chiều 290 người, ca đêm 160 người, còn lại 45 người làm hành chính.',
  ],
  [
    'Mỗi phân xưởng được cấp 8 bình chữa cháy, cả 6 phân xưởng là 84 chiếc.',
    'Mỗi phân xưởng được cấp 8 bình chữa cháy, cả 6 phân xưởng là 48 chiếc.',
  ],
  [
    'Công đoàn thăm hỏi 92 lượt. Cụ thể: ốm đau nằm viện 47, cưới hỏi 18, tang gia 25.',
    'Công đoàn thăm hỏi 90 lượt. Cụ thể: ốm đau nằm viện 47, cưới hỏi 18, tang gia 25.',
  ],
  [
    'Tổ | Lao động | Đoàn viên | Nữ\nCắt | 42 | 40 | 18\nMay | 96 | 91 | 77\nLà | 33 | 30 | 12\nCộng | 171 | 161 | 117',
    'Tổ | Lao động | Đoàn viên | Nữ\nCắt | 42 | 40 | 18\nMay | 96 | 91 | 77\nLà | 33 | 30 | 12\nCộng | 171 | 161 | 107',
  ],
  [
    'Công đoàn có 246 đoàn viên nữ, tăng 9 người so với năm trước (224 người).',
    'Công đoàn có 246 đoàn viên nữ, tăng 22 người so với năm trước (224 người).',
  ],
  [
    'Hội thao mời 520 người, đến dự 468 người, dự đủ hai ngày 431 người.\nChia theo đơn vị:\n- Xưởng Sợi: 168\n- Xưởng Dệt: 145\n- Xưởng Nhuộm: 87\n- Văn phòng: 41',
    'Hội thao mời 520 người, đến dự 468 người, dự đủ hai ngày 441 người.\nChia theo đơn vị:\n- Xưởng Sợi: 168\n- Xưởng Dệt: 145\n- Xưởng Nhuộm: 87\n- Văn phòng: 41',
  ],
];

test.each(told)('what came less what went, pairs and columns that are all, told wrongly: %s', (wrong, right) => {
  expect(kindsIn(wrong)).toContain('totalAndParts');
  expect(kindsIn(right)).toEqual([]);
});

const silent = [
  'Tồn đầu năm 18,2 triệu đồng. Thu trong năm 64,5 triệu đồng, chi 58,9 triệu đồng, còn 23,8 triệu đồng.',
  'Thu đoàn phí 64,5 triệu đồng, chi 58,9 triệu đồng. Số dư năm trước chuyển sang 6,5 triệu đồng.',
  'Qua kiểm tra thấy 31 sai sót, gồm ghi nhầm mục 6, thiếu chữ ký 14, nộp muộn 11.',
  'Hỏi ý kiến 380 công nhân: 301 người hài lòng; 62 người góp ý thêm; số khác không trả lời.',
  'Nhà xây đợt đầu hết 130 triệu một căn, đợt sau 190 triệu vì vật liệu lên giá.',
  'Có 36 tổ công đoàn với 2.915 đoàn viên trên tổng số 3.140 lao động.',
  'Kiểm tra sức khỏe cho 415 người; đo thính lực 415 người, phát hiện 3 người giảm sức nghe.',
  'Ban Chấp hành 15 ủy viên, tái cử 9, mới 5, khuyết 1.',
  'Đầu năm có 312 đoàn viên, trong năm kết nạp 24 người, trong đó nữ 15 người, đến nay 336 đoàn viên.',
];

test.each(silent)('no total is contradicted by numbers that are none of its parts: %s', (said) => {
  expect(kindsIn(said)).toEqual([]);
});
