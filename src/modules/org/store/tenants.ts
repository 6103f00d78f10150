import type { Scope } from '../../../kernel/scope.ts';

export async function insertTenant(
  scope: Scope,
  tenant: { tenantId: string; name: string; sampleSeed: number | null },
): Promise<void> {
  await scope.tx.insertInto('kernel.tenant').values(tenant).execute();
}

/** All homes of storage; names only, read before anybody is signed in. */
export async function listTenants(scope: Scope) {
  return scope.tx
    .selectFrom('kernel.tenant')
    .select(['tenantId', 'name', 'sampleSeed', 'furnishedWith'])
    .orderBy('createdAt')
    .execute();
}

/** With which state of the program's catalogues the home was furnished last. */
export async function noteFurnished(scope: Scope, furnishedWith: string): Promise<void> {
  await scope.tx.updateTable('kernel.tenant').set({ furnishedWith }).where('tenantId', '=', scope.tenantId).execute();
}
