import { newId } from './ids.ts';
import type { Scope } from './scope.ts';

export interface EventRecord {
  /** `module.deed` of what happened: 'ledger.recorded'. */
  verb: string;
  unitId: string | null;
  subject: { kind: string; id: string | null };
  /** One Vietnamese sentence without names of the persons concerned. */
  summary: string;
  detail?: Record<string, unknown>;
}

/** Writes the event log in the deed's own transaction: what did not happen is not in it. */
export const recordEvent = (scope: Scope, event: EventRecord): Promise<void> => recordEvents(scope, [event]);

/** The same for a deed that is done to many at once: one statement. */
export async function recordEvents(scope: Scope, events: readonly EventRecord[]): Promise<void> {
  if (events.length === 0) return;
  await scope.tx
    .insertInto('kernel.event')
    .values(
      events.map((event) => ({
        tenantId: scope.tenantId,
        eventId: newId(),
        accountId: scope.accountId,
        actorName: scope.name,
        unitId: event.unitId,
        verb: event.verb,
        subjectKind: event.subject.kind,
        subjectId: event.subject.id,
        summary: event.summary,
        detail: JSON.stringify(event.detail ?? {}),
      })),
    )
    .execute();
}

/** Which of these things something was done to after an instant, but for the deeds that do not count. */
export async function listTouched(
  scope: Scope,
  of: { subjectIds: readonly string[]; since: Date; except: readonly string[] },
): Promise<string[]> {
  if (of.subjectIds.length === 0) return [];
  const rows = await scope.tx
    .selectFrom('kernel.event')
    .select('subjectId')
    .distinct()
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('subjectId', 'in', [...of.subjectIds])
    .where('at', '>', of.since)
    .where('verb', 'not in', [...of.except])
    .execute();
  return rows.flatMap((row) => row.subjectId ?? []);
}

export interface EventLine {
  eventId: string;
  at: Date;
  actorName: string;
  verb: string;
  subjectKind: string;
  subjectId: string | null;
  summary: string;
}

/** The newest events of some units, or of one subject. */
export async function listEvents(
  scope: Scope,
  of: { unitIds?: string[]; subjectId?: string; most: number },
): Promise<EventLine[]> {
  let query = scope.tx
    .selectFrom('kernel.event')
    .select(['eventId', 'at', 'actorName', 'verb', 'subjectKind', 'subjectId', 'summary'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .orderBy('eventId', 'desc')
    .limit(of.most);
  if (of.unitIds) query = query.where('unitId', 'in', of.unitIds);
  if (of.subjectId) query = query.where('subjectId', '=', of.subjectId);
  return query.execute();
}
