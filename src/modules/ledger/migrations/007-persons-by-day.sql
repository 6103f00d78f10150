-- Persons are kept by day beside their years: who was counted in the cut months at both ends of a period stood in the records alone, and
-- their names are another right than figures (an upper union's chair missed them). And a branch comes with its paths found
-- (`org.ranges`), so that its lines are looked up and not compared one by one.

drop function ledger.counted_persons(uuid[], text, date, date);

drop function ledger.counted_persons_for_years(uuid[], text, smallint[]);

drop function ledger.counted(uuid[], text, date, date);

drop function ledger.counted_for_years(uuid[], text, smallint[]);

drop function ledger.ranged(uuid[], text, date, date);

drop function ledger.ranged_for_years(uuid[], text, smallint[]);

drop view ledger.person_entry_line;

drop view ledger.person_month_line;

-- Whoever runs this may be held by the policies.
alter table ledger.person_tally no force row level security;

alter table ledger.entry no force row level security;

alter table ledger.participant no force row level security;

delete from ledger.person_tally;

drop index ledger.person_tally_read;

alter table ledger.person_tally rename column month to on_date;

insert into ledger.person_tally (tenant_id, unit_id, path_on, on_date, person_id, grain, kind_code, cause_code, fund_code, money_source, grade_code, level_code, stage_code, scheme_code, issuer_code, holder_kind, for_year, giver, occasion_code, campaign_id, tags, sex, beneficiary_kind, turns)
select entry.tenant_id, entry.unit_id, entry.path_on, entry.on_date, part.person_id, concat_ws('|', coalesce(entry.kind_code::text, ''), coalesce(entry.cause_code::text, ''), coalesce(entry.fund_code::text, ''), coalesce(entry.money_source::text, ''), coalesce(coalesce(part.grade_code, entry.grade_code)::text, ''), coalesce(entry.level_code::text, ''), coalesce(entry.stage_code::text, ''), coalesce(entry.scheme_code::text, ''), coalesce(entry.issuer_code::text, ''), coalesce(entry.holder_kind::text, ''), coalesce(entry.for_year::text, ''), coalesce(entry.giver::text, ''), array_to_string(entry.tags, ',')) || coalesce('|occasion_code=' || entry.occasion_code, '') || coalesce('|campaign_id=' || entry.campaign_id, '') || '|' || part.beneficiary_kind, entry.kind_code, entry.cause_code, entry.fund_code, entry.money_source, coalesce(part.grade_code, entry.grade_code), entry.level_code, entry.stage_code, entry.scheme_code, entry.issuer_code, entry.holder_kind, entry.for_year, entry.giver, entry.occasion_code, entry.campaign_id, entry.tags, part.sex, part.beneficiary_kind, sum(part.turns)
from ledger.participant part
join ledger.entry entry on entry.tenant_id = part.tenant_id and entry.entry_id = part.entry_id
where entry.state = 'recorded'
group by entry.tenant_id, entry.unit_id, entry.path_on, entry.on_date, part.person_id, entry.kind_code, entry.cause_code, entry.fund_code, entry.money_source, coalesce(part.grade_code, entry.grade_code), entry.level_code, entry.stage_code, entry.scheme_code, entry.issuer_code, entry.holder_kind, entry.for_year, entry.giver, entry.occasion_code, entry.campaign_id, entry.tags, part.sex, part.beneficiary_kind;

-- By kind first, as the years: a figure of persons asks for one or two kinds.
create index person_tally_read on ledger.person_tally (tenant_id, kind_code, path_on, on_date);

alter table ledger.person_tally force row level security;

alter table ledger.entry force row level security;

alter table ledger.participant force row level security;

create view ledger.person_day_line with (security_invoker = true) as
select tally.tenant_id, tally.path_on, tally.on_date, tally.kind_code, tally.cause_code, tally.fund_code, tally.money_source, tally.grade_code, tally.level_code, tally.stage_code, tally.issuer_code, tally.holder_kind, tally.for_year, tally.giver, tally.tags, tally.person_id, tally.sex, tally.beneficiary_kind, tally.turns, tally.occasion_code, tally.campaign_id, tally.scheme_code
from ledger.person_tally tally;

grant select on ledger.person_day_line to nhiemky_app;

-- The whole years of a period as one row; none where the first is past the last.
create function ledger.whole_years(from_on date, to_on date) returns table (first_year smallint, past_year smallint) language sql immutable parallel safe rows 1 as $$
  select ledger.years_from(from_on), ledger.years_to(from_on, to_on) offset 0
$$;

-- Its days before and after them.
create function ledger.days_beside_years(from_on date, to_on date) returns table (first_on date, last_on date) language sql immutable parallel safe rows 2 as $$
  select from_on, least(to_on, make_date(ledger.years_from(from_on), 1, 1) - 1)
  union all
  select greatest(from_on, make_date(ledger.years_to(from_on, to_on), 1, 1)), to_on
$$;

create function ledger.counted(tenants uuid[], branch text[], from_on date, to_on date)
returns setof ledger.month_line language sql stable as $$
  select line.tenant_id, line.path_on, line.on_date, line.kind_code, line.cause_code, line.fund_code, line.money_source, line.grade_code, line.level_code, line.stage_code, line.issuer_code, line.holder_kind, line.for_year, line.giver, line.tags, line.entries, line.turns, line.amount, line.in_kind_value, line.occasion_code, line.campaign_id, line.beneficiary_kind, line.scheme_code, line.quantity
  from ledger.whole_years(from_on, to_on) span, org.ranges(branch) at
  join ledger.year_line line on line.path_on >= at.first and line.path_on < at.past
  where line.tenant_id = any (tenants) and line.year >= span.first_year and line.year < span.past_year
  union all
  select line.* from ledger.whole_months(from_on, to_on) whole, org.ranges(branch) at
  join ledger.month_line line on line.path_on >= at.first and line.path_on < at.past
  where line.tenant_id = any (tenants) and line.on_date >= whole.first_on and line.on_date < whole.last_on
  union all
  select line.* from ledger.edges(from_on, to_on) edge, org.ranges(branch) at
  join ledger.entry_line line on line.path_on >= at.first and line.path_on < at.past
  where line.tenant_id = any (tenants) and line.on_date >= edge.first_on and line.on_date <= edge.last_on
$$;

create function ledger.counted_for_years(tenants uuid[], branch text[], years smallint[])
returns setof ledger.month_line language sql stable as $$
  select line.tenant_id, line.path_on, line.on_date, line.kind_code, line.cause_code, line.fund_code, line.money_source, line.grade_code, line.level_code, line.stage_code, line.issuer_code, line.holder_kind, line.for_year, line.giver, line.tags, line.entries, line.turns, line.amount, line.in_kind_value, line.occasion_code, line.campaign_id, line.beneficiary_kind, line.scheme_code, line.quantity
  from org.ranges(branch) at
  join ledger.year_line line on line.path_on >= at.first and line.path_on < at.past
  where line.tenant_id = any (tenants) and line.for_year = any (years)
$$;

create function ledger.counted_persons(tenants uuid[], branch text[], from_on date, to_on date)
returns setof ledger.person_day_line language sql stable as $$
  select line.tenant_id, line.path_on, line.on_date, line.kind_code, line.cause_code, line.fund_code, line.money_source, line.grade_code, line.level_code, line.stage_code, line.issuer_code, line.holder_kind, line.for_year, line.giver, line.tags, line.person_id, line.sex, line.beneficiary_kind, line.turns, line.occasion_code, line.campaign_id, line.scheme_code
  from ledger.whole_years(from_on, to_on) span, org.ranges(branch) at
  join ledger.person_year_line line on line.path_on >= at.first and line.path_on < at.past
  where line.tenant_id = any (tenants) and line.year >= span.first_year and line.year < span.past_year
  union all
  select line.* from ledger.days_beside_years(from_on, to_on) beside, org.ranges(branch) at
  join ledger.person_day_line line on line.path_on >= at.first and line.path_on < at.past
  where line.tenant_id = any (tenants) and line.on_date >= beside.first_on and line.on_date <= beside.last_on
$$;

create function ledger.counted_persons_for_years(tenants uuid[], branch text[], years smallint[])
returns setof ledger.person_day_line language sql stable as $$
  select line.tenant_id, line.path_on, line.on_date, line.kind_code, line.cause_code, line.fund_code, line.money_source, line.grade_code, line.level_code, line.stage_code, line.issuer_code, line.holder_kind, line.for_year, line.giver, line.tags, line.person_id, line.sex, line.beneficiary_kind, line.turns, line.occasion_code, line.campaign_id, line.scheme_code
  from org.ranges(branch) at
  join ledger.person_year_line line on line.path_on >= at.first and line.path_on < at.past
  where line.tenant_id = any (tenants) and line.for_year = any (years)
$$;

create function ledger.ranged(tenants uuid[], branch text[], from_on date, to_on date)
returns setof ledger.range_line language sql stable as $$
  select line.* from org.ranges(branch) at
  join ledger.range_line line on line.path_on >= at.first and line.path_on < at.past
  where line.tenant_id = any (tenants) and line.on_date >= from_on and line.on_date <= to_on
$$;

create function ledger.ranged_for_years(tenants uuid[], branch text[], years smallint[])
returns setof ledger.range_line language sql stable as $$
  select line.* from org.ranges(branch) at
  join ledger.range_line line on line.path_on >= at.first and line.path_on < at.past
  where line.tenant_id = any (tenants) and line.for_year = any (years)
$$;
