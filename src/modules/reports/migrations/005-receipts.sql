-- What a union above answers to a report that was handed in: received, or asked to be completed, with what is missing. It speaks of
-- one frozen copy: once the unit hands in again, nothing is answered yet. Append only.
create table reports.receipt (
  tenant_id uuid not null,
  receipt_id uuid not null,
  report_id uuid not null,
  freeze_id uuid not null,
  unit_id uuid not null,
  kind_code text not null check (kind_code in ('received', 'returned')),
  note text,
  giver_name text not null,
  by_name text not null,
  at timestamptz not null default now(),
  primary key (tenant_id, receipt_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, report_id) references reports.report (tenant_id, report_id),
  foreign key (tenant_id, freeze_id) references reports.freeze (tenant_id, freeze_id),
  check (kind_code = 'received' or note is not null)
);

create index receipt_report on reports.receipt (tenant_id, report_id, receipt_id);

create index receipt_unit on reports.receipt (tenant_id, unit_id, receipt_id);

alter table reports.receipt enable row level security;

alter table reports.receipt force row level security;

create policy readable on reports.receipt for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('figures')))::uuid[])
);

-- The deed of the union above is written with the program's sight (decision 16).
create policy written on reports.receipt for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert on reports.receipt to nhiemky_app;

-- A request that was sent may be withdrawn; it stays, with who withdrew it when.
alter table reports.request
  add column withdrawn_on date,
  add column withdrawn_by text;
