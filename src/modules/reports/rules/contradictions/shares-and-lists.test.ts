import { expect, test } from 'vitest';
import { findContradictions } from './find.ts';

const title = 'Báo cáo hoạt động công đoàn năm 2023 - CĐCS Xí nghiệp May Hòa Lạc';
const kindsIn = (said: string): string[] => findContradictions(`${title}\n${said}\n`).map(({ kind }) => kind);

const shares: readonly [wrong: string, right: string | undefined][] = [
  [
    'Trong 250 công nhân được khám có 38 người mắc bệnh nghề nghiệp, chiếm 19%.',
    'Trong 250 công nhân được khám có 38 người mắc bệnh nghề nghiệp, chiếm 15,2%.',
  ],
  [
    'Doanh thu tăng từ 120 tỷ đồng lên 138 tỷ đồng, tức tăng 18%.',
    'Doanh thu tăng từ 120 tỷ đồng lên 138 tỷ đồng, tức tăng 15%.',
  ],
  [
    'Số đoàn viên nữ là 168 trên tổng số 240 đoàn viên (75%).',
    'Số đoàn viên nữ là 168 trên tổng số 240 đoàn viên (70%).',
  ],
  [
    'Thu đoàn phí cả năm đạt 92 triệu đồng so với kế hoạch 80 triệu đồng, vượt 12%.',
    'Thu đoàn phí cả năm đạt 92 triệu đồng so với kế hoạch 80 triệu đồng, vượt 15%.',
  ],
  [
    'Có 54 tổ công đoàn, xếp loại tốt 45 tổ (đạt 80%), khá 9 tổ.',
    'Có 54 tổ công đoàn, xếp loại tốt 45 tổ (đạt 83,3%), khá 9 tổ.',
  ],
  ['Tai nạn lao động giảm từ 8 vụ xuống 6 vụ, giảm 20%.', 'Tai nạn lao động giảm từ 8 vụ xuống 6 vụ, giảm 25%.'],
  [
    'Số dự hội nghị 87/90 đồng chí, vắng 3 đồng chí có lý do, tỷ lệ dự họp 94%.',
    'Số dự hội nghị 87/90 đồng chí, vắng 3 đồng chí có lý do, tỷ lệ dự họp 96,7%.',
  ],
  ['Sáng kiến năm 2022 là 80, năm 2023 là 92, tăng 12%.', 'Sáng kiến năm 2022 là 80, năm 2023 là 92, tăng 15%.'],
  [
    'Kết nạp 64 đoàn viên mới, bằng 160% chỉ tiêu (45 đoàn viên).',
    'Kết nạp 72 đoàn viên mới, bằng 160% chỉ tiêu (45 đoàn viên).',
  ],
  [
    'Xí nghiệp có 320 lao động; lao động nữ 208 người, tức là hai phần ba.',
    'Xí nghiệp có 312 lao động; lao động nữ 208 người, tức là hai phần ba.',
  ],
  [
    'Tỷ lệ phiếu tín nhiệm cao của đồng chí Nguyễn Văn Tâm là 76,5% (65/87 phiếu).',
    'Tỷ lệ phiếu tín nhiệm cao của đồng chí Nguyễn Văn Tâm là 74,7% (65/87 phiếu).',
  ],
  [
    'Phát 420 phiếu hỏi, thu về 399 phiếu, tỷ lệ 93%; trong đó 310 phiếu hài lòng.',
    'Phát 420 phiếu hỏi, thu về 399 phiếu, tỷ lệ 95%; trong đó 310 phiếu hài lòng.',
  ],
  [
    'Chi chăm lo 156 triệu đồng, bằng 60% tổng chi cả năm 240 triệu đồng.',
    'Chi chăm lo 156 triệu đồng, bằng 65% tổng chi cả năm 240 triệu đồng.',
  ],
  [
    'Có 18 trong số 24 CĐCS nộp báo cáo đúng hạn, chiếm ba phần năm.',
    'Có 18 trong số 24 CĐCS nộp báo cáo đúng hạn, chiếm ba phần tư.',
  ],
  [
    'Năm nay trao 150 suất quà, gấp 3 lần năm ngoái (60 suất).',
    'Năm nay trao 150 suất quà, gấp 2,5 lần năm ngoái (60 suất).',
  ],
  [
    'Toàn công ty có 460 đoàn viên, trong đó đoàn viên nữ 184 người.\nTrong năm 120 chị đạt danh hiệu giỏi việc nước, chiếm 56% số đoàn viên nữ.',
    'Toàn công ty có 460 đoàn viên, trong đó đoàn viên nữ 184 người.\nTrong năm 120 chị đạt danh hiệu giỏi việc nước, chiếm 65,2% số đoàn viên nữ.',
  ],
  [
    'Tổng chi 268,7 triệu đồng, trong đó chăm lo trực tiếp 161,2 triệu đồng (65%).',
    'Tổng chi 268,7 triệu đồng, trong đó chăm lo trực tiếp 161,2 triệu đồng (60%).',
  ],
  [
    'Tỷ lệ hộ nghèo giảm từ 38,4% năm 2018 xuống 21,9%, tức giảm 15,5 điểm phần trăm.',
    'Tỷ lệ hộ nghèo giảm từ 38,4% năm 2018 xuống 21,9%, tức giảm 16,5 điểm phần trăm.',
  ],
  ['Sáng kiến: khóa trước 165, khóa này 198 (tăng 25%).', 'Sáng kiến: khóa trước 165, khóa này 198 (tăng 20%).'],
];

const lists: readonly [wrong: string, right: string | undefined][] = [
  [
    'Ban Thường vụ có 3 đồng chí: Trần Văn Lộc (Chủ tịch), Lê Thị Mai (Phó Chủ tịch), Phạm Đức Huy và Vũ Thị Hạnh.',
    'Ban Thường vụ có 3 đồng chí: Trần Văn Lộc (Chủ tịch), Lê Thị Mai (Phó Chủ tịch), Phạm Đức Huy.',
  ],
  [
    'Bốn đơn vị dẫn đầu là Phân xưởng Sợi, Phân xưởng Dệt và Phòng Kỹ thuật.',
    'Ba đơn vị dẫn đầu là Phân xưởng Sợi, Phân xưởng Dệt và Phòng Kỹ thuật.',
  ],
  [
    'Hội thao có 6 môn thi đấu (bóng đá, bóng chuyền, cầu lông, kéo co, cờ tướng).',
    'Hội thao có 5 môn thi đấu (bóng đá, bóng chuyền, cầu lông, kéo co, cờ tướng).',
  ],
  [
    'Năm tới tập trung vào ba nhiệm vụ trọng tâm: một là phát triển đoàn viên; hai là chăm lo đời sống; ba là đào tạo cán bộ; bốn là đổi mới tuyên truyền.',
    'Năm tới tập trung vào bốn nhiệm vụ trọng tâm: một là phát triển đoàn viên; hai là chăm lo đời sống; ba là đào tạo cán bộ; bốn là đổi mới tuyên truyền.',
  ],
  [
    'Công đoàn khen thưởng chị Hoàng Thị Lan, chị Bùi Thu Thủy, anh Đỗ Mạnh Hùng và anh Ngô Văn Kiên, cả thảy 5 người.',
    'Công đoàn khen thưởng chị Hoàng Thị Lan, chị Bùi Thu Thủy, anh Đỗ Mạnh Hùng và anh Ngô Văn Kiên, cả thảy 4 người.',
  ],
  [
    'Có 03 hạn chế sau:\n- Sinh hoạt tổ chưa đều.\n- Công tác tuyên truyền còn đơn điệu.\n- Hồ sơ lưu trữ chưa khoa học.\n- Thu đoàn phí còn chậm.',
    'Có 04 hạn chế sau:\n- Sinh hoạt tổ chưa đều.\n- Công tác tuyên truyền còn đơn điệu.\n- Hồ sơ lưu trữ chưa khoa học.\n- Thu đoàn phí còn chậm.',
  ],
  [
    'Đoàn viên đến từ sáu tỉnh: Nghệ An, Thanh Hóa, Hà Tĩnh, Quảng Bình, Nam Định.',
    'Đoàn viên đến từ năm tỉnh: Nghệ An, Thanh Hóa, Hà Tĩnh, Quảng Bình, Nam Định.',
  ],
  [
    'Trong năm phát động hai phong trào là "Sạch từ xưởng, đẹp từ nhà", "Mỗi người một sáng kiến" và "Ngày thứ bảy xanh".',
    'Trong năm phát động ba phong trào là "Sạch từ xưởng, đẹp từ nhà", "Mỗi người một sáng kiến" và "Ngày thứ bảy xanh".',
  ],
  [
    'Tổ chức khám bệnh 3 lần vào tháng 3, tháng 7, tháng 9 và tháng 11.',
    'Tổ chức khám bệnh 4 lần vào tháng 3, tháng 7, tháng 9 và tháng 11.',
  ],
  [
    'Đơn vị được công nhận vững mạnh ba năm liền: 2020, 2021, 2022, 2023.',
    'Đơn vị được công nhận vững mạnh bốn năm liền: 2020, 2021, 2022, 2023.',
  ],
  [
    'Các tổ Điện, Cơ khí, Nề và Mộc (5 tổ) hoàn thành sớm kế hoạch.',
    'Các tổ Điện, Cơ khí, Nề và Mộc (4 tổ) hoàn thành sớm kế hoạch.',
  ],
  [
    'Hai đồng chí được kết nạp Đảng: Lý A Sình, Giàng Thị Chở, Vàng Seo Páo.',
    'Ba đồng chí được kết nạp Đảng: Lý A Sình, Giàng Thị Chở, Vàng Seo Páo.',
  ],
];

const figures: readonly [wrong: string, right: string | undefined][] = [
  [
    'Công đoàn thăm hỏi 146 lượt đoàn viên ốm đau, thai sản.\nNhìn chung việc thăm hỏi đoàn viên ốm đau với 164 lượt là chu đáo.',
    'Công đoàn thăm hỏi 146 lượt đoàn viên ốm đau, thai sản.\nNhìn chung việc thăm hỏi đoàn viên ốm đau với 146 lượt là chu đáo.',
  ],
  [
    'Quỹ khuyến học trao học bổng cho 38 cháu, mỗi cháu 1 triệu đồng.\nĐiểm sáng là Quỹ khuyến học đã trao học bổng cho 83 cháu có hoàn cảnh khó khăn.',
    undefined,
  ],
  [
    'Trong năm phát triển 57 đoàn viên mới.\nViệc phát triển đoàn viên đạt khá (75 đoàn viên mới), song chưa đều.',
    'Trong năm phát triển 57 đoàn viên mới, giới thiệu 23 đoàn viên ưu tú.\nNăm 2024 phấn đấu phát triển 75 đoàn viên mới, giới thiệu 32 đoàn viên ưu tú.',
  ],
  [
    'Giải bóng đá thu hút 16 đội, 312 vận động viên.\nPhong trào thể thao sôi nổi, nhất là giải bóng đá với 321 vận động viên.',
    'Quý I tổ chức 13 buổi tuyên truyền pháp luật.\nQuý II tổ chức 31 buổi tuyên truyền pháp luật.',
  ],
  [
    'Tiền lương bình quân đạt 9,75 triệu đồng/người/tháng.\nĐời sống ổn định, tiền lương bình quân 9,57 triệu đồng/người/tháng.',
    undefined,
  ],
  [
    'Công đoàn hiện quản lý 428 đoàn viên ở 12 tổ.\nToàn công đoàn có 482 đoàn viên, sinh hoạt đều.',
    'Hội thi có 36 thí sinh nam và 63 thí sinh nữ.\nBan Tổ chức trao giải cho 36 thí sinh.',
  ],
];

test.each(shares)('a share that its numbers do not give is marked, the right one is not: %s', (wrong, right) => {
  expect(kindsIn(wrong)).toEqual(['percentAndRatio']);
  if (right !== undefined) expect(kindsIn(right)).toEqual([]);
});

test.each(lists)('a count that its list does not bear out is marked, the right one is not: %s', (wrong, right) => {
  expect(kindsIn(wrong)).toEqual(['countAndList']);
  if (right !== undefined) expect(kindsIn(right)).toEqual([]);
});

test.each(figures)('a figure told twice with two values is marked, told alike it is not: %s', (wrong, right) => {
  expect(kindsIn(wrong)).toEqual(['sameFigure']);
  if (right !== undefined) expect(kindsIn(right)).toEqual([]);
});
