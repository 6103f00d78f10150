import { declarePermissions } from '../../kernel/access.ts';

export const access = declarePermissions('org', {
  read: 'Xem tổ chức, nhiệm kỳ, ban chấp hành',
  change: 'Khai báo đơn vị, nhiệm kỳ, ban chấp hành',
});
