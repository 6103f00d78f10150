-- What the ledger publishes for counting: whole months from the summaries, the cut months at both ends of a period from
-- the records themselves (a term begins on the day of a congress, not of a month). Plain SQL that the planner inlines;
-- row-level security of the tables applies to the caller.

create function ledger.counted(tenants uuid[], branch text, from_on date, to_on date)
returns table (
  kind_code text, cause_code text, fund_code text, money_source text, grade_code text, level_code text, stage_code text, issuer_code text, holder_kind text,
  for_year smallint, giver text, tags text[], entries bigint, turns bigint, amount bigint, in_kind_value bigint
) language sql stable as $$
  select tally.kind_code, tally.cause_code, tally.fund_code, tally.money_source, tally.grade_code, tally.level_code, tally.stage_code, tally.issuer_code, tally.holder_kind,
    tally.for_year, tally.giver, tally.tags, tally.entries, tally.turns, tally.amount, tally.in_kind_value
  from org.branches(tenants, branch) at
  join ledger.tally tally on tally.path_on >= at.path and tally.path_on < at.path || '~'
  where tally.tenant_id = any (tenants)
    and tally.month >= (date_trunc('month', from_on - 1) + interval '1 month')::date and tally.month < date_trunc('month', to_on + 1)::date
  union all
  select entry.kind_code, entry.cause_code, entry.fund_code, entry.money_source, entry.grade_code, entry.level_code, entry.stage_code, entry.issuer_code, entry.holder_kind,
    entry.for_year, entry.giver, entry.tags, 1, entry.turns, entry.amount, entry.in_kind_value
  from org.branches(tenants, branch) at
  join ledger.entry entry on entry.path_on >= at.path and entry.path_on < at.path || '~'
  where entry.tenant_id = any (tenants) and entry.state = 'recorded'
    and entry.on_date >= from_on and entry.on_date <= to_on
    and (entry.on_date < (date_trunc('month', from_on - 1) + interval '1 month')::date or entry.on_date >= date_trunc('month', to_on + 1)::date)
$$;

create function ledger.counted_persons(tenants uuid[], branch text, from_on date, to_on date)
returns table (
  kind_code text, cause_code text, fund_code text, money_source text, grade_code text, level_code text, stage_code text, issuer_code text, holder_kind text,
  for_year smallint, giver text, tags text[], person_id uuid, sex text, beneficiary_kind text, turns bigint
) language sql stable as $$
  select tally.kind_code, tally.cause_code, tally.fund_code, tally.money_source, tally.grade_code, tally.level_code, tally.stage_code, tally.issuer_code, tally.holder_kind,
    tally.for_year, tally.giver, tally.tags, tally.person_id, tally.sex, tally.beneficiary_kind, tally.turns
  from org.branches(tenants, branch) at
  join ledger.person_tally tally on tally.path_on >= at.path and tally.path_on < at.path || '~'
  where tally.tenant_id = any (tenants)
    and tally.month >= (date_trunc('month', from_on - 1) + interval '1 month')::date and tally.month < date_trunc('month', to_on + 1)::date
  union all
  select entry.kind_code, entry.cause_code, entry.fund_code, entry.money_source, coalesce(part.grade_code, entry.grade_code), entry.level_code, entry.stage_code, entry.issuer_code, entry.holder_kind,
    entry.for_year, entry.giver, entry.tags, part.person_id, part.sex, part.beneficiary_kind, part.turns
  from org.branches(tenants, branch) at
  join ledger.entry entry on entry.path_on >= at.path and entry.path_on < at.path || '~'
  join ledger.participant part on part.tenant_id = entry.tenant_id and part.entry_id = entry.entry_id
  where entry.tenant_id = any (tenants) and entry.state = 'recorded'
    and entry.on_date >= from_on and entry.on_date <= to_on
    and (entry.on_date < (date_trunc('month', from_on - 1) + interval '1 month')::date or entry.on_date >= date_trunc('month', to_on + 1)::date)
$$;

-- Records that speak of a year (ratings, titles, registrations) wherever their own day lies: the rating of 2021 is dated January 2022.
create function ledger.counted_for_years(tenants uuid[], branch text, years smallint[])
returns table (
  kind_code text, cause_code text, fund_code text, money_source text, grade_code text, level_code text, stage_code text, issuer_code text, holder_kind text,
  for_year smallint, giver text, tags text[], entries bigint, turns bigint, amount bigint, in_kind_value bigint
) language sql stable as $$
  select tally.kind_code, tally.cause_code, tally.fund_code, tally.money_source, tally.grade_code, tally.level_code, tally.stage_code, tally.issuer_code, tally.holder_kind,
    tally.for_year, tally.giver, tally.tags, tally.entries, tally.turns, tally.amount, tally.in_kind_value
  from org.branches(tenants, branch) at
  join ledger.tally tally on tally.path_on >= at.path and tally.path_on < at.path || '~'
  where tally.tenant_id = any (tenants) and tally.for_year = any (years)
$$;

create function ledger.counted_persons_for_years(tenants uuid[], branch text, years smallint[])
returns table (
  kind_code text, cause_code text, fund_code text, money_source text, grade_code text, level_code text, stage_code text, issuer_code text, holder_kind text,
  for_year smallint, giver text, tags text[], person_id uuid, sex text, beneficiary_kind text, turns bigint
) language sql stable as $$
  select tally.kind_code, tally.cause_code, tally.fund_code, tally.money_source, tally.grade_code, tally.level_code, tally.stage_code, tally.issuer_code, tally.holder_kind,
    tally.for_year, tally.giver, tally.tags, tally.person_id, tally.sex, tally.beneficiary_kind, tally.turns
  from org.branches(tenants, branch) at
  join ledger.person_tally tally on tally.path_on >= at.path and tally.path_on < at.path || '~'
  where tally.tenant_id = any (tenants) and tally.for_year = any (years)
$$;
