import { allow } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { NotThere, Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { formatDate } from '../../../kernel/vi/dates.ts';
import { listTerms, termOn, type Unit } from '../../org/index.ts';
import { access } from '../access.ts';
import type { Outline, ReportRequest, RequestForm } from '../contract.ts';
import { askedInWords, spanOf } from '../rules/spans.ts';
import { findAsked, insertRequest } from '../store/requests.ts';
import { listUnitsBelow } from './branch.ts';
import { draftPeriodReport, draftTermReport } from './drafting.ts';

interface Asking {
  unit: Unit;
  outline: Outline;
  form: RequestForm;
  /** Units right below; others are not asked. */
  unitIds: readonly string[];
  today: string;
}

/** Sends an outline with a deadline to units right below: each finds it among its reports and drafts by it. */
export async function askForReports(scope: Scope, { unit, outline, form, unitIds, today }: Asking): Promise<string> {
  if (!scope.system) allow(scope, access.outline, unit);
  const span = spanOf(form.spanCode, form.year);
  refuseUnless(span?.kind === outline.kind, 'reports.otherKind', 'Đề cương này dùng cho loại báo cáo khác.', {
    spanCode: 'Đề cương này dùng cho loại báo cáo khác.',
  });
  refuseUnless(form.dueOn >= today, 'reports.due', 'Hạn nộp đã qua.', { dueOn: 'Hạn nộp phải từ hôm nay trở đi.' });
  const below = await listUnitsBelow(scope, unit, today);
  const asked = below.filter((one) => unitIds.includes(one.unitId));
  refuseUnless(asked.length > 0, 'reports.nobody', 'Chưa chọn đơn vị nào.', { 'units[]': 'Chưa chọn đơn vị nào.' });
  const request: Omit<ReportRequest, 'withdrawnOn'> = {
    requestId: newId(),
    unitId: unit.unitId,
    kind: outline.kind,
    period: span.period,
    outlineCode: outline.code,
    outlineVersion: outline.version,
    dueOn: form.dueOn,
    note: form.note,
    askedBy: scope.name,
  };
  await insertRequest(
    scope,
    request,
    asked.map((one) => one.unitId),
  );
  await recordEvent(scope, {
    verb: 'reports.asked',
    unitId: unit.unitId,
    subject: { kind: 'reportRequest', id: request.requestId },
    summary: `Yêu cầu ${asked.length} đơn vị nộp: ${askedInWords(span)}, hạn ${formatDate(form.dueOn)}`,
  });
  return request.requestId;
}

/** Begins the report that is asked for, by the outline that came with it. */
export async function answerRequest(
  scope: Scope,
  { unit, requestId, today }: { unit: Unit; requestId: string; today: string },
): Promise<string> {
  if (!scope.system) allow(scope, access.write, unit);
  const request = isId(requestId) ? await findAsked(scope, { unitId: unit.unitId, requestId }) : undefined;
  if (!request) throw new NotThere('Không tìm thấy yêu cầu báo cáo này.');
  const { kind, period, outlineCode: code, outlineVersion: version } = request;
  const answering = { requestId, outline: { code, version } };
  if (kind !== 'term') return draftPeriodReport(scope, { unit, span: { kind, period }, today, answering });
  const terms = await listTerms(scope, unit.homeId);
  const term = termOn(terms, period.to) ?? terms[0];
  if (!term) throw new Refusal('reports.term', 'Đơn vị chưa khai báo nhiệm kỳ nào.');
  return draftTermReport(scope, { unit, term, today, answering });
}
