import { declarePermissions } from '../../kernel/access.ts';

export const access = declarePermissions('reports', {
  read: 'Xem báo cáo',
  write: 'Soạn báo cáo',
  submit: 'Trình, nộp báo cáo (chốt số liệu)',
  outline: 'Lập đề cương, yêu cầu đơn vị dưới báo cáo',
  receive: 'Nhận báo cáo của đơn vị dưới, yêu cầu bổ sung',
  adopt: 'Ghi nhận báo cáo đã được thông qua',
});
