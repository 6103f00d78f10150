import {
  choice,
  contract,
  date,
  longText,
  money,
  number,
  text,
  year,
  yesNo,
  type Choice,
  type Contract,
  type Field,
} from '../../../kernel/contract.ts';
import { grades } from '../../../rulesets/grades.ts';
import {
  beneficiaryKinds,
  givers,
  holderKinds,
  issuers,
  levels,
  moneySources,
  schemes,
  stages,
} from '../../../rulesets/ledger-choices.ts';
import type { Kind, KindField } from './kind.ts';

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
