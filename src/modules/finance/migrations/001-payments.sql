-- What the union pays out for its own records: asked for where the work was recorded, approved once, paid on a numbered voucher.

create schema finance;

grant usage on schema finance to nhiemky_app;

-- One a record. `amount` and `entry_version` are those that were last asked for or approved; a correction of the record asks anew.
create table finance.payment (
  tenant_id uuid not null,
  entry_id uuid not null,
  unit_id uuid not null,
  home_id uuid not null,
  on_date date not null,
  sensitive boolean not null,
  summary text not null,
  amount bigint not null check (amount > 0),
  entry_version integer not null,
  state text not null check (state in ('requested', 'approved', 'returned', 'cancelled')),
  requested_by text not null,
  decided_by text,
  decided_on date,
  reason text,
  voucher_year smallint,
  voucher_number integer,
  changed_at timestamptz not null default now(),
  primary key (tenant_id, entry_id),
  foreign key (tenant_id, entry_id) references ledger.entry (tenant_id, entry_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  check ((voucher_year is null) = (voucher_number is null)),
  check (state <> 'approved' or voucher_number is not null)
);

create index payment_by_home on finance.payment (tenant_id, home_id, state, on_date, entry_id);

create unique index payment_voucher on finance.payment (tenant_id, home_id, voucher_year, voucher_number);

alter table finance.payment enable row level security;

alter table finance.payment force row level security;

create policy readable on finance.payment for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and unit_id = any ((select array (select org.scope_units('names')))::uuid[])
  and (not sensitive or unit_id = any ((select array (select org.scope_units('sensitive')))::uuid[]))
);

create policy written on finance.payment for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on finance.payment for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert, update on finance.payment to nhiemky_app;

-- Every step of every payment: append only.
create table finance.payment_step (
  tenant_id uuid not null,
  entry_id uuid not null,
  step_id uuid not null,
  unit_id uuid not null,
  sensitive boolean not null,
  deed text not null check (deed in ('requested', 'approved', 'returned', 'changed', 'cancelled')),
  amount bigint not null,
  entry_version integer not null,
  reason text,
  by_name text not null,
  at timestamptz not null default now(),
  primary key (tenant_id, entry_id, step_id),
  foreign key (tenant_id, entry_id) references finance.payment (tenant_id, entry_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id)
);

alter table finance.payment_step enable row level security;

alter table finance.payment_step force row level security;

create policy readable on finance.payment_step for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and unit_id = any ((select array (select org.scope_units('names')))::uuid[])
  and (not sensitive or unit_id = any ((select array (select org.scope_units('sensitive')))::uuid[]))
);

create policy written on finance.payment_step for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert on finance.payment_step to nhiemky_app;

-- The last number of a union's vouchers of a year: taken in the transaction of the approval, so that none is missing.
create table finance.voucher_number (
  tenant_id uuid not null,
  unit_id uuid not null,
  year smallint not null,
  last_number integer not null check (last_number > 0),
  primary key (tenant_id, unit_id, year),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id)
);

alter table finance.voucher_number enable row level security;

alter table finance.voucher_number force row level security;

create policy readable on finance.voucher_number for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('names')))::uuid[])
);

create policy written on finance.voucher_number for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on finance.voucher_number for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert, update on finance.voucher_number to nhiemky_app;
