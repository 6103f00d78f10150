import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import type { Choice } from '../../../kernel/contract.ts';
import type { CatalogueItem } from '../contract/catalogue.ts';
import type { KindUse } from '../../../rulesets/ledger-catalogue/kind.ts';

/** Puts a kind's columns into another order or number. */
export async function setUses(scope: Scope, kindCode: string, uses: readonly KindUse[]): Promise<void> {
  await scope.tx
    .updateTable('ledger.kind')
    .set({ uses: JSON.stringify(uses) })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('kindCode', '=', kindCode)
    .execute();
}

/** Rows of the catalogue, written by who keeps it. */
export interface KindRow {
  kindCode: string;
  name: string;
  groupCode: string;
  icon: string;
  sensitive: boolean;
  quick: boolean;
  sentence: string;
  active: boolean;
  uses: readonly KindUse[];
}

export async function saveKind(scope: Scope, { kindCode, uses, ...kind }: KindRow): Promise<void> {
  await scope.tx
    .insertInto('ledger.kind')
    .values({ tenantId: scope.tenantId, kindCode, ...kind, uses: JSON.stringify(uses), positionOrder: 900 })
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'kindCode']).doUpdateSet({ ...kind, uses: JSON.stringify(uses) }),
    )
    .execute();
}

export interface CauseRow {
  kindCode: string;
  causeCode: string;
  name: string;
  active: boolean;
}

export async function saveCause(scope: Scope, { kindCode, causeCode, ...cause }: CauseRow): Promise<void> {
  await scope.tx
    .insertInto('ledger.cause')
    .values({ tenantId: scope.tenantId, kindCode, causeCode, ...cause })
    .onConflict((conflict) => conflict.columns(['tenantId', 'kindCode', 'causeCode']).doUpdateSet(cause))
    .execute();
}

export interface FieldRow {
  kindCode: string;
  fieldCode: string;
  label: string;
  typeCode: string;
  choices: readonly Choice[] | null;
  required: boolean;
  sensitive: boolean;
  active: boolean;
}

export async function saveField(scope: Scope, { kindCode, fieldCode, choices, ...field }: FieldRow): Promise<void> {
  const values = { ...field, choices: choices ? JSON.stringify(choices) : null };
  await scope.tx
    .insertInto('ledger.kindField')
    .values({ tenantId: scope.tenantId, kindCode, fieldCode, ...values })
    .onConflict((conflict) => conflict.columns(['tenantId', 'kindCode', 'fieldCode']).doUpdateSet(values))
    .execute();
}

/** A kind's added fields, those switched off too. */
export async function listEveryField(scope: Scope, kindCode: string): Promise<FieldRow[]> {
  return (await scope.tx
    .selectFrom('ledger.kindField')
    .select(['kindCode', 'fieldCode', 'label', 'typeCode', 'choices', 'required', 'sensitive', 'active'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('kindCode', '=', kindCode)
    .orderBy('positionOrder')
    .orderBy('fieldCode')
    .execute()) as unknown as FieldRow[];
}

export interface FundRow {
  fundCode: string;
  name: string;
  aliases: readonly string[];
  active: boolean;
}

export async function saveFund(scope: Scope, { fundCode, name, aliases, active }: FundRow): Promise<void> {
  const values = { name, aliases: [...aliases], active };
  await scope.tx
    .insertInto('ledger.fund')
    .values({ tenantId: scope.tenantId, fundCode, ...values })
    .onConflict((conflict) => conflict.columns(['tenantId', 'fundCode']).doUpdateSet(values))
    .execute();
}

export async function listFundRows(scope: Scope): Promise<FundRow[]> {
  return scope.tx
    .selectFrom('ledger.fund')
    .select(['fundCode', 'name', 'aliases', 'active'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .orderBy('positionOrder')
    .orderBy('fundCode')
    .execute();
}

export interface OccasionRow {
  occasionCode: string;
  name: string;
  dayWords: string | null;
  active: boolean;
}

export async function saveOccasion(scope: Scope, { occasionCode, ...values }: OccasionRow): Promise<void> {
  await scope.tx
    .insertInto('ledger.occasion')
    .values({ tenantId: scope.tenantId, occasionCode, ...values })
    .onConflict((conflict) => conflict.columns(['tenantId', 'occasionCode']).doUpdateSet(values))
    .execute();
}

export async function listOccasionRows(scope: Scope): Promise<OccasionRow[]> {
  return scope.tx
    .selectFrom('ledger.occasion')
    .select(['occasionCode', 'name', 'dayWords', 'active'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .orderBy('positionOrder')
    .orderBy('occasionCode')
    .execute();
}

const tenants = (scope: Scope) => sql`tenant_id = any (${sql.val([...scope.tenantIds])}::uuid[])`;

/**
 * Whether a record of any state bears it, now or in its history; who asks must see the whole home of storage.
 * An added field counts as used when some record of its kind says something in it.
 */
export async function isUsed(scope: Scope, item: CatalogueItem): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`select ${usedIn(scope, item)} as used`.execute(scope.tx);
  return rows[0]?.used ?? false;
}

function usedIn(scope: Scope, item: CatalogueItem) {
  const version = (where: ReturnType<typeof sql>) =>
    sql`exists (select 1 from ledger.entry_version where ${tenants(scope)} and ${where})`;
  switch (item.is) {
    case 'kind':
      return version(sql`columns ->> 'kind_code' = ${item.kindCode}`);
    case 'cause':
      return sql`(${version(sql`columns ->> 'kind_code' = ${item.kindCode} and columns ->> 'cause_code' = ${item.causeCode}`)}
        or exists (select 1 from ledger.rate where ${tenants(scope)} and kind_code = ${item.kindCode} and cause_code = ${item.causeCode}))`;
    case 'field':
      return sql`(${version(sql`columns ->> 'kind_code' = ${item.kindCode} and jsonb_exists(columns -> 'values', ${item.fieldCode})`)}
        or exists (select 1 from ledger.kind_field where ${tenants(scope)} and kind_code = ${item.kindCode} and field_code = ${item.fieldCode} and sensitive)
          and ${version(sql`columns ->> 'kind_code' = ${item.kindCode}`)})`;
    case 'fund':
      return version(sql`columns ->> 'fund_code' = ${item.fundCode}`);
    case 'occasion':
      return version(sql`columns ->> 'occasion_code' = ${item.occasionCode}`);
  }
}

/** Takes away what nothing rests on; a kind goes with its causes and fields. */
export async function deleteItem(scope: Scope, item: CatalogueItem): Promise<void> {
  const of = (table: string, where: ReturnType<typeof sql>) =>
    sql`delete from ${sql.table(table)} where ${tenants(scope)} and ${where}`.execute(scope.tx);
  switch (item.is) {
    case 'kind':
      await of('ledger.kind_field', sql`kind_code = ${item.kindCode}`);
      await of('ledger.cause', sql`kind_code = ${item.kindCode}`);
      await of('ledger.kind', sql`kind_code = ${item.kindCode}`);
      return;
    case 'cause':
      await of('ledger.cause', sql`kind_code = ${item.kindCode} and cause_code = ${item.causeCode}`);
      return;
    case 'field':
      await of('ledger.kind_field', sql`kind_code = ${item.kindCode} and field_code = ${item.fieldCode}`);
      return;
    case 'fund':
      await of('ledger.fund', sql`fund_code = ${item.fundCode}`);
      return;
    case 'occasion':
      await of('ledger.occasion', sql`occasion_code = ${item.occasionCode}`);
  }
}
