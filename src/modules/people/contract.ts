import { choice, contract, date, number, pickFields, text, yesNo, type Values } from '../../kernel/contract.ts';
import { otherPostKinds } from '../../rulesets/post-kinds.ts';
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

export const transferReasons = [
  { value: 'job', label: 'Chuyển công tác' },
  { value: 'merger', label: 'Sáp nhập, sắp xếp đơn vị' },
  { value: 'secondment', label: 'Biệt phái' },
  { value: 'other', label: 'Lý do khác' },
] as const;

/** What became of an introduction, in words. */
export const transferStates: Readonly<Record<string, string>> = {
  sent: 'Chờ nơi nhận',
  received: 'Đã tiếp nhận',
  returned: 'Trả lại',
  cancelled: 'Nơi gửi rút lại',
};

/** Sending a member to another union (M-14); the other side receives or sends back. */
export const sendingContract = (o: {
  units: readonly { unitId: string; name: string }[];
  events: readonly { unitEventId: string; label: string }[];
}) =>
  contract('sending', 'Giới thiệu chuyển sinh hoạt', {
    toUnitId: choice(
      'Công đoàn nơi đến',
      o.units.map(({ unitId, name }) => ({ value: unitId, label: name })),
      { required: true },
    ),
    onDate: date('Ngày chuyển', { required: true, past: true }),
    reasonCode: choice('Lý do', transferReasons, { required: true }),
    ...causeContract(o.events).fields,
    note: text('Ghi chú', { max: 300 }),
  });
export type SendingValues = Values<ReturnType<typeof sendingContract>>;

export const answerContract = contract('answer', 'Trả lại', {
  answer: text('Lý do trả lại', { required: true, max: 300 }),
});

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

/** Workers who are no members, as a dated head-count: a denominator, never members. */
export const workerCountContract = contract('workerCount', 'Người lao động chưa là đoàn viên', {
  onDate: date('Tính đến ngày', { required: true, past: true }),
  categoryCode: choice('Đối tượng', categories, { required: true }),
  male: number('Nam', { required: true, max: 1_000_000 }),
  female: number('Nữ', { required: true, max: 1_000_000 }),
  source: text('Theo văn bản, nguồn', { max: 200, hint: 'Ví dụ: Báo cáo số 12/BC-VP ngày 05/01/2024' }),
});
export type WorkerCountValues = Values<typeof workerCountContract>;

/** A worker who is no member, by name. */
export const workerContract = contract('worker', 'Người lao động', {
  ...pickFields(openContract, ['fullName', 'sex', 'birthOn', 'position', 'phone']).fields,
  categoryCode: choice('Đối tượng', categories, { required: true }),
  fromOn: date('Làm việc từ ngày', { required: true, past: true }),
});
export type WorkerValues = Values<typeof workerContract>;

export const leavingWorkContract = contract('leavingWork', 'Không còn làm việc', {
  toOn: date('Không còn làm việc từ ngày', { required: true, past: true }),
});

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

/** What of a post may be corrected; who holds it and what it opens is another post. */
export const changedPostContract = (bodies: readonly { bodyId: string; name: string }[]) =>
  pickFields(postContract(bodies), ['title', 'bodyId', 'portfolio', 'fromOn', 'partTime']);
export type ChangedPostValues = Values<ReturnType<typeof changedPostContract>>;

export const postLines = [
  { value: 'job', label: 'Chức vụ chuyên môn' },
  { value: 'party', label: 'Chức vụ Đảng' },
] as const;

/** A post outside the union, so that the string of posts prints whole; it opens nothing in the program. */
export const otherPostContract = contract('otherPost', 'Chức vụ chuyên môn, chức vụ Đảng', {
  line: choice('Loại', postLines, { required: true }),
  title: text('Chức vụ', { required: true, max: 120, hint: 'Ví dụ: Phó Giám đốc; Ủy viên Ban Chấp hành' }),
  organisation: text('Của cơ quan, tổ chức', {
    max: 160,
    hint: 'Ví dụ: Sở Văn hóa; Đảng bộ Khối. In liền sau chức vụ.',
  }),
  kind: choice('Loại chức vụ, để đếm', otherPostKinds(true), {
    hint: 'Chưa chọn thì lấy theo tên chức vụ; đồng chí sửa được.',
  }),
  fromOn: date('Giữ từ ngày', { required: true }),
  toOn: date('Đến ngày', { hint: 'Để trống khi đang giữ chức vụ' }),
});
export type OtherPostValues = Values<typeof otherPostContract>;

/** As an officer is asked who may, or may not, write of Party matters. */
export const otherPostContractFor = ({ party }: { party: boolean }) => ({
  ...otherPostContract,
  fields: {
    ...otherPostContract.fields,
    line: choice('Loại', party ? postLines : [postLines[0]], { required: true }),
    kind: choice('Loại chức vụ, để đếm', otherPostKinds(party), {
      hint: 'Chưa chọn thì lấy theo tên chức vụ; đồng chí sửa được.',
    }),
  },
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
