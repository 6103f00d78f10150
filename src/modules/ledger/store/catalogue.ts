import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import type { Choice } from '../../../kernel/contract.ts';
import { ledgerCatalogue } from '../../../rulesets/ledger-catalogue.ts';
import type { CatalogueKind } from '../../../rulesets/ledger-catalogue/kind.ts';
import { fundCatalogue, occasionCatalogue } from '../../../rulesets/ledger-catalogue/funds.ts';
import type { Kind, KindField } from '../contract/kind.ts';

/** The kinds that are offered, with their causes and added fields. */
export const listKinds = async (scope: Scope): Promise<Kind[]> =>
  (await listEveryKind(scope)).filter((kind) => kind.active !== false);

/** The same with those that were switched off: their records are still there. */
export const listEveryKind = async (scope: Scope): Promise<Kind[]> => [...(await readWholeCatalogue(scope)).kinds];

/** The funds that are offered. */
export const listFunds = async (scope: Scope): Promise<Choice[]> =>
  (await listEveryFund(scope)).filter((fund) => fund.active).map(choiceOf);

export const listEveryFund = async (scope: Scope): Promise<Fund[]> => [...(await readWholeCatalogue(scope)).funds];

type Fund = Choice & { active: boolean };

export interface WholeCatalogue {
  kinds: readonly Kind[];
  funds: readonly Fund[];
}

/** What was read last for each home of storage, and from which rows. */
const kept = new Map<string, { rows: string; catalogue: WholeCatalogue }>();
const mostKept = 50;

/**
 * Kinds, causes, added fields, occasions and funds: some hundred rows that nearly every page needs and that change some
 * times a year. They are read anew when a row is another than before (docs/decisions/0027); what is given out is frozen.
 */
export async function readWholeCatalogue(scope: Scope): Promise<WholeCatalogue> {
  const home = scope.tenantIds.join(' ');
  const rows = await markRows(scope);
  const known = kept.get(home);
  if (known?.rows === rows) return known.catalogue;
  const [kinds, funds] = await Promise.all([readKinds(scope), readFunds(scope)]);
  const catalogue = freezeAll({ kinds, funds });
  if (kept.size >= mostKept) kept.clear();
  kept.set(home, { rows, catalogue });
  return catalogue;
}

const catalogueTables = ['kind', 'cause', 'kind_field', 'occasion', 'fund'];

/**
 * A sum over which rows there are and which transaction wrote each: another after every insert, change and removal, by
 * whatever way, and the old one again after a rollback. Asked before the rows are read: what changes in between is only read twice.
 */
async function markRows(scope: Scope): Promise<string> {
  const tenants = sql`${sql.val([...scope.tenantIds])}::uuid[]`;
  const marks = catalogueTables.map(
    (table) =>
      sql`coalesce((select sum(hashtidextended(one.ctid, one.xmin::text::bigint)) from ${sql.raw(`ledger.${table}`)} one where one.tenant_id = any (${tenants})), 0)::text`,
  );
  const { rows } = await sql<{ mark: string }>`select concat_ws(' ', ${sql.join(marks)}) as mark`.execute(scope.tx);
  return rows[0]?.mark ?? '';
}

function freezeAll<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(freezeAll);
  return Object.freeze(value);
}

async function readKinds(scope: Scope): Promise<Kind[]> {
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
    readOccasions(scope),
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

async function readOccasions(scope: Scope): Promise<(Choice & { active: boolean })[]> {
  const rows = await scope.tx
    .selectFrom('ledger.occasion')
    .select(['occasionCode', 'name', 'active'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .orderBy('positionOrder')
    .orderBy('occasionCode')
    .execute();
  return rows.map((row) => ({ value: row.occasionCode, label: row.name, active: row.active }));
}

async function readFunds(scope: Scope): Promise<Fund[]> {
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
