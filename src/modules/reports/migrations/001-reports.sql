-- Reports: drawn from indicators by an outline that is data; submitting freezes a copy, adopting makes it final.

create schema reports;

grant usage on schema reports to nhiemky_app;

create table reports.outline (
  tenant_id uuid not null,
  outline_code text not null,
  version integer not null,
  name text not null,
  content jsonb not null,
  primary key (tenant_id, outline_code, version)
);

alter table reports.outline enable row level security;

alter table reports.outline force row level security;

create policy tenant on reports.outline using (tenant_id = any ((select kernel.scope_tenants())::uuid[])) with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]));

grant select, insert on reports.outline to nhiemky_app;

create table reports.report (
  tenant_id uuid not null,
  report_id uuid not null,
  unit_id uuid not null,
  term_id uuid,
  kind_code text not null,
  title text not null,
  period_from date not null,
  period_to date not null,
  state text not null check (state in ('draft', 'submitted', 'adopted')),
  outline_code text not null,
  outline_version integer not null,
  settings jsonb not null default '{}',
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (tenant_id, report_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, term_id) references org.term (tenant_id, term_id),
  foreign key (tenant_id, outline_code, outline_version) references reports.outline (tenant_id, outline_code, version)
);

create index report_unit on reports.report (tenant_id, unit_id, report_id);

-- Going to the report of a term again opens the one that was begun.
create unique index report_of_term on reports.report (tenant_id, unit_id, term_id) where kind_code = 'term';

alter table reports.report enable row level security;

alter table reports.report force row level security;

-- A draft is its writers' own; who reads figures only (an upper union) reads what was submitted.
create policy readable on reports.report for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id = any ((select array (select org.scope_units('names')))::uuid[]) or (state <> 'draft' and unit_id = any ((select array (select org.scope_units('figures')))::uuid[])))
);

create policy written on reports.report for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on reports.report for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert, update on reports.report to nhiemky_app;

-- The officer's own sentences, by the outline's section; they stay when figures are refreshed. Others read them in the frozen copy.
create table reports.passage (
  tenant_id uuid not null,
  report_id uuid not null,
  section_code text not null,
  unit_id uuid not null,
  words text not null,
  changed_by text not null,
  changed_at timestamptz not null default now(),
  primary key (tenant_id, report_id, section_code),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, report_id) references reports.report (tenant_id, report_id)
);

alter table reports.passage enable row level security;

alter table reports.passage force row level security;

create policy readable on reports.passage for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and unit_id = any ((select array (select org.scope_units('names')))::uuid[])
);

create policy written on reports.passage for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on reports.passage for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert, update on reports.passage to nhiemky_app;

-- A frozen copy: the paper as printed, the bytes of both files with their SHA-256, the figures, and for each figure the
-- very states of the records that it rests on. Append only.
create table reports.freeze (
  tenant_id uuid not null,
  freeze_id uuid not null,
  report_id uuid not null,
  unit_id uuid not null,
  kind_code text not null check (kind_code in ('submitted', 'adopted')),
  paper jsonb not null,
  ruleset_versions jsonb not null,
  docx bytea not null,
  docx_sha256 text not null,
  pdf bytea not null,
  pdf_sha256 text not null,
  by_name text not null,
  at timestamptz not null default now(),
  primary key (tenant_id, freeze_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, report_id) references reports.report (tenant_id, report_id)
);

create index freeze_report on reports.freeze (tenant_id, report_id, freeze_id);

alter table reports.freeze enable row level security;

alter table reports.freeze force row level security;

create policy readable on reports.freeze for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and unit_id = any ((select array (select org.scope_units('figures')))::uuid[])
);

create policy written on reports.freeze for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert on reports.freeze to nhiemky_app;

create table reports.frozen_figure (
  tenant_id uuid not null,
  freeze_id uuid not null,
  figure_code text not null,
  unit_id uuid not null,
  indicator_code text not null,
  indicator_version integer not null,
  outcome jsonb not null,
  printed text not null,
  primary key (tenant_id, freeze_id, figure_code),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, freeze_id) references reports.freeze (tenant_id, freeze_id)
);

alter table reports.frozen_figure enable row level security;

alter table reports.frozen_figure force row level security;

create policy readable on reports.frozen_figure for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and unit_id = any ((select array (select org.scope_units('figures')))::uuid[])
);

create policy written on reports.frozen_figure for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert on reports.frozen_figure to nhiemky_app;

create table reports.frozen_source (
  tenant_id uuid not null,
  freeze_id uuid not null,
  figure_code text not null,
  entry_id uuid not null,
  entry_version integer not null,
  unit_id uuid not null,
  primary key (tenant_id, freeze_id, figure_code, entry_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, freeze_id, figure_code) references reports.frozen_figure (tenant_id, freeze_id, figure_code)
);

alter table reports.frozen_source enable row level security;

alter table reports.frozen_source force row level security;

create policy readable on reports.frozen_source for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and unit_id = any ((select array (select org.scope_units('figures')))::uuid[])
);

create policy written on reports.frozen_source for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert on reports.frozen_source to nhiemky_app;
