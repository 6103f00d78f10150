import { contract, text, type Choice, type Field } from '../../../kernel/contract.ts';
import { reachesUnit } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { NotThere, Refusal } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { formatMoney } from '../../../kernel/vi/money.ts';
import { fold } from '../../../kernel/vi/text.ts';
import type {
  ChosenRow,
  Desk,
  ImportColumn,
  Importer,
  ImportUnit,
  Judgement,
  MadeRow,
  ReadRow,
  Twin,
} from '../../imports/index.ts';
import { getUnit } from '../../org/index.ts';
import { listDependants, listRoll } from '../../people/index.ts';
import { access } from '../access.ts';
import { contractOfKind, standardsOf, takesPersons, type Kind } from '../contract.ts';
import { completeEntry, refuseNames, type Entry, type EntryDraft, type Setting } from '../rules/entry.ts';
import { draftOf, participantsOf } from '../rules/draft.ts';
import { personFinder, SeveralMeant, type Known, type PersonFinder } from '../rules/persons.ts';
import { listCampaigns } from '../store/campaigns.ts';
import { listKinds } from '../store/catalogue.ts';
import { appendVersions } from '../store/entries.ts';
import { listFundRows, type FundRow } from '../store/kinds.ts';
import { listOnDays, withdrawFresh, type Alike } from '../store/importing.ts';
import { foldTallies } from '../store/tallies.ts';
import { recordEntries, tellFollowers } from './entries.ts';
import { homesAlong } from './homes.ts';
import { tellKin } from './kin.ts';

const aliases: Readonly<Record<string, readonly string[]>> = {
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

const personsName = 'persons';
/** Lists of children name the parent beside the child: both parents may have noted the same child. */
const kinName = 'ofPerson';
const kinAliases = [
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
];
const personAliases = ['Họ và tên', 'Họ tên', 'Người', 'Đoàn viên', 'Người được thăm', 'Người nhận', 'Tên đoàn viên'];

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
    const fields: Record<string, Field> = { ...of.fields, ...fundField(of.fields, funds), ...personsField(kind) };
    return {
      noun: `bản ghi ${kind.name.toLowerCase()}`,
      today,
      sensitive: kind.sensitive,
      columns: Object.entries(fields).map(([name, field]): ImportColumn => ({
        name,
        field,
        aliases: name === personsName ? personAliases : name === kinName ? kinAliases : aliases[name],
      })),
      fills: fillsOf(kind, fields),
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

interface Table {
  unit: ImportUnit;
  kind: Kind;
  today: string;
  funds: ReadonlyMap<string, string>;
  campaignIds: ReadonlySet<string>;
}

async function prepare(scope: Scope, table: Table): Promise<Desk> {
  const { unit, kind, today, funds, campaignIds } = table;
  const place = await getUnit(scope, { unitId: unit.unitId });
  const setting: Setting = {
    today,
    unitFoundedOn: place.foundedOn,
    unitEndedOn: place.endedOn,
    fundNames: funds,
    campaignIds,
  };
  const finder = personFinder(takesPersons(kind) ? await listCallable(scope, unit) : []);
  const seen = new Map<string, number>();
  const judgeBatch = async (rows: readonly ReadRow[]): Promise<Judgement[]> => {
    refuseUnseen(scope, table);
    const read = await readRows(scope, rows, { kind, finder, setting });
    const days = [...new Set(read.flatMap(({ entry }) => (entry ? [entry.onDate] : [])))];
    const known = Map.groupBy(await listOnDays(scope, { path: unit.path, kindCode: kind.kindCode, days }), likeness);
    return read.map(({ row, entry, errors, offers = [] }) => ({
      errors,
      twins: entry ? twinsOf(row, entry, known, seen) : offers,
    }));
  };
  return {
    judge: judgeBatch,
    make: async (rows: readonly ChosenRow[]) => {
      const drafts = rows.map((row) => ({ ...draftOfRow(row, kind, finder), entryId: row.rowId }));
      await recordEntries(scope, { unit: place, kindCode: kind.kindCode, drafts, today });
      return new Map();
    },
  };
}

function refuseUnseen(scope: Scope, { unit, kind }: Table): void {
  if (scope.system || reachesUnit(scope, kind.sensitive ? 'sensitive' : 'names', unit)) return;
  throw new Refusal(
    'ledger.sensitive',
    'Loại hoạt động này có thông tin nhạy cảm; hãy nhờ Chủ tịch hoặc tổ trưởng nhập giúp.',
  );
}

interface ReadEntry {
  row: ReadRow;
  entry: Entry | undefined;
  errors: Record<string, string>;
  /** Who a name may mean, to be chosen from. */
  offers?: Twin[] | undefined;
}

/** Whom a list of the unit may name: everybody who ever was a member, and their children and relatives. */
async function listCallable(scope: Scope, unit: ImportUnit): Promise<Known[]> {
  const roll = await listRoll(scope, { path: unit.path, homeId: unit.homeId, on: '1900-01-01' });
  const dependants = await listDependants(scope, [...new Set(roll.map((one) => one.personId))]);
  const names = new Map(roll.map((one) => [one.personId, one.fullName]));
  return [
    ...roll,
    ...dependants.map((one) => {
      const of = names.get(one.ofPersonId) ?? 'đoàn viên đã xóa';
      const words = `${one.kindCode === 'child' ? 'con' : 'người thân'} của ${of}`;
      return { ...one, nameNorm: fold(one.fullName), cardNumber: null, of: { nameNorm: fold(of), words } };
    }),
  ];
}

/** Judged by the same rules as the form, before anything is written. */
async function readRows(
  scope: Scope,
  rows: readonly ReadRow[],
  { kind, finder, setting }: { kind: Kind; finder: PersonFinder; setting: Setting },
): Promise<ReadEntry[]> {
  const drafted = rows.map((row) =>
    Object.keys(row.errors).length
      ? { row, made: undefined, errors: { ...row.errors } }
      : { row, ...judge(() => draftOfRow(row, kind, finder)) },
  );
  const told = await tellKin(
    scope,
    drafted.flatMap(({ made }) => made ?? []),
  );
  return drafted.map(({ row, made, errors, ...more }) => {
    const draft = made && told.shift();
    if (!draft) return { row, entry: undefined, errors, ...more };
    const entry = judge(() => {
      const complete = completeEntry(draft, kind, setting);
      refuseNames(
        complete,
        complete.participants.map((one) => finder.nameOf(one.personId)),
      );
      return complete;
    });
    return { row, entry: entry.made, errors: entry.errors };
  });
}

/** What was refused, said at the column that it is about. */
function judge<T>(make: () => T): { made: T | undefined; errors: Record<string, string>; offers?: Twin[] } {
  try {
    return { made: make(), errors: {} };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error instanceof SeveralMeant)
      return {
        made: undefined,
        errors: { [personsName]: error.message },
        offers: error.offers.map(({ words, said }) => ({
          id: null,
          words,
          instead: { column: personsName, cell: said },
        })),
      };
    return { made: undefined, errors: { [Object.keys(error.fields)[0] ?? 'onDate']: error.message } };
  }
}

/** @throws Refusal for a name that is nobody's, or several persons'. */
function draftOfRow(row: ReadRow, kind: Kind, finder: PersonFinder): EntryDraft {
  const said = row.values[personsName];
  const of = row.values[kinName];
  const personIds = typeof said === 'string' ? finder.find(said, typeof of === 'string' ? of : undefined) : [];
  const draft = draftOf(kind, row.values, { tags: [], participants: participantsOf(personIds) });
  return draft.turns === null ? (({ turns: _none, ...rest }) => rest)(draft) : draft;
}

const likeness = (one: Omit<Alike, 'entryId' | 'summary'>): string =>
  [one.onDate, one.causeCode, one.fundCode, one.amount, one.turns, [...one.personIds].sort().join()].join('|');

function twinsOf(row: ReadRow, entry: Entry, known: ReadonlyMap<string, Alike[]>, seen: Map<string, number>): Twin[] {
  const mark = likeness({ ...entry, personIds: entry.participants.map((one) => one.personId) });
  const earlier = seen.get(mark);
  if (earlier === undefined) seen.set(mark, row.number);
  const kept = (known.get(mark) ?? []).slice(0, 3).map((one) => ({
    id: one.entryId,
    words: `Sổ đã có: ${one.summary}, ${formatDate(one.onDate)}${one.amount ? `, ${formatMoney(one.amount)}` : ''}`,
  }));
  return [...kept, ...(earlier === undefined ? [] : [{ id: null, words: `Trùng dòng ${earlier} của tệp` }])];
}

/** Records are withdrawn, not removed: they stay visible as withdrawn and count no more. */
async function takeBack(scope: Scope, unit: ImportUnit, rows: readonly MadeRow[]): Promise<void> {
  const ids = rows.map((row) => row.rowId);
  const reason = 'Hoàn tác lần nhập từ tệp';
  await foldTallies(scope, ids, -1);
  const { others } = await withdrawFresh(scope, ids, reason);
  if (others > 0)
    throw new Refusal(
      'ledger.touched',
      `Không hoàn tác được: ${others} bản ghi đã được sửa hoặc hủy từ sau khi nhập. Hãy hủy từng bản ghi nếu cần.`,
    );
  await foldTallies(scope, ids, 1);
  await appendVersions(scope, ids, 'withdrawn', reason);
  await recordEvent(scope, {
    verb: 'ledger.withdrawn',
    unitId: unit.unitId,
    subject: { kind: 'entry', id: null },
    summary: `Hủy ${ids.length} bản ghi nhập từ tệp`,
  });
  await tellFollowers(scope, ids);
}
