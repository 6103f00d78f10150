import { allow } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { newId } from '../../../kernel/ids.ts';
import { refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { formatMoney } from '../../../kernel/vi/money.ts';
import { access } from '../access.ts';
import { placeRate, type Rate } from '../rules/rates.ts';
import { listKinds } from '../store/catalogue.ts';
import { insertRates, listRates, updateRate } from '../store/rates.ts';
import type { UnitOfEntry } from './preparing.ts';

/**
 * Sets what the union's spending rules grant for a cause from a day on (WEL-2); the rate before it ends on that day.
 * Refuses an unknown cause and a second rate from the same day.
 */
export async function setRate(
  scope: Scope,
  o: { unit: UnitOfEntry; values: Omit<Rate, 'rateId' | 'unitId' | 'validTo'> },
): Promise<void> {
  allow(scope, access.rates, o.unit);
  const { values, unit } = o;
  const cause = (await listKinds(scope))
    .find((kind) => kind.kindCode === values.kindCode)
    ?.causes.find((one) => one.causeCode === values.causeCode);
  refuseUnless(cause, 'ledger.cause', 'Nội dung này chưa có trong danh mục.', { cause: 'Hãy chọn lại.' });
  const { before, validTo } = placeRate(await listRates(scope, unit.homeId), values);
  if (before) await updateRate(scope, before.rateId, { validTo: values.validFrom });
  const rateId = newId();
  await insertRates(scope, [{ ...values, rateId, unitId: unit.homeId, validTo }]);
  await recordEvent(scope, {
    verb: 'ledger.rateSet',
    unitId: unit.homeId,
    subject: { kind: 'rate', id: rateId },
    summary: `Định mức ${cause.name}: ${formatMoney(values.amount)}`,
  });
}
