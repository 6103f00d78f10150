-- Posts that are held on a day in a branch, for counting: who holds a post is public in the tenant, the sex comes from the
-- membership (a figure, like it) and from the person only where the reader sees names. A post of the union without a named
-- body belongs to the body that such a post makes up.
create function indicators.posts_on(tenants uuid[], branch text[], on_day date)
returns table (post_id uuid, person_id uuid, unit_id uuid, home_id uuid, line text, kind_code text, title text, holder_name text, from_on date, position_order smallint, body_kind text, sex text) language sql stable as $$
  select post.post_id, post.person_id, post.unit_id, place.home_id, post.line, post.kind_code, post.title, post.holder_name, post.from_on, post.position_order,
    coalesce(body.kind_code, case
      when post.line <> 'union' or place.home_id <> post.unit_id then null
      when post.kind_code in ('chair', 'viceChair', 'standingMember', 'committeeMember') then 'executiveCommittee'
      when post.kind_code in ('inspectionHead', 'inspectionMember') then 'inspectionCommittee'
      when post.kind_code in ('womensHead', 'womensMember') then 'womensBoard' end),
    coalesce(
      (select stay.sex from people.membership stay where stay.tenant_id = post.tenant_id and stay.person_id = post.person_id order by stay.from_on desc limit 1),
      (select person.sex from people.person person where person.tenant_id = post.tenant_id and person.person_id = post.person_id))
  from org.places(tenants, branch) place
  join (
    select open.* from people.post open where open.line <> 'party'
    union all
    select counted.* from people.party_posts_counted() counted
  ) post on post.tenant_id = place.tenant_id and post.unit_id = place.unit_id
  left join org.body body on body.tenant_id = post.tenant_id and body.body_id = post.body_id
  where post.tenant_id = any (tenants) and place.valid_from <= on_day and (place.valid_to is null or place.valid_to > on_day) and post.from_on <= on_day and (post.to_on is null or post.to_on > on_day)
$$;
