import type { Scope } from '../../../kernel/scope.ts';
import { getUnit } from '../../org/index.ts';
import { participantsOf } from '../rules/draft.ts';
import type { ParticipantDraft } from '../rules/entry.ts';
import { planRatings } from '../rules/ratings.ts';
import { findEntry } from '../store/entries.ts';
import { findWords, listParticipants } from '../store/parts.ts';
import { listRatingRecords } from '../store/ratings.ts';
import { correctEntry, withdrawEntry } from './correcting.ts';
import { recordEntries } from './entries.ts';
import type { UnitOfEntry } from './preparing.ts';

export const ratingKind = 'member_rating';

/**
 * Keeps a year's ratings of a unit: one record a grade with everybody who got it. A sheet saved again corrects only the
 * records whose people changed. `chosen`: person → grade, '' for none. @returns how many records were written.
 */
export async function rateMembers(
  scope: Scope,
  o: { unit: UnitOfEntry; year: number; onDate: string; chosen: ReadonlyMap<string, string>; today: string },
): Promise<number> {
  const { unit, year, onDate, today } = o;
  const plan = planRatings(await listRatingRecords(scope, { path: unit.path, year }), o.chosen);
  for (const { entryId, version } of plan.withdraw) {
    await withdrawEntry(scope, {
      unit: await unitOf(scope, entryId, unit),
      entryId,
      version,
      reason: 'Xếp loại lại, không còn ai ở loại này',
    });
  }
  for (const one of plan.correct) await replacePersons(scope, { ...one, unit, today });
  for (const { gradeCode, personIds } of plan.record) {
    await recordEntries(scope, {
      unit,
      kindCode: ratingKind,
      today,
      drafts: [{ onDate, forYear: year, gradeCode, participants: personIds.map((personId) => ({ personId })) }],
    });
  }
  return plan.withdraw.length + plan.correct.length + plan.record.length;
}

async function replacePersons(
  scope: Scope,
  o: {
    unit: UnitOfEntry;
    entryId: string;
    version: number;
    staying: readonly string[];
    joining: readonly string[];
    today: string;
  },
): Promise<void> {
  const row = await findEntry(scope, o.entryId);
  const words = await findWords(scope, o.entryId);
  const before = (await listParticipants(scope, [o.entryId])) as ParticipantDraft[];
  const participants = [...participantsOf(o.staying, before), ...participantsOf(o.joining)];
  const unit = await unitOf(scope, o.entryId, o.unit);
  // Turns follow the persons: a rating is one turn for each.
  await correctEntry(scope, {
    unit,
    entryId: o.entryId,
    version: o.version,
    reason: 'Xếp loại lại',
    today: o.today,
    draft: {
      ...row,
      onDate: row?.onDate ?? o.today,
      turns: null,
      note: words?.note ?? null,
      privateValues: words?.values ?? {},
      participants,
    },
  });
}

async function unitOf(scope: Scope, entryId: string, unit: UnitOfEntry): Promise<UnitOfEntry> {
  const row = await findEntry(scope, entryId);
  return !row || row.unitId === unit.unitId ? unit : getUnit(scope, { unitId: row.unitId });
}
