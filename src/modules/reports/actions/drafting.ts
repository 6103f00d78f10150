import { allow } from '../../../kernel/access.ts';
import { recordEvent } from '../../../kernel/events.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import { NotThere, Refusal, refuseUnless } from '../../../kernel/refusal.ts';
import type { Scope } from '../../../kernel/scope.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import type { Term, Unit } from '../../org/index.ts';
import { access } from '../access.ts';
import type { Outline, Report, ReportSettings } from '../contract.ts';
import { outlineCodeOf } from '../../../rulesets/outlines.ts';
import type { ReportKind } from '../../../rulesets/report-periods.ts';
import { listUnitsBelow } from './branch.ts';
import { titleOf, type ReportSpan } from '../rules/spans.ts';
import { findOutline } from '../store/outlines.ts';
import {
  findReport,
  findPeriodReport,
  findTermReport,
  insertReport,
  savePassage,
  updateReport,
  type KeptReport,
} from '../store/reports.ts';

/** @throws NotThere also for a report of another unit. */
export async function getReport(
  scope: Scope,
  unit: Pick<Unit, 'unitId'>,
  reportId: string,
  o: { lock?: boolean } = {},
): Promise<KeptReport> {
  const report = isId(reportId) ? await findReport(scope, reportId, o) : undefined;
  if (!report || report.unitId !== unit.unitId) throw new NotThere('Không tìm thấy báo cáo này.');
  return report;
}

/**
 * Begins the report of a term, or finds the one that was begun: there is one a term. Its figures are read anew at every
 * look until it is frozen.
 */
export async function draftTermReport(
  scope: Scope,
  o: { unit: Unit; term: Term; today: string; answering?: Answering },
): Promise<string> {
  if (!scope.system) allow(scope, access.write, o.unit);
  const [{ unitId }, { termId }] = [o.unit, o.term];
  const begun = await findTermReport(scope, { unitId, termId });
  if (begun) return o.answering ? answerWith(scope, begun, o.answering) : begun.reportId;
  const report = { ...(await termReport(scope, o)), ...(o.answering ? answerOf(o.answering) : {}) };
  if (!(await insertReport(scope, report))) return draftTermReport(scope, o);
  const { reportId, title } = report;
  await recordEvent(scope, {
    verb: 'reports.drafted',
    unitId,
    subject: { kind: 'report', id: reportId },
    summary: `Soạn: ${title}`,
  });
  return reportId;
}

/** The report of a term as it would begin; nothing is kept. */
export async function termReport(
  scope: Scope,
  { unit, term, today }: { unit: Unit; term: Term; today: string },
): Promise<Report> {
  const period = { from: term.startsOn, to: term.endsOn ?? today };
  return {
    ...(await beginOf(scope, { unit, kind: 'term', period, today })),
    termId: term.termId,
    title: `Báo cáo tổng kết nhiệm kỳ ${term.label}`,
    period,
  };
}

/**
 * Begins the report of a year or half-year, or finds the one that was begun: there is one a unit, kind and period.
 * A request's outline takes the place of the usual one while nothing is handed in; what was written stays.
 */
export async function draftPeriodReport(
  scope: Scope,
  o: { unit: Unit; span: ReportSpan; today: string; answering?: Answering },
): Promise<string> {
  if (!scope.system) allow(scope, access.write, o.unit);
  const { unit, span, answering } = o;
  const begun = await findPeriodReport(scope, { unitId: unit.unitId, ...span });
  if (begun) return answering ? answerWith(scope, begun, answering) : begun.reportId;
  const report = await periodReport(scope, o);
  if (!(await insertReport(scope, report))) return draftPeriodReport(scope, o);
  const { reportId, title } = report;
  await recordEvent(scope, {
    verb: 'reports.drafted',
    unitId: unit.unitId,
    subject: { kind: 'report', id: reportId },
    summary: `Soạn: ${title}`,
  });
  return reportId;
}

/** The request that a report answers, and the outline that came with it. */
export interface Answering {
  requestId: string;
  outline: Pick<Outline, 'code' | 'version'>;
}

const answerOf = ({ requestId, outline }: Answering) => ({
  requestId,
  outlineCode: outline.code,
  outlineVersion: outline.version,
});

async function answerWith(scope: Scope, begun: Report, answering: Answering): Promise<string> {
  if (begun.state === 'draft' && begun.requestId !== answering.requestId)
    await updateReport(scope, begun.reportId, answerOf(answering));
  return begun.reportId;
}

/** The report of a year or half-year as it would begin; nothing is kept. */
export async function periodReport(
  scope: Scope,
  { unit, span, today, answering }: { unit: Unit; span: ReportSpan; today: string; answering?: Answering },
): Promise<Report> {
  const { kind, period } = span;
  if (kind === 'term') throw new Error('a term is no span of a year');
  refuseUnless(period.from <= today, 'reports.ahead', 'Kỳ báo cáo này chưa bắt đầu.', {
    year: 'Hãy chọn năm đã qua hoặc năm nay.',
  });
  const begin = await beginOf(scope, { unit, kind, period, today });
  return {
    ...begin,
    title: titleOf(kind, period),
    period,
    ...(answering ? answerOf(answering) : {}),
  };
}

async function beginOf(
  scope: Scope,
  { unit, kind, period, today }: { unit: Unit; kind: ReportKind; period: Period; today: string },
): Promise<Omit<Report, 'title' | 'period'>> {
  // A union that was dissolved since led its units then.
  const on = period.to < today ? period.to : today;
  const leads = (await listUnitsBelow(scope, unit, on)).length > 0;
  const outline = await findOutline(scope, outlineCodeOf(kind, leads));
  if (!outline) throw new Refusal('reports.outline', 'Chưa có đề cương cho loại báo cáo này.');
  return {
    reportId: newId(),
    unitId: unit.unitId,
    termId: null,
    kindCode: kind,
    state: 'draft',
    outlineCode: outline.code,
    outlineVersion: outline.version,
    settings: {},
    requestId: null,
  };
}

/** The officer's own words of a section; they stay when figures are read anew. Refuses a frozen report. */
export async function writePassage(
  scope: Scope,
  o: { unit: Unit; reportId: string; sectionCode: string; words: string },
): Promise<void> {
  if (!scope.system) allow(scope, access.write, o.unit);
  const report = await getReport(scope, o.unit, o.reportId, { lock: true });
  refuseFrozen(report);
  const outline = await findOutline(scope, report.outlineCode, report.outlineVersion);
  const section = outline?.content.sections.find((one) => one.code === o.sectionCode);
  if (!section || section.level === 1) throw new NotThere('Đề cương không có mục này.');
  await savePassage(scope, { reportId: o.reportId, sectionCode: o.sectionCode, unitId: o.unit.unitId, words: o.words });
}

export async function changeSettings(
  scope: Scope,
  o: { unit: Unit; reportId: string; settings: ReportSettings },
): Promise<void> {
  allow(scope, access.write, o.unit);
  const report = await getReport(scope, o.unit, o.reportId, { lock: true });
  refuseFrozen(report);
  await updateReport(scope, o.reportId, { settings: { ...report.settings, ...o.settings } });
}

/** A contradiction that is none, or that stays: it is not shown again until its paragraph changes. */
export async function keepAsIs(
  scope: Scope,
  o: { unit: Unit; reportId: string; mark: string; reason: string },
): Promise<void> {
  allow(scope, access.write, o.unit);
  const report = await getReport(scope, o.unit, o.reportId, { lock: true });
  refuseFrozen(report);
  const { mark, reason } = o;
  const others = (report.settings.keptAsIs ?? []).filter((one) => one.mark !== mark);
  const keptAsIs = [...others, { mark, reason, by: scope.name }];
  await updateReport(scope, o.reportId, { settings: { ...report.settings, keptAsIs } });
}

export const refuseFrozen = (report: Report): void =>
  refuseUnless(
    report.state !== 'adopted',
    'reports.frozen',
    'Báo cáo đã được thông qua, số liệu đã chốt và không sửa được nữa.',
  );
