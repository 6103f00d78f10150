import { declarePermissions } from '../../kernel/access.ts';

export const access = declarePermissions('finance', {
  read: 'Xem các khoản chi',
  approve: 'Duyệt chi',
});
