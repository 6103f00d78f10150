import type { Ctx } from '../../../kernel/http.ts';
import { continueAs, goOnAs, inScope, inScopeAfter, mintActor, type Actor, type Scope } from '../../../kernel/scope.ts';
import type { Services } from '../../../kernel/services.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { grantsOf, grantsOfAdministrator } from '../rules/rights.ts';
import { readAccount, readSession, type AccountRead } from '../store/accounts.ts';

/**
 * The gate: from a session to an `Actor` with the rights of the posts that its person holds today. Who holds none sees
 * their own things only, by row-level security. One transaction with the page that is asked for: one trip more.
 */
export async function admit<T>(c: Ctx, work: (scope: Scope) => Promise<T>): Promise<T | undefined> {
  const { db, identity, now } = c.get('services');
  const session = await identity.tokenOf(c);
  if (!session) return undefined;
  const on = today(now());
  const enter = (actor: Actor, read: (scope: Scope) => Promise<AccountRead | undefined>) =>
    inScopeAfter(db, actor, read, async (scope, account) =>
      account ? { came: await goOnAs(scope, actorFrom(account, { reads: isReading(c) }), work) } : undefined,
    );
  const entered = await enter(unknown(null), (scope) => readSession(scope, { ...session, on }));
  if (entered) return entered.came;
  // Once a day: a session that the library prolongs; or one that has ended.
  const accountId = await identity.accountOf(c);
  if (accountId === undefined) return undefined;
  return (await enter(unknown(accountId), (scope) => readAccount(scope, { accountId, on })))?.came;
}

/** @returns undefined for an account without a person: what it was for is gone. */
export async function actorOf(
  services: Pick<Services, 'db' | 'now'>,
  accountId: string,
  o = { reads: false },
): Promise<Actor | undefined> {
  const on = today(services.now());
  return inScope(services.db, unknown(accountId), (scope) => readActor(scope, { accountId, on, ...o }));
}

/** The actor of an account that the open transaction has just made; what follows goes on with whichever scope is continued. */
export async function actorWithin(scope: Scope, accountId: string, on: string): Promise<Actor> {
  const actor = await readActor(await continueAs(scope, unknown(accountId)), { accountId, on, reads: false });
  if (!actor) throw new Error(`account ${accountId} has no person`);
  return actor;
}

/** An account sees its own row before its tenant is known; a session is known before its account. */
const unknown = (accountId: string | null): Actor =>
  mintActor({ accountId, personId: null, name: '', tenantIds: [], grants: [] });

async function readActor(
  scope: Scope,
  o: { accountId: string; on: string; reads: boolean },
): Promise<Actor | undefined> {
  const account = await readAccount(scope, o);
  return account && actorFrom(account, o);
}

/** What is asked for by GET changes no tree. */
const isReading = (c: Ctx): boolean => c.req.method === 'GET' || c.req.method === 'HEAD';

/** @param o.reads the units that its posts reach are kept as they were found: who writes may change the tree on the way. */
function actorFrom(account: AccountRead, o: { reads: boolean }): Actor {
  const { accountId, personId, tenantId, fullName: name, sampleSeed, roots } = account;
  const posts = o.reads ? account.posts : account.posts.map((post) => ({ ...post, units: null }));
  const grants = [...grantsOf(posts), ...grantsOfAdministrator(roots)];
  return mintActor({ accountId, personId, name, tenantIds: [tenantId], sample: sampleSeed !== null, grants });
}
