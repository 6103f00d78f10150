-- The ledger: every piece of union work, recorded once where it happened. What indicators count stands in typed columns;
-- kinds, causes and funds are data that an administrator extends without code.

create schema ledger;

grant usage on schema ledger to nhiemky_app;

-- `uses`: which typed columns this kind's form shows, in order: [{"field": "amount", "required": true, "label": "…"}].
-- `sensitive` (P-6): who took part is seen only by those who must.
create table ledger.kind (
  tenant_id uuid not null,
  kind_code text not null,
  name text not null,
  group_code text not null,
  icon text not null,
  position_order smallint not null,
  sensitive boolean not null default false,
  quick boolean not null default false,
  uses jsonb not null,
  sentence text not null,
  active boolean not null default true,
  primary key (tenant_id, kind_code)
);

alter table ledger.kind enable row level security;

alter table ledger.kind force row level security;

create policy tenant on ledger.kind using (tenant_id = any ((select kernel.scope_tenants())::uuid[])) with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]));

grant select, insert, update on ledger.kind to nhiemky_app;

-- Fields that a kind adds, as declared rows; their values stand in entry.values or, when sensitive, entry_private.values.
create table ledger.kind_field (
  tenant_id uuid not null,
  kind_code text not null,
  field_code text not null,
  label text not null,
  type_code text not null check (type_code in ('text', 'longText', 'date', 'money', 'number', 'choice', 'yesNo')),
  choices jsonb,
  required boolean not null default false,
  sensitive boolean not null default false,
  position_order smallint not null default 100,
  primary key (tenant_id, kind_code, field_code),
  foreign key (tenant_id, kind_code) references ledger.kind (tenant_id, kind_code)
);

alter table ledger.kind_field enable row level security;

alter table ledger.kind_field force row level security;

create policy tenant on ledger.kind_field using (tenant_id = any ((select kernel.scope_tenants())::uuid[])) with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]));

grant select, insert, update on ledger.kind_field to nhiemky_app;

create table ledger.cause (
  tenant_id uuid not null,
  kind_code text not null,
  cause_code text not null,
  name text not null,
  tags text[] not null default '{}',
  position_order smallint not null default 100,
  active boolean not null default true,
  primary key (tenant_id, kind_code, cause_code),
  foreign key (tenant_id, kind_code) references ledger.kind (tenant_id, kind_code)
);

alter table ledger.cause enable row level security;

alter table ledger.cause force row level security;

create policy tenant on ledger.cause using (tenant_id = any ((select kernel.scope_tenants())::uuid[])) with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]));

grant select, insert, update on ledger.cause to nhiemky_app;

-- Funds collected for others are pass-through money, never income of the union (WEL-7).
create table ledger.fund (
  tenant_id uuid not null,
  fund_code text not null,
  name text not null,
  aliases text[] not null default '{}',
  pass_through boolean not null default true,
  position_order smallint not null default 100,
  active boolean not null default true,
  primary key (tenant_id, fund_code)
);

alter table ledger.fund enable row level security;

alter table ledger.fund force row level security;

create policy tenant on ledger.fund using (tenant_id = any ((select kernel.scope_tenants())::uuid[])) with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]));

grant select, insert, update on ledger.fund to nhiemky_app;

-- A unit's own dated rates (WEL-2): the amount that a form proposes.
create table ledger.rate (
  tenant_id uuid not null,
  rate_id uuid not null,
  unit_id uuid not null,
  kind_code text not null,
  cause_code text not null,
  amount bigint not null check (amount >= 0),
  yearly_times smallint,
  valid_from date not null,
  valid_to date,
  source text,
  primary key (tenant_id, rate_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, kind_code, cause_code) references ledger.cause (tenant_id, kind_code, cause_code),
  exclude using gist (tenant_id with =, unit_id with =, kind_code with =, cause_code with =, daterange(valid_from, valid_to) with &&)
);

alter table ledger.rate enable row level security;

alter table ledger.rate force row level security;

create policy readable on ledger.rate for select using (tenant_id = any ((select kernel.scope_tenants())::uuid[]));

create policy written on ledger.rate for insert with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

create policy changed on ledger.rate for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

grant select, insert, update on ledger.rate to nhiemky_app;

-- The present state of a record; every state is in entry_version. `path_on` = the path of the unit on the record's date,
-- written by one function. `turns` (lượt) and persons are different counts (WEL-5). Amounts are whole đồng. `person_ids` and
-- `named_turns` say of whom and how many of the turns are named: identifiers without names, so that who reads figures
-- only counts distinct persons of any selection. `summary_norm` is the summary folded for search.
create table ledger.entry (
  tenant_id uuid not null,
  entry_id uuid not null,
  version integer not null check (version > 0),
  unit_id uuid not null,
  path_on text not null collate "C",
  on_date date not null,
  kind_code text not null,
  cause_code text,
  fund_code text,
  money_source text,
  grade_code text,
  level_code text,
  stage_code text,
  scheme_code text,
  issuer_code text,
  holder_kind text,
  for_year smallint,
  tags text[] not null default '{}',
  state text not null default 'recorded' check (state in ('recorded', 'withdrawn')),
  withdrawn_reason text,
  summary text not null,
  summary_norm text not null,
  turns integer not null check (turns > 0),
  named_turns integer not null check (named_turns >= 0 and named_turns <= turns),
  person_ids uuid[] not null,
  amount bigint not null default 0 check (amount >= 0),
  in_kind_value bigint not null default 0 check (in_kind_value >= 0),
  item text,
  quantity integer,
  item_unit text,
  giver text,
  partner text,
  values jsonb not null default '{}',
  sensitive boolean not null,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (tenant_id, entry_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, kind_code) references ledger.kind (tenant_id, kind_code)
);

create index entry_by_day on ledger.entry (tenant_id, path_on, on_date, entry_id);

-- The newest records first, of a branch that holds many; the planner takes entry_by_day where it holds few.
create index entry_newest on ledger.entry (tenant_id, on_date, entry_id);

create index entry_by_unit on ledger.entry (tenant_id, unit_id, on_date, entry_id);

-- Who took part. The figure's right does not open it: figures and names are two rights.
create table ledger.participant (
  tenant_id uuid not null,
  entry_id uuid not null,
  person_id uuid not null,
  role_code text not null default 'subject',
  unit_id uuid not null,
  path_on text not null collate "C",
  on_date date not null,
  sex text not null,
  beneficiary_kind text not null default 'member' check (beneficiary_kind in ('member', 'worker', 'relative', 'child', 'outsider')),
  relation text,
  turns integer not null default 1 check (turns > 0),
  amount bigint,
  grade_code text,
  sensitive boolean not null,
  primary key (tenant_id, entry_id, person_id, role_code),
  foreign key (tenant_id, entry_id) references ledger.entry (tenant_id, entry_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, person_id) references people.person (tenant_id, person_id)
);

create index participant_person on ledger.participant (tenant_id, person_id, on_date);

alter table ledger.participant enable row level security;

alter table ledger.participant force row level security;

create policy readable on ledger.participant for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (person_id = (select kernel.scope_person()) or ((not sensitive or unit_id = any ((select array (select org.scope_units('sensitive')))::uuid[]) or path_on = any ((select array (select org.scope_paths('sensitive')))::text[])) and (unit_id = any ((select array (select org.scope_units('names')))::uuid[]) or path_on = any ((select array (select org.scope_paths('names')))::text[]))))
);

create policy written on ledger.participant for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on ledger.participant for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy removed on ledger.participant for delete using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

grant select, insert, update, delete on ledger.participant to nhiemky_app;

alter table ledger.entry enable row level security;

alter table ledger.entry force row level security;

create policy readable on ledger.entry for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id = any ((select array (select org.scope_units('figures')))::uuid[]) or path_on = any ((select array (select org.scope_paths('figures')))::text[]) or entry_id = any ((select array (select mine.entry_id from ledger.participant mine where mine.person_id = (select kernel.scope_person())))::uuid[]))
);

create policy written on ledger.entry for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on ledger.entry for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert, update on ledger.entry to nhiemky_app;

-- Free words and sensitive values of a record, which may name people.
create table ledger.entry_private (
  tenant_id uuid not null,
  entry_id uuid not null,
  unit_id uuid not null,
  path_on text not null collate "C",
  sensitive boolean not null,
  note text,
  values jsonb not null default '{}',
  primary key (tenant_id, entry_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, entry_id) references ledger.entry (tenant_id, entry_id)
);

alter table ledger.entry_private enable row level security;

alter table ledger.entry_private force row level security;

create policy readable on ledger.entry_private for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and ((not sensitive or unit_id = any ((select array (select org.scope_units('sensitive')))::uuid[]) or path_on = any ((select array (select org.scope_paths('sensitive')))::text[])) and (unit_id = any ((select array (select org.scope_units('names')))::uuid[]) or path_on = any ((select array (select org.scope_paths('names')))::text[])))
);

create policy written on ledger.entry_private for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on ledger.entry_private for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert, update on ledger.entry_private to nhiemky_app;

-- Every state of every record: append only (no update, no delete is granted). `state` holds the figures' columns,
-- entry_version_private the participants and words.
create table ledger.entry_version (
  tenant_id uuid not null,
  entry_id uuid not null,
  version integer not null,
  unit_id uuid not null,
  path_on text not null collate "C",
  columns jsonb not null,
  deed text not null check (deed in ('recorded', 'corrected', 'withdrawn', 'restored', 'moved')),
  reason text,
  by_name text not null,
  at timestamptz not null default now(),
  primary key (tenant_id, entry_id, version),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, entry_id) references ledger.entry (tenant_id, entry_id)
);

alter table ledger.entry_version enable row level security;

alter table ledger.entry_version force row level security;

create policy readable on ledger.entry_version for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id = any ((select array (select org.scope_units('figures')))::uuid[]) or path_on = any ((select array (select org.scope_paths('figures')))::text[]))
);

create policy written on ledger.entry_version for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert on ledger.entry_version to nhiemky_app;

create table ledger.entry_version_private (
  tenant_id uuid not null,
  entry_id uuid not null,
  version integer not null,
  unit_id uuid not null,
  path_on text not null collate "C",
  sensitive boolean not null,
  content jsonb not null,
  primary key (tenant_id, entry_id, version),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, entry_id, version) references ledger.entry_version (tenant_id, entry_id, version)
);

alter table ledger.entry_version_private enable row level security;

alter table ledger.entry_version_private force row level security;

create policy readable on ledger.entry_version_private for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and ((not sensitive or unit_id = any ((select array (select org.scope_units('sensitive')))::uuid[]) or path_on = any ((select array (select org.scope_paths('sensitive')))::text[])) and (unit_id = any ((select array (select org.scope_units('names')))::uuid[]) or path_on = any ((select array (select org.scope_paths('names')))::text[])))
);

create policy written on ledger.entry_version_private for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert on ledger.entry_version_private to nhiemky_app;

-- Evidence: photos and scans, private by default.
create table ledger.evidence (
  tenant_id uuid not null,
  entry_id uuid not null,
  file_id uuid not null,
  unit_id uuid not null,
  path_on text not null collate "C",
  sensitive boolean not null,
  primary key (tenant_id, entry_id, file_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, entry_id) references ledger.entry (tenant_id, entry_id),
  foreign key (tenant_id, file_id) references kernel.file (tenant_id, file_id)
);

alter table ledger.evidence enable row level security;

alter table ledger.evidence force row level security;

create policy readable on ledger.evidence for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and ((not sensitive or unit_id = any ((select array (select org.scope_units('sensitive')))::uuid[]) or path_on = any ((select array (select org.scope_paths('sensitive')))::text[])) and (unit_id = any ((select array (select org.scope_units('names')))::uuid[]) or path_on = any ((select array (select org.scope_paths('names')))::text[])))
);

create policy written on ledger.evidence for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert on ledger.evidence to nhiemky_app;

-- Summaries, kept in the same transaction as the record (60 filters over 1M records cost 350 ms, over these a few). One row
-- a unit, path, month and combination of the countable columns; `grain` is that combination as text, since a key takes no null.
-- A record adds to exactly one row, so whatever is summed over rows is counted once.
create table ledger.tally (
  tenant_id uuid not null,
  unit_id uuid not null,
  path_on text not null collate "C",
  month date not null,
  grain text not null collate "C",
  kind_code text not null,
  cause_code text,
  fund_code text,
  money_source text,
  grade_code text,
  level_code text,
  stage_code text,
  scheme_code text,
  issuer_code text,
  holder_kind text,
  for_year smallint,
  giver text,
  tags text[] not null default '{}',
  entries bigint not null,
  turns bigint not null,
  amount bigint not null,
  in_kind_value bigint not null,
  primary key (tenant_id, unit_id, path_on, month, grain),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id)
);

create index tally_read on ledger.tally (tenant_id, path_on, month);

alter table ledger.tally enable row level security;

alter table ledger.tally force row level security;

create policy readable on ledger.tally for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id = any ((select array (select org.scope_units('figures')))::uuid[]) or path_on = any ((select array (select org.scope_paths('figures')))::text[]))
);

create policy written on ledger.tally for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on ledger.tally for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy removed on ledger.tally for delete using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

grant select, insert, update, delete on ledger.tally to nhiemky_app;

-- The same by person, for distinct persons; identifiers without names.
create table ledger.person_tally (
  tenant_id uuid not null,
  unit_id uuid not null,
  path_on text not null collate "C",
  month date not null,
  person_id uuid not null,
  grain text not null collate "C",
  kind_code text not null,
  cause_code text,
  fund_code text,
  money_source text,
  grade_code text,
  level_code text,
  stage_code text,
  scheme_code text,
  issuer_code text,
  holder_kind text,
  for_year smallint,
  giver text,
  tags text[] not null default '{}',
  sex text not null,
  beneficiary_kind text not null,
  turns bigint not null,
  primary key (tenant_id, unit_id, path_on, month, person_id, grain),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id)
);

create index person_tally_read on ledger.person_tally (tenant_id, path_on, month);

alter table ledger.person_tally enable row level security;

alter table ledger.person_tally force row level security;

create policy readable on ledger.person_tally for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id = any ((select array (select org.scope_units('figures')))::uuid[]) or path_on = any ((select array (select org.scope_paths('figures')))::text[]))
);

create policy written on ledger.person_tally for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on ledger.person_tally for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy removed on ledger.person_tally for delete using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

grant select, insert, update, delete on ledger.person_tally to nhiemky_app;

-- Declared totals: a figure taken from a paper for a time without records; shown as such, never added on top of records.
create table ledger.declared_total (
  tenant_id uuid not null,
  declared_total_id uuid not null,
  unit_id uuid not null,
  path_on text not null collate "C",
  indicator_code text not null,
  period_from date not null,
  period_to date not null,
  amount bigint not null,
  out_of bigint,
  source text not null,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  primary key (tenant_id, declared_total_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  check (period_to >= period_from)
);

alter table ledger.declared_total enable row level security;

alter table ledger.declared_total force row level security;

create policy readable on ledger.declared_total for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id = any ((select array (select org.scope_units('figures')))::uuid[]) or path_on = any ((select array (select org.scope_paths('figures')))::text[]))
);

create policy written on ledger.declared_total for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on ledger.declared_total for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert, update on ledger.declared_total to nhiemky_app;
