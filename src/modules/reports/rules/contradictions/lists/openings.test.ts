import { expect, test } from 'vitest';
import { findContradictions } from '../find.ts';

const kindsIn = (text: string): string[] =>
  findContradictions(`Báo cáo tổng kết năm 2023 của CĐCS Trạm Thủy văn Nậm Pố\n${text}`).map(({ kind }) => kind);

/** Each list as it is announced: "#" stands for its count, first one too many, then right. */
test.each([
  [
    'behind a comma of the count’s own clause',
    'Có # tổ giữ tốt sổ sách, đèn hiệu suốt mùa lũ: Tổ Đo Sâu, Tổ Lưu Tốc, Tổ Cơ Điện.',
    '04',
    '03',
  ],
  [
    'in the next sentence',
    'Trạm chia làm # nhóm trực. Đó là nhóm thượng nguồn, nhóm bến đò, nhóm cửa cống.',
    'bốn',
    'ba',
  ],
  [
    'as a roll below the votes',
    'Bầu # ủy viên. Phiếu phát ra 42, hợp lệ 41.\nTrúng cử: Tòng Văn Ín, Lường Thị Pâng, Cà Văn Sọi. Cao nhất 40 phiếu.',
    '4',
    '3',
  ],
  ['as persons behind a comma', 'Cử # người, anh Lù Văn Tính, chị Cà Thị Ngoan, ông Điêu Chính Ơn.', '04', '03'],
  ['bare, to the end of the sentence', 'Hội thao có # môn, đẩy gậy, bắn nỏ, cờ tướng, nhảy bao.', '5', '4'],
  [
    'below a bracket',
    'Giới thiệu # đồng chí (dư 1 người so với số cần bầu):\n1) Tòng Văn Ín, quan trắc viên\n2) Lường Thị Pâng, kế toán\n3) Cà Văn Sọi, lái xuồng',
    '4',
    '3',
  ],
  [
    'by small letters',
    'Kiến nghị gom vào # nhóm:\na. Nhóm tiền trực;\nb. Nhóm áo phao;\nc. Nhóm nhà ở;\nd. Nhóm xuồng máy;\ne. Nhóm trạm xá.',
    '6',
    '5',
  ],
  [
    'behind "mở", which ends like "ở"',
    'Công đoàn mở # lớp bồi dưỡng trong năm:\n- Sơ cứu đuối nước;\n- Lái xuồng an toàn;\n- Ghi sổ công tác.',
    '04',
    '03',
  ],
  [
    'by "Một, … Hai, …"',
    'Còn # hạn chế. Một, sinh hoạt tổ thưa. Hai, thu đoàn phí chậm. Ba, ít đối thoại.',
    'bốn',
    'ba',
  ],
  ['as titles of booklets', 'In # cuốn sổ tay: “Đi đêm an toàn”, “Đọc mực nước”, “Quyền của người trực”.', 'bốn', 'ba'],
  [
    'as households',
    'Giúp # hộ khó khăn, gồm: anh Lù Văn Tính (tổ 1), chị Cà Thị Ngoan (tổ 2), ông Điêu Chính Ơn (tổ 3).',
    '04',
    '03',
  ],
  [
    'as offices that end in a place',
    'Lập tổ tư vấn # người: chủ tịch công đoàn, kế toán trưởng, trưởng phòng kỹ thuật, đại diện bến Nậm Nghẹ.',
    '5',
    '4',
  ],
  ['behind a threshold', 'Cụm có # trạm trên 20 đoàn viên, gồm: Nậm Pố, Nậm Nghẹ, Bản Củng.', 'bốn', 'ba'],
  [
    'behind "năm", where a thing is counted',
    'Phát áo phao cho # tuyến: Nậm Pố, Nậm Nghẹ, Bản Củng, Pa Thơm.',
    'năm',
    'bốn',
  ],
  ['by months', 'Chậm phụ cấp # tháng (các tháng 4, 5, 6), nay đã trả.', '4', '3'],
  [
    'with kin before given names',
    'Đi cùng có tổ # người: bác Ơn lo xuồng, chú Tính lo cơm, dì Ngoan giữ sổ.',
    '4',
    '3',
  ],
  ['with "một" before an item', 'Ký với # đối tác: chuỗi tạp hóa, một hiệu thuốc, một xưởng may.', 'bốn', 'ba'],
  [
    'with a word that only begins like a total',
    'Đề ra # mục tiêu, gồm: bỏ sổ giấy; trả phúc lợi qua thẻ; tổng đài hỗ trợ ban đêm.',
    '4',
    '3',
  ],
  [
    'before what they did together',
    'Đi # xã vùng lòng hồ gồm Pa Thơm, Bản Củng, Nậm Nghẹ, gặp 210 lượt người.',
    '4',
    '3',
  ],
])('a list is counted %s', (_, said, wrong, right) => {
  expect(kindsIn(said.replace('#', wrong))).toEqual(['countAndList']);
  expect(kindsIn(said.replace('#', right))).toEqual([]);
});

test.each([
  'Xảy ra 5 vụ va xuồng: 4 vụ nhẹ, 1 vụ nặng, làm 2 người bị thương.',
  'Kiểm tra 4 trạm, phát hiện sai sót: sổ mực nước, sổ trực, biển báo.',
  'Trong năm tuyến đò mở lại: Nậm Pố, Nậm Nghẹ, Bản Củng.',
  'Có 4 tổ, mỗi tổ đều có sổ, bút, đèn.',
])('and not: %s', (said) => expect(kindsIn(said)).toEqual([]));
