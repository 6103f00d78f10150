-- What the ledger publishes for counting: whole months from the summaries, the cut months at both ends of a period from
-- the records themselves (a term begins on the day of a congress, not of a month). Plain SQL that the planner inlines;
-- row-level security of the tables applies to the caller.

-- A line that counts: of a month's summary, or a record as such a line. Both have the same columns, said once each.
create view ledger.month_line with (security_invoker = true) as
select tally.tenant_id, tally.path_on, tally.month as on_date, tally.kind_code, tally.cause_code, tally.fund_code, tally.money_source, tally.grade_code, tally.level_code, tally.stage_code, tally.issuer_code, tally.holder_kind, tally.for_year, tally.giver, tally.tags,
  tally.entries, tally.turns, tally.amount, tally.in_kind_value
from ledger.tally tally;

create view ledger.entry_line with (security_invoker = true) as
select entry.tenant_id, entry.path_on, entry.on_date, entry.kind_code, entry.cause_code, entry.fund_code, entry.money_source, entry.grade_code, entry.level_code, entry.stage_code, entry.issuer_code, entry.holder_kind, entry.for_year, entry.giver, entry.tags,
  1::bigint as entries, entry.turns::bigint as turns, entry.amount, entry.in_kind_value
from ledger.entry entry
where entry.state = 'recorded';

-- The same by person. A person's own grade goes before the record's.
create view ledger.person_month_line with (security_invoker = true) as
select tally.tenant_id, tally.path_on, tally.month as on_date, tally.kind_code, tally.cause_code, tally.fund_code, tally.money_source, tally.grade_code, tally.level_code, tally.stage_code, tally.issuer_code, tally.holder_kind, tally.for_year, tally.giver, tally.tags,
  tally.person_id, tally.sex, tally.beneficiary_kind, tally.turns
from ledger.person_tally tally;

create view ledger.person_entry_line with (security_invoker = true) as
select entry.tenant_id, entry.path_on, entry.on_date, entry.kind_code, entry.cause_code, entry.fund_code, entry.money_source, coalesce(part.grade_code, entry.grade_code) as grade_code, entry.level_code, entry.stage_code, entry.issuer_code, entry.holder_kind, entry.for_year, entry.giver, entry.tags,
  part.person_id, part.sex, part.beneficiary_kind, part.turns::bigint as turns
from ledger.entry entry
join ledger.participant part on part.tenant_id = entry.tenant_id and part.entry_id = entry.entry_id
where entry.state = 'recorded';

grant select on ledger.month_line, ledger.entry_line, ledger.person_month_line, ledger.person_entry_line to nhiemky_app;

-- The first day of the first whole month of a period, and of the month after its last whole one.
create function ledger.months_from(from_on date) returns date language sql immutable parallel safe as $$
  select (date_trunc('month', (from_on - 1)::timestamp) + interval '1 month')::date
$$;

create function ledger.months_to(to_on date) returns date language sql immutable parallel safe as $$
  select date_trunc('month', (to_on + 1)::timestamp)::date
$$;

-- The days before and after its whole months: two ranges, so that the records between them are not read (100,000 of a term: 80 ms).
create function ledger.edges(from_on date, to_on date) returns table (first_on date, last_on date) language sql immutable parallel safe rows 2 as $$
  select from_on, least(to_on, ledger.months_from(from_on) - 1)
  union all
  select greatest(ledger.months_to(to_on), ledger.months_from(from_on)), to_on
$$;

create function ledger.counted(tenants uuid[], branch text, from_on date, to_on date)
returns setof ledger.month_line language sql stable as $$
  select line.* from org.branches(tenants, branch) at
  join ledger.month_line line on line.path_on >= at.path and line.path_on < at.path || '~'
  where line.tenant_id = any (tenants) and line.on_date >= ledger.months_from(from_on) and line.on_date < ledger.months_to(to_on)
  union all
  select line.* from ledger.edges(from_on, to_on) edge, org.branches(tenants, branch) at
  join ledger.entry_line line on line.path_on >= at.path and line.path_on < at.path || '~'
  where line.tenant_id = any (tenants) and line.on_date >= edge.first_on and line.on_date <= edge.last_on
$$;

create function ledger.counted_persons(tenants uuid[], branch text, from_on date, to_on date)
returns setof ledger.person_month_line language sql stable as $$
  select line.* from org.branches(tenants, branch) at
  join ledger.person_month_line line on line.path_on >= at.path and line.path_on < at.path || '~'
  where line.tenant_id = any (tenants) and line.on_date >= ledger.months_from(from_on) and line.on_date < ledger.months_to(to_on)
  union all
  select line.* from ledger.edges(from_on, to_on) edge, org.branches(tenants, branch) at
  join ledger.person_entry_line line on line.path_on >= at.path and line.path_on < at.path || '~'
  where line.tenant_id = any (tenants) and line.on_date >= edge.first_on and line.on_date <= edge.last_on
$$;

-- Records that speak of a year (ratings, titles, registrations) wherever their own day lies: the rating of 2021 is dated January 2022.
create function ledger.counted_for_years(tenants uuid[], branch text, years smallint[])
returns setof ledger.month_line language sql stable as $$
  select line.* from org.branches(tenants, branch) at
  join ledger.month_line line on line.path_on >= at.path and line.path_on < at.path || '~'
  where line.tenant_id = any (tenants) and line.for_year = any (years)
$$;

create function ledger.counted_persons_for_years(tenants uuid[], branch text, years smallint[])
returns setof ledger.person_month_line language sql stable as $$
  select line.* from org.branches(tenants, branch) at
  join ledger.person_month_line line on line.path_on >= at.path and line.path_on < at.path || '~'
  where line.tenant_id = any (tenants) and line.for_year = any (years)
$$;
