import { allow } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { isId } from '../../../kernel/ids.ts';
import { NotThere, Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import { asProgram, type Scope } from '../../../kernel/scope.ts';
import { listAbove, type Unit } from '../../org/index.ts';
import { access } from '../access.ts';
import type { ReceiptKind } from '../contract.ts';
import { askedInWords } from '../rules/spans.ts';
import { findFreeze } from '../store/freezes.ts';
import { insertReceipt, listReceipts } from '../store/receipts.ts';
import { findSentById, withdrawSent } from '../store/requests.ts';
import { getReport } from './drafting.ts';

interface Receiving {
  /** The unit that handed in. */
  unit: Unit;
  reportId: string;
  kind: ReceiptKind;
  note: string | null;
  today: string;
  /** When that was, where it was not now. */
  at?: Date;
}

/**
 * A union above answers to what was handed in: received, or to be completed, and says what is missing. Refuses its own report
 * (`reports.ownReport`), one that nobody handed in, one that was adopted and cannot be completed, and the same answer twice.
 */
export async function answerReport(scope: Scope, o: Receiving): Promise<void> {
  const { unit, reportId, kind, note } = o;
  if (!scope.system) allow(scope, access.receive, unit);
  const report = await getReport(scope, unit, reportId);
  const giverName = await nameGiver(scope, unit, o.today);
  const copy = report.state === 'draft' ? undefined : await findFreeze(scope, reportId);
  if (!copy) throw new Refusal('reports.notHandedIn', 'Đơn vị chưa nộp báo cáo này.');
  refuseUnless(
    kind === 'received' || report.state !== 'adopted',
    'reports.adoptedReport',
    'Báo cáo đã được thông qua, không bổ sung được nữa.',
  );
  const last = (await listReceipts(scope, [reportId])).get(reportId);
  refuseUnless(last?.kind !== kind, 'reports.answered', 'Báo cáo này đã được trả lời như vậy.');
  const summary =
    kind === 'received' ? `${giverName} đã nhận: ${report.title}` : `${giverName} yêu cầu bổ sung: ${report.title}`;
  const { unitId } = unit;
  await asProgram(scope, async (wide) => {
    const { freezeId } = copy;
    await insertReceipt(wide, { reportId, freezeId, unitId, kind, note, giverName, byName: scope.name, at: o.at });
    await recordEvent(wide, { verb: `reports.${kind}`, unitId, subject: { kind: 'report', id: reportId }, summary });
  });
}

/** In whose name the reader answers: the nearest union above through which they read the unit. */
async function nameGiver(scope: Scope, unit: Unit, today: string): Promise<string> {
  const above = await listAbove(scope, { path: unit.path, on: today });
  const nearest = above.find(
    ({ unitId }) => scope.system || scope.grants.some((grant) => grant.span === 'under' && grant.unitId === unitId),
  );
  if (!nearest)
    throw new Refusal('reports.ownReport', 'Báo cáo của đơn vị mình thì công đoàn cấp trên nhận, yêu cầu bổ sung.');
  return nearest.shortName;
}

/** The units that were asked are asked no longer; what they have begun or handed in stays theirs. */
export async function withdrawRequest(
  scope: Scope,
  { unit, requestId, today }: { unit: Unit; requestId: string; today: string },
): Promise<void> {
  allow(scope, access.outline, unit);
  const request = isId(requestId) ? await findSentById(scope, { unitId: unit.unitId, requestId }) : undefined;
  if (!request) throw new NotThere('Không tìm thấy yêu cầu báo cáo này.');
  // Withdrawn twice by a button that was pressed twice is no fault.
  if (!(await withdrawSent(scope, { requestId, today }))) return;
  await recordEvent(scope, {
    verb: 'reports.requestWithdrawn',
    unitId: unit.unitId,
    subject: { kind: 'reportRequest', id: requestId },
    summary: `Rút yêu cầu nộp: ${askedInWords(request)}`,
  });
}
