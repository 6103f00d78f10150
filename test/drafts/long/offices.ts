import { n, nn, pct, tenths, type Report } from './figures.ts';

/** The term report of the union of a department. */
export const department: Report = ({ of, cut }) => {
  const members = of(76, 98);
  const women = of(31, 44);
  const party = of(45, 60);
  const sections = of(5, 8);
  const visits = cut(of(160, 240), 4);
  const total = visits.reduce((all, one) => all + one, 0);
  const money = of(620, 990);
  const funds = cut(of(900, 1500), 4);
  const raised = funds.reduce((all, one) => all + one, 0);
  const years = cut(of(48, 75), 5);
  const ideas = years.reduce((all, one) => all + one, 0);
  const good = of(38, 52);
  const introduced = of(18, 27);
  const attended = introduced - of(1, 3);
  const admitted = attended - of(2, 5);
  const joined = of(17, 29);
  const left = of(11, 25);
  const checks = of(9, 14);
  const praised = cut(of(34, 60), 3);
  const gifts = of(310, 480);
  const blood = of(58, 97);
  const income = of(5100, 7900);
  const upper = of(700, 1400);
  const spent = cut(of(4800, 6900), 4);
  const spentAll = spent.reduce((all, one) => all + one, 0);
  const opening = of(400, 900);
  return `BÁO CÁO TỔNG KẾT HOẠT ĐỘNG CÔNG ĐOÀN CƠ SỞ SỞ XÂY DỰNG NHIỆM KỲ 2018 - 2023 VÀ PHƯƠNG HƯỚNG NHIỆM KỲ 2023 - 2028
PHẦN THỨ NHẤT
KẾT QUẢ HOẠT ĐỘNG NHIỆM KỲ 2018 - 2023
I. ĐẶC ĐIỂM TÌNH HÌNH
Công đoàn cơ sở Sở Xây dựng trực thuộc Công đoàn Viên chức tỉnh, hiện có ${members} đoàn viên, trong đó nữ ${women} đồng chí, chiếm ${pct(women, members)}; ${party} đoàn viên là đảng viên. Công đoàn có ${nn(sections)} tổ công đoàn trực thuộc, sinh hoạt theo các phòng, đơn vị. Trong nhiệm kỳ đã tiếp nhận ${nn(joined)} đoàn viên từ các đơn vị khác chuyển đến và giới thiệu chuyển sinh hoạt ${nn(left)} đoàn viên do nghỉ hưu, chuyển công tác. Ban Chấp hành khóa trước được Đại hội bầu 07 đồng chí, giữa nhiệm kỳ kiện toàn bổ sung 02 đồng chí thay người chuyển công tác.
Năm năm qua, việc sắp xếp tổ chức bộ máy, dịch bệnh và giá cả tăng đã tác động đến tâm tư, đời sống của đoàn viên. Tuy vậy, được sự quan tâm của Đảng ủy, lãnh đạo Sở và Công đoàn Viên chức tỉnh, hoạt động công đoàn vẫn giữ được nền nếp.
II. KẾT QUẢ TRÊN CÁC MẶT CÔNG TÁC
1. Đại diện, bảo vệ quyền, lợi ích hợp pháp, chính đáng
- Hằng năm phối hợp tổ chức hội nghị cán bộ, công chức đúng quy định; 05 năm tiếp nhận ${of(40, 69)} ý kiến, các ý kiến đều được lãnh đạo Sở trả lời. Tham gia xây dựng, sửa đổi ${nn(of(6, 9))} quy chế, nội quy của cơ quan.
- Công đoàn cử đại diện tham gia hội đồng nâng lương; ${n(of(110, 190))} lượt đoàn viên được nâng lương thường xuyên, ${nn(of(12, 28))} lượt nâng lương trước thời hạn.
- Ban Thanh tra nhân dân thực hiện ${nn(of(10, 15))} cuộc giám sát, kiến nghị ${nn(of(3, 7))} nội dung.
2. Chăm lo đời sống
- Thăm hỏi ${n(total)} lượt đoàn viên và thân nhân với số tiền ${tenths(money)} triệu đồng, gồm: ốm đau ${visits[0]} lượt, việc hiếu ${visits[1]} lượt, việc hỷ ${visits[2]} lượt, thai sản ${visits[3]} lượt.
- Tặng ${n(gifts)} suất quà nhân dịp Tết Nguyên đán cho đoàn viên có hoàn cảnh khó khăn; ${n(of(120, 290))} suất quà cho các cháu dịp 1/6 và Tết Trung thu; ${nn(of(30, 88))} cháu học sinh giỏi được khen thưởng.
- Tổ chức ${nn(of(5, 8))} chuyến tham quan, học tập kinh nghiệm với ${n(of(260, 410))} lượt đoàn viên tham gia.
- Hỗ trợ ${nn(of(2, 4))} đoàn viên xây, sửa nhà từ Quỹ Mái ấm Công đoàn.
3. Vận động ủng hộ
Đoàn viên đã ủng hộ các quỹ ${tenths(raised)} triệu đồng, trong đó: Quỹ Đền ơn đáp nghĩa ${tenths(funds[0] ?? 0)} triệu đồng, Quỹ Vì người nghèo ${tenths(funds[1] ?? 0)} triệu đồng, Quỹ Phòng, chống thiên tai ${tenths(funds[2] ?? 0)} triệu đồng, Quỹ Mái ấm Công đoàn ${tenths(funds[3] ?? 0)} triệu đồng. Có ${blood} lượt đoàn viên hiến máu tình nguyện.
4. Tuyên truyền, giáo dục
Tổ chức ${nn(of(21, 34))} buổi tuyên truyền, phổ biến pháp luật với ${n(of(1400, 2100))} lượt người nghe; đăng ${n(of(140, 260))} tin, bài trên trang thông tin của Sở. 100% đoàn viên được học tập nghị quyết của Đảng và nghị quyết đại hội công đoàn các cấp. Có ${nn(of(5, 9))} đoàn viên dự thi tìm hiểu lịch sử địa phương, ${nn(of(1, 3))} người đạt giải.
5. Thi đua, khen thưởng
Trong nhiệm kỳ có ${ideas} sáng kiến được công nhận; năm 2018: ${years[0]}, năm 2019: ${years[1]}, năm 2020: ${years[2]}, năm 2021: ${years[3]}, năm 2022: ${years[4]}. Có ${n(of(330, 420))} lượt đoàn viên đạt danh hiệu Lao động tiên tiến, ${nn(of(40, 68))} lượt đạt danh hiệu Chiến sĩ thi đua cơ sở. ${(praised[0] ?? 0) + (praised[1] ?? 0) + (praised[2] ?? 0)} lượt cá nhân được khen thưởng, trong đó UBND tỉnh ${praised[0]}, Công đoàn Viên chức tỉnh ${praised[1]}, Giám đốc Sở ${praised[2]}.
6. Công tác nữ công
Có ${good} lượt nữ đoàn viên đạt danh hiệu "Giỏi việc nước, đảm việc nhà" cấp cơ sở. Ban Nữ công tổ chức ${nn(of(9, 12))} buổi tọa đàm dịp 8/3 và 20/10; ${nn(of(20, 35))} chị được khám sức khỏe chuyên khoa mỗi năm. Có ${nn(of(6, 11))} chị giữ chức vụ từ phó trưởng phòng trở lên.
7. Tham gia xây dựng Đảng
Giới thiệu ${introduced} đoàn viên ưu tú cho Đảng; ${attended} người học lớp nhận thức về Đảng; ${admitted} người được kết nạp.
8. Tổ chức, kiểm tra
Ban Chấp hành họp ${of(52, 60)} kỳ; Ủy ban Kiểm tra tiến hành ${nn(checks)} cuộc kiểm tra, trong đó ${nn(of(3, 5))} cuộc về thu, chi tài chính. Cử ${nn(of(20, 33))} lượt cán bộ công đoàn dự tập huấn.
9. Tài chính công đoàn
Dư đầu nhiệm kỳ ${tenths(opening)} triệu đồng. Tổng thu ${tenths(income + upper)} triệu đồng, gồm đoàn phí ${tenths(income)} triệu đồng và kinh phí cấp trên cấp ${tenths(upper)} triệu đồng. Tổng chi ${tenths(spentAll)} triệu đồng, trong đó: chăm lo đoàn viên ${tenths(spent[0] ?? 0)} triệu đồng, tuyên truyền ${tenths(spent[1] ?? 0)} triệu đồng, hành chính ${tenths(spent[2] ?? 0)} triệu đồng, khen thưởng ${tenths(spent[3] ?? 0)} triệu đồng.
III. HẠN CHẾ, NGUYÊN NHÂN
Nội dung sinh hoạt của ${nn(of(2, 3))} tổ công đoàn còn đơn điệu. Số tin, bài của một số tổ còn ít; năm 2021 vì dịch bệnh chỉ tổ chức được 02 buổi tuyên truyền tập trung. Nguyên nhân chủ yếu là cán bộ công đoàn kiêm nhiệm, thời gian dành cho công tác công đoàn ít.
PHẦN THỨ HAI
PHƯƠNG HƯỚNG NHIỆM KỲ 2023 - 2028
1. 100% đoàn viên được học tập nghị quyết; hằng năm có từ 95% đoàn viên hoàn thành tốt nhiệm vụ trở lên.
2. Mỗi năm giới thiệu ít nhất 04 đoàn viên ưu tú cho Đảng; cả nhiệm kỳ có ${of(61, 80)} sáng kiến trở lên được công nhận.
3. Vận động ủng hộ các quỹ từ ${n(of(140, 190))} triệu đồng; tổ chức ${nn(of(5, 7))} chuyến tham quan; tặng ${n(of(420, 520))} suất quà Tết.
4. Mỗi năm tổ chức từ 05 buổi tuyên truyền pháp luật, kiểm tra ít nhất 02 cuộc.
`;
};

/** The yearly summary of the union of a province's offices. */
export const offices: Report = ({ of, cut }) => {
  const units = of(44, 61);
  const sectors = cut(units, 3);
  const members = of(3150, 4280);
  const women = of(1480, 2050);
  const before = members - of(-60, 90);
  const joined = of(120, 190);
  const good = units - of(2, 6);
  const great = good - of(10, 20);
  const plan = of(150, 200);
  const fund = plan + of(8, 40);
  const class1 = of(50, 60);
  const classes = of(88, 119);
  const admitted = classes - of(4, 18);
  const work = of(20, 29);
  const praised = cut(of(60, 90), 2);
  const trips = of(240, 330);
  const conferences = units - of(0, 3);
  const ideas = cut(of(210, 330), 3);
  const ideasAll = ideas.reduce((all, one) => all + one, 0);
  const visitsBefore = of(780, 990);
  const visits = visitsBefore + of(11, 99);
  const posts = of(410, 560);
  const income = of(4100, 5200);
  return `BÁO CÁO TỔNG KẾT CÔNG TÁC NĂM 2023 VÀ NHIỆM VỤ NĂM 2024 CỦA CÔNG ĐOÀN VIÊN CHỨC TỈNH
I. TÌNH HÌNH CHUNG
Đến 30/11/2023, Công đoàn Viên chức tỉnh có ${units} công đoàn cơ sở, gồm ${sectors[0]} CĐCS khối Đảng, đoàn thể, ${sectors[1]} CĐCS khối quản lý nhà nước và ${sectors[2]} CĐCS khối sự nghiệp, với ${n(members)} đoàn viên, nữ ${n(women)} đoàn viên (${pct(women, members)}). Cuối năm 2022 toàn ngành có ${n(before)} đoàn viên. Trong năm kết nạp mới ${n(joined)} đoàn viên, cấp ${n(of(100, 220))} thẻ đoàn viên.
Đội ngũ cán bộ công đoàn có ${n(of(290, 380))} ủy viên Ban Chấp hành cơ sở, ${n(of(130, 180))} ủy viên Ủy ban Kiểm tra, ${n(of(260, 390))} tổ trưởng công đoàn. Tâm tư của đoàn viên nhìn chung ổn định, song còn lo lắng trước việc tinh giản biên chế: trong năm có ${nn(of(31, 58))} người nghỉ theo chính sách tinh giản, ${nn(of(12, 29))} người thôi việc theo nguyện vọng.
II. KẾT QUẢ CÔNG TÁC
1. Công tác chăm lo, bảo vệ
1.1. Các CĐCS đã thăm hỏi ${n(visits)} lượt đoàn viên, tăng ${visits - visitsBefore} lượt so với năm 2022 (${n(visitsBefore)} lượt). Tổng số tiền thăm hỏi ${n(of(390, 560))} triệu đồng.
1.2. Dịp Tết Quý Mão, các cấp công đoàn trao ${n(of(520, 760))} suất quà, mỗi suất từ 300.000 đồng đến 1.000.000 đồng; Công đoàn Viên chức tỉnh trực tiếp trao ${n(of(60, 96))} suất, trị giá 500.000 đồng mỗi suất.
1.3. Hỗ trợ sửa chữa ${nn(of(2, 4))} nhà Mái ấm Công đoàn và xây mới ${nn(of(5, 7))} nhà; mức hỗ trợ 30 triệu đồng và 50 triệu đồng.
1.4. ${conferences}/${units} CĐCS phối hợp tổ chức hội nghị cán bộ, công chức, viên chức, đạt ${pct(conferences, units)}; ${n(of(180, 260))} ý kiến được giải đáp tại hội nghị.
1.5. ${n(trips)} lượt đoàn viên được nghỉ dưỡng, ${n(of(1900, 2700))} lượt đoàn viên được khám sức khỏe định kỳ; ${nn(of(44, 83))} lượt được tư vấn pháp luật.
2. Tuyên truyền, giáo dục
2.1. 100% CĐCS tổ chức học tập nghị quyết, với ${n(of(2700, 3100))} lượt người dự. Tổ chức ${nn(of(31, 48))} hội nghị tuyên truyền pháp luật.
2.2. Trang thông tin của Công đoàn Viên chức tỉnh đăng ${n(posts)} tin, bài; các CĐCS gửi ${n(of(190, 370))} tin, trong đó được đăng ${n(of(90, 160))} tin.
2.3. Hội thao chào mừng ngày 28/7 có ${nn(of(26, 39))} đoàn với ${n(of(420, 680))} vận động viên, thi đấu 05 môn, trao ${of(40, 62)} bộ huy chương.
3. Phong trào thi đua
3.1. Có ${n(ideasAll)} sáng kiến được công nhận, trong đó cấp cơ sở ${ideas[0]}, cấp ngành ${ideas[1]}, cấp tỉnh ${ideas[2]}; đăng ký đầu năm là ${n(of(180, 205))} sáng kiến.
3.2. Khen thưởng ${praised[0]} tập thể và ${praised[1]} cá nhân; đề nghị cấp trên tặng ${nn(of(3, 9))} Cờ thi đua và ${nn(of(12, 26))} Bằng khen.
3.3. ${n(of(1050, 1400))} chị đạt danh hiệu "Giỏi việc nước, đảm việc nhà" cấp cơ sở, ${nn(of(20, 45))} chị được biểu dương cấp tỉnh.
4. Xây dựng tổ chức
4.1. ${good}/${units} CĐCS hoàn thành tốt nhiệm vụ trở lên, đạt ${pct(good, units)}, trong đó ${great} CĐCS hoàn thành xuất sắc.
4.2. Mở ${nn(of(3, 6))} lớp tập huấn cho ${n(of(310, 440))} lượt cán bộ công đoàn; cử ${nn(of(11, 19))} cán bộ dự lớp do Liên đoàn Lao động tỉnh tổ chức.
4.3. Cử ${classes}/${class1} đoàn viên ưu tú dự lớp Bồi dưỡng kết nạp Đảng, đạt ${pct(classes, class1)} chỉ tiêu; ${admitted}/${class1} đoàn viên được kết nạp Đảng, đạt ${pct(admitted, class1)} chỉ tiêu.
5. Kiểm tra, tài chính
5.1. Ủy ban Kiểm tra các cấp thực hiện ${nn(of(70, 99))} cuộc kiểm tra, trong đó Ủy ban Kiểm tra Công đoàn Viên chức tỉnh ${nn(of(12, 18))} cuộc. Tiếp nhận ${nn(of(3, 8))} đơn, giải quyết xong ${nn(of(2, 3))} đơn.
5.2. Quỹ Vì người nghèo vận động được ${fund} triệu đồng/${plan} triệu đồng kế hoạch, đạt ${pct(fund, plan)}. Thu kinh phí công đoàn ${n(income)} triệu đồng, thu đoàn phí ${n(of(2100, 2900))} triệu đồng.
6. Chỉ đạo, điều hành
Ban Chấp hành họp 04 kỳ, Ban Thường vụ họp ${of(12, 16)} phiên. Hoàn thành ${work}/${work} việc của chương trình công tác và 04/04 việc phối hợp. Ban hành ${n(of(150, 240))} văn bản; ${units}/${units} CĐCS sử dụng phần mềm quản lý văn bản.
III. ĐÁNH GIÁ CHUNG
Năm 2023 thực hiện đạt và vượt 09/09 chỉ tiêu. Tồn tại: ${units - good} CĐCS chưa đạt mức hoàn thành tốt; ${units - conferences} CĐCS chưa tổ chức hội nghị do sáp nhập đơn vị; công tác tin, bài chưa đều.
IV. NHIỆM VỤ NĂM 2024
1. Kết nạp mới từ ${n(of(100, 130))} đoàn viên; giới thiệu ít nhất 60 đoàn viên ưu tú, kết nạp Đảng 55 đoàn viên.
2. 100% CĐCS tổ chức hội nghị cán bộ, công chức, viên chức; từ 90% CĐCS hoàn thành tốt nhiệm vụ trở lên.
3. Vận động Quỹ Vì người nghèo ${n(of(160, 210))} triệu đồng; hỗ trợ 06 nhà Mái ấm Công đoàn; trao ${n(of(600, 800))} suất quà Tết.
4. Kiểm tra ${of(14, 20)} CĐCS; mở 04 lớp tập huấn với 350 lượt người.
`;
};
