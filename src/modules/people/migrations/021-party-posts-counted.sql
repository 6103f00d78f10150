-- NAMED EXCEPTION (as people.search_persons): how many women sit in the Party committees of a branch is a figure, and who sits there is
-- Party matter (020). Posts in the Party for counting alone, without the names typed beside them, of the units whose figures the reader
-- reaches; it applies tenant and units itself and has a leak test.
create function people.party_posts_counted()
returns setof people.post language sql stable security definer set search_path = pg_catalog, public as $$
  select (jsonb_populate_record(post, '{"holder_name": null}')).*
  from people.post post
  where post.tenant_id = any ((select kernel.scope_tenants())::uuid[]) and post.line = 'party'
    and post.unit_id = any ((select array (select org.scope_units('figures')))::uuid[])
$$;

revoke all on function people.party_posts_counted() from public;

grant execute on function people.party_posts_counted() to nhiemky_app;
