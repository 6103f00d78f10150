import { sql, type ExpressionBuilder } from 'kysely';
import type { DB } from '../../../kernel/db.generated.ts';
import type { Scope } from '../../../kernel/scope.ts';
import type { Period } from '../../../kernel/vi/periods.ts';
import type { EntryValues } from '../contract.ts';
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
  values: Record<string, unknown>;
  sensitive: boolean;
  state: string;
  withdrawnReason: string | null;
  recordedBy: string;
  recordedAt: Date;
  changedAt: Date;
}

const figureColumns = [
  'entryId', 'version', 'unitId', 'pathOn', 'onDate', 'kindCode', 'causeCode', 'fundCode', 'moneySource', 'gradeCode', 'levelCode', 'stageCode', 'schemeCode', 'issuerCode', 'holderKind', 'forYear',
  'tags', 'state', 'withdrawnReason', 'summary', 'turns', 'amount', 'inKindValue', 'item', 'quantity', 'itemUnit', 'giver', 'partner', 'values', 'sensitive', 'recordedBy', 'recordedAt', 'changedAt',
] as const;

export interface Kept {
  entryId: string;
  unitId: string;
  pathOn: string;
  version: number;
  entry: Entry;
  sexes: ReadonlyMap<string, string>;
}

const columnsOf = (kept: Kept) => {
  const { participants: _participants, privateValues: _privateValues, note: _note, values, ...columns } = kept.entry;
  return { ...columns, entryId: kept.entryId, unitId: kept.unitId, pathOn: kept.pathOn, version: kept.version, values: JSON.stringify(values) };
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

/** New records, all at once. */
export async function insertEntries(scope: Scope, all: readonly Kept[]): Promise<void> {
  await scope.tx.insertInto('ledger.entry').values(all.map((kept) => ({ ...columnsOf(kept), tenantId: scope.tenantId, recordedBy: scope.name }))).execute();
  await insertParticipants(scope, all);
  await scope.tx.insertInto('ledger.entryPrivate').values(all.map((kept) => wordsOf(scope, kept))).execute();
}

async function insertParticipants(scope: Scope, all: readonly Kept[]): Promise<void> {
  const rows = all.flatMap((kept) => participantsOf(scope, kept));
  // A statement holds 65,535 values; a participant takes 13.
  for (let from = 0; from < rows.length; from += 4000) await scope.tx.insertInto('ledger.participant').values(rows.slice(from, from + 4000)).execute();
}

/** The record's next state in place of the present one. */
export async function replaceEntry(scope: Scope, kept: Kept): Promise<void> {
  await scope.tx
    .updateTable('ledger.entry')
    .set({ ...columnsOf(kept), changedAt: new Date() })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('entryId', '=', kept.entryId)
    .execute();
  await scope.tx.deleteFrom('ledger.participant').where('tenantId', 'in', [...scope.tenantIds]).where('entryId', '=', kept.entryId).execute();
  await insertParticipants(scope, [kept]);
  const { tenantId: _tenant, entryId: _entry, ...words } = wordsOf(scope, kept);
  await scope.tx.updateTable('ledger.entryPrivate').set(words).where('tenantId', 'in', [...scope.tenantIds]).where('entryId', '=', kept.entryId).execute();
}

export async function setState(scope: Scope, entryId: string, o: { version: number; state: 'recorded' | 'withdrawn'; withdrawnReason: string | null }): Promise<void> {
  await scope.tx
    .updateTable('ledger.entry')
    .set({ ...o, changedAt: new Date() })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('entryId', '=', entryId)
    .execute();
}

/** Appends the states of records as they stand now to their histories: two statements for any number. */
export async function appendVersions(scope: Scope, entryIds: readonly string[], deed: 'recorded' | 'corrected' | 'withdrawn' | 'restored', reason: string | null): Promise<void> {
  const ids = sql`${sql.val([...entryIds])}::uuid[]`;
  const tenants = sql`${sql.val([...scope.tenantIds])}::uuid[]`;
  await sql`
    insert into ledger.entry_version (tenant_id, entry_id, version, unit_id, path_on, columns, deed, reason, by_name)
    select tenant_id, entry_id, version, unit_id, path_on, to_jsonb(entry), ${deed}, ${reason}, ${scope.name}
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

/** The record, locked when it is to be changed. */
export async function findEntry(scope: Scope, entryId: string, o: { lock?: boolean } = {}): Promise<EntryRow | undefined> {
  let query = scope.tx.selectFrom('ledger.entry').select(figureColumns).where('tenantId', 'in', [...scope.tenantIds]).where('entryId', '=', entryId);
  if (o.lock) query = query.forUpdate();
  return (await query.executeTakeFirst()) as EntryRow | undefined;
}

export interface ParticipantRow {
  entryId: string;
  personId: string;
  fullName: string | null;
  beneficiaryKind: string;
  relation: string | null;
  turns: number;
  amount: number | null;
  gradeCode: string | null;
}

/** Who took part in some records, by given name; empty for who may not see names. */
export async function listParticipants(scope: Scope, entryIds: readonly string[]): Promise<ParticipantRow[]> {
  if (entryIds.length === 0) return [];
  return scope.tx
    .selectFrom('ledger.participant as part')
    .leftJoin('people.person as person', (join) => join.onRef('person.tenantId', '=', 'part.tenantId').onRef('person.personId', '=', 'part.personId'))
    .select(['part.entryId', 'part.personId', 'person.fullName', 'part.beneficiaryKind', 'part.relation', 'part.turns', 'part.amount', 'part.gradeCode'])
    .where('part.tenantId', 'in', [...scope.tenantIds])
    .where('part.entryId', 'in', [...entryIds])
    .orderBy('person.nameKey')
    .execute();
}

export async function findWords(scope: Scope, entryId: string): Promise<{ note: string | null; values: Record<string, unknown> } | undefined> {
  return (await scope.tx.selectFrom('ledger.entryPrivate').select(['note', 'values']).where('tenantId', 'in', [...scope.tenantIds]).where('entryId', '=', entryId).executeTakeFirst()) as
    | { note: string | null; values: Record<string, unknown> }
    | undefined;
}

export async function listVersions(scope: Scope, entryId: string) {
  return scope.tx
    .selectFrom('ledger.entryVersion')
    .select(['version', 'deed', 'reason', 'byName', 'at', 'columns'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('entryId', '=', entryId)
    .orderBy('version', 'desc')
    .execute();
}

export async function listEvidence(scope: Scope, entryId: string) {
  return scope.tx
    .selectFrom('ledger.evidence as evidence')
    .innerJoin('kernel.file as file', (join) => join.onRef('file.tenantId', '=', 'evidence.tenantId').onRef('file.fileId', '=', 'evidence.fileId'))
    .select(['file.fileId', 'file.name', 'file.mediaType'])
    .where('evidence.tenantId', 'in', [...scope.tenantIds])
    .where('evidence.entryId', '=', entryId)
    .execute();
}

export async function insertEvidence(scope: Scope, rows: readonly { entryId: string; fileId: string; unitId: string; pathOn: string; sensitive: boolean }[]): Promise<void> {
  if (rows.length) await scope.tx.insertInto('ledger.evidence').values(rows.map((row) => ({ tenantId: scope.tenantId, ...row }))).execute();
}

/** Which records a list or a figure is about. Every part narrows. */
export interface EntryFilter {
  path: string;
  period: Period;
  kinds?: readonly string[] | undefined;
  causes?: readonly string[] | undefined;
  funds?: readonly string[] | undefined;
  grades?: readonly string[] | undefined;
  stages?: readonly string[] | undefined;
  levels?: readonly string[] | undefined;
  sources?: readonly string[] | undefined;
  givers?: readonly string[] | undefined;
  issuers?: readonly string[] | undefined;
  forYears?: readonly number[] | undefined;
  tags?: readonly string[] | undefined;
  withoutTags?: readonly string[] | undefined;
  personId?: string | undefined;
  /** Withdrawn ones too, for the notebook; never for a figure. */
  withWithdrawn?: boolean | undefined;
}

const listed = [
  ['kinds', 'entry.kindCode'], ['causes', 'entry.causeCode'], ['funds', 'entry.fundCode'], ['stages', 'entry.stageCode'], ['levels', 'entry.levelCode'],
  ['sources', 'entry.moneySource'], ['givers', 'entry.giver'], ['issuers', 'entry.issuerCode'], ['forYears', 'entry.forYear'],
] as const;

function matching(scope: Scope, filter: EntryFilter) {
  let query = scope.tx
    .selectFrom('ledger.entry as entry')
    .where('entry.tenantId', 'in', [...scope.tenantIds])
    .where('entry.pathOn', '>=', filter.path)
    .where('entry.pathOn', '<', `${filter.path}~`)
    .where('entry.onDate', '>=', filter.period.from)
    .where('entry.onDate', '<=', filter.period.to);
  if (!filter.withWithdrawn) query = query.where('entry.state', '=', 'recorded');
  for (const [name, column] of listed) {
    const wanted = filter[name];
    if (wanted?.length) query = query.where(column, 'in', [...wanted] as never);
  }
  if (filter.tags?.length) query = query.where(sql<boolean>`entry.tags @> ${sql.val([...filter.tags])}::text[]`);
  if (filter.withoutTags?.length) query = query.where(sql<boolean>`not entry.tags && ${sql.val([...filter.withoutTags])}::text[]`);
  if (filter.grades?.length) query = query.where((eb) => gradeAmong(eb, filter.grades ?? []));
  const { personId } = filter;
  if (personId) query = query.where('entry.entryId', 'in', (eb) => eb.selectFrom('ledger.participant as mine').select('mine.entryId').where('mine.tenantId', 'in', [...scope.tenantIds]).where('mine.personId', '=', personId));
  return query;
}

// A rating may stand on the record or on each participant.
function gradeAmong(eb: ExpressionBuilder<DB & { entry: DB['ledger.entry'] }, 'entry'>, grades: readonly string[]) {
  return eb.or([
    eb('entry.gradeCode', 'in', [...grades]),
    eb.exists(eb.selectFrom('ledger.participant as part').select(sql.lit(1).as('one')).whereRef('part.tenantId', '=', 'entry.tenantId').whereRef('part.entryId', '=', 'entry.entryId').where('part.gradeCode', 'in', [...grades])),
  ]);
}

/** A page of the notebook, newest first; keyset by day and record. */
export async function listEntries(scope: Scope, filter: EntryFilter, o: { after?: { onDate: string; entryId: string } | undefined; most: number }): Promise<EntryRow[]> {
  let query = matching(scope, filter)
    .select(figureColumns.map((name) => `entry.${name}` as const))
    .orderBy('entry.onDate', 'desc')
    .orderBy('entry.entryId', 'desc')
    .limit(o.most);
  const { after } = o;
  if (after) query = query.where((eb) => eb(eb.refTuple('entry.onDate', 'entry.entryId'), '<', eb.tuple(after.onDate, after.entryId)));
  return (await query.execute()) as unknown as EntryRow[];
}

export interface Total {
  entries: number;
  turns: number;
  persons: number;
  amount: number;
  inKindValue: number;
  /** Turns of which no person is named: said beside the persons. */
  unnamedTurns: number;
}

/** The line under a list: always of the records that the list shows. */
export async function totalEntries(scope: Scope, filter: EntryFilter): Promise<Total> {
  const shown = matching(scope, { ...filter, withWithdrawn: false }).select(['entry.tenantId', 'entry.entryId', 'entry.turns', 'entry.amount', 'entry.inKindValue']);
  const { rows } = await sql<Total>`
    with shown as materialized (${shown}),
    named as (select count(distinct tally.person_id) as persons, coalesce(sum(tally.turns), 0) as turns from ledger.participant tally join shown on shown.tenant_id = tally.tenant_id and shown.entry_id = tally.entry_id)
    select count(*) as entries, coalesce(sum(shown.turns), 0) as turns, coalesce(sum(shown.amount), 0) as amount, coalesce(sum(shown.in_kind_value), 0) as in_kind_value,
      (select persons from named) as persons, coalesce(sum(shown.turns), 0) - (select turns from named) as unnamed_turns
    from shown`.execute(scope.tx);
  return rows[0] ?? { entries: 0, turns: 0, persons: 0, amount: 0, inKindValue: 0, unnamedTurns: 0 };
}

/** How many records of each kind a period holds: the chips above the notebook. */
export async function countByKind(scope: Scope, o: { path: string; period: Period }): Promise<{ kindCode: string; entries: number }[]> {
  return matching(scope, o)
    .select('entry.kindCode')
    .select((eb) => eb.fn.countAll<number>().as('entries'))
    .groupBy('entry.kindCode')
    .execute();
}

/** Which of the given records are there already: a form sent twice. */
export async function listKnown(scope: Scope, entryIds: readonly string[]): Promise<string[]> {
  const rows = await scope.tx.selectFrom('ledger.entry').select('entryId').where('tenantId', 'in', [...scope.tenantIds]).where('entryId', 'in', [...entryIds]).execute();
  return rows.map((row) => row.entryId);
}

/** How many turns a person was given for a cause in a year, for the yearly limit of the rate table (WEL-2). */
export async function countTurnsOf(scope: Scope, o: { personId: string; kindCode: string; causeCode: string; period: Period }): Promise<number> {
  const row = await scope.tx
    .selectFrom('ledger.participant as part')
    .innerJoin('ledger.entry as entry', (join) => join.onRef('entry.tenantId', '=', 'part.tenantId').onRef('entry.entryId', '=', 'part.entryId'))
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('part.turns'), sql<number>`0`).as('turns'))
    .where('part.tenantId', 'in', [...scope.tenantIds])
    .where('part.personId', '=', o.personId)
    .where('entry.kindCode', '=', o.kindCode)
    .where('entry.causeCode', '=', o.causeCode)
    .where('entry.state', '=', 'recorded')
    .where('part.onDate', '>=', o.period.from)
    .where('part.onDate', '<=', o.period.to)
    .executeTakeFirstOrThrow();
  return Number(row.turns);
}

/** Rewrites the paths of a moved branch's records dated on or after the day of the move. @returns their ids. */
export async function listMoved(scope: Scope, o: { unitId: string; from: string; pathBefore: string }): Promise<string[]> {
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
    await scope.tx.updateTable(table).set({ pathOn }).where('tenantId', 'in', [...scope.tenantIds]).where('entryId', 'in', [...entryIds]).execute();
  }
}
