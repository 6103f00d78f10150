-- Read by who reaches sensitive fields there and by the person; written and removed by officers only. One policy for all deeds let
-- a person remove their own row.
drop policy tenant on people.person_private;

create policy readable on people.person_private for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id = any ((select array (select org.scope_units('sensitive')))::uuid[]) or person_id = (select kernel.scope_person()))
);

create policy written on people.person_private for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('sensitive')))::uuid[])
);

create policy changed on people.person_private for update using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('sensitive')))::uuid[])
);

create policy removed on people.person_private for delete using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and unit_id = any ((select array (select org.scope_units('sensitive')))::uuid[])
  and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);
