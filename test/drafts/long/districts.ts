import { n, nn, pct, tenths, type Report } from './figures.ts';

/** The term report of a district's federation: prose with a table of its targets. */
export const district: Report = ({ of, cut }) => {
  const units = cut(of(128, 164), 4);
  const all = units.reduce((sum, one) => sum + one, 0);
  const members = of(8200, 11900);
  const opening = members - of(900, 2100);
  const women = Math.floor(members * 0.58) + of(0, 200);
  const joined = of(3100, 4700);
  const founded = of(16, 27);
  const closed = of(6, 12);
  const houses = cut(of(33, 52), 2);
  const gifts = of(9100, 13400);
  const talks = of(180, 260);
  const agreements = of(29, 41);
  const firms = agreements + of(3, 9);
  const good = of(88, 108);
  const ideas = of(2400, 3600);
  const party = of(520, 690);
  const partyJoined = party - of(110, 220);
  const checks = of(310, 420);
  const blood = of(1400, 2100);
  const income = of(46, 66);
  const trained = of(2100, 2900);
  const share = (part: number, goal: number): string => pct(part, goal);
  const goals = [of(2800, 3000), of(12, 15), of(450, 500), of(1800, 2000), of(28, 32)] as const;
  return `BÁO CÁO CỦA BAN CHẤP HÀNH LIÊN ĐOÀN LAO ĐỘNG HUYỆN YÊN LẠC TRÌNH ĐẠI HỘI LẦN THỨ X, NHIỆM KỲ 2023 - 2028
Phần thứ nhất
TÌNH HÌNH CÔNG NHÂN, VIÊN CHỨC, LAO ĐỘNG VÀ KẾT QUẢ HOẠT ĐỘNG CÔNG ĐOÀN NHIỆM KỲ 2018 - 2023
I. TÌNH HÌNH CÔNG NHÂN, VIÊN CHỨC, LAO ĐỘNG
Huyện có 18 xã, thị trấn với ${n(of(141, 168))} nghìn dân; giá trị sản xuất công nghiệp tăng bình quân ${tenths(of(91, 138))}%/năm. Toàn huyện có ${n(of(412, 490))} doanh nghiệp đang hoạt động, sử dụng ${n(of(13200, 16800))} lao động, trong đó lao động địa phương ${n(of(8100, 10900))} người. Tiền lương bình quân của công nhân đầu nhiệm kỳ là ${tenths(of(56, 63))} triệu đồng/tháng, nay là ${tenths(of(78, 89))} triệu đồng/tháng. Cả nhiệm kỳ xảy ra ${nn(of(7, 15))} cuộc ngừng việc tập thể, ít hơn nhiệm kỳ trước ${nn(of(3, 6))} cuộc; tai nạn lao động ${of(21, 44)} vụ, làm chết ${nn(of(3, 6))} người.
II. KẾT QUẢ HOẠT ĐỘNG
1. Tổ chức và đoàn viên
Đến tháng 3/2023, Liên đoàn Lao động huyện quản lý ${all} CĐCS, gồm: khối trường học ${units[0]}, khối xã, thị trấn ${units[1]}, khối cơ quan ${units[2]}, khối doanh nghiệp ${units[3]}. Tổng số ${n(members)} đoàn viên, nữ ${n(women)} người (${pct(women, members)}); đầu nhiệm kỳ có ${n(opening)} đoàn viên. Trong nhiệm kỳ kết nạp mới ${n(joined)} đoàn viên, thành lập ${founded} CĐCS, giải thể ${nn(closed)} CĐCS do doanh nghiệp ngừng hoạt động. Bồi dưỡng nghiệp vụ cho ${n(trained)} lượt cán bộ công đoàn qua ${of(30, 43)} lớp. Hằng năm có trên 90% CĐCS xếp loại hoàn thành tốt nhiệm vụ; riêng năm 2022 có ${good}/${all} CĐCS hoàn thành xuất sắc, đạt ${pct(good, all)}.
2. Đại diện, chăm lo, bảo vệ
2.1. Có ${agreements}/${firms} doanh nghiệp có tổ chức công đoàn ký thỏa ước lao động tập thể, đạt ${pct(agreements, firms)}, trong đó ${nn(of(8, 14))} bản xếp loại A. Tổ chức ${of(120, 170)} cuộc đối thoại định kỳ và ${nn(of(5, 11))} cuộc đối thoại đột xuất. Tư vấn pháp luật cho ${n(of(1500, 2300))} lượt người lao động; khởi kiện ${nn(of(2, 4))} vụ nợ bảo hiểm xã hội, thu hồi ${tenths(of(110, 340))} tỷ đồng.
2.2. Năm cái Tết đã trao ${n(gifts)} suất quà, trị giá 500.000 đồng/suất, tổng ${n(Math.floor(gifts / 2))},${gifts % 2 === 0 ? '0' : '5'} triệu đồng; ${n(of(310, 480))} lượt công nhân được hỗ trợ vé xe về quê. Tháng Công nhân thăm, tặng quà ${n(of(1900, 2700))} công nhân có hoàn cảnh khó khăn.
2.3. Hỗ trợ xây dựng ${(houses[0] ?? 0) + (houses[1] ?? 0)} nhà Mái ấm Công đoàn, gồm ${houses[0]} nhà xây mới và ${houses[1]} nhà sửa chữa. Quỹ Trợ vốn cho ${n(of(260, 390))} lượt đoàn viên vay ${tenths(of(61, 94))} tỷ đồng.
2.4. Trong đợt dịch năm 2021, các cấp công đoàn hỗ trợ ${n(of(5100, 7800))} lượt đoàn viên, người lao động với ${tenths(of(23, 41))} tỷ đồng, trao ${n(of(1100, 1900))} túi an sinh.
3. Tuyên truyền, giáo dục
Tổ chức ${talks} buổi tuyên truyền pháp luật với ${n(of(16000, 23000))} lượt người; in và phát ${n(of(21000, 30000))} tờ gấp. Hội thao của huyện năm 2022 có ${of(48, 66)} đoàn, ${n(of(1100, 1600))} vận động viên. ${n(blood)} lượt đoàn viên hiến máu, thu ${n(blood - of(60, 190))} đơn vị máu.
4. Phong trào thi đua
Có ${n(ideas)} sáng kiến được công nhận cấp cơ sở, ${of(110, 160)} sáng kiến cấp huyện, làm lợi ${tenths(of(140, 260))} tỷ đồng. Đăng ký và hoàn thành ${of(58, 90)} công trình, phần việc; ${nn(of(6, 12))} công trình được gắn biển. Khen thưởng ${of(310, 430)} tập thể, ${n(of(910, 1300))} cá nhân; ${nn(of(12, 23))} cá nhân được tặng Bằng Lao động sáng tạo.
5. Nữ công
Hằng năm bình quân ${n(of(3900, 4600))} chị đạt danh hiệu hai giỏi; ${of(60, 92)} chị được biểu dương cấp huyện. Nữ chiếm ${of(51, 60)}% ủy viên Ban Chấp hành CĐCS. Vận động lắp đặt ${nn(of(7, 13))} phòng vắt, trữ sữa tại doanh nghiệp.
6. Tham gia xây dựng Đảng
Giới thiệu ${party} đoàn viên ưu tú cho Đảng; ${partyJoined} đồng chí được kết nạp, trong đó công nhân trực tiếp sản xuất ${of(31, 58)} đồng chí.
7. Kiểm tra, tài chính
Ủy ban Kiểm tra các cấp tiến hành ${checks} cuộc kiểm tra, trong đó ${of(90, 130)} cuộc về tài chính; phát hiện ${of(20, 41)} đơn vị thu chưa đủ, truy thu ${n(of(310, 640))} triệu đồng. Tổng thu nhiệm kỳ ${income} tỷ đồng, thu đoàn phí năm 2022 đạt ${of(101, 108)}% dự toán.
8. Kết quả thực hiện các chỉ tiêu
Chỉ tiêu | Nghị quyết | Thực hiện | Tỷ lệ
Kết nạp đoàn viên | ${n(goals[0])} | ${n(joined)} | ${share(joined, goals[0])}
Thành lập CĐCS | ${goals[1]} | ${founded} | ${share(founded, goals[1])}
Đoàn viên ưu tú giới thiệu cho Đảng | ${goals[2]} | ${party} | ${share(party, goals[2])}
Lượt cán bộ công đoàn được bồi dưỡng | ${n(goals[3])} | ${n(trained)} | ${share(trained, goals[3])}
Thỏa ước lao động tập thể | ${goals[4]} | ${agreements} | ${share(agreements, goals[4])}
III. HẠN CHẾ
Còn ${firms - agreements} doanh nghiệp chưa ký thỏa ước. Việc thành lập CĐCS ở doanh nghiệp dưới 25 lao động khó khăn. Chất lượng đối thoại ở ${nn(of(9, 16))} đơn vị còn hình thức; nợ bảo hiểm xã hội đến cuối năm 2022 là ${tenths(of(61, 98))} tỷ đồng.
Phần thứ hai
MỤC TIÊU, CHỈ TIÊU NHIỆM KỲ 2023 - 2028
1. Kết nạp mới ${n(of(3500, 5000))} đoàn viên, thành lập từ ${of(20, 30)} CĐCS.
2. Giới thiệu ${of(600, 700)} đoàn viên ưu tú; ${of(450, 500)} đồng chí được kết nạp Đảng.
3. 85% doanh nghiệp có tổ chức công đoàn ký thỏa ước; hỗ trợ ${of(40, 60)} nhà Mái ấm Công đoàn.
4. Trao ${n(of(11000, 15000))} suất quà Tết; vận động ${n(of(2000, 2600))} lượt người hiến máu.
`;
};

/** A half-year review of a town's federation, in notes, with the same time of the year before. */
export const town: Report = ({ of, cut }) => {
  const units = of(86, 110);
  const members = of(6400, 7900);
  const half = (least: number, most: number): [number, number] => [of(least, most), of(least, most)];
  const [visits, visitsThen] = half(310, 480);
  const [gifts, giftsThen] = half(2100, 2900);
  const [joined, joinedThen] = half(310, 520);
  const [news, newsThen] = half(120, 240);
  const [checks, checksThen] = half(21, 39);
  const [ideas, ideasThen] = half(180, 330);
  const [party, partyThen] = half(61, 95);
  const goal = of(700, 900);
  const talks = cut(of(31, 52), 3);
  const talksAll = talks.reduce((sum, one) => sum + one, 0);
  const month = cut(of(620, 910), 3);
  const monthAll = month.reduce((sum, one) => sum + one, 0);
  const against = (now: number, then: number): string =>
    now > then ? `tăng ${n(now - then)}` : now < then ? `giảm ${n(then - now)}` : 'bằng cùng kỳ';
  return `Báo cáo sơ kết hoạt động công đoàn 6 tháng đầu năm 2024 - LĐLĐ thị xã An Bình
I. Tình hình
- ${units} CĐCS, ${n(members)} đoàn viên; CNVCLĐ ${n(members + of(400, 1200))} người.
- Việc làm ổn định; ${nn(of(3, 8))} doanh nghiệp giảm đơn hàng, ${n(of(180, 420))} lao động giảm giờ làm; thu nhập bình quân ${tenths(of(79, 93))} triệu đồng/tháng.
- Tai nạn lao động ${nn(of(4, 9))} vụ, bị thương ${nn(of(5, 9))} người; cùng kỳ ${nn(of(4, 11))} vụ.
- Ngừng việc: 01 cuộc, ${of(110, 240)} công nhân tham gia, giải quyết trong 02 ngày.
II. Kết quả
1. Chăm lo
- Thăm hỏi ${visits} lượt, ${against(visits, visitsThen)} lượt so với cùng kỳ (${visitsThen} lượt); ${tenths(of(1500, 2400))} triệu đồng.
- Tết Giáp Thìn: ${n(gifts)} suất quà; cùng kỳ ${n(giftsThen)} suất. Trong đó LĐLĐ thị xã trao ${n(of(210, 390))} suất, doanh nghiệp trao ${n(of(900, 1500))} suất. "Chuyến xe nghĩa tình": ${nn(of(8, 14))} chuyến, ${of(310, 520)} công nhân về quê.
- Tháng Công nhân: ${monthAll} suất quà (LĐLĐ tỉnh ${month[0]}, LĐLĐ thị xã ${month[1]}, CĐCS ${month[2]}); ${of(24, 43)} CĐCS tổ chức "Cảm ơn người lao động".
- Mái ấm Công đoàn: khởi công ${nn(of(4, 6))} nhà, bàn giao ${nn(of(2, 3))} nhà; mức hỗ trợ 60 triệu đồng/nhà.
- Vay vốn: ${of(40, 77)} lượt, ${tenths(of(11, 24))} tỷ đồng; dư nợ ${tenths(of(41, 66))} tỷ đồng.
- Khám sức khỏe miễn phí ${n(of(620, 980))} công nhân; tư vấn pháp luật ${of(90, 180)} lượt.
2. Tuyên truyền
- ${talksAll} buổi (pháp luật ${talks[0]}, an toàn lao động ${talks[1]}, sức khỏe ${talks[2]}), ${n(of(3900, 6100))} lượt người. Tờ gấp ${n(of(5000, 9000))} tờ.
- Tin, bài: ${news}; cùng kỳ ${newsThen}.
- Hội thao: ${of(22, 37)} đội, ${n(of(390, 610))} vận động viên; bóng đá nam 12 đội, bóng chuyền nữ 08 đội.
- Hiến máu: ${of(240, 390)} đơn vị máu.
3. Thi đua
- Sáng kiến: ${ideas}; cùng kỳ ${ideasThen}. Làm lợi ${tenths(of(31, 78))} tỷ đồng.
- Đăng ký ${of(26, 45)} công trình, đã gắn biển ${nn(of(3, 7))} công trình.
- Biểu dương ${of(50, 80)} công nhân tiêu biểu, ${of(16, 29)} cán bộ công đoàn giỏi.
4. Tổ chức
- Kết nạp ${joined} đoàn viên, đạt ${pct(joined, goal)} kế hoạch năm (${goal}); cùng kỳ ${joinedThen}.
- Thành lập ${nn(of(3, 6))} CĐCS; giải thể 01. Tập huấn ${nn(of(4, 7))} lớp, ${of(330, 520)} lượt cán bộ.
- Giới thiệu ${party} đoàn viên ưu tú cho Đảng, cùng kỳ ${partyThen}; kết nạp Đảng ${of(31, 55)} đồng chí.
- Nghiệp đoàn: ${nn(of(4, 7))} nghiệp đoàn, ${of(240, 330)} đoàn viên (xe ôm, bốc xếp, mầm non tư thục).
5. Kiểm tra, tài chính
- Kiểm tra ${checks} cuộc (cùng kỳ ${checksThen}); giải quyết ${nn(of(2, 6))} đơn.
- Thu đoàn phí ${tenths(of(11, 19))} tỷ đồng; thu kinh phí ${tenths(of(42, 69))} tỷ đồng, đạt ${of(48, 56)}% dự toán; nợ kinh phí ${n(of(410, 890))} triệu đồng.
6. Nữ công
- ${of(1900, 2600)} chị đăng ký hai giỏi; ${of(110, 190)} suất học bổng cho con CNLĐ (mỗi suất 01 triệu đồng); ${nn(of(6, 9))} phòng vắt, trữ sữa.
- Khám phụ khoa ${n(of(700, 1100))} chị; ${of(32, 58)} CĐCS tổ chức hoạt động 8/3.
III. Hạn chế
- ${nn(of(5, 12))} CĐCS chưa nộp báo cáo đúng hạn; ${nn(of(9, 17))} CĐCS chưa tổ chức đối thoại.
- Phát triển đoàn viên ở doanh nghiệp nhỏ chậm; tin, bài tập trung ở ${of(20, 30)} CĐCS.
IV. Sáu tháng cuối năm
- Kết nạp thêm ${of(300, 450)} đoàn viên; thành lập ${nn(of(4, 7))} CĐCS; giới thiệu ${of(60, 90)} đoàn viên ưu tú.
- Bàn giao ${nn(of(4, 8))} nhà Mái ấm; kiểm tra ${of(20, 36)} cuộc; ${of(120, 190)} tin, bài; mở ${nn(of(3, 5))} lớp tập huấn.
- Chuẩn bị ${n(of(2300, 3000))} suất quà Tết Ất Tỵ.
`;
};
