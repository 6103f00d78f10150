import type { Scope } from '../../../kernel/scope.ts';

/** Who an account is: read by the gate, under the policy that an account sees itself. */
export async function findAccount(scope: Scope, accountId: string): Promise<{ tenantId: string; personId: string; administrator: boolean } | undefined> {
  return scope.tx.selectFrom('people.account').select(['tenantId', 'personId', 'administrator']).where('accountId', '=', accountId).executeTakeFirst();
}

export interface HeldPost {
  kindCode: string;
  title: string;
  unitId: string;
  path: string;
  homeId: string;
  holderName: string;
}

/** The union posts that a person holds on a day, each with where its unit stands today. */
export async function listHeldPosts(scope: Scope, o: { personId: string; on: string }): Promise<HeldPost[]> {
  return scope.tx
    .selectFrom('people.post as post')
    .innerJoin('org.unitPlace as place', (join) => join.onRef('place.tenantId', '=', 'post.tenantId').onRef('place.unitId', '=', 'post.unitId'))
    .where('post.tenantId', 'in', [...scope.tenantIds])
    .where('post.personId', '=', o.personId)
    .where('post.line', '=', 'union')
    .where('post.fromOn', '<=', o.on)
    .where((eb) => eb.or([eb('post.toOn', 'is', null), eb('post.toOn', '>', o.on)]))
    .where('place.validTo', 'is', null)
    .select(['post.kindCode', 'post.title', 'post.unitId', 'place.path', 'place.homeId', 'post.holderName'])
    .orderBy('post.positionOrder')
    .execute();
}

export interface Holder {
  name: string;
  /** The tenant's seed when it is a sample. */
  sampleSeed: number | null;
}

/** The person behind an account, under the policy that a person sees itself. */
export async function findHolder(scope: Scope, personId: string): Promise<Holder | undefined> {
  return scope.tx
    .selectFrom('people.person as person')
    .innerJoin('kernel.tenant as tenant', 'tenant.tenantId', 'person.tenantId')
    .select(['person.fullName as name', 'tenant.sampleSeed'])
    .where('person.tenantId', 'in', [...scope.tenantIds])
    .where('person.personId', '=', personId)
    .executeTakeFirst();
}

export async function insertAccount(scope: Scope, row: { accountId: string; personId: string; administrator: boolean }): Promise<void> {
  await scope.tx.insertInto('people.account').values({ tenantId: scope.tenantId, ...row }).execute();
}

export async function findAccountOf(scope: Scope, personId: string): Promise<{ accountId: string } | undefined> {
  return scope.tx.selectFrom('people.account').select('accountId').where('tenantId', 'in', [...scope.tenantIds]).where('personId', '=', personId).executeTakeFirst();
}

/** Accounts with their persons and highest post: the personas of a sample database. */
export async function listAccounts(scope: Scope) {
  return scope.tx
    .selectFrom('people.account as account')
    .innerJoin('people.person as person', (join) => join.onRef('person.tenantId', '=', 'account.tenantId').onRef('person.personId', '=', 'account.personId'))
    .innerJoin('org.unit as unit', (join) => join.onRef('unit.tenantId', '=', 'person.tenantId').onRef('unit.unitId', '=', 'person.unitId'))
    .select(['account.accountId', 'account.personId', 'account.administrator', 'person.fullName', 'unit.shortName as unitName'])
    .where('account.tenantId', 'in', [...scope.tenantIds])
    .orderBy('account.createdAt')
    .execute();
}
