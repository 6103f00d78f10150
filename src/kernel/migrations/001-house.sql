-- What every module stands on: homes of storage, the event log, files, and the readers of the transaction's rights.
-- Every table: tenant_id first in each key, row-level security forced, nothing granted that is not needed (stack.md, Citus rules).

create schema kernel;

create extension if not exists btree_gist;

create extension if not exists btree_gin;

create extension if not exists pg_trgm;

grant usage on schema kernel to nhiemky_app;

-- The rights of the open transaction, set by `inScope` with SET LOCAL and read by the policies.
create function kernel.scope_tenants() returns uuid[] language sql stable parallel safe as $$
  select string_to_array(nullif(current_setting('app.tenants', true), ''), ',')::uuid[]
$$;

create function kernel.scope_person() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('app.person', true), '')::uuid
$$;

create function kernel.scope_account() returns text language sql stable parallel safe as $$
  select nullif(current_setting('app.account', true), '')
$$;

-- A reference table (a copy on every worker): names of the homes of storage, no secret.
create table kernel.tenant (
  tenant_id uuid primary key,
  name text not null,
  sample_seed bigint,
  created_at timestamptz not null default now()
);

alter table kernel.tenant enable row level security;

alter table kernel.tenant force row level security;

create policy readable on kernel.tenant for select using (true);

create policy written on kernel.tenant for insert with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]));

create policy changed on kernel.tenant for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[])) with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]));

grant select, insert, update on kernel.tenant to nhiemky_app;

-- The event log: who did what when. Append only: nothing but insert and select is granted.
create table kernel.event (
  tenant_id uuid not null,
  event_id uuid not null,
  at timestamptz not null default now(),
  account_id text,
  actor_name text not null,
  unit_id uuid,
  verb text not null,
  subject_kind text not null,
  subject_id uuid,
  summary text not null,
  detail jsonb not null default '{}',
  primary key (tenant_id, event_id)
);

create index event_subject on kernel.event (tenant_id, subject_id, event_id);

create index event_unit on kernel.event (tenant_id, unit_id, event_id);

alter table kernel.event enable row level security;

alter table kernel.event force row level security;

grant select, insert on kernel.event to nhiemky_app;

-- Files keep their names here and lie in storage under an opaque key.
create table kernel.file (
  tenant_id uuid not null,
  file_id uuid not null,
  unit_id uuid not null,
  storage_key text not null,
  name text not null,
  media_type text not null,
  size_bytes bigint not null,
  sha256 text not null,
  created_by text not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, file_id)
);

alter table kernel.file enable row level security;

alter table kernel.file force row level security;

grant select, insert on kernel.file to nhiemky_app;
