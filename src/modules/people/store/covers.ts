import type { Scope } from '../../../kernel/scope.ts';

export interface Cover {
  personId: string;
  unitId: string;
  schemeCode: string;
  fromOn: string;
}

/** Notes cover; who is covered by a scheme already keeps the earlier day. */
export async function insertCovers(scope: Scope, covers: readonly Cover[]): Promise<void> {
  if (covers.length === 0) return;
  await scope.tx
    .insertInto('people.cover')
    .values(covers.map((cover) => ({ tenantId: scope.tenantId, ...cover })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function listCovers(scope: Scope, personId: string) {
  return scope.tx
    .selectFrom('people.cover')
    .select(['schemeCode', 'fromOn', 'toOn'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('personId', '=', personId)
    .orderBy('schemeCode')
    .orderBy('fromOn', 'desc')
    .execute();
}

/** Open covers of several persons, for the sheet that notes many at once. */
export async function listOpenCovers(scope: Scope, personIds: readonly string[]): Promise<Cover[]> {
  if (personIds.length === 0) return [];
  return scope.tx
    .selectFrom('people.cover')
    .select(['personId', 'unitId', 'schemeCode', 'fromOn'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('personId', 'in', [...personIds])
    .where('toOn', 'is', null)
    .execute();
}

/** Ends the open cover of one scheme, or of all of them. */
export async function endCover(
  scope: Scope,
  o: { personIds: readonly string[]; schemeCode?: string; toOn: string },
): Promise<void> {
  let query = scope.tx
    .updateTable('people.cover')
    .set({ toOn: o.toOn })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('personId', 'in', [...o.personIds])
    .where('toOn', 'is', null);
  if (o.schemeCode) query = query.where('schemeCode', '=', o.schemeCode);
  await query.execute();
}

/** How many members of a home are covered on a day, by scheme. Counted by who stands there that day, not by where the cover was noted. */
export async function countCovered(
  scope: Scope,
  o: { path: string; homeId: string; on: string },
): Promise<Record<string, number>> {
  const rows = await scope.tx
    .selectFrom('people.cover as cover')
    .innerJoin('people.membership as member', (join) =>
      join.onRef('member.tenantId', '=', 'cover.tenantId').onRef('member.personId', '=', 'cover.personId'),
    )
    .innerJoin('org.unitPlace as place', (join) =>
      join.onRef('place.tenantId', '=', 'member.tenantId').onRef('place.unitId', '=', 'member.unitId'),
    )
    .where('cover.tenantId', 'in', [...scope.tenantIds])
    .where('place.homeId', '=', o.homeId)
    .where('place.path', '>=', o.path)
    .where('place.path', '<', `${o.path}~`)
    .where('place.validFrom', '<=', o.on)
    .where((eb) => eb.or([eb('place.validTo', 'is', null), eb('place.validTo', '>', o.on)]))
    .where('member.fromOn', '<=', o.on)
    .where((eb) => eb.or([eb('member.toOn', 'is', null), eb('member.toOn', '>', o.on)]))
    .where('cover.fromOn', '<=', o.on)
    .where((eb) => eb.or([eb('cover.toOn', 'is', null), eb('cover.toOn', '>', o.on)]))
    .select('cover.schemeCode')
    .select((eb) => eb.fn.count<number>('cover.personId').distinct().as('persons'))
    .groupBy('cover.schemeCode')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.schemeCode, row.persons]));
}
