import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { DB } from '../../../kernel/db.generated.ts';
import { isId } from '../../../kernel/ids.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { fold } from '../../../kernel/vi/text.ts';
import { listBranchPaths } from '../../org/index.ts';
import type { EntryFilter } from '../rules/filter.ts';
import { figureColumns, openSingly, personsOf, type EntryRow } from './entries.ts';
import { listParticipants } from './parts.ts';

const listed = [
  ['kinds', 'entry.kindCode'],
  ['causes', 'entry.causeCode'],
  ['funds', 'entry.fundCode'],
  ['stages', 'entry.stageCode'],
  ['levels', 'entry.levelCode'],
  ['sources', 'entry.moneySource'],
  ['givers', 'entry.giver'],
  ['issuers', 'entry.issuerCode'],
  ['holders', 'entry.holderKind'],
  ['occasions', 'entry.occasionCode'],
  ['schemes', 'entry.schemeCode'],
  ['takers', 'entry.beneficiaryKind'],
  ['forYears', 'entry.forYear'],
] as const;

/** All paths of the filter's unit: found by whoever asks for several parts of a page, otherwise here. */
export const pathsOf = async (scope: Scope, { path, paths }: EntryFilter): Promise<readonly string[]> =>
  paths?.of === path ? paths.all : listBranchPaths(scope, path);

type Builder = ExpressionBuilder<DB & { entry: DB['ledger.entry'] }, 'entry'>;

/**
 * The records of a selection, for the statements of this module. The paths stand in the statement as values: joined to
 * `org.branches` the planner cannot guess how many records they hold, and a page of 100,000 took 300 ms instead of 5.
 */
export function matching(scope: Scope, filter: EntryFilter, paths: readonly string[]) {
  let query = scope.tx
    .selectFrom('ledger.entry as entry')
    .where('entry.tenantId', 'in', [...scope.tenantIds])
    .where((eb) =>
      eb.or(paths.map((path) => eb.and([eb('entry.pathOn', '>=', path), eb('entry.pathOn', '<', `${path}~`)]))),
    )
    .where('entry.onDate', '>=', filter.period.from)
    .where('entry.onDate', '<=', filter.period.to);
  if (filter.singly) query = query.where(openSingly);
  if (!filter.withWithdrawn) query = query.where('entry.state', '=', 'recorded');
  for (const [name, column] of listed) {
    const wanted = filter[name];
    if (wanted?.length) query = query.where(column, 'in', [...wanted] as never);
  }
  const [campaigns, documents] = [asIds(filter.campaigns), asIds(filter.documents)];
  if (campaigns) query = query.where('entry.campaignId', 'in', campaigns);
  if (documents) query = query.where(sql<boolean>`entry.document_ids && ${sql.val(documents)}::uuid[]`);
  if (filter.tags?.length) query = query.where(sql<boolean>`entry.tags @> ${sql.val([...filter.tags])}::text[]`);
  if (filter.withoutTags?.length)
    query = query.where(sql<boolean>`not entry.tags && ${sql.val([...filter.withoutTags])}::text[]`);
  if (filter.grades?.length) query = query.where((eb) => gradeAmong(eb as unknown as Builder, filter.grades ?? []));
  const { personId, words } = filter;
  if (personId)
    query = query.where('entry.entryId', 'in', (eb) =>
      eb
        .selectFrom('ledger.participant as mine')
        .select('mine.entryId')
        .where('mine.tenantId', 'in', [...scope.tenantIds])
        .where('mine.personId', '=', personId),
    );
  if (words) query = query.where((eb) => saying(eb as unknown as Builder, scope, fold(words), filter.namedAs ?? []));
  return query;
}

/** What is no identifier finds nothing: an address may be typed by hand. */
const asIds = (texts: readonly string[] | undefined): string[] | undefined =>
  texts?.length ? texts.map((text) => (isId(text) ? text : '00000000-0000-0000-0000-000000000000')) : undefined;

// A rating may stand on the record or on each participant.
function gradeAmong(eb: Builder, grades: readonly string[]): Expression<SqlBool> {
  return eb.or([
    eb('entry.gradeCode', 'in', [...grades]),
    eb.exists(
      eb
        .selectFrom('ledger.participant as part')
        .select(sql.lit(1).as('one'))
        .whereRef('part.tenantId', '=', 'entry.tenantId')
        .whereRef('part.entryId', '=', 'entry.entryId')
        .where('part.gradeCode', 'in', [...grades]),
    ),
  ]);
}

const like = (folded: string): string => `%${folded.replace(/[\\%_]/g, '\\$&')}%`;

function saying(eb: Builder, scope: Scope, folded: string, personIds: readonly string[]): Expression<SqlBool> {
  const said = eb.and(folded.split(' ').map((word) => eb('entry.summaryNorm', 'like', like(word))));
  if (personIds.length === 0) return said;
  const named = eb
    .selectFrom('ledger.participant as part')
    .select('part.entryId')
    .where('part.tenantId', 'in', [...scope.tenantIds])
    .where('part.personId', 'in', [...personIds]);
  return eb.or([said, eb('entry.entryId', 'in', named)]);
}

/** A place in the notebook: the last record seen. */
export interface Place {
  onDate: string;
  entryId: string;
}

export type NamedEntry = EntryRow & { names: string[] };

interface PageAsked {
  after?: Place | undefined;
  most: number;
}

/** A page of the notebook, newest first; keyset by day and record. */
export async function listEntries(scope: Scope, filter: EntryFilter, o: PageAsked): Promise<EntryRow[]> {
  const query = pageOf(scope, filter, await pathsOf(scope, filter), o);
  return (await query.execute()) as unknown as EntryRow[];
}

/**
 * The same, each record with its first names and no more: a rating of a whole union names hundreds. Empty for who may not
 * see them. In the same statement: by itself it was planned anew for each page, 2 ms (docs/decisions/0070).
 */
export async function listNamedEntries(
  scope: Scope,
  filter: EntryFilter,
  { mostNames, ...o }: PageAsked & { mostNames: number },
): Promise<NamedEntry[]> {
  const names = sql<string[]>`array (
    select person.full_name from ledger.participant part
    join people.person person on person.tenant_id = part.tenant_id and person.person_id = part.person_id
    where part.tenant_id = entry.tenant_id and part.entry_id = entry.entry_id
    order by person.name_key limit ${mostNames})`.as('names');
  const query = pageOf(scope, filter, await pathsOf(scope, filter), o).select(names);
  return (await query.execute()) as unknown as NamedEntry[];
}

function pageOf(scope: Scope, filter: EntryFilter, paths: readonly string[], { after, most }: PageAsked) {
  const query = matching(scope, filter, paths)
    .select(figureColumns.map((name) => `entry.${name}` as const))
    .select(personsOf)
    .orderBy('entry.onDate', 'desc')
    .orderBy('entry.entryId', 'desc')
    .limit(most);
  if (!after) return query;
  return query.where((eb) =>
    eb(eb.refTuple('entry.onDate', 'entry.entryId'), '<', eb.tuple(after.onDate, after.entryId)),
  );
}

/** Which kinds an officer records most, and on which persons the unit recorded last: what a phone offers first. */
export async function listHabits(
  scope: Scope,
  o: { path: string; byName: string; from: string },
): Promise<Map<string, number>> {
  const rows = await scope.tx
    .selectFrom('ledger.entry')
    .select('kindCode')
    .select((eb) => eb.fn.countAll<number>().as('times'))
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('pathOn', '>=', o.path)
    .where('pathOn', '<', `${o.path}~`)
    .where('onDate', '>=', o.from)
    .where('recordedBy', '=', o.byName)
    .groupBy('kindCode')
    .execute();
  return new Map(rows.map((row) => [row.kindCode, row.times]));
}

const recentRecords = 30;

/** The persons of the newest records of a branch, newest first, each once. The records first: joined at once under the policies it costs ten times as much. */
export async function listRecentPersons(
  scope: Scope,
  o: { path: string; kindCode: string; most: number },
): Promise<{ personId: string; fullName: string }[]> {
  const entries = await scope.tx
    .selectFrom('ledger.entry')
    .select('entryId')
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('pathOn', '>=', o.path)
    .where('pathOn', '<', `${o.path}~`)
    .where('kindCode', '=', o.kindCode)
    .where('state', '=', 'recorded')
    .orderBy('entryId', 'desc')
    .limit(recentRecords)
    .execute();
  const order = new Map(entries.map((entry, nth) => [entry.entryId, nth]));
  const taking = await listParticipants(scope, [...order.keys()]);
  const named = taking
    .toSorted((one, other) => (order.get(one.entryId) ?? 0) - (order.get(other.entryId) ?? 0))
    .flatMap(({ personId, fullName }) => (fullName ? [{ personId, fullName }] : []));
  return [...new Map(named.map((one) => [one.personId, one])).values()].slice(0, o.most);
}

/** How often persons were given something for each cause in a year (WEL-2): for saying it before the next time. */
export async function listTurnsOfYear(
  scope: Scope,
  o: { personIds: readonly string[]; kindCode: string; year: number; except?: string | undefined },
): Promise<{ personId: string; causeCode: string; turns: number }[]> {
  if (o.personIds.length === 0) return [];
  let query = scope.tx
    .selectFrom('ledger.participant as part')
    .innerJoin('ledger.entry as entry', (join) =>
      join.onRef('entry.tenantId', '=', 'part.tenantId').onRef('entry.entryId', '=', 'part.entryId'),
    )
    .select(['part.personId', 'entry.causeCode'])
    .select((eb) => eb.fn.sum<number>('part.turns').as('turns'))
    .where('part.tenantId', 'in', [...scope.tenantIds])
    .where('part.personId', 'in', [...o.personIds])
    .where('entry.kindCode', '=', o.kindCode)
    .where('entry.causeCode', 'is not', null)
    .where('entry.state', '=', 'recorded')
    .where('part.onDate', '>=', `${o.year}-01-01`)
    .where('part.onDate', '<=', `${o.year}-12-31`)
    .groupBy(['part.personId', 'entry.causeCode']);
  if (o.except) query = query.where('entry.entryId', '<>', o.except);
  const rows = await query.execute();
  return rows.map((row) => ({ personId: row.personId, causeCode: row.causeCode ?? '', turns: Number(row.turns) }));
}
