-- The same answers as before, ten times sooner: root by root, so that both ends of a branch are values by the time it is looked up.
-- Under the policy of the tree `||` may not be pushed into an index, and the join read every place of the tenant at each call
-- (1.15 ms for 250 places; a list asks six times). A unit under two roots is named twice: the policies ask whether it is among them.
create or replace function org.scope_units(reach text) returns setof uuid language plpgsql stable parallel safe rows 100
set plan_cache_mode = force_generic_plan as $$
declare
  tenants uuid[] := kernel.scope_tenants();
  beneath uuid[] := coalesce(org.roots(reach || '_under'), '{}');
  roots uuid[] := beneath || coalesce(org.roots(reach), '{}');
  root record;
begin
  if current_setting('app.' || reach || '_under', true) = '*' then
    return query select unit.unit_id from org.unit unit where unit.tenant_id = any (tenants);
    return;
  end if;
  for root in
    select place.tenant_id, place.path as first, place.path || '~' as last, place.home_id as home, place.unit_id = any (beneath) as whole
    from org.unit_place place
    where place.tenant_id = any (tenants) and place.unit_id = any (roots) and place.valid_to is null
  loop
    return query
    select place.unit_id
    from org.unit_place place
    where place.tenant_id = root.tenant_id and place.path >= root.first and place.path < root.last
      and (root.whole or place.home_id = root.home)
      and (place.valid_to is null or not exists (select 1 from org.unit_place later where later.tenant_id = place.tenant_id and later.unit_id = place.unit_id and later.valid_from > place.valid_from));
  end loop;
end
$$;

create or replace function org.scope_paths(reach text) returns setof text language plpgsql stable parallel safe rows 100
set plan_cache_mode = force_generic_plan as $$
declare
  tenants uuid[] := kernel.scope_tenants();
  beneath uuid[] := coalesce(org.roots(reach || '_under'), '{}');
  roots uuid[] := beneath || coalesce(org.roots(reach), '{}');
  root record;
begin
  if current_setting('app.' || reach || '_under', true) = '*' then
    return query select distinct place.path from org.unit_place place where place.tenant_id = any (tenants);
    return;
  end if;
  for root in
    select place.tenant_id, place.path as first, place.path || '~' as last, place.home_id as home, place.unit_id = any (beneath) as whole
    from org.unit_place place
    where place.tenant_id = any (tenants) and place.unit_id = any (roots)
  loop
    return query
    select place.path
    from org.unit_place place
    where place.tenant_id = root.tenant_id and place.path >= root.first and place.path < root.last
      and (root.whole or place.home_id = root.home);
  end loop;
end
$$;
