import { choice, contract, date, text, type Values } from '../../kernel/contract.ts';

export const sexes = [
  { value: 'male', label: 'Nam' },
  { value: 'female', label: 'Nữ' },
] as const;

export const categories = [
  { value: 'cadre', label: 'Cán bộ' },
  { value: 'civilServant', label: 'Công chức' },
  { value: 'publicEmployee', label: 'Viên chức' },
  { value: 'contractWorker', label: 'Lao động hợp đồng' },
] as const;

/**
 * The person's own fields, each declared here once: form, list, API and storage follow. A new plain field is one line here
 * and one column in a migration. Sensitive ones (P-6) stand in `people.person_private`.
 */
export const memberContract = contract('member', 'Đoàn viên', {
  fullName: text('Họ và tên', { required: true, max: 120, inList: true }),
  sex: choice('Giới tính', sexes, { required: true, inList: true }),
  birthOn: date('Ngày sinh', { inList: true }),
  position: text('Chức vụ, công việc', { inList: true }),
  phone: text('Điện thoại', { max: 20 }),
  email: text('Thư điện tử', { max: 120 }),
  qualification: text('Trình độ chuyên môn', { max: 120 }),
  citizenId: text('Số căn cước công dân', { max: 12, sensitive: true }),
  ethnicity: text('Dân tộc', { max: 40, sensitive: true }),
  religion: text('Tôn giáo', { max: 40, sensitive: true }),
  partyJoinedOn: date('Ngày vào Đảng', { sensitive: true }),
});

export type MemberValues = Values<typeof memberContract>;

/** How the person came to be a member here. */
export const joiningContract = contract('joining', 'Sinh hoạt công đoàn', {
  categoryCode: choice('Đối tượng', categories, { required: true, inList: true }),
  fromOn: date('Sinh hoạt từ ngày', { required: true, inList: true }),
  inReason: choice(
    'Hình thức',
    [
      { value: 'admission', label: 'Kết nạp' },
      { value: 'readmission', label: 'Kết nạp lại' },
      { value: 'transfer', label: 'Chuyển sinh hoạt đến' },
      { value: 'opening', label: 'Có sẵn khi bắt đầu dùng phần mềm' },
    ],
    { required: true },
  ),
  cardNumber: text('Số thẻ đoàn viên', { max: 30 }),
});

export type JoiningValues = Values<typeof joiningContract>;

export const leavingContract = contract('leaving', 'Thôi sinh hoạt', {
  toOn: date('Thôi sinh hoạt sau ngày', { required: true }),
  outReason: choice(
    'Lý do',
    [
      { value: 'transfer', label: 'Chuyển sinh hoạt đi' },
      { value: 'merger', label: 'Sáp nhập đơn vị' },
      { value: 'retirement', label: 'Nghỉ hưu' },
      { value: 'leave', label: 'Xin ra khỏi công đoàn' },
      { value: 'expel', label: 'Khai trừ' },
      { value: 'death', label: 'Từ trần' },
    ],
    { required: true },
  ),
});

export const insuranceSchemes = [
  { value: 'social', label: 'Bảo hiểm xã hội' },
  { value: 'health', label: 'Bảo hiểm y tế' },
  { value: 'unemployment', label: 'Bảo hiểm thất nghiệp' },
] as const;
