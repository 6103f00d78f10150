-- A unit's own Word templates for its papers: every version stays, at most one of a unit and kind of paper is in use.
-- A template that is shared is used by the units below that have none.
create schema documents;

grant usage on schema documents to nhiemky_app;

create table documents.template (
  tenant_id uuid not null,
  template_id uuid not null,
  unit_id uuid not null,
  paper_code text not null,
  version smallint not null,
  file_name text not null,
  bytes bytea not null,
  sha256 text not null,
  in_use boolean not null,
  shared boolean not null default false,
  kept_by text not null,
  kept_at timestamptz not null default now(),
  primary key (tenant_id, template_id),
  unique (tenant_id, unit_id, paper_code, version),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id)
);

create unique index template_in_use on documents.template (tenant_id, unit_id, paper_code) where in_use;

alter table documents.template enable row level security;

alter table documents.template force row level security;

-- A template holds no figure and no name: the shared one is read by those who stand below, who do not see the unit above.
create policy readable on documents.template for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and ((shared and in_use) or unit_id = any ((select array (select org.scope_units('figures')))::uuid[]))
);

create policy written on documents.template for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on documents.template for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert, update on documents.template to nhiemky_app;
