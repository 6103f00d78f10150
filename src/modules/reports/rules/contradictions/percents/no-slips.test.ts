import { expect, test } from 'vitest';
import { findContradictions } from '../find.ts';

const kindsIn = (said: string): string[] =>
  findContradictions(`Báo cáo hoạt động công đoàn năm 2024\n${said}\n`).map(({ kind }) => kind);

test.each([
  'Nghị quyết có 9 chỉ tiêu: 6 chỉ tiêu vượt, 2 chỉ tiêu đạt, 1 chỉ tiêu không đạt (khám ngoại trú, đạt 98,5%).',
  'Thỏa ước loại A còn ít (mới mười một trên mười sáu bản, chỉ tiêu 80%).',
  'Tái cử 14 trên 26 ủy viên, cơ cấu nữ không dưới 50%.',
  'Kết nạp từ 45 đến 50 đoàn viên mới; tỷ lệ đoàn viên đạt 97%.',
  'Năm năm qua, Viện tư vấn lưu động 3.920 lượt. Công suất phòng nghỉ đạt 104% kế hoạch, tiếp nhận 3.115 lượt điều dưỡng.',
  'Cơ sở khen 14 chị, như vậy tổng số chị được khen các cấp 21 chị, chiếm 26,2% số chị đăng ký.',
  'Đến nay 7 chỉ tiêu đã đạt, 2 chỉ tiêu đạt trên 80%, 1 chỉ tiêu chưa làm được.',
  'Đưa 25 người học lái cẩu, đậu 22, rớt 3. Chi phí công ty và công đoàn chịu 80%.',
  'Công đoàn có 1.240 người. Bảo hiểm thân thể mua cho 815 người, quỹ trả 60%, anh em góp 40%.',
  'Qua năm năm, đoàn viên tăng 4 người, số sáng kiến tăng 60%.',
  'Nhận 54 đơn thư, tăng 20% so với năm 2023. Đã trả lời 46 đơn, còn 8 đơn.',
  'Có 52/57 đoàn viên đăng ký lao động tiên tiến; cuối năm đạt 49, bằng 94,2% số đăng ký.',
  'Nữ 96, nam 61, nữ chiếm 61,1%.',
  'Đoàn đi 6 ngày, kiểm tra 43 bếp ăn.\nBếp đạt 26; phải khắc phục 14; đình chỉ 3. Tỷ lệ đạt 60,5%.',
  'Số dư đầu năm: 254.300.000.\nSố dư gồm tiền gửi ngân hàng 310.000.000, tiền mặt tại quỹ 24.150.000. Số dư tăng 31,4% so với đầu năm.',
  'Kết quả năm 2024 (giao/đạt)\n+ Sáng kiến: 15 / 12, mới được 80%\n+ Lượt hiến máu: 40 / 46, đạt 115%',
  'Có 1.650 đoàn viên, trong đó lái tàu 620 người (37,6%), sửa chữa 1.030 người (62,4%); có bằng đại học 410 người, chiếm 24,8% đoàn viên, riêng trong khối lái tàu, 186 người có bằng ấy, tức 30,0%.',
  'Tuổi trung bình 38; dưới 30 chiếm 27%; biết tiếng Nhật 64 người.',
  'Đoàn viên nữ toàn ngành 4.312 người. Danh hiệu: đăng ký 4.105; đạt 3.870, bằng 89,8% đoàn viên nữ.',
  'Nhóm 1 - nhà sập: 04 nhà x 15.000.000 đồng = 60.000.000 đồng\nNhóm 2 - tốc mái: 09 nhà x 5.000.000 đồng = 45.000.000 đồng\nNhóm 1 chiếm 57,1% số tiền.',
  'Vườn của trường: rau xanh 8,2 tấn, thịt gà 2,6 tấn, đủ cho 55% nhu cầu rau.',
  'Truy thu 196 triệu đồng; trong đó đoàn phí 58 triệu, kinh phí 2% là 138 triệu.',
  'Danh hiệu "Giỏi việc nước" cấp huyện có 26 chị, cấp tỉnh có năm chị, bằng 68,4% số nữ nếu tính cấp huyện.',
  'Đồng chí Hạnh đề nghị nâng mức thăm hỏi từ 400.000 đồng lên 600.000 đồng. Đồng chí Lý cho rằng chỉ nên tăng 25%.',
  'Câu lạc bộ mới có 15 chị tập đều; doanh số của 9 chị chưa đạt 70% mức khoán.',
  'Ở bến cứ mười người thì gần bảy người là nữ: 68,2%.',
  'Đoàn viên: 1.912 người năm 2019, 1.846 người năm 2024.\nNay 425 đoàn viên dạy ở điểm lẻ, chiếm 23,0% đoàn viên toàn ngành.',
])('no slip of a percent: %s', (said) => expect(kindsIn(said)).toEqual([]));

test.each([
  'Thỏa ước loại A mới mười một trên mười sáu bản, đạt 80%.',
  'Có 52/57 đoàn viên đăng ký lao động tiên tiến; cuối năm đạt 49/52, bằng 92,4%.',
  'Nữ 96, nam 61, cộng 157 người, nữ chiếm 66,1%.',
  'Kết quả năm 2024 (đạt/giao)\n+ Sáng kiến: 12 / 15, mới được 70%\n+ Lượt hiến máu: 46 / 40, đạt 115%',
  'Thu 64,0 triệu đồng, chi 51,2 triệu đồng, bằng 80% số thu, còn 12,8 triệu đồng. Riêng mục thăm ốm 19,2 triệu đồng, chiếm 30,0% số chi.',
  'Chỉ tiêu kết nạp là 200 đoàn viên, kết nạp 174, đạt 78% chỉ tiêu.',
  'Được giao kết nạp 150 đoàn viên.\nTổng cộng kết nạp 180 người. Vượt chỉ tiêu 150, bằng 112% kế hoạch.',
])('and a slip all the same: %s', (said) => expect(kindsIn(said)).toContain('percentAndRatio'));
