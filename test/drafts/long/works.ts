import { n, nn, pct, tenths, type Report } from './figures.ts';

/** The term report of a works' union. */
export const works: Report = ({ of, cut }) => {
  const shops = cut(of(640, 880), 5);
  const all = shops.reduce((sum, one) => sum + one, 0);
  const women = Math.floor(all * 0.21) + of(0, 30);
  const direct = Math.floor(all * 0.78) + of(0, 20);
  const saved = cut(of(6100, 9400), 5);
  const savedAll = saved.reduce((sum, one) => sum + one, 0);
  const ideas = cut(of(150, 240), 5);
  const ideasAll = ideas.reduce((sum, one) => sum + one, 0);
  const wage = of(98, 112);
  const after = wage + of(18, 36);
  const accidents = of(5, 9);
  const meals = of(26, 29);
  const helped = of(310, 470);
  const lent = of(60, 98);
  const houses = of(7, 13);
  const safety = of(1900, 2600);
  const posts = of(38, 56);
  const ballots = of(140, 170);
  const valid = ballots - of(1, 4);
  return `BÁO CÁO BAN CHẤP HÀNH CÔNG ĐOÀN CÔNG TY CỔ PHẦN NHIỆT ĐIỆN CẨM SƠN TẠI ĐẠI HỘI LẦN THỨ IV, NHIỆM KỲ 2023 - 2028
Phần I. KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI LẦN THỨ III (2018 - 2023)
A. TÌNH HÌNH
Công ty hiện có ${all} lao động, gồm: Phân xưởng Vận hành ${shops[0]} người, Phân xưởng Cơ nhiệt ${shops[1]} người, Phân xưởng Điện ${shops[2]} người, Phân xưởng Nhiên liệu ${shops[3]} người, khối phòng ban ${shops[4]} người. Nữ ${women} người, bằng ${pct(women, all)}; lao động trực tiếp ${direct} người. Tất cả người lao động là đoàn viên công đoàn. Thu nhập bình quân năm 2018 là ${tenths(wage)} triệu đồng/người/tháng, năm 2022 là ${tenths(after)} triệu đồng/người/tháng. Sản lượng điện năm 2022 đạt ${tenths(of(31, 44))} tỷ kWh. Trong nhiệm kỳ hai tổ máy dừng sửa chữa lớn ${nn(of(3, 4))} lần, mỗi lần từ ${of(28, 35)} đến ${of(45, 60)} ngày; đoàn viên đã làm thêm ${n(of(21000, 34000))} giờ.
B. KẾT QUẢ
I. Chăm lo, đại diện, bảo vệ
1. Thỏa ước lao động tập thể ký lại năm 2021 có ${nn(of(12, 18))} điều khoản có lợi hơn luật. Hằng năm đối thoại 04 lần; hội nghị người lao động năm 2022 có ${of(110, 140)} đại biểu dự, ${of(26, 49)} kiến nghị được giải quyết. Bữa ăn ca nâng từ ${meals - of(3, 5)}.000 đồng lên ${meals}.000 đồng.
2. Hỗ trợ ${helped} lượt người lao động khó khăn với ${tenths(of(3900, 6900))} triệu đồng; thăm ốm ${n(of(520, 790))} lượt, viếng ${of(160, 240)} đám hiếu, mừng cưới ${of(70, 130)} đôi. Quỹ tương trợ cho ${lent} lượt người vay, mỗi lượt 20 triệu đồng, cộng ${n(lent * 20)} triệu đồng. Xây và sửa ${nn(houses)} nhà Mái ấm Công đoàn.
3. Mỗi năm ${n(of(340, 480))} lượt người lao động được điều dưỡng, nghỉ mát; khám sức khỏe định kỳ 02 lần một năm, phát hiện ${nn(of(8, 19))} trường hợp bệnh nghề nghiệp. Con của ${of(290, 410)} đoàn viên được quà Trung thu; ${n(of(510, 790))} lượt cháu học giỏi được thưởng.
II. Thi đua, sáng kiến
1. ${ideasAll} sáng kiến được công nhận cấp Công ty, chia theo năm:
- Năm 2018: ${ideas[0]} sáng kiến, làm lợi ${n(saved[0] ?? 0)} triệu đồng.
- Năm 2019: ${ideas[1]} sáng kiến, làm lợi ${n(saved[1] ?? 0)} triệu đồng.
- Năm 2020: ${ideas[2]} sáng kiến, làm lợi ${n(saved[2] ?? 0)} triệu đồng.
- Năm 2021: ${ideas[3]} sáng kiến, làm lợi ${n(saved[3] ?? 0)} triệu đồng.
- Năm 2022: ${ideas[4]} sáng kiến, làm lợi ${n(saved[4] ?? 0)} triệu đồng.
Tổng giá trị làm lợi ${n(savedAll)} triệu đồng. Có ${nn(of(11, 20))} sáng kiến cấp Tập đoàn, ${nn(of(3, 8))} người được tặng Bằng Lao động sáng tạo.
2. Thi thợ giỏi 02 lần, năm 2019 có ${of(70, 96)} thí sinh, năm 2022 có ${of(97, 130)} thí sinh; ${of(24, 40)} người được nâng bậc trước hạn. Danh hiệu: ${n(of(2200, 2900))} lượt lao động tiên tiến, ${of(180, 290)} lượt chiến sĩ thi đua cơ sở, ${nn(of(6, 14))} chiến sĩ thi đua cấp Tập đoàn.
3. Phong trào "Xanh - Sạch - Đẹp": trồng ${n(of(3600, 5900))} cây, ${of(44, 80)} công trình phần việc với ${n(of(5100, 8200))} ngày công.
III. An toàn, vệ sinh lao động
Mạng lưới ${posts} an toàn vệ sinh viên; huấn luyện ${n(safety)} lượt người; phát hiện và khắc phục ${n(of(610, 930))} nguy cơ. Cả nhiệm kỳ xảy ra ${nn(accidents)} vụ tai nạn lao động, bị thương ${nn(accidents)} người, không có người chết; nhiệm kỳ trước xảy ra ${of(11, 17)} vụ.
IV. Tuyên truyền, văn thể, xã hội
Tuyên truyền ${of(120, 190)} buổi với ${n(of(9100, 13900))} lượt người; phát thanh nội bộ ${n(of(1100, 1500))} bản tin; ${of(240, 380)} bài trên trang Công ty. Hội thao 05 lần, lần gần nhất có ${n(of(260, 390))} vận động viên ở 07 môn. Ủng hộ các quỹ ${n(of(1500, 2700))} triệu đồng; hiến máu ${of(480, 760)} đơn vị; phụng dưỡng 02 Mẹ Việt Nam anh hùng, mỗi mẹ 2 triệu đồng/tháng.
V. Xây dựng tổ chức, xây dựng Đảng
Kết nạp ${of(90, 160)} đoàn viên; ${of(70, 89)} người nghỉ hưu, ${of(21, 50)} người chuyển đi. Có ${nn(of(14, 18))} công đoàn bộ phận, ${of(58, 77)} tổ công đoàn; năm 2022 có ${nn(of(10, 13))} công đoàn bộ phận hoàn thành xuất sắc nhiệm vụ. Giới thiệu ${of(80, 110)} đoàn viên ưu tú, ${of(50, 72)} người được kết nạp Đảng. Tập huấn ${n(of(400, 650))} lượt cán bộ công đoàn.
VI. Kiểm tra, tài chính
Kiểm tra ${of(36, 52)} cuộc, giám sát ${of(12, 22)} cuộc; giải quyết ${nn(of(3, 7))} đơn. Thu kinh phí ${tenths(of(120, 210))} tỷ đồng, đoàn phí ${tenths(of(61, 98))} tỷ đồng; chi cho chăm lo chiếm ${of(56, 68)}% tổng chi.
C. HẠN CHẾ
1. Sáng kiến phần lớn của khối kỹ thuật; công nhân Phân xưởng Nhiên liệu mới có ${nn(of(6, 12))} sáng kiến trong năm năm.
2. ${nn(of(3, 6))} tổ công đoàn sinh hoạt chưa đủ số kỳ.
3. Số người đi điều dưỡng năm 2021 giảm còn ${of(90, 170)} người do dịch bệnh.
Phần II. PHƯƠNG HƯỚNG 2023 - 2028
- Mỗi năm có từ ${of(45, 60)} sáng kiến, làm lợi trên 02 tỷ đồng; huấn luyện an toàn cho 100% người lao động.
- Kết nạp Đảng ${of(60, 80)} đoàn viên; giảm tai nạn lao động dưới 05 vụ; nhà Mái ấm ${nn(of(8, 14))} căn.
- Bữa ăn ca không dưới 32.000 đồng; vay vốn ${of(100, 140)} lượt; trồng ${n(of(4000, 6000))} cây.
Phần III. BẦU CỬ
Đại hội triệu tập ${ballots} đại biểu, có mặt ${ballots} đại biểu. Phát ra ${ballots} phiếu, thu về ${ballots} phiếu, hợp lệ ${valid} phiếu, không hợp lệ ${nn(ballots - valid)} phiếu. Bầu Ban Chấp hành khóa IV gồm 15 đồng chí; bầu ${nn(of(8, 12))} đại biểu chính thức và 02 đại biểu dự khuyết đi dự đại hội cấp trên.
`;
};

/** The year of an inspection committee. */
export const inspection: Report = ({ of, cut }) => {
  const units = of(71, 96);
  const own = cut(of(70, 120), 3);
  const ownAll = own.reduce((sum, one) => sum + one, 0);
  const lower = cut(of(28, 49), 4);
  const lowerAll = lower.reduce((sum, one) => sum + one, 0);
  const letters = cut(of(19, 38), 3);
  const lettersAll = letters.reduce((sum, one) => sum + one, 0);
  const solved = letters[0] ?? 0;
  const claimed = of(620, 980);
  const paid = claimed - of(40, 260);
  const staff = of(230, 310);
  const trained = staff - of(12, 60);
  const plan = lowerAll - of(1, 6);
  return `BÁO CÁO CÔNG TÁC KIỂM TRA, GIÁM SÁT CÔNG ĐOÀN NĂM 2023 - ỦY BAN KIỂM TRA CÔNG ĐOÀN NGÀNH CÔNG THƯƠNG TỈNH
I. TỔ CHỨC ỦY BAN KIỂM TRA CÁC CẤP
Công đoàn ngành có ${units} CĐCS, ${n(of(9100, 13000))} đoàn viên. Ủy ban Kiểm tra Công đoàn ngành có 07 ủy viên; ở cơ sở có ${of(48, 66)} ủy ban kiểm tra với ${staff} ủy viên, số CĐCS còn lại phân công ủy viên Ban Chấp hành phụ trách. Trong năm ${nn(of(9, 17))} ủy viên nghỉ hoặc chuyển công tác, đã bổ sung ${nn(of(5, 9))} người; nữ ủy viên ${of(80, 120)} người. Mở 02 lớp tập huấn cho ${trained}/${staff} ủy viên, đạt ${pct(trained, staff)}. Kinh phí cho công tác kiểm tra ${tenths(of(410, 690))} triệu đồng, năm 2022 là ${tenths(of(300, 400))} triệu đồng.
II. KẾT QUẢ KIỂM TRA
1. Kiểm tra đồng cấp
Tổ chức ${ownAll} cuộc, trong đó kiểm tra chấp hành Điều lệ ${own[0]} cuộc, kiểm tra tài chính ${own[1]} cuộc, kiểm tra khác ${own[2]} cuộc. Năm 2022 có ${of(55, 69)} cuộc. Qua kiểm tra, ${nn(of(11, 19))} CĐCS phải hoàn thiện sổ sách; ${nn(of(3, 9))} CĐCS chi sai chế độ ${tenths(of(80, 240))} triệu đồng, đã thu hồi đủ.
2. Kiểm tra cấp dưới
Kế hoạch ${plan} cuộc, thực hiện ${lowerAll} cuộc, đạt ${pct(lowerAll, plan)}. Phân theo khối: điện lực ${nn(lower[0] ?? 0)} cuộc, may mặc ${nn(lower[1] ?? 0)} cuộc, khoáng sản ${nn(lower[2] ?? 0)} cuộc, thương mại ${nn(lower[3] ?? 0)} cuộc. Thời kỳ kiểm tra là năm 2022 và 9 tháng năm 2023. Phát hiện ${of(20, 31)} đơn vị nộp thiếu; số phải truy nộp ${n(claimed)} triệu đồng, đến 30/11/2023 đã nộp ${n(paid)} triệu đồng, đạt ${pct(paid, claimed)}. Nợ trên 12 tháng có ${nn(of(4, 8))} doanh nghiệp với ${tenths(of(12, 29))} tỷ đồng.
3. Kiểm tra khi có dấu hiệu vi phạm
Kiểm tra ${nn(of(2, 4))} tổ chức; kết luận ${nn(of(1, 2))} nơi có vi phạm; khiển trách 01 cán bộ; kiến nghị thu hồi ${tenths(of(110, 390))} triệu đồng.
4. Tự kiểm tra
${of(60, 70)} CĐCS tự kiểm tra, lập ${of(130, 180)} biên bản; ${n(of(210, 330))} chứng từ được bổ sung chữ ký; ${nn(of(6, 13))} CĐCS chưa mở sổ thu đoàn phí.
III. KẾT QUẢ GIÁM SÁT
1. Giám sát chuyên đề 02 cuộc tại ${nn(of(12, 18))} đơn vị về thực hiện nghị quyết đại hội; ${of(36, 60)} kiến nghị được tiếp thu.
2. Giám sát thường xuyên ${nn(of(20, 32))} lượt; dự ${of(33, 47)} hội nghị của cơ sở. Giám sát việc chi quà Tết: ${n(of(9200, 13100))} suất, ${tenths(of(46, 72))} tỷ đồng; rút kinh nghiệm ${nn(of(2, 5))} đơn vị chi chậm.
3. Ban Thanh tra nhân dân ở ${of(22, 30)} doanh nghiệp nhà nước giám sát ${of(96, 140)} vụ việc, kiến nghị ${of(30, 52)} vụ việc.
IV. GIẢI QUYẾT ĐƠN THƯ
Tiếp nhận ${lettersAll} đơn, gồm khiếu nại ${nn(letters[0] ?? 0)} đơn, tố cáo ${nn(letters[1] ?? 0)} đơn, kiến nghị ${nn(letters[2] ?? 0)} đơn. Thuộc thẩm quyền ${nn(solved)} đơn, đã giải quyết xong ${nn(solved)} đơn; chuyển cơ quan khác ${nn(lettersAll - solved)} đơn. Tiếp ${of(40, 70)} lượt người đến hỏi về chế độ; tư vấn qua điện thoại ${of(120, 220)} lượt; giúp ${nn(of(6, 15))} người lao động đòi được ${tenths(of(900, 1900))} triệu đồng tiền lương.
V. THAM GIA THỰC HIỆN CHÍNH SÁCH
Phối hợp với Bảo hiểm xã hội tỉnh kiểm tra ${nn(of(8, 13))} doanh nghiệp nợ ${tenths(of(71, 140))} tỷ đồng; ${nn(of(5, 7))} doanh nghiệp đã nộp một phần với ${tenths(of(21, 50))} tỷ đồng. Cùng Sở Lao động kiểm tra an toàn tại ${of(21, 34)} đơn vị, lập ${of(40, 77)} kiến nghị. Góp ý ${nn(of(3, 6))} dự thảo quy chế chi tiêu; góp ý sửa Điều lệ ${of(24, 38)} ý kiến.
VI. ĐÁNH GIÁ
Ưu điểm: số cuộc kiểm tra cấp dưới vượt kế hoạch ${lowerAll - plan} cuộc; đơn thư giải quyết đúng hạn. Hạn chế: ${nn(of(7, 13))} ủy ban kiểm tra cơ sở hoạt động hình thức; việc phúc tra mới làm ở ${nn(of(5, 9))} đơn vị; ủy viên phần lớn kiêm nhiệm, chỉ ${nn(of(3, 5))} người chuyên trách.
VII. NHIỆM VỤ NĂM 2024
1. Kiểm tra cấp dưới từ ${of(40, 60)} cuộc, đồng cấp 100% CĐCS có ủy ban kiểm tra.
2. Phúc tra ${of(15, 25)} đơn vị; giám sát chuyên đề 02 cuộc tại ${of(16, 24)} đơn vị.
3. Tập huấn ${of(240, 330)} ủy viên; thu hồi nợ ${tenths(of(10, 20))} tỷ đồng; kinh phí ${of(60, 80)} triệu đồng.
`;
};
