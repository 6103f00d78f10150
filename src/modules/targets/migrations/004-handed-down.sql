-- Targets and tasks that an upper union hands down to the units below it, each with a goal of its own if wished.
-- A handed target is a row of the unit that received it: giver and paper stand on it as they were on that day.
-- What is withdrawn stays, with what the unit wrote to it. How the years add up (T-5) is said by the rhythm alone.
alter table targets.target
  drop column reported_part,
  drop column reported_whole,
  drop column aggregation,
  drop constraint target_rhythm_check,
  add constraint target_rhythm_check check (rhythm in ('term', 'eachYear', 'average')),
  add column own boolean not null default true,
  add column year smallint,
  add column year_goals jsonb not null default '[]',
  add column paper_number text,
  add column paper_on date,
  add column handed_from uuid,
  add column giver_id uuid,
  add column giver_name text,
  add column withdrawn_on date,
  add foreign key (tenant_id, handed_from) references targets.target (tenant_id, target_id),
  add foreign key (tenant_id, giver_id) references org.unit (tenant_id, unit_id),
  add check ((handed_from is null) = (giver_id is null)),
  add check (own or handed_from is null);

-- A target is handed to a unit once in a term.
create unique index target_handed on targets.target (tenant_id, handed_from, unit_id, term_id);

alter table targets.task
  add column paper_number text,
  add column paper_on date,
  add column handed_from uuid,
  add column giver_id uuid,
  add column giver_name text,
  add foreign key (tenant_id, handed_from) references targets.task (tenant_id, task_id),
  add foreign key (tenant_id, giver_id) references org.unit (tenant_id, unit_id),
  add check ((handed_from is null) = (giver_id is null));

create unique index task_handed on targets.task (tenant_id, handed_from, unit_id, term_id);

-- What a unit's paper reported of a target, beside what its records come to; year 0 = the whole term.
create table targets.reported (
  tenant_id uuid not null,
  target_id uuid not null,
  year smallint not null,
  unit_id uuid not null,
  form text check (form in ('count', 'ratio', 'percent', 'grade')),
  part bigint,
  whole bigint,
  grade_code text,
  verdict text check (verdict in ('exceeded', 'met', 'nearlyMet', 'notMet')),
  paper_title text not null,
  paper_number text,
  paper_on date not null,
  noted_by text not null,
  noted_at timestamptz not null default now(),
  primary key (tenant_id, target_id, year),
  foreign key (tenant_id, target_id) references targets.target (tenant_id, target_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id)
);

-- How many targets a paper says were met and exceeded: "09/09, trong đó 02/09 vượt" (T-3).
create table targets.reported_sum (
  tenant_id uuid not null,
  unit_id uuid not null,
  term_id uuid not null,
  year smallint not null,
  whole smallint not null check (whole > 0),
  met smallint not null check (met between 0 and whole),
  exceeded smallint not null check (exceeded between 0 and met),
  paper_title text not null,
  paper_number text,
  paper_on date not null,
  noted_by text not null,
  noted_at timestamptz not null default now(),
  primary key (tenant_id, unit_id, term_id, year),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, term_id) references org.term (tenant_id, term_id)
);

alter table targets.reported enable row level security;

alter table targets.reported force row level security;

create policy readable on targets.reported for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and unit_id = any ((select array (select org.scope_units('figures')))::uuid[])
);

create policy written on targets.reported for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on targets.reported for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy removed on targets.reported for delete using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert, update, delete on targets.reported to nhiemky_app;

alter table targets.reported_sum enable row level security;

alter table targets.reported_sum force row level security;

create policy readable on targets.reported_sum for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and unit_id = any ((select array (select org.scope_units('figures')))::uuid[])
);

create policy written on targets.reported_sum for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on targets.reported_sum for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy removed on targets.reported_sum for delete using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert, update, delete on targets.reported_sum to nhiemky_app;
