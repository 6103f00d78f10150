import type { Scope } from '../../../kernel/scope.ts';

/** A worker who is no member, by name. */
export interface Employment {
  personId: string;
  unitId: string;
  sex: string;
  categoryCode: string;
  fromOn: string;
  toOn: string | null;
}

export type NamedWorker = Employment & { fullName: string; position: string | null; unitName: string };

export async function insertEmployment(scope: Scope, employment: Omit<Employment, 'toOn'>): Promise<void> {
  await scope.tx
    .insertInto('people.employment')
    .values({ tenantId: scope.tenantId, ...employment })
    .execute();
}

/** Who works in an independent unit and its parts today and is no member, the Vietnamese way: by given name. */
export async function listWorkers(
  scope: Scope,
  o: { path: string; homeId: string; most: number },
): Promise<NamedWorker[]> {
  return workers(scope)
    .innerJoin('org.unitPlace as place', (join) =>
      join.onRef('place.tenantId', '=', 'worker.tenantId').onRef('place.unitId', '=', 'worker.unitId'),
    )
    .where('place.validTo', 'is', null)
    .where('place.homeId', '=', o.homeId)
    .where('place.path', '>=', o.path)
    .where('place.path', '<', `${o.path}~`)
    .orderBy('person.nameKey')
    .orderBy('person.personId')
    .limit(o.most)
    .execute();
}

export async function findWorker(scope: Scope, personId: string): Promise<NamedWorker | undefined> {
  return workers(scope).where('worker.personId', '=', personId).executeTakeFirst();
}

/** Of some persons those who are workers and no members. */
export async function listWorkersOf(scope: Scope, personIds: readonly string[]): Promise<NamedWorker[]> {
  if (personIds.length === 0) return [];
  return workers(scope)
    .where('worker.personId', 'in', [...personIds])
    .execute();
}

function workers(scope: Scope) {
  return scope.tx
    .selectFrom('people.employment as worker')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.tenantId', '=', 'worker.tenantId').onRef('person.personId', '=', 'worker.personId'),
    )
    .innerJoin('org.unit as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'worker.tenantId').onRef('unit.unitId', '=', 'worker.unitId'),
    )
    .selectAll('worker')
    .select(['person.fullName', 'person.position', 'unit.shortName as unitName'])
    .where('worker.tenantId', 'in', [...scope.tenantIds])
    .where('worker.toOn', 'is', null);
}

/** Ends what is open. */
export async function endEmployment(scope: Scope, personId: string, toOn: string): Promise<void> {
  await scope.tx
    .updateTable('people.employment')
    .set({ toOn })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('personId', '=', personId)
    .where('toOn', 'is', null)
    .execute();
}
