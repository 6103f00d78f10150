import { choice, contract, date, number, pickFields, text, year, type Values } from '../../kernel/contract.ts';

export const fundingKinds = [
  { value: 'budget_100', label: 'Ngân sách bảo đảm 100%' },
  { value: 'budget_part', label: 'Ngân sách bảo đảm một phần' },
  { value: 'self_funded', label: 'Tự bảo đảm chi thường xuyên' },
  { value: 'enterprise', label: 'Doanh nghiệp' },
] as const;

export const unitContract = contract('unit', 'Đơn vị công đoàn', {
  name: text('Tên đầy đủ', {
    required: true,
    inList: true,
    hint: 'Ví dụ: Công đoàn cơ sở Sở Văn hóa và Truyền thông tỉnh Thanh Sơn',
  }),
  shortName: text('Tên gọi ngắn', { required: true, max: 80, hint: 'Hiện ở đầu trang, ví dụ: CĐCS Sở VH&TT' }),
  abbreviation: text('Chữ viết tắt trong số, ký hiệu văn bản', {
    required: true,
    max: 20,
    hint: 'Ví dụ: CĐCS trong "Số: 05/BC-CĐCS"',
  }),
  employerName: text('Cơ quan, đơn vị sử dụng lao động'),
  fundingKind: choice('Mức tự chủ tài chính', fundingKinds, {
    hint: 'Quyết định phạm vi đoàn viên, đoàn phí và kinh phí từ năm 2025 (cần đối chiếu văn bản)',
  }),
  partyBody: text('Cấp ủy Đảng lãnh đạo'),
  locality: text('Địa danh ghi trên văn bản', { max: 60, hint: 'Ví dụ: Thanh Sơn' }),
  foundedOn: date('Ngày thành lập', { required: true, inList: true }),
});

export type UnitValues = Values<typeof unitContract>;

export const termContract = contract('term', 'Nhiệm kỳ', {
  ordinal: number('Khóa (lần thứ)', {
    required: true,
    min: 1,
    max: 99,
    inList: true,
    hint: 'Nhập số, in ra chữ số La Mã',
  }),
  label: text('Cách ghi trên văn bản', {
    required: true,
    max: 40,
    inList: true,
    hint: 'Ví dụ: 2023-2028. Chỉ để in, không dùng để tính ngày.',
  }),
  nominalFrom: year('Từ năm (theo tên gọi)', { required: true }),
  nominalTo: year('Đến năm (theo tên gọi)', { required: true }),
  startsOn: date('Ngày bắt đầu thực tế', { required: true, inList: true }),
  endsOn: date('Ngày kết thúc thực tế', { inList: true, hint: 'Để trống khi nhiệm kỳ đang diễn ra' }),
});

export type TermValues = Values<typeof termContract>;

/** A unit founded below another one; `kinds` are those that may stand there on the day. */
export const newUnitContract = (kinds: readonly { kindCode: string; label: string }[]) =>
  contract('newUnit', 'Đơn vị mới', {
    kindCode: choice(
      'Loại',
      kinds.map(({ kindCode, label }) => ({ value: kindCode, label })),
      { required: true },
    ),
    ...pickFields(unitContract, ['name', 'shortName', 'foundedOn']).fields,
  });

/** In the order in which they are shown. */
export const bodyKinds = [
  { value: 'executiveCommittee', label: 'Ban Chấp hành' },
  { value: 'standingCommittee', label: 'Ban Thường vụ' },
  { value: 'inspectionCommittee', label: 'Ủy ban Kiểm tra' },
  { value: 'womensBoard', label: 'Ban Nữ công quần chúng' },
  { value: 'peoplesInspectorate', label: 'Ban Thanh tra nhân dân' },
  { value: 'other', label: 'Ban khác' },
] as const;

export const bodyContract = contract('body', 'Ban', {
  kindCode: choice('Loại', bodyKinds, { required: true }),
  name: text('Tên ghi trên văn bản', { max: 120, hint: 'Để trống thì ghi theo loại' }),
  fromOn: date('Hoạt động từ ngày', { required: true }),
  toOn: date('Đến ngày', { hint: 'Để trống khi đang hoạt động' }),
});
