-- A post in the Party is Party matter (P-6) like the day of joining: read by who reaches sensitive fields there and by its holder,
-- written by the same officers. Who holds a post in the union or the office stays public in the tenant.
drop policy readable on people.post;

create policy readable on people.post for select using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (
    line <> 'party'
    or unit_id = any ((select array (select org.scope_units('sensitive')))::uuid[])
    or person_id = (select kernel.scope_person())
  )
);

drop policy written on people.post;

create policy written on people.post for insert with check (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
  and (line <> 'party' or unit_id = any ((select array (select org.scope_units('sensitive')))::uuid[]))
);

drop policy changed on people.post;

create policy changed on people.post for update using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
  and (line <> 'party' or unit_id = any ((select array (select org.scope_units('sensitive')))::uuid[]))
);
