import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import { branchOf } from '../../org/index.ts';
import type { Dimension, RawCount } from '../rules/traits.ts';

/** One row a member of the branch on a day, each trait as text. Ages are whole years on the day. */
const traitsOn = (scope: Scope, o: { path: string; on: string }) => sql`
  select member.person_id, member.category_code as category, member.sex,
    extract(year from age(${o.on}::date, person.birth_on))::text as age, person.qualification, person.political_theory as theory,
    private.ethnicity, case when private.party_joined_on <= ${o.on}::date then 'yes' else 'no' end as party,
    (select string_agg(scheme, ',' order by scheme) from unnest(cover.schemes) scheme) as cover, family.children, family.policy
  from people.members_on(${sql.val([...scope.tenantIds])}::uuid[], ${branchOf(scope, sql`${o.path}`)}, ${o.on}::date) member
  left join people.person person on person.tenant_id = any (${sql.val([...scope.tenantIds])}::uuid[]) and person.person_id = member.person_id
  left join people.person_private private on private.tenant_id = any (${sql.val([...scope.tenantIds])}::uuid[]) and private.person_id = member.person_id
  left join people.covers_on(${sql.val([...scope.tenantIds])}::uuid[], ${o.on}::date) cover on cover.person_id = member.person_id
  left join (
    select dependant.of_person_id, nullif(count(*) filter (where dependant.kind_code = 'child'), 0)::text as children,
      string_agg(distinct dependant.policy_code, ',') as policy
    from people.dependant dependant
    where dependant.tenant_id = any (${sql.val([...scope.tenantIds])}::uuid[]) and (dependant.birth_on is null or dependant.birth_on <= ${o.on}::date)
      and (dependant.until_on is null or dependant.until_on > ${o.on}::date)
    group by dependant.of_person_id
  ) family on family.of_person_id = member.person_id`;

/** Members of a branch on a day by every trait, in one pass. Counts what the scope lets through: the caller widens it. */
export async function countTraits(scope: Scope, o: { path: string; on: string }): Promise<RawCount[]> {
  const { rows } = await sql<RawCount>`
    with trait as materialized (${traitsOn(scope, o)})
    select each.dimension, each.raw, count(*)::int as persons
    from trait cross join lateral (values ('category', category), ('sex', sex), ('age', age), ('qualification', qualification),
      ('theory', theory), ('cover', cover), ('children', children), ('policy', policy), ('party', party), ('ethnicity', ethnicity)) each (dimension, raw)
    group by each.dimension, each.raw`.execute(scope.tx);
  return rows;
}

/** Who bears one of the kept values; null stands for nothing kept. */
export async function listBearers(
  scope: Scope,
  o: { path: string; on: string; dimension: Dimension; raws: readonly (string | null)[] },
): Promise<string[]> {
  const known = o.raws.filter((raw) => raw !== null);
  const { rows } = await sql<{ personId: string }>`
    select trait.person_id from (${traitsOn(scope, o)}) trait
    where trait.${sql.ref(o.dimension)} = any (${sql.val(known)}::text[]) or (${o.raws.includes(null)} and trait.${sql.ref(o.dimension)} is null)`.execute(
    scope.tx,
  );
  return rows.map((row) => row.personId);
}
