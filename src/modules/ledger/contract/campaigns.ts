import { choice, contract, date, longText, text, type Values } from '../../../kernel/contract.ts';
import { campaignKinds, issuers } from '../../../rulesets/ledger-choices.ts';

export const campaignContract = contract('campaign', 'Phong trào, cuộc thi, chương trình', {
  name: text('Tên', { required: true, max: 200 }),
  kindCode: choice('Loại', campaignKinds, { required: true }),
  organiser: choice('Cấp phát động, tổ chức', issuers, { required: true }),
  fromOn: date('Từ ngày', { required: true }),
  toOn: date('Đến ngày', { hint: 'Để trống khi chưa kết thúc.' }),
  note: longText('Ghi chú', { max: 1000, hint: 'Không ghi tên người: công đoàn các cấp đều đọc được.' }),
});
export type CampaignValues = Values<typeof campaignContract>;

export const documentContract = contract('citedDocument', 'Văn bản căn cứ', {
  number: text('Số, ký hiệu', { required: true, max: 60, hint: 'Ví dụ: 12/KH-CĐCS' }),
  issuedOn: date('Ngày ban hành', { required: true }),
  issuer: text('Nơi ban hành', { required: true, max: 200 }),
  subject: text('Trích yếu', { required: true, max: 300, hint: 'Không ghi tên người.' }),
});
export type DocumentValues = Values<typeof documentContract>;
