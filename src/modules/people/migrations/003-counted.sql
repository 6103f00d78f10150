-- What people publishes for counting: members on a day by where their unit stood that day, who joined and left, and workers.

create function people.members_on(tenants uuid[], branch text, on_day date)
returns table (person_id uuid, unit_id uuid, sex text, category_code text) language sql stable as $$
  select member.person_id, member.unit_id, member.sex, member.category_code
  from org.branches(tenants, branch) at
  join org.unit_place place on place.path >= at.path and place.path < at.path || '~' and place.valid_from <= on_day and (place.valid_to is null or place.valid_to > on_day)
  join people.membership member on member.tenant_id = place.tenant_id and member.unit_id = place.unit_id
  where member.tenant_id = any (tenants) and place.tenant_id = any (tenants) and member.from_on <= on_day and (member.to_on is null or member.to_on > on_day)
$$;

-- One row a beginning or an end of a membership in the branch; a transfer between two units of the branch is neither. The
-- days are named with the function: in SQL a column of that name goes before a parameter.
create function people.movements(tenants uuid[], branch text, from_on date, to_on date)
returns table (person_id uuid, sex text, direction text, reason text, on_day date) language sql stable as $$
  select member.person_id, member.sex, 'in', member.in_reason, member.from_on
  from people.membership member
  join org.unit_place place on place.tenant_id = member.tenant_id and place.unit_id = member.unit_id and place.valid_from <= member.from_on and (place.valid_to is null or place.valid_to > member.from_on)
  where member.tenant_id = any (tenants) and member.from_on >= movements.from_on and member.from_on <= movements.to_on and exists (select 1 from org.branches(tenants, branch) at where place.path >= at.path and place.path < at.path || '~')
    and not exists (
      select 1 from people.membership earlier
      join org.unit_place before on before.tenant_id = earlier.tenant_id and before.unit_id = earlier.unit_id and before.valid_from < member.from_on and (before.valid_to is null or before.valid_to >= member.from_on)
      where earlier.tenant_id = member.tenant_id and earlier.person_id = member.person_id and earlier.to_on = member.from_on and exists (select 1 from org.branches(tenants, branch) at where before.path >= at.path and before.path < at.path || '~')
    )
  union all
  select member.person_id, member.sex, 'out', member.out_reason, member.to_on
  from people.membership member
  join org.unit_place place on place.tenant_id = member.tenant_id and place.unit_id = member.unit_id and place.valid_from < member.to_on and (place.valid_to is null or place.valid_to >= member.to_on)
  where member.tenant_id = any (tenants) and member.to_on >= movements.from_on and member.to_on <= movements.to_on and exists (select 1 from org.branches(tenants, branch) at where place.path >= at.path and place.path < at.path || '~')
    and not exists (
      select 1 from people.membership later
      join org.unit_place after on after.tenant_id = later.tenant_id and after.unit_id = later.unit_id and after.valid_from <= member.to_on and (after.valid_to is null or after.valid_to > member.to_on)
      where later.tenant_id = member.tenant_id and later.person_id = member.person_id and later.from_on = member.to_on and exists (select 1 from org.branches(tenants, branch) at where after.path >= at.path and after.path < at.path || '~')
    )
$$;

-- Insurance schemes that each person has open on a day.
create function people.covers_on(tenants uuid[], on_day date)
returns table (person_id uuid, schemes text[]) language sql stable as $$
  select cover.person_id, array_agg(distinct cover.scheme_code)
  from people.cover cover
  where cover.tenant_id = any (tenants) and cover.from_on <= on_day and (cover.to_on is null or cover.to_on > on_day)
  group by cover.person_id
$$;

-- Workers who are no members: the newest head-count of each unit, category and sex up to the day.
create function people.workers_on(tenants uuid[], branch text, on_day date)
returns table (unit_id uuid, category_code text, sex text, persons integer) language sql stable as $$
  select distinct on (count.unit_id, count.category_code, count.sex) count.unit_id, count.category_code, count.sex, count.persons
  from people.worker_count count
  join org.unit_place place on place.tenant_id = count.tenant_id and place.unit_id = count.unit_id and place.valid_from <= on_day and (place.valid_to is null or place.valid_to > on_day)
  where count.tenant_id = any (tenants) and count.on_date <= on_day and exists (select 1 from org.branches(tenants, branch) at where place.path >= at.path and place.path < at.path || '~')
  order by count.unit_id, count.category_code, count.sex, count.on_date desc
$$;
