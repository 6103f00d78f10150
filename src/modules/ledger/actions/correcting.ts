import { allow, may, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { NotThere, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { access } from '../access.ts';
import { participantsOf, underived } from '../rules/draft.ts';
import { completeEntry, refuseEnded, type Entry, type EntryDraft, type ParticipantDraft } from '../rules/entry.ts';
import { appendVersions, findEntry, replaceEntry, setState, type EntryRow } from '../store/entries.ts';
import { findWords, listParticipants } from '../store/parts.ts';
import { recounting, tellFollowers } from './entries.ts';
import { tellKin } from './kin.ts';
import { placeEntries, prepare, refuseUnseen, type UnitOfEntry } from './preparing.ts';

/**
 * Who entered a record may correct and withdraw it while they may still record in its unit: a group's leader mends what
 * finance gave back without asking the chair. It needs no term: every state is kept with its writer, a report that was frozen
 * keeps its versions, and money that changes is asked for anew by finance, which stands after this module and follows it.
 * What another withdrew is restored only with the right to correct.
 */
export const mayCorrect = (scope: Scope, unit: Place, row: Pick<EntryRow, 'recordedByPerson'>): boolean =>
  scope.system ||
  may(scope, access.correct, unit) ||
  (row.recordedByPerson !== null && row.recordedByPerson === scope.personId && may(scope, access.record, unit));

export function allowCorrecting(scope: Scope, unit: Place, row: Pick<EntryRow, 'recordedByPerson'>): void {
  if (!mayCorrect(scope, unit, row)) allow(scope, access.correct, unit);
}

async function lockEntry(
  scope: Scope,
  unit: Place,
  o: { entryId: string },
  deed: 'correct' | 'restore' | 'attend',
): Promise<EntryRow> {
  const row = await findEntry(scope, o.entryId, { lock: true });
  if (!row || row.unitId !== unit.unitId) throw new NotThere('Không tìm thấy bản ghi này.');
  if (deed === 'correct') allowCorrecting(scope, unit, row);
  else if (!scope.system) allow(scope, deed === 'attend' ? access.record : access.correct, unit);
  refuseUnseen(scope, unit, row.sensitive);
  return row;
}

const refuseChanged = (row: EntryRow, seen: number): void =>
  refuseUnless(
    row.version === seen,
    'ledger.changedMeanwhile',
    'Bản ghi vừa được người khác sửa. Hãy mở lại để xem bản mới rồi sửa tiếp.',
  );

/** A form that comes a second time (a double click, the back button): the version after the one it saw says what it says. */
async function saysTheSame(scope: Scope, row: EntryRow, entry: Entry): Promise<boolean> {
  const { participants, note, privateValues, ...columns } = entry;
  const words = await findWords(scope, row.entryId);
  const inOrder = (list: readonly ParticipantDraft[]) =>
    list
      .map((one) => alike([one.personId, one.beneficiaryKind, one.relation, one.turns, one.amount, one.gradeCode]))
      .sort();
  return (
    Object.entries(columns).every(([name, value]) => alike(value) === alike(row[name as keyof EntryRow])) &&
    alike([note, privateValues]) === alike([words?.note, words?.values ?? {}]) &&
    alike(inOrder(participants)) ===
      alike(inOrder((await listParticipants(scope, [row.entryId])) as ParticipantDraft[]))
  );
}

/** Values as text, whatever order the database keeps their names in. */
const alike = (value: unknown): string =>
  JSON.stringify(value ?? null, (_name, one: unknown) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : (one ?? null),
  );

/**
 * Corrects a record: a new version, the old one stays. `version` is the one that the officer saw; another meanwhile is
 * refused (`ledger.changedMeanwhile`). The unit of a record does not change by a correction.
 */
export async function correctEntry(
  scope: Scope,
  o: { unit: UnitOfEntry; entryId: string; version: number; draft: EntryDraft; reason: string | null; today: string },
): Promise<void> {
  const row = await lockEntry(scope, o.unit, o, 'correct');
  refuseUnless(row.state === 'recorded', 'ledger.withdrawn', 'Bản ghi đã hủy. Hãy khôi phục trước khi sửa.');
  const { kind, setting } = await prepare(scope, {
    unit: o.unit,
    kindCode: row.kindCode,
    today: o.today,
    drafts: [o.draft],
    kept: row,
  });
  refuseEnded(o.draft, kind, setting, row);
  const [draft = o.draft] = await tellKin(scope, [o.draft]);
  const [kept] = await placeEntries(scope, o.unit, [
    { entryId: o.entryId, version: row.version + 1, entry: completeEntry(draft, kind, setting) },
  ]);
  if (!kept || (row.version === o.version + 1 && (await saysTheSame(scope, row, kept.entry)))) return;
  refuseChanged(row, o.version);
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
 * Puts who was present into a meeting's record: a new version of it, for who may record there; none when it names just
 * those. Who stays keeps what the record says of them. Turns said in the form stay when they are more: guests have no
 * name in the list.
 */
export async function noteParticipants(
  scope: Scope,
  o: { unit: UnitOfEntry; row: EntryRow; personIds: readonly string[]; today: string },
): Promise<void> {
  const row = await lockEntry(scope, o.unit, o.row, 'attend');
  refuseChanged(row, o.row.version);
  const before = (await listParticipants(scope, [row.entryId])) as ParticipantDraft[];
  const participants = participantsOf(o.personIds, before);
  if (participants.length === before.length && participants.every((one) => before.includes(one))) return;
  const { kind, setting } = await prepare(scope, {
    unit: o.unit,
    kindCode: row.kindCode,
    today: o.today,
    drafts: [{ ...row }],
    kept: row,
  });
  const words = await findWords(scope, row.entryId);
  const unnamed = row.turns - row.namedTurns;
  const named = participants.reduce((sum, one) => sum + (one.turns ?? 1), 0);
  const draft: EntryDraft = {
    ...row,
    note: words?.note ?? null,
    privateValues: words?.values ?? {},
    ...underived(row, { row, participants: before }),
    turns: Math.max(1, named + (row.namedTurns ? unnamed : Math.max(0, row.turns - named))),
    participants,
  };
  const [kept] = await placeEntries(scope, o.unit, [
    { entryId: row.entryId, version: row.version + 1, entry: completeEntry(draft, kind, setting) },
  ]);
  if (!kept) return;
  await recounting(scope, [row.entryId], () => replaceEntry(scope, kept));
  await appendVersions(scope, [row.entryId], 'corrected', 'Điểm danh');
  await tellFollowers(scope, [row.entryId]);
}

/** Withdraws a record with a reason; it stays visible as withdrawn and counts no more. */
export async function withdrawEntry(
  scope: Scope,
  o: { unit: Place; entryId: string; version: number; reason: string },
): Promise<void> {
  const row = await lockEntry(scope, o.unit, o, 'correct');
  // The same form again.
  if (row.state === 'withdrawn' && row.version === o.version + 1 && row.withdrawnReason === o.reason.trim()) return;
  refuseChanged(row, o.version);
  refuseUnless(row.state === 'recorded', 'ledger.withdrawn', 'Bản ghi này đã hủy từ trước.');
  refuseUnless(o.reason.trim() !== '', 'ledger.reason', 'Hãy ghi lý do hủy.', { reason: 'Cần có lý do.' });
  await changeState(scope, row, 'withdrawn', o.reason.trim());
}

export async function restoreEntry(scope: Scope, o: { unit: Place; entryId: string; version: number }): Promise<void> {
  const row = await lockEntry(scope, o.unit, o, 'restore');
  refuseChanged(row, o.version);
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
