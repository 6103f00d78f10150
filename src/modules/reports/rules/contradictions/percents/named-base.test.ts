import { expect, test } from 'vitest';
import { read } from '../reading/statements.ts';
import { namedBases } from './named-base.ts';

test.each([
  // 240 of 400 would be 60%, which the plan of 400 explains by chance.
  'Tỉnh giao chỉ tiêu kết nạp 400 đoàn viên. Kết nạp 480 đoàn viên. Các công đoàn mới lập có 240 đoàn viên, chiếm 60% số kết nạp trong năm.',
  'Doanh thu bảo hiểm 2,4 tỷ đồng. Trả hoa hồng cho bưu tá: 336 triệu đồng; mức 19% doanh thu.',
  'Đã kiểm tra giờ làm của 150 lái xe. Có 27 người chạy quá 10 giờ/ngày, bằng 16,0% số người được kiểm tra.',
  'Phát 310 phiếu, thu về 280. Đồng ý 182 phiếu, bằng 62,0% số phiếu thu về.',
])('a share of what the words behind it name: %s', (said) => expect(namedBases(read(said))).toHaveLength(1));

test.each([
  'Tỉnh giao chỉ tiêu kết nạp 400 đoàn viên. Kết nạp 480 đoàn viên. Các công đoàn mới lập có 240 đoàn viên, chiếm 50% số kết nạp trong năm.',
  'Doanh thu bảo hiểm 2,4 tỷ đồng. Trả hoa hồng cho bưu tá: 336 triệu đồng; mức 14% doanh thu.',
  'Phát 310 phiếu, thu về 280. Đồng ý 182 phiếu, bằng 65,0% số phiếu thu về.',
  // Of those of its own bracket, of what is told nowhere, of what grew.
  'Đăng ký 120 sáng kiến cấp tỉnh. Nghiệm thu 66, bằng 60% số đăng ký (110 sáng kiến).',
  'Nhận 148 cán bộ ở 6 phòng giao dịch, trong đó 140 là đoàn viên; nữ 92 chị, tức 62,2% cán bộ.',
  'Có 44/47 đoàn viên đăng ký lao động tiên tiến; cuối năm đạt 42, bằng 95,4% số đăng ký.',
  'Kết nạp 480 đoàn viên, năm trước 400 đoàn viên; tăng 80 người, bằng 20% số kết nạp.',
])('no share of it, or a right one: %s', (said) => expect(namedBases(read(said))).toEqual([]));
