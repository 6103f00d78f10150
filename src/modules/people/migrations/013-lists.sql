-- A list of 10,000 in its order, and its count, without reading 10,000 rows (docs/decisions/0021).

-- The person's sort key, so that the stays of a unit are read in the order of the list.
alter table people.membership add column name_key text collate "C";

alter table people.membership no force row level security;

alter table people.person no force row level security;

update people.membership member set name_key = person.name_key from people.person person
where person.tenant_id = member.tenant_id and person.person_id = member.person_id;

alter table people.person force row level security;

alter table people.membership alter column name_key set not null;

create index membership_list on people.membership (tenant_id, unit_id, name_key, person_id);

-- In the place of the index by days, which the planner takes for the list and then sorts; who left is looked for by itself.
drop index people.membership_unit;

create index membership_gone on people.membership (tenant_id, unit_id, to_on) where to_on is not null;

-- How many more (or fewer) stand in a unit from a day on, by sex and category: the sum up to a day is the head-count of that day.
-- Changed with the stays, in their transaction, by who writes them.
create table people.tally (
  tenant_id uuid not null,
  unit_id uuid not null,
  on_date date not null,
  sex text not null,
  category_code text not null,
  persons integer not null,
  primary key (tenant_id, unit_id, on_date, sex, category_code),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id)
);

insert into people.tally (tenant_id, unit_id, on_date, sex, category_code, persons)
select step.tenant_id, step.unit_id, step.on_date, step.sex, step.category_code, sum(step.persons)
from (
  select tenant_id, unit_id, from_on as on_date, sex, category_code, 1 as persons from people.membership
  union all
  select tenant_id, unit_id, to_on, sex, category_code, -1 from people.membership where to_on is not null
) step
group by 1, 2, 3, 4, 5;

alter table people.membership force row level security;

alter table people.tally enable row level security;

alter table people.tally force row level security;

create policy readable on people.tally for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('figures')))::uuid[])
);

create policy written on people.tally for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on people.tally for update using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert, update on people.tally to nhiemky_app;

-- The first of each unit of a branch in the order of the list, then the first of all: a page of 10,000 members in twenty groups
-- reads a thousand rows. Only where names are reached: there every stay leads to a person whom the reader sees. Without its two
-- settings the planner, which takes the policies for narrower than they are, reads and sorts whole units. A list begins after ''.
create function people.first_stays(tenants uuid[], branch text, home uuid, unit uuid, on_day date, of_sex text, after_key text, after_person uuid, most integer)
returns setof people.membership language sql stable rows 50 set enable_sort = off set enable_bitmapscan = off as $$
  select stay.*
  from org.unit_place place
  cross join lateral (
    select member.* from people.membership member
    where member.tenant_id = place.tenant_id and member.unit_id = place.unit_id and (member.name_key, member.person_id) > (after_key, after_person)
      and member.from_on <= on_day and (member.to_on is null or member.to_on > on_day) and (of_sex is null or member.sex = of_sex)
    order by member.name_key, member.person_id
    limit most
  ) stay
  where place.tenant_id = any (tenants) and place.path >= branch and place.path < branch || '~'
    and place.valid_from <= on_day and (place.valid_to is null or place.valid_to > on_day)
    and (home is null or place.home_id = home) and (unit is null or place.unit_id = unit)
    and place.unit_id = any ((select array (select org.scope_units('names')))::uuid[])
  order by stay.name_key, stay.person_id
  limit most
$$;
