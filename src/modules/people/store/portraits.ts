import type { Scope } from '../../../kernel/scope.ts';

/** Where a person's picture lies; undefined when there is none, or none that the actor may see. */
export async function findPortrait(scope: Scope, personId: string): Promise<string | undefined> {
  const row = await scope.tx
    .selectFrom('people.portrait')
    .select('storageKey')
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('personId', '=', personId)
    .executeTakeFirst();
  return row?.storageKey;
}

export async function savePortrait(
  scope: Scope,
  { personId, unitId }: { personId: string; unitId: string },
  storageKey: string,
): Promise<void> {
  const kept = { unitId, storageKey, keptBy: scope.name, keptAt: new Date() };
  await scope.tx
    .insertInto('people.portrait')
    .values({ tenantId: scope.tenantId, personId, ...kept })
    .onConflict((conflict) => conflict.columns(['tenantId', 'personId']).doUpdateSet(kept))
    .execute();
}

export async function deletePortrait(scope: Scope, personId: string): Promise<void> {
  await scope.tx
    .deleteFrom('people.portrait')
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('personId', '=', personId)
    .execute();
}
