-- A target set by mistake may be taken away; the event log keeps what it said.

create policy removed on targets.target for delete using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select array (select org.scope_units('writing')))::uuid[])
);

grant delete on targets.target to nhiemky_app;
