import { sql, type Expression } from 'kysely';
import type { Database } from '../../../kernel/db.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { written } from '../../../kernel/written.ts';
import { datedFields, type UnitValues } from '../contract.ts';

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
  /** Since when it stands (or stood) there. */
  placedFrom: string;
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
type Said<T> = T | Expression<T>;

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
export const findUnit = (scope: Scope, by: UnitKey): Promise<Unit | undefined> =>
  unitNow(scope.tx, [...scope.tenantIds], by).executeTakeFirst();

export type UnitKey = { code: string } | { unitId: string };

/** A unit with its newest place (`unit`, `place`, `kind`), for the statements of this module. */
export function unitNow(db: Database, tenants: Said<string[]>, by: UnitKey | { code: Expression<string> }) {
  const query = db
    .selectFrom('org.unit as unit')
    .innerJoin('org.unitPlace as place', (join) =>
      join.onRef('place.tenantId', '=', 'unit.tenantId').onRef('place.unitId', '=', 'unit.unitId'),
    )
    .innerJoin('org.unitKind as kind', 'kind.kindCode', 'unit.kindCode')
    .where(sql<boolean>`unit.tenant_id = any (${tenants}::uuid[])`)
    .selectAll('unit')
    .select(['place.parentId', 'place.homeId', 'place.path', 'place.validFrom as placedFrom'])
    .select(['kind.label as kindLabel', 'kind.innerPart'])
    .orderBy('place.validFrom', 'desc')
    .limit(sql.lit(1));
  return 'code' in by ? query.where('unit.code', '=', by.code) : query.where('unit.unitId', '=', by.unitId);
}

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

export interface NewUnit extends UnitValues {
  unitId: string;
  code: string;
  mark: string;
  kindCode: string;
}

export async function insertUnit(scope: Scope, unit: NewUnit): Promise<void> {
  await scope.tx
    .insertInto('org.unit')
    .values({ tenantId: scope.tenantId, ...unit })
    .execute();
}

export async function updateUnit(scope: Scope, unitId: string, values: Partial<UnitValues>): Promise<void> {
  await scope.tx
    .updateTable('org.unit')
    .set(values)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', unitId)
    .execute();
}

/** The last day of units that end. */
export async function endUnits(scope: Scope, o: { unitIds: readonly string[]; on: string }): Promise<void> {
  await scope.tx
    .updateTable('org.unit')
    .set({ endedOn: o.on })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', 'in', [...o.unitIds])
    .execute();
}

export async function isCodeTaken(scope: Scope, code: string): Promise<boolean> {
  const row = await scope.tx
    .selectFrom('org.unit')
    .select('unitId')
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('code', '=', code)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertUnitEvent(
  scope: Scope,
  event: {
    unitEventId: string;
    unitId: string;
    kindCode: string;
    onDate: string;
    otherUnitId?: string | null;
    decisionNumber?: string | null;
    decisionOn?: string | null;
    note?: string | null;
  },
): Promise<void> {
  await scope.tx
    .insertInto('org.unitEvent')
    .values({ tenantId: scope.tenantId, ...event })
    .execute();
}

export interface UnitEvent {
  unitEventId: string;
  kindCode: string;
  onDate: string;
  otherName: string | null;
  otherCode: string | null;
  decisionNumber: string | null;
  decisionOn: string | null;
  note: string | null;
}

/** What befell a unit, newest first, with the other unit concerned as it is called today. */
export async function listUnitEvents(scope: Scope, unitId: string): Promise<UnitEvent[]> {
  return scope.tx
    .selectFrom('org.unitEvent as event')
    .leftJoin('org.unit as other', (join) =>
      join.onRef('other.tenantId', '=', 'event.tenantId').onRef('other.unitId', '=', 'event.otherUnitId'),
    )
    .select([
      'event.unitEventId',
      'event.kindCode',
      'event.onDate',
      'event.decisionNumber',
      'event.decisionOn',
      'event.note',
      'other.shortName as otherName',
      'other.code as otherCode',
    ])
    .where('event.tenantId', 'in', [...scope.tenantIds])
    .where('event.unitId', '=', unitId)
    .orderBy('event.onDate', 'desc')
    .execute();
}

export interface UnitKind {
  kindCode: string;
  label: string;
  innerPart: boolean;
  validFrom: string;
  validTo: string | null;
}

/** Kinds that may stand below a kind by the law of a day, or of any day (N-5: levels are rows with dates). */
export async function listKindsBelow(scope: Scope, o: { kindCode: string; on?: string }): Promise<UnitKind[]> {
  let query = scope.tx
    .selectFrom('org.unitKind as kind')
    .select(['kind.kindCode', 'kind.label', 'kind.innerPart', 'kind.validFrom', 'kind.validTo'])
    .where(sql<boolean>`${o.kindCode} = any (kind.stands_under)`)
    .orderBy('kind.levelOrder')
    .orderBy('kind.kindCode');
  const { on } = o;
  if (on)
    query = query
      .where('kind.validFrom', '<=', on)
      .where((eb) => eb.or([eb('kind.validTo', 'is', null), eb('kind.validTo', '>=', on)]));
  return query.execute();
}

/** Kinds under which a kind may stand, by the law of any day. */
export async function listKindsAbove(scope: Scope, kindCode: string): Promise<Set<string>> {
  const kind = await scope.tx
    .selectFrom('org.unitKind')
    .select('standsUnder')
    .where('kindCode', '=', kindCode)
    .executeTakeFirst();
  return new Set(kind?.standsUnder);
}

export async function listKindNames(scope: Scope): Promise<Map<string, string>> {
  const rows = await scope.tx.selectFrom('org.unitKind').select(['kindCode', 'label']).execute();
  return new Map(rows.map((row) => [row.kindCode, row.label]));
}

/** The level of each kind: 1 is the confederation. */
export async function listLevels(scope: Scope): Promise<Map<string, number>> {
  const rows = await scope.tx.selectFrom('org.unitKind').select(['kindCode', 'levelOrder']).execute();
  return new Map(rows.map((row) => [row.kindCode, row.levelOrder]));
}

export type UnitPast = Omit<UnitValues, 'foundedOn'> & { validFrom: string; validTo: string };

/** How a unit was before its changes, newest first. */
export async function listPasts(scope: Scope, unitId: string): Promise<UnitPast[]> {
  return scope.tx
    .selectFrom('org.unitPast')
    .select([...datedFields, 'validFrom', 'validTo'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', unitId)
    .orderBy('validFrom', 'desc')
    .execute();
}

/** Corrects how a unit was before a change, and the day of that change: it is told by the past's last day and by an event. */
export async function updatePast(
  scope: Scope,
  past: { unitId: string; validFrom: string },
  values: Omit<UnitPast, 'validFrom'>,
): Promise<void> {
  await scope.tx
    .updateTable('org.unitPast')
    .set(values)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', past.unitId)
    .where('validFrom', '=', past.validFrom)
    .execute();
}

export async function updateChangeEvent(
  scope: Scope,
  unitId: string,
  o: { was: { on: string; name: string }; is: { on: string; name: string } },
): Promise<void> {
  await scope.tx
    .updateTable('org.unitEvent')
    .set({
      onDate: o.is.on,
      note: sql<string>`replace(note, ${`trước là ${o.was.name}`}, ${`trước là ${o.is.name}`})`,
    })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', unitId)
    .where('kindCode', 'in', ['renamed', 'changed'])
    .where('onDate', '=', o.was.on)
    .execute();
}

export async function insertPast(scope: Scope, past: UnitPast & { unitId: string }): Promise<void> {
  await scope.tx
    .insertInto('org.unitPast')
    .values({ tenantId: scope.tenantId, ...past })
    .execute();
}
