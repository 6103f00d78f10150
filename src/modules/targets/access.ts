import { declarePermissions } from '../../kernel/access.ts';

export const access = declarePermissions('targets', { read: 'Xem chỉ tiêu', change: 'Khai báo, điều chỉnh chỉ tiêu' });
