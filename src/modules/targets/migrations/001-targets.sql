-- Targets of a term or a year: an indicator, a comparator, a goal as an exact fraction, a rhythm.

create schema targets;

grant usage on schema targets to nhiemky_app;

-- goal_part / goal_whole: 90/100 for "trên 90%", 180000000/1 for money; goal_grade for an ordinal goal (T-1, T-2).
create table targets.target (
  tenant_id uuid not null,
  target_id uuid not null,
  unit_id uuid not null,
  term_id uuid not null,
  parent_id uuid,
  position_order smallint not null,
  wording text not null,
  indicator_code text not null,
  comparator text not null check (comparator in ('atLeast', 'moreThan', 'exactly', 'atMost', 'lessThan', 'none')),
  goal_part bigint,
  goal_whole bigint not null default 1 check (goal_whole > 0),
  goal_grade text,
  rhythm text not null check (rhythm in ('term', 'eachYear')),
  aggregation text not null default 'last' check (aggregation in ('allYears', 'total', 'average', 'last')),
  source text,
  reported_part bigint,
  reported_whole bigint,
  cause_objective text,
  cause_subjective text,
  primary key (tenant_id, target_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, term_id) references org.term (tenant_id, term_id),
  foreign key (tenant_id, parent_id) references targets.target (tenant_id, target_id)
);

create index target_unit on targets.target (tenant_id, unit_id, term_id, position_order);

alter table targets.target enable row level security;

alter table targets.target force row level security;

create policy readable on targets.target for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and unit_id = any ((select array (select org.scope_units('figures')))::uuid[])
);

create policy written on targets.target for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on targets.target for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert, update on targets.target to nhiemky_app;
