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
  foundedOn: date('Ngày thành lập', { required: true, inList: true, past: true }),
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

/** The paper behind an event of a unit. */
const decision = {
  decisionNumber: text('Số quyết định', { max: 60, hint: 'Ví dụ: 36/QĐ-CĐVC' }),
  decisionOn: date('Ngày quyết định', { past: true }),
  note: text('Ghi chú', { max: 300 }),
};

export type Decision = Values<ReturnType<typeof decisionOnly>>;
const decisionOnly = () => contract('decision', 'Quyết định', decision);

/** The fields that a unit may have had otherwise before. */
export const datedFields = [
  'name',
  'shortName',
  'abbreviation',
  'employerName',
  'fundingKind',
  'partyBody',
  'locality',
] as const;

/** What may be another from a day on; what was wrong from the start is corrected by `unitContract`. */
export const datedUnitContract = contract('datedUnit', 'Thay đổi của đơn vị', {
  fromOn: date('Có hiệu lực từ ngày', { required: true, past: true }),
  ...pickFields(unitContract, datedFields).fields,
  ...decision,
});
/** How the unit was until its last change, and from which day that was. */
export const pastUnitContract = contract('pastUnit', 'Trước lần thay đổi gần nhất', {
  fromOn: date('Lần thay đổi có hiệu lực từ ngày', { required: true, past: true }),
  ...pickFields(unitContract, datedFields).fields,
});
export type PastUnitValues = Values<typeof pastUnitContract>;
export type DatedUnitValues = Values<typeof datedUnitContract>;

export const moveContract = (parents: readonly { unitId: string; name: string }[]) =>
  contract('move', 'Chuyển đơn vị', {
    parentId: choice(
      'Công đoàn cấp trên mới',
      parents.map(({ unitId, name }) => ({ value: unitId, label: name })),
      { required: true },
    ),
    from: date('Từ ngày', { required: true, past: true, hint: 'Số liệu trước ngày này vẫn thuộc nơi cũ' }),
    ...decision,
  });

export const endingContract = contract('ending', 'Kết thúc hoạt động', {
  on: date('Ngày hoạt động cuối cùng', { required: true, past: true }),
  ...decision,
});

/** U-5. The first three come of themselves with their own deeds; the others are written down, for the unit's history and as causes. */
export const unitEventKinds = [
  { value: 'founded', label: 'Thành lập' },
  { value: 'renamed', label: 'Đổi tên' },
  { value: 'changed', label: 'Thay đổi' },
  { value: 'transferred', label: 'Chuyển về' },
  { value: 'dissolved', label: 'Kết thúc hoạt động' },
  { value: 'merged', label: 'Sáp nhập' },
  { value: 'consolidated', label: 'Hợp nhất' },
  { value: 'split', label: 'Chia tách' },
  { value: 'upgraded', label: 'Nâng cấp' },
  { value: 'downgraded', label: 'Chuyển xuống cấp dưới' },
] as const;

export const unitEventContract = (others: readonly { unitId: string; name: string }[]) =>
  contract('unitEvent', 'Sự kiện của đơn vị', {
    kindCode: choice('Sự kiện', unitEventKinds.slice(5), { required: true }),
    onDate: date('Ngày', { required: true, past: true }),
    otherUnitId: choice(
      'Với đơn vị',
      others.map(({ unitId, name }) => ({ value: unitId, label: name })),
      { hint: 'Đơn vị ngoài phần mềm thì ghi tên ở ô Ghi chú' },
    ),
    ...decision,
  });
export type UnitEventValues = Values<ReturnType<typeof unitEventContract>>;
