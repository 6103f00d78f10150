-- A list of dependants that came in from a sheet can be taken back.
create policy removed on people.dependant for delete using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant delete on people.dependant to nhiemky_app;
