import { expect, test } from 'vitest';
import { toldBy } from './last-say.ts';
import { plainList } from './plain-lists.ts';
import { read } from '../reading/statements.ts';

const title = 'Báo cáo tổng kết năm 2024 - CĐCS Trạm Khuyến nông Hòa Sơn';
/** How many the first count tells, and how many its list plainly holds. */
function counted(said: string): [told: number, held: number | undefined] {
  const reading = read(`${title}\n${said}`);
  const count = reading.quantities.find(({ from }) => from > title.length);
  if (!count) throw new Error('no count');
  return [toldBy(count), plainList(reading, count)?.length];
}

test.each([
  [
    'Tổ công tác xã hội có 5 người: bà Nhữ Thị Ánh, ông Đàm Tiến Đạt, bà Sử Ngọc Huyền, ông Lại Thế Vinh; tổ họp mỗi quý.',
    5,
    4,
  ],
  ['Khen thưởng 03 đồng chí, gồm Vi Thị Hảo (tổ Giống), Đoàn Quang Lực và Tô Bích Thảo.', 3, 3],
  ['Phát động 4 phong trào: "Dân vận khéo", "Trạm xanh", "Nụ cười nhà nông".', 4, 3],
  ['Phát động 3 nội dung: (1) giữ giống; (2) tiết kiệm điện; (3) sạch kho; (4) đúng giờ.', 3, 4],
  ['Còn 3 hạn chế:\n- Họp chưa đều\n- Quỹ ít\n- Sổ chậm\n- Thiếu thẻ', 3, 4],
  ['Trạm có 3 tổ như sau:\n1. Tổ Giống: 12\n2. Tổ Bảo vệ thực vật: 9\n3. Tổ Văn phòng: 5\nToàn trạm: 26', 3, 3],
])('a list that can be read in one way only: %s', (said, told, held) => expect(counted(said)).toEqual([told, held]));

test.each([
  'Mở 3 lớp cho đoàn viên: kỹ năng số, an toàn điện, pháp luật.',
  'Có 4 đồng chí vắng do: ốm, công tác, nghỉ phép.',
  'Khen 3 tổ: Giống, Kho, Văn phòng, …',
  'Thăm 4 gia đình, mỗi gia đình: gạo, đường, sữa.',
  'Có 3 ý kiến: tăng bữa ca, sửa mái kho và quạt, thêm đèn.',
])('is none where items may be parted otherwise: %s', (said) => expect(counted(said)[1]).toBeUndefined());
