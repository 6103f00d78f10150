-- Summaries by year beside those by month: a term of five years reads five rows where it read sixty (docs/decisions/0024). Kept
-- with the others, in the record's transaction.

create table ledger.year_tally (
  tenant_id uuid not null,
  unit_id uuid not null,
  path_on text not null collate "C",
  year smallint not null,
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
  occasion_code text,
  campaign_id uuid,
  beneficiary_kind text,
  entries bigint not null,
  turns bigint not null,
  amount bigint not null,
  in_kind_value bigint not null,
  quantity bigint not null,
  primary key (tenant_id, unit_id, path_on, year, grain),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id)
);

create index year_tally_read on ledger.year_tally (tenant_id, path_on, year);

create table ledger.person_year_tally (
  tenant_id uuid not null,
  unit_id uuid not null,
  path_on text not null collate "C",
  year smallint not null,
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
  occasion_code text,
  campaign_id uuid,
  sex text not null,
  beneficiary_kind text not null,
  turns bigint not null,
  primary key (tenant_id, unit_id, path_on, year, person_id, grain),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id)
);

-- By kind first: a figure of persons asks for one or two kinds, and a year of them is most of all rows.
create index person_year_tally_read on ledger.person_year_tally (tenant_id, kind_code, path_on, year);

-- From the months that are kept already; whoever runs this may be held by the policies.
alter table ledger.tally no force row level security;

alter table ledger.person_tally no force row level security;

insert into ledger.year_tally (tenant_id, unit_id, path_on, year, grain, kind_code, cause_code, fund_code, money_source, grade_code, level_code, stage_code, scheme_code, issuer_code, holder_kind, for_year, giver, tags, occasion_code, campaign_id, beneficiary_kind, entries, turns, amount, in_kind_value, quantity)
select tenant_id, unit_id, path_on, extract(year from month)::smallint, grain, kind_code, cause_code, fund_code, money_source, grade_code, level_code, stage_code, scheme_code, issuer_code, holder_kind, for_year, giver, tags, occasion_code, campaign_id, beneficiary_kind, sum(entries), sum(turns), sum(amount), sum(in_kind_value), sum(quantity)
from ledger.tally
group by tenant_id, unit_id, path_on, extract(year from month)::smallint, grain, kind_code, cause_code, fund_code, money_source, grade_code, level_code, stage_code, scheme_code, issuer_code, holder_kind, for_year, giver, tags, occasion_code, campaign_id, beneficiary_kind;

insert into ledger.person_year_tally (tenant_id, unit_id, path_on, year, person_id, grain, kind_code, cause_code, fund_code, money_source, grade_code, level_code, stage_code, scheme_code, issuer_code, holder_kind, for_year, giver, tags, occasion_code, campaign_id, sex, beneficiary_kind, turns)
select tenant_id, unit_id, path_on, extract(year from month)::smallint, person_id, grain, kind_code, cause_code, fund_code, money_source, grade_code, level_code, stage_code, scheme_code, issuer_code, holder_kind, for_year, giver, tags, occasion_code, campaign_id, sex, beneficiary_kind, sum(turns)
from ledger.person_tally
group by tenant_id, unit_id, path_on, extract(year from month)::smallint, person_id, grain, kind_code, cause_code, fund_code, money_source, grade_code, level_code, stage_code, scheme_code, issuer_code, holder_kind, for_year, giver, tags, occasion_code, campaign_id, sex, beneficiary_kind;

alter table ledger.tally force row level security;

alter table ledger.person_tally force row level security;

alter table ledger.year_tally enable row level security;

alter table ledger.year_tally force row level security;

create policy readable on ledger.year_tally for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id in (select org.scope_units('figures')) or path_on in (select org.scope_paths('figures')))
);

create policy written on ledger.year_tally for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on ledger.year_tally for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy removed on ledger.year_tally for delete using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

grant select, insert, update, delete on ledger.year_tally to nhiemky_app;

alter table ledger.person_year_tally enable row level security;

alter table ledger.person_year_tally force row level security;

create policy readable on ledger.person_year_tally for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id in (select org.scope_units('figures')) or path_on in (select org.scope_paths('figures')))
);

create policy written on ledger.person_year_tally for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on ledger.person_year_tally for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])) with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy removed on ledger.person_year_tally for delete using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

grant select, insert, update, delete on ledger.person_year_tally to nhiemky_app;

-- Lines of a year, with the columns of those of a month.
create view ledger.year_line with (security_invoker = true) as
select tally.tenant_id, tally.path_on, make_date(tally.year, 1, 1) as on_date, tally.kind_code, tally.cause_code, tally.fund_code, tally.money_source, tally.grade_code, tally.level_code, tally.stage_code, tally.issuer_code, tally.holder_kind, tally.for_year, tally.giver, tally.tags,
  tally.entries, tally.turns, tally.amount, tally.in_kind_value, tally.occasion_code, tally.campaign_id, tally.beneficiary_kind, tally.scheme_code, tally.quantity, tally.year
from ledger.year_tally tally;

create view ledger.person_year_line with (security_invoker = true) as
select tally.tenant_id, tally.path_on, make_date(tally.year, 1, 1) as on_date, tally.kind_code, tally.cause_code, tally.fund_code, tally.money_source, tally.grade_code, tally.level_code, tally.stage_code, tally.issuer_code, tally.holder_kind, tally.for_year, tally.giver, tally.tags,
  tally.person_id, tally.sex, tally.beneficiary_kind, tally.turns, tally.occasion_code, tally.campaign_id, tally.scheme_code, tally.year
from ledger.person_year_tally tally;

grant select on ledger.year_line, ledger.person_year_line to nhiemky_app;

-- The first whole year of a period, and the year after its last whole one; never before the first.
create function ledger.years_from(from_on date) returns smallint language sql immutable parallel safe as $$
  select (extract(year from from_on - 1) + 1)::smallint
$$;

create function ledger.years_to(from_on date, to_on date) returns smallint language sql immutable parallel safe as $$
  select greatest(extract(year from to_on + 1), extract(year from from_on - 1) + 1)::smallint
$$;

-- Its whole months before and after its whole years; the last day is past the range.
create function ledger.whole_months(from_on date, to_on date) returns table (first_on date, last_on date) language sql immutable parallel safe rows 2 as $$
  select ledger.months_from(from_on), least(ledger.months_to(to_on), make_date(ledger.years_from(from_on), 1, 1))
  union all
  select greatest(ledger.months_from(from_on), make_date(ledger.years_to(from_on, to_on), 1, 1)), ledger.months_to(to_on)
$$;

create or replace function ledger.counted(tenants uuid[], branch text, from_on date, to_on date)
returns setof ledger.month_line language sql stable as $$
  select line.tenant_id, line.path_on, line.on_date, line.kind_code, line.cause_code, line.fund_code, line.money_source, line.grade_code, line.level_code, line.stage_code, line.issuer_code, line.holder_kind, line.for_year, line.giver, line.tags, line.entries, line.turns, line.amount, line.in_kind_value, line.occasion_code, line.campaign_id, line.beneficiary_kind, line.scheme_code, line.quantity
  from org.branches(tenants, branch) at
  join ledger.year_line line on line.path_on >= at.path and line.path_on < at.path || '~'
  where line.tenant_id = any (tenants) and line.year >= ledger.years_from(from_on) and line.year < ledger.years_to(from_on, to_on)
  union all
  select line.* from ledger.whole_months(from_on, to_on) whole, org.branches(tenants, branch) at
  join ledger.month_line line on line.path_on >= at.path and line.path_on < at.path || '~'
  where line.tenant_id = any (tenants) and line.on_date >= whole.first_on and line.on_date < whole.last_on
  union all
  select line.* from ledger.edges(from_on, to_on) edge, org.branches(tenants, branch) at
  join ledger.entry_line line on line.path_on >= at.path and line.path_on < at.path || '~'
  where line.tenant_id = any (tenants) and line.on_date >= edge.first_on and line.on_date <= edge.last_on
$$;

create or replace function ledger.counted_for_years(tenants uuid[], branch text, years smallint[])
returns setof ledger.month_line language sql stable as $$
  select line.tenant_id, line.path_on, line.on_date, line.kind_code, line.cause_code, line.fund_code, line.money_source, line.grade_code, line.level_code, line.stage_code, line.issuer_code, line.holder_kind, line.for_year, line.giver, line.tags, line.entries, line.turns, line.amount, line.in_kind_value, line.occasion_code, line.campaign_id, line.beneficiary_kind, line.scheme_code, line.quantity
  from org.branches(tenants, branch) at
  join ledger.year_line line on line.path_on >= at.path and line.path_on < at.path || '~'
  where line.tenant_id = any (tenants) and line.for_year = any (years)
$$;

create or replace function ledger.counted_persons(tenants uuid[], branch text, from_on date, to_on date)
returns setof ledger.person_month_line language sql stable as $$
  select line.tenant_id, line.path_on, line.on_date, line.kind_code, line.cause_code, line.fund_code, line.money_source, line.grade_code, line.level_code, line.stage_code, line.issuer_code, line.holder_kind, line.for_year, line.giver, line.tags, line.person_id, line.sex, line.beneficiary_kind, line.turns, line.occasion_code, line.campaign_id, line.scheme_code
  from org.branches(tenants, branch) at
  join ledger.person_year_line line on line.path_on >= at.path and line.path_on < at.path || '~'
  where line.tenant_id = any (tenants) and line.year >= ledger.years_from(from_on) and line.year < ledger.years_to(from_on, to_on)
  union all
  select line.* from ledger.whole_months(from_on, to_on) whole, org.branches(tenants, branch) at
  join ledger.person_month_line line on line.path_on >= at.path and line.path_on < at.path || '~'
  where line.tenant_id = any (tenants) and line.on_date >= whole.first_on and line.on_date < whole.last_on
  union all
  select line.* from ledger.edges(from_on, to_on) edge, org.branches(tenants, branch) at
  join ledger.person_entry_line line on line.path_on >= at.path and line.path_on < at.path || '~'
  where line.tenant_id = any (tenants) and line.on_date >= edge.first_on and line.on_date <= edge.last_on
$$;

create or replace function ledger.counted_persons_for_years(tenants uuid[], branch text, years smallint[])
returns setof ledger.person_month_line language sql stable as $$
  select line.tenant_id, line.path_on, line.on_date, line.kind_code, line.cause_code, line.fund_code, line.money_source, line.grade_code, line.level_code, line.stage_code, line.issuer_code, line.holder_kind, line.for_year, line.giver, line.tags, line.person_id, line.sex, line.beneficiary_kind, line.turns, line.occasion_code, line.campaign_id, line.scheme_code
  from org.branches(tenants, branch) at
  join ledger.person_year_line line on line.path_on >= at.path and line.path_on < at.path || '~'
  where line.tenant_id = any (tenants) and line.for_year = any (years)
$$;
