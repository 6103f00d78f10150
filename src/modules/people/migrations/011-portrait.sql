-- A photograph of a person: seen by who keeps the record until the person agrees to photographs, then by who sees the person;
-- consent withdrawn hides it again. The picture lies in storage under its opaque key.
create table people.portrait (
  tenant_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  storage_key text not null,
  kept_by text not null,
  kept_at timestamptz not null default now(),
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references people.person (tenant_id, person_id),
  foreign key (tenant_id, unit_id) references org.unit (tenant_id, unit_id)
);

alter table people.portrait enable row level security;

alter table people.portrait force row level security;

create policy readable on people.portrait for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (
    unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
    or person_id = (select kernel.scope_person())
    or (
      unit_id = any ((select array (select org.scope_units('names')))::uuid[])
      and exists (select 1 from people.consent agreed where agreed.tenant_id = portrait.tenant_id and agreed.person_id = portrait.person_id and agreed.purpose_code = 'photo' and agreed.withdrawn_on is null)
    )
  )
);

create policy written on people.portrait for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy changed on people.portrait for update using (tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[]));

-- One's own picture is one's own to take away.
create policy removed on people.portrait for delete using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id = any ((select array (select org.scope_units('writing')))::uuid[]) or person_id = (select kernel.scope_person()))
);

grant select, insert, update, delete on people.portrait to nhiemky_app;
