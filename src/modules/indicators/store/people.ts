import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import type { Ask, PeopleRule } from '../contract.ts';
import { inValues, isMember, isMovement, rowsOf, sexIs } from './sources.ts';

type MembersRule = PeopleRule & { measure: 'members' };
type WorkersRule = PeopleRule & { measure: 'workers' };
type MovementsRule = PeopleRule & { measure: 'movements' };

/** So many of one unit, sex and category. */
export interface HeadCount {
  unitId: string;
  sex: string;
  categoryCode: string;
  persons: number;
}

/** The head-count behind a figure over members; its parts are the figure. */
export async function countMembersBehind(scope: Scope, rule: MembersRule, ask: Ask): Promise<HeadCount[]> {
  const [source, persons] = rule.covered
    ? (['covered', sql`count(distinct row.person_id)`] as const)
    : (['head_counts', sql`sum(row.persons)`] as const);
  const { rows } = await sql<HeadCount>`
    select row.unit_id, row.sex, row.category_code, ${persons} as persons
    from ${rowsOf(scope, source, inValues(scope, ask))} as row where ${isMember(rule)}
    group by row.unit_id, row.sex, row.category_code having ${persons} > 0`.execute(scope.tx);
  return rows;
}

export async function countWorkersBehind(scope: Scope, rule: WorkersRule, ask: Ask): Promise<HeadCount[]> {
  const { rows } = await sql<HeadCount>`
    select row.unit_id, row.sex, row.category_code, sum(row.persons)::int as persons
    from ${rowsOf(scope, 'workers', inValues(scope, ask))} as row where ${sexIs(rule.sex)}
    group by row.unit_id, row.sex, row.category_code`.execute(scope.tx);
  return rows;
}

/** The members behind a figure who stand in the given units, as ids: names are asked of who keeps them. */
export async function listMembersBehind(
  scope: Scope,
  rule: MembersRule,
  ask: Ask,
  unitIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select distinct row.person_id from ${rowsOf(scope, rule.covered ? 'covered' : 'members', inValues(scope, ask))} as row
    where ${isMember(rule)} and row.unit_id = any (${sql.val([...unitIds])}::uuid[])`.execute(scope.tx);
  return rows.map((row) => row.personId);
}

export interface Movement {
  personId: string;
  sex: string;
  reason: string | null;
  onDay: string;
}

/** Who came or went, newest first. */
export async function listMovements(scope: Scope, rule: MovementsRule, ask: Ask, most: number): Promise<Movement[]> {
  const { rows } = await sql<Movement>`
    select row.person_id, row.sex, row.reason, row.on_day from ${rowsOf(scope, 'movements', inValues(scope, ask))} as row
    where ${isMovement(rule)} order by row.on_day desc, row.person_id limit ${most}`.execute(scope.tx);
  return rows;
}

/** The same as figures: so many a year and reason. */
export async function countMovements(
  scope: Scope,
  rule: MovementsRule,
  ask: Ask,
): Promise<{ year: number; reason: string | null; times: number }[]> {
  const { rows } = await sql<{ year: number; reason: string | null; times: number }>`
    select extract(year from row.on_day)::int as year, row.reason, count(*) as times
    from ${rowsOf(scope, 'movements', inValues(scope, ask))} as row where ${isMovement(rule)} group by 1, 2 order by 1 desc, 3 desc`.execute(
    scope.tx,
  );
  return rows;
}
