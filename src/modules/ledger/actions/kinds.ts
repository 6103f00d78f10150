import { allow, may, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { NotThere, Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { fold } from '../../../kernel/vi/text.ts';
import type { KindUse } from '../../../rulesets/ledger-catalogue/kind.ts';
import { listRoots } from '../../org/index.ts';
import { access } from '../access.ts';
import type { CatalogueItem, KindValues } from '../contract/catalogue.ts';
import type { Kind } from '../contract/kind.ts';
import { listEveryKind } from '../store/catalogue.ts';
import { isShipped } from '../rules/shipped.ts';
import {
  deleteItem,
  isUsed,
  saveCause,
  saveField,
  saveFund,
  saveKind,
  saveOccasion,
  setUses,
  type CauseRow,
  type FieldRow,
  type FundRow,
  type OccasionRow,
} from '../store/kinds.ts';

/**
 * The catalogue belongs to the whole home of storage: who keeps it holds the right where the tree begins, not only in
 * their own unit.
 */
export async function allowCatalogue(scope: Scope, unit: Place): Promise<void> {
  if (scope.system) return;
  allow(scope, access.kinds, unit);
  if (!(await mayKeepCatalogue(scope)))
    throw new Refusal(
      'access.denied',
      'Danh mục dùng chung cho mọi đơn vị; chỉ người quản trị hoặc Chủ tịch của công đoàn cao nhất sửa được.',
    );
}

export async function mayKeepCatalogue(scope: Scope): Promise<boolean> {
  return scope.system || (await listRoots(scope)).every((root) => may(scope, access.kinds, root));
}

/** "Hiến máu" → "hien_mau", another when it is taken. */
export function codeOf(name: string, taken: readonly string[]): string {
  const base =
    fold(name)
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 40) || 'muc';
  let code = base;
  for (let nth = 2; taken.includes(code); nth++) code = `${base}_${nth}`;
  return code;
}

const report = (scope: Scope, unit: Place, id: string, summary: string): Promise<void> =>
  recordEvent(scope, {
    verb: 'ledger.catalogueChanged',
    unitId: unit.unitId,
    subject: { kind: 'catalogue', id: null },
    summary,
    detail: { code: id },
  });

export async function getKind(scope: Scope, kindCode: string): Promise<Kind> {
  const kind = (await listEveryKind(scope)).find((one) => one.kindCode === kindCode);
  if (!kind) throw new NotThere('Không có loại hoạt động này.');
  return kind;
}

/** Adds a kind of work; its form, list, filters and API are there at once. @returns its code. */
export async function addKind(
  scope: Scope,
  o: { unit: Place; values: KindValues; uses: readonly KindUse[] },
): Promise<string> {
  await allowCatalogue(scope, o.unit);
  const kinds = await listEveryKind(scope);
  refuseTwice(o.values.name, kinds);
  const kindCode = codeOf(
    o.values.name,
    kinds.map((kind) => kind.kindCode),
  );
  await saveKind(scope, { ...rowOf(o.values), kindCode, icon: 'notebook-pen', uses: completeUses(o.uses) });
  await report(scope, o.unit, kindCode, `Thêm loại hoạt động: ${o.values.name}`);
  return kindCode;
}

/**
 * Changes a kind or switches it off. Whether it is sensitive stays as it is once there are records: each of them bears
 * the mark, and what was open cannot be called back.
 */
export async function changeKind(
  scope: Scope,
  o: { unit: Place; kindCode: string; values: KindValues; uses: readonly KindUse[] },
): Promise<void> {
  await allowCatalogue(scope, o.unit);
  const before = await getKind(scope, o.kindCode);
  refuseTwice(
    o.values.name,
    (await listEveryKind(scope)).filter((kind) => kind.kindCode !== o.kindCode),
  );
  refuseUnless(
    o.values.sensitive === before.sensitive || !(await isUsed(scope, { is: 'kind', kindCode: o.kindCode })),
    'ledger.kindUsed',
    'Loại này đã có bản ghi nên không đổi được mức giữ kín. Hãy thêm một loại mới.',
    { sensitive: 'Không đổi được.' },
  );
  await saveKind(scope, {
    ...rowOf(o.values),
    kindCode: o.kindCode,
    icon: before.icon,
    uses: keepLooks(before.uses, completeUses(o.uses)),
  });
  await report(scope, o.unit, o.kindCode, `Sửa loại hoạt động: ${o.values.name}`);
}

const rowOf = ({ sentence, ...values }: KindValues) => ({ ...values, sentence: sentence ?? `${values.name}: {cause}` });

function refuseTwice(name: string, others: readonly Pick<Kind, 'name'>[]): void {
  refuseUnless(
    !others.some((one) => fold(one.name) === fold(name)),
    'ledger.kindTwice',
    `Đã có loại hoạt động tên “${name}”.`,
    { name: 'Tên đã có.' },
  );
}

/** Every record has its day. */
export const completeUses = (uses: readonly KindUse[]): KindUse[] => [
  { field: 'onDate', required: true },
  ...uses.filter((use) => use.field !== 'onDate'),
];

/** The order of the form and what fills it stay as they were; fields new to it come last. */
function keepLooks(before: readonly KindUse[], chosen: readonly KindUse[]): KindUse[] {
  const after = new Map(chosen.map((use) => [use.field, use]));
  const kept = before.flatMap((use) => {
    const now = after.get(use.field);
    after.delete(use.field);
    const { standard, hint } = use;
    return now ? [{ ...(standard ? { standard } : {}), ...(hint ? { hint } : {}), ...now }] : [];
  });
  return [...kept, ...after.values()];
}

/** Adds or changes one of a kind's causes. The first one puts the choice into the form. */
export async function putCause(
  scope: Scope,
  o: { unit: Place; kindCode: string; values: Omit<CauseRow, 'kindCode' | 'causeCode'>; causeCode: string | null },
): Promise<void> {
  await allowCatalogue(scope, o.unit);
  const kind = await getKind(scope, o.kindCode);
  const all = [...kind.causes, ...(kind.endedCauses ?? [])];
  const others = all.filter((one) => one.causeCode !== o.causeCode);
  refuseTwice(o.values.name, others);
  refuseUnless(
    !o.causeCode || others.length < all.length,
    'ledger.cause',
    'Nội dung này không có trong loại hoạt động.',
  );
  const causeCode =
    o.causeCode ??
    codeOf(
      o.values.name,
      all.map((one) => one.causeCode),
    );
  await saveCause(scope, { ...o.values, kindCode: o.kindCode, causeCode });
  if (!kind.uses.some((use) => use.field === 'causeCode'))
    await setUses(scope, o.kindCode, [{ field: 'causeCode', label: 'Nội dung' }, ...kind.uses]);
  await report(scope, o.unit, `${o.kindCode}.${causeCode}`, `Danh mục ${kind.name}: ${o.values.name}`);
}

/** Adds or changes a field of the kind's own. Its type and secrecy stay once it is there: values of another type would not be read. */
export async function putField(
  scope: Scope,
  o: {
    unit: Place;
    kindCode: string;
    fieldCode: string | null;
    fields: readonly FieldRow[];
    values: Omit<FieldRow, 'kindCode' | 'fieldCode'>;
  },
): Promise<void> {
  await allowCatalogue(scope, o.unit);
  const kind = await getKind(scope, o.kindCode);
  const before = o.fields.find((one) => one.fieldCode === o.fieldCode);
  refuseUnless(!o.fieldCode || before, 'ledger.field', 'Ô này không có trong loại hoạt động.');
  refuseUnless(
    !before || (before.typeCode === o.values.typeCode && before.sensitive === o.values.sensitive),
    'ledger.fieldType',
    'Ô đã có thì không đổi kiểu và mức giữ kín. Hãy thêm một ô mới và thôi dùng ô này.',
    { typeCode: 'Không đổi được.' },
  );
  refuseUnless(
    o.values.typeCode !== 'choice' || (o.values.choices?.length ?? 0) > 0,
    'ledger.fieldChoices',
    'Kiểu “Chọn trong danh sách” cần ít nhất một lựa chọn.',
    { choices: 'Hãy ghi các lựa chọn.' },
  );
  const fieldCode =
    o.fieldCode ??
    codeOf(
      o.values.label,
      o.fields.map((one) => one.fieldCode),
    );
  await saveField(scope, { ...o.values, kindCode: o.kindCode, fieldCode });
  await report(scope, o.unit, `${o.kindCode}.${fieldCode}`, `Ô của ${kind.name}: ${o.values.label}`);
}

export async function putFund(
  scope: Scope,
  o: { unit: Place; funds: readonly FundRow[]; fundCode: string | null; values: Omit<FundRow, 'fundCode'> },
): Promise<void> {
  await allowCatalogue(scope, o.unit);
  refuseTwice(
    o.values.name,
    o.funds.filter((one) => one.fundCode !== o.fundCode),
  );
  const codes = o.funds.map((one) => one.fundCode);
  const fundCode = o.fundCode && codes.includes(o.fundCode) ? o.fundCode : codeOf(o.values.name, codes);
  await saveFund(scope, { ...o.values, fundCode });
  await report(scope, o.unit, fundCode, `Quỹ: ${o.values.name}`);
}

export async function putOccasion(
  scope: Scope,
  o: {
    unit: Place;
    occasions: readonly OccasionRow[];
    occasionCode: string | null;
    values: Omit<OccasionRow, 'occasionCode'>;
  },
): Promise<void> {
  await allowCatalogue(scope, o.unit);
  refuseTwice(
    o.values.name,
    o.occasions.filter((one) => one.occasionCode !== o.occasionCode),
  );
  const codes = o.occasions.map((one) => one.occasionCode);
  const occasionCode = o.occasionCode && codes.includes(o.occasionCode) ? o.occasionCode : codeOf(o.values.name, codes);
  await saveOccasion(scope, { ...o.values, occasionCode });
  await report(scope, o.unit, occasionCode, `Dịp: ${o.values.name}`);
}

/** Takes away what was added here and no record ever bore; what is used, or is there from the start, is switched off instead. */
export async function removeItem(scope: Scope, o: { unit: Place; item: CatalogueItem }): Promise<void> {
  await allowCatalogue(scope, o.unit);
  refuseUnless(
    !isShipped(o.item),
    'ledger.shipped',
    'Mục này có sẵn trong phần mềm, số liệu và báo cáo dựa vào nó nên không bỏ được. Hãy bỏ dấu “Đang dùng” để thôi dùng.',
  );
  refuseUnless(
    !(await isUsed(scope, o.item)),
    'ledger.used',
    'Mục này đã có trong bản ghi nên không bỏ được. Hãy bỏ dấu “Đang dùng” để thôi dùng.',
  );
  await deleteItem(scope, o.item);
  await report(scope, o.unit, JSON.stringify(o.item), 'Bỏ một mục chưa dùng của danh mục');
}
