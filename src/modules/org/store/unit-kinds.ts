import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';

export interface UnitKind {
  kindCode: string;
  label: string;
  innerPart: boolean;
  validFrom: string;
  validTo: string | null;
}

/** Kinds that may stand below a kind by the law of a day, or of any day (N-5: levels are rows with dates). */
export async function listKindsBelow(scope: Scope, o: { kindCode: string; on?: string }): Promise<UnitKind[]> {
  let query = scope.tx
    .selectFrom('org.unitKind as kind')
    .select(['kind.kindCode', 'kind.label', 'kind.innerPart', 'kind.validFrom', 'kind.validTo'])
    .where(sql<boolean>`${o.kindCode} = any (kind.stands_under)`)
    .orderBy('kind.levelOrder')
    .orderBy('kind.kindCode');
  const { on } = o;
  if (on)
    query = query
      .where('kind.validFrom', '<=', on)
      .where((eb) => eb.or([eb('kind.validTo', 'is', null), eb('kind.validTo', '>=', on)]));
  return query.execute();
}

/** Kinds under which a kind may stand, by the law of any day. */
export async function listKindsAbove(scope: Scope, kindCode: string): Promise<Set<string>> {
  const kind = await scope.tx
    .selectFrom('org.unitKind')
    .select('standsUnder')
    .where('kindCode', '=', kindCode)
    .executeTakeFirst();
  return new Set(kind?.standsUnder);
}

export async function listKindNames(scope: Scope): Promise<Map<string, string>> {
  const rows = await scope.tx.selectFrom('org.unitKind').select(['kindCode', 'label']).execute();
  return new Map(rows.map((row) => [row.kindCode, row.label]));
}

/** The level of each kind: 1 is the confederation. */
export async function listLevels(scope: Scope): Promise<Map<string, number>> {
  const rows = await scope.tx.selectFrom('org.unitKind').select(['kindCode', 'levelOrder']).execute();
  return new Map(rows.map((row) => [row.kindCode, row.levelOrder]));
}
