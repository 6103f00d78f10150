import type { Scope } from '../../../kernel/scope.ts';

/** The sheet of a meeting in its newest version: it names people, so only who reaches names reads it. */
export interface MeetingSheet {
  version: number;
  invitedOn: string | null;
  place: string | null;
  startsAt: string | null;
  endsAt: string | null;
  chairedBy: string | null;
  secretary: string | null;
  agenda: string | null;
  minutes: string | null;
  byName: string;
  at: Date;
}

export interface Attendance {
  personId: string;
  state: string;
  reason: string | null;
}

export async function findSheet(scope: Scope, entryId: string): Promise<MeetingSheet | undefined> {
  return scope.tx
    .selectFrom('ledger.meetingSheet')
    .select(['version', 'invitedOn', 'place', 'startsAt', 'endsAt', 'chairedBy', 'secretary', 'agenda', 'minutes'])
    .select(['byName', 'at'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('entryId', '=', entryId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Who was asked and who came, by given name. */
export async function listAttendance(
  scope: Scope,
  o: { entryId: string; version: number },
): Promise<(Attendance & { fullName: string | null })[]> {
  return scope.tx
    .selectFrom('ledger.attendance as there')
    .leftJoin('people.person as person', (join) =>
      join.onRef('person.tenantId', '=', 'there.tenantId').onRef('person.personId', '=', 'there.personId'),
    )
    .select(['there.personId', 'there.state', 'there.reason', 'person.fullName'])
    .where('there.tenantId', 'in', [...scope.tenantIds])
    .where('there.entryId', '=', o.entryId)
    .where('there.version', '=', o.version)
    .orderBy('person.nameKey')
    .execute();
}

export async function insertSheet(
  scope: Scope,
  o: Omit<MeetingSheet, 'byName' | 'at'> & { entryId: string; unitId: string; attendance: readonly Attendance[] },
): Promise<void> {
  const { attendance, ...sheet } = o;
  const key = { tenantId: scope.tenantId, entryId: o.entryId, version: o.version, unitId: o.unitId };
  await scope.tx
    .insertInto('ledger.meetingSheet')
    .values({ ...sheet, tenantId: scope.tenantId, byName: scope.name })
    .execute();
  if (attendance.length)
    await scope.tx
      .insertInto('ledger.attendance')
      .values(attendance.map((one) => ({ ...key, ...one })))
      .execute();
}

/** A numbered conclusion of a meeting: somebody's work until it is done, or since it is `tasked` a task of the programme. */
export interface Conclusion {
  conclusionId: string;
  entryId: string;
  unitId: string;
  number: number;
  wording: string;
  personId: string | null;
  fullName: string | null;
  dueOn: string | null;
  state: string;
  doneOn: string | null;
}

const conclusions = (scope: Scope) =>
  scope.tx
    .selectFrom('ledger.conclusion as task')
    .leftJoin('people.person as person', (join) =>
      join.onRef('person.tenantId', '=', 'task.tenantId').onRef('person.personId', '=', 'task.personId'),
    )
    .select([
      'task.conclusionId',
      'task.entryId',
      'task.unitId',
      'task.number',
      'task.wording',
      'task.personId',
      'person.fullName',
      'task.dueOn',
      'task.state',
      'task.doneOn',
    ])
    .where('task.tenantId', 'in', [...scope.tenantIds]);

export async function listConclusions(scope: Scope, entryId: string): Promise<Conclusion[]> {
  return conclusions(scope).where('task.entryId', '=', entryId).orderBy('task.number').execute();
}

/** Open conclusions of some units that are due by a day, the longest overdue first. Of withdrawn meetings none. */
export async function listDueConclusions(
  scope: Scope,
  o: { unitIds: readonly string[]; until: string; most: number },
): Promise<Conclusion[]> {
  if (o.unitIds.length === 0) return [];
  return conclusions(scope)
    .innerJoin('ledger.entry as entry', (join) =>
      join.onRef('entry.tenantId', '=', 'task.tenantId').onRef('entry.entryId', '=', 'task.entryId'),
    )
    .where('entry.state', '=', 'recorded')
    .where('task.unitId', 'in', [...o.unitIds])
    .where('task.state', '=', 'open')
    .where('task.dueOn', '<=', o.until)
    .orderBy('task.dueOn')
    .orderBy('task.conclusionId')
    .limit(o.most)
    .execute();
}

/** Some conclusions, of those that their reader reaches: they stand with names. */
export async function listConclusionsById(scope: Scope, conclusionIds: readonly string[]): Promise<Conclusion[]> {
  if (conclusionIds.length === 0) return [];
  return conclusions(scope)
    .where('task.conclusionId', 'in', [...conclusionIds])
    .execute();
}

export async function insertConclusion(
  scope: Scope,
  o: Pick<Conclusion, 'conclusionId' | 'entryId' | 'unitId' | 'number' | 'wording' | 'personId' | 'dueOn'>,
): Promise<void> {
  await scope.tx
    .insertInto('ledger.conclusion')
    .values({ tenantId: scope.tenantId, ...o, byName: scope.name })
    .execute();
}

export async function setConclusion(
  scope: Scope,
  conclusionId: string,
  o: { state: 'open' | 'done' | 'withdrawn' | 'tasked'; doneOn: string | null },
): Promise<void> {
  await scope.tx
    .updateTable('ledger.conclusion')
    .set(o)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('conclusionId', '=', conclusionId)
    .execute();
}
