import { choice, contract, date, number, text, type Values } from '../../../kernel/contract.ts';
import { fundingKinds } from '../../org/index.ts';
import { newPassword, username } from './accounts.ts';
import { categories, sexes } from './member.ts';

/** The first visit, in the order in which it is asked. */
export const setupUnitContract = contract('setupUnit', 'Công đoàn cơ sở', {
  unitName: text('Tên đầy đủ', { required: true, hint: 'Ví dụ: Công đoàn cơ sở Trung tâm Văn hóa tỉnh Thanh Sơn' }),
  shortName: text('Tên gọi ngắn', {
    required: true,
    max: 80,
    hint: 'Hiện ở đầu mỗi trang, ví dụ: CĐCS Trung tâm Văn hóa',
  }),
  upperName: text('Công đoàn cấp trên trực tiếp', {
    hint: 'Để in trên văn bản, ví dụ: Liên đoàn Lao động tỉnh Thanh Sơn',
  }),
  locality: text('Địa danh ghi trên văn bản', { max: 60, hint: 'Ví dụ: Thanh Sơn' }),
  foundedOn: date('Ngày thành lập', { required: true, hint: 'Chưa rõ ngày thì ghi 01/01 của năm thành lập' }),
  fundingKind: choice('Mức tự chủ tài chính của cơ quan', fundingKinds, { required: true }),
});

export const setupTermContract = contract('setupTerm', 'Nhiệm kỳ đang diễn ra', {
  termOrdinal: number('Khóa (lần thứ)', { required: true, min: 1, max: 99, hint: 'Ghi số: khóa IV thì ghi 4' }),
  termLabel: text('Nhiệm kỳ', { required: true, max: 40, hint: 'Ví dụ: 2023-2028' }),
  termStartsOn: date('Ngày bắt đầu', { required: true, hint: 'Ngày đại hội bầu Ban Chấp hành' }),
});

export const setupOfficerContract = contract('setupOfficer', 'Chủ tịch công đoàn', {
  fullName: text('Họ và tên', { required: true, max: 120 }),
  sex: choice('Giới tính', sexes, { required: true }),
  categoryCode: choice('Đối tượng', categories, { required: true }),
});

export const setupAccountContract = contract('setupAccount', 'Tài khoản của đồng chí', {
  username,
  password: newPassword,
  again: text('Mật khẩu (gõ lại)', { required: true, max: 128 }),
});

export const setupContract = contract('setup', 'Khai báo công đoàn cơ sở', {
  ...setupUnitContract.fields,
  ...setupTermContract.fields,
  ...setupOfficerContract.fields,
  ...setupAccountContract.fields,
});

export type SetupValues = Values<typeof setupContract>;
