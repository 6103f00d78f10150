-- What a report says in numbered lines: weaknesses, causes, lessons, and directions with who gave them and by which paper.
create table reports.remark (
  tenant_id uuid not null,
  remark_id uuid not null,
  report_id uuid not null,
  unit_id uuid not null,
  kind_code text not null check (kind_code in ('weakness', 'objectiveCause', 'subjectiveCause', 'lesson', 'direction')),
  position_order integer not null,
  words text not null,
  giver text,
  source text,
  noted_by text not null,
  noted_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (tenant_id, remark_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, report_id) references reports.report (tenant_id, report_id)
);

create index remark_report on reports.remark (tenant_id, report_id, position_order);

alter table reports.remark enable row level security;

alter table reports.remark force row level security;

-- As the passages: what is being written belongs to its writers; others read it in the frozen copy.
create policy readable on reports.remark for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('names')))::uuid[])
);

create policy written on reports.remark for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on reports.remark for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert, update on reports.remark to nhiemky_app;
