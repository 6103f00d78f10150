import { declarePermissions } from '../../kernel/access.ts';

export const access = declarePermissions('targets', {
  read: 'Xem chỉ tiêu, chương trình công tác',
  change: 'Khai báo, điều chỉnh chỉ tiêu, chương trình công tác',
  assign: 'Giao chỉ tiêu, việc cho đơn vị cấp dưới',
  work: 'Ghi kết quả việc trong chương trình công tác',
});
