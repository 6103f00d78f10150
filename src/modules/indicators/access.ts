import { declarePermissions } from '../../kernel/access.ts';

export const access = declarePermissions('indicators', { read: 'Xem số liệu tổng hợp', change: 'Định nghĩa số liệu' });
