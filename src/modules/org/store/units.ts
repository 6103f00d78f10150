import { sql, type Expression } from 'kysely';
import type { Said } from './tree.ts';
import type { Database } from '../../../kernel/db.ts';
import type { Scope } from '../../../kernel/scope.ts';
import type { UnitValues } from '../contract.ts';

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
