-- Dependants, transfers that both units see, what caused a movement, consent, who looked at sensitive fields.

alter table people.person add column political_theory text;

alter table people.person_private add column party_official_on date;

-- The organisation as it prints behind the title: "Đảng bộ Khối"; without it a union post takes its unit's name of the day.
alter table people.post add column organisation text;

-- What caused the movement, e.g. a merger with its decision.
alter table people.membership add column in_event_id uuid;

alter table people.membership add column out_event_id uuid;

alter table people.membership add foreign key (tenant_id, in_event_id) references org.unit_event (tenant_id, unit_event_id);

alter table people.membership add foreign key (tenant_id, out_event_id) references org.unit_event (tenant_id, unit_event_id);

create policy corrected on people.worker_count for update using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant update on people.worker_count to nhiemky_app;

-- A dependant is a person (a child can receive a gift and hold a reward) and stands where the member stands. The name
-- stands here too: a member reads those of their own, whose person rows are their union's.
create table people.dependant (
  tenant_id uuid not null,
  person_id uuid not null,
  of_person_id uuid not null,
  unit_id uuid not null,
  kind_code text not null,
  full_name text not null,
  sex text not null check (sex in ('male', 'female')),
  birth_on date,
  policy_code text,
  note text,
  until_on date,
  primary key (tenant_id, person_id, of_person_id),
  foreign key (tenant_id, person_id) references people.person (tenant_id, person_id),
  foreign key (tenant_id, of_person_id) references people.person (tenant_id, person_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id)
);

create index dependant_of on people.dependant (tenant_id, of_person_id);

create index dependant_unit on people.dependant (tenant_id, unit_id);

alter table people.dependant enable row level security;

alter table people.dependant force row level security;

create policy readable on people.dependant for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id = any ((select array (select org.scope_units('names')))::uuid[]) or of_person_id = (select kernel.scope_person()))
);

create policy written on people.dependant for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on people.dependant for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

grant select, insert, update on people.dependant to nhiemky_app;

-- Moving to another union (M-14): sent by the one, received or sent back by the other.
create table people.transfer (
  tenant_id uuid not null,
  transfer_id uuid not null,
  person_id uuid not null,
  full_name text not null,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  on_date date not null,
  reason_code text not null,
  event_id uuid,
  note text,
  state text not null default 'sent' check (state in ('sent', 'received', 'returned', 'cancelled')),
  answer text,
  sent_by text not null,
  sent_at timestamptz not null default now(),
  answered_by text,
  answered_at timestamptz,
  primary key (tenant_id, transfer_id),
  foreign key (tenant_id, person_id) references people.person (tenant_id, person_id),
  foreign key (tenant_id, from_unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, to_unit_id) references org.unit (tenant_id, unit_id),
  foreign key (tenant_id, event_id) references org.unit_event (tenant_id, unit_event_id)
);

create unique index transfer_pending on people.transfer (tenant_id, person_id) where state = 'sent';

create index transfer_from on people.transfer (tenant_id, from_unit_id, sent_at);

create index transfer_to on people.transfer (tenant_id, to_unit_id, sent_at);

alter table people.transfer enable row level security;

alter table people.transfer force row level security;

create policy readable on people.transfer for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (
    from_unit_id = any ((select array (select org.scope_units('names')))::uuid[])
    or to_unit_id = any ((select array (select org.scope_units('names')))::uuid[])
    or person_id = (select kernel.scope_person())
  )
);

create policy written on people.transfer for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and from_unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on people.transfer for update using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (
    from_unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
    or to_unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
  )
);

grant select, insert, update on people.transfer to nhiemky_app;

-- Consent per person and purpose (P-5): which wording, when, by what way, until when. No row is no consent.
create table people.consent (
  tenant_id uuid not null,
  consent_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  purpose_code text not null,
  wording text not null,
  channel_code text not null,
  given_on date not null,
  withdrawn_on date,
  recorded_by text not null,
  primary key (tenant_id, consent_id),
  foreign key (tenant_id, person_id) references people.person (tenant_id, person_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id),
  check (withdrawn_on is null or withdrawn_on >= given_on)
);

create unique index consent_open on people.consent (tenant_id, person_id, purpose_code) where withdrawn_on is null;

create index consent_person on people.consent (tenant_id, person_id, given_on);

alter table people.consent enable row level security;

alter table people.consent force row level security;

create policy readable on people.consent for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id = any ((select array (select org.scope_units('names')))::uuid[]) or person_id = (select kernel.scope_person()))
);

create policy written on people.consent for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id = any ((select array (select org.scope_units('writing')))::uuid[]) or person_id = (select kernel.scope_person()))
);

create policy changed on people.consent for update using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id = any ((select array (select org.scope_units('writing')))::uuid[]) or person_id = (select kernel.scope_person()))
);

grant select, insert, update on people.consent to nhiemky_app;

-- Who opened whose sensitive fields (P-6). Append only; `unit_id` = where the person stood.
create table people.sensitive_access (
  tenant_id uuid not null,
  access_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  what_code text not null,
  actor_name text not null,
  account_id text,
  at timestamptz not null default now(),
  primary key (tenant_id, access_id),
  foreign key (tenant_id, person_id) references people.person (tenant_id, person_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id)
);

create index sensitive_access_person on people.sensitive_access (tenant_id, person_id, access_id);

create index sensitive_access_unit on people.sensitive_access (tenant_id, unit_id, access_id);

alter table people.sensitive_access enable row level security;

alter table people.sensitive_access force row level security;

create policy readable on people.sensitive_access for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id = any ((select array (select org.scope_units('sensitive')))::uuid[]) or person_id = (select kernel.scope_person()))
);

create policy written on people.sensitive_access for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('sensitive')))::uuid[])
);

grant select, insert on people.sensitive_access to nhiemky_app;
