-- The same first stays as before (013), from a quarter of the rows: of twenty groups each gave a whole page, and nineteen of twenty rows
-- were thrown away. Now each first gives the keys of four times its share. Where these fill a page, the page of all ends there or
-- before, and no group need give more than that; where they do not, each gives a whole page as before (docs/decisions/0073). The batches
-- of a sheet are long and of few groups: their end is not looked for.
create or replace function people.first_stays(tenants uuid[], branch text, home uuid, unit uuid, on_day date, of_sex text, after_key text, after_person uuid, most integer)
returns setof people.membership language plpgsql stable rows 50 set enable_sort = off set enable_bitmapscan = off set jit = off set plan_cache_mode = force_generic_plan as $$
declare
  homes uuid[];
  units uuid[];
  share integer;
  last_key text;
begin
  select array_agg(place.tenant_id), array_agg(place.unit_id) into homes, units
  from org.unit_place place
  where place.tenant_id = any (tenants) and place.path >= branch and place.path < branch || '~'
    and place.valid_from <= on_day and (place.valid_to is null or place.valid_to > on_day)
    and (home is null or place.home_id = home) and (unit is null or place.unit_id = unit)
    and place.unit_id = any ((select array (select org.scope_units('names')))::uuid[]);
  share := 4 + 4 * most / greatest(cardinality(units), 1);
  if share < most and most <= 200 then
    select max(given.name_key) into last_key
    from (
      select stay.name_key
      from unnest(homes, units) place (tenant_id, unit_id)
      cross join lateral (
        select member.name_key, member.person_id
        from people.membership member
        where member.tenant_id = place.tenant_id and member.unit_id = place.unit_id and (member.name_key, member.person_id) > (after_key, after_person)
          and member.from_on <= on_day and (member.to_on is null or member.to_on > on_day) and (of_sex is null or member.sex = of_sex)
        order by member.name_key, member.person_id
        limit share
      ) stay
      order by stay.name_key, stay.person_id
      limit most
    ) given
    having count(*) = most;
  end if;
  last_key := coalesce(last_key, chr(1114111));
  return query
  select stay.*
  from unnest(homes, units) place (tenant_id, unit_id)
  cross join lateral (
    select member.* from people.membership member
    where member.tenant_id = place.tenant_id and member.unit_id = place.unit_id and (member.name_key, member.person_id) > (after_key, after_person) and member.name_key <= last_key
      and member.from_on <= on_day and (member.to_on is null or member.to_on > on_day) and (of_sex is null or member.sex = of_sex)
    order by member.name_key, member.person_id
    limit most
  ) stay
  order by stay.name_key, stay.person_id
  limit most;
end
$$;
