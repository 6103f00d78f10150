import { sql } from 'kysely';
import { newId } from '../../../kernel/ids.ts';
import type { Scope } from '../../../kernel/scope.ts';

export interface SensitiveAccess {
  accessId: string;
  personId: string;
  whatCode: string;
  actorName: string;
  at: Date;
}

/**
 * Writes down who looked at whom, under the unit on whose page it was; see `accessWords` for what. `sparing`: a look at the
 * same by the same reader within half a day is not written again (a list that is turned page by page is one look).
 */
export async function insertAccesses(
  scope: Scope,
  o: { whatCode: string; unitId: string; personIds: readonly string[]; sparing?: boolean },
): Promise<void> {
  if (o.personIds.length === 0) return;
  await sql`
    insert into people.sensitive_access (tenant_id, access_id, person_id, unit_id, what_code, actor_name, account_id)
    select ${scope.tenantId}::uuid, seen.access_id, seen.person_id, ${o.unitId}::uuid, ${o.whatCode}, ${scope.name}, ${scope.accountId}
    from unnest(${o.personIds.map(() => newId())}::uuid[], ${[...o.personIds]}::uuid[]) seen (access_id, person_id)
    where ${!o.sparing} or not exists (
      select 1 from people.sensitive_access before
      where before.tenant_id = ${scope.tenantId}::uuid and before.person_id = seen.person_id and before.what_code = ${o.whatCode}
        and before.account_id is not distinct from ${scope.accountId}::text and before.at > now() - interval '12 hours'
    )`.execute(scope.tx);
}

export async function listAccesses(
  scope: Scope,
  of: { unitIds?: readonly string[]; personId?: string; most: number; before?: string | undefined },
): Promise<SensitiveAccess[]> {
  let query = scope.tx
    .selectFrom('people.sensitiveAccess')
    .select(['accessId', 'personId', 'whatCode', 'actorName', 'at'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .orderBy('accessId', 'desc')
    .limit(of.most);
  if (of.unitIds) query = query.where('unitId', 'in', [...of.unitIds]);
  if (of.personId) query = query.where('personId', '=', of.personId);
  if (of.before) query = query.where('accessId', '<', of.before);
  return query.execute();
}
