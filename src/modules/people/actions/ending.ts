import { Refusal } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { addDays, formatDate } from '../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import { countStaysAfter } from '../store/memberships.ts';

/** Before a unit ends its members leave or move, each with a date and a reason (U-5); nobody joins after its last day. */
export async function refuseRemaining(
  scope: Scope,
  o: { unit: { shortName: string }; unitIds: readonly string[]; on: string },
): Promise<void> {
  const after = addDays(o.on, 1);
  const remaining = await countStaysAfter(scope, { unitIds: o.unitIds, on: after });
  if (remaining > 0)
    throw new Refusal(
      'people.remaining',
      `Từ ngày ${formatDate(after)}, ${o.unit.shortName} còn ${formatNumber(remaining)} đoàn viên. Hãy ghi chuyển sinh hoạt hoặc thôi sinh hoạt trước.`,
      { on: 'Còn đoàn viên sau ngày này.' },
    );
}
