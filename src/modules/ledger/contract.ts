import {
  choice,
  contract,
  date,
  longText,
  money,
  number,
  text,
  yesNo,
  type Choice,
  type Contract,
  type Field,
  type Values,
} from '../../kernel/contract.ts';
import { grades } from '../../rulesets/grades.ts';
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

type FieldOf = (use: { label?: string; required?: true; hint?: string }) => Field;

/** What else a form offers: campaigns of the unit and of those above it, and causes that are no longer offered for a record that bears one. */
interface Offered {
  campaigns?: readonly Choice[];
  ended?: boolean;
}

const typedFields = (
  kind: Kind,
  funds: readonly Choice[],
  { campaigns = [], ended = false }: Offered,
): Record<string, FieldOf> => ({
  onDate: (use) => date(use.label ?? 'Ngày', { ...use, inList: true }),
  causeCode: (use) =>
    choice(
      use.label ?? 'Nội dung',
      [...kind.causes, ...(ended ? (kind.endedCauses ?? []) : [])].map((cause) => ({
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
  occasionCode: (use) => choice(use.label ?? 'Nhân dịp', kind.occasions ?? [], { ...use, inList: true }),
  campaignId: (use) => choice(use.label ?? 'Phong trào, chương trình', campaigns, use),
  beneficiaryKind: (use) => choice(use.label ?? 'Người nhận là', beneficiaryKinds, use),
  // A year is written without dots.
  forYear: (use) => ({ ...number(use.label ?? 'Của năm', { ...use, min: 1990, max: 2200 }), kind: 'text', max: 4 }),
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
  number: text('Số, ký hiệu', { required: true, max: 60, hint: 'Ví dụ: 85/KH-CĐVC' }),
  issuedOn: date('Ngày ban hành', { required: true }),
  issuer: text('Nơi ban hành', { required: true, max: 200 }),
  subject: text('Trích yếu', { required: true, max: 300, hint: 'Không ghi tên người.' }),
});
export type DocumentValues = Values<typeof documentContract>;
