import { sql } from 'kysely';
import { indicatorCatalogue } from '../../../rulesets/indicators.ts';
import type { CatalogueIndicator } from '../../../rulesets/indicator-rule.ts';
import type { Scope } from '../../../kernel/scope.ts';
import type { Definition, Rule } from '../contract.ts';

/** The definitions that hold on a day, in their order; only those of some codes, where these are said. */
export async function listDefinitions(scope: Scope, on: string, codes?: readonly string[]): Promise<Definition[]> {
  let query = scope.tx
    .selectFrom('indicators.definition')
    .select(['indicatorCode as code', 'version', 'name', 'unitOfMeasure', 'rule'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('validFrom', '<=', on)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', on)]))
    .orderBy('positionOrder')
    .orderBy('indicatorCode');
  if (codes) query = query.where(sql<boolean>`indicator_code = any (${sql.val([...codes])}::text[])`);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, rule: row.rule as unknown as Rule }));
}

export async function findDefinition(scope: Scope, code: string, on: string): Promise<Definition | undefined> {
  const [definition] = await listDefinitions(scope, on, [code]);
  return definition;
}

/** Gives a home of storage the definitions that it does not have, and its own beside them; what was changed or ended stays so. */
export async function insertDefinitions(scope: Scope, own: readonly CatalogueIndicator[] = []): Promise<void> {
  await scope.tx
    .insertInto('indicators.definition')
    .values(
      [...indicatorCatalogue, ...own].map(({ code, name, unitOfMeasure, rule }, nth) => ({
        tenantId: scope.tenantId,
        indicatorCode: code,
        version: 1,
        name,
        unitOfMeasure,
        rule: JSON.stringify(rule),
        validFrom: '1990-01-01',
        positionOrder: nth,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A definition with the days that it holds for; the newest version of each, ended ones too. */
export interface DatedDefinition extends Definition {
  validFrom: string;
  validTo: string | null;
}

export async function listNewestDefinitions(scope: Scope): Promise<DatedDefinition[]> {
  const rows = await scope.tx
    .selectFrom('indicators.definition')
    .distinctOn('indicatorCode')
    .select(['indicatorCode as code', 'version', 'name', 'unitOfMeasure', 'rule', 'validFrom', 'validTo'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .orderBy('indicatorCode')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, rule: row.rule as unknown as Rule }));
}

export async function insertDefinition(scope: Scope, definition: DatedDefinition): Promise<void> {
  const { code, rule, ...row } = definition;
  await scope.tx
    .insertInto('indicators.definition')
    .values({ tenantId: scope.tenantId, ...row, indicatorCode: code, rule: JSON.stringify(rule) })
    .execute();
}

/** From that day on the version holds no more. */
export async function endDefinition(
  scope: Scope,
  { code, version, validTo }: { code: string; version: number; validTo: string },
): Promise<void> {
  await scope.tx
    .updateTable('indicators.definition')
    .set({ validTo })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('indicatorCode', '=', code)
    .where('version', '=', version)
    .execute();
}
