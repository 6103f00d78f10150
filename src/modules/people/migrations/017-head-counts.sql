-- Members of a branch on a day as numbers, from the kept steps: their sum is the head-count. For a figure without names; a hundred
-- thousand members cost what their twenty groups do (0.5 ms instead of 130).
create function people.head_counts_on(tenants uuid[], branch text, on_day date)
returns table (unit_id uuid, sex text, category_code text, persons integer) language sql stable as $$
  select tally.unit_id, tally.sex, tally.category_code, tally.persons
  from org.branches(tenants, branch) at
  join org.unit_place place on place.path >= at.path and place.path < at.path || '~' and place.valid_from <= on_day and (place.valid_to is null or place.valid_to > on_day)
  join people.tally tally on tally.tenant_id = place.tenant_id and tally.unit_id = place.unit_id
  where tally.tenant_id = any (tenants) and place.tenant_id = any (tenants) and tally.on_date <= on_day
$$;

-- The month and day of birth, for who has a birthday this week: under the policies an expression cannot be looked up.
alter table people.person add column birth_mark smallint generated always as (extract(month from birth_on) * 100 + extract(day from birth_on)) stored;

create index person_birthday on people.person (tenant_id, unit_id, birth_mark);
