-- Units in a dated tree, their terms and bodies.

create schema org;

grant usage on schema org to nhiemky_app;

-- Levels and kinds are data with dates (N-5, N-10), never code. Reference table.
create table org.unit_kind (
  kind_code text primary key,
  label text not null,
  level_order smallint not null,
  inner_part boolean not null,
  valid_from date not null,
  valid_to date
);

-- Before row-level security is forced: an owner who is no superuser is held by it too.
insert into org.unit_kind (kind_code, label, level_order, inner_part, valid_from, valid_to) values
  ('confederation', 'Tổng Liên đoàn Lao động Việt Nam', 1, false, '1929-07-28', null),
  ('provincial_federation', 'Liên đoàn Lao động tỉnh, thành phố', 2, false, '1929-07-28', null),
  ('central_industry_union', 'Công đoàn ngành trung ương', 2, false, '1929-07-28', null),
  ('provincial_civil_servants_union', 'Công đoàn Viên chức tỉnh', 3, false, '1994-01-01', '2025-06-15'),
  ('direct_upper_union', 'Công đoàn cấp trên trực tiếp cơ sở', 3, false, '1988-01-01', '2025-06-30'),
  ('commune_union', 'Công đoàn xã, phường, đặc khu', 3, false, '2025-07-01', null),
  ('grassroots_union', 'Công đoàn cơ sở', 4, false, '1929-07-28', null),
  ('occupational_union', 'Nghiệp đoàn cơ sở', 4, false, '1988-01-01', null),
  ('member_grassroots_union', 'Công đoàn cơ sở thành viên', 5, true, '1988-01-01', null),
  ('section_union', 'Công đoàn bộ phận', 6, true, '1988-01-01', null),
  ('union_group', 'Tổ công đoàn', 7, true, '1929-07-28', null);

alter table org.unit_kind enable row level security;

alter table org.unit_kind force row level security;

create policy readable on org.unit_kind for select using (true);

grant select on org.unit_kind to nhiemky_app;

create table org.unit (
  tenant_id uuid not null,
  unit_id uuid not null,
  code text not null,
  mark text not null collate "C",
  name text not null,
  short_name text not null,
  abbreviation text not null,
  kind_code text not null references org.unit_kind (kind_code),
  employer_name text,
  funding_kind text check (funding_kind in ('budget_100', 'budget_part', 'self_funded', 'enterprise')),
  party_body text,
  locality text,
  founded_on date not null,
  ended_on date,
  primary key (tenant_id, unit_id),
  unique (tenant_id, code),
  unique (tenant_id, mark)
);

alter table org.unit enable row level security;

alter table org.unit force row level security;

create policy tenant on org.unit using (tenant_id = any ((select kernel.scope_tenants())::uuid[])) with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]));

grant select, insert, update on org.unit to nhiemky_app;

-- A unit's places over time, without overlap. `path` = the marks from the root down, each followed by a dot.
-- `home_id` = the independent unit that it is a part of: rights over names stop there.
create table org.unit_place (
  tenant_id uuid not null,
  unit_id uuid not null,
  parent_id uuid,
  home_id uuid not null,
  path text not null collate "C",
  valid_from date not null,
  valid_to date,
  primary key (tenant_id, unit_id, valid_from),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, parent_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, home_id) references org.unit (tenant_id, unit_id),
  check (valid_to is null or valid_to > valid_from),
  exclude using gist (tenant_id with =, unit_id with =, daterange(valid_from, valid_to) with &&)
);

create index unit_place_path on org.unit_place (tenant_id, path, valid_from);

create index unit_place_parent on org.unit_place (tenant_id, parent_id);

alter table org.unit_place enable row level security;

alter table org.unit_place force row level security;

create policy tenant on org.unit_place using (tenant_id = any ((select kernel.scope_tenants())::uuid[])) with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]));

grant select, insert, update on org.unit_place to nhiemky_app;

-- All branches that a unit ever was, from any one of its paths: a figure of a unit that moved takes its records of every
-- time. Two places of one unit are never inside each other, so nothing is met twice.
create function org.branches(tenants uuid[], branch text)
returns table (path text) language sql stable rows 2 as $$
  select distinct every.path
  from org.unit_place one
  join org.unit_place every on every.tenant_id = one.tenant_id and every.unit_id = one.unit_id
  where one.tenant_id = any (tenants) and one.path = branch
$$;

-- Ids in a right's root list; '*' (the program itself) means every unit of its tenants.
create function org.roots(setting text) returns uuid[] language sql stable parallel safe as $$
  select case when current_setting('app.' || setting, true) = '*' then null
    else string_to_array(nullif(current_setting('app.' || setting, true), ''), ',')::uuid[] end
$$;

-- Units that the open transaction reaches with a right ('figures', 'names', 'sensitive', 'writing'), by where each stands today
-- or stood when it ended: the books of a dissolved unit stay open to who was above it then.
--
-- PL/pgSQL because it keeps its plans: every statement asks two or three times, and planning these queries anew each time
-- cost 3 to 7 ms (400 units), more than most statements themselves.
create function org.scope_units(reach text) returns setof uuid language plpgsql stable parallel safe rows 100 as $$
begin
  if current_setting('app.' || reach || '_under', true) = '*' then
    return query
    select distinct place.unit_id from org.unit_place place where place.tenant_id = any (kernel.scope_tenants());
  else
    return query
    select distinct place.unit_id
    from org.unit_place root
    join org.unit_place place on place.tenant_id = root.tenant_id and place.path >= root.path and place.path < root.path || '~'
    where root.tenant_id = any (kernel.scope_tenants()) and root.valid_to is null
      and root.unit_id = any (org.roots(reach || '_under') || org.roots(reach))
      and (root.unit_id = any (org.roots(reach || '_under')) or root.home_id = place.home_id)
      and not exists (select 1 from org.unit_place later where later.tenant_id = place.tenant_id and later.unit_id = place.unit_id and later.valid_from > place.valid_from);
  end if;
end
$$;

-- Paths, of any time, under any place that a reached root ever had: what it held on a record's date it may read for ever.
create function org.scope_paths(reach text) returns setof text language plpgsql stable parallel safe rows 100 as $$
begin
  if current_setting('app.' || reach || '_under', true) = '*' then
    return query select distinct place.path from org.unit_place place where place.tenant_id = any (kernel.scope_tenants());
  else
    return query
    select distinct place.path
    from org.unit_place root
    join org.unit_place place on place.tenant_id = root.tenant_id and place.path >= root.path and place.path < root.path || '~'
    where root.tenant_id = any (kernel.scope_tenants())
      and root.unit_id = any (org.roots(reach || '_under') || org.roots(reach))
      and (root.unit_id = any (org.roots(reach || '_under')) or root.home_id = place.home_id);
  end if;
end
$$;

create policy readable on kernel.event for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id is null or unit_id = any ((select array (select org.scope_units('names')))::uuid[]))
);

create policy written on kernel.event for insert with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]));

create policy readable on kernel.file for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('names')))::uuid[])
);

create policy written on kernel.file for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create table org.unit_event (
  tenant_id uuid not null,
  unit_event_id uuid not null,
  unit_id uuid not null,
  kind_code text not null check (kind_code in ('founded', 'renamed', 'merged', 'consolidated', 'split', 'upgraded', 'downgraded', 'transferred', 'dissolved')),
  on_date date not null,
  other_unit_id uuid,
  decision_number text,
  decision_on date,
  note text,
  primary key (tenant_id, unit_event_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, other_unit_id) references org.unit (tenant_id, unit_id)
);

create index unit_event_unit on org.unit_event (tenant_id, unit_id, on_date);

alter table org.unit_event enable row level security;

alter table org.unit_event force row level security;

create policy tenant on org.unit_event using (tenant_id = any ((select kernel.scope_tenants())::uuid[])) with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]));

grant select, insert, update on org.unit_event to nhiemky_app;

-- A term's printed label and nominal years may differ from its real dates (C-31): all are kept, the label is never parsed.
create table org.term (
  tenant_id uuid not null,
  term_id uuid not null,
  unit_id uuid not null,
  ordinal smallint not null check (ordinal > 0),
  label text not null,
  nominal_from smallint not null,
  nominal_to smallint not null,
  starts_on date not null,
  ends_on date,
  primary key (tenant_id, term_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  check (nominal_to >= nominal_from),
  check (ends_on is null or ends_on >= starts_on),
  exclude using gist (tenant_id with =, unit_id with =, daterange(starts_on, ends_on, '[]') with &&)
);

alter table org.term enable row level security;

alter table org.term force row level security;

create policy tenant on org.term using (tenant_id = any ((select kernel.scope_tenants())::uuid[])) with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]));

grant select, insert, update on org.term to nhiemky_app;

create table org.body (
  tenant_id uuid not null,
  body_id uuid not null,
  unit_id uuid not null,
  term_id uuid,
  kind_code text not null,
  name text not null,
  from_on date not null,
  to_on date,
  primary key (tenant_id, body_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, term_id) references org.term (tenant_id, term_id)
);

create index body_unit on org.body (tenant_id, unit_id);

alter table org.body enable row level security;

alter table org.body force row level security;

create policy tenant on org.body using (tenant_id = any ((select kernel.scope_tenants())::uuid[])) with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]));

grant select, insert, update on org.body to nhiemky_app;
