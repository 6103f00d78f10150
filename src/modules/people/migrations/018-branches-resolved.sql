-- What people publishes for counting, of a branch whose paths the caller has found (`org.branches`): once a statement, not once a row.
-- Unit by unit (`lateral`, and `offset` as a fence): the planner takes the members whom the policies let through for few and began
-- with all of them.

drop function people.head_counts_on(uuid[], text, date);

drop function people.members_on(uuid[], text, date);

drop function people.movements(uuid[], text, date, date);

drop function people.workers_on(uuid[], text, date);

create function people.head_counts_on(tenants uuid[], branch text[], on_day date)
returns table (unit_id uuid, sex text, category_code text, persons integer) language sql stable as $$
  select tally.unit_id, tally.sex, tally.category_code, tally.persons
  from org.places(tenants, branch) place
  join people.tally tally on tally.tenant_id = place.tenant_id and tally.unit_id = place.unit_id
  where tally.tenant_id = any (tenants) and tally.on_date <= on_day and place.valid_from <= on_day and (place.valid_to is null or place.valid_to > on_day)
$$;

create function people.members_on(tenants uuid[], branch text[], on_day date)
returns table (person_id uuid, unit_id uuid, sex text, category_code text) language sql stable as $$
  select member.person_id, member.unit_id, member.sex, member.category_code
  from org.places(tenants, branch) place
  cross join lateral (
    select inside.person_id, inside.unit_id, inside.sex, inside.category_code
    from people.membership inside
    where inside.tenant_id = place.tenant_id and inside.unit_id = place.unit_id and inside.from_on <= on_day and (inside.to_on is null or inside.to_on > on_day) offset 0
  ) member
  where place.valid_from <= on_day and (place.valid_to is null or place.valid_to > on_day)
$$;

-- Members who have an insurance open on a day, with its schemes. From the covers to their holders' stays, and put together by grouping and
-- not by a join: of a union of 90,000 with few insured the planner knows neither number, and went through all of its members (1.2 s).
create function people.covered_on(tenants uuid[], branch text[], on_day date)
returns table (person_id uuid, unit_id uuid, sex text, category_code text, schemes text[]) language sql stable as $$
  with cover as materialized (
    select inside.person_id, inside.scheme_code from people.cover inside
    where inside.tenant_id = any (tenants) and inside.from_on <= on_day and (inside.to_on is null or inside.to_on > on_day)
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

-- One row a beginning or an end of a membership in the branch; a transfer between two units of the branch is neither. The
-- days are named with the function: in SQL a column of that name goes before a parameter.
create function people.movements(tenants uuid[], branch text[], from_on date, to_on date)
returns table (person_id uuid, sex text, direction text, reason text, on_day date) language sql stable as $$
  select member.person_id, member.sex, 'in', member.in_reason, member.from_on
  from org.places(tenants, branch) place
  cross join lateral (
    select inside.*
    from people.membership inside
    where inside.tenant_id = place.tenant_id and inside.unit_id = place.unit_id and inside.from_on >= movements.from_on and inside.from_on <= movements.to_on offset 0
  ) member
  where place.valid_from <= member.from_on and (place.valid_to is null or place.valid_to > member.from_on)
    and not exists (
      select 1 from people.membership earlier
      join org.unit_place before on before.tenant_id = earlier.tenant_id and before.unit_id = earlier.unit_id and before.valid_from < member.from_on and (before.valid_to is null or before.valid_to >= member.from_on)
      where earlier.tenant_id = member.tenant_id and earlier.person_id = member.person_id and earlier.to_on = member.from_on and exists (select 1 from org.ranges(branch) at where before.path >= at.first and before.path < at.past)
    )
  union all
  select member.person_id, member.sex, 'out', member.out_reason, member.to_on
  from org.places(tenants, branch) place
  cross join lateral (
    select inside.*
    from people.membership inside
    where inside.tenant_id = place.tenant_id and inside.unit_id = place.unit_id and inside.to_on >= movements.from_on and inside.to_on <= movements.to_on offset 0
  ) member
  where place.valid_from < member.to_on and (place.valid_to is null or place.valid_to >= member.to_on)
    and not exists (
      select 1 from people.membership later
      join org.unit_place after on after.tenant_id = later.tenant_id and after.unit_id = later.unit_id and after.valid_from <= member.to_on and (after.valid_to is null or after.valid_to > member.to_on)
      where later.tenant_id = member.tenant_id and later.person_id = member.person_id and later.from_on = member.to_on and exists (select 1 from org.ranges(branch) at where after.path >= at.first and after.path < at.past)
    )
$$;

-- Workers who are no members: the newest head-count of each unit, category and sex up to the day; by name where the union has
-- given no head-count of the category and sex, so that nobody is counted twice.
create function people.workers_on(tenants uuid[], branch text[], on_day date)
returns table (unit_id uuid, category_code text, sex text, persons integer) language sql stable as $$
  with counted as (
    select distinct on (count.unit_id, count.category_code, count.sex) count.unit_id, count.category_code, count.sex, count.persons, place.home_id
    from org.places(tenants, branch) place
    join people.worker_count count on count.tenant_id = place.tenant_id and count.unit_id = place.unit_id
    where count.tenant_id = any (tenants) and count.on_date <= on_day and place.valid_from <= on_day and (place.valid_to is null or place.valid_to > on_day)
    order by count.unit_id, count.category_code, count.sex, count.on_date desc
  )
  select counted.unit_id, counted.category_code, counted.sex, counted.persons from counted
  union all
  select worker.unit_id, worker.category_code, worker.sex, count(*)::integer
  from org.places(tenants, branch) place
  join people.employment worker on worker.tenant_id = place.tenant_id and worker.unit_id = place.unit_id
  where worker.tenant_id = any (tenants) and place.valid_from <= on_day and (place.valid_to is null or place.valid_to > on_day) and worker.from_on <= on_day and (worker.to_on is null or worker.to_on > on_day)
    and not exists (select 1 from counted where counted.home_id = place.home_id and counted.category_code = worker.category_code and counted.sex = worker.sex)
  group by worker.unit_id, worker.category_code, worker.sex
$$;
