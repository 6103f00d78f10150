import { choice, contract, date, number, pickFields, text, yesNo, type Values } from '../../kernel/contract.ts';
import { postRights } from '../../rulesets/rights.ts';
import { fundingKinds } from '../org/index.ts';

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
      { value: 'dissolution', label: 'Công đoàn kết thúc hoạt động' },
    ],
    { required: true },
  ),
});

export type LeavingValues = Values<typeof leavingContract>;

/** In order of rank. */
export const postKinds = [
  ...Object.entries(postRights).map(([value, { label }]) => ({ value, label })),
  { value: 'other', label: 'Chức vụ khác (không mở quyền trong phần mềm)' },
];

/** A union post; `bodies` are those of the unit. The holder is picked by name beside it. */
export const postContract = (bodies: readonly { bodyId: string; name: string }[]) =>
  contract('post', 'Chức vụ', {
    kindCode: choice('Loại chức vụ', postKinds, {
      required: true,
      hint: 'Quyết định việc được xem và làm trong phần mềm',
    }),
    title: text('Cách ghi trên văn bản', { max: 120, hint: 'Để trống thì ghi theo loại chức vụ' }),
    bodyId: choice(
      'Thuộc ban',
      bodies.map(({ bodyId, name }) => ({ value: bodyId, label: name })),
    ),
    portfolio: text('Lĩnh vực phụ trách', { max: 200, hint: 'Ví dụ: tài chính, thăm hỏi đoàn viên' }),
    fromOn: date('Giữ từ ngày', { required: true }),
    toOn: date('Đến ngày', { hint: 'Để trống khi đang giữ chức vụ' }),
    partTime: yesNo('Kiêm nhiệm'),
  });

export type PostValues = Values<ReturnType<typeof postContract>>;

export const leavingPostContract = contract('leavingPost', 'Thôi giữ chức vụ', {
  toOn: date('Thôi giữ từ ngày', { required: true }),
});

export const insuranceSchemes = [
  { value: 'social', label: 'Bảo hiểm xã hội' },
  { value: 'health', label: 'Bảo hiểm y tế' },
  { value: 'unemployment', label: 'Bảo hiểm thất nghiệp' },
] as const;

export const coverContract = contract('cover', 'Tham gia bảo hiểm', {
  fromOn: date('Tham gia từ ngày', { required: true }),
});

export const signInContract = contract('signIn', 'Đăng nhập', {
  username: text('Tên đăng nhập', { required: true, max: 120 }),
  password: text('Mật khẩu', { required: true, max: 200 }),
});

const username = text('Tên đăng nhập', {
  required: true,
  max: 30,
  hint: 'Chữ không dấu, số, dấu chấm; ví dụ an.nguyen',
});
const newPassword = text('Mật khẩu', {
  required: true,
  max: 128,
  hint: 'Từ 8 ký tự. Một câu ngắn dễ nhớ là tốt nhất.',
});

export const newAccountContract = contract('newAccount', 'Tài khoản', { username });

/** A deed that asks nothing more. */
export const nothingContract = contract('nothing', '', {});

export const passwordContract = contract('password', 'Đổi mật khẩu', {
  current: text('Mật khẩu hiện nay', { required: true, max: 200 }),
  password: { ...newPassword, label: 'Mật khẩu mới' },
  again: text('Mật khẩu mới (gõ lại)', { required: true, max: 128 }),
});

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
