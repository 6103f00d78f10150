import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../../../kernel/db.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Scope } from '../../../kernel/scope.ts';
import { branchOf } from '../../org/index.ts';

/** A branch in days of one year: the records dated in them or, of a whole year, those that speak of it. */
export interface Span {
  path: string;
  spokenOf: boolean;
  from: string;
  to: string;
}

interface FoundSpan extends Span {
  /** Null: its sums are not kept, or records changed since. */
  keptSpanId: string | null;
  /** Every path of the branch. */
  branch: string[];
  /** Whoever reads figures of a part of the branch only keeps nothing of it. */
  reached: boolean;
  /** In what state its units' records are; null where there are none. */
  state: string | null;
  /** How many records were folded into the summaries of its year: about how much there is to read. */
  folds: number;
}

/** Where a span's sums are kept: null where there is nothing to sum, undefined where they are read from the units' summaries. */
export interface KeptSpan {
  keptSpanId: string | null | undefined;
  /** How many records its branch has in all the years asked, about. */
  records: number;
}

/**
 * Where the sums of each span are kept, in the order asked. Spans whose records changed since, or that nobody asked for yet, are
 * summed now, unless their branch has fewer than `from` records in all the years asked: those are read as fast from its units.
 *
 * What is kept is found by the state of all units that the reader sees, so that nobody finds a sum of more or fewer than those.
 */
export async function keepSpans(scope: Scope, spans: readonly Span[], from: number): Promise<KeptSpan[]> {
  const found = await findSpans(scope, spans);
  const records = new Map<string, number>();
  for (const { path, folds } of found) records.set(path, (records.get(path) ?? 0) + folds);
  const isKept = ({ path, reached }: FoundSpan): boolean => reached && (records.get(path) ?? 0) >= from;
  const stale = found.filter((span) => isKept(span) && isStale(span));
  const made = new Map(stale.length ? await sumAnew(scope, stale) : []);
  return found.map((span) => ({
    keptSpanId: isKept(span) ? (made.get(spanKey(span)) ?? span.keptSpanId) : undefined,
    records: records.get(span.path) ?? 0,
  }));
}

const isStale = ({ state, keptSpanId }: FoundSpan): boolean => state !== null && keptSpanId === null;
/** Tells spans apart. */
export const spanKey = ({ path, spokenOf, from, to }: Span): string => [path, spokenOf, from, to].join(' ');

async function findSpans(scope: Scope, spans: readonly Span[]): Promise<FoundSpan[]> {
  const tenants = tenantsOf(scope);
  const paths = sql`${sql.val([...new Set(spans.map(({ path }) => path))])}::text[]`;
  const column = (of: (span: Span) => unknown): RawBuilder<unknown> => sql`${sql.val(spans.map(of))}`;
  const { rows } = await sql<FoundSpan>`
    with branch as materialized (select path, ${branchOf(scope, sql`path`)} as paths from unnest(${paths}) as path),
    state as materialized (
      select branch.path, seen.spoken_of, seen.year, sum(seen.folds)::int as folds,
        md5(string_agg(concat_ws(' ', seen.unit_id, seen.path_on, seen.folds), ',' order by seen.unit_id, seen.path_on)) as state
      from branch cross join lateral org.ranges(branch.paths) at
      join ledger.unit_year seen on seen.path_on >= at.first and seen.path_on < at.past
      where seen.tenant_id = any (${tenants})
      group by branch.path, seen.spoken_of, seen.year
    )
    select one.path, one.spoken_of as "spokenOf", one.first_on as "from", one.last_on as "to", branch.paths as branch, one.path in (select org.scope_paths('figures')) as reached, state.state, coalesce(state.folds, 0) as folds,
      (select kept.kept_span_id from ledger.kept_span kept where kept.tenant_id = ${scope.tenantId} and kept.path = one.path and kept.first_on = one.first_on
        and kept.last_on = one.last_on and kept.spoken_of = one.spoken_of and kept.state_of = state.state limit 1) as "keptSpanId"
    from unnest(${column(({ path }) => path)}::text[], ${column(({ spokenOf }) => spokenOf)}::boolean[], ${column((span) => span.from)}::date[], ${column(({ to }) => to)}::date[])
      with ordinality as one (path, spoken_of, first_on, last_on, nth)
    join branch on branch.path = one.path
    left join state on state.path = one.path and state.spoken_of = one.spoken_of and state.year = extract(year from one.first_on)
    order by one.nth`.execute(scope.tx);
  return rows;
}

const tenantsOf = (scope: Scope): RawBuilder<unknown> => sql`${sql.val([...scope.tenantIds])}::uuid[]`;

/** What a transaction sums just now: a report asks for its figures, targets and years at once, and many of their spans are the same. */
const summing = new WeakMap<Database, Promise<unknown>>();

function sumAnew(scope: Scope, stale: readonly Span[]): Promise<[key: string, keptSpanId: string][]> {
  const before = summing.get(scope.tx);
  const now = (async () => {
    await before;
    return await sumInTurn(scope, stale);
  })();
  summing.set(scope.tx, now);
  return now;
}

/** Readers of one home of storage wait for each other: who comes second finds the sums made, and no number is given twice. */
async function sumInTurn(scope: Scope, stale: readonly Span[]): Promise<[key: string, keptSpanId: string][]> {
  const [, found] = await Promise.all([
    sql`select pg_advisory_xact_lock(hashtextextended(${`ledger.kept ${scope.tenantId}`}, 0))`.execute(scope.tx),
    findSpans(scope, stale),
  ]);
  const still = found.filter(isStale).map((span) => ({ ...span, keptSpanId: newId() }));
  if (still.length > 0) await writeSpans(scope, still);
  return [...found, ...still].flatMap((span) =>
    span.keptSpanId === null ? [] : [[spanKey(span), span.keptSpanId] as [string, string]],
  );
}

/** Span by span: the lines of one year at a time are added up, and not those of a term laid beside each other. */
async function writeSpans(scope: Scope, spans: readonly FoundSpan[]): Promise<void> {
  const numbers = numberPersons(scope, spans);
  // Hundreds of sets grow side by side instead of all their lines being sorted.
  const room = sql.raw("set local work_mem = '64MB'").execute(scope.tx);
  const written = spans.flatMap((span) => [
    dropOld(scope, span),
    writeHead(scope, span),
    writeLines(scope, span),
    writeSets(scope, span),
  ]);
  const asEver = sql.raw('set local work_mem to default').execute(scope.tx);
  await Promise.all([numbers, room, ...written, asEver]);
}

/** Whoever has just found the sums that this span had reads them to the end; those that nobody asked for in a season go too. */
const dropOld = (scope: Scope, { path, spokenOf, from, to }: FoundSpan): Promise<unknown> =>
  sql`delete from ledger.kept_span where tenant_id = ${scope.tenantId} and path = ${path} and (kept_at < now() - interval '90 days'
    or kept_at < now() - interval '10 minutes' and first_on = ${from} and last_on = ${to} and spoken_of = ${spokenOf})`.execute(
    scope.tx,
  );

const writeHead = (scope: Scope, { keptSpanId, path, spokenOf, from, to, state }: FoundSpan): Promise<unknown> =>
  scope.tx
    .insertInto('ledger.keptSpan')
    .values({
      tenantId: scope.tenantId,
      keptSpanId: keptSpanId ?? '',
      path,
      spokenOf,
      firstOn: from,
      lastOn: to,
      stateOf: state ?? '',
    })
    .execute();

const writeLines = (scope: Scope, span: FoundSpan): Promise<unknown> =>
  sql`
  insert into ledger.kept_line (tenant_id, kept_span_id, line, path, ${told}, beneficiary_kind, entries, turns, amount, in_kind_value, quantity, amount_least, amount_most)
  select ${scope.tenantId}, ${span.keptSpanId}::uuid, row_number() over (), ${span.path}, ${told}, beneficiary_kind, sum(entries), sum(turns), sum(amount), sum(in_kind_value), sum(quantity), min(amount_least), max(amount_most)
  from ${rowsOf(scope, 'counted', span)} line
  group by ${told}, beneficiary_kind`.execute(scope.tx);

const writeSets = (scope: Scope, span: FoundSpan): Promise<unknown> =>
  sql`
  insert into ledger.kept_persons (tenant_id, kept_span_id, line, path, ${told}, sex, beneficiary_kind, turns, part, persons)
  select ${scope.tenantId}, ${span.keptSpanId}::uuid, row_number() over (), ${span.path}, ${told}, sex, beneficiary_kind, sum(turns), number / ${setSize},
    bit_or(set_bit(repeat('0', ${setSize})::bit(1024), number % ${setSize}, 1))
  from ${rowsOf(scope, 'counted_persons', span)} line
  join ledger.person_number known on known.tenant_id = ${scope.tenantId} and known.person_id = line.person_id
  group by ${told}, sex, beneficiary_kind, number / ${setSize}`.execute(scope.tx);

/** Who is in the spans' years gets a number, if he has none yet. */
async function numberPersons(scope: Scope, spans: readonly FoundSpan[]): Promise<void> {
  const years = (spokenOf: boolean): RawBuilder<unknown> =>
    sql`${sql.val(spans.filter((span) => span.spokenOf === spokenOf).map(({ from }) => Number(from.slice(0, 4))))}::smallint[]`;
  const branch = sql`${sql.val([...new Set(spans.flatMap((span) => span.branch))])}::text[]`;
  await sql`
    insert into ledger.person_number (tenant_id, person_id, number)
    select ${scope.tenantId}, person_id, (select coalesce(max(number), 0) from ledger.person_number where tenant_id = ${scope.tenantId}) + row_number() over (order by person_id)
    from (
      select tally.person_id from org.ranges(${branch}) at
      join ledger.person_year_tally tally on tally.path_on >= at.first and tally.path_on < at.past
      where tally.tenant_id = any (${tenantsOf(scope)}) and tally.year = any (${years(false)})
      union
      select tally.person_id from org.ranges(${branch}) at
      join ledger.person_year_tally tally on tally.path_on >= at.first and tally.path_on < at.past
      where tally.tenant_id = any (${tenantsOf(scope)}) and tally.for_year = any (${years(true)})
    ) person
    where not exists (select 1 from ledger.person_number known where known.tenant_id = ${scope.tenantId} and known.person_id = person.person_id)`.execute(
    scope.tx,
  );
}

/** What the ledger publishes of a span, as `counted` or `counted_for_years`. */
function rowsOf(scope: Scope, source: 'counted' | 'counted_persons', span: FoundSpan): RawBuilder<unknown> {
  const branch = sql`${sql.val(span.branch)}::text[]`;
  return span.spokenOf
    ? sql`${sql.raw(`ledger.${source}_for_years`)}(${tenantsOf(scope)}, ${branch}, array[${Number(span.from.slice(0, 4))}]::smallint[])`
    : sql`${sql.raw(`ledger.${source}`)}(${tenantsOf(scope)}, ${branch}, ${span.from}, ${span.to})`;
}

/** A set holds so many numbers (`ledger.kept_persons.persons`). */
const setSize = sql.lit(1024);

/** What tells lines of records, and lines of persons, from each other. */
const told = sql.raw(
  'kind_code, cause_code, fund_code, money_source, grade_code, level_code, stage_code, scheme_code, issuer_code, holder_kind, for_year, giver, tags, occasion_code, campaign_id',
);
