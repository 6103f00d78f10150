-- Whose session a token is, if it need not be prolonged yet: for the gate alone, which asks it on the trip that reads the account
-- (docs/decisions/0071). NAMED EXCEPTION: the working role has nothing in the library's schema, so it runs as the owner; whoever
-- calls it has the token in hand and learns the account that the token opens anyhow. It has a leak test.
create function kernel.account_of_session(session_token text, seconds_left integer)
returns text language sql stable security definer set search_path = pg_catalog, public as $$
  select session."userId" from auth.session where session.token = session_token and session."expiresAt" > now() + make_interval(secs => seconds_left)
$$;

revoke all on function kernel.account_of_session(text, integer) from public;

grant execute on function kernel.account_of_session(text, integer) to nhiemky_app;
