-- The ledger in its full width: what indicators count beyond the first columns, and the things that records point to.

-- `beneficiary_kind`: for whom, also where nobody is named. `amount_least` and `amount_most`: what one turn got, so that ranges
-- ("từ 200.000 đến 500.000 đồng") come out over any selection. `document_ids`: the papers that the record rests on; no key, as with person_ids.
alter table ledger.entry add column occasion_code text;

alter table ledger.entry add column campaign_id uuid;

alter table ledger.entry add column beneficiary_kind text check (beneficiary_kind in ('member', 'worker', 'relative', 'child', 'outsider', 'collective'));

alter table ledger.entry add column amount_least bigint check (amount_least >= 0);

alter table ledger.entry add column amount_most bigint check (amount_most >= amount_least);

alter table ledger.entry add column document_ids uuid[] not null default '{}';

-- A range is read from the records themselves: the least of a sum cannot be taken back when a record is withdrawn.
create index entry_ranged on ledger.entry (tenant_id, path_on, on_date) where amount_most is not null;

create index entry_of_campaign on ledger.entry (tenant_id, campaign_id) where campaign_id is not null;

alter table ledger.tally add column occasion_code text;

alter table ledger.tally add column campaign_id uuid;

alter table ledger.tally add column beneficiary_kind text;

alter table ledger.tally add column quantity bigint not null default 0;

alter table ledger.person_tally add column occasion_code text;

alter table ledger.person_tally add column campaign_id uuid;

-- Switched off, not deleted; what nothing rests on may be removed.
alter table ledger.kind_field add column active boolean not null default true;

grant delete on ledger.kind, ledger.kind_field, ledger.cause, ledger.fund to nhiemky_app;

-- Days of the year on which unions give: data, with the day of the calendar where it has one (solar or lunar).
create table ledger.occasion (
  tenant_id uuid not null,
  occasion_code text not null,
  name text not null,
  day_words text,
  position_order smallint not null default 100,
  active boolean not null default true,
  primary key (tenant_id, occasion_code)
);

alter table ledger.occasion enable row level security;

alter table ledger.occasion force row level security;

create policy tenant on ledger.occasion using (tenant_id = any ((select kernel.scope_tenants())::uuid[])) with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]));

grant select, insert, update, delete on ledger.occasion to nhiemky_app;

-- Movements, contests and programmes: rows of their own that records point to. Launched above, carried out below: everybody of the home of storage reads them.
create table ledger.campaign (
  tenant_id uuid not null,
  campaign_id uuid not null,
  unit_id uuid not null,
  name text not null,
  kind_code text not null check (kind_code in ('movement', 'contest', 'programme')),
  organiser text not null,
  from_on date not null,
  to_on date check (to_on >= from_on),
  note text,
  active boolean not null default true,
  version integer not null default 1,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  primary key (tenant_id, campaign_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id)
);

alter table ledger.campaign enable row level security;

alter table ledger.campaign force row level security;

create policy readable on ledger.campaign for select using (tenant_id = any ((select kernel.scope_tenants())::uuid[]));

create policy written on ledger.campaign for insert with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

create policy changed on ledger.campaign for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

grant select, insert, update on ledger.campaign to nhiemky_app;

-- Papers that records rest on: number, day, issuer, subject; never a person's name. Units below cite those of the unions above them.
create table ledger.cited_document (
  tenant_id uuid not null,
  document_id uuid not null,
  unit_id uuid not null,
  number text not null,
  issued_on date not null,
  issuer text not null,
  subject text not null,
  subject_norm text not null collate "C",
  active boolean not null default true,
  version integer not null default 1,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  primary key (tenant_id, document_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id)
);

alter table ledger.cited_document enable row level security;

alter table ledger.cited_document force row level security;

create policy readable on ledger.cited_document for select using (tenant_id = any ((select kernel.scope_tenants())::uuid[]));

create policy written on ledger.cited_document for insert with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

create policy changed on ledger.cited_document for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

grant select, insert, update on ledger.cited_document to nhiemky_app;

create index cited_document_newest on ledger.cited_document (tenant_id, unit_id, issued_on, document_id);

-- The sheet of a meeting: invitation, attendance, minutes. Append only, the newest version holds; it names people.
create table ledger.meeting_sheet (
  tenant_id uuid not null,
  entry_id uuid not null,
  version integer not null check (version > 0),
  unit_id uuid not null,
  invited_on date,
  place text,
  chaired_by text,
  minutes text,
  by_name text not null,
  at timestamptz not null default now(),
  primary key (tenant_id, entry_id, version),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, entry_id) references ledger.entry (tenant_id, entry_id)
);

alter table ledger.meeting_sheet enable row level security;

alter table ledger.meeting_sheet force row level security;

create policy readable on ledger.meeting_sheet for select using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('names')))::uuid[]));

create policy written on ledger.meeting_sheet for insert with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

grant select, insert on ledger.meeting_sheet to nhiemky_app;

create table ledger.attendance (
  tenant_id uuid not null,
  entry_id uuid not null,
  version integer not null,
  person_id uuid not null,
  unit_id uuid not null,
  state text not null check (state in ('invited', 'present', 'excused', 'absent')),
  reason text,
  primary key (tenant_id, entry_id, version, person_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, entry_id, version) references ledger.meeting_sheet (tenant_id, entry_id, version),
  foreign key (tenant_id, person_id) references people.person (tenant_id, person_id)
);

alter table ledger.attendance enable row level security;

alter table ledger.attendance force row level security;

create policy readable on ledger.attendance for select using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('names')))::uuid[]));

create policy written on ledger.attendance for insert with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

grant select, insert on ledger.attendance to nhiemky_app;

-- What a meeting concluded, as numbered tasks. The words stay as they were adopted; who withdrew or finished one stands in the event log.
create table ledger.conclusion (
  tenant_id uuid not null,
  conclusion_id uuid not null,
  entry_id uuid not null,
  unit_id uuid not null,
  number smallint not null,
  wording text not null,
  person_id uuid,
  due_on date,
  state text not null default 'open' check (state in ('open', 'done', 'withdrawn')),
  done_on date,
  by_name text not null,
  at timestamptz not null default now(),
  primary key (tenant_id, conclusion_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, entry_id) references ledger.entry (tenant_id, entry_id),
  foreign key (tenant_id, person_id) references people.person (tenant_id, person_id)
);

alter table ledger.conclusion enable row level security;

alter table ledger.conclusion force row level security;

create policy readable on ledger.conclusion for select using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('names')))::uuid[]));

create policy written on ledger.conclusion for insert with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

create policy changed on ledger.conclusion for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

grant select, insert, update on ledger.conclusion to nhiemky_app;

create index conclusion_due on ledger.conclusion (tenant_id, unit_id, state, due_on);

-- A declared total may be withdrawn and corrected; every state stays.
alter table ledger.declared_total add column version integer not null default 1;

alter table ledger.declared_total add column state text not null default 'recorded' check (state in ('recorded', 'withdrawn'));

alter table ledger.declared_total add column withdrawn_reason text;

create index declared_total_of_branch on ledger.declared_total (tenant_id, path_on, indicator_code);

create table ledger.declared_total_version (
  tenant_id uuid not null,
  declared_total_id uuid not null,
  version integer not null,
  unit_id uuid not null,
  columns jsonb not null,
  deed text not null check (deed in ('recorded', 'corrected', 'withdrawn', 'restored')),
  by_name text not null,
  at timestamptz not null default now(),
  primary key (tenant_id, declared_total_id, version),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, declared_total_id) references ledger.declared_total (tenant_id, declared_total_id)
);

alter table ledger.declared_total_version enable row level security;

alter table ledger.declared_total_version force row level security;

create policy readable on ledger.declared_total_version for select using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and (unit_id = any ((select array (select org.scope_units('figures')))::uuid[])));

create policy written on ledger.declared_total_version for insert with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

grant select, insert on ledger.declared_total_version to nhiemky_app;

-- The lines that count, with the new columns at their end.
create or replace view ledger.month_line with (security_invoker = true) as
select tally.tenant_id, tally.path_on, tally.month as on_date, tally.kind_code, tally.cause_code, tally.fund_code, tally.money_source, tally.grade_code, tally.level_code, tally.stage_code, tally.issuer_code, tally.holder_kind, tally.for_year, tally.giver, tally.tags,
  tally.entries, tally.turns, tally.amount, tally.in_kind_value, tally.occasion_code, tally.campaign_id, tally.beneficiary_kind, tally.scheme_code, tally.quantity
from ledger.tally tally;

create or replace view ledger.entry_line with (security_invoker = true) as
select entry.tenant_id, entry.path_on, entry.on_date, entry.kind_code, entry.cause_code, entry.fund_code, entry.money_source, entry.grade_code, entry.level_code, entry.stage_code, entry.issuer_code, entry.holder_kind, entry.for_year, entry.giver, entry.tags,
  1::bigint as entries, entry.turns::bigint as turns, entry.amount, entry.in_kind_value, entry.occasion_code, entry.campaign_id, entry.beneficiary_kind, entry.scheme_code, coalesce(entry.quantity, 0)::bigint as quantity
from ledger.entry entry
where entry.state = 'recorded';

create or replace view ledger.person_month_line with (security_invoker = true) as
select tally.tenant_id, tally.path_on, tally.month as on_date, tally.kind_code, tally.cause_code, tally.fund_code, tally.money_source, tally.grade_code, tally.level_code, tally.stage_code, tally.issuer_code, tally.holder_kind, tally.for_year, tally.giver, tally.tags,
  tally.person_id, tally.sex, tally.beneficiary_kind, tally.turns, tally.occasion_code, tally.campaign_id, tally.scheme_code
from ledger.person_tally tally;

create or replace view ledger.person_entry_line with (security_invoker = true) as
select entry.tenant_id, entry.path_on, entry.on_date, entry.kind_code, entry.cause_code, entry.fund_code, entry.money_source, coalesce(part.grade_code, entry.grade_code) as grade_code, entry.level_code, entry.stage_code, entry.issuer_code, entry.holder_kind, entry.for_year, entry.giver, entry.tags,
  part.person_id, part.sex, part.beneficiary_kind, part.turns::bigint as turns, entry.occasion_code, entry.campaign_id, entry.scheme_code
from ledger.entry entry
join ledger.participant part on part.tenant_id = entry.tenant_id and part.entry_id = entry.entry_id
where entry.state = 'recorded';

-- Records that say what one turn got, for ranges.
create view ledger.range_line with (security_invoker = true) as
select entry.tenant_id, entry.path_on, entry.on_date, entry.kind_code, entry.cause_code, entry.fund_code, entry.money_source, entry.grade_code, entry.level_code, entry.stage_code, entry.issuer_code, entry.holder_kind, entry.for_year, entry.giver, entry.tags,
  entry.occasion_code, entry.campaign_id, entry.beneficiary_kind, entry.scheme_code, entry.amount_least, entry.amount_most
from ledger.entry entry
where entry.state = 'recorded' and entry.amount_most is not null;

grant select on ledger.range_line to nhiemky_app;

create function ledger.ranged(tenants uuid[], branch text, from_on date, to_on date)
returns setof ledger.range_line language sql stable as $$
  select line.* from org.branches(tenants, branch) at
  join ledger.range_line line on line.path_on >= at.path and line.path_on < at.path || '~'
  where line.tenant_id = any (tenants) and line.on_date >= from_on and line.on_date <= to_on
$$;

create function ledger.ranged_for_years(tenants uuid[], branch text, years smallint[])
returns setof ledger.range_line language sql stable as $$
  select line.* from org.branches(tenants, branch) at
  join ledger.range_line line on line.path_on >= at.path and line.path_on < at.path || '~'
  where line.tenant_id = any (tenants) and line.for_year = any (years)
$$;

-- Totals declared for times inside a period, of a branch.
create function ledger.declared(tenants uuid[], branch text, from_on date, to_on date)
returns setof ledger.declared_total language sql stable as $$
  select total.* from org.branches(tenants, branch) at
  join ledger.declared_total total on total.path_on >= at.path and total.path_on < at.path || '~'
  where total.tenant_id = any (tenants) and total.state = 'recorded' and total.period_from >= from_on and total.period_to <= to_on
$$;
