-- Which kind may stand below which, the levels of 2025, what a unit was called and who led it before a day.

alter table org.unit_kind no force row level security;

alter table org.unit_kind add column stands_under text[] not null default '{}';

-- N-3: for a few months of 2025 the civil servants' unions of provinces were followed by these two.
insert into org.unit_kind (kind_code, label, level_order, inner_part, valid_from, valid_to) values
  ('corporation_union', 'Công đoàn tập đoàn, tổng công ty', 3, false, '1988-01-01', null),
  ('party_bodies_union', 'Công đoàn các cơ quan Đảng tỉnh', 3, false, '2025-03-01', '2025-06-30'),
  ('authority_union', 'Công đoàn các cơ quan chính quyền tỉnh', 3, false, '2025-03-01', '2025-06-30');

update org.unit_kind set stands_under = case kind_code
  when 'provincial_federation' then array['confederation']
  when 'central_industry_union' then array['confederation']
  when 'corporation_union' then array['confederation', 'central_industry_union', 'provincial_federation']
  when 'provincial_civil_servants_union' then array['provincial_federation']
  when 'party_bodies_union' then array['provincial_federation']
  when 'authority_union' then array['provincial_federation']
  when 'direct_upper_union' then array['provincial_federation', 'central_industry_union']
  when 'commune_union' then array['provincial_federation']
  when 'member_grassroots_union' then array['grassroots_union']
  when 'section_union' then array['grassroots_union', 'occupational_union', 'member_grassroots_union']
  when 'union_group' then array['grassroots_union', 'occupational_union', 'member_grassroots_union', 'section_union']
  when 'confederation' then array[]::text[]
  else array['provincial_federation', 'central_industry_union', 'corporation_union', 'provincial_civil_servants_union', 'party_bodies_union', 'authority_union', 'direct_upper_union', 'commune_union']
end;

alter table org.unit_kind force row level security;

-- How a unit was until a day, whole: the present stands in org.unit. A tree of 2019 shows the names of 2019.
create table org.unit_past (
  tenant_id uuid not null,
  unit_id uuid not null,
  name text not null,
  short_name text not null,
  abbreviation text not null,
  employer_name text,
  funding_kind text check (funding_kind in ('budget_100', 'budget_part', 'self_funded', 'enterprise')),
  party_body text,
  valid_from date not null,
  valid_to date not null,
  primary key (tenant_id, unit_id, valid_from),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  check (valid_to > valid_from),
  exclude using gist (tenant_id with =, unit_id with =, daterange(valid_from, valid_to) with &&)
);

alter table org.unit_past enable row level security;

alter table org.unit_past force row level security;

create policy tenant on org.unit_past using (tenant_id = any ((select kernel.scope_tenants())::uuid[])) with check (tenant_id = any ((select kernel.scope_tenants())::uuid[]));

grant select, insert on org.unit_past to nhiemky_app;

alter table org.unit_event drop constraint unit_event_kind_code_check;

-- 'changed': another Party body, another employer or funding kind from a day on (N-1).
alter table org.unit_event add constraint unit_event_kind_code_check check (kind_code in ('founded', 'renamed', 'changed', 'merged', 'consolidated', 'split', 'upgraded', 'downgraded', 'transferred', 'dissolved'));
