import type { Scope } from '../../../kernel/scope.ts';
import { datedFields, type UnitValues } from '../contract.ts';

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

export async function insertPast(scope: Scope, past: UnitPast & { unitId: string }): Promise<void> {
  await scope.tx
    .insertInto('org.unitPast')
    .values({ tenantId: scope.tenantId, ...past })
    .execute();
}
