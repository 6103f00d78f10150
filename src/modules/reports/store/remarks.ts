import type { Scope } from '../../../kernel/scope.ts';
import type { Remark, RemarkKind } from '../contract.ts';

/** The numbered lines of a report in their order; some dozens at most. */
export async function listRemarks(scope: Scope, reportId: string): Promise<Remark[]> {
  const rows = await scope.tx
    .selectFrom('reports.remark')
    .select(['remarkId', 'kindCode', 'words', 'giver', 'source', 'taskId'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('reportId', '=', reportId)
    .where('removedAt', 'is', null)
    .orderBy('positionOrder')
    .orderBy('remarkId')
    .execute();
  return rows.map(({ kindCode, ...row }) => ({ ...row, kind: kindCode as RemarkKind }));
}

export async function tieTask(scope: Scope, o: { remarkId: string; taskId: string }): Promise<void> {
  await scope.tx
    .updateTable('reports.remark')
    .set({ taskId: o.taskId })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('remarkId', '=', o.remarkId)
    .execute();
}

/** In which report a task began, if it was made of one of its lines. */
export async function findOrigin(
  scope: Scope,
  taskId: string,
): Promise<{ reportId: string; title: string } | undefined> {
  return scope.tx
    .selectFrom('reports.remark as remark')
    .innerJoin('reports.report as report', (join) =>
      join.onRef('report.tenantId', '=', 'remark.tenantId').onRef('report.reportId', '=', 'remark.reportId'),
    )
    .select(['report.reportId', 'report.title'])
    .where('remark.tenantId', 'in', [...scope.tenantIds])
    .where('remark.taskId', '=', taskId)
    .executeTakeFirst();
}

/** Behind those that there are. */
export async function insertRemark(
  scope: Scope,
  { kind, ...remark }: Omit<Remark, 'taskId'> & { reportId: string; unitId: string; positionOrder: number },
): Promise<void> {
  await scope.tx
    .insertInto('reports.remark')
    .values({ ...remark, tenantId: scope.tenantId, kindCode: kind, notedBy: scope.name })
    .execute();
}

/** Its row stays, and taking it out twice is no fault. @returns false where there never was one. */
export async function removeRemark(scope: Scope, o: { reportId: string; remarkId: string }): Promise<boolean> {
  const { numUpdatedRows } = await scope.tx
    .updateTable('reports.remark')
    .set({ removedAt: new Date(), notedBy: scope.name })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('reportId', '=', o.reportId)
    .where('remarkId', '=', o.remarkId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
