-- A union above reads sixty unions for six years: some hundred thousand lines of the summaries for each report. What a branch came to
-- in a span of time is kept when it was read, and read again as long as none of its units' records changed (docs/decisions/0065).

-- How often records of a unit's year were folded into the summaries: by their day, and by the year that they speak of.
create table ledger.unit_year (
  tenant_id uuid not null,
  unit_id uuid not null,
  path_on text not null collate "C",
  spoken_of boolean not null,
  year smallint not null,
  folds bigint not null,
  primary key (tenant_id, unit_id, path_on, spoken_of, year),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id)
);

create index unit_year_read on ledger.unit_year (tenant_id, path_on);

-- A person's number in the sets of a home of storage: which bit stands for whom. No name, and nothing about the person.
create table ledger.person_number (
  tenant_id uuid not null,
  person_id uuid not null,
  number integer not null,
  primary key (tenant_id, person_id),
  unique (tenant_id, number)
);

-- `state_of` says of which units' years, folded how often, the sum is: who sees other units finds another one, or none.
create table ledger.kept_span (
  tenant_id uuid not null,
  kept_span_id uuid not null,
  path text not null collate "C",
  spoken_of boolean not null,
  first_on date not null,
  last_on date not null,
  state_of text not null collate "C",
  kept_at timestamptz not null default now(),
  primary key (tenant_id, kept_span_id)
);

create index kept_span_found on ledger.kept_span (tenant_id, path, first_on, last_on, spoken_of);

-- Lines of the records, added up over the units and the days of a span.
create table ledger.kept_line (
  tenant_id uuid not null,
  kept_span_id uuid not null,
  line integer not null,
  path text not null collate "C",
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
  tags text[] not null,
  occasion_code text,
  campaign_id uuid,
  beneficiary_kind text,
  entries bigint not null,
  turns bigint not null,
  amount bigint not null,
  in_kind_value bigint not null,
  quantity bigint not null,
  amount_least bigint,
  amount_most bigint,
  primary key (tenant_id, kept_span_id, line),
  foreign key (tenant_id, kept_span_id) references ledger.kept_span (tenant_id, kept_span_id) on delete cascade
);

-- Lines of persons: a set of 1,024 numbers as bits, so that persons of several spans are counted once (`bit_or`, `bit_count`).
create table ledger.kept_persons (
  tenant_id uuid not null,
  kept_span_id uuid not null,
  line integer not null,
  path text not null collate "C",
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
  tags text[] not null,
  occasion_code text,
  campaign_id uuid,
  sex text not null,
  beneficiary_kind text not null,
  turns bigint not null,
  part integer not null,
  persons bit(1024) not null,
  primary key (tenant_id, kept_span_id, line),
  foreign key (tenant_id, kept_span_id) references ledger.kept_span (tenant_id, kept_span_id) on delete cascade
);

-- What speaks of a year was looked for among all lines of a union above (a year of a million records: 300 ms became 20).
create index year_tally_spoken on ledger.year_tally (tenant_id, for_year, path_on) where for_year is not null;

create index person_year_tally_spoken on ledger.person_year_tally (tenant_id, for_year, path_on) where for_year is not null;

-- From the years that are kept already; whoever runs this may be held by the policies.
alter table ledger.year_tally no force row level security;

insert into ledger.unit_year (tenant_id, unit_id, path_on, spoken_of, year, folds)
select tally.tenant_id, tally.unit_id, tally.path_on, basis.spoken_of, basis.year, sum(tally.entries)
from ledger.year_tally tally
cross join lateral (values (false, tally.year), (true, tally.for_year)) as basis (spoken_of, year)
where basis.year is not null
group by tally.tenant_id, tally.unit_id, tally.path_on, basis.spoken_of, basis.year;

alter table ledger.year_tally force row level security;

alter table ledger.unit_year enable row level security;

alter table ledger.unit_year force row level security;

create policy readable on ledger.unit_year for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id in (select org.scope_units('figures')) or path_on in (select org.scope_paths('figures')))
);

create policy written on ledger.unit_year for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on ledger.unit_year for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant select, insert, update on ledger.unit_year to nhiemky_app;

alter table ledger.person_number enable row level security;

alter table ledger.person_number force row level security;

create policy tenant on ledger.person_number using (tenant_id = any ((select kernel.scope_tenants())::uuid[])) with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]));

grant select, insert on ledger.person_number to nhiemky_app;

alter table ledger.kept_span enable row level security;

alter table ledger.kept_span force row level security;

create policy branch on ledger.kept_span using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and path in (select org.scope_paths('figures'))
) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and path in (select org.scope_paths('figures'))
);

grant select, insert, delete on ledger.kept_span to nhiemky_app;

alter table ledger.kept_line enable row level security;

alter table ledger.kept_line force row level security;

create policy branch on ledger.kept_line using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and path in (select org.scope_paths('figures'))
) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and path in (select org.scope_paths('figures'))
);

grant select, insert on ledger.kept_line to nhiemky_app;

alter table ledger.kept_persons enable row level security;

alter table ledger.kept_persons force row level security;

create policy branch on ledger.kept_persons using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and path in (select org.scope_paths('figures'))
) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and path in (select org.scope_paths('figures'))
);

grant select, insert on ledger.kept_persons to nhiemky_app;

create function ledger.kept_lines(tenants uuid[], spans uuid[])
returns setof ledger.kept_line language sql stable as $$
  select line.* from unnest(spans) one join ledger.kept_line line on line.kept_span_id = one where line.tenant_id = any (tenants)
$$;

create function ledger.kept_person_lines(tenants uuid[], spans uuid[])
returns setof ledger.kept_persons language sql stable as $$
  select line.* from unnest(spans) one join ledger.kept_persons line on line.kept_span_id = one where line.tenant_id = any (tenants)
$$;
