import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';

export interface Post {
  postId: string;
  personId: string;
  unitId: string;
  bodyId: string | null;
  line: string;
  /** As it prints behind the title; null takes the unit's name. */
  organisation?: string | null;
  kindCode: string;
  title: string;
  holderName: string;
  portfolio: string | null;
  partTime: boolean;
  positionOrder: number;
  fromOn: string;
  toOn: string | null;
}

/** The posts of a unit that touch a period, in their order of rank; the holder's name as it was on the day. */
export async function listPosts(scope: Scope, o: { unitId: string; from: string; to: string }): Promise<Post[]> {
  return posts(scope)
    .where('unitId', '=', o.unitId)
    .where('fromOn', '<=', o.to)
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>', o.from)]))
    .orderBy('positionOrder')
    .orderBy('fromOn')
    .execute();
}

/** Who makes up a body on a day, in figures. */
export interface Composition {
  bodyId: string;
  persons: number;
  women: number;
  partyMembers: number;
  /** Mean of the whole years of those whose birth is known. */
  meanAge: number | null;
}

/** The bodies of a unit by whom they are made of; each person once a body. Counts what the scope lets through: the caller widens it. */
export async function listCompositions(scope: Scope, o: { unitId: string; on: string }): Promise<Composition[]> {
  const { rows } = await sql<Composition>`
    select holder.body_id, count(*)::int as persons, count(*) filter (where person.sex = 'female')::int as women,
      count(*) filter (where private.party_joined_on <= ${o.on}::date)::int as party_members,
      round(avg(extract(year from age(${o.on}::date, person.birth_on))), 1)::float8 as mean_age
    from (
      select distinct post.tenant_id, post.body_id, post.person_id from people.post post
      where post.tenant_id = any (${[...scope.tenantIds]}::uuid[]) and post.unit_id = ${o.unitId}::uuid and post.line = 'union' and post.body_id is not null
        and post.from_on <= ${o.on}::date and (post.to_on is null or post.to_on > ${o.on}::date)
    ) holder
    join people.person person on person.tenant_id = holder.tenant_id and person.person_id = holder.person_id
    left join people.person_private private on private.tenant_id = holder.tenant_id and private.person_id = holder.person_id
    group by holder.body_id`.execute(scope.tx);
  return rows;
}

export type PostAtUnit = Post & { unitName: string; unitKind: string };

/** Posts in the Party (P-6) only where they are asked for: who asks has written down the look, or reads their own. */
export async function listPostsOf(
  scope: Scope,
  personIds: string | readonly string[],
  o: { withParty?: boolean } = {},
): Promise<PostAtUnit[]> {
  return scope.tx
    .selectFrom('people.post as post')
    .innerJoin('org.unit as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'post.tenantId').onRef('unit.unitId', '=', 'post.unitId'),
    )
    .selectAll('post')
    .select(['unit.shortName as unitName', 'unit.kindCode as unitKind'])
    .where('post.tenantId', 'in', [...scope.tenantIds])
    .where('post.personId', 'in', typeof personIds === 'string' ? [personIds] : [...personIds])
    .$if(!o.withParty, (query) => query.where('post.line', '!=', 'party'))
    .orderBy('post.fromOn', 'desc')
    .execute();
}

function posts(scope: Scope) {
  return scope.tx
    .selectFrom('people.post')
    .selectAll()
    .where('tenantId', 'in', [...scope.tenantIds]);
}

export async function insertPosts(scope: Scope, rows: readonly Post[]): Promise<void> {
  if (rows.length)
    await scope.tx
      .insertInto('people.post')
      .values(rows.map((row) => ({ tenantId: scope.tenantId, ...row })))
      .execute();
}

export async function updatePost(
  scope: Scope,
  postId: string,
  values: Partial<Pick<Post, 'title' | 'bodyId' | 'portfolio' | 'fromOn' | 'partTime'>>,
): Promise<void> {
  await scope.tx
    .updateTable('people.post')
    .set(values)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('postId', '=', postId)
    .execute();
}

/** A post outside the union, corrected or ended. */
export async function updateOtherPost(
  scope: Scope,
  postId: string,
  values: Pick<Post, 'line' | 'title' | 'kindCode' | 'fromOn' | 'toOn'> & { organisation: string | null },
): Promise<void> {
  await scope.tx
    .updateTable('people.post')
    .set(values)
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('postId', '=', postId)
    .execute();
}

/** Posts outside the union are kept by the union that the person stands in. */
export async function placeOtherPosts(scope: Scope, personId: string, homeId: string): Promise<void> {
  await scope.tx
    .updateTable('people.post')
    .set({ unitId: homeId })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('personId', '=', personId)
    .where('line', '!=', 'union')
    .execute();
}

export async function endPost(scope: Scope, postId: string, toOn: string): Promise<void> {
  await scope.tx
    .updateTable('people.post')
    .set({ toOn })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('postId', '=', postId)
    .execute();
}

export async function findPost(scope: Scope, postId: string): Promise<Post | undefined> {
  return posts(scope).where('postId', '=', postId).executeTakeFirst();
}

/** Ends all union posts that a person holds. */
export async function endUnionPosts(scope: Scope, o: { personIds: readonly string[]; toOn: string }): Promise<void> {
  await scope.tx
    .updateTable('people.post')
    .set({ toOn: o.toOn })
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('personId', 'in', [...o.personIds])
    .where('line', '=', 'union')
    .where('toOn', 'is', null)
    .execute();
}

/** Who leads the given sections and groups on a day. */
export async function listLeaders(scope: Scope, o: { unitIds: readonly string[]; on: string }): Promise<Post[]> {
  if (o.unitIds.length === 0) return [];
  return posts(scope)
    .where('unitId', 'in', [...o.unitIds])
    .where('kindCode', 'in', ['groupLeader', 'chair'])
    .where('fromOn', '<=', o.on)
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>', o.on)]))
    .execute();
}
