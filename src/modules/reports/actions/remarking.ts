import { allow } from '../../../kernel/access.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { NotThere, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import type { Unit } from '../../org/index.ts';
import { access } from '../access.ts';
import type { RemarkForm } from '../contract.ts';
import { insertRemark, listRemarks, removeRemark } from '../store/remarks.ts';
import { getReport, refuseFrozen } from './drafting.ts';

// Beyond it nobody reads them.
const mostRemarks = 100;

/** Adds a weakness, cause, lesson or direction to a report that is written. A direction says who gave it. Refuses a frozen report. */
export async function noteRemark(scope: Scope, o: { unit: Unit; reportId: string; form: RemarkForm }): Promise<void> {
  const { unit, reportId, form } = o;
  allow(scope, access.write, unit);
  refuseFrozen(await getReport(scope, unit, reportId, { lock: true }));
  refuseUnless(form.kind !== 'direction' || form.giver, 'reports.giver', 'Chưa ghi ai chỉ đạo.', {
    giver: 'Chưa ghi ai chỉ đạo.',
  });
  const { length } = await listRemarks(scope, reportId);
  refuseUnless(length < mostRemarks, 'reports.remarks', `Báo cáo đã có ${mostRemarks} ý, hãy gộp bớt.`);
  await insertRemark(scope, { ...form, remarkId: newId(), reportId, unitId: unit.unitId, positionOrder: length + 1 });
}

export async function dropRemark(scope: Scope, o: { unit: Unit; reportId: string; remarkId: string }): Promise<void> {
  allow(scope, access.write, o.unit);
  refuseFrozen(await getReport(scope, o.unit, o.reportId, { lock: true }));
  if (!isId(o.remarkId) || !(await removeRemark(scope, o))) throw new NotThere('Không tìm thấy ý này.');
}
