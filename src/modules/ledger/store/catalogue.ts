import type { Scope } from '../../../kernel/scope.ts';
import type { Choice } from '../../../kernel/contract.ts';
import { fundCatalogue, ledgerCatalogue } from '../../../rulesets/ledger-catalogue.ts';
import type { Kind, KindField } from '../contract.ts';

/** All kinds with their causes and added fields: three statements, whatever their number. */
export async function listKinds(scope: Scope): Promise<Kind[]> {
  const tenants = [...scope.tenantIds];
  const kinds = await scope.tx
    .selectFrom('ledger.kind')
    .selectAll()
    .where('tenantId', 'in', tenants)
    .where('active', '=', true)
    .orderBy('positionOrder')
    .execute();
  const causes = await scope.tx
    .selectFrom('ledger.cause')
    .selectAll()
    .where('tenantId', 'in', tenants)
    .where('active', '=', true)
    .orderBy('positionOrder')
    .execute();
  const fields = await scope.tx
    .selectFrom('ledger.kindField')
    .selectAll()
    .where('tenantId', 'in', tenants)
    .orderBy('positionOrder')
    .execute();
  return kinds.map((kind) => ({
    ...kind,
    uses: kind.uses as unknown as Kind['uses'],
    causes: causes.filter((cause) => cause.kindCode === kind.kindCode),
    fields: fields.filter((field) => field.kindCode === kind.kindCode) as unknown as KindField[],
  }));
}

export async function listFunds(scope: Scope): Promise<Choice[]> {
  const rows = await scope.tx
    .selectFrom('ledger.fund')
    .select(['fundCode', 'name'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('active', '=', true)
    .orderBy('positionOrder')
    .execute();
  return rows.map((row) => ({ value: row.fundCode, label: row.name }));
}

/** Gives a new home of storage the kinds, causes, fields and funds to start with. */
export async function insertCatalogue(scope: Scope): Promise<void> {
  const { tenantId, tx } = scope;
  await tx
    .insertInto('ledger.kind')
    .values(
      ledgerCatalogue.map((kind, nth) => ({
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
    .execute();
  await tx
    .insertInto('ledger.cause')
    .values(
      ledgerCatalogue.flatMap((kind) =>
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
    .execute();
  await tx
    .insertInto('ledger.kindField')
    .values(
      ledgerCatalogue.flatMap((kind) =>
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
    .execute();
}
