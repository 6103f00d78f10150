import { declarePermissions } from '../../kernel/access.ts';

export const access = declarePermissions('ledger', {
  read: 'Xem sổ hoạt động',
  figures: 'Xem số liệu của sổ hoạt động',
  record: 'Ghi sổ hoạt động',
  correct: 'Sửa, hủy bản ghi',
  rates: 'Đặt định mức chi',
  kinds: 'Sửa danh mục loại hoạt động, quỹ',
  declare: 'Kê khai tổng số',
});
