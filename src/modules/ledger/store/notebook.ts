import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import { written } from '../../../kernel/written.ts';
import type { EntryFilter } from '../rules/filter.ts';
import { figureColumns, personsOf, type EntryRow } from './entries.ts';
import { listParticipants } from './parts.ts';
import { asValues, selected, selectionOf, type SelectionForm, type Values } from './selection.ts';

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
export const listEntries = async (scope: Scope, filter: EntryFilter, o: PageAsked): Promise<EntryRow[]> =>
  page(scope, filter, o);

/**
 * The same, each record with its first names and no more: a rating of a whole union names hundreds. Empty for who may not
 * see them. In the same statement: by itself it was planned anew for each page, 2 ms (docs/decisions/0070).
 */
export const listNamedEntries = async (
  scope: Scope,
  filter: EntryFilter,
  o: PageAsked & { mostNames: number },
): Promise<NamedEntry[]> => (await page(scope, filter, o)) as NamedEntry[];

async function page(scope: Scope, filter: EntryFilter, o: PageAsked & { mostNames?: number }): Promise<EntryRow[]> {
  const { values, form } = await selectionOf(scope, filter);
  const { after, most, mostNames } = o;
  const parts: PageForm = { ...form, after: after !== undefined, names: mostNames !== undefined };
  return entriesOnPage(
    scope,
    asValues({ ...values, most, mostNames, afterOn: after?.onDate, afterId: after?.entryId }),
    JSON.stringify(parts),
  );
}

type PageForm = SelectionForm & { after: boolean; names: boolean };

const entriesOnPage = written<Values, EntryRow, string>((db, value, form) => {
  const parts = JSON.parse(form) as PageForm;
  let query = selected(db, value, parts)
    .select(figureColumns.map((name) => `entry.${name}` as const))
    .select(personsOf)
    .orderBy('entry.onDate', 'desc')
    .orderBy('entry.entryId', 'desc')
    .limit(value['most']!);
  if (parts.names) query = query.select(firstNames(value['mostNames']!));
  if (parts.after)
    query = query.where(sql<boolean>`(entry.on_date, entry.entry_id) < (${value['afterOn']}, ${value['afterId']})`);
  return query;
});

const firstNames = (most: RawBuilder<unknown>) =>
  sql<string[]>`array (
    select person.full_name from ledger.participant part
    join people.person person on person.tenant_id = part.tenant_id and person.person_id = part.person_id
    where part.tenant_id = entry.tenant_id and part.entry_id = entry.entry_id
    order by person.name_key limit ${most})`.as('names');

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
