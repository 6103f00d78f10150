-- Indicators: named, dated definitions as data.

create schema indicators;

grant usage on schema indicators to nhiemky_app;

create table indicators.definition (
  tenant_id uuid not null,
  indicator_code text not null,
  version integer not null,
  name text not null,
  unit_of_measure text not null,
  rule jsonb not null,
  valid_from date not null,
  valid_to date,
  position_order smallint not null default 100,
  primary key (tenant_id, indicator_code, version)
);

alter table indicators.definition enable row level security;

alter table indicators.definition force row level security;

create policy tenant on indicators.definition using (tenant_id = any ((select kernel.scope_tenants())::uuid[])) with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]));

grant select, insert, update on indicators.definition to nhiemky_app;
