import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import { listBranchPaths } from '../../org/index.ts';

/** What makes two records look like the same piece of work. */
export interface Alike {
  entryId: string;
  onDate: string;
  summary: string;
  causeCode: string | null;
  fundCode: string | null;
  amount: number;
  turns: number;
  personIds: readonly string[];
}

/** The records of a kind on given days: for seeing what a list brings a second time. */
export async function listOnDays(
  scope: Scope,
  o: { path: string; kindCode: string; days: readonly string[] },
): Promise<Alike[]> {
  if (o.days.length === 0) return [];
  const paths = await listBranchPaths(scope, o.path);
  return scope.tx
    .selectFrom('ledger.entry')
    .select(['entryId', 'onDate', 'summary', 'causeCode', 'fundCode', 'amount', 'turns', 'personIds'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where((eb) => eb.or(paths.map((path) => eb.and([eb('pathOn', '>=', path), eb('pathOn', '<', `${path}~`)]))))
    .where('kindCode', '=', o.kindCode)
    .where('state', '=', 'recorded')
    .where('onDate', 'in', [...o.days])
    .execute();
}

/** Withdraws records that are as they were first written. @returns how many are not: then nothing should be kept of this. */
export async function withdrawFresh(
  scope: Scope,
  entryIds: readonly string[],
  reason: string,
): Promise<{ others: number }> {
  const { rows } = await sql<{ entryId: string }>`
    update ledger.entry set state = 'withdrawn', withdrawn_reason = ${reason}, version = 2, changed_at = now()
    where tenant_id = any (${sql.val([...scope.tenantIds])}::uuid[]) and entry_id = any (${sql.val([...entryIds])}::uuid[])
      and version = 1 and state = 'recorded' returning entry_id`.execute(scope.tx);
  return { others: entryIds.length - rows.length };
}
