import {
  choice,
  contract,
  date,
  longText,
  money,
  number,
  year,
  text,
  yesNo,
  type Choice,
  type Contract,
  type Field,
  type Values,
} from '../../kernel/contract.ts';
import { grades } from '../../rulesets/grades.ts';
import { kindGroups } from '../../rulesets/ledger-catalogue.ts';
import type { KindUse } from '../../rulesets/ledger-catalogue/kind.ts';
import {
  beneficiaryKinds,
  campaignKinds,
  givers,
  holderKinds,
  issuers,
  levels,
  moneySources,
  schemes,
  stages,
} from '../../rulesets/ledger-choices.ts';

/** A kind of union work as the home of storage has it, with its causes and the fields that it adds. */
export interface Kind {
  kindCode: string;
  name: string;
  groupCode: string;
  icon: string;
  sensitive: boolean;
  quick: boolean;
  uses: readonly KindUse[];
  sentence: string;
  causes: readonly Cause[];
  fields: readonly KindField[];
  /** Switched off: shown where records bear them, never offered. */
  endedCauses?: readonly Cause[];
  /** The occasions of the catalogue, the same for every kind. */
  occasions?: readonly Choice[];
  endedOccasions?: readonly Choice[];
  active?: boolean;
}

export interface Cause {
  causeCode: string;
  name: string;
  tags: readonly string[];
}

export interface KindField {
  fieldCode: string;
  label: string;
  typeCode: string;
  choices: readonly Choice[] | null;
  required: boolean;
  sensitive: boolean;
}

/** With those that were switched off: records bear them still. */
export const everyCause = (kind: Pick<Kind, 'causes' | 'endedCauses'>): Cause[] => [
  ...kind.causes,
  ...(kind.endedCauses ?? []),
];
export const everyOccasion = (kind: Pick<Kind, 'occasions' | 'endedOccasions'>): Choice[] => [
  ...(kind.occasions ?? []),
  ...(kind.endedOccasions ?? []),
];

/** Names of the typed columns, with what stands in them. A new indexed field is a line here and a migration. */
export interface EntryValues {
  onDate: string;
  causeCode: string | null;
  fundCode: string | null;
  moneySource: string | null;
  gradeCode: string | null;
  levelCode: string | null;
  stageCode: string | null;
  schemeCode: string | null;
  issuerCode: string | null;
  holderKind: string | null;
  forYear: number | null;
  occasionCode: string | null;
  campaignId: string | null;
  /** For whom, also where nobody is named. */
  beneficiaryKind: string | null;
  summary: string | null;
  turns: number | null;
  amount: number | null;
  /** What one turn got, at least and at most. */
  amountLeast: number | null;
  amountMost: number | null;
  inKindValue: number | null;
  item: string | null;
  quantity: number | null;
  itemUnit: string | null;
  giver: string | null;
  partner: string | null;
  note: string | null;
}

/** The typed columns that a kind's form may show, in the order in which forms show them, with what they ask for. */
export const usableFields = [
  { field: 'causeCode', label: 'Nội dung (chọn trong danh sách của loại)' },
  { field: 'fundCode', label: 'Quỹ' },
  { field: 'occasionCode', label: 'Nhân dịp' },
  { field: 'stageCode', label: 'Bước giới thiệu, kết nạp Đảng' },
  { field: 'gradeCode', label: 'Xếp loại' },
  { field: 'forYear', label: 'Của năm' },
  { field: 'summary', label: 'Tên, mô tả' },
  { field: 'persons', label: 'Người tham gia' },
  { field: 'turns', label: 'Số lượt' },
  { field: 'beneficiaryKind', label: 'Người nhận là' },
  { field: 'amount', label: 'Số tiền' },
  { field: 'amountLeast', label: 'Mức thấp nhất' },
  { field: 'amountMost', label: 'Mức cao nhất' },
  { field: 'giver', label: 'Ai tặng, ai tổ chức' },
  { field: 'moneySource', label: 'Nguồn tiền' },
  { field: 'partner', label: 'Phối hợp với' },
  { field: 'item', label: 'Hiện vật' },
  { field: 'quantity', label: 'Số lượng' },
  { field: 'itemUnit', label: 'Đơn vị tính' },
  { field: 'inKindValue', label: 'Trị giá hiện vật' },
  { field: 'levelCode', label: 'Cấp' },
  { field: 'issuerCode', label: 'Cấp công nhận' },
  { field: 'holderKind', label: 'Đối tượng' },
  { field: 'schemeCode', label: 'Loại bảo hiểm' },
  { field: 'campaignId', label: 'Phong trào, chương trình' },
  { field: 'documents', label: 'Văn bản căn cứ' },
  { field: 'tags', label: 'Thẻ “trong đó”' },
  { field: 'note', label: 'Ghi chú' },
] as const;

type FieldOf = (use: { label?: string; required?: true; hint?: string }) => Field;

/** What else a form offers: campaigns of the unit and of those above it, and which of what was switched off: what its record bears. */
interface Offered {
  campaigns?: readonly Choice[];
  ended?: (code: string) => boolean;
}

const typedFields = (
  kind: Kind,
  funds: readonly Choice[],
  { campaigns = [], ended = () => false }: Offered,
): Record<string, FieldOf> => ({
  onDate: (use) => date(use.label ?? 'Ngày', { ...use, inList: true }),
  causeCode: (use) =>
    choice(
      use.label ?? 'Nội dung',
      [...kind.causes, ...(kind.endedCauses ?? []).filter((cause) => ended(cause.causeCode))].map((cause) => ({
        value: cause.causeCode,
        label: cause.name,
      })),
      { ...use, inList: true },
    ),
  fundCode: (use) => choice(use.label ?? 'Quỹ', funds, { ...use, inList: true }),
  moneySource: (use) => choice(use.label ?? 'Nguồn tiền', moneySources, use),
  gradeCode: (use) => choice(use.label ?? 'Xếp loại', grades, { ...use, inList: true }),
  levelCode: (use) => choice(use.label ?? 'Cấp', levels, use),
  stageCode: (use) => choice(use.label ?? 'Bước', stages, { ...use, inList: true }),
  schemeCode: (use) => choice(use.label ?? 'Loại bảo hiểm', schemes, use),
  issuerCode: (use) => choice(use.label ?? 'Cấp công nhận', issuers, use),
  holderKind: (use) => choice(use.label ?? 'Đối tượng', holderKinds, use),
  occasionCode: (use) =>
    choice(
      use.label ?? 'Nhân dịp',
      [...(kind.occasions ?? []), ...(kind.endedOccasions ?? []).filter((one) => ended(one.value))],
      { ...use, inList: true },
    ),
  campaignId: (use) => choice(use.label ?? 'Phong trào, chương trình', campaigns, use),
  beneficiaryKind: (use) => choice(use.label ?? 'Người nhận là', beneficiaryKinds, use),
  forYear: (use) => year(use.label ?? 'Của năm', { ...use, min: 1990 }),
  summary: (use) => text(use.label ?? 'Nội dung', { ...use, max: 300, inList: true }),
  turns: (use) => number(use.label ?? 'Số lượt', { ...use, min: 1, max: 100_000, inList: true }),
  amount: (use) => money(use.label ?? 'Số tiền', { ...use, inList: true }),
  amountLeast: (use) => money(use.label ?? 'Mức thấp nhất', use),
  amountMost: (use) => money(use.label ?? 'Mức cao nhất', use),
  inKindValue: (use) => money(use.label ?? 'Trị giá hiện vật', use),
  item: (use) => text(use.label ?? 'Hiện vật', use),
  quantity: (use) => number(use.label ?? 'Số lượng', use),
  itemUnit: (use) => text(use.label ?? 'Đơn vị tính', { ...use, max: 30 }),
  giver: (use) => choice(use.label ?? 'Ai tặng', givers, use),
  partner: (use) => text(use.label ?? 'Phối hợp với', use),
  note: (use) => longText(use.label ?? 'Ghi chú', { ...use, max: 2000 }),
});

const addedFields: Record<string, (added: KindField) => Field> = {
  text: (added) => text(added.label, options(added)),
  longText: (added) => longText(added.label, options(added)),
  date: (added) => date(added.label, options(added)),
  money: (added) => money(added.label, options(added)),
  number: (added) => number(added.label, options(added)),
  choice: (added) => choice(added.label, added.choices ?? [], options(added)),
  yesNo: (added) => yesNo(added.label, { sensitive: added.sensitive }),
};

const options = (added: KindField) => ({
  sensitive: added.sensitive,
  ...(added.required ? { required: true as const } : {}),
});

/** The name of a kind's added field in forms, apart from the typed columns. */
export const addedName = (fieldCode: string): string => `values.${fieldCode}`;

/** The form of a kind: its typed columns in their order, then the fields that it adds. Persons, tags and files are not scalar fields. */
export function contractOfKind(kind: Kind, funds: readonly Choice[], offered: Offered = {}): Contract {
  const typed = typedFields(kind, funds, offered);
  const fields: [string, Field][] = kind.uses.flatMap((use) => {
    const make = typed[use.field];
    if (!make) return [];
    return [
      [
        use.field,
        make({
          ...(use.label ? { label: use.label } : {}),
          ...(use.hint ? { hint: use.hint } : {}),
          ...(use.required ? { required: true as const } : {}),
        }),
      ] as [string, Field],
    ];
  });
  for (const added of kind.fields) {
    const make = addedFields[added.typeCode];
    if (make) fields.push([addedName(added.fieldCode), make(added)]);
  }
  return contract(kind.kindCode, kind.name, Object.fromEntries(fields));
}

export const takesPersons = (kind: Kind): KindUse | undefined => kind.uses.find((use) => use.field === 'persons');
export const standardsOf = (kind: Kind): Record<string, string> =>
  Object.fromEntries(
    kind.uses.filter((use) => use.standard && use.field !== 'tags').map((use) => [use.field, use.standard ?? '']),
  );

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

/** What an administrator says of a kind; which columns its form shows stands beside it. */
export const kindContract = contract('kind', 'Loại hoạt động', {
  name: text('Tên loại hoạt động', { required: true, max: 80 }),
  groupCode: choice(
    'Thuộc mảng',
    kindGroups.map((group) => ({ value: group.code, label: group.label })),
    {
      required: true,
    },
  ),
  sentence: text('Câu ghi trong sổ', {
    max: 200,
    hint: 'Để trống thì lấy tên loại và nội dung. Chữ trong ngoặc nhọn được thay khi ghi: {nội dung}, {quỹ}, {dịp}, {năm}, {xếp loại}, {cấp}, {bước}, {hiện vật}.',
  }),
  quick: yesNo('Nút lớn ở “Ghi hoạt động” trên điện thoại'),
  sensitive: yesNo('Cần giữ kín (sức khỏe, hoàn cảnh, kỷ luật, việc của Đảng)'),
  active: yesNo('Đang dùng'),
});
export type KindValues = Values<typeof kindContract>;

export const causeContract = contract('cause', 'Nội dung', {
  name: text('Tên nội dung', { required: true, max: 80 }),
  active: yesNo('Đang dùng'),
});

export const kindFieldContract = contract('kindField', 'Ô riêng', {
  label: text('Tên ô', { required: true, max: 80 }),
  typeCode: choice(
    'Kiểu',
    [
      { value: 'text', label: 'Một dòng chữ' },
      { value: 'longText', label: 'Đoạn văn' },
      { value: 'number', label: 'Số nguyên' },
      { value: 'money', label: 'Số tiền' },
      { value: 'date', label: 'Ngày' },
      { value: 'choice', label: 'Chọn trong danh sách' },
      { value: 'yesNo', label: 'Có hoặc không' },
    ],
    { required: true },
  ),
  choices: longText('Các lựa chọn', { max: 2000, hint: 'Mỗi dòng một lựa chọn, chỉ cho kiểu “Chọn trong danh sách”.' }),
  required: yesNo('Bắt buộc nhập'),
  sensitive: yesNo('Cần giữ kín'),
  active: yesNo('Đang dùng'),
});

export const fundContract = contract('fund', 'Quỹ', {
  name: text('Tên quỹ', { required: true, max: 120 }),
  aliases: longText('Các cách gọi khác', { max: 1000, hint: 'Mỗi dòng một cách gọi; khi nhập từ tệp vẫn nhận ra.' }),
  active: yesNo('Đang dùng'),
});

export const occasionContract = contract('occasion', 'Dịp', {
  name: text('Tên dịp', { required: true, max: 120 }),
  dayWords: text('Ngày', { max: 60, hint: 'Ví dụ: 27/7, Rằm tháng Tám âm lịch' }),
  active: yesNo('Đang dùng'),
});

export const sheetContract = contract('meetingSheet', 'Điểm danh, biên bản', {
  invitedOn: date('Ngày mời họp'),
  place: text('Nơi họp', { max: 200 }),
  startsAt: text('Bắt đầu lúc', { max: 40, hint: 'Ví dụ: 14 giờ 00' }),
  endsAt: text('Kết thúc lúc', { max: 40, hint: 'Ví dụ: 16 giờ 30' }),
  chairedBy: text('Chủ trì', { max: 200 }),
  secretary: text('Thư ký', { max: 200 }),
  agenda: longText('Nội dung, chương trình họp', {
    max: 4000,
    hint: 'Mỗi dòng một nội dung; in trên giấy mời và biên bản.',
  }),
  minutes: longText('Biên bản', {
    max: 20_000,
    hint: 'Ghi ý kiến ngay dưới dòng của từng nội dung. Chỉ người trong đơn vị đọc được.',
  }),
});
export type SheetValues = Values<typeof sheetContract>;

/** A meeting that is called; `causes` are those of the catalogue's meetings. */
export const planContract = (causes: readonly Choice[]) =>
  contract('plannedMeeting', 'Cuộc họp', {
    summary: text('Cuộc họp', { required: true, max: 300, hint: 'Ví dụ: Họp Ban Chấp hành quý IV' }),
    causeCode: choice('Loại cuộc họp', causes, { required: true }),
    onDate: date('Ngày họp', { required: true }),
    startsAt: text('Bắt đầu lúc', { max: 40, hint: 'Ví dụ: 14 giờ 00' }),
    place: text('Nơi họp', { max: 200 }),
    chairedBy: text('Chủ trì', { max: 200 }),
    agenda: longText('Nội dung, chương trình họp', {
      max: 4000,
      hint: 'Mỗi dòng một nội dung; in trên giấy mời và biên bản.',
    }),
    invitedOn: date('Ngày ký giấy mời', { hint: 'Để trống thì ghi tay trên giấy.' }),
  });
export type PlanValues = Values<ReturnType<typeof planContract>>;

export const attendanceStates = [
  { value: 'present', label: 'Có mặt' },
  { value: 'excused', label: 'Vắng có lý do' },
  { value: 'absent', label: 'Vắng không lý do' },
  { value: 'invited', label: 'Đã mời' },
] as const;

export const conclusionContract = contract('conclusion', 'Kết luận', {
  wording: text('Nội dung kết luận', { required: true, max: 500 }),
  dueOn: date('Hạn làm'),
});

/** A row of the catalogue, as the form that takes it away names it. */
export type CatalogueItem =
  | { is: 'kind'; kindCode: string }
  | { is: 'cause'; kindCode: string; causeCode: string }
  | { is: 'field'; kindCode: string; fieldCode: string }
  | { is: 'fund'; fundCode: string }
  | { is: 'occasion'; occasionCode: string };
