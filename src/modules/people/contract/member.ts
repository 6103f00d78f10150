import { choice, contract, date, pickFields, text, type Values } from '../../../kernel/contract.ts';

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

export const theoryLevels = [
  { value: 'elementary', label: 'Sơ cấp' },
  { value: 'intermediate', label: 'Trung cấp' },
  { value: 'advanced', label: 'Cao cấp, cử nhân' },
] as const;

/**
 * The person's own fields, each declared here once: form, list, API and storage follow. A new plain field is one line here
 * and one column in a migration. Sensitive ones (P-6) stand in `people.person_private`.
 */
export const memberContract = contract('member', 'Đoàn viên', {
  fullName: text('Họ và tên', { required: true, max: 120, inList: true }),
  sex: choice('Giới tính', sexes, { required: true, inList: true }),
  birthOn: date('Ngày sinh', { inList: true, past: true }),
  position: text('Chức vụ, công việc', { inList: true }),
  phone: text('Điện thoại', { max: 20 }),
  email: text('Thư điện tử', { max: 120 }),
  qualification: text('Trình độ chuyên môn', { max: 120, hint: 'Ví dụ: Thạc sĩ Quản lý công' }),
  politicalTheory: choice('Lý luận chính trị', theoryLevels),
  citizenId: text('Số căn cước công dân', { max: 12, sensitive: true }),
  ethnicity: text('Dân tộc', { max: 40, sensitive: true }),
  religion: text('Tôn giáo', { max: 40, sensitive: true }),
  partyJoinedOn: date('Ngày vào Đảng', { sensitive: true, past: true }),
  partyOfficialOn: date('Ngày vào Đảng chính thức', { sensitive: true, past: true }),
});

export type MemberValues = Values<typeof memberContract>;
/** What must be known of a person who is written down for the first time; the rest is asked for later. */
export type NewMember = Pick<MemberValues, 'fullName' | 'sex'> & Partial<MemberValues>;

type MemberField = keyof typeof memberContract.fields;
const fieldsThat = (sensitive: boolean) =>
  (Object.keys(memberContract.fields) as MemberField[]).filter(
    (name) => memberContract.fields[name].sensitive === sensitive,
  );

export const openContract = pickFields(memberContract, fieldsThat(false));
export type OpenValues = NewMember;
export const sensitiveContract = pickFields(memberContract, fieldsThat(true));
export type SensitiveValues = Partial<MemberValues>;

/** How the person came to be a member here. */
export const joiningContract = contract('joining', 'Sinh hoạt công đoàn', {
  categoryCode: choice('Đối tượng', categories, { required: true, inList: true }),
  fromOn: date('Sinh hoạt từ ngày', { required: true, inList: true, past: true }),
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

/** A new member in one form: the person and how they joined. */
export const admissionContract = contract('admission', 'Đoàn viên', {
  ...memberContract.fields,
  ...joiningContract.fields,
});

export const openAdmissionContract = contract('member', 'Đoàn viên', {
  ...openContract.fields,
  ...joiningContract.fields,
});

export const leavingContract = contract('leaving', 'Thôi sinh hoạt', {
  toOn: date('Thôi sinh hoạt từ ngày', { required: true, past: true }),
  outReason: choice(
    'Lý do',
    [
      { value: 'transfer', label: 'Chuyển sinh hoạt đi' },
      { value: 'merger', label: 'Sáp nhập đơn vị' },
      { value: 'retirement', label: 'Nghỉ hưu' },
      { value: 'leave', label: 'Xin ra khỏi công đoàn' },
      { value: 'expel', label: 'Khai trừ' },
      { value: 'strikeOff', label: 'Xóa tên' },
      { value: 'death', label: 'Từ trần' },
      { value: 'dissolution', label: 'Công đoàn kết thúc hoạt động' },
    ],
    { required: true },
  ),
});

export type LeavingValues = Values<typeof leavingContract>;

/** Coming back (M-6): the person is known, the stay is new. */
export const rejoiningContract = pickFields(joiningContract, ['categoryCode', 'fromOn', 'inReason', 'cardNumber']);

/** What caused a movement: an event of the unit, with its decision. */
export const causeContract = (events: readonly { unitEventId: string; label: string }[]) =>
  contract('cause', 'Lý do', {
    eventId: choice(
      'Theo sự kiện của đơn vị',
      events.map(({ unitEventId, label }) => ({ value: unitEventId, label })),
      { hint: 'Sáp nhập, chia tách đã ghi ở trang Tổ chức' },
    ),
  });

export const insuranceSchemes = [
  { value: 'social', label: 'Bảo hiểm xã hội' },
  { value: 'health', label: 'Bảo hiểm y tế' },
  { value: 'unemployment', label: 'Bảo hiểm thất nghiệp' },
] as const;

export const coverContract = contract('cover', 'Tham gia bảo hiểm', {
  fromOn: date('Tham gia từ ngày', { required: true }),
});
