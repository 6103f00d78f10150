import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';

const keys = [
  'kind_code',
  'cause_code',
  'fund_code',
  'money_source',
  'grade_code',
  'level_code',
  'stage_code',
  'scheme_code',
  'issuer_code',
  'holder_kind',
  'for_year',
  'giver',
];
/** Columns that came later: they add to the grain only where a record bears them, so that older sums keep theirs. */
const laterKeys = {
  entry: ['occasion_code', 'campaign_id', 'beneficiary_kind', 'amount_least', 'amount_most'],
  person: ['occasion_code', 'campaign_id'],
};
const gradeOf = { entry: 'entry.grade_code', person: 'coalesce(part.grade_code, entry.grade_code)' };

const columns = (of: 'entry' | 'person'): string =>
  [
    ...keys.map((key) => (key === 'grade_code' ? gradeOf[of] : `entry.${key}`)),
    ...laterKeys[of].map((key) => `entry.${key}`),
  ].join(', ');
const grain = (of: 'entry' | 'person'): string =>
  `concat_ws('|', ${keys.map((key) => `coalesce(${key === 'grade_code' ? gradeOf[of] : `entry.${key}`}::text, '')`).join(', ')}, array_to_string(entry.tags, ','))${laterKeys[of].map((key) => ` || coalesce('|${key}=' || entry.${key}, '')`).join('')}`;
const names = (of: 'entry' | 'person'): string => [...keys, ...laterKeys[of], 'tags'].join(', ');

/**
 * The same sums of the same records are kept by year and by a shorter time: records by month, the cut months of a period are
 * read from themselves; persons by day, since participants are names and no figures.
 */
interface Span {
  table: string;
  column: string;
  of: string;
}
const byYear = { column: 'year', of: 'extract(year from entry.on_date)::smallint' };
const spansOfEntries: readonly Span[] = [
  { table: 'ledger.tally', column: 'month', of: "date_trunc('month', entry.on_date)::date" },
  { table: 'ledger.year_tally', ...byYear },
];
const spansOfPersons: readonly Span[] = [
  { table: 'ledger.person_tally', column: 'on_date', of: 'entry.on_date' },
  { table: 'ledger.person_year_tally', ...byYear },
];

/**
 * Adds (1) or takes away (-1) what the given records count for, from their rows as they stand now: taken away before a
 * change and added after it, in the same transaction. As deltas, so that two officers at once lose nothing.
 */
export async function foldTallies(scope: Scope, entryIds: readonly string[], sign: 1 | -1): Promise<void> {
  if (entryIds.length === 0) return;
  await Promise.all([fold(scope, entryIds, sign), countFolds(scope, entryIds)]);
  if (sign === -1) await dropEmpty(scope, among('entry', entryIds));
}

const among = (table: 'entry' | 'part', ids: readonly string[] | undefined): RawBuilder<unknown> =>
  ids ? sql`${sql.raw(table)}.entry_id = any (${sql.val([...ids])}::uuid[])` : sql`true`;

// The ids are said of both tables: in a young database without statistics all participants were read for each record.
async function fold(scope: Scope, ids: readonly string[] | undefined, sign: 1 | -1): Promise<void> {
  const these = among('entry', ids);
  const tenants = sql`${sql.val([...scope.tenantIds])}::uuid[]`;
  const ofPersons = sql`${these} and ${among('part', ids)}`;
  await Promise.all([
    ...spansOfEntries.map((span) => foldEntries(scope, { span, these, tenants, sign })),
    ...spansOfPersons.map((span) => foldPersons(scope, { span, these: ofPersons, tenants, sign })),
  ]);
}

/** What is kept of a unit's year is in another state from now on (`kept.ts`). It only ever goes up. */
async function countFolds(scope: Scope, ids: readonly string[] | undefined): Promise<void> {
  const tenants = sql`${sql.val([...scope.tenantIds])}::uuid[]`;
  await sql`
    insert into ledger.unit_year as seen (tenant_id, unit_id, path_on, spoken_of, year, folds)
    select entry.tenant_id, entry.unit_id, entry.path_on, basis.spoken_of, basis.year, count(*)
    from ledger.entry entry
    cross join lateral (values (false, extract(year from entry.on_date)::smallint), (true, entry.for_year)) as basis (spoken_of, year)
    where entry.tenant_id = any (${tenants}) and ${among('entry', ids)} and entry.state = 'recorded' and basis.year is not null
    group by entry.tenant_id, entry.unit_id, entry.path_on, basis.spoken_of, basis.year
    order by 1, 2, 3, 4, 5
    on conflict (tenant_id, unit_id, path_on, spoken_of, year) do update set folds = seen.folds + excluded.folds`.execute(
    scope.tx,
  );
}

interface Fold {
  span: Span;
  these: RawBuilder<unknown>;
  tenants: RawBuilder<unknown>;
  sign: 1 | -1;
}

async function foldEntries(scope: Scope, { span, these, tenants, sign }: Fold): Promise<void> {
  const [column, of] = [sql.raw(span.column), sql.raw(span.of)];
  await sql`
    insert into ${sql.raw(span.table)} as tally (tenant_id, unit_id, path_on, ${column}, grain, ${sql.raw(names('entry'))}, entries, turns, amount, in_kind_value, quantity)
    select entry.tenant_id, entry.unit_id, entry.path_on, ${of}, ${sql.raw(grain('entry'))}, ${sql.raw(columns('entry'))}, entry.tags,
      ${sql.lit(sign)} * count(*), ${sql.lit(sign)} * sum(entry.turns), ${sql.lit(sign)} * sum(entry.amount), ${sql.lit(sign)} * sum(entry.in_kind_value), ${sql.lit(sign)} * sum(coalesce(entry.quantity, 0))
    from ledger.entry entry
    where entry.tenant_id = any (${tenants}) and ${these} and entry.state = 'recorded'
    group by entry.tenant_id, entry.unit_id, entry.path_on, ${of}, ${sql.raw(columns('entry'))}, entry.tags
    order by 1, 2, 3, 4, 5
    on conflict (tenant_id, unit_id, path_on, ${column}, grain) do update set
      entries = tally.entries + excluded.entries, turns = tally.turns + excluded.turns,
      amount = tally.amount + excluded.amount, in_kind_value = tally.in_kind_value + excluded.in_kind_value, quantity = tally.quantity + excluded.quantity`.execute(
    scope.tx,
  );
}

async function foldPersons(scope: Scope, { span, these, tenants, sign }: Fold): Promise<void> {
  const [column, of] = [sql.raw(span.column), sql.raw(span.of)];
  await sql`
    insert into ${sql.raw(span.table)} as tally (tenant_id, unit_id, path_on, ${column}, person_id, grain, ${sql.raw(names('person'))}, sex, beneficiary_kind, turns)
    select entry.tenant_id, entry.unit_id, entry.path_on, ${of}, part.person_id, ${sql.raw(grain('person'))} || '|' || part.beneficiary_kind, ${sql.raw(columns('person'))}, entry.tags,
      part.sex, part.beneficiary_kind, ${sql.lit(sign)} * sum(part.turns)
    from ledger.participant part
    join ledger.entry entry on entry.tenant_id = part.tenant_id and entry.entry_id = part.entry_id
    where entry.tenant_id = any (${tenants}) and ${these} and entry.state = 'recorded'
    group by entry.tenant_id, entry.unit_id, entry.path_on, ${of}, part.person_id, ${sql.raw(columns('person'))}, entry.tags, part.sex, part.beneficiary_kind
    order by 1, 2, 3, 4, 5, 6
    on conflict (tenant_id, unit_id, path_on, ${column}, person_id, grain) do update set turns = tally.turns + excluded.turns`.execute(
    scope.tx,
  );
}

async function dropEmpty(scope: Scope, these: RawBuilder<unknown>): Promise<void> {
  const tenants = sql`${sql.val([...scope.tenantIds])}::uuid[]`;
  const drop = (empty: string, { table, column, of }: Span) =>
    sql`delete from ${sql.raw(table)} tally using ledger.entry entry
      where entry.tenant_id = any (${tenants}) and ${these} and tally.tenant_id = entry.tenant_id and tally.unit_id = entry.unit_id
        and tally.path_on = entry.path_on and ${sql.raw(`tally.${column}`)} = ${sql.raw(of)} and ${sql.raw(empty)} = 0`.execute(
      scope.tx,
    );
  await Promise.all([
    ...spansOfEntries.map((span) => drop('tally.entries', span)),
    ...spansOfPersons.map((span) => drop('tally.turns', span)),
  ]);
}

const tables = ['ledger.tally', 'ledger.yearTally', 'ledger.personTally', 'ledger.personYearTally'] as const;

/** Builds all tallies of the reached units anew and says how many rows differed: 0 unless something is wrong. */
export async function rebuildTallies(scope: Scope): Promise<number> {
  const before = await snapshot(scope);
  await Promise.all(
    tables.map((table) =>
      scope.tx
        .deleteFrom(table)
        .where('tenantId', 'in', [...scope.tenantIds])
        .execute(),
    ),
  );
  await fold(scope, undefined, 1);
  const after = await snapshot(scope);
  const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => before.get(key) !== after.get(key),
  );
  // Only then: what is kept of branches would be summed anew each morning.
  if (differing.length > 0) await countFolds(scope, undefined);
  return differing.length;
}

/** What each row of each summary says, under what tells it from the others. */
async function snapshot(scope: Scope): Promise<Map<string, string>> {
  const read = (place: string, sums: string) => (span: Span) =>
    sql<Line>`select concat_ws(' ', ${sql.lit(span.table)}, unit_id, path_on, ${sql.raw(span.column)}, grain${sql.raw(place)}) as place, concat_ws(' ', ${sql.raw(sums)}) as sums
      from ${sql.raw(span.table)} where tenant_id = any (${sql.val([...scope.tenantIds])}::uuid[])`.execute(scope.tx);
  const answers = await Promise.all([
    ...spansOfEntries.map(read('', 'entries, turns, amount, in_kind_value, quantity')),
    ...spansOfPersons.map(read(', person_id', 'turns')),
  ]);
  return new Map(answers.flatMap(({ rows }) => rows.map((row) => [row.place, row.sums])));
}

interface Line {
  place: string;
  sums: string;
}
