import { declarePermissions } from '../../kernel/access.ts';

export const access = declarePermissions('documents', {
  templates: 'Đổi mẫu Word của văn bản',
});
