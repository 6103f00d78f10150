import { declarePermissions } from '../../kernel/access.ts';

export const access = declarePermissions('people', {
  read: 'Xem danh sách đoàn viên',
  change: 'Cập nhật hồ sơ đoàn viên',
  sensitive: 'Xem thông tin nhạy cảm của đoàn viên',
  watch: 'Xem ai đã mở thông tin nhạy cảm',
  accounts: 'Cấp tài khoản đăng nhập',
});
