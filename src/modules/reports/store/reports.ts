import type { Scope } from '../../../kernel/scope.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import type { Report, ReportSettings } from '../contract.ts';

export interface KeptReport extends Report {
  changedAt: Date;
}

const columns = [
  'reportId',
  'unitId',
  'termId',
  'kindCode',
  'title',
  'periodFrom',
  'periodTo',
  'state',
  'outlineCode',
  'outlineVersion',
  'settings',
  'requestId',
  'changedAt',
] as const;

interface ReportRow {
  periodFrom: string;
  periodTo: string;
  settings: unknown;
  state: string;
}

const reportOf = ({ periodFrom, periodTo, ...row }: ReportRow) =>
  ({
    ...row,
    period: { from: periodFrom, to: periodTo },
    settings: row.settings as ReportSettings,
  }) as unknown as KeptReport;

/** The reports of a unit, newest first. */
export async function listReports(scope: Scope, unitId: string): Promise<KeptReport[]> {
  const rows = await scope.tx
    .selectFrom('reports.report')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', unitId)
    .orderBy('reportId', 'desc')
    .execute();
  return rows.map(reportOf);
}

export async function findReport(
  scope: Scope,
  reportId: string,
  o: { lock?: boolean } = {},
): Promise<KeptReport | undefined> {
  let query = scope.tx
    .selectFrom('reports.report')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('reportId', '=', reportId);
  if (o.lock) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  return row && reportOf(row);
}

/** The report of a term that the unit has begun; there is one. */
export async function findTermReport(scope: Scope, o: { unitId: string; termId: string }): Promise<Report | undefined> {
  const row = await scope.tx
    .selectFrom('reports.report')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', o.unitId)
    .where('termId', '=', o.termId)
    .where('kindCode', '=', 'term')
    .executeTakeFirst();
  return row && reportOf(row);
}

/** The report of a year or half-year that the unit has begun; there is one. */
export async function findPeriodReport(
  scope: Scope,
  o: { unitId: string; kind: string; period: Period },
): Promise<Report | undefined> {
  const row = await scope.tx
    .selectFrom('reports.report')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', o.unitId)
    .where('kindCode', '=', o.kind)
    .where('periodFrom', '=', o.period.from)
    .where('periodTo', '=', o.period.to)
    .executeTakeFirst();
  return row && reportOf(row);
}

/** @returns false when a colleague has begun the same report in the same moment. */
export async function insertReport(scope: Scope, { period, settings, ...report }: Report): Promise<boolean> {
  const [row] = await scope.tx
    .insertInto('reports.report')
    .values({
      ...report,
      tenantId: scope.tenantId,
      periodFrom: period.from,
      periodTo: period.to,
      settings: JSON.stringify(settings),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('reportId')
    .execute();
  return row !== undefined;
}

export async function updateReport(
  scope: Scope,
  reportId: string,
  change: {
    state?: Report['state'];
    settings?: ReportSettings;
    period?: Period;
    requestId?: string;
    outlineCode?: string;
    outlineVersion?: number;
  },
): Promise<void> {
  const { settings, period, ...plain } = change;
  await scope.tx
    .updateTable('reports.report')
    .set({
      ...plain,
      ...(period ? { periodFrom: period.from, periodTo: period.to } : {}),
      ...(settings ? { settings: JSON.stringify(settings) } : {}),
      changedAt: new Date(),
    })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('reportId', '=', reportId)
    .execute();
}

/** The officer's own words, by section. */
export async function listPassages(scope: Scope, reportId: string): Promise<Map<string, string>> {
  const rows = await scope.tx
    .selectFrom('reports.passage')
    .select(['sectionCode', 'words'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('reportId', '=', reportId)
    .execute();
  return new Map(rows.map((row) => [row.sectionCode, row.words]));
}

export async function savePassage(
  scope: Scope,
  row: { reportId: string; sectionCode: string; unitId: string; words: string },
): Promise<void> {
  const kept = { ...row, tenantId: scope.tenantId, changedBy: scope.name };
  await scope.tx
    .insertInto('reports.passage')
    .values(kept)
    .onConflict((conflict) =>
      conflict
        .columns(['tenantId', 'reportId', 'sectionCode'])
        .doUpdateSet({ words: row.words, changedBy: scope.name, changedAt: new Date() }),
    )
    .execute();
  await updateReport(scope, row.reportId, {});
}
