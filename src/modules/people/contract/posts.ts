import { choice, contract, date, pickFields, text, yesNo, type Values } from '../../../kernel/contract.ts';
import { otherPostKinds } from '../../../rulesets/post-kinds.ts';
import { postRights } from '../../../rulesets/rights.ts';

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
