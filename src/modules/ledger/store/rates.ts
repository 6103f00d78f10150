import type { Scope } from '../../../kernel/scope.ts';
import type { Rate } from '../rules/rates.ts';

/** All rates of a home over time, newest first (WEL-2). */
export async function listRates(scope: Scope, homeId: string): Promise<Rate[]> {
  return scope.tx
    .selectFrom('ledger.rate')
    .select(['rateId', 'unitId', 'kindCode', 'causeCode', 'amount', 'yearlyTimes', 'validFrom', 'validTo', 'source'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', homeId)
    .orderBy('validFrom', 'desc')
    .execute();
}

export async function insertRates(scope: Scope, rates: readonly Rate[]): Promise<void> {
  if (rates.length)
    await scope.tx
      .insertInto('ledger.rate')
      .values(rates.map((rate) => ({ tenantId: scope.tenantId, ...rate })))
      .execute();
}

export async function updateRate(
  scope: Scope,
  rateId: string,
  o: Partial<Pick<Rate, 'amount' | 'yearlyTimes' | 'validTo' | 'source'>>,
): Promise<void> {
  await scope.tx
    .updateTable('ledger.rate')
    .set(o)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('rateId', '=', rateId)
    .execute();
}
