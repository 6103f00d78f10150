import type { Grant } from '../../../kernel/access.ts';
import type { Ctx } from '../../../kernel/http.ts';
import { continueAs, inScope, mintActor, type Actor, type Scope } from '../../../kernel/scope.ts';
import type { Services } from '../../../kernel/services.ts';
import { today } from '../../../kernel/vi/dates.ts';
import { listRoots } from '../../org/index.ts';
import { grantsOf, grantsOfAdministrator } from '../rules/rights.ts';
import { findAccount, findHolder, listHeldPosts } from '../store/accounts.ts';

/**
 * The gate: from a session to an `Actor` with the rights of the posts that its person holds today. Who holds none sees
 * their own things only, by row-level security. Four queries, about 3 ms.
 */
export async function identify(c: Ctx): Promise<Actor | undefined> {
  const services = c.get('services');
  const accountId = await services.identity.accountOf(c);
  return accountId === undefined ? undefined : actorOf(services, accountId);
}

/** @returns undefined for an account without a person: what it was for is gone. */
export async function actorOf(services: Pick<Services, 'db' | 'now'>, accountId: string): Promise<Actor | undefined> {
  const unknown = { accountId, personId: null, name: '', tenantIds: [], grants: [] };
  return inScope(services.db, mintActor(unknown), async (scope) => {
    // An account sees its own row before its tenant is known.
    const account = await findAccount(scope, accountId);
    if (!account) return undefined;
    const itself = { ...unknown, personId: account.personId, tenantIds: [account.tenantId] };
    const inTenant = await continueAs(scope, mintActor(itself));
    const holder = await findHolder(inTenant, account.personId);
    if (!holder) return undefined;
    const grants = await listGrants(inTenant, account, today(services.now()));
    return mintActor({ ...itself, name: holder.name, sample: holder.sampleSeed !== null, grants });
  });
}

async function listGrants(
  scope: Scope,
  account: { personId: string; administrator: boolean },
  on: string,
): Promise<Grant[]> {
  const posts = grantsOf(await listHeldPosts(scope, { personId: account.personId, on }));
  return account.administrator ? [...posts, ...grantsOfAdministrator(await listRoots(scope))] : posts;
}
