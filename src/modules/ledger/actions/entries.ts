import { allow, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { NotThere } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import type { Move } from '../../org/index.ts';
import { access } from '../access.ts';
import type { Kind } from '../contract/kind.ts';
import { completeEntry, refuseEnded, type Entry, type EntryDraft } from '../rules/entry.ts';
import { rewriteDeclared } from '../store/declared.ts';
import {
  appendVersions,
  findEntry,
  insertEntries,
  listKnown,
  listMoved,
  rewritePaths,
  type EntryRow,
  type Kept,
} from '../store/entries.ts';
import { insertEvidence } from '../store/parts.ts';
import { foldTallies } from '../store/tallies.ts';
import { tellKin } from './kin.ts';
import { placeEntries, prepare, refuseUnseen, type Catalogue, type UnitOfEntry } from './preparing.ts';

/** What follows records in their own transaction, when they were made, corrected, withdrawn or restored. */
type RecordFollower = (scope: Scope, entryIds: readonly string[]) => Promise<void>;
const followers: RecordFollower[] = [];
export const whenRecordsChange = (follow: RecordFollower): void => void followers.push(follow);

export async function tellFollowers(scope: Scope, entryIds: readonly string[]): Promise<void> {
  for (const follow of followers) await follow(scope, entryIds);
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

/** @throws NotThere also for a record that is not the actor's to see. */
export async function getEntry(scope: Scope, entryId: string): Promise<EntryRow> {
  const row = await findEntry(scope, entryId);
  if (!row) throw new NotThere('Không tìm thấy bản ghi này.');
  return row;
}

export async function recounting(
  scope: Scope,
  entryIds: readonly string[],
  change: () => Promise<void>,
): Promise<void> {
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
