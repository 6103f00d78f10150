-- Ranges ("quà từ 200.000 đến 500.000 đồng") were read from the records, the one figure that read so many of them (a term of a union
-- above with 280,000 such records: 50 of 80 ms). What one turn got tells lines of the summaries apart now, as a cause does: a least and
-- a most can be taken away again with the record that bore them.

alter table ledger.tally add column amount_least bigint, add column amount_most bigint;

alter table ledger.year_tally add column amount_least bigint, add column amount_most bigint;

-- Whoever runs this may be held by the policies.
alter table ledger.entry no force row level security;

alter table ledger.tally no force row level security;

update ledger.tally tally set entries = tally.entries - ranged.entries, turns = tally.turns - ranged.turns, amount = tally.amount - ranged.amount, in_kind_value = tally.in_kind_value - ranged.in_kind_value, quantity = tally.quantity - ranged.quantity
from (
  select entry.tenant_id, entry.unit_id, entry.path_on, date_trunc('month', entry.on_date)::date as month, concat_ws('|', coalesce(entry.kind_code::text, ''), coalesce(entry.cause_code::text, ''), coalesce(entry.fund_code::text, ''), coalesce(entry.money_source::text, ''), coalesce(entry.grade_code::text, ''), coalesce(entry.level_code::text, ''), coalesce(entry.stage_code::text, ''), coalesce(entry.scheme_code::text, ''), coalesce(entry.issuer_code::text, ''), coalesce(entry.holder_kind::text, ''), coalesce(entry.for_year::text, ''), coalesce(entry.giver::text, ''), array_to_string(entry.tags, ',')) || coalesce('|occasion_code=' || entry.occasion_code, '') || coalesce('|campaign_id=' || entry.campaign_id, '') || coalesce('|beneficiary_kind=' || entry.beneficiary_kind, '') as grain, count(*) as entries, sum(entry.turns) as turns, sum(entry.amount) as amount, sum(entry.in_kind_value) as in_kind_value, sum(coalesce(entry.quantity, 0)) as quantity
  from ledger.entry entry where entry.state = 'recorded' and coalesce(entry.amount_least, entry.amount_most) is not null
  group by 1, 2, 3, 4, 5
) ranged
where tally.tenant_id = ranged.tenant_id and tally.unit_id = ranged.unit_id and tally.path_on = ranged.path_on and tally.month = ranged.month and tally.grain = ranged.grain;

delete from ledger.tally where entries = 0;

insert into ledger.tally (tenant_id, unit_id, path_on, month, grain, kind_code, cause_code, fund_code, money_source, grade_code, level_code, stage_code, scheme_code, issuer_code, holder_kind, for_year, giver, occasion_code, campaign_id, beneficiary_kind, tags, amount_least, amount_most, entries, turns, amount, in_kind_value, quantity)
select entry.tenant_id, entry.unit_id, entry.path_on, date_trunc('month', entry.on_date)::date, concat_ws('|', coalesce(entry.kind_code::text, ''), coalesce(entry.cause_code::text, ''), coalesce(entry.fund_code::text, ''), coalesce(entry.money_source::text, ''), coalesce(entry.grade_code::text, ''), coalesce(entry.level_code::text, ''), coalesce(entry.stage_code::text, ''), coalesce(entry.scheme_code::text, ''), coalesce(entry.issuer_code::text, ''), coalesce(entry.holder_kind::text, ''), coalesce(entry.for_year::text, ''), coalesce(entry.giver::text, ''), array_to_string(entry.tags, ',')) || coalesce('|occasion_code=' || entry.occasion_code, '') || coalesce('|campaign_id=' || entry.campaign_id, '') || coalesce('|beneficiary_kind=' || entry.beneficiary_kind, '') || coalesce('|amount_least=' || entry.amount_least, '') || coalesce('|amount_most=' || entry.amount_most, ''), entry.kind_code, entry.cause_code, entry.fund_code, entry.money_source, entry.grade_code, entry.level_code, entry.stage_code, entry.scheme_code, entry.issuer_code, entry.holder_kind, entry.for_year, entry.giver, entry.occasion_code, entry.campaign_id, entry.beneficiary_kind, entry.tags, entry.amount_least, entry.amount_most, count(*), sum(entry.turns), sum(entry.amount), sum(entry.in_kind_value), sum(coalesce(entry.quantity, 0))
from ledger.entry entry where entry.state = 'recorded' and coalesce(entry.amount_least, entry.amount_most) is not null
group by entry.tenant_id, entry.unit_id, entry.path_on, date_trunc('month', entry.on_date)::date, entry.kind_code, entry.cause_code, entry.fund_code, entry.money_source, entry.grade_code, entry.level_code, entry.stage_code, entry.scheme_code, entry.issuer_code, entry.holder_kind, entry.for_year, entry.giver, entry.occasion_code, entry.campaign_id, entry.beneficiary_kind, entry.tags, entry.amount_least, entry.amount_most;

alter table ledger.tally force row level security;

alter table ledger.year_tally no force row level security;

update ledger.year_tally tally set entries = tally.entries - ranged.entries, turns = tally.turns - ranged.turns, amount = tally.amount - ranged.amount, in_kind_value = tally.in_kind_value - ranged.in_kind_value, quantity = tally.quantity - ranged.quantity
from (
  select entry.tenant_id, entry.unit_id, entry.path_on, extract(year from entry.on_date)::smallint as year, concat_ws('|', coalesce(entry.kind_code::text, ''), coalesce(entry.cause_code::text, ''), coalesce(entry.fund_code::text, ''), coalesce(entry.money_source::text, ''), coalesce(entry.grade_code::text, ''), coalesce(entry.level_code::text, ''), coalesce(entry.stage_code::text, ''), coalesce(entry.scheme_code::text, ''), coalesce(entry.issuer_code::text, ''), coalesce(entry.holder_kind::text, ''), coalesce(entry.for_year::text, ''), coalesce(entry.giver::text, ''), array_to_string(entry.tags, ',')) || coalesce('|occasion_code=' || entry.occasion_code, '') || coalesce('|campaign_id=' || entry.campaign_id, '') || coalesce('|beneficiary_kind=' || entry.beneficiary_kind, '') as grain, count(*) as entries, sum(entry.turns) as turns, sum(entry.amount) as amount, sum(entry.in_kind_value) as in_kind_value, sum(coalesce(entry.quantity, 0)) as quantity
  from ledger.entry entry where entry.state = 'recorded' and coalesce(entry.amount_least, entry.amount_most) is not null
  group by 1, 2, 3, 4, 5
) ranged
where tally.tenant_id = ranged.tenant_id and tally.unit_id = ranged.unit_id and tally.path_on = ranged.path_on and tally.year = ranged.year and tally.grain = ranged.grain;

delete from ledger.year_tally where entries = 0;

insert into ledger.year_tally (tenant_id, unit_id, path_on, year, grain, kind_code, cause_code, fund_code, money_source, grade_code, level_code, stage_code, scheme_code, issuer_code, holder_kind, for_year, giver, occasion_code, campaign_id, beneficiary_kind, tags, amount_least, amount_most, entries, turns, amount, in_kind_value, quantity)
select entry.tenant_id, entry.unit_id, entry.path_on, extract(year from entry.on_date)::smallint, concat_ws('|', coalesce(entry.kind_code::text, ''), coalesce(entry.cause_code::text, ''), coalesce(entry.fund_code::text, ''), coalesce(entry.money_source::text, ''), coalesce(entry.grade_code::text, ''), coalesce(entry.level_code::text, ''), coalesce(entry.stage_code::text, ''), coalesce(entry.scheme_code::text, ''), coalesce(entry.issuer_code::text, ''), coalesce(entry.holder_kind::text, ''), coalesce(entry.for_year::text, ''), coalesce(entry.giver::text, ''), array_to_string(entry.tags, ',')) || coalesce('|occasion_code=' || entry.occasion_code, '') || coalesce('|campaign_id=' || entry.campaign_id, '') || coalesce('|beneficiary_kind=' || entry.beneficiary_kind, '') || coalesce('|amount_least=' || entry.amount_least, '') || coalesce('|amount_most=' || entry.amount_most, ''), entry.kind_code, entry.cause_code, entry.fund_code, entry.money_source, entry.grade_code, entry.level_code, entry.stage_code, entry.scheme_code, entry.issuer_code, entry.holder_kind, entry.for_year, entry.giver, entry.occasion_code, entry.campaign_id, entry.beneficiary_kind, entry.tags, entry.amount_least, entry.amount_most, count(*), sum(entry.turns), sum(entry.amount), sum(entry.in_kind_value), sum(coalesce(entry.quantity, 0))
from ledger.entry entry where entry.state = 'recorded' and coalesce(entry.amount_least, entry.amount_most) is not null
group by entry.tenant_id, entry.unit_id, entry.path_on, extract(year from entry.on_date)::smallint, entry.kind_code, entry.cause_code, entry.fund_code, entry.money_source, entry.grade_code, entry.level_code, entry.stage_code, entry.scheme_code, entry.issuer_code, entry.holder_kind, entry.for_year, entry.giver, entry.occasion_code, entry.campaign_id, entry.beneficiary_kind, entry.tags, entry.amount_least, entry.amount_most;

alter table ledger.year_tally force row level security;

alter table ledger.entry force row level security;

drop function ledger.ranged(uuid[], text[], date, date);

drop function ledger.ranged_for_years(uuid[], text[], smallint[]);

drop view ledger.range_line;

drop index ledger.entry_ranged_kind;

create or replace view ledger.month_line with (security_invoker = true) as
select tally.tenant_id, tally.path_on, tally.month as on_date, tally.kind_code, tally.cause_code, tally.fund_code, tally.money_source, tally.grade_code, tally.level_code, tally.stage_code, tally.issuer_code, tally.holder_kind, tally.for_year, tally.giver, tally.tags,
  tally.entries, tally.turns, tally.amount, tally.in_kind_value, tally.occasion_code, tally.campaign_id, tally.beneficiary_kind, tally.scheme_code, tally.quantity, tally.amount_least, tally.amount_most
from ledger.tally tally;

-- A record may be read by who took part in it; counted it is where its unit's figures are read, as in the summaries.
create or replace view ledger.entry_line with (security_invoker = true) as
select entry.tenant_id, entry.path_on, entry.on_date, entry.kind_code, entry.cause_code, entry.fund_code, entry.money_source, entry.grade_code, entry.level_code, entry.stage_code, entry.issuer_code, entry.holder_kind, entry.for_year, entry.giver, entry.tags,
  1::bigint as entries, entry.turns::bigint as turns, entry.amount, entry.in_kind_value, entry.occasion_code, entry.campaign_id, entry.beneficiary_kind, entry.scheme_code, coalesce(entry.quantity, 0)::bigint as quantity, entry.amount_least, entry.amount_most
from ledger.entry entry
where entry.state = 'recorded' and (entry.unit_id in (select org.scope_units('figures')) or entry.path_on in (select org.scope_paths('figures')));

create or replace view ledger.year_line with (security_invoker = true) as
select tally.tenant_id, tally.path_on, make_date(tally.year, 1, 1) as on_date, tally.kind_code, tally.cause_code, tally.fund_code, tally.money_source, tally.grade_code, tally.level_code, tally.stage_code, tally.issuer_code, tally.holder_kind, tally.for_year, tally.giver, tally.tags,
  tally.entries, tally.turns, tally.amount, tally.in_kind_value, tally.occasion_code, tally.campaign_id, tally.beneficiary_kind, tally.scheme_code, tally.quantity, tally.year, tally.amount_least, tally.amount_most
from ledger.year_tally tally;

create or replace function ledger.counted(tenants uuid[], branch text[], from_on date, to_on date)
returns setof ledger.month_line language sql stable as $$
  select line.tenant_id, line.path_on, line.on_date, line.kind_code, line.cause_code, line.fund_code, line.money_source, line.grade_code, line.level_code, line.stage_code, line.issuer_code, line.holder_kind, line.for_year, line.giver, line.tags, line.entries, line.turns, line.amount, line.in_kind_value, line.occasion_code, line.campaign_id, line.beneficiary_kind, line.scheme_code, line.quantity, line.amount_least, line.amount_most
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

create or replace function ledger.counted_for_years(tenants uuid[], branch text[], years smallint[])
returns setof ledger.month_line language sql stable as $$
  select line.tenant_id, line.path_on, line.on_date, line.kind_code, line.cause_code, line.fund_code, line.money_source, line.grade_code, line.level_code, line.stage_code, line.issuer_code, line.holder_kind, line.for_year, line.giver, line.tags, line.entries, line.turns, line.amount, line.in_kind_value, line.occasion_code, line.campaign_id, line.beneficiary_kind, line.scheme_code, line.quantity, line.amount_least, line.amount_most
  from org.ranges(branch) at
  join ledger.year_line line on line.path_on >= at.first and line.path_on < at.past
  where line.tenant_id = any (tenants) and line.for_year = any (years)
$$;
