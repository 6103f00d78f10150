import { expect, test } from 'vitest';
import { findContradictions } from './find.ts';

const title = 'Báo cáo hoạt động công đoàn năm 2023 - CĐCS Xí nghiệp May Hòa Lạc';
const marked = (head: string, said: string, kind: string): string[] =>
  findContradictions(`${head}\n${said}\n`).flatMap((one) => (one.kind === kind ? [one.words] : []));

/** How many there are, and "{k}" where it is told. */
const lists: readonly (readonly [many: number, said: string])[] = [
  [3, 'Trong năm, công đoàn đã ký quy chế phối hợp với {k} đơn vị, bao gồm Trạm Y tế, Công an xã và Hội Nông dân.'],
  [
    4,
    'Hội nghị thống nhất {k} nội dung sau: thông qua báo cáo; biểu quyết thu chi; kiện toàn tổ kiểm phiếu; phát động thi đua.',
  ],
  [3, 'Có {k} chị được tuyên dương dịp 8/3 là chị Hà, chị Mến và chị Tuyết.'],
  [
    5,
    'Ban Chấp hành gồm {k} ủy viên (Nguyễn Thị Hoa, Trần Văn Bình, Lê Quốc Cường, Phạm Thu Dung, Đỗ Minh Đức), họp mỗi tháng một lần.',
  ],
  [4, 'Công ty có {k} phân xưởng: Cắt, May, Là, Đóng gói; mỗi phân xưởng một tổ công đoàn.'],
  [3, 'Đại hội tổ chức {k} phiên: phiên trù bị, phiên chính thức và phiên bế mạc.'],
  [4, '- Thành lập {k} tiểu ban: văn kiện, nhân sự, tuyên truyền, hậu cần'],
  [3, 'Về kiến nghị, đoàn viên nêu {k} vấn đề lớn: một là tiền ăn ca; hai là nhà để xe; ba là giờ nghỉ giữa ca.'],
  [
    5,
    'Trong quý đã kiểm tra tài chính tại {k} công đoàn cơ sở: Trường Mầm non Hoa Sen, Trường Tiểu học Kim Đồng, Trường THCS Lý Tự Trọng, Trạm Y tế thị trấn và Hợp tác xã Tân Tiến.',
  ],
  [
    3,
    'Có {k} hình thức chăm lo chủ yếu như sau:\n- Thăm hỏi khi ốm đau.\n- Tặng quà dịp Tết.\n- Cho vay vốn không lãi.\nCác tổ thực hiện đều.',
  ],
  [4, 'Bốn mùa có {k} hội thi (nấu ăn, cắm hoa, kéo co, cầu lông), thu hút 300 lượt người.'],
  [2, 'Có {k} cá nhân bị nhắc nhở: anh Lò Văn Thu và anh Quàng Văn Hặc.'],
  [6, 'Các đơn vị dự gồm {k} tổ: tổ Toán, tổ Văn, tổ Ngoại ngữ, tổ Lý - Hóa, tổ Sinh, tổ Văn phòng.'],
  [3, 'Phát động {k} đợt thi đua (quý I, quý II và quý IV), đợt nào cũng có tổng kết.'],
  [5, 'Khen thưởng {k} tập thể tiêu biểu, gồm: Phòng Kế toán; Phòng Kỹ thuật; Đội xe; Tổ bảo vệ; Bếp ăn ca.'],
  [
    4,
    'Thỏa ước có {k} điều khoản có lợi hơn luật: thưởng tháng 13; nghỉ thêm 2 ngày phép; hỗ trợ xăng xe 300.000 đồng; ăn ca 25.000 đồng.',
  ],
  [
    3,
    'Mở {k} lớp tập huấn: nghiệp vụ tài chính (42 người), an toàn vệ sinh lao động (58 người), kỹ năng thương lượng (30 người).',
  ],
  [3, 'Đoàn viên đề nghị {k} việc. Thứ nhất, sửa mái nhà xe. Thứ hai, tăng tiền ăn ca. Thứ ba, lắp quạt.'],
  [4, 'Cụm thi đua có {k} huyện là Mường Lay, Tủa Chùa, Nậm Pồ và Điện Biên Đông.'],
  [3, 'Tổ đàm phán {k} người: đồng chí Chủ tịch, đồng chí Phó Chủ tịch và một cán bộ pháp chế.'],
  [
    5,
    'Bầu Ban Chấp hành {k} đồng chí có tên sau đây:\n1. Nguyễn Văn An\n2. Trần Thị Bích\n3. Lê Hữu Cảnh\n4. Phạm Thị Dịu\n5. Hoàng Văn Em\nĐại hội kết thúc hồi 11 giờ.',
  ],
  [4, 'Trường có các tổ Toán - Tin, Ngữ văn, Ngoại ngữ và Năng khiếu, tất cả {k} tổ công đoàn.'],
  [3, 'Công đoàn tham gia xây dựng {k} quy chế: quy chế dân chủ, quy chế chi tiêu nội bộ, quy chế thi đua.'],
  [
    3,
    'Công tác nữ công nổi bật ở {k} hoạt động: hội thi cắm hoa ngày 8/3, khám sức khỏe cho 45 chị, tọa đàm ngày 20/10.',
  ],
  [4, 'Đảng viên mới trong năm có {k} đồng chí, đó là các đồng chí Hương, Tâm, Quyết và Thắng.'],
  [3, 'Đề xuất {k} giải pháp: (a) tập huấn cán bộ, (b) số hóa hồ sơ, (c) khoán kinh phí.'],
  [3, 'Nghiệp đoàn chia làm {k} tổ theo bến: bến Cũ, bến Mới, bến Chợ; hằng tuần họp một lần.'],
  [
    4,
    '{k} tấm gương được kể trong báo cáo tháng: anh Thào A Sùng cứu người, chị Lò Thị Pọm nuôi hai con mồ côi, anh Vừ Mí Già hiến đất, chị Sùng Thị Dợ dạy chữ.',
  ],
  [3, 'Cơ cấu Ban Chấp hành mới có {k} thành phần: cán bộ quản lý, công nhân trực tiếp, nhân viên văn phòng.'],
  [5, 'Kinh nghiệm có {k} điều: chuẩn bị sớm, nói ngắn, nghe nhiều, hứa ít và làm đủ.'],
  [3, 'Các khoản phải nộp cấp trên gồm {k} khoản là kinh phí, đoàn phí và tiền báo.'],
  [4, 'Hội thi có {k} phần: chào hỏi, kiến thức, xử lý tình huống và năng khiếu, mỗi phần 25 điểm.'],
  [
    3,
    'Được Liên đoàn Lao động huyện tặng giấy khen {k} đồng chí: Nguyễn Văn Hải - tổ trưởng tổ 2, Trần Thị Nhung - kế toán, Lê Đình Phúc - lái xe.',
  ],
  [4, 'Chỉ tiêu chưa đạt có {k}, gồm: phát triển đoàn viên; thu đoàn phí; sáng kiến; hiến máu.'],
  [3, 'Ban Chấp hành đã đến thăm {k} gia đình (ông Quyền ở Tổ 3, bà Thơm ở Tổ 5, anh Nghĩa ở Tổ 9).'],
  [
    6,
    'Công đoàn huyện quản lý {k} khối thi đua gồm: khối mầm non; khối tiểu học; khối trung học; khối y tế; khối xã, thị trấn; khối doanh nghiệp.',
  ],
  [2, 'Trong nhiệm kỳ tổ chức {k} chuyến về nguồn: Điện Biên Phủ năm 2019 và Pác Bó năm 2022.'],
  [
    3,
    'Xin kiến nghị {k} điểm:\n(1) Cấp bù kinh phí hoạt động;\n(2) Bố trí phòng làm việc;\n(3) Mở lớp nghiệp vụ.\nTrân trọng báo cáo.',
  ],
  [
    4,
    'Phụ trách {k} mảng công việc, cụ thể: đồng chí Vân - tuyên giáo; đồng chí Lực - chính sách; đồng chí Hòa - nữ công; đồng chí Sơn - kiểm tra.',
  ],
  [3, 'Ngày hội có {k} gian hàng: gian ẩm thực, gian sách cũ và gian trò chơi dân gian.'],
  [5, 'Qua bình xét, {k} tổ xuất sắc là tổ 1, tổ 3, tổ 4, tổ 7 và tổ 9.'],
  [
    3,
    'Mỗi năm phát động {k} phong trào lớn: "Giỏi việc trường, đảm việc nhà", "Xanh hóa trường học", "Tiết kiệm điện".',
  ],
  [4, 'Những đơn vị được biểu dương ({k} đơn vị): Trạm Đông Sơn, Trạm Tây Hồ, Trạm Nam Lộc, Trạm Bắc Hải.'],
  [
    4,
    'Hiện còn {k} đoàn viên thuộc diện khó khăn cần giúp: chị Mai (ung thư), anh Tài (tai nạn), chị Ngọc (nuôi con một mình), anh Kha (cháy nhà).',
  ],
  [3, 'Công ty bổ nhiệm {k} tổ trưởng mới: Tô Hữu Bằng, Mạc Thị Lý, Đặng Phúc Thọ.'],
  [3, 'Chương trình có {k} mục tiêu - thu nhập, nhà ở, sức khỏe.'],
  [
    4,
    'Sáu tháng cuối năm tập trung {k} nhiệm vụ:\n+ Đối thoại định kỳ.\n+ Rà soát thỏa ước.\n+ Hội thao tháng 9.\n+ Chăm lo Trung thu.',
  ],
  [
    3,
    'Đoàn kiểm tra làm việc với {k} cơ sở, đó là: Công ty Thép Miền Tây, Công ty Gạch Bình Lộc, Hợp tác xã Vận tải Số 2.',
  ],
  [4, 'Ngoài quỹ lương, người lao động có {k} khoản: xăng xe, điện thoại, chuyên cần, nuôi con nhỏ.'],
  [3, 'Tổ 3 có {k} đoàn viên mới: Hà, Phương, Khánh Linh.'],
  [2, 'Chưa làm được {k} việc: xây nhà để xe và lập thư viện.'],
  [3, 'Năm học này tổ được giao bồi dưỡng {k} đội tuyển: Toán, Tiếng Anh, Tin học (mỗi đội 5 em).'],
  [
    4,
    'Bộ phận chuyên trách: {k} người, cụ thể: Chủ tịch Lò Minh Đức; Phó Chủ tịch Cà Thị Hương; chuyên viên Tòng Văn Phúc; kế toán Hoàng Thị Lụa.',
  ],
  [3, 'Đại hội đã bầu Đoàn đại biểu {k} đồng chí (đ/c Quân, đ/c Ngà, đ/c Thái) dự Đại hội cấp trên.'],
  [2, 'Kỳ này có {k} đơn vị chưa nộp báo cáo (Trường Mầm non Sơn Ca và Trạm Y tế).'],
  [3, 'Hàng hóa tặng gồm {k} loại: gạo, dầu ăn, mì gói.'],
  [5, '{k} CĐCS nộp kinh phí đúng hạn: Sở Y tế, Sở Tư pháp, Chi cục Thủy lợi, Bảo tàng tỉnh, Thư viện tỉnh.'],
  [3, 'Tổ công tác số 2 phụ trách {k} xã Mường Bú, Mường Chùm và Tạ Bú.'],
  [4, 'Trong đó {k} sáng kiến được thưởng: gá hàn xoay, băng tải nghiêng, bể lắng ba ngăn, phần mềm chấm công.'],
  [3, 'Ba nhà máy có {k} bếp ăn đạt chuẩn: bếp nhà máy 1, bếp nhà máy 2, bếp nhà máy 3.'],
  [4, 'Cùng dự có {k} khách mời: ông Trương Công Định, bà Vi Thị Xuân, ông Ngân Văn Páo và bà Hà Thị Nhung.'],
  [3, 'Kết luận hội nghị, Chủ tịch nhấn mạnh {k} yêu cầu: đúng luật, đúng hạn, đúng người.'],
  [6, 'Bản tin nội bộ có {k} chuyên mục gồm Tin tức, Pháp luật, Gương sáng, Sức khỏe, Thơ văn và Hỏi đáp.'],
  [3, 'Đã xử lý {k} đơn: đơn của chị Thêu về lương, đơn của anh Hợp về ca kíp, đơn tập thể tổ Nhuộm về tiếng ồn.'],
  [4, 'Các môn thi đấu: cầu lông, bóng bàn, cờ vua, kéo co, cộng {k} môn.'],
  [2, 'Được tặng {k} cờ thi đua: cờ của Bộ và cờ của Ủy ban nhân dân tỉnh.'],
  [3, 'Chúng tôi rút ra {k} bài học. Một là phải bám xưởng. Hai là phải nghe thợ. Ba là phải giữ lời.'],
  [4, 'Khảo sát tại {k} khu trọ - khu Ông Tư, khu Bà Sáu, khu Hoa Sữa, khu Bờ Kè.'],
  [3, 'Nhân sự chủ chốt {k} đ/c: đ/c Lâm (Chủ tịch), đ/c Vui (Phó Chủ tịch), đ/c Bền (UVTV).'],
];

const explained = [
  'Có 3 đoàn viên nghỉ việc (2 nam, 1 nữ), do chuyển chỗ ở.',
  'Công đoàn có 5 tổ (nhiều nhất là tổ May, ít nhất là tổ Cắt).',
  'Tặng 4 hộ mỗi hộ một phần quà: gạo, dầu ăn, mì chính, bột giặt, đường.',
  'Mở 2 lớp, nội dung: pháp luật lao động, kỹ năng thương lượng, an toàn vệ sinh lao động.',
  'Tổ chức 3 buổi tuyên truyền (Luật Lao động, Luật Công đoàn, phòng cháy, ma túy).',
  'Có 4 đồng chí vắng mặt: ốm, công tác, nghỉ phép, việc riêng, thai sản.',
  'Hai lần đối thoại: công ty trả lời tiền ăn, ca kíp, nhà xe.',
  'Đại hội có 3 ý kiến phát biểu: tập trung vào tiền lương, nhà ở, trường mầm non và giao thông.',
  'Xét khen 2 tập thể: thành tích là giữ vững sản xuất, đời sống và an toàn.',
  'Cử 3 cán bộ đi học (Chủ tịch học lý luận, hai ủy viên học nghiệp vụ).',
  'Công ty trao 2 giải, mỗi giải gồm bằng khen, tiền thưởng và hoa.',
  'Có 5 công nhân bị thương: gãy tay, bỏng, trầy xước.',
  'Đoàn gồm 4 người do đồng chí Trần Văn Lâm làm trưởng đoàn, đồng chí Vũ Thị Hạnh, đồng chí Mai Đức Tài giúp việc.',
  'Vận động được 3 doanh nghiệp: hỗ trợ gạo 2 tấn, sách 500 cuốn, xe đạp 10 chiếc, học bổng 20 suất.',
  'Có 2 nguyên nhân: khách quan do dịch bệnh, giá cả và thời tiết; chủ quan do cán bộ mới.',
  'Giải bóng đá có 3 đội (May, Cắt, liên quân Kho - Bảo vệ) tham dự.',
  'Kiểm tra 2 đơn vị: Công ty Hoa Mai (sổ sách, quỹ tiền mặt, đoàn phí), Công ty Sông Lô.',
  'Chị em tham gia 3 câu lạc bộ; ngoài ra còn có bóng bàn, cầu lông, cờ vua, dân vũ.',
  'Ký 2 thỏa thuận với bệnh viện, siêu thị và ngân hàng (bệnh viện một, siêu thị cùng ngân hàng một).',
  'Có 3 chỉ tiêu vượt là kết nạp đoàn viên, sáng kiến, thu đoàn phí; một chỉ tiêu chưa đạt là nhà ở.',
  'Ban Chấp hành có 5 đồng chí, trong đó Chủ tịch, Phó Chủ tịch, Trưởng ban Nữ công là cán bộ kiêm nhiệm.',
  'Nhà trường có 2 cơ sở: tại xã Hòa Bình, cơ sở chính, và tại thôn Bản Lặp.',
  'Trồng 4 loại cây: xoài, nhãn, bưởi và một ít chuối.',
  'Năm nay có 3 đợt cao điểm: Tết, Tháng Công nhân và tháng Bảy tri ân.',
  'Có 6 phòng chuyên môn, 2 phòng mới thành lập: Phòng Số hóa và Phòng Đào tạo trực tuyến.',
  'Ba bên (công đoàn, công ty, chính quyền phường) cùng ký biên bản.',
  'Công đoàn quyên góp cho 2 xã bị lũ: quần áo, sách vở, gạo, mì tôm.',
  'Hội nghị bàn 3 việc, gồm cả việc phát sinh: quỹ, nhân sự, Tết.',
];

/** Right as it stands; then one of its ordinals with another in its place, which is not. */

test.each(lists)('a list of %i is counted wherever it ends: %s', (many, said) => {
  const told = (count: number): string[] =>
    marked(title, said.replace('{k}', String(count).padStart(2, '0')), 'countAndList');
  expect(told(many)).toEqual([]);
  expect(told(many + 1)).toHaveLength(1);
});

test.each(explained)('what explains a count is no list of what is counted: %s', (said) => {
  expect(marked(title, said, 'countAndList')).toEqual([]);
});
