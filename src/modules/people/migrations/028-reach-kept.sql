-- With each post the units beneath it, where they are at most forty: what the post reaches need not be found again by every statement of
-- a page that only reads (docs/decisions/0090). The federation's thousands are not carried along.
create or replace function people.read_account(account text, held_on date)
returns table (tenant_id uuid, person_id uuid, full_name text, sample_seed bigint, posts jsonb, roots jsonb)
language plpgsql as $$
declare
  known people.account;
begin
  select * into known from people.account found where found.account_id = account;
  if not found then
    return;
  end if;
  execute format('set local app.tenants = %L', known.tenant_id);
  execute format('set local app.person = %L', known.person_id);
  return query
  select known.tenant_id, known.person_id, person.full_name, tenant.sample_seed::bigint,
    (select coalesce(jsonb_agg(jsonb_build_object('kindCode', post.kind_code, 'unitId', post.unit_id, 'path', place.path, 'homeId', place.home_id, 'units', (
          select case when count(*) <= 40 then jsonb_build_object(
            'inner', coalesce(jsonb_agg(few.unit_id) filter (where few.home_id = place.home_id), '[]'), 'under', coalesce(jsonb_agg(few.unit_id), '[]')) end
          from (select * from org.standing_under(place.tenant_id, place.path) limit 41) few))
        order by post.position_order), '[]')
      from people.post post
      join org.unit_place place on place.tenant_id = post.tenant_id and place.unit_id = post.unit_id and place.valid_to is null
      where post.tenant_id = known.tenant_id and post.person_id = known.person_id and post.line = 'union'
        and post.from_on <= held_on and (post.to_on is null or post.to_on > held_on)),
    case when known.administrator then
      (select coalesce(jsonb_agg(jsonb_build_object('unitId', place.unit_id, 'path', place.path, 'homeId', place.home_id)), '[]')
        from org.unit_place place
        where place.tenant_id = known.tenant_id and place.parent_id is null and place.valid_to is null)
      else '[]' end
  from people.person person
  join kernel.tenant tenant on tenant.tenant_id = person.tenant_id
  where person.tenant_id = known.tenant_id and person.person_id = known.person_id;
end
$$;

-- Those who left a unit that is reached: asked last, so seldom run, and as a call it is no part of every plan that reads persons.
create function people.left_within_reach() returns uuid[] language plpgsql stable parallel safe as $$
begin
  return array (select gone.person_id from people.membership gone where gone.to_on is not null and gone.unit_id = any ((select org.units_reached('names'))::uuid[]));
end
$$;

-- The same people as before.
alter policy readable on people.person using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (
    person_id = (select kernel.scope_person())
    or unit_id = any ((select org.units_reached('names'))::uuid[])
    or person_id = any ((select people.left_within_reach())::uuid[])
  )
);

alter policy readable on people.membership using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (unit_id = any ((select org.units_reached('figures'))::uuid[]) or person_id = (select kernel.scope_person()))
);

alter policy readable on people.tally using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[]) and unit_id = any ((select org.units_reached('figures'))::uuid[])
);
