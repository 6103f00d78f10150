import type { Scope } from '../../../kernel/scope.ts';
import type { Choice } from '../../../kernel/contract.ts';
import { ledgerCatalogue } from '../../../rulesets/ledger-catalogue.ts';
import type { CatalogueKind } from '../../../rulesets/ledger-catalogue/kind.ts';
import { fundCatalogue, occasionCatalogue } from '../../../rulesets/ledger-catalogue/funds.ts';
import type { Kind, KindField } from '../contract.ts';

/** The kinds that are offered, with their causes and added fields: four statements, whatever their number. */
export const listKinds = async (scope: Scope): Promise<Kind[]> =>
  (await listEveryKind(scope)).filter((kind) => kind.active !== false);

/** The same with those that were switched off: their records are still there. */
export async function listEveryKind(scope: Scope): Promise<Kind[]> {
  const tenants = [...scope.tenantIds];
  const [kinds, causes, fields, occasions] = await Promise.all([
    scope.tx
      .selectFrom('ledger.kind')
      .selectAll()
      .where('tenantId', 'in', tenants)
      .orderBy('positionOrder')
      .orderBy('kindCode')
      .execute(),
    scope.tx
      .selectFrom('ledger.cause')
      .selectAll()
      .where('tenantId', 'in', tenants)
      .orderBy('positionOrder')
      .orderBy('causeCode')
      .execute(),
    scope.tx
      .selectFrom('ledger.kindField')
      .selectAll()
      .where('tenantId', 'in', tenants)
      .where('active', '=', true)
      .orderBy('positionOrder')
      .orderBy('fieldCode')
      .execute(),
    listOccasions(scope),
  ]);
  return kinds.map((kind) => ({
    ...kind,
    uses: kind.uses as unknown as Kind['uses'],
    causes: causes.filter((cause) => cause.kindCode === kind.kindCode && cause.active),
    endedCauses: causes.filter((cause) => cause.kindCode === kind.kindCode && !cause.active),
    fields: fields.filter((field) => field.kindCode === kind.kindCode) as unknown as KindField[],
    occasions: occasions.filter((one) => one.active).map(choiceOf),
    endedOccasions: occasions.filter((one) => !one.active).map(choiceOf),
  }));
}

const choiceOf = ({ value, label }: Choice): Choice => ({ value, label });

async function listOccasions(scope: Scope): Promise<(Choice & { active: boolean })[]> {
  const rows = await scope.tx
    .selectFrom('ledger.occasion')
    .select(['occasionCode', 'name', 'active'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .orderBy('positionOrder')
    .orderBy('occasionCode')
    .execute();
  return rows.map((row) => ({ value: row.occasionCode, label: row.name, active: row.active }));
}

/** The funds that are offered. */
export const listFunds = async (scope: Scope): Promise<Choice[]> =>
  (await listEveryFund(scope)).filter((fund) => fund.active).map(choiceOf);

export async function listEveryFund(scope: Scope): Promise<(Choice & { active: boolean })[]> {
  const rows = await scope.tx
    .selectFrom('ledger.fund')
    .select(['fundCode', 'name', 'active'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .orderBy('positionOrder')
    .orderBy('fundCode')
    .execute();
  return rows.map((row) => ({ value: row.fundCode, label: row.name, active: row.active }));
}

/** Gives a home of storage the kinds, causes, fields and funds that it does not have; what is there, also switched off, stays as it is. */
export async function insertCatalogue(scope: Scope, own: readonly CatalogueKind[] = []): Promise<void> {
  const { tenantId, tx } = scope;
  const kinds = [...ledgerCatalogue, ...own];
  await tx
    .insertInto('ledger.kind')
    .values(
      kinds.map((kind, nth) => ({
        tenantId,
        kindCode: kind.code,
        name: kind.name,
        groupCode: kind.group,
        icon: kind.icon,
        positionOrder: nth,
        sensitive: kind.sensitive ?? false,
        quick: kind.quick ?? false,
        uses: JSON.stringify(kind.uses),
        sentence: kind.sentence,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto('ledger.cause')
    .values(
      kinds.flatMap((kind) =>
        (kind.causes ?? []).map((cause, nth) => ({
          tenantId,
          kindCode: kind.code,
          causeCode: cause.code,
          name: cause.name,
          tags: [...(cause.tags ?? [])],
          positionOrder: nth,
        })),
      ),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto('ledger.kindField')
    .values(
      kinds.flatMap((kind) =>
        (kind.fields ?? []).map((field, nth) => ({
          tenantId,
          kindCode: kind.code,
          fieldCode: field.code,
          label: field.label,
          typeCode: field.type,
          required: field.required ?? false,
          sensitive: field.sensitive ?? false,
          positionOrder: nth,
        })),
      ),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto('ledger.fund')
    .values(
      fundCatalogue.map((fund, nth) => ({
        tenantId,
        fundCode: fund.code,
        name: fund.name,
        aliases: [...fund.aliases],
        positionOrder: nth,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto('ledger.occasion')
    .values(
      occasionCatalogue.map((occasion, nth) => ({
        tenantId,
        occasionCode: occasion.code,
        name: occasion.name,
        dayWords: occasion.day,
        positionOrder: nth,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
