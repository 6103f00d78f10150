import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import type { Ask, PostsRule } from '../contract.ts';
import { inValues, isPost, rowsOf } from './sources.ts';

/** So many seats and persons under one heading: a union (`homeId`), a kind of post in a body (`kind`), or all of them. */
export interface PostCount {
  homeId: string | null;
  kind: string | null;
  bodyKind: string | null;
  posts: number;
  persons: number;
  women: number;
}

/** What stands behind a figure over posts, by union, by body and kind, and as a whole: persons are counted once in each line. */
export async function countPostsBehind(scope: Scope, rule: PostsRule, ask: Ask): Promise<PostCount[]> {
  const { rows } = await sql<PostCount>`
    select row.home_id, row.kind, row.body_kind, count(*)::int as posts, count(distinct row.person_id)::int as persons,
      (count(distinct row.person_id) filter (where row.sex = 'female'))::int as women
    from ${rowsOf(scope, 'posts', inValues(scope, ask))} as row where ${isPost(rule)}
    group by grouping sets ((row.home_id), (row.kind, row.body_kind), ()) having count(*) > 0`.execute(scope.tx);
  return rows;
}

export interface HeldPost {
  postId: string;
  personId: string;
  unitId: string;
  homeId: string;
  title: string;
  holderName: string;
  fromOn: string;
}

/** The posts one by one: those of the union, and those of the office and the Party only of the named units. */
export async function listPostsBehind(
  scope: Scope,
  rule: PostsRule,
  ask: Ask,
  o: { unitIds: readonly string[]; most: number },
): Promise<HeldPost[]> {
  const { rows } = await sql<HeldPost>`
    select row.post_id, row.person_id, row.unit_id, row.home_id, row.title, row.holder_name, row.from_on
    from ${rowsOf(scope, 'posts', inValues(scope, ask))} as row
    where ${isPost(rule)} and (row.line = 'union' or row.unit_id = any (${sql.val([...o.unitIds])}::uuid[]))
    order by row.home_id, row.line desc, row.position_order, row.holder_name, row.post_id limit ${o.most}`.execute(
    scope.tx,
  );
  return rows;
}
