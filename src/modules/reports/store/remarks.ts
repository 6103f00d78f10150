import type { Scope } from '../../../kernel/scope.ts';
import type { Remark, RemarkKind } from '../contract.ts';

/** The numbered lines of a report in their order; some dozens at most. */
export async function listRemarks(scope: Scope, reportId: string): Promise<Remark[]> {
  const rows = await scope.tx
    .selectFrom('reports.remark')
    .select(['remarkId', 'kindCode', 'words', 'giver', 'source'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('reportId', '=', reportId)
    .where('removedAt', 'is', null)
    .orderBy('positionOrder')
    .orderBy('remarkId')
    .execute();
  return rows.map(({ kindCode, ...row }) => ({ ...row, kind: kindCode as RemarkKind }));
}

/** Behind those that there are. */
export async function insertRemark(
  scope: Scope,
  { kind, ...remark }: Remark & { reportId: string; unitId: string; positionOrder: number },
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
