import {
  choice,
  contract,
  date,
  longText,
  money,
  number,
  pickFields,
  readValues,
  text,
  type Values,
} from '../../../kernel/contract.ts';
import { offer } from '../../../kernel/api.ts';
import { allow } from '../../../kernel/access.ts';
import { NotThere, Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import type { App, Ctx } from '../../../kernel/http.ts';
import { isId } from '../../../kernel/ids.ts';
import { isDate } from '../../../kernel/vi/dates.ts';
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
import { getUnit } from '../../org/index.ts';
import { access } from '../access.ts';
import { recordEntries } from '../actions/entries.ts';
import { addedName, contractOfKind } from '../contract/entry.ts';
import type { Kind } from '../contract/kind.ts';
import { draftOf } from '../rules/draft.ts';
import type { EntryDraft } from '../rules/entry.ts';
import { type EntryRow } from '../store/entries.ts';
import { listParticipants } from '../store/parts.ts';
import { listEntries } from '../store/notebook.ts';
import { readCatalogue, readFilter } from './reading.ts';
import { readEntryById } from './record.ts';

/** The typed columns of any kind; what a kind requires beyond these is refused by its own rules. */
const entryContract = contract('entry', 'Bản ghi của sổ hoạt động', {
  kindCode: text('Loại hoạt động', { required: true, max: 60 }),
  onDate: date('Ngày', { required: true }),
  causeCode: text('Nội dung', { max: 60 }),
  fundCode: text('Quỹ', { max: 60 }),
  moneySource: choice('Nguồn tiền', moneySources),
  gradeCode: choice('Xếp loại', grades),
  levelCode: choice('Cấp', levels),
  stageCode: choice('Bước', stages),
  schemeCode: choice('Loại bảo hiểm', schemes),
  issuerCode: choice('Cấp công nhận', issuers),
  holderKind: choice('Đối tượng', holderKinds),
  forYear: number('Của năm', { min: 1990, max: 2200 }),
  occasionCode: text('Nhân dịp', { max: 60 }),
  campaignId: text('Phong trào, chương trình', { max: 36 }),
  beneficiaryKind: choice('Người nhận là', beneficiaryKinds),
  summary: text('Dòng ghi', { max: 300 }),
  turns: number('Số lượt', { min: 1, max: 100_000 }),
  amount: money('Số tiền'),
  amountLeast: money('Mức thấp nhất một lượt'),
  amountMost: money('Mức cao nhất một lượt'),
  inKindValue: money('Trị giá hiện vật'),
  item: text('Hiện vật'),
  quantity: number('Số lượng'),
  itemUnit: text('Đơn vị tính', { max: 30 }),
  giver: choice('Ai tặng', givers),
  partner: text('Phối hợp với'),
  note: longText('Ghi chú', { max: 2000 }),
});

export function addApi(app: App): void {
  offer(app, { name: 'entries', label: 'Sổ hoạt động', contract: entryContract, list, find, allowCreate, create });
}

async function list(
  c: Ctx,
  query: { after: string | undefined; most: number },
): Promise<{ items: Record<string, unknown>[]; next: string | null }> {
  const { filter } = await readFilter(c);
  const [onDate = '', entryId = ''] = (query.after ?? '').split('_');
  const after = isDate(onDate) && isId(entryId) ? { onDate, entryId } : undefined;
  const rows = await listEntries(c.get('scope'), filter, { after, most: query.most });
  const last = rows.at(-1);
  return { items: rows.map(shown), next: rows.length === query.most && last ? `${last.onDate}_${last.entryId}` : null };
}

async function find(c: Ctx, id: string): Promise<Record<string, unknown>> {
  if (!isId(id)) throw new NotThere();
  const row = await readEntryById(c, id);
  const participants = await listParticipants(c.get('scope'), [id]);
  return {
    ...shown(row),
    participants: participants.map(({ personId, fullName, turns, amount }) => ({ personId, fullName, turns, amount })),
  };
}

/** Figures' columns; officers' names and reasons belong to the pages of who may see names. */
function shown(row: EntryRow): Record<string, unknown> {
  const columns = Object.keys(entryContract.fields)
    .filter((name) => name !== 'note')
    .map((name) => [name, row[name as keyof EntryRow] ?? null]);
  return {
    id: row.entryId,
    version: row.version,
    state: row.state,
    ...Object.fromEntries(columns),
    tags: row.tags,
    documents: row.documentIds,
    values: row.values,
    persons: row.persons,
  };
}

const allowCreate = async (c: Ctx): Promise<void> => allow(c.get('scope'), access.record, c.get('unit'));

async function create(c: Ctx, values: Values<typeof entryContract>, raw: Record<string, unknown>): Promise<string> {
  const { kindCode, ...columns } = values;
  const reading = await readCatalogue(c);
  const { today } = reading;
  const unit = await getUnit(c.get('scope'), { unitId: c.get('unit').unitId });
  const draft: EntryDraft = {
    ...columns,
    ...ownValues(
      reading.kinds.find((kind) => kind.kindCode === kindCode),
      raw['values'],
    ),
    tags: texts(raw['tags'], 'tags'),
    documentIds: texts(raw['documents'], 'documents'),
    participants: texts(raw['persons'], 'persons').map((personId) => ({ personId })),
    ...(isId(raw['id']) ? { entryId: raw['id'] } : {}),
  };
  const [id = ''] = await recordEntries(c.get('scope'), { unit, kindCode, drafts: [draft], today });
  return id;
}

/** A kind's own fields, read as its form reads them: `{"values": {"giong_cay": "Phượng"}}`. */
function ownValues(kind: Kind | undefined, raw: unknown): Pick<EntryDraft, 'values' | 'privateValues'> {
  if (!kind || raw === undefined || raw === null) return {};
  refuseUnless(typeof raw === 'object' && !Array.isArray(raw), 'api.object', '"values" phải là một đối tượng.');
  const fields = pickFields(
    contractOfKind(kind, []),
    kind.fields.map((field) => addedName(field.fieldCode)),
  );
  const named = Object.entries(raw).map(([code, value]) => [addedName(code), value]);
  const read = readValues(fields, Object.fromEntries(named) as Record<string, unknown>);
  if (read.errors) throw new Refusal('api.values', Object.values(read.errors).join(' '), read.errors);
  const { values = {}, privateValues = {} } = draftOf(kind, read.values, {});
  return { values, privateValues };
}

function texts(value: unknown, field: string): string[] {
  if (value === undefined || value === null) return [];
  const valid =
    Array.isArray(value) &&
    value.length <= 5000 &&
    value.every((one): one is string => typeof one === 'string' && (field === 'tags' || isId(one)));
  refuseUnless(valid, 'api.list', `"${field}" phải là một danh sách.`, { [field]: 'Không đúng dạng.' });
  return value;
}
