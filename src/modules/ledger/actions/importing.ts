import { contract, text, type Choice, type Field } from '../../../kernel/contract.ts';
import { NotThere } from '../../../kernel/refusal.ts';
import { uncapitalize } from '../../../kernel/vi/wording.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { fold } from '../../../kernel/vi/text.ts';
import type { ImportColumn, Importer, ImportUnit } from '../../imports/index.ts';
import { access } from '../access.ts';
import { contractOfKind } from '../contract/entry.ts';
import { standardsOf, takesPersons, type Kind } from '../contract/kind.ts';
import { listCampaigns } from '../store/campaigns.ts';
import { listKinds } from '../store/catalogue.ts';
import { listFundRows, type FundRow } from '../store/kinds.ts';
import { homesAlong } from './homes.ts';
import { markAliases, marksFields, standardTag } from './importing-marks.ts';

import { kinName, personsName, prepare, takeBack } from './importing-rows.ts';

const aliases: Readonly<Record<string, readonly string[]>> = {
  ...markAliases,
  [personsName]: ['Họ và tên', 'Họ tên', 'Người', 'Đoàn viên', 'Người được thăm', 'Người nhận', 'Tên đoàn viên'],
  [kinName]: [
    'Con của',
    'Con đồng chí',
    'Con đ/c',
    'Con ông/bà',
    'Con ông (bà)',
    'Bố, mẹ',
    'Họ tên bố mẹ',
    'Họ tên bố (mẹ)',
    'Phụ huynh',
    'Người thân của',
  ],
  onDate: ['Ngày tháng', 'Ngày thực hiện', 'Thời gian'],
  causeCode: ['Nội dung', 'Lý do', 'Loại'],
  amount: ['Số tiền', 'Số tiền (đồng)', 'Mức chi', 'Kinh phí', 'Thành tiền'],
  turns: ['Số lượt', 'Lượt'],
  summary: ['Dòng ghi', 'Diễn giải', 'Nội dung hoạt động'],
  fundCode: ['Quỹ', 'Tên quỹ'],
  giver: ['Ai tặng', 'Đơn vị tặng'],
  moneySource: ['Nguồn tiền', 'Nguồn kinh phí', 'Nguồn'],
  forYear: ['Năm', 'Của năm'],
  note: ['Ghi chú'],
  gradeCode: ['Xếp loại', 'Danh hiệu', 'Kết quả'],
  inKindValue: ['Trị giá hiện vật (đồng)', 'Trị giá'],
};

/** Records of any kind of a unit, from a sheet: the columns are those of the kind's own form. */
export const recordsImporter: Importer = {
  name: 'records',
  title: 'Nhập bản ghi từ tệp',
  path: '/so-hoat-dong/nhap-tep',
  permission: access.record,
  undoing: access.correct,
  entry: 'ledger',
  back: { label: 'Sổ hoạt động', path: '/so-hoat-dong' },
  topics: async (scope) => (await listKinds(scope)).map((kind) => ({ value: kind.kindCode, label: kind.name })),
  async open(scope, { unit, topic, today }) {
    const kind = (await listKinds(scope)).find((one) => one.kindCode === topic);
    // The page before a kind is chosen needs none.
    if (!kind) throw new NotThere('Không có loại hoạt động này.');
    const funds = (await listFundRows(scope)).filter((fund) => fund.active);
    const campaigns = await campaignsOf(scope, { unit, kind, today });
    const of = contractOfKind(
      kind,
      funds.map((fund) => ({ value: fund.fundCode, label: fund.name })),
      { campaigns },
    );
    const fields: Record<string, Field> = {
      ...of.fields,
      ...fundField(of.fields, funds),
      ...personsField(kind),
      ...marksFields(kind),
    };
    return {
      noun: `bản ghi ${uncapitalize(kind.name)}`,
      today,
      sensitive: kind.sensitive,
      columns: Object.entries(fields).map(([name, field]): ImportColumn => ({
        name,
        field,
        aliases: aliases[name],
      })),
      fills: { ...fillsOf(kind, fields), ...standardTag(kind) },
      choices: ['skip', 'new'],
      prepare: (desk) =>
        prepare(desk, {
          unit,
          kind,
          today,
          funds: new Map(funds.map((one) => [one.fundCode, one.name])),
          campaignIds: new Set(campaigns.map((one) => one.value)),
        }),
      undo: (undoing, rows, _since) => takeBack(undoing, unit, rows),
    };
  },
};

/** Papers call a fund by many names: the catalogue keeps them. */
function fundField(fields: Readonly<Record<string, Field>>, funds: readonly FundRow[]): Record<string, Field> {
  const field = fields['fundCode'];
  if (!field) return {};
  const codes = new Map(funds.flatMap((fund) => fund.aliases.map((alias) => [fold(alias), fund.fundCode] as const)));
  return {
    fundCode: { ...field, read: (raw) => field.read((typeof raw === 'string' && codes.get(fold(raw))) || raw) },
  };
}

async function campaignsOf(
  scope: Scope,
  { unit, kind, today }: { unit: ImportUnit; kind: Kind; today: string },
): Promise<Choice[]> {
  if (!kind.uses.some((use) => use.field === 'campaignId')) return [];
  const campaigns = await listCampaigns(scope, await homesAlong(scope, unit, today));
  return campaigns.filter((one) => one.active).map((one) => ({ value: one.campaignId, label: one.name }));
}

function personsField(kind: Kind): Record<string, Field> {
  const use = takesPersons(kind);
  if (!use) return {};
  const options = {
    max: 4000,
    hint: 'Họ và tên, nhiều người cách nhau bằng dấu chấm phẩy; trùng tên thì thêm ngày sinh trong ngoặc hoặc dùng số thẻ',
    ...(use.required ? { required: true as const } : {}),
  };
  return contract('persons', '', {
    [personsName]: text(use.label ?? 'Người', options),
    [kinName]: text('Con, người thân của', {
      max: 200,
      hint: 'Họ tên đoàn viên, khi người ở cột trên là con, người thân',
    }),
  }).fields;
}

/** What a list often says once for all its rows: a choice, a day, a year. */
function fillsOf(kind: Kind, fields: Readonly<Record<string, Field>>): Record<string, string> {
  const standards = standardsOf(kind);
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name, field]) => field.kind === 'choice' || name === 'onDate' || name === 'forYear')
      .map(([name]) => [name, standards[name] ?? '']),
  );
}
