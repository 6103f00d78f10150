import type { Ctx } from '../../../kernel/http.ts';
import { continueAs, goOnAs, inScope, inScopeAfter, mintActor, type Actor, type Scope } from '../../../kernel/scope.ts';
import type { Services } from '../../../kernel/services.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { grantsOf, grantsOfAdministrator } from '../rules/rights.ts';
import { readAccount } from '../store/accounts.ts';

/**
 * The gate: from a session to an `Actor` with the rights of the posts that its person holds today. Who holds none sees
 * their own things only, by row-level security. One transaction with the page that is asked for: two trips more.
 */
export async function admit<T>(c: Ctx, work: (scope: Scope) => Promise<T>): Promise<T | undefined> {
  const services = c.get('services');
  const accountId = await services.identity.accountOf(c);
  if (accountId === undefined) return undefined;
  // Sent with the opening: it reads the account whose session this is, and its own person.
  const read = (scope: Scope) => readActor(scope, accountId, today(services.now()));
  return inScopeAfter(services.db, unknown(accountId), read, async (scope, actor) =>
    actor ? goOnAs(scope, actor, work) : undefined,
  );
}

/** @returns undefined for an account without a person: what it was for is gone. */
export async function actorOf(services: Pick<Services, 'db' | 'now'>, accountId: string): Promise<Actor | undefined> {
  return inScope(services.db, unknown(accountId), (scope) => readActor(scope, accountId, today(services.now())));
}

/** The actor of an account that the open transaction has just made; what follows goes on with whichever scope is continued. */
export async function actorWithin(scope: Scope, accountId: string, on: string): Promise<Actor> {
  const actor = await readActor(await continueAs(scope, unknown(accountId)), accountId, on);
  if (!actor) throw new Error(`account ${accountId} has no person`);
  return actor;
}

/** An account sees its own row before its tenant is known. */
const unknown = (accountId: string): Actor =>
  mintActor({ accountId, personId: null, name: '', tenantIds: [], grants: [] });

async function readActor(scope: Scope, accountId: string, on: string): Promise<Actor | undefined> {
  const account = await readAccount(scope, { accountId, on });
  if (!account) return undefined;
  const { personId, tenantId, fullName: name, sampleSeed, posts, roots } = account;
  const grants = [...grantsOf(posts), ...grantsOfAdministrator(roots)];
  return mintActor({ accountId, personId, name, tenantIds: [tenantId], sample: sampleSeed !== null, grants });
}
