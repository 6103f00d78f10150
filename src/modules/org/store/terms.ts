import type { Scope } from '../../../kernel/scope.ts';
import type { TermValues } from '../contract.ts';

export interface Term extends TermValues {
  termId: string;
  unitId: string;
}

/** Newest first. An inner part (section, group) lives in the terms of its home. */
export const listTerms = (scope: Scope, homeId: string): Promise<Term[]> => listTermsOf(scope, [homeId]);

/** The same of many units at once. */
export async function listTermsOf(scope: Scope, homeIds: readonly string[]): Promise<Term[]> {
  if (homeIds.length === 0) return [];
  return terms(scope)
    .where('unitId', 'in', [...homeIds])
    .execute();
}

const terms = (scope: Scope) =>
  scope.tx
    .selectFrom('org.term')
    .select(['termId', 'unitId', 'ordinal', 'label', 'nominalFrom', 'nominalTo', 'startsOn', 'endsOn'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .orderBy('startsOn', 'desc');

export async function insertTerm(scope: Scope, term: Term): Promise<void> {
  await scope.tx
    .insertInto('org.term')
    .values({ tenantId: scope.tenantId, ...term })
    .execute();
}

export async function updateTerm(scope: Scope, termId: string, values: Partial<TermValues>): Promise<void> {
  await scope.tx
    .updateTable('org.term')
    .set(values)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('termId', '=', termId)
    .execute();
}

export interface Body {
  bodyId: string;
  unitId: string;
  termId: string | null;
  kindCode: string;
  name: string;
  fromOn: string;
  toOn: string | null;
}

export async function listBodies(scope: Scope, o: { unitId: string; termId?: string | undefined }): Promise<Body[]> {
  let query = scope.tx
    .selectFrom('org.body')
    .select(['bodyId', 'unitId', 'termId', 'kindCode', 'name', 'fromOn', 'toOn'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', o.unitId)
    .orderBy('kindCode');
  if (o.termId) query = query.where('termId', '=', o.termId);
  return query.execute();
}

export async function insertBody(scope: Scope, body: Body): Promise<void> {
  await scope.tx
    .insertInto('org.body')
    .values({ tenantId: scope.tenantId, ...body })
    .execute();
}

export async function updateBody(
  scope: Scope,
  bodyId: string,
  values: Pick<Body, 'kindCode' | 'name' | 'fromOn' | 'toOn'>,
): Promise<void> {
  await scope.tx
    .updateTable('org.body')
    .set(values)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('bodyId', '=', bodyId)
    .execute();
}
