-- An upper union's figures ask for some kinds of work in some months of sixty units: by kind first nothing else is read (400 ms
-- became 130 for a million records), and the policy is asked of each line instead of leading the planner through all of a tenant's.
create index tally_kind on ledger.tally (tenant_id, kind_code, path_on, month);

create index year_tally_kind on ledger.year_tally (tenant_id, kind_code, path_on, year);

alter policy readable on ledger.tally using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id in (select org.scope_units('figures')) or path_on in (select org.scope_paths('figures')))
);

alter policy readable on ledger.person_tally using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id in (select org.scope_units('figures')) or path_on in (select org.scope_paths('figures')))
);
