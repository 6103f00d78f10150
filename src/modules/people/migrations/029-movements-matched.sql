-- Who leaves one unit of a branch and enters another on the same day has not moved: both are in the branch's own list of that day. Looked up
-- in the tree one movement at a time this took 82 ms for six periods of an upper union of 4,500 leavers, matched within the list 20.
create or replace function people.movements(tenants uuid[], branch text[], from_on date, to_on date)
returns table (person_id uuid, sex text, direction text, reason text, on_day date) language sql stable as $$
  select moved.person_id, moved.sex, moved.direction, moved.reason, moved.day
  from (
    select one.*, bool_or(one.direction = 'in') over same_day and bool_or(one.direction = 'out') over same_day as within
    from (
      select member.person_id, member.sex, 'in' as direction, member.in_reason as reason, member.from_on as day
      from org.places(tenants, branch) place
      cross join lateral (
        select inside.person_id, inside.sex, inside.in_reason, inside.from_on
        from people.membership inside
        where inside.tenant_id = place.tenant_id and inside.unit_id = place.unit_id and inside.from_on >= movements.from_on and inside.from_on <= movements.to_on offset 0
      ) member
      where place.valid_from <= member.from_on and (place.valid_to is null or place.valid_to > member.from_on)
      union all
      select member.person_id, member.sex, 'out', member.out_reason, member.to_on
      from org.places(tenants, branch) place
      cross join lateral (
        select inside.person_id, inside.sex, inside.out_reason, inside.to_on
        from people.membership inside
        where inside.tenant_id = place.tenant_id and inside.unit_id = place.unit_id and inside.to_on >= movements.from_on and inside.to_on <= movements.to_on offset 0
      ) member
      where place.valid_from < member.to_on and (place.valid_to is null or place.valid_to >= member.to_on)
    ) one
    window same_day as (partition by one.person_id, one.day)
  ) moved
  where not moved.within
$$;
