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

/** Writes down who looked at whom, under the unit on whose page it was; see `accessWords` for what. */
export async function insertAccesses(
  scope: Scope,
  o: { whatCode: string; unitId: string; personIds: readonly string[] },
): Promise<void> {
  if (o.personIds.length === 0) return;
  await sql`
    insert into people.sensitive_access (tenant_id, access_id, person_id, unit_id, what_code, actor_name, account_id)
    select ${scope.tenantId}::uuid, seen.access_id, seen.person_id, ${o.unitId}::uuid, ${o.whatCode}, ${scope.name}, ${scope.accountId}
    from unnest(${o.personIds.map(() => newId())}::uuid[], ${[...o.personIds]}::uuid[]) seen (access_id, person_id)`.execute(
    scope.tx,
  );
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
