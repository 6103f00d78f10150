import type { Scope } from '../../../kernel/scope.ts';
import type { PlanValues } from '../contract/meetings.ts';

/** A meeting that was called and is not held yet. */
export interface PlannedMeeting extends PlanValues {
  planId: string;
  unitId: string;
  state: 'planned' | 'held' | 'dropped';
  entryId: string | null;
}

const plans = (scope: Scope) =>
  scope.tx
    .selectFrom('ledger.plannedMeeting')
    .select(['planId', 'unitId', 'causeCode', 'onDate', 'startsAt', 'place', 'chairedBy', 'agenda', 'summary'])
    .select(['invitedOn', 'state', 'entryId'])
    .where('tenantId', 'in', [...scope.tenantIds]);

/** Those of some units that are still to come or to be written into the book, the next first; with how many are asked. */
export async function listPlanned(
  scope: Scope,
  o: { unitIds: readonly string[]; until?: string; most: number },
): Promise<(PlannedMeeting & { guests: number })[]> {
  if (o.unitIds.length === 0) return [];
  const rows = await plans(scope)
    .select((eb) =>
      eb
        .selectFrom('ledger.plannedGuest as guest')
        .whereRef('guest.tenantId', '=', 'ledger.plannedMeeting.tenantId')
        .whereRef('guest.planId', '=', 'ledger.plannedMeeting.planId')
        .select(({ fn }) => fn.countAll<number>().as('guests'))
        .as('guests'),
    )
    .where('unitId', 'in', [...o.unitIds])
    .where('state', '=', 'planned')
    .$if(o.until !== undefined, (query) => query.where('onDate', '<=', o.until ?? ''))
    .orderBy('onDate')
    .orderBy('planId')
    .limit(o.most)
    .execute();
  return rows.map((row) => ({ ...row, guests: row.guests ?? 0 })) as (PlannedMeeting & { guests: number })[];
}

export async function findPlanned(scope: Scope, planId: string): Promise<PlannedMeeting | undefined> {
  return (await plans(scope).where('planId', '=', planId).executeTakeFirst()) as PlannedMeeting | undefined;
}

export async function listGuests(
  scope: Scope,
  planId: string,
): Promise<{ personId: string; fullName: string | null }[]> {
  return scope.tx
    .selectFrom('ledger.plannedGuest as guest')
    .leftJoin('people.person as person', (join) =>
      join.onRef('person.tenantId', '=', 'guest.tenantId').onRef('person.personId', '=', 'guest.personId'),
    )
    .select(['guest.personId', 'person.fullName'])
    .where('guest.tenantId', 'in', [...scope.tenantIds])
    .where('guest.planId', '=', planId)
    .orderBy('person.nameKey')
    .execute();
}

type Kept = Pick<PlannedMeeting, 'planId' | 'unitId'> & PlanValues;

export async function insertPlanned(scope: Scope, plan: Kept, guests: readonly string[]): Promise<void> {
  await scope.tx
    .insertInto('ledger.plannedMeeting')
    .values({ ...plan, tenantId: scope.tenantId, byName: scope.name })
    .execute();
  await insertGuests(scope, plan, guests);
}

export async function updatePlanned(scope: Scope, plan: Kept, guests: readonly string[]): Promise<void> {
  const { planId, unitId: _unit, ...values } = plan;
  await scope.tx
    .updateTable('ledger.plannedMeeting')
    .set({ ...values, byName: scope.name, at: new Date() })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('planId', '=', planId)
    .execute();
  await scope.tx
    .deleteFrom('ledger.plannedGuest')
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('planId', '=', planId)
    .execute();
  await insertGuests(scope, plan, guests);
}

async function insertGuests(
  scope: Scope,
  { planId, unitId }: Pick<PlannedMeeting, 'planId' | 'unitId'>,
  guests: readonly string[],
): Promise<void> {
  if (guests.length)
    await scope.tx
      .insertInto('ledger.plannedGuest')
      .values(guests.map((personId) => ({ tenantId: scope.tenantId, planId, unitId, personId })))
      .execute();
}

export async function settlePlanned(
  scope: Scope,
  planId: string,
  o: { state: 'held'; entryId: string } | { state: 'dropped' },
): Promise<void> {
  await scope.tx
    .updateTable('ledger.plannedMeeting')
    .set({ ...o, byName: scope.name, at: new Date() })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('planId', '=', planId)
    .execute();
}
