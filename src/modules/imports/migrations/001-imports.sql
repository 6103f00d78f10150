-- Lists that come in from a sheet: what was uploaded, how its columns were understood, each row with what is wrong or
-- doubtful about it, and what was made of it, so that an import can be taken back.

create schema imports;

grant usage on schema imports to nhiemky_app;

-- `subject` and `topic`: what is imported ('members'; 'records' of the kind in `topic`). `mapping`: column of the file →
-- field; `fills`: what stands in fields that a row leaves empty. `top`: the first rows, for choosing the row of headings.
create table imports.import (
  tenant_id uuid not null,
  import_id uuid not null,
  unit_id uuid not null,
  subject text not null,
  topic text not null default '',
  account_id text,
  sensitive boolean not null,
  by_name text not null,
  state text not null check (state in ('reading', 'mapping', 'checking', 'ready', 'running', 'done', 'undoing', 'undone', 'failed', 'dropped')),
  file_name text not null,
  storage_key text,
  sheet_names text[] not null default '{}',
  sheet smallint not null default 0,
  head_row integer not null default 0,
  top jsonb not null default '[]',
  heads text[] not null default '{}',
  mapping jsonb not null default '{}',
  fills jsonb not null default '{}',
  row_count integer not null default 0,
  wrong_count integer not null default 0,
  twin_count integer not null default 0,
  made_count integer not null default 0,
  changed_count integer not null default 0,
  done_count integer not null default 0,
  message text,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  undone_at timestamptz,
  undone_by text,
  primary key (tenant_id, import_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id)
);

create index import_unit on imports.import (tenant_id, unit_id, subject, import_id);

alter table imports.import enable row level security;

alter table imports.import force row level security;

-- A list that may bear sensitive fields (P-6) is its maker's, and theirs who may open such fields in the unit.
create policy tenant on imports.import using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
  and (not sensitive or account_id = (select kernel.scope_account()) or unit_id = any ((select array (select org.scope_units('sensitive')))::uuid[]))
) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert, update on imports.import to nhiemky_app;

-- `row_id` is also the identifier of what the row makes: a run that is repeated makes nothing twice. `before`: what an
-- updating row found, for taking it back.
create table imports.row (
  tenant_id uuid not null,
  import_id uuid not null,
  row_number integer not null,
  row_id uuid not null,
  unit_id uuid not null,
  account_id text,
  sensitive boolean not null,
  cells jsonb not null,
  verdict text not null default 'good' check (verdict in ('good', 'wrong', 'twin')),
  errors jsonb not null default '{}',
  twins jsonb not null default '[]',
  choice text not null default 'skip' check (choice in ('skip', 'new', 'update')),
  before jsonb,
  primary key (tenant_id, import_id, row_number),
  foreign key (tenant_id, import_id) references imports.import (tenant_id, import_id)
);

create index row_doubtful on imports.row (tenant_id, import_id, row_number) where verdict <> 'good';

alter table imports.row enable row level security;

alter table imports.row force row level security;

create policy tenant on imports.row using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
  and (not sensitive or account_id = (select kernel.scope_account()) or unit_id = any ((select array (select org.scope_units('sensitive')))::uuid[]))
) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

-- Rows go when they are no longer needed (P-12): an import that is read anew or dropped, and old ones.
grant select, insert, update, delete on imports.row to nhiemky_app;
