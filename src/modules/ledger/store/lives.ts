import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import { fold } from '../../../kernel/vi/text.ts';
import { openSingly } from './entries.ts';

/** A record as a line elsewhere: on a person's page, among search results. */
export interface FoundEntry {
  entryId: string;
  unitId: string;
  onDate: string;
  kindCode: string;
  summary: string;
  amount: number;
  giver: string | null;
}

const columns = [
  'entry.entryId',
  'entry.unitId',
  'entry.onDate',
  'entry.kindCode',
  'entry.summary',
  'entry.amount',
  'entry.giver',
] as const;

/** The records in which any of some persons (one, or the dependants of one) takes part, newest first, with the person's own share of the money; only those that the actor may see them in. */
export async function listEntriesOf(
  scope: Scope,
  personIds: readonly string[],
  most: number,
): Promise<(FoundEntry & { share: number | null; persons: number })[]> {
  return scope.tx
    .selectFrom('ledger.participant as part')
    .innerJoin('ledger.entry as entry', (join) =>
      join.onRef('entry.tenantId', '=', 'part.tenantId').onRef('entry.entryId', '=', 'part.entryId'),
    )
    .select(columns)
    .select(['part.amount as share', sql<number>`cardinality(entry.person_ids)`.as('persons')])
    .where('part.tenantId', 'in', [...scope.tenantIds])
    .where('part.personId', 'in', [...personIds])
    .where('entry.state', '=', 'recorded')
    .orderBy('part.onDate', 'desc')
    .orderBy('entry.entryId', 'desc')
    .limit(most)
    .execute();
}

/** Records whose line holds every typed word, newest first, in the branches that the actor's posts reach. */
export async function findEntriesSaying(scope: Scope, o: { typed: string; most: number }): Promise<FoundEntry[]> {
  const words = fold(o.typed).split(' ').filter(Boolean);
  const roots = [
    ...new Set(scope.grants.filter((grant) => grant.reach.includes('figures')).map((grant) => grant.path)),
  ];
  if (words.length === 0 || roots.length === 0) return [];
  let query = scope.tx
    .selectFrom('ledger.entry as entry')
    .select(columns)
    .where('entry.tenantId', 'in', [...scope.tenantIds])
    .where((eb) =>
      eb.or(roots.map((path) => eb.and([eb('entry.pathOn', '>=', path), eb('entry.pathOn', '<', `${path}~`)]))),
    )
    .where('entry.state', '=', 'recorded')
    .where(openSingly)
    .orderBy('entry.onDate', 'desc')
    .limit(o.most);
  for (const word of words) query = query.where('entry.summaryNorm', 'like', `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return query.execute();
}
