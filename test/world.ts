import { randomBytes } from 'node:crypto';
import type { PoolConfig } from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { openDatabase, openPool, type Database } from '../src/kernel/db.ts';
import { inScope, mintActor, systemActor, type Actor, type Scope } from '../src/kernel/scope.ts';
import { grantsOf } from '../src/modules/people/rules/rights.ts';
import { listHeldPosts } from '../src/modules/people/store/accounts.ts';
import { at, withClient } from './database.ts';
import type { PersonName, World } from './world/build.ts';

/** The small world of `world/build.ts` in a database of the test file's own. */
export interface OpenWorld extends World {
  db: Database;
  connection: PoolConfig;
  /** The actor that a person's posts make, as the gate would. */
  actor(name: PersonName): Promise<Actor>;
  /** One transaction as a person, or as the program itself, kept. */
  as<T>(name: PersonName | 'system', work: (scope: Scope) => Promise<T>): Promise<T>;
  /** The same, undone at the end. */
  trial<T>(name: PersonName | 'system', work: (scope: Scope) => Promise<T>): Promise<T>;
}

class Undo extends Error {}

/** In a test file: `const world = useWorld()`, then `world().as('chair', …)`. */
export function useWorld(): () => OpenWorld {
  let open: OpenWorld | undefined;
  const name = `nk_${randomBytes(6).toString('hex')}`;
  const server = inject('server');
  beforeAll(async () => {
    await withClient(server, (client) => client.query(`create database ${name} template nk_template_world`));
    open = openWorld({ ...server, ...at(server, name) });
  });
  afterAll(async () => {
    await open?.db.destroy();
    await withClient(server, (client) => client.query(`drop database if exists ${name} with (force)`));
  });
  return () => {
    if (!open) throw new Error('The world is open in tests and hooks only.');
    return open;
  };
}

function openWorld(connection: PoolConfig): OpenWorld {
  const world = JSON.parse(inject('world')) as World;
  const db = openDatabase(openPool(connection, 4));
  const system = systemActor([world.tenantId]);
  const actor = (name: PersonName): Promise<Actor> =>
    inScope(db, system, async (scope) => {
      const personId = world.persons[name];
      const posts = await listHeldPosts(scope, { personId, on: '2024-01-01' });
      return mintActor({
        accountId: `account-${name}`,
        personId,
        name: posts[0]?.holderName ?? name,
        tenantIds: [world.tenantId],
        grants: grantsOf(posts),
      });
    });
  const as: OpenWorld['as'] = async (name, work) => inScope(db, name === 'system' ? system : await actor(name), work);
  return {
    ...world,
    db,
    connection,
    actor,
    as,
    async trial(name, work) {
      let result: { value: Awaited<ReturnType<typeof work>> } | undefined;
      await as(name, async (scope) => {
        result = { value: await work(scope) };
        throw new Undo();
      }).catch((error: unknown) => {
        if (!(error instanceof Undo)) throw error;
      });
      if (!result) throw new Error('The trial ended early.');
      return result.value;
    },
  };
}
