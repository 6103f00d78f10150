-- What a frozen figure takes from papers and no record: which declared total in which version, with the paper's own words,
-- so that the copy can be read when the total was corrected or withdrawn since.
create table reports.frozen_total (
  tenant_id uuid not null,
  freeze_id uuid not null,
  figure_code text not null,
  declared_total_id uuid not null,
  declared_version integer not null,
  unit_id uuid not null,
  source text not null,
  period_from date not null,
  period_to date not null,
  amount bigint not null,
  out_of bigint,
  primary key (tenant_id, freeze_id, figure_code, declared_total_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, freeze_id, figure_code) references reports.frozen_figure (tenant_id, freeze_id, figure_code)
);

alter table reports.frozen_total enable row level security;

alter table reports.frozen_total force row level security;

create policy readable on reports.frozen_total for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and unit_id = any ((select array (select org.scope_units('figures')))::uuid[])
);

create policy written on reports.frozen_total for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert on reports.frozen_total to nhiemky_app;
