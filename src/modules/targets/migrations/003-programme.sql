-- The programme of work of a term and of its years (T-8): what is to be done, by whom, until when, and what came of it.
-- Nothing is deleted: a task that is dropped stays, and counts no more.
create table targets.task (
  tenant_id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  term_id uuid not null,
  year smallint,
  position_order smallint not null,
  wording text not null,
  share text not null check (share in ('own', 'coordinated')),
  partner text,
  owner text,
  due_on date,
  source text,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  done_on date,
  outcome text,
  noted_by text not null,
  noted_at timestamptz not null default now(),
  primary key (tenant_id, task_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, term_id) references org.term (tenant_id, term_id),
  check ((state = 'done') = (done_on is not null))
);

create index task_unit on targets.task (tenant_id, unit_id, term_id, year, position_order);

create index task_due on targets.task (tenant_id, unit_id, due_on) where state = 'open';

alter table targets.task enable row level security;

alter table targets.task force row level security;

create policy readable on targets.task for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and unit_id = any ((select array (select org.scope_units('figures')))::uuid[])
);

create policy written on targets.task for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on targets.task for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert, update on targets.task to nhiemky_app;

-- The records that show that a task was done.
create table targets.task_evidence (
  tenant_id uuid not null,
  task_id uuid not null,
  entry_id uuid not null,
  unit_id uuid not null,
  primary key (tenant_id, task_id, entry_id),
  foreign key (tenant_id, task_id) references targets.task (tenant_id, task_id),
  foreign key (tenant_id, entry_id) references ledger.entry (tenant_id, entry_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id)
);

alter table targets.task_evidence enable row level security;

alter table targets.task_evidence force row level security;

create policy readable on targets.task_evidence for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and unit_id = any ((select array (select org.scope_units('figures')))::uuid[])
);

create policy written on targets.task_evidence for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy removed on targets.task_evidence for delete using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert, delete on targets.task_evidence to nhiemky_app;
