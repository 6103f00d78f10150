import { newId } from '../../../kernel/ids.ts';
import type { Scope } from '../../../kernel/scope.ts';

export interface SensitiveAccess {
  accessId: string;
  personId: string;
  whatCode: string;
  actorName: string;
  at: Date;
}

/** Writes down who looked: `fields` of a record, `list` by a sensitive trait, `copy` of all that is kept. */
export async function insertAccesses(
  scope: Scope,
  whatCode: 'fields' | 'list' | 'copy',
  persons: readonly { personId: string; unitId: string }[],
): Promise<void> {
  if (persons.length === 0) return;
  await scope.tx
    .insertInto('people.sensitiveAccess')
    .values(
      persons.map(({ personId, unitId }) => ({
        tenantId: scope.tenantId,
        accessId: newId(),
        personId,
        unitId,
        whatCode,
        actorName: scope.name,
        accountId: scope.accountId,
      })),
    )
    .execute();
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
