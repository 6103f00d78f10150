import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import { fold } from '../../../kernel/vi/text.ts';
import type { EntryValues } from '../contract/entry.ts';
import type { Entry } from '../rules/entry.ts';

/** A record as it is kept: figures' columns. Words and names stand in other tables with their own policies. */
export interface EntryRow extends EntryValues {
  entryId: string;
  version: number;
  unitId: string;
  pathOn: string;
  kindCode: string;
  summary: string;
  turns: number;
  amount: number;
  inKindValue: number;
  tags: string[];
  documentIds: string[];
  values: Record<string, unknown>;
  sensitive: boolean;
  state: string;
  withdrawnReason: string | null;
  recordedBy: string;
  recordedByPerson: string | null;
  recordedAt: Date;
  changedAt: Date;
  /** Turns of which the person is named, and how many persons that are. */
  namedTurns: number;
  persons: number;
}

export const figureColumns = [
  'entryId',
  'version',
  'unitId',
  'pathOn',
  'onDate',
  'kindCode',
  'causeCode',
  'fundCode',
  'moneySource',
  'gradeCode',
  'levelCode',
  'stageCode',
  'schemeCode',
  'issuerCode',
  'holderKind',
  'forYear',
  'occasionCode',
  'campaignId',
  'beneficiaryKind',
  'documentIds',
  'tags',
  'state',
  'withdrawnReason',
  'summary',
  'turns',
  'amount',
  'amountLeast',
  'amountMost',
  'inKindValue',
  'item',
  'quantity',
  'itemUnit',
  'giver',
  'partner',
  'values',
  'sensitive',
  'recordedBy',
  'recordedByPerson',
  'recordedAt',
  'changedAt',
  'namedTurns',
] as const;

export const personsOf = sql<number>`cardinality(entry.person_ids)`.as('persons');

/**
 * A single record of sensitive work (P-6) opens for who reaches sensitive data of its unit, today or on its day, and for who
 * takes part; its day and amount would give the person away in a small group. Sums over it are open with the figures.
 */
export const openSingly = sql<boolean>`(not entry.sensitive
  or entry.unit_id = any ((select org.units_reached('sensitive'))::uuid[])
  or entry.path_on = any ((select org.paths_reached('sensitive'))::text[])
  or entry.entry_id = any ((select ledger.own_entries())::uuid[]))`;

export interface Kept {
  entryId: string;
  unitId: string;
  pathOn: string;
  version: number;
  entry: Entry;
  sexes: ReadonlyMap<string, string>;
}

const columnsOf = (kept: Kept) => {
  const { participants, privateValues: _privateValues, note: _note, values, ...columns } = kept.entry;
  return {
    ...columns,
    entryId: kept.entryId,
    unitId: kept.unitId,
    pathOn: kept.pathOn,
    version: kept.version,
    values: JSON.stringify(values),
    summaryNorm: fold(columns.summary),
    namedTurns: participants.reduce((sum, one) => sum + one.turns, 0),
    personIds: participants.map((one) => one.personId),
  };
};

const participantsOf = (scope: Scope, kept: Kept) =>
  kept.entry.participants.map((one) => ({
    ...one,
    tenantId: scope.tenantId,
    entryId: kept.entryId,
    unitId: kept.unitId,
    pathOn: kept.pathOn,
    onDate: kept.entry.onDate,
    sex: kept.sexes.get(one.personId) ?? '',
    sensitive: kept.entry.sensitive,
  }));

const wordsOf = (scope: Scope, kept: Kept) => ({
  tenantId: scope.tenantId,
  entryId: kept.entryId,
  unitId: kept.unitId,
  pathOn: kept.pathOn,
  sensitive: kept.entry.sensitive,
  note: kept.entry.note,
  values: JSON.stringify(kept.entry.privateValues),
});

/** New records, all at once. @returns those that were not there: of a form sent twice at the same moment one waits here for the other. */
export async function insertEntries(scope: Scope, all: readonly Kept[]): Promise<Kept[]> {
  const rows = await scope.tx
    .insertInto('ledger.entry')
    .values(
      all.map((kept) => ({
        ...columnsOf(kept),
        tenantId: scope.tenantId,
        recordedBy: scope.name,
        recordedByPerson: scope.personId,
      })),
    )
    .onConflict((conflict) => conflict.columns(['tenantId', 'entryId']).doNothing())
    .returning('entryId')
    .execute();
  const inserted = new Set(rows.map((row) => row.entryId));
  const fresh = all.filter((kept) => inserted.has(kept.entryId));
  await insertParticipants(scope, fresh);
  if (fresh.length)
    await scope.tx
      .insertInto('ledger.entryPrivate')
      .values(fresh.map((kept) => wordsOf(scope, kept)))
      .execute();
  return fresh;
}

async function insertParticipants(scope: Scope, all: readonly Kept[]): Promise<void> {
  const rows = all.flatMap((kept) => participantsOf(scope, kept));
  // A statement holds 65,535 values; a participant takes 13.
  for (let from = 0; from < rows.length; from += 4000)
    await scope.tx
      .insertInto('ledger.participant')
      .values(rows.slice(from, from + 4000))
      .execute();
}

/** The record's next state in place of the present one. */
export async function replaceEntry(scope: Scope, kept: Kept): Promise<void> {
  await scope.tx
    .updateTable('ledger.entry')
    .set({ ...columnsOf(kept), changedAt: new Date() })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('entryId', '=', kept.entryId)
    .execute();
  await scope.tx
    .deleteFrom('ledger.participant')
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('entryId', '=', kept.entryId)
    .execute();
  await insertParticipants(scope, [kept]);
  const { tenantId: _tenant, entryId: _entry, ...words } = wordsOf(scope, kept);
  await scope.tx
    .updateTable('ledger.entryPrivate')
    .set(words)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('entryId', '=', kept.entryId)
    .execute();
}

export async function setState(
  scope: Scope,
  entryId: string,
  o: { version: number; state: 'recorded' | 'withdrawn'; withdrawnReason: string | null },
): Promise<void> {
  await scope.tx
    .updateTable('ledger.entry')
    .set({ ...o, changedAt: new Date() })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('entryId', '=', entryId)
    .execute();
}

/** Appends the states of records as they stand now to their histories: two statements for any number. */
export async function appendVersions(
  scope: Scope,
  entryIds: readonly string[],
  deed: 'recorded' | 'corrected' | 'withdrawn' | 'restored',
  reason: string | null,
): Promise<void> {
  const ids = sql`${sql.val([...entryIds])}::uuid[]`;
  const tenants = sql`${sql.val([...scope.tenantIds])}::uuid[]`;
  await sql`
    insert into ledger.entry_version (tenant_id, entry_id, version, unit_id, path_on, columns, deed, reason, by_name)
    select tenant_id, entry_id, version, unit_id, path_on, to_jsonb(entry) - 'person_ids' - 'summary_norm', ${deed}, ${reason}, ${scope.name}
    from ledger.entry entry where tenant_id = any (${tenants}) and entry_id = any (${ids})`.execute(scope.tx);
  await sql`
    insert into ledger.entry_version_private (tenant_id, entry_id, version, unit_id, path_on, sensitive, content)
    select entry.tenant_id, entry.entry_id, entry.version, entry.unit_id, entry.path_on, entry.sensitive, jsonb_build_object(
      'note', words.note, 'values', words.values,
      'participants', (select coalesce(jsonb_agg(to_jsonb(part) - 'tenant_id' - 'path_on'), '[]') from ledger.participant part where part.tenant_id = entry.tenant_id and part.entry_id = entry.entry_id))
    from ledger.entry entry
    left join ledger.entry_private words on words.tenant_id = entry.tenant_id and words.entry_id = entry.entry_id
    where entry.tenant_id = any (${tenants}) and entry.entry_id = any (${ids})`.execute(scope.tx);
}

/** The record, if the reader may open it singly; locked when it is to be changed. */
export async function findEntry(
  scope: Scope,
  entryId: string,
  o: { lock?: boolean } = {},
): Promise<EntryRow | undefined> {
  let query = scope.tx
    .selectFrom('ledger.entry as entry')
    .select(figureColumns)
    .select(personsOf)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('entryId', '=', entryId)
    .where(openSingly);
  if (o.lock) query = query.forUpdate();
  return (await query.executeTakeFirst()) as EntryRow | undefined;
}

/** The given records, as far as the reader may open them singly. */
export async function listRecords(scope: Scope, entryIds: readonly string[]): Promise<EntryRow[]> {
  if (entryIds.length === 0) return [];
  return (await scope.tx
    .selectFrom('ledger.entry as entry')
    .select(figureColumns)
    .select(personsOf)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('entryId', 'in', [...entryIds])
    .where(openSingly)
    .execute()) as unknown as EntryRow[];
}

/** Which of the given records are there already: a form sent twice. */
export async function listKnown(scope: Scope, entryIds: readonly string[]): Promise<string[]> {
  const rows = await scope.tx
    .selectFrom('ledger.entry')
    .select('entryId')
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('entryId', 'in', [...entryIds])
    .execute();
  return rows.map((row) => row.entryId);
}

/** Rewrites the paths of a moved branch's records dated on or after the day of the move. @returns their ids. */
export async function listMoved(
  scope: Scope,
  o: { unitId: string; from: string; pathBefore: string },
): Promise<string[]> {
  const rows = await scope.tx
    .selectFrom('ledger.entry')
    .select('entryId')
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('unitId', '=', o.unitId)
    .where('onDate', '>=', o.from)
    .where('pathOn', '=', o.pathBefore)
    .execute();
  return rows.map((row) => row.entryId);
}

export async function rewritePaths(scope: Scope, entryIds: readonly string[], pathOn: string): Promise<void> {
  for (const table of ['ledger.entry', 'ledger.participant', 'ledger.entryPrivate'] as const) {
    await scope.tx
      .updateTable(table)
      .set({ pathOn })
      .where('tenantId', 'in', [...scope.tenantIds])
      .where('entryId', 'in', [...entryIds])
      .execute();
  }
}
