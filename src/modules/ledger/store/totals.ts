import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import { written } from '../../../kernel/written.ts';
import type { EntryFilter } from '../rules/filter.ts';
import { matching, selected, selectionOf, type SelectionForm, type Values } from './selection.ts';

export interface Total {
  entries: number;
  turns: number;
  persons: number;
  /** Of all records, and of those that collect for a fund: money of others, never spending of the union (WEL-7). */
  amount: number;
  collected: number;
  inKindValue: number;
  quantity: number;
  /** Turns of which no person is named: said beside the persons. */
  unnamedTurns: number;
}

/** With the withdrawn records of the selection, which are in no other number. */
export type TotalOfList = Total & { withdrawn: number };

const facets = {
  kind: 'entry.kind_code',
  cause: 'entry.cause_code',
  fund: 'entry.fund_code',
  occasion: 'entry.occasion_code',
  path: 'entry.path_on',
  year: 'extract(year from entry.on_date)::int',
} as const;
export type Facet = keyof typeof facets;

export type Counts<F extends Facet> = Record<F, ReadonlyMap<string, number>>;

/** The line under a list: of the records that the list shows, without the withdrawn ones. The same for whoever may see them. */
export async function totalEntries(scope: Scope, filter: EntryFilter): Promise<TotalOfList> {
  return (await sumUp(scope, filter, [])).total;
}

const figuresOfTotal = [
  'entry.state',
  'entry.turns',
  'entry.namedTurns',
  'entry.fundCode',
  'entry.amount',
  'entry.inKindValue',
  'entry.quantity',
] as const;

/**
 * The same line, and how many of the records bear each value. The records are read once for all of it: read for each part, what the
 * reader may see was found out three times, and cost more than the records (docs/decisions/0072).
 */
export async function sumUp<F extends Facet>(
  scope: Scope,
  filter: EntryFilter,
  by: readonly F[],
): Promise<{ total: TotalOfList; counts: Counts<F> }> {
  const { values, form } = await selectionOf(scope, { ...filter, withWithdrawn: true });
  const parts: SumForm = { ...form, by, countsWithdrawn: filter.withWithdrawn === true };
  const [sum] = await selectionSummed(scope, values, JSON.stringify(parts));
  const { counted, ...total } = sum!;
  return { total, counts: readCounts(by, counted ?? []) };
}

type SumForm = SelectionForm & { by: readonly Facet[]; countsWithdrawn: boolean };

const selectionSummed = written<Values, TotalOfList & { counted: CountRow[] | null }, string>((db, value, form) => {
  const { by, countsWithdrawn, ...parts } = JSON.parse(form) as SumForm;
  const every = selected(db, value, parts)
    .select(figuresOfTotal)
    .select(sql`case when entry.named_turns > 0 and entry.state = 'recorded' then entry.person_ids end`.as('named'))
    .select(columnsOf(by));
  const shown = countsWithdrawn ? sql`every` : sql`every where state = 'recorded'`;
  const counted = by.length ? sql`(select json_agg(one) from (${countsIn(shown, by)}) one)` : sql`null`;
  return sql`
    with every as materialized (${every})
    select count(*) filter (where state = 'recorded') as entries, count(*) filter (where state = 'withdrawn') as withdrawn,
      coalesce(sum(turns) filter (where state = 'recorded'), 0) as turns, coalesce(sum(turns - named_turns) filter (where state = 'recorded'), 0) as unnamed_turns,
      coalesce(sum(amount) filter (where state = 'recorded'), 0) as amount, coalesce(sum(amount) filter (where state = 'recorded' and fund_code is not null), 0) as collected,
      coalesce(sum(in_kind_value) filter (where state = 'recorded'), 0) as in_kind_value, coalesce(sum(quantity) filter (where state = 'recorded'), 0) as quantity,
      (select count(distinct person_id) from every named, unnest(named.named) person_id) as persons,
      ${counted} as counted
    from every`;
});

/** How many records of a selection bear each value, for several facets in one reading: the chips above the notebook. */
export async function countEntries<F extends Facet>(
  scope: Scope,
  filter: EntryFilter,
  by: readonly F[],
): Promise<Counts<F>> {
  if (by.length === 0) return readCounts(by, []);
  const shown = matching(scope, await selectionOf(scope, filter)).select(columnsOf(by));
  const { rows } = await countsIn(sql`(${shown}) as shown`, by).execute(scope.tx);
  return readCounts(by, rows);
}

type CountRow = Record<string, string | number | null> & { outside: number; entries: number };

const columnsOf = (by: readonly Facet[]) => by.map((facet) => sql`${sql.raw(facets[facet])}`.as(facet));

function countsIn(from: RawBuilder<unknown>, by: readonly Facet[]): RawBuilder<CountRow> {
  const names = by.map((facet) => sql.ref(facet));
  return sql<CountRow>`
    select ${sql.join(names)}, grouping(${sql.join(names)}) as outside, count(*) as entries from ${from}
    group by grouping sets (${sql.join(names.map((name) => sql`(${name})`))})`;
}

function readCounts<F extends Facet>(by: readonly F[], rows: readonly CountRow[]): Counts<F> {
  const counts = Object.fromEntries(by.map((facet) => [facet, new Map<string, number>()])) as Record<
    F,
    Map<string, number>
  >;
  for (const row of rows) {
    // A row counts the one facet whose bit is not set.
    const facet = by.find((_, nth) => !((row.outside >> (by.length - 1 - nth)) & 1));
    const value = facet && row[facet];
    if (facet && value !== null && value !== undefined) counts[facet].set(String(value), row.entries);
  }
  return counts;
}
