import { reachesUnit } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { formatMoney } from '../../../kernel/vi/money.ts';
import { fold } from '../../../kernel/vi/text.ts';
import type { ChosenRow, Desk, ImportUnit, Judgement, MadeRow, ReadRow, Twin } from '../../imports/index.ts';
import { getUnit } from '../../org/index.ts';
import {
  listDependants,
  listRoll,
  personFinder,
  SeveralMeant,
  type Nameable,
  type PersonFinder,
} from '../../people/index.ts';
import { takesPersons, type Kind } from '../contract/kind.ts';
import { completeEntry, refuseNames, type Entry, type EntryDraft, type Setting } from '../rules/entry.ts';
import { draftOf, participantsOf } from '../rules/draft.ts';
import { appendVersions } from '../store/entries.ts';
import { listOnDays, withdrawFresh, type Alike } from '../store/importing.ts';
import { foldTallies } from '../store/tallies.ts';
import { recordEntries, tellFollowers } from './entries.ts';
import { homesAlong } from './homes.ts';
import { documentsName, documentsOf, readRegister, tagsName, tagsOf, type Register } from './importing-marks.ts';
import { tellKin } from './kin.ts';

export const personsName = 'persons';
/** Lists of children name the parent beside the child: both parents may have noted the same child. */
export const kinName = 'ofPerson';

/** A list of records of one kind and unit, with what its words are read by. */
export interface Table {
  unit: ImportUnit;
  kind: Kind;
  today: string;
  funds: ReadonlyMap<string, string>;
  campaignIds: ReadonlySet<string>;
}

export async function prepare(scope: Scope, table: Table): Promise<Desk> {
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
  const homeIds = await homesAlong(scope, unit, today);
  const seen = new Map<string, number>();
  const judgeBatch = async (rows: readonly ReadRow[]): Promise<Judgement[]> => {
    refuseUnseen(scope, table);
    const register = await readRegister(scope, homeIds, rows);
    const read = await readRows(scope, rows, {
      kind,
      finder,
      register,
      setting: { ...setting, documentIds: new Set([...register.values()].flat()) },
    });
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
      const register = await readRegister(scope, homeIds, rows);
      const drafts = rows.map((row) => ({ ...draftOfRow(row, { kind, finder, register }), entryId: row.rowId }));
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
async function listCallable(scope: Scope, unit: ImportUnit): Promise<Nameable[]> {
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
  { setting, ...known }: Known & { setting: Setting },
): Promise<ReadEntry[]> {
  const { kind, finder } = known;
  const drafted = rows.map((row) =>
    Object.keys(row.errors).length
      ? { row, made: undefined, errors: { ...row.errors } }
      : { row, ...judge(() => draftOfRow(row, known)) },
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

/** What words of a row may mean. */
interface Known {
  kind: Kind;
  finder: PersonFinder;
  register: Register;
}

/** @throws Refusal for a name that is nobody's, or several persons', and for a paper that the register does not have. */
function draftOfRow(row: ReadRow, { kind, finder, register }: Known): EntryDraft {
  const said = row.values[personsName];
  const of = row.values[kinName];
  const personIds = typeof said === 'string' ? finder.find(said, typeof of === 'string' ? of : undefined) : [];
  const { [tagsName]: _tags, [documentsName]: _documents, ...given } = row.values;
  const draft = draftOf(kind, given, {
    tags: tagsOf(row),
    documentIds: documentsOf(row, register),
    participants: participantsOf(personIds),
  });
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
export async function takeBack(scope: Scope, unit: ImportUnit, rows: readonly MadeRow[]): Promise<void> {
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
