import { Refusal } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { addDays, formatDate } from '../../../kernel/vi/dates.ts';
import { formatNumber } from '../../../kernel/vi/number.ts';
import { sumOf } from '../rules/counts.ts';
import { countMembers } from '../store/memberships.ts';

/** Before a unit ends its members leave or move, each with a date and a reason (U-5). */
export async function refuseRemaining(
  scope: Scope,
  o: { unit: { path: string; shortName: string }; on: string },
): Promise<void> {
  const after = addDays(o.on, 1);
  const remaining = sumOf(await countMembers(scope, { path: o.unit.path, on: after }));
  if (remaining > 0)
    throw new Refusal(
      'people.remaining',
      `Ngày ${formatDate(after)}, ${o.unit.shortName} còn ${formatNumber(remaining)} đoàn viên. Hãy ghi chuyển sinh hoạt hoặc thôi sinh hoạt trước.`,
      { on: 'Còn đoàn viên sau ngày này.' },
    );
}
