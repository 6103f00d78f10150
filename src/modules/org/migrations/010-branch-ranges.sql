-- Every path of a branch with the text before which its units end, as values: computed in the comparison itself the end may not be
-- pushed below a policy, and every row that the policy lets through was read and compared (`offset` keeps it from being drawn in).
create function org.ranges(branch text[]) returns table (first text, past text) language sql immutable parallel safe rows 2 as $$
  select path, path || '~' from unnest(branch) path offset 0
$$;

-- Where units stood in a branch, and when. A fence too: under the policies the planner takes the people of a union for few, began with
-- all of them and looked for the place of each (sixty members among three thousand: 65 ms instead of 2).
create function org.places(tenants uuid[], branch text[])
returns table (tenant_id uuid, unit_id uuid, home_id uuid, valid_from date, valid_to date) language sql stable rows 10 as $$
  select place.tenant_id, place.unit_id, place.home_id, place.valid_from, place.valid_to
  from org.ranges(branch) at
  join org.unit_place place on place.path >= at.first and place.path < at.past
  where place.tenant_id = any (tenants) offset 0
$$;
