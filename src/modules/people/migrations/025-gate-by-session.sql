-- Session, account and posts in one look: the session by itself was a trip and a transaction more for each page (docs/decisions/0071).
-- Nothing comes of a session that has ended, that must be prolonged first, or whose account is gone.
create function people.read_session(session_token text, seconds_left integer, held_on date)
returns table (account_id text, tenant_id uuid, person_id uuid, full_name text, sample_seed bigint, posts jsonb, roots jsonb)
language plpgsql as $$
declare
  account text := kernel.account_of_session(session_token, seconds_left);
begin
  if account is null then
    return;
  end if;
  execute format('set local app.account = %L', account);
  return query select account, read.* from people.read_account(account, held_on) read;
end
$$;

-- The same people as before. Who asks for themselves, as each page does, is known before the units are looked up.
alter policy readable on people.person using (
  tenant_id = any ((select kernel.scope_tenants())::uuid[])
  and (
    person_id = (select kernel.scope_person())
    or unit_id = any ((select array (select org.scope_units('names')))::uuid[])
    or person_id = any ((select array (select gone.person_id from people.membership gone where gone.to_on is not null and gone.unit_id = any ((select array (select org.scope_units('names')))::uuid[])))::uuid[])
  )
);
