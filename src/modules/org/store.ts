import type { Scope } from '../../kernel/scope.ts';
import type { TermValues, UnitValues } from './contract.ts';

export interface Unit extends UnitValues {
  tenantId: string;
  unitId: string;
  code: string;
  kindCode: string;
  kindLabel: string;
  innerPart: boolean;
  endedOn: string | null;
  parentId: string | null;
  homeId: string;
  path: string;
}

export interface Term extends TermValues {
  termId: string;
  unitId: string;
}

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
}

/** All units of a tree on a date, with where they stood then. */
function unitsOn(scope: Scope, on: string) {
  return scope.tx
    .selectFrom('org.unit as unit')
    .innerJoin('org.unitPlace as place', (join) => join.onRef('place.tenantId', '=', 'unit.tenantId').onRef('place.unitId', '=', 'unit.unitId'))
    .innerJoin('org.unitKind as kind', 'kind.kindCode', 'unit.kindCode')
    .where('unit.tenantId', 'in', [...scope.tenantIds])
    .where('place.validFrom', '<=', on)
    .where((eb) => eb.or([eb('place.validTo', 'is', null), eb('place.validTo', '>', on)]));
}

/** @returns the unit as it stands today (or stood when it ended), or undefined. */
export async function findUnit(scope: Scope, by: { code: string } | { unitId: string }): Promise<Unit | undefined> {
  let query = scope.tx
    .selectFrom('org.unit as unit')
    .innerJoin('org.unitPlace as place', (join) => join.onRef('place.tenantId', '=', 'unit.tenantId').onRef('place.unitId', '=', 'unit.unitId'))
    .innerJoin('org.unitKind as kind', 'kind.kindCode', 'unit.kindCode')
    .where('unit.tenantId', 'in', [...scope.tenantIds])
    .selectAll('unit')
    .select(['place.parentId', 'place.homeId', 'place.path', 'kind.label as kindLabel', 'kind.innerPart'])
    .orderBy('place.validFrom', 'desc')
    .limit(1);
  query = 'code' in by ? query.where('unit.code', '=', by.code) : query.where('unit.unitId', '=', by.unitId);
  return (await query.executeTakeFirst()) as Unit | undefined;
}

/** The branch below (and with) a path on a date, in tree order. */
export async function listBranch(scope: Scope, o: { path: string; on: string }): Promise<UnitOnTree[]> {
  return unitsOn(scope, o.on)
    .where('place.path', '>=', o.path)
    .where('place.path', '<', `${o.path}~`)
    .select(['unit.unitId', 'unit.code', 'unit.name', 'unit.shortName', 'unit.kindCode', 'kind.label as kindLabel', 'place.parentId', 'place.homeId', 'place.path'])
    .orderBy('kind.levelOrder')
    .orderBy('unit.code')
    .execute();
}

const lineColumns = ['unit.unitId', 'unit.code', 'unit.name', 'unit.shortName', 'unit.kindCode', 'kind.label as kindLabel', 'place.parentId', 'place.homeId', 'place.path'] as const;

/** The given units as they stand today; order not said. */
export async function listUnitsOf(scope: Scope, unitIds: readonly string[]): Promise<UnitOnTree[]> {
  if (unitIds.length === 0) return [];
  return unitsOn(scope, 'infinity').where('unit.unitId', 'in', [...unitIds]).select(lineColumns).execute();
}

/** Units whose figures the actor reaches, in tree order. */
export async function listReachable(scope: Scope, o: { on: string; most: number }): Promise<UnitOnTree[]> {
  const roots = scope.grants.filter((grant) => grant.reach.includes('figures'));
  if (roots.length === 0 && !scope.system) return [];
  let query = unitsOn(scope, o.on).select(lineColumns).orderBy('kind.levelOrder').orderBy('unit.code').limit(o.most);
  if (!scope.system) {
    query = query.where((eb) =>
      eb.or(
        roots.map((root) =>
          eb.and([eb('place.path', '>=', root.path), eb('place.path', '<', `${root.path}~`), ...(root.span === 'inner' ? [eb('place.homeId', '=', root.homeId)] : [])]),
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
  const rows = await unitsOn(scope, o.on)
    .where('place.path', 'in', paths)
    .select(['unit.unitId', 'unit.code', 'unit.name', 'unit.shortName', 'unit.kindCode', 'kind.label as kindLabel', 'place.parentId', 'place.homeId', 'place.path'])
    .execute();
  return rows.sort((one, other) => other.path.length - one.path.length);
}

/** Where the trees of the tenants begin today. */
export async function listRoots(scope: Scope): Promise<{ unitId: string; path: string; homeId: string }[]> {
  return scope.tx.selectFrom('org.unitPlace').select(['unitId', 'path', 'homeId']).where('tenantId', 'in', [...scope.tenantIds]).where('parentId', 'is', null).where('validTo', 'is', null).execute();
}

/** Where the given units stood on a date. Units that did not exist then are missing from the answer. */
export async function listPlaces(scope: Scope, o: { unitIds: readonly string[]; on: string }): Promise<{ unitId: string; path: string; homeId: string }[]> {
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

export interface NewUnit extends UnitValues {
  unitId: string;
  code: string;
  mark: string;
  kindCode: string;
}

export async function insertUnit(scope: Scope, unit: NewUnit): Promise<void> {
  await scope.tx.insertInto('org.unit').values({ tenantId: scope.tenantId, ...unit }).execute();
}

export async function updateUnit(scope: Scope, unitId: string, values: UnitValues): Promise<void> {
  await scope.tx.updateTable('org.unit').set(values).where('tenantId', 'in', [...scope.tenantIds]).where('unitId', '=', unitId).execute();
}

export async function isCodeTaken(scope: Scope, code: string): Promise<boolean> {
  const row = await scope.tx.selectFrom('org.unit').select('unitId').where('tenantId', 'in', [...scope.tenantIds]).where('code', '=', code).executeTakeFirst();
  return row !== undefined;
}

export interface NewPlace {
  unitId: string;
  parentId: string | null;
  homeId: string;
  path: string;
  validFrom: string;
}

export async function insertPlaces(scope: Scope, places: readonly NewPlace[]): Promise<void> {
  await scope.tx.insertInto('org.unitPlace').values(places.map((place) => ({ tenantId: scope.tenantId, ...place }))).execute();
}

/** The places of a whole branch that hold on a date, for moving it. */
export async function listBranchPlaces(scope: Scope, o: { path: string; on: string }) {
  return scope.tx
    .selectFrom('org.unitPlace as place')
    .innerJoin('org.unit as unit', (join) => join.onRef('unit.tenantId', '=', 'place.tenantId').onRef('unit.unitId', '=', 'place.unitId'))
    .innerJoin('org.unitKind as kind', 'kind.kindCode', 'unit.kindCode')
    .select(['place.unitId', 'place.parentId', 'place.homeId', 'place.path', 'place.validFrom', 'place.validTo', 'kind.innerPart'])
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

export async function insertUnitEvent(
  scope: Scope,
  event: { unitEventId: string; unitId: string; kindCode: string; onDate: string; otherUnitId?: string | null; decisionNumber?: string | null; note?: string | null },
): Promise<void> {
  await scope.tx.insertInto('org.unitEvent').values({ tenantId: scope.tenantId, ...event }).execute();
}

export async function listUnitEvents(scope: Scope, unitId: string) {
  return scope.tx.selectFrom('org.unitEvent').selectAll().where('tenantId', 'in', [...scope.tenantIds]).where('unitId', '=', unitId).orderBy('onDate', 'desc').execute();
}

/** Newest first. An inner part (section, group) lives in the terms of its home. */
export async function listTerms(scope: Scope, homeId: string): Promise<Term[]> {
  return scope.tx
    .selectFrom('org.term')
    .select(['termId', 'unitId', 'ordinal', 'label', 'nominalFrom', 'nominalTo', 'startsOn', 'endsOn'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', homeId)
    .orderBy('startsOn', 'desc')
    .execute();
}

export async function insertTerm(scope: Scope, term: Term): Promise<void> {
  await scope.tx.insertInto('org.term').values({ tenantId: scope.tenantId, ...term }).execute();
}

export async function updateTerm(scope: Scope, termId: string, values: TermValues): Promise<void> {
  await scope.tx.updateTable('org.term').set(values).where('tenantId', 'in', [...scope.tenantIds]).where('termId', '=', termId).execute();
}

export interface Body {
  bodyId: string;
  unitId: string;
  termId: string | null;
  kindCode: string;
  name: string;
  fromOn: string;
  toOn: string | null;
}

export async function listBodies(scope: Scope, o: { unitId: string; termId?: string | undefined }): Promise<Body[]> {
  let query = scope.tx
    .selectFrom('org.body')
    .select(['bodyId', 'unitId', 'termId', 'kindCode', 'name', 'fromOn', 'toOn'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', o.unitId)
    .orderBy('kindCode');
  if (o.termId) query = query.where('termId', '=', o.termId);
  return query.execute();
}

export async function insertBody(scope: Scope, body: Body): Promise<void> {
  await scope.tx.insertInto('org.body').values({ tenantId: scope.tenantId, ...body }).execute();
}

export async function insertTenant(scope: Scope, tenant: { tenantId: string; name: string; sampleSeed: number | null }): Promise<void> {
  await scope.tx.insertInto('kernel.tenant').values(tenant).execute();
}

/** All homes of storage; names only, read before anybody is signed in. */
export async function listTenants(scope: Scope) {
  return scope.tx.selectFrom('kernel.tenant').select(['tenantId', 'name', 'sampleSeed']).orderBy('createdAt').execute();
}

/** All places of a unit over time, newest first: which path a record of some date belongs to. */
export async function listPlacesOf(scope: Scope, unitId: string): Promise<{ path: string; homeId: string; parentId: string | null; validFrom: string; validTo: string | null }[]> {
  return scope.tx
    .selectFrom('org.unitPlace')
    .select(['path', 'homeId', 'parentId', 'validFrom', 'validTo'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', unitId)
    .orderBy('validFrom', 'desc')
    .execute();
}
