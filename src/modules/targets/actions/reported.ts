import { allow, type Place } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { access } from '../access.ts';
import type { Reported, ReportedSum } from '../contract.ts';
import { listReported, listReportedSums, replaceReported, replaceReportedSum } from '../store/reported.ts';
import { listTargetsOf } from '../store/targets.ts';

/**
 * Keeps what a unit's own paper reported of its targets of a year (0: of the term) beside what its records come to (T-3); what
 * stood there goes to the event log. Refuses `targets.reportedSum` for a sum that cannot be: more met than there are.
 */
export async function noteReported(
  scope: Scope,
  o: { unit: Place; termId: string; year: number; reported: readonly Reported[]; sum: ReportedSum | undefined },
): Promise<void> {
  if (!scope.system) allow(scope, access.change, o.unit);
  if (o.sum) checkSum(o.sum);
  const own = (await listTargetsOf(scope, [o.termId])).filter((target) => target.unitId === o.unit.unitId);
  const targetIds = own.map((target) => target.targetId);
  const reported = o.reported.filter((one) => targetIds.includes(one.targetId));
  const before = {
    reported: (await listReported(scope, targetIds)).filter((one) => one.year === o.year),
    sum: (await listReportedSums(scope, { unitId: o.unit.unitId, termId: o.termId })).find(
      (one) => one.year === o.year,
    ),
  };
  await replaceReported(scope, { unitId: o.unit.unitId, year: o.year, targetIds, reported });
  await replaceReportedSum(scope, { unitId: o.unit.unitId, termId: o.termId, year: o.year, sum: o.sum });
  await recordEvent(scope, {
    verb: 'targets.reported',
    unitId: o.unit.unitId,
    subject: { kind: 'term', id: o.termId },
    summary: `Ghi số đã báo cáo của ${reported.length} chỉ tiêu${o.year ? ` năm ${o.year}` : ''}`,
    detail: { before },
  });
}

function checkSum({ whole, met, exceeded }: ReportedSum): void {
  refuseUnless(met <= whole, 'targets.reportedSum', 'Số chỉ tiêu đạt nhiều hơn tổng số chỉ tiêu.', {
    met: `Không quá ${whole}.`,
  });
  refuseUnless(exceeded <= met, 'targets.reportedSum', 'Số chỉ tiêu vượt nhiều hơn số chỉ tiêu đạt.', {
    exceeded: `Không quá ${met}.`,
  });
}
