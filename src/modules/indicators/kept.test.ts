import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { deed, deedsIn } from '../../../test/deeds.ts';
import { useWorld } from '../../../test/world.ts';
import { continueAs, type Scope } from '../../kernel/scope.ts';
import { followMoves, recordEntries } from '../ledger/index.ts';
import { whenUnitsMove } from '../org/index.ts';
import { listDefinitions, measureAll, type Ask, type Definition, type Outcome } from './index.ts';

whenUnitsMove(followMoves);
const world = useWorld();
const today = '2024-06-30';
const { doDeeds } = deedsIn(world, today);
const [always, never] = [0, Number.POSITIVE_INFINITY];

const periods = [
  { from: '2019-03-15', to: '2021-03-14' },
  { from: '2020-01-01', to: '2020-12-31' },
  { from: '2020-02-01', to: '2020-02-15' },
];

const asksOf = (...names: ('federation' | 'upper' | 'otherUpper' | 'home')[]): Ask[] =>
  names.flatMap((name) => periods.map((period) => ({ path: world().units[name].path, period, today })));

const read = async (
  scope: Scope,
  definitions: readonly Definition[],
  asks: readonly Ask[],
  from: number,
): Promise<Outcome[][]> =>
  (await measureAll(scope, definitions, asks, from)).map((row) => row.map(({ outcome }) => outcome));

const visitsOf = async (scope: Scope, from: number): Promise<unknown> => {
  const visits = (await listDefinitions(scope, today)).filter(({ code }) =>
    ['visits.turns', 'visits.persons'].includes(code),
  );
  const [readings = []] = await measureAll(
    scope,
    visits,
    [{ path: world().units.upper.path, period: { from: '2020-01-01', to: '2021-12-31' }, today }],
    from,
  );
  return Object.fromEntries(
    readings.map(({ definition, outcome }) => [definition.code, outcome.is === 'count' ? outcome.value : outcome]),
  );
};

const visit = (scope: Scope, unit: 'one' | 'sibling', who: 'member' | 'woman', onDate = '2020-05-05') =>
  recordEntries(scope, {
    unit: world().units[unit],
    kindCode: 'visit',
    drafts: [
      {
        onDate,
        causeCode: 'wedding',
        amount: 200_000,
        giver: 'union',
        moneySource: 'union_budget',
        participants: [{ personId: world().persons[who] }],
      },
    ],
    today,
  });

const countSpans = async (scope: Scope): Promise<number> =>
  (await sql`select 1 from ledger.kept_span`.execute(scope.tx)).rows.length;

describe('What is kept of a branch', () => {
  it(
    'comes to the same as its units, after any row of deeds and after each of them',
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 12 }), (deeds) =>
          world().trial('system', async (scope) => {
            const definitions = await listDefinitions(scope, today);
            const asks = asksOf('federation', 'upper', 'otherUpper');
            await doDeeds(scope, deeds, async () => {
              expect(await read(scope, definitions, asks, always)).toEqual(await read(scope, definitions, asks, never));
            });
          }),
        ),
        { numRuns: 8 },
      ),
    180_000,
  );

  it('is read again as long as nothing changed, and one record is in it at once', () =>
    world().trial('system', async (scope) => {
      await visit(scope, 'one', 'member');
      expect(await visitsOf(scope, always)).toEqual({ 'visits.turns': 1, 'visits.persons': 1 });
      const spans = await countSpans(scope);
      expect(spans).toBeGreaterThan(0);
      expect(await visitsOf(scope, always)).toEqual({ 'visits.turns': 1, 'visits.persons': 1 });
      expect(await countSpans(scope)).toBe(spans);
      // The same person in another union and another year: another turn, and no other person.
      await visit(scope, 'sibling', 'member', '2021-06-06');
      expect(await visitsOf(scope, always)).toEqual({ 'visits.turns': 2, 'visits.persons': 1 });
      await visit(scope, 'sibling', 'woman', '2021-06-07');
      expect(await visitsOf(scope, always)).toEqual({ 'visits.turns': 3, 'visits.persons': 2 });
    }));

  it('is summed once, though a report asks for several of its figures at the same time', () =>
    world().trial('system', async (scope) => {
      await visit(scope, 'one', 'member');
      const expected = { 'visits.turns': 1, 'visits.persons': 1 };
      expect(await Promise.all([1, 2, 3].map(() => visitsOf(scope, always)))).toEqual([expected, expected, expected]);
      const { rows } = await sql<{ spans: number; different: number }>`
        select count(*)::int as spans, count(distinct (path, spoken_of, first_on, last_on))::int as different from ledger.kept_span`.execute(
        scope.tx,
      );
      expect(rows[0]?.spans).toBe(rows[0]?.different);
      expect(rows[0]?.spans).toBeGreaterThan(0);
    }));

  it('is not found by who sees other units than it was summed of', () =>
    world().trial('system', async (scope) => {
      await visit(scope, 'one', 'member');
      await visit(scope, 'sibling', 'woman');
      expect(await visitsOf(scope, always)).toEqual({ 'visits.turns': 2, 'visits.persons': 2 });
      const above = await continueAs(scope, await world().actor('upperChair'));
      expect(await visitsOf(above, always)).toEqual({ 'visits.turns': 2, 'visits.persons': 2 });
      const chair = await continueAs(scope, await world().actor('chair'));
      expect(await visitsOf(chair, always)).toEqual({ 'visits.turns': 1, 'visits.persons': 1 });
      const stranger = await continueAs(scope, await world().actor('strangerChair'));
      expect(await visitsOf(stranger, always)).toEqual({ 'visits.turns': 0, 'visits.persons': 0 });
      expect(await countSpans(stranger)).toBe(0);
    }));

  it('goes when it is ten minutes old and summed anew, and when nobody asked for it in a season', () =>
    world().trial('system', async (scope) => {
      await visit(scope, 'one', 'member');
      await visitsOf(scope, always);
      const spans = await countSpans(scope);
      await sql`reset role`.execute(scope.tx);
      await sql`update ledger.kept_span set kept_at = now() - interval '11 minutes'`.execute(scope.tx);
      await sql`set local role nhiemky_app`.execute(scope.tx);
      await visit(scope, 'one', 'woman');
      expect(await visitsOf(scope, always)).toEqual({ 'visits.turns': 2, 'visits.persons': 2 });
      expect(await countSpans(scope)).toBe(spans);
    }));

  it('is asked for by branches with many records only', () =>
    world().trial('system', async (scope) => {
      await visit(scope, 'one', 'member');
      await visitsOf(scope, 10_000);
      expect(await countSpans(scope)).toBe(0);
    }));
});
