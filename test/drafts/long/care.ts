import { n, nn, pct, tenths, type Report } from './figures.ts';

/** The yearly report of a hospital's union. */
export const hospital: Report = ({ of, cut }) => {
  const staff = cut(of(430, 610), 5);
  const all = staff.reduce((sum, one) => sum + one, 0);
  const members = all - of(3, 12);
  const women = Math.floor(all * 0.62) + of(0, 20);
  const visits = cut(of(180, 290), 3);
  const visitsAll = visits.reduce((sum, one) => sum + one, 0);
  const rate = of(3, 5);
  const gifts = of(420, 520);
  const exam = of(360, 410);
  const sick = of(24, 61);
  const initiatives = of(38, 60);
  const base = initiatives - of(5, 12);
  const donors = cut(of(150, 240), 2);
  const income = cut(of(8200, 9900), 3);
  const incomeAll = income.reduce((sum, one) => sum + one, 0);
  const spend = cut(incomeAll - of(200, 900), 4);
  const spendAll = spend.reduce((sum, one) => sum + one, 0);
  const teams = of(14, 22);
  const excellent = of(5, 9);
  const letters = of(210, 390);
  return `BÁO CÁO TỔNG KẾT HOẠT ĐỘNG CÔNG ĐOÀN BỆNH VIỆN ĐA KHOA KHU VỰC NĂM 2023
I. ĐẶC ĐIỂM TÌNH HÌNH
Bệnh viện có 04 phòng chức năng, 19 khoa; quy mô 450 giường bệnh, công suất sử dụng giường ${of(91, 99)}%. Toàn viện có ${all} viên chức, người lao động, gồm: bác sĩ ${staff[0]}, dược sĩ ${staff[1]}, điều dưỡng ${staff[2]}, kỹ thuật viên ${staff[3]}, khác ${staff[4]}; nữ ${women} người (${pct(women, all)}). Công đoàn có ${members} đoàn viên, đạt ${pct(members, all)} tổng số viên chức, người lao động, sinh hoạt tại ${teams} tổ công đoàn. Ban Chấp hành có 15 ủy viên; Ủy ban Kiểm tra có 05 ủy viên; Ban Nữ công có 07 ủy viên.
Năm qua, số lượt khám bệnh tăng nhanh, bình quân mỗi ngày ${n(of(920, 1180))} lượt, có ngày cao điểm ${n(of(1250, 1490))} lượt; áp lực công việc đối với nhân viên y tế rất lớn. Thu nhập tăng thêm bình quân ${tenths(of(21, 34))} triệu đồng/người/tháng, năm 2022 là ${tenths(of(12, 20))} triệu đồng/người/tháng.
II. KẾT QUẢ HOẠT ĐỘNG
1. Chăm lo, bảo vệ quyền lợi
a) Hội nghị viên chức, người lao động tổ chức ngày 16/02/2023 với ${of(150, 190)} đại biểu; ${of(22, 38)} ý kiến được Giám đốc trả lời trực tiếp. Đối thoại định kỳ 02 lần.
b) Thăm hỏi ${visitsAll} lượt, gồm ốm đau ${visits[0]} lượt, hiếu ${visits[1]} lượt, hỷ ${visits[2]} lượt; mức chi ${rate}00.000 đồng/lượt, tổng ${tenths(visitsAll * rate)} triệu đồng.
c) Tết Nguyên đán: tặng quà cho ${n(members)} đoàn viên; hỗ trợ thêm ${nn(of(18, 36))} trường hợp khó khăn với số tiền ${tenths(of(180, 360))} triệu đồng. Dịp 8/3 và 20/10 chi ${tenths(of(500, 870))} triệu đồng. Ngày 27/2 khen ${of(40, 75)} thầy thuốc tiêu biểu.
d) Khám sức khỏe định kỳ cho ${exam} người, phát hiện ${sick} trường hợp cần theo dõi; tiêm phòng viêm gan B cho ${of(110, 170)} người; ${of(60, 98)} chị khám sàng lọc ung thư.
đ) Tổ chức 02 đợt tham quan, nghỉ dưỡng cho ${of(170, 280)} đoàn viên, kinh phí ${n(of(480, 690))} triệu đồng, trong đó công đoàn chi ${n(of(150, 300))} triệu đồng.
e) Trung thu, 1/6: ${gifts} suất quà cho các cháu, trị giá 100.000 đồng/suất, cộng ${tenths(gifts)} triệu đồng; khen ${of(130, 190)} cháu học sinh giỏi.
2. Tuyên truyền, vận động
a) ${nn(of(8, 12))} buổi sinh hoạt chuyên đề với ${n(of(1500, 2300))} lượt người dự. Trang thông tin đăng ${of(80, 140)} bài, ${n(of(31, 58))} nghìn lượt đọc.
b) Ngày hội hiến máu: ${(donors[0] ?? 0) + (donors[1] ?? 0)} người đăng ký hiến; thu được ${donors[0]} đơn vị máu toàn phần và ${donors[1]} đơn vị tiểu cầu.
c) Chương trình "Bữa cơm nhân ái" phát ${n(of(11200, 15600))} suất cháo miễn phí cho người bệnh; đoàn viên góp ${tenths(of(600, 980))} triệu đồng, nhà hảo tâm góp ${tenths(of(1200, 1990))} triệu đồng.
d) Ủng hộ các quỹ xã hội ${tenths(of(700, 1100))} triệu đồng; giúp đỡ xã kết nghĩa ${of(20, 40)} triệu đồng.
3. Thi đua, khen thưởng
a) ${initiatives} sáng kiến được nghiệm thu, trong đó ${base} sáng kiến áp dụng tại viện, ${initiatives - base} đề tài được Sở công nhận; năm 2022 có ${of(25, 36)} sáng kiến.
b) Đường dây nóng nhận ${letters} cuộc gọi, trong đó ${nn(of(8, 17))} phản ánh về thái độ phục vụ, giảm ${nn(of(3, 9))} phản ánh so với năm 2022. Hòm thư góp ý nhận ${of(70, 130)} thư khen.
c) Cuối năm ${excellent}/${teams} tổ công đoàn xuất sắc (${pct(excellent, teams)}); ${of(390, 420)} đoàn viên xếp loại tốt trở lên.
d) Hội thi điều dưỡng giỏi có ${of(40, 56)} thí sinh, trao 01 giải nhất, 02 giải nhì, 03 giải ba và 05 giải khuyến khích.
4. Nữ công
${women} nữ viên chức, lao động; ${of(200, 240)} chị đăng ký và ${of(150, 190)} chị đạt "Giỏi việc nước, đảm việc nhà". Có ${nn(of(12, 26))} chị nghỉ thai sản được hưởng đủ chế độ. Bố trí 02 phòng vắt, trữ sữa.
5. Xây dựng tổ chức, xây dựng Đảng
Kết nạp mới ${of(15, 29)} đoàn viên; ${nn(of(6, 11))} đoàn viên chuyển đi. Giới thiệu ${of(16, 22)} đoàn viên ưu tú, ${of(10, 14)} người được kết nạp Đảng. Tập huấn ${of(34, 48)} cán bộ tổ. Ủy ban Kiểm tra kiểm tra ${nn(of(3, 5))} cuộc.
6. Tài chính
Tổng thu ${tenths(incomeAll)} triệu đồng, gồm đoàn phí ${tenths(income[0] ?? 0)}; kinh phí công đoàn ${tenths(income[1] ?? 0)}; thu khác ${tenths(income[2] ?? 0)}. Tổng chi ${tenths(spendAll)} triệu đồng, bằng ${pct(spendAll, incomeAll)} tổng thu:
- Chi trực tiếp chăm lo đoàn viên: ${tenths(spend[0] ?? 0)} triệu đồng;
- Chi tuyên truyền, thi đua: ${tenths(spend[1] ?? 0)} triệu đồng;
- Chi phụ cấp cán bộ công đoàn: ${tenths(spend[2] ?? 0)} triệu đồng;
- Chi hành chính: ${tenths(spend[3] ?? 0)} triệu đồng.
III. TỒN TẠI
Sinh hoạt tổ chưa đều, ${nn(of(2, 4))} tổ có dưới 10 buổi sinh hoạt trong năm. Số đoàn viên tham gia hội thao mới đạt khoảng ${of(30, 44)}%.
IV. PHƯƠNG HƯỚNG NĂM 2024
1. Thăm hỏi kịp thời 100% đoàn viên ốm đau; tặng ${of(430, 540)} suất quà cho các cháu.
2. Có từ ${of(50, 70)} sáng kiến; ít nhất ${of(12, 18)} đoàn viên được kết nạp Đảng; ${of(180, 250)} đơn vị máu.
3. Phản ánh về thái độ phục vụ giảm còn dưới 08; ${of(8, 12)} tổ công đoàn xuất sắc.
`;
};

/** The women's board of a garment company: the year, and the year before. */
export const garment: Report = ({ of, cut }) => {
  const workers = of(2100, 2900);
  const women = Math.floor(workers * 0.83) + of(0, 60);
  const lines = of(34, 48);
  const pregnant = of(96, 160);
  const small = of(380, 560);
  const shops = cut(of(280, 420), 4);
  const helped = shops.reduce((sum, one) => sum + one, 0);
  const scholarships = of(64, 95);
  const exam = cut(of(1200, 1600), 2);
  const found = of(180, 260);
  const loans = of(52, 88);
  const registered = of(1480, 1690);
  const reached = registered - of(60, 200);
  const before = of(1190, 1370);
  const rooms = of(4, 7);
  const talks = of(11, 17);
  const kids = of(740, 980);
  const dorm = of(160, 230);
  return `Báo cáo công tác nữ công năm 2024 - Công đoàn Công ty Cổ phần May Phú Hưng
1. Tình hình nữ công nhân lao động
Tính đến 30/11/2024 Công ty có ${n(workers)} lao động, nữ ${n(women)} người, chiếm ${pct(women, workers)}; cuối năm 2023 nữ có ${n(women - of(20, 90))} người. Lao động bố trí ở ${lines} chuyền may và 03 bộ phận phụ trợ. Có ${small} chị đang nuôi con dưới 36 tháng tuổi, ${pregnant} chị mang thai trong năm; ${dorm} chị ở khu lưu trú của Công ty, số còn lại thuê trọ hoặc ở cùng gia đình. Thu nhập bình quân ${tenths(of(82, 96))} triệu đồng/người/tháng; chuyền cao nhất ${tenths(of(104, 120))} triệu đồng, chuyền thấp nhất ${tenths(of(68, 79))} triệu đồng. Đơn hàng quý I ít, ${of(140, 240)} lao động phải nghỉ luân phiên ${of(5, 9)} ngày, hưởng 70% lương; từ quý II đã làm đủ việc.
Ban Nữ công quần chúng có 11 chị, ${nn(rooms)} tổ nữ công có tổ trưởng là ủy viên ban; mỗi quý họp một lần.
2. Kết quả công tác
2.1. Thực hiện chế độ, chính sách
- ${pregnant} chị mang thai được chuyển khỏi vị trí đứng máy nặng, nghỉ sớm 60 phút mỗi ngày; ${of(70, 94)} chị nghỉ thai sản, cơ quan bảo hiểm chi trả ${n(of(2300, 3600))} triệu đồng.
- ${rooms} phòng vắt, trữ sữa phục vụ ${n(of(6200, 9100))} lượt; năm trước ${n(of(4300, 5900))} lượt.
- Khám chuyên khoa hai đợt: đợt một ${n(exam[0] ?? 0)} chị, đợt hai ${n(exam[1] ?? 0)} chị, cộng ${n((exam[0] ?? 0) + (exam[1] ?? 0))} chị; ${found} chị có bệnh, được cấp thuốc ${of(110, 170)} chị.
- Giám sát bữa ăn ca 12 lần, kiến nghị nâng suất ăn từ 20.000 đồng lên 22.000 đồng; từ tháng 7 đã thực hiện.
2.2. Chăm lo đời sống
- Hỗ trợ ${helped} lượt chị em khó khăn: phân xưởng Cắt ${shops[0]} lượt, phân xưởng May 1 ${shops[1]} lượt, phân xưởng May 2 ${shops[2]} lượt, phân xưởng Hoàn thiện ${shops[3]} lượt; mỗi lượt 300.000 đồng, cộng ${tenths(helped * 3)} triệu đồng.
- Quỹ "Giúp bạn thoát nghèo" cho ${loans} chị vay, mỗi chị 5 triệu đồng, tổng ${n(loans * 5)} triệu đồng; thu hồi ${n(of(150, 240))} triệu đồng. Năm 2023 cho ${of(38, 50)} chị vay.
- Trao ${scholarships} suất học bổng "Chắp cánh ước mơ" cho con công nhân, mỗi suất 500.000 đồng; tổ chức Trung thu cho ${kids} cháu với ${kids} suất quà; ngày 1/6 tặng ${n(of(500, 690))} suất quà.
- Phiên chợ 0 đồng phục vụ ${n(of(1300, 1750))} lượt chị em; ${n(of(9, 14))} gian hàng; hàng hóa trị giá ${of(170, 260)} triệu đồng.
- Vận động chủ nhà trọ không tăng giá cho ${of(410, 660)} phòng; thăm ${of(21, 40)} khu trọ.
2.3. Tuyên truyền, giáo dục
- ${talks} buổi nói chuyện chuyên đề, ${n(of(2900, 4100))} lượt chị dự, gồm ${nn(of(3, 5))} buổi về sức khỏe sinh sản và các buổi về pháp luật, gia đình. Phát ${n(of(3000, 4400))} tờ gấp, ${of(200, 290)} cuốn sổ tay.
- Lớp học xóa mù tin học có ${of(41, 63)} chị theo học; ${of(30, 40)} chị được cấp chứng chỉ.
- Hội thi "Bàn tay vàng" có ${of(88, 130)} chị dự, ${of(20, 30)} chị vào chung khảo, trao ${nn(of(9, 12))} giải.
2.4. Phong trào "Giỏi việc nước, đảm việc nhà"
- ${n(registered)} chị đăng ký, ${n(reached)} chị đạt, bằng ${pct(reached, registered)} số đăng ký; năm 2023 đạt ${n(before)} chị.
- ${nn(of(14, 28))} sáng kiến của nữ công nhân làm lợi ${of(510, 880)} triệu đồng; ${nn(of(2, 4))} chị được tặng Bằng Lao động sáng tạo.
- Khen thưởng cấp Công ty ${of(90, 120)} chị, cấp tỉnh ${nn(of(6, 12))} chị; ${nn(of(3, 6))} tập thể nữ được giấy khen.
2.5. Xây dựng tổ chức
- Kết nạp ${of(240, 390)} nữ đoàn viên mới; ${of(160, 230)} chị nghỉ việc trong năm. Bồi dưỡng ${of(31, 46)} tổ trưởng nữ công. Giới thiệu ${nn(of(8, 13))} chị cho Đảng, kết nạp ${nn(of(4, 7))} chị.
3. Hạn chế
Mới ${of(60, 80)}% chị em dự sinh hoạt chuyên đề; các chị ca đêm ít tham gia. Phòng vắt, trữ sữa ở khu nhà cũ còn chật. Ban Nữ công có ${nn(of(2, 3))} chị nghỉ việc chưa kịp bổ sung. Quỹ vay còn nhỏ, ${of(91, 140)} chị có nhu cầu mà chưa được vay.
4. Nhiệm vụ năm 2025
- 100% chị mang thai được khám định kỳ; khám chuyên khoa cho ${n(of(1500, 1900))} chị.
- Cho ${of(90, 120)} chị vay vốn; trao ${of(80, 110)} suất học bổng; làm thêm 01 phòng vắt, trữ sữa.
- ${n(of(1600, 1800))} chị đăng ký "Giỏi việc nước, đảm việc nhà", phấn đấu 90% đạt; ${of(20, 35)} sáng kiến.
`;
};
