import { sql } from 'kysely';
import { reaches, type Grant, type Reach } from './access.ts';
import { onConnection, type Database } from './db.ts';
import { isId } from './ids.ts';

/**
 * Who is asking. Only the sign-in gate (`people`) and `systemActor` make one. Every store function takes a `Scope`: an
 * actor inside one open transaction, whose rights stand in the transaction's settings, where the row-level policies read them.
 */
declare const minted: unique symbol;

export interface Actor {
  readonly [minted]: true;
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly name: string;
  readonly tenantIds: readonly string[];
  readonly grants: readonly Grant[];
  /** The tenant is a sample: every page says so. */
  readonly sample?: boolean;
  /** The program itself (start, jobs, command line): every unit of its tenants. */
  readonly system: boolean;
}

export interface Scope extends Actor {
  readonly tx: Database;
  /** The home of storage that new rows go to. */
  readonly tenantId: string;
}

export function mintActor(o: Omit<Actor, typeof minted | 'system'>): Actor {
  return { ...o, system: false } as Actor;
}

export function systemActor(tenantIds: readonly string[], name = 'Hệ thống'): Actor {
  return { accountId: null, personId: null, name, tenantIds, grants: [], system: true } as unknown as Actor;
}

/** What is to be done once a transaction is kept. */
const awaited = new WeakMap<Database, (() => Promise<void>)[]>();

/** Runs `work` when the scope's transaction has been kept, and never when it, or the attempt it is part of, is undone. */
export const afterCommit = (scope: Scope, work: () => Promise<void>): void => void awaited.get(scope.tx)?.push(work);

/**
 * Runs `work` in one transaction as the working role `nhiemky_app`, which owns nothing and bypasses no policy.
 * One round trip opens it. Rolls back when `work` throws.
 */
export function inScope<T>(db: Database, actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> {
  return inScopeAfter(db, actor, () => Promise.resolve(), work);
}

/**
 * The same for the gate, which asks `first` on the trip that opens the transaction. It is sent before the role is known to
 * be narrowed, so it may read only what whoever sends it may see anyhow.
 */
export async function inScopeAfter<T, F>(
  db: Database,
  actor: Actor,
  first: (scope: Scope) => Promise<F>,
  work: (scope: Scope, found: F) => Promise<T>,
): Promise<T> {
  const then: (() => Promise<void>)[] = [];
  const result = await onConnection(db, async (tx) => {
    awaited.set(tx, then);
    const scope = { ...actor, tx, tenantId: actor.tenantIds[0] ?? '' };
    const opening = sql.raw(`begin; ${settingsOf(actor, { fresh: true })}`).execute(tx);
    try {
      const [found] = await Promise.all([first(scope), opening]);
      const result = await work(scope, found);
      await sql.raw('commit').execute(tx);
      return result;
    } catch (error) {
      await sql
        .raw('rollback')
        .execute(tx)
        .catch(() => undefined);
      throw error;
    }
  });
  for (const one of then) await one();
  return result;
}

/**
 * Goes on as another actor on the trip of the first statements of `work`: where the settings fail, the transaction is
 * undone and no later statement answers.
 */
export async function goOnAs<T>(scope: Scope, actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> {
  const setting = sql.raw(settingsOf(actor)).execute(scope.tx);
  const [result] = await Promise.all([work({ ...actor, tx: scope.tx, tenantId: actor.tenantIds[0] ?? '' }), setting]);
  return result;
}

/** Widens or narrows the open transaction to another actor. */
export async function continueAs(scope: Scope, actor: Actor): Promise<Scope> {
  await sql.raw(settingsOf(actor)).execute(scope.tx);
  return { ...actor, tx: scope.tx, tenantId: actor.tenantIds[0] ?? '' };
}

/**
 * Runs `work` with the sight of the program itself and narrows again: for a figure over rows that its reader may not see
 * one by one, and for a deed that two units share. The caller has allowed it before; what comes back names nobody whom the
 * reader may not see.
 */
export async function asProgram<T>(scope: Scope, work: (wide: Scope) => Promise<T>): Promise<T> {
  const wide = await continueAs(scope, { ...systemActor(scope.tenantIds, scope.name), accountId: scope.accountId });
  try {
    return await work(wide);
  } finally {
    // After a failed statement the settings cannot be set, and go back with the transaction or its savepoint.
    await continueAs(scope, scope).catch(() => undefined);
  }
}

/**
 * Statistics of what the open transaction has written to some tables (all, if none is named), by their owner, who alone may; the working role is
 * back with the same statement. Without them PostgreSQL takes the tables of a new database for empty and reads them whole
 * for each record: 40 s instead of 15 for the sample. Where the login owns no table it is left out with a notice.
 */
export async function analyzeTables(scope: Scope, tables: readonly string[] = []): Promise<void> {
  await sql.raw(`set local role none; analyze ${tables.join(', ')}; set local role nhiemky_app`).execute(scope.tx);
}

/** Holds others off a record until the transaction ends. */
export async function lockRecord(scope: Scope, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(scope.tx);
}

/** Runs `work` so that a refusal inside undoes its writes and leaves the transaction usable for showing the form again. */
export async function attempt<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
  await sql.raw('savepoint attempt').execute(scope.tx);
  const then = awaited.get(scope.tx);
  const before = then?.length ?? 0;
  try {
    const result = await work();
    await sql.raw('release savepoint attempt').execute(scope.tx);
    return result;
  } catch (error) {
    await sql.raw('rollback to savepoint attempt').execute(scope.tx);
    then?.splice(before);
    throw error;
  }
}

/** Writing is checked against the tree as it is by then: the same transaction may have changed it. */
const readingReaches = ['figures', 'names', 'sensitive'] as const;

// SET LOCAL and not set_config(): Citus sends only the statement on to its workers. Values are identifiers or '*', checked here.
// A fresh transaction has none of these settings yet: the empty ones are said only where one actor follows another.
function settingsOf(actor: Actor, o = { fresh: false }): string {
  const lists: [string, string][] = [
    ['tenants', identifiers(actor.tenantIds)],
    ['person', identifiers(actor.personId ? [actor.personId] : [])],
    ['account', (actor.accountId ?? '').replace(/[^A-Za-z0-9_-]/g, '')],
    ...reaches.map((reach): [string, string] => [reach, rootsOf(actor, reach, 'inner')]),
    ...readingReaches.map((reach): [string, string] => [`${reach}_units`, unitsOf(actor, reach)]),
    ['figures_under', rootsOf(actor, 'figures', 'under')],
    ['names_under', rootsOf(actor, 'names', 'under')],
    ['sensitive_under', rootsOf(actor, 'sensitive', 'under')],
    ['writing_under', rootsOf(actor, 'writing', 'under')],
  ];
  const told = o.fresh ? lists.filter(([, value]) => value !== '') : lists;
  return ['set local role nhiemky_app', ...told.map(([name, value]) => `set local app.${name} = '${value}'`)].join(
    '; ',
  );
}

function rootsOf(actor: Actor, reach: Reach, span: Grant['span']): string {
  if (actor.system) return span === 'under' ? '*' : '';
  return identifiers([
    ...new Set(
      actor.grants.filter((grant) => grant.span === span && grant.reach.includes(reach)).map((grant) => grant.unitId),
    ),
  ]);
}

/** What is reached with a right, where the gate has found it for each of the posts; otherwise nothing, and the policies find it. */
function unitsOf(actor: Actor, reach: Reach): string {
  const grants = actor.grants.filter((grant) => grant.reach.includes(reach));
  return grants.every((grant) => grant.units)
    ? identifiers([...new Set(grants.flatMap(({ units }) => units ?? []))])
    : '';
}

function identifiers(ids: readonly string[]): string {
  for (const id of ids) if (!isId(id)) throw new Error('Mã định danh không hợp lệ trong phạm vi quyền.');
  return ids.join(',');
}
