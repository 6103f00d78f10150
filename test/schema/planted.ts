/** For each rule a fault that is laid into a copy of the database and must be found, by the words in `found`. */
export interface Plant {
  rule: string;
  lay: readonly string[];
  found: RegExp;
}

/** A table as it should be: no rule may find anything in it. */
export const innocent: readonly string[] = [
  'create table ledger.planted (tenant_id uuid not null, id uuid not null, kind_code text references org.unit_kind (kind_code), path_on text collate "C", primary key (tenant_id, id))',
  'alter table ledger.planted enable row level security',
  'alter table ledger.planted force row level security',
  'create policy tenant on ledger.planted using (tenant_id = any ((select kernel.scope_tenants())::uuid[]))',
  'create index planted_path on ledger.planted (tenant_id, path_on)',
  'create view ledger.planted_view with (security_invoker = true) as select * from ledger.planted',
  'grant select, insert, update on ledger.planted to nhiemky_app',
];

export const plants: readonly Plant[] = [
  {
    rule: 'every table says whose row it is, in the same type',
    lay: ['create table ledger.planted (id uuid primary key)'],
    found: /^ledger\.planted$/,
  },
  {
    rule: 'every table says whose row it is, in the same type',
    lay: ['create table ledger.planted (tenant_id text not null, id uuid, primary key (tenant_id, id))'],
    found: /^ledger\.planted$/,
  },
  {
    rule: 'every table has a primary key',
    lay: ['create table ledger.planted (tenant_id uuid not null)'],
    found: /^ledger\.planted$/,
  },
  { rule: 'every table has a primary key', lay: ['create table auth.planted (id text)'], found: /^auth\.planted$/ },
  {
    rule: 'every key and index begins with the tenant',
    lay: ['create unique index planted on people.person (email)'],
    found: /people\.person: people\.planted/,
  },
  {
    rule: 'every key and index begins with the tenant',
    lay: ['create index planted on people.person (lower(full_name), tenant_id)'],
    found: /people\.planted/,
  },
  {
    rule: 'every key and index begins with the tenant',
    lay: ['create table ledger.planted (tenant_id uuid not null, id uuid primary key)'],
    found: /ledger\.planted_pkey/,
  },
  {
    rule: 'a foreign key begins with the tenant on both sides, or leads to a reference table',
    lay: [
      'create unique index planted_key on org.unit (unit_id)',
      'alter table people.post add constraint planted foreign key (unit_id) references org.unit (unit_id)',
    ],
    found: /people\.post: planted/,
  },
  {
    rule: 'a foreign key begins with the tenant on both sides, or leads to a reference table',
    lay: [
      'alter table org.unit_kind add column tenant_id uuid, add column unit_id uuid',
      'alter table org.unit_kind add constraint planted foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id)',
    ],
    found: /org\.unit_kind: planted/,
  },
  {
    rule: 'no trigger',
    lay: [
      'create function ledger.planted() returns trigger language plpgsql as $$ begin return new; end $$',
      'create trigger planted before update on ledger.entry for each row execute function ledger.planted()',
    ],
    found: /ledger\.entry: planted/,
  },
  {
    rule: 'no number from a sequence',
    lay: ['alter table ledger.fund add column nth serial'],
    found: /ledger\.fund\.nth/,
  },
  {
    rule: 'no number from a sequence',
    lay: ['alter table ledger.fund add column nth bigint generated always as identity'],
    found: /ledger\.fund\.nth/,
  },
  {
    rule: 'row-level security is on, also for the owner, with a policy',
    lay: ['alter table ledger.entry disable row level security'],
    found: /^ledger\.entry$/,
  },
  {
    rule: 'row-level security is on, also for the owner, with a policy',
    lay: ['alter table people.person no force row level security'],
    found: /^people\.person$/,
  },
  {
    rule: 'row-level security is on, also for the owner, with a policy',
    lay: ['drop policy tenant on ledger.fund'],
    found: /^ledger\.fund$/,
  },
  {
    rule: 'every policy asks for the tenant',
    lay: ['create policy planted on people.post for select using (true)'],
    found: /people\.post: planted/,
  },
  {
    rule: 'every policy asks for the tenant',
    lay: ['create policy planted on people.post for insert with check (unit_id is not null)'],
    found: /people\.post: planted/,
  },
  {
    rule: 'every policy asks for the tenant',
    lay: ['create policy planted on kernel.tenant for update using (true)'],
    found: /kernel\.tenant: planted/,
  },
  {
    rule: 'paths and folded names compare byte by byte',
    lay: ['alter table ledger.entry add column path_before text'],
    found: /ledger\.entry\.path_before/,
  },
  {
    rule: 'the working role stands below the policies',
    lay: ['alter role nhiemky_app bypassrls'],
    found: /a right above/,
  },
  {
    rule: 'the working role stands below the policies',
    lay: ['grant create on schema ledger to nhiemky_app', 'alter table ledger.fund owner to nhiemky_app'],
    found: /owns table ledger\.fund/,
  },
  {
    rule: 'the working role stands below the policies',
    lay: ['grant pg_read_all_data to nhiemky_app'],
    found: /belongs to pg_read_all_data/,
  },
  {
    rule: 'the working role reads, writes and, where it must, deletes; nothing else, and nowhere else',
    lay: ['grant truncate on ledger.entry to nhiemky_app'],
    found: /ledger\.entry: TRUNCATE/,
  },
  {
    rule: 'the working role reads, writes and, where it must, deletes; nothing else, and nowhere else',
    lay: ['grant select on auth."user" to nhiemky_app'],
    found: /auth\.user/,
  },
  {
    rule: 'the working role reads, writes and, where it must, deletes; nothing else, and nowhere else',
    lay: ['grant create on schema people to nhiemky_app'],
    found: /may create in people/,
  },
  {
    rule: 'views are read with the rights of their reader',
    lay: ['create view people.planted as select * from people.person'],
    found: /people\.planted/,
  },
  {
    rule: 'views are read with the rights of their reader',
    lay: ['create materialized view people.planted as select * from people.person'],
    found: /people\.planted/,
  },
  {
    rule: 'functions run with the rights of their caller, but the named ones',
    lay: [
      'create function people.planted() returns bigint language sql security definer as $$ select count(*) from people.person $$',
    ],
    found: /people\.planted\(\)/,
  },
  {
    rule: 'functions run with the rights of their caller, but the named ones',
    lay: [
      'create function people.search_persons(folded text) returns bigint language sql security definer as $$ select count(*) from people.person $$',
    ],
    found: /search_persons\(text\)/,
  },
  {
    rule: 'a function that runs as its owner says where its names are looked up, and who may call it',
    lay: ['alter function people.search_persons(text, integer) reset search_path'],
    found: /search_persons/,
  },
  {
    rule: 'a function that runs as its owner says where its names are looked up, and who may call it',
    lay: ['grant execute on function people.search_persons(text, integer) to public'],
    found: /search_persons/,
  },
];
