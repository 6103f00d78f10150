-- An import that is taken back removes the persons that it made and nobody has touched since; every table that names a
-- person holds them fast by its foreign key.
grant delete on people.person, people.person_private, people.membership to nhiemky_app;

create policy removed on people.person for delete using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

create policy removed on people.membership for delete using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);
