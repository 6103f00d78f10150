import { sql, type Expression } from 'kysely';
import type { Database } from '../../../kernel/db.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { written } from '../../../kernel/written.ts';

export interface UnitOnTree {
  unitId: string;
  code: string;
  name: string;
  shortName: string;
  kindCode: string;
  kindLabel: string;
  parentId: string | null;
  homeId: string;
  path: string;
  foundedOn: string;
}

const lineColumns = [
  'unit.unitId',
  'unit.code',
  sql<string>`coalesce(past.name, unit.name)`.as('name'),
  sql<string>`coalesce(past.short_name, unit.short_name)`.as('shortName'),
  'unit.kindCode',
  'kind.label as kindLabel',
  'place.parentId',
  'place.homeId',
  'place.path',
  'unit.foundedOn',
] as const;

/** A value, or its place in a statement that is written once. */
export type Said<T> = T | Expression<T>;

/** All units of a tree on a date, with where they stood and what they were called then. */
function unitsOn(db: Database, tenants: Said<string[]>, on: Said<string>) {
  return db
    .selectFrom('org.unit as unit')
    .innerJoin('org.unitPlace as place', (join) =>
      join.onRef('place.tenantId', '=', 'unit.tenantId').onRef('place.unitId', '=', 'unit.unitId'),
    )
    .innerJoin('org.unitKind as kind', 'kind.kindCode', 'unit.kindCode')
    .leftJoin('org.unitPast as past', (join) =>
      join
        .onRef('past.tenantId', '=', 'unit.tenantId')
        .onRef('past.unitId', '=', 'unit.unitId')
        .on('past.validFrom', '<=', on)
        .on('past.validTo', '>', on),
    )
    .where(sql<boolean>`unit.tenant_id = any (${tenants}::uuid[])`)
    .where('place.validFrom', '<=', on)
    .where((eb) => eb.or([eb('place.validTo', 'is', null), eb('place.validTo', '>', on)]));
}

/** @returns the unit as it stands today (or stood when it ended), or undefined. */

/** The branch below (and with) a path on a date, in tree order. */
export const listBranch = (scope: Scope, { path, on }: { path: string; on: string }): Promise<UnitOnTree[]> =>
  branchOn(scope, { path, end: `${path}~`, on });

const branchOn = written<{ path: string; end: string; on: string }, UnitOnTree>((db, value) =>
  unitsOn(db, value.tenants, value.on)
    .where('place.path', '>=', value.path)
    .where('place.path', '<', value.end)
    .select(lineColumns)
    .orderBy('kind.levelOrder')
    .orderBy('unit.code'),
);

/** The given units as they stand today, or stood on a day; order not said. */
export async function listUnitsOf(scope: Scope, unitIds: readonly string[], on = 'infinity'): Promise<UnitOnTree[]> {
  if (unitIds.length === 0) return [];
  return unitsOn(scope.tx, [...scope.tenantIds], on)
    .where('unit.unitId', 'in', [...unitIds])
    .select(lineColumns)
    .execute();
}

/** Units whose figures the actor reaches, in tree order. */
export async function listReachable(scope: Scope, o: { on: string; most: number }): Promise<UnitOnTree[]> {
  const roots = scope.grants.filter((grant) => grant.reach.includes('figures'));
  if (roots.length === 0 && !scope.system) return [];
  let query = unitsOn(scope.tx, [...scope.tenantIds], o.on)
    .select(lineColumns)
    .orderBy('kind.levelOrder')
    .orderBy('unit.code')
    .limit(o.most);
  if (!scope.system) {
    query = query.where((eb) =>
      eb.or(
        roots.map((root) =>
          eb.and([
            eb('place.path', '>=', root.path),
            eb('place.path', '<', `${root.path}~`),
            ...(root.span === 'inner' ? [eb('place.homeId', '=', root.homeId)] : []),
          ]),
        ),
      ),
    );
  }
  return query.execute();
}

/** The units above, nearest first, on a date: whose congress is next above, whose name heads a paper (DOC-5). */
export async function listAbove(scope: Scope, o: { path: string; on: string }): Promise<UnitOnTree[]> {
  const marks = o.path.split('.').filter(Boolean);
  const paths = marks.map((_, nth) => `${marks.slice(0, nth + 1).join('.')}.`).slice(0, -1);
  if (paths.length === 0) return [];
  const rows = await unitsOn(scope.tx, [...scope.tenantIds], o.on)
    .where('place.path', 'in', paths)
    .select(lineColumns)
    .execute();
  return rows.sort((one, other) => other.path.length - one.path.length);
}

/** Independent units of the whole tree on a day, by name: where a member may be introduced to. Names of units are no secret. */
export async function listHomes(scope: Scope, o: { on: string; most: number }): Promise<UnitOnTree[]> {
  return unitsOn(scope.tx, [...scope.tenantIds], o.on)
    .whereRef('place.homeId', '=', 'unit.unitId')
    .select(lineColumns)
    .orderBy('unit.name')
    .limit(o.most)
    .execute();
}

/** Where the trees of the tenants begin today. */
export async function listRoots(scope: Scope): Promise<{ unitId: string; path: string; homeId: string }[]> {
  return scope.tx
    .selectFrom('org.unitPlace')
    .select(['unitId', 'path', 'homeId'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('parentId', 'is', null)
    .where('validTo', 'is', null)
    .execute();
}
