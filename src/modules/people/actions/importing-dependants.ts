import { choice, contract, text, type Field } from '../../../kernel/contract.ts';
import { listTouched } from '../../../kernel/events.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { fold } from '../../../kernel/vi/text.ts';
import type { ChosenRow, Desk, Importer, ImportUnit, Judgement, MadeRow, ReadRow, Twin } from '../../imports/index.ts';
import { listBranch } from '../../org/index.ts';
import { access } from '../access.ts';
import { dependantContract, dependantKinds, type DependantValues } from '../contract/dependants.ts';
import { personFinder, SeveralMeant, type PersonFinder } from '../rules/named.ts';
import { isSamePerson } from '../rules/kin.ts';
import {
  deleteDependants,
  insertDependants,
  listKin,
  listTies,
  saveDependants,
  type Dependant,
  type NotedKin,
} from '../store/dependants.ts';
import { insertPersons, listNames } from '../store/persons.ts';
import { deletePersons, listRoll } from '../store/roll.ts';
import { checkEnd } from './dependants.ts';

const ofPerson = 'ofPerson';

/** Other headings under which offices write the columns. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  [ofPerson]: [
    'Đoàn viên',
    'Họ tên đoàn viên',
    'Họ và tên đoàn viên',
    'Con của',
    'Con đồng chí',
    'Họ tên bố mẹ',
    'Họ tên bố (mẹ)',
    'Phụ huynh',
    'Người thân của',
  ],
  fullName: [
    'Họ tên',
    'Họ và tên con',
    'Họ tên con',
    'Họ tên cháu',
    'Họ và tên người thân',
    'Họ tên người thân',
    'Tên',
  ],
  kindCode: ['Quan hệ', 'Mối quan hệ', 'Là gì với đoàn viên'],
  sex: ['Nam/Nữ', 'GT', 'Phái'],
  birthOn: ['Ngày tháng năm sinh', 'Ngày, tháng, năm sinh', 'Sinh ngày', 'NTNS', 'Năm sinh'],
  policyCode: ['Chính sách', 'Gia đình chính sách', 'Diện'],
  untilOn: ['Thôi phụ thuộc từ ngày'],
};

/** As families say it: "con gái", "mẹ vợ", "chồng". */
const kinWords: Readonly<Record<string, string>> = {
  'con trai': 'child',
  'con gai': 'child',
  chau: 'child',
  vo: 'spouse',
  chong: 'spouse',
  bo: 'parent',
  me: 'parent',
  cha: 'parent',
  'bo de': 'parent',
  'me de': 'parent',
  'bo vo': 'parentInLaw',
  'me vo': 'parentInLaw',
  'bo chong': 'parentInLaw',
  'me chong': 'parentInLaw',
};

const kindField: Field = {
  ...choice('Quan hệ với đoàn viên', dependantKinds, { required: true }),
  read: (raw) => dependantContract.fields.kindCode.read((typeof raw === 'string' && kinWords[fold(raw)]) || raw),
};

const fields: Readonly<Record<string, Field>> = {
  ...contract('of', '', {
    [ofPerson]: text('Đoàn viên (bố, mẹ, người thân)', {
      required: true,
      max: 200,
      hint: 'Trùng tên thì thêm ngày sinh trong ngoặc hoặc dùng số thẻ',
    }),
  }).fields,
  ...dependantContract.fields,
  kindCode: kindField,
};

/** Children, relatives and policy families of a union's members (row 14), from a sheet. */
export const dependantsImporter: Importer = {
  name: 'dependants',
  title: 'Nhập người thân của đoàn viên từ tệp',
  path: '/doan-vien/nhap-nguoi-than',
  permission: access.change,
  entry: 'people',
  back: { label: 'Đoàn viên', path: '/doan-vien' },
  open: async (_scope, { unit, today }) => ({
    noun: 'người thân',
    today,
    sensitive: true,
    columns: Object.entries(fields).map(([name, field]) => ({ name, field, aliases: aliases[name] })),
    fills: { kindCode: '', policyCode: '' },
    choices: ['skip', 'new', 'update'],
    prepare: (desk) => prepare(desk, { unit, today }),
    undo: takeBack,
  }),
};

interface Family {
  finder: PersonFinder;
  /** Where each member stands. */
  unitOf: ReadonlyMap<string, string>;
  kin: ReadonlyMap<string, readonly NotedKin[]>;
  /** Who was written down by rows before, by their identifier. */
  made: Map<string, Dependant>;
}

async function prepare(scope: Scope, { unit, today }: { unit: ImportUnit; today: string }): Promise<Desk> {
  const roll = await listRoll(scope, { path: unit.path, homeId: unit.homeId, on: today });
  const parts = (await listBranch(scope, { path: unit.path, on: today })).filter((one) => one.homeId === unit.homeId);
  const kin = await listKin(scope, { unitIds: parts.map((one) => one.unitId) });
  const family: Family = {
    finder: personFinder(roll),
    unitOf: new Map(roll.map((one) => [one.personId, one.unitId])),
    kin: Map.groupBy(kin, (one) => one.nameNorm),
    made: new Map(),
  };
  const seen = new Map<string, { row: ReadRow; ofPersonId: string }[]>();
  return {
    judge: async (rows) => rows.map((row) => judge(row, family, seen)),
    make: (rows) => makeKin(scope, unit, family, rows),
  };
}

const valuesOf = ({ values }: Pick<ReadRow, 'values'>): DependantValues => {
  const { [ofPerson]: _of, ...told } = values;
  return told as unknown as DependantValues;
};

/** @throws Refusal for a name that is no member's; `SeveralMeant` for one that is several members'. */
function memberOf({ values }: Pick<ReadRow, 'values'>, { finder }: Family): string {
  const said = values[ofPerson];
  const [personId, another] = finder.find(typeof said === 'string' ? said : '');
  if (!personId || another)
    throw new Refusal('people.named', 'Mỗi dòng ghi một đoàn viên.', { [ofPerson]: 'Mỗi dòng một đoàn viên.' });
  return personId;
}

function judge(row: ReadRow, family: Family, seen: Map<string, { row: ReadRow; ofPersonId: string }[]>): Judgement {
  if (Object.keys(row.errors).length) return { errors: { ...row.errors }, twins: [] };
  try {
    const ofPersonId = memberOf(row, family);
    checkEnd(valuesOf(row));
    return { errors: {}, twins: twinsOf(row, ofPersonId, family, seen) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const offers = error instanceof SeveralMeant ? error.offers : [];
    return {
      errors: { [error.fields['untilOn'] ? 'untilOn' : ofPerson]: error.message },
      twins: offers.map(({ words, said }) => ({ id: null, words, instead: { column: ofPerson, cell: said } })),
    };
  }
}

/** Who this may be: written down before with this member or, a child, with the other parent; or in an earlier row. */
function twinsOf(
  row: ReadRow,
  ofPersonId: string,
  { kin, finder }: Family,
  seen: Map<string, { row: ReadRow; ofPersonId: string }[]>,
): Twin[] {
  const values = valuesOf(row);
  const norm = fold(values.fullName);
  const alike = (kin.get(norm) ?? []).filter((one) =>
    isSamePerson(values, { ...one, ofSame: one.ofPersonId === ofPersonId }),
  );
  const kept = alike.some((one) => one.ofPersonId === ofPersonId)
    ? alike.filter((one) => one.ofPersonId === ofPersonId)
    : [...new Map(alike.map((one) => [one.personId, one])).values()];
  const rows = seen.get(norm) ?? [];
  const earlier = rows.find((one) =>
    isSamePerson(values, { ...valuesOf(one.row), ofSame: one.ofPersonId === ofPersonId }),
  );
  seen.set(norm, [...rows, { row, ofPersonId }]);
  return [
    ...kept.map((one) => ({ id: one.personId, words: wordsOf(one, ofPersonId) })),
    ...(earlier && kept.length === 0
      ? [
          {
            id: earlier.ofPersonId === ofPersonId ? null : earlier.row.rowId,
            words:
              earlier.ofPersonId === ofPersonId
                ? `Trùng dòng ${earlier.row.number} của tệp`
                : `Dòng ${earlier.row.number} của tệp, con của ${finder.nameOf(earlier.ofPersonId)}: “cập nhật” thì ghi chung một người`,
          },
        ]
      : []),
  ];
}

const wordsOf = ({ fullName, birthOn, ofName, ofPersonId }: NotedKin, of: string): string =>
  `${fullName}${birthOn ? ` (${formatDate(birthOn)})` : ''}: ${
    ofPersonId === of ? 'đã ghi' : `đã ghi là con của ${ofName}, “cập nhật” thì ghi chung một người`
  }`;

/** What a row changed of somebody who was there: a tie that it made, or what was said before. */
type Before = { tied: { personId: string; ofPersonId: string } } | { was: Dependant };

async function makeKin(
  scope: Scope,
  unit: ImportUnit,
  family: Family,
  rows: readonly ChosenRow[],
): Promise<Map<string, Before>> {
  const before = new Map<string, Before>();
  const chosen = rows.filter((row) => row.choice !== 'skip');
  const ties = await listTies(
    scope,
    chosen.flatMap((row) => row.twins.flatMap((twin) => twin.id ?? [])),
  );
  const fresh: Dependant[] = [];
  const shared: Dependant[] = [];
  const changed: Dependant[] = [];
  for (const row of chosen) {
    const [ofPersonId, values] = [memberOf(row, family), valuesOf(row)];
    const twinId = row.choice === 'update' ? row.twins.find((twin) => twin.id)?.id : undefined;
    const noted = twinId ? (ties.find((one) => one.personId === twinId) ?? family.made.get(twinId)) : undefined;
    const was = ties.find((one) => one.personId === twinId && one.ofPersonId === ofPersonId);
    const told = { ...values, ofPersonId, unitId: family.unitOf.get(ofPersonId) ?? unit.unitId };
    if (was) {
      changed.push(filledIn(was, values));
      before.set(row.rowId, { was });
    } else if (noted) {
      const { personId, fullName, sex, birthOn } = noted;
      shared.push({ ...told, personId, fullName, sex, birthOn });
      before.set(row.rowId, { tied: { personId, ofPersonId } });
    } else {
      const one = { ...told, personId: row.rowId };
      fresh.push(one);
      family.made.set(row.rowId, one);
    }
  }
  await insertPersons(
    scope,
    fresh.map(({ personId, unitId, fullName, sex, birthOn }) => ({
      personId,
      unitId,
      values: { fullName, sex, birthOn },
    })),
  );
  await insertDependants(scope, [...fresh, ...shared]);
  await saveDependants(scope, changed);
  return before;
}

/** What a row says is filled in; what it leaves empty stays. */
function filledIn(was: Dependant, values: DependantValues): Dependant {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
  return { ...was, ...given };
}

async function takeBack(scope: Scope, rows: readonly MadeRow[], since: Date): Promise<void> {
  const made = rows.filter((row) => !row.before).map((row) => row.rowId);
  const before = rows.flatMap((row) => (row.before ? [row.before as Before] : []));
  const was = before.flatMap((one) => ('was' in one ? [one.was] : []));
  const tied = before.flatMap((one) => ('tied' in one ? [one.tied] : []));
  const [touched] = await listTouched(scope, {
    subjectIds: [...made, ...was.map((one) => one.personId)],
    since,
    except: ['people.dependantNoted'],
  });
  if (touched) throw await stillNeeded(scope, touched);
  await deleteDependants(scope, tied);
  const own = await listTies(scope, made);
  await deleteDependants(
    scope,
    own.filter((one) => made.includes(one.personId)),
  );
  const { heldId } = await deletePersons(scope, made);
  if (heldId) throw await stillNeeded(scope, heldId);
  await saveDependants(scope, was);
}

async function stillNeeded(scope: Scope, personId: string): Promise<Refusal> {
  const [person] = await listNames(scope, [personId]);
  return new Refusal(
    'people.touched',
    `Không hoàn tác được: ${person?.fullName ?? 'một người thân'} đã được sửa hoặc đã có tên trong sổ từ sau khi nhập.`,
  );
}
