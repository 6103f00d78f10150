import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, deed, deedsIn, written, type Written, type WrittenUnit } from '../../../test/deeds.ts';
import { useWorld } from '../../../test/world.ts';
import type { Scope } from '../../kernel/scope.ts';
import { whenUnitsMove } from '../org/index.ts';
import { searchPersons } from '../people/index.ts';
import { followMoves, recordEntries, rebuildTallies } from './index.ts';
import { gradesKept, planRatings, type RatingRecord } from './rules/ratings.ts';
import { queryOf, readAsked, type Asked } from './rules/filter.ts';
import { listEntries, type Place } from './store/notebook.ts';
import { countEntries, totalEntries } from './store/totals.ts';

whenUnitsMove(followMoves);
const world = useWorld();
const today = '2024-06-30';
const { doDeeds, write } = deedsIn(world, today);
const runs = { numRuns: 12 };

interface Chosen {
  unit: 'home' | 'one' | 'upper';
  kinds?: string[] | undefined;
  tags?: string[] | undefined;
  causes?: string[] | undefined;
  period: { from: string; to: string };
}

const chosen: fc.Arbitrary<Chosen> = fc.record({
  unit: fc.constantFrom('home', 'one', 'upper'),
  kinds: fc.option(fc.constantFrom(['visit'], ['donation'], ['visit', 'donation']), { nil: undefined }),
  tags: fc.option(fc.constant(['tet']), { nil: undefined }),
  causes: fc.option(fc.subarray(['illness', 'wedding', 'covid_19'], { minLength: 1 }), { nil: undefined }),
  period: fc.tuple(day, day).map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one })),
});

const units: Record<Chosen['unit'], WrittenUnit[]> = {
  home: ['home', 'one', 'two'],
  one: ['one'],
  upper: ['home', 'one', 'two', 'sibling'],
};

/** The selection by hand, over what was written and not over the tables. */
const picked = (all: readonly Written[], by: Chosen): Written[] =>
  all.filter(
    ({ unit, kindCode, draft }) =>
      units[by.unit].includes(unit) &&
      (!by.kinds || by.kinds.includes(kindCode)) &&
      (!by.tags || draft.tags?.includes('tet')) &&
      (!by.causes || by.causes.includes(draft.causeCode ?? '')) &&
      draft.onDate >= by.period.from &&
      draft.onDate <= by.period.to,
  );

const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((so, one) => so + of(one), 0);

async function listWhole(scope: Scope, filter: Parameters<typeof listEntries>[1]): Promise<string[]> {
  const ids: string[] = [];
  for (let after: Place | undefined, more = true; more;) {
    const rows = await listEntries(scope, filter, { after, most: 3 });
    ids.push(...rows.map((row) => row.entryId));
    after = rows.at(-1);
    more = rows.length === 3;
  }
  return ids;
}

describe('The total line', () => {
  it(
    'is what the shown records come to, under every selection, page by page',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(written, { maxLength: 14 }),
          fc.array(chosen, { minLength: 1, maxLength: 4 }),
          (all, selections) =>
            world().trial('system', async (scope) => {
              const ids: string[] = [];
              for (const one of all) ids.push(await write(scope, one));
              for (const by of selections) {
                const { unit, ...parts } = by;
                const filter = { path: world().units[unit].path, ...parts };
                const expected = picked(all, by);
                const listed = await listWhole(scope, filter);
                expect(listed.toSorted()).toEqual(
                  ids.filter((_, nth) => expected.includes(all[nth] as Written)).toSorted(),
                );
                expect(await totalEntries(scope, filter)).toEqual({
                  entries: expected.length,
                  turns: sum(expected, ({ draft }) => draft.turns ?? 1),
                  persons: new Set(
                    expected.flatMap(({ draft }) => draft.participants?.map((one) => one.personId) ?? []),
                  ).size,
                  amount: sum(expected, ({ draft }) => draft.amount ?? 0),
                  collected: sum(expected, ({ kindCode, draft }) =>
                    kindCode === 'donation' ? (draft.amount ?? 0) : 0,
                  ),
                  inKindValue: 0,
                  quantity: 0,
                  withdrawn: 0,
                  unnamedTurns: sum(expected, ({ draft }) => (draft.turns ?? 1) - (draft.participants?.length ?? 0)),
                });
                const counts = await countEntries(scope, filter, ['kind', 'cause', 'year', 'path']);
                const visits = expected.filter((one) => one.kindCode === 'visit').length;
                expect(Object.values(counts).map((one) => sum([...one.values()], (count) => count))).toEqual([
                  expected.length,
                  visits,
                  expected.length,
                  expected.length,
                ]);
                expect(counts.kind.get('visit') ?? 0).toBe(visits);
              }
            }),
        ),
        runs,
      ),
    120_000,
  );

  it('finds words without marks, and by a name only for who may see it', () =>
    world().as('chair', async (scope) => {
      const { home, one } = world().units;
      const filter = { path: home.path, period: { from: '2019-01-01', to: today } };
      await recordEntries(scope, {
        unit: home,
        kindCode: 'culture_sport_event',
        today,
        drafts: [
          { onDate: '2022-05-01', summary: 'Giải cầu lông Đoàn Thanh niên' },
          { onDate: '2022-06-01', summary: 'Hội diễn văn nghệ' },
        ],
      });
      await recordEntries(scope, {
        unit: one,
        kindCode: 'visit',
        today,
        drafts: [{ onDate: '2022-07-01', causeCode: 'wedding', participants: [{ personId: world().persons.woman }] }],
      });
      const named = async (who: Scope, typed: string) =>
        (await searchPersons(who, { typed, most: 9 })).map((person) => person.personId);
      const found = async (words: string) =>
        (await listEntries(scope, { ...filter, words, namedAs: await named(scope, words) }, { most: 9 })).map(
          (row) => row.onDate,
        );
      expect(await found('cau long doan')).toEqual(['2022-05-01']);
      expect(await found('LÔNG cầu')).toEqual(['2022-05-01']);
      expect(await found('tran thi duom')).toEqual(['2022-07-01']);
      expect(await found('100%')).toEqual([]);
      const hidden = await world().as('upperChair', async (upper) =>
        totalEntries(upper, { ...filter, words: 'tran thi duom', namedAs: await named(upper, 'tran thi duom') }),
      );
      expect(hidden.entries).toBe(0);
    }));
});

describe('The summaries', () => {
  it(
    'are what the records come to after any row of deeds',
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 16 }), (deeds) =>
          world().trial('system', async (scope) => {
            await doDeeds(scope, deeds);
            expect(await rebuildTallies(scope)).toBe(0);
            const whole = await totalEntries(scope, {
              path: world().units.federation.path,
              period: { from: '2000-01-01', to: today },
            });
            const rows = await scope.tx.selectFrom('ledger.tally').select(['turns', 'amount', 'entries']).execute();
            expect({ entries: whole.entries, turns: whole.turns, amount: whole.amount }).toEqual({
              entries: rows.reduce((so, row) => so + row.entries, 0),
              turns: rows.reduce((so, row) => so + row.turns, 0),
              amount: rows.reduce((so, row) => so + row.amount, 0),
            });
          }),
        ),
        runs,
      ),
    120_000,
  );
});

const code = fc.stringMatching(/^[a-z][a-z_0-9]{0,8}$/u);
const asked: fc.Arbitrary<Asked> = fc.record(
  {
    kinds: fc.array(code, { minLength: 1, maxLength: 3 }),
    causes: fc.array(code, { minLength: 1, maxLength: 2 }),
    tags: fc.array(code, { minLength: 1, maxLength: 2 }),
    withoutTags: fc.array(code, { minLength: 1, maxLength: 2 }),
    grades: fc.array(code, { minLength: 1, maxLength: 2 }),
    forYears: fc.array(fc.integer({ min: 1990, max: 2100 }), { minLength: 1, maxLength: 2 }),
    group: code,
    words: fc.constantFrom('ốm đau', 'a, b & c', '100% đoàn viên'),
    withWithdrawn: fc.constant(true),
    period: fc
      .tuple(day, day)
      .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one })),
  },
  { requiredKeys: [] },
);

it('A selection is read back from its own address', () => {
  fc.assert(
    fc.property(asked, (one) => {
      const address = new URLSearchParams(queryOf(one)).toString();
      expect(readAsked(Object.fromEntries(new URLSearchParams(address)))).toEqual(one);
    }),
  );
});

const gradeCode = fc.constantFrom('good', 'completed', 'excellent');
const ratingRecords: fc.Arbitrary<RatingRecord[]> = fc
  .uniqueArray(
    fc.record({
      personId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      record: fc.nat(3),
      own: fc.option(gradeCode, { nil: null }),
    }),
    { selector: (one) => one.personId },
  )
  .chain((persons) =>
    fc.array(gradeCode, { minLength: 4, maxLength: 4 }).map((grades) =>
      grades.map((grade, nth) => ({
        entryId: String(nth),
        version: 1,
        gradeCode: grade,
        participants: persons
          .filter((one) => one.record === nth)
          .map(({ personId, own }) => ({ personId, gradeCode: own })),
      })),
    ),
  )
  .map((records) => records.filter((record) => record.participants.length > 0));

it('A rating sheet leaves everybody with the chosen grade, once, and touches no record of whom nothing changed', () => {
  fc.assert(
    fc.property(
      ratingRecords,
      fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'g'), fc.constantFrom('good', 'completed', 'excellent', '')),
      (records, sheet) => {
        const chosenGrades = new Map(Object.entries(sheet));
        const plan = planRatings(records, chosenGrades);
        const untouched = records.filter(
          (record) => ![...plan.correct, ...plan.withdraw].some((one) => one.entryId === record.entryId),
        );
        const owns = new Map(
          records.flatMap((record) =>
            record.participants.map((one): [string, string | null] => [
              `${record.entryId}${one.personId}`,
              one.gradeCode,
            ]),
          ),
        );
        const corrected = plan.correct.map((one) => ({
          ...one,
          gradeCode: records.find((record) => record.entryId === one.entryId)?.gradeCode ?? '',
          participants: [
            ...one.staying.map((personId) => ({ personId, gradeCode: owns.get(`${one.entryId}${personId}`) ?? null })),
            ...one.joining.map((personId) => ({ personId, gradeCode: null })),
          ],
        }));
        const fresh = plan.record.map((one, nth) => ({
          entryId: `new${nth}`,
          version: 1,
          gradeCode: one.gradeCode,
          participants: one.personIds.map((personId) => ({ personId, gradeCode: null })),
        }));
        const after = [...untouched, ...corrected, ...fresh];
        const persons = after.flatMap((record) => record.participants.map((one) => one.personId));
        expect(new Set(persons).size).toBe(persons.length);
        const before = gradesKept(records);
        const expected = new Map(
          [...before, ...chosenGrades]
            .filter(([personId]) => (chosenGrades.get(personId) ?? before.get(personId)) !== '')
            .map(([personId]) => [personId, chosenGrades.get(personId) ?? before.get(personId)]),
        );
        expect([...gradesKept(after)].sort()).toEqual([...expected].sort());
        if ([...chosenGrades].every(([personId, grade]) => (before.get(personId) ?? '') === grade))
          expect(plan).toEqual({ correct: [], withdraw: [], record: [] });
      },
    ),
  );
});
