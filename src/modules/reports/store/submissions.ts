import type { Scope } from '../../../kernel/scope.ts';
import { today } from '../../../kernel/vi/dates.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import type { Outcome } from '../../indicators/index.ts';
import type { HandedIn, Submitted } from '../rules/submissions.ts';

/** What the units have handed in for a kind and period, each with the day of its first copy. A draft is not theirs who ask. */
export async function listSubmitted(
  scope: Scope,
  o: { unitIds: readonly string[]; kindCode: string; period: Period },
): Promise<Submitted[]> {
  if (o.unitIds.length === 0) return [];
  // Terms of units begin and end on days of their own: theirs is the one that runs beside.
  const sameDays = o.kindCode !== 'term';
  const rows = await scope.tx
    .selectFrom('reports.report as report')
    .innerJoin('reports.freeze as freeze', (join) =>
      join.onRef('freeze.tenantId', '=', 'report.tenantId').onRef('freeze.reportId', '=', 'report.reportId'),
    )
    .select(['report.unitId', 'report.reportId', 'report.title', (eb) => eb.fn.min('freeze.at').as('at')])
    .where('report.tenantId', 'in', [...scope.tenantIds])
    .where('report.unitId', 'in', [...o.unitIds])
    .where('report.kindCode', '=', o.kindCode)
    .where('report.periodFrom', sameDays ? '=' : '<=', sameDays ? o.period.from : o.period.to)
    .where('report.periodTo', sameDays ? '=' : '>=', sameDays ? o.period.to : o.period.from)
    .where('report.state', '<>', 'draft')
    .groupBy(['report.unitId', 'report.reportId', 'report.title'])
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, submittedOn: today(at) }));
}

/** Figures of the newest frozen copy of each report, for its whole period. */
export async function listSubmittedFigures(
  scope: Scope,
  { reportIds, codes }: { reportIds: readonly string[]; codes: readonly string[] },
): Promise<HandedIn[]> {
  if (reportIds.length === 0 || codes.length === 0) return [];
  const newest = scope.tx
    .selectFrom('reports.freeze')
    .distinctOn('reportId')
    .select(['freezeId'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('reportId', 'in', [...reportIds])
    .orderBy('reportId')
    .orderBy('freezeId', 'desc');
  const rows = await scope.tx
    .selectFrom('reports.frozenFigure')
    .distinctOn(['unitId', 'indicatorCode'])
    .select(['unitId', 'indicatorCode', 'outcome'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('freezeId', 'in', newest)
    .where('indicatorCode', 'in', [...codes])
    .where('figureCode', 'not like', '%@%')
    .orderBy('unitId')
    .orderBy('indicatorCode')
    .execute();
  return rows.map((row) => ({ ...row, outcome: row.outcome as unknown as Outcome }));
}
