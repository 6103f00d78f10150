-- The same first stays as before (013), from a quarter of the rows: of twenty groups each gave a whole page, and nineteen of twenty rows
-- were thrown away. Each unit first gives four times its share. Only where the last that one gave is among the first of all may it hold
-- back others, and every unit gives a whole page (docs/decisions/0073).
create or replace function people.first_stays(tenants uuid[], branch text, home uuid, unit uuid, on_day date, of_sex text, after_key text, after_person uuid, most integer)
returns setof people.membership language plpgsql stable rows 50 set enable_sort = off set enable_bitmapscan = off set jit = off set plan_cache_mode = force_generic_plan as $$
declare
  homes uuid[];
  units uuid[];
  share integer;
  first people.membership[];
  held_back boolean;
begin
  select array_agg(place.tenant_id), array_agg(place.unit_id) into homes, units
  from org.unit_place place
  where place.tenant_id = any (tenants) and place.path >= branch and place.path < branch || '~'
    and place.valid_from <= on_day and (place.valid_to is null or place.valid_to > on_day)
    and (home is null or place.home_id = home) and (unit is null or place.unit_id = unit)
    and place.unit_id = any ((select array (select org.scope_units('names')))::uuid[]);
  share := least(most, 4 + 4 * most / greatest(cardinality(units), 1));
  loop
    select array_agg(given.stay order by given.name_key, given.person_id), bool_or(given.nth = share)
    into first, held_back
    from (
      select stay.stay, stay.name_key, stay.person_id, stay.nth
      from unnest(homes, units) place (tenant_id, unit_id)
      cross join lateral (
        select member, member.name_key, member.person_id, row_number() over (order by member.name_key, member.person_id) as nth
        from people.membership member
        where member.tenant_id = place.tenant_id and member.unit_id = place.unit_id and (member.name_key, member.person_id) > (after_key, after_person)
          and member.from_on <= on_day and (member.to_on is null or member.to_on > on_day) and (of_sex is null or member.sex = of_sex)
        order by member.name_key, member.person_id
        limit share
      ) stay (stay, name_key, person_id, nth)
      order by stay.name_key, stay.person_id
      limit most
    ) given;
    exit when share = most or held_back is not true;
    share := most;
  end loop;
  return query select * from unnest(first);
end
$$;
