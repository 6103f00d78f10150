-- Who asks for a page reaches the same units from its first statement to its last: the gate finds them with the posts, where they are few,
-- and says them in the settings `app.<reach>_units` of a transaction that only reads (docs/decisions/0090). Where nothing is said they
-- are found, as before.

-- The units of a branch by where each stands today, or stood when it ended, with the independent unit that it is a part of.
create function org.standing_under(tenant uuid, first text) returns table (unit_id uuid, home_id uuid) language sql stable parallel safe rows 100 as $$
  select place.unit_id, place.home_id
  from org.unit_place place
  where place.tenant_id = tenant and place.path >= first and place.path < first || '~'
    and (place.valid_to is null or not exists (select 1 from org.unit_place later where later.tenant_id = place.tenant_id and later.unit_id = place.unit_id and later.valid_from > place.valid_from))
$$;

-- As an array and not as rows: a policy then costs one node of a plan instead of three, in each of the four to nine places where a page asks it.
create function org.find_units(reach text) returns uuid[] language plpgsql stable parallel safe
set plan_cache_mode = force_generic_plan as $$
declare
  tenants uuid[] := kernel.scope_tenants();
  beneath uuid[] := coalesce(org.roots(reach || '_under'), '{}');
  roots uuid[] := beneath || coalesce(org.roots(reach), '{}');
  root record;
  found uuid[] := '{}';
begin
  if current_setting('app.' || reach || '_under', true) = '*' then
    return array (select unit.unit_id from org.unit unit where unit.tenant_id = any (tenants));
  end if;
  if roots = '{}' then
    return found;
  end if;
  for root in
    select place.tenant_id, place.path as first, place.home_id as home, place.unit_id = any (beneath) as whole
    from org.unit_place place
    where place.tenant_id = any (tenants) and place.unit_id = any (roots) and place.valid_to is null
  loop
    found := found || array (
      select standing.unit_id from org.standing_under(root.tenant_id, root.first) standing
      where root.whole or standing.home_id = root.home);
  end loop;
  return found;
end
$$;

-- Written into the policies by the planner: what is said costs no call.
create function org.units_reached(reach text) returns uuid[] language sql stable parallel safe as $$
  select coalesce(string_to_array(nullif(current_setting('app.' || reach || '_units', true), ''), ',')::uuid[], org.find_units(reach))
$$;

create or replace function org.scope_units(reach text) returns setof uuid language plpgsql stable parallel safe rows 100 as $$
begin
  return query select unnest(org.units_reached(reach));
end
$$;

alter function org.scope_units(text) reset all;

create function org.paths_reached(reach text) returns text[] language plpgsql stable parallel safe as $$
begin
  return array (select org.scope_paths(reach));
end
$$;
