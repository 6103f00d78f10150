-- What invitation and minutes print beside what was noted before.
alter table ledger.meeting_sheet
  add column starts_at text,
  add column ends_at text,
  add column secretary text,
  add column agenda text;

-- A meeting that is called and not held yet: the book records only what was done. Held, it points at its record.
create table ledger.planned_meeting (
  tenant_id uuid not null,
  plan_id uuid not null,
  unit_id uuid not null,
  cause_code text,
  on_date date not null,
  starts_at text,
  place text,
  chaired_by text,
  agenda text,
  summary text not null,
  invited_on date,
  state text not null default 'planned' check (state in ('planned', 'held', 'dropped')),
  entry_id uuid,
  by_name text not null,
  at timestamptz not null default now(),
  primary key (tenant_id, plan_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, entry_id) references ledger.entry (tenant_id, entry_id),
  check ((state = 'held') = (entry_id is not null))
);

create index planned_meeting_unit on ledger.planned_meeting (tenant_id, unit_id, on_date) where state = 'planned';

alter table ledger.planned_meeting enable row level security;

alter table ledger.planned_meeting force row level security;

create policy readable on ledger.planned_meeting for select using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('names')))::uuid[]));

create policy written on ledger.planned_meeting for insert with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

create policy changed on ledger.planned_meeting for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

grant select, insert, update on ledger.planned_meeting to nhiemky_app;

create table ledger.planned_guest (
  tenant_id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  primary key (tenant_id, plan_id, person_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, plan_id) references ledger.planned_meeting (tenant_id, plan_id),
  foreign key (tenant_id, person_id) references people.person (tenant_id, person_id)
);

alter table ledger.planned_guest enable row level security;

alter table ledger.planned_guest force row level security;

create policy readable on ledger.planned_guest for select using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('names')))::uuid[]));

create policy written on ledger.planned_guest for insert with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

create policy removed on ledger.planned_guest for delete using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

grant select, insert, delete on ledger.planned_guest to nhiemky_app;
