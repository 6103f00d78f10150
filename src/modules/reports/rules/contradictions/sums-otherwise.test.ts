import { expect, test } from 'vitest';
import { findContradictions } from './find.ts';

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
];

test.each(sums)('a total that its parts do not come to is marked, the right one is not: %s', (wrong, right) => {
  expect(kindsIn(wrong)).toEqual(['totalAndParts']);
  if (right !== undefined) expect(kindsIn(right)).toEqual([]);
});
