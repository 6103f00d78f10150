import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import type { Ask, CountRule } from '../contract.ts';
import { markOf } from '../rules/declared.ts';
import { asked } from './statement.ts';
import { inColumns, matches, rowsOf } from './sources.ts';

/**
 * Which parts of a branch, right below its unit, have records of a figure: for each ask the marks of those units, as they stand in
 * their paths. One statement for all asks; a union that is counted among 60 over five years costs what five figures do.
 */
export async function listContributors(
  scope: Scope,
  rule: CountRule,
  asks: readonly Ask[],
): Promise<ReadonlySet<string>[]> {
  const found = asks.map(() => new Set<string>());
  if (asks.length === 0) return found;
  const source = rule.basis === 'year' ? 'counted_for_years' : 'counted';
  const marks = sql`${sql.val(asks.map(({ path }) => markOf(path) ?? ''))}::text[]`;
  const { rows } = await sql<{ nth: number; mark: string }>`
    select distinct ask.nth, split_part(split_part('.' || row.path_on, '.' || (${marks})[ask.nth] || '.', 2), '.', 1) as mark
    from (${asked(scope, asks)}) ask cross join lateral (select line.* from ${rowsOf(scope, source, inColumns)} as line) as row
    where ${matches(rule.where)}`.execute(scope.tx);
  for (const { nth, mark } of rows) if (mark) found[nth - 1]?.add(mark);
  return found;
}
