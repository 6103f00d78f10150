import { sql } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import type { Scope } from '../../../kernel/scope.ts';
import type { Receipt, ReceiptKind } from '../contract.ts';

/** What was last answered to the newest copy of each report; a report that was handed in again since has none. */
export async function listReceipts(scope: Scope, reportIds: readonly string[]): Promise<Map<string, Receipt>> {
  if (reportIds.length === 0) return new Map();
  const { rows } = await sql<Receipt>`
    select distinct on (receipt.report_id) receipt.report_id, receipt.kind_code as kind, receipt.note, receipt.giver_name, receipt.by_name, receipt.at
    from reports.receipt receipt
    where receipt.tenant_id = any (${sql.val([...scope.tenantIds])}::uuid[]) and receipt.report_id = any (${sql.val([...reportIds])}::uuid[])
      and not exists (
        select 1 from reports.freeze later
        where later.tenant_id = receipt.tenant_id and later.report_id = receipt.report_id and later.freeze_id > receipt.freeze_id
      )
    order by receipt.report_id, receipt.receipt_id desc`.execute(scope.tx);
  return new Map(rows.map((row) => [row.reportId, row]));
}

export async function insertReceipt(
  scope: Scope,
  {
    kind,
    at,
    ...row
  }: {
    reportId: string;
    freezeId: string;
    unitId: string;
    kind: ReceiptKind;
    note: string | null;
    giverName: string;
    byName: string;
    at?: Date | undefined;
  },
): Promise<void> {
  await scope.tx
    .insertInto('reports.receipt')
    .values({ ...row, tenantId: scope.tenantId, receiptId: newId(), kindCode: kind, ...(at ? { at } : {}) })
    .execute();
}
