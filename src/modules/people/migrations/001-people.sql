-- Persons once each, their memberships, posts, insurance cover, and the accounts that open the program.

create schema people;

grant usage on schema people to nhiemky_app;

-- `unit_id`: where the person stands today, kept by the same action that writes the membership. `name_norm` (folded) and
-- `name_key` (given name first) are written by one TypeScript function: no index depends on an ICU version.
create table people.person (
  tenant_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  full_name text not null,
  name_norm text not null collate "C",
  name_key text not null collate "C",
  sex text not null check (sex in ('male', 'female')),
  birth_on date,
  phone text,
  email text,
  position text,
  qualification text,
  created_at timestamptz not null default now(),
  primary key (tenant_id, person_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id)
);

create index person_list on people.person (tenant_id, unit_id, name_key, person_id);

create index person_search on people.person using gin (tenant_id, name_norm gin_trgm_ops);

alter table people.person enable row level security;

alter table people.person force row level security;

grant select, insert, update on people.person to nhiemky_app;

-- Sensitive fields (P-6) in a table of their own with their own policy: row-level security guards rows, not columns.
create table people.person_private (
  tenant_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  citizen_id text,
  ethnicity text,
  religion text,
  party_joined_on date,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references people.person (tenant_id, person_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id)
);

alter table people.person_private enable row level security;

alter table people.person_private force row level security;

create policy tenant on people.person_private using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id = any ((select array (select org.scope_units('sensitive')))::uuid[]) or person_id = (select kernel.scope_person()))
) with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('sensitive')))::uuid[]));

grant select, insert, update on people.person_private to nhiemky_app;

-- One row a stay in a unit (a group, a section or the union itself). No name here: an upper union counts by it.
create table people.membership (
  tenant_id uuid not null,
  membership_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  sex text not null,
  category_code text not null,
  from_on date not null,
  to_on date,
  in_reason text not null,
  out_reason text,
  card_number text,
  primary key (tenant_id, membership_id),
  foreign key (tenant_id, person_id) references people.person (tenant_id, person_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  check (to_on is null or to_on >= from_on),
  exclude using gist (tenant_id with =, person_id with =, daterange(from_on, to_on) with &&)
);

create index membership_unit on people.membership (tenant_id, unit_id, from_on, to_on);

create index membership_person on people.membership (tenant_id, person_id, from_on);

alter table people.membership enable row level security;

alter table people.membership force row level security;

create policy readable on people.membership for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id = any ((select array (select org.scope_units('figures')))::uuid[]) or person_id = (select kernel.scope_person()))
);

create policy written on people.membership for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on people.membership for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert, update on people.membership to nhiemky_app;

-- Persons: those who stand in a reached unit today, those who once were members of one, and oneself.
create policy readable on people.person for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (
    unit_id = any ((select array (select org.scope_units('names')))::uuid[])
    or person_id = (select kernel.scope_person())
    or person_id = any ((select array (select gone.person_id from people.membership gone where gone.to_on is not null and gone.unit_id = any ((select array (select org.scope_units('names')))::uuid[])))::uuid[])
  )
);

create policy written on people.person for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on people.person for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
);

-- Posts: union, job and Party posts, each with its dates; `title` prints as it was on the day. Who holds a post is public in the tenant.
create table people.post (
  tenant_id uuid not null,
  post_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  body_id uuid,
  line text not null check (line in ('union', 'job', 'party')),
  kind_code text not null,
  title text not null,
  holder_name text not null,
  portfolio text,
  part_time boolean not null default true,
  position_order smallint not null default 100,
  from_on date not null,
  to_on date,
  primary key (tenant_id, post_id),
  foreign key (tenant_id, person_id) references people.person (tenant_id, person_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, body_id) references org.body (tenant_id, body_id)
);

create index post_unit on people.post (tenant_id, unit_id, from_on);

create index post_person on people.post (tenant_id, person_id);

alter table people.post enable row level security;

alter table people.post force row level security;

create policy readable on people.post for select using (tenant_id = any ((select kernel.scope_tenants())::uuid[]));

create policy written on people.post for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on people.post for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

grant select, insert, update on people.post to nhiemky_app;

-- Insurance cover by scheme: figures without names, like memberships.
create table people.cover (
  tenant_id uuid not null,
  person_id uuid not null,
  scheme_code text not null check (scheme_code in ('social', 'health', 'unemployment')),
  from_on date not null,
  to_on date,
  unit_id uuid not null,
  primary key (tenant_id, person_id, scheme_code, from_on),
  foreign key (tenant_id, person_id) references people.person (tenant_id, person_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id)
);

alter table people.cover enable row level security;

alter table people.cover force row level security;

create policy readable on people.cover for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id = any ((select array (select org.scope_units('figures')))::uuid[]) or person_id = (select kernel.scope_person()))
);

create policy written on people.cover for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on people.cover for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

grant select, insert, update on people.cover to nhiemky_app;

-- Workers who are no members: a dated head-count, a denominator and never members.
create table people.worker_count (
  tenant_id uuid not null,
  worker_count_id uuid not null,
  unit_id uuid not null,
  on_date date not null,
  category_code text not null,
  sex text not null check (sex in ('male', 'female')),
  persons integer not null check (persons >= 0),
  source text,
  primary key (tenant_id, worker_count_id),
  unique (tenant_id, unit_id, on_date, category_code, sex),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id)
);

alter table people.worker_count enable row level security;

alter table people.worker_count force row level security;

create policy readable on people.worker_count for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('figures')))::uuid[])
);

create policy written on people.worker_count for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert on people.worker_count to nhiemky_app;

-- Which person an account is. The gate reads it before it knows the tenant: by the account's own id.
create table people.account (
  tenant_id uuid not null,
  account_id text not null,
  person_id uuid not null,
  administrator boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (tenant_id, account_id),
  unique (tenant_id, person_id),
  foreign key (tenant_id, person_id) references people.person (tenant_id, person_id)
);

alter table people.account enable row level security;

alter table people.account force row level security;

create policy tenant on people.account using (account_id = (select kernel.scope_account()) or tenant_id = any ((select kernel.scope_tenants())::uuid[]))
  with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]));

grant select, insert, update on people.account to nhiemky_app;

-- NAMED EXCEPTION (design.md, row-level security): under a policy the trigram index is not used (`~~` is not leakproof:
-- 1.3 → 30 ms at 100k and growing), so search runs as the owner and applies tenant and units itself; it has a leak test.
create function people.search_persons(folded text, most integer)
returns table (tenant_id uuid, person_id uuid, unit_id uuid, full_name text, birth_on date, "position" text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.tenant_id, p.person_id, p.unit_id, p.full_name, p.birth_on, p."position"
  from people.person p
  where p.tenant_id = any ((select kernel.scope_tenants())::uuid[])
    and p.unit_id = any ((select array (select org.scope_units('names')))::uuid[])
    and p.name_norm like '%' || replace(replace(replace(folded, '\', '\\'), '%', '\%'), '_', '\_') || '%'
  order by p.name_key, p.person_id
  limit most
$$;

revoke all on function people.search_persons(text, integer) from public;

grant execute on function people.search_persons(text, integer) to nhiemky_app;
