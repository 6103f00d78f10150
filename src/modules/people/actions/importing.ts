import { may } from '../../../kernel/access.ts';
import { choice, contract, Unreadable, type Field } from '../../../kernel/contract.ts';
import { listTouched, recordEvents } from '../../../kernel/events.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { readCitizenId } from '../../../kernel/vi/identity.ts';
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
} from '../../imports/index.ts';
import { listBranch, type UnitOnTree } from '../../org/index.ts';
import { access } from '../access.ts';
import { joiningContract, memberContract, type MemberValues } from '../contract/member.ts';
import { deleteStays } from '../store/memberships.ts';
import { listNames, placePerson } from '../store/persons.ts';
import {
  deletePersons,
  fillPersons,
  listCitizenIds,
  listRoll,
  readPersons,
  restorePersons,
  type Change,
  type Was,
} from '../store/roll.ts';
import { admitMembers, checkAdmission, getPerson, rejoinMember, type Admission } from './members.ts';
import { twinFinder } from './twins.ts';

/** Other headings under which offices write the fields; the labels themselves stand in the contract. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  fullName: ['Họ tên', 'Họ và tên đoàn viên', 'Họ, tên', 'Tên đoàn viên', 'Đoàn viên'],
  sex: ['Nam/Nữ', 'Phái', 'GT'],
  birthOn: ['Ngày tháng năm sinh', 'Ngày, tháng, năm sinh', 'Sinh ngày', 'NTNS'],
  position: ['Chức vụ', 'Chức danh', 'Công việc', 'Vị trí việc làm'],
  phone: ['Số điện thoại', 'SĐT', 'ĐT', 'Di động'],
  email: ['Email', 'E-mail', 'Hộp thư'],
  qualification: ['Trình độ', 'Chuyên môn'],
  citizenId: ['CCCD', 'Số CCCD', 'Căn cước công dân', 'Số căn cước', 'Số định danh cá nhân'],
  partyJoinedOn: ['Ngày kết nạp Đảng', 'Vào Đảng'],
  categoryCode: ['Loại lao động', 'Diện', 'Cán bộ, công chức, viên chức'],
  fromOn: ['Ngày vào công đoàn', 'Ngày kết nạp', 'Ngày gia nhập công đoàn', 'Tham gia công đoàn từ'],
  cardNumber: ['Số thẻ', 'Mã đoàn viên', 'Mã thẻ'],
  unitId: ['Tổ', 'Bộ phận', 'Tổ công đoàn', 'Phòng ban', 'Phòng, ban', 'Đơn vị'],
};

/** Members of a unit and its parts, from a sheet. Sensitive columns only for who may open them (P-6). */
export const membersImporter: Importer = {
  name: 'members',
  title: 'Nhập đoàn viên từ tệp',
  path: '/doan-vien/nhap',
  permission: access.change,
  entry: 'people',
  back: { label: 'Đoàn viên', path: '/doan-vien' },
  async open(scope, { unit, today }) {
    const branch = await listBranch(scope, { path: unit.path, on: today });
    const parts = branch.filter((one) => one.homeId === unit.homeId);
    return {
      noun: 'đoàn viên',
      today,
      sensitive: true,
      columns: columnsFor(may(scope, access.sensitive, unit), parts),
      fills: { categoryCode: '', fromOn: '', inReason: 'opening', unitId: '' },
      choices: ['skip', 'new', 'update', 'rejoin'],
      prepare: (desk) => prepare(desk, { unit, parts, today }),
      undo: takeBack,
    };
  },
};

function columnsFor(sensitive: boolean, parts: readonly UnitOnTree[]): ImportColumn[] {
  const fields: Record<string, Field> = {
    ...memberContract.fields,
    ...joiningContract.fields,
    ...(parts.length > 1 ? contract('place', '', { unitId: partField(parts) }).fields : {}),
  };
  return Object.entries(fields)
    .filter(([, field]) => sensitive || !field.sensitive)
    .map(([name, field]) => ({ name, field, aliases: aliases[name] }));
}

/** A group by its name as an office writes it: "Văn phòng" for "Tổ công đoàn Văn phòng". */
function partField(parts: readonly UnitOnTree[]): Field {
  const field = choice(
    'Tổ, bộ phận',
    parts.map((part) => ({ value: part.unitId, label: part.shortName })),
  );
  const find = (said: string): UnitOnTree[] => {
    const exact = parts.filter((part) => [part.name, part.shortName, part.code].some((name) => fold(name) === said));
    return exact.length ? exact : parts.filter((part) => ` ${fold(part.name)} `.includes(` ${said} `));
  };
  return {
    ...field,
    read: (raw) => {
      const text = typeof raw === 'string' ? raw.trim() : '';
      if (text === '' || parts.some((part) => part.unitId === text)) return text || null;
      const found = find(fold(text));
      if (found.length !== 1)
        throw new Unreadable(found.length ? `“${text}” có thể là nhiều tổ.` : `Không có tổ, bộ phận tên “${text}”.`);
      return found[0]?.unitId ?? null;
    },
  };
}

interface Setting {
  unit: ImportUnit;
  parts: readonly UnitOnTree[];
  today: string;
}

/** What a row says of a person, with the zeros put back that a sheet drops from numbers. */
function admissionOf(row: ReadRow, unit: ImportUnit): Admission & { unitId: string } {
  const { categoryCode, fromOn, inReason, cardNumber, unitId, ...member } = row.values as unknown as MemberValues &
    Admission['joining'] & { unitId?: string | null };
  const known = { sex: member.sex as 'male' | 'female', birthYear: Number(member.birthOn?.slice(0, 4)) || undefined };
  const read = member.citizenId ? readCitizenId(member.citizenId, known) : undefined;
  return {
    personId: row.rowId,
    unitId: unitId ?? unit.unitId,
    member: {
      ...member,
      phone: member.phone && /^[235789]\d{8}$/u.test(member.phone) ? `0${member.phone}` : member.phone,
      ...(read?.number ? { citizenId: read.number } : {}),
    },
    joining: { categoryCode, fromOn, inReason, cardNumber },
  };
}

async function prepare(scope: Scope, setting: Setting): Promise<Desk> {
  const { unit, parts, today } = setting;
  const roll = await listRoll(scope, { path: unit.path, homeId: unit.homeId, on: today });
  const citizens = await listCitizenIds(
    scope,
    parts.map((part) => part.unitId),
  );
  const present = new Set(roll.map((one) => one.personId));
  const gone = [...citizens.values()].filter((personId) => !present.has(personId));
  const former = new Map((await listNames(scope, gone)).map((one) => [one.personId, one.fullName]));
  const finder = twinFinder(roll, citizens, former);
  return {
    judge: async (rows) =>
      rows.map((row): Judgement => {
        const errors = { ...row.errors, ...(Object.keys(row.errors).length ? {} : faultsOf(row, setting)) };
        return { errors, twins: Object.keys(errors).length ? [] : finder(row, admissionOf(row, unit)) };
      }),
    make: (rows) => makeMembers(scope, setting, rows),
  };
}

function faultsOf(row: ReadRow, { unit, parts }: Setting): Record<string, string> {
  const { unitId, member, joining } = admissionOf(row, unit);
  try {
    checkAdmission(member, joining, partOf(parts, unitId).foundedOn);
    return {};
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const [field] = Object.keys(error.fields);
    return { [field ?? 'fullName']: error.message };
  }
}

function partOf(parts: readonly UnitOnTree[], unitId: string): UnitOnTree {
  const part = parts.find((one) => one.unitId === unitId);
  if (!part) throw new Refusal('people.part', 'Tổ, bộ phận này không còn trong đơn vị.');
  return part;
}

async function makeMembers(
  scope: Scope,
  { unit, parts }: Setting,
  rows: readonly ChosenRow[],
): Promise<Map<string, unknown>> {
  const chosen = Map.groupBy(rows, (row) => row.choice);
  const fresh = (chosen.get('new') ?? []).map((row) => admissionOf(row, unit));
  for (const [unitId, admissions] of Map.groupBy(fresh, (one) => one.unitId))
    await admitMembers(scope, partOf(parts, unitId), admissions);
  const back = await takeInAgain(scope, { unit, parts }, chosen.get('rejoin') ?? []);
  const changed = await updateMembers(scope, unit, chosen.get('update') ?? []);
  return new Map([...back, ...changed]);
}

/** What stood before somebody was taken in again. */
interface Left {
  rejoined: string;
  unitId: string;
}

/** One by one, by the rules of the form: those who come back are few. The stay bears the identifier of its row. */
async function takeInAgain(
  scope: Scope,
  { unit, parts }: Omit<Setting, 'today'>,
  rows: readonly ChosenRow[],
): Promise<Map<string, Left>> {
  const left = new Map<string, Left>();
  for (const row of rows) {
    const personId = row.twins.find((twin) => twin.former)?.id;
    if (!personId) continue;
    const { unitId, joining } = admissionOf(row, unit);
    const person = await getPerson(scope, personId);
    try {
      await rejoinMember(scope, partOf(parts, unitId), person, { ...joining, membershipId: row.rowId });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new Refusal(error.code, `Dòng ${row.number}, ${person.fullName}: ${error.message}`);
    }
    left.set(row.rowId, { rejoined: personId, unitId: person.unitId });
  }
  return left;
}

/** What a row says is filled in; what it leaves empty stays. Two rows of one person are put together. */
async function updateMembers(
  scope: Scope,
  unit: ImportUnit,
  rows: readonly ChosenRow[],
): Promise<Map<string, unknown>> {
  const changes = new Map<string, { rowId: string; change: Change }>();
  for (const row of rows) {
    const personId = row.twins.find((twin) => twin.id)?.id;
    if (!personId) continue;
    const { member } = admissionOf(row, unit);
    const given = Object.entries(member).filter(([, value]) => value !== null && value !== undefined);
    const before = changes.get(personId);
    changes.set(personId, {
      rowId: before?.rowId ?? row.rowId,
      change: { ...before?.change, ...Object.fromEntries(given), personId },
    });
  }
  const all = [...changes.values()];
  const was = await readPersons(scope, [...changes.keys()]);
  await fillPersons(
    scope,
    all.map((one) => one.change),
  );
  await recordEvents(
    scope,
    all.map(({ change: { personId } }) => ({
      verb: 'people.changed',
      unitId: (was.get(personId)?.open['unit_id'] as string | undefined) ?? unit.unitId,
      subject: { kind: 'person', id: personId },
      summary: 'Sửa hồ sơ đoàn viên theo danh sách nhập từ tệp',
    })),
  );
  return new Map(all.map(({ rowId, change }) => [rowId, was.get(change.personId)]));
}

/** Deeds that leave a person as they were. */
const harmless = ['people.admitted'];

async function takeBack(scope: Scope, rows: readonly MadeRow[], since: Date): Promise<void> {
  const made = rows.filter((row) => row.choice === 'new').map((row) => row.rowId);
  const was = rows.flatMap((row) => (row.choice === 'update' && row.before ? [row.before as Was] : []));
  const changed = was.map((one) => String(one.open['person_id']));
  const back = rows.flatMap((row) => (row.choice === 'rejoin' && row.before ? [{ ...(row.before as Left), row }] : []));
  const named = back.map((one) => one.rejoined);
  const [touched] = await listTouched(scope, { subjectIds: [...made, ...changed, ...named], since, except: harmless });
  const heldId = touched ?? (await deletePersons(scope, made)).heldId;
  if (heldId) throw await stillNeeded(scope, heldId);
  await deleteStays(
    scope,
    back.map((one) => one.row.rowId),
  );
  for (const one of back) await placePerson(scope, one.rejoined, one.unitId);
  await restorePersons(
    scope,
    was.map((one) => ({ ...one, private: one.private ?? null })),
  );
}

async function stillNeeded(scope: Scope, personId: string): Promise<Refusal> {
  const [person] = await listNames(scope, [personId]);
  return new Refusal(
    'people.touched',
    `Không hoàn tác được: ${person?.fullName ?? 'một đoàn viên'} đã được sửa hồ sơ, ghi vào sổ, giữ chức vụ hoặc có tài khoản từ sau khi nhập. Hãy cho thôi sinh hoạt từng người nếu cần.`,
  );
}
