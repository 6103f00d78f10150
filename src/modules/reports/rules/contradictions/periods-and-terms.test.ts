import { expect, test } from 'vitest';
import { findContradictions } from './find.ts';

const title = 'Báo cáo hoạt động công đoàn năm 2023 - CĐCS Xí nghiệp May Hòa Lạc';
const kindsIn = (head: string, said: string, last?: string): string[] =>
  findContradictions(`${head}\n${said}\n`, last && `${last}\n`).map(({ kind }) => kind);

const before: readonly [said: string, last: string][] = [
  [
    'Kết nạp 31 đoàn viên; năm 2022 kết nạp 42 đoàn viên.',
    'Báo cáo hoạt động công đoàn năm 2022 - CĐCS Xí nghiệp May Hòa Lạc\nKết nạp 24 đoàn viên mới. Thăm hỏi 60 lượt.',
  ],
  [
    'Tổ chức 14 buổi tuyên truyền (năm trước 19 buổi).',
    'Báo cáo hoạt động công đoàn năm 2022 - CĐCS Xí nghiệp May Hòa Lạc\nCả năm tổ chức 16 buổi tuyên truyền. Thăm hỏi 60 lượt.',
  ],
  [
    'CĐCS Xí nghiệp May Hòa Lạc ra đời năm 1998.',
    'Báo cáo hoạt động công đoàn năm 2022 - CĐCS Xí nghiệp May Hòa Lạc\nCĐCS được thành lập tháng 6/1996, có 320 đoàn viên.',
  ],
  [
    'Số dư quỹ đầu năm 2023 là 48,2 triệu đồng, thu trong năm 120 triệu đồng.',
    'Báo cáo hoạt động công đoàn năm 2022 - CĐCS Xí nghiệp May Hòa Lạc\nQuỹ còn dư chuyển năm 2023 là 42,8 triệu đồng.',
  ],
  [
    'Đóng góp Quỹ vì người nghèo 32 triệu đồng, tăng so với năm 2022 (27 triệu đồng).',
    'Báo cáo hoạt động công đoàn năm 2022 - CĐCS Xí nghiệp May Hòa Lạc\nĐoàn viên đóng góp Quỹ vì người nghèo 25 triệu đồng.',
  ],
  [
    'So với năm ngoái (9 vụ), năm nay chỉ còn 4 vụ tai nạn lao động.',
    'Báo cáo hoạt động công đoàn năm 2022 - CĐCS Xí nghiệp May Hòa Lạc\nĐể xảy ra 6 vụ tai nạn lao động, đều nhẹ.',
  ],
  [
    'Thu nhập bình quân 9,2 triệu đồng, năm 2022 là 8,7 triệu đồng.',
    'Báo cáo hoạt động công đoàn năm 2022 - CĐCS Xí nghiệp May Hòa Lạc\nThu nhập bình quân của công nhân đạt 8,1 triệu đồng/tháng.',
  ],
  [
    'Thu nhập bình quân 9,2 triệu đồng, năm trước 8,7, có tiến bộ.',
    'Báo cáo hoạt động công đoàn năm 2022 - CĐCS Xí nghiệp May Hòa Lạc\nThu nhập bình quân đạt 8,1 triệu đồng/tháng.',
  ],
  [
    'Lao động cuối năm 2022 là 512 người, nay còn 498 người.',
    'Báo cáo hoạt động công đoàn năm 2022 - CĐCS Xí nghiệp May Hòa Lạc\nĐến 31/12/2022 toàn xí nghiệp có 521 lao động, 500 đoàn viên.',
  ],
  [
    'Kết nạp Đảng 5 đoàn viên, ít hơn năm 2022 (9 đoàn viên).',
    'Báo cáo hoạt động công đoàn năm 2022 - CĐCS Xí nghiệp May Hòa Lạc\nGiới thiệu 12 đoàn viên ưu tú, 7 đoàn viên được kết nạp Đảng.',
  ],
  [
    'Nội dung | Năm 2022 | Năm 2023\nĐoàn viên | 502 | 510\nThăm hỏi (lượt) | 56 | 60\nSuất quà Tết | 340 | 365',
    'Báo cáo hoạt động công đoàn năm 2022 - CĐCS Xí nghiệp May Hòa Lạc\nCó 502 đoàn viên. Thăm hỏi 65 lượt. Tặng 340 suất quà Tết.',
  ],
];

const terms: readonly [head: string, said: string, right: string | undefined][] = [
  [
    'Báo cáo của Ban Chấp hành tại Đại hội Công đoàn ngành Y tế tỉnh Bình Hà lần thứ IX',
    'Ban Chấp hành khóa VIII (2018 - 2023) xin báo cáo kết quả nhiệm kỳ.\nNhiệm kỳ VIII (2017 - 2022) có nhiều khó khăn.',
    undefined,
  ],
  [
    'Báo cáo sơ kết giữa nhiệm kỳ 2018 - 2023 Công đoàn Công ty Điện cơ Hà Châu',
    'Thực hiện Nghị quyết Đại hội lần thứ XI, nhiệm kỳ 2018 - 2023, Ban Chấp hành khóa X đã ban hành chương trình toàn khóa.',
    undefined,
  ],
  [
    'Báo cáo sơ kết giữa nhiệm kỳ 2018 - 2023 Công đoàn Công ty Điện cơ Hà Châu',
    'Sau hai năm rưỡi thực hiện nghị quyết, đến nay có 8/10 chỉ tiêu đạt.\nCác chỉ tiêu của nhiệm kỳ 2017 - 2022 cơ bản hoàn thành.',
    undefined,
  ],
];

const told: readonly [head: string, said: string, last: string][] = [
  [
    'Báo cáo tổng kết nhiệm kỳ 2018 - 2023 CĐCS Xí nghiệp May Hòa Lạc',
    'Đầu nhiệm kỳ có 251 đoàn viên, nay có 298 đoàn viên.',
    'Báo cáo tại Đại hội nhiệm kỳ 2013 - 2018\nCuối nhiệm kỳ có 215 đoàn viên.',
  ],
  [
    'Báo cáo quý III năm 2023 - CĐCS Xí nghiệp May Hòa Lạc',
    'Thăm hỏi 41 lượt, quý II thăm hỏi 35 lượt.',
    'Báo cáo quý II năm 2023 - CĐCS Xí nghiệp May Hòa Lạc\nThăm hỏi 53 lượt.',
  ],
  [
    'Báo cáo 6 tháng cuối năm 2023 - CĐCS Xí nghiệp May Hòa Lạc',
    'Kết nạp 17 đoàn viên, 6 tháng đầu kết nạp 12 đoàn viên.',
    'Báo cáo 6 tháng đầu năm 2023 - CĐCS Xí nghiệp May Hòa Lạc\nKết nạp 21 đoàn viên.',
  ],
  [
    title,
    'Có 362 đoàn viên, ngày 31/12/2022 có 340 đoàn viên.',
    'Báo cáo hoạt động công đoàn năm 2022 - CĐCS Xí nghiệp May Hòa Lạc\nCó 304 đoàn viên.',
  ],
];

const silent: readonly [head: string, said: string, last?: string][] = [
  [title, 'Tổ Cắt có 24 đoàn viên nữ, tổ May có 42 đoàn viên nữ.\nTổ Cắt nộp 12 sáng kiến.\nTổ May nộp 21 sáng kiến.'],
  [title, 'Toàn công ty có 460 đoàn viên; kết nạp 36 đoàn viên, đạt 90%; 12 người học cảm tình Đảng (80%).'],
  [title, 'Hai đồng chí vắng mặt vì lý do sức khỏe, công tác và gia đình.'],
  [title, 'Ba nội dung công ty cam kết đã xong hai là lắp quạt hút bụi xưởng đóng bao, thay ghế xe đưa đón.'],
  [
    title,
    'Công đoàn phối hợp với hai đơn vị là Trạm Y tế phường và Trung tâm Y tế quận tổ chức khám cho công nhân, người lao động.',
  ],
  [title, 'Có 4 phòng ban tham gia, đông nhất là phòng Kế toán, phòng Kinh doanh.'],
  [
    title,
    'Trao 40 suất quà, 20 triệu đồng (500.000 đồng/suất) và 12 xe đạp, mỗi xe 2 triệu đồng, tổng trị giá 44 triệu đồng.',
  ],
  [title, 'Chuyến xe công đoàn: 55 xe, 2.310 người (bình quân 42 người/xe), hỗ trợ 300.000 đồng/người.'],
  [
    'Báo cáo tổng kết nhiệm kỳ 2018 - 2023 Công đoàn Công ty Điện cơ Hà Châu',
    'Nhiệm kỳ 2018 - 2023 thực hiện Nghị quyết Đại hội XII Công đoàn Việt Nam và Nghị quyết Đại hội XIX Công đoàn tỉnh, nhiệm kỳ 2018 - 2023.\nTrình Đại hội lần thứ VI phương hướng nhiệm kỳ 2023 - 2028. Đảng bộ công ty nhiệm kỳ 2020 - 2025 lãnh đạo sát sao.',
  ],
  [
    'Biên bản Đại hội Công đoàn Trường Cao đẳng Y Bình Hà lần thứ VI, nhiệm kỳ 2023 - 2028',
    'Ban Chấp hành khóa V báo cáo kết quả. Đại hội bầu Ban Chấp hành khóa VI gồm 9 đồng chí.',
  ],
  [
    title,
    'Tổ chức 14 buổi tuyên truyền (năm trước 16 buổi), thăm hỏi 52 lượt, giảm 8 lượt so với năm 2022.',
    'Báo cáo hoạt động công đoàn năm 2022 - CĐCS Xí nghiệp May Hòa Lạc\nCả năm tổ chức 16 buổi tuyên truyền. Thăm hỏi 60 lượt.',
  ],
  [
    'Báo cáo hoạt động công đoàn 6 tháng đầu năm 2023 - CĐCS Xí nghiệp May Hòa Lạc',
    'Tỷ lệ sản phẩm đạt loại A là 91,4%, cùng kỳ 90,2%.',
    'Báo cáo hoạt động công đoàn năm 2022 - CĐCS Xí nghiệp May Hòa Lạc\nTỷ lệ sản phẩm đạt loại A cả năm là 90,8%.',
  ],
  [
    title,
    'Quý I: tặng 58 suất quà Tết.\nQuý II: thăm hỏi 14 lượt.',
    'Báo cáo hoạt động công đoàn năm 2022 - CĐCS Xí nghiệp May Hòa Lạc\nTặng 56 suất quà Tết. Thăm hỏi 60 lượt.',
  ],
  [
    'Báo cáo tổng kết nhiệm kỳ 2018 - 2023 CĐCS Xí nghiệp May Hòa Lạc',
    'Đầu nhiệm kỳ có 251 đoàn viên, nay có 298 đoàn viên.',
    'Báo cáo hoạt động công đoàn năm 2021 - CĐCS Xí nghiệp May Hòa Lạc\nCó 256 đoàn viên.',
  ],
  [
    title,
    'Đầu năm có 340 đoàn viên, cuối năm 362 đoàn viên sinh hoạt ở 13 tổ công đoàn.',
    'Báo cáo hoạt động công đoàn năm 2022 - CĐCS Xí nghiệp May Hòa Lạc\nCuối năm có 340 đoàn viên, 12 tổ công đoàn.',
  ],
  [
    title,
    'Thu nhập bình quân 9,2 triệu đồng, năm trước 8,7; chi thăm hỏi 12 triệu đồng, năm 2022: 10 lượt.',
    'Báo cáo hoạt động công đoàn năm 2022 - CĐCS Xí nghiệp May Hòa Lạc\nThu nhập bình quân đạt 8,7 triệu đồng/tháng. Thăm hỏi 10 lượt.',
  ],
  [
    title,
    'Tai nạn lao động 4 vụ, năm 2022 là 6 vụ; mức hỗ trợ 8 triệu đồng.',
    'Báo cáo hoạt động công đoàn năm 2022 - CĐCS Xí nghiệp May Hòa Lạc\nTai nạn lao động 6 vụ, mức hỗ trợ 7 triệu đồng.',
  ],
];

test.each(before)('what the last report told otherwise is marked: %s', (said, last) => {
  expect(kindsIn(title, said, last)).toEqual(['lastReport']);
});

test.each(told)('what the last report told otherwise is marked, whatever its time: %s %s', (head, said, last) => {
  expect(kindsIn(head, said, last)).toEqual(['lastReport']);
});

test.each(terms)('an ordinal that no count of terms allows is marked: %s %s', (head, said, right) => {
  expect(kindsIn(head, said)).toEqual(['termLabels']);
  if (right !== undefined) expect(kindsIn(head, right)).toEqual([]);
});

test.each(silent)('what is no contradiction is not marked: %s %s', (head, said, last) => {
  expect(kindsIn(head, said, last)).toEqual([]);
});
