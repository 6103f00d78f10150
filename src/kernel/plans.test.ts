import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../test/world.ts';
import { openDatabase, openPool, type Database } from './db.ts';
import { inScope, systemActor, type Scope } from './scope.ts';

const world = useWorld();

// One connection for all, so that every plan is met by who comes next.
const open = (keepPlans: boolean) => openDatabase(openPool(world().connection, 1), { keepPlans });
const names = async (scope: Scope): Promise<string[]> => {
  const rows = await scope.tx
    .selectFrom('people.person')
    .select('fullName')
    .where('tenantId', 'in', [...scope.tenantIds])
    .orderBy('fullName')
    .execute();
  return rows.map((row) => row.fullName);
};
const countPlans = (db: Database) =>
  inScope(db, systemActor([world().tenantId]), async ({ tx }) => {
    const { rows } = await sql<{ plans: number }>`select count(*) as plans from pg_prepared_statements`.execute(tx);
    return rows[0]?.plans;
  });

describe('A connection that keeps its plans', () => {
  let db: Database;
  beforeAll(() => void (db = open(true)));
  afterAll(() => db.destroy());

  it('shows each who asks their own people, whoever asked before', async () => {
    const [leader, sibling] = await Promise.all([world().actor('leader'), world().actor('siblingChair')]);
    // PostgreSQL settles on one plan for all values after five: six rounds cross that line for both.
    for (let round = 0; round < 6; round++) {
      expect(await inScope(db, leader, names)).toEqual(['Mạc Văn Ứng', 'Nguyễn Văn Á', 'Vũ Thị Hạnh']);
      expect(await inScope(db, sibling, names)).toEqual(['Lục Văn Bảo']);
    }
    expect(await countPlans(db)).toBe(1);
  });

  it('shows what was written since, and in the open transaction before it is kept', async () => {
    const chair = await world().actor('siblingChair');
    const rename = (scope: Scope, fullName: string) =>
      scope.tx
        .updateTable('people.person')
        .set({ fullName })
        .where('personId', '=', world().persons.siblingChair)
        .execute();
    await inScope(db, chair, async (scope) => {
      await rename(scope, 'Lục Văn Biên');
      expect(await names(scope)).toEqual(['Lục Văn Biên']);
    });
    expect(await inScope(db, chair, names)).toEqual(['Lục Văn Biên']);
    await inScope(db, chair, (scope) => rename(scope, 'Lục Văn Bảo'));
    expect(await inScope(db, chair, names)).toEqual(['Lục Văn Bảo']);
  });

  it('undoes a transaction in which one of several statements that travel together fails', async () => {
    const chair = await world().actor('siblingChair');
    const work = inScope(db, chair, async (scope) => {
      await Promise.all([
        scope.tx
          .updateTable('people.person')
          .set({ fullName: 'Không ai' })
          .where('personId', '=', world().persons.siblingChair)
          .execute(),
        sql`select 1 / ${0}::int`.execute(scope.tx),
        names(scope),
      ]);
    });
    await expect(work).rejects.toThrow('division by zero');
    expect(await inScope(db, chair, names)).toEqual(['Lục Văn Bảo']);
  });
});

describe('A connection that is asked more statements than it keeps', () => {
  it('lets the one go that was asked longest ago, and keeps what every page asks', async () => {
    const db = open(true);
    const chair = await world().actor('siblingChair');
    const askOther = (scope: Scope, nth: number) =>
      sql`select ${'x'}::text as ${sql.ref(`other_${nth}`)}`.execute(scope.tx);
    for (let nth = 0; nth < 230; nth++)
      await inScope(db, chair, async (scope) => {
        // Each is named when it comes again; half of the time in a transaction that is undone.
        await Promise.all([askOther(scope, nth), askOther(scope, nth), names(scope)]);
        if (nth % 2) await sql`select 1 / ${0}::int`.execute(scope.tx);
      }).catch(() => undefined);
    expect(await inScope(db, chair, names)).toEqual(['Lục Văn Bảo']);
    const kept = await inScope(db, chair, async ({ tx }) => {
      const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(tx);
      return rows.map((row) => row.statement);
    });
    expect(kept).toHaveLength(200);
    expect(kept.some((text) => text.includes('"full_name"'))).toBe(true);
    expect(kept.some((text) => text.includes('"other_229"'))).toBe(true);
    expect(kept.some((text) => text.includes('"other_1"'))).toBe(false);
    // What went is asked like any other.
    await inScope(db, chair, (scope) => askOther(scope, 1));
    await db.destroy();
  });
});

describe('Behind a bouncer that knows no kept plans', () => {
  it('names no statement', async () => {
    const db = open(false);
    const chair = await world().actor('siblingChair');
    for (let round = 0; round < 3; round++) await inScope(db, chair, names);
    expect(await countPlans(db)).toBe(0);
    await db.destroy();
  });
});
