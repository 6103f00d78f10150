import type { Scope } from '../../../kernel/scope.ts';

export interface Consent {
  consentId: string;
  personId: string;
  unitId: string;
  purposeCode: string;
  wording: string;
  channelCode: string;
  givenOn: string;
  withdrawnOn: string | null;
  recordedBy: string;
}

/** Newest first. */
export async function listConsents(scope: Scope, personId: string): Promise<Consent[]> {
  return scope.tx
    .selectFrom('people.consent')
    .selectAll()
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('personId', '=', personId)
    .orderBy('givenOn', 'desc')
    .orderBy('consentId', 'desc')
    .execute();
}

/** Of some persons those who have agreed to a purpose and not withdrawn: nobody else's picture is shown. */
export async function listConsenting(
  scope: Scope,
  o: { personIds: readonly string[]; purposeCode: string; on: string },
): Promise<Set<string>> {
  if (o.personIds.length === 0) return new Set();
  const rows = await scope.tx
    .selectFrom('people.consent')
    .select('personId')
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('personId', 'in', [...o.personIds])
    .where('purposeCode', '=', o.purposeCode)
    .where('givenOn', '<=', o.on)
    .where((eb) => eb.or([eb('withdrawnOn', 'is', null), eb('withdrawnOn', '>', o.on)]))
    .execute();
  return new Set(rows.map((row) => row.personId));
}

export async function insertConsent(scope: Scope, consent: Omit<Consent, 'withdrawnOn'>): Promise<void> {
  await scope.tx
    .insertInto('people.consent')
    .values({ tenantId: scope.tenantId, ...consent })
    .execute();
}

export async function endConsent(scope: Scope, consentId: string, withdrawnOn: string): Promise<void> {
  await scope.tx
    .updateTable('people.consent')
    .set({ withdrawnOn })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('consentId', '=', consentId)
    .execute();
}
