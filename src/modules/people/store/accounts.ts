import { sql } from 'kysely';
import type { Scope } from '../../../kernel/scope.ts';
import { today } from '../../../kernel/vi/dates.ts';

/** Who an account is and what its person holds on a day; the transaction goes on with the sight of that person. */
export interface AccountRead {
  accountId: string;
  tenantId: string;
  personId: string;
  fullName: string;
  /** The tenant's seed when it is a sample. */
  sampleSeed: number | null;
  posts: readonly {
    kindCode: string;
    unitId: string;
    path: string;
    homeId: string;
    /** All units under it, and those of its home; null where they are many. */
    units: Record<'inner' | 'under', readonly string[]> | null;
  }[];
  /** The tops of the tree, for an administrator. */
  roots: readonly { unitId: string; path: string; homeId: string }[];
}

export async function readAccount(
  scope: Scope,
  o: { accountId: string; on: string },
): Promise<AccountRead | undefined> {
  const { rows } = await sql<Omit<AccountRead, 'accountId'>>`
    select * from people.read_account(${o.accountId}, ${o.on})`.execute(scope.tx);
  return rows[0] && { accountId: o.accountId, ...rows[0] };
}

/** The same by a session's token: nothing for a session that is over, or has so little left that it must be prolonged. */
export async function readSession(
  scope: Scope,
  o: { token: string; unprolonged: number; on: string },
): Promise<AccountRead | undefined> {
  const { rows } = await sql<AccountRead>`
    select * from people.read_session(${o.token}, ${o.unprolonged}, ${o.on})`.execute(scope.tx);
  return rows[0];
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
    .innerJoin('org.unitPlace as place', (join) =>
      join.onRef('place.tenantId', '=', 'post.tenantId').onRef('place.unitId', '=', 'post.unitId'),
    )
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

export async function insertAccount(
  scope: Scope,
  row: { accountId: string; personId: string; administrator: boolean },
): Promise<void> {
  await scope.tx
    .insertInto('people.account')
    .values({ tenantId: scope.tenantId, ...row })
    .execute();
}

export async function listAccountsOf(
  scope: Scope,
  personIds: readonly string[],
): Promise<{ personId: string; accountId: string; administrator: boolean }[]> {
  if (personIds.length === 0) return [];
  return scope.tx
    .selectFrom('people.account')
    .select(['personId', 'accountId', 'administrator'])
    .where('tenantId', 'in', [...scope.tenantIds])
    .where('personId', 'in', [...personIds])
    .execute();
}

/** Accounts with their persons and highest post: the personas of a sample database. */
export async function listAccounts(scope: Scope) {
  return scope.tx
    .selectFrom('people.account as account')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.tenantId', '=', 'account.tenantId').onRef('person.personId', '=', 'account.personId'),
    )
    .innerJoin('org.unit as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'person.tenantId').onRef('unit.unitId', '=', 'person.unitId'),
    )
    .select([
      'account.accountId',
      'account.personId',
      'account.administrator',
      'person.fullName',
      'unit.shortName as unitName',
    ])
    .where('account.tenantId', 'in', [...scope.tenantIds])
    .orderBy('account.createdAt')
    .execute();
}

export interface PersonaRow {
  accountId: string;
  fullName: string;
  /** The highest union post held on the day, null for a member without one. */
  title: string | null;
  unitName: string;
}

// Independent units stand at level 4 (org.unit_kind); a sample is looked at from there, the levels above come last.
const grassroots = 4;

/** The accounts of a sample: the grassroots union's officers first, then its members, then the levels above. */
export async function listPersonas(scope: Scope, now: Date): Promise<PersonaRow[]> {
  const on = today(now);
  const posts = await scope.tx
    .selectFrom('people.post as post')
    .innerJoin('org.unit as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'post.tenantId').onRef('unit.unitId', '=', 'post.unitId'),
    )
    .innerJoin('org.unitKind as kind', 'kind.kindCode', 'unit.kindCode')
    .innerJoin('people.account as account', (join) =>
      join.onRef('account.tenantId', '=', 'post.tenantId').onRef('account.personId', '=', 'post.personId'),
    )
    .where('post.tenantId', 'in', [...scope.tenantIds])
    .where('post.line', '=', 'union')
    .where('post.fromOn', '<=', on)
    .where((eb) => eb.or([eb('post.toOn', 'is', null), eb('post.toOn', '>', on)]))
    .select(['post.personId', 'post.title', 'unit.name as unitName', 'kind.levelOrder'])
    .orderBy('kind.levelOrder')
    .orderBy('post.positionOrder')
    .execute();
  const accounts = await listAccounts(scope);
  const rows = accounts.map((account) => {
    const rank = posts.findIndex((post) => post.personId === account.personId);
    const above = (posts[rank]?.levelOrder ?? grassroots) < grassroots;
    return {
      rank: (above ? 2 : 0) * posts.length + (rank < 0 ? posts.length : rank),
      row: {
        accountId: account.accountId,
        fullName: account.fullName,
        title: posts[rank]?.title ?? null,
        unitName: posts[rank]?.unitName ?? account.unitName,
      },
    };
  });
  return rows.sort((one, other) => one.rank - other.rank).map(({ row }) => row);
}
