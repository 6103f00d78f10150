import type { Scope } from '../../../kernel/scope.ts';
import type { Reported, ReportedSum } from '../contract.ts';

const columns = [
  'targetId',
  'year',
  'form',
  'part',
  'whole',
  'gradeCode',
  'verdict',
  'paperTitle',
  'paperNumber',
  'paperOn',
] as const;

/** What papers said of some targets. */
export async function listReported(scope: Scope, targetIds: readonly string[]): Promise<Reported[]> {
  if (targetIds.length === 0) return [];
  const rows = await scope.tx
    .selectFrom('targets.reported')
    .select(columns)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('targetId', 'in', [...targetIds])
    .execute();
  return rows as Reported[];
}

/** What a paper said of a unit's targets of a year (0: of the term), in place of what stood there. */
export async function replaceReported(
  scope: Scope,
  o: { unitId: string; year: number; targetIds: readonly string[]; reported: readonly Reported[] },
): Promise<void> {
  if (o.targetIds.length)
    await scope.tx
      .deleteFrom('targets.reported')
      .where('tenantId', 'in', [...scope.tenantIds])
      .where('targetId', 'in', [...o.targetIds])
      .where('year', '=', o.year)
      .execute();
  if (o.reported.length)
    await scope.tx
      .insertInto('targets.reported')
      .values(o.reported.map((one) => ({ ...one, tenantId: scope.tenantId, unitId: o.unitId, notedBy: scope.name })))
      .execute();
}

export async function listReportedSums(scope: Scope, o: { unitId: string; termId: string }): Promise<ReportedSum[]> {
  return scope.tx
    .selectFrom('targets.reportedSum')
    .select(['year', 'whole', 'met', 'exceeded', 'paperTitle', 'paperNumber', 'paperOn'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', o.unitId)
    .where('termId', '=', o.termId)
    .orderBy('year')
    .execute();
}

/** The sum that a paper told of a year, in place of what stood there; undefined takes it away. */
export async function replaceReportedSum(
  scope: Scope,
  o: { unitId: string; termId: string; year: number; sum: ReportedSum | undefined },
): Promise<void> {
  await scope.tx
    .deleteFrom('targets.reportedSum')
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', o.unitId)
    .where('termId', '=', o.termId)
    .where('year', '=', o.year)
    .execute();
  if (o.sum)
    await scope.tx
      .insertInto('targets.reportedSum')
      .values({ ...o.sum, tenantId: scope.tenantId, unitId: o.unitId, termId: o.termId, notedBy: scope.name })
      .execute();
}
