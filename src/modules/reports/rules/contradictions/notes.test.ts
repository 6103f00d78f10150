import { expect, test } from 'vitest';
import { findContradictions } from './find.ts';

const title = 'Báo cáo hoạt động công đoàn năm 2023 - CĐCS Xí nghiệp May Hòa Lạc';

const notes: readonly [kind: string, said: string, last?: string][] = [
  [
    'totalAndParts',
    '- Thi đua: 03 cờ, 12 bằng khen, 45 giấy khen.\n- Kinh phí: cấp trên cấp 120 triệu, đơn vị 85 triệu, vận động 46 triệu => 241 triệu đồng',
  ],
  ['totalAndParts', '- CĐCS: 88 (hành chính 25, trường học 40, doanh nghiệp 21)'],
  ['totalAndParts', '- Đoàn viên: nam 214, nữ 386; tổng 610'],
  ['totalAndParts', '1. Hội nghị: 96 người dự\n- Lãnh đạo LĐLĐ tỉnh: 06\n- Chủ tịch CĐCS: 58\n- Kế toán, UBKT: 30'],
  ['totalAndParts', '- Quý I 14 cuộc, quý II 18 cuộc, quý III 11 cuộc, quý IV 20 cuộc; cả năm 73 cuộc'],
  ['totalAndParts', '- Đầu năm 1.205 ĐVCĐ; kết nạp 96; giảm 41; cuối năm 1.250 ĐVCĐ'],
  ['percentAndRatio', '- Nữ 412/640 người (62,4%)'],
  ['percentAndRatio', '- Nộp báo cáo đúng hạn: 47/52 CĐCS, đạt 92,4%'],
  ['percentAndRatio', '- Thu đoàn phí: kế hoạch 400 triệu, thực hiện 432 triệu, bằng 118%'],
  ['percentAndRatio', '- Kết nạp Đảng 36/45 người được giới thiệu = 75%'],
  ['percentAndRatio', '- ĐVCĐ 2.400, trong đó đảng viên 1.560, chiếm 60%'],
  ['countAndList', '- 04 môn thi: bóng đá; cầu lông; kéo co; bóng bàn; cờ tướng'],
  ['countAndList', '- Khen thưởng 03 tập thể: CĐCS Sở Y tế, CĐCS Chi cục Thuế'],
  ['countAndList', '3. Khó khăn (04):\n- kinh phí hạn hẹp\n- cán bộ kiêm nhiệm\n- địa bàn rộng'],
  ['countAndList', '- Ban Thường vụ 05 đồng chí: Lê Văn An, Trần Thị Bình, Phạm Công Chính, Đỗ Thị Duyên'],
  ['countAndList', '- Đi học tập kinh nghiệm 03 tỉnh (Hòa Bình, Sơn La, Lai Châu, Điện Biên)'],
  [
    'countAndList',
    '- Phát động 05 phong trào gồm: "Dân vận khéo", "Giỏi việc nước", "Xanh - Sạch - Đẹp", "Tiết kiệm điện"',
  ],
  ['sameFigure', '1. Tổ chức\n- 64 CĐCS, 4.512 ĐVCĐ\n2. Nhận xét\n- Đội ngũ lớn mạnh: 4.521 ĐVCĐ ở 64 CĐCS'],
  ['sameFigure', '- Xây 14 nhà Mái ấm, 700 triệu đồng\n- Việc tiêu biểu: 17 nhà Mái ấm trao tận tay đoàn viên'],
  ['sameFigure', '- Mở 06 lớp tập huấn, 412 người\n- Đánh giá: tập huấn đông, 421 người qua 06 lớp'],
  [
    'sameFigure',
    '- Tháng Công nhân: tặng 350 suất quà\n- Ưu điểm: Tháng Công nhân có 530 suất quà đến tay người nghèo',
  ],
  [
    'lastReport',
    '- ĐVCĐ 1.250; cuối năm 2022 là 1.230',
    'Báo cáo hoạt động công đoàn năm 2022 - CĐCS Xí nghiệp May Hòa Lạc\n- Đến 31/12/2022: 1.203 ĐVCĐ',
  ],
  [
    'lastReport',
    '- Mái ấm: 05 nhà, năm trước 03 nhà',
    'Báo cáo hoạt động công đoàn năm 2022 - CĐCS Xí nghiệp May Hòa Lạc\n- Mái ấm: 04 nhà, 200 triệu đồng',
  ],
  [
    'lastReport',
    '- Kiểm tra 12 cuộc, tăng 03 cuộc so với 2022 (09 cuộc)',
    'Báo cáo hoạt động công đoàn năm 2022 - CĐCS Xí nghiệp May Hòa Lạc\n- Kiểm tra 10 cuộc, giám sát 02 cuộc',
  ],
  [
    'lastReport',
    '- Học bổng 120 suất; năm 2022: 100 suất',
    'Báo cáo hoạt động công đoàn năm 2022 - CĐCS Xí nghiệp May Hòa Lạc\n- Trao 110 suất học bổng cho con đoàn viên',
  ],
];

test.each(notes)('in the terse style of notes, %s: %s', (kind, said, last) => {
  expect(findContradictions(`${title}\n${said}\n`, last && `${last}\n`).map((one) => one.kind)).toEqual([kind]);
});
