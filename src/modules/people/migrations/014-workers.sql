-- A worker who is no member, by name: a person with an employment and no stay. No name here: an upper union counts by it.
create table people.employment (
  tenant_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  sex text not null check (sex in ('male', 'female')),
  category_code text not null,
  from_on date not null,
  to_on date,
  primary key (tenant_id, person_id, from_on),
  foreign key (tenant_id, person_id) references people.person (tenant_id, person_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  check (to_on is null or to_on >= from_on)
);

create index employment_unit on people.employment (tenant_id, unit_id, from_on);

alter table people.employment enable row level security;

alter table people.employment force row level security;

create policy readable on people.employment for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id = any ((select array (select org.scope_units('figures')))::uuid[]) or person_id = (select kernel.scope_person()))
);

create policy written on people.employment for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on people.employment for update using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert, update on people.employment to nhiemky_app;

-- Workers who are no members: the newest head-count of each unit, category and sex up to the day; by name where the union has
-- given no head-count of the category and sex, so that nobody is counted twice.
create or replace function people.workers_on(tenants uuid[], branch text, on_day date)
returns table (unit_id uuid, category_code text, sex text, persons integer) language sql stable as $$
  with counted as (
    select distinct on (count.unit_id, count.category_code, count.sex) count.unit_id, count.category_code, count.sex, count.persons, place.home_id
    from people.worker_count count
    join org.unit_place place on place.tenant_id = count.tenant_id and place.unit_id = count.unit_id and place.valid_from <= on_day and (place.valid_to is null or place.valid_to > on_day)
    where count.tenant_id = any (tenants) and count.on_date <= on_day and exists (select 1 from org.branches(tenants, branch) at where place.path >= at.path and place.path < at.path || '~')
    order by count.unit_id, count.category_code, count.sex, count.on_date desc
  )
  select counted.unit_id, counted.category_code, counted.sex, counted.persons from counted
  union all
  select worker.unit_id, worker.category_code, worker.sex, count(*)::integer
  from people.employment worker
  join org.unit_place place on place.tenant_id = worker.tenant_id and place.unit_id = worker.unit_id and place.valid_from <= on_day and (place.valid_to is null or place.valid_to > on_day)
  where worker.tenant_id = any (tenants) and worker.from_on <= on_day and (worker.to_on is null or worker.to_on > on_day)
    and exists (select 1 from org.branches(tenants, branch) at where place.path >= at.path and place.path < at.path || '~')
    and not exists (select 1 from counted where counted.home_id = place.home_id and counted.category_code = worker.category_code and counted.sex = worker.sex)
  group by worker.unit_id, worker.category_code, worker.sex
$$;
