import { choice, contract, date, text, type Values } from '../../../kernel/contract.ts';
import { sexes } from './member.ts';

export const dependantKinds = [
  { value: 'child', label: 'Con' },
  { value: 'spouse', label: 'Vợ, chồng' },
  { value: 'parent', label: 'Bố, mẹ' },
  { value: 'parentInLaw', label: 'Bố, mẹ vợ (chồng)' },
  { value: 'relative', label: 'Người thân khác' },
] as const;

/** Policy families (row 14: "thân nhân là liệt sĩ"). */
export const policyKinds = [
  { value: 'martyrKin', label: 'Thân nhân liệt sĩ' },
  { value: 'warInvalid', label: 'Thương binh, bệnh binh' },
  { value: 'meritorious', label: 'Người có công khác' },
] as const;

export const dependantContract = contract('dependant', 'Người thân', {
  kindCode: choice('Quan hệ với đoàn viên', dependantKinds, { required: true }),
  fullName: text('Họ và tên', { required: true, max: 120 }),
  sex: choice('Giới tính', sexes, { required: true }),
  birthOn: date('Ngày sinh', { past: true }),
  policyCode: choice('Diện chính sách', policyKinds),
  note: text('Ghi chú', { max: 200 }),
  untilOn: date('Không còn là người phụ thuộc từ ngày', { hint: 'Để trống khi còn' }),
});
export type DependantValues = Values<typeof dependantContract>;
