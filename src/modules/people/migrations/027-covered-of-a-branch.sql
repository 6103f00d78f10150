-- Insured members of a small branch are found from its members: a union of sixty went through the covers of three thousand for each year
-- that its report asks for (10 ms each; of a hundred thousand 50). Of a large one still from the covers to their holders' stays: there the
-- members are many and the insured few. Both put together by grouping and not by a join: the planner knows the number of neither.
create or replace function people.covered_on(tenants uuid[], branch text[], on_day date)
returns table (person_id uuid, unit_id uuid, sex text, category_code text, schemes text[]) language sql stable as $$
  with few as materialized (
    select member.person_id
    from org.places(tenants, branch) place
    cross join lateral (
      select inside.person_id from people.membership inside
      where inside.tenant_id = place.tenant_id and inside.unit_id = place.unit_id and inside.from_on <= on_day and (inside.to_on is null or inside.to_on > on_day) offset 0
    ) member
    where place.valid_from <= on_day and (place.valid_to is null or place.valid_to > on_day)
    limit 2001
  ),
  cover as materialized (
    select inside.person_id, inside.scheme_code from people.cover inside
    where (select count(*) from few) <= 2000 and inside.tenant_id = any (tenants) and inside.person_id = any (array(select few.person_id from few))
      and inside.from_on <= on_day and (inside.to_on is null or inside.to_on > on_day)
    union all
    select inside.person_id, inside.scheme_code from people.cover inside
    where (select count(*) from few) > 2000 and inside.tenant_id = any (tenants) and inside.from_on <= on_day and (inside.to_on is null or inside.to_on > on_day)
  ),
  stay as materialized (
    select inside.person_id, inside.unit_id, inside.sex, inside.category_code from people.membership inside
    where inside.tenant_id = any (tenants) and inside.person_id = any (array(select cover.person_id from cover))
      and inside.from_on <= on_day and (inside.to_on is null or inside.to_on > on_day)
  )
  select one.person_id, max(one.unit_id::text)::uuid, max(one.sex), max(one.category_code), array_agg(one.scheme_code) filter (where one.scheme_code is not null)
  from (
    select stay.person_id, stay.unit_id, stay.sex, stay.category_code, null::text as scheme_code from stay
    where stay.unit_id in (select place.unit_id from org.places(tenants, branch) place where place.valid_from <= on_day and (place.valid_to is null or place.valid_to > on_day))
    union all
    select cover.person_id, null, null, null, cover.scheme_code from cover
  ) one
  group by one.person_id
  having max(one.sex) is not null
$$;
