-- The records in which the reader takes part: asked last, so seldom run. As a call it is no part of every plan that reads records; its
-- own policy was made ready with each of them, twelve parts that hardly ever ran (docs/decisions/0090).
create function ledger.own_entries() returns uuid[] language plpgsql stable parallel safe as $$
begin
  return array (select mine.entry_id from ledger.participant mine where mine.person_id = (select kernel.scope_person()));
end
$$;

-- The same records and participants as before.
alter policy readable on ledger.entry using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (
    unit_id = any ((select org.units_reached('figures'))::uuid[])
    or path_on = any ((select org.paths_reached('figures'))::text[])
    or entry_id = any ((select ledger.own_entries())::uuid[])
  )
);

alter policy readable on ledger.participant using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (
    person_id = (select kernel.scope_person())
    or (
      (not sensitive or unit_id = any ((select org.units_reached('sensitive'))::uuid[]) or path_on = any ((select org.paths_reached('sensitive'))::text[]))
      and (unit_id = any ((select org.units_reached('names'))::uuid[]) or path_on = any ((select org.paths_reached('names'))::text[]))
    )
  )
);
