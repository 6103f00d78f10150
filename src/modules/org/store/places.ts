import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';

/** Where the given units stood on a date. Units that did not exist then are missing from the answer. */
export async function listPlaces(
  scope: Scope,
  o: { unitIds: readonly string[]; on: string },
): Promise<{ unitId: string; path: string; homeId: string }[]> {
  if (o.unitIds.length === 0) return [];
  return scope.tx
    .selectFrom('org.unitPlace')
    .select(['unitId', 'path', 'homeId'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', 'in', [...o.unitIds])
    .where('validFrom', '<=', o.on)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', o.on)]))
    .execute();
}

/** All places of a unit over time, newest first: which path a record of some date belongs to. */
export async function listPlacesOf(
  scope: Scope,
  unitId: string,
): Promise<{ path: string; homeId: string; parentId: string | null; validFrom: string; validTo: string | null }[]> {
  return scope.tx
    .selectFrom('org.unitPlace')
    .select(['path', 'homeId', 'parentId', 'validFrom', 'validTo'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', unitId)
    .orderBy('validFrom', 'desc')
    .execute();
}

export interface NewPlace {
  unitId: string;
  parentId: string | null;
  homeId: string;
  path: string;
  validFrom: string;
}

export async function insertPlaces(scope: Scope, places: readonly NewPlace[]): Promise<void> {
  await scope.tx
    .insertInto('org.unitPlace')
    .values(places.map((place) => ({ tenantId: scope.tenantId, ...place })))
    .execute();
}

/** The places of a whole branch that hold on a date, for moving it. */
export async function listBranchPlaces(scope: Scope, o: { path: string; on: string }) {
  return scope.tx
    .selectFrom('org.unitPlace as place')
    .innerJoin('org.unit as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'place.tenantId').onRef('unit.unitId', '=', 'place.unitId'),
    )
    .innerJoin('org.unitKind as kind', 'kind.kindCode', 'unit.kindCode')
    .select([
      'place.unitId',
      'place.parentId',
      'place.homeId',
      'place.path',
      'place.validFrom',
      'place.validTo',
      'kind.innerPart',
    ])
    .where('place.tenantId', 'in', [...scope.tenantIds])
    .where('place.path', '>=', o.path)
    .where('place.path', '<', `${o.path}~`)
    .where('place.validFrom', '<=', o.on)
    .where((eb) => eb.or([eb('place.validTo', 'is', null), eb('place.validTo', '>', o.on)]))
    .execute();
}

export async function closePlaces(scope: Scope, o: { unitIds: readonly string[]; on: string }): Promise<void> {
  await scope.tx
    .updateTable('org.unitPlace')
    .set({ validTo: o.on })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', 'in', [...o.unitIds])
    .where('validTo', 'is', null)
    .execute();
}

/** Every path of a branch as one value inside a statement, for the functions that take a branch (`org.ranges`). */
export const branchOf = (scope: Scope, path: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select array_agg(path) from org.branches(${sql.val([...scope.tenantIds])}::uuid[], ${path}))`;

/** All paths that the unit of any one of them ever had, for statements that read its records of every time (`org.branches`). */
export async function listBranchPaths(scope: Scope, path: string): Promise<string[]> {
  const { rows } = await sql<{ path: string }>`
    select path from org.branches(${sql.val([...scope.tenantIds])}::uuid[], ${path})`.execute(scope.tx);
  return rows.map((row) => row.path);
}
