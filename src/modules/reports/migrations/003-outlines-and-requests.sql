-- Yearly and half-year reports beside the report of a term; outlines that an upper union makes; what it asks of which units by when.

-- Whose outline it is (none: the program's own), for which kind of report, and who wrote this version when.
alter table reports.outline add column kind_code text not null default 'term';

alter table reports.outline add column unit_id uuid;

alter table reports.outline add column noted_by text;

alter table reports.outline add column noted_at timestamptz not null default now();

alter table reports.outline add foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id);

drop policy tenant on reports.outline;

create policy readable on reports.outline for select using (tenant_id = any ((select kernel.scope_tenants())::uuid[]));

create policy written on reports.outline for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id is null or unit_id = any ((select array (select org.scope_units('writing')))::uuid[]))
);

-- There is one report of a unit, kind and period, as there is one of a term.
create unique index report_of_period on reports.report (tenant_id, unit_id, kind_code, period_from, period_to) where kind_code <> 'term';

alter table reports.report add column request_id uuid;

-- An upper union asks for a report: by which outline, for which days, until when.
create table reports.request (
  tenant_id uuid not null,
  request_id uuid not null,
  unit_id uuid not null,
  kind_code text not null,
  period_from date not null,
  period_to date not null,
  outline_code text not null,
  outline_version integer not null,
  due_on date not null,
  note text,
  asked_by text not null,
  asked_at timestamptz not null default now(),
  primary key (tenant_id, request_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, outline_code, outline_version) references reports.outline (tenant_id, outline_code, version)
);

create index request_unit_period on reports.request (tenant_id, unit_id, period_to);

-- Of whom it is asked.
create table reports.request_unit (
  tenant_id uuid not null,
  request_id uuid not null,
  unit_id uuid not null,
  asking_unit_id uuid not null,
  primary key (tenant_id, request_id, unit_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, asking_unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, request_id) references reports.request (tenant_id, request_id)
);

create index request_unit_asked on reports.request_unit (tenant_id, unit_id, request_id);

alter table reports.request_unit enable row level security;

alter table reports.request_unit force row level security;

create policy readable on reports.request_unit for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id = any ((select array (select org.scope_units('figures')))::uuid[]) or asking_unit_id = any ((select array (select org.scope_units('figures')))::uuid[]))
);

create policy written on reports.request_unit for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and asking_unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert on reports.request_unit to nhiemky_app;

alter table reports.request enable row level security;

alter table reports.request force row level security;

-- Whoever is asked reads the question, whoever asked does too.
create policy readable on reports.request for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (
    unit_id = any ((select array (select org.scope_units('figures')))::uuid[])
    or request_id = any ((select array (select asked.request_id from reports.request_unit asked where asked.unit_id = any ((select array (select org.scope_units('figures')))::uuid[])))::uuid[])
  )
);

create policy written on reports.request for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on reports.request for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert, update on reports.request to nhiemky_app;
