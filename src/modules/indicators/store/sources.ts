import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import { everyPostKind } from '../../../rulesets/post-kinds.ts';
import { branchOf } from '../../org/index.ts';
import type { Ask, PeopleRule, PostsRule, Where } from '../contract.ts';
import { countingDay, yearsOf } from '../rules/time.ts';

/** Where figures are counted from: rows that the ledger and the people publish, and which of them a rule means. */
export type Source =
  | 'counted'
  | 'counted_for_years'
  | 'counted_persons'
  | 'counted_persons_for_years'
  | 'persons'
  | 'persons_for_years'
  | 'head_counts'
  | 'members'
  | 'covered'
  | 'movements'
  | 'workers'
  | 'posts';

/** Where an ask's parts stand in a statement. */
export interface AskInSql {
  /** Every path of the branch (`org.branches`). */
  branch: RawBuilder<unknown>;
  from: RawBuilder<unknown>;
  to: RawBuilder<unknown>;
  day: RawBuilder<unknown>;
  years: RawBuilder<unknown>;
}

export const inColumns: AskInSql = {
  branch: sql`ask.branch`,
  from: sql`ask.from_on`,
  to: sql`ask.to_on`,
  day: sql`ask.day`,
  years: sql`ask.years`,
};

export function rowsOf(scope: Scope, source: Source, ask: AskInSql): RawBuilder<unknown> {
  const tenants = sql`${sql.val([...scope.tenantIds])}::uuid[]`;
  switch (source) {
    case 'head_counts':
      return sql`people.head_counts_on(${tenants}, ${ask.branch}, ${ask.day})`;
    case 'members':
      return sql`people.members_on(${tenants}, ${ask.branch}, ${ask.day})`;
    case 'covered':
      return sql`people.covered_on(${tenants}, ${ask.branch}, ${ask.day})`;
    case 'workers':
      return sql`people.workers_on(${tenants}, ${ask.branch}, ${ask.day})`;
    case 'movements':
      return sql`people.movements(${tenants}, ${ask.branch}, ${ask.from}, ${ask.to})`;
    case 'posts':
      return sql`(select post.*, ${kindOfPost} as kind from indicators.posts_on(${tenants}, ${ask.branch}, ${ask.day}) post)`;
    case 'persons':
      return rowsOf(scope, 'counted_persons', ask);
    case 'persons_for_years':
      return rowsOf(scope, 'counted_persons_for_years', ask);
    case 'counted':
    case 'counted_persons':
      return sql`ledger.${sql.raw(source)}(${tenants}, ${ask.branch}, ${ask.from}, ${ask.to})`;
    default:
      return sql`ledger.${sql.raw(source)}(${tenants}, ${ask.branch}, ${ask.years})`;
  }
}

/** What of an ask the rows of a source hang on: its day, its years or its period. */
export function toldApartBy(source: Source, { path, period, today }: Ask): string {
  if (source.endsWith('_for_years')) return `${path} ${yearsOf(period).join()}`;
  return `${path} ${byDay.has(source) ? countingDay(period, today) : `${period.from} ${period.to}`}`;
}

const byDay: ReadonlySet<Source> = new Set(['head_counts', 'members', 'covered', 'workers', 'posts']);

/** Sources that the ledger keeps by branch and span (`keepSpans`), each of records by their day, or by the year they speak of. */
const keptSources: Partial<Record<Source, { rows: string; spans: 'dated' | 'spokenOf' }>> = {
  counted: { rows: 'kept_lines', spans: 'dated' },
  counted_for_years: { rows: 'kept_lines', spans: 'spokenOf' },
  counted_persons: { rows: 'kept_person_lines', spans: 'dated' },
  counted_persons_for_years: { rows: 'kept_person_lines', spans: 'spokenOf' },
  persons: { rows: 'kept_person_lines', spans: 'dated' },
  persons_for_years: { rows: 'kept_person_lines', spans: 'spokenOf' },
};

export const isKept = (source: Source): boolean => source in keptSources;

function keptAs(source: Source): { rows: string; spans: 'dated' | 'spokenOf' } {
  const kept = keptSources[source];
  if (!kept) throw new Error(`${source} is not kept`);
  return kept;
}

export const keptSpansOf = (source: Source): 'dated' | 'spokenOf' => keptAs(source).spans;

/** Its rows for each ask (`keptAsked`). */
export function keptRowsOf(scope: Scope, source: Source): RawBuilder<unknown> {
  const { rows, spans } = keptAs(source);
  const column = spans === 'dated' ? sql`ask.dated` : sql`ask.spoken_of`;
  return sql`ledger.${sql.raw(rows)}(${sql.val([...scope.tenantIds])}::uuid[], ${column})`;
}

/** The same parts for a statement about one ask. */
export const inValues = (scope: Scope, { path, period, today }: Ask): AskInSql => ({
  branch: branchOf(scope, sql`${path}`),
  from: sql`${period.from}::date`,
  to: sql`${period.to}::date`,
  day: sql`${countingDay(period, today)}::date`,
  years: sql`${sql.val(yearsOf(period))}::smallint[]`,
});

const columns: readonly [keyof Where, string][] = [
  ['kinds', 'kind_code'],
  ['causes', 'cause_code'],
  ['funds', 'fund_code'],
  ['grades', 'grade_code'],
  ['stages', 'stage_code'],
  ['levels', 'level_code'],
  ['sources', 'money_source'],
  ['givers', 'giver'],
  ['issuers', 'issuer_code'],
  ['holders', 'holder_kind'],
  ['occasions', 'occasion_code'],
  ['schemes', 'scheme_code'],
  ['takers', 'beneficiary_kind'],
  ['beneficiaries', 'beneficiary_kind'],
];

export function matches(where: Where): RawBuilder<boolean> {
  const parts: RawBuilder<unknown>[] = columns
    .filter(([name]) => where[name] !== undefined)
    .map(([name, column]) => among(column, where[name] as readonly string[]));
  if (where.tags) parts.push(sql`row.tags @> ${sql.val([...where.tags])}::text[]`);
  if (where.withoutTags) parts.push(sql`not row.tags && ${sql.val([...where.withoutTags])}::text[]`);
  if (where.campaigns) parts.push(sql`row.campaign_id = any (${sql.val([...where.campaigns])}::uuid[])`);
  if (where.sex) parts.push(sexIs(where.sex));
  return parts.length ? sql<boolean>`${sql.join(parts, sql` and `)}` : sql<boolean>`true`;
}

/** The columns by which conditions tell lines apart. */
export const columnsTold = (wheres: readonly Where[]): string[] =>
  [
    ...new Map([
      ...columns,
      ['campaigns', 'campaign_id'],
      ['tags', 'tags'],
      ['withoutTags', 'tags'],
      ['sex', 'sex'],
    ] as [keyof Where, string][]),
  ].flatMap(([name, column]) => (wheres.some((where) => where[name] !== undefined) ? column : []));

const among = (column: string, values: readonly string[] | undefined): RawBuilder<unknown> =>
  values ? sql`row.${sql.raw(column)} = any (${sql.val([...values])}::text[])` : sql`true`;
export const sexIs = (sex: string | undefined): RawBuilder<unknown> => (sex ? sql`row.sex = ${sex}` : sql`true`);

export function isMember(rule: PeopleRule & { measure: 'members' }): RawBuilder<unknown> {
  const covered = rule.covered ? sql`row.schemes @> ${sql.val([...rule.covered])}::text[]` : sql`true`;
  const category = rule.category ? sql`row.category_code = ${rule.category}` : sql`true`;
  return sql`${sexIs(rule.sex)} and ${category} and ${covered}`;
}

export const isMovement = (rule: PeopleRule & { measure: 'movements' }): RawBuilder<unknown> =>
  sql`row.direction = ${rule.direction} and ${among('reason', rule.reasons)}`;

/** The kind by which a post is counted: 'job:departmentHead'. One that was written down by its title alone is known by its first words. */
const kindOfPost: RawBuilder<unknown> = sql`case ${sql.join(
  everyPostKind.flatMap(({ value, titles = [] }) =>
    titles.length
      ? sql`when post.kind_code = 'other' and post.line = ${value.split(':')[0]} and lower(post.title) like any (${sql.val(titles.map((title) => `${title}%`))}::text[]) then ${value}`
      : [],
  ),
  sql` `,
)} else post.line || ':' || post.kind_code end`;

export const countPosts = (rule: PostsRule): RawBuilder<unknown> =>
  sql`count(${rule.measure === 'posts' ? sql`*` : sql`distinct row.person_id`}) filter (where ${isPost(rule)})`;

export function isPost({ posts, bodies, sex }: PostsRule): RawBuilder<unknown> {
  return sql`${among('kind', posts)} and ${among('body_kind', bodies)} and ${sexIs(sex)}`;
}
