import { n, nn, pct, tenths, type Report } from './figures.ts';

/** A school's union over one school year. */
export const school: Report = ({ of, cut }) => {
  const staff = cut(of(88, 124), 3);
  const all = staff.reduce((sum, one) => sum + one, 0);
  const women = Math.floor(all * 0.66) + of(0, 8);
  const pupils = of(1480, 1890);
  const classes = of(38, 46);
  const groups = of(6, 9);
  const prizes = cut(of(38, 66), 4);
  const prizesAll = prizes.reduce((sum, one) => sum + one, 0);
  const ideas = cut(of(52, 78), 2);
  const ideasAll = (ideas[0] ?? 0) + (ideas[1] ?? 0);
  const visits = cut(of(46, 80), 3);
  const visitsAll = visits.reduce((sum, one) => sum + one, 0);
  const poor = of(31, 58);
  const taught = of(1100, 1400);
  const observed = of(240, 390);
  const titles = of(60, 84);
  const income = cut(of(1900, 2900), 3);
  const incomeAll = income.reduce((sum, one) => sum + one, 0);
  const spend = cut(incomeAll - of(60, 300), 3);
  const spendAll = spend.reduce((sum, one) => sum + one, 0);
  return `BÁO CÁO TỔNG KẾT CÔNG TÁC CÔNG ĐOÀN NĂM HỌC 2022 - 2023 TRƯỜNG THPT NGUYỄN TRƯỜNG SƠN
I. Đặc điểm tình hình
Năm học 2022 - 2023 nhà trường có ${classes} lớp với ${n(pupils)} học sinh; năm học trước có ${n(pupils - of(20, 120))} học sinh. Tổng số cán bộ, giáo viên, nhân viên ${all} người, trong đó cán bộ quản lý ${nn(staff.toSorted((a, b) => a - b)[0] ?? 0)} người, nhân viên ${nn(staff.toSorted((a, b) => a - b)[1] ?? 0)} người, giáo viên ${staff.toSorted((a, b) => a - b)[2]} người. Nữ ${women} đồng chí, tỷ lệ ${pct(women, all)}. Trình độ thạc sĩ ${of(22, 37)} người. 100% cán bộ, giáo viên, nhân viên là đoàn viên công đoàn, sinh hoạt tại ${nn(groups)} tổ công đoàn. Chi bộ có ${of(44, 62)} đảng viên. Ban Chấp hành Công đoàn trường gồm 09 đồng chí.
Trường đóng trên địa bàn ba xã, ${of(24, 38)}% học sinh thuộc gia đình khó khăn; ${nn(of(12, 22))} thầy cô nhà cách trường trên 30 km, trong đó ${nn(of(6, 10))} người ở nhà công vụ.
II. Kết quả hoạt động
1. Vận động thực hiện nhiệm vụ chuyên môn
Công đoàn phối hợp với chuyên môn phát động 03 đợt thi đua trong năm học. Đã dự ${n(observed)} giờ thăm lớp, tổ chức ${of(20, 36)} chuyên đề; ${n(taught)} tiết dạy có ứng dụng công nghệ thông tin. Hội giảng cấp trường có ${of(48, 66)} giáo viên tham gia, ${of(30, 44)} giáo viên đạt loại giỏi. Dự thi giáo viên dạy giỏi cấp tỉnh ${nn(of(7, 10))} người, đạt ${nn(of(4, 6))} người.
Học sinh đạt ${prizesAll} giải học sinh giỏi cấp tỉnh, gồm ${nn(prizes[0] ?? 0)} giải nhất, ${nn(prizes[1] ?? 0)} giải nhì, ${nn(prizes[2] ?? 0)} giải ba và ${nn(prizes[3] ?? 0)} giải khuyến khích; năm học 2021 - 2022 đạt ${of(25, 36)} giải. Tỷ lệ tốt nghiệp THPT ${tenths(of(985, 999))}%; ${of(190, 260)} học sinh đỗ đại học đợt đầu.
2. Sáng kiến, nghiên cứu khoa học
${ideasAll} sáng kiến được xếp loại cấp trường, trong đó ${ideas[0]} sáng kiến loại A, ${ideas[1]} sáng kiến loại B; ${nn(of(12, 20))} sáng kiến gửi Sở, ${nn(of(6, 11))} sáng kiến được Sở công nhận. Học sinh do đoàn viên hướng dẫn có ${nn(of(3, 5))} dự án dự thi khoa học kỹ thuật, ${nn(of(1, 2))} dự án đạt giải.
3. Chăm lo đời sống
Thăm hỏi ${visitsAll} lượt, trong đó ốm đau ${visits[0]} lượt, việc hiếu ${visits[1]} lượt, việc hỷ ${visits[2]} lượt; số tiền ${tenths(of(210, 390))} triệu đồng. Tết Nguyên đán tặng quà ${all} đoàn viên, mỗi suất 400.000 đồng, tổng ${tenths(all * 4)} triệu đồng; hỗ trợ ${nn(of(2, 5))} đoàn viên khó khăn. Dịp 20/11 chi ${tenths(of(310, 470))} triệu đồng; 8/3 và 20/10 chi ${tenths(of(110, 190))} triệu đồng. Tặng quà ${of(58, 90)} cháu dịp 1/6 và Trung thu; khen thưởng ${of(26, 45)} cháu học giỏi. Hè 2023 có ${of(56, 80)} đoàn viên đi tham quan, nhà trường hỗ trợ mỗi người 2 triệu đồng. Có ${nn(of(4, 9))} đoàn viên được nâng lương trước thời hạn, ${of(18, 30)} đoàn viên nâng lương thường xuyên.
4. Hoạt động xã hội
Nhận đỡ đầu ${poor} học sinh khó khăn, mỗi em ${of(2, 4)}00.000 đồng/tháng; năm học trước nhận đỡ đầu ${of(18, 29)} em. Quyên góp ${of(410, 660)} bộ quần áo, ${n(of(700, 1300))} cuốn sách giáo khoa. Ủng hộ các quỹ ${tenths(of(380, 590))} triệu đồng; hiến máu ${of(21, 38)} đơn vị. Trồng ${of(110, 240)} cây trong khuôn viên trường và ${of(300, 500)} cây ven đường xã.
5. Tuyên truyền, pháp luật
${nn(of(5, 8))} buổi tuyên truyền với ${of(480, 690)} lượt người dự; 100% đoàn viên ký cam kết không vi phạm an toàn giao thông. Không có đoàn viên bị kỷ luật. Trang mạng của công đoàn có ${of(60, 95)} bài.
6. Nữ công, văn thể
Nữ đoàn viên đạt "Giỏi việc trường, đảm việc nhà" ${of(40, 58)} chị; ${nn(of(3, 6))} chị được Công đoàn ngành khen. Giải bóng chuyền có ${nn(groups)} đội; hội thi nấu ăn có ${nn(of(8, 12))} đội; đội văn nghệ ${of(16, 24)} người đạt giải nhì cấp cụm.
7. Xây dựng tổ chức, kiểm tra, tài chính
Kết nạp ${nn(of(3, 7))} đoàn viên mới. Giới thiệu ${nn(of(5, 8))} đoàn viên ưu tú, ${nn(of(2, 4))} người được kết nạp Đảng. Ban Chấp hành họp 10 kỳ; Ủy ban Kiểm tra kiểm tra 02 lần; Ban Thanh tra nhân dân giám sát ${nn(of(4, 7))} cuộc. Danh hiệu cuối năm: ${titles} lao động tiên tiến, ${nn(of(9, 14))} chiến sĩ thi đua cơ sở; ${nn(of(3, 5))}/${nn(groups)} tổ công đoàn xuất sắc.
Tổng thu ${tenths(incomeAll)} triệu đồng (đoàn phí ${tenths(income[0] ?? 0)} triệu đồng, kinh phí ${tenths(income[1] ?? 0)} triệu đồng, hỗ trợ của trường ${tenths(income[2] ?? 0)} triệu đồng). Tổng chi ${tenths(spendAll)} triệu đồng, gồm chi chăm lo ${tenths(spend[0] ?? 0)} triệu đồng, chi hoạt động ${tenths(spend[1] ?? 0)} triệu đồng, chi khen thưởng ${tenths(spend[2] ?? 0)} triệu đồng. Kết dư chuyển năm học sau ${tenths(of(150, 620))} triệu đồng.
III. Hạn chế
- Nền nếp sinh hoạt của ${nn(of(2, 3))} tổ công đoàn chưa đều.
- Số giáo viên dự thi cấp tỉnh còn ít so với ${of(70, 88)} giáo viên đứng lớp.
- Trang mạng ít tin về đời sống đoàn viên, chỉ ${nn(of(8, 15))} bài.
IV. Phương hướng năm học 2023 - 2024
1. 100% tổ công đoàn sinh hoạt đều; từ ${of(60, 80)} sáng kiến, ${nn(of(10, 14))} sáng kiến được Sở công nhận.
2. Đạt ${of(50, 70)} giải học sinh giỏi; tỷ lệ tốt nghiệp từ 99%.
3. Đỡ đầu ${of(40, 60)} học sinh; ủng hộ các quỹ trên ${of(40, 60)} triệu đồng; hiến máu ${of(30, 40)} đơn vị.
4. Giới thiệu từ 06 đoàn viên ưu tú cho Đảng; tham quan cho ${of(60, 90)} đoàn viên.
`;
};

/** A block of emulation: six unions beside each other, with a table. */
export const block: Report = ({ of, cut }) => {
  const names = ['Đông Hà', 'Tây Sơn', 'Nam Phú', 'Bắc Lâm', 'Trung Mầu', 'Hải Yến'];
  const rows = names.map((name) => ({
    name,
    joined: of(61, 190),
    ideas: of(22, 99),
    gifts: of(210, 640),
    score: of(945, 998),
  }));
  const sum = (what: 'joined' | 'ideas' | 'gifts'): number => rows.reduce((all, one) => all + one[what], 0);
  const cups = cut(of(20, 34), 3);
  const houses = of(13, 20);
  return `BÁO CÁO TỔNG KẾT PHONG TRÀO THI ĐUA CỤM SỐ 2 NĂM 2023 (Trưởng cụm: LĐLĐ huyện Đông Hà)
I. ĐẶC ĐIỂM CỦA CỤM
Cụm thi đua số 2 gồm 06 LĐLĐ huyện: ${names.join(', ')}. Toàn cụm có ${n(of(590, 720))} CĐCS, ${n(of(41000, 58000))} đoàn viên; riêng huyện Đông Hà có ${n(of(90, 140))} CĐCS, ${n(of(9000, 13000))} đoàn viên. Trong năm, cụm họp 02 lần, tổ chức 01 đợt kiểm tra chéo và 03 hoạt động chung.
II. KẾT QUẢ
1. Bảng tổng hợp
Đơn vị | Kết nạp | Sáng kiến | Suất quà
${rows.map(({ name, joined, ideas, gifts }) => `${name} | ${joined} | ${ideas} | ${gifts}`).join('\n')}
Cộng | ${n(sum('joined'))} | ${n(sum('ideas'))} | ${n(sum('gifts'))}
2. Phát triển đoàn viên
Cả 06 đơn vị đều đạt chỉ tiêu; tổng số kết nạp ${n(sum('joined'))} đoàn viên. Thành lập mới ${of(20, 39)} CĐCS, trong đó doanh nghiệp ngoài nhà nước ${nn(of(11, 19))} CĐCS. Huyện ${names[1]} tổ chức ${nn(of(5, 9))} đợt ra quân vận động tại ${of(26, 48)} doanh nghiệp.
3. Chăm lo đoàn viên
Dịp Tết Quý Mão trao ${n(sum('gifts'))} suất quà; bình quân mỗi suất trị giá 500.000 đồng. Toàn cụm hỗ trợ ${houses} nhà Mái ấm Công đoàn, mỗi nhà 50 triệu đồng, tổng ${n(houses * 50)} triệu đồng. Thăm hỏi ${n(of(1900, 2900))} lượt đoàn viên ốm đau; hỗ trợ ${of(180, 330)} lượt đoàn viên bị bệnh hiểm nghèo; ${n(of(400, 690))} lượt cháu được tặng quà Trung thu. Huyện ${names[4]} tổ chức "Bữa cơm công đoàn" tại ${nn(of(9, 15))} doanh nghiệp với ${n(of(3100, 5200))} suất ăn.
4. Thi đua lao động giỏi, lao động sáng tạo
${n(sum('ideas'))} sáng kiến cấp huyện, làm lợi ${tenths(of(210, 480))} tỷ đồng; ${nn(of(12, 25))} sáng kiến gửi LĐLĐ tỉnh xét. Đăng ký ${of(40, 66)} công trình, hoàn thành ${of(30, 39)} công trình. Thi thợ giỏi: ${of(120, 190)} thí sinh, ${nn(of(6, 9))} nghề; nghề may đông nhất với ${of(40, 59)} thí sinh.
5. Tuyên truyền
${of(160, 240)} hội nghị tuyên truyền với ${n(of(14000, 21000))} lượt người; ${of(610, 880)} tin, bài; huyện ${names[2]} duy trì ${nn(of(7, 12))} nhóm Zalo có ${n(of(2300, 3900))} thành viên. Giải bóng đá của cụm có 06 đội, ${of(96, 120)} vận động viên, đá ${of(15, 21)} trận. Hiến máu ${n(of(1100, 1700))} đơn vị.
6. Nữ công, xây dựng Đảng
${n(of(7100, 9900))} chị đăng ký danh hiệu hai giỏi; ${of(88, 140)} chị được LĐLĐ tỉnh biểu dương. Giới thiệu ${of(510, 690)} đoàn viên ưu tú; kết nạp Đảng ${of(310, 440)} đồng chí, tăng ${nn(of(8, 31))} đồng chí so với năm trước.
7. Kiểm tra, tài chính
Kiểm tra ${n(of(480, 660))} cuộc, trong đó kiểm tra cấp dưới ${of(130, 210)} cuộc; thu kinh phí đạt ${of(100, 106)}% dự toán; ${nn(of(3, 5))}/06 đơn vị không có nợ đọng trên 6 tháng; truy thu ${n(of(210, 480))} triệu đồng.
III. CHẤM ĐIỂM, SUY TÔN
Điểm tự chấm: ${rows.map(({ name, score }) => `${name} ${tenths(score)}`).join('; ')}. Cụm đề nghị LĐLĐ tỉnh tặng ${(cups[0] ?? 0) + (cups[1] ?? 0) + (cups[2] ?? 0)} hình thức khen thưởng, gồm ${nn(cups[0] ?? 0)} Cờ thi đua, ${nn(cups[1] ?? 0)} Bằng khen tập thể, ${nn(cups[2] ?? 0)} Bằng khen cá nhân.
IV. HẠN CHẾ
Hoạt động chung của cụm còn ít; trao đổi kinh nghiệm mới ở mức ${nn(of(4, 6))} chuyên đề. Công trình gắn biển mới có ${nn(of(3, 8))}. Huyện ${names[5]} còn ${nn(of(7, 14))} doanh nghiệp có từ 25 lao động chưa có công đoàn.
V. PHƯƠNG HƯỚNG NĂM 2024
1. Kết nạp ${n(of(700, 1000))} đoàn viên; ${of(300, 460)} sáng kiến; ${of(16, 24)} nhà Mái ấm.
2. Họp cụm 02 lần; giới thiệu ${of(600, 800)} đoàn viên ưu tú; kiểm tra chéo tại 06 đơn vị.
3. ${of(200, 280)} hội nghị tuyên truyền; ${of(700, 900)} tin, bài; trao ${n(of(2300, 3300))} suất quà Tết.
`;
};
