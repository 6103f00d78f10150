import { expect, test } from 'vitest';
import { findContradictions } from '../find.ts';

const title = 'Báo cáo hoạt động công đoàn năm 2023 - CĐCS Xí nghiệp May Hòa Lạc';
const kindsIn = (said: string): string[] => findContradictions(`${title}\n${said}\n`).map(({ kind }) => kind);

const sums: readonly [wrong: string, right: string | undefined][] = [
  [
    'Kinh phí hoạt động năm nay lấy từ ba nguồn là ngân sách nhà nước 145 triệu đồng, đoàn phí 88 triệu đồng và xã hội hóa 62 triệu đồng, tất cả 305 triệu đồng.',
    'Kinh phí hoạt động năm nay lấy từ ba nguồn là ngân sách nhà nước 145 triệu đồng, đoàn phí 88 triệu đồng và xã hội hóa 62 triệu đồng, tất cả 295 triệu đồng.',
  ],
  [
    'Cả năm công đoàn giải quyết 274 đơn thư: quý I 61 đơn, quý II 72 đơn, quý III 58 đơn, quý IV 73 đơn.',
    'Cả năm công đoàn giải quyết 264 đơn thư: quý I 61 đơn, quý II 72 đơn, quý III 58 đơn, quý IV 73 đơn.',
  ],
  [
    'Nhà máy có 612 lao động chính thức. Chia theo thâm niên thì dưới 5 năm có 188 người, từ 5 đến 10 năm 241 người, trên 10 năm 173 người.',
    'Nhà máy có 602 lao động chính thức. Chia theo thâm niên thì dưới 5 năm có 188 người, từ 5 đến 10 năm 241 người, trên 10 năm 173 người.',
  ],
  [
    'Đầu năm quỹ còn 45,2 triệu đồng. Trong năm thu 120,5 triệu đồng, chi 98,3 triệu đồng. Đến 31/12/2023 quỹ dư 76,4 triệu đồng.',
    'Đầu năm quỹ còn 45,2 triệu đồng. Trong năm thu 120,5 triệu đồng, chi 98,3 triệu đồng. Đến 31/12/2023 quỹ dư 67,4 triệu đồng.',
  ],
  [
    'Công đoàn trao 320 suất quà Tết, gồm 150 suất cho công nhân xa quê, 95 suất cho người ốm đau dài ngày và 65 suất cho gia đình chính sách.',
    'Công đoàn trao 310 suất quà Tết, gồm 150 suất cho công nhân xa quê, 95 suất cho người ốm đau dài ngày và 65 suất cho gia đình chính sách.',
  ],
  [
    'Số đoàn viên của ba xưởng như sau:\nXưởng Cắt: 142 đoàn viên\nXưởng May: 388 đoàn viên\nXưởng Hoàn thiện: 97 đoàn viên\nToàn công ty: 617 đoàn viên',
    'Số đoàn viên của ba xưởng như sau:\nXưởng Cắt: 142 đoàn viên\nXưởng May: 388 đoàn viên\nXưởng Hoàn thiện: 97 đoàn viên\nToàn công ty: 627 đoàn viên',
  ],
  [
    'Hội nghị có mặt 118 đại biểu, trong đó 64 nam và 44 nữ.',
    'Hội nghị có mặt 108 đại biểu, trong đó 64 nam và 44 nữ.',
  ],
  [
    'Toàn công ty hiện có 845 đoàn viên. Nam giới 412 người, nữ giới 423 người.',
    'Toàn công ty hiện có 835 đoàn viên. Nam giới 412 người, nữ giới 423 người.',
  ],
  [
    'Thăm hỏi ốm đau 56 lượt, hiếu hỷ 38 lượt, trợ cấp đột xuất 17 lượt, như vậy là 121 lượt người được chăm lo.',
    'Thăm hỏi ốm đau 56 lượt, hiếu hỷ 38 lượt, trợ cấp đột xuất 17 lượt, như vậy là 111 lượt người được chăm lo.',
  ],
  [
    '- Kết quả phân loại: 46 CĐCS hoàn thành xuất sắc, 71 CĐCS hoàn thành tốt, 12 CĐCS hoàn thành trên tổng số 119 CĐCS được xếp loại.',
    '- Kết quả phân loại: 46 CĐCS hoàn thành xuất sắc, 71 CĐCS hoàn thành tốt, 12 CĐCS hoàn thành trên tổng số 129 CĐCS được xếp loại.',
  ],
  [
    'Hai năm xây được 11 nhà: năm 2022 xây 5 nhà, năm 2023 xây 7 nhà.',
    'Hai năm xây được 12 nhà: năm 2022 xây 5 nhà, năm 2023 xây 7 nhà.',
  ],
  [
    'Ban Chấp hành có 15 ủy viên, 9 ủy viên là nam, 7 ủy viên là nữ.',
    'Ban Chấp hành có 15 ủy viên, 9 ủy viên là nam, 6 ủy viên là nữ.',
  ],
  [
    'Cuộc vận động ủng hộ vùng lũ thu về 83 triệu đồng (khối văn phòng 21 triệu, khối sản xuất 37 triệu, khối dịch vụ 15 triệu).',
    'Cuộc vận động ủng hộ vùng lũ thu về 73 triệu đồng (khối văn phòng 21 triệu, khối sản xuất 37 triệu, khối dịch vụ 15 triệu).',
  ],
  [
    'Tổng số 96 công trình, trong đó cấp tỉnh 14, cấp huyện 31, cấp cơ sở 61.',
    'Tổng số 106 công trình, trong đó cấp tỉnh 14, cấp huyện 31, cấp cơ sở 61.',
  ],
  [
    'Trong năm tuyển mới 45 lao động và cho thôi việc 32 lao động nên lao động tăng thêm 15 người.',
    'Trong năm tuyển mới 45 lao động và cho thôi việc 32 lao động nên lao động tăng thêm 13 người.',
  ],
  [
    'Lao động cuối năm 530 người, tăng 24 người so với đầu năm (516 người).',
    'Lao động cuối năm 540 người, tăng 24 người so với đầu năm (516 người).',
  ],
  ['Mỗi đội thi gồm 8 người, 14 đội có 122 thí sinh.', 'Mỗi đội thi gồm 8 người, 14 đội có 112 thí sinh.'],
  [
    'Trao 45 suất học bổng, mỗi suất 800.000 đồng, thành tiền 38 triệu đồng.',
    'Trao 45 suất học bổng, mỗi suất 800.000 đồng, thành tiền 36 triệu đồng.',
  ],
  [
    'Kiến nghị của người lao động có 57 ý kiến; đã trả lời 41 ý kiến, đang xem xét 9 ý kiến, chuyển cấp trên 5 ý kiến.',
    'Kiến nghị của người lao động có 55 ý kiến; đã trả lời 41 ý kiến, đang xem xét 9 ý kiến, chuyển cấp trên 5 ý kiến.',
  ],
  [
    'Đỡ đầu 37 cháu mồ côi, mỗi cháu 6 triệu đồng, cộng 232 triệu đồng.',
    'Đỡ đầu 37 cháu mồ côi, mỗi cháu 6 triệu đồng, cộng 222 triệu đồng.',
  ],
  [
    'Quà Tết hết 96,4 triệu đồng (410 suất, mỗi suất 240 nghìn đồng).',
    'Quà Tết hết 98,4 triệu đồng (410 suất, mỗi suất 240 nghìn đồng).',
  ],
  [
    '- Thăm ốm 412 lượt, 216 triệu đồng (500.000 đồng/lượt).',
    '- Thăm ốm 412 lượt, 206 triệu đồng (500.000 đồng/lượt).',
  ],
  ['+ Quà Tết: 410 suất x 500.000 đồng = 215 triệu đồng', '+ Quà Tết: 410 suất x 500.000 đồng = 205 triệu đồng'],
  [
    'Hội nghị có mặt 13/15 ủy viên (86,7%), vắng 03 đồng chí có lý do.',
    'Hội nghị có mặt 13/15 ủy viên (86,7%), vắng 02 đồng chí có lý do.',
  ],
  ['CĐCS có 164 đoàn viên, nữ 184, đảng viên 61.', 'CĐCS có 184 đoàn viên, nữ 164, đảng viên 61.'],
  [
    'Về dự có 98 đại biểu. Trong số đại biểu có 47 nữ, 61 nam.',
    'Kỷ luật 6 đồng chí, gồm 2 chủ tịch, 3 kế toán, 1 thủ quỹ.',
  ],
  [
    'Học sinh giỏi có 44 giải, trong đó 3 giải nhất, 9 giải nhì, 13 giải ba và 16 giải khuyến khích.',
    'Học sinh giỏi có 41 giải, trong đó 3 giải nhất, 9 giải nhì, 13 giải ba và 16 giải khuyến khích.',
  ],
  [
    'Thăm hỏi các năm 2021, 2022, 2023 lần lượt là 35, 42 và 51 lượt, thành 138 lượt.',
    'Thăm hỏi các năm 2021, 2022, 2023 lần lượt là 35, 42 và 51 lượt, thành 128 lượt.',
  ],
  ['Năm 2021: 42 vụ\nNăm 2022: 37 vụ\nNăm 2023: 35 vụ\n- Ba năm 124 vụ, đều nhẹ.', undefined],
  [
    'Ban kiểm phiếu phát ra 112 phiếu, thu về 112 phiếu, hợp lệ 110 phiếu, không hợp lệ 01 phiếu.',
    'Ban kiểm phiếu phát ra 112 phiếu, thu về 112 phiếu, hợp lệ 111 phiếu, không hợp lệ 01 phiếu.',
  ],
  ['- Kết quả: 20 phiếu phát, phát ra 20, thu vào 21 phiếu.', undefined],
  [
    'Quỹ khuyến học dư đầu năm 18,6 triệu đồng, góp thêm 22 triệu đồng, phát thưởng 25,4 triệu đồng, hiện giữ 16,2 triệu đồng.',
    'Quỹ khuyến học dư đầu năm 18,6 triệu đồng, góp thêm 22 triệu đồng, phát thưởng 25,4 triệu đồng, hiện giữ 15,2 triệu đồng.',
  ],
  [
    'Kinh phí cấp 170.400.000 đồng; đoàn phí thu 118.080.000 đồng; thu khác 24.000.000 đồng. Ba khoản này làm thành tổng thu 314.480.000 đồng.',
    'Kinh phí cấp 170.400.000 đồng; đoàn phí thu 118.080.000 đồng; thu khác 24.000.000 đồng. Ba khoản này làm thành tổng thu 312.480.000 đồng.',
  ],
  [
    'Ngành có 2.328 đoàn viên: mầm non 742, tiểu học 861, THCS 703, cơ quan phòng 12.',
    'Ngành có 2.318 đoàn viên: mầm non 742, tiểu học 861, THCS 703, cơ quan phòng 12.',
  ],
  [
    'Sáng kiến: 2018: 22; 2019: 26; 2020: 17; 2021: 14; 2022: 31. Tổng 120, bình quân mỗi năm hơn 20.',
    'Sáng kiến: 2018: 22; 2019: 26; 2020: 17; 2021: 14; 2022: 31. Tổng 110, bình quân mỗi năm hơn 20.',
  ],
  [
    'Truy thu nộp cấp trên 496,2 triệu đồng, trong đó kinh phí 402,7 triệu đồng, đoàn phí 83,5 triệu đồng.',
    'Truy thu nộp cấp trên 486,2 triệu đồng, trong đó kinh phí 402,7 triệu đồng, đoàn phí 83,5 triệu đồng.',
  ],
  [
    'Tài chính: thu 712 triệu đồng, chi 655 triệu đồng, kết dư trong năm 47 triệu đồng.',
    'Tài chính: thu 702 triệu đồng, chi 655 triệu đồng, kết dư trong năm 47 triệu đồng.',
  ],
  ['Hộp thư góp ý nhận 328 ý kiến, khen 205, chê 113.', 'Hộp thư góp ý nhận 318 ý kiến, khen 205, chê 113.'],
  [
    'Tổng số 278 sáng kiến. Theo cấp công nhận: cấp công ty 241, cấp tỉnh 22, cấp Bộ, toàn quốc 05.',
    'Tổng số 268 sáng kiến. Theo cấp công nhận: cấp công ty 241, cấp tỉnh 22, cấp Bộ, toàn quốc 05.',
  ],
  [
    'Đoàn phí nộp đủ của 530 đoàn viên. Phân xưởng Nung: 164; phân xưởng Tạo hình: 211; phân xưởng Men: 92; khối văn phòng: 53.',
    'Đoàn phí nộp đủ của 520 đoàn viên. Phân xưởng Nung: 164; phân xưởng Tạo hình: 211; phân xưởng Men: 92; khối văn phòng: 53.',
  ],
  [
    'Ký 51 thỏa thuận hợp tác: khám bệnh 08, mua sắm 19, du lịch 09, bảo hiểm, ngân hàng 05.',
    'Ký 41 thỏa thuận hợp tác: khám bệnh 08, mua sắm 19, du lịch 09, bảo hiểm, ngân hàng 05.',
  ],
  ['Thực hiện 118 tiết, xếp loại tốt 71, khá 34, đạt 3.', 'Thực hiện 108 tiết, xếp loại tốt 71, khá 34, đạt 3.'],
  [
    'Hòm thư góp ý nhận 157 thư, trong đó thư khen 96, thư góp ý 39, thư không rõ nội dung 12.',
    'Hòm thư góp ý nhận 147 thư, trong đó thư khen 96, thư góp ý 39, thư không rõ nội dung 12.',
  ],
  [
    'Từ chỗ cuối năm 2022 có 32 CĐCS, năm nay thành lập thêm 05, giải thể 02, hiện có 37 CĐCS.',
    'Từ chỗ cuối năm 2022 có 32 CĐCS, năm nay thành lập thêm 05, giải thể 02, hiện có 35 CĐCS.',
  ],
  [
    'Vận động góp 326 ngày công ở các điểm: trung tâm 140, Bản Lươm 98, Bản Nà Pa 78.',
    'Vận động góp 316 ngày công ở các điểm: trung tâm 140, Bản Lươm 98, Bản Nà Pa 78.',
  ],
  [
    'Bốn năm bàn giao 43 nhà, cụ thể:\nNăm 2020: 8 nhà (xây mới 5, sửa chữa 3)\nNăm 2021: 11 nhà (xây mới 7, sửa chữa 4)\nNăm 2022: 14 nhà (xây mới 9, sửa chữa 5)\nNăm 2023: 12 nhà (xây mới 10, sửa chữa 2)',
    'Bốn năm bàn giao 45 nhà, cụ thể:\nNăm 2020: 8 nhà (xây mới 5, sửa chữa 3)\nNăm 2021: 11 nhà (xây mới 7, sửa chữa 4)\nNăm 2022: 14 nhà (xây mới 9, sửa chữa 5)\nNăm 2023: 12 nhà (xây mới 10, sửa chữa 2)',
  ],
  [
    'Tổng số lao động: 386 người. Trong đó:\n+ Bác sỹ: 84 (sau đại học 41)\n+ Dược sỹ: 19\n+ Điều dưỡng: 217\n+ Khác: 56',
    'Tổng số lao động: 376 người. Trong đó:\n+ Bác sỹ: 84 (sau đại học 41)\n+ Dược sỹ: 19\n+ Điều dưỡng: 217\n+ Khác: 56',
  ],
  [
    '| Tháng | CĐCS mới | Kết nạp |\n| 1 | 01 | 210 |\n| 2 | 00 | 145 |\n| 3 | 04 | 692 |\n| Tổng | 05 | 1.147 |',
    '| Tháng | CĐCS mới | Kết nạp |\n| 1 | 01 | 210 |\n| 2 | 00 | 145 |\n| 3 | 04 | 692 |\n| Tổng | 05 | 1.047 |',
  ],
];

test.each(sums)('a total that its parts do not come to is marked, the right one is not: %s', (wrong, right) => {
  expect(kindsIn(wrong)).toEqual(['totalAndParts']);
  if (right !== undefined) expect(kindsIn(right)).toEqual([]);
});

test.each([
  'Giảng viên 338 (Tiến sĩ 104, trong đó có 11 Phó giáo sư; Thạc sĩ 234).',
  'Đại hội có 185 đại biểu; bầu Ban Chấp hành gồm 21 ủy viên, Ban Thường vụ 07, Ủy ban Kiểm tra 05.',
  'Kiểm tra 19 CĐCS, trong đó về tài chính 19, về Điều lệ 11.',
  'Biểu dương 45 công nhân tiêu biểu (nữ 26 người), 10 cán bộ công đoàn (nữ 6 người).',
  'Có 15 ủy viên (đầu nhiệm kỳ 17 đồng chí), cơ cấu: chuyên trách 3, giáo dục 5, khối xã 4, khác 3.',
  'Học sinh giỏi tỉnh 23 giải, gồm 2 nhất, 5 nhì, 7 ba và 9 khuyến khích.',
  'Toàn huyện có 131 nữ đoàn viên; 122 chị đạt hai giỏi; 14 chị được khen.',
])('numbers that stand beside a total and are not its parts are left in peace: %s', (said) => {
  expect(kindsIn(said)).toEqual([]);
});
