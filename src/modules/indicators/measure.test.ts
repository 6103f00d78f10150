import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useWorld } from '../../../test/world.ts';
import { continueAs, type Scope } from '../../kernel/scope.ts';
import { getUnit, moveUnit } from '../org/index.ts';
import { recordEntries, totalEntries, type EntryDraft } from '../ledger/index.ts';
import { transferMember } from '../people/index.ts';
import { listDefinitions, measure, type Outcome } from './index.ts';

const world = useWorld();
const today = '2024-06-30';
const term = { from: '2017-12-20', to: '2023-01-05' };

const read = async (scope: Scope, path: string, period = term): Promise<Record<string, Outcome>> => {
  const readings = await measure(scope, await listDefinitions(scope, today), { path, period, today });
  return Object.fromEntries(readings.map(({ definition, outcome }) => [definition.code, outcome]));
};

const visit = (onDate: string, amount: number, more: Partial<EntryDraft> = {}): EntryDraft => ({
  onDate,
  causeCode: 'wedding',
  amount,
  giver: 'union',
  moneySource: 'union_budget',
  ...more,
});

async function record(
  scope: Scope,
  unit: 'one' | 'two' | 'home' | 'sibling',
  kindCode: string,
  ...drafts: EntryDraft[]
): Promise<void> {
  await recordEntries(scope, { unit: world().units[unit], kindCode, drafts, today });
}

describe('a figure of a term', () => {
  it('counts from the day of one congress to the day before the next, also inside a month', () =>
    world().trial('system', async (scope) => {
      await record(
        scope,
        'one',
        'visit',
        visit('2017-12-19', 100_000),
        visit('2017-12-20', 200_000),
        visit('2018-01-01', 300_000),
        visit('2020-02-29', 400_000),
        visit('2023-01-05', 500_000),
        visit('2023-01-06', 600_000),
      );
      const figures = await read(scope, world().units.home.path);
      expect(figures['visits.turns']).toEqual({ is: 'count', value: 4 });
      expect(figures['visits.amount']).toEqual({ is: 'count', value: 1_400_000 });
    }));

  it('counts each person once, for who reads figures and no names too, with the cut months at both ends', () =>
    world().trial('system', async (scope) => {
      const { member, leader } = world().persons;
      await record(
        scope,
        'one',
        'visit',
        visit('2017-12-19', 100_000, { participants: [{ personId: leader }] }),
        visit('2017-12-20', 100_000, { participants: [{ personId: member }] }),
        visit('2020-02-29', 100_000, { participants: [{ personId: member }] }),
        visit('2023-01-05', 100_000, { participants: [{ personId: leader }] }),
        visit('2023-01-06', 100_000, { participants: [{ personId: member }] }),
      );
      const above = await continueAs(scope, await world().actor('upperChair'));
      expect((await read(above, world().units.home.path))['visits.persons']).toEqual({ is: 'count', value: 2 });
      const firstDays = { from: '2017-12-20', to: '2017-12-31' };
      expect((await read(above, world().units.home.path, firstDays))['visits.persons']).toEqual({
        is: 'count',
        value: 1,
      });
      const { rows } = await sql`select 1 from ledger.participant where person_id = ${member}`.execute(above.tx);
      expect(rows).toEqual([]);
    }));

  it('counts a transfer where it crosses the edge of what is reported: within it nobody came and nobody left', () =>
    world().trial('system', async (scope) => {
      const { one, two, home, sibling, upper } = world().units;
      const personId = world().persons.member;
      const moved = async (path: string): Promise<unknown[]> => {
        const figures = await read(scope, path, { from: '2024-01-01', to: '2024-06-30' });
        return [figures['members.received'], figures['members.left']].map(
          (figure) => figure?.is === 'count' && figure.value,
        );
      };
      const as = (unit: { unitId: string }) => getUnit(scope, { unitId: unit.unitId });
      await transferMember(scope, { from: await as(one), to: await as(two), personId, on: '2024-02-01' });
      expect(await Promise.all([one, two, home].map(({ path }) => moved(path)))).toEqual([
        [0, 1],
        [1, 0],
        [0, 0],
      ]);
      await transferMember(scope, { from: await as(two), to: await as(sibling), personId, on: '2024-03-01' });
      expect(await Promise.all([two, home, sibling, upper].map(({ path }) => moved(path)))).toEqual([
        [1, 1],
        [0, 1],
        [1, 0],
        [0, 0],
      ]);
    }));

  it('takes "of which" by tag, never by cause, and leaves out what the agency gave', () =>
    world().trial('system', async (scope) => {
      await record(
        scope,
        'one',
        'visit',
        visit('2021-08-10', 1_000_000, { causeCode: 'serious_illness', tags: ['covid_19'] }),
        visit('2021-09-10', 500_000, { causeCode: 'covid_19' }),
        visit('2021-10-10', 700_000, { causeCode: 'covid_19', giver: 'agency_leaders', moneySource: 'agency_fund' }),
        visit('2021-11-10', 300_000),
      );
      const figures = await read(scope, world().units.upper.path);
      expect(figures['visits.amount']).toEqual({ is: 'count', value: 1_800_000 });
      expect(figures['visits.covid.amount']).toEqual({ is: 'count', value: 1_500_000 });
      expect(figures['visits.leaders.turns']).toEqual({ is: 'count', value: 1 });
    }));

  it('rates a year by the year that the paper speaks of, not by its own day', () =>
    world().trial('system', async (scope) => {
      await record(
        scope,
        'home',
        'unit_rating',
        { onDate: '2019-01-11', forYear: 2018, gradeCode: 'good' },
        { onDate: '2022-01-14', forYear: 2021, gradeCode: 'excellent' },
        { onDate: '2022-12-28', forYear: 2022, gradeCode: 'excellent' },
        { onDate: '2018-01-12', forYear: 2017, gradeCode: 'excellent' },
        { onDate: '2023-12-29', forYear: 2023, gradeCode: 'excellent' },
      );
      const figures = await read(scope, world().units.home.path);
      expect(figures['unit.years.good']).toEqual({ is: 'years', years: [2018, 2021, 2022] });
      expect(figures['unit.years.excellent']).toEqual({ is: 'years', years: [2021, 2022] });
      expect(
        (await read(scope, world().units.home.path, { from: '2021-01-01', to: '2021-12-31' }))['unit.grade'],
      ).toEqual({ is: 'grade', grade: 'excellent', year: 2021 });
    }));

  it('sets a share against the members and workers of its own day', () =>
    world().trial('system', async (scope) => {
      const { member, woman } = world().persons;
      await record(
        scope,
        'home',
        'resolution_study',
        { onDate: '2022-03-01', participants: [{ personId: member }, { personId: woman }], turns: 5 },
        { onDate: '2022-09-01', participants: [{ personId: member }] },
      );
      const figures = await read(scope, world().units.home.path);
      // Home: chair, committee, inspector, women's head, leader, member, woman.
      expect(figures['study.share']).toEqual({ is: 'share', part: 2, whole: 7 });
      expect(figures['study.turns']).toEqual({ is: 'count', value: 6 });
      expect(figures['members.women']).toEqual({ is: 'count', value: 4 });
    }));
});

describe('a unit that moved', () => {
  it('keeps all its own figures, while the old and the new upper union each have their time', () =>
    world().trial('system', async (scope) => {
      const { sibling, upper, otherUpper, federation } = world().units;
      await record(scope, 'sibling', 'visit', visit('2019-05-05', 100_000), visit('2021-05-05', 300_000));
      await moveUnit(scope, {
        unit: await getUnit(scope, { code: 'sibling' }),
        parent: await getUnit(scope, { code: 'otherUpper' }),
        from: '2020-07-01',
      });
      const moved = await getUnit(scope, { code: 'sibling' });
      const amountOf = async (path: string) => (await read(scope, path))['visits.amount'];
      expect(moved.path).not.toBe(sibling.path);
      for (const path of [moved.path, sibling.path, federation.path])
        expect(await amountOf(path)).toEqual({ is: 'count', value: 400_000 });
      expect(await amountOf(upper.path)).toEqual({ is: 'count', value: 100_000 });
      expect(await amountOf(otherUpper.path)).toEqual({ is: 'count', value: 300_000 });
      // Members are counted where their unit stood on the day: one in the sibling, one in the stranger.
      const membersOf = async (path: string, year: number) =>
        (await read(scope, path, { from: `${year}-01-01`, to: `${year}-12-31` }))['members'];
      expect(await membersOf(moved.path, 2018)).toEqual({ is: 'count', value: 1 });
      expect(await membersOf(otherUpper.path, 2018)).toEqual({ is: 'count', value: 1 });
      expect(await membersOf(otherUpper.path, 2022)).toEqual({ is: 'count', value: 2 });
    }));
});

describe('conservation', () => {
  it(
    'the whole is the sum of its parts, persons never exceed turns, and summaries equal the records, for any records and period',
    () =>
      world().trial('system', async (scope) => {
        const day = fc
          .integer({ min: 0, max: 900 })
          .map((nth) => new Date(Date.UTC(2020, 0, 1 + nth)).toISOString().slice(0, 10));
        const personIds = [world().persons.member, world().persons.woman, world().persons.leader];
        const draft = fc.record({
          onDate: day,
          amount: fc.integer({ min: 0, max: 5_000_000 }),
          turns: fc.integer({ min: 3, max: 9 }),
          participants: fc.subarray(personIds.map((personId) => ({ personId }))),
        });
        await fc.assert(
          fc.asyncProperty(
            fc.array(draft, { minLength: 1, maxLength: 12 }),
            fc.constantFrom('one', 'two', 'sibling'),
            day,
            day,
            async (drafts, unit, one, other) => {
              await record(scope, unit, 'visit', ...drafts.map((some) => visit(some.onDate, some.amount, some)));
              const period = one < other ? { from: one, to: other } : { from: other, to: one };
              const of = async (name: 'one' | 'two' | 'home' | 'sibling' | 'upper') =>
                read(scope, world().units[name].path, period);
              const [first, second, home, sibling, upper] = [
                await of('one'),
                await of('two'),
                await of('home'),
                await of('sibling'),
                await of('upper'),
              ];
              for (const code of ['visits.turns', 'visits.amount']) {
                expect(valueOf(first[code]) + valueOf(second[code])).toBe(valueOf(home[code]));
                expect(valueOf(home[code]) + valueOf(sibling[code])).toBe(valueOf(upper[code]));
              }
              expect(valueOf(upper['visits.persons'])).toBeLessThanOrEqual(valueOf(upper['visits.turns']));
              const total = await totalEntries(scope, {
                path: world().units.upper.path,
                period,
                kinds: ['visit'],
                givers: ['union'],
              });
              expect([total.turns, total.amount, total.persons]).toEqual([
                valueOf(upper['visits.turns']),
                valueOf(upper['visits.amount']),
                valueOf(upper['visits.persons']),
              ]);
            },
          ),
          { numRuns: 25 },
        );
      }),
    60_000,
  );
});

const valueOf = (outcome: Outcome | undefined): number => (outcome?.is === 'count' ? outcome.value : Number.NaN);
