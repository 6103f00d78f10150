import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import { branchOf } from '../../org/index.ts';
import type { Ask, Where } from '../contract.ts';
import { countingDay, yearsOf } from '../rules/time.ts';
import { columnsTold, inColumns, matches, rowsOf, type Source } from './sources.ts';

/** One number to read: where from, and the aggregate over its rows. */
export interface Figure {
  key: string;
  source: Source;
  aggregate: () => RawBuilder<unknown>;
  /** Of which lines of the ledger; left out where people are counted. */
  where?: Where;
  /** What its aggregate reads beside the sums and what `where` asks for. */
  tells?: readonly string[];
}

/** Reads all figures of one source for all asks in one statement. An ask without rows leaves nothing behind. */
export async function readSource(
  scope: Scope,
  source: Source,
  wanted: readonly Figure[],
  asks: readonly Ask[],
  into: readonly Map<string, unknown>[],
): Promise<void> {
  const unique = [...new Map(wanted.map((figure) => [figure.key, figure])).values()];
  const { rows } = await sql<Record<string, unknown> & { nth: number }>`
    with ask as materialized (${asked(scope, asks)})
    select row.nth, ${sql.join(unique.map((figure, nth) => aggregateOf(figure, nth)))}
    from (${linesOf(scope, source, unique)}) as row group by row.nth`.execute(scope.tx);
  for (const row of rows) unique.forEach(({ key }, nth) => into[row.nth - 1]?.set(key, row[named(nth)]));
}

const named = (nth: number): string => `n${nth}`;

const isOfPersons = (source: Source): boolean => source === 'persons' || source === 'persons_for_years';

const aggregateOf = (figure: Figure, nth: number): RawBuilder<unknown> =>
  isOfPersons(figure.source)
    ? sql`${figure.aggregate()} filter (where row.${sql.ref(named(nth))}) as ${sql.ref(named(nth))}`
    : sql`${figure.aggregate()} as ${sql.ref(named(nth))}`;

const sums: Partial<Record<Source, readonly string[]>> = {
  counted: ['entries', 'turns', 'amount', 'in_kind_value', 'quantity'],
  counted_for_years: ['entries', 'turns', 'amount', 'in_kind_value', 'quantity'],
  counted_persons: ['turns'],
  counted_persons_for_years: ['turns'],
};

/**
 * The rows that the figures are counted from. Lines of the ledger are added up first, over units and times, by what the
 * figures tell apart: a hundred figures then look at some hundred rows each and not at every line of a summary. A person
 * becomes one row with a mark for each figure: counting distinct persons figure by figure sorts them as often.
 */
function linesOf(scope: Scope, source: Source, figures: readonly Figure[]): RawBuilder<unknown> {
  const from = sql`ask cross join lateral (select line.* from ${rowsOf(scope, source, inColumns)} as line) as row`;
  const wheres = figures.flatMap(({ where }) => where ?? []);
  const these = sql`${from} where ${ofKinds(wheres)}`;
  if (isOfPersons(source)) {
    const marks = figures.map(({ where = {} }, nth) => sql`bool_or(${matches(where)}) as ${sql.ref(named(nth))}`);
    return sql`select ask.nth, row.person_id, ${sql.join(marks)} from ${these} group by ask.nth, row.person_id`;
  }
  const added = sums[source];
  if (!added) return sql`select ask.nth, row.* from ${these}`;
  const told = new Set([...columnsTold(wheres), ...figures.flatMap(({ tells = [] }) => tells)]);
  const groups = sql.join(['ask.nth', ...[...told].map((column) => `row.${column}`)].map((column) => sql.raw(column)));
  return sql`select ${groups}, ${sql.join(added.map((column) => sql.raw(`sum(row.${column}) as ${column}`)))} from ${these} group by ${groups}`;
}

/** Where every figure names its kinds, no other is read. */
function ofKinds(wheres: readonly Where[]): RawBuilder<unknown> {
  if (wheres.length === 0 || wheres.some(({ kinds }) => kinds === undefined)) return sql`true`;
  return sql`row.kind_code = any (${sql.val([...new Set(wheres.flatMap(({ kinds = [] }) => kinds))])}::text[])`;
}

/** What is asked as rows, one an ask, each branch with all its paths. */
export function asked(scope: Scope, asks: readonly Ask[]): RawBuilder<unknown> {
  const column = (of: (ask: Ask) => string): RawBuilder<unknown> => sql`${sql.val(asks.map(of))}`;
  return sql`select one.nth, ${branchOf(scope, sql`one.path`)} as branch, one.from_on, one.to_on, one.day, string_to_array(one.years, ',')::smallint[] as years
    from unnest(${column((ask) => ask.path)}::text[], ${column((ask) => ask.period.from)}::date[], ${column((ask) => ask.period.to)}::date[],
    ${column((ask) => countingDay(ask.period, ask.today))}::date[], ${column((ask) => yearsOf(ask.period).join(','))}::text[])
    with ordinality as one (path, from_on, to_on, day, years, nth)`;
}
