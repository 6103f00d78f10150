import { allow, reachesUnit, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { NotThere, Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { listPlacesOf, type Move } from '../../org/index.ts';
import { listPersons } from '../../people/index.ts';
import { access } from '../access.ts';
import type { Kind } from '../contract.ts';
import { completeEntry, refuseEnded, refuseNames, type Entry, type EntryDraft, type Setting } from '../rules/entry.ts';
import { listCampaigns } from '../store/campaigns.ts';
import { listEveryFund, listEveryKind } from '../store/catalogue.ts';
import { rewriteDeclared } from '../store/declared.ts';
import { listCitable } from '../store/documents.ts';
import {
  appendVersions,
  findEntry,
  insertEntries,
  listKnown,
  listMoved,
  replaceEntry,
  rewritePaths,
  setState,
  type EntryRow,
  type Kept,
} from '../store/entries.ts';
import { findWords, insertEvidence } from '../store/parts.ts';
import { tellKin } from './kin.ts';
import { foldTallies } from '../store/tallies.ts';
import { homesAlong } from './homes.ts';

/** What follows records in their own transaction, when they were made, corrected, withdrawn or restored. */
type RecordFollower = (scope: Scope, entryIds: readonly string[]) => Promise<void>;
const followers: RecordFollower[] = [];
export const whenRecordsChange = (follow: RecordFollower): void => void followers.push(follow);

async function tellFollowers(scope: Scope, entryIds: readonly string[]): Promise<void> {
  for (const follow of followers) await follow(scope, entryIds);
}

/** The unit that a record belongs to. */
export interface UnitOfEntry extends Place {
  foundedOn: string;
  endedOn?: string | null;
}

/**
 * Records work of one kind, any number at once (a form has one, an import thousands): completes, keeps, writes the first
 * version, counts. A draft whose id is known already is left out: a form sent twice records once.
 * Refuses what `completeEntry` refuses. @returns the ids, also of those known already.
 */
export async function recordEntries(
  scope: Scope,
  o: { unit: UnitOfEntry; kindCode: string; drafts: readonly EntryDraft[]; today: string; catalogue?: Catalogue },
): Promise<string[]> {
  if (!scope.system) allow(scope, access.record, o.unit);
  const drafts = o.drafts.map((draft) => ({ ...draft, entryId: draft.entryId ?? newId() }));
  const known = new Set(
    await listKnown(
      scope,
      drafts.map((draft) => draft.entryId),
    ),
  );
  const fresh = drafts.filter((draft) => !known.has(draft.entryId));
  if (fresh.length) {
    const { kind, setting } = await prepare(scope, { ...o, drafts: fresh });
    refuseUnseen(scope, o.unit, kind.sensitive);
    for (const draft of fresh) refuseEnded(draft, kind, setting);
    const entries = (await tellKin(scope, fresh)).map((draft) => completeEntry(draft, kind, setting));
    const kept = await placeEntries(
      scope,
      o.unit,
      fresh.map((draft, nth) => ({ entryId: draft.entryId, version: 1, entry: entries[nth] as Entry })),
    );
    await followRecorded(scope, o.unit, kind, await insertEntries(scope, kept));
  }
  return drafts.map((draft) => draft.entryId);
}

async function followRecorded(scope: Scope, unit: Place, kind: Kind, kept: readonly Kept[]): Promise<void> {
  const [only] = kept;
  if (!only) return;
  const ids = kept.map((one) => one.entryId);
  await appendVersions(scope, ids, 'recorded', null);
  await foldTallies(scope, ids, 1);
  await recordEvent(scope, {
    verb: 'ledger.recorded',
    unitId: unit.unitId,
    subject: { kind: 'entry', id: kept.length === 1 ? only.entryId : null },
    summary: kept.length === 1 ? only.entry.summary : `${kind.name}: ghi ${kept.length} bản ghi`,
  });
  await tellFollowers(scope, ids);
}

// Who writes must see all of what is written: summaries and corrections read the participants under the writer's own policies.
function refuseUnseen(scope: Scope, unit: Place, sensitive: boolean): void {
  if (scope.system) return;
  refuseUnless(
    reachesUnit(scope, sensitive ? 'sensitive' : 'names', unit),
    'ledger.sensitive',
    'Loại hoạt động này có thông tin nhạy cảm; hãy nhờ Chủ tịch hoặc tổ trưởng ghi giúp.',
  );
}

/** The kinds and funds of a home of storage; who records hundreds of batches in one transaction reads them once. */
export interface Catalogue {
  kinds: readonly Kind[];
  funds: Awaited<ReturnType<typeof listEveryFund>>;
}

async function prepare(
  scope: Scope,
  o: {
    unit: UnitOfEntry;
    kindCode: string;
    today: string;
    drafts: readonly EntryDraft[];
    catalogue?: Catalogue | undefined;
  },
): Promise<{ kind: Kind; setting: Setting }> {
  const { kinds, funds } = o.catalogue ?? {
    kinds: await listEveryKind(scope),
    funds: await listEveryFund(scope),
  };
  const kind = kinds.find((one) => one.kindCode === o.kindCode);
  if (!kind) throw new Refusal('ledger.kind', 'Loại hoạt động này chưa có trong danh mục.');
  return {
    kind,
    setting: {
      today: o.today,
      unitFoundedOn: o.unit.foundedOn,
      unitEndedOn: o.unit.endedOn ?? null,
      fundNames: new Map(funds.map((fund) => [fund.value, fund.label])),
      endedFunds: new Set(funds.filter((fund) => !fund.active).map((fund) => fund.value)),
      ...(await readPointers(scope, o)),
    },
  };
}

/** The campaigns and papers that the drafts may point to; asked only when some draft does. */
async function readPointers(
  scope: Scope,
  o: { unit: UnitOfEntry; today: string; drafts: readonly EntryDraft[] },
): Promise<Pick<Setting, 'campaignIds' | 'documentIds'>> {
  const documentIds = [...new Set(o.drafts.flatMap((draft) => draft.documentIds ?? []))];
  const points = o.drafts.some((draft) => draft.campaignId);
  if (!points && documentIds.length === 0) return {};
  const homeIds = await homesAlong(scope, o.unit, o.today);
  return {
    campaignIds: new Set(points ? (await listCampaigns(scope, homeIds)).map((one) => one.campaignId) : []),
    documentIds: new Set(await listCitable(scope, { homeIds, documentIds })),
  };
}

/** Finds each record's path of its date and the persons' sex: one statement for all days, one for all persons. */
async function placeEntries(
  scope: Scope,
  unit: UnitOfEntry,
  all: readonly { entryId: string; version: number; entry: Entry }[],
): Promise<Kept[]> {
  const paths = await pathsOn(scope, unit, [...new Set(all.map(({ entry }) => entry.onDate))]);
  const persons = await listPersons(scope, [
    ...new Set(all.flatMap(({ entry }) => entry.participants.map((one) => one.personId))),
  ]);
  const sexes = new Map(persons.map((person) => [person.personId, person.sex]));
  const names = new Map(persons.map((person) => [person.personId, person.fullName]));
  return all.map((one) => {
    refuseNames(
      one.entry,
      one.entry.participants.flatMap(({ personId }) => names.get(personId) ?? []),
    );
    const stranger = one.entry.participants.some((participant) => !sexes.has(participant.personId));
    refuseUnless(!stranger, 'ledger.stranger', 'Có người được chọn không thuộc phạm vi của đồng chí.', {
      persons: 'Hãy chọn lại.',
    });
    return { ...one, unitId: unit.unitId, pathOn: paths.get(one.entry.onDate) ?? unit.path, sexes };
  });
}

async function pathsOn(scope: Scope, unit: UnitOfEntry, days: readonly string[]): Promise<Map<string, string>> {
  const places = await listPlacesOf(scope, unit.unitId);
  return new Map(
    days.map((day) => {
      const place = places.find((one) => one.validFrom <= day && (one.validTo === null || one.validTo > day));
      refuseUnless(place, 'ledger.place', 'Chưa rõ đơn vị ở đâu trong tổ chức vào ngày này.', {
        onDate: 'Hãy xem lại ngày.',
      });
      return [day, place.path];
    }),
  );
}

/** @throws NotThere also for a record that is not the actor's to see. */
export async function getEntry(scope: Scope, entryId: string): Promise<EntryRow> {
  const row = await findEntry(scope, entryId);
  if (!row) throw new NotThere('Không tìm thấy bản ghi này.');
  return row;
}

async function lockEntry(
  scope: Scope,
  unit: Place,
  o: { entryId: string; version: number },
  permission = access.correct,
): Promise<EntryRow> {
  if (!scope.system) allow(scope, permission, unit);
  const row = await findEntry(scope, o.entryId, { lock: true });
  if (!row || row.unitId !== unit.unitId) throw new NotThere('Không tìm thấy bản ghi này.');
  refuseUnseen(scope, unit, row.sensitive);
  refuseUnless(
    row.version === o.version,
    'ledger.changedMeanwhile',
    'Bản ghi vừa được người khác sửa. Hãy mở lại để xem bản mới rồi sửa tiếp.',
  );
  return row;
}

/**
 * Corrects a record: a new version, the old one stays. `version` is the one that the officer saw; another meanwhile is
 * refused (`ledger.changedMeanwhile`). The unit of a record does not change by a correction.
 */
export async function correctEntry(
  scope: Scope,
  o: { unit: UnitOfEntry; entryId: string; version: number; draft: EntryDraft; reason: string | null; today: string },
): Promise<void> {
  const row = await lockEntry(scope, o.unit, o);
  refuseUnless(row.state === 'recorded', 'ledger.withdrawn', 'Bản ghi đã hủy. Hãy khôi phục trước khi sửa.');
  const { kind, setting } = await prepare(scope, {
    unit: o.unit,
    kindCode: row.kindCode,
    today: o.today,
    drafts: [o.draft],
  });
  const [draft = o.draft] = await tellKin(scope, [o.draft]);
  const [kept] = await placeEntries(scope, o.unit, [
    { entryId: o.entryId, version: row.version + 1, entry: completeEntry(draft, kind, setting) },
  ]);
  if (!kept) return;
  await recounting(scope, [o.entryId], () => replaceEntry(scope, kept));
  await appendVersions(scope, [o.entryId], 'corrected', o.reason);
  await recordEvent(scope, {
    verb: 'ledger.corrected',
    unitId: o.unit.unitId,
    subject: { kind: 'entry', id: o.entryId },
    summary: `Sửa: ${kept.entry.summary}`,
    detail: { version: kept.version },
  });
  await tellFollowers(scope, [o.entryId]);
}

/**
 * Puts who was present into a meeting's record: a new version of it, for who may record there. Turns said in the form
 * stay when they are more: guests have no name in the list.
 */
export async function noteParticipants(
  scope: Scope,
  o: { unit: UnitOfEntry; row: EntryRow; personIds: readonly string[]; today: string },
): Promise<void> {
  const row = await lockEntry(scope, o.unit, o.row, access.record);
  const { kind, setting } = await prepare(scope, {
    unit: o.unit,
    kindCode: row.kindCode,
    today: o.today,
    drafts: [{ ...row }],
  });
  const words = await findWords(scope, row.entryId);
  const unnamed = row.turns - row.namedTurns;
  const draft: EntryDraft = {
    ...row,
    note: words?.note ?? null,
    privateValues: words?.values ?? {},
    beneficiaryKind: null,
    turns: Math.max(1, o.personIds.length + (row.namedTurns ? unnamed : Math.max(0, row.turns - o.personIds.length))),
    participants: o.personIds.map((personId) => ({ personId })),
  };
  const [kept] = await placeEntries(scope, o.unit, [
    { entryId: row.entryId, version: row.version + 1, entry: completeEntry(draft, kind, setting) },
  ]);
  if (!kept) return;
  await recounting(scope, [row.entryId], () => replaceEntry(scope, kept));
  await appendVersions(scope, [row.entryId], 'corrected', 'Điểm danh');
}

/** Withdraws a record with a reason; it stays visible as withdrawn and counts no more. */
export async function withdrawEntry(
  scope: Scope,
  o: { unit: Place; entryId: string; version: number; reason: string },
): Promise<void> {
  const row = await lockEntry(scope, o.unit, o);
  refuseUnless(row.state === 'recorded', 'ledger.withdrawn', 'Bản ghi này đã hủy từ trước.');
  refuseUnless(o.reason.trim() !== '', 'ledger.reason', 'Hãy ghi lý do hủy.', { reason: 'Cần có lý do.' });
  await changeState(scope, row, 'withdrawn', o.reason.trim());
}

export async function restoreEntry(scope: Scope, o: { unit: Place; entryId: string; version: number }): Promise<void> {
  const row = await lockEntry(scope, o.unit, o);
  refuseUnless(row.state === 'withdrawn', 'ledger.notWithdrawn', 'Bản ghi này chưa bị hủy.');
  await changeState(scope, row, 'recorded', null);
}

async function changeState(
  scope: Scope,
  row: EntryRow,
  state: 'recorded' | 'withdrawn',
  reason: string | null,
): Promise<void> {
  await recounting(scope, [row.entryId], () =>
    setState(scope, row.entryId, { version: row.version + 1, state, withdrawnReason: reason }),
  );
  await appendVersions(scope, [row.entryId], state === 'withdrawn' ? 'withdrawn' : 'restored', reason);
  await recordEvent(scope, {
    verb: state === 'withdrawn' ? 'ledger.withdrawn' : 'ledger.restored',
    unitId: row.unitId,
    subject: { kind: 'entry', id: row.entryId },
    summary: `${state === 'withdrawn' ? 'Hủy' : 'Khôi phục'}: ${row.summary}`,
    detail: reason ? { reason } : {},
  });
  await tellFollowers(scope, [row.entryId]);
}

async function recounting(scope: Scope, entryIds: readonly string[], change: () => Promise<void>): Promise<void> {
  await foldTallies(scope, entryIds, -1);
  await change();
  await foldTallies(scope, entryIds, 1);
}

export async function attachEvidence(scope: Scope, entryId: string, fileIds: readonly string[]): Promise<void> {
  const row = await getEntry(scope, entryId);
  await insertEvidence(
    scope,
    fileIds.map((fileId) => ({ entryId, fileId, unitId: row.unitId, pathOn: row.pathOn, sensitive: row.sensitive })),
  );
}

/** Follows a branch that moved: records of that day and after go along, older ones stay where they were. */
export async function followMoves(scope: Scope, moves: readonly Move[]): Promise<void> {
  for (const move of moves) {
    const ids = await listMoved(scope, move);
    if (ids.length) await recounting(scope, ids, () => rewritePaths(scope, ids, move.pathAfter));
    await rewriteDeclared(scope, move);
  }
}
